import { isPlaceName } from "./place-tail.ts";
import { bareLeads, isRole, tails } from "./role-words.ts";
import type { TitleWord } from "./title-words.ts";

/**
 * Where what is not the role begins: where, for whom, for which team, on what terms; -1: nowhere. `role` is the index of the
 * first word that says who does the job, -1 for none.
 */
export function findTails(words: readonly TitleWord[], text: string, role: number): number {
  const lead = words.findIndex(({ word }) => bareLeads.has(word));
  const first = lead === -1 || (role !== -1 && role < lead) ? role : lead;
  if (first === -1) return -1;
  for (let at = first + 1; at < words.length; at++) {
    const hasRole = role !== -1 && role < at;
    if (beginsTails(words, at, hasRole) || (hasRole && isAtFirm(words, at, text)) || isTeam(words, at, text)) return at;
  }
  return -1;
}

/** Whether what is not the role begins behind a role or a lead: "in ...", "Region Nord". "Engineer in Test" is a role. */
function beginsTails(words: readonly TitleWord[], at: number, hasRole: boolean): boolean {
  const [word = "", next = ""] = [words[at]?.word, words[at + 1]?.word];
  // "Agent-Based Modeling"
  if (word === "based" && words[at]?.gap === "-") return false;
  // "Mit 4-Tage-Woche", "con experiencia", "en contrat d'apprentissage": on what terms.
  if (hasRole && terms[word]?.test(next) === true) return true;
  if (hasRole && isOfWard(words, at)) return true;
  // "F\u00FCr die Polizeiinspektion": whom it serves.
  if (word === "fur" && articlesOfServed.has(next) && hasRole) return true;
  // "Docente di inglese scuola media": in which school, of what he teaches.
  if (word === "scuola" && hasRole && at > 2 && !/^(?:di|della)$/.test(words[at - 1]?.word ?? "")) return true;
  if (word === "in" && hasRole && scholars.has(words[at - 1]?.word ?? "") && !isPlaceName(next)) return false;
  if (word === "ab" || (hasRole && tails.has(word))) return !(word === "in" && inRole.has(next));
  if (!surroundings.has(word)) return false;
  // "Responsable de secteur" leads one.
  if (/^(?:de|du|des|di|do|da|del)$/.test(words[at - 1]?.word ?? "")) return false;
  return !words.slice(0, at).every((before) => bareLeads.has(before.word));
}

/** "Sestra na chirurgick\u00E9 odd\u011Blen\u00ED", "Infirmi\u00E8re service de cardiologie": on which ward who nurses works. */
function isOfWard(words: readonly TitleWord[], at: number): boolean {
  const { word = "" } = words[at] ?? {};
  if (!besideWards.has(word) || !words.slice(0, at).some((before) => nurses.test(before.word))) return false;
  if (wardAlone.test(word)) return at + 1 < words.length;
  return words.slice(at + 1, at + 4).some((next) => wards.test(next.word));
}

const besideWards: ReadonlySet<string> = new Set(
  "na w v pa ved auf op en in til service servicio servico planta reparto afdeling avdelning avdeling oddeleni".split(
    " ",
  ),
);
const wardAlone = /^(?:service|servicio|servico|planta|reparto|afdeling|avdelning|avdeling|oddeleni)$/;
const nurses =
  /^(?:infirmi|infermier|enferm|verpleeg|sjukskot|underskot|sykepl|helsefag|sygepl|sestr|zdravotni|piel[e\u0119]gniar|lekar|sanit|soignant|krankenpfl|pflege|oss$)/;
const wards =
  /^(?:oddel|oddzia[l\u0142]|jip$|aro$|intenzivn|operacn|lozkov|bloku?$|sor$|akut|mottag|iva$|avdeling|avdelning|afdeling|reanimation|urgenc|ehpad|ssr$|had$|uci$|uti$|quirofano|hospitalizac|planta|ic$|hulp$|seh$|pronto)|(?:mottagning|mottagningen|avdelning|avdelningen|afdeling|afdelingen|avdeling|avdelingen|mottak|modtagelse)$/;

