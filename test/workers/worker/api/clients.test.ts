import { env } from "cloudflare:workers";
import { beforeAll, describe, expect, it } from "vitest";
import { jobId, orgId, sourceId } from "../../../../src/core/ids.ts";
import { ask, BASE, postJson } from "../../app-under-test.ts";
import { catalogue, HOUR, NOW, seedBoards } from "../../seed.ts";

/**
 * Clients as they are written against the contract's text: they know its names and types, and
 * nothing of this code, so no schema of ours is imported here.
 */
type Row = Record<string, unknown>;
interface Answer {
  data: Row[];
  meta: Row & { next_cursor?: string | null };
}

const JOB = jobId("lever", "spotify", "spotify-0");
const CLOSED = jobId("lever", "spotify", "spotify-9");
const ORG = orgId("acme");
const SOURCE = sourceId("ashby", "acme");

beforeAll(async () => {
  await seedBoards(env.DB, catalogue());
});

async function read<T>(response: Response): Promise<T> {
  expect(response.status).toBe(200);
  expect(response.headers.get("Content-Type")).toContain("application/json");
  expect(response.headers.get("Access-Control-Allow-Origin")).toBe("*");
  return response.json<T>();
}
const get = async <T = Answer>(path: string, headers: Record<string, string> = {}): Promise<T> =>
  read<T>(await ask(`${BASE}${path}`, { headers }));
const post = async <T = Answer>(path: string, body: unknown): Promise<T> => read<T>(await postJson(BASE + path, body));

/** The loop of all known clients: on until `next_cursor` is missing or null. */
async function loop(page: (cursor: string | null) => Promise<Answer>): Promise<Row[]> {
  const found: Row[] = [];
  let cursor: string | null = null;
  for (let pages = 0; pages < 500; pages++) {
    const { data, meta }: Answer = await page(cursor);
    found.push(...data);
    cursor = meta.next_cursor ?? null;
    if (cursor === null) return found;
  }
  throw new Error("the list has no end");
}
const getAll = async (path: string): Promise<Row[]> =>
  loop(async (cursor) => get(`${path}${cursor === null ? "" : `&cursor=${encodeURIComponent(cursor)}`}`));

/** `text?` = a string or null, and so on; `time` = ISO-8601, UTC, milliseconds. */
type Kind = "text" | "number" | "boolean" | "time" | "object" | "any" | "text?" | "number?" | "time?" | "boolean?";
const isTime = (value: unknown): boolean =>
  typeof value === "string" && /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/.test(value);
const isKind: Record<string, (value: unknown) => boolean> = {
  text: (value) => typeof value === "string",
  number: (value) => typeof value === "number",
  boolean: (value) => typeof value === "boolean",
  object: (value) => typeof value === "object" && value !== null && !Array.isArray(value),
  time: isTime,
  any: () => true,
};

/** Fields that are missing or of another type. Null is there, never left out. */
function faults(row: unknown, fields: Record<string, Kind>): string[] {
  if (typeof row !== "object" || row === null) return ["no object"];
  return Object.entries(fields).flatMap(([name, kind]) => {
    if (!Object.hasOwn(row, name)) return [`${name} is missing`];
    const value = (row as Row)[name];
    const right = (kind.endsWith("?") && value === null) || isKind[kind.replace("?", "")]?.(value) === true;
    return right ? [] : [`${name} is ${JSON.stringify(value)}, not ${kind}`];
  });
}

const named = (names: string, kind: Kind): Record<string, Kind> =>
  Object.fromEntries(names.split(" ").map((name) => [name, kind]));
const pay = { ...named("salary_min salary_max", "number?"), ...named("salary_currency salary_period", "text?") };
const jobFields: Record<string, Kind> = {
  ...named("job_id org_id org_name source_id board_id provider provider_job_key title status raw_payload_uri", "text"),
  ...named("normalized_title location_text country region city department team employment_type", "text?"),
  ...named("workplace_type remote_policy salary_raw source_url apply_url", "text?"),
  ...named("first_seen_at last_seen_at last_checked_at last_changed_at", "time"),
  ...named("inactive_at source_posted_at source_updated_at", "time?"),
  ...named("event_fields parsed_structured extensions native_structured", "object"),
  active: "boolean",
  ...pay,
};
const eventFields: Record<string, Kind> = {
  ...named("event_id event_key job_id org_id source_id board_id provider event_type", "text"),
  ...named("field_name source_hash", "text?"),
  ...named("old_value new_value", "any"),
  event_schema_version: "number",
  observed_at: "time",
  metadata: "object",
};

