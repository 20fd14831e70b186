import { env } from "cloudflare:workers";
import { beforeAll, expect, it } from "vitest";
import type { Job } from "../../../../src/core/job.ts";
import { shownColumns } from "../../../../src/db/search/listed-columns.ts";
import { readJob, readJobPage, wholeJobs } from "../../../../src/db/search/read-jobs.ts";
import { countingD1 } from "../../counting-d1.ts";
import { catalogue, seedBoards } from "../../seed.ts";
import { versionGuard } from "../../version-guard.ts";

beforeAll(async () => seedBoards(env.DB, catalogue()));

const query = { filters: { status: "active" as const }, changed: null, after: null, rows: 5, descriptions: [] };

/** As every crawl that finds a posting changed. */
const MOVED = "inferred_at = inferred_at + 1";

/** The page as objects and as it is sent, which say the same. */
async function readPage(bucket: string = env.BUCKET_NAME, db: D1Database = env.DB): Promise<Job[]> {
  const { jobs, items, natives } = await readJobPage(db, bucket, query);
  const sent = items.map((item) => JSON.parse(new TextDecoder().decode(item)) as Job);
  expect(wholeJobs({ jobs, natives })).toEqual(sent);
  return sent;
}

it("a list gives every value as it is stored: amounts of sixteen digits, quotes, control characters, letters of any script", async () => {
  const [first] = await readPage();
  const title = 'A "quoted" \\ title’s \u0001 end, 日本 😀';
  await env.DB.prepare(`update jobs set title = ?, salary_min = ?, salary_max = ?, ${MOVED} where job_id = ?`)
    .bind(title, 60_949.999_999_999_99, 0.1 + 0.2, first?.job_id ?? "")
    .run();
  const [listed] = await readPage();
  expect([listed?.title, listed?.salary_min, listed?.salary_max]).toEqual([title, 60_949.999_999_999_99, 0.1 + 0.2]);
  const record = await readJob(env.DB, env.BUCKET_NAME, first?.job_id ?? "", []);
  const { org_name_basis: _ofRecords, ...extensions } = record?.job.extensions ?? {};
  expect(listed).toEqual({ ...record?.job, extensions });
});

/** A database that notes the rows it answers with. */
function listening(): { db: D1Database; answers: unknown[][][] } {
  const answers: unknown[][][] = [];
  const wrap = (statement: D1PreparedStatement): unknown => ({
    bind: (...values: unknown[]) => wrap(statement.bind(...values)),
    raw: async () => {
      const rows = await statement.raw();
      answers.push(rows);
      return rows;
    },
  });
  return { db: { prepare: (sql: string) => wrap(env.DB.prepare(sql)) } as unknown as D1Database, answers };
}

it("of a page that came more than once only the news is sent, for the same rows read", async () => {
  const { db, answers } = listening();
  for (let times = 0; times < 3; times++) await readPage(env.BUCKET_NAME, db);
  const [first, ...others] = await readPage(env.BUCKET_NAME, db);
  expect(answers.at(-1)?.map(([, values]) => values)).toEqual([null, null, null, null, null, null]);
  const title = '\u0001 "quoted" \\ ’ 日本 😀\n\u2028';
  await env.DB.prepare(`update jobs set title = ?, salary_min = ?, salary_max = ?, ${MOVED} where job_id = ?`)
    .bind(title, 60_949.999_999_999_99, 0.1 + 0.2, first?.job_id ?? "")
    .run();
  const [changed, ...rest] = await readPage(env.BUCKET_NAME, db);
  expect(answers.at(-1)?.map(([, values]) => typeof values)).toEqual(["string", ...Array<string>(5).fill("object")]);
  expect([changed?.title, changed?.salary_min, changed?.salary_max]).toEqual([title, 60_949.999_999_999_99, 0.1 + 0.2]);
  expect(rest).toEqual(others);
  const record = await readJob(env.DB, env.BUCKET_NAME, first?.job_id ?? "", []);
  const { org_name_basis: _ofRecords, ...extensions } = record?.job.extensions ?? {};
  expect(changed).toEqual({ ...record?.job, extensions });
  const counting = countingD1(env.DB);
  expect(await readPage(env.BUCKET_NAME, counting.db)).toEqual([changed, ...rest]);
  // One more than is shown says that the list goes on.
  const [rowsRead, ...none] = counting.statements.map((statement) => statement.rowsRead);
  expect(none).toEqual([]);
  expect(rowsRead).toBeLessThanOrEqual(2 * (query.rows + 1) + 1);
});

