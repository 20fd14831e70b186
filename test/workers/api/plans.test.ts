import { env } from "cloudflare:workers";
import { beforeAll, expect, it } from "vitest";
import { jobId, orgId, sourceId } from "../../../src/core/ids.ts";
import { askCounted, BASE } from "../app-under-test.ts";
import { catalogue, seedBoards } from "../seed.ts";

beforeAll(async () => {
  await seedBoards(env.DB, catalogue());
});

const JOB = jobId("lever", "spotify", "spotify-9");
const cursorOf = async (path: string): Promise<string> => {
  const { response } = await askCounted(path);
  return (await response.json<{ meta: { next_cursor: string } }>()).meta.next_cursor;
};

/** Every read address, with and without what changes its statements. */
const addresses = [
  `${BASE}/jobs`,
  `${BASE}/jobs?status=any&provider=lever,ashby&include=description`,
  `${BASE}/jobs?org_ids=${orgId("acme")},${orgId("tiny")}&source_ids=${sourceId("ashby", "acme")}`,
  `${BASE}/jobs?q=spotify+posting&country=us&salary_min=99500&posted_after=2026-05-07T06:00:00Z&city_exclude=Boston`,
  `${BASE}/jobs?changed_after=2026-06-01&country=us&limit=1`,
  `${BASE}/jobs/facets?field=country,city`,
  `${BASE}/jobs/facets?field=org,status,country&q=posting&salary_min=99500`,
  `${BASE}/jobs/${JOB}`,
  `${BASE}/jobs/${JOB}?include=description`,
  `${BASE}/jobs/${JOB}/events?limit=1`,
  `${BASE}/jobs/${JOB}?at=2026-06-05&include=description`,
  `${BASE}/jobs/${JOB}/diff?from=2026-06-05`,
  `${BASE}/orgs?limit=1`,
  `${BASE}/orgs?sort=name&limit=1`,
  `${BASE}/orgs?letter=s`,
  `${BASE}/orgs?q=acm`,
  `${BASE}/orgs/lookup?name=Acme`,
  `${BASE}/orgs/${orgId("acme")}`,
  `${BASE}/orgs/${orgId("acme")}/breakdown`,
  `${BASE}/sources?limit=1`,
  `${BASE}/sources?limit=1&provider=lever`,
  `${BASE}/sources?org_ids=${orgId("acme")}`,
  `${BASE}/sources/${sourceId("ashby", "acme")}`,
  `${BASE}/sources/${sourceId("ashby", "acme")}/jobs?limit=1`,
  `${BASE}/sources/${sourceId("ashby", "acme")}/crawls?limit=1`,
  `${BASE}/events/search?limit=1`,
  `${BASE}/events/search?limit=1&include_baseline=true`,
  `${BASE}/events/search?provider=lever&observed_after=2026-06-01&observed_before=2026-07-01`,
  `${BASE}/stats`,
  "/",
  "/companies",
  "/companies/acme",
  "/jobs",
  `/jobs/${JOB}`,
];

/** Tables that grow with the catalogue: none may be walked. In order of an index up to a LIMIT is no walk. */
const WALK = /SCAN (jobs|events|sources|orgs|descriptions|count_packs)\b(?! USING)/;

async function plansOf(address: string): Promise<{ sql: string; plan: string[] }[]> {
  const { response, statements } = await askCounted(address);
  expect(response.status).toBe(200);
  expect(statements.length).toBeGreaterThan(0);
  return Promise.all(
    statements.map(async ({ sql, params }) => {
      const { results } = await env.DB.prepare(`explain query plan ${sql}`)
        .bind(...params)
        .all<{ detail: string }>();
      return { sql, plan: results.map((row) => row.detail) };
    }),
  );
}

it.each(addresses)("%s walks no table, counts nothing, skips nothing", async (address) => {
  const paged = address.endsWith("limit=1") ? [address, `${address}&cursor=${await cursorOf(address)}`] : [address];
  for (const one of paged) {
    for (const { sql, plan } of await plansOf(one)) {
      expect(sql.toLowerCase()).not.toMatch(/count\(\*\)|\boffset\b/);
      for (const step of plan) {
        expect(step).not.toMatch(WALK);
        expect(step).not.toMatch(/SCAN (jobs|events)\b/);
        // The ledger is read from its newest end, in order of its id.
        if (/SCAN crawls\b/.test(step)) expect(sql).toMatch(/order by id desc limit/);
      }
    }
  }
});

it("sorts nothing: every list comes out of its index in order", async () => {
  for (const address of addresses.filter((one) => !one.includes("events/search"))) {
    for (const { sql, plan } of await plansOf(address)) {
      // The few boards of a company are sorted.
      if (sql.includes('"orgs"."org_id" in')) continue;
      expect([address, sql, plan.filter((step) => step.includes("TEMP B-TREE"))]).toEqual([address, sql, []]);
    }
  }
});

it("would notice a walk", async () => {
  const { results } = await env.DB.prepare("explain query plan select * from jobs where title = 'x'").all<{
    detail: string;
  }>();
  expect(results.some((row) => WALK.test(row.detail))).toBe(true);
});
