import { env } from "cloudflare:workers";
import { beforeEach, describe, expect, it } from "vitest";
import { sourceId } from "../../../../src/core/ids.ts";
import { limits } from "../../../../src/core/limits.ts";
import { addBoard } from "../../../../src/cron/boards/add-board.ts";
import { optOutBoard } from "../../../../src/cron/boards/opt-out.ts";
import { reachBoards } from "../../../../src/cron/boards/reach-boards.ts";
import { findProvider, providers } from "../../../../src/cron/providers/registry.ts";
import { createSimulator, type Simulator } from "../../../sim/simulator.ts";
import type { SimBoard } from "../../../sim/sim-posting.ts";
import { createTestCrawler, START } from "../../crawler.ts";
import { emptyStores, objectKeys } from "../../stores.ts";

beforeEach(emptyStores);

function world(name: string, postingsPerBoard = 12): { sim: Simulator; board: SimBoard } {
  const sim = createSimulator({ world: { seed: 5, boards: 1, providers: [name as never], postingsPerBoard } });
  const [board] = sim.boards();
  if (board === undefined) throw new Error("no board");
  return { sim, board };
}

const reachOf = (sim: Pick<Simulator, "fetch">, mayNotAsk: string | null = null) =>
  reachBoards(createTestCrawler(sim).deps, mayNotAsk);
const byToken = (provider: string, board: string) => ({ url: null, provider, board });
const countBoards = async (): Promise<number> =>
  (await env.DB.prepare("select count(*) as n from sources").first<number>("n")) ?? 0;
const refusal = async (probed: Promise<object>): Promise<unknown> => {
  const { reason, passes } = (await probed) as { reason?: string; passes?: boolean };
  return [reason, passes];
};

