import { env } from "cloudflare:workers";
import { beforeEach, describe, expect, it } from "vitest";
import { BUILD_KEY, readManifest } from "../../../../src/core/dataset.ts";
import type { JobEvent } from "../../../../src/core/event.ts";
import { sourceId } from "../../../../src/core/ids.ts";
import type { Job } from "../../../../src/core/job.ts";
import { limits } from "../../../../src/core/limits.ts";
import { DAY_MS } from "../../../../src/core/time.ts";
import { optOutBoard } from "../../../../src/cron/boards/opt-out.ts";
import { withdrawFiles } from "../../../../src/cron/datasets/opted-out-files.ts";
import { readBuild, saveBuild } from "../../../../src/cron/datasets/build-state.ts";
import { continueDatasets, type DatasetStores } from "../../../../src/cron/datasets/continue-datasets.ts";
import { eventColumns } from "../../../../src/db/datasets/event-columns.ts";
import { postingColumns } from "../../../../src/db/datasets/posting-columns.ts";
import { inPart, tier } from "../../../sampled.ts";
import { app, BASE, ORIGIN } from "../../app-under-test.ts";
import { countingD1 } from "../../counting-d1.ts";
import { catalogue, HOUR, NOW, seedBoards } from "../../seed.ts";
import { emptyStores, objectKeys } from "../../stores.ts";
import { readDataset } from "./read-dataset.ts";

let now = NOW;
const stores: DatasetStores = { db: env.DB, bucket: env.RAW, bucketName: env.BUCKET_NAME, now: () => now };
/** Longer than any test takes. */
const WHOLE_MS = 1e9;
const MONTH = "events-2026-06";

beforeEach(async () => {
  await emptyStores();
  now = NOW;
  await seedBoards(env.DB, catalogue());
  await widen();
});

/** Values of every kind of column, and postings that no two are alike. */
async function widen(): Promise<void> {
  await env.DB.batch([
    env.DB.prepare(
      "update jobs set salary_min = id + 0.35, title = 'Senior Data Engineer ' || id, inferred_at = inferred_at + 1 where id % 3 = 0",
    ),
    env.DB.prepare(
      "update jobs set posted_at = null, department = null, country = 'Germany', inferred_at = inferred_at + 1 where id % 4 = 1",
    ),
    env.DB.prepare(
      `update jobs set derived = json_set(derived, '$.y', json('[2,5,1]'), '$.ed', 'master', '$.op', 3, '$.d', ${NOW}), inferred_at = inferred_at + 1 where id % 5 = 2`,
    ),
  ]);
}

async function walkApi<Row>(path: string): Promise<Row[]> {
  const rows: Row[] = [];
  for (let cursor = ""; ;) {
    const response = await app.request(`${ORIGIN}${BASE}${path}&limit=100${cursor}`, {}, env);
    const page = await response.json<{ data: Row[]; meta: { next_cursor?: string } }>();
    rows.push(...page.data);
    if (page.meta.next_cursor === undefined) return rows;
    cursor = `&cursor=${encodeURIComponent(page.meta.next_cursor)}`;
  }
}

/** A row as the API's record says it. */
function rowOf(job: Job): Record<string, unknown> {
  const { extensions: said, parsed_structured: parsed } = job;
  const end = Date.parse(job.inactive_at ?? job.last_seen_at);
  return {
    ...Object.fromEntries(postingColumns.map(({ name }) => [name, job[name as keyof Job] ?? null])),
    org_slug: expect.any(String) as unknown,
    language: parsed.language,
    duplicate_cluster_basis: said.basis.duplicate_cluster_id,
    seniority: said.seniority,
    title_family: job.title.includes("Data Engineer") ? "data_engineer" : null,
    title_group: job.title.includes("Data Engineer") ? "data_and_ai" : null,
    geoname_id: parsed.location.geoname_id,
    locations: said.locations ?? null,
    remote_scope: said.remote_scope,
    salary_basis: said.basis.salary,
    salary_year_min: job.salary_min,
    salary_year_max: job.salary_max,
    salary_ranges: said.salary_ranges ?? null,
    years_of_experience_min: said.years_of_experience?.min ?? null,
    years_of_experience_max: said.years_of_experience?.max ?? null,
    years_of_experience_required: said.years_of_experience?.required ?? null,
    education: said.education?.value ?? null,
    education_required: said.education?.required ?? null,
    visa_sponsorship: said.visa_sponsorship,
    security_clearance: said.security_clearance?.value ?? null,
    security_clearance_required: said.security_clearance?.required ?? null,
    openings: said.openings,
    agency: said.agency,
    deadline: said.deadline,
    application_deadline: said.application_deadline,
    days_open: (end - Date.parse(job.first_seen_at)) / DAY_MS,
    baseline: said.baseline,
    description_hash: expect.any(String) as unknown,
    content_hash: job.event_fields.content_hash,
    source_hash: job.event_fields.source_hash,
  };
}

