import { env } from "cloudflare:workers";
import { beforeAll, describe, expect, it } from "vitest";
import type { Job } from "../../../../src/core/job.ts";
import type { DerivedName } from "../../../../src/core/evidence.ts";
import { jobId, orgId, sourceId } from "../../../../src/core/ids.ts";
import { jobFilterNames, type jobFilters, type ListFilterName } from "../../../../src/db/search/job-filters.ts";
import { ask, askCounted, BASE } from "../../app-under-test.ts";
import { HOUR, NOW, seedBoards } from "../../seed.ts";

const DAY = 24 * HOUR;
/** GeoNames' ids, as the rules give them. */
const cityIds: Record<string, number> = { "St. Louis": 4407066, Łódź: 3093133, Tokyo: 1850147 };
const place = (city: string | null, region: string | null, country: string | null, raw: string) => ({
  locationText: raw,
  place: { raw, city, region, country, is_remote: null, confidence: 0.9, geoname_id: cityIds[city ?? ""] ?? null },
  places: [],
});
const pay = (min: number | null, max: number | null, currency: string, period: "year" | "hour") => ({
  salary: { raw: null, min, max, currency, period, basis: "structured" as const },
});
/** Facts that a statement contradicts. */
const against = (...facts: DerivedName[]) => ({
  known: {
    evidence: [],
    conflicts: facts.map((fact) => ({
      fact,
      value: "x",
      field: "title" as const,
      method: "rule",
      quote: "Head",
      at: 0,
    })),
  },
});
const liveIn = (countries: string[], regions: string[] = [], exclude: string[] = []) => ({
  remoteScope: { worldwide: false, countries, regions, time_zones: [], exclude, quote: "Remote" },
});
const noPay = { salary: { raw: null, min: null, max: null, currency: null, period: null, basis: null } };

/** Five postings that differ in everything; a filter's case names those that it finds. */
beforeAll(async () => {
  await seedBoards(env.DB, [
    {
      provider: "lever",
      board: "one",
      slug: "one",
      name: "One",
      jobs: [
        {
          key: "nurse",
          html: "<p>You lead the night shift; we offer visa sponsorship.</p><ul><li>Epic, not C++</li></ul>",
          opening: "t00000000000000a1",
          title: "Registered Nurse (ICU)",
          facts: {
            ...place("St. Louis", "MO", "United States", "St. Louis, MO"),
            ...pay(50, null, "USD", "hour"),
            ...against("salary", "workplace_type"),
            ...liveIn(["US"], ["US-CA", "US-TX"]),
            department: "Care",
            employmentType: "part_time",
            workplaceType: "on_site",
            education: { value: "associate", required: true },
            visaSponsorship: "yes",
            agency: "yes",
            postedAt: NOW - 3 * DAY,
          },
        },
        {
          key: "ingenieur",
          html: "<p>Python und Rust, kein Visa; a sponsorship we do not offer</p>",
          title: "Ingénieur C++ café",
          facts: {
            ...place("Łódź", null, "Poland", "Łódź, Polska"),
            ...pay(60_000, 80_000, "EUR", "year"),
            ...against("language"),
            ...liveIn(["CA"], ["EMEA"], ["DE", "US-NY"]),
            department: "R&D, Core",
            employmentType: null,
            workplaceType: null,
            language: "fr",
            education: { value: "master", required: false },
            visaSponsorship: "no",
            postedAt: NOW - 2 * DAY,
            updatedAt: NOW - DAY,
          },
        },
        { key: "gone", title: "Closed nurse", html: "<p>Python</p>", closed: true },
      ],
    },
    {
      provider: "ashby",
      board: "two",
      slug: "two",
      name: "Two",
      jobs: [
        {
          key: "chef",
          html: null,
          title: "Head of 東京 kitchen 🍣",
          facts: {
            ...place("Tokyo", "13", "Japan", "Tokyo or anywhere"),
            ...noPay,
            ...against(),
            ...liveIn([], [], ["FR"]),
            department: "Kitchen",
            employmentType: "contract",
            workplaceType: "hybrid",
            postedAt: null,
          },
        },
        {
          key: "sales",
          title: "Sales AND OR NOT",
          baseline: false,
          facts: {
            ...place(null, null, null, "Worldwide"),
            ...pay(150_000, 200_500, "USD", "year"),
            ...against("workplace_type"),
            remoteScope: { ...liveIn([], [], ["EU", "US-NY"]).remoteScope, worldwide: true },
            department: null,
            workplaceType: "remote",
            // Its text says so.
            seniority: "mid",
            securityClearance: { value: "top_secret", required: true },
            postedAt: NOW - DAY,
            updatedAt: NOW,
          },
        },
      ],
    },
  ]);
});

