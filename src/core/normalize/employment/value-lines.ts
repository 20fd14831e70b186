import { anyHyphen } from "../text/any-hyphen.ts";
import { joinedPattern } from "../text/joined-pattern.ts";
import type { Steps } from "../steps.ts";
import { label } from "./statement-rules.ts";
import { isWhollyOfEmployment, readWords, type EmploymentWords } from "./words.ts";

const labelAlone = joinedPattern(`^${anyHyphen(label)}\\s?:?$`, "iu");
const labelAndValue = joinedPattern(`^${anyHyphen(label)}\\s?[:\u2013]\\s?(.+)$`, "iu");
const labelCharsMax = 40;
const valueCharsMax = 60;
/** Of a text's lines around a value: what its label and the other values of a short list take. */
const aroundChars = 200;
/** What lines begin with that are no words. */
const bullets = /^[\s*\u2022\u00b7-]+/;

const bare = (line: string): string => line.trim().replace(bullets, "");
const isLabel = (line: string): boolean => line.length <= labelCharsMax && labelAlone.test(line);
const isValue = (line: string): boolean => line.length < valueCharsMax && isWhollyOfEmployment(line);

/** A value that stands below its label, and what it says with the others of its list. */
interface ValueLine {
  quote: string;
  words: EmploymentWords;
}

/**
 * The value that a line is to the label above it ("Hours", and below it "Full time"), or null. Nothing but a value is one;
 * with those beside it, it is a list: "Full time" over "Part time" is either.
 */
export function readValueLine(text: string, sentence: string, at: number, steps: Steps): ValueLine | null {
  if (sentence.length > 2 * valueCharsMax) return null;
  const [value = ""] = /^(?:[^\n|.;]|\.(?=\d)){2,60}/.exec(sentence.replace(bullets, "")) ?? [];
  if (value.length < 2 || !isValue(value)) return null;
  steps.take(2 * aroundChars);
  const above = linesAbove(text, at);
  if (above === null) return null;
  const end = at + sentence.length;
  const below = valuesOf(
    text
      .slice(end, end + aroundChars)
      .split("\n")
      .slice(1),
  );
  const before = valuesOf(above);
  const name = above.find((line, index) => index >= before.length && line !== "");
  if (name === undefined) return null;
  const beside = name.length < valueCharsMax ? labelAndValue.exec(name)?.[1] : undefined;
  const first = beside !== undefined && isValue(beside) ? beside : "";
  if (first === "" && !isLabel(name)) return null;
  return { quote: value.trim(), words: readWords([first, ...before, value, ...below].join(", ")) };
}

/** What the value behind a label says ("Hours: Full time") with those on the lines below. */
export function readWithBelow(text: string, value: string, end: number): EmploymentWords {
  const below = isValue(value)
    ? valuesOf(
        text
          .slice(end, end + aroundChars)
          .split("\n")
          .slice(1),
      )
    : [];
  return readWords([value, ...below].join(", "));
}

/** Lines that are values, up to the first other one. */
function valuesOf(lines: string[]): string[] {
  const words = lines.map(bare).filter((line) => line !== "");
  const other = words.findIndex((line) => isLabel(line) || !isValue(line) || labelAndValue.test(line));
  return other < 0 ? words : words.slice(0, other);
}

/** The lines above the one that begins at `at`, the nearest first; null where something stands before it on its line. */
function linesAbove(text: string, at: number): string[] | null {
  const from = Math.max(0, at - aroundChars);
  const lines = text.slice(from, at).split("\n").map(bare).toReversed();
  if (lines.length < 2 || lines[0] !== "") return null;
  // The first of a window may be the end of a longer line.
  return (from === 0 ? lines.slice(1) : lines.slice(1, -1)).filter((line) => line !== "");
}

/** Whether a line is a label alone and its value the next line: "Contract", and below it "Permanent". */
export function isLabelLine(text: string, sentence: string, at: number): boolean {
  if (sentence.length > labelCharsMax || !labelAlone.test(sentence.replace(bullets, ""))) return false;
  const rest = text.slice(at + sentence.length, at + sentence.length + valueCharsMax + 20).trimStart();
  const [next = ""] = /^[^\n]*/.exec(rest.replace(bullets, "")) ?? [];
  if (next.length >= valueCharsMax) return false;
  const { kind, kinds, hours, isOpen, isPermanent } = readWords(next);
  return kind !== null || kinds.length > 0 || hours !== null || isOpen || isPermanent;
}
