import { unknown, type Conflict, type Derived, type Evidence } from "../../evidence.ts";
import { rememberLast } from "../../remember-last.ts";
import type { Said } from "../said.ts";
import { unlimited, type Steps } from "../steps.ts";
import { readTitleWords, type TitleWord } from "../title/title-words.ts";
import type { Seniority } from "./rank.ts";
import { between } from "./rank-words.ts";
import { findServant, isServed, readRank, type RankMention } from "./read-rank.ts";
import { unspacedRanks, type UnspacedRank } from "./unspaced-ranks.ts";

/**
 * Of several ranks of one title the first of these is the job's: "Senior Staff Engineer" is staff, "Senior
 * Director" a director, whoever "VP, Head of Sales" is a vice president.
 */
const order: Seniority[] = [
  "intern",
  "executive",
  "vp",
  "head",
  "director",
  "manager",
  "lead",
  "principal",
  "staff",
  "senior",
  "mid",
  "entry",
];

/** Ranks of those who lead people. */
const leads: ReadonlySet<string> = new Set(["executive", "vp", "head", "director", "manager"]);

/** Steps: a character of a title, and what is looked up of a word of it. */
const STEPS_PER_CHAR = 20;
const TITLES_KEPT = 5_000;

const certain = 0.9;
/** "(Senior) Engineer" is open below too. */
const optional = 0.7;

/** Whether a title offers the second rank in place of the first: "Senior/Staff", "Junior or Senior". */
function isAlternative(words: readonly TitleWord[], one: RankMention, other: RankMention): boolean {
  const [{ last }, { first }] = [one, other];
  const gap = words[first]?.gap ?? "";
  if (first === last + 1) {
    // "Regional Manager - Vice President" is one person; "Senior - Principal" may be two.
    if (/^\s?[|\u2013-]\s?$/.test(gap)) return !leads.has(one.rank) && !leads.has(other.rank);
    return gap.trim() === "&" || (gap.includes("/") && gap.trim().length <= 3);
  }
  const before = words[first - 1]?.word ?? "";
  if (first === last + 2 && between.has(before)) return true;
  // "Senior Engineer / Staff Engineer", "Area Manager/Associate Director".
  const lead = before === "associate" || before === "assistant" ? (words[first - 1]?.gap ?? "") : gap;
  return /^\s?\/\s?$/.test(lead) || before === "or" || before === "oder";
}

/** "Senior Manager" is one rank, so that "Manager/Senior Manager" offers but managers. */
const isOneRank = (words: readonly TitleWord[], before: RankMention, { first }: RankMention): boolean =>
  before.rank !== "middle" &&
  before.rank !== "mid" &&
  first === before.last + 1 &&
  /^\.?\s$/.test(words[first]?.gap ?? "");

function join(before: RankMention, after: RankMention): RankMention {
  const rank = order.find((one) => one === before.rank || one === after.rank) ?? after.rank;
  return { rank, first: before.first, last: after.last };
}

/** "Engineer/Associate Engineer": the job without the rank, or with it. */
function isRaise(words: readonly TitleWord[], { first, last }: RankMention): boolean {
  if (!/^\s?\/\s?$/.test(words[first]?.gap ?? "")) return false;
  const before = words[first - 1]?.word;
  return words.slice(last + 1, last + 4).some(({ word }) => word === before);
}

const isOptional = (title: string, words: readonly TitleWord[], { first, last }: RankMention): boolean =>
  title[(words[first]?.at ?? 0) - 1] === "(" && /^\.?\)/.test(title.slice(words[last]?.end ?? 0));

/** The rank that a title says, with its words. Null: none, or several of which it is to be one. */
export function readTitleSeniority({ title }: Pick<Said, "title">, steps: Steps = unlimited): Derived<Seniority> {
  steps.take(title.length * STEPS_PER_CHAR);
  const words = readTitleWords(title);
  const assists = findServant(words);
  const mentions: RankMention[] = [];
  let served = -1;
  for (let at = 0; at < words.length; at++) {
    const found = readRank(words, at);
    if (found === null) continue;
    // "Coach for Senior Leaders": both words are of those who are coached.
    const isMore = served !== -1 && found.first === served + 1 && words[found.first]?.opens === false;
    if (isMore || isServed(words, found, assists)) {
      at = served = found.last;
      continue;
    }
    const before = mentions.at(-1);
    if (before !== undefined && isOneRank(words, before, found)) mentions[mentions.length - 1] = join(before, found);
    else mentions.push(found);
    at = found.last;
  }
  const quoted = (mention: RankMention): Evidence => {
    const [at, end] = [words[mention.first]?.at ?? 0, words[mention.last]?.end ?? 0];
    return { field: "title", method: "rank_word", quote: title.slice(at, end), at };
  };
  const conflicts = mentions.flatMap((mention, index): Conflict[] => {
    const [before, after] = [mentions[index - 1], mentions[index + 1]];
    const isOne =
      (before !== undefined && before.rank !== mention.rank && isAlternative(words, before, mention)) ||
      (after !== undefined && after.rank !== mention.rank && isAlternative(words, mention, after));
    return isOne || isRaise(words, mention) ? [{ ...quoted(mention), value: mention.rank }] : [];
  });
  if (conflicts.length > 0) return unknown(conflicts);
  const unspaced = unspacedRanks(title);
  const value = order.find((rank) => [...mentions, ...unspaced].some((mention) => mention.rank === rank));
  if (value === undefined) return unknown();
  const taken = mentions.find(({ rank }) => rank === value);
  if (taken === undefined) return ofUnspaced(unspaced, value);
  const confidence = isOptional(title, words, taken) ? optional : certain;
  return { value, confidence, evidence: [quoted(taken)], conflicts: [] };
}

/** Of "\u521D\u7EA7/\u9AD8\u7EA7" neither is the job's. */
function ofUnspaced(found: readonly UnspacedRank[], value: Seniority): Derived<Seniority> {
  const toEvidence = ({ word, at }: UnspacedRank): Evidence => ({
    field: "title",
    method: "rank_word",
    quote: word,
    at,
  });
  const isOpen = value === "senior" && found.some(({ rank }) => rank === "entry");
  if (isOpen) return unknown(found.map((one) => ({ ...toEvidence(one), value: one.rank })));
  const evidence = found.filter(({ rank }) => rank === value).map(toEvidence);
  return { value, confidence: certain, evidence, conflicts: [] };
}

/** Of the title alone; null where it says nothing clear. What a posting has is `readSeniority`'s. */
export const titleSeniorityOf = rememberLast(
  (title): Seniority | null => readTitleSeniority({ title }).value,
  TITLES_KEPT,
);
