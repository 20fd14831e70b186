import { env } from "cloudflare:workers";
import { beforeAll, describe, expect, it } from "vitest";
import type { z } from "@hono/zod-openapi";
import { jobId, sha256 } from "../../../../src/core/ids.ts";
import type { Job } from "../../../../src/core/job.ts";
import { limits } from "../../../../src/core/limits.ts";
import { thinDescriptions } from "../../../../src/cron/retention/thin-descriptions.ts";
import { createApp } from "../../../../src/worker/app.ts";
import type { JobAtSchema } from "../../../../src/worker/api/job-at-schema.ts";
import { BASE, fakeDependencies, ORIGIN } from "../../app-under-test.ts";
import { countingD1 } from "../../counting-d1.ts";
import { createTestCrawler } from "../../crawler.ts";

type JobAt = z.infer<typeof JobAtSchema>;
const SECOND = 1_000;
const key = "00000000-0000-4000-8000-000000000000";
const posting = (over: object = {}): Record<string, unknown> => ({
  id: key,
  text: "Engineer",
  categories: { location: "Berlin, Germany", team: "Platform", department: "Engineering", commitment: "Full-time" },
  country: "DE",
  createdAt: 1_760_000_000_000,
  description: "<p>The <b>first</b> text about the work that you will do in this team of ours.</p>",
  hostedUrl: "https://jobs.lever.co/then/0",
  ...over,
});
const others = [1, 2, 3, 4].map((index) => posting({ id: key.replace(/0$/, String(index)) }));
const second = { description: "<p>Another text about the work that you will do in this team of ours.</p>" };
/** What the board shows of the posting, crawl by crawl; null: it is gone. */
const lives = [
  posting(),
  posting({ text: "Lead" }),
  posting({ text: "Lead", ...second }),
  // A moved date is no event.
  posting({ text: "Lead", ...second, createdAt: 1_770_000_000_000 }),
  null,
  null,
  posting({ text: "Lead", ...second, country: "FR", categories: { location: "Paris, France", team: "Sales" } }),
  posting({
    text: "Engineer",
    salaryRange: { min: 70_000, max: 90_000, currency: "EUR", interval: "per-year-salary" },
  }),
];
const id = jobId("lever", "then", key);
/** The posting as it was served after each crawl. */
const served: { at: number; job: Job }[] = [];
const now = Date.parse("2026-12-01T00:00:00Z");
const app = createApp({ ...fakeDependencies().deps, now: () => now });
const get = async (path: string): Promise<Response> => app.request(`${ORIGIN}${BASE}/jobs/${path}`, {}, env);
const at = async (ms: number, more = ""): Promise<JobAt> => {
  const response = await get(`${id}?at=${new Date(ms).toISOString()}${more}`);
  expect(response.status).toBe(200);
  return (await response.json<{ data: JobAt }>()).data;
};

beforeAll(async () => {
  let list: object[] = [];
  const crawler = createTestCrawler({
    fetch: (request) => {
      const own = new Request(request).url.includes(key);
      return Promise.resolve(own ? new Response("", { status: 404 }) : Response.json(list));
    },
  });
  const source = await crawler.add({ url: "https://jobs.lever.co/then", name: "Then" });
  for (const life of lives) {
    list = life === null ? others : [...others, life];
    await crawler.crawl(source);
    const response = await get(`${id}?include=description`);
    served.push({ at: crawler.clock.now, job: (await response.json<{ data: Job }>()).data });
  }
});

