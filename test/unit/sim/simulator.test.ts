import { describe, expect, it } from "vitest";
import { protocols } from "../../sim/protocols/registry.ts";
import { providerNames, type SimBoard } from "../../sim/sim-posting.ts";
import { createSimulator, type Simulator } from "../../sim/simulator.ts";

const newSimulator = (): Simulator => createSimulator({ world: { seed: 7, boards: 12, postingsPerBoard: 8 } });

function boardOf(sim: Simulator, provider: string, test: (board: SimBoard) => boolean = () => true): SimBoard {
  const board = sim.boards().find((candidate) => candidate.provider === provider && test(candidate));
  if (board === undefined) throw new Error(`no such board of ${provider}`);
  return board;
}

const listUrl = (board: SimBoard): string => protocols[board.provider].listUrl(board.board);

describe("the simulator", () => {
  it("answers lists as the providers do", async () => {
    const sim = newSimulator();
    const lever = await sim.fetch(listUrl(boardOf(sim, "lever")));
    expect(lever.headers.get("content-type")).toContain("application/json");
    expect(await lever.json()).toHaveLength(8);
    const greenhouse = await (await sim.fetch(listUrl(boardOf(sim, "greenhouse")))).json<Record<string, unknown>>();
    expect(Object.keys(greenhouse)).toEqual(["jobs", "meta"]);
    expect(greenhouse["meta"]).toEqual({ total: 8 });
    const ashby = await (await sim.fetch(listUrl(boardOf(sim, "ashby")))).json<Record<string, unknown>>();
    expect(ashby["apiVersion"]).toBe("1");
    expect(ashby["jobs"]).toHaveLength(8);
  });

  it("gives descriptions and pay only to those who ask, where the provider does so", async () => {
    const sim = newSimulator();
    const keysOf = async (url: string): Promise<string[]> => {
      const { jobs } = await (await sim.fetch(url)).json<{ jobs: object[] }>();
      return Object.keys(jobs[0] ?? {});
    };
    const token = boardOf(sim, "greenhouse").board;
    const plain = await keysOf(`https://boards-api.greenhouse.io/v1/boards/${token}/jobs`);
    expect(plain).not.toContain("content");
    expect(plain).not.toContain("pay_input_ranges");
    expect(await keysOf(`https://boards-api.greenhouse.io/v1/boards/${token}/jobs?content=true`)).toContain("offices");
    const { board } = boardOf(sim, "ashby");
    expect(await keysOf(`https://api.ashbyhq.com/posting-api/job-board/${encodeURIComponent(board)}`)).not.toContain(
      "compensation",
    );
    expect(await keysOf(listUrl(boardOf(sim, "ashby")))).toContain("compensation");
  });

  it("escapes Greenhouse's descriptions once", async () => {
    const sim = newSimulator();
    const { jobs } = await (
      await sim.fetch(listUrl(boardOf(sim, "greenhouse")))
    ).json<{ jobs: { content: string }[] }>();
    expect(jobs[0]?.content).toMatch(/^&lt;div class=&quot;content-intro&quot;&gt;/);
    expect(jobs[0]?.content).not.toContain("<");
    expect(jobs.map((job) => job.content).join("")).toContain("&amp;amp;");
  });

  it("keeps Lever's EU boards in a namespace of their own, and its sites in lower case", async () => {
    const sim = newSimulator();
    const eu = boardOf(sim, "lever", ({ board }) => board.startsWith("eu:"));
    const site = eu.board.slice(3);
    expect((await sim.fetch(`https://api.eu.lever.co/v0/postings/${site}?mode=json`)).status).toBe(200);
    expect((await sim.fetch(`https://api.lever.co/v0/postings/${site}?mode=json`)).status).toBe(404);
    expect((await sim.fetch(`https://api.eu.lever.co/v0/postings/${site.toUpperCase()}?mode=json`)).status).toBe(404);
  });

  it("takes Ashby's tokens in any case, with spaces and dots", async () => {
    const sim = newSimulator();
    const spaced = boardOf(sim, "ashby", ({ board }) => board.includes(" "));
    const upper = encodeURIComponent(spaced.board.toUpperCase());
    expect((await sim.fetch(`https://api.ashbyhq.com/posting-api/job-board/${upper}`)).status).toBe(200);
    expect(boardOf(sim, "ashby", ({ board }) => board.endsWith(".com")).url).toMatch(/^https:\/\/jobs\.ashbyhq\.com\//);
  });

  it("answers a posting's own address until it closes, and again once it is reopened", async () => {
    const sim = newSimulator();
    for (const provider of ["lever", "greenhouse"] as const) {
      sim.setRound(0);
      const board = boardOf(sim, provider);
      const [closed] = (await sim.transitions(board.id, 1)).closed;
      const [reopened] = (await sim.transitions(board.id, 2)).reopened;
      const url = (key: string | undefined): string => protocols[provider].postingUrl?.(board.board, key ?? "") ?? "";
      const before = await sim.fetch(url(closed));
      expect(before.status).toBe(200);
      expect(String((await before.json<{ id: string | number }>()).id)).toBe(closed);
      sim.advance();
      const after = await sim.fetch(url(closed));
      expect(after.status).toBe(404);
      expect(await after.json()).toEqual(
        provider === "lever" ? { ok: false, error: "Document not found" } : { status: 404, error: "Job not found" },
      );
      expect((await sim.fetch(url(reopened))).status).toBe(404);
      sim.advance();
      expect((await sim.fetch(url(reopened))).status).toBe(200);
    }
  });

  it("names the company at Greenhouse's board address", async () => {
    const sim = newSimulator();
    const { board, name } = boardOf(sim, "greenhouse");
    expect(await (await sim.fetch(`https://boards-api.greenhouse.io/v1/boards/${board}`)).json()).toMatchObject({
      name,
    });
  });

  it("answers 404 for a board that does not exist", async () => {
    const sim = newSimulator();
    for (const provider of providerNames)
      expect((await sim.fetch(protocols[provider].listUrl("no-such-board"))).status).toBe(404);
  });

  it("answers Lever's pages, and HTML to those who want a page", async () => {
    const sim = newSimulator();
    const url = listUrl(boardOf(sim, "lever"));
    expect(await (await sim.fetch(`${url}&limit=3&skip=6`)).json()).toHaveLength(2);
    const page = await sim.fetch(url.replace("?mode=json", ""), { headers: { accept: "text/html" } });
    expect(page.headers.get("content-type")).toContain("text/html");
  });

  it("refuses whatever is no known ATS, and logs what it answers", async () => {
    const sim = newSimulator();
    await expect(sim.fetch("https://evil.example/")).rejects.toThrow("knows no ATS at GET https://evil.example/");
    await expect(sim.fetch(listUrl(boardOf(sim, "lever")).replace("https:", "http:"))).rejects.toThrow("knows no ATS");
    const url = listUrl(boardOf(sim, "lever"));
    await sim.fetch(new Request(url));
    expect(sim.requests).toEqual([{ url, status: 200 }]);
    expect(() => sim.setRound(-1)).toThrow("whole number");
    expect(() => sim.setFault("lever|nobody", "empty")).toThrow("no board lever|nobody");
  });
});

describe("validators", () => {
  const validatorOf = (response: Response): Record<string, string> => {
    const etag = response.headers.get("etag");
    return etag === null
      ? { "if-modified-since": response.headers.get("last-modified") ?? "" }
      : { "if-none-match": etag };
  };

  it.each(providerNames)("%s answers 304 while nothing changed, and 200 once it did", async (provider) => {
    const sim = newSimulator();
    const board = boardOf(sim, provider);
    const first = await sim.fetch(listUrl(board));
    const headers = validatorOf(first);
    expect(Object.keys(headers)).toEqual([provider === "ashby" ? "if-modified-since" : "if-none-match"]);
    const again = await sim.fetch(listUrl(board), { headers });
    expect(again.status).toBe(304);
    expect(await again.text()).toBe("");
    sim.advance();
    expect((await sim.fetch(listUrl(board), { headers })).status).toBe(200);
  });

  it("gives each address, query included, an ETag of its own", async () => {
    const sim = newSimulator();
    const token = boardOf(sim, "greenhouse").board;
    const short = await sim.fetch(`https://boards-api.greenhouse.io/v1/boards/${token}/jobs`);
    const full = await sim.fetch(`https://boards-api.greenhouse.io/v1/boards/${token}/jobs?content=true`, {
      headers: validatorOf(short),
    });
    expect(full.status).toBe(200);
    expect(full.headers.get("etag")).not.toBe(short.headers.get("etag"));
  });

  it("keeps the validator, like the bytes, of a board that rests", async () => {
    const sim = createSimulator({ world: { seed: 1 } });
    let quiet = 0;
    for (const board of sim.boards()) {
      sim.setRound(0);
      const before = await sim.fetch(listUrl(board));
      sim.setRound(1);
      const after = await sim.fetch(listUrl(board), { headers: validatorOf(before) });
      const told = await sim.transitions(board.id);
      const isStill = Object.values(told).every((list) => list.length === 0);
      expect(after.status, board.id).toBe(isStill ? 304 : 200);
      if (isStill) quiet++;
    }
    expect(quiet).toBeGreaterThan(3);
  });
});
