import { rememberLast } from "../../remember-last.ts";
import type { TitleWord } from "../title/title-words.ts";
import {
  aidesBehind,
  articles,
  beforeChief,
  beginners,
  betweenWhat,
  chiefLetters,
  crafts,
  hiredWords,
  isAide,
  leadTrades,
  ledUnits,
  managedTrades,
  mattersAfter,
  notLeading,
  ofAges,
  rankOfWord,
  regularCrafts,
  romanceManagers,
  schoolWords,
  servants,
  serving,
  teamWords,
  tradeDirectors,
  tutorsOfRanks,
  midTrades,
  wholeTime,
  wideMid,
  wideWords,
} from "./rank-words.ts";
import type { Seniority } from "./rank.ts";

/** A rank that a title names; "middle" is none of ours, but may be one of two ("Regular/Senior"). */
export interface RankMention {
  rank: Seniority | "middle";
  /** Its first and last word, as indexes of the title's words. */
  first: number;
  last: number;
}

/** Words that one rank is looked for in. */
const CHIEF_WORDS = 5;
const TRADE_WORDS = 4;
const MID_WORDS = 5;

type Words = readonly TitleWord[];

const has = (set: ReadonlySet<string>, word: string | undefined): boolean => word !== undefined && set.has(word);
/** The word at an index when no mark of a new part stands before it. */
const follows = (words: Words, at: number): string | undefined =>
  words[at]?.opens === false ? words[at].word : undefined;
const precedes = (words: Words, at: number): string | undefined =>
  words[at]?.opens === false ? words[at - 1]?.word : undefined;
const endsPart = (words: Words, at: number): boolean => words[at + 1]?.opens ?? true;

/** Whether one of the next words of the same part is one of these. */
function within(words: Words, from: number, count: number, set: ReadonlySet<string>): boolean {
  for (let at = from; at < from + count; at++) {
    const word = follows(words, at);
    if (word === undefined) return false;
    if (set.has(word)) return true;
  }
  return false;
}

/** The words that a branch of `readRank` asks for by name. */
const named: ReadonlySet<string> = new Set(
  (
    "chief vice head working vedouci sef daglig co coop directeur director diretor amministratore studentische leader leaders stage " +
    "manager managers mgr staff principal principals principale associate graduate graduates grad entry early regular"
  ).split(" "),
);
/** Whether a rank may begin with a word: with most that titles have none does. */
const mayBeginRank = rememberLast(
  (word) =>
    named.has(word) ||
    chiefLetters.has(word) ||
    romanceManagers.has(word) ||
    rankOfWord.has(word) ||
    rankOfCompound(word) !== undefined,
);

/** What stands at a word: a rank of one or more words, or nothing. */
export function readRank(words: Words, at: number): RankMention | null {
  // "Staff+", "Senior+": and above.
  const written = words[at]?.word ?? "";
  const word = written.endsWith("+") ? written.slice(0, -1) : written;
  if (!mayBeginRank(word)) return null;
  const found =
    readPhrase(words, at, word) ??
    readManager(words, at, word) ??
    readCraftRank(words, at, word) ??
    readPlain(words, at, word);
  if (found === null) return null;
  if (isInTraining(words, found.last)) return { rank: "entry", first: found.first, last: found.last + 2 };
  const after = follows(words, found.last + 1);
  const matters = found.rank === "middle" || found.rank === "mid" ? betweenWhat : mattersAfter[found.rank];
  // A "Senior Care Assistant" is senior, a "Senior Care Advisor" advises those who are.
  if (found.rank === "senior" && after === "care" && has(carers, follows(words, found.last + 2))) return found;
  return matters !== undefined && has(matters, after) ? null : found;
}

/** "Manager in Training" learns to be one; a "Manager in Training and Development" is one. */
function isInTraining(words: Words, last: number): boolean {
  const [link, word] = [words[last + 1], words[last + 2]];
  const isSo = link?.word === "in" && isBeside(link) && word?.word === "training" && isBeside(word);
  const next = words[last + 3];
  return isSo && (next === undefined || next.word === "program" || /[^\s&/-]|\s-\s/.test(next.gap));
}
/** "Manager in Training", "Manager-in-Training". */
const isBeside = ({ gap }: Words[number]): boolean => /^[\s-]?$/.test(gap);

