import { createExecutionContext } from "cloudflare:test";
import { env } from "cloudflare:workers";
import { beforeAll, expect, it } from "vitest";
import { jobId, orgId, sourceId } from "../../../../src/core/ids.ts";
import { continueDatasets } from "../../../../src/cron/datasets/continue-datasets.ts";
import { createApp } from "../../../../src/worker/app.ts";
import type { ApiDocument } from "../../../../src/worker/pages/docs/docs.tsx";
import {
  ADMIN_TOKEN,
  ask,
  BASE,
  fakeDependencies,
  makeTestKey,
  ORIGIN,
  postJson,
  REFUSING,
  wholeDocument,
} from "../../app-under-test.ts";
import { ENDPOINT, seedDeliveries } from "./every-address.ts";
import { catalogue, NOW, seedBoards } from "../../seed.ts";
import { checkAnswer, checkSchema } from "./check-schema.ts";

const JOB = jobId("lever", "spotify", "spotify-9");
const ORG = orgId("acme");
const SOURCE = sourceId("ashby", "acme");
/** Opted out at the end. */
const OUT = sourceId("lever", "tiny");
const KNOWN = "d7a0f0f6-44cd-5a0a-9b0c-0d4c0f6a7b10";
let document: ApiDocument;

beforeAll(async () => {
  await seedBoards(env.DB, catalogue());
  document = await wholeDocument();
});

type Sent = [method: "GET" | "POST" | "DELETE", path: string, status: number, body?: unknown];

