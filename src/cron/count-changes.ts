import type { CrawlCommit } from "../db/apply-crawl.ts";
import type { Countable, PostingChange } from "./diff-posting.ts";

/** The rollups that a posting counts in, as `[field, value]`. */
function facetsOf(provider: string, job: Countable): [string, string][] {
  const facets: [string, string | null][] = [
    ["all", ""],
    ["provider", provider],
    ["country", job.country],
    ["workplace_type", job.workplaceType],
    ["employment_type", job.employmentType],
  ];
  return facets.filter((facet): facet is [string, string] => facet[1] !== null);
}

/** How a crawl moves the rollups: one row per value that changes, however many postings it moves. */
export function countChanges(provider: string, changes: PostingChange[], closed: Countable[]): CrawlCommit["counts"] {
  const counts = new Map<string, CrawlCommit["counts"][number]>();
  const add = (job: Countable, open: number, total: number): void => {
    for (const [field, value] of facetsOf(provider, job)) {
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