const byId = (rows: Record<string, unknown>[]): Map<unknown, Record<string, unknown>> =>
  new Map(rows.map((row) => [row["job_id"], row]));
/** What Parquet reads as dates, as NDJSON has it. */
const asLine = (row: Record<string, unknown>): unknown => {
  const line = JSON.parse(JSON.stringify(row)) as Record<string, unknown>;
  return { ...line, deadline: typeof line["deadline"] === "string" ? line["deadline"].slice(0, 10) : null };
};

describe("a file", () => {
  it("has every posting as the API has it, in both forms", async () => {
    const run = await continueDatasets(stores, WHOLE_MS);
    expect(run.published).toEqual(["open", "postings", MONTH, "texts"]);
    const jobs = await walkApi<Job>("/jobs?status=any");
    const { rows, lines } = await readDataset("postings");
    expect(rows).toHaveLength(137);
    const [found, told] = [byId(rows), byId(lines)];
    for (const job of jobs) {
      expect(asLine(found.get(job.job_id) ?? {})).toEqual(rowOf(job));
      expect(told.get(job.job_id)).toEqual(rowOf(job));
    }
    const open = await readDataset("open");
    const active = jobs.filter((job) => job.active).map((job) => job.job_id);
    expect(new Set(byId(open.rows).keys())).toEqual(new Set(active));
    expect(open.lines).toHaveLength(active.length);
  });

  it("states its types, has bounds, and is sorted by company", async () => {
    await continueDatasets(stores, WHOLE_MS);
    const { metadata, rows } = await readDataset("postings");
    const [, ...elements] = metadata.schema;
    expect(elements.map(({ name }) => name)).toEqual(postingColumns.map(({ name }) => name));
    const times = elements.filter(({ name }) => name.endsWith("_at"));
    expect(times).toHaveLength(7);
    for (const { logical_type: type } of times)
      expect(type).toEqual({ type: "TIMESTAMP", isAdjustedToUTC: true, unit: "MILLIS" });
    // Whole numbers of a day make no other type than fractions do, nulls none at all.
    expect(elements.find(({ name }) => name === "salary_max")?.type).toBe("DOUBLE");
    expect(elements.find(({ name }) => name === "visa_sponsorship")?.converted_type).toBe("UTF8");
    const bounds = metadata.row_groups[0]?.columns.map(({ meta_data: data }) => data?.statistics);
    expect(bounds?.[2]).toMatchObject({ min_value: "acme", max_value: "tiny", null_count: 0n });
    const order = rows.map((row) => `${String(row["org_slug"])} ${String((row["first_seen_at"] as Date).getTime())}`);
    expect(order).toEqual(order.toSorted());
    expect(metadata.key_value_metadata?.map(({ key }) => key)).toEqual(["jobledger.description", "jobledger.columns"]);
  });

  it("of a month has every event as the feed has it, and of a month without any there is none", async () => {
    await env.DB.prepare("update crawls set at = ? where id = 1")
      .bind(NOW - 70 * DAY_MS)
      .run();
    await continueDatasets(stores, WHOLE_MS);
    const { manifest } = await readManifest(env.RAW);
    expect(manifest.files["events-2026-05"]).toMatchObject({ forms: null, rows: 0, isFinal: true });
    const feed = await walkApi<JobEvent>("/events/search?include_baseline=true");
    const { rows, lines } = await readDataset(MONTH);
    expect(rows).toHaveLength(feed.length);
    const shared = eventColumns.map(({ name }) => name).filter((name) => name in (feed[0] ?? {}));
    expect(shared).toHaveLength(15);
    for (const form of [rows, lines]) {
      const told = new Map(form.map((row) => [row["event_id"], row]));
      for (const event of feed) {
        const row = JSON.parse(JSON.stringify(told.get(event.event_id))) as Record<string, unknown>;
        for (const name of shared) expect(row[name]).toEqual(event[name as keyof JobEvent]);
      }
    }
  });

  it("of texts has every description", async () => {
    await continueDatasets(stores, WHOLE_MS);
    const jobs = await walkApi<Job>("/jobs?status=any&include=description");
    const told = byId((await readDataset("texts")).lines);
    for (const job of jobs) expect(told.get(job.job_id)?.["description_text"]).toBe(job.description_text);
    expect(told.size).toBe(jobs.length);
  });
});

