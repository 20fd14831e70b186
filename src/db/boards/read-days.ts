import { dayOf } from "../../core/series.ts";
import { limits } from "../../core/limits.ts";

/** The days (since 1970 UTC) on which a board was read whole, `[first, last, first, last ..]` of each unbroken run. */
type ReadDays = number[];

export function parseReadDays(json: string): ReadDays {
  return json === "" ? [] : (JSON.parse(json) as ReadDays);
}

/** Days by which crawls may come out of order; a day further on than that was a wrong clock's. */
const DAYS_EARLY_MAX = 2;

/** With the day of an instant (ms), and without runs that ended before what is kept. What is not known stays so. */
export function addReadDay(json: string, at: number): string {
  if (json === "") return json;
  const day = dayOf(at);
  const known = parseReadDays(json);
  const days = (known.at(-1) ?? 0) > day + DAYS_EARLY_MAX ? [] : known;
  const last = days.at(-1);
  if (last !== undefined && day <= last) return json;
  if (last === day - 1) days[days.length - 1] = day;
  else days.push(day, day);
  const oldest = day - limits.readDaysKept;
  while (days[1] !== undefined && days[1] < oldest) days.splice(0, 2);
  return JSON.stringify(days);
}

/** Boards by day, as what each day adds to the one before: so a run of days is two numbers. Changes `boards`. */
export function addBoardDays(boards: Record<string, number>, days: ReadDays): void {
  for (let run = 0; run < days.length; run += 2) {
    for (const [day, more] of [
      [days[run] ?? 0, 1],
      [(days[run + 1] ?? 0) + 1, -1],
    ] as const) {
      boards[day] = (boards[day] ?? 0) + more;
      if (boards[day] === 0) delete boards[day];
    }
  }
}
