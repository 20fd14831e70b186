import type { YearsAsked } from "../../facts.ts";

/** More is no number of years that anybody is asked for. */
export const yearsMax = 30;

/** A number of years, or a span, that is all of a label's value: "4", "2 \u00e0 5 ans", "Al menos 2 a\u00f1os". */
const valueOfYears =
  /^(?:(?:min(?:imum|imo|imal)?|minimum of|at least|mindestens|mind|al menos|como m\u00ednimo|m\u00ednim[oa](?: de)?|au moins|almeno|pelo menos|no m\u00ednimo|minimaal|minstens|co najmniej|minst|mindst|over|more than|m\u00e1s de|plus de|mais de|polo menos|de)\.? ?)*(\d{1,2})(?: ?(?:-|\u2013|\u2014|~|\uff5e|to|\u00e0|a|bis|tot|do|till|til|\u81f3) ?(\d{1,2}))? ?(\+?) ?(?:(?:years?|yrs?|jahren?|ans?|a\u00f1os?|anys?|anos?|anni|anno|jaar|lata?|\u00e5rs?|let|rok[yu\u016f]?|vuotta|\u00e9v|y\u0131l|ani|godin[ae]|\u043b\u0435\u0442|\u5e74|\ub144)(?!\p{L}) ?)?(\+?)(?:or more|or above|and above|minimum|min\.?|oder mehr|ou plus|o m\u00e1s|ou mais|o pi\u00f9|of meer|\u4ee5\u4e0a|\uc774\uc0c1)? ?(?:(?:of |d['\u2019]|de |di )?(?:\p{L}+ )?(?:experience|\p{L}*erfahrung|exp\u00e9rience|experiencia|experi\u00eancia|esperienza|\p{L}*ervaring|do\u015bwiadczenia|erfarenhet|erfaring))?$/iu;

/** The years that a label's value names if it is nothing else; null for anything else. */
export function yearsOfValue(value: string): Pick<YearsAsked, "min" | "max"> | null {
  const match = valueOfYears.exec(value);
  if (match === null) return null;
  const [min, max] = [Number(match[1]), match[2] === undefined ? null : Number(match[2])];
  return min > yearsMax || (max !== null && (max < min || max > yearsMax)) ? null : { min, max };
}