it("reads two rows a posting, three an event, and next to none when nothing is due", async () => {
  const counted = async (): Promise<number> => {
    const counting = countingD1(env.DB);
    await continueDatasets({ ...stores, db: counting.db }, WHOLE_MS);
    return counting.statements.reduce((sum, { rowsRead }) => sum + rowsRead, 0);
  };
  // 123 open ones, 137 in all and 154 events; descriptions are three rows and one for those of before.
  const boards = 5 * 4 * 4;
  expect(await counted()).toBeLessThanOrEqual(2 * 123 + 2 * 137 + 3 * 154 + 4 * 137 + boards + 40);
  expect(await counted()).toBeLessThanOrEqual(4);
});

describe("stopped anywhere", () => {
  /** All rows of all files, by name. */
  async function contents(): Promise<Record<string, unknown>> {
    const { manifest } = await readManifest(env.RAW);
    const names = Object.keys(manifest.files).toSorted();
    return Object.fromEntries(
      await Promise.all(names.map(async (name) => [name, (await readDataset(name)).lines] as const)),
    );
  }

  it("goes on where it was: a group of rows a run makes the same files", async () => {
    await continueDatasets(stores, WHOLE_MS);
    const whole = await contents();
    await env.RAW.delete(await objectKeys("datasets/"));
    let runs = 0;
    for (let run = { rows: -1, published: [""] }; run.rows !== 0 || run.published.length > 0; runs++)
      run = await continueDatasets(stores, -1);
    expect(runs).toBeGreaterThan(8);
    expect(await contents()).toEqual(whole);
    expect(await objectKeys("datasets/begun/")).toEqual([]);
  });

  const every = tier(7, 3, 1);
  it(`is made whole after a crash at any call of the bucket${inPart(7, 3)}`, async () => {
    await continueDatasets(stores, WHOLE_MS);
    const whole = await contents();
    for (let at = 1; ; at += every) {
      await env.RAW.delete(await objectKeys("datasets/"));
      const { bucket, calls } = failingAt(at);
      await continueDatasets({ ...stores, bucket }, 0).catch(() => undefined);
      if (calls() < at) break;
      for (let runs = 0; runs < 4; runs++) await continueDatasets(stores, WHOLE_MS);
      expect(await contents()).toEqual(whole);
      expect(await objectKeys("datasets/begun/")).toEqual([]);
    }
  });

  it("leaves no tail where a run was stopped between its tail and its note", async () => {
    const some = { ...stores, only: ["postings"] as const };
    for (let at = 1; ; at++) {
      await env.RAW.delete(await objectKeys("datasets/"));
      await continueDatasets(some, -1);
      const { bucket, calls } = failingAt(at);
      await continueDatasets({ ...some, bucket }, -1).catch(() => undefined);
      if (calls() < at) break;
      for (let runs = 0; runs < 4; runs++) await continueDatasets(some, WHOLE_MS);
      expect((await readManifest(env.RAW)).manifest.files["postings"]?.rows, `call ${at}`).toBe(137);
      expect(await objectKeys("datasets/begun/"), `call ${at}`).toEqual([]);
    }
  });

  it("leaves no object that no file names where it was whole and not yet listed", async () => {
    await continueDatasets(stores, -1);
    const held = await readBuild(env.RAW);
    if (held === null) throw new Error("nothing was begun");
    const { key, tail } = held.build.uploads.parquet;
    const upload = await env.RAW.createMultipartUpload(key);
    const part = await upload.uploadPart(1, "whole");
    await upload.complete([part]);
    held.build.uploads.parquet = { key, uploadId: upload.uploadId, parts: [part.etag], bytes: 5, tail };
    await saveBuild(env.RAW, held.build, held.etag);
    for (let runs = 0; runs < 6; runs++) await continueDatasets(stores, WHOLE_MS);
    expect(Object.keys(await contents())).toEqual([MONTH, "open", "postings", "texts"]);
    expect(await objectKeys("datasets/begun/")).toEqual([]);
    expect(await objectKeys()).not.toContain(key);
  });

  it("is begun anew where runs end before they say so, as one that is killed does", async () => {
    await continueDatasets(stores, -1);
    const begun = (await readBuild(env.RAW))?.build.begunAt;
    now += HOUR;
    for (let runs = 0; runs < 3; runs++)
      await Promise.race([continueDatasets({ ...stores, bucket: killedBehindBuild() }, WHOLE_MS), scheduler.wait(200)]);
    await continueDatasets(stores, WHOLE_MS);
    expect((await readManifest(env.RAW)).manifest.files["open"]?.begunAt).toBe((begun ?? 0) + HOUR);
  });

  it("one that can't be written, wherever its runs end, takes no turn of the others, and is written later", async () => {
    const without = bucketWithout("datasets/files/open/");
    for (let runs = 0; runs < 12; runs++) await continueDatasets({ ...stores, bucket: without }, WHOLE_MS);
    expect(Object.keys((await readManifest(env.RAW)).manifest.files).toSorted()).toEqual([MONTH, "postings", "texts"]);
    expect(await objectKeys("datasets/begun/")).toEqual([]);
    now += limits.datasetPutOffMs;
    expect((await continueDatasets(stores, WHOLE_MS)).published).toEqual(["open"]);
    expect((await readManifest(env.RAW)).manifest.putOff).toEqual({});
  });

  describe("of many groups", () => {
    const some = { ...stores, only: ["postings"] as const };
    /** Its bytes, how much a run found noted when it began, and runs of `msMax` that it took. */
    async function writeAll(bucketOf: (run: number) => R2Bucket = () => env.RAW) {
      await env.RAW.delete(await objectKeys("datasets/"));
      const noted: number[] = [];
      for (let isWhole = false; !isWhole;) {
        const bucket = bucketOf(noted.length);
        const { published } = await continueDatasets({ ...some, bucket }, -1).catch(() => ({ published: [] }));
        noted.push((await env.RAW.head(BUILD_KEY))?.size ?? 0);
        isWhole = published.length > 0;
      }
      const { manifest } = await readManifest(env.RAW);
      const { parquet, ndjson } = manifest.files["postings"]?.forms ?? expect.fail("no file");
      return { hashes: [parquet.sha256, ndjson.sha256], noted };
    }

    it(`what is noted between two runs does not grow, and the bytes are the same wherever a run was stopped${inPart(5, 2)}`, async () => {
      await multiply(40);
      const whole = await writeAll();
      const { metadata, rows } = await readDataset("postings");
      expect(rows).toHaveLength(41 * 137);
      expect(metadata.row_groups.length).toBeGreaterThan(10);
      expect(whole.noted.length).toBe(metadata.row_groups.length + 1);
      const [least, most] = [Math.min(...whole.noted.slice(0, -1)), Math.max(...whole.noted)];
      // Numbers and names with a digit or two more.
      expect(most - least).toBeLessThan(100);
      for (let at = 2, reached = at; reached >= at; at += tier(5, 2, 1)) {
        // Every third run dies at this call: none three times in a row, which would begin the file anew.
        const dying: ReturnType<typeof failingAt>[] = [];
        const stopped = await writeAll((run) => {
          if (run % 3 !== 1) return env.RAW;
          dying.push(failingAt(at));
          return dying.at(-1)?.bucket ?? env.RAW;
        });
        reached = Math.max(...dying.map(({ calls }) => calls()));
        expect(stopped.hashes, `call ${at}`).toEqual(whole.hashes);
        expect(await objectKeys("datasets/begun/"), `call ${at}`).toEqual([]);
      }
    });
  });

  it("two runs at once make each file once", async () => {
    for (let round = 0; round < 4; round++)
      await Promise.all([continueDatasets(stores, WHOLE_MS), continueDatasets(stores, WHOLE_MS)]);
    expect(Object.keys(await contents())).toEqual([MONTH, "open", "postings", "texts"]);
    expect((await readDataset("postings")).rows).toHaveLength(137);
  });
});

