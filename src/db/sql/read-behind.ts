/**
 * Rows behind a position of two parts, where the second (the rowid) orders those that tie in the
 * first: the rest of the ties, then what lies beyond. SQLite seeks `(a, id) > (?, ?)` by `a` alone
 * when `id` is the rowid, and reads all ties from their first again: thousands, after a large crawl.
 */
export async function readBehind<Row>(
  limit: number,
  ties: (limit: number) => Promise<Row[]>,
  beyond: (limit: number) => Promise<Row[]>,
): Promise<Row[]> {
  const rows = await ties(limit);
  return rows.length === limit ? rows : [...rows, ...(await beyond(limit - rows.length))];
}
