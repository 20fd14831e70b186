import { env } from "cloudflare:workers";
import { beforeAll, describe, expect, it } from "vitest";
import { encodeCursor } from "../../../../src/core/cursor.ts";
import type { Salary } from "../../../../src/core/facts.ts";
import type { Job } from "../../../../src/core/job.ts";
import { JobSort } from "../../../../src/db/search/job-sorts.ts";
import type { Problem } from "../../../../src/worker/http/problem.ts";
import { createRandom, type Random } from "../../../sim/random.ts";
import { ask, askCounted, BASE } from "../../app-under-test.ts";
import { HOUR, NOW, seedBoards, type SeedBoard } from "../../seed.ts";

const DAY = 24 * HOUR;
type SeedJob = SeedBoard["jobs"][number];
const departments = ["Engineer Services", "Sales", "Care", null];
const places = (["United States", "Germany", "Japan"] as const).map((country) => ({
  raw: country,
  city: null,
  region: null,
  country,
  is_remote: null,
  confidence: 0.9,
  geoname_id: null,
}));

function payOf(random: Random): Salary {
  const [min, max] = [random.int(20, 90) * 1_000, random.int(90, 200) * 1_000];
  const currency = random.pick(["EUR", "EUR", "EUR", "USD", null]);
  const none: Salary = { raw: null, min: null, max: null, currency: null, period: null, basis: null };
  if (currency === null) return none;
  const pay = { ...none, min, max, currency, period: "year" as const };
  return random.pick<Salary>([
    pay,
    { ...pay, max: null },
    { ...pay, min: null },
    { ...pay, min: random.int(10, 90) + 0.5, max: null, period: "hour" },
    { ...pay, min: 3_500, max: 4_100.25, period: "month" },
    // Nobody knows what these come to in a year.
    { ...pay, period: null },
    { ...pay, min: null, max: null },
  ]);
}

const timesAYear: Record<string, number> = { year: 1, month: 12, hour: 2_080 };

function yearOf({ job }: Seeded): number {
  const { min = null, max = null, period = null } = job.facts?.salary ?? {};
  const most = max ?? min;
  return most === null || period === null ? -1 : Math.round(most * (timesAYear[period] ?? Number.NaN));
}

function makePosting(random: Random, key: string): SeedJob {
  const place = random.pick(places);
  return {
    key,
    title: `${random.pick(["Senior", "Staff"])} ${random.pick(["Engineer", "Nurse", "Sales Engineer", "Accountant"])}`,
    html: null,
    closed: random.chance(0.2),
    facts: {
      place,
      places: [place],
      department: random.pick(departments),
      workplaceType: random.pick(["remote", "hybrid", null]),
      // Many of one day, some of one second, some without a date.
      postedAt: random.pick([
        null,
        NOW - DAY,
        NOW - random.int(0, 400 * DAY),
        Date.UTC(1969, 0),
        NOW - random.int(0, 9) * 1_000,
      ]),
      salary: payOf(random),
    },
  };
}

const random = createRandom(20_261_129);
const boards = Array.from({ length: 16 }, (_, index): SeedBoard => {
  const board = `board${index}`;
  const jobs = Array.from({ length: 40 }, (__, job) => makePosting(random, `${index}-${job}`));
  return { provider: index % 3 === 0 ? "greenhouse" : "lever", board, slug: board, name: board, jobs };
});
/** Newest here first, as ids are given. */
const postings = boards.flatMap((board) => board.jobs.map((job) => ({ board, job }))).toReversed();
type Seeded = (typeof postings)[number];

beforeAll(async () => {
  await seedBoards(env.DB, boards);
}, 120_000);

const hasWord = (text: string | null | undefined): boolean => text?.split(" ").includes("Engineer") ?? false;

/** What each filter means, and how each order puts what is left: the truth beside the index. */
const filters: [name: string, value: string, holds: (posting: Seeded) => boolean][] = [
  ["q", "engineers", ({ job }) => hasWord(job.title) || hasWord(job.facts?.department)],
  ["country", "us", ({ job }) => job.facts?.place?.country === "United States"],
  ["workplace_type", "remote,hybrid", ({ job }) => job.facts?.workplaceType !== null],
  ["provider", "lever", ({ board }) => board.provider === "lever"],
  ["salary_currency", "eur", ({ job }) => job.facts?.salary?.currency === "EUR"],
];
const sorts: Record<JobSort, { needs: string[]; keys: (posting: Seeded) => number[] }> = {
  first_seen: { needs: [], keys: () => [] },
  // By the day alone, of which the first one is 1970's.
  posted: {
    needs: [],
    keys: ({ job }) => (job.facts?.postedAt == null ? [-1] : [Math.max(0, Math.floor(job.facts.postedAt / DAY))]),
  },
  pay: { needs: ["salary_currency"], keys: (posting) => [yearOf(posting)] },
  relevance: { needs: ["q"], keys: ({ job }) => [Number(hasWord(job.title))] },
};

