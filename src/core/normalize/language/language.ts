import { unknown, type Derived, type Evidence } from "../../evidence.ts";
import type { Said } from "../said.ts";
import { unlimited, type Steps } from "../steps.ts";
import { wordRuns } from "../text/word-runs.ts";
import { detectLanguage, readTitleScript } from "./detect-language.ts";
import { tellApart } from "./few-words.ts";

/** It reads no more than the beginning of a text and of its second half. */
const DETECTION_STEPS = 60_000;
/** Characters of description below which the title is read with it. */
const shortTextChars = 200;

/** ISO 639-2 and other old tags in use, as BCP 47 primary tags. */
const tagAliases: Record<string, string> = {
  iw: "he",
  in: "id",
  nb: "no",
  nn: "no",
  eng: "en",
  deu: "de",
  ger: "de",
  fra: "fr",
  fre: "fr",
  spa: "es",
  por: "pt",
};

/** Primary tag of a provider's tag: "en-US", "pt_BR" and "zhHant" give "en", "pt" and "zh"; null for anything else. */
export function readLanguageTag(tag: string | null): string | null {
  const match = /^([a-z]{2,3})(?:[-_].{1,20}|[A-Z][A-Za-z]{1,10})?$/.exec(
    (tag ?? "").trim().replace(/^[A-Z]{2,3}(?=$|[-_])/, (code) => code.toLowerCase()),
  );
  const primary = match?.[1];
  if (primary === undefined) return null;
  const known = Object.hasOwn(tagAliases, primary) ? tagAliases[primary] : undefined;
  return known ?? (primary.length === 2 ? primary : null);
}

/** Languages whose texts are too alike to gainsay a tag. */
const alike = [
  "no da sv",
  "hr sr mk",
  "id ms",
  "es ca pt gl",
  "cs sk",
  "ru uk be bg",
  "nl af",
  "tr az",
  "hi mr ne",
].map((group) => group.split(" "));
const areAlike = (one: string, other: string): boolean =>
  alike.some((group) => group.includes(one) && group.includes(other));

/** Characters from which a text has a second half that is read by itself. */
const halvesChars = 1_500;

/** Characters from which a sentence counts, and the share of all that the second language of a text has. */
const [sentenceChars, secondShareMin] = [25, 0.35];

/** A sentence of Japanese may have none. */
const kana = /[\u3041-\u30FF]{2}/;

const romance: ReadonlySet<string> = new Set(["es", "pt", "it", "fr", "ca", "gl", "ro"]);

/** Whether the sentences of a text are in two languages, as where each is said twice. */
function isOfTwo(text: string): boolean {
  const chars = new Map<string, number>();
  const isJapanese = kana.test(text);
  for (const sentence of text.split(/[.!?]\s+|\n/)) {
    const shown = sentence.length < sentenceChars ? null : detectLanguage(sentence);
    const language = shown === "zh" && isJapanese ? "ja" : shown;
    if (language !== null) chars.set(language, (chars.get(language) ?? 0) + sentence.length);
  }
  const [first, second] = [...chars].toSorted(([, a], [, b]) => b - a);
  if (first === undefined || second === undefined) return false;
  const all = [...chars.values()].reduce((sum, count) => sum + count, 0);
  const areTwo = [first[0], second[0]].toSorted().join() === "es,pt" || !areAlike(first[0], second[0]);
  if (!areTwo || second[1] < secondShareMin * all) return false;
  // Short items of a list are taken for a neighbour's: the words of all of them are one's alone.
  const named = [first[0], second[0]];
  return !named.every((one) => romance.has(one)) || tellApart(named, wordRuns(text.toLowerCase(), "letters")) === null;
}

/** What employers in the US put under a posting in any language; a text of nothing else is in it. */
const boilerplate = /[^.!?\n]*\b(?:equal opportunity|regard to race|qualified applicants)\b[^.!?\n]*[.!?]?/gi;

function withoutBoilerplate(text: string): string {
  if (!/equal opp|to race|qualified app/i.test(text)) return text;
  const rest = text.replace(boilerplate, " ").trim();
  return rest.length < sentenceChars ? text : rest;
}

