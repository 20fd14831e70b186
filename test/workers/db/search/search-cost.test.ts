import { env } from "cloudflare:workers";
import { beforeAll, expect, it } from "vitest";
import type { Job } from "../../../../src/core/job.ts";
import { createRandom, type Random } from "../../../sim/random.ts";
import { ask, askCounted, BASE } from "../../app-under-test.ts";
import { NOW, seedBoards, type SeedBoard } from "../../seed.ts";

const POSTINGS = 10_000;
const BOARDS = 200;
const providers = ["greenhouse", "lever", "ashby"];
/** Cities by country, and what a year there pays: places and pay are correlated as in life. */
const countries: [country: string, cities: string[], pay: number][] = [
  ["United States", ["New York", "San Francisco", "Austin", "Boston", "Chicago", "Denver"], 140_000],
  ["Germany", ["Berlin", "Munich", "Hamburg"], 75_000],
  ["United Kingdom", ["London", "Leeds"], 80_000],
  ["India", ["Bengaluru", "Pune", "Hyderabad"], 25_000],
  ["Canada", ["Toronto", "Montreal"], 95_000],
  ["Poland", ["Warsaw", "Krakow"], 50_000],
  ["Brazil", ["Sao Paulo"], 35_000],
  ["Japan", ["Tokyo", "Osaka"], 60_000],
];
const departments: [department: string, roles: string[]][] = [
  ["Engineering", ["Software Engineer", "Data Engineer", "Platform Engineer", "Engineering Manager"]],
  ["Sales", ["Account Executive", "Sales Engineer", "Sales Manager"]],
  ["Support", ["Support Engineer", "Support Agent"]],
  ["Care", ["Registered Nurse", "Care Assistant"]],
  ["Finance", ["Accountant", "Controller"]],
];
const workplaces = ["on_site", "remote", "hybrid", null] as const;

/** The first is about as frequent as all the others together (Zipf). */
function zipf<T>(random: Random, list: readonly T[]): T {
  return list[Math.floor((list.length + 1) ** random.next()) - 1] as T;
}

type SeedJob = SeedBoard["jobs"][number];

function makePosting(random: Random, key: number): SeedJob {
  const [country, cities, pay] = zipf(random, countries);
  const [department, roles] = zipf(random, departments);
  const city = zipf(random, cities);
  const min = random.chance(0.6) ? Math.round(pay * (0.6 + random.next()) * 0.01) * 100 : null;
  const place = { raw: city, city, region: null, country, is_remote: null, confidence: 0.9, geoname_id: null };
  return {
    key: String(key),
    title: `${random.pick(["Senior", "Junior", "Staff"])} ${zipf(random, roles)}`,
    html: null,
    closed: random.chance(0.3),
    facts: {
      place,
      places: [place],
      department,
      workplaceType: zipf(random, workplaces),
      salary: { raw: null, min, max: min && min + 20_000, currency: "USD", period: "year", basis: "structured" },
      postedAt: NOW - random.int(0, 90) * 86_400_000,
    },
  };
}

const random = createRandom(20_261_122);
const boards = Array.from({ length: BOARDS }, (_, index): SeedBoard => {
  const board = `board${index}`;
  const jobs = Array.from({ length: POSTINGS / BOARDS }, (__, job) => makePosting(random, index * 1_000 + job));
  return { provider: zipf(random, providers), board, slug: board, name: board, jobs };
});

beforeAll(async () => {
  await seedBoards(env.DB, boards);
}, 240_000);

/** Six filters, each with what it means for a posting: the truth beside the index. */
const filters: [name: string, value: string, holds: (board: SeedBoard, job: SeedJob) => boolean][] = [
  ["provider", "greenhouse", (board) => board.provider === "greenhouse"],
  ["country", "us", (_, job) => job.facts?.place?.country === "United States"],
  ["department", "engineering", (_, job) => job.facts?.department === "Engineering"],
  ["workplace_type", "remote", (_, job) => job.facts?.workplaceType === "remote"],
  ["salary_min", "120000", (_, job) => (job.facts?.salary?.max ?? 0) >= 120_000],
  ["q", "engineer", (_, job) => job.title.includes("Engineer ") || job.title.endsWith("Engineer")],
];
const combinations = Array.from({ length: 64 }, (_, bits) => filters.filter((__, index) => (bits >> index) % 2 === 1));