const find = async (query: Record<string, string>): Promise<string[]> => {
  const response = await ask(`${BASE}/jobs?${new URLSearchParams(query).toString()}`);
  const text = await response.text();
  expect([query, response.status, response.status === 200 || text]).toEqual([query, 200, true]);
  return (JSON.parse(text) as { data: Job[] }).data.map((job) => job.provider_job_key).toSorted();
};

type Case = [value: string, finds: string[]][];
const iso = (time: number): string => new Date(time).toISOString();

/** A filter without a row here does not compile. */
const cases: Record<keyof typeof jobFilters, Case> = {
  duplicate_cluster_id: [
    ["t00000000000000a1", ["nurse"]],
    ["t00000000000000a1,r00000000000000a1", ["nurse"]],
    ["t00000000000000a2", []],
  ],
  seniority: [
    ["head", ["chef"]],
    ["unknown", ["ingenieur", "nurse"]],
    ["mid", ["sales"]],
    ["vp,head", ["chef"]],
  ],
  title_family: [
    ["registered_nurse", ["nurse"]],
    ["Registered Nurse, Krankenpfleger", ["nurse"]],
    ["data_engineer", []],
  ],
  title_group: [
    ["healthcare", ["nurse"]],
    ["healthcare,software", ["nurse"]],
    ["retail", []],
  ],
  q: [
    ["nurse", ["nurse"]],
    ["NURSE icu", ["nurse"]],
    ["nurse kitchen", []],
    ["ingenieur", ["ingenieur"]],
    ["core", ["ingenieur"]],
    ["東京", ["chef"]],
    ["and or not", ["sales"]],
    ['"nurse" OR sales', ["nurse", "sales"]],
    ["nurses", ["nurse"]],
    ["c++", ["ingenieur"]],
    ["c", []],
    ["-nurse", ["chef", "ingenieur", "sales"]],
    ["head -kitchen", []],
    ["-nurse -kitchen", ["ingenieur", "sales"]],
    ['"head of"', ["chef"]],
    ['"of head"', []],
    ['"of head" OR core', ["ingenieur"]],
    ['-"head of"', ["ingenieur", "nurse", "sales"]],
    ['-"of head"', ["chef", "ingenieur", "nurse", "sales"]],
    ["OR", ["sales"]],
    ["nurse*", ["nurse"]],
    ["\uE000sactive", []],
  ],
  title: [
    ["sales", ["sales"]],
    ["core", []],
    ["CAFE", ["ingenieur"]],
    ["head -sales", ["chef"]],
  ],
  description: [
    ["python", ["ingenieur"]],
    ["VISA sponsorships", ["ingenieur", "nurse"]],
    ['"visa sponsorship"', ["nurse"]],
    ['"sponsorship visa"', []],
    ['"we offer visa"', ["nurse"]],
    ['"do not offer" OR epic', ["ingenieur", "nurse"]],
    ["c++", ["nurse"]],
    ["c", []],
    ["visa -rust", ["nurse"]],
    ["-python", ["chef", "nurse", "sales"]],
    ['-"visa sponsorship"', ["chef", "ingenieur", "sales"]],
    // Most descriptions have it: it is not looked for, and as an alternative asks for nothing.
    ["the python team", ["ingenieur"]],
    ["rust the OR python", ["ingenieur"]],
    ["nurse", []],
    ["\uE000sactive", []],
  ],
  title_exclude: [
    ["sales head", ["ingenieur", "nurse"]],
    ['"of head"', ["chef", "ingenieur", "nurse", "sales"]],
    ['"head of" core', ["ingenieur", "nurse", "sales"]],
  ],
  location: [
    ["saint louis", ["nurse"]],
    ["lodz", ["ingenieur"]],
    ["anywhere", ["chef", "sales"]],
    ["united states", ["nurse"]],
    ["USA", ["nurse"]],
    ["st louis, us", ["nurse"]],
    // Neither lies in the other: two places.
    ["st louis, uk", ["nurse"]],
    ["st louis, ny", ["nurse"]],
    ["st louis, poland", ["ingenieur", "nurse"]],
    ["nosuchtown, poland", []],
    ["St. Louis, Missouri", ["nurse"]],
    ["Missouri", ["nurse"]],
    ["Tokio", ["chef"]],
    ["Japan, Poland", ["chef", "ingenieur"]],
    ["St. Louis, MO; tokyo or Warsaw", ["chef", "nurse"]],
    ["Europe", ["ingenieur"]],
    ["EU", ["ingenieur"]],
    ["APAC, North America", ["chef", "nurse"]],
    ["global", ["sales"]],
    ["polska", ["ingenieur"]],
    ["deutschland", []],
  ],
  location_text: [["worldwide", ["sales"]]],
  near: [
    ["51.76,19.46", ["ingenieur"]],
    ["38.5, -90.5", ["nurse"]],
    ["39.5,-90.5", []],
    ["35.4,139.7", ["chef"]],
    ["0,0", []],
  ],
  country: [
    ["us", ["nurse"]],
    ["UNITED STATES,JP", ["chef", "nurse"]],
    ["USA", ["nurse"]],
    ["Korea, South", []],
    ["JPN,Korea, South,pol", ["chef", "ingenieur"]],
    ["Korea, North, United States", ["nurse"]],
    ["EMEA,jp", ["chef", "ingenieur"]],
    ["the Nordics", []],
  ],
  region: [
    ["mo", ["nurse"]],
    ["Missouri", ["nurse"]],
    ["ontario,missouri", ["nurse"]],
    ["13", ["chef"]],
  ],
  city: [
    ["St Louis", ["nurse"]],
    ["Łódź,tokyo", ["chef", "ingenieur"]],
    ["Tokio", ["chef"]],
    ["lodz", ["ingenieur"]],
  ],
  department: [
    ["R&D, Core", ["ingenieur"]],
    ["care,kitchen", ["chef", "nurse"]],
  ],
  language: [
    ["FR", ["ingenieur"]],
    ["fr-CA", ["ingenieur"]],
  ],
  provider: [["ashby", ["chef", "sales"]]],
  org_ids: [[orgId("one"), ["ingenieur", "nurse"]]],
  source_ids: [[sourceId("ashby", "two"), ["chef", "sales"]]],
  job_ids: [
    [jobId("ashby", "two", "chef"), ["chef"]],
    [`${jobId("lever", "one", "gone")},${jobId("lever", "one", "nurse")},${jobId("x", "y", "z")}`, ["nurse"]],
  ],
  employment_type: [
    ["unknown", ["ingenieur"]],
    ["part_time,contract", ["chef", "nurse"]],
  ],
  workplace_type: [
    ["on_site,unknown", ["ingenieur", "nurse"]],
    ["remote", ["sales"]],
  ],
  remote_policy: [["hybrid", ["chef"]]],
  remote_from: [
    ["US", ["nurse", "sales"]],
    ["US-CA", ["nurse", "sales"]],
    ["us-ny", []],
    ["US-WA", ["sales"]],
    ["France", ["ingenieur"]],
    ["GBR", ["ingenieur", "sales"]],
    ["DE", []],
    ["DE-BY", []],
    ["CA-ON", ["ingenieur", "sales"]],
    ["JP", ["sales"]],
  ],
  conflict: [
    ["workplace_type", ["nurse", "sales"]],
    ["salary,language", ["ingenieur", "nurse"]],
    ["openings", []],
  ],
  education: [
    ["master", ["ingenieur"]],
    ["associate,master,none", ["ingenieur", "nurse"]],
    ["high_school", []],
  ],
  visa_sponsorship: [
    ["yes", ["nurse"]],
    ["yes,no", ["ingenieur", "nurse"]],
  ],
  agency: [
    ["yes", ["nurse"]],
    ["no", []],
  ],
  security_clearance: [
    ["top_secret", ["sales"]],
    ["secret", []],
  ],
  // 50 USD an hour are 104,000 a year; 80,000 EUR are 92,000 USD.
  salary_min: [
    ["92000", ["ingenieur", "nurse", "sales"]],
    ["92001", ["nurse", "sales"]],
    ["104000", ["nurse", "sales"]],
    ["200500", ["sales"]],
    ["200501", []],
    ["1000000000", []],
  ],
  salary_max: [
    ["69000", ["ingenieur"]],
    ["68999.5", []],
    ["104000", ["ingenieur", "nurse"]],
    ["0", []],
  ],
  salary_exists: [
    ["true", ["ingenieur", "nurse", "sales"]],
    ["0", ["chef"]],
  ],
  baseline: [
    ["true", ["chef", "ingenieur", "nurse"]],
    ["false", ["sales"]],
  ],
  posted_after: [
    [iso(NOW - 2 * DAY), ["ingenieur", "sales"]],
    [iso(NOW - 2 * DAY + 1), ["sales"]],
    ["2026-06-06", []],
  ],
  posted_before: [
    [iso(NOW - 2 * DAY), ["nurse"]],
    ["2026-06-04", ["nurse"]],
    ["2026-06-05", ["ingenieur", "nurse"]],
  ],
  updated_after: [[iso(NOW - DAY), ["ingenieur", "sales"]]],
  updated_before: [[iso(NOW), ["ingenieur"]]],
  first_seen_after: [
    [iso(NOW - 2 * DAY), ["chef", "ingenieur", "nurse", "sales"]],
    [iso(NOW - 2 * DAY + 1), []],
  ],
  first_seen_before: [
    [iso(NOW - 2 * DAY), []],
    [iso(NOW - 2 * DAY + 1), ["chef", "ingenieur", "nurse", "sales"]],
    ["0001-01-01", []],
  ],
  closed_after: [
    [iso(NOW - HOUR), ["gone"]],
    [iso(NOW - HOUR + 1), []],
    ["2026-06-01", ["gone"]],
  ],
  closed_before: [
    [iso(NOW - HOUR), []],
    [iso(NOW - HOUR + 1), ["gone"]],
    ["2026-06-06", []],
  ],
  salary_currency: [
    ["USD", ["nurse", "sales"]],
    ["eur,chf", ["ingenieur"]],
    ["JPY", []],
  ],
  status: [
    ["expired", ["gone"]],
    ["any", ["chef", "gone", "ingenieur", "nurse", "sales"]],
  ],
};

