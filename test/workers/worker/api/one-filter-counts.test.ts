import { env } from "cloudflare:workers";
import { beforeAll, describe, expect, it } from "vitest";
import type { Job } from "../../../../src/core/job.ts";
import { limits } from "../../../../src/core/limits.ts";
import { readFamily } from "../../../../src/core/normalize/title/family.ts";
import { titleGroups } from "../../../../src/core/normalize/title/read-family.ts";
import { yearlyUsd } from "../../../../src/core/pay-yearly.ts";
import { foldCounts } from "../../../../src/db/counts/fold-counts.ts";
import type { FacetName } from "../../../../src/db/search/read-facets.ts";
import { inPart, sampled } from "../../../sampled.ts";
import { createSimulator } from "../../../sim/simulator.ts";
import { ask, askCounted, BASE } from "../../app-under-test.ts";
import { createTestCrawler } from "../../crawler.ts";

/** Everything there is, open and closed, as the list shows it: the truth beside the counts. */
let all: Job[] = [];

beforeAll(async () => {
  const sim = createSimulator({ world: { seed: 77, boards: 9, postingsPerBoard: 40 } });
  const crawler = createTestCrawler(sim);
  for (const board of sim.boards()) {
    const id = await crawler.add(board);
    for (const round of [0, 1, 2, 3]) {
      sim.setRound(round);
      await crawler.crawl(id);
    }
    crawler.clock.now += 7 * 60_000;
  }
  for (let cursor = ""; ;) {
    const page = await (
      await ask(`${BASE}/jobs?status=any&limit=100${cursor}`)
    ).json<{ data: Job[]; meta: { next_cursor?: string } }>();
    all.push(...page.data);
    if (page.meta.next_cursor === undefined) break;
    cursor = `&cursor=${page.meta.next_cursor}`;
  }
  expect(all.filter(({ active }) => !active).length).toBeGreaterThan(5);
  expect(all.length).toBeGreaterThan(300);
});

const placesOf = (job: Job): Job["parsed_structured"]["location"][] => [
  job.parsed_structured.location,
  ...(job.extensions.locations ?? []),
];
type Place = Job["parsed_structured"]["location"];
/** `isAsked`: what a condition on the place asks of one of them. */
type ValueOf = (job: Job, isAsked: (place: Place) => boolean) => string | null | (string | null)[];
const partOf =
  (part: "country" | "region" | "city"): ValueOf =>
  (job, isAsked) =>
    placesOf(job)
      .filter(isAsked)
      .map((place) => place[part]);
const fields: Record<Exclude<FacetName, "status">, ValueOf> = {
  country: partOf("country"),
  region: partOf("region"),
  city: partOf("city"),
  department: (job) => job.department,
  employment_type: (job) => job.employment_type,
  workplace_type: (job) => job.workplace_type,
  remote_policy: (job) => job.remote_policy,
  seniority: (job) => job.extensions.seniority,
  title_family: (job) => readFamily(job).value?.family ?? null,
  title_group: (job) => readFamily(job).value?.group ?? null,
  salary_currency: (job) => job.salary_currency,
  education: (job) => job.extensions.education?.value ?? null,
  visa_sponsorship: (job) => job.extensions.visa_sponsorship,
  security_clearance: (job) => job.extensions.security_clearance?.value ?? null,
  agency: (job) => job.extensions.agency,
  ats_provider: (job) => job.provider,
  provider: (job) => job.provider,
  language: (job) => job.parsed_structured.language,
  org: (job) => job.org_name,
};

const DAY = 86_400_000;
const wordsOf = (...texts: (string | null)[]): string[] =>
  texts.flatMap((text) => (text ?? "").toLowerCase().split(/[^a-z0-9]+/));
const pay = (job: Job): { min: number; max: number } | null =>
  yearlyUsd({ min: job.salary_min, max: job.salary_max, currency: job.salary_currency, period: job.salary_period });
const time = (iso: string | null): number => (iso === null ? Number.NaN : Date.parse(iso));
const iso = (ms: number): string => new Date(ms).toISOString();
/** The middle one of some numbers, so that about half of the postings lie on each side. */
const middle = (numbers: number[]): number => {
  const sorted = numbers.filter((one) => !Number.isNaN(one)).toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
};

/** `parts`: of a filter whose value is several that are counted, how many; each is a row. */
type Case = [filter: string, holds: (job: Job) => boolean, parts?: number, isAsked?: (place: Place) => boolean];

