import { joinedPattern } from "../text/joined-pattern.ts";
import { everyMatch } from "../text/every-match.ts";

/** A degree or a diploma, as postings name them in a few languages. */
const paper =
  "(?:degree|bachelor|master['\u2019]?s|ph\\.?d|diploma|high school|ged(?!\\p{L})|dipl\u00f4me|t\u00edtul|titul|licenciatura|laurea|\\p{L}{0,14}(?:studium|ausbildung|abschluss))";
const experience = "(?:experience|erfahrung|exp\u00e9rience|experiencia|experi\u00eancia|esperienza)";
const or = "(?:and/or|or|oder|ou|o)";

let before: RegExp | undefined;
let after: RegExp | undefined;
const experienceFirst = (): RegExp =>
  (before ??= joinedPattern(
    `^(?:(?!${paper})[^;])*?${experience}(?:(?!${paper})[^;.]){0,60}?,? ${or} (?:(?!and |und |et |y |with |plus |mit )[\\p{L}/-]+ ){0,3}?${paper}`,
    "iu",
  ));
const paperFirst = (): RegExp =>
  (after ??= joinedPattern(
    `${paper}[^;.]{0,60}?[ ,)]${or} (?:(?:an?|the|at least|a minimum of|minimum|equivalent|with|relevant|additional|mindestens|au moins|al menos) )*$`,
    "iu",
  ));

/** A licence or a certificate, which is no degree. */
const licence = "(?:licen[cs](?:e|ure)|certificat(?:e|ion)|boot ?camp|apprenticeship|rn|lpn|cpa)s?(?!\\p{L})";
let beside: RegExp | undefined;
const licenceOrPaper = (): RegExp =>
  (beside ??= joinedPattern(
    `(?<!\\p{L})${licence},? (?:and/)?or (?:an? |the )?(?:(?!and |with |plus )[\\p{L}/-]+ ){0,2}?${paper}|${paper}(?: in(?: [\\p{L}/-]+){1,3})?,? (?:and/)?or (?:an? |the )?(?:(?!ged |g\\.e\\.d|high |equivalen|and |with )[\\p{L}/-]+ ){0,2}?${licence}`,
    "giu",
  ));

/** Whether a licence is asked for or, in its place, the degree that is named from `from` to `to`: "RN, or PhD". */
export function isLicenceEnough(text: string, from: number, to: number): boolean {
  return everyMatch(licenceOrPaper(), text).some(({ index, 0: words }) => index < to && from < index + words.length);
}

/** Without these no choice is stated: most sentences are told by them, which the whole pattern takes long for. */
const experienceThenOr = new RegExp(`${experience}[^;.]{0,60}?,? ${or} `, "iu");

/** Whether experience is asked for or, in its place, a degree: "2 years of experience and/or a degree". */
export function isEitherEnough(text: string): boolean {
  return experienceThenOr.test(text) && experienceFirst().test(text);
}

/** Whether the years that begin at `from` stand in a degree's place: "A degree or 4 years of experience". */
export function isInsteadOfDegree(text: string, from: number): boolean {
  return paperFirst().test(text.slice(Math.max(0, from - 120), from)) || isEitherEnough(text);
}
