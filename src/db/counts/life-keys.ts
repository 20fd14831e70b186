import { payAYear, type StatedPay } from "../../core/pay-yearly.ts";
import { DAY_MS } from "../../core/time.ts";
import { countKey, movesBetween, movesOf, type CountMove, type CountPlace, type OpenTotal } from "./count-moves.ts";
import type { LifeField } from "./life-fields.ts";

/** When a posting came, ms, and whether its board's first crawl found it. */
export interface Seen {
  firstSeenAt: number;
  baseline: boolean;
}

/** When it came and closed, ms. */
export interface Life {
  firstSeenAt: number;
  closedAt: number | null;
}

/** The day (UTC) of an instant, as the value of a key; `dayOfValue` turned round. */
export function dayValue(ms: number): string {
  return Math.floor(ms / DAY_MS).toString(36);
}

/** Days since 1970. */
export function dayOfValue(value: string): number {
  return Number.parseInt(value, 36);
}

/** A number above zero by three significant figures: within half a hundredth of it. */
function figure(value: number): string {
  return String(Number(value.toPrecision(3)));
}

/** What a year pays, in the middle of what is stated: `EUR95500`. Nothing where currency or period is unknown. */
export function payValues(salary: StatedPay, written: (pay: number) => string = figure): string[] {
  const pay = payAYear(salary);
  const middle = pay === null ? 0 : (pay.min + pay.max) / 2;
  if (salary.currency === null || !/^[A-Z]{3}$/.test(salary.currency) || !(middle > 0)) return [];
  return [`${salary.currency}${written(middle)}`];
}

export function readPayValue(value: string): { currency: string; pay: number } {
  return { currency: value.slice(0, 3), pay: Number(value.slice(3)) };
}

function daysBetween(firstSeenAt: number, closedAt: number): number {
  return Math.max(closedAt - firstSeenAt, 0) / DAY_MS;
}

const [OPENED, FOUND] = [countKey("opened", ""), countKey("found", "")];
const isNew = (key: string): boolean => key.startsWith(OPENED);
const isDay = (key: string): boolean => isNew(key) || key.startsWith(FOUND);

/** Where a posting counts as long as it is open as one that is open. */
function standing(place: CountPlace): CountPlace {
  return { ...place, keys: place.keys.filter((key) => !isDay(key)) };
}

/** What a closing is counted by. A posting that was last counted by rules that knew no days has nothing of it yet. */
function endOf({ words, keys }: CountPlace, { firstSeenAt, closedAt }: Life): CountPlace {
  if (closedAt === null || !keys.some(isDay)) return { words, keys: [] };
  const days = keys.some(isNew) ? [countKey("days_open", figure(daysBetween(firstSeenAt, closedAt)))] : [];
  return { words, keys: [countKey("closed", dayValue(closedAt)), ...days] };
}

/** What happened to a posting: its coming, its closing. Counted as open ones whatever became of it: one number in a pack. */
function past(place: CountPlace, life: Life): CountPlace {
  return { words: place.words, keys: [...place.keys.filter(isDay), ...endOf(place, life).keys] };
}

function moves(place: CountPlace, open: number, total: number): CountMove[] {
  return place.keys.length === 0 ? [] : movesOf(place, open, total);
}

/** A posting that closes (-1), or that opens again (1): `life.closedAt` is the closing that comes or goes. */
export function endMoves(place: CountPlace, life: Life, open: 1 | -1): CountMove[] {
  return [...moves(standing(place), open, 0), ...moves(endOf(place, life), -open, -open)];
}

/** All that a posting counts, as it stands: of one that is counted (1), or removed (-1). */
export function wholeMoves(place: CountPlace, life: Life, sign: 1 | -1): CountMove[] {
  if (life.closedAt === null) return movesOf(place, sign, sign);
  return [...moves(standing(place), 0, sign), ...moves(past(place, life), sign, sign)];
}

/** A posting that counts elsewhere than before, and is as open as it was. */
export function placeMoves(before: CountPlace, after: CountPlace, life: Life): CountMove[] {
  if (life.closedAt === null) return movesBetween(before, after, 1, 1);
  return [
    ...movesBetween(standing(before), standing(after), 0, 1),
    ...movesBetween(past(before, life), past(after, life), 1, 1),
  ];
}

/** Of what happened no posting is open or closed. */
const EVER: OpenTotal = [1, 1];

/** A posting as its row has it. */
export type LivedRow = Life &
  Seen & { salaryMin: number | null; salaryMax: number | null } & {
    salaryCurrency: string | null;
    salaryPeriod: string | null;
  };

/** Adds a posting to counts by day and amount: amounts as they are, not rounded. */
export function addLife(lives: Record<LifeField, Map<string, OpenTotal>>, row: LivedRow): void {
  const add = (field: LifeField, value: string, [open, total]: OpenTotal): void => {
    const [openBefore, totalBefore] = lives[field].get(value) ?? [0, 0];
    lives[field].set(value, [openBefore + open, totalBefore + total]);
  };
  const one: OpenTotal = [row.closedAt === null ? 1 : 0, 1];
  add(row.baseline ? "found" : "opened", dayValue(row.firstSeenAt), EVER);
  const { salaryMin: min, salaryMax: max, salaryCurrency: currency, salaryPeriod: period } = row;
  for (const value of payValues({ min, max, currency, period }, String)) add("pay", value, one);
  if (row.closedAt === null) return;
  add("closed", dayValue(row.closedAt), EVER);
  if (!row.baseline) add("days_open", String(daysBetween(row.firstSeenAt, row.closedAt)), EVER);
}
