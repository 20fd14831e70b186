import { drizzle } from "drizzle-orm/d1";
import { inArray } from "drizzle-orm";
import { dayOf } from "../../core/series.ts";
import { readCrawlsById, type CrawlBoard, type CrawlRow } from "../ledger/read-crawls.ts";
import { truthDays } from "../schema/schema-coverage.ts";

/**
 * How true what is served was: how fresh, how late closings came, which of them were wrong, and what was not closed for
 * want of proof. Counted from the ledger by the cron (count-truth.ts), a row for each day.
 */

/** Hours within which postings were confirmed, and closed after a list last held them. */
export const TRUTH_HOURS = [1, 24, 72] as const;

/** Why postings that a list lacked were left open. `awaiting_proof`: nothing is wrong, and the proof is not there yet. */
export const refusalReasons = [
  "awaiting_proof",
  "lost_share",
  "empty_list",
  "other_board",
  "total_contradicted",
  "list_capped",
  "list_incomplete",
] as const;
export type RefusalReason = (typeof refusalReasons)[number];

/** Of one provider and one day (UTC). */
export interface TruthFigures {
  /** Open postings, and those confirmed within each of `TRUTH_HOURS`, as they were last counted on that day. */
  open: number;
  confirmed: number[];
  /** Closings of that day, and those of them that opened again within a week: a closing too many. */
  closed: number;
  reopened: number;
  /** From when a list last held them to their closing: milliseconds in all, and closings within each of `TRUTH_HOURS`. */
  delayMs: number;
  delayed: number[];
  /** Crawls that left postings open which their list lacked, and these: one counts in each crawl. */
  refused: Partial<Record<RefusalReason, [crawls: number, postings: number]>>;
}

export function noFigures(): TruthFigures {
  return {
    open: 0,
    confirmed: TRUTH_HOURS.map(() => 0),
    closed: 0,
    reopened: 0,
    delayMs: 0,
    delayed: TRUTH_HOURS.map(() => 0),
    refused: {},
  };
}

/** What a row says. `refusals`: the newest crawls (`crawls.id`) whose list was not believed. */
export interface TruthDay {
  providers: Record<string, TruthFigures>;
  refusals: number[];
}

/**
 * Columns of a statement: figures of the last days up to a moment (ms), and what was last counted of open postings. A
 * row read for each day, and one.
 */
export function truthColumns(now: number, days: number): string {
  const today = dayOf(now);
  // A day more: a clock may run ahead. Numbers of our own.
  return `(select json_group_array(json_array(day, json(figures))) from truth_days
      where day between ${today - days + 1} and ${today + 1}) as days,
    (select json_array(as_of, json(figures)) from coverage where part = 'boards') as counted`;
}

/** What these columns hold. */
export interface TruthColumns {
  days: string;
  counted: string | null;
}

/** D1 binds a hundred values to a statement. */
const DAYS_PER_READ = 100;

/** The rows of some days: one board may open again what closed on as many days as there are. */
export async function readDays(db: D1Database, days: number[]): Promise<Map<number, TruthDay>> {
  const found = new Map<number, TruthDay>();
  for (let from = 0; from < days.length; from += DAYS_PER_READ) {
    const some = days.slice(from, from + DAYS_PER_READ);
    const rows = await drizzle(db).select().from(truthDays).where(inArray(truthDays.day, some));
    for (const { day, figures } of rows) found.set(day, JSON.parse(figures) as TruthDay);
  }
  return found;
}

/** A crawl whose list was not believed, with its board. */
type Refusal = CrawlRow & CrawlBoard;

export interface Truth {
  /** When open postings were last counted, ms; null before the first time. */
  asOf: number | null;
  /** Of that moment, by provider. */
  now: Record<string, Pick<TruthFigures, "open" | "confirmed">>;
  /** The newest first. */
  days: { day: number; providers: TruthDay["providers"] }[];
  refusals: Refusal[];
}

/** What columns hold, without crawls. */
export function toTruth({ days, counted }: TruthColumns): Omit<Truth, "refusals"> & { refusals: number[] } {
  const rows = (JSON.parse(days) as [day: number, truth: TruthDay][]).toSorted(([a], [b]) => b - a);
  const [asOf, now] = JSON.parse(counted ?? "[null, {}]") as [number | null, Truth["now"]];
  return {
    asOf,
    now,
    days: rows.map(([day, { providers }]) => ({ day, providers })),
    refusals: rows.flatMap(([, truth]) => truth.refusals).toSorted((a, b) => b - a),
  };
}

/** The last days up to a moment (ms): its columns, and two rows for each refusal; boards that are gone from here are left out. */
export async function readTruth(
  db: D1Database,
  now: number,
  { days, refusals }: { days: number; refusals: number },
): Promise<Truth> {
  const row = await db.prepare(`select ${truthColumns(now, days)}`).first<TruthColumns>();
  const truth = toTruth(row ?? { days: "[]", counted: null });
  return { ...truth, refusals: await readCrawlsById(db, truth.refusals.slice(0, refusals)) };
}
