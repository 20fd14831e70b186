import { DAY_MS } from "../../../core/time.ts";
import { ago, plural } from "../parts/format.ts";
import type { JobData } from "./job-data.ts";

export type AgeData = Pick<JobData, "job" | "baseline" | "history" | "hasMoreHistory" | "now">;

/**
 * It is open since its board says it was posted or since it was first seen, whichever is earlier; one that came back,
 * since then. Where its board gives no date and the first crawl found it, it was open before: "at least".
 */
export function openWords({ job, baseline, history, hasMoreHistory, now }: AgeData): { words: string; since: string } {
  const reopened = history.find((event) => event.event_type === "job.reopened")?.observed_at;
  if (reopened !== undefined) return { words: `open again for ${daysUntil(reopened, now)}`, since: reopened };
  const { source_posted_at: posted, first_seen_at: seen } = job;
  const since = posted !== null && Date.parse(posted) < Date.parse(seen) ? posted : seen;
  // What came before the events at hand may have been a closing.
  if (hasMoreHistory) return { words: `first seen ${ago(seen, now)}`, since: seen };
  const least = posted === null && baseline ? "at least " : "";
  return { words: `open ${least}${daysUntil(since, now)}`, since };
}

function daysUntil(since: string, now: number): string {
  const days = Math.floor((now - Date.parse(since)) / DAY_MS);
  return days < 1 ? "less than a day" : plural(days, "day");
}
