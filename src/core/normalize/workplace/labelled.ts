import type { WorkplaceType } from "../../facts.ts";
import type { Steps } from "../steps.ts";
import { linesBelow, valuesUnder } from "../text/label-values.ts";
import { modelOfWord } from "./model-words.ts";
import { readPlaceLine } from "./tags.ts";

/** A work model that stands under its label. */
export interface LabelledModel {
  says: WorkplaceType;
  quote: string;
  /** In the description's text. */
  at: number;
  /** From where the label begins to where the value ends: no sentence of its own. */
  from: number;
  to: number;
}

/** Places, and answers to another question: "Work location: Office", "Remote: not remote". */
const noModel = /^(?:home|(?:at )?office|virtual|(?:not?|non)[ -]?remote)$/i;
const valueCharsMax = 60;
const stepsPerChar = 2;
const listSteps = 200;

const modelOf = (words: string): WorkplaceType | "none" | null => (noModel.test(words) ? null : modelOfWord(words));

/** "Amsterdam (presencial)": a place with its model in brackets. */
function modelOfPlace(value: string): WorkplaceType | null {
  const inBrackets = /\(([^()]+)\)[^\p{L}\p{N}()]{0,8}$/u.exec(value)?.[1];
  return inBrackets === undefined || modelOf(inBrackets) === null ? null : readPlaceLine(value);
}

/** "Remote Job: teilweise": how much of it there is, under a label that is the word for it. */
const inPart =
  /^\W*(?:teilweise|zum teil|partial(?:ly)?|partly|in part|partiel(?:le)?(?:ment)?|en partie|parcial(?:mente)?|em parte|en parte|parzial[ei](?:mente)?|in parte|gedeeltelijk|deels|cz\u0119\u015bciow[aoy]|delvis|osittain)\W*$/iu;
const labelOfPart = (label: string, value: string): WorkplaceType | null =>
  inPart.test(value) && modelOfWord(label.replace(/[\s:|\u2013-]+$/, "")) === "remote" ? "hybrid" : null;

/** "Hybrid, three mornings at the office and two at home." */
const hybridFirst = (value: string): WorkplaceType | null => {
  const [first = "", rest] = value.split(/[,;(]| [-\u2013] /, 2);
  return rest !== undefined && modelOf(first) === "hybrid" ? "hybrid" : null;
};

/** The models that a description states under labels, in order. One of a list of several is none. */
export function readLabelled(text: string, steps: Steps): LabelledModel[] {
  steps.take(text.length);
  return valuesUnder(text, "workplace").flatMap(({ topics, labelAt, value, at, isBelow }) => {
    if (value.length > valueCharsMax && hybridFirst(value) === null) return [];
    steps.take(value.length * stepsPerChar);
    // "Remote", below it "Hybrid": two of a list.
    if (isBelow && modelOfWord(text.slice(labelAt, at)) !== null) return [];
    // "T\u00e9l\u00e9travail : partiel": the label and its answer are a word together.
    const label = text.slice(labelAt, at);
    const word = modelOf(value) ?? hybridFirst(value) ?? labelOfPart(label, value) ?? modelOfWord(label + value);
    const says = word ?? (topics.includes("employment") ? null : modelOfPlace(value));
    if (says === null || says === "none") return [];
    const to = at + value.length;
    steps.take(listSteps);
    const others = linesBelow(text, to).map(({ words }) => modelOf(words));
    const isList = others.slice(0, listLinesMax).some((model) => model !== null && model !== says);
    return isList ? [] : [{ says, quote: value, at, from: labelAt, to }];
  });
}
/** Of the lines below a value: a list of models has three. */
const listLinesMax = 2;
