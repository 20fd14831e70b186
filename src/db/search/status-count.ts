import type { OpenTotal } from "../counts/count-moves.ts";
import type { JobFilterValues } from "./job-filters.ts";

/** Of counted postings, those with a status. */
export function statusCount(count: OpenTotal | undefined, status: JobFilterValues["status"]): number {
  const [open, total] = count ?? [0, 0];
  return { active: open, expired: total - open, any: total }[status];
}