/** What a text shows; "mixed": its halves, or the sentences of a short one, are in two languages. */
function detect(title: string, whole: string, isTagged: boolean): string | null {
  const text = whole.length < halvesChars ? withoutBoilerplate(whole) : whole;
  // Letters of a title are weighed by themselves; an English title is of postings in any language.
  if (text.length < shortTextChars) return detectShort(title, text, isTagged);
  if (text.length < halvesChars) return isOfTwo(text) ? "mixed" : (detectLanguage(text) ?? detectOfHalves(text));
  const half = Math.floor(text.length / 2);
  const [first, second] = [detectLanguage(text.slice(0, half)), detectLanguage(text.slice(half))];
  if (first === null || second === null) return first ?? detectLanguage(text);
  return second === first || areAlike(first, second) ? first : "mixed";
}

/** What both halves of a text show, of which the whole shows nothing: lists of names and tools outnumber its words. */
function detectOfHalves(text: string): string | null {
  const half = Math.floor(text.length / 2);
  const first = detectLanguage(text.slice(0, half));
  return first !== null && detectLanguage(text.slice(half)) === first ? first : null;
}

function detectShort(title: string, text: string, isTagged: boolean): string | null {
  if (isOfTwo(text)) return "mixed";
  const ofText = detectLanguage(text);
  // Words of a title alone gainsay no tag.
  if (ofText !== null || isTagged || readTitleScript(title) !== null) return ofText;
  const ofBoth = detectLanguage(`${title}\n${text}`);
  return ofBoth === "en" ? null : ofBoth;
}

/**
 * The language a posting is written in: what its text shows, else its title's letters, else the provider's tag that
 * neither gainsays. Two languages are none, unless the title is written in one of them.
 */
export function readLanguage(
  { language: tag, title, descriptionText }: Pick<Said, "language" | "title" | "descriptionText">,
  steps: Steps = unlimited,
): Derived<string> {
  steps.take(DETECTION_STEPS + title.length);
  const stated = readLanguageTag(tag);
  const text = descriptionText ?? "";
  const shown = detect(title, text, stated !== null);
  const script = shown === null || shown === "mixed" ? readTitleScript(title) : null;
  const ofText: Evidence = { field: "description", method: "function_words", quote: firstLine(text), at: 0 };
  const ofTitle: Evidence = {
    field: "title",
    method: script === null ? "function_words" : "letters",
    quote: title,
    at: 0,
  };
  const ofTag: Evidence = { field: "language", method: "provider_word", quote: tag ?? "", at: 0 };
  const known = shown !== null && shown !== "mixed" ? shown : script;
  const other = text.length < shortTextChars && detectLanguage(text) === null ? ofTitle : ofText;
  if (stated !== null && (known === stated || (known !== null && areAlike(known, stated))))
    return { value: stated, confidence: agreed, evidence: [ofTag, script === null ? other : ofTitle], conflicts: [] };
  if (known !== null && known !== "mixed") {
    const evidence = [script === null ? other : ofTitle];
    return {
      value: known,
      confidence: seen,
      evidence,
      conflicts: stated === null ? [] : [{ ...ofTag, value: stated }],
    };
  }
  if (stated === null) return unknown();
  // A title in letters of its own language, beside an English name for it, is what the tag says only if that is no Latin one.
  if (shown === "mixed" || (known === "mixed" && !beyondLatin.has(stated)))
    return unknown([{ ...ofTag, value: stated }]);
  return { value: stated, confidence: unchecked, evidence: [ofTag], conflicts: [] };
}

const beyondLatin = new Set("ja zh ko ru uk be bg sr mk kk ne el he ar fa ur th hi mr bn ta te ka hy".split(" "));
const [agreed, seen, unchecked] = [0.99, 0.9, 0.7];
const QUOTE_CHARS = 80;
const firstLine = (text: string): string => (text.slice(0, QUOTE_CHARS).split("\n")[0] ?? "").toWellFormed();

/** Where a language was read. */
export function languageBasis({
  value,
  evidence,
}: Pick<Derived<string>, "value" | "evidence">): "provider" | "detected" | null {
  if (value === null) return null;
  return evidence[0]?.field === "language" ? "provider" : "detected";
}
