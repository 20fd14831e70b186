import { env } from "cloudflare:workers";
import { beforeAll, describe, expect, it } from "vitest";
import { limits } from "../../../../src/core/limits.ts";
import type { Job } from "../../../../src/core/job.ts";
import { describePostingsStep } from "../../../../src/db/again/describe-postings.ts";
import { dumpFacts } from "../../../../src/db/again/dump-facts.ts";
import { placeOfRow } from "../../../../src/db/counts/count-place.ts";
import { indexedWords } from "../../../../src/db/index/job-index.ts";
import { putOrders, storedOrders } from "../../../../src/db/index/job-orders.ts";
import { JobSort } from "../../../../src/db/search/job-sorts.ts";
import { jobs } from "../../../../src/db/schema/schema-postings.ts";
import { drizzle } from "drizzle-orm/d1";
import { continueOptOuts, optOutBoard } from "../../../../src/cron/boards/opt-out.ts";
import { createTestCrawler } from "../../crawler.ts";
import { createRandom } from "../../../sim/random.ts";
import { ask, askCounted, BASE } from "../../app-under-test.ts";
import { HOUR, NOW, seedBoards, type SeedBoard } from "../../seed.ts";

const random = createRandom(17);
const place = { raw: "Berlin", city: "Berlin", region: null, country: "Germany", is_remote: null, confidence: 0.9 };
/** The parts that a description may have; each is said so often. */
const parts: [text: string, share: number][] = [
  ["Python and Rust", 0.6],
  ["We offer visa sponsorship", 0.3],
  ["Sponsorship is offered; so is a visa", 0.3],
];

const boards = Array.from({ length: 12 }, (_, index): SeedBoard => {
  const board = `board${index}`;
  const made = Array.from({ length: 50 }, (__, at): SeedBoard["jobs"][number] => {
    const said = parts.filter(([, share]) => random.chance(share)).map(([text]) => `<p>${text}.</p>`);
    const pay = { raw: null, min: 50_000, max: random.int(60, 90) * 1_000, currency: "EUR", period: "year" as const };
    const facts = {
      postedAt: random.pick([null, NOW - random.int(0, 99) * HOUR]),
      workplaceType: random.pick(["remote", "hybrid"] as const),
      salary: { ...pay, basis: "structured" as const },
      ...(random.chance(0.5) ? { place: { ...place, geoname_id: null }, places: [] } : {}),
    };
    const html = `<p>Posting ${index}-${at}.</p>${said.join("")}`;
    return { key: `${index}-${at}`, title: random.pick(["Engineer", "Cook"]), html, facts, closed: random.chance(0.2) };
  });
  return { provider: index % 3 === 0 ? "greenhouse" : "lever", board, slug: board, name: board, jobs: made };
});
type Seeded = SeedBoard["jobs"][number];
const postings = boards.flatMap((board) => board.jobs.map((job) => ({ board, job }))).toReversed();
const says =
  (text: string) =>
  ({ html }: Seeded): boolean =>
    html?.includes(text) === true;

beforeAll(async () => {
  await seedBoards(env.DB, boards);
}, 120_000);

type Page = {
  data: Job[];
  meta: { next_cursor?: string; partial?: boolean; ignored_words?: string[]; query?: object };
};

/** All pages of a list, with what each read. */
async function readAll(
  query: string,
): Promise<{ keys: string[]; pages: (Page["meta"] & { rows: number; read: number })[] }> {
  const [keys, pages]: [string[], (Page["meta"] & { rows: number; read: number })[]] = [[], []];
  for (let cursor: string | undefined; pages.length === 0 || cursor !== undefined;) {
    const asked = `${BASE}/jobs/search?${query}${cursor === undefined ? "" : `&cursor=${cursor}`}`;
    const { response, rowsRead } = await askCounted(asked);
    const { data, meta } = await response.json<Page>();
    keys.push(...data.map((job) => job.provider_job_key));
    pages.push({ ...meta, rows: data.length, read: rowsRead });
    cursor = meta.next_cursor;
  }
  return { keys, pages };
}

const openKeys = (holds: (one: (typeof postings)[number]) => boolean): string[] =>
  postings.filter((one) => one.job.closed !== true && holds(one)).map(({ job }) => job.key);

const others: [query: string, holds: (one: (typeof postings)[number]) => boolean][] = [
  ["workplace_type=remote", ({ job }) => job.facts?.workplaceType === "remote"],
  ["provider=lever", ({ board }) => board.provider === "lever"],
  ["q=engineers", ({ job }) => job.title === "Engineer"],
];
const needed: Record<JobSort, string> = {
  first_seen: "",
  posted: "",
  pay: "&salary_currency=EUR",
  relevance: "&q=engineer",
};