/** Where the steps of numbers end, and filters that have no steps: the counts alone answer. */
function wholeCases(): Case[] {
  const posted = Math.floor(middle(all.map((job) => time(job.source_posted_at))) / DAY) * DAY;
  const updated = Math.floor(middle(all.map((job) => time(job.source_updated_at))) / DAY) * DAY;
  const seen = Math.floor(middle(all.map((job) => time(job.first_seen_at))) / 3_600_000) * 3_600_000;
  const least = Math.round(middle(all.map((job) => pay(job)?.max ?? Number.NaN)) / 1_000) * 1_000;
  const most = Math.round(middle(all.map((job) => pay(job)?.min ?? Number.NaN)) / 1_000) * 1_000;
  const country = all.find((job) => job.country !== null && !job.country.includes(" "))?.country ?? "";
  return [
    ["q=engineer", (job) => wordsOf(job.title, job.normalized_title, job.department).includes("engineer")],
    ["q=nobodyhasthis", () => false],
    ["title=manager", (job) => wordsOf(job.title, job.normalized_title).includes("manager")],
    [
      `location=${country}`,
      (job) => {
        const places = job.extensions.locations ?? [job.parsed_structured.location];
        const texts = places.flatMap((place) => [place.raw, place.city, place.region, place.country]);
        return wordsOf(job.location_text, ...texts).includes(country.toLowerCase());
      },
      1,
      (place) => place.country === country,
    ],
    [`salary_min=${least}`, (job) => (pay(job)?.max ?? -1) >= least],
    [`salary_max=${most}`, (job) => (pay(job)?.min ?? Number.POSITIVE_INFINITY) <= most],
    [`posted_after=${iso(posted).slice(0, 10)}`, (job) => time(job.source_posted_at) >= posted],
    [`posted_before=${iso(posted)}`, (job) => time(job.source_posted_at) < posted],
    [`updated_after=${iso(updated).slice(0, 10)}`, (job) => time(job.source_updated_at) >= updated],
    [`updated_before=${iso(updated)}`, (job) => time(job.source_updated_at) < updated],
    [`first_seen_after=${iso(seen)}`, (job) => time(job.first_seen_at) >= seen],
    [`first_seen_before=${iso(seen)}`, (job) => time(job.first_seen_at) < seen],
    ["baseline=false", (job) => !job.extensions.baseline],
    ["education=bachelor", (job) => job.extensions.education?.value === "bachelor"],
    ["visa_sponsorship_exclude=yes", (job) => job.extensions.visa_sponsorship !== "yes"],
    ["title_group=sales", (job) => readFamily(job).value?.group === "sales", titleGroups.get("sales")?.length ?? 0],
    ["conflict=workplace_type", (job) => job.parsed_structured.conflicts.some(({ fact }) => fact === "workplace_type")],
    ["country_exclude=us", (job) => placesOf(job).every(({ country: name }) => name !== "United States")],
    [
      "country=de",
      (job) => placesOf(job).some(({ country: name }) => name === "Germany"),
      1,
      ({ country: name }) => name === "Germany",
    ],
  ];
}

/** Within a step, and before and behind all steps: the step of the end is read and checked. */
function checkedCases(): Case[] {
  const posted = middle(all.map((job) => time(job.source_posted_at)));
  const seen = middle(all.map((job) => time(job.first_seen_at)));
  const least = middle(all.map((job) => pay(job)?.max ?? Number.NaN)) + 0.5;
  const most = middle(all.map((job) => pay(job)?.min ?? Number.NaN)) + 0.5;
  return [
    [`posted_after=${iso(posted)}`, (job) => time(job.source_posted_at) >= posted],
    [`posted_before=${iso(posted)}`, (job) => time(job.source_posted_at) < posted],
    [`first_seen_after=${iso(seen)}`, (job) => time(job.first_seen_at) >= seen],
    [`first_seen_before=${iso(seen)}`, (job) => time(job.first_seen_at) < seen],
    [`salary_min=${least}`, (job) => (pay(job)?.max ?? -1) >= least],
    [`salary_max=${most}`, (job) => (pay(job)?.min ?? Number.POSITIVE_INFINITY) <= most],
    ["salary_min=0", (job) => pay(job) !== null],
    ["salary_min=900000000", () => false],
    ["posted_after=1960-01-01", (job) => job.source_posted_at !== null],
    ["posted_after=2999-01-01", () => false],
  ];
}

const statuses = [
  ["", (job: Job) => job.active],
  ["&status=expired", (job: Job) => !job.active],
  ["&status=any", () => true],
] as const;

interface Facets {
  facets: Record<string, { value: string; count: number }[]>;
  meta: { capped: boolean };
}

