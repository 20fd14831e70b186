import { Problem } from "../../src/worker/http/problem.ts";
import type { ApiDocument } from "../../src/worker/pages/docs/docs.tsx";
import { makeAttacks } from "../sim/hostile/attack-strings.ts";
import { createRandom } from "../sim/random.ts";
import { createRequestGenerator, type GeneratedRequest } from "../workers/worker/api/request-generator.ts";

const BASE = "/job-postings/v1";
const TOGETHER = 8;
const ADMIN_TOKEN = "local-admin-token";
const WRONG_MAX = 50;
/** Pages that people open, each with something of an attacker's in its path or its query. */
const pages = [
  "/jobs/",
  "/companies/",
  "/browse/department/",
  "/browse/",
  "/jobs?q=",
  "/events?cursor=",
  "/jobs?cursor=",
  "/sources?provider=",
  "/status?",
  "/jobs/x/at?time=",
  "/docs/",
  "/feed.rss?q=",
  "/",
];

export interface FuzzRun {
  requests: number;
  statuses: Record<string, number>;
  wrong: string[];
}

/** Asks a running product what the generator draws from its own document, and its pages what nobody would ask. */
export async function fuzzRequests(url: string, count: number, seed: number): Promise<FuzzRun> {
  const run: FuzzRun = { requests: 0, statuses: {}, wrong: [] };
  const read = async (path: string): Promise<ApiDocument> => (await (await fetch(url + path)).json()) as ApiDocument;
  const [everybodys, operators] = [await read(`${BASE}/openapi.json`), await read("/admin/openapi.json")];
  const document = { ...everybodys, paths: { ...everybodys.paths, ...operators.paths } };
  const known = await findKnown(url);
  const next = createRequestGenerator(document, known, seed);
  const random = createRandom(seed);
  const attacks = makeAttacks(200, seed).map(({ text }) => text);
  const askPage = (): GeneratedRequest => {
    const tail = random.chance(0.3) ? random.pick(known) : random.pick(attacks);
    const path = `${random.pick(pages)}${encodeURIComponent(tail.toWellFormed()).replace(/^\.+$/, "x")}`;
    return { method: "GET", path, headers: {}, body: null };
  };
  while (run.requests < count) {
    const batch = Array.from({ length: TOGETHER }, () => (random.chance(0.3) ? askPage() : next()));
    // A key that is revoked or a board that is paused would be the end of it for all that follow.
    await Promise.all(batch.map(async (request) => await send(url, request, run)));
  }
  return run;
}

async function send(url: string, request: GeneratedRequest, run: FuzzRun): Promise<void> {
  run.requests++;
  const isAdmin = request.path.startsWith("/admin/");
  const headers = { ...(isAdmin ? { authorization: `Bearer ${ADMIN_TOKEN}` } : {}), ...request.headers };
  const note = (what: string): void => {
    if (run.wrong.length < WRONG_MAX) run.wrong.push(`${what}: ${JSON.stringify(request).slice(0, 400)}`);
  };
  let response: Response;
  try {
    response = await fetch(url + request.path, {
      method: request.method,
      headers,
      body: request.body,
      redirect: "manual",
    });
  } catch (error) {
    // What no client can send, as a header with a line break.
    if (error instanceof TypeError && error.cause === undefined) return;
    return note(`no answer (${String(error)}, ${String((error as Error).cause)})`);
  }
  const text = await response.text();
  run.statuses[response.status] = (run.statuses[response.status] ?? 0) + 1;
  if (response.status >= 500) return note(`status ${response.status}`);
  const isApi = request.path.startsWith(BASE) || isAdmin;
  if (response.status < 400 || response.status === 405 || !isApi) return;
  if (response.headers.get("content-type") !== "application/problem+json")
    return note(`a ${response.status} that is no problem+json`);
  const problem = Problem.safeParse(JSON.parse(text));
  if (!problem.success || problem.data.status !== response.status) note("a malformed problem");
}

/** Ids, names and cursors that exist, so that requests get past the first check. */
async function findKnown(url: string): Promise<string[]> {
  const ask = async <T>(path: string): Promise<T> => (await (await fetch(`${url}${BASE}/${path}`)).json()) as T;
  interface List {
    data: Record<string, string>[];
    meta: { next_cursor?: string | null };
  }
  const [jobs, orgs, sources] = await Promise.all([
    ask<List>("jobs/search?status=any&limit=20"),
    ask<List>("orgs?limit=5"),
    ask<List>("sources?limit=5"),
  ]);
  const found = [
    ...jobs.data.map((job) => job["job_id"]),
    ...orgs.data.flatMap((org) => [org["org_id"], org["slug"]]),
    ...sources.data.map((source) => source["source_id"]),
    ...[jobs, orgs, sources].map(({ meta }) => meta.next_cursor),
    "lever",
    "engineer",
  ];
  return found.filter((one) => typeof one === "string");
}
