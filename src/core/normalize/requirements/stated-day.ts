import { joinedPattern } from "../text/joined-pattern.ts";
import { everyMatch } from "../text/every-match.ts";

/** Months by the first letters of their names, in the languages that postings are read in. */
const months: [number, string][] = [
  [1, "jan(?:uary|uar|vier|uari)?|stycznia|j\u00e4nner|enero|janeiro|gennaio|ledna|ianuarie"],
  [2, "feb(?:ruary|ruar|ruari|braio)?|f\u00e9v(?:rier)?|febrero|fevereiro|lutego|\u00fanora|februarie"],
  [3, "mar(?:ch|s|zo|\u00e7o)?|m\u00e4rz|mrz|maart|marca|mars|marts|b\u0159ezna|martie"],
  [4, "apr(?:il|ile)?|avr(?:il)?|abril|kwietnia|dubna|aprilie"],
  [5, "may|mai|mayo|maio|maggio|mei|maja|maj|kv\u011btna"],
  [6, "june?|juni|juin|junio|junho|giugno|czerwca|\u010dervna|iunie"],
  [7, "july?|juli|juil(?:let)?|julio|julho|luglio|lipca|\u010dervence|iulie"],
  [8, "aug(?:ust|ustus)?|ao\u00fbt|agosto|augusti|sierpnia|srpna"],
  [9, "sept?(?:ember|embre|tembre)?|septiembre|setembro|settembre|wrze\u015bnia|z\u00e1\u0159\u00ed|septembrie"],
  [10, "oct(?:ober|obre)?|okt(?:ober)?|octubre|outubro|ottobre|pa\u017adziernika|\u0159\u00edjna|octombrie"],
  [11, "nov(?:ember|embre|iembre)?|novembro|listopada|listopadu|noiembrie"],
  [
    12,
    "dec(?:ember)?|dez(?:ember)?|d\u00e9c(?:embre)?|diciembre|dezembro|dicembre|grudnia|prosince|desember|decembrie",
  ],
];
const month = months.map(([, names]) => names).join("|");
const weekday = "(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,? (?:the )?)?";

let forms: RegExp | undefined;
/** A day with its year: "12th of March, 2026", "March 12, 2026", "2026-03-12", "12. M\u00e4rz 2026", "12.03.2026", "25/12/2026". */
const formsOf = (): RegExp =>
  joinedPattern(
    `(?<![\\p{L}\\d])${weekday}(?:(?<day>\\d{1,2})(?:st|nd|rd|th|er|\\.|\u00ba)?[ -](?:of |de |del )?(?<name>${month})\\.?,?(?: (?:of|de|del))?[ -]+(?<year>20\\d\\d)|(?<name2>${month})\\.? (?<day2>\\d{1,2})(?:st|nd|rd|th)?,? (?<year2>20\\d\\d)|(?<year3>20\\d\\d)[-/](?<num3>\\d\\d)[-/](?<day3>\\d\\d)|(?<day4>\\d{1,2})\\. ?(?<num4>\\d{1,2})\\. ?(?<year4>20\\d\\d)|(?<year6>20\\d\\d)\u5e74(?<num6>\\d{1,2})\u6708(?<day6>\\d{1,2})\u65e5|(?<year7>20\\d\\d)\uB144 ?(?<num7>\\d{1,2})\uC6D4 ?(?<day7>\\d{1,2})\uC77C|(?<one>\\d{1,2})(?<mark>[/-])(?<two>\\d{1,2})\\k<mark>(?<year5>20\\d\\d))(?![\\d]|[./-]\\d)`,
    "giu",
  );

/** A day that a text states, and where; `day` is null where the words leave it open ("03/04/2026"). */
export interface StatedDay {
  day: string | null;
  /** As `day`, where a language is known that writes the day first. */
  dayFirst: string | null;
  from: number;
  to: number;
}

/** Of which each form has one: few sentences have. */
const anyYear = /20\d\d/;

export function findDays(text: string): StatedDay[] {
  if (!anyYear.test(text)) return [];
  return everyMatch((forms ??= formsOf()), text).map((match) => ({
    day: dayOf(match.groups ?? {}, false),
    dayFirst: dayOf(match.groups ?? {}, true),
    from: match.index,
    to: match.index + match[0].length,
  }));
}

function dayOf(groups: Record<string, string | undefined>, isDayFirst: boolean): string | null {
  const pick = (name: string, ...more: string[]): string | undefined =>
    [name, ...more].map((one) => groups[one]).find((value) => value !== undefined);
  const year = Number(pick("year", "year2", "year3", "year4", "year5", "year6", "year7"));
  const { one, two } = groups;
  if (one !== undefined && two !== undefined) return ofSlashes(year, Number(one), Number(two), isDayFirst);
  const name = pick("name", "name2")?.toLowerCase();
  const number = name === undefined ? Number(pick("num3", "num4", "num6", "num7")) : monthOf(name);
  return isoDay(year, number, Number(pick("day", "day2", "day3", "day4", "day6", "day7")));
}

/** Day before month or after it: where nothing says which, only if one of them can be no month. */
function ofSlashes(year: number, one: number, two: number, isDayFirst: boolean): string | null {
  if (one === two || two > 12) return isoDay(year, one, two);
  return one > 12 || isDayFirst ? isoDay(year, two, one) : null;
}

function monthOf(name: string): number {
  return months.find(([, names]) => new RegExp(`^(?:${names})$`, "u").test(name))?.[0] ?? 0;
}

function isoDay(year: number, number: number, day: number): string | null {
  const date = new Date(Date.UTC(year, number - 1, day));
  return date.getUTCMonth() === number - 1 && date.getUTCDate() === day && number > 0
    ? date.toISOString().slice(0, 10)
    : null;
}
