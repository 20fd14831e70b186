import { wordTokens } from "./job-index.ts";

/** The words by which a company is found: of its name, its slug and its domain. */
export function orgWords(org: { name: string; slug: string; domain: string | null }): string {
  return wordTokens("any", `${org.name} ${org.slug} ${org.domain ?? ""}`).join(" ");
}

/** A MATCH expression of all words, the last of which may be cut; null when there is no word. */
export function orgMatch(text: string): string | null {
  const tokens = wordTokens("any", text);
  return tokens.length === 0 ? null : `${tokens.map((token) => `"${token}"`).join(" AND ")} *`;
}

/** Indexes a company anew; parameters: its words, its `orgs.id`, the name that it must have by now. */
export const INDEX_NAMED_ORG = `insert or replace into org_index (rowid, words) select id, ? from orgs where id = ? and name = ?`;