/** So many copies of each posting beside it, for files alone: they are in no index and no count. */
async function multiply(copies: number): Promise<void> {
  const { results } = await env.DB.prepare("select name from pragma_table_info('jobs')").all<{ name: string }>();
  const names = results.map(({ name }) => name);
  const values: Record<string, string> = {
    id: "id + 1000 * n",
    job_id: "substr(job_id, 1, 36) || printf('%04d', n)",
    key: "key || '-' || n",
  };
  await env.DB.prepare(
    `with copies (n) as (select 1 union all select n + 1 from copies where n < ${copies})
     insert into jobs (${names.join(", ")}) select ${names.map((name) => values[name] ?? name).join(", ")} from jobs, copies`,
  ).run();
}

/** A bucket whose nth call fails, before it does anything. */
function failingAt(nth: number): { bucket: R2Bucket; calls: () => number } {
  let calls = 0;
  const bucket = new Proxy(env.RAW, {
    get: (target, name) => {
      const value: unknown = Reflect.get(target, name);
      if (typeof value !== "function") return value;
      return (...values: unknown[]): unknown => {
        if (++calls === nth) throw new Error("the bucket is out");
        return Reflect.apply(value as (...given: unknown[]) => unknown, target, values);
      };
    },
  });
  return { bucket, calls: () => calls };
}