/** What a list filter leaves, when it excludes the first value of its case. */
const excluded: Record<ListFilterName, [value: string, finds: string[]]> = {
  salary_currency: ["USD", ["chef", "ingenieur"]],
  country: ["us,japan", ["ingenieur", "sales"]],
  region: ["MO", ["chef", "ingenieur", "sales"]],
  city: ["tokyo", ["ingenieur", "nurse", "sales"]],
  department: ["r&d, core", ["chef", "nurse", "sales"]],
  language: ["en", ["ingenieur"]],
  provider: ["lever", ["chef", "sales"]],
  org_ids: [orgId("two"), ["ingenieur", "nurse"]],
  source_ids: [sourceId("lever", "one"), ["chef", "sales"]],
  duplicate_cluster_id: ["t00000000000000a1", ["chef", "ingenieur", "sales"]],
  seniority: ["unknown", ["chef", "sales"]],
  title_family: ["registered_nurse", ["chef", "ingenieur", "sales"]],
  title_group: ["healthcare", ["chef", "ingenieur", "sales"]],
  employment_type: ["unknown", ["chef", "nurse", "sales"]],
  workplace_type: ["remote,hybrid", ["ingenieur", "nurse"]],
  remote_policy: ["unknown", ["chef", "nurse", "sales"]],
  conflict: ["workplace_type", ["chef", "ingenieur"]],
  education: ["associate", ["chef", "ingenieur", "sales"]],
  visa_sponsorship: ["no", ["chef", "nurse", "sales"]],
  agency: ["yes", ["chef", "ingenieur", "sales"]],
  security_clearance: ["top_secret,any", ["chef", "ingenieur", "nurse"]],
};