describe("a posting at an instant", () => {
  it.each(lives.map((_, crawl) => crawl))("says what was served after crawl %i, until the next", async (crawl) => {
    const then = served[crawl];
    if (then === undefined) throw new Error("no such crawl");
    for (const instant of [then.at, then.at + SECOND, (served[crawl + 1]?.at ?? now) - 1]) {
      const { at: given, ...state } = await at(instant, "&include=description");
      expect(given).toBe(new Date(instant).toISOString());
      for (const [name, value] of Object.entries(state)) {
        const job = then.job as unknown as Record<string, unknown>;
        // What no event tells is as it was or not told.
        if (["normalized_title", "salary_raw", "source_posted_at", "native_structured"].includes(name)) {
          if (state.native_structured !== null) expect([name, value]).toEqual([name, job[name]]);
        } else if (name === "raw_payload_uri" && state.native_structured === null) {
          // The event's payload; the one it was read from again is another (see the next test).
          expect(state.raw_payload_uri <= then.job.raw_payload_uri).toBe(true);
        } else if (name in job) expect([name, value]).toEqual([name, job[name]]);
      }
      expect(state.content_hash).toBe(then.job.event_fields.content_hash);
    }
  });

  it("names the payload that holds what it says", async () => {
    for (const { at: instant } of served) {
      const { raw_payload_uri: uri, source_hash: hash, title } = await at(instant);
      const object = await env.RAW.get(uri.replace(`r2://${env.BUCKET_NAME}/`, ""));
      const body = object?.body.pipeThrough(new DecompressionStream("gzip"));
      const list = (await new Response(body).json()) as Record<string, unknown>[];
      const element = list.find((one) => one["id"] === key);
      expect(element?.["text"]).toBe(title);
      expect(sha256(JSON.stringify(element))).toBe(hash);
    }
  });

  it("tells of the present what it tells without an instant", async () => {
    const { job } = served.at(-1) ?? { job: undefined };
    expect(await at(now)).toMatchObject({ native_structured: job?.native_structured, status: "active" });
  });

  it("reads a bounded number of rows", async () => {
    const iso = new Date(served[0]?.at ?? 0).toISOString();
    const counting = countingD1(env.DB);
    const path = `${ORIGIN}${BASE}/jobs/${id}?at=${iso}&include=description`;
    expect((await app.request(path, {}, { ...env, DB: counting.db })).status).toBe(200);
    const rows = counting.statements.reduce((sum, { rowsRead }) => sum + rowsRead, 0);
    const events = await env.DB.prepare("select count(*) as n from events join jobs on jobs.id = job where job_id = ?")
      .bind(id)
      .first<{ n: number }>();
    // The version (2), the posting with board and company (3), its description (1); the chain.
    expect(rows).toBeLessThanOrEqual(6 + 3 * (events?.n ?? 0));
    expect(events?.n).toBe(7);
  });

  it("refuses what it can't know", async () => {
    const before = await get(`${id}?at=2026-01-01`);
    expect(before.status).toBe(404);
    expect((await before.json<{ detail: string }>()).detail).toContain(served[0]?.job.first_seen_at);
    for (const wrong of ["2126-01-01", "yesterday", "1760000000000"]) {
      const response = await get(`${id}?at=${wrong}`);
      expect([wrong, response.status]).toEqual([wrong, 400]);
      expect(await response.json()).toMatchObject({ errors: [{ parameter: "at" }] });
    }
    expect((await get(`${"0".repeat(40)}?at=2026-11-01T12:00:00Z`)).status).toBe(404);
  });
});

describe("the difference between two instants", () => {
  const diff = async (from: number, to: number | null): Promise<unknown> => {
    const until = to === null ? "" : `&to=${new Date(to).toISOString()}`;
    const response = await get(`${id}/diff?from=${new Date(from).toISOString()}${until}`);
    expect(response.status).toBe(200);
    return (await response.json<{ data: { changes: unknown } }>()).data.changes;
  };

  it("is empty between two instants that are alike, and for a field that came back", async () => {
    const [first, lead] = served;
    expect(await diff(first?.at ?? 0, (lead?.at ?? 0) - 1)).toEqual([]);
    const names = ((await diff(first?.at ?? 0, null)) as { field_name: string }[]).map((one) => one.field_name);
    expect(names).toEqual(["salary_min", "salary_max", "salary_currency", "salary_period"]);
  });

  it("is what changed, status included", async () => {
    expect(await diff(served[0]?.at ?? 0, served[1]?.at ?? 0)).toEqual([
      { field_name: "title", old_value: "Engineer", new_value: "Lead" },
      { field_name: "seniority", old_value: null, new_value: "lead" },
    ]);
    expect(await diff(served[3]?.at ?? 0, served[4]?.at ?? 0)).toEqual([
      { field_name: "status", old_value: "active", new_value: "expired" },
    ]);
  });

  it("refuses instants in the wrong order, missing, to come or before it was seen", async () => {
    const cases = { "": 400, "?from=2026-11-02&to=2026-11-01": 400, "?from=2126-01-01": 400, "?from=2020-01-01": 404 };
    for (const [query, status] of Object.entries(cases))
      expect([query, (await get(`${id}/diff${query}`)).status]).toEqual([query, status]);
    expect((await get(`${id}/diff?from=2026-11-02&to=x`)).status).toBe(400);
  });
});

