import { readSearchWords } from "../../core/normalize/text/search-words.ts";
import { searchToken, type WordField } from "../index/job-index.ts";
import type { Alternative, Group } from "../index/match-expression.ts";

/** Words that stand together: of a phrase one behind the other. */
interface Operand {
  words: string[];
  isPhrase: boolean;
  /** What of the text they were read from. */
  written: string;
}
/** Of each clause one operand must be there, or none of it where it is excluded. */
interface Clause {
  operands: Operand[];
  excluded: boolean;
}

/** What was asked for, as search engines write it: words, `"a phrase"`, `-without`, `NOT this`, `this OR that`. */
export interface WordQuery {
  clauses: Clause[];
}

/** A term with its mark, or the word between two of them. */
const TERM = /(-?)"([^"]*)"?|(-?)([^\s"]+)/g;

/**
 * Never refuses: what is no operator is a word. A phrase that is not closed ends with the text; `OR` (in capitals)
 * joins the two terms beside it. Behind a term it is left out where it joins nothing (`nurse OR`); at the beginning it
 * is a word: an "OR Nurse" works in an operating room. Between two terms `AND` says nothing, and `NOT` what a "-" does.
 * A `|` is a mark as any other, for titles that are pasted ("Nurse | Night shift").
 */
export function readWordQuery(text: string): WordQuery {
  const terms = readTerms(text);
  const clauses: Clause[] = [];
  let plain: string[] = [];
  const endPlain = (): void => {
    clauses.push(...plainOperands(plain).map((operand) => ({ operands: [operand], excluded: false })));
    plain = [];
  };
  const operandOf = ({ text: said, isPhrase }: (typeof terms)[number]): Operand => ({
    words: readSearchWords(said),
    isPhrase,
    written: isPhrase ? `"${said}"` : said,
  });
  for (let at = 0; at < terms.length; at++) {
    const term = terms[at];
    if (term === undefined) break;
    const group = [term];
    while (!term.excluded && isOr(terms[at + 1]) && terms[at + 2]?.excluded === false) {
      group.push(...terms.slice(at + 2, at + 3));
      at += 2;
    }
    if (group.length === 1 && !term.isPhrase && !term.excluded) plain.push(term.text);
    else {
      endPlain();
      clauses.push({ operands: group.map(operandOf), excluded: term.excluded });
    }
  }
  endPlain();
  return {
    clauses: clauses
      .map(({ operands, excluded }) => ({ operands: operands.filter(({ words }) => words.length > 0), excluded }))
      .filter(({ operands }) => operands.length > 0),
  };
}

interface Term {
  text: string;
  isPhrase: boolean;
  excluded: boolean;
}

function readTerms(text: string): Term[] {
  const written = [...text.matchAll(TERM)].map(([, notPhrase, phrase, not, word]) => ({
    isPhrase: phrase !== undefined,
    excluded: (notPhrase ?? not) === "-",
    text: phrase ?? word ?? "",
  }));
  const terms: Term[] = [];
  let isNext = false;
  for (const [at, term] of written.entries()) {
    const isBetween = terms.length > 0 && at < written.length - 1 && !term.isPhrase && !term.excluded;
    if (isBetween && term.text === "AND") continue;
    if (isBetween && term.text === "NOT") isNext = true;
    else {
      terms.push(isNext ? { ...term, excluded: true } : term);
      isNext = false;
    }
  }
  return terms.filter((_term, at) => at === 0 || !isOr(terms[at]) || isJoining(terms, at));
}

/** Whether there is a term on either side of an `OR` of which one may be there. */
function isJoining(terms: readonly Term[], at: number): boolean {
  const next = terms[at + 1];
  return terms[at - 1]?.excluded === false && next?.excluded === false && !isOr(next);
}

/** Words that end with a `*`: they are looked for without it, as no word is found by its beginning. */
export function cutWords(text: string): string[] {
  return readTerms(text).flatMap(({ text: word, isPhrase }) =>
    !isPhrase && /[\p{L}\p{N}]\*+$/u.test(word) ? [word] : [],
  );
}

