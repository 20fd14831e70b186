import type { JobEvent } from "../../../core/event.ts";
import type { Job } from "../../../core/job.ts";

/** What a posting's page shows. */
export interface JobData {
  origin: string;
  job: Job;
  orgSlug: string;
  /** Another open posting is of its opening. */
  hasDuplicates: boolean;
  orgDomain: string | null;
  providerLabel: string;
  /** The first crawl of its board found it. */
  baseline: boolean;
  /** The minute in which this is said (ms). */
  now: number;
  history: JobEvent[];
  hasMoreHistory: boolean;
  /** Of the database: cursors in links are of it. */
  epoch: string;
}