describe("the raw fragment", () => {
  it("is there as it was at every instant, with the hash that the state names", async () => {
    for (const { at: instant } of served) {
      const { source_hash: hash, raw_payload_uri: uri, title } = await at(instant);
      const response = await get(`${id}/raw?at=${new Date(instant).toISOString()}`);
      const bytes = new Uint8Array(await response.arrayBuffer());
      expect([response.status, sha256(bytes)]).toEqual([200, hash]);
      expect(response.headers.get("X-Payload-Uri")).toBe(uri);
      expect(JSON.parse(new TextDecoder().decode(bytes))).toMatchObject({ id: key, text: title });
    }
    expect((await get(`${id}/raw?at=2020-01-01`)).status).toBe(404);
    expect((await get(`${id}/raw?at=2036-01-01`)).status).toBe(400);
  });

  it("is the posting's own bytes, with their proof", async () => {
    const response = await get(`${id}/raw`);
    const text = await response.text();
    expect(JSON.parse(text)).toEqual(lives.at(-1));
    expect(response.headers.get("Content-Type")).toBe("application/json");
    expect(response.headers.get("X-Fragment-Sha256")).toBe(sha256(text));
    expect(response.headers.get("X-Payload-Uri")).toBe(served.at(-1)?.job.raw_payload_uri);
    expect(response.headers.get("X-Payload-Uri")).toContain(response.headers.get("X-Payload-Sha256"));
    expect(response.headers.get("ETag")).not.toBeNull();
  });

  it("is a 404 when the archive does not hold it", async () => {
    const object = served.at(-1)?.job.raw_payload_uri.replace(`r2://${env.BUCKET_NAME}/`, "") ?? "";
    await env.RAW.delete(object);
    expect((await get(`${id}/raw`)).status).toBe(404);
    expect((await get(`${"0".repeat(40)}/raw`)).status).toBe(404);
    expect((await get("x/raw")).status).toBe(400);
  });
});

it("says that a version of its description is not kept any more, and has the bytes it was read from", async () => {
  const [before, during] = [served[1]?.at ?? 0, served[3]?.at ?? 0];
  const kept = await at(during, "&include=description");
  expect(kept).toMatchObject({ description_removed: false, description_html: second.description });
  // A year later, five minutes after five minutes.
  const counting = countingD1(env.DB);
  let removed = 0;
  for (let run = 0; run < 20; run++) {
    const later = now + 400 * 24 * 3_600_000 + run * 300_000;
    removed += await thinDescriptions({ db: counting.db, now: () => later }, limits.descriptionDaysMax);
  }
  expect(removed).toBe(1);
  // Twenty runs; what was replaced is noted, compared with five postings, and removed.
  const sum = (cost: "rowsRead" | "rowsWritten"): number =>
    counting.statements.reduce((total, statement) => total + statement[cost], 0);
  expect(sum("rowsWritten")).toBeLessThanOrEqual(16);
  expect(sum("rowsRead")).toBeLessThanOrEqual(20 * 3 + 80);

  const past = await at(during, "&include=description");
  expect(past).toEqual({ ...kept, description_text: null, description_html: null, description_removed: true });
  const iso = (ms: number): string => new Date(ms).toISOString();
  const diff = await get(`${id}/diff?from=${iso(before)}&to=${iso(during)}`);
  const { data } = await diff.json<{ data: { changes: { field_name: string }[]; removed_descriptions: string[] } }>();
  expect(data.changes.map(({ field_name: name }) => name)).toContain("description");
  expect(data.removed_descriptions).toEqual([kept.description_hash]);
  const page = await (await app.request(`${ORIGIN}/jobs/${id}?at=${iso(during)}`, {}, env)).text();
  expect(page).toContain("This version of its description is not kept any more.");
  expect((await get(`${id}/raw?at=${iso(during)}`)).status).toBe(200);
});

it("more events than are undone is a 400 that names the history", async () => {
  // A chain as long as the limit, by hand: an update before every other.
  const row = await env.DB.prepare("select id, source, last_event from jobs where job_id = ?")
    .bind(id)
    .first<{ id: number; source: number; last_event: number }>();
  const statements = Array.from({ length: limits.historyEventsMax + 1 }, (_, index) =>
    env.DB.prepare(
      `insert into events (source, crawl_number, ordinal, job, type, changes, observed_at, previous) values (?, ?, 0, ?, 'job.updated', '[["title","a","b"]]', ?, ?)`,
    ).bind(
      row?.source,
      1_000 + index,
      row?.id,
      now - 10 * SECOND,
      index === 0 ? row?.last_event : (999 + index) * 2 ** 20,
    ),
  );
  await env.DB.batch(statements);
  await env.DB.prepare("update jobs set last_event = ?, changed_at = ? where job_id = ?")
    .bind((1_000 + limits.historyEventsMax) * 2 ** 20, now - 10 * SECOND, id)
    .run();
  const response = await get(`${id}?at=2026-11-02`);
  expect(response.status).toBe(400);
  expect((await response.json<{ detail: string }>()).detail).toContain(`/jobs/${id}/events`);
});
