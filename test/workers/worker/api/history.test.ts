import { env } from "cloudflare:workers";
import { beforeAll, expect, it } from "vitest";
import type { JobEvent } from "../../../../src/core/event.ts";
import { jobId } from "../../../../src/core/ids.ts";
import { ask, askCounted, BASE } from "../../app-under-test.ts";
import { createTestCrawler } from "../../crawler.ts";

interface History {
  data: JobEvent[];
  meta: { next_cursor?: string };
}

const key = (index: number): string => `00000000-0000-4000-8000-${String(index).padStart(12, "0")}`;
const posting = (index: number, over: object = {}): object => ({
  id: key(index),
  text: `Engineer ${index}`,
  categories: { location: "Berlin, Germany", team: "Platform", department: "Engineering", commitment: "Full-time" },
  country: "DE",
  createdAt: 1_760_000_000_000,
  hostedUrl: `https://jobs.lever.co/past/${index}`,
  ...over,
});
const others = [1, 2, 3, 4].map((index) => posting(index));
const moved = {
  text: "Director",
  country: "FR",
  categories: { location: "Paris, France", team: "Sales", department: "Sales", commitment: "Part-time" },
};
const fields = [
  "title",
  "location_text",
  "country",
  "region",
  "city",
  "department",
  "team",
  "employment_type",
  "seniority",
];
/** What the board shows of posting 0, crawl by crawl. */
const lists = [[posting(0)], [posting(0, { text: "Lead" })], [posting(0, moved)], [], [posting(0)]];
const id = jobId("lever", "past", key(0));

beforeAll(async () => {
  let list: object[] = [];
  const board = {
    fetch: (request: string | URL | Request): Promise<Response> => {
      // Its own address is asked when the list lacks it.
      const own = new Request(request).url.includes(key(0));
      return Promise.resolve(own ? new Response("", { status: 404 }) : Response.json([...others, ...list]));
    },
  };
  const crawler = createTestCrawler(board);
  const source = await crawler.add({ url: "https://jobs.lever.co/past", name: "Past" });
  for (const next of lists) {
    list = next;
    await crawler.crawl(source);
  }
});

async function everyPage(limit: number): Promise<JobEvent[]> {
  const found: JobEvent[] = [];
  let cursor = "";
  for (let page = 0; page < 50; page++) {
    const { data, meta } = await (await ask(`${BASE}/jobs/${id}/events?limit=${limit}${cursor}`)).json<History>();
    expect(data.length).toBeLessThanOrEqual(limit);
    found.push(...data);
    if (meta.next_cursor === undefined) return found;
    cursor = `&cursor=${meta.next_cursor}`;
  }
  throw new Error("the history has no end");
}

it("a life is told whole, newest first, each event once for any page size", async () => {
  const whole = await everyPage(100);
  expect(whole.map(({ event_type, field_name }) => field_name ?? event_type).toReversed()).toEqual([
    "job.created",
    "title",
    "seniority",
    ...fields,
    "job.closed",
    "job.reopened",
    ...fields,
  ]);
  expect(new Set(whole.map((event) => event.event_id)).size).toBe(whole.length);
  for (const limit of [1, 2, 3, 7, 8, whole.length - 1, whole.length]) expect(await everyPage(limit)).toEqual(whole);
});

it("costs a row for what a crawl found, not for each field", async () => {
  const rows = await env.DB.prepare("select count(*) as n from events join jobs on jobs.id = job where job_id = ?")
    .bind(id)
    .first<{ n: number }>();
  expect(rows?.n).toBe(6);
  // The posting with its board and company, then the chain: the walk's own queue counts too.
  const { rowsRead } = await askCounted(`${BASE}/jobs/${id}/events`);
  expect(rowsRead).toBeLessThanOrEqual(3 + 3 * 6);
});

it("the feed pages through a row's events one by one", async () => {
  const feed = async (limit: number): Promise<string[]> => {
    const found: JobEvent[] = [];
    let cursor = "";
    do {
      const page = await (
        await ask(`${BASE}/events/search?limit=${limit}&include_baseline=true${cursor}`)
      ).json<History>();
      found.push(...page.data);
      cursor = page.meta.next_cursor === undefined ? "" : `&cursor=${page.meta.next_cursor}`;
    } while (cursor !== "");
    return found.map((event) => event.event_id);
  };
  const whole = await feed(100);
  expect(new Set(whole)).toEqual(new Set([...(await everyPage(100)).map((event) => event.event_id), ...whole]));
  for (const limit of [1, 2, 5]) expect(await feed(limit)).toEqual(whole);
});

it("another posting's cursor is refused", async () => {
  const first = await (await ask(`${BASE}/jobs/${id}/events?limit=2`)).json<History>();
  const other = jobId("lever", "past", key(1));
  const response = await ask(`${BASE}/jobs/${other}/events?cursor=${first.meta.next_cursor ?? ""}`);
  expect(response.status).toBe(400);
});
