import { NORMALIZER_VERSION } from "../core/normalize/normalize-posting.ts";
import { readCrawlSource, readSourceIds, readStaleJobs } from "../db/crawl-state.ts";
import { putCrawlRecord, type CrawlRecord } from "./archive.ts";
import { carryOut, type CrawlDependencies } from "./crawl-board.ts";
import { findProvider } from "./providers/registry.ts";
import { offline } from "./replay.ts";

/** What a reprocessing did. */
export interface ReprocessResult {
  boards: number;
  /** Postings with an event, and fields that changed. */
  updated: number;
  events: number;
}

const BOARDS_PER_READ = 100;

/**
 * After a change of the normaliser: reads every open posting again from the archive by today's code.
 * Its events say `cause: "reprocessed"`. Each step is a crawl of its board with a record, so it can
 * stop anywhere and go on, and a replay passes over it. Postings that closed keep their facts.
 */
export async function reprocessArchive(
  deps: Pick<CrawlDependencies, "db" | "bucket">,
  now: number,
): Promise<ReprocessResult> {
  const result: ReprocessResult = { boards: 0, updated: 0, events: 0 };
  for (let after = ""; ;) {
    const ids = await readSourceIds(deps.db, after, BOARDS_PER_READ);
    for (const id of ids) {
      let steps = 0;
      while (await reprocessStep(deps, id, now, result)) steps++;
      if (steps > 0) result.boards++;
    }
    const last = ids.at(-1);
    if (last === undefined) return result;
    after = last;
  }
}

/** One commit's worth of a board. False when there is nothing to do, or nothing more can be read again. */
async function reprocessStep(
  deps: Pick<CrawlDependencies, "db" | "bucket">,
  sourceId: string,
  now: number,
  result: ReprocessResult,
): Promise<boolean> {
  const source = await readCrawlSource(deps.db, sourceId);
  const provider = source === null ? null : findProvider(source.provider);
  if (source === null || provider === null) return false;
  const [stale] = await readStaleJobs(deps.db, source.id, NORMALIZER_VERSION, 1);
  if (stale === undefined) return false;
  const number = source.crawlNumber + 1;
  const at = Math.max(now, (source.lastCrawledAt ?? 0) + 1);
  const record = recordOf(source, number, at);
  // A record that a crawl left here is that crawl's to carry out.
  if (!(await putCrawlRecord(deps.bucket, record))) return false;
  const outcome = await carryOut({ deps: { ...deps, ...offline }, provider, source, number, at }, record);
  if (outcome.kind !== "changed") return false;
  const { updates, refreshes, events } = outcome.commit;
  result.updated += updates.length;
  result.events += events.length;
  return updates.length + refreshes.length > 0;
}

function recordOf(
  source: NonNullable<Awaited<ReturnType<typeof readCrawlSource>>>,
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
    validators: { etag: source.etag, lastModified: source.lastModified },
    bytes: 0,
    changesMax: 1,
    asked: [],
    gone: null,
    reprocessed: NORMALIZER_VERSION,
    decided: { opened: 0, updated: 0, reopened: 0, closed: [], held: 0 },
  };
}
