import { env } from "cloudflare:workers";
import { beforeAll, expect, it } from "vitest";
import { jobId, orgId, sourceId } from "../../../src/core/ids.ts";
import { askCounted } from "../app-under-test.ts";
import { HOUR, NOW, seedBoards } from "../seed.ts";

const cities = ["Berlin", "Paris", "Tokyo", "London", "Austin", "Pune", "Lima", "Oslo", "Rome", "Cork", "Bern", "Kyiv"];
const jobs = (count: number, prefix: string) =>
  Array.from({ length: count }, (_, index) => ({
    key: `${prefix}-${index}`,
    title: `Senior Platform Engineer ${index}`,
    baseline: index % 3 > 0,
    closed: index % 11 === 0,
    facts: {
      department: `Department ${index % 40}`,
      place: {
        raw: "x",
        city: cities[index % cities.length] ?? null,
        region: null,
        country: index % 2 === 0 ? "Germany" : "France",
        is_remote: null,
        confidence: 1,
      },
    },
  }));

/** A company of 1,700 postings, and 220 boards which all changed within the last day. */
beforeAll(async () => {
  const boards = Array.from({ length: 220 }, (_, index) => ({
    provider: "ashby",
    board: `b${index}`,
    slug: `b${index}`,
    name: `Board ${index}`,
    jobs: jobs(5, `b${index}`),
  }));
  await seedBoards(env.DB, [
    ...boards,
    { provider: "lever", board: "huge", slug: "huge", name: "Huge", jobs: jobs(1_700, "huge") },
  ]);
});

const JOB = `/jobs/${jobId("lever", "huge", "huge-1")}`;

it.each([
  "/",
  "/jobs",
  "/jobs?status=any&baseline=false",
  "/jobs?q=engineer&country=germany&city=berlin",
  "/companies",
  "/companies?q=board",
  "/companies?sort=name",
  "/companies/huge",
  JOB,
  `${JOB}?at=${new Date(NOW - HOUR).toISOString()}`,
  `${JOB}/events`,
  "/browse",
  "/browse/city",
  "/browse/country/Germany",
  "/browse/country/Germany/city/Tokyo",
  "/events",
  "/events?event_types=job.reopened",
  `/events?org_ids=${orgId("huge")}`,
  "/sources",
  `/sources/${sourceId("lever", "huge")}`,
  "/status",
  "/about",
  "/docs",
])("%s reads 200 rows and 8 statements at most, and weighs 60 KB at most", async (path) => {
  const { response, rowsRead, statements } = await askCounted(path);
  expect(response.status).toBe(200);
  expect([rowsRead, rowsRead <= 200]).toEqual([rowsRead, true]);
  expect([statements.length, statements.length <= 8]).toEqual([statements.length, true]);
  const html = new Blob([await response.arrayBuffer()]).stream().pipeThrough(new CompressionStream("gzip"));
  expect((await new Response(html).arrayBuffer()).byteLength).toBeLessThan(55_000);
});