/** Real requests to every route, good and bad: those that every resource has, and its own. */
const api: Sent[] = [
  ["GET", "/jobs", 200],
  ["GET", "/jobs?limit=100&status=any&include=description&unknown=1", 200],
  ["GET", "/jobs?limit=0", 400],
  ["GET", "/jobs/search?provider=lever,ashby&limit=1", 200],
  ["GET", "/jobs/search?status=nonsense", 400],
  ["POST", "/jobs/search", 200, { status: "any", limit: 2, unknown: 1 }],
  ["POST", "/jobs/search", 400, { limit: "x" }],
  ["POST", "/jobs/search", 413, { unknown: "x".repeat(100_001) }],
  ["POST", "/jobs/search", 415, "text"],
  ["GET", "/jobs/facets?field=country,city&limit=3", 200],
  ["GET", "/jobs/facets?field=department&workplace_type=remote&q=engineer", 200],
  ["GET", "/jobs/facets?field=nonsense", 400],
  ["GET", `/jobs/${JOB}`, 200],
  ["GET", `/jobs/${JOB}?include=description&unknown=1`, 200],
  ["GET", `/jobs/${"0".repeat(40)}`, 404],
  ["GET", "/jobs/nonsense", 400],
  ["GET", `/jobs/${JOB}?at=2026-06-05&include=description`, 200],
  ["GET", `/jobs/${JOB}?at=2020-01-01`, 404],
  ["GET", `/jobs/${JOB}?at=2126-01-01`, 400],
  ["GET", `/jobs/${JOB}/diff?from=2026-06-05&to=2026-06-06`, 200],
  ["GET", `/jobs/${JOB}/diff`, 400],
  ["GET", `/jobs/${"0".repeat(40)}/diff?from=2026-06-05`, 404],
  ["GET", `/jobs/${JOB}/raw`, 200],
  ["GET", `/jobs/${"0".repeat(40)}/raw`, 404],
  ["GET", "/jobs/nonsense/raw", 400],
  ["GET", `/jobs/${JOB}/proof`, 200],
  ["GET", `/jobs/${"0".repeat(40)}/proof`, 404],
  ["GET", "/jobs/nonsense/proof", 400],
  ["GET", `/jobs/${JOB}/events`, 200],
  ["GET", `/jobs/${JOB}/events?limit=1`, 200],
  ["GET", `/jobs/${"0".repeat(40)}/events`, 404],
  ["GET", "/orgs?limit=2", 200],
  ["GET", "/orgs?cursor=x", 400],
  ["GET", "/orgs?q=spot&limit=1", 200],
  ["GET", "/orgs?q=spot&sort=name", 400],
  ["GET", "/jobs/lookup?url=jobs.lever.co/spotify/spotify-9", 200],
  ["GET", "/jobs/lookup?url=jobs.lever.co/spotify/spotify-9&include=description&x=1", 200],
  ["GET", "/jobs/lookup?url=jobs.lever.co/nobody", 404],
  ["GET", "/jobs/lookup", 400],
  ["GET", "/sources/lookup?url=jobs.lever.co/spotify", 200],
  ["GET", "/sources/lookup?url=jobs.lever.co/nobody", 404],
  ["GET", "/sources/lookup", 400],
  [
    "POST",
    "/jobs/batch_lookup",
    200,
    { job_ids: JOB, urls: ["jobs.lever.co/spotify/spotify-9", "example.com/x"], x: 1 },
  ],
  ["POST", "/jobs/batch_lookup", 400, {}],
  ["POST", "/verify", 200, { job_id: JOB, x: 1 }],
  ["POST", "/verify", 400, {}],
  ["POST", "/verify", 404, { url: "https://jobs.lever.co/nobody/1" }],
  ["POST", "/keys", 201, { name: "mine", x: 1 }],
  ["POST", "/keys", 400, { name: 7 }],
  ["GET", "", 200],
  ["POST", "/events/search", 200, { limit: 2, event_types: ["job.closed"] }],
  ["POST", "/events/search", 400, { limit: 0 }],
  ["POST", "/jobs/facets", 200, { field: ["country", "city"], provider: "lever" }],
  ["POST", "/jobs/facets", 400, {}],
  ["GET", "/orgs?letter=a", 200],
  ["GET", "/orgs/lookup?slug=acme", 200],
  ["GET", "/orgs/lookup?name=nobody", 404],
  ["GET", "/orgs/lookup", 400],
  ["GET", `/orgs/${ORG}/breakdown`, 200],
  ["GET", `/orgs/${KNOWN}/breakdown`, 404],
  ["GET", "/orgs/x/breakdown", 400],
  ["GET", `/orgs/${ORG}?unknown=1`, 200],
  ["GET", `/orgs/${KNOWN}`, 404],
  ["POST", "/orgs/batch_lookup", 200, { org_ids: [ORG, KNOWN] }],
  ["POST", "/orgs/batch_lookup", 400, { org_ids: "x" }],
  ["GET", "/sources", 200],
  ["GET", "/sources?provider=x&strict=true", 400],
  ["GET", "/sources?provider=x", 200],
  ["GET", `/sources/${SOURCE}`, 200],
  ["GET", `/sources/${KNOWN}`, 404],
  ["GET", `/sources/${SOURCE}/crawls?limit=1`, 200],
  ["GET", `/sources/${SOURCE}/crawls?limit=0`, 400],
  ["GET", `/sources/${KNOWN}/crawls`, 404],
  ["GET", "/crawls?limit=2&unknown=1", 200],
  ["GET", "/crawls?limit=0", 400],
  ["GET", "/crawls?outcom=failed&strict=true", 400],
  ["GET", `/sources/${SOURCE}/jobs?limit=1`, 200],
  ["GET", `/sources/${KNOWN}/jobs`, 404],
  ["GET", "/events/search?limit=100&include_baseline=true", 200],
  ["GET", "/events/search?observed_after=yesterday", 400],
  ["GET", "/providers", 200],
  ["GET", "/datasets", 200],
  ["GET", "/providers?x=1&strict=true", 400],
  ["GET", "/stats", 200],
  ["GET", "/stats/truth", 200],
  ["GET", "/stats/truth?days=91", 400],
  ["GET", "/stats/series", 200],
  ["GET", "/stats/series?group_by=country&interval=week&workplace_type=remote", 200],
  ["GET", "/stats/series?from=2026-02-30", 400],
  ["GET", "/stats/percentiles?group_by=department&currency=eur", 200],
  ["GET", "/stats/percentiles?measure=days_open&q=engineer", 200],
  ["GET", "/stats/percentiles?currency=EURO", 400],
  ["GET", "/openapi.json", 200],
  ["GET", "/stats?x=%00", 400],
];
const admin: Sent[] = [
  ["GET", "/sources", 200],
  ["GET", "/sources?limit=0", 400],
  ["POST", "/sources", 201, { url: "https://jobs.lever.co/spotify" }],
  ["POST", "/sources", 200, { url: "https://jobs.lever.co/spotify" }],
  ["POST", "/sources", 400, { url: "https://example.com" }],
  ["POST", "/sources", 200, { url: "https://jobs.lever.co/spotify", unseen: true }],
  ["POST", "/sources", 400, { url: "https://jobs.lever.co/typo" }],
  ["POST", "/sources", 503, { url: "https://jobs.lever.co/slow" }],
  ["POST", "/sources/detect", 200, { url: "https://jobs.lever.co/spotify" }],
  ["POST", "/sources/detect", 200, { url: "https://acme.dayforcehcm.com" }],
  ["POST", "/sources/detect", 200, { url: "https://example.com" }],
  ["POST", "/sources/detect", 400, { url: "" }],
  ["POST", "/sources/ask", 200, { url: "https://jobs.lever.co/spotify", payloads: true }],
  ["POST", "/sources/ask", 200, { url: "https://example.com" }],
  ["POST", "/sources/ask", 200, { provider: "lever", board: "typo" }],
  ["POST", "/sources/ask", 400, { provider: "lever" }],
  [
    "POST",
    "/sources/batch",
    200,
    { boards: [{ url: "https://jobs.lever.co/listed" }, { url: "https://example.com" }] },
  ],
  ["POST", "/sources/batch", 400, { boards: [{}] }],
  ["POST", `/sources/${KNOWN}/remove`, 404],
  ["POST", "/sources/x/remove", 400],
  ["POST", `/sources/${KNOWN}/pause`, 200],
  ["POST", `/sources/${SOURCE}/pause`, 404],
  ["POST", `/sources/${KNOWN}/resume`, 200],
  ["POST", "/sources/x/resume", 400],
  ["POST", `/sources/${KNOWN}/crawl`, 202],
  ["POST", `/sources/${SOURCE}/crawl`, 404],
  ["POST", "/crawl", 202],
  ["POST", "/sources", 409, { url: "https://jobs.lever.co/out" }],
  ["POST", `/sources/${OUT}/opt-out`, 200, { reason: "asked by mail" }],
  ["POST", `/sources/${KNOWN}/opt-out`, 404],
  ["POST", `/sources/${OUT}/opt-out`, 400, { reason: 5 }],
  ["POST", `/sources/${OUT}/opt-in`, 409],
  ["POST", `/sources/${KNOWN}/opt-in`, 404],
  ["GET", `/jobs/${JOB}/raw`, 200],
  ["GET", `/jobs/${"0".repeat(40)}/raw`, 404],
  ["GET", "/jobs/nonsense/raw", 400],
  ["GET", "/opt-outs", 200],
  ["POST", "/reindex", 202],
  ["POST", "/replay", 409],
  ["POST", "/replay", 400, { hold: "yes" }],
  ["GET", "/replay", 404],
  ["DELETE", "/replay", 404],
  ["GET", "/opt-outs?limit=0", 400],
  ["GET", "/lost", 200],
  ["GET", "/lost?limit=0", 400],
  ["POST", "/keys", 201, { name: "a client" }],
  ["POST", "/keys", 400, { name: 1 }],
  ["GET", "/keys", 200],
  ["POST", "/keys/jobs_live_AAAAAAAA/revoke", 404],
  ["POST", "/keys/nonsense/revoke", 400],
];

