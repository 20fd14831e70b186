import { env } from "cloudflare:workers";
import { beforeAll, expect, it } from "vitest";
import { jobId, orgId, sourceId } from "../../../../src/core/ids.ts";
import { limits } from "../../../../src/core/limits.ts";
import { rebuildSlots } from "../../../../src/db/boards/board-slots.ts";
import { readLog } from "../../../../src/db/counts/count-log.ts";
import { foldCounts } from "../../../../src/db/counts/fold-counts.ts";
import { noteLost } from "../../../../src/db/ledger/lost-messages.ts";
import { readDueBoards } from "../../../../src/db/boards/read-due-boards.ts";
import { askCounted } from "../../app-under-test.ts";
import { countingD1 } from "../../counting-d1.ts";
import { HOUR, NOW, seedBoards } from "../../seed.ts";

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
        geoname_id: null,
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
  "/jobs?country=germany,france&city=berlin,paris&q=platform&department=department%201,department%202",
  "/jobs?q=senior&country=germany",
  "/jobs?country=germany&status=any",
  `/jobs?org_ids=${orgId("huge")}&country=germany&city=berlin`,
  "/jobs?q=nobodyeverwrotethis%20platform&country=germany&city=berlin",
  "/jobs?q=platfrom%20engneer&country=germany&city=berlin&provider=lever,ashby&seniority=intern&status=any",
  "/jobs?q=board%20huge%20cook&salary_min=10&country=france",
  `/jobs?org_ids=${orgId("huge")}&country=germany&city=berlin&q=plumber`,
  "/companies",
  "/companies?q=board",
  "/companies?sort=name",
  "/companies/huge?q=engineer&country=france",
  "/companies/huge?first_seen_after=2026-01-01",
  JOB,
  `${JOB}?at=${new Date(NOW - HOUR).toISOString()}`,
  `${JOB}/events`,
  "/browse",
  "/browse/city",
  "/browse/country/Germany/city/Tokyo",
  "/events",
  "/events?event_types=job.reopened",
  `/events?org_ids=${orgId("huge")}`,
  "/sources",
  `/sources/${sourceId("lever", "huge")}`,
  "/status",
  "/coverage",
  "/datasets",
  "/about",
  "/add",
  "/docs",
])("%s reads 200 rows and 8 statements at most, and weighs 60 KB at most", async (path) => {
  await expectCheap(path);
});

// With their pictures: the counts by day and pay, the boards read by day, whether they are counted, and until when.
it.each([
  ["/companies/huge", 4],
  ["/browse/country/Germany", 5],
  ["/browse/provider/ashby", 5],
  ["/browse/title_family/platform_engineer", 5],
  // Counted by each of its families, eighteen here and thirty of the largest.
  ["/browse/title_group/infrastructure", 6],
] as const)("%s reads 200 rows and 8 + %i statements at most, and weighs 60 KB at most", async (path, more) => {
  await expectCheap(path, 8 + more);
});

async function expectCheap(path: string, statementsMax = 8): Promise<number> {
  const { response, rowsRead, statements } = await askCounted(path);
  expect(response.status).toBe(200);
  expect([rowsRead, rowsRead <= 200]).toEqual([rowsRead, true]);
  expect([statements.length, statements.length <= statementsMax]).toEqual([statements.length, true]);
  const html = new Blob([await response.arrayBuffer()]).stream().pipeThrough(new CompressionStream("gzip"));
  expect((await new Response(html).arrayBuffer()).byteLength).toBeLessThan(55_000);
  return rowsRead;
}

it("/status does so on its worst day: every board due, its counts in packs, and the queue losing messages", async () => {
  const { countLogCharsMax } = limits;
  Object.assign(limits, { countLogCharsMax: 0 });
  await foldCounts(env.DB);
  expect((await readLog(env.DB)).chars).toBe(0);
  Object.assign(limits, { countLogCharsMax });
  const provider = "case id % 3 when 0 then 'lever' when 1 then 'greenhouse' else provider end";
  await env.DB.batch([
    env.DB.prepare(`update sources set next_crawl_after = 1, provider = ${provider}`),
    rebuildSlots(env.DB),
  ]);
  const of = { at: NOW, reason: "busy", sourceId: sourceId("lever", "huge"), crawlNumber: 9, attempts: 101 } as const;
  const lost = Array.from({ length: 30 }, (_, index) => ({ ...of, messageId: `lost ${index}`, detail: null }));
  await noteLost(env.DB, lost);
  // The crawls and the lost that are counted; what is due, however much it is, is one row.
  expect(await expectCheap("/status")).toBeGreaterThan(20 * 2 + 20);
  const queue = countingD1(env.DB);
  expect((await readDueBoards(queue.db, NOW)).due).toBe(221);
  expect(queue.statements.map((statement) => statement.rowsRead)).toEqual([1]);
});
