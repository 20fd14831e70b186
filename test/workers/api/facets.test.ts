import { env } from "cloudflare:workers";
import { beforeAll, describe, expect, it } from "vitest";
import { orgId } from "../../../src/core/ids.ts";
import { createSimulator } from "../../sim/simulator.ts";
import { ask, askCounted, BASE } from "../app-under-test.ts";
import { createTestCrawler } from "../crawler.ts";

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
  ats_provider: "provider",
  provider: "provider",
  language: "language",
  org: "orgs.name",
} as const;

async function recount(column: string, where: string): Promise<Facets["data"]> {
  const { results } = await env.DB.prepare(
    `select ${column} as value, count(*) as count from jobs join sources on sources.id = jobs.source join orgs on orgs.id = sources.org
     where closed_at is null and ${column} is not null and ${where} group by 1 order by 2 desc, 1`,
  ).all<{ value: string; count: number }>();
  return results;
}

describe("facets", () => {
  it.each(Object.entries(columns))(
    "%s is as a recount, without a filter, of one company, under filters",
    async (field, column) => {
      const org = await env.DB.prepare("select org_id from orgs limit 1").first<{ org_id: string }>();
      const cases = [
        ["", "1"],
        [`&org_ids=${org?.org_id ?? ""}`, `org_id = '${org?.org_id ?? ""}'`],
        ["&workplace_type=remote", "workplace_type = 'remote'"],
        [
          "&q=engineer&country_exclude=us",
          "' ' || lower(title || ' ' || coalesce(normalized_title, '') || ' ' || coalesce(department, '')) || ' ' glob '*[^a-z0-9]engineer[^a-z0-9]*' and coalesce(country, '') <> 'United States'",
        ],
      ] as const;
      for (const [filter, where] of cases) {
        const { response, rowsRead } = await askCounted(`${BASE}/jobs/facets?field=${field}&limit=1000${filter}`);
        const { data, meta } = await response.json<Facets>();
        expect(data, filter).toEqual(await recount(column, where));
        expect(meta).toMatchObject({ field, count: data.length, limit: 1000, capped: false });
        if (field !== "org" && (filter === "" || filter.startsWith("&org_ids"))) {
          expect(rowsRead).toBeLessThanOrEqual(data.length + 10);
        }
      }
    },
  );

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