/** A bucket that takes nothing under a prefix. */
function bucketWithout(prefix: string): R2Bucket {
  return new Proxy(env.RAW, {
    get: (target, name) => {
      const value = Reflect.get(target, name) as (...given: unknown[]) => unknown;
      return async (...values: unknown[]): Promise<unknown> => {
        const isRefused = typeof values[0] === "string" && values[0].startsWith(prefix) && name !== "delete";
        if (isRefused) throw new Error("the bucket is out");
        return await Reflect.apply(value, target, values);
      };
    },
  });
}

/** A bucket that answers nothing any more once the build was noted. */
function killedBehindBuild(): R2Bucket {
  let isKilled = false;
  return new Proxy(env.RAW, {
    get: (target, name) => {
      const value = Reflect.get(target, name) as (...given: unknown[]) => unknown;
      return async (...values: unknown[]): Promise<unknown> => {
        if (isKilled) return await new Promise(() => undefined);
        isKilled = name === "put" && values[0] === BUILD_KEY;
        return await Reflect.apply(value, target, values);
      };
    },
  });
}

describe("day by day", () => {
  const later = async (days: number): Promise<string[]> => {
    now += days * DAY_MS;
    return (await continueDatasets(stores, WHOLE_MS)).published;
  };

  it("the whole and its deltas are what is open", async () => {
    await continueDatasets(stores, WHOLE_MS);
    expect(await later(0)).toEqual([]);
    // What a crawl stored late, of a time before the whole was begun, is in the delta too.
    const changed = [NOW - limits.crawlsEndMs + 1, NOW + HOUR];
    await env.DB.batch(
      changed.map((at, place) =>
        env.DB.prepare("update jobs set closed_at = ?1, changed_at = ?1, last_seen_at = ?1 where id = ?2").bind(
          at,
          place + 1,
        ),
      ),
    );
    await env.DB.prepare("update jobs set closed_at = null, changed_at = ? where id = 10")
      .bind(NOW + HOUR)
      .run();
    // The 7th is a Sunday.
    expect(await later(1)).toEqual(["open-delta-2026-06-07", "postings", MONTH]);
    const delta = await readDataset("open-delta-2026-06-07");
    expect(delta.rows).toHaveLength(3);
    const open = byId((await readDataset("open")).rows);
    for (const row of delta.rows)
      if (row["status"] === "active") open.set(row["job_id"], row);
      else open.delete(row["job_id"]);
    const jobs = await walkApi<Job>("/jobs?status=any");
    expect(new Set(open.keys())).toEqual(new Set(jobs.filter((job) => job.active).map((job) => job.job_id)));

    expect(await later(1)).toEqual(["open", "postings", MONTH, "texts"]);
    const { manifest } = await readManifest(env.RAW);
    expect(Object.keys(manifest.files).toSorted()).toEqual([MONTH, "open", "postings", "texts"]);
    expect(await later(1)).toEqual(["open-delta-2026-06-09", "postings", MONTH]);
    // Of each file those of its last version and of the one before stay, and nothing else.
    expect(await objectKeys("datasets/files/open/")).toHaveLength(4);
    expect(await objectKeys("datasets/files/postings/")).toHaveLength(4);
  });

  it("a month that is over is written once more, and the next one begins where it ended", async () => {
    await continueDatasets(stores, WHOLE_MS);
    now = Date.UTC(2026, 6, 1) + limits.crawlsEndMs;
    const july = Date.UTC(2026, 6, 1);
    await env.DB.prepare(
      `insert into events (source, crawl_number, ordinal, job, type, changes, observed_at, metadata)
       values (1, 3, 0, 1, 'job.reopened', '[[null,null,null]]', ?1 - 1, '{}'), (1, 4, 0, 1, 'job.updated', '[["team","a","b"],["city","c","d"]]', ?1, '{}')`,
    )
      .bind(july)
      .run();
    await later(0);
    const { manifest } = await readManifest(env.RAW);
    expect(manifest.files[MONTH]).toMatchObject({ isFinal: true, rows: 155 });
    expect(manifest.files["events-2026-07"]).toMatchObject({ isFinal: false, rows: 2 });
    const june = manifest.files[MONTH];
    const counting = countingD1(env.DB);
    now += 3 * DAY_MS;
    await continueDatasets({ ...stores, db: counting.db }, WHOLE_MS);
    expect((await readManifest(env.RAW)).manifest.files[MONTH]).toEqual(june);
    const read = counting.statements.filter(({ sql }) => sql.includes("cross join events"));
    // Those of July and of the last hour of June, and not what was before them.
    expect(read.reduce((sum, { rowsRead }) => sum + rowsRead, 0)).toBeLessThanOrEqual(3 * 3 + 10);
    expect(read.length).toBeGreaterThan(0);
  });
});

