import { removeBoard } from "../../src/cron/boards/remove-board.ts";
import { addBoards } from "../../src/cron/boards/add-boards.ts";
import { askReindex } from "../../src/db/again/reindex.ts";
import { env } from "cloudflare:workers";
import { KEY_BYTES, makeKey } from "../../src/core/api-key.ts";
import { optInBoard, optOutBoard } from "../../src/cron/boards/opt-out.ts";
import { askedAddresses } from "../../src/cron/providers/asked-addresses.ts";
import { boardFromAddress, otherAtsOf } from "../../src/cron/providers/registry.ts";
import { notAsked } from "../../src/cron/boards/verify-board.ts";
import { readFragment } from "../../src/cron/archive/read-fragment.ts";
import { insertKey, noteKeyUse, revokeKey } from "../../src/db/clients/api-keys.ts";
import { readDataVersion } from "../../src/db/boards/catalogue-state.ts";
import { createApp } from "../../src/worker/app.ts";
import { replayWrites } from "../../src/worker/replay-writes.ts";
import { webhookWrites } from "../../src/worker/webhook-writes.ts";
import { createKey } from "../../src/worker/create-key.ts";
import { limits } from "../../src/core/limits.ts";
import type { AppDependencies, RateLimit } from "../../src/worker/dependencies.ts";
import type { ApiDocument } from "../../src/worker/pages/docs/docs.tsx";
import { countingD1 } from "./counting-d1.ts";
import { NOW } from "./seed.ts";

export const BASE = "/job-postings/v1";
export const ORIGIN = "https://jobledger.example";
export const ADMIN_TOKEN = "test-admin-token";

/** Calls that reached the injected writes. */
export interface AppCalls {
  addBoard: unknown[];
  setPaused: unknown[];
  crawlNow: unknown[];
  sendTest: unknown[];
}

const ALLOWED = { isAllowed: true, remaining: 49, seconds: 1 };
/** The limit of clients that have used it up. */
export const REFUSING: RateLimit = {
  burst: 1,
  perSecond: 1,
  take: () => Promise.resolve({ isAllowed: false, remaining: 0, seconds: 7 }),
};

const ASKED = { listed: 7, total: 7, postings: [{ title: "Cook", place: "Berlin", url: null }] };

