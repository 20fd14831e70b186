/** A degree or a diploma, as postings name them in a few languages. */
const paper =
  "(?:degree|bachelor|master['\u2019]?s|ph\\.?d|diploma|high school|ged(?!\\p{L})|dipl\u00f4me|t\u00edtul|titul|licenciatura|laurea|\\p{L}{0,14}(?:studium|ausbildung|abschluss))";
const experience = "(?:experience|erfahrung|exp\u00e9rience|experiencia|experi\u00eancia|esperienza)";
const or = "(?:and/or|or|oder|ou|o)";

let before: RegExp | undefined;
let after: RegExp | undefined;
const experienceFirst = (): RegExp =>
  (before ??= new RegExp(
    `^(?:(?!${paper})[^;])*?${experience}(?:(?!${paper})[^;.]){0,60}?,? ${or} (?:(?!and |und |et |y |with |plus |mit )\\p{L}+ ){0,3}?${paper}`,
    "iu",
  ));
const paperFirst = (): RegExp =>
  (after ??= new RegExp(
    `${paper}[^;.]{0,60}?[ ,)]${or} (?:(?:an?|the|at least|a minimum of|minimum|equivalent|with|relevant|additional|mindestens|au moins|al menos) )*$`,
    "iu",
  ));

/** Whether experience is asked for or, in its place, a degree: "2 years of experience and/or a degree". */
export function isEitherEnough(text: string): boolean {
  return experienceFirst().test(text);
}

/** Whether the years that begin at `from` stand in a degree's place: "A degree or 4 years of experience". */
export function isInsteadOfDegree(text: string, from: number): boolean {
  return paperFirst().test(text.slice(Math.max(0, from - 120), from)) || isEitherEnough(text);
}