function countBy(
  jobs: Job[],
  valueOf: ValueOf,
  isAsked: (place: Place) => boolean = () => true,
): { value: string; count: number }[] {
  const stated = jobs.flatMap((job) => [...new Set([valueOf(job, isAsked)].flat())].filter((value) => value !== null));
  return [...Map.groupBy(stated, (value) => value)]
    .map(([value, found]) => ({ value, count: found.length }))
    .toSorted((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1));
}

/** Of the fields, one in so many is counted under each filter, the next one under the next. */
const EVERY = 5;
let turn = 0;

/** Asks for facets and total; `inStep` says how many postings may be read besides. */
async function checkCounts(
  [filter, holds, parts = 1, isAsked]: Case,
  isFolded: boolean,
  inStep: (matches: number) => number,
): Promise<void> {
  for (const [status, hasStatus] of isFolded ? statuses : statuses.slice(-1)) {
    const matches = all.filter((job) => holds(job) && hasStatus(job));
    const query = `${filter}${status}`;
    const some = new Set(sampled(Object.keys(fields), EVERY, turn++)).add("org");
    const asked = Object.entries(fields).filter(
      ([name]) => name === "org" || (status === "" && isFolded && some.has(name)),
    );
    for (const [field, valueOf] of asked) {
      const { response, rowsRead } = await askCounted(`${BASE}/jobs/facets?field=${field}&limit=1000&${query}`);
      const { data, meta } = await response.json<{ data: Facets["facets"][string]; meta: Facets["meta"] }>();
      expect(data, `${field} under ${query}`).toEqual(countBy(matches, valueOf, isAsked));
      expect(meta.capped).toBe(false);
      expect(rowsRead, `${field} under ${query}`).toBeLessThanOrEqual(data.length + 9 + parts + inStep(matches.length));
    }
    const several = await (await ask(`${BASE}/jobs/facets?field=country,status&limit=500&${query}`)).json<Facets>();
    expect(several.facets["status"]?.reduce((sum, { count }) => sum + count, 0) ?? 0).toBe(matches.length);
    if (isFolded) expect(await (await ask(`/jobs?${query}`)).text(), query).toContain("All postings of this search.");
    const list = await askCounted(`${BASE}/jobs?limit=1&include_total=true&${query}`);
    const { meta } = await list.response.json<{ meta: Record<string, unknown> }>();
    expect(meta, query).toMatchObject({ total_matching: matches.length, total_matching_capped: false });
    expect(list.rowsRead, query).toBeLessThanOrEqual(2 + 6 + 12 + inStep(matches.length));
  }
}

async function foldAll(): Promise<void> {
  const { countLogCharsMax } = limits;
  Object.assign(limits, { countLogCharsMax: 0 });
  await foldCounts(env.DB).finally(() => Object.assign(limits, { countLogCharsMax }));
}

describe.each([
  ["as crawls leave them", false],
  ["folded", true],
])(`counts under one filter, %s${inPart(EVERY)}`, (_, isFolded) => {
  beforeAll(async () => {
    if (isFolded) await foldAll();
  });

  it("are exact, for a row a value and ten more: words, places, pay, times", async () => {
    const cases = wholeCases();
    let found = 0;
    for (const one of cases) {
      await checkCounts(one, isFolded, () => 0);
      const matches = all.filter(one[1]).length;
      if (matches > 10 && matches < all.length - 10) found++;
    }
    // Most of them divide the postings, so that a count of everything or of nothing would be found out.
    expect(found).toBeGreaterThanOrEqual(cases.length - 3);
  });

  it("are exact where a step is asked for in part: the matches of that step are read too", async () => {
    for (const one of checkedCases()) await checkCounts(one, isFolded, (matches) => 2 * Math.max(matches, 100) + 20);
  });
});

it("a database from before these counts were kept answers as far as it counted, and says so", async () => {
  await env.DB.prepare("update count_log set version = 0").run();
  try {
    const { response, rowsRead } = await askCounted(`${BASE}/jobs/facets?field=country&q=engineer`);
    expect((await response.json<{ data: object[] }>()).data.length).toBeGreaterThan(1);
    // Read one by one.
    expect(rowsRead).toBeGreaterThan(60);
    const facets = await askCounted(`${BASE}/jobs/facets?field=country&workplace_type=remote`);
    // Counts of other rules than today's are not believed: matches are read, as many as under several filters.
    expect(facets.rowsRead).toBeLessThanOrEqual(4_010);
  } finally {
    await env.DB.prepare("update count_log set version = 1").run();
  }
});
