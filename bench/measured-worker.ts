import { exportAll } from "../scripts/export-all.ts";
import type { DatasetName } from "../src/core/dataset.ts";
import { createWorker } from "../src/worker/compose.ts";
import { countingD1 } from "../test/workers/counting-d1.ts";
import { ageIndex } from "./age-index.ts";

export { HostGate } from "../src/cron/fetch/host-gate.ts";

/** No isolate's own count refuses either. */
const rate = { burst: 1e9, perSecond: 1e9 };
const rates = { keyless: rate, keyed: rate };
const make = (): ReturnType<typeof createWorker> =>
  createWorker(() => ({ fetch: async (request) => await fetch(request), rateFactor: 1 }), rates);
const product = make();
/**
 * Deployed, the limiter is a counter beside the Worker; Miniflare's is a Durable Object of its own
 * with a database, as dear as the reads that are measured here.
 */
const limiter: RateLimit = { limit: () => Promise.resolve({ success: true }) };
const unlimited = { API_LIMIT_KEYLESS: limiter, API_LIMIT_KEYED: limiter };
const unlimitedEnvs = new WeakMap<Env, Env>();

function unlimitedOf(env: Env): Env {
  const known = unlimitedEnvs.get(env) ?? { ...env, ...unlimited };
  unlimitedEnvs.set(env, known);
  return known;
}

/**
 * The product, and beside it under `/bench` what it is measured by: a bare route, one row read from
 * D1, the rows that D1 counts for a request, and a day of crawls and of the cron in the inverted index.
 */
export default {
  ...product,
  fetch: async (request, env, context) => {
    // What is measured here is not what this costs.
    if (!request.url.includes("/bench/")) return await product.fetch(request, unlimitedOf(env), context);
    const { pathname, searchParams } = new URL(request.url);
    if (pathname === "/bench/bare") return Response.json({ ok: true });
    if (pathname === "/bench/point") return await readPoint(env, searchParams.get("id"));
    if (pathname === "/bench/age") return Response.json(await ageIndex(env.DB));
    if (pathname === "/bench/export") return await exportFiles(env, searchParams);
    if (pathname === "/bench/counted") return await countRows(request, env, context);
    return new Response(null, { status: 404 });
  },
} satisfies ExportedHandler<Env>;

/** An object that was exported, or the export of datasets. */
async function exportFiles(env: Env, asked: URLSearchParams): Promise<Response> {
  const key = asked.get("key");
  if (key !== null) return new Response((await env.RAW.get(key))?.body ?? null);
  return Response.json(await exportAll(env, asked.get("datasets")?.split(",") as DatasetName[]));
}

async function readPoint(env: Env, id: string | null): Promise<Response> {
  if (id === null) return Response.json(await env.DB.prepare("select 1 as one").first());
  return Response.json(await env.DB.prepare("select * from jobs where job_id = ?").bind(id).first());
}

/** The answer to the request whose address is the parameter `of`, with what D1 read for it. */
async function countRows(
  request: Request<unknown, IncomingRequestCfProperties>,
  env: Env,
  context: ExecutionContext,
): Promise<Response> {
  const { searchParams, origin } = new URL(request.url);
  const counting = countingD1(env.DB);
  const asked = new Request(new URL(searchParams.get("of") ?? "/", origin), request);
  // A new one remembers no version of the data, so that its row is always counted.
  const response = await make().fetch(asked, { ...env, ...unlimited, DB: counting.db }, context);
  const headers = new Headers(response.headers);
  headers.set("x-rows-read", String(counting.statements.reduce((sum, { rowsRead }) => sum + rowsRead, 0)));
  return new Response(response.body, { status: response.status, headers });
}
