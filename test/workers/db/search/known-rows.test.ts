import { env } from "cloudflare:workers";
import { beforeAll, expect, it } from "vitest";
import type { Job } from "../../../../src/core/job.ts";
import { readJob, readJobPage, wholeJobs } from "../../../../src/db/search/read-jobs.ts";
import { catalogue, seedBoards } from "../../seed.ts";

beforeAll(async () => seedBoards(env.DB, catalogue()));

const query = { filters: { status: "active" as const }, changed: null, after: null, rows: 5, descriptions: [] };

/** The page as objects and as it is sent, which say the same. */
async function readPage(bucket: string = env.BUCKET_NAME): Promise<Job[]> {
  const { jobs, items, natives } = await readJobPage(env.DB, bucket, query);
  const sent = items.map((item) => JSON.parse(new TextDecoder().decode(item)) as Job);
  expect(wholeJobs({ jobs, natives })).toEqual(sent);
  return sent;
}

it("a list gives every value as it is stored: amounts of sixteen digits, quotes, control characters, letters of any script", async () => {
  const [first] = await readPage();
  const title = 'A "quoted" \\ title’s \u0001 end, 日本 😀';
  await env.DB.prepare("update jobs set title = ?, salary_min = ?, salary_max = ? where job_id = ?")
    .bind(title, 60_949.999_999_999_99, 0.1 + 0.2, first?.job_id ?? "")
    .run();
  const [listed] = await readPage();
  expect([listed?.title, listed?.salary_min, listed?.salary_max]).toEqual([title, 60_949.999_999_999_99, 0.1 + 0.2]);
  const record = await readJob(env.DB, env.BUCKET_NAME, first?.job_id ?? "", []);
  const { org_name_basis: _ofRecords, ...extensions } = record?.job.extensions ?? {};
  expect(listed).toEqual({ ...record?.job, extensions });
});

/** What a list shows, changed behind the back of whoever remembers rows. */
it.each([
  ["jobs", "title = title || '!'"],
  ["jobs", "department = null"],
  ["jobs", "salary_min = salary_min + 0.5"],
  ["jobs", `native = '{"name":"other"}'`],
  ["jobs", "last_seen_at = first_seen_at + 3600000"],
  ["jobs", "others = 3, opening = 'r0123456789abcdef'"],
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
