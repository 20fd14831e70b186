import { env } from "cloudflare:workers";
import { beforeAll, expect, it } from "vitest";
import type { Job } from "../../../../src/core/job.ts";
import { jobId } from "../../../../src/core/ids.ts";
import { crawlBoard } from "../../../../src/cron/crawl/crawl-board.ts";
import { readSource } from "../../../../src/db/boards/read-sources.ts";
import { createSimulator } from "../../../sim/simulator.ts";
import { ask, BASE } from "../../app-under-test.ts";
import { createTestCrawler } from "../../crawler.ts";

const MINUTE = 60_000;
/** How far before where it stopped a mirror begins again: what the API's document says. */
const OVERLAP = 15 * MINUTE;
// As many open as close, so that the world keeps its size.
const rates = { open: 0.06, change: 0.1, close: 0.1, reopen: 0.2, rest: 0, quietBoards: 0 };
const simulator = createSimulator({ world: { seed: 41, boards: 3, postingsPerBoard: 30, rates } });
const crawler = createTestCrawler(simulator);
const boards: string[] = [];

interface Page {
  data: Job[];
  meta: { next_cursor?: string };
}

beforeAll(async () => {
  for (const board of simulator.boards()) boards.push(await crawler.add(board));
  for (let round = 0; round < 4; round++) {
    simulator.setRound(round);
    for (const board of boards) await crawler.crawl(board);
  }
});

/** Calls `crawlNext` to crawl one board; when all have had their turn, the world moves on. */
function createTurns(): { crawlNext: () => Promise<void>; rounds: () => number } {
  let turn = 0;
  return {
    crawlNext: async () => {
      if (turn % boards.length === 0) simulator.advance();
      await crawler.crawl(boards[turn++ % boards.length] ?? "");
    },
    rounds: () => Math.ceil(turn / boards.length),
  };
}

/** The whole list in one go, while nothing is crawled. */
async function readAll(filter: string): Promise<Job[]> {
  const found: Job[] = [];
  for (let cursor: string | undefined = ""; cursor !== undefined;) {
    const page: Page = await (await ask(`${BASE}/jobs?${filter}limit=100${cursor}`)).json<Page>();
    found.push(...page.data);
    cursor = page.meta.next_cursor === undefined ? undefined : `&cursor=${page.meta.next_cursor}`;
  }
  return found;
}

async function idsOf(filter: string): Promise<Set<string>> {
  return new Set((await readAll(filter)).map((job) => job.job_id));
}

function intersect(a: Set<string>, b: Set<string>): Set<string> {
  return new Set([...a].filter((one) => b.has(one)));
}

async function openIds(): Promise<Set<string>> {
  const { results } = await env.DB.prepare("select job_id as id from jobs where closed_at is null").all<{
    id: string;
  }>();
  return new Set(results.map(({ id }) => id));
}

/** Every event's type since a crawl, so that a test knows that something did happen. */
async function eventTypesSince(time: number): Promise<string[]> {
  const { results } = await env.DB.prepare("select distinct type from events where observed_at > ? order by type")
    .bind(time)
    .all<{ type: string }>();
  return results.map(({ type }) => type);
}

const allTypes = ["job.closed", "job.created", "job.reopened", "job.updated"];

it.each(["", "salary_min=1&"])(
  "newest first, every posting that stays open is seen exactly once (%s)",
  async (filter) => {
    const startedAt = crawler.clock.now;
    const firstRound = simulator.round();
    const turns = createTurns();
    const seen: string[] = [];
    // Those that are in the list at every moment: open, and within the filter.
    let stayed = await idsOf(filter);
    for (let cursor: string | undefined = ""; cursor !== undefined;) {
      const page: Page = await (await ask(`${BASE}/jobs?${filter}limit=6${cursor}`)).json<Page>();
      seen.push(...page.data.map((job) => job.job_id));
      await turns.crawlNext();
      stayed = intersect(stayed, await idsOf(filter));
      cursor = page.meta.next_cursor === undefined ? undefined : `&cursor=${page.meta.next_cursor}`;
    }
    expect(new Set(seen).size).toBe(seen.length);
    expect([...stayed].filter((id) => !seen.includes(id))).toEqual([]);
    expect(stayed.size).toBeGreaterThan(0);
    if (filter !== "") return;
    // What the boards themselves say: open in every round, so open for us all the time.
    const always: string[] = [];
    for (const { id, provider, board } of simulator.boards()) {
      let keys = await simulator.truth(id, firstRound);
      for (let round = firstRound + 1; round <= simulator.round(); round++) {
        keys = intersect(keys, await simulator.truth(id, round));
      }
      always.push(...[...keys].map((key) => jobId(provider, board, key)));
    }
    expect(always.length).toBeGreaterThan(20);
    expect(always.filter((id) => seen.filter((one) => one === id).length !== 1)).toEqual([]);
    expect(turns.rounds()).toBeGreaterThan(3);
    expect(await eventTypesSince(startedAt)).toEqual(allTypes);
  },
);

