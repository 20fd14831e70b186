import { topicsOf, type LabelTopic } from "./label-words.ts";

/** A fact that a text writes as label and value: "Employment type: Full-time", or the value on the line below. */
export interface LabelValue {
  topics: readonly LabelTopic[];
  /** Where the label begins, in UTF-16 units. */
  labelAt: number;
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

const [tab, blank, star, comma, dash, stop, colon, semicolon, bar] = [9, 32, 42, 44, 45, 46, 58, 59, 124];
const [middleDot, enDash, bullet, wideColon] = [0xb7, 0x2013, 0x2022, 0xff1a];
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
const endsCell = (code: number): boolean => code === bar || code === tab || code === bullet || code === middleDot;

/** The label that stands between two places, marks around it or not; null where there is none that is known. */
function labelBetween(text: string, from: number, to: number): Label | null {
  if (to - from > labelCharsMax) return null;
  let [first, end] = [from, to];
  while (first < end && !isLetter(text.charCodeAt(first))) first++;
  while (end > first && endsLabel(text.charCodeAt(end - 1))) end--;
  const topics = topicsOf(text.slice(first, end).toLowerCase().replace("\u2019", "'").replace("\u00a0", " "));
  return topics === undefined ? null : { topics, labelAt: first, end: to + 1 };
}

/** Keeps what stands between two places as a label's value, if it is short; whether anything stands there. */
function keep({ topics, labelAt }: Label, text: string, from: number, to: number, found: LabelValue[]): boolean {
  const words = text.slice(from, Math.min(to, from + 2 * valueCharsMax));
  const bare = words.replace(leading, "");
  const value = bare.replace(trailing, "");
  if (value === "") return false;
  const isShort = to - from < 2 * valueCharsMax && value.length <= valueCharsMax;
  if (isShort) found.push({ topics, labelAt, value, at: from + words.length - bare.length, isBelow: false });
  return true;
}

/**
 * Reads the labels and values of a line: "Level: Entry, Type: Full time", "Arbeitsmodell | Hybrid". Answers the label
 * that is all the line, whose value may stand on the next.
 */
function readLine(text: string, from: number, to: number, found: LabelValue[]): Label | null {
  let label: Label | null = null;
  /** Where the cell of a table begins, and the words behind its last comma; of cells with words, how many have ended. */
  let [cellAt, partAt, cells] = [from, from, 0];
  for (let at = from; at <= to; at++) {
    const code = at === to ? bar : text.charCodeAt(at);
    if (endsCell(code)) {
      if (label === null) label = labelBetween(text, cellAt, at);
      else if (keep(label, text, Math.max(label.end, cellAt), at, found)) label = null;
      if (at > cellAt + 1) cells++;
      cellAt = partAt = at + 1;
    } else if (endsPart(text, code, at)) partAt = at + 1;
    else if (code === colon || code === wideColon) {
      if (label !== null && label.end > cellAt) {
        // What follows the last comma of a value may be a label of its own, and "9:00" is none.
        if (partAt <= label.end || at - partAt > labelCharsMax || isDigit(text.charCodeAt(at - 1))) continue;
        keep(label, text, label.end, partAt - 1, found);
      }
      label = labelBetween(text, partAt, at);
      if (label === null) partAt = at + 1;
    } else if (isDash(text, code, at) && label === null && partAt === cellAt) label = labelBetween(text, cellAt, at);
  }
  return cells <= 1 ? label : null;
}

/** What a label may stand behind: a comma, or a sentence's end. */
const endsPart = (text: string, code: number, at: number): boolean =>
  code === comma || code === semicolon || (code === stop && text.charCodeAt(at + 1) === blank);

/** "Contract \u2013 permanent", and no "full-time". */
const isDash = (text: string, code: number, at: number): boolean =>
  (code === dash || code === enDash) && text.charCodeAt(at - 1) === blank && text.charCodeAt(at + 1) === blank;

/** Whether one of some marks stands between two places; asked for places in rising order, each is looked for once. */
function marksOf(text: string): (from: number, to: number) => boolean {
  const marks = [":", "|", "\uff1a", "\u00b7", "\u2022", "\t", " - ", " \u2013 "].map((mark) => ({ mark, next: -1 }));
  return (from, to) =>
    marks.some((one) => {
      if (one.next < from) {
        const next = text.indexOf(one.mark, from);
        one.next = next === -1 ? Infinity : next;
      }
      return one.next < to;
    });
}

function readText(text: string): LabelValue[] {
  const found: LabelValue[] = [];
  const hasMarks = marksOf(text);
  let above: Label | null = null;
  for (let from = 0, to = 0; from < text.length; from = to + 1) {
    to = text.indexOf("\n", from);
    if (to === -1) to = text.length;
    if (from === to) continue;
    const before = found.length;
    const label = hasMarks(from, to) ? readLine(text, from, to, found) : labelBetween(text, from, to);
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