/** Each different word of terms that stand together, with the term, or the two of them, that it is read from. */
function plainOperands(terms: string[]): Operand[] {
  // One after the other: "front end" may be one word.
  const words = readSearchWords(terms.join(" "));
  const read: Operand[] = [];
  for (let at = 0; at < terms.length; at++) {
    const [one = "", next] = terms.slice(at, at + 2);
    const both = next === undefined ? "" : `${one} ${next}`;
    const isOne = next !== undefined && countApart(one, next) > readSearchWords(both).length;
    const written = isOne ? both : one;
    read.push(...readSearchWords(written).map((word) => ({ words: [word], isPhrase: false, written })));
    if (isOne) at++;
  }
  // Marks that stand apart ("R & D") belong to more than two.
  const isSame = read.length === words.length && read.every((operand, at) => operand.words[0] === words[at]);
  const operands = isSame ? read : words.map((word) => ({ words: [word], isPhrase: false, written: terms.join(" ") }));
  return [...new Map(operands.map((operand) => [operand.words[0], operand])).values()];
}

function countApart(...terms: string[]): number {
  return terms.reduce((sum, term) => sum + readSearchWords(term).length, 0);
}

/** What a text was read as, for whoever asks: all of these must hold. */
export interface ReadClause {
  /** True: none of them may be there. */
  excluded: boolean;
  /** Of these one is enough. */
  any_of: { written: string; words: string[]; phrase: boolean }[];
}

export function sayWordQuery({ clauses }: WordQuery): ReadClause[] {
  return clauses.map(({ excluded, operands }) => ({
    excluded,
    any_of: operands.map(({ written, words, isPhrase }) => ({ written, words, phrase: isPhrase })),
  }));
}

/** None of what a text asks for: each term by itself, those joined by `OR` too. */
export function readExcludedWords(text: string): WordQuery {
  return { clauses: readWordQuery(text).clauses.map(({ operands }) => ({ operands, excluded: true })) };
}

function isOr(term: Term | undefined): boolean {
  return term?.text === "OR" && !term.isPhrase && !term.excluded;
}

/** Of how many words a query consists: each is looked up in the index. */
export function countWords({ clauses }: WordQuery): number {
  return clauses.reduce((sum, { operands }) => sum + operands.reduce((of, { words }) => of + words.length, 0), 0);
}

function alternativeOf(field: WordField, { words }: Operand): Alternative {
  const tokens = [...new Set(words)].map((word) => searchToken(field, word));
  const [only = ""] = tokens;
  return tokens.length === 1 ? only : tokens.map((token): Group => [token]);
}

/** Groups of which each must hold. A phrase's words, in any order: `checkWords` knows their order. */
export function groupsOfWords(field: WordField, { clauses }: WordQuery): Group[] {
  return clauses
    .filter(({ excluded }) => !excluded)
    .map(({ operands }) => operands.map((operand) => alternativeOf(field, operand)));
}

/** What must not hold; phrases of several words apart, whose words may stand there otherwise. */
export function withoutWords(field: WordField, { clauses }: WordQuery): Group {
  return clauses
    .filter(({ excluded }) => excluded)
    .flatMap(({ operands }) => operands.filter((operand) => !isOrdered(operand)))
    .map((operand) => alternativeOf(field, operand));
}

const isOrdered = ({ words, isPhrase }: Operand): boolean => isPhrase && words.length > 1;

/** The words of a text and where each of them stands: read once, however many queries look at it. */
export interface PlacedWords {
  words: readonly string[];
  places: ReadonlyMap<string, readonly number[]>;
}

export function placeWords(text: string): PlacedWords {
  const words = readSearchWords(text);
  const places = new Map<string, number[]>();
  for (const [at, word] of words.entries()) {
    const known = places.get(word);
    if (known === undefined) places.set(word, [at]);
    else known.push(at);
  }
  return { words, places };
}

/** Looks at texts where the index alone can not tell: where a phrase has several words. Else null. */
export function checkWords({ clauses }: WordQuery): ((texts: readonly PlacedWords[]) => boolean) | null {
  const ordered = clauses.filter(({ operands }) => operands.some(isOrdered));
  if (ordered.length === 0) return null;
  return (texts) => {
    const holds = ({ words, isPhrase }: Operand): boolean =>
      isPhrase
        ? texts.some((text) => hasPhrase(text, words))
        : words.every((word) => texts.some(({ places }) => places.has(word)));
    return ordered.every(({ operands, excluded }) => operands.some(holds) !== excluded);
  };
}

/** Looked for where its rarest word stands: a text of one word over and over costs no more than its length. */
function hasPhrase({ words, places }: PlacedWords, phrase: readonly string[]): boolean {
  let [from, fewest]: [number, readonly number[] | null] = [0, null];
  for (const [index, word] of phrase.entries()) {
    const found = places.get(word);
    if (found === undefined) return false;
    if (fewest === null || found.length < fewest.length) [from, fewest] = [index, found];
  }
  return fewest?.some((at) => phrase.every((word, index) => words[at - from + index] === word)) ?? false;
}
