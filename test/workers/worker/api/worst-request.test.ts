import { env } from "cloudflare:workers";
import { afterAll, beforeAll, expect, it, vi } from "vitest";
import { orgId, sha256, sourceId } from "../../../../src/core/ids.ts";
import { limits } from "../../../../src/core/limits.ts";
import { facetFields } from "../../../../src/db/search/read-facets.ts";
import { jobFilter, jobFilterNames, listFilterNames } from "../../../../src/db/search/job-filters.ts";
import { createRandom } from "../../../sim/random.ts";
import type { ApiDocument } from "../../../../src/worker/pages/docs/docs.tsx";
import { app, ask, askCounted, BASE, credentialsFor, makeTestKey, ORIGIN, postJson } from "../../app-under-test.ts";
import { NOW } from "../../seed.ts";
import { inPart, tier } from "../../../sampled.ts";
import { ENDPOINT, seedDeliveries, stillAddresses, unreachedRoutes } from "./every-address.ts";
import { createRequestGenerator, type GeneratedRequest } from "./request-generator.ts";
import { BOARDS, CHANGED_AT, jobIdOf, PER_BOARD, POSTINGS, seedWorstCase } from "./worst-case-seed.ts";

const SEED = 20_261_124;
const ROWS_MAX = 10_000;
const BYTES_MAX = 2_000_000;
/** Requests drawn from the document, and steps of the climb from the costliest known ones. */
const [DRAWN, STEPS] = tier([10, 6], [60, 40]);

interface Tried {
  request: GeneratedRequest;
  rowsRead: number;
  bytes: number;
  status: number;
}

const random = createRandom(SEED);
let document: ApiDocument;
let time = NOW;
let key = "";

beforeAll(async () => {
  vi.useFakeTimers({ toFake: ["Date"], now: time });
  await seedWorstCase(env.DB);
  key = await makeTestKey();
  for (const subject of sources.flatMap((id) => [{ source_id: id }, { source_id: id, events: "job.closed" }])) {
    const body = { url: `https://hooks.example.com/${"x".repeat(1_900)}`, ...subject };
    await postJson(`${BASE}/subscriptions`, body, { "x-api-key": key });
  }
  await seedDeliveries(env.DB, 60);
  document = await (await ask(`${BASE}/openapi.json`)).json<ApiDocument>();
});
afterAll(() => void vi.useRealTimers());

/** Sends a request to an isolate that knows no board any more. */
async function send(request: GeneratedRequest): Promise<Tried> {
  vi.setSystemTime((time += 60_000));
  const headers = { ...credentialsFor(request.path, key), ...request.headers };
  const { response, rowsRead } = await askCounted(request.path, { ...request, headers });
  return { request, rowsRead, bytes: (await response.arrayBuffer()).byteLength, status: response.status };
}

const getAt = (path: string): GeneratedRequest => ({ method: "GET", path, headers: {}, body: null });
const get = (path: string): GeneratedRequest => getAt(BASE + path);
const post = (path: string, body: object): GeneratedRequest => ({
  method: "POST",
  path: BASE + path,
  headers: { "Content-Type": "application/json" },
  body: JSON.stringify(body),
});

const orgs = Array.from({ length: limits.lookupIdsMax }, (_, index) => orgId(`org${BOARDS - index}`));
const sources = Array.from({ length: limits.lookupIdsMax }, (_, index) => sourceId("lever", `board${BOARDS - index}`));
const allFields = Object.keys(facetFields);
const large = jobIdOf(POSTINGS);

