import { DAY_MS } from "../../core/time.ts";
import { limits } from "../../core/limits.ts";
import { noteAction } from "../boards/register-board.ts";

/** Behind those that were looked at, in order of id: one row read each. The newest crawl stays: new ids begin above it. */
const NEXT_ROWS = `select id, at, outcome from crawls
  where id > (select ledger_to from retention where id = 1) and id < (select max(id) from crawls)
  order by id limit ?`;

/**
 * Removes crawls that changed nothing or failed from the ledger once they are `days` old (null: never), a bounded step each time; those that changed something stay, the feed walks them. Costs two
 * rows written per crawl removed (itself and its index) and two a step; each crawl is looked at in
 * one step only, which reads it three times at most (look, find, delete). Returns how many were removed.
 */
export async function pruneLedger(
  db: D1Database,
  now: number,
  days: number | null = limits.ledgerDaysMax,
): Promise<number> {
  if (days === null) return 0;
  const { results } = await db
    .prepare(NEXT_ROWS)
    .bind(limits.ledgerPruneRowsMax)
    .all<{ id: number; at: number; outcome: string }>();
  const old = now - days * DAY_MS;
  const firstKept = results.findIndex(({ at }) => at >= old);
  const looked = firstKept === -1 ? results : results.slice(0, firstKept);
  const [first, last] = [looked[0], looked.at(-1)];
  if (first === undefined || last === undefined) return 0;
  const removed = looked.filter(({ outcome }) => outcome !== "changed").length;
  await db.batch([
    db.prepare("delete from crawls where id between ? and ? and outcome <> 'changed'").bind(first.id, last.id),
    db
      .prepare("update retention set ledger_to = ?1, crawls = crawls + ?2, ran_at = ?3 where id = 1")
      .bind(last.id, removed, now),
    ...(removed === 0 ? [] : noteAction(db, now, "prune", null)),
  ]);
  return removed;
}
