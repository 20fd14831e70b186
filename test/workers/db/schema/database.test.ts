import { env } from "cloudflare:workers";
import { expect, it } from "vitest";

it("has the tables, events clustered by board and crawl", async () => {
  const { results } = await env.DB.prepare(
    "select name, sql from sqlite_schema where type = 'table' and name in ('orgs','sources','crawls','jobs','descriptions','events','count_packs','job_index')",
  ).all<{ name: string; sql: string }>();
  expect(results.map((row) => row.name).toSorted()).toEqual(
    ["orgs", "sources", "crawls", "jobs", "descriptions", "events", "count_packs", "job_index"].toSorted(),
  );
  expect(results.find((row) => row.name === "events")?.sql).toContain("WITHOUT ROWID");
});
