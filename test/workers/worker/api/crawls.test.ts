import { env } from "cloudflare:workers";
import { beforeAll, expect, it } from "vitest";
import { orgId } from "../../../../src/core/ids.ts";
import type { BoardCrawl, Crawl } from "../../../../src/worker/api/crawl.ts";
import type { Source } from "../../../../src/worker/api/source.ts";
import { setPaused } from "../../../../src/db/boards/register-board.ts";
import { ask, askCounted, BASE } from "../../app-under-test.ts";
import { createTestCrawler } from "../../crawler.ts";

interface Ledger {
  data: Crawl[];
  meta: { next_cursor?: string };
}

const posting = (index: number, over: object = {}): object => ({
  id: `00000000-0000-4000-8000-${String(index).padStart(12, "0")}`,
  text: `Engineer ${index}`,
  categories: { location: "Berlin, Germany" },
  createdAt: 1_760_000_000_000,
  ...over,
});
const untitled = posting(9, { text: "" });
const down = (): Response => new Response("", { status: 503 });
const list =
  (...postings: object[]) =>
  (): Response =>
    Response.json(postings);
/** What the board answers, crawl by crawl. */
const answers = [
  list(posting(1), posting(2), posting(3), posting(4)),
  list(posting(1), posting(2), posting(3), posting(4)),
  down,
  list(posting(1, { text: "Lead" }), posting(2), posting(3), posting(5), untitled),
  list(),
];
let source = "";
const ledger = async (query = ""): Promise<Ledger> =>
  (await ask(`${BASE}/sources/${source}/crawls${query}`)).json<Ledger>();

beforeAll(async () => {
  let answer: (() => Response) | undefined;
  const crawler = createTestCrawler({
    fetch: (request) => Promise.resolve(new Request(request).url.includes("/0000") ? down() : (answer?.() ?? down())),
  });
  source = await crawler.add({ url: "https://jobs.lever.co/ledger", name: "Ledger" });
  for (answer of answers) await crawler.crawl(source);
});

it("tells every crawl, newest first: what came, what was made of it, what was held back and why", async () => {
  const { data } = await ledger();
  expect(data.map(({ crawl_number, outcome, http_status }) => [crawl_number, outcome, http_status])).toEqual([
    [5, "changed", 200],
    [4, "changed", 200],
    [3, "failed", 503],
    [2, "unchanged", 200],
    [1, "changed", 200],
  ]);
  const [empty, changed, failed, unchanged, first] = data;
  expect(first).toMatchObject({ baseline: true, seen: 4, accepted: 4, rejected: 0, opened: 4, events: 4 });
  expect(first?.raw_payload_uri).toMatch(/^r2:\/\/.+\/raw\/provider=lever\/board=ledger\/date=.+\.json$/);
  // The crawl, the board and its slot, four postings with their words, events and places in the order of days, a log of counts, the company.
  expect(first).toMatchObject({ rows_written: 3 + 4 * 4 + 2 });
  expect(unchanged).toMatchObject({ rows_written: 3 });
  expect(unchanged).toMatchObject({ seen: 4, accepted: null, opened: 0, raw_payload_uri: first?.raw_payload_uri });
  expect(failed).toMatchObject({ error_code: "server_error", raw_payload_uri: null, seen: 0, accepted: null });
  expect(changed).toMatchObject({ seen: 5, accepted: 4, rejected: 1, opened: 1, changed: 1, held: 1 });
  expect(changed?.held_reason).toBe("awaiting_proof");
  expect(changed?.rejects).toEqual([{ key: expect.stringContaining("000009"), reason: expect.stringContaining("t") }]);
  expect(empty).toMatchObject({ seen: 0, accepted: 0, closed: 0, held: 5, held_reason: "empty_list" });
});

it("pages through it once, whatever the size of a page, at two rows a crawl", async () => {
  const whole = (await ledger()).data;
  for (const limit of [1, 2, 4, 5]) {
    const found: Crawl[] = [];
    let cursor: string | undefined = "";
    while (cursor !== undefined) {
      const page: Ledger = await ledger(`?limit=${limit}${cursor === "" ? "" : `&cursor=${cursor}`}`);
      found.push(...page.data);
      cursor = page.meta.next_cursor;
    }
    expect(found).toEqual(whole);
  }
  const { rowsRead } = await askCounted(`${BASE}/sources/${source}/crawls?limit=2`);
  // The data's version, the board, and one crawl more than shown.
  expect(rowsRead).toBeLessThanOrEqual(2 + 2 * 3);
});

