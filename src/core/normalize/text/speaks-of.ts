import { joinedPattern } from "./joined-pattern.ts";
import { english } from "./speaks-of-english.ts";
import { othersWords, readAs, type OthersWords } from "./speaks-of-words.ts";
import { everyMatch } from "./every-match.ts";
import { hasOthersAsSubject } from "./subject-of-others.ts";

/*
 * Of whom a sentence speaks, asked by every reader that takes a word of it (a degree, years, a clearance) for one of this
 * job's holder. A sentence is read by the words of its posting's language and by English ones, which stand in adverts of any
 * language; where the language is not known by those of all, each by itself.
 */

/** A sentence, or a line, and the language of the posting that it is of: ISO 639-1, null where it is not known. */
export interface Spoken {
  text: string;
  language: () => string | null;
}

interface Patterns {
  /** Words before, with those of whom they are right behind. */
  before: RegExp;
  behind: RegExp;
  /** Words before that by themselves say that it is another's. */
  theirs: RegExp;
  /** As `theirs`, before degrees: what those whom one teaches are to have, and who teaches, where the degree is a school. */
  taught: RegExp;
  /** Where a clause goes on with what is asked of whoever applies: "our team, and you have". */
  turns: RegExp;
}

const some = String.raw`(?:(?:an?|the|our|their|over|at least|up to|more than|about|active|current|valid|level|\d+\+?|ein\p{L}*|une?|un[ao]?|des|uma?|het|en|ett?|co najmniej|minst|mindst|mindestens|minimaal|almeno|au moins|al menos|pelo menos|über|plus de|más de|mais de|più di|meer dan|ponad|över|przesz\u0142o) ){0,4}`;
const asWished = String.raw`(?!(?:[\p{L}-]+ )?(?:ideal|perfect|right|future|next|new|successful|prospective|chosen)(?!\p{L}))`;
/** "Our client has an opening for": what a firm looks for. */
const notOpening = String.raw`(?!(?:[\p{L}-]+ ){0,3}?(?:requirements?|needs?|openings?|vacanc(?:y|ies)|roles?|positions?|opportunit(?:y|ies)|besoin|vacature)(?!\p{L}))`;

function compile(words: OthersWords): Patterns {
  const { dealing, persons, having, towards, own, firm, your, leaders, has, weAre, seeking, stops, above } = words;
  /** Words between, in which no other sentence begins. */
  const few = (most: number): string => String.raw`(?:(?!(?:${stops})(?!\p{L}))[\p{L}\d'\u2019,/&+-]+ ){0,${most}}?`;
  /** Two of them, and no comma. */
  const fewer = String.raw`(?:(?!(?:${stops})(?!\p{L}))[\p{L}\d'\u2019/&+-]+ ){0,2}?`;
  const withAbove = above === undefined ? dealing : `${dealing}|${above}`;
  const theirs = [
    // "Manage engineers with 5 years", "help students with a bachelor's"
    String.raw`(?<!\p{L})(?:${dealing}) ${few(4)}(?:${persons})(?:${having}) ${some}${fewer}$`,
    // "Our founders hold MBAs", "half of our team has a master's"
    String.raw`(?<!\p{L})(?:${own}) ${asWished}(?:[\p{L}-]+ ){0,2}?(?:${firm}|${leaders}),? (?:who )?(?:${has}) ${notOpening}${some}${few(3)}$`,
    // "Our foreman has a diploma"
    String.raw`^[^\p{L}]*(?:${own}) (?!(?:[\p{L}-]+ )?(?:ideal|perfect|new|next|future|futur|neue|nieuwe|nuev|nov[oa]|nuov|pr\u00f3xim|candidat|kandidat|role|position|job|post|stelle|vacature|offer|offre|oferta|profil|perfil))[\p{L}'\u2019-]+ (?:${has}) ${notOpening}${some}$`,
    // "Your mentor has 12 years"
    String.raw`(?<!\p{L})(?:${your}) (?:[\p{L}-]+ ){0,2}?(?:${leaders}),?(?: (?:who )?(?:${has})|${having}) ${some}${few(3)}$`,
    // "We are a school with"
    String.raw`^[^\p{L}]*(?:${weAre})(?!\p{L})(?! (?:${seeking}))(?:(?!(?<!\p{L})(?:${seeking}))[^.;:,]){0,50}$`,
  ];
  // "You report to our lead, who holds a PhD"
  if (above !== undefined)
    theirs.push(
      String.raw`(?<!\p{L})(?:${above}) [^.;:,]{1,60}?(?:,? (?:who|qui|que|che|die|der|som|kt\u00f3r[ya]) (?:${has})|${having}| with| holding| having) ${some}${few(2)}$`,
    );
  if (words.more !== undefined) theirs.push(`(?:${words.more})$`);
  return {
    before: joinedPattern(
      String.raw`(?<!\p{L})(?:${withAbove}) ${few(4)}(?:(?:bachelor|master|phd|mba)['\u2019]?s? (?:and|or) )?$`,
      "iu",
    ),
    behind: joinedPattern(
      String.raw`^(?:['\u2019]s?)?(?:[ -](?:level|trained|qualified|degree|school|and|or|\/|bachelor\p{L}*|master\p{L}*|phds?|mbas?|['\u2019]s)){0,3}[ -](?:${few(1)}(?:${persons})|(?:assessor|tutor|trainer|instructor|lecturer)s?)(?!\p{L})`,
      "iu",
    ),
    theirs: joinedPattern(theirs.join("|"), "iu"),
    taught: joinedPattern(
      [
        // "Train apprentices to NVQ"
        String.raw`(?<!\p{L})(?:${dealing}) ${few(4)}(?:${persons})(?:${towards}) ${some}${fewer}$`,
        String.raw`(?<!\p{L})(?:${words.schools}) (?:[\p{L}\d'\u2019-]+ )?$`,
      ].join("|"),
      "iu",
    ),
    turns: joinedPattern(String.raw`[;:]\s|(?<!\p{L})(?:${words.turns})(?!\p{L})`, "giu"),
  };
}

