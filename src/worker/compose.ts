import { addBoard } from "../cron/boards/add-board.ts";
import { withdrawFiles } from "../cron/datasets/opted-out-files.ts";
import { addBoards } from "../cron/boards/add-boards.ts";
import { reachBoards, type BoardReach } from "../cron/boards/reach-boards.ts";
import { notAsked, verifyBoard, type VerifyDependencies } from "../cron/boards/verify-board.ts";
import { isLocalHook } from "../core/webhook.ts";
import type { WebhookDependencies } from "../cron/webhooks/deliver-webhooks.ts";
import { pushMessage, testMessage } from "../cron/webhooks/push-message.ts";
import { consumeLost } from "../cron/queue/consume-lost.ts";
import { consumeCrawls } from "../cron/queue/consume.ts";
import type { CrawlDependencies } from "../cron/crawl/crawl-dependencies.ts";
import { optInBoard, optOutBoard } from "../cron/boards/opt-out.ts";
import { describeProvider } from "../cron/providers/describe-provider.ts";
import { otherAts } from "../cron/providers/other-ats.ts";
import type { Provider } from "../cron/providers/provider.ts";
import { removeBoard } from "../cron/boards/remove-board.ts";
import { askedAddresses } from "../cron/providers/asked-addresses.ts";
import { boardFromAddress, otherAtsOf, providers } from "../cron/providers/registry.ts";
import { readFragment } from "../cron/archive/read-fragment.ts";
import { askReindex } from "../db/again/reindex.ts";
import { scheduleCrawls } from "../cron/queue/schedule-crawls.ts";
import { limits } from "../core/limits.ts";
import { readSettings } from "../core/operator-settings.ts";
import { noteKeyUse, revokeKey } from "../db/clients/api-keys.ts";
import { readDataVersion } from "../db/boards/catalogue-state.ts";
import { makeDue, noteAction, setPaused } from "../db/boards/register-board.ts";
import { beginRun, endRun } from "../db/sql/cron-runs.ts";
import type { ReplayState } from "../db/schema/replay-state.ts";
import { createApp } from "./app.ts";
import { createKey } from "./create-key.ts";
import { cronSteps } from "./cron-steps.ts";
import { dropCached } from "./http/drop-cached.ts";
import { runSteps } from "./run-steps.ts";
import { rememberVersion } from "./http/remember-version.ts";
import { createBuckets, type Rate } from "./http/token-bucket.ts";
import { readReplayState } from "./replay-database.ts";
import { replayWrites } from "./replay-writes.ts";
import type { AppDependencies, Tier } from "./dependencies.ts";
import { webhookWrites } from "./webhook-writes.ts";

/** How the crawler reaches boards: the runtime's fetch, or in demo and tests the ATS simulator. */
export interface Outside {
  fetch: CrawlDependencies["fetch"];
  /** Whether a name leads to the network that this runs in. Left out where none can be reached. */
  leadsInside?: (hostname: string) => Promise<boolean>;
  /** Why no board may be asked: not by crawls, nor to see what it answers. Left out or null: all may. */
  mayNotAsk?: string | null;
  /** Times the providers' declared rates; 1 wherever real boards are asked. */
  rateFactor: number;
}

/** Where wrangler.toml sends crawl messages that were delivered too often. */
const LOST_QUEUE = "jobledger-crawl-lost";

/**
 * The composition root: the one place where the reading side (`src/worker`) and the crawling side
 * (`src/cron`) meet. `rates`: how often clients may ask; the bindings bound it again over all isolates.
 */
export function createWorker(
  outside: (env: Env) => Outside,
  rates: Record<Tier, Rate> = limits.requests,
): Required<Pick<ExportedHandler<Env>, "fetch" | "scheduled" | "queue">> {
  // Made when first asked: an isolate that only crawls never needs its routes and their schemas.
  let app: ReturnType<typeof createApp> | null = null;
  return {
    fetch: async (request, env, context) =>
      await (app ??= createApp(appDependencies(outside, rates))).fetch(request, env, context),
    scheduled: async (_controller, env, context) => {
      const run = await beginRun(env.DB, Date.now());
      if (run.unended > 0) console.warn({ event: "cron_run_unended", runs: run.unended });
      const replay = await readReplayState(env);
      const schedule = async (): Promise<void> => await sendDue(env, outside(env), replay);
      const steps = cronSteps(env, context, webhookDependencies(env, outside(env)), { replay, isSteady: run.isSteady });
      try {
        await runSteps([schedule, ...steps], run.unended);
      } finally {
        await endRun(env.DB, run);
      }
    },
    queue: async (batch, env) => {
      if (batch.queue === LOST_QUEUE) await consumeLost(env.DB, batch, Date.now());
      // Boards that are not crawled now are due later on.
      else if ((outside(env).mayNotAsk ?? null) !== null || isHeld(await readReplayState(env))) batch.ackAll();
      else await consumeCrawls(crawlDependencies(env, outside(env)), batch, env.CRAWL_QUEUE);
    },
  };
}

