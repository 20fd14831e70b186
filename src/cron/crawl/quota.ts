import { limits } from "../../core/limits.ts";
import type { BoardQuota } from "../../core/operator-settings.ts";
import { monthOf } from "../../core/time.ts";
import type { SourceRow } from "../../db/boards/read-sources.ts";

/** What a board's crawls cost in the month of the last one, and whether that is more than its quota. */
export type MonthSpent = Pick<SourceRow, "month" | "monthRows" | "monthBytes" | "overQuota">;

/** Where the operator sets nothing. */
export const quotaByLimits: BoardQuota = {
  rowsPerMonth: limits.boardRowsPerMonth,
  bytesPerMonth: limits.boardBytesPerMonth,
};

/** Adds a crawl at `at` (ms): rows written, bytes of payloads stored. Each month begins at nothing. Pure. */
export function spendOfMonth(
  source: MonthSpent,
  at: number,
  crawl: { rows: number; bytes: number },
  quota: BoardQuota,
): MonthSpent {
  const month = monthOf(at);
  const [rows, bytes] = month === source.month ? [source.monthRows, source.monthBytes] : [0, 0];
  const [monthRows, monthBytes] = [rows + crawl.rows, bytes + crawl.bytes];
  const overQuota = monthRows > (quota.rowsPerMonth ?? Infinity) || monthBytes > (quota.bytesPerMonth ?? Infinity);
  return { month, monthRows, monthBytes, overQuota };
}

/** Milliseconds that a board over its quota waits at least: nothing of it is lost, it is only looked at once a day. */
export function overQuotaMs({ overQuota }: MonthSpent): number {
  return overQuota ? limits.intervalMsMax : 0;
}
