import { gunzipSync, inflateSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import type { Fault, FaultKind } from "../../sim/faults.ts";
import { protocols } from "../../sim/protocols/registry.ts";
import { providerNames, type ProviderName, type SimBoard } from "../../sim/sim-posting.ts";
import { createSimulator, type Simulator } from "../../sim/simulator.ts";

interface Stage {
  sim: Simulator;
  board: SimBoard;
  ask: (init?: RequestInit) => Promise<Response>;
  askPosting: () => Promise<Response>;
}

async function stage(provider: ProviderName, fault: Fault | FaultKind | null): Promise<Stage> {
  const sim = createSimulator({ world: { seed: 7, boards: 12, postingsPerBoard: 10 } });
  const board = sim.boards().find((candidate) => candidate.provider === provider);
  if (board === undefined) throw new Error(`no board of ${provider}`);
  const [key = ""] = await sim.truth(board.id);
  if (fault !== null) sim.setFault(board.id, fault);
  const protocol = protocols[provider];
  return {
    sim,
    board,
    ask: (init) => sim.fetch(protocol.listUrl(board.board), init),
    askPosting: () => sim.fetch(protocol.postingUrl?.(board.board, key) ?? "", {}),
  };
}

const jobsIn = (value: unknown): unknown[] => (Array.isArray(value) ? value : (value as { jobs: unknown[] }).jobs);

/** Each fault as it looks from outside. A kind without a row does not compile. */
const looks: Record<FaultKind, (provider: ProviderName) => Promise<void>> = {
  not_found: async (provider) => {
    expect((await (await stage(provider, "not_found")).ask()).status).toBe(404);
  },
  throttled: async (provider) => {
    const response = await (await stage(provider, { kind: "throttled", retryAfterSeconds: 7 })).ask();
    expect([response.status, response.headers.get("retry-after")]).toEqual([429, "7"]);
  },
  server_error: async (provider) => {
    expect((await (await stage(provider, "server_error")).ask()).status).toBe(503);
    expect((await (await stage(provider, { kind: "server_error", status: 500 })).ask()).status).toBe(500);
  },
  timeout: async (provider) => {
    const { ask, sim } = await stage(provider, "timeout");
    await expect(ask({ signal: AbortSignal.timeout(20) })).rejects.toThrow(/timeout/i);
    expect(sim.requests.at(-1)?.status).toBe(0);
    expect((await (await stage(provider, { kind: "timeout", afterMs: 5 })).ask()).status).toBe(200);
  },
  empty: async (provider) => {
    const response = await (await stage(provider, "empty")).ask();
    expect(response.status).toBe(200);
    expect(jobsIn(await response.json())).toEqual([]);
  },
  odd_encoding: async (provider) => {
    const honest = await (await (await stage(provider, null)).ask()).text();
    const response = await (await stage(provider, { kind: "odd_encoding", coding: "gzip, gzip" })).ask();
    expect(response.headers.get("content-encoding")).toBe("gzip, gzip");
    expect(gunzipSync(gunzipSync(await response.bytes())).toString()).toBe(honest);
    const deflated = await (await stage(provider, "odd_encoding")).ask();
    expect(inflateSync(await deflated.bytes()).toString()).toBe(honest);
  },
  truncated: async (provider) => {
    const whole = jobsIn(await (await (await stage(provider, null)).ask()).json());
    const cut = await (await (await stage(provider, { kind: "truncated", keepShare: 0.5 })).ask()).json();
    expect(jobsIn(cut)).toEqual(whole.slice(0, 5));
    if (provider !== "greenhouse") return;
    expect(cut).toMatchObject({ meta: { total: 10 } });
    const agreed = await (
      await (await stage(provider, { kind: "truncated", keepShare: 0.5, declared: "cut" })).ask()
    ).json();
    expect(agreed).toMatchObject({ meta: { total: 5 } });
  },
  cut_body: async (provider) => {
    const text = await (await (await stage(provider, "cut_body")).ask()).text();
    expect(text.length).toBeGreaterThan(1000);
    expect(() => JSON.parse(text) as unknown).toThrow(SyntaxError);
  },
  garbage: async (provider) => {
    const response = await (await stage(provider, "garbage")).ask();
    expect(response.status).toBe(200);
    expect(await response.text()).toContain("<html>");
  },
  redirect: async (provider) => {
    const response = await (await stage(provider, "redirect")).ask({ redirect: "manual" });
    expect([response.status, response.headers.get("location")]).toEqual([302, "https://evil.example/"]);
  },
  huge: async (provider) => {
    const reader = (await (await stage(provider, "huge")).ask()).body?.getReader();
    let bytes = 0;
    while (bytes < 60_000_000) {
      const { done, value } = (await reader?.read()) ?? { done: true };
      if (done) break;
      bytes += (value as Uint8Array).byteLength;
    }
    await reader?.cancel();
    expect(bytes).toBeGreaterThan(60_000_000);
  },
  wrong_board: async (provider) => {
    const { sim, board, ask } = await stage(provider, "wrong_board");
    const other = sim.boards().find((candidate) => candidate.provider === provider && candidate.id !== board.id);
    const honest = await (await sim.fetch(protocols[provider].listUrl(other?.board ?? ""))).text();
    expect(await (await ask()).text()).toBe(honest);
  },
  stale: async (provider) => {
    const { sim, ask, board } = await stage(provider, null);
    const before = await (await ask()).text();
    sim.advance();
    expect(await (await ask()).text()).not.toBe(before);
    sim.setFault(board.id, "stale");
    expect(await (await ask()).text()).toBe(before);
  },
  detail_error: async (provider) => {
    const { ask, askPosting } = await stage(provider, { kind: "detail_error", status: 403 });
    expect((await ask()).status).toBe(200);
    if (protocols[provider].postingUrl !== null) expect((await askPosting()).status).toBe(403);
  },
  deep: async (provider) => {
    const text = await (await (await stage(provider, { kind: "deep", levels: 5000 })).ask()).text();
    expect(text.split("[").length).toBeGreaterThan(5000);
    expect(jobsIn(JSON.parse(text))).toHaveLength(1);
  },
};

describe.each(providerNames)("faults of %s", (provider) => {
  it.each(Object.keys(looks) as FaultKind[])("%s", async (kind) => {
    await looks[kind](provider);
  });
});

describe("a fault's scope", () => {
  it("shows so many times", async () => {
    const { sim, board, ask } = await stage("lever", null);
    sim.setFault(board.id, "throttled", { times: 2 });
    const statuses = [];
    for (let request = 0; request < 3; request++) statuses.push((await ask()).status);
    expect(statuses).toEqual([429, 429, 200]);
  });

  it("shows in its rounds only, and can be cleared", async () => {
    const { sim, board, ask } = await stage("greenhouse", null);
    sim.setFault(board.id, { kind: "server_error" }, { rounds: [1] });
    expect((await ask()).status).toBe(200);
    sim.advance();
    expect((await ask()).status).toBe(503);
    sim.clearFaults();
    expect((await ask()).status).toBe(200);
  });

  it("hits one board only, and postings' addresses when the whole site is meant", async () => {
    const { sim, board, askPosting } = await stage("lever", "server_error");
    expect((await askPosting()).status).toBe(503);
    const other = sim.boards().find((candidate) => candidate.provider === "lever" && candidate.id !== board.id);
    expect((await sim.fetch(protocols.lever.listUrl(other?.board ?? ""))).status).toBe(200);
    sim.clearFaults();
    sim.setFault(board.id, "empty");
    expect((await askPosting()).status).toBe(200);
  });
});
