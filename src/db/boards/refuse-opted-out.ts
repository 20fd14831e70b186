/** The name of the constraint that fails a batch which begins with `refuseOptedOut`. */
const REFUSED = "NOT NULL constraint failed: opt_outs.at";

/** Fails the batch that it stands in when the board is opted out. */
export function refuseOptedOut(db: D1Database, sourceId: string): D1PreparedStatement {
  return db.prepare("update opt_outs set at = null where source_id = ?").bind(sourceId);
}

export function isRefusal(error: unknown): boolean {
  return error instanceof Error && error.message.includes(REFUSED);
}
