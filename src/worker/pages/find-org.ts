import { readOrgBySlug, type OrgRow } from "../../db/read-orgs.ts";
import { ProblemError } from "../http/problem.ts";

/** The company of a page's address. Throws a 404. */
export async function findOrg(db: D1Database, slug: string): Promise<OrgRow> {
  const org = slug.includes("\0") ? null : await readOrgBySlug(db, slug);
  if (org === null) throw new ProblemError(404, "There is no company at this address.");
  return org;
}
