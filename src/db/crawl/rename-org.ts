import type { CrawlCommit } from "./crawl-commit.ts";
import { INDEX_NAMED_ORG, orgWords } from "../index/org-index.ts";

type Rename = Pick<CrawlCommit, "source" | "orgName">;

/** Boards with a copy of the name that their company had for want of another, and their postings. */
const NAMED_BY_TOKEN = "org = ? and org_name_basis = 'board_token'";
const POSTINGS_NAMED_BY_TOKEN = `source in (select id from sources where ${NAMED_BY_TOKEN})`;

/** As a crawl begins: its own are inserted behind it. */
const HAS_POSTINGS = "exists (select 1 from jobs where jobs.source = sources.id)";

/** How many rows bear a copy of the name: an expression of SQL, with its parameters. */
export function countCopies({ source, orgName }: Rename): { sql: string; params: number[] } {
  if (orgName === null) return { sql: "0", params: [] };
  const boards = `(select count(*) from sources where ${NAMED_BY_TOKEN})`;
  const postings = `(select count(*) from jobs where ${POSTINGS_NAMED_BY_TOKEN})`;
  return { sql: `${boards} + ${postings}`, params: [source.org, source.org] };
}

/**
 * The one rename that a company can have: from its board's token to what the board calls it. Its boards and
 * their postings bear copies, and postings are found by its words: those that are there are marked to be indexed anew
 * (again/index-renamed.ts). Goes before the crawl's own postings are inserted: they take the name from
 * the board, and would else be written twice.
 */
export function renameOrg(db: D1Database, { source, orgName }: Rename): D1PreparedStatement[] {
  if (orgName === null) return [];
  return [
    db
      // Below zero no version is today's, and its number still says where the posting stands in its orders.
      .prepare(`update jobs set org_name = ?, rules_version = -abs(rules_version) where ${POSTINGS_NAMED_BY_TOKEN}`)
      .bind(orgName, source.org),
    db
      .prepare("update orgs set name = ?, name_basis = 'payload' where id = ? and name_basis = 'board_token'")
      .bind(orgName, source.org),
    db
      .prepare(`update sources set org_name = ?, org_name_basis = 'payload',
           normalizer = case when ${HAS_POSTINGS} then -1 else normalizer end where ${NAMED_BY_TOKEN}`)
      .bind(orgName, source.org),
  ];
}

/** The words by which a renamed company is found. */
export function indexNamedOrg(db: D1Database, { source, orgName }: Rename): D1PreparedStatement[] {
  if (orgName === null) return [];
  const renamed = { name: orgName, slug: source.orgSlug, domain: source.orgDomain };
  return [db.prepare(INDEX_NAMED_ORG).bind(orgWords(renamed), source.org, orgName)];
}
