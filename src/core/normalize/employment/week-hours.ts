import { once } from "../../once.ts";
import { joinedPattern } from "../text/joined-pattern.ts";
import { numbersInWords, numberWords } from "./hours-in-words.ts";

/*
 * How many hours of a week a job takes, where no word says what that is. From 35 on they are a whole week's work; in
 * English 30 at most are part of one, and 32 where other languages state them. What lies between is either, and so is a
 * span that reaches over it.
 */
const [wholeFrom, wholeTo, partFrom] = [35, 48, 3];
const partTo = { english: 30, other: 32 };
/** Hours without "a week" may be of a day, or the time of one, up to here. */
export const clockTo = 24;
/** Of a week, where it is not said: nobody counts a day's, or a week's watch. */
const bareTo = 42.5;

/** What is an hour and no time of day, and what may be either. */
export const [spans, clocks] = [
  "hours?|hrs?\\.?|stunden|std\\.?|timmar|timer|tuntia|godzin[ya]?|hodin",
  "heures|h(?:\\d\\d)?|horas|ore|uur|uren|(?<=\\d)u",
];
const each = [
  "(?:,? (?:a|per|each|every|pro|par|por|je|die|in der|in de|a la|alla|pe|pr\\.?|om|i|w|na) | ?/ ?|[ -]?)(?:working |work )?(?:week|wk|woche|wo\\b\\.?|semaine|sem(?:ana)?|settimana|sett|veckan?|uge[n]?|uk[ea]|tydzie\u0144|tygodniu|tydz|viikko|vko|t\u00fdden|t\u00fd\u017ede\u0148|s\u0103pt\u0103m\u00e2n\u0103)",
  " (?:weekly|w\u00f6chentlich|hebdo(?:madaires?)?|semanales|semanais|settimanali|tygodniowo|ugentlige?t?|ukentlig|viikossa|t\u00fddn\u011b|t\u00fd\u017edenne|p\\.?[/ ]?w\\.?)",
].join("|");
const ofWeek = `(?:(?:${spans}|${clocks}|t)(?:${each})|wochenstunden|weekuren|urige werkweek)`;
const to = " ?(?:-|\u2013|/|bis(?: zu)?|to|or|\u00e0|ou|a|o|tot|of|do|lub|till|til|eller|a\u017e|nebo) ?";
const one = `\\d{1,2}(?:[.,]\\d{1,2})?|(?<!\\p{L})(?:${numberWords})`;
export const amount = `(?<![\\d.,:/\u20ac$\u00a3+]|\\d ?[-\u2013] ?)(?:\\d{1,2}, )?(${one})(?:${to}(${one}))?[ -]?`;
/** "20 hours a week of training", "40 hours or more", "24/7", "12-hour shifts". */
const notBehind =
  "(?![\\p{L}\\d/+]| ?\\+| ?(?:plus|or more|oder mehr|et plus|of meer|ou mais|o m\u00e1s|o pi\u00f9|lub wi\u0119cej|eller mer|shifts?|schicht\\p{L}*|dienste?|notice|of|a day|per day|am tag|pro tag|per dag|(?:per|a|im|par|al|por|i) (?:month|monat|mois|mes|m\u00eas|mese|m\u00e5neden|m\u00e5naden|year|jahr|an|a\u00f1o|ano|anno|\u00e5ret)|per maand|per jaar|miesi\u0119cznie|par jour|al d\u00eda|por dia|al giorno|dziennie|om dagen)(?!\\p{L}))";
export const inWeek = `${amount}(${ofWeek})${notBehind}`;
export const bare = `${amount}(${spans}|${clocks})${notBehind}`;