/** "Director of Photography", "Diretor de Arte", "Directeur artistique". */
function isTradeOf(words: Words, at: number): boolean {
  const [next, last] = [follows(words, at + 1), follows(words, at + 2)];
  if (next === "of") return has(tradeDirectors, last);
  return has(romanceTrades, next === "de" || next === "da" || next === "di" ? last : next);
}
const romanceTrades: ReadonlySet<string> = new Set(
  "arte art artistique artistico artistica artístico artística creativo creativa criativo criativa fotografia fotografía photographie".split(
    " ",
  ),
);

const carers: ReadonlySet<string> = new Set("assistant assistants worker workers practitioner".split(" "));

/** "Regular React Developer" is between junior and senior; a regular cashier is none. */
const rankOfRegular = (words: Words, at: number): "mid" | "middle" =>
  words.some(({ word }) => has(regularCrafts, word)) &&
  ![at - 1, at + 1, at + 2].some((place) => rankOfWord.has(words[place]?.word ?? ""))
    ? "mid"
    : "middle";

function readPlain(words: Words, at: number, word: string): RankMention | null {
  const rank = word === "regular" ? rankOfRegular(words, at) : (rankOfWord.get(word) ?? rankOfCompound(word));
  if (rank === undefined) return null;
  const before = precedes(words, at);
  if (rank === "director" && (has(tradeDirectors, before) || isTradeOf(words, at))) return null;
  // "Kierownik Projektu" is a project's, as "Project Manager" is.
  if (/^(?:kierowni|vedouci|veduci|voditelj)/.test(word) && /^pro(?:jek|duk)t/.test(follows(words, at + 1) ?? ""))
    return null;
  if ((rank === "senior" || rank === "entry") && has(ofAges, before)) return null;
  // "Carer for seniors".
  if (word === "seniors" && /^(?:for|pour|para|per|voor|fur|dla)$/.test(before ?? "")) return null;
  // "Semi Senior", "Semi-Senior": between the two.
  if (rank === "senior" && before === "semi") return { rank: "mid", first: at - 1, last: at };
  if (rank === "lead" && (has(notLeading, before) || isLeadOfSales(words, at, word))) return null;
  if (rank === "mid" && word !== "regular" && !isMid(words, at, word)) return null;
  // "JR-0012345" is a number of a requisition.
  if (word === "jr" && /^\d{3,}$/.test(words[at + 1]?.word ?? "")) return null;
  if (rank === "executive" && (before === "vice" || before === "past")) return null;
  return { rank, first: at, last: at };
}

/** "Leads Coordinator", "Sales Lead Specialist": those who may buy. */
const isLeadOfSales = (words: Words, at: number, word: string): boolean =>
  (word === "leads" || precedes(words, at) === "sales") && has(leadTrades, follows(words, at + 1));

/** "Middle Backend Developer", "Digital Designer Mid", "Analista Pleno"; no "Mid Yorkshire", "Intermediate Phase Teacher", "Turno pleno". */
function isMid(words: Words, at: number, word: string): boolean {
  if (/^(?:medior|midlevel|ssr|semisenior)$/.test(word)) return true;
  if (!wideMid.has(word)) return at > 0 && !has(wholeTime, words[at - 1]?.word);
  // "Mid/Senior", "Junior to Mid": one of two, whatever the trade.
  if ([at - 2, at - 1, at + 1, at + 2].some((place) => /^(?:senior|sr|snr|junior|jr)$/.test(words[place]?.word ?? "")))
    return true;
  const isOfTrade =
    within(words, at + 1, MID_WORDS, midTrades) || isProduct(words, at + 1) || follows(words, at + 1) === "project";
  // "Software Developer - Mid", "Developer (Mid-Level)".
  const last = follows(words, at + 1) === "level" ? at + 1 : at;
  return (
    isOfTrade ||
    (endsPart(words, last) &&
      words.slice(0, at).some((before) => midTrades.has(before.word) || before.word === "director"))
  );
}

