import { codeAt } from "../../code-at.ts";
import { topicsOf, type LabelTopic } from "./label-words.ts";

/** A fact that a text writes as label and value: "Employment type: Full-time", or the value on the line below. */
export interface LabelValue {
  topics: readonly LabelTopic[];
  /** Where the label begins, in UTF-16 units. */
  labelAt: number;
  /** What stands from there to the value. */
  label: string;
  /** The words as they stand, without marks and blanks around them. */
  value: string;
  /** Where the value begins. */
  at: number;
  /** Whether the value stands on the line below its label. */
  isBelow: boolean;
}

/** A label whose value is not read yet. */
interface Label extends Pick<LabelValue, "topics" | "labelAt"> {
  /** Behind it and its mark. */
  end: number;
}

const labelCharsMax = 40;
/** A longer value is prose. */
const valueCharsMax = 120;

/** Marks before a label or a value that are no words: bullets, stars, pictures. */
const leading = /^[^\p{L}\p{N}\u00bc-\u00be]+/u;
const trailing = /[\s:\uff1a*_.,;\u2013-]+$/;

const [blank, star, comma, dash, stop, colon, semicolon, bar] = [32, 42, 44, 45, 46, 58, 59, 124];
const [enDash, wideColon] = [0x2013, 0xff1a];
/** No picture, dash or bullet, which a surrogate or a mark of punctuation is. */
const isLetter = (code: number): boolean =>
  (code >= 97 && code <= 122) ||
  (code >= 65 && code <= 90) ||
  (code > 0xbf && code < 0x2000) ||
  (code > 0x3000 && code < 0xd800);
/** Blanks, "*", ":", "." and dashes behind a label. */
const endsLabel = (code: number): boolean =>
  code <= blank ||
  code === star ||
  code === colon ||
  code === stop ||
  code === dash ||
  code === enDash ||
  code === 0xa0;
const isDigit = (code: number): boolean => code >= 48 && code <= 57;

/** What ends a label, a value or a table's cell; of others a text is not looked at. */
const marks = [":", "|", "-", "\t", "\u00b7", "\u2013", "\u2022", "\uff1a"];

type MarksFrom = (from: number) => number;

/** Where the next mark stands, at `from` or behind it; asked for places in rising order, each is looked for once. */
function marksOf(text: string): MarksFrom {
  const places = new Float64Array(marks.length).fill(-1);
  let first = -1;
  return (from) => {
    if (first >= from) return first;
    first = Infinity;
    for (let index = 0; index < places.length; index++) {
      let place = places[index] ?? Infinity;
      if (place < from) {
        place = text.indexOf(marks[index] ?? "", from);
        places[index] = place = place === -1 ? Infinity : place;
      }
      if (place < first) first = place;
    }
    return first;
  };
}

/** Behind the last comma or sentence's end before `at`, if it is no label's length away; `from` where there is none. */
function partBefore(text: string, from: number, at: number): number {
  for (let part = at; part > Math.max(from, at - labelCharsMax); part--) {
    const code = codeAt(text, part - 1);
    if (code === comma || code === semicolon || (code === stop && codeAt(text, part) === blank)) return part;
  }
  return from;
}

/** The label that stands between two places, marks around it or not; null where there is none that is known. */
function labelBetween(text: string, from: number, to: number): Label | null {
  if (to - from > labelCharsMax) return null;
  let [first, end] = [from, to];
  while (first < end && !isLetter(codeAt(text, first))) first++;
  while (end > first && endsLabel(codeAt(text, end - 1))) end--;
  const topics = topicsOf(text, first, end);
  return topics === undefined ? null : { topics, labelAt: first, end: to + 1 };
}