const wordsOf: Record<string, OthersWords> = { en: english, ...othersWords };
const compiled = new Map<string, Patterns>();

function patternsOf(language: string): Patterns {
  const known = compiled.get(language) ?? compile(wordsOf[language] ?? english);
  compiled.set(language, known);
  return known;
}

/** "Our" in languages other than English: a sentence that says it is of that language, whatever its posting's is. */
const ours =
  /(?<!\p{L})(?:(?<de>unsere?[nrms]?)|(?<fr>nos|notre)|(?<es>nuestr[oa]s?)|(?<pt>noss[oa]s?)|(?<it>nostr[oaie])|(?<nl>ons|onze)|(?<pl>nasz(?:e|a|ego|ych)?|nasi)|(?<sv>v\u00e5r[at]?|vores|v\u00e5re))(?!\p{L})/iu;

function languageOfOurs(sentence: string): string[] {
  const named = ours.exec(sentence)?.groups;
  return named === undefined ? [] : Object.keys(named).filter((one) => named[one] !== undefined);
}

/** The languages whose words a text of this one is read by, or a sentence of another in it. */
export function languagesFor(language: string | null, sentence = ""): string[] {
  if (language === null) return Object.keys(wordsOf);
  const own = readAs[language] ?? language;
  return [...new Set([...(Object.hasOwn(wordsOf, own) ? [own] : []), "en", ...languageOfOurs(sentence)])];
}

