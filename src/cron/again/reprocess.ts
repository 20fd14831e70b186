import { limits } from "../../core/limits.ts";
import { NORMALIZER_VERSION } from "../../core/normalize/normalize-posting.ts";
import { countEvents } from "../../db/crawl/chain-events.ts";
import { readSourceIds, readStaleJobs } from "../../db/crawl/crawl-state.ts";
import { readSource } from "../../db/boards/read-sources.ts";
import {
  endRereadWalk,
  markReread,
  readBoardsToReread,
  readRereadPlace,
  saveRereadPlace,
} from "../../db/crawl/reread-boards.ts";
import { reindexBoard } from "../../db/again/reindex.ts";
import { getCrawlRecord, putCrawlRecord, type CrawlRecord } from "../archive/archive.ts";
import type { CrawlDependencies } from "../crawl/crawl-dependencies.ts";
import { carryOut } from "../crawl/crawl-board.ts";
import { findProvider } from "../providers/registry.ts";
import { offline } from "./carry-out-journal.ts";

/** What a reprocessing did. */
export interface ReprocessResult {
  boards: number;
  /** Postings with an event, and fields that changed. */
  updated: number;
  events: number;
}

type Stores = Pick<CrawlDependencies, "db" | "bucket">;

const BOARDS_PER_READ = 100;

/**
 * After a change of the normaliser: reads every open posting again from the archive by today's code.
 * Its events say `cause: "reprocessed"`. Each step is a crawl of its board with a record, so it can
 * stop anywhere and go on, and a replay passes over it. Postings that closed keep their facts.
 */
export async function reprocessArchive(deps: Stores, now: number): Promise<ReprocessResult> {
  const result: ReprocessResult = { boards: 0, updated: 0, events: 0 };
  for (let after = ""; ;) {
    const ids = await readSourceIds(deps.db, after, BOARDS_PER_READ);
    for (const id of ids) {
      const { steps, isDone } = await reprocessBoard(deps, id, now, result, () => true);
      if (steps > 0) result.boards++;
      if (isDone) await markReread(deps.db, id, NORMALIZER_VERSION);
    }
    const last = ids.at(-1);
    if (last === undefined) return result;
    after = last;
  }
}

/**
 * The cron's part of the same: a deployed database comes to today's normaliser by itself, board after
 * board, `limits.rereadStepsPerRun` steps a run. A board that is just being crawled, or whose archive
 * can't be read, is passed and comes again in the next walk; nobody waits for it. Once all are done a
 * run reads two rows.
 */
export async function continueReprocessing(
  deps: Stores & Pick<CrawlDependencies, "now">,
): Promise<ReprocessResult & { steps: number }> {
  const result = { boards: 0, updated: 0, events: 0, steps: 0 };
  const place = await readRereadPlace(deps.db, NORMALIZER_VERSION);
  if (place === null) return result;
  const start = deps.now();
  const takeStep = (): boolean => {
    if (result.steps === limits.rereadStepsPerRun || deps.now() - start > limits.rereadRunMsMax) return false;
    result.steps++;
    return true;
  };
  const rows = limits.rereadBoardsPerRun;
  const boards = await readBoardsToReread(deps.db, { after: place, version: NORMALIZER_VERSION, rows });
  let passed = place;
  for (const { id, sourceId, isOld } of boards) {
    if (isOld && (await rereadBoard(deps, sourceId, start, result, takeStep)) === "no_room") break;
    passed = id;
  }
  if (boards.length < rows && passed === (boards.at(-1)?.id ?? place)) await endRereadWalk(deps.db, NORMALIZER_VERSION);
  else await saveRereadPlace(deps.db, passed);
  return result;
}

/** A board in the cron's walk. `no_room`: there is more of it than this run may do. */
async function rereadBoard(
  deps: Stores,
  sourceId: string,
  now: number,
  result: ReprocessResult,
  takeStep: () => boolean,
): Promise<"passed" | "no_room"> {
  try {
    const { steps, isDone, isCut } = await reprocessBoard(deps, sourceId, now, result, takeStep);
    if (steps > 0) result.boards++;
    if (isCut) return "no_room";
    if (isDone) await markReread(deps.db, sourceId, NORMALIZER_VERSION);
  } catch (error) {
    console.error({ event: "reprocess_fault", source_id: sourceId, error: String(error) });
  }
  return "passed";
}

/**
 * Steps of a board while `takeStep` allows them: its open postings, then what all of them are indexed and
 * counted under, closed ones too. Cut: it did not; neither cut nor done: a crawl is at work there.
 */
async function reprocessBoard(
  deps: Stores,
  sourceId: string,
  now: number,
  result: ReprocessResult,
  takeStep: () => boolean,
): Promise<{ steps: number; isDone: boolean; isCut: boolean }> {
  for (let steps = 0; ; steps++) {
    if (!takeStep()) return { steps, isDone: false, isCut: true };
    const step = await reprocessStep(deps, sourceId, now, result);
    if (step === "changed") continue;
    if (step === "busy") return { steps, isDone: false, isCut: false };
    const { isDone, isCut } = await reindexBoard(deps.db, sourceId, takeStep);
    return { steps, isDone, isCut };
  }
}

/** One commit's worth of a board. `done`: there is nothing to do, or nothing more can be read again. */
async function reprocessStep(
  deps: Stores,
  sourceId: string,
  now: number,
  result: ReprocessResult,
): Promise<"changed" | "done" | "busy"> {
  const source = await readSource(deps.db, sourceId);
  const provider = source === null ? null : findProvider(source.provider);
  if (source === null || provider === null) return "done";
  const [stale] = await readStaleJobs(deps.db, source.id, NORMALIZER_VERSION, 1);
  if (stale === undefined) return "done";
  const number = source.crawlNumber + 1;
  const at = Math.max(now, (source.lastCrawledAt ?? 0) + 1);
  const record = recordOf(source, number, at);
  const isFirst = await putCrawlRecord(deps.bucket, record);
  const left = isFirst ? record : await getCrawlRecord(deps.bucket, source.provider, source.board, number);
  // A record that a crawl left here is that crawl's to carry out; one of ours is carried out now.
  if (left === null || left.reprocessed === null) return "busy";
  const outcome = await carryOut({ deps: { ...deps, ...offline }, provider, source, number, at, startedAt: now }, left);
  if (outcome.kind !== "changed") return "busy";
  const { crawl, postings } = outcome.commit;
  result.updated += crawl.updated;
  result.events += countEvents(outcome.commit);
  return postings.length > 0 ? "changed" : "done";
}

function recordOf(
  source: NonNullable<Awaited<ReturnType<typeof readSource>>>,
  number: number,
  at: number,
): CrawlRecord {
  return {
    version: 1,
    provider: source.provider,
    board: source.board,
    number,
    at,
    previousRecord: source.recordNumber,
    previousCompleteAt: source.lastCompleteAt,
    pages: [],
    list: null,
    validators: { etag: source.etag, lastModified: source.lastModified },
    bytes: 0,
    changesMax: 1,
    asked: [],
    details: null,
    again: null,
    gone: null,
    reprocessed: NORMALIZER_VERSION,
    decided: { opened: 0, updated: 0, reopened: 0, closed: [], held: 0 },
  };
}
