import { sql } from "drizzle-orm";
import { drizzle } from "drizzle-orm/d1";
import { foldName } from "../../core/normalize/text/fold-name.ts";
import { orgs } from "../schema/schema.ts";
import { wordTokens } from "../index/job-index.ts";
import type { OrgRow } from "./read-orgs.ts";

/** Words of a text that are looked for, and companies looked at for them: two rows read each. */
const WORDS_MAX = 8;
const MATCHES_MAX = 15;

/**
 * Companies that a text names: all words of their name are in it ("stripe engineer"), or all of its words in their
 * name ("deutsche"). Most open postings first. Of more than 15 that share a word the first registered are looked at.
 */
export async function readOrgsNamedIn(db: D1Database, text: string, rows: number): Promise<OrgRow[]> {
  const tokens = wordTokens("any", text);
  if (tokens.length === 0 || tokens.length > WORDS_MAX) return [];
  const found = (await drizzle(db)
    .select({ org: orgs })
    .from(sql`org_index`)
    .crossJoin(orgs)
    .where(sql`org_index match ${tokens.map((token) => `"${token}"`).join(" OR ")} and ${orgs.id} = org_index.rowid`)
    .orderBy(sql`org_index.rowid`)
    .limit(MATCHES_MAX)) as { org: OrgRow }[];
  const asked = foldName(text).split(" ");
  return found
    .map(({ org }) => org)
    .filter(({ name }) => {
      const words = foldName(name).split(" ");
      return words.every((word) => asked.includes(word)) || asked.every((word) => words.includes(word));
    })
    .toSorted((a, b) => b.openJobs - a.openJobs || a.id - b.id)
    .slice(0, rows);
}
