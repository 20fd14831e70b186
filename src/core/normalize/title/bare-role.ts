import { rankOfCompound, readRank } from "../seniority/read-rank.ts";
import {
  acronyms,
  bareLeads,
  beginnerRanks,
  employmentPairs,
  employmentWords,
  isRole,
  matterPairs,
  mattersOfWork,
  seasons,
  smallWords,
} from "./role-words.ts";
import { inSingular, withoutOtherGender } from "./one-person.ts";
import { isPlaceName, placeWordsAtEnd } from "./place-tail.ts";
import type { TitlePart } from "./title-parts.ts";
import { findTails } from "./tails.ts";
import { readTitleWords, type TitleWord } from "./title-words.ts";

/** Whether a word is one of a posting's places. */
type IsOfPlaces = (word: string) => boolean;

/** What is left of a part of a title. */
export interface BareRole {
  /** The words that are kept, as the part has them. */
  words: TitleWord[];
  /** Empty: the part said nothing else. */
  text: string;
  /** Whether it says who does the job. */
  isRole: boolean;
  /** Whether it leads, and does not say what ("Director"). */
  isBareLead: boolean;
}

const grade = /^(?:ks[1-4]|i{1,3}|iv|vi?|[1-7]|[lptg]\d|ic\d|n\d(?:p\d)?|1st|2nd|3rd|level|grade|niveau|nivel)$/;
const year = /^(?:19|20)\d\d$/;

/** The words of a part without rank, grade, employment, work model, year, and a place at its end. */
function stripPart(whole: string, isOfPlaces: IsOfPlaces, shouts: boolean): BareRole {
  const text = whole.replace(shortHours, "");
  const words = readTitleWords(text);
  const ranks = dropRanks(words);
  const plain = withoutOtherGender(ranks.filter((word, at) => !isEmployment(ranks, word, at)));
  const role = plain.findIndex(({ word }) => isRole(word));
  const hasRoleBefore = (at: number): boolean => role !== -1 && role < at;
  const cut = findTails(plain, text, role);
  const kept = cut === -1 ? plain : plain.slice(0, cut);
  const dropTails = (): void => {
    while (kept.length > 1 && isTail(kept, hasRoleBefore(kept.length - 1), isOfPlaces)) kept.pop();
  };
  dropTails();
  const named = hasRoleBefore(kept.length - 1) ? placeWordsAtEnd(kept, text) : 0;
  if (named > 0 && hasRoleBefore(kept.length - named)) {
    kept.length -= named;
    dropTails();
  }
  // "Experienced Hire" is a kind of hiring, not a hire who is experienced.
  while (kept.length > 1 && isHead(kept[0]?.word ?? "") && !isOfMatter(kept[0]?.word, kept[1]?.word)) kept.shift();
  return {
    words: kept,
    text: writeWords(text, words, kept, shouts),
    isRole: kept.some(({ word }) => isRole(word)),
    isBareLead: kept.length > 0 && kept.every(({ word }) => bareLeads.has(word)),
  };
}

/** "PT Barista", "FT Teller": of trades that no physical therapist, personal trainer or newspaper has. */
const shortHours =
  /^[FP]\/?T (?=(?:\p{L}{2,20} ){0,2}(?:barista|teller|cashier|server|host|hostess|cook|chef|baker|bartender|driver|cleaner|janitor|custodian|housekeeper|dishwasher|waiter|waitress|merchandiser|stocker|picker|packer|loader|clerk|receptionist|librarian|bookkeeper|nurse|caregiver|nanny|lifeguard|guard|(?:sales|store|retail|warehouse) associate)(?!\p{L}))/iu;

/** A last word that is none of the role's; before it the role is named, or not. */
function isTail(kept: readonly TitleWord[], hasRole: boolean, isOfPlaces: IsOfPlaces): boolean {
  const word = kept.at(-1)?.word ?? "";
  // "HGV Driver Class 1": of a licence.
  if (/^(?:class|klasse|classe|cat|kat)$/.test(kept.at(-2)?.word ?? "")) return false;
  // "Jefe de turno" leads one.
  if (word === "turno" && /^(?:de|di)$/.test(kept.at(-2)?.word ?? "")) return false;
  if (grade.test(word) || year.test(word) || seasons.has(word) || dangling.has(word) || shifts.has(word)) return true;
  if (officeOrTerm.test(word)) return true;
  // "... de jour", "... de d\u00EDa"
  if (/^(?:jour|dia|giorno)$/.test(word) && /^(?:de|di)$/.test(kept.at(-2)?.word ?? "")) return true;
  if (word === "voll" || word === "teil") return true;
  if (!hasRole) return false;
  if (halvesOfTime.has(word)) return true;
  return areas.has(word) || announcedAs.has(word) || isOfPlaces(word) || (served.has(word) && !leads(kept));
}