const aWord = /\p{L}{2}/u;
/** Verbs that are of the holder, said to it: they begin no clause that asks. */
const youWill = /^you(?:['\u2019]ll| will| shall| may| can| would)?\s+(?!have|hold|bring|need|possess|must)/iu;
const reachChars = 130;

/** What stands before a place of a sentence, since it last turned to what is asked of whoever applies. */
function clauseBefore(text: string, turns: RegExp): string {
  let from = 0;
  for (const { index, 0: word } of everyMatch(turns, text)) {
    const isDuty = /you/iu.test(word) && youWill.test(text.slice(index).replace(/^(?:and|but|who)\s+/iu, ""));
    from = isDuty ? index : index + word.length;
  }
  return text.slice(from).replace(/^\s+/, "");
}

/** "Managing people for 3 years": how long one did it oneself. */
const forSoLong = /(?<!\p{L})for (?:(?:at least|over|more than|about|a minimum of|a total of) )?$/iu;
/** "On average 10 years", where no blank parts words: of many, of a firm's head, of its team, mentors and customers. */
const unspaced = new RegExp(
  [
    "\u5e73\u5747(?:\u3057\u3066|\u3067)?\u7d04?$",
    "(?:\u5275\u696d\u8005|\u4ee3\u8868|\u793e\u9577|\u30e1\u30f3\u30bf\u30fc|\u304a\u5ba2\u69d8|\u9867\u5ba2)(?:\u5168\u54e1)?[\u306f\u304c\u306e\u3082][^\u3002\u3001]{0,10}$",
    "(?:\u6211\u4eec\u7684|\u6211\u5011\u7684)?(?:\u56e2\u961f|\u5718\u968a|\u5bfc\u5e08|\u5c0e\u5e2b|\u521b\u59cb\u4eba|\u5275\u8fa6\u4eba)(?:\u6210\u5458|\u6210\u54e1)?(?:\u5747|\u90fd)?(?:\u6709|\u62e5\u6709|\u64c1\u6709|\u5177\u6709|\u5e73\u5747)$",
    "(?:(?:\uc800\ud76c|\uc6b0\ub9ac) ?\ud300|\uba58\ud1a0|\ucc3d\uc5c5\uc790|\ub300\ud45c|\uace0\uac1d|\ud300\uc6d0)(?:\ub4e4)?(?:\uc740|\ub294|\uc774|\uac00) [^.,\n]{0,10}$",
  ].join("|"),
  "u",
);
/** "Our team has", "our clients have" in languages that have no table: Czech, Slovak, Romanian, Hungarian, Finnish, Polish, Russian, Ukrainian. */
const ourPeople =
  /(?<!\p{L})(?:n\u00e1\u0161|na\u0161[ei]) (?:t\u00fdm|t\u00edm|firma|spole\u010dnost|spolo\u010dnos\u0165|klienti|z\u00e1kazn\u00edci|zakladatel\u00e9|zakladatelia)(?!\p{L})|(?<!\p{L})(?:echipa|compania|firma) noastr\u0103(?!\p{L})|(?<!\p{L})(?:clien[t\u021b]ii|fondatorii|colegii) no[s\u0219]tri(?!\p{L})|(?<!\p{L})(?:csapatunk|c\u00e9g\u00fcnk|\u00fcgyfeleink|alap\u00edt\u00f3ink)(?!\p{L})|(?<!\p{L})(?:tiimill\u00e4mme|asiakkaillamme|perustajillamme|yrityksell\u00e4mme)(?!\p{L})|(?<!\p{L})nasi (?:klienci|za\u0142o\u017cyciele|eksperci)(?!\p{L})|(?<!\p{L})\u043d\u0430\u0448[\u0430\u0438\u0456] (?:\u043a\u043e\u043c\u0430\u043d\u0434\u0430|\u043a\u043e\u043c\u043f\u0430\u043d[\u0438\u0456]\u044f|\u043a\u043b[\u0438\u0456]\u0454?\u0435?\u043d\u0442[\u044b\u0438])(?!\p{L})/iu;
/** "Our team is looking for", in the same. */
const seeks =
  /(?<!\p{L})(?:hled\u00e1|h\u013ead\u00e1|caut[\u0103a]|keres|etsii|hakee|szukaj\u0105|\u0438\u0449[\u0435\u0443]\u0442|\u0448\u0443\u043a\u0430\u0454|\u0448\u0443\u043a\u0430\u044e\u0442\u044c)(?!\p{L})/iu;
/** "Engineers of 10 years' experience will teach you". */
const taughtBy =
  /^[^\u3002\u3001\n]{0,12}\u304c(?:\u6307\u5c0e|\u6559\u3048|\u30b5\u30dd\u30fc\u30c8|\u4f34\u8d70|\u6559\u80b2)/u;

/**
 * Whether what stands from `from` to `to` of a sentence is said of others than whoever will have the job: those whom it
 * teaches, helps, leads or works with, who is there already, whom the firm serves. `isLength`: it is a number of years.
 */
export function isOfOthers({ text, language }: Spoken, from: number, to: number, isLength = false): boolean {
  const before = text.slice(Math.max(0, from - reachChars), from);
  if (taughtBy.test(text.slice(to, to + 24)) || (ourPeople.test(before) && !seeks.test(before))) return true;
  // Most demands are the first word of their line.
  if (!aWord.test(before)) return false;
  if (from <= reachChars && hasOthersAsSubject(before)) return true;
  const after = text.slice(to, to + 60);
  return (
    languagesFor(language(), before).some((one) => {
      const { before: dealing, behind, theirs, taught, turns } = patternsOf(one);
      const clause = clauseBefore(before, turns);
      if (isLength && forSoLong.test(clause)) return false;
      if (theirs.test(clause) || (!isLength && taught.test(clause))) return true;
      return behind.test(after) && dealing.test(clause);
    }) || unspaced.test(before)
  );
}

/** Applicants are told by the firm too: only where its holder is spoken to. */
const toldToOthers =
  /(?<!\p{L})(?:(?:tell|inform|remind|explain to|advise|notify|let) (?:our |the |all )?(?:clients?|customers?|students?|employees|guests|users)|(?:you(?:['\u2019]ll| will)? (?:also )?|^[^\p{L}]*)(?:tell|inform|remind|explain to|advise|notify) (?:our |the |all )?(?:applicants?|candidates?))(?: know)? (?:that|about|whether|how|of)(?!\p{L})/iu;

/** Whether a sentence is what the job's holder tells others. */
export const isToldToOthers = (sentence: string): boolean => toldToOthers.test(sentence);
