/** `sources.countedTo` of a board whose postings are all counted, those to come too. */
export const ALL_COUNTED = Number.MAX_SAFE_INTEGER;

/** Whether the counts hold a posting (`jobs.id`, null for a new one) of a board. */
export function isCounted(id: number | null, countedTo: number): boolean {
  return (id ?? ALL_COUNTED) <= countedTo;
}

/**
 * For the batch of who goes by what is counted of a board and is no crawl of it: fails (`isIndexStepLost`)
 * when a crawl or another such batch came between, or the board is gone. A crawl at work fails then.
 */
export function takeIndexStep(
  db: D1Database,
  { id, indexStep, crawlNumber }: { id: number; indexStep: number; crawlNumber: number },
): D1PreparedStatement[] {
  return [
    db
      .prepare(
        `update count_log set folds = case when exists
           (select 1 from sources where id = ? and index_step = ? and crawl_number = ?) then folds end where id = 1`,
      )
      .bind(id, indexStep, crawlNumber),
    db.prepare("update sources set index_step = index_step + 1 where id = ?").bind(id),
  ];
}

export function isIndexStepLost(error: unknown): boolean {
  return error instanceof Error && error.message.includes("NOT NULL constraint failed: count_log.folds");
}
