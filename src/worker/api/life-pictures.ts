import { dayOf } from "../../core/series.ts";
import { readBoardsByDay } from "../../db/boards/coverage.ts";
import { readPayValue } from "../../db/counts/life-keys.ts";
import type { Lives } from "../../db/counts/read-lives.ts";
import { isCountingDays } from "../../db/crawl/reread-boards.ts";
import type { ResolvedIds } from "../../db/search/filter-kinds.ts";
import type { JobFilterValues } from "../../db/search/job-filters.ts";
import { readKeptLives } from "../../db/search/read-life-groups.ts";
import { dayNumbers, payNumbers, percentilesOf, type Percentiles } from "./percentiles.ts";
import { coveragePoints, pointsOf, type Series } from "./series.ts";

/** Days that a picture shows. */
export const PICTURE_DAYS = 90;
/** Of fewer amounts no percentiles are shown: they would be somebody's. */
export const AMOUNTS_MIN = 5;

/** A day: what `/stats/series` says of it, and the boards that were read (null: not counted yet). */
export type LifeDay = Series["data"][number]["points"][number] & { boards: number | null };
/** What `/stats/percentiles` says. */
export type Spread = Omit<Percentiles["data"][number], "value">;

/** What a page shows of the postings under one filter. */
export interface LifePictures {
  /** The last days, oldest first. */
  days: LifeDay[];
  /** Pay a year of open postings in the currency that most of them state. Null: none states any. */
  pay: (Spread & { currency: string }) | null;
  daysOpen: Spread;
}

/**
 * The pictures of the postings under one filter, as of a moment (ms), from counts alone: a row for each of the
 * filter's values and three more. Null while they are counted anew, and when they have more values than are kept.
 */
export async function readLifePictures(
  db: D1Database,
  { filters, ids, asOf }: { filters: JobFilterValues; ids?: ResolvedIds; asOf: number },
): Promise<LifePictures | null> {
  const last = dayOf(asOf);
  const range = { interval: "day" as const, first: last - PICTURE_DAYS + 1, last };
  const [lives, coverage, isEarly] = await Promise.all([
    readKeptLives(db, filters, ids),
    readBoardsByDay(db, { from: range.first, to: last, providers: filters.provider ?? null }),
    isCountingDays(db),
  ]);
  if (lives === null || isEarly) return null;
  const boards = coveragePoints(range, coverage.boards);
  return {
    days: pointsOf(lives, range).map((point, index) => Object.assign(point, { boards: boards[index]?.boards ?? null })),
    pay: payOf(lives, filters),
    daysOpen: percentilesOf(dayNumbers(lives)),
  };
}

/** In the currency that most postings state; of two the first by its code. */
function payOf(lives: Lives, filters: JobFilterValues): LifePictures["pay"] {
  const currencies = new Set([...lives.pay.keys()].map((value) => readPayValue(value).currency));
  const [most] = [...currencies]
    .map((currency) => ({ currency, spread: percentilesOf(payNumbers(lives, { currency, filters })) }))
    .filter(({ spread }) => spread.count > 0)
    .toSorted((a, b) => b.spread.count - a.spread.count || (a.currency < b.currency ? -1 : 1));
  return most === undefined ? null : { currency: most.currency, ...most.spread };
}

/** The calls that answer what pictures show, for the query of their filter (`city=Berlin`). */
export function pictureCalls({ days, pay, daysOpen }: LifePictures, query: string): string[] {
  const isShown = (spread: Spread | null): boolean => spread !== null && spread.count >= AMOUNTS_MIN;
  return [
    `stats/series?${query}&from=${days[0]?.date ?? ""}&to=${days.at(-1)?.date ?? ""}`,
    ...(isShown(pay) ? [`stats/percentiles?${query}&currency=${pay?.currency ?? ""}`] : []),
    ...(isShown(daysOpen) ? [`stats/percentiles?${query}&measure=days_open`] : []),
  ];
}