describe("words of descriptions", () => {
  it.each(
    JobSort.options.flatMap((sort) => [0, 1, 2, 3].map((count) => ({ sort, count, on: others.slice(0, count) }))),
  )("with sort=$sort and $count other filters: every posting, two rows for each and five", async ({ sort, on }) => {
    const asked = [`description=python`, `sort=${sort}`, ...on.map(([query]) => query)].join("&") + needed[sort];
    const { keys, pages } = await readAll(asked.replace("q=engineers&q=", "q="));
    const holds = [...on.map(([, one]) => one), ...(sort === "relevance" ? others.slice(2).map(([, one]) => one) : [])];
    const truth = openKeys((one) => says("Python")(one.job) && holds.every((one_) => one_(one)));
    expect(truth.length).toBeGreaterThan(20);
    expect(keys.toSorted()).toEqual(truth.toSorted());
    if (sort === "first_seen") expect(keys).toEqual(truth);
    for (const { rows, read, partial } of pages) {
      expect(read).toBeLessThanOrEqual(2 * rows + 5);
      expect(partial).toBeUndefined();
    }
  });

  it("a phrase is looked for in texts, at most so many for a page, which says when there are more", async () => {
    const { keys, pages } = await readAll('description="visa sponsorship"&limit=100');
    expect(keys).toEqual(openKeys(({ job }) => says("visa sponsorship")(job)));
    for (const { rows, read, partial, next_cursor: next } of pages) {
      // Index, posting and text of each that was looked at; these texts are stored as they were before they had bases,
      // which is a row more.
      expect(read).toBeLessThanOrEqual(4 * limits.descriptionsLookedAtMax + 5);
      expect(partial).toBe(rows < 100 && next !== undefined ? true : undefined);
    }
    const none = await readAll('description="offered python"+visa&limit=10');
    expect(none.keys).toEqual([]);
    const excluded = await readAll('description=visa+-"visa sponsorship"&limit=100');
    expect(excluded.keys).toEqual(openKeys(({ job }) => says("visa")(job) && !says("visa sponsorship")(job)));
  });

  it("is counted, one by one, and in facets", async () => {
    const truth = openKeys(({ job }) => says("Python")(job));
    const answer = async <T>(path: string): Promise<T> => (await ask(`${BASE}${path}`)).json<T>();
    const { meta } = await answer<{ meta: object }>("/jobs?description=python&include_total=true&limit=1");
    expect(meta).toMatchObject({ total_matching: truth.length, total_matching_capped: false });
    const facets = await answer<{ data: { value: string; count: number }[]; meta: { capped: boolean } }>(
      "/jobs/facets?field=workplace_type&description=python+the",
    );
    const remote = openKeys(({ job }) => says("Python")(job) && job.facts?.workplaceType === "remote");
    expect(facets.data).toContainEqual({ value: "remote", count: remote.length });
    expect(facets.meta).toMatchObject({ capped: false, ignored_words: ["the"] });
    const phrase = await answer<typeof facets>('/jobs/facets?field=status&description=-"visa sponsorship"');
    expect(phrase.meta.capped).toBe(true);
  });

  it("by change time and by ids closed postings are found too, since texts are looked at", async () => {
    const holds = ({ job }: (typeof postings)[number]): boolean => says("Python")(job) && says("visa sponsorship")(job);
    const found = postings.filter(holds).map(({ job }) => job.key);
    const asked = 'description=python+"visa sponsorship"&status=any';
    const changed = await readAll(`${asked}&changed_after=2000-01-01&limit=100`);
    expect(changed.keys.toSorted()).toEqual(found.toSorted());
    expect(postings.filter((one) => one.job.closed === true && holds(one)).length).toBeGreaterThan(5);
    for (const { rows, read } of changed.pages)
      expect(read).toBeLessThanOrEqual(6 * limits.descriptionsLookedAtMax + rows);
    expect(changed.pages.some(({ partial }) => partial === true)).toBe(true);
  });

  it("says which words it did not look for, and how it read the others", async () => {
    const response = await ask(`${BASE}/jobs?description=the+team+pythons+"visa+for+work"&include_query=true`);
    const { meta } = await response.json<Page>();
    expect(meta.ignored_words).toEqual(["the", "team", "for", "work"]);
    expect(meta.query).toEqual({
      description: [
        { excluded: false, any_of: [{ written: "pythons", words: ["python"], phrase: false }] },
        { excluded: false, any_of: [{ written: '"visa for work"', words: ["visa", "for", "work"], phrase: true }] },
      ],
    });
  });

  it.each([
    ["description=the+team", "most descriptions have"],
    ["description=%20", "letter or a digit"],
    ["description=python&status=any", "open postings"],
    ["description=python&closed_after=2026-01-01", "open postings"],
  ])("%s is refused with what is allowed", async (query, said) => {
    for (const path of [`/jobs?`, `/jobs/facets?field=country&`]) {
      const response = await ask(`${BASE}${path}${query}`);
      expect([path, response.status]).toEqual([path, 400]);
      expect(await response.text()).toContain(said);
    }
  });
});