export function fakeDependencies(): { deps: AppDependencies; calls: AppCalls } {
  const calls: AppCalls = { addBoard: [], setPaused: [], crawlNow: [], sendTest: [] };
  const known = "d7a0f0f6-44cd-5a0a-9b0c-0d4c0f6a7b10";
  const lever = { provider: "lever", label: "Lever", board: "spotify", url: "https://jobs.lever.co/spotify" };
  const deps: AppDependencies = {
    now: () => NOW,
    providers: [
      {
        name: "lever",
        label: "Lever",
        example: "https://jobs.lever.co/spotify",
        asks: "documented_api",
        isProven: true,
      },
      {
        name: "greenhouse",
        label: "Greenhouse",
        example: "https://boards.greenhouse.io/acme",
        asks: "documented_api",
        isProven: true,
      },
      {
        name: "ashby",
        label: "Ashby",
        example: "https://jobs.ashbyhq.com/acme",
        asks: "documented_api",
        isProven: true,
      },
    ],
    otherAts: [{ name: "ukg", label: "UKG Pro Recruiting", why: "Its robots.txt disallows the list." }],
    boardOfAddress: boardFromAddress,
    ...askedAddresses,
    otherAtsOfAddress: otherAtsOf,
    addBoard: (_env, input, isUnseen) => {
      calls.addBoard.push(input);
      if (!input.url.includes("lever.co"))
        return Promise.resolve({ ok: false, reason: "No provider knows this address." });
      if (input.url.endsWith("/out"))
        return Promise.resolve({ ok: false, reason: "This board was opted out.", sourceId: known, optedOutAt: NOW });
      if (input.url.endsWith("/typo"))
        return Promise.resolve({ ok: false, reason: 'Lever has no board "typo".', passes: false });
      if (input.url.endsWith("/slow")) return Promise.resolve({ ok: false, reason: "No answer.", passes: true });
      if (input.url.endsWith("/toomany"))
        return Promise.resolve({ ok: false, reason: "There are boards enough.", isFull: true });
      return Promise.resolve({
        ok: true,
        sourceId: known,
        created: calls.addBoard.length === 1,
        asked: isUnseen ? null : ASKED,
      });
    },
    detectBoard: (_env, address) => {
      if (address.includes("lever.co")) return Promise.resolve({ kind: "board", ...lever, isLookedAt: false });
      if (address.includes("dayforce"))
        return Promise.resolve({ kind: "other_ats", name: "dayforce", label: "Dayforce", why: "It is not read." });
      return Promise.resolve({ kind: "unknown", reason: "Nobody knows." });
    },
    probeBoard: (_env, { url, provider, board }) => {
      if (provider !== null && board !== null) {
        const refusal = { named: { provider, board }, reason: "not_found", detail: "No such board.", passes: false };
        return Promise.resolve({ ok: false, ...refusal });
      }
      if (url?.includes("lever.co") !== true)
        return Promise.resolve({ ok: false, named: null, reason: "unknown_address", detail: "None.", passes: false });
      const postings = [{ title: "Cook", place: null, url: "https://jobs.lever.co/acme/1" }];
      const pages = [new TextEncoder().encode("[]")];
      return Promise.resolve({ ok: true, provider: "lever", board: "acme", listed: 1, total: null, postings, pages });
    },
    addBoards: async (given, rows) => await addBoards(given.DB, given.RAW, rows, NOW),
    setPaused: (_env, sourceId, paused) => {
      calls.setPaused.push([sourceId, paused]);
      return Promise.resolve(sourceId === known);
    },
    removeBoard: async (given, _context, sourceId) =>
      await removeBoard({ db: given.DB, bucket: given.RAW }, sourceId, NOW),
    optOut: async (given, _context, sourceId, reason) =>
      await optOutBoard({ db: given.DB, bucket: given.RAW }, sourceId, reason, NOW),
    optIn: async (given, sourceId) => await optInBoard({ db: given.DB, bucket: given.RAW }, sourceId, NOW),
    reindex: async (given) => await askReindex(given.DB),
    replay: replayWrites(() => NOW),
    crawlNow: (_env, sourceId) => {
      calls.crawlNow.push(sourceId);
      return Promise.resolve(sourceId === null ? 5 : Number(sourceId === known));
    },
    verify: () => Promise.resolve(notAsked("not_asking", null)),
    readFragment: async (given, place, view) => await readFragment(given.RAW, place, view),
    createKey: createKey(() => NOW),
    revokeKey: async (given, prefix) => await revokeKey(given.DB, prefix, NOW),
    noteKeyUse: async (given, keyHash) => await noteKeyUse(given.DB, keyHash, NOW),
    webhooks: {
      ...webhookWrites(() => NOW),
      sendTest: (_env, endpointId, target, event) => {
        calls.sendTest.push([target.url, event?.job_id ?? null]);
        return Promise.resolve({ webhookId: `${endpointId}.test.1`, isTaken: false, answer: "http_500" });
      },
    },
    leadsInside: (_env, hostname) => Promise.resolve(hostname === "leads-inside.example.com"),
    dataVersion: async (given) => await readDataVersion(given.DB),
    rateLimits: {
      keyless: { ...limits.requests.keyless, take: () => Promise.resolve(ALLOWED) },
      keyed: { ...limits.requests.keyed, take: () => Promise.resolve(ALLOWED) },
    },
    verifyLimits: {
      keyless: { ...limits.verifications.keyless, take: () => Promise.resolve(ALLOWED) },
      keyed: { ...limits.verifications.keyed, take: () => Promise.resolve(ALLOWED) },
    },
  };
  return { deps, calls };
}

export const app = createApp(fakeDependencies().deps);

/** A new API key. */
export async function makeTestKey(): Promise<string> {
  const { key, ...stored } = makeKey(crypto.getRandomValues(new Uint8Array(KEY_BYTES)));
  await insertKey(env.DB, { ...stored, name: "test", at: NOW, madeBy: null });
  return key;
}

/** What an address needs to be let through: the admin token, a key, or nothing. */
export function credentialsFor(path: string, key: string): Record<string, string> {
  if (path.startsWith("/admin/")) return { Authorization: `Bearer ${ADMIN_TOKEN}` };
  return /^\/job-postings\/v1\/(webhook_endpoints|webhook_deliveries|subscriptions)\b/.test(path)
    ? { "x-api-key": key }
    : {};
}

/** Asks the app over the seeded database. */
export async function ask(path: string, init: RequestInit = {}, given: Env = env): Promise<Response> {
  return app.request(`${ORIGIN}${path}`, init, given);
}

/** The documents of everybody and of the operator as one. */
export async function wholeDocument(): Promise<ApiDocument> {
  const [everybodys, operators] = await Promise.all(
    [`${BASE}/openapi.json`, "/admin/openapi.json"].map(async (path) => (await ask(path)).json<ApiDocument>()),
  );
  if (everybodys === undefined || operators === undefined) throw new Error("two documents");
  return {
    ...everybodys,
    paths: { ...everybodys.paths, ...operators.paths },
    components: { schemas: { ...everybodys.components.schemas, ...operators.components.schemas } },
  };
}

export async function postJson(path: string, body: unknown, headers: Record<string, string> = {}): Promise<Response> {
  return ask(path, {
    method: "POST",
    headers: { "Content-Type": "application/json", ...headers },
    body: typeof body === "string" ? body : JSON.stringify(body),
  });
}

/** Asks, and says what the database was asked for it. */
export async function askCounted(path: string, init: RequestInit = {}) {
  const counting = countingD1(env.DB);
  const response = await ask(path, init, { ...env, DB: counting.db });
  const rowsRead = counting.statements.reduce((sum, statement) => sum + statement.rowsRead, 0);
  return { response, rowsRead, statements: counting.statements };
}