/** "Seniorr\u00E5dgiver", "Regnskabschef": ranks that Nordic languages write in one word. A "Souschef" cooks. */
export function rankOfCompound(word: string): Seniority | undefined {
  if (nordicSenior.test(word)) return "senior";
  if (dutchManager.test(word) || germanManager.test(word)) return "manager";
  return word.length >= CHEF_CHARS && /(?:chef|sjef|paallikko)$/.test(word) && !cooks.test(word)
    ? "manager"
    : undefined;
}
const CHEF_CHARS = 8;
const germanManager =
  /^(?:produktions|fertigungs|personal|marketing|standort|lager|logistik|einkaufs|instandhaltungs|werkstatt|gebiets|regional|bezirks|hotel|finanz|entwicklungs|qualitats)leit(?:er|erin|ung)$/;
const dutchManager = /^(?:regio|rayon|filiaal|winkel|locatie|cluster|vestigings|afdelings|district)manager$/;
const nordicSenior =
  /^senior(?:konsult|konsulent|radgiver|r\u00E5dgiver|ingenior|ingen(?:i|j)\u00F8r|utvikler|utvecklare|udvikler|specialist|spesialist|analytiker|jurist|okonom|\u00F8konom|ekonom|forsker|controller|prosjektleder|projektleder|projektledare)$/;
const cooks = /^(?:sous|kuchen|koks|kok|kj\u00F8kken|k\u00F8kken|chef|wine|pro[js][ej]kt|tuote|asiakkuus|avainasiakas)/;

/** Ranks of several words. */
function readPhrase(words: Words, at: number, word: string): RankMention | null {
  const next = words[at + 1]?.gap.trim().length === 0 || words[at + 1]?.gap === "-" ? words[at + 1]?.word : undefined;
  const pair = (rank: RankMention["rank"]): RankMention => ({ rank, first: at, last: at + 1 });
  if (word === "chief") {
    for (let last = at + 1; last <= at + CHIEF_WORDS; last++) {
      const name = follows(words, last);
      if (name === undefined || name === "of") break;
      // A ship's "Chief Officer" is its first mate.
      if (name === "officer") return last > at + 1 ? { rank: "executive", first: at, last } : null;
    }
    return null;
  }
  if (chiefLetters.has(word)) {
    const before = precedes(words, at);
    const begins = before === undefined || has(beforeChief, before) || words[at]?.gap.includes("/") === true;
    // "Product Manager, CEO Dashboard": what is made for one.
    const isMatter = at > 0 && before === undefined && !endsPart(words, at) && !has(behindChief, words[at + 1]?.word);
    return begins && !isMatter ? { rank: "executive", first: at, last: at } : null;
  }
  if (word === "vice" && (next === "president" || next === "presidente")) {
    const before = precedes(words, at);
    return pair(before === "assistant" ? "middle" : "vp");
  }
  if (word === "head") return next === "of" || endsPart(words, at) ? { rank: "head", first: at, last: at } : null;
  if (word === "working" && next === "student") return pair("intern");
  // "Vedouc\u00ED t\u00FDmu", "\u0218ef echip\u0103", "Daglig leder" who has nobody above.
  if ((word === "vedouci" && next === "tymu") || (word === "sef" && next === "echipa")) return pair("lead");
  if (word === "daglig" && next === "leder") return pair("middle");
  if ((word === "co" && next === "op") || word === "coop")
    return word === "coop" ? { rank: "intern", first: at, last: at } : pair("intern");
  if ((word === "directeur" || word === "director" || word === "diretor") && next === "general")
    return pair("executive");
  if (word === "amministratore" && next === "delegato") return pair("executive");
  if (word === "studentische" && (next === "hilfskraft" || next === "aushilfe")) return pair("intern");
  if (word === "leader" || word === "leaders") return readLeader(words, at);
  if (word === "stage") {
    const isLast = at > 0 && at === words.length - 1 && words[at]?.opens === true;
    const isFirst = words[at]?.at === 0 && words.length > 1 && !has(stageTrades, next);
    return isFirst || isLast ? { rank: "intern", first: at, last: at } : null;
  }
  return null;
}

