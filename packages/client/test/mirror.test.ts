import { createExecutionContext } from "cloudflare:test";
import { env } from "cloudflare:workers";
import { beforeAll, expect, it } from "vitest";
import { createWorker } from "../../../src/worker/compose.ts";
import { renewEpoch } from "../../../src/db/boards/catalogue-state.ts";
import { createTestCrawler } from "../../../test/workers/crawler.ts";
import { ADMIN_TOKEN, BASE, ORIGIN } from "../../../test/workers/app-under-test.ts";
import { createSimulator } from "../../../test/sim/simulator.ts";
import { createClient, type Job } from "../src/client.ts";
import { findGone, mirror, type MirrorState } from "../src/mirror.ts";

const simulator = createSimulator({ world: { seed: 4, boards: 3, postingsPerBoard: 90, rates: { quietBoards: 0 } } });
const crawler = createTestCrawler(simulator);
const worker = createWorker(() => ({ fetch: crawler.deps.fetch, rateFactor: 1 }), {
  keyless: { burst: 10_000, perSecond: 10_000 },
  keyed: { burst: 10_000, perSecond: 10_000 },
});
const send = async (address: string, init: RequestInit): Promise<Response> =>
  worker.fetch(
    new Request(address, init) as Request<unknown, IncomingRequestCfProperties>,
    env,
    createExecutionContext(),
  );
const client = createClient({ baseUrl: ORIGIN, fetch: send });
const sources: string[] = [];
let round = 0;

/** What a mirror keeps. */
const kept = new Map<string, Job>();
let state: MirrorState | null = null;

async function nextRound(): Promise<void> {
  simulator.setRound(round++);
  for (const source of sources) await crawler.crawl(source);
}

/** Mirrors up to now; after so many pages the process dies before it kept the next one. How many postings came. */
async function run(pagesMax = Number.POSITIVE_INFINITY): Promise<number> {
  let [pages, jobs] = [0, 0];
  for await (const page of mirror(client, state)) {
    if (pages++ === pagesMax) break;
    for (const job of page.jobs) kept.set(job.job_id, job);
    state = JSON.parse(JSON.stringify(page.state)) as MirrorState;
    jobs += page.jobs.length;
  }
  return jobs;
}

async function everything(): Promise<Map<string, Job>> {
  const jobs = new Map<string, Job>();
  for await (const job of client.list("/jobs", { status: "any", limit: 100 })) jobs.set(job.job_id, job);
  return jobs;
}

/** What changes tell of: the hash is of all facts. A posted date that moved is no change, nor is when it was seen. */
const facts = (jobs: Map<string, Job>) =>
  new Map(
    [...jobs.values()]
      .map((job) => {
        const { job_id, title, status, inactive_at, last_changed_at, event_fields } = job;
        return [job_id, { title, status, inactive_at, last_changed_at, hash: event_fields.content_hash }] as const;
      })
      .toSorted(([one], [other]) => (one < other ? -1 : 1)),
  );

beforeAll(async () => {
  for (const board of simulator.boards()) sources.push(await crawler.add(board));
  await nextRound();
});

it("holds all there is, and after each round what changed, read again at most for its overlap", async () => {
  await run();
  expect(kept.size).toBeGreaterThan(200);
  expect(facts(kept)).toEqual(facts(await everything()));
  for (let again = 0; again < 4; again++) {
    await nextRound();
    const came = await run();
    expect(came).toBeGreaterThan(0);
    expect(came).toBeLessThan(kept.size);
    expect(facts(kept)).toEqual(facts(await everything()));
  }
  expect([...kept.values()].some((job) => job.status === "expired")).toBe(true);
});

it("goes on where it died, whatever page that was", async () => {
  const [whole, at] = [new Map(kept), state];
  for (const pages of [0, 1, 2]) {
    kept.clear();
    state = null;
    await run(pages);
    expect(kept.size).toBe(pages * 100);
    await nextRound();
    await run();
    expect(facts(kept)).toEqual(facts(await everything()));
  }
  expect(whole.size).toBeLessThanOrEqual(kept.size);
  expect(at).not.toEqual(state);
});

it("begins its walk anew when the service was rebuilt and knows its cursor no more", async () => {
  kept.clear();
  state = null;
  await run(1);
  expect(state).toMatchObject({ cursor: expect.any(String) });
  await env.DB.batch([renewEpoch(env.DB)]);
  await run();
  expect(facts(kept)).toEqual(facts(await everything()));
  expect(state).toMatchObject({ cursor: null });
});

it("finds what its owner took out of the service", async () => {
  const [out = ""] = sources;
  const asked = await send(`${ORIGIN}/admin/sources/${out}/opt-out`, {
    method: "POST",
    headers: { Authorization: `Bearer ${ADMIN_TOKEN}`, "Content-Type": "application/json" },
    body: "{}",
  });
  expect(asked.status).toBeLessThan(300);
  const mine = [...kept.values()].filter((job) => job.source_id === out).map((job) => job.job_id);
  const gone: string[] = [];
  for await (const id of findGone(client, kept.keys())) gone.push(id);
  expect(gone.toSorted()).toEqual(mine.toSorted());
  expect(gone.length).toBeGreaterThan(50);
  for (const id of gone) kept.delete(id);
  expect(facts(kept)).toEqual(facts(await everything()));
  expect((await send(`${ORIGIN}${BASE}/jobs/${mine[0]}`, {})).status).toBe(404);
});
