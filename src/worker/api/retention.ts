import { z } from "@hono/zod-openapi";
import { readSettings, type BoardQuota, type OperatorSettings } from "../../core/operator-settings.ts";
import { isoTime, monthOf } from "../../core/time.ts";
import type { SourceRow } from "../../db/boards/read-sources.ts";
import { readStanding, type Retention as RetentionRow } from "../../db/retention/retention-state.ts";

const bound = (description: string) =>
  z
    .int()
    .nullable()
    .openapi({ description: `${description} Null: no end is set.` });

/** What a board cost in a month. */
export const BoardMonth = z.lazy(() =>
  z.object({
    month: z.string().nullable().openapi({ description: "Of the last crawl (UTC), as in 2026-11; null: none." }),
    rows_written: z.int().openapi({ description: "Rows of tables that its crawls wrote in that month." }),
    rows_max: bound("The quota."),
    payload_bytes: z.int().openapi({ description: "Bytes of the payloads that were stored in it, as they were sent." }),
    payload_bytes_max: bound("The quota."),
    over_quota: z.boolean().openapi({
      description: "True: it is more. Until the month is over the board is asked once a day; nothing of it is lost.",
    }),
  }),
);

export function toBoardMonth(
  row: Pick<SourceRow, "month" | "monthRows" | "monthBytes" | "overQuota">,
  quota: BoardQuota,
): z.infer<typeof BoardMonth> {
  return {
    month: monthLabel(row.month),
    rows_written: row.monthRows,
    rows_max: quota.rowsPerMonth,
    payload_bytes: row.monthBytes,
    payload_bytes_max: quota.bytesPerMonth,
    over_quota: row.overQuota,
  };
}

function monthLabel(month: number): string | null {
  return month === 0 ? null : `${Math.floor(month / 100)}-${String(month % 100).padStart(2, "0")}`;
}

const count = (description: string) => z.int().openapi({ description });

/** What is kept how long, what was removed so far, and which boards cost too much. */
export const Keeping = z.lazy(() =>
  z.object({
    retention: z
      .object({
        payload_days: bound("Days for which payloads are kept that prove nothing."),
        ledger_days: bound("Days for which crawls that changed nothing, or failed, are kept."),
        description_days: bound("Days for which versions of descriptions are kept that no posting has any more."),
        wrong_settings: z
          .array(z.string())
          .openapi({ description: "Settings that could not be understood: nothing is removed by them." }),
        last_run_at: z.iso.datetime({ precision: 3 }).nullable(),
        removed: z.object({
          payloads: count("Of all time, as far as this database knows."),
          payload_bytes: count("As they were stored, compressed."),
          crawls: count("Rows of the ledger."),
          descriptions: count("Old versions."),
        }),
      })
      .openapi({ description: "What goes with time. What proves a posting, an event or a closing is kept for good." }),
    boards_over_quota: z
      .array(
        z.object({
          source_id: z.uuid(),
          provider: z.string(),
          board: z.string(),
          org_name: z.string(),
          ...BoardMonth.unwrap().shape,
        }),
      )
      .openapi({ description: "Boards that cost more this month than their quota, ten at most." }),
  }),
);
export type Keeping = z.infer<typeof Keeping>;

/** Boards over their quota that are told of. */
const BOARDS_SHOWN = 10;

/** At a moment (ms). Reads a row, and one for each board that is over its quota, `shown` of them at most. */
export async function readKeeping(env: Env, now: number, shown: number = BOARDS_SHOWN): Promise<Keeping> {
  const settings = readSettings(env);
  const { retention, over } = await readStanding(env.DB, monthOf(now), shown);
  return {
    retention: toRetention(retention, settings),
    boards_over_quota: over.map((row) => {
      const { sourceId, provider, board, orgName } = row;
      return Object.assign({ source_id: sourceId, provider, board, org_name: orgName }, toBoardMonth(row, settings));
    }),
  };
}

function toRetention(row: RetentionRow, settings: OperatorSettings): Keeping["retention"] {
  return {
    payload_days: settings.payloadDays,
    ledger_days: settings.ledgerDays,
    description_days: settings.descriptionDays,
    wrong_settings: settings.wrong,
    last_run_at: isoTime(row.ranAt),
    removed: {
      payloads: row.payloads,
      payload_bytes: row.payloadBytes,
      crawls: row.crawls,
      descriptions: row.descriptions,
    },
  };
}
