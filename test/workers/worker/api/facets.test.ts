import { env } from "cloudflare:workers";
import { beforeAll, describe, expect, it } from "vitest";
import { orgId } from "../../../../src/core/ids.ts";
import { facetFields } from "../../../../src/db/search/read-facets.ts";
import { namedPlaces, type PlacePart, type PlaceRow } from "../../../named-places.ts";
import { createSimulator } from "../../../sim/simulator.ts";
import { ask, askCounted, BASE } from "../../app-under-test.ts";
import { createTestCrawler } from "../../crawler.ts";

interface Facets {
  data: { value: string; count: number }[];
  facets?: Record<string, { value: string; count: number }[]>;
  meta: { field: string; count: number; limit: number; capped: boolean };
}

/** Rollups as crawls keep them, not as a seed would write them. */
beforeAll(async () => {
  const sim = createSimulator({ world: { seed: 31, boards: 6, postingsPerBoard: 30 } });
  const crawler = createTestCrawler(sim);
  for (const board of sim.boards()) {
    const id = await crawler.add(board);
    await crawler.crawl(id);
    sim.setRound(1);
    await crawler.crawl(id);
    sim.setRound(0);
  }
});

const columns = {
  country: "country",
  region: "region",
  city: "city",
  department: "department",
  employment_type: "employment_type",
  workplace_type: "workplace_type",
  remote_policy: "workplace_type",
  ats_provider: "sources.provider",
  provider: "sources.provider",
  language: "language",
  org: "orgs.name",
} as const;

/** A condition as SQL on a posting's row, or that one of its places has, or has none of, a value. */
type Condition = string | (AskedPlace & { has: boolean });
interface AskedPlace {
  column: PlacePart;
  value: string;
}

const isPlace = (column: string): column is PlacePart => ["country", "region", "city"].includes(column);

/** The values of every place of each posting, by its id: of those that have what is asked of a place. */
async function valuesOfPlaces(column: PlacePart, asked?: AskedPlace): Promise<Map<number, Set<string>>> {
  const { results } = await env.DB.prepare("select * from jobs").all<PlaceRow & { id: number }>();
  return new Map(results.map((row) => [row.id, new Set(namedPlaces(row, column, asked))]));
}

async function recount(column: string, ...conditions: Condition[]): Promise<Facets["data"]> {
  const where = conditions.filter((one) => typeof one === "string").join(" and ") || "1";
  const { results } = await env.DB.prepare(
    `select jobs.id, ${column} as value from jobs join sources on sources.id = jobs.source join orgs on orgs.id = sources.org
     where ${/closed_at|^any$/.test(where) ? "1" : "closed_at is null"} and ${where === "any" ? "1" : where}`,
  ).all<{ id: number; value: string | null }>();
  let found = results;
  for (const one of conditions) {
    if (typeof one === "string") continue;
    const values = await valuesOfPlaces(one.column);
    found = found.filter(({ id }) => values.get(id)?.has(one.value) === one.has);
  }
  const asked = conditions.find((one): one is Exclude<Condition, string> => typeof one !== "string" && one.has);
  const places = isPlace(column) ? await valuesOfPlaces(column, asked) : null;
  const values: string[] = [];
  for (const { id, value } of found)
    if (places !== null) values.push(...(places.get(id) ?? []));
    else if (value !== null) values.push(value);
  return [...Map.groupBy(values, (value) => value)]
    .map(([value, some]) => ({ value, count: some.length }))
    .toSorted((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1));
}

