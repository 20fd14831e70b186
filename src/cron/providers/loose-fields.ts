import { z } from "zod";
import { Instant } from "../../core/posting.ts";

/**
 * Fields of formats that write loosely what ISO and JSON have a way for. Like those of fields.ts: absent is
 * null, what is useless is null, another type is the posting's reject.
 */

const DAY = /^(\d{4})-(\d\d)-(\d\d)$/;
const TIME = /^(\d{4}-\d\d-\d\d)[T ](\d\d:\d\d)(:\d\d(?:\.\d{1,9})?)? ?(Z|UTC|GMT|[+-]\d\d:?\d\d)$/i;
const MAIL_TIME = /^(?:[a-z]{3}, )?(\d{1,2}) ([a-z]{3}) (\d{4}) (\d{1,2}:\d\d(?::\d\d)?) ?(Z|UTC|GMT|[+-]\d\d:?\d\d)$/i;
const US_DAY = /^(\d{1,2})\/(\d{1,2})\/(\d{4}|\d{2})$/;
const MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec".split(" ");

/** A day, as the ms of its midnight in UTC: what the format states no time of has none invented elsewhere. */
export const Day = z.lazy(() =>
  z
    .string()
    .nullish()
    .transform((text) => dayInstant(text?.trim() ?? "")),
);

/** The last day of something, as the ms of its end in UTC. */
export const LastDay = z.lazy(() => Day.transform(endOfDay));

/**
 * A time with its offset however that is written: "2026-08-05 10:10:39 UTC" (Recruitee), "+0000", without
 * seconds; zod 4 and `Date.parse` take some of these and refuse others. A day alone is that day; a time
 * without offset is null, since it would be a guess.
 */
export const LooseTime = z.lazy(() =>
  z
    .string()
    .nullish()
    .transform((text) => timeOf(text?.trim() ?? "")),
);

/** A time as feeds write it ("Mon, 28 Sep 2026 00:00:00 +0530", RFC 822), with one digit too, and "Z" for a zone. */
export const MailTime = z.lazy(() =>
  z
    .string()
    .nullish()
    .transform((text) => {
      const { day, time, zone } = mailParts(text ?? "");
      return timeOf(`${day}T${time}${zone}`);
    }),
);

/** The day that such a text names, where its time is none that anybody meant. */
export const MailDay = z.lazy(() =>
  z
    .string()
    .nullish()
    .transform((text) => dayInstant(mailParts(text ?? "").day)),
);

const WRITTEN_DAY =
  /^(?:[a-z]{3,9},? )?(?:([a-z]{3,9})\.? (\d{1,2})|(\d{1,2}) ([a-z]{3,9})\.?)(?:, | | \d\d:\d\d:\d\d [a-z]{3,5} )(\d{4})\b/i;

/** The day of a text with an English month: "Sep 25, 2026", "31 August 2026 23:59", Java's "Wed Jun 24 07:00:00 UTC 2026". */
export const WrittenDay = z.lazy(() =>
  z
    .string()
    .nullish()
    .transform((text) => {
      const [, month, date, dateFirst, monthSecond, year = ""] = WRITTEN_DAY.exec(text?.trim() ?? "") ?? [];
      const number = MONTHS.indexOf((month ?? monthSecond ?? "-").slice(0, 3).toLowerCase()) + 1;
      return dayInstant(`${year}-${String(number).padStart(2, "0")}-${(date ?? dateFirst ?? "").padStart(2, "0")}`);
    }),
);

/** A day as it is written in the USA, "9/10/2026" or "8/28/26": of a format that writes it so in every country. */
export const UsDay = z.lazy(() =>
  z
    .string()
    .nullish()
    .transform((text) => {
      const [, month = "", date = "", year = ""] = US_DAY.exec(text?.trim() ?? "") ?? [];
      return dayInstant(`${year.padStart(4, "20")}-${month.padStart(2, "0")}-${date.padStart(2, "0")}`);
    }),
);

/** Seconds since 1970, as a number or as text. */
export const EpochSeconds = z.lazy(() =>
  z
    .union([z.number(), z.string()])
    .nullish()
    .transform((value) => {
      const seconds = typeof value === "string" ? plainNumber(value) : (value ?? null);
      return seconds === null ? null : inRange(seconds * 1000);
    }),
);

/** A number, or its plain decimal text ("34000.00"). Grouped digits are null: what the comma means is a guess. */
export const NumberOrText = z.lazy(() =>
  z
    .union([z.number(), z.string()])
    .nullish()
    .transform((value) => (typeof value === "string" ? plainNumber(value) : (value ?? null))),
);

/** A number of hundredths, as units. */
export const Cents = z.lazy(() => NumberOrText.transform((cents) => (cents === null ? null : cents / 100)));

/** A key that is a number or a text. */
export const IdText = z.lazy(() => z.union([z.int().nonnegative().transform(String), z.string().trim().min(1)]));

/** An ISO 3166 code of two or three letters in any case, upper case; null for anything else. */
export const CountryCode = z.lazy(() =>
  z
    .string()
    .nullish()
    .transform((text) => (/^[a-z]{2,3}$/i.test(text?.trim() ?? "") ? (text?.trim().toUpperCase() ?? null) : null)),
);

function dayInstant(text: string): number | null {
  const [, year, month, day] = DAY.exec(text) ?? [];
  const ms = Date.UTC(Number(year), Number(month) - 1, Number(day));
  // 31 February is no day; Date.UTC would make it one of March.
  return Number.isFinite(ms) && new Date(ms).toISOString().startsWith(text) ? inRange(ms) : null;
}

/** The last ms of a day that begins then. */
export function endOfDay(start: number | null): number | null {
  return start === null ? null : inRange(start + 86_399_999);
}

/** Of a day that there is not: null. */
export function timeOf(text: string): number | null {
  const [, day, minutes, seconds = ":00", zone = ""] = TIME.exec(text) ?? [];
  if (day === undefined) return dayInstant(text);
  // Date.parse takes 31 February for a day of March.
  if (dayInstant(day) === null) return null;
  const offset = /^[+-]/.test(zone) ? `${zone.slice(0, 3)}:${zone.slice(-2)}` : "Z";
  return inRange(Date.parse(`${day}T${minutes}${seconds}${offset}`));
}

/** Empty where the text is none. */
function mailParts(text: string): { day: string; time: string; zone: string } {
  const [, date = "", name = "", year = "", time = "", zone = ""] = MAIL_TIME.exec(text.trim()) ?? [];
  const month = String(MONTHS.indexOf(name.toLowerCase()) + 1);
  return {
    day: `${year}-${month.padStart(2, "0")}-${date.padStart(2, "0")}`,
    time: time.padStart(time.length + Number(/^\d:/.test(time)), "0"),
    zone,
  };
}

function plainNumber(text: string): number | null {
  return /^-?\d{1,15}(?:\.\d{1,10})?$/.test(text.trim()) ? Number(text) : null;
}

function inRange(ms: number): number | null {
  return Instant.safeParse(ms).data ?? null;
}