/**
 * "Developer na Allegro", "v\u00FDvoj\u00E1\u0159 v Plzni", "w Krakowie": a word for "in" before a name, which is a firm's or a place's; "P\u00E6dagog til
 * b\u00F8rnehave": whom it serves, where "til Marketing" is a field.
 */
function isAtFirm(words: readonly TitleWord[], at: number, text: string): boolean {
  const [word = "", next] = [words[at]?.word, words[at + 1]];
  if (next === undefined || !beforeFirms.has(word)) return false;
  if (word === "til") return /^\p{Ll}/u.test(text.slice(next.at)) || isPlaceName(next.word);
  if (word === "na" && onTerms.test(next.word)) return true;
  return /^(?!Dzia[l\u0142])\p{Lu}/u.test(text.slice(next.at));
}

const beforeFirms: ReadonlySet<string> = new Set(["til", "na", "no", "v", "ve", "w", "we"]);

/** "QA na projekt bankowy", "kierowca na pe\u0142ny etat": for what, and for how long. */
const onTerms =
  /^(?:projekt|zast[e\u0119]pstwo|wakacje|okres|stanowisko|weekendy?|etat|(?:pe\u0142|niepe\u0142)ny|p\u00f3\u0142|umow[e\u0119]|zlecenie)/;

/** "Caregiver-Cass County", "Medical Assistant-Family Medicine": behind a hyphen no role follows, but two words or more. */
function isTeam(words: readonly TitleWord[], at: number, text: string): boolean {
  const next = words[at];
  if (next?.gap !== "-") return false;
  const [before, more] = [words[at - 1], words[at + 1]];
  if (before === undefined || more === undefined || !isRole(before.word)) return false;
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
  mit: /./,
  con: /^(?!patentin)/,
  // "Nurse Med Surg" is of medicine.
  med: /^(?!surg|tech|tele|ped|onc|spa|device|rec|aide|assist|school|psych|ed$|onkolog)/,
  met: /./,
  com: /./,
  avec: /./,
  voor: /./,
  z: /./,
  ze: /./,
  s: /^(?:prukazem|praxi|ridicsk|vyhled|ubytovan|anglic|nemcin|nastup|vlastn)/,
  para: /./,
  pour: /./,
  pentru: /./,
  cu: /./,
  per: /^(?!(?:il|lo|la|i|gli|le|l'|hour|day|diem|week|cent)$)\p{L}{3}/u,
  pro: /^(?:\d|skol|nemocnic|obchod|restaurac|hotel)/,
  en: /^(?:contrat|cdi|cdd|alternance|apprentissage|interim|stage|ou|teletravail|extra)$/,
  fin: /^de$/,
  von: /^(?:zuhause|daheim)$/,
  da: /^(?:casa|remoto)$/,
  na: /^(?:polovicn|plny$|castecn|zkracen|skracen|sezon|weekend|vikend|nocn|nocki|leto|zimu|wakacj|produkcj|zmian|brigad|budow)/,
  w: /^(?:szkole|przedszkolu|z\u0142obku|sklepie|restauracji|hotelu|magazynie|biurze|szpitalu|terenie|domu|systemie|godzinach|weekendy|niemczech|holandii)/,
  til: /vagt$|^natt?evakt$/,
  fur: /(?:krippe|kita|kindergarten|hort|cafe|restaurant|hotel|praxis|privathaushalt|haushalt|heim|klinik|krankenhaus|kantine|mensa|grundschule|gymnasium|filiale|studio|station|baustelle|wochenenden?|nachtdienst|saison)$|^\d/,
  do: /^(?:restaura|sklep|hotel|magazyn|biur|kuchn|kuchyn|piekarn|naszego|przedszkol|z\u0142obk|szko|kawiarn|salonu|sto\u0142owk|jideln|gabinet|klinik|aptek|szpital|firmy|zak\u0142ad|kavarn|prodejn|sklad|vyrob|nemocnic|skolni|skolk)/,
  ved: /./,
  op: /^(?:de|het)$/,
  "po\u0142": /^etat/,
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
  "raum grossraum region regio umkreis gebiet standort zona secteur rejon oddzia\u0142 turno campana temporada saison wintersaison sommersaison sommaren sommeren sezon epoca nocna nocni ejszakai turni tura hetvegi shopping kleinschalig".split(
    " ",
  ),
);
