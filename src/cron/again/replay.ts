import { readSource } from "../../db/boards/read-sources.ts";
import { sourceId } from "../../core/ids.ts";
import { restoreOptOut } from "../../db/opt-outs/opt-outs.ts";
import { registerBoard } from "../../db/boards/register-board.ts";
import { readJournal } from "../archive/archive.ts";
import type { CrawlDependencies } from "../crawl/crawl-dependencies.ts";
import { carryOut } from "../crawl/crawl-board.ts";
import { findProvider } from "../providers/registry.ts";

/** What a replay did. */
export interface ReplayResult {
  boards: number;
  crawls: number;
  /** Records whose provider is not in the registry any more. */
  skipped: number;
}

/**
 * Rebuilds an empty database from the archive alone: every registration and every recorded crawl,
 * in order, through today's code. Makes the same ids and the same events. What a replay can't know
 * is what left no trace in the archive: crawls that found nothing new or failed. Boards that are
 * opted out stay out.
 */
export async function replayArchive(
  deps: Pick<CrawlDependencies, "db" | "bucket">,
  progress: (done: number, of: number) => void,
): Promise<ReplayResult> {
  const { registrations, records, optOuts } = await readJournal(deps.bucket);
  for (const { provider, board, at, reason } of optOuts) {
    await restoreOptOut(deps.db, { sourceId: sourceId(provider, board), provider, board, at, reason });
  }
  for (const registration of registrations) await registerBoard(deps.db, registration);
  const result: ReplayResult = { boards: registrations.length, crawls: 0, skipped: 0 };
  for (const record of records) {
    const provider = findProvider(record.provider);
    const source = await readSource(deps.db, sourceId(record.provider, record.board));
    if (provider === null || source === null) {
      result.skipped++;
      continue;
    }
    const crawl = {
      deps: { ...deps, ...offline },
      provider,
      source,
      number: record.number,
      at: record.at,
      startedAt: record.at,
    };
    const outcome = await carryOut(crawl, record);
    if (outcome.kind === "stale")
      throw new Error(`crawl ${record.number} of ${record.board} is already in the database: it was not empty`);
    result.crawls++;
    progress(result.crawls, records.length);
  }
  return result;
}

/** A replay asks nobody. */
export const offline: Omit<CrawlDependencies, "db" | "bucket"> = {
  fetch: () => Promise.reject(new Error("a replay does not fetch")),
  userAgent: "",
  now: () => 0,
  takeTurn: () => Promise.resolve(false),
  noteThrottled: () => Promise.resolve(),
};