describe("a board that is opted out", () => {
  const ACME = sourceId("greenhouse", "acme");
  const holds = async (name: string): Promise<boolean> =>
    (await readDataset(name)).lines.some((row) => row["source_id"] === ACME || row["provider_job_key"] === "acme-1");

  it("is in no file that is written from then on, and every file that has it is written at once", async () => {
    await continueDatasets(stores, WHOLE_MS);
    const before = (await readManifest(env.RAW)).manifest;
    expect(await holds(MONTH)).toBe(true);
    now += HOUR;
    await optOutBoard({ db: env.DB, bucket: env.RAW }, ACME, null, now);
    now += HOUR;
    const { published } = await continueDatasets(stores, WHOLE_MS);
    expect(published).toEqual(["open", "postings", MONTH, "texts"]);
    for (const name of ["open", "postings", MONTH]) expect(await holds(name)).toBe(false);
    const texts = await readDataset("texts");
    expect(texts.lines.some((row) => String(row["description_text"]).includes("acme-1"))).toBe(false);
    for (const { forms } of Object.values(before.files))
      for (const { key } of Object.values(forms ?? {})) expect(await env.RAW.head(key)).toBeNull();
    expect((await continueDatasets(stores, WHOLE_MS)).published).toEqual([]);
  });

  it("of a month that is over too, and a file without it stays as it is", async () => {
    now = Date.UTC(2026, 6, 1) + limits.crawlsEndMs;
    await continueDatasets(stores, WHOLE_MS);
    await optOutBoard({ db: env.DB, bucket: env.RAW }, ACME, null, ++now);
    expect((await continueDatasets(stores, WHOLE_MS)).published).toContain(MONTH);
    expect(await holds(MONTH)).toBe(false);
    await optOutBoard({ db: env.DB, bucket: env.RAW }, sourceId("ashby", "empty"), null, ++now);
    expect((await continueDatasets(stores, WHOLE_MS)).published).toEqual([]);
  });

  it.each([
    ["then", 1],
    ["by a clock that went back", -HOUR],
  ])("while a file is written that has it, %s: that one is never listed", async (_, later) => {
    while ((await continueDatasets(stores, -1)).published[0] !== "open");
    await continueDatasets(stores, -1);
    now += later;
    const out = await optOutBoard({ db: env.DB, bucket: env.RAW }, ACME, null, now);
    await withdrawFiles({ db: env.DB, bucket: env.RAW }, out ?? expect.fail("no board"));
    expect((await readManifest(env.RAW)).manifest.files["open"]?.isStale).toBe(true);
    now += 1;
    // A run that gives a file up writes no row.
    for (let idle = 0; idle < 3;) {
      const { rows, published } = await continueDatasets(stores, -1);
      idle = rows === 0 && published.length === 0 ? idle + 1 : 0;
      for (const name of published) if (name !== "texts") expect(await holds(name)).toBe(false);
    }
    expect(Object.keys((await readManifest(env.RAW)).manifest.files).toSorted()).toEqual([
      MONTH,
      "open",
      "postings",
      "texts",
    ]);
  });
});
