import { isRole, pluralEnding } from "./role-words.ts";
import type { TitleWord } from "./title-words.ts";

/* A title that names the one who does a job in both genders, or several of them: one person's role. */

/** A role by its words, and as it is written. */
interface NamedRole {
  words: TitleWord[];
  text: string;
}

const genderPairs: readonly RegExp[] = [
  /^(.{3,}?)(?:e|er)? \1(?:in|erin)$/,
  /^(.{3,}?)(?:in|erin) \1(?:e|er)?$/,
  /^(.{3,}) \1(?:a|e|ne|ka)$/,
  /^(.{3,})(?:eur|er|ier) \1(?:euse|rice|ere|iere)$/,
  /^(.{2,})mann \1frau$/,
  /^(.{2,})frau \1mann$/,
  /^(.{3,})k \1ce$/,
  /^(.{3,})c \1cka$/,
  /^(.{4,})ka \1z$/,
  /^(.{4,})ik \1ice$/,
];

/** "Koch / K\u00F6chin", "Ksi\u0119gowa / Ksi\u0119gowy": one role, in the form that comes first. */
export function withoutOtherGender(words: readonly TitleWord[]): TitleWord[] {
  return words.filter(({ word, gap }, at) => {
    const before = words[at - 1]?.word;
    if (before === undefined || !/^\s?\/\s?$/.test(gap)) return true;
    const pair = `${before} ${word}`;
    const stem = before.slice(0, -1);
    const isOfStem =
      word.length > 4 && word.length === before.length && word.startsWith(stem) && /^[aoyi]$/.test(word.slice(-1));
    return !(isOfStem || genderPairs.some((pattern) => pattern.test(pair)));
  });
}

const joins: ReadonlySet<string> = new Set(["and", "und", "et", "y", "e", "en", "or"]);
/** Behind who does the job stands of what: "Auxiliares de ayuda a domicilio". */
const ofWhat = /^(?:of|de|del|di|della|des|du|da|do)$/;

/** "P\u00E4dagogische Fachkr\u00E4fte", "Agenti di polizia locale": plurals that change their ending. */
const ofOneKraft = /(?<=kr)\u00E4fte(?!\p{L})/iu;
const ofOneItalian = /^((?:agent|infermier|educator|operator|camerier|istruttor|consulent|insegnant)(?=i(?: di|$)))i/i;

/** "Registered Nurses": one job's role, in its first word or its last. "Head of Drivers" leads several. */
export function inSingular<Role extends NamedRole>(role: Role): Role {
  const singular = role.text.replace(ofOneKraft, "aft").replace(ofOneItalian, "$1e");
  if (singular !== role.text) return { ...role, text: singular };
  const { words, text } = role;
  const at = words.findIndex(({ word }) => isRole(word));
  const ending = pluralEnding(words[at]?.word ?? "");
  if (ending === "") return role;
  // "Movers and Drivers" are two.
  if (joins.has(words[at - 1]?.word ?? "") || (words[at]?.gap ?? "").includes("&")) return role;
  // "Ejecutivos Telef\u00F3nicos", "Auxiliares Administrativos"
  const [, second] = words;
  if (at === 0 && words.length === 2 && /[oe]s$/.test(words[0]?.word ?? "") && /[^aeiou]os$/.test(second?.word ?? ""))
    return { ...role, text: text.slice(0, -1).replace(/(?:(?<=[lnr])e)?s(?= )/i, "") };
  if (at === words.length - 1) return { ...role, text: text.slice(0, -ending.length) };
  if (at > 0 || !ofWhat.test(words[1]?.word ?? "")) return role;
  const end = (words[0]?.end ?? 0) - (words[0]?.at ?? 0);
  return { ...role, text: text.slice(0, end - ending.length) + text.slice(end) };
}