/** What is left of "Voll- oder Teilzeit", "jornada completa o parcial". */
const halvesOfTime: ReadonlySet<string> = new Set(
  "voll teil oder o ou parcial completa partielle voltijd deeltijd".split(" "),
);

/** Who leads, leads what follows: "Leiter Privatkunden", "Leitung Krippe". */
const leads = (kept: readonly TitleWord[]): boolean =>
  kept.some(
    ({ word }) => bareLeads.has(word) || /(?:leit(?:er|erin|ung)|responsable|jefe|chef|coordinat\w+)$/.test(word),
  ) || /^(?:de|des|du|di|da|do|und|and|et|y|e|&)$/.test(kept.at(-2)?.word ?? "");
/** Whom somebody serves or teaches, who has the same trade where others are served. */
const served: ReadonlySet<string> = new Set(
  (
    "krippe kita hort kindergarten grundschule gymnasium realschule oberstufe primarstufe sekundarstufe lycee bso onderbouw bovenbouw " +
    "firmenkunden privatkunden geschaftskunden gewerbekunden grosskunden etterembe paivakotiin seniorenheim altenheim pflegeheim vmbo havo vwo"
  ).split(" "),
);

/** "\u54C1\u5DDD\u652F\u5E97": an office, behind a role of a title that blanks part. */
const officeOrTerm = /(?:\u652F\u5E97|\u55B6\u696D\u6240|\u652F\u793E|\u672C\u793E|\u4E8B\u696D\u6240|\u52E4\u52D9)$/;

/** What a role that is to be had is called behind its name. */
const announcedAs: ReadonlySet<string> = new Set(
  "job jobs position vacancy opening openings extra allas munkatars".split(" "),
);

/** Parts of the world that a role is for, as people write them behind it. */
const areas: ReadonlySet<string> = new Set(
  "emea apac apj japac latam amer amers nam namer noram anz mena mea cee cemea dach uki benelux nordics baltics iberia".split(
    " ",
  ),
);

/** A first word that is none of the role's: "2027 Analyst", "Senior or Staff Engineer" without its ranks. */
const isOfMatter = (word = "", next = ""): boolean =>
  /^hir(?:es?|ing)$/.test(next) || matterPairs.has(`${word}-${next}`);
const isHead = (word: string): boolean => year.test(word) || seasons.has(word) || heads.has(word);
const heads: ReadonlySet<string> = new Set([
  "or",
  "and",
  "zum",
  "zur",
  "experienced",
  "erfahrener",
  "erfahrene",
  "motivated",
  "recent",
  "newly",
  "qualified",
  "azubi",
  "glada",
  "drivna",
  "engagerade",
  "flexibla",
  "pathways",
  "ervaren",
  "gedreven",
  "enthousiaste",
  "gemotiveerde",
  "motivierter",
  "motivierte",
  "engagierter",
  "engagierte",
  "erfaren",
  "erfarna",
  "erfarne",
  "deneyimli",
  "hpp",
  "dpp",
  "dpc",
]);

const dangling: ReadonlySet<string> = new Set(
  "in im at na no ou abroad hledan hledana haetaan poszukiwany poszukiwana angajam aran\u0131yor voor with for and or of de di en et och og und the a fur zum zur am vom von den dem der das del della du des dla needed wanted required gesucht sokes s\u00F8kes s\u00F8ges gezocht asap m-f full fast vast per stilling tjanst turnista turnisti experimente experimentee experimentes experimentado experimentada experimentados esperto esperta saisonnier saisonniere tapasztalattal moglich possible posible mogelijk turno schicht shift groep klas".split(
    " ",
  ),
);
/** When the work is done. */
const shifts: ReadonlySet<string> = new Set(
  "ploegen ploegendienst nuit notturno diurno notte noche nocturno nocturna noturna noturno nachtdienst nachtschicht fruhschicht spatschicht tagschicht schichtarbeit schichtdienst wechselschicht schichtbetrieb dreischicht dagdienst avonddienst natt kvall stagione estiva invernale temporada verano invierno saison sommersaison wintersaison sommer sommar sommerferie sasong sesong sezon kesaksi kesatyo zomer ete hiver verao stagionale serale nachtwache nachtwachen dauernachtwache samstags sonntags wochenende wochenenden zaterdag zondag weekenden helg helger helgen yovuoroon iltavuoroon vuorotyohon viikonloppuihin hetvegere muszakba thuiswerk".split(
    " ",
  ),
);

