import { unknown, type Derived } from "../../evidence.ts";
import { rememberLast } from "../../remember-last.ts";
import type { Said } from "../said.ts";
import { titleSeniorityOf } from "../seniority/title-seniority.ts";
import { unlimited, type Steps } from "../steps.ts";
import { findFamily, findSubject, type TitleFamily } from "./read-family.ts";
import { noFamily } from "./no-family.ts";
import { bareLeads } from "./role-words.ts";
import { splitTitle } from "./title-parts.ts";
import { readTitleWords, type TitleWord } from "./title-words.ts";
import { readRank } from "../seniority/read-rank.ts";
import { findServed, isOfServed, isServedByLast } from "./served-family.ts";

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
  const split = splitTitle(title.replace(vicePresident, "VP")).map(({ text, isAside }) => {
    const all = readTitleWords(text);
    // "Staff Nurse" and "Tech Lead" are names of families too: ranks are dropped only where nothing is found.
    const words = all.filter((_, at) => !modifiers.has(readRank(all, at)?.rank ?? ""));
    return { text, isAside, all, words };
  });
  const parts = split.filter(
    ({ all }, at) =>
      !isOfServed(
        all,
        split.slice(0, at).map((part) => part.all),
      ),
  );
  const ordered = [...parts.filter(({ isAside }) => !isAside), ...parts.filter(({ isAside }) => isAside)];
  const rank = titleSeniorityOf(title) ?? "";
  const leads = leaders.has(rank);
  for (const { text, all, words } of ordered) {
    if (noFamily.test(text)) continue;
    const own = findOwn(words);
    const whole = own ?? findOwn(all);
    // "Director - Nursing" leads nurses; "Clinical Success Director - Nursing" leads what stands before it.
    const isLed = leads && (leadsItself(all) || parts.some((part) => isBareLead(part.all)));
    const subject = isLed ? findSubject(all) : null;
    // "Vice President, Marketing" names nothing but what is led; a "Research Operations Lead" may lead nobody.
    const isSubject =
      subject !== null &&
      (whole === null || (rank !== "lead" && isSame(subject, all, whole, own === null ? all : words)));
    const found = isSubject ? subject : whole;
    if (found === null) continue;
    const of = own !== null && !isSubject ? words : all;
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

/** The family that words name, but for those of whom one serves: "Assistant to Head of HR". */
function findOwn(words: readonly TitleWord[]): TitleFamily | null {
  const found = findFamily(words);
  if (found === null || isServedByLast(words, found)) return null;
  const served = findServed(words);
  return served === -1 || found.first < served ? found : findFamily(words.slice(0, served));
}

const isSame = (one: TitleFamily, of: readonly TitleWord[], other: TitleFamily, words: readonly TitleWord[]): boolean =>
  of[one.first] === words[other.first] && of[one.last] === words[other.last];

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