/** What one who knows the code would send: each aims at one of the bounds. */
const known: GeneratedRequest[] = [
  get("/jobs?limit=100&status=any&include=description&include_total=true"),
  get("/jobs?limit=100&status=any"),
  // A common word, and all but nothing of it wanted.
  get("/jobs?limit=100&q=engineer&city_exclude=city+0&include_total=true"),
  // No amount lies between: every posting of the step is looked at.
  get("/jobs?limit=100&salary_min=120000.5&salary_max=120000.6&status=any&include_total=true"),
  get("/jobs?limit=100&location=Bay+Area%3B+Tri-State+Area%3B+Greater+London&status=any&include_total=true"),
  get(`/jobs?limit=100&changed_after=1970-01-01&q=nowhere&status=any&org_ids=${orgs.join()}`),
  get("/jobs?limit=100&changed_after=1970-01-01&q=engineer&status=any&include=description"),
  get(
    `/jobs?limit=100&org_ids=${orgs.join()}&org_ids_exclude=${orgs.join()}&source_ids=${sources.join()}&include_total=true`,
  ),
  post("/jobs/search", {
    limit: 100,
    status: "any",
    include: ["description"],
    org_ids: orgs,
    source_ids: sources,
    include_total: true,
  }),
  post("/orgs/batch_lookup", { org_ids: orgs }),
  get("/orgs?limit=100"),
  get("/orgs?limit=100&sort=name"),
  get("/orgs?limit=100&letter=o"),
  get("/orgs?limit=100&q=o"),
  get(`/orgs/${orgs[0] ?? ""}/breakdown`),
  get("/sources?limit=100"),
  get(`/jobs/${large}?include=description`),
  get(`/jobs/${large}/events?limit=100`),
  get("/events/search?limit=100&include_baseline=true"),
  get(`/events/search?limit=100&include_baseline=true&event_types=job.reopened&org_ids=${orgs.join()}`),
  get("/events/search?limit=100&event_types=job.updated"),
  get(`/events/search?limit=100&event_types=job.reopened&source_ids=${sources.slice(0, 20).join()}`),
  get("/events/search?limit=100&include_baseline=true&q=nobodyhasthis&workplace_type=on_site"),
  get("/events/search?limit=100&include_baseline=true&q=%22engineer+engineer%22"),
  get(`/events/search?limit=100&include_baseline=true&q=nobodyhasthis&source_ids=${sources.slice(0, 20).join()}`),
  get("/events/search?limit=100&field_name=title&reason=http_404"),
  post("/events/search", {
    limit: 100,
    include_baseline: true,
    job_ids: Array.from({ length: 100 }, (_, index) => jobIdOf(POSTINGS - 7 * index)),
  }),
  get("/jobs/facets?field=org,status,city,region,department&limit=300"),
  get(`/jobs/facets?field=${allFields.join()}&limit=${Math.floor(limits.facetValuesMax / allFields.length)}`),
  get(
    `/jobs/facets?field=${allFields.join()}&limit=${Math.floor(limits.facetValuesMax / allFields.length)}&status=any&salary_min=120000.5`,
  ),
  get("/jobs/facets?field=city&limit=1000"),
  get("/jobs/facets?field=city&limit=1000&status=any&q=engineer"),
  get("/jobs/facets?field=org,city&limit=750&status=any"),
  get("/jobs/facets?field=org,city&limit=750&status=any&changed_after=1970-01-01"),
  get("/stats"),
  get("/stats/truth"),
  get("/stats/series?group_by=city&values=50&from=2025-11-01"),
  get("/stats/series?group_by=org&values=50&workplace_type=remote"),
  get("/stats/series?first_seen_after=2026-01-01T00:00:01Z"),
  get("/stats/series?q=engineer&interval=month&from=2000-01-01"),
  get("/stats/percentiles?group_by=department&values=50&exact=true&status=any"),
  get("/stats/percentiles?measure=days_open&salary_min=120000.5"),
  // Open here, so a 404: what a proof of many crawls reads is asserted with it (job-proof.test.ts).
  get(`/jobs/${large}/proof`),
  get("/providers"),
  get("/jobs/search?limit=100&status=any&include=description"),
  get("/orgs/lookup?name=org"),
  get(`/jobs/lookup?url=https://jobs.lever.co/board${BOARDS}&limit=100`),
  get(`/sources/lookup?url=https://jobs.lever.co/board${BOARDS}`),
  post("/jobs/batch_lookup", { job_ids: Array.from({ length: 100 }, (_, index) => jobIdOf(POSTINGS - index)) }),
  // Many titles have its words, and none in this order.
  get("/jobs?limit=100&q=%22engineer+engineer%22&include_total=true"),
  get("/orgs/lookup?slug=org1"),
  get(`/orgs/${orgs[0] ?? ""}`),
  get(`/sources?limit=100&org_ids=${orgs.join()}&provider=lever,ashby,greenhouse`),
  get(`/sources/${sources[0] ?? ""}`),
  get(`/sources/${sources[0] ?? ""}/jobs?limit=100&status=any&include=description&salary_min=120000.5`),
  get(`/sources/${sources[0] ?? ""}/crawls?limit=100`),
  get("/crawls?limit=100"),
  get(`/jobs/${large}?at=2100-01-01&include=description`.replace("2100-01-01", new Date(CHANGED_AT).toISOString())),
  get(`/jobs/${large}/diff?from=${new Date(CHANGED_AT - 1).toISOString()}`),
  get(`/jobs/${large}/raw`),
  ...[
    "/",
    "/companies",
    "/companies?q=o",
    `/companies/org${BOARDS}`,
    "/jobs",
    "/jobs?q=engineer&city_exclude=city+0&salary_min=120000.5&salary_max=120000.6&status=any",
    `/jobs/${large}`,
    `/jobs/${large}/proof`,
    `/jobs/${jobIdOf(POSTINGS - 1)}`,
    `/jobs/${large}/events`,
    "/browse",
    ...["country", "city", "region", "department", "provider"].map((field) => `/browse/${field}`),
    "/browse/provider/lever",
    "/browse/country/United%20States",
    "/browse/provider/lever/country/United%20States",
    "/events",
    `/events?event_types=job.reopened&org_ids=${orgs.join()}`,
    "/sources",
    `/sources/${sources[0] ?? ""}`,
    "/status",
    "/coverage",
    ...["rss", "atom", "json", "csv"].flatMap((form) => [
      `/jobs.${form}?limit=100&status=any`,
      `/jobs.${form}?limit=100&status=any&q=engineer&salary_min=120000.5&salary_max=120000.6&include=description`,
    ]),
    ...["rss", "atom", "json", "csv"].flatMap((form) => [
      `/companies/org${BOARDS}.${form}?limit=100`,
      `/browse/provider/lever.${form}?limit=100`,
      `/browse/provider/lever/country/United%20States.${form}?limit=100`,
    ]),
    ...["rss", "atom", "json", "csv"].flatMap((form) => [
      `/events.${form}?limit=100&include_baseline=true`,
      `/events.${form}?limit=100&event_types=job.reopened&org_ids=${orgs.join()}`,
    ]),
    ...["rss", "atom", "json"].map((form) => `/events.${form}?limit=100&include_baseline=true&include=description`),
    ...["json", "csv"].flatMap((form) => [
      `/coverage.${form}`,
      `/companies.${form}?limit=100&q=o`,
      `/sources.${form}?limit=100`,
      `/jobs/${large}/events.${form}?limit=100`,
      `/sources/${sources[0] ?? ""}.${form}?limit=100`,
      `/browse.${form}`,
      `/browse/city.${form}`,
    ]),
    "/sitemap.xml",
    "/sitemap/jobs-0.xml",
    "/sitemap/jobs-1.xml",
    "/sitemap/companies-0.xml",
    "/sitemap/browse.xml",
    "/health",
    `${BASE}/webhook_endpoints`,
    `${BASE}/webhook_deliveries/${ENDPOINT}?limit=100`,
    `${BASE}/subscriptions?limit=100`,
    `${BASE}/webhook_endpoints/subscriptions?limit=100`,
    "/admin/keys",
    `/admin/jobs/${large}/raw`,
    "/admin/lost?limit=100",
    "/admin/opt-outs?limit=100",
    "/admin/replay",
    `/admin/sources?limit=100&org_ids=${orgs.join()}`,
    ...stillAddresses,
  ].map(getAt),
  // A board that nothing else here asks for: to let it go, nobody else's postings are looked at.
  { ...post("", {}), path: `/admin/sources/${sourceId("lever", "board1")}/opt-out` },
];

