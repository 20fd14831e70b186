import { eachRun, nextNumber, wordRuns } from "../text/word-runs.ts";
import { detectOfFewWords, tellApart } from "./few-words.ts";
import { functionWords } from "./function-words.ts";
import { readSouthSlavic, tellLookAlike } from "./look-alikes.ts";

/** Characters read from a text, words needed to decide, and share of them that must be the language's own. */
const charsMax = 1_400;
const wordsMin = 12;
const shareMin = 0.14;
/** Fewer are enough, as in a list of tools, where no other language has half as many. */
const clearShareMin = 0.09;
const clearRunnerUpShareMax = 0.5;
/** The runner-up may have at most this share of the winner's hits. */
const runnerUpShareMax = 0.8;
/** A script other than Latin decides when it is this share of the letters; ideographs carry more text per letter. */
const scriptShareMin = 0.35;
const ideographWeight = 3;
/** In a title: the share from which it has words of another script, and from which it is written in it. */
const mixedShareMin = 0.15;
const titleShareMin = 0.7;

const scripts: [RegExp, (text: string) => string | null][] = [
  [/[\u3040-\u30FF\u4E00-\u9FFF]/g, (text) => (/[\u3040-\u30FF]/.test(text) ? "ja" : "zh")],
  [/[\uAC00-\uD7AF]/g, () => "ko"],
  [/[\u0400-\u04FF]/g, readCyrillic],
  [
    /[\u0600-\u06FF]/g,
    (text) =>
      /[\u0679\u0688\u06D2]/.test(text) ? "ur" : /[\u067E\u0686\u0698\u06A9\u06AF\u06CC]/.test(text) ? "fa" : "ar",
  ],
  [/[\u0590-\u05FF]/g, () => "he"],
  [/[\u0370-\u03FF]/g, () => "el"],
  [/[\u0E00-\u0E7F]/g, () => "th"],
  [/[\u0900-\u097F]/g, readDevanagari],
  [/[\u0980-\u09FF]/g, () => "bn"],
  [/[\u0B80-\u0BFF]/g, () => "ta"],
  [/[\u0C00-\u0C7F]/g, () => "te"],
  [/[\u10A0-\u10FF]/g, () => "ka"],
  [/[\u0530-\u058F]/g, () => "hy"],
];

/** "Ищем", "требуется", "опыт", "работы": of postings without a letter that is Russian alone. */
const russianWords =
  /(?<!\p{L})(?:\u0438\u0449\u0435\u043C|\u0442\u0440\u0435\u0431\u0443\u0435\u0442\u0441\u044F|\u043E\u043F\u044B\u0442|\u0440\u0430\u0431\u043E\u0442\u044B)(?!\p{L})/iu;

/** "\u0418\u0437\u0438\u0441\u043A\u0432\u0430\u043D\u0438\u044F", "\u043E\u043F\u0438\u0442", "\u043F\u0440\u0435\u0434\u043B\u0430\u0433\u0430\u043C\u0435": of postings without a letter that is Bulgarian alone. */
const bulgarianWords =
  /(?<!\p{L})(?:\u0438\u0437\u0438\u0441\u043A\u0432\u0430\u043D\u0438\u044F|\u043E\u043F\u0438\u0442|\u043F\u0440\u0435\u0434\u043B\u0430\u0433\u0430\u043C\u0435)(?!\p{L})/iu;

/** Letters of neither Serbian nor Macedonian. */
const notSouthSlavic = /[\u0439\u0449\u044A-\u0451\u0456\u0457\u0454\u045E\u0491]/i;
/** Of Kazakh, Kyrgyz, Tajik, Tatar, Mongolian ..., and of no Slavic language. */
const furtherLetters = /[\u0493\u049B\u04A3\u04B1\u04AF\u04E9\u04D9\u04BB\u04B7\u04E3\u04EF\u04B3]/gi;

function readCyrillic(text: string): string | null {
  const count = (letters: RegExp): number => text.match(letters)?.length ?? 0;
  if (count(furtherLetters) > 1) return /[\u04B1\u04D9]/i.test(text) && /[\u049B\u0493]/i.test(text) ? "kk" : null;
  if (count(/\u045E/g) > 1 || (/\u0456/.test(text) && /\u044B/.test(text) && !/\u0438/i.test(text))) return "be";
  if (count(/[\u0453\u045C\u0455]/g) > 1) return "mk";
  if (count(/[\u0452\u045B]/g) > 1) return "sr";
  if (!notSouthSlavic.test(text)) return readSouthSlavic(text);
  if (count(/[\u045F\u0459\u045A\u0458]/g) > 1) return readSouthSlavic(text);
  if (count(/[\u0456\u0457\u0454\u0491]/g) > count(/[\u044B\u044D\u0451\u044A]/g)) return "uk";
  if (count(/[\u044B\u044D]/g) > 0 || russianWords.test(text)) return "ru";
  // In Russian it stands before these vowels alone.
  return count(/\u044A(?![\u0435\u0451\u044E\u044F])/g) > 0 || bulgarianWords.test(text) ? "bg" : null;
}

function readDevanagari(text: string): string {
  if (/\u0906\u0939\u0947|\u0906\u0923\u093F/.test(text)) return "mr";
  // Nepali ends its sentences in "chha" and has no "hai".
  return /\u091B(?:\u0928\u094D)?(?=[\s\u0964.,]|$)/.test(text) && !/\u0939\u0948/.test(text) ? "ne" : "hi";
}

