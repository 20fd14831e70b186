import { limits } from "../../core/limits.ts";
import { forgetReread } from "../crawl/reread-boards.ts";
import { reindexBoard } from "./reindex.ts";

/**
 * After a company got its name (crawl/rename-org.ts): indexes and counts its postings under the words of it, some
 * thousands at once. What is beyond them, or just being crawled, is left to the cron's walk (cron/again/reprocess.ts).
 * Where the company had no postings yet, as almost always, it reads its boards alone.
 */
export async function indexRenamed(db: D1Database, org: number): Promise<void> {
  const { results } = await db
    .prepare("select source_id as sourceId from sources where org = ? and normalizer = -1 order by id")
    .bind(org)
    .all<{ sourceId: string }>();
  if (results.length === 0) return;
  await forgetReread(db);
  let steps = 0;
  for (const { sourceId } of results) {
    const { isCut } = await reindexBoard(db, sourceId, () => steps++ < limits.renamedStepsMax);
    if (isCut) return;
  }
}
