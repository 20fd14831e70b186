import { codeAt } from "../../code-at.ts";

/**
 * Runs of letters and digits in a text, as patterns with `\p{L}` and `\p{N}` find them in three times the time: what a
 * character is, is asked once.
 */
type Kind = "letters" | "letters_and_digits";

const [other, letter, digit] = [1, 2, 3];
/** By UTF-16 unit: 0 is not known yet. Surrogates are looked at in pairs. */
let kinds: Uint8Array | undefined;

function kindOf(text: string): number {
  if (/^\p{L}$/u.test(text)) return letter;
  return /^\p{N}$/u.test(text) ? digit : other;
}

/** Each run, in order: `text.match(/\p{L}+/gu) ?? []`, or with `\p{N}`. */
export function wordRuns(text: string, kind: Kind): string[] {
  const runs: string[] = [];
  eachRun(text, kind, (from, to) => void runs.push(text.slice(from, to)));
  return runs;
}

/** A number of a run's units, one behind the other, for who looks it up where it stands. */
export const nextNumber = (number: number, unit: number): number => (Math.imul(number, 31) + unit) & 0x3fffffff;

/** The same as places in the text, with their number, for those who need few of them as texts of their own. */
export function eachRun(text: string, kind: Kind, take: (from: number, to: number, number: number) => void): void {
  kinds ??= new Uint8Array(0x10000);
  const least = letter;
  const most = kind === "letters" ? letter : digit;
  let [from, number] = [-1, 0];
  const { length } = text;
  for (let at = 0; at < length;) {
    const unit = codeAt(text, at);
    let is = kinds[unit] ?? 0;
    let units = 1;
    if (is === 0) {
      const sign =
        unit >= 0xd800 && unit <= 0xdbff ? String.fromCodePoint(text.codePointAt(at) ?? unit) : (text[at] ?? "");
      is = kindOf(sign);
      units = sign.length;
      if (unit < 0xd800 || unit > 0xdbff) kinds[unit] = is;
    }
    if (is >= least && is <= most) {
      if (from === -1) [from, number] = [at, 0];
      number = nextNumber(number, unit);
      if (units === 2) number = nextNumber(number, codeAt(text, at + 1));
    } else if (from !== -1) {
      take(from, at, number);
      from = -1;
    }
    at += units;
  }
  if (from !== -1) take(from, length, number);
}
