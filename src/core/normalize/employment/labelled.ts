import type { Evidence } from "../../evidence.ts";
import type { Steps } from "../steps.ts";
import { linesBelow, valuesUnder, type BareLine, type LabelValue } from "../text/label-values.ts";
import { isWhollyOfEmployment, readWords, saysValue, type EmploymentWords } from "./words.ts";

/** What stands under a label of the employment, and what it says. */
export interface LabelledEmployment {
  words: EmploymentWords;
  evidence: Evidence;
  /** "Full-time, with benefits" says more than an employment. */
  isWhole: boolean;
  /** From where the label begins to where the last value of its list ends: no sentence of its own. */
  from: number;
  to: number;
}

/** Adjectives that say how much of a week, and nothing without their label: "Jornada: completa". */
const bareHours: Record<string, "full_time" | "part_time"> = Object.fromEntries([
  ..."full,voll,complet,complète,plein,completa,completo,integral,pieno,intero,voltijds,voltijd,hel,heltid,fuld,plný,plná,pełny,pełen,teljes,tam,100 %,100%,100 percent"
    .split(",")
    .map((word) => [word, "full_time"] as const),
  ..."part,teil,partiel,partielle,incomplet,parcial,media,parziale,ridotto,deeltijds,deeltijd,del,deltid,částečný,zkrácený,poloviční,skrátený,niepełny,yarı"
    .split(",")
    .map((word) => [word, "part_time"] as const),
]);

/** "80 %", "50-60% (20 h)": a part of a whole week, or the whole; a span that ends in the whole may be either. */
const share =
  /^(?:ca\.? ?|mind(?:estens|\.) ?)?(\d{2,3})(?: ?(?:-|\u2013|bis|to|\u00e0|a|till|til) ?(\d{2,3}))? ?%(?! ?(?:remote|home|reise|travel))/iu;

function hoursOfShare(value: string): "full_time" | "part_time" | undefined {
  const [, low, high = low] = share.exec(value) ?? [];
  if (low === undefined || Number(high) > 100) return undefined;
  return Number(high) < 100 ? "part_time" : Number(low) === 100 ? "full_time" : undefined;
}

const valueCharsMax = 60;
/** A value is looked at by the patterns of all words, the lines below it for their ends. */
const [stepsPerChar, belowSteps] = [60, 400];
/** A list of employments has no more. */
const listLinesMax = 4;
/** What a value begins with, where more stands behind it on its line. */
const beginning = /^(?:[^\n|.;]|\.(?=\d)){2,60}/;

const isValue = (line: string): boolean => line.length < valueCharsMax && isWhollyOfEmployment(line);

/** Lines that are values, up to the first other one: "Full time" over "Part time" is either. */
function valuesBelow(text: string, end: number): BareLine[] {
  const lines = linesBelow(text, end).slice(0, listLinesMax);
  const other = lines.findIndex(({ words }) => !isValue(words));
  return other < 0 ? lines : lines.slice(0, other);
}

function readValue(text: string, { topics, labelAt, value, at, isBelow }: LabelValue): LabelledEmployment | null {
  const [quote = ""] = beginning.exec(value) ?? [];
  if (quote === "") return null;
  const evidence: Evidence = { field: "description", method: "statement", quote, at };
  const end = at + quote.length;
  const hours = topics.includes("hours") ? (bareHours[value.toLowerCase()] ?? hoursOfShare(value)) : undefined;
  if (hours !== undefined)
    return { words: { ...readWords(""), hours }, evidence, isWhole: true, from: labelAt, to: end };
  if (/^befristung/i.test(text.slice(labelAt, at)) && /^(?:auf |bis |zun\u00e4chst )*\d/i.test(quote))
    return { words: readWords("befristet"), evidence, isWhole: true, from: labelAt, to: end };
  const isWhole = isValue(quote);
  if (!isWhole && isBelow) return null;
  const others = isWhole ? valuesBelow(text, end) : [];
  const said = [quote, ...others.map((one) => one.words)].join(", ");
  // Under "Hours" it is when one may be called, and no kind of employment.
  const words = readWords(topics.includes("employment") ? said : said.replace(/\bon[ -]call\b/gi, ""));
  return { words, evidence, isWhole, from: labelAt, to: others.at(-1)?.end ?? end };
}

const saysAny = (words: EmploymentWords): boolean => saysValue(words) || words.isOpen || words.isPermanent;

/** What a description states under labels of the employment, in order, and where a label alone on its line is no value. */
export function readLabelled(text: string, steps: Steps): { labelled: LabelledEmployment[]; labelsAt: Set<number> } {
  steps.take(text.length);
  const labelled: LabelledEmployment[] = [];
  const labelsAt = new Set<number>();
  for (const pair of valuesUnder(text, "employment", "hours")) {
    steps.take(pair.value.length * stepsPerChar + belowSteps);
    const read = readValue(text, pair);
    const isStated = read !== null && saysAny(read.words);
    // "Type", below it "Contract", below it "Permanent": the middle one is a label.
    if (isStated && labelled.at(-1)?.evidence.at === pair.labelAt) labelled.pop();
    if (isStated) labelled.push(read);
    // "Contract", and below it "Permanent after a year".
    else if (pair.isBelow && pair.value.length < valueCharsMax && saysAny(readWords(pair.value)))
      labelsAt.add(pair.labelAt);
  }
  return { labelled, labelsAt };
}