/** Largest first; of equal ones the newest here. */
function inOrder(sort: JobSort, found: Seeded[]): string[] {
  const keyed = found.map((posting) => ({ key: posting.job.key, keys: sorts[sort].keys(posting) }));
  return keyed
    .toSorted((a, b) => b.keys.map((key, at) => key - (a.keys[at] ?? 0)).find((more) => more !== 0) ?? 0)
    .map(({ key }) => key);
}

const cases = JobSort.options.flatMap((sort) =>
  Array.from({ length: 2 ** filters.length }, (_, bits) => filters.filter((__, index) => (bits >> index) % 2 === 1))
    .filter((on) => sorts[sort].needs.every((name) => on.some(([given]) => given === name)))
    .map((on) => ({ sort, on, names: on.map(([name]) => name).join(" ") || "no filter" })),
);

describe("sort", () => {
  it.each(cases)("$sort under $names: every page in order, at two rows a posting and five", async ({ sort, on }) => {
    const truth = postings.filter((one) => one.job.closed !== true && on.every(([, , holds]) => holds(one)));
    const query = new URLSearchParams([["sort", sort], ["limit", "23"], ...on.map(([name, value]) => [name, value])]);
    const keys: string[] = [];
    for (let cursor: string | undefined, pages = 0; pages === 0 || cursor !== undefined; pages++) {
      if (cursor !== undefined) query.set("cursor", cursor);
      const { response, rowsRead } = await askCounted(`${BASE}/jobs/search?${query.toString()}`);
      const { data, meta } = await response.json<{ data: Job[]; meta: { next_cursor?: string } }>();
      keys.push(...data.map((job) => job.provider_job_key));
      expect(rowsRead).toBeLessThanOrEqual(2 * data.length + 5);
      cursor = meta.next_cursor;
    }
    expect(truth.length).toBeGreaterThan(20);
    expect(keys).toEqual(inOrder(sort, truth));
  });

  it.each(JobSort.options)("%s: the same by POST, and of postings asked for by their ids", async (sort) => {
    const { needs } = sorts[sort];
    const asked = filters.filter(([name]) => needs.includes(name)).map(([name, value]) => [name, value]);
    const body = { sort, ...Object.fromEntries(asked), limit: 100 };
    const post = async (given: object): Promise<Job[]> => {
      const headers = { "Content-Type": "application/json" };
      const response = await ask(`${BASE}/jobs/search`, { method: "POST", headers, body: JSON.stringify(given) });
      return (await response.json<{ data: Job[] }>()).data;
    };
    const whole = await post(body);
    const ids = whole.map((job) => job.job_id);
    expect(ids).toHaveLength(100);
    const shuffled = ids.toSorted();
    expect((await post({ ...body, job_ids: shuffled })).map((job) => job.job_id)).toEqual(ids);
    const [first, second] = [{ ...body, job_ids: shuffled, limit: 60 }, ids.slice(60)];
    const page = await ask(`${BASE}/jobs/search`, {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify(first),
    });
    const { meta } = await page.json<{ meta: { next_cursor: string } }>();
    expect((await post({ ...first, cursor: meta.next_cursor })).map((job) => job.job_id)).toEqual(second);
  });

  it("says its order, and goes on in no other one", async () => {
    const meta = async (query: string) =>
      (await (await ask(`${BASE}/jobs?q=engineer&limit=5&${query}`)).json<{ meta: Record<string, string> }>()).meta;
    const asked = ["", "sort=first_seen", "sort=relevance", "sort=posted", "sort=pay&salary_currency=EUR"];
    const metas = await Promise.all(asked.map(meta));
    const [plain, named] = metas;
    expect(metas.map((one) => one["order"])).toEqual([
      "committed:desc",
      "committed:desc",
      "relevance:desc",
      "source_posted_day:desc",
      "pay_a_year:desc",
    ]);
    // The default has one list, named or not.
    expect(plain?.["next_cursor"]).toBe(named?.["next_cursor"]);
    const other = await ask(`${BASE}/jobs?q=engineer&sort=relevance&cursor=${plain?.["next_cursor"]}`);
    expect(other.status).toBe(400);
  });

  it("a cursor of when postings stood by the second of their dates is refused", async () => {
    const { meta } = await (await ask(`${BASE}/jobs?sort=posted&limit=1`)).json<{ meta: { next_cursor: string } }>();
    const [body = ""] = meta.next_cursor.split(".");
    const parts = JSON.parse(Buffer.from(body, "base64url").toString()) as [number, "jobs", string, string, number[]];
    const former = encodeCursor({ kind: "jobs", filters: { status: "active", sort: "posted" } }, parts[3], [
      0,
      NOW / 1_000,
      5,
    ]);
    const response = await ask(`${BASE}/jobs?sort=posted&limit=1&cursor=${former}`);
    expect(response.status).toBe(400);
    expect((await response.json<Problem>()).errors?.[0]?.message).toContain("start again without cursor");
  });

  it.each([
    ["sort=relevance", "relevance goes with q"],
    ["sort=first_seen&changed_after=2026-06-01", "changed_after"],
    ["sort=posted&status=any", "open postings"],
    ["sort=posted&active=false", "open postings"],
    ["sort=pay&salary_currency=EUR&status=expired", "open postings"],
    ["sort=pay", "salary_currency"],
    ["sort=pay&salary_currency=EUR,USD", "do not compare"],
    ["sort=newest", "must be one of first_seen, "],
  ])("%s is a 400 that says why", async (query, why) => {
    const response = await ask(`${BASE}/jobs?${query}`);
    expect(response.status).toBe(400);
    const { errors } = await response.json<Problem>();
    expect(errors?.[0]?.parameter).toBe("sort");
    expect(errors?.[0]?.message).toContain(why);
  });

  it("an order of open postings is told to come later while an older database is being put into it", async () => {
    await env.DB.prepare("insert into cron_marks (name, value) values ('unordered', 0)").run();
    const response = await ask(`${BASE}/jobs?sort=posted`);
    expect(response.status).toBe(503);
    expect(response.headers.get("Retry-After")).toBe("300");
    expect((await ask(`${BASE}/jobs?sort=first_seen`)).status).toBe(200);
    const pay = `${BASE}/jobs?sort=pay&salary_currency=EUR&limit=1`;
    expect((await ask(pay)).status).toBe(503);
    // By the day and no longer by the second: another order stands as it stood.
    await env.DB.prepare("update cron_marks set name = 'unordered_by_day' where name = 'unordered'").run();
    expect((await ask(`${BASE}/jobs?sort=posted`)).status).toBe(503);
    expect((await ask(pay)).status).toBe(200);
    await env.DB.prepare("delete from cron_marks where name = 'unordered_by_day'").run();
    expect((await ask(`${BASE}/jobs?sort=posted&limit=1`)).status).toBe(200);
  });

  it("a phrase and words left out hold in both parts of a list by relevance", async () => {
    const keysOf = async (query: string): Promise<string[]> =>
      (await (await ask(`${BASE}/jobs?limit=100&${query}`)).json<{ data: Job[] }>()).data.map((one) => one.title);
    const titles = await keysOf(`sort=relevance&q=${encodeURIComponent('"sales engineer" OR nurse -staff')}`);
    expect(new Set(titles)).toEqual(new Set(["Senior Sales Engineer", "Senior Nurse"]));
    const only = await keysOf(`sort=relevance&q=${encodeURIComponent("-staff")}`);
    expect(only).toEqual(await keysOf(`q=${encodeURIComponent("-staff")}`));
  });

  it("the page tells its order, keeps one that does not apply from hiding the list, and feeds stay newest first", async () => {
    const html = await (await ask("/jobs?q=engineer&sort=relevance")).text();
    expect(html).toContain("best match first");
    expect(html).toContain('href="/jobs.rss?q=engineer"');
    const without = await ask("/jobs?sort=relevance");
    expect(without.status).toBe(200);
    expect(await without.text()).toContain("Not in the order that was asked for: relevance goes with q");
    const orderOf = async (query: string): Promise<unknown[]> =>
      (await (await ask(`/jobs.json?baseline=true&q=engineer${query}`)).json<{ items: { id: string }[] }>()).items.map(
        ({ id }) => id,
      );
    expect(await orderOf("&sort=relevance")).toEqual(await orderOf(""));
    const csv = async (query: string): Promise<string> => (await ask(`/jobs.csv?q=engineer${query}`)).text();
    expect(await csv("&sort=relevance")).not.toBe(await csv(""));
  });
});
