import { foldName } from "./fold-name.ts";

/**
 * Words as searches compare them: "Sr. Front-End Engineers (C++)" and "senior frontend engineer c++" have the same
 * ones. Own rules instead of a stemmer: those of Snowball make one of "accounting" and "account", and three of
 * "ingeniero", "ingeniera" and "ingenieros". What is changed is so in both, so that a form which is no word does no
 * harm. Linear.
 */

/** Names whose marks are part of them, before marks are dropped. */
const marked: readonly (readonly [RegExp, string])[] = [
  [/(?<![\p{L}\p{N}])c\+\+/giu, " cplusplus "],
  [/(?<![\p{L}\p{N}])([cf])#/giu, " $1sharp "],
  [/\.net(?![\p{L}\p{N}])/giu, " dotnet "],
  [/(?<![\p{L}\p{N}])objective[- ]c(?![\p{L}\p{N}+#])/giu, " objectivec "],
  // "Node.js", "Vue.js": what they are called without it.
  [/(?<=[a-z])\.js(?![\p{L}\p{N}])/giu, " "],
  // "R&D", "Q & A".
  [/(?<![\p{L}\p{N}])([a-z]) ?& ?([a-z])(?![\p{L}\p{N}])/giu, "$1n$2"],
];

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
const knownForms = new Map<string, string>();
const formsMax = 4_000;
const formCharsMax = 40;

function formOf(word: string): string {
  const known = knownForms.get(word);
  if (known !== undefined) return known;
  const form = makeForm(word);
  if (word.length > formCharsMax) return form;
  if (knownForms.size >= formsMax) knownForms.clear();
  knownForms.set(word, form);
  return form;
}

function makeForm(word: string): string {
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
  return words(text).flatMap(({ form }) => form);
}

/** The words that a text is found by, each once: those, and the two that one was made of. */
export function indexedSearchWords(text: string): readonly string[] {
  const known = indexed.get(text);
  if (known !== undefined) return known;
  const found = [...new Set(words(text).flatMap(({ form, parts }) => form.concat(parts)))];
  if (text.length > indexedCharsMax) return found;
  if (indexed.size >= indexedMax) indexed.clear();
  indexed.set(text, found);
  return found;
}

/** A title is asked for twice, a department and a company by each posting of a board; emptied when full. */
const indexed = new Map<string, readonly string[]>();
const indexedMax = 500;
const indexedCharsMax = 200;

function words(text: string): { form: string[]; parts: string[] }[] {
  const plain = marked.reduce((left, [pattern, name]) => left.replace(pattern, name), text);
  const forms = foldName(plain)
    .split(" ")
    .filter((word) => word !== "")
    .map((word) => (UNSPACED.test(word.normalize("NFC")) ? pairsOf(word) : [formOf(word)]));
  const found: { form: string[]; parts: string[] }[] = [];
  for (let at = 0; at < forms.length; at++) {
    const [form = [], next = []] = [forms[at], forms[at + 1]];
    const one = joined.get(`${form.join("")} ${next.join("")}`);
    if (one === undefined) found.push({ form, parts: [] });
    else {
      found.push({ form: [formOf(one)], parts: [...form, ...next] });
      at++;
    }
  }
  return found;
}