/** Sends due boards to the queue. */
async function sendDue(env: Env, { mayNotAsk = null, rateFactor }: Outside, replay: ReplayState | null): Promise<void> {
  if (mayNotAsk !== null) console.error({ event: "not_crawling", message: mayNotAsk });
  if (isHeld(replay) || mayNotAsk !== null) return;
  const sent = await scheduleCrawls(env.DB, env.CRAWL_QUEUE, Date.now(), rateFactor);
  if (sent > 0) console.log({ event: "scheduled", boards: sent });
}

/** Whether no board is to be crawled, since the two databases are about to be swapped. */
function isHeld(replay: ReplayState | null): boolean {
  return replay !== null && replay.isRunning && replay.heldSince !== null;
}

function appDependencies(outside: (env: Env) => Outside, rates: Record<Tier, Rate>): AppDependencies {
  const reach = (env: Env, isAnybody = false): BoardReach => {
    const { mayNotAsk = null, ...rest } = outside(env);
    return reachBoards((isAnybody ? anybodysDependencies : crawlDependencies)(env, rest), mayNotAsk);
  };
  return {
    now: Date.now,
    providers: Object.values<Provider>(providers).map(describeProvider),
    otherAts,
    boardOfAddress: boardFromAddress,
    ...askedAddresses,
    otherAtsOfAddress: otherAtsOf,
    addBoard: async (env, input, isUnseen) => {
      const { lookUp, ask } = reach(env);
      return await addBoard(env.DB, env.RAW, input, Date.now(), isUnseen ? { lookUp } : { lookUp, ask });
    },
    detectBoard: async (env, address) => await reach(env).detect(address),
    probeBoard: async (env, name, isAnybody) => await reach(env, isAnybody).probe(name),
    addBoards: async (env, rows) => await addBoards(env.DB, env.RAW, rows, Date.now()),
    setPaused: async (env, id, paused) => await setPaused(env.DB, id, paused, Date.now()),
    removeBoard: async (env, context, id) => {
      const removed = await removeBoard({ db: env.DB, bucket: env.RAW }, id, Date.now());
      if (removed?.state === "removed") await dropCached(context());
      return removed;
    },
    optOut: async (env, context, id, reason) => {
      const stores = { db: env.DB, bucket: env.RAW };
      const out = await optOutBoard(stores, id, reason, Date.now());
      if (out !== null) await withdrawFiles(stores, out);
      await dropCached(context());
      return out;
    },
    optIn: async (env, id) => await optInBoard({ db: env.DB, bucket: env.RAW }, id, Date.now()),
    reindex: async (env) => {
      await askReindex(env.DB, noteAction(env.DB, Date.now(), "reindex", null));
    },
    replay: replayWrites(Date.now),
    verify: async (env, context, { sourceId, key }) => {
      const { mayNotAsk = null, ...rest } = outside(env);
      if (mayNotAsk !== null || isHeld(await readReplayState(env))) return notAsked("not_asking", null);
      const asked = verifyBoard(verifyDependencies(env, rest), sourceId, key);
      // What is half done is finished whether its client waits or not.
      context().waitUntil(asked.catch(() => null));
      return await asked;
    },
    crawlNow: async (env, id) => await makeDue(env.DB, id, Date.now()),
    readFragment: async (env, place, view) => await readFragment(env.RAW, place, view),
    createKey: createKey(Date.now),
    revokeKey: async (env, prefix) => await revokeKey(env.DB, prefix, Date.now()),
    noteKeyUse: async (env, keyHash) => await noteKeyUse(env.DB, keyHash, Date.now()),
    webhooks: {
      ...webhookWrites(Date.now),
      sendTest: async (env, endpointId, target, event) => {
        const message = testMessage(endpointId, event, Date.now());
        const answer = await pushMessage(webhookDependencies(env, outside(env)), target, message);
        return { webhookId: message.id, isTaken: answer.ok, answer: answer.reason };
      },
    },
    leadsInside: async (env, hostname) => (await outside(env).leadsInside?.(hostname)) ?? false,
    dataVersion: rememberVersion(Date.now, readVersion),
    rateLimits: {
      keyless: limitOf(rates.keyless, 10, (env) => env.API_LIMIT_KEYLESS),
      keyed: limitOf(rates.keyed, 10, (env) => env.API_LIMIT_KEYED),
    },
    verifyLimits: {
      keyless: limitOf(limits.verifications.keyless, 60, (env) => env.VERIFY_LIMIT_KEYLESS),
      keyed: limitOf(limits.verifications.keyed, 60, (env) => env.VERIFY_LIMIT_KEYED),
    },
  };
}