const values: Record<string, readonly string[]> = {
  list: ["engineer", "us", "remote", "lever", "city 1", "en"],
  places: ["city 0", "city 1, city 2"],
  ids: [jobIdOf(1), `${jobIdOf(1)},${jobIdOf(POSTINGS)}`],
  text: ["engineer", "city", "senior engineer"],
  number: ["0", "120000.5", "120999.99", "1000000000"],
  boolean: ["true", "false"],
  time: ["1970-01-01", "2026-06-06T12:00:00.001Z", "9999-12-31"],
  word: ["any", "expired", "active"],
};
/** Parameters that a step of the climb sets, from the registry of filters; "" takes one away. */
const steps: [name: string, values: readonly string[]][] = [
  ...jobFilterNames.map((name): [string, readonly string[]] => [name, values[jobFilter(name).kind] ?? []]),
  ...listFilterNames.map((name): [string, readonly string[]] => [`${name}_exclude`, values["list"] ?? []]),
  ["limit", ["100", "750", "1000"]],
  ["include", ["description"]],
  ["include_total", ["true"]],
  ["include_query", ["true"]],
  ["changed_after", ["1970-01-01"]],
  ["include_baseline", ["true"]],
  ["event_types", ["job.created", "job.updated", "job.closed", "job.reopened"]],
];

