import { NORMALIZER_VERSION } from "../../core/normalize/normalize-posting.ts";
import { REREAD_PLACE } from "../crawl/reread-boards.ts";
import { REINDEX, REINDEX_ASKED } from "./reindex.ts";

/** A walk of the cron over all boards: `sources.id` up to which it has come, and the last there is. */
export interface BoardWalk {
  work: "reindex" | "reprocess";
  passed: number;
  last: number;
}

/** The walks that are under way; one that was asked for (1) and has not begun has passed none. Reads six rows, in one statement. */
export async function readWalks(db: D1Database): Promise<BoardWalk[]> {
  const row = await db
    .prepare(
      `select coalesce(${REINDEX_ASKED} - 1, (select value from cron_marks where name = '${REINDEX}')) as reindex,
         ${REREAD_PLACE} as reread,
         (select max(id) from sources) as lastBoard`,
    )
    .bind(NORMALIZER_VERSION)
    .first<{ reindex: number | null; reread: number | null; lastBoard: number | null }>();
  const last = row?.lastBoard ?? 0;
  const walks = [
    { work: "reindex", passed: row?.reindex ?? null, last },
    { work: "reprocess", passed: row?.reread ?? null, last },
  ] as const;
  return walks.flatMap(({ work, passed }) => (passed === null || last === 0 ? [] : [{ work, passed, last }]));
}
