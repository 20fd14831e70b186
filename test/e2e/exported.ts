import { readFile } from "node:fs/promises";
import { expect } from "vitest";
import type { JobEvent } from "../../src/core/event.ts";
import type { Job } from "../../src/core/job.ts";
import { DAY_MS } from "../../src/core/time.ts";
import { readFamily } from "../../src/core/normalize/title/family.ts";
import { yearlyUsd } from "../../src/core/pay-yearly.ts";
import { askDuckDb, exampleStatements, medianOf } from "../duckdb.ts";

/** All that the API says. */
export interface ApiSays {
  jobs: Job[];
  events: JobEvent[];
}

export async function readApi(api: string): Promise<ApiSays> {
  return {
    jobs: await walk<Job>(`${api}/jobs?status=any&include=description&limit=100`),
    events: await walk<JobEvent>(`${api}/events/search?include_baseline=true&limit=100`),
  };
}

async function walk<Row>(address: string): Promise<Row[]> {
  const rows: Row[] = [];
  for (let cursor = ""; ;) {
    const response = await fetch(address + cursor);
    if (response.status === 429) {
      await new Promise((resolve) => setTimeout(resolve, 1_000 * Number(response.headers.get("Retry-After"))));
      continue;
    }
    const { data, meta } = (await response.json()) as { data: Row[]; meta: { next_cursor?: string } };
    rows.push(...data);
    if (meta.next_cursor === undefined) return rows;
    cursor = `&cursor=${encodeURIComponent(meta.next_cursor)}`;
  }
}

const ROWS_COMPARED = 1_000;
const sumOf = (values: (number | null)[]): number => values.reduce<number>((sum, value) => sum + (value ?? 0), 0);
const daysOpen = (job: Job): number =>
  (Date.parse(job.inactive_at ?? job.last_seen_at) - Date.parse(job.first_seen_at)) / DAY_MS;

/** Files of a folder say what the API said, to DuckDB. */
export async function expectSame(folder: string, { jobs, events }: ApiSays): Promise<void> {
  const file = (name: string): string => `'${folder}/${name}'`;
  const counted = (name: string): string =>
    `select count(*)::int as rows, count(*) filter (status = 'active')::int as active, sum(salary_max) as pay,
       sum(days_open) as days, count(distinct org_id)::int as orgs, count(inactive_at)::int as closed from ${file(name)}`;
  const [, parquet, lines, open, eventRows, texts, rows] = await askDuckDb([
    "set timezone = 'UTC'",
    counted("postings.parquet"),
    counted("postings.ndjson.gz"),
    `select job_id from ${file("open.parquet")} order by 1`,
    `select event_type, count(*)::int as rows, count(old_value)::int as olds from ${file("events-*.parquet")} group by 1 order by 1`,
    `select count(*)::int as rows, sum(length(description_text))::int as chars from ${file("texts.parquet")}`,
    `select * from ${file("postings.parquet")}`,
  ]);
  const active = jobs.filter((job) => job.active);
  for (const [form] of [parquet ?? [], lines ?? []]) {
    expect(form).toMatchObject({
      rows: jobs.length,
      active: active.length,
      orgs: new Set(jobs.map(({ org_id: id }) => id)).size,
      closed: jobs.length - active.length,
    });
    expect(form?.["pay"]).toBeCloseTo(sumOf(jobs.map(({ salary_max: max }) => max)), 2);
    expect(form?.["days"]).toBeCloseTo(sumOf(jobs.map(daysOpen)), 4);
  }
  expect(open?.map((row) => row["job_id"])).toEqual(active.map(({ job_id: id }) => id).toSorted());
  const types = [...new Set(events.map((event) => event.event_type))].toSorted();
  expect(eventRows).toEqual(
    types.map((type) => {
      const of = events.filter((event) => event.event_type === type);
      return { event_type: type, rows: of.length, olds: of.filter((event) => event.old_value !== null).length };
    }),
  );
  const described = jobs.flatMap(({ description_text: text }) => text ?? []);
  expect(texts).toEqual([{ rows: described.length, chars: sumOf(described.map((text) => Array.from(text).length)) }]);
  const byId = new Map(rows?.map((row) => [row["job_id"], row]));
  const drawn = jobs.toSorted((a, b) => (a.event_fields.content_hash < b.event_fields.content_hash ? -1 : 1));
  expect(drawn.length).toBeGreaterThan(ROWS_COMPARED);
  for (const job of drawn.slice(0, ROWS_COMPARED)) expectRow(byId.get(job.job_id) ?? {}, job);
  await expectAnswers(folder, jobs);
}

/** Each column that the record has too. */
function expectRow(row: Record<string, unknown>, job: Job): void {
  const names = Object.keys(row).filter((name) => name in job);
  expect(names.length).toBeGreaterThan(30);
  const said = Object.fromEntries(names.map((name) => [name, job[name as keyof Job]]));
  const told = Object.fromEntries(names.map((name) => [name, name.endsWith("_at") ? iso(row[name]) : row[name]]));
  expect(told).toEqual(said);
}

/** An instant as DuckDB writes it, as the API does. */
function iso(value: unknown): unknown {
  return typeof value === "string" ? new Date(value.replace(/\+00$/, "Z").replace(" ", "T")).toISOString() : value;
}

/** The examples that have something to say of postings of one day, from the API's records. */
async function expectAnswers(folder: string, jobs: Job[]): Promise<void> {
  const [, pay, , closing] = await askDuckDb(exampleStatements(await readFile("examples/duckdb.sql", "utf8"), folder));
  const groups = new Map<string, number[]>();
  for (const job of jobs) {
    const year = yearlyUsd({
      min: job.salary_min,
      max: job.salary_max,
      currency: job.salary_currency,
      period: job.salary_period,
    });
    const isOne = job.extensions.seniority === "senior" && readFamily(job).value?.family === "data_engineer";
    if (!isOne || year === null || job.country === null) continue;
    const key = `${job.country} ${job.first_seen_at.slice(0, 7)}`;
    groups.set(key, [...(groups.get(key) ?? []), (year.min + year.max) / 2]);
  }
  expect(groups.size).toBeGreaterThan(0);
  const told = new Map(pay?.map((row) => [`${String(row["country"])} ${String(row["month"])}`, row["median_pay"]]));
  expect([...told.keys()].toSorted()).toEqual([...groups.keys()].toSorted());
  for (const [key, values] of groups) expect(told.get(key)).toBeCloseTo(medianOf(values), 4);
  const closed = jobs.filter((job) => !job.active && !job.extensions.baseline && job.department !== null);
  expect(sumOf((closing ?? []).map((row) => Number(row["closed"])))).toBe(closed.length);
}
