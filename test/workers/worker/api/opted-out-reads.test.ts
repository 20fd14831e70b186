import { gunzipSync } from "node:zlib";
import { createExecutionContext } from "cloudflare:test";
import { env } from "cloudflare:workers";
import { beforeAll, describe, expect, it } from "vitest";
import { orgId, sourceId } from "../../../../src/core/ids.ts";
import { DAY_MS } from "../../../../src/core/time.ts";
import { noteLost } from "../../../../src/db/ledger/lost-messages.ts";
import { createApp } from "../../../../src/worker/app.ts";
import { createWorker } from "../../../../src/worker/compose.ts";
import { STYLE_PATH } from "../../../../src/worker/pages/parts/style.ts";
import { datasetNames } from "../../../../src/core/dataset.ts";
import { continueDatasets } from "../../../../src/cron/datasets/continue-datasets.ts";
import { createSimulator } from "../../../sim/simulator.ts";
import { inPart, tier } from "../../../sampled.ts";
import { ADMIN_TOKEN, BASE, fakeDependencies, ORIGIN, credentialsFor } from "../../app-under-test.ts";
import { mcpClients } from "../mcp/mcp-clients.ts";
import { createTestCrawler } from "../../crawler.ts";
import { unpackPayload } from "../../../../src/db/schema/packed-text.ts";

/** A word of nobody else's postings: of titles, places, departments and descriptions. */
const MARK = "quokka";
const board = { provider: "lever", board: `${MARK}-labs`, url: `https://jobs.lever.co/${MARK}-labs` };
const source = sourceId(board.provider, board.board);
const org = orgId(board.board);
const slug = board.board;