function jobFaults(job: Row): string[] {
  const parsed = job["parsed_structured"] as Row;
  return [
    ...faults(job, jobFields),
    ...faults(job["event_fields"], {
      ...named("content_hash source_hash active_status", "text"),
      last_changed_at: "time",
    }),
    ...faults(parsed, {
      ...named("language remote_policy workplace_type", "text?"),
      ...named("location launch_scope", "object"),
      inferred_at: "time",
      ...pay,
    }),
    ...faults(parsed["location"], {
      ...named("raw city region country", "text?"),
      is_remote: "boolean?",
      confidence: "number?",
    }),
    ...faults(parsed["launch_scope"], {
      reason: "text",
      included: "boolean",
      ...named("language location countries", "any"),
    }),
    ...(job["source_id"] === job["board_id"] ? [] : ["board_id is not source_id"]),
    ...(job["active"] === (job["status"] === "active") ? [] : ["active and status differ"]),
  ];
}

describe("a client that searches", () => {
  it.each(["/jobs/search", "/jobs"])("GET %s has every field of every job, open or closed", async (path) => {
    const all = await getAll(`${path}?status=any&limit=40`);
    expect(all).toHaveLength(137);
    expect(all.flatMap(jobFaults)).toEqual([]);
    expect(new Set(all.map((job) => job["job_id"])).size).toBe(137);
    expect(all.filter((job) => job["active"] === false && typeof job["inactive_at"] === "string")).toHaveLength(13);
  });

  it("POSTs the same parameters as JSON, numbers as text too, and loops by cursor", async () => {
    const body = { provider: ["lever", "ashby"], status: "any", include_total: false };
    const posted = await loop(async (cursor) =>
      post("/jobs/search", { ...body, limit: "17", ...(cursor === null ? {} : { cursor }) }),
    );
    const nulls = await loop(async (cursor) => post("/jobs/search", { ...body, limit: 17, cursor, q: null }));
    expect(posted).toEqual(await getAll("/jobs/search?provider=lever,ashby&status=any&limit=17"));
    expect(nulls).toEqual(posted);
  });

  it("reads meta: limit and order always, totals when asked", async () => {
    const plain = await get("/jobs/search");
    expect(faults(plain.meta, { limit: "number", order: "text" })).toEqual([]);
    expect([20, 25]).toContain(plain.meta["limit"]);
    expect(plain.meta).not.toHaveProperty("total_matching");
    const total = await get("/jobs/search?include_total=true&limit=1");
    expect(total.meta).toMatchObject({ total_matching: 124, total_matching_capped: false });
    const byChange = await get("/jobs?include_total=true&changed_after=2020-01-01T00:00:00Z&limit=1");
    expect(byChange.meta).toMatchObject({ total_matching_unavailable: true });
  });

  it("may send every parameter of the contract, in a query and as JSON: none is ignored", async () => {
    const time = new Date(NOW - 10_000 * HOUR).toISOString();
    const later = new Date(NOW + 10_000 * HOUR).toISOString();
    const times = ["posted", "updated", "changed", "first_seen"].flatMap((name) => [
      [`${name}_after`, time],
      [`${name}_before`, later],
    ]);
    const sent: [string, string][] = [
      ...(times as [string, string][]),
      ["q", "engineer"],
      ["title", "engineer"],
      ["active", "true"],
      ["status", "active"],
      ["provider", "lever"],
      ["ats_provider", "lever"],
      ["org_ids", ORG],
      ["source_ids", SOURCE],
      ["location", "new york"],
      ["location_text", "new york"],
      ["city", "New York"],
      ["region", "NY"],
      ["country", "united states"],
      ["country", "US"],
      ["department", "Engineering"],
      ...["full_time", "part_time", "contract", "temporary", "internship", "per_diem", "volunteer", "unknown"].map(
        (type): [string, string] => ["employment_type", type],
      ),
      ...["remote", "hybrid", "on_site"].map((type): [string, string] => ["workplace_type", type]),
      ["remote_policy", "remote"],
      ["salary_min", "100000"],
      ["salary_max", "300000"],
      ["salary_exists", "true"],
      ["include", "description"],
      ["include_total", "true"],
      ["limit", "100"],
    ];
    for (const [name, value] of sent) {
      const query = new URLSearchParams([[name, value]]).toString();
      const [got, posted] = [await get(`/jobs/search?${query}`), await post("/jobs/search", { [name]: value })];
      expect([name, got.meta["ignored_params"]]).toEqual([name, undefined]);
      expect(posted).toEqual(got);
    }
    expect((await ask(`${BASE}/jobs/search?status=active&active=true`)).status).toBe(400);
  });

  it("asks for descriptions", async () => {
    const { data } = await get("/jobs/search?include=description&limit=3");
    expect(data.flatMap((job) => faults(job, named("description_text description_html", "text?")))).toEqual([]);
    expect((await get("/jobs?limit=1")).data[0]).not.toHaveProperty("description_text");
  });

  it.each("country region city department employment_type workplace_type remote_policy ats_provider".split(" "))(
    "counts by %s",
    async (field) => {
      const { data, meta } = await get(`/jobs/facets?field=${field}&provider=lever`);
      expect(data.flatMap((one) => faults(one, { value: "text", count: "number" }))).toEqual([]);
      expect(faults(meta, { field: "text", count: "number", limit: "number" })).toEqual([]);
      expect(meta).toMatchObject({ field, count: data.length });
    },
  );
});