/** What a mirror keeps of a posting. When it was last seen moves without a change, as documented. */
const kept = (job: Job) => ({
  status: job.status,
  changed: job.last_changed_at,
  closed: job.inactive_at,
  hash: job.event_fields.content_hash,
  facts: [job.title, job.location_text, job.country, job.city, job.department, job.workplace_type, job.employment_type],
  pay: [job.salary_min, job.salary_max, job.salary_currency, job.salary_period],
});

/** A client that keeps a copy, by the API alone. */
function createMirror(limit: number) {
  const copy = new Map<string, ReturnType<typeof kept>>();
  let since = 0;
  let newest = 0;
  let cursor: string | undefined;
  const mirror = {
    copy,
    /** Reads one page; true: it has read to the end, and begins again with the next one. */
    readOn: async (): Promise<boolean> => {
      const from = `status=any&changed_after=${new Date(since).toISOString()}&limit=${limit}`;
      const path = `${BASE}/jobs/search?${from}${cursor === undefined ? "" : `&cursor=${cursor}`}`;
      const { data, meta } = await (await ask(path)).json<Page>();
      for (const job of data) {
        copy.set(job.job_id, kept(job));
        newest = Math.max(newest, Date.parse(job.last_changed_at));
      }
      cursor = meta.next_cursor;
      if (cursor === undefined) since = Math.max(0, newest - OVERLAP);
      return cursor === undefined;
    },
    /** Reads on from where it stands, then once more from where that stopped. */
    readToEnd: async (): Promise<void> => {
      for (let pass = 0, pages = 0; pass < 2; pages++) {
        if (pages > 500) throw new Error("the list has no end");
        if (await mirror.readOn()) pass++;
      }
    },
  };
  return mirror;
}

async function truth(): Promise<Map<string, ReturnType<typeof kept>>> {
  return new Map((await readAll("status=any&")).map((job) => [job.job_id, kept(job)]));
}

it("by change time, a mirror that keeps reading ends with the true state", async () => {
  const startedAt = crawler.clock.now;
  const turns = createTurns();
  const mirror = createMirror(5);
  for (let page = 0; page < 30; page++) {
    await mirror.readOn();
    await turns.crawlNext();
  }
  await mirror.readToEnd();
  expect(await eventTypesSince(startedAt)).toEqual(allTypes);
  expect(Object.fromEntries(mirror.copy)).toEqual(Object.fromEntries(await truth()));
  const open = [...mirror.copy].filter(([, { status }]) => status === "active").map(([id]) => id);
  expect(new Set(open)).toEqual(await openIds());
});

it("a mirror gets what a slow crawl commits after a later one", async () => {
  const [slow = "", fast = ""] = boards;
  const mirror = createMirror(20);
  await mirror.readToEnd();
  simulator.advance();
  const { promise: answered, resolve: answer } = Promise.withResolvers<undefined>();
  const start = crawler.clock.now + 60 * MINUTE;
  const slowCrawl = crawlBoard(
    {
      ...crawler.deps,
      now: () => start,
      fetchTimeoutMs: 30_000,
      fetch: async (input: string | URL | Request, init?: RequestInit) => {
        await answered;
        return simulator.fetch(input, init);
      },
    },
    slow,
    ((await readSource(env.DB, slow))?.crawlNumber ?? 0) + 1,
  );
  // Begun fourteen minutes later, it is done first, and the mirror has read it.
  crawler.clock.now = start + OVERLAP - MINUTE - 60 * MINUTE;
  expect((await crawler.crawl(fast)).kind).toBe("changed");
  await mirror.readToEnd();
  expect(mirror.copy.size).toBe((await truth()).size);
  answer(undefined);
  expect((await slowCrawl).kind).toBe("changed");
  expect(Object.fromEntries(mirror.copy)).not.toEqual(Object.fromEntries(await truth()));
  await mirror.readToEnd();
  expect(Object.fromEntries(mirror.copy)).toEqual(Object.fromEntries(await truth()));
});