/**
 * This isolate's count says how long to wait; the location's, over the window that wrangler.toml says, holds where a
 * client reaches several isolates.
 */
function limitOf(
  rate: Rate,
  windowSeconds: number,
  binding: (env: Env) => RateLimit,
): AppDependencies["rateLimits"][Tier] {
  const take = createBuckets(rate);
  return {
    ...rate,
    take: async (env, client) => {
      const turn = take(client, Date.now());
      if (!turn.isAllowed || (await binding(env).limit({ key: client })).success) return turn;
      return { isAllowed: false, remaining: 0, seconds: windowSeconds };
    },
  };
}

/** Of the code and of the data. */
async function readVersion(env: Env): Promise<string> {
  return `${env.CF_VERSION_METADATA.id} ${await readDataVersion(env.DB)}`;
}

function userAgentOf(env: Env): string {
  return `Jobledger/0.1 (+${env.CONTACT})`;
}

function verifyDependencies(env: Env, outside: Outside): VerifyDependencies {
  return {
    ...anybodysDependencies(env, outside),
    // A gate of one board: its only slot in that time, or none.
    takeVerification: async (sourceId) =>
      (await env.HOST_GATE.getByName(`verify ${sourceId}`).reserve(sourceId, limits.verifiedMs, 0)) !== null,
  };
}

/** For what anybody may have asked, and as often as there are clients: of a host's turns it takes its share alone. */
function anybodysDependencies(env: Env, outside: Outside): CrawlDependencies {
  const deps = crawlDependencies(env, outside);
  return {
    ...deps,
    takeTurn: async (gate, sourceId, requestsPerSecond) => {
      const costMs = 1000 / (requestsPerSecond * outside.rateFactor * limits.anybodysShare);
      // What is owed for the requests before it, which nobody waits for.
      const owedMs = await env.HOST_GATE.getByName(`anybody ${gate}`).reserve(
        sourceId,
        costMs,
        costMs * (limits.anybodysRequestsMax - 1),
      );
      return owedMs !== null && (await deps.takeTurn(gate, sourceId, requestsPerSecond));
    },
  };
}

/** Webhooks go where boards are asked, and to this machine where the operator lets them. */
function webhookDependencies(env: Env, { fetch: fetchOutside }: Outside): Omit<WebhookDependencies, "db"> {
  const { allowsLocalWebhooks } = readSettings(env);
  return {
    userAgent: userAgentOf(env),
    now: Date.now,
    fetch: async (request) => {
      if (!isLocalHook(request.url)) return await fetchOutside(request);
      if (!allowsLocalWebhooks) throw new Error(`${request.url} is on this machine`);
      return await fetch(request);
    },
  };
}

function crawlDependencies(env: Env, outside: Outside): CrawlDependencies {
  const gateOf = (name: string): DurableObjectStub<import("../cron/fetch/host-gate.ts").HostGate> =>
    env.HOST_GATE.getByName(name);
  return {
    db: env.DB,
    bucket: env.RAW,
    fetch: outside.fetch,
    userAgent: userAgentOf(env),
    now: Date.now,
    quota: readSettings(env),
    takeTurn: async (gate, sourceId, requestsPerSecond) => {
      const intervalMs = 1000 / (requestsPerSecond * outside.rateFactor);
      const waitMs = await gateOf(gate).reserve(sourceId, intervalMs, limits.gateWaitMsMax);
      if (waitMs === null) return false;
      if (waitMs > 0) await scheduler.wait(waitMs);
      return true;
    },
    noteThrottled: async (gate, sourceId) => {
      await gateOf(gate).noteThrottled(sourceId);
    },
  };
}
