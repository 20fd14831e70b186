import { readOrgToday, type OrgRow } from "../../../db/boards/read-orgs.ts";
import { ProblemError } from "../../http/problem.ts";

/** The company of a page's address, and the day up to which is told of it (ms). Throws a 404. */
export async function findOrg(db: D1Database, slug: string): Promise<{ org: OrgRow; asOf: number }> {
  const found = slug.includes("\0") ? null : await readOrgToday(db, slug);
  if (found === null) throw new ProblemError(404, "There is no company at this address.");
  return { org: found.org, asOf: found.asOf ?? 0 };
}
