/** The name of the constraint that fails a batch which begins with `refuseOptedOut`. */
const REFUSED = "NOT NULL constraint failed: opt_outs.at";

/**
 * The opt-outs of boards, given as JSON (`?1`): a board's token in another case is the same board here. Nowhere
 * else, since some providers tell boards apart by it.
 */
const OF_BOARDS = `json_each(?1) given cross join opt_outs o
  on o.provider = given.value ->> 'provider' and o.board = given.value ->> 'board' collate nocase`;

/** Those of the boards (as JSON) that are opted out, by their ids. */
export const OPTED_OUT_IDS = `select distinct given.value ->> 'id' as found from ${OF_BOARDS}`;

/** Fails the batch that it stands in when one of the boards (as JSON) is opted out. */
export function refuseOptedOut(db: D1Database, boards: string): D1PreparedStatement {
  return db
    .prepare(`update opt_outs set at = null where source_id in (select o.source_id from ${OF_BOARDS})`)
    .bind(boards);
}

export function isRefusal(error: unknown): boolean {
  return error instanceof Error && error.message.includes(REFUSED);
}
