import { isPlaceName } from "./place-tail.ts";
import { bareLeads, isRole, tails } from "./role-words.ts";
import type { TitleWord } from "./title-words.ts";

/** Whether what is not the role begins at a word: where, for whom, for which team, on what terms. */
export const isTailsBegin = (words: readonly TitleWord[], at: number, text: string): boolean =>
  beginsTails(words, at) || isAtFirm(words, at, text) || isTeam(words, at, text);

export const hasRoleBefore = (words: readonly TitleWord[], at: number): boolean =>
  words.slice(0, at).some(({ word }) => isRole(word));

/** Whether what is not the role begins there: "in ...", "Region Nord". "Engineer in Test" is a role. */
function beginsTails(words: readonly TitleWord[], at: number): boolean {
  const [word = "", next = ""] = [words[at]?.word, words[at + 1]?.word];
  const isBehindRole = words.slice(0, at).some((before) => isRole(before.word) || bareLeads.has(before.word));
  if (at === 0 || !isBehindRole) return false;
  // "Agent-Based Modeling"
  if (word === "based" && words[at]?.gap === "-") return false;
  // "Mit 4-Tage-Woche", "con experiencia", "en contrat d'apprentissage": on what terms.
  if (hasRoleBefore(words, at) && terms[word]?.test(next) === true) return true;
  // "F\u00FCr die Polizeiinspektion": whom it serves.
  if (word === "fur" && articlesOfServed.has(next) && hasRoleBefore(words, at)) return true;
  if (word === "in" && hasRoleBefore(words, at) && scholars.has(words[at - 1]?.word ?? "") && !isPlaceName(next))
    return false;
  if (word === "ab" || (hasRoleBefore(words, at) && tails.has(word))) return !(word === "in" && inRole.has(next));
  // "Responsable de secteur" leads one.
  if (/^(?:de|du|des|di|do|da|del)$/.test(words[at - 1]?.word ?? "")) return false;
  return surroundings.has(word) && !words.slice(0, at).every((before) => bareLeads.has(before.word));
}

/**
 * "Developer na Allegro", "v\u00FDvoj\u00E1\u0159 v Plzni", "w Krakowie": a word for "in" before a name, which is a firm's or a place's; "P\u00E6dagog til
 * b\u00F8rnehave": whom it serves, where "til Marketing" is a field.
 */
function isAtFirm(words: readonly TitleWord[], at: number, text: string): boolean {
  const [word = "", next] = [words[at]?.word, words[at + 1]];
  if (next === undefined || !hasRoleBefore(words, at)) return false;
  if (word === "til") return /^\p{Ll}/u.test(text.slice(next.at));
  if (word === "na" && onTerms.test(next.word)) return true;
  return /^(?:na|no|ve?|we?)$/.test(word) && /^(?!Dzia[l\u0142])\p{Lu}/u.test(text.slice(next.at));
}

/** "QA na projekt bankowy", "kierowca na pe\u0142ny etat": for what, and for how long. */
const onTerms =
  /^(?:projekt|zast[e\u0119]pstwo|wakacje|okres|stanowisko|weekendy?|etat|(?:pe\u0142|niepe\u0142)ny|p\u00f3\u0142|umow[e\u0119]|zlecenie)/;

/** "Caregiver-Cass County", "Medical Assistant-Family Medicine": behind a hyphen no role follows, but two words or more. */
function isTeam(words: readonly TitleWord[], at: number, text: string): boolean {
  const [before, next, more] = [words[at - 1], words[at], words[at + 1]];
  if (before === undefined || next?.gap !== "-" || more === undefined || !isRole(before.word)) return false;
  const isLead = words.slice(0, at).every(({ word }) => bareLeads.has(word));
  return !isLead && /^\p{Lu}\p{Ll}/u.test(text.slice(next.at)) && !words.slice(at).some(({ word }) => isRole(word));
}

const articlesOfServed: ReadonlySet<string> = new Set(
  "die den das der unser unsere unseren unseres eine einen ein".split(" "),
);

/** Whose subject follows: "Lecturer in Law", but "Lecturer in London". */
const scholars: ReadonlySet<string> = new Set(
  "lecturer professor researcher reader fellow scholar postdoc instructor teacher associate".split(" "),
);

const terms: Partial<Record<string, RegExp>> = {
  mit: /^(?:\d|ber?ufserfahrung|erfahrung|deutschkenntnissen|firmenwagen|homeoffice)/,
  con: /^(?:experiencia|esperienza|vehiculo|coche|enfoque|formaci?on|formazione|conocimientos?|ingles|idiomas|disponibilidad|sap)/,
  med: /^(?:erfaring|erfarenhet)/,
  met: /^ervaring/,
  com: /^experiencia/,
  avec: /^experience/,
  en: /^(?:contrat|cdi|cdd|alternance|apprentissage|interim|stage|ou)$/,
  voor: /./,
  z: /^(?:doswiadczeniem|orzeczeniem|jezykiem|znajomoscia)/,
  til: /vagt$|^natt?evakt$/,
  para: /./,
  fur: /^(?:krippe|kita|kindergarten|cafe|restaurant|hotel|praxis|privathaushalt|\d)/,
  do: /^(?:restauracji|sklepu|hotelu|magazynu|biura|kuchni|piekarni|naszego)$/,
  als: /^(?:vollzeit|teilzeit|minijob|aushilfe)$/,
};

const inRole: ReadonlySet<string> = new Set([
  "test",
  "training",
  "residence",
  "charge",
  "der",
  "die",
  "dem",
  "den",
  "het",
]);
/** Before the name of a place: around it. */
const surroundings: ReadonlySet<string> = new Set(
  "raum grossraum region regio umkreis gebiet standort zona secteur rejon oddzia\u0142".split(" "),
);