const behindChief: ReadonlySet<string> = new Set(
  "of and co founder cofounder for emea apac us uk north latam".split(" "),
);
const stageTrades: ReadonlySet<string> = new Set(
  "manager technician tech hand hands director crew operator door carpenter electrician lighting production management combat managers".split(
    " ",
  ),
);

function readLeader(words: Words, at: number): RankMention | null {
  return has(notLeading, precedes(words, at)) ? null : { rank: "lead", first: at, last: at };
}

/** "Manager" leads people, or names a trade ("Product Manager"): its neighbours say which. */
function readManager(words: Words, at: number, word: string): RankMention | null {
  const rank = (name: Seniority): RankMention => ({ rank: name, first: at, last: at });
  if (romanceManagers.has(word)) {
    if (within(words, at + 1, TRADE_WORDS, managedTrades)) return null;
    if (within(words, at + 1, TRADE_WORDS - 1, teamWords)) return rank("lead");
    // A French cook is a "chef", and an English one too.
    if ((word === "chef" || word === "cheffe") && !within(words, at + 1, 2, frenchOf)) return null;
    return rank("manager");
  }
  if (word !== "manager" && word !== "managers" && word !== "mgr") return null;
  const before = words[at]?.opens === false ? words[at - 1] : undefined;
  if (before === undefined) return rank("manager");
  if (rankOfWord.get(before.word) === "senior" || modifiers.has(before.word)) return rank("manager");
  if (ledUnits.has(before.word)) return isTrade(words, at) ? null : rank("manager");
  for (let back = at - 1; back >= 0 && back > at - TRADE_WORDS; back--) {
    if (wideWords.has(words[back]?.word ?? "")) return rank("manager");
    if (words[back]?.opens === true) break;
  }
  return null;
}

const frenchOf: ReadonlySet<string> = new Set(
  "de du des d'equipe d'atelier d'agence d'etablissement d'exploitation comptable d'un d'une do da dos".split(" "),
);
const modifiers: ReadonlySet<string> = new Set("assistant associate deputy acting interim duty".split(" "));

/** "Customer Service Account Manager" leads nobody, but neither do these although their last word is a unit. */
function isTrade(words: Words, at: number): boolean {
  const pair = `${precedes(words, at - 1) ?? ""} ${words[at - 1]?.word ?? ""}`;
  return tradePairs.has(pair);
}

const tradePairs: ReadonlySet<string> = new Set([
  "business development",
  "corporate development",
  "partner development",
  "channel sales",
  "partner sales",
  "product marketing",
  "learning development",
  "talent development",
  "product operations",
  "revenue operations",
  "product development",
  "product support",
  "clinical operations",
]);

/** "Staff", "Principal", "Associate" and "Graduate" are ranks before a craft. */
function readCraftRank(words: Words, at: number, word: string): RankMention | null {
  const rank = (name: RankMention["rank"], last = at): RankMention => ({ rank: name, first: at, last });
  const isAlone = words[at]?.opens === true && endsPart(words, at);
  if (word === "staff") {
    if (precedes(words, at) === "of" || precedes(words, at) === "technical") return null;
    if (
      isAlone &&
      (at > 0 ||
        words.some((other) => crafts.has(other.word)) ||
        (has(productWords, words[at + 1]?.word) && has(managerWords, words[at + 2]?.word)))
    )
      return rank("staff");
    return within(words, at + 1, TRADE_WORDS + 2, crafts) || isProduct(words, at + 1) ? rank("staff") : null;
  }
  if (word === "principal" || word === "principals" || word === "principale") {
    if (words.some((other) => schoolWords.has(other.word))) return null;
    return rank("principal");
  }
  if (word === "associate")
    return within(words, at + 1, 2, beginners) || isProduct(words, at + 1) ? rank("entry") : null;
  if (word === "graduate" || word === "graduates" || word === "grad") {
    // "New Grad Recruiter" looks for them.
    if (has(recruiting, words[at + 1]?.word)) return null;
    if (has(freshly, precedes(words, at))) return rank("entry");
    if (isAlone && (words.length > 1 || word === "graduate")) return rank("entry");
    return within(words, at + 1, 2, beginners) || has(schemes, follows(words, at + 1)) ? rank("entry") : null;
  }
  if (word === "entry" && words[at + 1]?.word === "level") return rank("entry", at + 1);
  if (word === "early" && words[at + 1]?.word === "career" && !has(recruiting, words[at + 2]?.word))
    return rank("entry", at + 1);
  return null;
}