const PAGE_ROWS = 20;
interface List {
  data: Job[];
  meta: { next_cursor?: string };
}
const list = async (address: string): Promise<List> => (await ask(address)).json<List>();

/** What a page reads, the first time that anybody asks for it. */
async function costOf(address: string): Promise<{ keys: string[]; rowsRead: number }> {
  const { response, rowsRead } = await askCounted(address);
  const { data } = await response.json<List>();
  return { keys: data.map((job) => job.provider_job_key), rowsRead };
}

/**
 * Two for each posting and for the one more that tells of a next page; one for the version of the data, one for
 * the clocks of all boards.
 */
const allowed = (postings: number): number => 2 * (postings + 1) + 2;

it.each(combinations.map((on) => ({ on, names: on.map(([name]) => name).join(" ") || "no filter" })))(
  "$names: the first page and page 50 read two rows per posting",
  async ({ on }) => {
    const query = new URLSearchParams(on.map(([name, value]) => [name, value])).toString();
    const truth = boards
      .flatMap((board) =>
        board.jobs.filter((job) => job.closed !== true && on.every(([, , holds]) => holds(board, job))),
      )
      .map((job) => job.key)
      .toReversed();
    const first = await costOf(`${BASE}/jobs?limit=${PAGE_ROWS}&${query}`);
    expect(first.keys).toEqual(truth.slice(0, PAGE_ROWS));
    expect(first.rowsRead).toBeLessThanOrEqual(allowed(first.keys.length));

    const before = 49 * PAGE_ROWS;
    if (truth.length <= before) return;
    let cursor: string | undefined;
    for (let seen = 0; seen < before; seen += 98) {
      cursor = (await list(`${BASE}/jobs?limit=98&${query}${cursor === undefined ? "" : `&cursor=${cursor}`}`)).meta
        .next_cursor;
    }
    const deep = await costOf(`${BASE}/jobs?limit=${PAGE_ROWS}&${query}&cursor=${cursor ?? ""}`);
    expect(deep.keys).toEqual(truth.slice(before, before + PAGE_ROWS));
    expect(deep.rowsRead).toBeLessThanOrEqual(allowed(deep.keys.length));
  },
);

it("a page reads as much whether its postings are of one board or of as many", async () => {
  const boardsOf = async (address: string): Promise<number> =>
    new Set((await list(address)).data.map((job) => job.source_id)).size;
  const [counts, costs] = [new Set<number>(), new Set<number>()];
  for (const query of ["", "provider=greenhouse&country=us&department=engineering&q=engineer&"]) {
    const address = `${BASE}/jobs?limit=${PAGE_ROWS}&${query}`;
    counts.add(await boardsOf(address));
    costs.add((await costOf(address)).rowsRead);
  }
  expect(costs.size).toBe(1);
  expect(Math.min(...counts)).toBe(1);
  expect(Math.max(...counts)).toBeGreaterThan(5);
});

it("reads a bounded number of rows where tokens alone don't decide", async () => {
  // No time lies between: every posting of the day is read and left out.
  const [from, to] = [1_000, 2_000].map((ms) => new Date(NOW - 5 * 86_400_000 + ms).toISOString());
  const between = await costOf(`${BASE}/jobs?posted_after=${from}&posted_before=${to}&limit=20`);
  expect(between.keys).toEqual([]);
  const { keys, rowsRead } = await costOf(`${BASE}/jobs?salary_min=120500.5&limit=100`);
  expect(keys).toHaveLength(100);
  expect(rowsRead).toBeLessThanOrEqual(2 * 2_000 + 5);
});
