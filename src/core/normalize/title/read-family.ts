import { readTitleWords, type TitleWord } from "./title-words.ts";
import { titleFamilies } from "./title-families.ts";

/** What a title's words say that its holder does. */
export interface TitleFamily {
  family: string;
  group: string;
  /** The first and the last word that say so. */
  first: number;
  last: number;
}

interface Phrase {
  words: string[];
  family: string;
  group: string;
}

interface FamilyIndex {
  byFirstWord: Map<string, Phrase[]>;
  endings: Phrase[];
  /** By their one word. */
  alone: Map<string, Phrase>;
  subjects: Phrase[];
}

let index: FamilyIndex | undefined;

/** Read once, on first use. */
function familyIndex(): FamilyIndex {
  if (index !== undefined) return index;
  const read: FamilyIndex = { byFirstWord: new Map(), endings: [], alone: new Map(), subjects: [] };
  for (const [group, lines] of Object.entries(titleFamilies))
    for (const line of lines.trim().split("\n")) {
      const [family = "", phrases = ""] = line.split(": ");
      for (const phrase of phrases.split(", ")) {
        const entry = { words: readTitleWords(phrase).map(({ word }) => word), family, group };
        if (phrase.startsWith("*")) read.endings.push(entry);
        else if (phrase.startsWith("~")) read.subjects.push(entry);
        else if (phrase.startsWith("=")) read.alone.set(entry.words[0] ?? "", entry);
        else addPhrase(read.byFirstWord, entry);
      }
    }
  index = read;
  return read;
}

function addPhrase(byFirstWord: Map<string, Phrase[]>, phrase: Phrase): void {
  const first = phrase.words[0] ?? "";
  const some = byFirstWord.get(first);
  if (some === undefined) byFirstWord.set(first, [phrase]);
  else some.push(phrase);
}

/** "Engineers" and "Entwicklerin" are what "Engineer" and "Entwickler" are. */
const isSame = (word: string | undefined, wanted: string): boolean =>
  word !== undefined &&
  (word === wanted || (word.startsWith(wanted) && /^(?:s|in|innen|e|en|r)$/.test(word.slice(wanted.length))));

const singular = (word: string): string[] => [
  word,
  ...(word.length > 3 && word.endsWith("s") ? [word.slice(0, -1)] : []),
  ...(word.length > 6 && word.endsWith("in") ? [word.slice(0, -2)] : []),
  ...(word.length > 8 && word.endsWith("innen") ? [word.slice(0, -5)] : []),
];

function phraseAt(words: readonly TitleWord[], at: number, { byFirstWord, endings }: FamilyIndex): Phrase | null {
  let best: Phrase | null = null;
  const word = words[at]?.word ?? "";
  for (const form of singular(word))
    for (const phrase of byFirstWord.get(form) ?? [])
      if (
        phrase.words.length > (best?.words.length ?? 0) &&
        phrase.words.every((wanted, next) => next === 0 || isSame(words[at + next]?.word, wanted))
      )
        best = phrase;
  if (best !== null || word.length < LONG_WORD) return best;
  return endings.find(({ words: [ending = ""] }) => word.length > ending.length + 2 && isEnding(word, ending)) ?? null;
}

/** A compound is at least so long. */
const LONG_WORD = 9;
const isEnding = (word: string, ending: string): boolean => word.endsWith(ending) || word.endsWith(`${ending}in`);

/** The family that the longest phrase of these words names, the last of several; null: none. */
export function findFamily(words: readonly TitleWord[]): TitleFamily | null {
  const known = familyIndex();
  let best: TitleFamily | null = null;
  let longest = 0;
  for (let at = 0; at < words.length; at++) {
    const phrase = phraseAt(words, at, known);
    if (phrase === null || phrase.words.length < longest) continue;
    longest = phrase.words.length;
    best = { family: phrase.family, group: phrase.group, first: at, last: at + longest - 1 };
  }
  const [only, ...others] = words;
  const alone = best === null && only !== undefined && others.length === 0 ? soleOf(only.word, known) : undefined;
  return alone === undefined ? best : { family: alone.family, group: alone.group, first: 0, last: 0 };
}

const soleOf = (word: string, { alone }: FamilyIndex): Phrase | undefined =>
  singular(word)
    .map((form) => alone.get(form))
    .find((phrase) => phrase !== undefined);

/** The family of those who lead what these words name. */
export function findSubject(words: readonly TitleWord[]): TitleFamily | null {
  let best: TitleFamily | null = null;
  let longest = 0;
  for (const { words: phrase, family, group } of familyIndex().subjects) {
    const at =
      phrase.length <= longest
        ? -1
        : words.findIndex((_, from) => phrase.every((wanted, next) => words[from + next]?.word === wanted));
    if (at === -1) continue;
    longest = phrase.length;
    best = { family, group, first: at, last: at + longest - 1 };
  }
  return best;
}

/** Every family by its group, as the table has them. */
export const titleGroups: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries(titleFamilies).map(([group, lines]) => [
    group,
    lines
      .trim()
      .split("\n")
      .map((line) => line.split(":")[0] ?? ""),
  ]),
);

/** The group of each family. */
export const groupOfFamily: ReadonlyMap<string, string> = new Map(
  [...titleGroups].flatMap(([group, families]) => families.map((family) => [family, group] as const)),
);