/** Without the words of a rank. Who leads stays, and a beginner's rank where nothing else says who does the job. */
function dropRanks(words: readonly TitleWord[]): readonly TitleWord[] {
  const dropped = new Set<number>();
  const keep = new Set<number>();
  for (let at = 0; at < words.length; at++) {
    const found = readRank(words, at);
    if (found === null) continue;
    // "Assistant Vice President" is no vice president, and has no other name.
    // "Seniorr\u00E5dgiver": rank and role are one word.
    if (rankOfCompound(words[at]?.word ?? "") !== undefined) continue;
    if (found.rank === "middle" && found.last > found.first) {
      at = found.last;
      continue;
    }
    for (let index = found.first; index <= found.last; index++)
      if (droppedRanks.has(found.rank)) dropped.add(index);
      else keep.add(index);
    if (isYounger(words, found)) for (let index = found.first; index <= found.last; index++) keep.delete(index);
    if (beginnerRanks.has(found.rank) || found.rank === "lead")
      for (let index = found.first; index <= found.last; index++) dropped.add(index);
    // "Strong Junior"
    if (words[found.first - 1]?.word === "strong") dropped.add(found.first - 1);
    at = found.last;
    // "Mid-level", "Senior-Level".
    if (levels.has(words[at + 1]?.word ?? "") && (dropped.has(at) || found.rank === "middle")) dropped.add(++at);
  }
  const rest = dropped.size === 0 ? words : withSlashes(words, dropped);
  if (rest.some(({ word }) => isRole(word))) return withoutTwins(words, rest);
  return words.filter((_, at) => !dropped.has(at) || keep.has(at));
}

/** The words that stay; a slash before a dropped one is before the next: "Starszy Ksi\u0119gowy / Starsza Ksi\u0119gowa". */
function withSlashes(words: readonly TitleWord[], dropped: ReadonlySet<number>): TitleWord[] {
  return words.flatMap((word, at) => {
    if (dropped.has(at)) return [];
    const before = words[at - 1];
    return [
      before !== undefined && dropped.has(at - 1) && /^\s?\/\s?$/.test(before.gap)
        ? { ...word, gap: before.gap }
        : word,
    ];
  });
}

/** "Junior", which is no role where no other word is one, as "Intern" is. */
function isYounger(words: readonly TitleWord[], { first, last }: { first: number; last: number }): boolean {
  return first === last && words.length > 1 && younger.has(words[first]?.word ?? "");
}
const younger: ReadonlySet<string> = new Set(
  "junior juniors jr jnr m\u0142odszy mlodszy m\u0142odsza mlodsza".split(" "),
);

const levels: ReadonlySet<string> = new Set(["level", "levels"]);
const droppedRanks: ReadonlySet<string> = new Set(["senior", "staff", "principal", "middle", "mid"]);

/** "Engineer/Associate Engineer" is one role. */
function withoutTwins(words: readonly TitleWord[], rest: readonly TitleWord[]): readonly TitleWord[] {
  const first = rest[0];
  const at = words.findIndex(({ gap }, index) => index > 0 && gap.includes("/"));
  const slash = words[at];
  if (slash === undefined || first === undefined) return rest;
  const before = rest.filter(({ at: place }) => place < slash.at).map(({ word }) => word);
  const after = rest.filter(({ at: place }) => place >= slash.at);
  const isTwin = before.length > 0 && before.every((word, index) => after[index]?.word === word);
  return isTwin ? after : rest;
}

/** Those that stand in a pair. */
const pairedWords: ReadonlySet<string> = new Set([...employmentPairs].flatMap((pair) => pair.split("-")));

function isEmployment(words: readonly TitleWord[], { word }: TitleWord, at: number): boolean {
  const isPaired = pairedWords.has(word);
  if (!isPaired && !employmentWords.has(word)) return false;
  const [before, after] = [words[at - 1]?.word ?? "", words[at + 1]?.word ?? ""];
  if (matterPairs.has(`${word}-${after}`)) return false;
  if (!isPaired) return !mattersOfWork.has(after) && words.length > 1;
  if (employmentPairs.has(`${word}-${after}`) || employmentPairs.has(`${before}-${word}`)) return true;
  return employmentWords.has(word) && !mattersOfWork.has(after) && words.length > 1;
}

function writeWords(text: string, all: readonly TitleWord[], kept: readonly TitleWord[], shouts: boolean): string {
  return kept
    .map((word, index) => {
      const shown = capitalize(text.slice(word.at, word.end), word.word, index === 0, shouts);
      if (index === 0) return shown;
      const follows = all[all.indexOf(word) - 1] === kept[index - 1];
      const gap = follows ? word.gap.replace(/^\/ $|^ \/$/, "/") : " ";
      return `${gap}${shown}`;
    })
    .join("");
}

/** A longer title without small letters is all in capitals. */
const SHOUTED_CHARS = 5;
/** Longest word that may be an abbreviation in capitals, in a title that is not all in capitals. */
const ABBREVIATION_CHARS = 4;

