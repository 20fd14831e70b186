import { and, desc, eq, gt, inArray, lt, type SQL } from "drizzle-orm";
import { drizzle } from "drizzle-orm/d1";
import { readBehind } from "./read-behind.ts";
import { orgs } from "./schema.ts";

export type OrgRow = typeof orgs.$inferSelect;

/** Position in the list of companies, which is in order of open postings, most first. */
export type OrgPosition = [openJobs: number, id: number];

/** Companies, most open postings first. Reads one row per company. */
export async function readOrgs(
  db: D1Database,
  query: { after: OrgPosition | null; rows: number; openOnly?: boolean },
): Promise<OrgRow[]> {
  const select = async (where: SQL | undefined, rows: number): Promise<OrgRow[]> =>
    drizzle(db)
      .select()
      .from(orgs)
      .where(and(where, query.openOnly === true ? gt(orgs.openJobs, 0) : undefined))
      .orderBy(desc(orgs.openJobs), desc(orgs.id))
      .limit(rows);
  if (query.after === null) return select(undefined, query.rows);
  const [openJobs, id] = query.after;
  return readBehind(
    query.rows,
    async (rows) => select(and(eq(orgs.openJobs, openJobs), lt(orgs.id, id)), rows),
    async (rows) => select(lt(orgs.openJobs, openJobs), rows),
  );
}

export async function readOrgsById(db: D1Database, orgIds: string[]): Promise<OrgRow[]> {
  if (orgIds.length === 0) return [];
  return drizzle(db).select().from(orgs).where(inArray(orgs.orgId, orgIds));
}

export async function readOrgBySlug(db: D1Database, slug: string): Promise<OrgRow | null> {
  const rows = await drizzle(db).select().from(orgs).where(eq(orgs.slug, slug));
  return rows[0] ?? null;
}