/** A request like it with one parameter set or taken away. */
function varied(request: GeneratedRequest): GeneratedRequest {
  const url = new URL(request.path, "https://jobledger.example");
  const [name, choices] = random.pick(steps);
  if (random.chance(0.25)) url.searchParams.delete(name);
  else url.searchParams.set(name, random.pick(choices));
  return { ...request, path: url.pathname + url.search };
}

/** From each request that costs most so far, small steps that cost no less. */
async function climb(tried: Tried[], cost: (one: Tried) => number): Promise<void> {
  let best = tried
    .filter(({ request }) => request.method === "GET")
    .toSorted((a, b) => cost(b) - cost(a))
    .slice(0, 5);
  for (let step = 0; step < STEPS / 2; step++) {
    const index = random.int(0, best.length - 1);
    const from = best[index];
    if (from === undefined) return;
    const next = await send(varied(from.request));
    tried.push(next);
    if (next.status === 200 && cost(next) >= cost(from)) best = best.with(index, next);
  }
}

/** The parameter of a cursor of this list, moved to another position. */
async function cursorAt(list: string, position: number[]): Promise<string> {
  const { meta } = await (await ask(`${BASE}${list.replace(/limit=\d+/, "limit=1")}`)).json<Page>();
  const body = JSON.parse(Buffer.from(meta.next_cursor?.split(".")[0] ?? "", "base64url").toString()) as unknown[];
  const text = Buffer.from(JSON.stringify([...body.slice(0, -1), position])).toString("base64url");
  return `&cursor=${text}.${sha256(text).slice(0, 8)}`;
}

interface Page {
  data: { job_id: string }[];
  meta: { next_cursor?: string };
}

it.each(["", "&changed_after=1970-01-01"])("a page cut for its size goes on where it was cut: %s", async (order) => {
  const newestFirst = Array.from({ length: POSTINGS }, (_, index) => jobIdOf(POSTINGS - index));
  const expected = order === "" ? newestFirst : newestFirst.toReversed();
  // By change time the large ones come last.
  const skipped = order === "" ? 0 : POSTINGS - 120;
  const list = `/jobs?limit=100&status=any${order}`;
  let cursor = order === "" ? "" : await cursorAt(list, [CHANGED_AT, skipped]);
  const seen: string[] = [];
  const sizes: number[] = [];
  while (seen.length < 110) {
    const page = await (await ask(`${BASE}/jobs?limit=100&status=any${order}${cursor}`)).json<Page>();
    seen.push(...page.data.map((job) => job.job_id));
    sizes.push(page.data.length);
    cursor = `&cursor=${page.meta.next_cursor ?? ""}`;
  }
  expect(Math.min(...sizes)).toBeLessThan(100);
  expect(seen).toEqual(expected.slice(skipped, skipped + seen.length));
});