/** Letters beyond Latin; a text without them needs no look at scripts. */
const beyondLatin = /[\u0370-\u1DFF\u3040-\uD7AF]/;

function readScript(text: string): string | null {
  if (!beyondLatin.test(text)) return null;
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  const latin = text.match(/[A-Za-z\u00C0-\u024F\u1E00-\u1EFF]/g)?.length ?? 0;
  if (letters - latin < 10) return null;
  for (const [pattern, name] of scripts) {
    const count = text.match(pattern)?.length ?? 0;
    const weight = pattern === scripts[0]?.[0] || pattern === scripts[1]?.[0] ? ideographWeight : 1;
    if (count >= 10 && (count * weight) / (letters - count + count * weight) >= scriptShareMin) return name(text);
  }
  return null;
}

/** What the letters of a few words say; "mixed": letters of two scripts, or ideographs of no one language. */
export function readTitleScript(title: string): string | null {
  if (!beyondLatin.test(title)) return null;
  const letters = title.match(/\p{L}/gu)?.length ?? 0;
  for (const [pattern, name] of scripts) {
    const count = title.match(pattern)?.length ?? 0;
    const weight = pattern === scripts[0]?.[0] || pattern === scripts[1]?.[0] ? ideographWeight : 1;
    const share = (count * weight) / (letters - count + count * weight);
    if (count < 2 || share < mixedShareMin) continue;
    const language = name(title);
    // Without kana a few ideographs are Chinese or Japanese.
    return share < titleShareMin || language === "zh" || language === null ? "mixed" : language;
  }
  return null;
}

const languages = Object.keys(functionWords);

interface KnownWord {
  word: string;
  /** What `numberOf` gives for it. */
  number: number;
  /** Places in `languages` of those that have it. */
  places: readonly number[];
  /** Another word whose number ends in the same bits. */
  next: KnownWord | undefined;
}
interface WordIndex {
  /** By the last bits of their numbers: a text's word is looked up without being cut out. */
  slots: (KnownWord | undefined)[];
  /** Longer words are in none. */
  charsMax: number;
}
const slotBits = 0xfff;

/** As `eachRun` gives it. */
function numberOf(word: string): number {
  let number = 0;
  for (let at = 0; at < word.length; at++) number = nextNumber(number, word.charCodeAt(at));
  return number;
}

function indexWords(): WordIndex {
  const placesOf = new Map<string, number[]>();
  for (const [place, words] of Object.values(functionWords).entries())
    for (const word of words.split(" ")) placesOf.set(word, [...(placesOf.get(word) ?? []), place]);
  const slots: WordIndex["slots"] = Array.from({ length: slotBits + 1 }, () => undefined);
  for (const [word, places] of placesOf) {
    const number = numberOf(word);
    slots[number & slotBits] = { word, number, places, next: slots[number & slotBits] };
  }
  return { slots, charsMax: Math.max(...[...placesOf.keys()].map((word) => word.length)) };
}

function findWord(
  { slots, charsMax: longest }: WordIndex,
  text: string,
  from: number,
  to: number,
  number: number,
): KnownWord | undefined {
  if (to - from > longest) return undefined;
  for (let known = slots[number & slotBits]; known !== undefined; known = known.next)
    if (known.number === number && known.word.length === to - from && text.startsWith(known.word, from)) return known;
  return undefined;
}

let wordIndex: WordIndex | undefined;

/**
 * The language of a text as an ISO 639-1 code, or null when the text is short, mixed or in a language not known here.
 * Scripts decide where they can; languages in Latin letters are told apart by their function words, in a short text by
 * words that no other language has.
 */
export function detectLanguage(text: string): string | null {
  const sample = text.slice(0, charsMax);
  const byScript = readScript(sample);
  if (byScript !== null) return byScript;
  const written = sample.normalize("NFC");
  return tellLookAlike(detectByWords(written), written);
}

function detectByWords(written: string): string | null {
  const ofFew = (): string | null => detectOfFewWords(wordRuns(written, "letters"));
  const small = written.toLowerCase();
  const index = (wordIndex ??= indexWords());
  const hits = languages.map(() => 0);
  let words = 0;
  eachRun(small, "letters", (from, to, number) => {
    words++;
    const known = findWord(index, small, from, to, number);
    if (known === undefined) return;
    // A word of several languages says less about each.
    const hit = 1 / known.places.length;
    for (const place of known.places) hits[place] = (hits[place] ?? 0) + hit;
  });
  if (words < wordsMin) return ofFew();
  const most = Math.max(...hits);
  if (most === 0) return ofFew();
  const placesAbove = (share: number): number[] =>
    [...hits.keys()].filter((place) => (hits[place] ?? 0) > share * most);
  const rivals = placesAbove(runnerUpShareMax);
  // Words that they share are parted among languages that are alike: together they have the text's.
  const together = rivals.reduce((sum, place) => sum + (hits[place] ?? 0), 0);
  if (together < clearShareMin * words) return ofFew();
  if (together < shareMin * words && placesAbove(clearRunnerUpShareMax).length > 1) return ofFew();
  const named = rivals.flatMap((place) => languages[place] ?? []);
  const [only = null] = named;
  return named.length === 1 ? only : (tellApart(named, wordRuns(small, "letters")) ?? ofFew());
}