describe("a client that follows one posting", () => {
  it.each([JOB, CLOSED])("reads it, open or closed, and its life: %s", async (id) => {
    const { data } = await get<{ data: Row }>(`/jobs/${id}?include=description`);
    expect(jobFaults(data)).toEqual([]);
    expect(faults(data, named("description_text description_html", "text?"))).toEqual([]);
    expect(data["status"]).toBe(id === CLOSED ? "expired" : "active");
    const { meta } = await get(`/jobs/${id}/events?limit=1`);
    expect(faults(meta, { count: "number", limit: "number" })).toEqual([]);
    const life = await getAll(`/jobs/${id}/events?limit=1`);
    expect(life.flatMap((event) => faults(event, eventFields))).toEqual([]);
    expect(life.at(-1)).toMatchObject({ job_id: id, event_type: "job.created" });
  });

  it("reads the change feed by type, time, company, board and ATS", async () => {
    const time = new Date(NOW - 10_000 * HOUR).toISOString();
    const filters = `event_types=job.closed,job.created&observed_after=${time}&include_baseline=true&limit=9`;
    const feed = await getAll(`/events/search?${filters}`);
    expect(feed.length).toBeGreaterThan(9);
    expect(feed.flatMap((event) => faults(event, eventFields))).toEqual([]);
    expect(new Set(feed.map((event) => event["event_key"])).size).toBe(feed.length);
    const own = await getAll(`/events/search?${filters}&org_ids=${ORG}&source_ids=${SOURCE}&provider=ashby`);
    expect(own).toEqual(feed.filter((event) => event["source_id"] === SOURCE));
    expect(own.length).toBeGreaterThan(0);
  });
});

describe("a client that reads companies and boards", () => {
  const orgFields = named("org_id display_name slug", "text");

  it("lists companies, reads one, and looks several up in the order asked", async () => {
    const orgs = await getAll("/orgs?limit=2");
    expect(orgs.flatMap((org) => faults(org, orgFields))).toEqual([]);
    const { data: acme } = await get<{ data: Row }>(`/orgs/${ORG}`);
    expect(orgs).toContainEqual(acme);
    for (const query of [`slug=${String(acme["slug"])}`, `name=${encodeURIComponent(String(acme["display_name"]))}`]) {
      expect((await get<{ data: Row }>(`/orgs/lookup?${query}`)).data).toEqual(acme);
    }
    const missing = orgId("nobody at all");
    const { data } = await post("/orgs/batch_lookup", { org_ids: [missing, ORG] });
    expect(data).toEqual([
      { input: { org_id: missing }, data: null },
      { input: { org_id: ORG }, data: acme },
    ]);
  });

  it("lists boards, reads one, and pages through its postings", async () => {
    const fields: Record<string, Kind> = {
      ...named("source_id org_id provider health", "text"),
      ...named("last_crawled_at next_crawl_after", "time?"),
    };
    const sources = await getAll("/sources?limit=2");
    expect(sources.flatMap((source) => faults(source, fields))).toEqual([]);
    const { data } = await get<{ data: Row }>(`/sources/${SOURCE}`);
    expect(sources).toContainEqual(data);
    const jobs = await getAll(`/sources/${SOURCE}/jobs?limit=10`);
    expect(jobs.flatMap(jobFaults)).toEqual([]);
    expect(jobs).toEqual(await getAll(`/jobs?source_ids=${SOURCE}&limit=100`));
    expect(jobs).toHaveLength(27);
  });

  it("reads the totals and the lag of each read model", async () => {
    const { data } = await get<{ data: Row }>("/stats");
    expect(faults(data, { ...named("records active new_24h orgs", "number"), read_models: "object" })).toEqual([]);
    expect((data["providers"] as Row[]).map((one) => one["value"])).toContain("lever");
    const models = Object.values(data["read_models"] as Row);
    expect(models.flatMap((model) => faults(model, { lag_seconds: "number", as_of: "time?" }))).toEqual([]);
  });

  it("reads the document", async () => {
    expect(await get<Row>("/openapi.json")).toMatchObject({ openapi: "3.1.0" });
  });
});
