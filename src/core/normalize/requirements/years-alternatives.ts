import type { YearsAsked } from "../../facts.ts";
import { everyMatch } from "../text/every-match.ts";

/** Years that a sentence asks for, and where its text says them. */
export interface YearsAt {
  years: YearsAsked;
  from: number;
  to: number;
  /** Not only wished, whatever stands in its place. */
  isAsked: boolean;
}

/** What is asked with years, the least first. */
const papers: RegExp[] = [
  /high[ -]?school|\bGED\b|secondary (?:school|education)|hauptschul|abitur|bachillerato/i,
  /associate(?:['\u2019]?s)?(?: degree|\b)|\bbac ?\+ ?[23]\b|\bDUT\b|\bBTS\b/i,
  /[Bb]achelor|[Bb]acharel|\bB\.?S\.?c?\b|\bB\.?A\b|\bBEng\b|[Uu]ndergraduate|[Ll]icen[ct]i|[Ll]icence|[Ll]aurea triennale|\b[Bb]ac ?\+ ?4\b/,
  /[Mm]aster|\bM\.?S\.?c?\b|\bM\.?A\b|MBA|[Aa]dvanced degree|[Gg]raduate degree|[Mm]aestr\u00eda|[Mm]estrado|magistrale|\b[Bb]ac ?\+ ?5\b/,
  /ph\.? ?d|doctora|promotion|\bJ\.?D\b|\bM\.?D\b/i,
];
/** What stands in a degree's place, and is no road of its own. */
const instead =
  /in lieu|instead|without (?:an? )?degree|no degree|substitut|anstelle|ohne (?:abschluss|studium)|sans dipl\u00f4me|sin t\u00edtulo/i;
const or = /(?:^|[\s,;(])(?:or|oder|ou|o|oppure|lub|eller)\s(?!\s)/gi;
const breaks = /[;,/]/g;
/** "2 years in shops or 3 years in hotels": the second number stands right behind the "or". */
const orAlone =
  /(?:^|[\s,;(])(?:or|oder|ou|o|oppure|lub|eller) (?:(?:at|least|an?|minimum|min\.?|of|over|more|than|about|mindestens|au|moins|al|menos) ){0,4}$/i;

/** Where the last match of a pattern ends; -1 where there is none. */
const lastEnd = (pattern: RegExp, text: string): number =>
  everyMatch(pattern, text).reduce((_, { index, 0: words }) => index + words.length, -1);

/** A sentence parted between its years: behind the last "or" between two, else behind the last comma. */
function partsOf(text: string, found: YearsAt[]): { parts: string[]; isChoice: boolean } {
  let isChoice = false;
  let begin = 0;
  const parts = found.map(({ to }, index) => {
    const next = found[index + 1];
    if (next === undefined) return text.slice(begin);
    const between = text.slice(to, next.from);
    const ofOr = lastEnd(or, between);
    isChoice ||= ofOr >= 0;
    const cut = ofOr >= 0 ? ofOr : Math.max(0, lastEnd(breaks, between));
    const part = text.slice(begin, to + cut);
    begin = to + cut;
    return part;
  });
  return { parts, isChoice };
}

/** The lowest paper that a part of a sentence names; null for none. */
function paperOf(part: string): number | null {
  const level = papers.findIndex((pattern) => pattern.test(part));
  return level < 0 ? null : level;
}

/**
 * Which of several years of one sentence it asks for. Of roads that differ by degree that of the lowest one, or the one that
 * needs none ("5 years, or 3 with a master's"): whoever has it may apply by it. Of "2 years in shops or 3 in hotels" none, since
 * neither is asked of all. Else the first, of which the others are a part or beside which they are asked. Null: nothing decides.
 */
export function chooseYears(text: string, found: YearsAt[]): YearsAt | null {
  const [first, second] = found;
  if (first === undefined || second === undefined) return first ?? null;
  const { parts, isChoice } = partsOf(text, found);
  if (!isChoice) return first;
  const roads = found
    .map((one, index) => ({ one, part: parts[index] ?? "" }))
    .filter(({ part }) => !instead.test(part))
    .map(({ one, part }) => ({ one, level: paperOf(part) }));
  const papersNamed = roads.flatMap(({ level }) => level ?? []);
  if (papersNamed.length === 0) {
    const isOther = second.years.min !== first.years.min && orAlone.test(text.slice(first.to, second.from));
    return isOther && parts.length === 2 && !instead.test(text) ? null : first;
  }
  const [main] = roads;
  if (main === undefined || main.level === null) return first;
  const lowest = Math.min(...papersNamed);
  const chosen = roads.find(({ level }) => level === lowest)?.one ?? first;
  // Behind "Master's or" they look like what stands in a degree's place.
  return { ...chosen, years: { ...chosen.years, required: chosen.isAsked } };
}
