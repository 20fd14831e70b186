/** The name of the constraint that fails a batch which begins with `refuseOptedOut`. */
const REFUSED = "NOT NULL constraint failed: opt_outs.at";

/** Fails the batch that it stands in when one of the boards is opted out. */
export function refuseOptedOut(db: D1Database, sourceIds: readonly string[]): D1PreparedStatement {
  return db
    .prepare("update opt_outs set at = null where source_id in (select value from json_each(?))")
    .bind(JSON.stringify(sourceIds));
}

export function isRefusal(error: unknown): boolean {
  return error instanceof Error && error.message.includes(REFUSED);
}
