import { inArray } from "drizzle-orm";
import { drizzle } from "drizzle-orm/d1";
import { limits } from "../../core/limits.ts";
import type { JobFilterValues } from "./job-filters.ts";
import type { ResolvedIds } from "./filter-kinds.ts";
import { orgs, sources } from "../schema/schema.ts";

/** Unknown ids are left out: such a filter matches nothing. Reads a row per id. */
export async function resolveIds(db: D1Database, filters: JobFilterValues): Promise<ResolvedIds> {
  const orm = drizzle(db);
  const orgIds = idsOf(filters.org_ids, filters.org_ids_exclude);
  const sourceIds = idsOf(filters.source_ids, filters.source_ids_exclude);
  const [orgRows, sourceRows] = await Promise.all([
    orgIds.length === 0
      ? []
      : orm.select({ id: orgs.id, text: orgs.orgId }).from(orgs).where(inArray(orgs.orgId, orgIds)),
    sourceIds.length === 0
      ? []
      : orm
          .select({ id: sources.id, text: sources.sourceId })
          .from(sources)
          .where(inArray(sources.sourceId, sourceIds)),
  ]);
  return {
    orgs: new Map(orgRows.map((row) => [row.text, row.id])),
    sources: new Map(sourceRows.map((row) => [row.text, row.id])),
  };
}

/** At most as many as D1 binds to one statement. */
function idsOf(wanted: string[] = [], unwanted: string[] = []): string[] {
  return [...new Set([...wanted, ...unwanted])].slice(0, limits.lookupIdsMax);
}
