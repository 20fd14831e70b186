import { globSync } from "node:fs";
import path from "node:path";
import { DatabaseSync } from "node:sqlite";
import { sourceId } from "../../src/core/ids.ts";

const HOUR_MS = 3_600_000;
/** What the queue gave up on: crawls of a board that is here, of one that is not, and no crawl at all. */
const lost = [
  { reason: "retries_used_up", source: sourceId("lever", "tongues"), number: 7, hoursAgo: 30 },
  { reason: "malformed", source: null, number: null, hoursAgo: 20 },
  { reason: "unknown_board", source: sourceId("lever", "nobody"), number: 1, hoursAgo: 10 },
  { reason: "busy", source: sourceId("lever", "tongues"), number: 8, hoursAgo: 1 },
];

/** Writes lost messages into the site's database: a local queue loses none, and no call can make it. */
export function addLostMessages(state: string): void {
  const files = globSync(path.join(state, "v3/d1/*/*.sqlite")).filter((file) => !file.endsWith("metadata.sqlite"));
  const [file] = files;
  if (file === undefined || files.length > 1) throw new Error(`not one database in ${state}, but ${files.length}`);
  const db = new DatabaseSync(file, { timeout: 10_000 });
  const insert = db.prepare(
    "insert into lost_messages (message_id, at, reason, source_id, crawl_number, attempts, detail) values (?, ?, ?, ?, ?, 101, 'a secret')",
  );
  for (const { reason, source, number, hoursAgo } of lost)
    insert.run(reason, Date.now() - hoursAgo * HOUR_MS, reason, source, number);
  db.close();
}