/** What may stand before them and changes nothing, and what makes them an end that is open above. */
const [about, open] = [
  "unas|uns|about|approx(?:\\.|imately)?|around|circa|ca\\.?|etwa|rund|environ|cerca de|cca|noin|omkring|ok\\.?|up to|max(?:\\.|imal|imum)?|bis zu|jusqu['\u2019]\u00e0|hasta|fino a|at\u00e9|do|tot",
  "ab|mind(?:\\.|estens)|min(?:\\.|imum|imal)?|at least|from|minstens|m\u00ednimo|au moins|almeno|co najmniej|minst|vanaf|d\u00e8s",
];
export const lead = `(?:(?:${about}|${open}) (?:de |di )?)?`;
/** Whose hours, or of what, where they are not the job's; what a sum of pay is reckoned by. */
export const ofOthers =
  /(?<!\p{L})(?:employees?|staff|teams?|colleagues?|students?|visa|benefits?|training|courses?|overtime|open|clients?|customers?|children|mitarbeit\p{L}*|kolleg\p{L}*|studierende\p{L}*|ausbildung|weiterbildung|kurs\p{L}*|\u00fcberstunden|ge\u00f6ffnet|kinder|kunden|collega\p{L}*|cursus|opleiding|open|kinderen|cli\u00ebnten|klanten|basis|bij|bei|bezogen|b\\.v|gerekend|based|equivalent|pro rata|formation|coll\u00e8gues?|\u00e9l\u00e8ves|enfants|ouvert|base|compa\u00f1er\p{L}*|estudiantes?|curso|cursos|formaci\u00f3n|ni\u00f1os|clientes|abiert\p{L}*|alunos|forma\u00e7\u00e3o|corso|corsi|formazione|bambini|clienti|apert\p{L}*|kurs|szkoleni\p{L}*|dzieci|klient\p{L}*|elever|b\u00f8rn|barn|\u00f6ppet|\u00e5bent|\u00e5pent|prior|previous|experience|erfahrung|during|w\u00e4hrend|pendant|while)(?!\p{L})/iu;

type Hours = "full_time" | "part_time";
export interface StatedHours {
  hours: Hours;
  quote: string;
  at: number;
}

const isOpenEnd = once(() => joinedPattern(`(?<!\\p{L})(?:${open})(?: (?:de|di))? ?\\d`, "iu"));
export const asNumber = (written: string): number =>
  numbersInWords.get(written.toLowerCase()) ?? Number.parseFloat(written.replace(",", "."));

/** What a match of one of the patterns says: two numbers and a unit, of a week or bare. */
export function readMatch(match: RegExpExecArray | null, isWeek = false): StatedHours | null {
  if (match === null) return null;
  const [quote, first, second, week, third, fourth, unit = ""] = match;
  const low = first ?? third ?? "";
  const [least, most] = [asNumber(low), asNumber(second ?? fourth ?? low)];
  const [isOpen, isBare] = [isOpenEnd().test(quote), week === undefined && !isWeek && !ofContract.test(quote)];
  if (isBare && (most <= clockTo || most > bareTo) && !(isOfSpan.test(unit) && most >= 15 && most < clockTo))
    return null;
  const hours = hoursOf(least, most, isEnglish.test(week ?? unit), isOpen);
  return hours === null
    ? null
    : { hours, quote: quote.trim(), at: match.index + quote.length - quote.trimStart().length };
}
/** "Een functie voor 16 tot 24 uur": no time of day. */
const ofContract =
  /(?:functie|baan|contract|dienstverband|aanstelling|vacature) (?:voor|van) (?:ca\.? |circa )?\d{1,2}(?:[.,]\d)?(?: ?(?:-|\u2013|tot|of|\u00e0) ?\d{1,2})? ?uur$/i;
const isOfSpan = joinedPattern(`^(?:${spans})$`, "iu");
const isEnglish = /^(?:hours?|hrs?|h ?\/ ?w|h (?:per|a) w)/i;

function hoursOf(least: number, most: number, isInEnglish: boolean, isOpen: boolean): Hours | null {
  if (least >= wholeFrom && most <= wholeTo) return "full_time";
  if (isOpen || most < least || least < partFrom) return null;
  return most <= (isInEnglish ? partTo.english : partTo.other) ? "part_time" : null;
}
