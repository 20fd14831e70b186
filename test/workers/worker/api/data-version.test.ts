import { createExecutionContext } from "cloudflare:test";
import { env } from "cloudflare:workers";
import { beforeAll, describe, expect, it } from "vitest";
import { jobId, orgId, sourceId } from "../../../../src/core/ids.ts";
import { pruneLedger } from "../../../../src/db/ledger/prune-ledger.ts";
import { makeDue, registerBoard, setPaused } from "../../../../src/db/boards/register-board.ts";
import { createApp } from "../../../../src/worker/app.ts";
import { createWorker } from "../../../../src/worker/compose.ts";
import { createSimulator } from "../../../sim/simulator.ts";
import { ask, askCounted, BASE, fakeDependencies, ORIGIN } from "../../app-under-test.ts";
import { createTestCrawler } from "../../crawler.ts";
import { catalogue, HOUR, NOW, seedBoards } from "../../seed.ts";

const BOARD = sourceId("ashby", "acme");
const JOB = jobId("lever", "spotify", "spotify-9");
const simulator = createSimulator({ world: { seed: 11, boards: 2, postingsPerBoard: 8 } });
let crawler: ReturnType<typeof createTestCrawler>;
let simulated: string;

beforeAll(async () => {
  await seedBoards(env.DB, catalogue());
  crawler = createTestCrawler(simulator);
  const [board] = simulator.boards();
  if (board !== undefined) simulated = await crawler.add(board);
});

const versioned = [
  `${BASE}/jobs`,
  `${BASE}/jobs/search?provider=lever&status=any&unknown=1&limit=3`,
  `${BASE}/jobs/${JOB}`,
  `${BASE}/jobs/${JOB}?include=description`,
  `${BASE}/jobs/${JOB}/events`,
  `${BASE}/jobs/${JOB}?at=2026-06-05`,
  `${BASE}/jobs/${JOB}/diff?from=2026-06-05`,
  `${BASE}/orgs`,
  `${BASE}/orgs?q=acme`,
  `${BASE}/orgs/lookup?slug=acme`,
  `${BASE}/orgs/${orgId("acme")}/breakdown`,
  `${BASE}/orgs/${orgId("acme")}`,
  `${BASE}/sources`,
  `${BASE}/sources/${BOARD}`,
  `${BASE}/sources/${BOARD}/jobs?limit=2`,
  `${BASE}/sources/${BOARD}/crawls?limit=1`,
  `${BASE}/crawls?limit=3`,
  `${BASE}/events/search`,
  "/jobs",
  `/jobs/${JOB}`,
  "/companies",
  "/companies/acme",
  "/browse",
  "/browse/country",
  "/browse/provider/lever",
  "/events",
  "/sources",
  `/sources/${BOARD}`,
];

/** Rows of postings say how many days ago each was posted. */
const tellsDays = ["/jobs", "/companies/acme", "/browse/provider/lever"];
const DAY = 24 * HOUR;
/** The last millisecond of a day (UTC). */
const lastOf = (at: number): number => at - (at % DAY) + DAY - 1;

async function askAt(path: string, now: number, etag?: string): Promise<Response> {
  const headers = etag === undefined ? {} : { "If-None-Match": etag };
  return await createApp({ ...fakeDependencies().deps, now: () => now }).request(`${ORIGIN}${path}`, { headers }, env);
}

const tagOf = async (path: string): Promise<string> => (await ask(path)).headers.get("ETag") ?? "";

describe.each(versioned)("%s", (path) => {
  it("answers 304 after one row, as HEAD too", async () => {
    const etag = await tagOf(path);
    for (const method of ["GET", "HEAD"]) {
      const { response, rowsRead, statements } = await askCounted(path, { method, headers: { "If-None-Match": etag } });
      expect([response.status, await response.text()]).toEqual([304, ""]);
      expect(statements).toHaveLength(1);
      expect(rowsRead).toBe(1);
      expect(response.headers.get("Cache-Control")).toContain("max-age=30");
      expect(response.headers.has("Content-Type")).toBe(false);
    }
  });

  it("says the same whatever the clock says, or has another tag: else its tag would lie", async () => {
    const later = await askAt(path, NOW + 400 * DAY);
    const today = await ask(path);
    expect(await (await askAt(path, lastOf(NOW))).text()).toBe(await today.clone().text());
    if (!tellsDays.includes(path)) expect(await later.clone().text()).toBe(await today.clone().text());
    const isSame = (await later.text()) === (await today.text());
    if (!isSame) expect(later.headers.get("ETag")).not.toBe(today.headers.get("ETag"));
    expect(isSame).toBe(!tellsDays.includes(path));
  });

  it("has a tag of its own, which other code changes", async () => {
    const etag = await tagOf(path);
    for (const other of versioned) if (other !== path) expect(await tagOf(other)).not.toBe(etag);
    const { deps } = fakeDependencies();
    const deployed = createApp({ ...deps, dataVersion: async (given) => `next ${await deps.dataVersion(given)}` });
    const headers = { "If-None-Match": etag };
    expect((await deployed.request(`${ORIGIN}${path}`, { headers }, env)).status).toBe(200);
  });
});