describe("each filter", () => {
  const rows = jobFilterNames.flatMap((name) => cases[name].map(([value, finds]) => ({ name, value, finds })));
  it.each(rows)("$name=$value finds $finds", async ({ name, value, finds }) => {
    expect(await find({ [name]: value })).toEqual(finds);
  });

  it.each(rows.filter(({ name }) => name !== "status"))(
    "$name=$value finds the same by change time",
    async ({ name, value, finds }) => {
      expect(await find({ [name]: value, changed_after: "2020-01-01" })).toEqual(finds);
    },
  );

  it.each(Object.entries(excluded))("%s_exclude", async (name, [value, finds]) => {
    expect(await find({ [`${name}_exclude`]: value })).toEqual(finds);
    expect(await find({ [`${name}_exclude`]: value, changed_before: "2100-01-01" })).toEqual(finds);
  });

  it("are combined by AND", async () => {
    expect(await find({ country: "us,pl", salary_min: "100000", q: "nurse" })).toEqual(["nurse"]);
    expect(await find({ country: "us,pl", country_exclude: "us" })).toEqual(["ingenieur"]);
    expect(await find({ org_ids_exclude: orgId("nobody"), status: "any" })).toHaveLength(5);
  });
});

describe("where one may work from", () => {
  it.each(["Atlantis", "US-XX", "Paris", "EMEA", "-", "FR,DE"])("%s is no country", async (value) => {
    const response = await ask(`${BASE}/jobs?${new URLSearchParams({ remote_from: value }).toString()}`);
    expect(response.status).toBe(400);
    expect((await response.json<{ detail: string }>()).detail).toContain("ISO 3166");
  });

  it.each(["remote_from=US", "remote_from=US-NY", "conflict=workplace_type", "conflict_exclude=salary&remote_from=GB"])(
    "%s reads two rows a posting and five",
    async (query) => {
      for (const more of ["", "&status=any"]) {
        const { response, rowsRead } = await askCounted(`${BASE}/jobs?limit=50&${query}${more}`);
        const { data } = await response.json<{ data: Job[] }>();
        expect(rowsRead).toBeLessThanOrEqual(2 * data.length + 5);
      }
    },
  );

  it("is counted one by one", async () => {
    const { meta } = await (
      await ask(`${BASE}/jobs?remote_from=US&include_total=true`)
    ).json<{ meta: Record<string, unknown> }>();
    expect(meta).toMatchObject({ total_matching: 2, total_matching_capped: false });
  });
});

