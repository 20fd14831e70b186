import { unknown, type Derived } from "../../evidence.ts";
import { rememberLast } from "../../remember-last.ts";
import type { Said } from "../said.ts";
import { titleSeniorityOf } from "../seniority/title-seniority.ts";
import { unlimited, type Steps } from "../steps.ts";
import { findFamily, findSubject } from "./read-family.ts";
import { noFamily } from "./no-family.ts";
import { bareLeads } from "./role-words.ts";
import { splitTitle } from "./title-parts.ts";
import { readTitleWords, type TitleWord } from "./title-words.ts";
import { findServant, readRank } from "../seniority/read-rank.ts";
import { serving } from "../seniority/rank-words.ts";

export interface Family {
  family: string;
  group: string;
}

const STEPS_PER_CHAR = 200;
const TITLES_KEPT = 5_000;
const leaders: ReadonlySet<string> = new Set(["manager", "head", "director", "vp", "executive", "lead"]);

/** What the holder of a title does, whatever the rank: its first part that names a family. Null: none of ours. */
export function readFamily({ title }: Pick<Said, "title">, steps: Steps = unlimited): Derived<Family> {
  steps.take(title.length * STEPS_PER_CHAR);
  const parts = splitTitle(title.replace(vicePresident, "VP")).map(({ text, isAside }) => {
    const all = withoutServed(readTitleWords(text));
    // "Staff Nurse" and "Tech Lead" are names of families too: ranks are dropped only where nothing is found.
    const words = all.filter((_, at) => !modifiers.has(readRank(all, at)?.rank ?? ""));
    return { text, isAside, all, words };
  });
  const ordered = [...parts.filter(({ isAside }) => !isAside), ...parts.filter(({ isAside }) => isAside)];
  const leads = leaders.has(titleSeniorityOf(title) ?? "");
  for (const { text, all, words } of ordered) {
    if (noFamily.test(text)) continue;
    const whole = findFamily(words) ?? findFamily(all);
    // "Director - Nursing" leads nurses; "Clinical Success Director - Nursing" leads what stands before it.
    const isLed = leads && (leadsItself(all) || parts.some((part) => isBareLead(part.all)));
    const found = whole ?? (isLed ? findSubject(all) : null);
    if (found === null) continue;
    const of = whole !== null && findFamily(words) !== null ? words : all;
    const quoted = text.slice(of[found.first]?.at, of[found.last]?.end);
    const at = title.indexOf(quoted);
    const evidence = [
      { field: "title" as const, method: "family_phrase", quote: at === -1 ? title : quoted, at: at === -1 ? 0 : at },
    ];
    const value = { family: found.family, group: found.group };
    return { value, confidence: found.last > found.first ? certain : oneWord, evidence, conflicts: [] };
  }
  return unknown();
}

/** Families name them by their letters. */
const vicePresident = /(?<!\p{L})vice[ -]president(?!\p{L})/giu;

/** "Assistant to Head of HR": what stands before whom one serves. */
function withoutServed(words: TitleWord[]): TitleWord[] {
  const servant = findServant(words);
  const at = servant === null ? -1 : words.findIndex(({ word }, index) => index > servant && serving.has(word));
  return at === -1 ? words : words.slice(0, at);
}

const leadsItself = (words: readonly TitleWord[]): boolean =>
  words.some((_, at) => leaders.has(readRank(words, at)?.rank ?? ""));
const grade = /^(?:i{1,3}|iv|v|[1-6])$/;
/** Whether words say a rank and how wide it is, and nothing of the work. */
const isBareLead = (words: readonly TitleWord[]): boolean =>
  words.length > 0 &&
  words.every(
    ({ word }, at) => bareLeads.has(word) || besideLeads.has(word) || grade.test(word) || readRank(words, at) !== null,
  );
const besideLeads: ReadonlySet<string> = new Set([
  "of",
  "the",
  "team",
  "chief",
  "officer",
  "national",
  "country",
  "senior",
]);

/** The family that a title names; null where it names none of ours. */
export const familyOf = rememberLast((title) => readFamily({ title }).value?.family ?? null, TITLES_KEPT);

const modifiers: ReadonlySet<string> = new Set(["senior", "staff", "principal", "entry", "intern", "lead", "middle"]);
const certain = 0.9;
const oneWord = 0.8;