it("refuses what is no cursor of this ledger, and a board that is not there", async () => {
  expect((await ask(`${BASE}/sources/${source}/crawls?cursor=x`)).status).toBe(400);
  expect((await ask(`${BASE}/sources/${source}/crawls?limit=101`)).status).toBe(400);
  expect((await ask(`${BASE}/sources/${orgId("none")}/crawls`)).status).toBe(404);
});

it("lists the crawls of all boards, newest first, each as its board's ledger has it, at two rows a crawl", async () => {
  const crawler = createTestCrawler({ fetch: () => Promise.resolve(list(posting(1))()) });
  crawler.clock.now += 12 * 3_600_000;
  const second = await crawler.add({ url: "https://jobs.lever.co/second", name: "Second" });
  await crawler.crawl(second);
  type Newest = { data: BoardCrawl[]; meta: { next_cursor?: string; ignored_params?: { did_you_mean?: string }[] } };
  const newest = async (query = ""): Promise<Newest> => (await ask(`${BASE}/crawls${query}`)).json<Newest>();
  const board = { provider: "lever", board: "ledger", source_id: source, org_id: orgId("ledger"), org_name: "Ledger" };
  const [first, ...others] = (await newest()).data;
  expect(first).toMatchObject({ source_id: second, org_name: "Second", crawl_number: 1, opened: 1, baseline: true });
  expect(others).toEqual((await ledger()).data.map((crawl) => Object.assign(crawl, board)));

  const paged: BoardCrawl[] = [];
  for (let cursor: string | undefined = ""; cursor !== undefined;) {
    const page = await newest(`?limit=4${cursor === "" ? "" : `&cursor=${cursor}`}`);
    paged.push(...page.data);
    cursor = page.meta.next_cursor;
  }
  expect(paged).toEqual([first, ...others]);
  const { rowsRead, response, statements } = await askCounted(`${BASE}/crawls?limit=4`);
  // The data's version, which says the epoch too, and one crawl more than shown.
  expect([rowsRead, rowsRead <= 1 + 2 * 5, statements.length]).toEqual([rowsRead, true, 2]);
  expect(response.headers.get("Cache-Tag")).toBe("crawls");
  expect((await newest("?limt=4")).meta.ignored_params).toEqual([{ parameter: "limt", did_you_mean: "limit" }]);
  expect((await ask(`${BASE}/crawls?limt=4&strict=true`)).status).toBe(400);
});

it("what a provider's lists hold and can't be read is public", async () => {
  const shares = async (): Promise<unknown> => {
    const { data } = await (await ask(`${BASE}/stats`)).json<{ data: { providers: unknown } }>();
    return data.providers;
  };
  // The last list was empty: nothing of it was rejected.
  expect(await shares()).toEqual([{ value: "lever", active: 6, total: 6, rejected: 0, rejected_share: 0 }]);
  const crawler = createTestCrawler({ fetch: () => Promise.resolve(list(posting(1), untitled)()) });
  crawler.clock.now += 24 * 3_600_000;
  const other = await crawler.add({ url: "https://jobs.lever.co/halfread", name: "Half read" });
  await crawler.crawl(other);
  expect(await shares()).toEqual([{ value: "lever", active: 7, total: 7, rejected: 1, rejected_share: 1 / 8 }]);
  const { data } = await (await ask(`${BASE}/sources/${other}`)).json<{ data: Source }>();
  expect(data.rejected_postings).toBe(1);
});

it("a paused board says so as its health", async () => {
  const health = async (): Promise<string> =>
    (await (await ask(`${BASE}/sources/${source}`)).json<{ data: Source }>()).data.health;
  expect(await health()).toBe("suspect");
  await setPaused(env.DB, source, true, 1);
  expect(await health()).toBe("paused");
});