describe("by change time", () => {
  it("comes oldest change first, resumes by cursor, and has its own cursors", async () => {
    const address = `${BASE}/jobs?status=any&changed_after=2020-01-01&limit=2`;
    const times: string[] = [];
    let cursor = "";
    for (let page = 0; page < 3; page++) {
      const { response, rowsRead } = await askCounted(`${address}${cursor}`);
      const { data, meta } = await response.json<{ data: Job[]; meta: { next_cursor?: string; order: string } }>();
      expect(meta.order).toBe("last_changed_at:asc");
      expect(rowsRead).toBeLessThanOrEqual(2 * 2 + 5);
      times.push(...data.map((job) => job.last_changed_at));
      cursor = `&cursor=${meta.next_cursor ?? ""}`;
      if (page === 0) expect((await ask(`${BASE}/jobs?limit=2${cursor}`)).status).toBe(400);
    }
    expect(times).toHaveLength(5);
    expect(times).toEqual(times.toSorted());
    expect(times.at(-1)).toBe(iso(NOW - HOUR));
    expect(cursor).toBe("&cursor=");
    expect(await find({ status: "any", changed_after: iso(NOW - HOUR) })).toEqual(["gone"]);
    expect(await find({ status: "any", changed_before: iso(NOW - HOUR) })).toHaveLength(4);
  });
});
