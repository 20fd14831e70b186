import { NORMALIZER_VERSION } from "../../core/normalize/normalize-posting.ts";
import { REREAD_PLACE } from "../crawl/reread-boards.ts";
import { toTruth, truthColumns, type Truth, type TruthColumns } from "../events/truth.ts";
import { REINDEX, REINDEX_ASKED } from "./reindex.ts";

/** A walk of the cron over all boards: `sources.id` up to which it has come, and the last there is. */
export interface BoardWalk {
  work: "reindex" | "reprocess";
  passed: number;
  last: number;
}

/**
 * What the cron has counted over some days up to a moment (ms), and its walks that are under way; one that was asked for
 * (1) and has not begun has passed none. Reads six rows and one a day, in one statement.
 */
export async function readCronWork(
  db: D1Database,
  now: number,
  days: number,
): Promise<{ walks: BoardWalk[]; truth: Truth }> {
  const row = await db
    .prepare(
      `select coalesce(${REINDEX_ASKED} - 1, (select value from cron_marks where name = '${REINDEX}')) as reindex,
         ${REREAD_PLACE} as reread,
         (select max(id) from sources) as lastBoard, ${truthColumns(now, days)}`,
    )
    .bind(NORMALIZER_VERSION)
    .first<{ reindex: number | null; reread: number | null; lastBoard: number | null } & TruthColumns>();
  const last = row?.lastBoard ?? 0;
  const walks = [
    { work: "reindex", passed: row?.reindex ?? null, last },
    { work: "reprocess", passed: row?.reread ?? null, last },
  ] as const;
  return {
    walks: walks.flatMap(({ work, passed }) => (passed === null || last === 0 ? [] : [{ work, passed, last }])),
    truth: { ...toTruth(row ?? { days: "[]", counted: null }), refusals: [] },
  };
}