it("a JSON Feed of very long postings goes on where it was cut", async () => {
  const seen: string[] = [];
  const sizes: number[] = [];
  for (let next: string | undefined = "/jobs.json?status=any&baseline=true"; next !== undefined && seen.length < 110;) {
    const { response, rowsRead } = await askCounted(next);
    expect(rowsRead).toBeLessThan(1_000);
    const feed = await response.json<{ items: { id: string }[]; next_url?: string }>();
    seen.push(...feed.items.map(({ id }) => id));
    sizes.push(feed.items.length);
    next = feed.next_url?.replace(ORIGIN, "");
  }
  expect(Math.min(...sizes)).toBeLessThan(50);
  const newestFirst = Array.from({ length: POSTINGS }, (_, index) => `urn:jobledger:job:${jobIdOf(POSTINGS - index)}`);
  expect(seen).toEqual(newestFirst.slice(0, seen.length));
});

it("reads a page among ties without what ties before it", async () => {
  for (const list of ["/orgs?limit=30", "/orgs?limit=30&sort=name"]) {
    const orgPage = await send(get(`${list}${await cursorAt(list, [PER_BOARD, BOARDS / 2])}`));
    expect(orgPage.rowsRead).toBeLessThanOrEqual(2 * 30 + 10);
  }
  const list = "/jobs?limit=20&status=any&changed_after=1970-01-01";
  const changes = await send(get(`${list}${await cursorAt(list, [CHANGED_AT, POSTINGS / 2])}`));
  // Each posting once, and none of their boards.
  expect(changes.rowsRead).toBeLessThanOrEqual(21 + 5);
});

// Last: what it draws may take boards away.
it(`finds no request that reads over 10,000 rows or answers over 2 MB${inPart("all known ones, 16 drawn")}`, async () => {
  expect(POSTINGS).toBeGreaterThanOrEqual(10_000);
  const tried: Tried[] = [];
  for (const request of known) tried.push(await send(request));
  const paths = known.filter(({ method }) => method === "GET").map(({ path }) => path);
  expect(unreachedRoutes(app, paths)).toEqual([]);
  // Nothing is in the archive, and the redirects lead to addresses that are tried themselves.
  const passing = new Set([
    ...stillAddresses,
    `${BASE}/jobs/${large}/raw`,
    `/admin/jobs/${large}/raw`,
    `${BASE}/jobs/${large}/proof`,
    `/jobs/${large}/proof`,
    // No second database is bound.
    "/admin/replay",
    `${BASE}/orgs/lookup?name=org`,
  ]);
  expect(
    tried
      .filter(({ status, request }) => status !== 200 && !passing.has(request.path))
      .map(({ request, status }) => [request.path.slice(0, 80), status]),
  ).toEqual([]);
  const ids = [...orgs.slice(0, 3), ...sources.slice(0, 3), large, "lever"];
  const next = createRequestGenerator(document, ids, SEED);
  for (let count = 0; count < DRAWN; count++) tried.push(await send(next()));
  await climb(tried, ({ rowsRead }) => rowsRead);
  await climb(tried, ({ bytes }) => bytes);

  const worst = (cost: (one: Tried) => number): [number, string][] =>
    tried
      .toSorted((a, b) => cost(b) - cost(a))
      .slice(0, 3)
      .map((one) => [cost(one), `${one.request.method} ${one.request.path.slice(0, 200)}`]);
  console.log({
    event: "worst_requests",
    tried: tried.length,
    rows: worst(({ rowsRead }) => rowsRead),
    bytes: worst(({ bytes }) => bytes),
  });
  expect(
    tried
      .filter(({ rowsRead }) => rowsRead > ROWS_MAX)
      .map(({ request, rowsRead }) => [rowsRead, request.path.slice(0, 300)]),
  ).toEqual([]);
  expect(tried.filter(({ bytes }) => bytes > BYTES_MAX).map(({ request, bytes }) => [bytes, request.path])).toEqual([]);
  // What was seeded does come near the bounds, or the search proves nothing.
  expect(Math.max(...tried.map(({ rowsRead }) => rowsRead))).toBeGreaterThan(ROWS_MAX / 2);
  expect(Math.max(...tried.map(({ bytes }) => bytes))).toBeGreaterThan(BYTES_MAX / 2);
});