const HOOK = "https://hooks.example.com/";
/** Requests that need a key, over an endpoint with two subscriptions. */
const keyed = (endpoint: string, [one, other]: readonly [string, string]): Sent[] => [
  ["POST", "/webhook_endpoints", 201, { url: `${HOOK}new` }],
  ["POST", "/webhook_endpoints", 200, { url: HOOK }],
  ["POST", "/webhook_endpoints", 400, { url: "https://127.0.0.1/" }],
  ["GET", "/webhook_endpoints", 200],
  ["GET", "/webhook_endpoints?nonsense=1&strict=true", 400],
  ["POST", "/subscriptions", 201, { url: `${HOOK}newer`, job_id: JOB }],
  [
    "POST",
    "/subscriptions",
    201,
    { url: `${HOOK}newer`, search: { q: "engineer", country: "us" }, hex_signature: true },
  ],
  ["POST", "/subscriptions", 400, { url: `${HOOK}newer`, search: { nonsense: 1 } }],
  ["GET", "/subscriptions", 200],
  ["POST", `/webhook_deliveries/${endpoint}/test`, 200, {}],
  ["POST", `/webhook_deliveries/${endpoint}/test`, 429, {}],
  ["POST", `/webhook_deliveries/${ORG}/test`, 404, {}],
  ["POST", "/webhook_deliveries/x/test", 400, {}],
  ["GET", `/webhook_deliveries/${ENDPOINT}`, 200],
  ["GET", `/webhook_deliveries/${ENDPOINT}?limit=0`, 400],
  ["GET", `/webhook_deliveries/${ORG}`, 404],
  ["POST", `/webhook_deliveries/${ENDPOINT}/s1/redeliver`, 200],
  ["POST", `/webhook_deliveries/${ENDPOINT}/s999999/redeliver`, 404],
  ["POST", `/webhook_deliveries/${ENDPOINT}/x/redeliver`, 400],
  ["POST", "/subscriptions", 200, { endpoint_id: endpoint, org_id: ORG, events: "job.closed" }],
  ["POST", "/subscriptions", 400, { url: HOOK }],
  ["POST", "/webhook_endpoints/subscriptions", 201, { url: HOOK, source_id: SOURCE }],
  ["GET", "/subscriptions?limit=1", 200],
  ["GET", "/webhook_endpoints/subscriptions?limit=1", 200],
  ["GET", "/subscriptions?cursor=x", 400],
  ["DELETE", `/subscriptions/${one}`, 200],
  ["DELETE", `/subscriptions/${one}`, 404],
  ["DELETE", "/subscriptions/x", 400],
  ["DELETE", `/webhook_endpoints/subscriptions/${other}`, 200],
  ["DELETE", `/webhook_endpoints/${endpoint}`, 200],
  ["DELETE", `/webhook_endpoints/${endpoint}`, 404],
];