function capitalize(text: string, word: string, isFirst: boolean, shouts: boolean): string {
  // Most words are written so.
  if (/^[A-Z][a-z]+$/.test(text)) return !isFirst && smallWords.has(word) ? text.toLowerCase() : text;
  if (/^\p{Lu}+$/u.test(text)) {
    if (acronyms.has(word) || (!shouts && text.length <= ABBREVIATION_CHARS)) return text;
    return smallWords.has(word) && !isFirst ? text.toLowerCase() : text.slice(0, 1) + text.slice(1).toLowerCase();
  }
  if (/^[dl]['\u2019]/.test(text)) return text.slice(0, 2) + text.slice(2, 3).toUpperCase() + text.slice(3);
  if (/\p{Lu}/u.test(text)) return smallWords.has(word) && !isFirst ? text.toLowerCase() : text;
  if (smallWords.has(word) && !isFirst) return text;
  if (word === "ios") return "iOS";
  return acronyms.has(word) ? text.toUpperCase() : text.slice(0, 1).toUpperCase() + text.slice(1);
}

/** "Office of the CTO - Program Manager": where, not who. */
const isOffice = ({ text }: TitlePart, count: number): boolean => count > 1 && /^office of /i.test(text);

/** The part that says the role, with its subject where it leads; null: nothing remains of the title. */
export function findRole(parts: readonly TitlePart[], isOfPlaces: IsOfPlaces): BareRole | null {
  const whole = parts.map(({ text }) => text).join(" ");
  const shouts = whole.length > SHOUTED_CHARS && !/\p{Ll}/u.test(whole);
  const bare = parts.map((part) => ({ part, role: stripPart(part.text, isOfPlaces, shouts) }));
  const open = bare.filter(({ part, role }) => !part.isAside && role.text !== "" && !isOffice(part, bare.length));
  const usable = open.length > 0 ? open : bare.filter(({ role }) => role.text !== "");
  const taken = usable.find(({ role }) => role.isRole) ?? usable[0];
  if (taken === undefined) return ofSchool(parts);
  const listed = listBefore(bare, taken.role);
  if (listed !== null) return listed;
  const isField = isBareField(taken.role);
  if (!taken.role.isBareLead && !isField) return inSingular(taken.role);
  const next = bare[bare.indexOf(taken) + 1];
  if (isField && (next?.part.mark !== ", " || isPlaceName(next.role.text))) return taken.role;
  // "Assistant Manager - Store 0231"
  const isNumbered = /^\p{L}+ #?\d{2,}$/u.test(next?.part.text ?? "");
  if (next === undefined || next.part.isAside || isNumbered || next.role.text === "" || isPlace(next.role, isOfPlaces))
    return taken.role;
  const text = `${taken.role.text}${next.part.mark}${next.role.text}`;
  return { ...taken.role, text, words: [...taken.role.words, ...next.role.words] };
}

interface BarePart {
  part: TitlePart;
  role: BareRole;
}

/** "Environmental, Health and Safety Manager": of what somebody is the manager, as a list that ends in the role. */
function listBefore(bare: readonly BarePart[], role: BareRole): BareRole | null {
  const at = bare.findIndex((one) => one.role === role);
  if (!/^\p{L}+,? (?:and|&|und|et|y|e|en) \p{Lu}/u.test(role.text) || role.isBareLead) return null;
  let first = at;
  while (first > 0 && bare[first]?.part.mark === ", " && isOfList(bare[first - 1])) first--;
  if (first === at) return null;
  const listed = bare.slice(first, at + 1).map((one) => one.role);
  return { ...role, text: listed.map(({ text }) => text).join(", "), words: listed.flatMap(({ words }) => words) };
}

/** One word that says no role, nor a place. */
const isOfList = (one: BarePart | undefined): boolean =>
  one !== undefined &&
  !one.part.isAside &&
  !one.role.isRole &&
  !one.role.isBareLead &&
  one.role.words.length === 1 &&
  !isPlaceName(one.role.text);

/** "Finance, Accounts Services": a field of work says less than what follows its comma, where neither says who. */
const isBareField = ({ words, isRole: hasRole }: BareRole): boolean =>
  !hasRole && words.length === 1 && fields.has(words[0]?.word ?? "");
const fields: ReadonlySet<string> = new Set(
  "finance accounting marketing sales engineering operations legal technology product procurement logistics".split(" "),
);

/** A title that is this word alone is a school's, and no rank. */
function ofSchool([only, ...others]: readonly TitlePart[]): BareRole | null {
  if (only === undefined || others.length > 0 || !/^principal$/i.test(only.text)) return null;
  return { words: readTitleWords(only.text), text: "Principal", isRole: true, isBareLead: false };
}

const isPlace = ({ words }: BareRole, isOfPlaces: IsOfPlaces): boolean =>
  words.every(({ word }) => areas.has(word) || isOfPlaces(word));
