import type { CrawlCommit } from "../db/apply-crawl.ts";
import type { CrawlSource } from "../db/crawl-state.ts";
import { orgFacets } from "../db/org-facets.ts";
import type { Countable, PostingChange } from "./diff-posting.ts";

/** Whose postings are counted. */
type Board = Pick<CrawlSource, "provider" | "orgId">;

/** The rollups that a posting counts in, as `[field, value]`. */
function facetsOf({ provider, orgId }: Board, job: Countable): [string, string][] {
  const facets: [string, string | null][] = [
    ["all", ""],
    ["provider", provider],
    ["country", job.country],
    ["region", job.region],
    ["city", job.city],
    ["department", job.department],
    ["workplace_type", job.workplaceType],
    ["employment_type", job.employmentType],
    ["language", job.language],
  ];
  const stated = facets.filter((facet): facet is [string, string] => facet[1] !== null);
  // The company's own, for its page: "all" it has as `orgs.open_jobs`.
  const ofOrg = stated.slice(1).map(([field, value]): [string, string] => [`${orgFacets(orgId)}${field}`, value]);
  return [...stated, ...ofOrg];
}

/** How a crawl moves the rollups: one row per value that changes, however many postings it moves. */
export function countChanges(board: Board, changes: PostingChange[], closed: Countable[]): CrawlCommit["counts"] {
  const counts = new Map<string, CrawlCommit["counts"][number]>();
  const add = (job: Countable, open: number, total: number): void => {
    for (const [field, value] of facetsOf(board, job)) {
      const id = `${field}|${value}`;
      const count = counts.get(id) ?? { field, value, open: 0, total: 0 };
      count.open += open;
      count.total += total;
      counts.set(id, count);
    }
  };
  for (const { before, wasOpen, after } of changes) {
    // Totals count a posting under the values that it has now, open or not.
    if (before !== null) add(before, wasOpen ? -1 : 0, -1);
    add(after, 1, 1);
  }
  for (const job of closed) add(job, -1, 0);
  return [...counts.values()].filter(({ open, total }) => open !== 0 || total !== 0);
}
