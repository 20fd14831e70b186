import { foldedWords, foldName } from "./fold-name.ts";
import { ownText } from "./own-text.ts";

/**
 * Words as searches compare them: "Sr. Front-End Engineers (C++)" and "senior frontend engineer c++" have the same
 * ones. Own rules instead of a stemmer: those of Snowball make one of "accounting" and "account", and three of
 * "ingeniero", "ingeniera" and "ingenieros". What is changed is so in both, so that a form which is no word does no
 * harm. Linear.
 */

/** Names whose marks are part of them, before marks are dropped, and what a text with one holds in small letters. */
const marked: readonly (readonly [holds: string, name: RegExp, by: string])[] = [
  ["++", /(?<![\p{L}\p{N}])c\+\+/giu, " cplusplus "],
  ["#", /(?<![\p{L}\p{N}])([cf])#/giu, " $1sharp "],
  [".net", /\.net(?![\p{L}\p{N}])/giu, " dotnet "],
  ["objective", /(?<![\p{L}\p{N}])objective[- ]c(?![\p{L}\p{N}+#])/giu, " objectivec "],
  // "Node.js", "Vue.js": what they are called without it.
  [".js", /(?<=[a-z])\.js(?![\p{L}\p{N}])/giu, " "],
  // "R&D", "Q & A".
  ["&", /(?<![\p{L}\p{N}])([a-z]) ?& ?([a-z])(?![\p{L}\p{N}])/giu, "$1n$2"],
];
/** Patterns take them for an s and a k, which small letters do not. */
const ODD_LETTERS = /[\u017F\u212A]/;

function nameMarked(text: string): string {
  const small = text.toLowerCase();
  const isOdd = ODD_LETTERS.test(text);
  return marked.reduce(
    (left, [holds, name, by]) => (isOdd || small.includes(holds) ? left.replace(name, by) : left),
    text,
  );
}

/** One word for another, or for the two that it stands for. */
const meant: Readonly<Record<string, string>> = {
  sr: "senior",
  snr: "senior",
  jr: "junior",
  jnr: "junior",
  mgr: "manager",
  nodejs: "node",
  reactjs: "react",
  vuejs: "vue",
  ml: "machinelearning",
  ai: "artificialintelligence",
  qa: "qualityassurance",
  vp: "vicepresident",
  hr: "humanresource",
  ux: "userexperience",
  golang: "go",
  postgres: "postgresql",
  k8s: "kubernetes",
};

/** Two words that are also written as one: a text with both has the one too. */
const joined = new Map(
  "front end|back end|full stack|dev ops|dev sec|e commerce|cyber security|data base|web site|health care|child care|data center|data centre|machine learning|artificial intelligence|quality assurance|vice president|human resource|user experience|node js|react js|vue js|type script|java script|power bi"
    .split("|")
    .map((pair) => [pair, pair.replace(" ", "")]),
);
const beginsJoined = new Set([...joined.keys()].map((pair) => pair.slice(0, pair.indexOf(" "))));

/** Endings of forms of one word, longest first: plurals, then the feminine and its plurals. */
const plurals: readonly (readonly [RegExp, string])[] = [
  [/(?<=.{3})ies$/, "y"],
  [/(?<=.{2}(?:ss|ch|sh|x))es$/, ""],
  [/(?<=.{3})innen$/, ""],
  [/(?<=.{2}[^sui])s$/, ""],
];
const genders: readonly (readonly [RegExp, string])[] = [
  [/(?<=.{3}(?:er|eur|ent|ist|or))in$/, ""],
  [/(?<=.{3})at(?:eur|rice|ore|ori)$/, "ator"],
  [/(?<=.{3})trice$/, "teur"],
  [/(?<=.{3})eu(?:se|re)$/, "eur"],
  [/(?<=.{2}[adeiuct]d?or)[ae]$/, ""],
  // "infirmière", "technicienne".
  [/(?<=.{3}i)ere$/, "er"],
  [/(?<=.{3}i)enne$/, "en"],
  // French. What English has as well keeps its form, so that "executive" and "charge nurse" are what they were:
  // "administratif" becomes the feminine.
  [/(?<=.{3})if$/, "ive"],
  [/(?<=^(?:associ|attach|charg|confirm|delegu|diplom|experiment|qualifi|salari|specialis))ee$/, "e"],
  [/(?<=^employ)e$/, "ee"],
  // "bouchère", "boulangère", "conseillère".
  [/(?<=.{2}(?:ch|g|ll))ere$/, "er"],
  [/(?<=.{3}ant)e$/, ""],
  [/(?<=.{2}(?:ci|er|ic|on))ale$/, "al"],
  [/(?<=nn)elle$/, "el"],
  [/(?<=^che)ffe$/, "f"],
  [/(?<=.{3})era$/, "ero"],
  [/(?<=.{3})eira$/, "eiro"],
];

/** Letters of a script that puts no blanks between words. */
const UNSPACED = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}\u30FC]+$/u;

function replaceEnding(word: string, endings: typeof plurals): string {
  for (const [ending, by] of endings) {
    const replaced = word.replace(ending, by);
    if (replaced !== word) return replaced;
  }
  return word;
}

/** Few words are most of what is read; emptied when full. */
const knownForms = new Map<string, readonly string[]>();
const formsMax = 10_000;
const formCharsMax = 40;

/** What a word is looked for by: one form, or several of a text without blanks. */
function formsOf(word: string): readonly string[] {
  const known = knownForms.get(word);
  if (known !== undefined) return known;
  const forms = UNSPACED.test(word.normalize("NFC")) ? pairsOf(word) : [formOf(word)];
  if (word.length > formCharsMax) return forms;
  if (knownForms.size >= formsMax) knownForms.clear();
  const own = ownText(word);
  const kept = forms[0] === word ? [own] : forms;
  knownForms.set(own, kept);
  return kept;
}

function formOf(word: string): string {
  const other = Object.hasOwn(meant, word) ? meant[word] : undefined;
  if (other !== undefined) return other;
  // What holds a digit or another script has no such endings.
  return /^[a-z]{4,40}$/.test(word) ? replaceEnding(replaceEnding(word, plurals), genders) : word;
}

/** Every two neighbours of a text without blanks, of which any part of it is found. */
function pairsOf(word: string): string[] {
  const letters = Array.from(word.normalize("NFC"));
  return letters.length < 3 ? [letters.join("")] : letters.slice(1).map((letter, at) => `${letters[at]}${letter}`);
}

/** The words of a text as they are looked for, in its order: two that are also written as one are one. */
export function readSearchWords(text: string): string[] {
  const read: string[] = [];
  eachWord(wordsOf(text), (forms) => read.push(...forms));
  return read;
}

/** The words that a text is found by, each once: those, and the two that one was made of. */
export function indexedSearchWords(text: string): readonly string[] {
  const isShort = text.length <= indexedCharsMax;
  const known = isShort ? indexed.get(text) : undefined;
  if (known !== undefined) return known;
  const all = new Set<string>();
  eachWord(wordsOf(text), (forms, parts) => {
    for (const form of forms) all.add(form);
    for (const part of parts) all.add(part);
  });
  const found = [...all];
  if (!isShort) return found;
  if (indexed.size >= indexedMax) indexed.clear();
  indexed.set(text, found);
  return found;
}

/** A title is asked for twice, a department and a company by each posting of a board; emptied when full. */
const indexed = new Map<string, readonly string[]>();
const indexedMax = 500;
const indexedCharsMax = 200;

/** A line of a text: its words, each once, and its ends, of which a word over two lines would be made. */
export interface LineWords {
  words: readonly string[];
  first: string;
  /** "" where it is part of a word already. */
  last: string;
}

/** `indexedSearchWords` of one line; of a text all of whose lines are so read, unless two of them `shareWord`. */
export function indexedLineWords(line: string): LineWords {
  const words = new Set<string>();
  let [first, last] = ["", ""];
  const take = (forms: readonly string[], parts: readonly string[]): void => {
    for (const form of forms) words.add(form);
    for (const part of parts) words.add(part);
    if (first === "") first = parts[0] ?? forms.join("");
    last = parts.length === 0 ? forms.join("") : "";
  };
  eachWord(foldedWords(nameMarked(line)), take);
  return { words: [...words], first, last };
}

/** Whether a line ends with the first half of a word and the next begins with its second: "front", "end". */
export function shareWord({ last }: LineWords, { first }: LineWords): boolean {
  return beginsJoined.has(last) && joined.has(`${last} ${first}`);
}

const wordsOf = (text: string): string[] => foldName(nameMarked(text)).split(" ");

/** Each word in order: its forms, and those of the two words that it was made of. */
function eachWord(all: readonly string[], take: (forms: readonly string[], parts: readonly string[]) => void): void {
  let forms = formsOf(all[0] ?? "");
  for (let at = 0; at < all.length; at++) {
    const next = formsOf(all[at + 1] ?? "");
    const one = beginsJoined.has(forms[0] ?? "") ? joined.get(`${forms.join("")} ${next.join("")}`) : undefined;
    if (one === undefined) {
      if (all[at] !== "") take(forms, NONE);
      forms = next;
      continue;
    }
    take([formOf(one)], [...forms, ...next]);
    forms = formsOf(all[++at + 1] ?? "");
  }
}
const NONE: readonly string[] = [];