/** Two subscriptions of a new key, at one endpoint. */
async function subscribeTwice() {
  const key = await makeTestKey();
  const subscribe = async (events: string) => {
    const made = await postJson(`${BASE}/subscriptions`, { url: HOOK, org_id: ORG, events }, { "x-api-key": key });
    return (await made.json<{ data: { subscription_id: string } }>()).data;
  };
  const [one, other] = [await subscribe("job.closed"), await subscribe("job.updated")];
  await seedDeliveries(env.DB, 1);
  return { key, endpoint: ENDPOINT, subscriptions: [one.subscription_id, other.subscription_id] as const };
}

it("describes every answer of every route", async () => {
  const { deps } = fakeDependencies();
  // The seed has no archive.
  const bytes = new Uint8Array(new TextEncoder().encode('{"id":"spotify-9","recruiter":"[redacted]"}'));
  deps.readFragment = () => Promise.resolve({ bytes, redacted: ["/recruiter"], redactedCount: 1 });
  const app = createApp(deps);
  const refusing = createApp({
    ...deps,
    rateLimits: { keyless: REFUSING, keyed: REFUSING },
  });
  const seen = new Set<string>();
  const faults: unknown[] = [];
  const send = async (to: typeof app, [method, path, status, body]: Sent, headers: Record<string, string>) => {
    const type = body === "text" ? "text/plain" : "application/json";
    const init = {
      method,
      headers: body === undefined ? headers : { ...headers, "Content-Type": type },
      body: body === undefined ? null : typeof body === "string" ? body : JSON.stringify(body),
    };
    const response = await to.request(`${ORIGIN}${path}`, init, env, createExecutionContext());
    if (response.status !== status) faults.push([method, path, `${response.status}, not ${status}`]);
    const checked = await checkAnswer(document, method, path, response);
    seen.add(`${method} ${checked.path}`);
    if (checked.faults.length > 0) faults.push([method, path, status, checked.faults.slice(0, 5)]);
    return response.headers.get("ETag");
  };
  for (const [method, path, status, body] of api) {
    const sent: Sent = [method, `${BASE}${path}`, status, body];
    const etag = await send(app, sent, {});
    await send(app, [method, sent[1], 401, body], { "x-api-key": "jobs_live_x" });
    await send(refusing, [method, sent[1], 429, body], {});
    if (method === "GET" && etag !== null) await send(app, [method, sent[1], 304], { "If-None-Match": etag });
  }
  await continueDatasets({ db: env.DB, bucket: env.RAW, bucketName: env.BUCKET_NAME, now: () => NOW }, 1e9);
  const file = `${BASE}/datasets/postings.parquet`;
  const etag = (await send(app, ["GET", file, 200], {})) ?? "";
  await send(app, ["GET", file, 206], { Range: "bytes=0-3" });
  await send(app, ["GET", file, 304], { "If-None-Match": etag });
  await send(app, ["GET", file, 416], { Range: "bytes=99999999-" });
  await send(app, ["GET", `${BASE}/datasets/nothing.parquet`, 404], {});
  const { key, endpoint, subscriptions } = await subscribeTwice();
  for (const [method, path, status, body] of keyed(endpoint, subscriptions)) {
    await send(app, [method, `${BASE}${path}`, status, body], { "x-api-key": key });
    await send(app, [method, `${BASE}${path}`, 401, body], {});
  }
  for (const [method, path, status, body] of admin) {
    await send(app, [method, `/admin${path}`, status, body], { Authorization: `Bearer ${ADMIN_TOKEN}` });
    await send(app, [method, `/admin${path}`, 401, body], {});
  }
  expect(faults).toEqual([]);
  const routes = Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.keys(methods).map((method) => `${method.toUpperCase()} ${path}`),
  );
  expect(routes.filter((route) => !seen.has(route))).toEqual([]);
});

it("would notice what is not documented", async () => {
  const answer = (status: number, body: unknown): Response => Response.json(body, { status });
  const check = async (status: number, body: unknown) =>
    (await checkAnswer(document, "GET", `${BASE}/orgs/${ORG}`, answer(status, body))).faults;
  const org = (await (await ask(`${BASE}/orgs/${ORG}`)).json<{ data: Record<string, unknown> }>()).data;
  expect(await check(200, { data: org })).toEqual([]);
  expect(await check(200, { data: { ...org, surplus: 1 } })).toEqual(["$.data.surplus is not documented"]);
  expect(await check(200, { data: { ...org, slug: undefined } })).toEqual(["$.data.slug is missing"]);
  expect(await check(200, { data: { ...org, active_jobs: "1" } })).toHaveLength(1);
  expect(await check(200, { data: { ...org, name_basis: "guess" } })).toHaveLength(1);
  expect(await check(200, { data: { ...org, org_id: "1" } })).toHaveLength(1);
  expect(await check(418, {})).toEqual(["status 418 is not documented"]);
  expect(checkSchema(document, { $ref: "#/components/schemas/Nothing" }, 1)).toHaveLength(1);
});
