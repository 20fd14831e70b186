import { fnv } from "../../core/fnv.ts";
import { levelsOfRange, readToken, WORDY } from "../index/job-index.ts";
import { FANOUT } from "../index/range-tokens.ts";

/**
 * The scopes of counts: "" for the catalogue, and one for each token of the inverted index but those
 * of the status, which counts keep apart. Whatever one token finds is so counted under its scope.
 */

/** The scope of the postings that have an index token. */
export function scopeOfToken(token: string): string {
  const { letter, value } = readToken(token);
  // A plain word of any field may look like the hash of one that is not plain.
  return letter === PLAIN && !isPlain(token) ? `${HASHED}${value}` : `${letter}${value}`;
}

/** The letter of words of any field, and that of their hashes. */
const [PLAIN, HASHED] = ["q", "Q"];

function isPlain(token: string): boolean {
  return /^[a-z0-9]+$/.test(token);
}

/**
 * The scopes of a posting by its index words. Of a number only the finest step: the others follow from
 * it. Of the words of a posting that has very many, none.
 */
export function scopesOfWords(words: string): string[] {
  const scopes = [""];
  const tokens = words.split(" ");
  const isWordy = tokens.includes(WORDY);
  for (const token of tokens) {
    const { kind, value } = readToken(token);
    if (
      kind === "status" ||
      kind === "uncounted" ||
      (kind === "word" && isWordy) ||
      (kind === "range" && !value.startsWith("0"))
    )
      continue;
    scopes.push(scopeOfToken(token));
  }
  return scopes;
}

/** Whether a posting has at most one of these tokens, all of them counted, so that their counts add up. */
export function shareNoPosting(tokens: readonly string[]): boolean {
  const read = tokens.map(readToken);
  if (read.some(({ kind }) => kind === "uncounted")) return false;
  if (tokens.length > 1 && read.some(({ kind }) => kind === "word" || kind === "several")) return false;
  return new Set(read.map(({ letter }) => letter)).size <= 1;
}

/** Where the counts of a scope are: a pack, and what its keys begin with there. */
export interface PackPlace {
  pack: string;
  prefix: string;
}

/**
 * Every step of a number has its family of eight in one pack, `3/` being the fourth of them: a range
 * from anywhere to the end is at most one pack for each level. All other scopes have a pack each.
 */
export function packOfScope(scope: string): PackPlace {
  const step = readStep(scope);
  if (step === null) return { pack: scope, prefix: "" };
  return { pack: nameStep(step, Math.floor(step.number / FANOUT)), prefix: `${step.number % FANOUT}/` };
}

/** The scope that the keys of a pack with a prefix count; `packOfScope` turned round. */
export function scopeOfPack({ pack, prefix }: PackPlace): string {
  const step = prefix === "" ? null : readStep(pack);
  return step === null ? pack : nameStep(step, step.number * FANOUT + Number.parseInt(prefix, 10));
}

/** A posting's scope with those that hold it: of the finest step of a number those of all its levels. */
export function widerScopes(scope: string): string[] {
  const step = readStep(scope);
  if (step === null) return [scope];
  const scopes: string[] = [];
  let { number } = step;
  for (let level = 0; level < step.levels; level++) {
    scopes.push(nameStep({ ...step, level }, number));
    number = Math.floor(number / FANOUT);
  }
  return scopes;
}

interface Step {
  letter: string;
  levels: number;
  level: number;
  number: number;
}

/** As `tokensOfValue` writes it: the level's digit, then the number in base 36. */
function readStep(scope: string): Step | null {
  const letter = scope.slice(0, 1);
  const levels = levelsOfRange(letter);
  if (levels === null) return null;
  return { letter, levels, level: Number(scope.slice(1, 2)), number: Number.parseInt(scope.slice(2), 36) };
}

function nameStep({ letter, level }: Pick<Step, "letter" | "level">, number: number): string {
  return `${letter}${level}${number.toString(36)}`;
}

/** The part of all packs that a fold writes in one transaction: an even spread over 0 to `slices` - 1. */
export function sliceOfPack(pack: string, slices: number): number {
  return (fnv(pack) >>> 0) % slices;
}