const sim = createSimulator({ world: { seed: 8, boards: 3, postingsPerBoard: 5, rates: { quietBoards: 0 } } });
const [played] = sim.boards();
/** The simulator's first board under another token, with the mark in all that is shown of it. */
const crawler = createTestCrawler({
  fetch: async (input) => {
    const request = new Request(input);
    const token = played?.board ?? "";
    const asked = request.url.replace(board.board, token).replace(`/${MARK}-`, "/");
    const answer = await sim.fetch(new Request(asked, request));
    if (request.url.includes(token) || !request.url.includes(board.board)) return answer;
    const text = await answer.text();
    const marked = text
      .replaceAll(token, board.board)
      .replaceAll(/"(text|location|department)":"/g, `"$1":"${MARK} `)
      .replaceAll(/"(id)":"/g, `"$1":"${MARK}-`);
    return new Response(marked, answer);
  },
});
let now = 0;
let app: ReturnType<typeof createApp>;
/** Everything that names one of its things. */
let names: string[] = [];

beforeAll(async () => {
  for (const other of sim.boards().slice(1)) await crawler.add(other);
  await crawler.add({ url: board.url, name: "" });
  for (let round = 0; round < 3; round++) {
    sim.setRound(round);
    for (const other of sim.boards().slice(1)) await crawler.crawl(sourceId(other.provider, other.board));
    await crawler.crawl(source);
  }
  now = crawler.clock.now + 1_000;
  const lost = {
    reason: "busy",
    sourceId: source,
    crawlNumber: 4,
    attempts: 101,
    detail: `no turn for ${MARK}`,
  } as const;
  await noteLost(env.DB, [{ messageId: "lost", at: now, ...lost }]);
  // Its last list was not believed.
  const refusal =
    "insert or replace into truth_days (day, figures) select ?, json_object('providers', json('{}'), 'refusals', json_array(max(id))) from crawls where source = (select id from sources where source_id = ?)";
  await env.DB.prepare(refusal)
    .bind(Math.floor(now / DAY_MS), source)
    .run();
  app = createApp({ ...fakeDependencies().deps, now: () => now });
  await writeDatasets();
  const { results } = await env.DB.prepare(
    "select key, job_id as id, description_hash as hash, jobs.payload from jobs join sources on sources.id = source where source_id = ?",
  )
    .bind(source)
    .all<{ key: string; id: string; hash: string; payload: string }>();
  const told = results.map((row) => ({ ...row, payload: unpackPayload(row.payload) }));
  names = [source, org, MARK, ...new Set(told.flatMap(Object.values) as string[])];
  expect(results.length).toBeGreaterThan(4);
  expect(results.every(({ key }) => key.startsWith(MARK))).toBe(true);
});

const ask = async (path: string, init: RequestInit = {}): Promise<Response> =>
  await app.request(`${ORIGIN}${path}`, init, env);

/** The files that are due, as the cron writes them. */
const writeDatasets = async (): Promise<void> => {
  await continueDatasets({ db: env.DB, bucket: env.RAW, bucketName: env.BUCKET_NAME, now: () => now }, 1e9);
};

const isoNow = (): string => new Date(now).toISOString();

/** Where a walk begins: what no link leads to, and every list with its options. */
const starts = [
  "/",
  "/robots.txt",
  "/llms.txt",
  "/agents.md",
  "/mcp",
  "/opensearch.xml",
  "/sitemap.xml",
  "/favicon.svg",
  "/favicon.ico",
  "/og.png",
  "/docs",
  "/docs/go?path=/job-postings/v1/jobs",
  ...["rss", "atom", "json", "csv"].map((kind) => `/jobs.${kind}?status=any&limit=100`),
  "/companies.csv",
  "/sources.csv",
  ...["rss", "atom", "json", "csv"].map((kind) => `/events.${kind}?include_baseline=true&limit=100`),
  ...["rss", "json"].map((kind) => `/events.${kind}?include_baseline=true&limit=100&include=description`),
  "/jobs?status=any",
  `/jobs?q=${MARK}&status=any`,
  "/events?include_baseline=true",
  "/.well-known/api-catalog",
  BASE,
  `${BASE}/openapi.json`,
  "/admin/openapi.json",
  `${BASE}/stats`,
  `${BASE}/stats/truth`,
  `${BASE}/stats/series?group_by=org&values=50`,
  `${BASE}/stats/series?q=${MARK}&group_by=department`,
  `${BASE}/stats/percentiles?group_by=org&exact=true&status=any`,
  `${BASE}/jobs?status=any&include=description&include_total=true`,
  `${BASE}/jobs/search?changed_after=2026-01-01&status=any`,
  `${BASE}/jobs?q=${MARK}&status=any&include_total=true`,
  `${BASE}/jobs/facets?field=country,region,city,department,org,provider,seniority,language&status=any`,
  `${BASE}/jobs/facets?field=city,department&provider=lever&workplace_type=remote`,
  `${BASE}/orgs`,
  `${BASE}/orgs?sort=name`,
  `${BASE}/orgs?q=${MARK}`,
  `${BASE}/sources`,
  `${BASE}/crawls?limit=3`,
  `${BASE}/events/search?include_baseline=true&limit=100`,
  `${BASE}/events/search`,
  "/health",
  "/admin/sources",
  "/admin/lost",
  "/admin/keys",
];

/** Addresses of the API for the ids that its own answers name. */
function addressesOf(path: string, text: string): string[] {
  if (!path.startsWith(BASE) || !text.startsWith("{")) return [];
  const idsOf = (name: string): string[] =>
    [...text.matchAll(new RegExp(`"${name}":"([\\w-]+)"`, "g"))].map(([, id]) => id ?? "");
  const cursor = /"next_cursor":"([^"]+)"/.exec(text)?.[1];
  const next = new URL(path, ORIGIN);
  if (cursor !== undefined) next.searchParams.set("cursor", cursor);
  return [
    ...(cursor === undefined ? [] : [next.pathname + next.search]),
    ...idsOf("job_id").flatMap((id) =>
      ["", "/events", "/raw", `/diff?from=${isoNow()}`, "?include=description", `?at=${isoNow()}`].map(
        (tail) => `${BASE}/jobs/${id}${tail}`,
      ),
    ),
    ...idsOf("job_id").map((id) => `/admin/jobs/${id}/raw`),
    ...idsOf("org_id").flatMap((id) => ["", "/breakdown"].map((tail) => `${BASE}/orgs/${id}${tail}`)),
    ...idsOf("slug").map((name) => `${BASE}/orgs/lookup?slug=${name}`),
    ...[...text.matchAll(/"source_url":"([^"]+)"/g)].flatMap(([, url = ""]) =>
      ["jobs", "sources"].map((what) => `${BASE}/${what}/lookup?url=${encodeURIComponent(url)}`),
    ),
    ...idsOf("source_id").flatMap((id) =>
      ["", "/crawls", "/jobs?status=any"].map((tail) => `${BASE}/sources/${id}${tail}`),
    ),
  ];
}