const schemes: ReadonlySet<string> = new Set("program programme scheme trainee rotation talent role".split(" "));
/** "New Grad", "New College Grad", "Recent Graduate". */
const freshly: ReadonlySet<string> = new Set("new recent college university".split(" "));
const recruiting: ReadonlySet<string> = new Set(
  "recruiter recruiting recruitment talent program programs manager lead coordinator".split(" "),
);
const productWords: ReadonlySet<string> = new Set(["product", "program", "programme", "marketing", "account"]);
const managerWords: ReadonlySet<string> = new Set(["manager"]);
const isProduct = (words: Words, at: number): boolean =>
  within(words, at, 2, productWords) && within(words, at + 1, 3, managerWords);

/** Whether a rank is somebody else's: whom an assistant works for, whose office it is. */
export function isServed(words: Words, { rank, first, last }: RankMention, assists: number | null): boolean {
  if (isOfThoseHired(words, first, last)) return true;
  let before = first - 1;
  if (has(articles, words[before]?.word)) before--;
  const word = words[before]?.word;
  // "Executive Assistant to Senior Partners".
  if (rank === "senior" || rank === "mid") return has(serving, word) && has(servants, words[before - 1]?.word);
  if (rank === "middle" || rank === "entry" || rank === "intern") return false;
  if (has(serving, word)) return true;
  if (word === "of" && words[before - 1]?.word === "office") return true;
  const isHigh = rank === "executive" || rank === "head" || rank === "vp";
  // "Head of Finance Assistant", "Assistenz Gesch\u00E4ftsf\u00FChrer".
  if (isHigh && (has(aidesBehind, lastOfPart(words, last)) || isAide(words[first - 1]?.word ?? ""))) return true;
  // "Executive Assistant, CEO"; "Assistant Manager" and "Assistant Director" are their own.
  return assists !== null && assists < first && !(assists === first - 1 && words[first]?.opens === false);
}

function lastOfPart(words: Words, from: number): string | undefined {
  let at = from;
  while (!endsPart(words, at)) at++;
  return at === from ? undefined : words[at]?.word;
}

/** "Recruiter for Senior Engineers", "Recruiter - Director Level Hires": whom one hires or teaches. */
function isOfThoseHired(words: Words, first: number, last: number): boolean {
  if (!words.slice(0, first).some(({ word }) => tutorsOfRanks.has(word))) return false;
  const behind = words.slice(last + 1).findIndex(({ opens }) => opens);
  const rest = words.slice(last + 1, behind === -1 ? undefined : last + 1 + behind);
  return has(serving, words[first - 1]?.word) || rest.some(({ word }) => hiredWords.has(word));
}

/** Where the title names who serves another; null: nobody, or one whose own rank it is ("Assistant Store Manager"). */
export function findServant(words: Words): number | null {
  const staff = words.findIndex(({ word }, index) => word === "chief" && words[index + 2]?.word === "staff");
  if (staff !== -1) return staff + 2;
  const at = words.findIndex(({ word }) => servants.has(word));
  if (at === -1) return null;
  const word = words[at]?.word ?? "";
  if (!word.startsWith("assistant") || word === "assistante") return at;
  // Beside "Assistant" what it assists in, or a mark or a preposition behind: a job of serving.
  const before = words[at - 1]?.word ?? "";
  if (aides.has(before) || serving.has(words[at + 1]?.word ?? "") || words[at + 1]?.opens === true) return at;
  return null;
}

const aides: ReadonlySet<string> = new Set("executive personal administrative admin office team".split(" "));
