import { and, asc, eq, getTableColumns, inArray, sql, type SQL } from "drizzle-orm";
import { drizzle } from "drizzle-orm/d1";
import { orgs, sources } from "../schema/schema.ts";
import { preparedOnce } from "../sql/prepared-once.ts";
import { rowReader } from "../sql/row-reader.ts";

/** A board, with what its company is called. */
export type SourceRow = typeof sources.$inferSelect;

/** Position in the list of boards, which is in order of provider and token. */
export type SourcePosition = [provider: string, board: string];

interface SourceQuery {
  providers: string[] | null;
  /** `orgs.id`. */
  orgs: number[] | null;
  after: SourcePosition | null;
  rows: number;
}

/** Boards in order of provider and token. Reads two rows per board: the index's and its own. */
export async function readSources(db: D1Database, query: SourceQuery): Promise<SourceRow[]> {
  if (query.orgs?.length === 0) return [];
  if (query.providers === null) return readSourcesOf(db, null, query);
  const found: SourceRow[] = [];
  // One range of the index after the other: an IN would be sorted.
  for (const provider of query.providers.toSorted()) {
    const rows = query.rows - found.length;
    if (rows === 0) break;
    if (query.after === null || provider >= query.after[0])
      found.push(...(await readSourcesOf(db, provider, { ...query, rows })));
  }
  return found;
}

/** `orgs.id` of companies. By itself: with the other parameters, a hundred ids are more than D1 binds. */
export async function readOrgKeys(db: D1Database, orgIds: string[]): Promise<number[]> {
  if (orgIds.length === 0) return [];
  const rows = await drizzle(db).select({ id: orgs.id }).from(orgs).where(inArray(orgs.orgId, orgIds));
  return rows.map(({ id }) => id);
}

async function readSourcesOf(
  db: D1Database,
  ofProvider: string | null,
  query: Omit<SourceQuery, "providers">,
): Promise<SourceRow[]> {
  const [provider, board] = query.after ?? ["", ""];
  const filters: SQL[] = [];
  // A `+` keeps its column off indexes: companies have few boards, a provider has thousands.
  const column = (name: typeof sources.provider | typeof sources.board): SQL =>
    query.orgs === null ? sql`${name}` : sql`+${name}`;
  if (query.orgs !== null) filters.push(sql`${sources.org} in (${sql.raw(query.orgs.join())})`);
  // Without companies either way a range of `sources_by_board`, entered where the page before ended.
  if (ofProvider === null)
    filters.push(sql`(${column(sources.provider)}, ${column(sources.board)}) > (${provider}, ${board})`);
  else {
    filters.push(sql`${column(sources.provider)} = ${ofProvider}`);
    filters.push(sql`${column(sources.board)} > ${provider === ofProvider ? board : ""}`);
  }
  return await drizzle(db)
    .select()
    .from(sources)
    .where(and(...filters))
    .orderBy(asc(sources.provider), asc(sources.board))
    .limit(query.rows);
}

/** The tokens of a provider's boards, all of them. Reads an entry of an index for each. */
export async function readTokens(db: D1Database, provider: string): Promise<string[]> {
  const rows = await drizzle(db).select({ board: sources.board }).from(sources).where(eq(sources.provider, provider));
  return rows.map(({ board }) => board);
}

const toSource = rowReader<SourceRow>(getTableColumns(sources));
const sourceById = preparedOnce((orm) =>
  orm
    .select()
    .from(sources)
    .where(eq(sources.sourceId, sql.placeholder("sourceId")))
    .prepare(),
);

/** One board; null when there is none of this id. Reads a row. */
export async function readSource(db: D1Database, sourceId: string): Promise<SourceRow | null> {
  const [values] = await sourceById(db).values({ sourceId });
  return values === undefined ? null : toSource(values);
}