describe("facets", () => {
  /** One value of every filter of facets, as a parameter and as SQL. */
  const singles = async (): Promise<[parameter: string, where: Condition][]> => {
    const row = await env.DB.prepare(
      `select jobs.*, orgs.org_id, source_id from jobs join sources on sources.id = jobs.source join orgs on orgs.id = sources.org
       where closed_at is null and country is not null and region is not null and city is not null and department is not null
         and team is not null and jobs.language is not null and workplace_type is not null limit 1`,
    ).first<Record<string, string>>();
    const filters = Object.entries({
      country: "country",
      region: "region",
      city: "city",
      department: "department",
      language: "jobs.language",
      workplace_type: "workplace_type",
      provider: "sources.provider",
      org_ids: "orgs.org_id",
      source_ids: "source_id",
    });
    const valued = filters.map(([name, column]): [string, Condition] => {
      const value = row?.[column.replace(/^.*\./, "")] ?? "";
      return [
        `&${name}=${encodeURIComponent(value)}`,
        isPlace(column) ? { column, value, has: true } : `${column} = '${value}'`,
      ];
    });
    return [
      ["", "1"],
      ...valued,
      ["&employment_type=unknown", "employment_type is null"],
      ["&employment_type=full_time,contract", "employment_type in ('full_time', 'contract')"],
      ["&provider_exclude=lever", "sources.provider <> 'lever'"],
      ["&salary_exists=true", "(salary_min is not null or salary_max is not null)"],
      ["&status=any", "any"],
      ["&status=expired", "closed_at is not null"],
    ];
  };

  it.each(Object.entries(columns))(
    "%s is exact under any one filter, for a row a value and ten more",
    async (field, column) => {
      const cases = await singles();
      expect(cases.length).toBeGreaterThan(14);
      for (const [filter, where] of cases) {
        const { response, rowsRead } = await askCounted(`${BASE}/jobs/facets?field=${field}&limit=1000${filter}`);
        const { data, meta } = await response.json<Facets>();
        expect(data, filter).toEqual(await recount(column, where));
        if (!filter.includes("unknown")) expect(data.length, filter).toBeGreaterThan(0);
        expect(meta).toMatchObject({ field, count: data.length, limit: 1000, capped: false });
        expect(rowsRead, filter).toBeLessThanOrEqual(data.length + 10);
      }
    },
  );

  it.each(["seniority", "title_family", "title_group", "status"])(
    "%s costs no more under any one filter",
    async (field) => {
      let values = 0;
      for (const [filter] of await singles()) {
        const { response, rowsRead } = await askCounted(`${BASE}/jobs/facets?field=${field}&limit=1000${filter}`);
        const { data } = await response.json<Facets>();
        values += data.length;
        expect(rowsRead, filter).toBeLessThanOrEqual(data.length + 10);
      }
      expect(values).toBeGreaterThan(10);
    },
  );

  it.each(Object.entries(columns))("%s is as a recount under several filters", async (field, column) => {
    const where =
      "' ' || lower(title || ' ' || coalesce(normalized_title, '') || ' ' || coalesce(department, '')) || ' ' glob '*[^a-z0-9]engineer[^a-z0-9]*'";
    const filters = "limit=1000&q=engineer&country_exclude=us";
    const { response, rowsRead } = await askCounted(`${BASE}/jobs/facets?field=${field}&${filters}`);
    expect((await response.json<Facets>()).data).toEqual(
      await recount(column, where, { column: "country", value: "United States", has: false }),
    );
    // Two rows each: a sort behind the reading, as `group by` is, would count each once more.
    const list = await ask(`${BASE}/jobs?${filters.replace("1000", "1")}&include_total=true`);
    const { total_matching: matches } = (await list.json<{ meta: { total_matching: number } }>()).meta;
    expect(matches).toBeGreaterThan(10);
    expect(rowsRead).toBeLessThanOrEqual(2 * matches + 5);
  });

  it("counts by seniority as postings are stored", async () => {
    const { results } = await env.DB.prepare(
      "select seniority, count(*) as n from jobs where closed_at is null and seniority <> '' group by seniority",
    ).all<{ seniority: string; n: number }>();
    const counts = new Map(results.map(({ seniority, n }) => [seniority, n]));
    expect(counts.size).toBeGreaterThan(3);
    // From the counts, and counted one by one.
    for (const filter of ["", "&first_seen_after=2020-01-01"]) {
      const { data } = await (await ask(`${BASE}/jobs/facets?field=seniority${filter}`)).json<Facets>();
      expect(new Map(data.map(({ value, count }) => [value, count]))).toEqual(counts);
    }
  });

  it("counts each field one by one as the packs do, whatever is asked beside it: it reads no more than it looks at", async () => {
    const fields = Object.keys(facetFields).filter((field) => field !== "status");
    const ask1 = async (query: string): Promise<Facets> => (await ask(`${BASE}/jobs/facets?${query}`)).json<Facets>();
    let values = 0;
    for (const field of fields) {
      const exact = (await ask1(`field=${field}&limit=500`)).data;
      for (const beside of ["", ",country", ",education", ",title_family"]) {
        const { data, meta } = await ask1(
          `field=${field}${beside}&limit=500&first_seen_after=2020-01-01&first_seen_before=2099-01-01`,
        );
        expect(meta.capped).toBe(false);
        expect(data, field + beside).toEqual(exact);
      }
      values += exact.length;
    }
    expect(values).toBeGreaterThan(50);
    // Places in `derived`, which is read of a posting of several alone.
    const several = await env.DB.prepare("select count(*) as n from jobs where derived like '%],[%'").first<{
      n: number;
    }>();
    expect(several?.n).toBeGreaterThan(0);
  });

  it("answers several fields at once, and counts by status under any", async () => {
    const { data, facets, meta } = await (
      await ask(`${BASE}/jobs/facets?field=country,status&status=any`)
    ).json<Facets>();
    expect(meta.field).toBe("country,status");
    expect(data).toEqual(facets?.["country"]);
    const total = await env.DB.prepare("select count(*) as n from jobs").first<{ n: number }>();
    expect(facets?.["status"]?.reduce((sum, { count }) => sum + count, 0)).toBe(total?.n);
  });

  it("shows the most frequent values, as many as asked", async () => {
    const all = await (await ask(`${BASE}/jobs/facets?field=city`)).json<Facets>();
    const { response, rowsRead } = await askCounted(`${BASE}/jobs/facets?field=city&limit=2`);
    expect((await response.json<Facets>()).data).toEqual(all.data.slice(0, 2));
    expect(rowsRead).toBeLessThanOrEqual(12);
  });

  it("is a 400 without a field, with another one, and with a bad filter", async () => {
    for (const query of ["", "field=", "field=colour", "field=country&limit=0", "field=country&salary_min=x"]) {
      expect((await ask(`${BASE}/jobs/facets?${query}`)).status).toBe(400);
    }
    const none = await (await ask(`${BASE}/jobs/facets?field=org&org_ids=${orgId("nobody")}&q=x`)).json<Facets>();
    expect(none.data).toEqual([]);
  });
});
