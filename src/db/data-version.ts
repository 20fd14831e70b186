/**
 * The version of all that is served: every crawl adds a row to `crawls` in the batch that changes
 * anything, every other write one to `admin_actions`. Reads two rows, whatever the size.
 */
export async function readDataVersion(db: D1Database): Promise<string> {
  const row = await db
    .prepare("select (select max(id) from crawls) as crawl, (select max(id) from admin_actions) as action")
    .first<{ crawl: number | null; action: number | null }>();
  return `${row?.crawl ?? 0}.${row?.action ?? 0}`;
}