describe.each(Object.keys(providers))("%s", (name) => {
  it("is asked once and shows some postings; nothing of it is kept", async () => {
    const { sim, board } = world(name);
    const asked = await reachOf(sim).probe(byToken(board.provider, board.board));
    if (!asked.ok) throw new Error(asked.detail);
    expect(asked).toMatchObject({ provider: name, board: board.board });
    expect(asked.listed).toBeGreaterThanOrEqual(asked.postings.length);
    expect(asked.postings).toHaveLength(limits.askedPostingsMax);
    for (const { title, url } of asked.postings) {
      expect(title).not.toBe("");
      if (url !== null) expect(url).toMatch(/^https:\/\//);
    }
    expect(asked.postings.some(({ place }) => place !== null)).toBe(true);
    const pages = sim.requests.filter(({ url }) => !url.endsWith("/robots.txt"));
    // What a list wants to be asked with is one request more.
    const tickets = findProvider(name)?.ticket === undefined ? 0 : 1;
    expect(pages).toHaveLength(asked.pages.length + tickets);
    expect(asked.pages.length).toBeLessThanOrEqual(limits.askedPagesMax);
    expect(await objectKeys()).toEqual([]);
    expect(await countBoards()).toBe(0);
  });

  it("is not added where it does not exist", async () => {
    const { sim, board } = world(name);
    const { boardUrl } = findProvider(name) ?? { boardUrl: String };
    const { lookUp, ask } = reachOf(sim);
    const add = async (unseen: boolean) =>
      await addBoard(
        env.DB,
        env.RAW,
        { url: boardUrl(board.board), name: null, domain: null },
        START,
        unseen ? {} : { lookUp, ask },
      );
    sim.setFault(board.id, "not_found");
    const refused = await add(false);
    expect(refused).toMatchObject({ ok: false, passes: false });
    expect(await countBoards()).toBe(0);
    expect(await objectKeys()).toEqual([]);
    expect(await add(true)).toMatchObject({ ok: true, created: true, asked: null });
  });
});

it("a board that is added was asked; one that is there is not asked again, one that is out never", async () => {
  const { sim, board } = world("lever");
  const { lookUp, ask, probe } = reachOf(sim);
  const add = async () =>
    await addBoard(env.DB, env.RAW, { url: board.url, name: null, domain: null }, START, { lookUp, ask });
  expect(await add()).toMatchObject({ ok: true, created: true, asked: { listed: 12 } });
  expect(sim.requests).toHaveLength(1);
  expect(await add()).toMatchObject({ ok: true, created: false, asked: null });
  await optOutBoard({ db: env.DB, bucket: env.RAW }, sourceId(board.provider, board.board), null, START);
  expect(await refusal(probe(byToken(board.provider, board.board)))).toEqual(["opted_out", false]);
  expect(await add()).toMatchObject({ ok: false, optedOutAt: START });
  expect(sim.requests).toHaveLength(1);
});

it("tells what passes from what does not", async () => {
  const { sim, board } = world("greenhouse");
  const probe = async (fault: Parameters<Simulator["setFault"]>[1]): Promise<unknown> => {
    sim.clearFaults();
    sim.setFault(board.id, fault);
    return await refusal(reachOf(sim).probe(byToken(board.provider, board.board)));
  };
  expect(await probe("not_found")).toEqual(["not_found", false]);
  expect(await probe("empty")).toEqual([undefined, undefined]);
  expect(await probe({ kind: "redirect", to: "https://elsewhere.example/" })).toEqual(["redirect_refused", false]);
  const answer = async (response: () => Response | Promise<Response>): Promise<unknown> =>
    await refusal(
      reachOf({ fetch: async () => await response() }).probe({ url: board.url, provider: null, board: null }),
    );
  expect(await answer(() => new Response("{", { status: 200 }))).toEqual(["bad_payload", false]);
  expect(await answer(() => new Response("<html>", { status: 200 }))).toEqual(["bad_payload", false]);
  expect(await answer(() => Response.json({ jobs: [{ id: 1 }] }))).toEqual(["unreadable", false]);
  expect(await answer(() => new Response(null, { status: 503 }))).toEqual(["server_error", true]);
  expect(await answer(() => new Response(null, { status: 429 }))).toEqual(["throttled", true]);
  expect(await answer(() => Promise.reject(new Error("refused")))).toEqual(["network", true]);
  const busy = reachBoards({ ...createTestCrawler(sim).deps, takeTurn: () => Promise.resolve(false) }, null);
  expect(await refusal(busy.probe(byToken("greenhouse", "acme")))).toEqual(["busy", true]);
});

it("says what an address belongs to, and asks nobody where it may not", async () => {
  const { sim } = world("lever");
  const { detect, probe } = reachOf(sim, "CONTACT is not set");
  expect(await detect("jobs.lever.co/acme/1")).toEqual({
    kind: "board",
    provider: "lever",
    label: "Lever",
    board: "acme",
    url: "https://jobs.lever.co/acme",
    isLookedAt: false,
  });
  expect(await detect("https://acme.dayforcehcm.com/x")).toMatchObject({ kind: "other_ats", name: "dayforce" });
  expect(await detect("https://acme.example/")).toEqual({
    kind: "unknown",
    reason: "No known provider has boards at this address. Looked at it: CONTACT is not set.",
  });
  expect(await refusal(probe(byToken("lever", "acme")))).toEqual(["no_contact", false]);
  expect(await refusal(probe(byToken("lever", "a/b")))).toEqual(["bad_token", false]);
  expect(await refusal(probe(byToken("nobody", "a")))).toEqual(["unknown_provider", false]);
  expect(sim.requests).toEqual([]);
  const site = "https://www.acme.example/careers";
  const fetch: Simulator["fetch"] = (input) =>
    Promise.resolve(
      new Request(input).url === site
        ? new Response(null, { status: 301, headers: { location: "https://jobs.lever.co/acme" } })
        : new Response(null, { status: 404 }),
    );
  expect(await reachOf({ fetch }).detect(site)).toMatchObject({ kind: "board", board: "acme", isLookedAt: true });
});

it("shows no row that names another board, and takes a list of such alone for another board's", async () => {
  const row = (id: number, slug: string) => ({ id, slug, title: `Cook ${id}`, city: { name: "Recife" } });
  const ask = (rows: object[]) =>
    reachOf({
      fetch: async (input) =>
        await Promise.resolve(
          new Request(input).url.endsWith("/robots.txt")
            ? new Response(null, { status: 404 })
            : Response.json({ success: true, data: { count: rows.length, totalPages: 1, data: rows } }),
        ),
    }).probe(byToken("solides", "acme"));
  const mixed = await ask([row(1, "globex"), row(2, "Acme"), row(3, "globex")]);
  expect(mixed).toMatchObject({ ok: true, listed: 3 });
  expect(mixed.ok ? mixed.postings.map(({ title }) => title) : mixed).toEqual(["Cook 2"]);
  expect(await refusal(ask([row(1, "globex"), row(3, "globex")]))).toEqual(["other_board", false]);
});