/** Links of a page, a feed or a site map on this site; of addresses with a query only the next pages. */
function linksOf(path: string, text: string): string[] {
  // The list of all addresses names those that answer a POST alone, and those that want a key or ids.
  if (path === BASE) return [];
  const found = [...text.matchAll(/(?:href="|<loc>|<link>|"url":")([^"<]+)/g)].map(([, link = ""]) =>
    link.replaceAll("&amp;", "&"),
  );
  return found
    .map((link) => URL.parse(link, ORIGIN))
    .filter((url) => url?.origin === ORIGIN && (url.search === "" || url.searchParams.has("cursor")))
    .map((url) => `${url?.pathname}${url?.search}`);
}

/** Forms of one route that are asked: they hold what their page does. */
const FORMS_MAX = tier(12, Infinity);

/** Every address that can be reached, with the status and the text that it answers. */
async function walk(): Promise<Map<string, { status: number; text: string }>> {
  const seen = new Map<string, { status: number; text: string }>();
  const forms = new Map<string, number>();
  const queue = [...starts];
  for (let path = queue.pop(); path !== undefined; path = queue.pop()) {
    if (seen.has(path)) continue;
    const form = /^(\/\w+)\/.*(\.(?:csv|json|rss|atom))(?:\?|$)/.exec(path);
    if (form !== null) {
      const shape = `${form[1] ?? ""}${form[2] ?? ""} ${path.split("/").length}`;
      forms.set(shape, (forms.get(shape) ?? 0) + 1);
      if ((forms.get(shape) ?? 0) > FORMS_MAX) continue;
    }
    const headers: Record<string, string> = path.startsWith("/admin") ? { Authorization: `Bearer ${ADMIN_TOKEN}` } : {};
    const response = await ask(path, { headers });
    const isPacked = path.endsWith(".ndjson.gz") && response.status === 200;
    const body = isPacked ? gunzipSync(await response.arrayBuffer()).toString() : await response.text();
    const text = `${body}\n${[...response.headers].join("\n")}`;
    seen.set(path, { status: response.status, text });
    queue.push(...linksOf(path, text), ...addressesOf(path, text));
  }
  return seen;
}

/** A place in a route, with the form that it must have, or a literal dot. */
function asPattern(found: string, form: string | undefined): string {
  if (found === ".") return "\\.";
  return form === undefined ? "[^/]+" : `(?:${form})`;
}

/** The GET routes that the app has, each as a pattern. */
function routes(): { route: string; pattern: RegExp }[] {
  const paths = new Set(app.routes.filter(({ method }) => method === "GET").map(({ path }) => path));
  return [...paths].map((route) => ({
    route,
    pattern: new RegExp(`^${route.replaceAll(/:\w+(?:\{(.+?)\})?(?=\/|$)|\./g, asPattern)}$`),
  }));
}

function routesThatName(walked: Map<string, { text: string }>): string[] {
  // What a question is, its answer repeats: those are asked below.
  const naming = [...walked]
    .filter(([path, { text }]) => !path.includes("?q=") && names.some((name) => text.includes(name)))
    .map(([path]) => path);
  const of = (path: string): string =>
    routes().find(({ pattern }) => pattern.test(path.split("?")[0] ?? ""))?.route ?? path;
  return [...new Set(naming.map(of))].toSorted();
}

describe("a board of several that opts out", () => {
  let before: Awaited<ReturnType<typeof walk>>;
  let after: Awaited<ReturnType<typeof walk>>;

  it(`was on every read, vanishes from all of them, and its addresses answer 404${inPart("twelve files of a route")}`, async () => {
    before = await walk();
    // So that the walk can fail: it comes by every route, and finds the board on those that say of postings.
    // Left out: the list of what is out, what a key's holder wrote down itself, and a replay into a second database,
    // which is not bound here.
    const own = new RegExp(
      `^(?:/admin/opt-outs|/admin/replay|${BASE}/(?:webhook_endpoints|webhook_deliveries|subscriptions).*)$`,
    );
    for (const { route, pattern } of routes().filter((one) => !own.test(one.route)))
      expect([route, [...before.keys()].some((path) => pattern.test(path.split("?")[0] ?? ""))]).toEqual([route, true]);
    const naming = new Set(routesThatName(before));
    const silent = routes()
      .map(({ route }) => route)
      .filter((route) => !naming.has(route) && !own.test(route));
    // All others speak of boards; these never do.
    expect(silent.toSorted()).toEqual(
      [
        "/.well-known/api-catalog",
        "/about",
        "/add",
        "/admin/keys",
        "/agents.md",
        "/admin/openapi.json",
        "/coverage",
        "/coverage.csv",
        "/coverage.json",
        "/datasets",
        "/docs",
        "/docs/go",
        "/favicon.ico",
        "/favicon.svg",
        "/health",
        "/llms.txt",
        "/mcp",
        "/og.png",
        "/opensearch.xml",
        "/robots.txt",
        "/sitemap.xml",
        STYLE_PATH,
        BASE,
        `${BASE}/datasets`,
        `${BASE}/openapi.json`,
        `${BASE}/providers`,
      ].toSorted(),
    );

    const purged: unknown[] = [];
    const context = Object.assign(createExecutionContext(), {
      cache: { purge: (options: unknown) => Promise.resolve(purged.push(options)) },
    });
    const worker = createWorker(() => ({ fetch: crawler.deps.fetch, rateFactor: 1 }));
    const asked = await worker.fetch(
      new Request(`${ORIGIN}/admin/sources/${source}/opt-out`, {
        method: "POST",
        headers: { Authorization: `Bearer ${ADMIN_TOKEN}`, "Content-Type": "application/json" },
        body: JSON.stringify({ reason: "asked by mail" }),
      }),
      env,
      context,
    );
    expect(asked.status).toBe(200);
    expect(purged).toEqual([{ purgeEverything: true }]);
    // At once, long before they are written again.
    const files = [...before.keys()].filter((path) => path.startsWith(`${BASE}/datasets/`));
    expect(files.length).toBeGreaterThan(3);
    const statuses = await Promise.all(files.map(async (path) => [path, (await ask(path)).status]));
    expect(statuses).toEqual(files.map((path) => [path, 404]));
    expect(await (await ask(`${BASE}/datasets`)).json()).toMatchObject({
      data: datasetNames.map(() => ({ files: [] })),
    });
    await writeDatasets();
    after = await walk();
    expect([...after].filter(([, { status }]) => status >= 400)).toEqual([]);
    expect(routesThatName(after)).toEqual([]);

    const addresses = [...before].filter(
      ([path]) => names.some((name) => path.includes(name)) && !path.includes("?q="),
    );
    expect(addresses.length).toBeGreaterThan(40);
    for (const [path, { status }] of addresses)
      expect([path, status, (await ask(path, { headers: credentialsFor(path, "") })).status]).toEqual([path, 200, 404]);
  }, 240_000);

  it("is in no list that asks for it, and in no count", async () => {
    const id = names.find((name) => /^[0-9a-f]{40}$/.test(name)) ?? "";
    const dataOf = async (path: string, init?: RequestInit): Promise<unknown> =>
      (await (await ask(path, init)).json<{ data: unknown }>()).data;
    for (const query of [
      `source_ids=${source}`,
      `org_ids=${org}`,
      `q=${MARK}`,
      `title=${MARK}`,
      `department=${MARK}`,
      `location=${MARK}`,
    ])
      expect(await dataOf(`${BASE}/jobs?status=any&${query}`), query).toEqual([]);
    expect(await dataOf(`${BASE}/events/search?include_baseline=true&source_ids=${source}`)).toEqual([]);
    expect(await dataOf(`${BASE}/sources?org_ids=${org}`)).toEqual([]);
    expect((await ask(`${BASE}/orgs/lookup?slug=${slug}`)).status).toBe(404);
    const body = JSON.stringify({ org_ids: [org] });
    const post = { method: "POST", headers: { "Content-Type": "application/json" }, body };
    expect(await dataOf(`${BASE}/orgs/batch_lookup`, post)).toEqual([{ input: { org_id: org }, data: null }]);
    expect((await ask(`${BASE}/jobs/${id}`)).headers.get("Content-Type")).toBe("application/problem+json");
    const assistant = await mcpClients["the package of 2026, protocol of 2026-07-28"](ask);
    expect(
      (await assistant.call("search_jobs", { status: "any", source_ids: [source] })).structuredContent,
    ).toMatchObject({ data: [] });
    for (const [tool, given] of Object.entries({
      get_job: { job_id: id },
      company: { slug },
      find_by_url: { url: board.url },
    }))
      expect([tool, (await assistant.call(tool, given)).isError]).toEqual([tool, true]);
    const counted = await env.DB.prepare(
      "select count(*) as total, sum(closed_at is null) as open, (select count(*) from sources) as sources from jobs",
    ).first<{ total: number; open: number; sources: number }>();
    expect(await dataOf(`${BASE}/stats`)).toMatchObject({
      records: counted?.total,
      active: counted?.open,
      orgs: counted?.sources,
      sources: counted?.sources,
    });
    const jobs = await (
      await ask(`${BASE}/jobs?status=any&include_total=true`)
    ).json<{ meta: { total_matching: number } }>();
    expect(jobs.meta.total_matching).toBe(counted?.total);
  });
});
