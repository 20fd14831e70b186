import type { z } from "@hono/zod-openapi";
import { decodeCursor, encodeCursor, type CursorList } from "../../core/cursor.ts";
import { readEpoch } from "../../db/boards/catalogue-state.ts";
import { badParameter } from "./problem.ts";

type Position = readonly (string | number)[];

/**
 * Reads one page of a list from where `cursor` stands, the cursor of the page after it (null at the
 * end) and the epoch, of which cursors are. Throws a 400 for a cursor that is not of this list with these
 * filters, or from before the database was rebuilt: a rebuild may give rows other surrogate ids. Reads a
 * row besides, none where the version of the data was just read.
 */
export async function readPage<At extends Position, Page extends { next: Position | null }>(
  db: D1Database,
  list: CursorList & { position: z.ZodType<At>; cursor: string | undefined },
  read: (after: At | null) => Promise<Page>,
): Promise<Page & { nextCursor: string | null; epoch: string }> {
  const given = list.cursor === undefined ? null : decodeCursor(list, list.position, list.cursor);
  if (given === null && list.cursor !== undefined) {
    throw badParameter("cursor", "not a cursor of this list with these filters; start again without cursor");
  }
  const [page, epoch] = await Promise.all([read(given?.position ?? null), readEpoch(db)]);
  if (given !== null && given.epoch !== epoch) {
    throw badParameter("cursor", "from before the database was rebuilt; start again without cursor");
  }
  return { ...page, epoch, nextCursor: page.next === null ? null : encodeCursor(list, epoch, page.next) };
}

/** The page of `limit` rows when one more was read, to know whether there is a next page. */
export function cutPage<Row, At extends Position>(
  rows: Row[],
  limit: number,
  positionOf: (row: Row) => At,
): { rows: Row[]; next: At | null } {
  const page = rows.slice(0, limit);
  const last = page.at(-1);
  return { rows: page, next: rows.length > limit && last !== undefined ? positionOf(last) : null };
}