const writes: [what: string, write: () => Promise<unknown>][] = [
  [
    "a registration",
    async () =>
      registerBoard(env.DB, {
        provider: "lever",
        board: "newcomer",
        url: "https://jobs.lever.co/newcomer",
        at: NOW,
        org: { slug: "newcomer", name: "Newcomer", nameBasis: "registration", domain: null },
      }),
  ],
  ["a pause", async () => setPaused(env.DB, BOARD, true, NOW)],
  ["a resumption", async () => setPaused(env.DB, BOARD, false, NOW)],
  ["a board made due", async () => makeDue(env.DB, BOARD, NOW + 5)],
  ["all boards made due", async () => makeDue(env.DB, null, NOW + 6)],
  ["a first crawl", async () => crawler.crawl(simulated)],
  ["a crawl that finds nothing new", async () => crawler.crawl(simulated)],
  [
    "a crawl that fails",
    async () => {
      const failing = createTestCrawler({ fetch: () => Promise.resolve(new Response("", { status: 500 })) });
      failing.clock.now = crawler.clock.now + HOUR;
      return failing.crawl(simulated);
    },
  ],
  ["a pruned ledger", async () => pruneLedger(env.DB, NOW + 10_000 * 24 * HOUR)],
];

it.each(writes)("%s gives every address another tag", async (_what, write) => {
  const before = await Promise.all(versioned.map(tagOf));
  await write();
  for (const [index, path] of versioned.entries()) {
    const headers = { "If-None-Match": before[index] ?? "" };
    expect([path, (await ask(path, { headers })).status]).toEqual([path, 200]);
  }
});

it("answers `*` and failures as the handler says", async () => {
  expect((await ask(`${BASE}/jobs`, { headers: { "If-None-Match": "*" } })).status).toBe(304);
  const missing = `${BASE}/jobs/${"0".repeat(40)}`;
  for (const path of [missing, `${BASE}/jobs?limit=0`]) {
    const response = await ask(path, { headers: { "If-None-Match": "*" } });
    expect(response.status).toBe(path === missing ? 404 : 400);
    expect(response.headers.has("ETag")).toBe(false);
    expect(response.headers.get("Cache-Control")).toBe("no-store");
  }
});

it("knows its deployment in the Worker as it is deployed", async () => {
  const worker = createWorker(() => ({ fetch, rateFactor: 1 }));
  const get = async (given: Env, headers: Record<string, string> = {}): Promise<Response> => {
    const request = new Request(`${ORIGIN}${BASE}/orgs`, {
      headers: { "CF-Connecting-IP": "203.0.113.1", ...headers },
    });
    return worker.fetch(request as never, given, createExecutionContext());
  };
  expect(env.CF_VERSION_METADATA.id).toBeTruthy();
  const headers = { "If-None-Match": (await get(env)).headers.get("ETag") ?? "" };
  expect((await get(env, headers)).status).toBe(304);
  const next = createWorker(() => ({ fetch, rateFactor: 1 }));
  const other = { ...env, CF_VERSION_METADATA: { ...env.CF_VERSION_METADATA, id: "another" } };
  const request = new Request(`${ORIGIN}${BASE}/orgs`, { headers });
  expect((await next.fetch(request as never, other, createExecutionContext())).status).toBe(200);
});

it("a posting's page, which says how long ago it was confirmed, is old a minute later", async () => {
  const etag = (await askAt(`/jobs/${JOB}`, NOW)).headers.get("ETag") ?? "";
  expect((await askAt(`/jobs/${JOB}`, NOW + 59_999, etag)).status).toBe(304);
  expect((await askAt(`/jobs/${JOB}`, NOW + 60_000, etag)).status).toBe(200);
});

it.each([...tellsDays, "/browse/provider/lever/city/New%20York"])(
  "%s, which says ages in days, is old at midnight",
  async (path) => {
    const etag = (await askAt(path, NOW)).headers.get("ETag") ?? "";
    expect((await askAt(path, lastOf(NOW), etag)).status).toBe(304);
    expect((await askAt(path, lastOf(NOW) + 1, etag)).status).toBe(200);
  },
);