describe("as a crawl goes", () => {
  const posting = (text: string): Record<string, unknown> => ({
    id: "00000000-0000-4000-8000-000000000001",
    text: "Keeper of bees",
    categories: { location: "Berlin, Germany" },
    country: "DE",
    createdAt: NOW,
    description: `<p>${text} This is what you will do here, and who you will be doing it with, every day.</p>`,
    hostedUrl: "https://jobs.lever.co/bees/1",
  });

  it("a posting is found by the words that it has now, while it is open, until its board opts out", async () => {
    let listed = [posting("Hives and honey.")];
    const other = { ...posting("Stables."), id: "00000000-0000-4000-8000-000000000002", hostedUrl: "x" };
    const fetch = (request: string | URL | Request): Promise<Response> => {
      const [, , , , key] = new URL(request instanceof Request ? request.url : request).pathname.split("/");
      const list = [...listed, other];
      if (key === undefined) return Promise.resolve(Response.json(list));
      return Promise.resolve(new Response("", { status: list.some(({ id }) => id === key) ? 200 : 404 }));
    };
    const crawler = createTestCrawler({ fetch });
    const newest = await env.DB.prepare("select max(at) as at from crawls").first<{ at: number }>();
    crawler.clock.now = newest?.at ?? crawler.clock.now;
    const id = await crawler.add({ url: "https://jobs.lever.co/bees", name: "Bees" });
    const found = async (): Promise<string[]> => {
      const words = ["honey", "wax", "stables"];
      const asked = words.flatMap((word) => [word, `${word}&sort=posted`]);
      const pages = await Promise.all(asked.map(async (query) => readAll(`description=${query}`)));
      expect(pages.filter((_, index) => index % 2 === 0).map(({ keys }) => keys)).toEqual(
        pages.filter((_, index) => index % 2 === 1).map(({ keys }) => keys),
      );
      return words.filter((_, index) => pages[index * 2]?.keys.length === 1);
    };
    await crawler.crawl(id);
    expect(await found()).toEqual(["honey", "stables"]);
    listed = [posting("Hives and wax.")];
    const changed = await crawler.crawl(id);
    expect(changed.kind).toBe("changed");
    expect(await found()).toEqual(["wax", "stables"]);
    // Another title, the same description.
    listed = [{ ...posting("Hives and wax."), text: "Keeper of many bees" }];
    await crawler.crawl(id);
    expect(await found()).toEqual(["wax", "stables"]);
    listed = [];
    const closed = await crawler.crawl(id);
    expect(closed.kind === "changed" && closed.commit.crawl.closed).toBe(1);
    expect(await found()).toEqual(["stables"]);
    listed = [posting("Hives and wax.")];
    await crawler.crawl(id);
    expect(await found()).toEqual(["wax", "stables"]);
    const more = Array.from({ length: 40 }, (_, index) => ({
      ...posting("Stalls."),
      id: `00000000-0000-4000-8000-1000000000${10 + index}`,
      createdAt: NOW - ((index * 17) % 41) * HOUR,
    }));
    listed.push(...more);
    await crawler.crawl(id);
    expect((await readAll("description=stalls&sort=posted&limit=100")).keys).toEqual(
      more.toSorted((a, b) => b.createdAt - a.createdAt).map((one) => one.id),
    );
    await optOutBoard({ db: env.DB, bucket: env.RAW }, id, "asked", crawler.clock.now);
    await continueOptOuts({ db: env.DB, bucket: env.RAW }, crawler.clock.now);
    expect(await found()).toEqual([]);
  });
});

describe("an old database", () => {
  /** As the index was before it had descriptions. */
  async function forgetDescriptions(): Promise<void> {
    const rows = await drizzle(env.DB).select().from(jobs);
    for (const row of rows) {
      const words = indexedWords(placeOfRow(row).words, "", row);
      await env.DB.batch([
        env.DB.prepare("insert or replace into job_index (rowid, words) values (cast(? as integer), ?)").bind(
          row.id,
          words,
        ),
        putOrders(env.DB, JSON.stringify(storedOrders(row).map((rowid) => ({ rowid, words })))),
      ]);
    }
    await env.DB.prepare("insert into cron_marks (name, value) values ('undescribed', 9007199254740991)").run();
  }

  it("comes to have them in bounded steps, the newest first, and says so until then", async () => {
    const whole = await dumpFacts(env.DB);
    const truth = openKeys(({ job }) => says("Python")(job));
    await forgetDescriptions();
    const first = await readAll("description=python&limit=100");
    expect([first.keys, first.pages[0]?.partial]).toEqual([[], true]);
    expect(await describePostingsStep(env.DB)).toBe(true);
    const begun = await readAll("description=python&limit=100");
    expect(begun.keys.length).toBeGreaterThan(10);
    expect(begun.keys).toEqual(truth.slice(0, begun.keys.length));
    let steps = 1;
    while (await describePostingsStep(env.DB)) steps++;
    expect(steps).toBe(postings.length / limits.describedPostingsPerStep + 1);
    const done = await readAll("description=python&limit=100");
    expect([done.keys, done.pages[0]?.partial]).toEqual([truth, undefined]);
    const now = await dumpFacts(env.DB);
    expect(now["job_index"]).toEqual(whole["job_index"]);
    expect(now["job_orders"]).toEqual(whole["job_orders"]);
  });
});
