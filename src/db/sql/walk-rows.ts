/** Rows read for one page at most, however few of them match. */
const ROWS_MAX = 2_000;
/** Rows read at once when some may not match: a posting's JSON may have 20 KB. */
const BATCH_ROWS_MAX = 200;

export interface Walk<Row, Position> {
  /** Rows of the page. */
  rows: number;
  start: Position;
  positionOf: (row: Row) => Position;
  /** The next rows behind a position, in order. */
  read: (after: Position, limit: number) => Promise<Row[]>;
  /** Those that belong to the list, in order; null when all that were read do. */
  keep: ((batch: Row[]) => Row[] | Promise<Row[]>) | null;
  /** Rows read at most, where it is fewer than 2,000. */
  most?: number | undefined;
}

/**
 * A page of an ordered list some of whose rows must be looked at before they count. Reads on until
 * the page is full, but 2,000 rows (`most`) at most: then the page is short and has a next one all the same.
 */
export async function walkRows<Row, Position>(
  walk: Walk<Row, Position>,
): Promise<{ rows: Row[]; next: Position | null }> {
  const kept: Row[] = [];
  const most = Math.min(walk.most ?? ROWS_MAX, ROWS_MAX);
  let [position, read] = [walk.start, 0];
  for (;;) {
    // One more than asked tells whether there is a next page.
    const wanted = walk.rows + 1 - kept.length;
    const batch = read === 0 || walk.keep === null ? wanted : Math.min(Math.max(wanted, read), BATCH_ROWS_MAX);
    const limit = Math.min(batch, most - read);
    const rows = await walk.read(position, limit);
    kept.push(...(walk.keep === null ? rows : await walk.keep(rows)));
    read += rows.length;
    const last = rows.at(-1);
    if (last !== undefined) position = walk.positionOf(last);
    const lastShown = kept[walk.rows - 1];
    if (kept.length > walk.rows && lastShown !== undefined) {
      return { rows: kept.slice(0, walk.rows), next: walk.positionOf(lastShown) };
    }
    if (rows.length < limit) return { rows: kept, next: null };
    if (read >= most) return { rows: kept, next: position };
  }
}
