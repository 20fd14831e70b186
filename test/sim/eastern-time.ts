const HOUR_MS = 3_600_000;

/** An instant as Greenhouse writes it: US Eastern time with its offset, to the second. */
export function easternIso(at: number): string {
  const offset = isSummer(at) ? 4 : 5;
  return `${new Date(at - offset * HOUR_MS).toISOString().slice(0, 19)}-0${offset}:00`;
}

/** Daylight saving time: second Sunday of March 2:00 EST to first Sunday of November 2:00 EDT. */
function isSummer(at: number): boolean {
  const year = new Date(at).getUTCFullYear();
  const sunday = (month: number, nth: number): number => {
    const first = new Date(Date.UTC(year, month, 1)).getUTCDay();
    return 1 + ((7 - first) % 7) + (nth - 1) * 7;
  };
  return at >= Date.UTC(year, 2, sunday(2, 2), 7) && at < Date.UTC(year, 10, sunday(10, 1), 6);
}
