import { and, desc, eq, gt, inArray, lt, sql, type SQL } from "drizzle-orm";
import { drizzle } from "drizzle-orm/d1";
import { foldName } from "../../core/normalize/text/fold-name.ts";
import { readCounts } from "../counts/count-packs.ts";
import type { CountedField } from "../counts/count-moves.ts";
import { orgMatch } from "../index/org-index.ts";
import { readBehind } from "../sql/read-behind.ts";
import { orgs } from "../schema/schema.ts";

export type OrgRow = typeof orgs.$inferSelect;

/** Position in a list of companies: open postings and `orgs.id` of the last one shown. */
export type OrgPosition = [openJobs: number, id: number];

export interface OrgQuery {
  /** Words of name, slug or domain, the last of which may be cut. */
  words?: string | undefined;
  /** By `name`, from A on; otherwise most open postings first. */
  sort?: "open" | "name" | undefined;
  /** Names that begin with it, a to z; sorted by name. */
  letter?: string | undefined;
  openOnly?: boolean;
  /** Companies looked at for words, of which the first registered are taken; 500 if not given. */
  matches?: number;
  after: OrgPosition | null;
  rows: number;
}

/** `OrgQuery.matches`, where it is not said. */
const MATCHES_MAX = 500;

/**
 * Companies. Reads one row for each; under words two for each match, most open postings first.
 */
export async function readOrgs(db: D1Database, query: OrgQuery): Promise<OrgRow[]> {
  const { words, letter, after } = query;
  if (words !== undefined) return searchOrgs(db, words, query);
  const byName = query.sort === "name" || letter !== undefined;
  const select = async (where: SQL | undefined, rows: number): Promise<OrgRow[]> =>
    drizzle(db)
      .select()
      .from(orgs)
      .where(and(where, letter === undefined ? undefined : beginsWith(letter), openOnly(query)))
      .orderBy(...(byName ? [NAME, orgs.id] : [desc(orgs.openJobs), desc(orgs.id)]))
      .limit(rows);
  if (after === null) return select(undefined, query.rows);
  const [openJobs, id] = after;
  // A name may be too long for a cursor: it is read again.
  const shown = sql`(select name from orgs as shown where shown.id = ${id})`;
  const [ties, rest] = byName
    ? [sql`${NAME} = ${shown} and ${orgs.id} > ${id}`, sql`${NAME} > ${shown}`]
    : [and(eq(orgs.openJobs, openJobs), lt(orgs.id, id)), lt(orgs.openJobs, openJobs)];
  return readBehind(
    query.rows,
    async (rows) => select(ties, rows),
    async (rows) => select(rest, rows),
  );
}

const NAME = sql`name collate nocase`;

function beginsWith(letter: string): SQL {
  return sql`${NAME} >= ${letter} and ${NAME} < ${String.fromCodePoint((letter.codePointAt(0) ?? 0) + 1)}`;
}

function openOnly(query: OrgQuery): SQL | undefined {
  return query.openOnly === true ? gt(orgs.openJobs, 0) : undefined;
}

async function searchOrgs(db: D1Database, words: string, query: OrgQuery): Promise<OrgRow[]> {
  const [openJobs, id] = query.after ?? [Number.POSITIVE_INFINITY, 0];
  return (await matchOrgs(db, words, query.matches))
    .filter((org) => query.openOnly !== true || org.openJobs > 0)
    .filter((org) => org.openJobs < openJobs || (org.openJobs === openJobs && org.id < id))
    .slice(0, query.rows);
}

/** Most open postings first. */
async function matchOrgs(db: D1Database, words: string, matches: number = MATCHES_MAX): Promise<OrgRow[]> {
  const match = orgMatch(words);
  if (match === null) return [];
  const found = await drizzle(db)
    .select({ org: orgs })
    .from(sql`org_index`)
    .crossJoin(orgs)
    .where(sql`org_index match ${match} and ${orgs.id} = org_index.rowid`)
    .orderBy(sql`org_index.rowid`)
    .limit(matches);
  return (found as { org: OrgRow }[]).map(({ org }) => org).toSorted((a, b) => b.openJobs - a.openJobs || b.id - a.id);
}

/**
 * The company of a name or domain, without regard to case, accents and punctuation; of several, the
 * one with the most open postings. Reads two rows for each company that has the words.
 */
export async function lookupOrg(db: D1Database, by: "name" | "domain", value: string): Promise<OrgRow | null> {
  const wanted = foldName(value);
  return (await matchOrgs(db, value)).find((org) => org[by] !== null && foldName(org[by]) === wanted) ?? null;
}

export async function readOrgsById(db: D1Database, orgIds: string[]): Promise<OrgRow[]> {
  if (orgIds.length === 0) return [];
  return drizzle(db).select().from(orgs).where(inArray(orgs.orgId, orgIds));
}

export async function readOrgBySlug(db: D1Database, slug: string): Promise<OrgRow | null> {
  const rows = await drizzle(db).select().from(orgs).where(eq(orgs.slug, slug));
  return rows[0] ?? null;
}

/** A company, and when the newest crawl of any board ran (ms, null before the first): two rows in one statement. */
export async function readOrgToday(db: D1Database, slug: string): Promise<{ org: OrgRow; asOf: number | null } | null> {
  const asOf = sql<number | null>`(select at from crawls order by id desc limit 1)`;
  const rows = await drizzle(db).select({ org: orgs, asOf }).from(orgs).where(eq(orgs.slug, slug));
  return rows[0] ?? null;
}

/** What a company's page breaks its postings down by. */
export const breakdownFields = [
  "department",
  "seniority",
  "country",
  "city",
  "provider",
  "workplace_type",
  "employment_type",
  "language",
] as const satisfies CountedField[];
export type BreakdownField = (typeof breakdownFields)[number];

/** A company's open postings by value of each field, most first. Exact; reads two rows. Null while they are counted anew, or of more values than are. */
export async function readOrgBreakdown(
  db: D1Database,
  org: Pick<OrgRow, "id">,
  values: number,
): Promise<Record<BreakdownField, { value: string; count: number }[]> | null> {
  const counts = await readCounts(db, breakdownFields, { add: [`o${org.id}`], subtract: [] });
  if (counts === null) return null;
  const listOf = (field: BreakdownField): { value: string; count: number }[] =>
    [...(counts.get(field) ?? [])]
      .map(([value, [open]]) => ({ value, count: open }))
      .filter(({ count }) => count > 0)
      .toSorted((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1))
      .slice(0, values);
  return Object.fromEntries(breakdownFields.map((field) => [field, listOf(field)])) as Record<
    BreakdownField,
    { value: string; count: number }[]
  >;
}
