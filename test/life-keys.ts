/** The columns of a posting by which it is counted by day and by pay. */
export interface LifeRow {
  closed_at: number | null;
  first_seen_at: number;
  baseline: number;
  salary_min: number | null;
  salary_max: number | null;
  salary_currency: string | null;
  salary_period: "hour" | "day" | "week" | "month" | "year" | null;
}

/** Counted by day and by pay: those of src/db/counts/life-fields.ts, told by another rule. */
export function lifeKeys(row: LifeRow): { pay: string[]; past: string[] } {
  const dayOf = (ms: number): string => Math.floor(ms / 86_400_000).toString(36);
  const { salary_min: min, salary_max: max, salary_currency: currency, salary_period: period } = row;
  const [least, most] = [min ?? max, max ?? min];
  const times = period === null ? undefined : { hour: 2_080, day: 260, week: 52, month: 12, year: 1 }[period];
  const isPaid = least !== null && most !== null && currency !== null && times !== undefined && most > 0;
  const rounded = (value: number): string => String(Number(value.toPrecision(3)));
  const pay = isPaid ? [`$:${currency}${rounded(((least + most) * times) / 2)}`] : [];
  const came = `${row.baseline === 1 ? "=" : "+"}:${dayOf(row.first_seen_at)}`;
  if (row.closed_at === null) return { pay, past: [came] };
  const days = `%:${rounded((row.closed_at - row.first_seen_at) / 86_400_000)}`;
  return { pay, past: [came, `-:${dayOf(row.closed_at)}`, ...(row.baseline === 1 ? [] : [days])] };
}