const nullable = Object.values(shownColumns).flatMap(({ name, notNull }) => (notNull ? [] : [name]));

it.each(nullable)("of a page that came more than once %s that is null is sent as null", async (column) => {
  for (let times = 0; times < 3; times++) await readPage();
  const [first] = await readPage();
  await env.DB.prepare(
    `update jobs set ${column} = null, inferred_at = ${column === "inferred_at" ? "null" : "inferred_at + 1"} where job_id = ?`,
  )
    .bind(first?.job_id ?? "")
    .run();
  // A page of a length that is asked for once: nothing of it is remembered.
  const rows = query.rows + 1 + nullable.indexOf(column);
  const whole = await readJobPage(env.DB, env.BUCKET_NAME, { ...query, rows });
  const [news] = await readPage();
  expect(news).toEqual(wholeJobs(whole)[0]);
});

/** What a list shows, changed behind the back of whoever remembers rows. */
it.each([
  ["jobs", `title = title || '!', ${MOVED}`],
  ["jobs", `department = null, ${MOVED}`],
  ["jobs", `salary_min = salary_min + 0.5, ${MOVED}`],
  ["jobs", `native = '{"name":"other"}', ${MOVED}`],
  ["jobs", "last_seen_at = first_seen_at + 3600000"],
  ["jobs", "others = 3, opening = 'r0123456789abcdef'"],
  ["jobs", "org_name = org_name || '\n!'"],
  ["catalogue", "complete = cast(replace(hex(zeroblob(length(complete) / 2)), '0', 'y') as blob)"],
])("a list that was read shows what changed since: %s set %s", async (table, change) => {
  const before = await readPage();
  // Remembered with the second reading, and taken from there by the third.
  for (let times = 0; times < 2; times++) expect(await readPage()).toEqual(before);
  const first = table === "jobs" ? `where job_id = '${before[0]?.job_id ?? ""}'` : "";
  await env.DB.prepare(`update ${table} set ${change} ${first}`).run();
  const after = await readPage();
  expect(after.map(({ job_id }) => job_id)).toEqual(before.map(({ job_id }) => job_id));
  expect(after).not.toEqual(before);
});

it("what a reader does to the objects of a page is not in the next one, nor is another bucket's name", async () => {
  const before = await readPage();
  expect(await readPage()).toEqual(before);
  const { jobs } = await readJobPage(env.DB, env.BUCKET_NAME, query);
  for (const job of jobs) Object.assign(job, { title: "changed", native_structured: {} });
  expect(await readPage()).toEqual(before);
  const [elsewhere] = await readPage("another-bucket");
  expect(elsewhere?.raw_payload_uri).toMatch(/^r2:\/\/another-bucket\//);
  expect(await readPage()).toEqual(before);
});

it("a row of another filling of the database is another one, whatever its numbers", async () => {
  const before = await readPage();
  for (let times = 0; times < 3; times++) expect(await readPage()).toEqual(before);
  // No statement does so in one filling.
  await env.DB.batch(
    [
      "drop trigger version_guard",
      "update catalogue set epoch = 'another'",
      "update jobs set title = 'Of another filling'",
      versionGuard,
    ].map((statement) => env.DB.prepare(statement)),
  );
  expect((await readPage()).map(({ title }) => title)).toEqual(Array(5).fill("Of another filling"));
});
