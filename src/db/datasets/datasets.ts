import type { ColumnInfo, DatasetName } from "../../core/dataset.ts";
import { eventColumns } from "./event-columns.ts";
import { postingColumns } from "./posting-columns.ts";
import { textColumns } from "./read-texts.ts";

/** What a dataset is, for who takes it. */
export interface DatasetInfo {
  title: string;
  description: string;
  /** When its files are written. */
  schedule: string;
  columns: readonly ColumnInfo[];
}

export const datasets: Record<DatasetName, DatasetInfo> = {
  open: {
    title: "Open postings",
    description:
      "`open` holds every open posting. Each `open-delta-<day>` holds postings whose last event was observed since the file before it: put the active ones in place of those of the same job_id, and take away the expired ones. A new `open` begins a new row of deltas.",
    schedule: "The whole every Monday (UTC), a delta every other day.",
    columns: postingColumns,
  },
  postings: {
    title: "All postings",
    description: "Every posting ever seen, open or closed, as it was last, with the days that it was open.",
    schedule: "Every day.",
    columns: postingColumns,
  },
  events: {
    title: "Events by month",
    description:
      "Everything that happened to postings, a row for each event, in a file for each month (UTC) that had any. A month that is over does not change any more.",
    schedule: "The current month every day.",
    columns: eventColumns,
  },
  texts: {
    title: "Descriptions",
    description:
      "The description of every posting that has one, apart from the other files for its size; join it by job_id.",
    schedule: "Every Monday (UTC).",
    columns: textColumns,
  },
};