/** Keeps what stands between two places as a label's value, if it is short; whether anything stands there. */
function keep({ topics, labelAt }: Label, text: string, from: number, to: number, found: LabelValue[]): boolean {
  const words = text.slice(from, Math.min(to, from + 2 * valueCharsMax));
  const bare = words.replace(leading, "");
  const value = bare.replace(trailing, "");
  if (value === "") return false;
  const isShort = to - from < 2 * valueCharsMax && value.length <= valueCharsMax;
  const at = from + words.length - bare.length;
  if (isShort) found.push({ topics, labelAt, label: text.slice(labelAt, at), value, at, isBelow: false });
  return true;
}

/**
 * Reads the labels and values of a line: "Level: Entry, Type: Full time", "Arbeitsmodell | Hybrid". Answers the label
 * that is all the line, whose value may stand on the next.
 */
function readLine(text: string, from: number, to: number, marksFrom: MarksFrom, found: LabelValue[]): Label | null {
  let label: Label | null = null;
  /** Where the cell of a table begins, and the words that may be a label; of cells with words, how many have ended. */
  let [cellAt, partAt, cells] = [from, from, 0];
  for (let at = from; at <= to; at++) {
    at = Math.min(marksFrom(at), to);
    const code = at === to ? bar : codeAt(text, at);
    if (code === colon || code === wideColon) {
      if (label !== null && label.end > cellAt) {
        // What follows the last comma of a value may be a label of its own, and "9:00" is none.
        partAt = partBefore(text, label.end, at);
        if (partAt === label.end || isDigit(codeAt(text, at - 1))) continue;
        keep(label, text, label.end, partAt - 1, found);
      }
      label = labelBetween(text, partBefore(text, partAt, at), at);
      if (label === null) partAt = at + 1;
    } else if (code === dash || code === enDash) {
      if (label === null && partAt === cellAt && isBetweenBlanks(text, at)) label = labelBetween(text, cellAt, at);
    } else {
      if (label === null) label = labelBetween(text, cellAt, at);
      else if (keep(label, text, Math.max(label.end, cellAt), at, found)) label = null;
      if (at > cellAt + 1) cells++;
      cellAt = partAt = at + 1;
    }
  }
  return cells <= 1 ? label : null;
}

/** Of a dash: "Contract \u2013 permanent", and no "full-time". */
const isBetweenBlanks = (text: string, at: number): boolean =>
  codeAt(text, at - 1) === blank && codeAt(text, at + 1) === blank;

function readText(text: string): LabelValue[] {
  const found: LabelValue[] = [];
  const marksFrom = marksOf(text);
  let above: Label | null = null;
  for (let from = 0, to = 0; from < text.length; from = to + 1) {
    to = text.indexOf("\n", from);
    if (to === -1) to = text.length;
    if (from === to) continue;
    const before = found.length;
    const label = readLine(text, from, to, marksFrom, found);
    if (above !== null && found.length === before && keep(above, text, from, to, found)) {
      const value = found.at(-1);
      if (value !== undefined && found.length > before) value.isBelow = true;
    }
    above = label;
  }
  return found;
}

/** What was read last: the fields of one posting ask one after the other. */
let last: { text: string; found: readonly LabelValue[] } = { text: "", found: [] };

/** What a text states under labels of these topics, in order. Linear, once a text. */
export function valuesUnder(text: string, ...topics: LabelTopic[]): LabelValue[] {
  if (last.text !== text) last = { text, found: readText(text) };
  return last.found.filter((one) => one.topics.some((topic) => topics.includes(topic)));
}

/** Of a text behind a value, what the other values of a short list take. */
const belowChars = 200;

/** A line of text, without what marks it as an item or ends it. */
export interface BareLine {
  words: string;
  /** Where the words end, in UTF-16 units. */
  end: number;
}

/** The lines below `at`: what stands on them may be more values of one list. */
export function linesBelow(text: string, at: number): BareLine[] {
  let end = at;
  return text
    .slice(at, at + belowChars)
    .split("\n")
    .map((line, index) => {
      end += line.length + (index === 0 ? 0 : 1);
      return { words: line.replace(leading, "").replace(trailing, ""), end };
    })
    .slice(1)
    .filter(({ words }) => words !== "");
}
