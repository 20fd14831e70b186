import { env } from "cloudflare:workers";
import { beforeAll, expect, it } from "vitest";
import { encodeCursor } from "../../../../src/core/cursor.ts";
import { jobId, orgId, sourceId } from "../../../../src/core/ids.ts";
import { readEpoch } from "../../../../src/db/boards/catalogue-state.ts";
import { createApp } from "../../../../src/worker/app.ts";
import { Problem } from "../../../../src/worker/http/problem.ts";
import type { ApiDocument } from "../../../../src/worker/pages/docs/docs.tsx";
import { credentialsFor, fakeDependencies, makeTestKey, ORIGIN, wholeDocument } from "../../app-under-test.ts";
import { catalogue, seedBoards } from "../../seed.ts";
import { inPart, tier } from "../../../sampled.ts";
import { findOperation } from "./check-schema.ts";
import { createRequestGenerator, type GeneratedRequest } from "./request-generator.ts";

/** In `npm test` the first ones of the same sequence. */
const REQUESTS = tier(2_000, 20_000);
/** To see a failure again, set this to the seed that it names. */
const SEED = 20_260_606;
/** Requests in flight at once. */
const TOGETHER = 20;
const BYTES_MAX = 2_000_000;

/** Values that exist, so that requests also get past the first check. */
const known = [
  jobId("lever", "spotify", "spotify-9"),
  jobId("ashby", "acme", "acme2-1"),
  orgId("acme"),
  orgId("nobody"),
  sourceId("ashby", "acme"),
  "jobs_live_AAAAAAAA",
  "spotify",
  "lever",
];
let document: ApiDocument;
let key = "";

beforeAll(async () => {
  await seedBoards(env.DB, catalogue());
  key = await makeTestKey();
  document = await wholeDocument();
  const epoch = await readEpoch(env.DB);
  const open = { status: "active" };
  known.push(
    encodeCursor({ kind: "jobs", filters: open }, epoch, [50]),
    encodeCursor({ kind: "jobs", filters: open }, epoch, [2 ** 53]),
    encodeCursor({ kind: "orgs", filters: {} }, epoch, [50, 1]),
    encodeCursor({ kind: "events", filters: { includeBaseline: false } }, epoch, [1, 1]),
    encodeCursor({ kind: "sources", filters: {} }, epoch, ["lever", "spotify"]),
    encodeCursor({ kind: "job_events", filters: { jobId: known[0] } }, epoch, [1, 0]),
  );
});

/** What is wrong with the answer; null when it is as it must be. */
async function faultOf(request: GeneratedRequest, response: Response): Promise<string | null> {
  const found = findOperation(document, request.method, new URL(request.path, ORIGIN).pathname);
  const { status } = response;
  if (status >= 500) return `status ${status}`;
  if (found === null ? status !== 404 && status !== 405 : found.operation.responses[status] === undefined) {
    return `status ${status} is not documented`;
  }
  const text = await response.text();
  if (text.length > BYTES_MAX) return `${text.length} characters`;
  if (status < 400) return null;
  if (response.headers.get("Content-Type") !== "application/problem+json") return `a ${status} that is no problem+json`;
  const problem = Problem.safeParse(JSON.parse(text));
  return problem.success && problem.data.status === status ? null : `a malformed problem: ${text.slice(0, 200)}`;
}

it(`generated requests get an answer that is documented${inPart("2,000 of 20,000")}`, async () => {
  // Nothing changes meanwhile; the version's own reads would be half of the time.
  const app = createApp({ ...fakeDependencies().deps, dataVersion: () => Promise.resolve("1") });
  const next = createRequestGenerator(document, known, SEED);
  const statuses: Record<number, number> = {};
  const reached = new Set<string>();
  const drawn = new Set<string>();
  const send = async (request: GeneratedRequest, count: number): Promise<void> => {
    const headers = { ...credentialsFor(request.path, key), ...request.headers };
    const response = await app.request(`${ORIGIN}${request.path}`, { ...request, headers }, env);
    const operation = findOperation(document, request.method, new URL(request.path, ORIGIN).pathname);
    drawn.add(`${request.method} ${operation?.path ?? ""}`);
    statuses[response.status] = (statuses[response.status] ?? 0) + 1;
    if (response.ok) reached.add(findOperation(document, request.method, request.path.split("?")[0] ?? "")?.path ?? "");
    const fault = await faultOf(request, response);
    if (fault !== null) {
      expect.fail(`${fault}; seed ${SEED}, request ${count}: ${JSON.stringify(request).slice(0, 2_000)}`);
    }
  };
  for (let count = 0; count < REQUESTS; count += TOGETHER) {
    const requests = Array.from({ length: TOGETHER }, next);
    await Promise.all(requests.map(async (request, index) => send(request, count + index)));
  }
  console.log({ event: "generated_requests", seed: SEED, statuses });
  // The generator is worth something only if it gets through to every kind of answer and route.
  for (const status of [200, 400, 401, 404, 413, 415]) {
    expect(statuses[status], String(status)).toBeGreaterThan(REQUESTS / 1_000);
  }
  expect(reached.size).toBeGreaterThan(12);
  const documented = Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.keys(methods).map((method) => `${method.toUpperCase()} ${path}`),
  );
  expect(documented.filter((operation) => !drawn.has(operation))).toEqual([]);
}, 240_000);
