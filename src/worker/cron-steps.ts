import { continueReplay } from "../cron/again/continue-replay.ts";
import { continueReprocessing } from "../cron/again/reprocess.ts";
import { continueOptOuts } from "../cron/boards/opt-out.ts";
import { continueDatasets } from "../cron/datasets/continue-datasets.ts";
import { thinArchive } from "../cron/retention/thin-archive.ts";
import { thinDescriptions } from "../cron/retention/thin-descriptions.ts";
import { deliverWebhooks, type WebhookDependencies } from "../cron/webhooks/deliver-webhooks.ts";
import { limits } from "../core/limits.ts";
import { readSettings } from "../core/operator-settings.ts";
import { describePostingsStep } from "../db/again/describe-postings.ts";
import { moveDescriptionsStep } from "../db/again/move-descriptions.ts";
import { packRowsStep } from "../db/again/pack-rows.ts";
import { continueReindex } from "../db/again/reindex.ts";
import { continueCoverage, continueReadDays } from "../db/boards/count-coverage.ts";
import { removeUnusedKeys } from "../db/clients/remove-unused-keys.ts";
import { pruneWebhookLog } from "../db/clients/webhook-log.ts";
import { continueTruth } from "../db/events/count-truth.ts";
import { mergeIndex } from "../db/index/merge-index.ts";
import { keepOpenedHours } from "../db/ledger/opened-hours.ts";
import { pruneLedger } from "../db/ledger/prune-ledger.ts";
import type { ReplayState } from "../db/schema/replay-state.ts";
import { dropCached } from "./http/drop-cached.ts";
import { replayDatabase } from "./replay-database.ts";

/** Until nothing is left to do, so many times at the most. */
async function repeat(most: number, step: () => Promise<unknown>): Promise<void> {
  for (let time = 0; time < most; time++) if (!(await step())) return;
}

/** What the cron does beside sending boards to the queue. */
export function cronSteps(
  env: Env,
  context: ExecutionContext,
  webhooks: Omit<WebhookDependencies, "db">,
  { replay, isSteady }: { replay: ReplayState | null; isSteady: boolean },
): (() => Promise<void>)[] {
  return [
    async () => await keepOpenedHours(env.DB, Date.now()),
    async () => {
      const arrived = await deliverWebhooks({ db: env.DB, isSteady, ...webhooks });
      if (arrived > 0) console.log({ event: "webhooks_pushed", events: arrived });
    },
    async () => {
      const reread = await continueReprocessing({ db: env.DB, bucket: env.RAW, now: Date.now });
      if (reread.steps > 0) console.log({ event: "reprocessed", ...reread });
    },
    // By a clock that jumped nothing is old.
    ...(isSteady ? removingSteps(env) : []),
    async () => await repeat(limits.movedTextStepsPerRun, async () => await moveDescriptionsStep(env.DB)),
    async () => await repeat(limits.packStepsPerRun, async () => await packRowsStep(env.DB)),
    async () => await repeat(limits.describeStepsPerRun, async () => await describePostingsStep(env.DB)),
    async () => {
      const covered = await continueCoverage(env.DB, Date.now());
      if (covered.length > 0) console.log({ event: "coverage_counted", parts: covered });
    },
    async () => void (await continueTruth(env.DB, Date.now())),
    async () => void (await continueReadDays(env.DB, Date.now())),
    async () => {
      const reindexed = await reindexStepwise(env.DB);
      if (reindexed.postings > 0) console.log({ event: "reindexed", ...reindexed });
    },
    async () => {
      const removing = await continueOptOuts({ db: env.DB, bucket: env.RAW }, Date.now());
      if (removing > 0) {
        console.log({ event: "removing_opted_out", boards: removing });
        await dropCached(context);
      }
    },
    async () => {
      // It is for speed alone, nothing waits for it.
      for (const index of ["job_index", "job_orders"] as const) {
        const merged = await mergeIndex(env.DB, index);
        if (merged.steps > 0) console.log({ event: "index_merged", index, ...merged });
      }
    },
    async () => {
      const files = await continueDatasets({ db: env.DB, bucket: env.RAW, bucketName: env.BUCKET_NAME, now: Date.now });
      if (files.rows > 0) console.log({ event: "datasets_written", ...files });
    },
    // Last: what it takes is taken from nothing else.
    async () => {
      if (replay?.isRunning === true) await replayStepwise(env);
    },
  ];
}

/** Those that remove what has had its days. */
function removingSteps(env: Env): (() => Promise<void>)[] {
  const keep = readSettings(env);
  for (const message of keep.wrong) console.error({ event: "wrong_setting", message });
  return [
    async () => {
      const pruned = await pruneLedger(env.DB, Date.now(), keep.ledgerDays);
      if (pruned > 0) console.log({ event: "ledger_pruned", crawls: pruned });
    },
    async () => {
      const versions = await thinDescriptions({ db: env.DB, now: Date.now }, keep.descriptionDays);
      if (versions > 0) console.log({ event: "descriptions_thinned", versions });
    },
    async () => {
      const thinned = await thinArchive({ db: env.DB, bucket: env.RAW, now: Date.now }, keep.payloadDays);
      if (thinned.payloads > 0) console.log({ event: "archive_thinned", ...thinned });
    },
    async () => {
      const forgotten = await pruneWebhookLog(env.DB, Date.now());
      if (forgotten > 0) console.log({ event: "webhook_log_pruned", deliveries: forgotten });
    },
    async () => {
      const unused = await removeUnusedKeys(env.DB, Date.now());
      if (unused > 0) console.log({ event: "unused_keys_removed", keys: unused });
    },
  ];
}

/** The cron's share of a replay into the second database. */
async function replayStepwise(env: Env): Promise<void> {
  const second = replayDatabase(env);
  if (second === null) return;
  const state = await continueReplay({ db: second, main: env.DB, bucket: env.RAW, now: Date.now });
  if (state === null) return;
  const { stage, round, crawls } = state;
  console.log({ event: "replayed", stage, round: round.number, found: round.found, done: round.done, crawls });
}

/** The cron's share of counting and indexing everything anew. */
async function reindexStepwise(db: D1Database): Promise<{ postings: number; isDone: boolean }> {
  const start = Date.now();
  let steps = 0;
  return await continueReindex(
    db,
    () => steps++ < limits.reindexStepsPerRun && Date.now() - start <= limits.rereadRunMsMax,
  );
}
