import { env } from "cloudflare:workers";
import { describe, expect, it } from "vitest";
import type { FaultKind } from "../../../sim/faults.ts";
import { createSimulator } from "../../../sim/simulator.ts";
import { createTestCrawler } from "../../crawler.ts";

const world = { seed: 3, boards: 6, postingsPerBoard: 40, rates: { quietBoards: 1 } };

/** What each fault of a board comes to in the ledger. None may close anything. */
const cases: [FaultKind, { outcome: string; error?: string; health: string }][] = [
  ["not_found", { outcome: "failed", error: "not_found", health: "failing" }],
  ["throttled", { outcome: "failed", error: "throttled", health: "throttled" }],
  ["server_error", { outcome: "failed", error: "server_error", health: "failing" }],
  ["timeout", { outcome: "failed", error: "timeout", health: "failing" }],
  ["cut_body", { outcome: "failed", error: "bad_payload", health: "failing" }],
  ["garbage", { outcome: "failed", error: "bad_payload", health: "failing" }],
  ["redirect", { outcome: "failed", error: "redirect_refused", health: "failing" }],
  ["huge", { outcome: "failed", error: "too_large", health: "failing" }],
  ["deep", { outcome: "failed", error: "bad_payload", health: "failing" }],
  ["empty", { outcome: "changed", health: "suspect" }],
  ["odd_encoding", { outcome: "unchanged", health: "ok" }],
  ["truncated", { outcome: "changed", health: "suspect" }],
  ["wrong_board", { outcome: "changed", health: "suspect" }],
];

describe.each(["lever", "greenhouse", "ashby"])("faults of a %s board close nothing", (provider) => {
  it.each(cases)("%s", async (fault, expected) => {
    const sim = createSimulator({ world });
    const board = sim.boards().find((candidate) => candidate.provider === provider);
    if (board === undefined) throw new Error(`no board of ${provider}`);
    // A board of its own for every case: databases are shared within a file.
    const own = { url: board.url, name: board.name };
    const crawler = createTestCrawler(sim, { fetchTimeoutMs: fault === "timeout" ? 200 : 20_000 });
    const id = await crawler.add(own);
    await env.DB.prepare("update sources set etag = null, last_modified = null, payload = null where source_id = ?")
      .bind(id)
      .run();
    await crawler.crawl(id);
    const before = await env.DB.prepare("select open_jobs from sources where source_id = ?")
      .bind(id)
      .first<{ open_jobs: number }>();
    expect(before?.open_jobs).toBe((await sim.truth(board.id)).size);
    await env.DB.prepare("update sources set etag = null, last_modified = null where source_id = ?").bind(id).run();

    sim.setFault(board.id, fault === "truncated" ? { kind: "truncated", keepShare: 0.4 } : fault, { times: 1 });
    await crawler.crawl(id);
    const row = await env.DB.prepare(
      "select outcome, detail, health, open_jobs, closed from crawls join sources on sources.id = source where source_id = ? order by number desc limit 1",
    )
      .bind(id)
      .first<{ outcome: string; detail: string; health: string; open_jobs: number; closed: number }>();
    // Greenhouse declares its total: the cut list contradicts it and says nothing about absence.
    const outcome = provider === "greenhouse" && fault === "truncated" ? "unchanged" : expected.outcome;
    expect(row).toMatchObject({ outcome, health: expected.health, closed: 0 });
    if (expected.error !== undefined) expect(JSON.parse(row?.detail ?? "{}")).toMatchObject({ error: expected.error });

    // Then the board is well again, and everything is as it was.
    await crawler.crawl(id);
    const { results } = await env.DB.prepare(
      "select key from jobs join sources on sources.id = source where source_id = ? and closed_at is null and first_seen_at <= ?",
    )
      .bind(id, crawler.clock.now)
      .all<{ key: string }>();
    const open = new Set(results.map(({ key }) => key));
    for (const key of await sim.truth(board.id)) expect(open.has(key), key).toBe(true);
    const closed = await env.DB.prepare(
      "select count(*) as n from events join sources on sources.id = source where source_id = ? and type = 'job.closed'",
    )
      .bind(id)
      .first<{ n: number }>();
    expect(closed?.n).toBe(0);
    // Nobody came in by another board's list.
    expect(open.size).toBe((await sim.truth(board.id)).size);
  });
});

it("honours Retry-After for the board, and tells the host's gate which board it was", async () => {
  const sim = createSimulator({ world: { ...world, seed: 4 } });
  const [board] = sim.boards();
  if (board === undefined) throw new Error("no board");
  const throttled: [string, string][] = [];
  const crawler = createTestCrawler(sim, {
    noteThrottled: (gate, sourceId) => {
      throttled.push([gate, sourceId]);
      return Promise.resolve();
    },
  });
  const id = await crawler.add(board);
  sim.setFault(board.id, { kind: "throttled", retryAfterSeconds: 7_200 }, { times: 1 });
  await crawler.crawl(id);
  expect(throttled).toEqual([["api.lever.co", id]]);
  const row = await env.DB.prepare(
    "select next_crawl_after - last_crawled_at as pause from sources where source_id = ?",
  )
    .bind(id)
    .first();
  expect(row).toEqual({ pause: 7_200_000 });
});

it("a host without a free slot is no failure", async () => {
  const sim = createSimulator({ world: { ...world, seed: 6 } });
  const [board] = sim.boards();
  if (board === undefined) throw new Error("no board");
  const crawler = createTestCrawler(sim, { takeTurn: () => Promise.resolve(false) });
  const id = await crawler.add(board);
  expect(await crawler.crawl(id)).toEqual({ kind: "busy" });
  expect(sim.requests).toEqual([]);
  expect(
    await env.DB.prepare("select crawl_number, failures from sources where source_id = ?").bind(id).first(),
  ).toEqual({ crawl_number: 0, failures: 0 });
});

it.each([
  [401, "blocked"],
  [403, "blocked"],
  [451, "blocked"],
  [410, "failing"],
  [429, "throttled"],
])("a list that answers %i makes the board's health %s, with its status on the ledger", async (status, health) => {
  const crawler = createTestCrawler({ fetch: () => Promise.resolve(new Response(null, { status })) });
  const id = await crawler.add({ url: `https://jobs.lever.co/answers${status}`, name: `Answers ${status}` });
  await crawler.crawl(id);
  const row = await env.DB.prepare(
    "select health, outcome, http_status, closed from crawls join sources on sources.id = source where source_id = ?",
  )
    .bind(id)
    .first();
  expect(row).toEqual({ health, outcome: "failed", http_status: status, closed: 0 });
});
