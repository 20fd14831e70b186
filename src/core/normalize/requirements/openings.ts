import type { Derived, Evidence } from "../../evidence.ts";
import type { Steps } from "../steps.ts";
import { byFirstLetter } from "../text/by-first-letter.ts";
import { agree } from "./agree.ts";
import { evidenceOf, type Statement, type Statements } from "./statements.ts";

/** More are a firm's, not a posting's. */
const openingsMax = 500;

/** Words for two to ten, in the languages of postings; of one only English says it as a number. */
const numerals: Record<string, number> = Object.fromEntries(
  [
    "one two three four five six seven eight nine ten",
    "- zwei drei vier f\u00fcnf sechs sieben acht neun zehn",
    "- deux trois quatre cinq six sept huit neuf dix",
    "- dos tres cuatro cinco seis siete ocho nueve diez",
    "- dois tr\u00eas quatro cinco seis sete oito nove dez",
    "- due tre quattro cinque sei sette otto nove dieci",
    "- twee drie vier vijf zes zeven acht negen tien",
    "- dwa trzy cztery pi\u0119\u0107 sze\u015b\u0107 siedem osiem dziewi\u0119\u0107 dziesi\u0119\u0107",
    "- tv\u00e5 tre fyra fem sex sju \u00e5tta nio tio",
  ].flatMap((line) => line.split(" ").map((word, index): [string, number] => [word, index + 1])),
);
const words = Object.keys(numerals).filter((word) => word !== "-");
const jobs =
  "(?:openings?|vacanc(?:y|ies)|positions?|hires|vacantes?|vagas?|stellen|postes?|posti|posizioni|vacatures|plaatsen|plazas?|puestos?|cupos?|poste\\(s\\)|posities|positionen)";
/** What a line with a number behind it counts: "Vacancy: 118" and "Position: 4" are numbers of one. */
const countedJobs =
  "(?:openings|vacancies|positions|hires|vacantes|vagas|stellen|postes|posti|posizioni|vacatures|plaatsen|plazas|puestos|cupos|posities|positionen)";
/** A numeral where a word begins. */
const numerically = byFirstLetter(words.join("|"));
const number = `(\\d{1,3}|${numerically})`;
/** "Two (2)". */
const numberTwice = `(?:(?:${numerically}) \\((?=\\d))?${number}\\)?`;

const sources = [
  // "Number of openings: 3", "N.\u00BA de vagas: 7", "Liczba wakat\u00F3w: 2"
  `(?:number|no\\.?|#|total|count|quantidade|cantidad|n\u00famero|n\u00famero total|n\\.?[\u00ba\u00b0]|nombre|numero|anzahl|aantal) (?:of |de |der |di |freie |offene )*(?:open |available |offener |offenen |freier |freien |zu besetzenden |vacant )*${jobs}(?: available| to fill| ouverts| aperte| disponibles?| disponibili| \u00e0 pourvoir)?\\s*[:=\u2013-]?\\s*${number}(?![\\d,.]*\\d|\\p{L})`,
  `(?:liczba (?:wakat\u00f3w|etat\u00f3w|stanowisk)|antal (?:lediga |ledige )?(?:tj\u00e4nster|platser|stillinger)|po\u010det (?:voln\u00fdch|vo\u013en\u00fdch) (?:m\u00edst|miest|pozic))\\s*[:=\u2013-]\\s*${number}(?![\\d,.]*\\d|\\p{L})`,
  // "Openings: 5"
  `^[-*\u2022\\s]*(?:open |available |zu besetzende |freie |offene )?${countedJobs}(?: available| to (?:be )?fill(?:ed)?| disponibili| disponibles| dispon\u00edveis)?\\s*[:=]\\s*${number}(?=(?:\\s*(?:nos?|persons?|people|pax)(?!\\p{L})\\.?)?\\s*(?:$|[;,()]))`,
  "(?:\u52df\u96c6\u4eba\u6570|\u63a1\u7528(?:\u4e88\u5b9a)?\u4eba\u6570)\\s?[:\uff1a]?\\s?(\\d{1,3})\\s?[\u540d\u4eba]",
  // "there are two openings for this role", "this requisition is for 2 positions"
  `(?:there (?:are|is)|we have) (?:currently )?${numberTwice} (?:open |available )?${jobs} (?:for|on|in) th(?:is|e) (?:role|position|posting|job|post|team|requisition|opening)`,
  `this (?:posting|requisition|advert|vacancy|role|job) (?:is for|has|covers) ${numberTwice} (?:open |available )?${jobs}(?!\\p{L})`,
  `(?:hiring count|(?:target )?number of hires|headcount to hire)\\s*[:=\u2013-]\\s*${number}(?![\\d,.]*\\d|\\p{L})`,
  `we have ${numberTwice} (?:open |available )?${jobs} (?:in|at) (?:our|the) (?:[\\p{L}-]+ ){1,3}(?:office|branch|store|clinic|team|department|location|school|restaurant|warehouse|plant)(?!\\p{L})`,
  `^[-*\u2022\\s]*(?:number|no\\.?) of posts\\s*[:=\u2013-]\\s*${number}(?![\\d,.]*\\d|\\p{L})`,
  // "This posting will be used to fill 3 positions", "2 positions will be filled", "up for filling are zwei Stellen"
  `th(?:is|e) (?:posting|requisition|advert|vacancy|recruitment|competition) (?:will|may|is|can)(?: be)? (?:being )?used to fill ${numberTwice} ${jobs}(?!\\p{L})`,
  `zu besetzen (?:sind|ist) (?:ab sofort )?${numberTwice} ${jobs}(?!\\p{L})`,
  // "Se ofrecen 5 plazas", "Er zijn 3 posities beschikbaar", "Temos 3 vagas"
  `(?:se (?:ofrecen|requieren|necesitan|buscan)|ofrecemos|se convocan|temos|abrimos|er zijn|offriamo) ${numberTwice} (?:nuevas |novas |open )?${jobs}(?!\\p{L})`,
  `wir haben ${numberTwice} (?:offene |freie )?stellen (?:zu besetzen|zu vergeben|frei)(?!\\p{L})`,
  // "2 roles available", a line
  `^[-*\u2022(\\s]*${numberTwice} roles (?:are )?available[\\s).!]*$`,
  `^[-*\u2022\\s]*(?:vacancy count|hiring count|openings count|total openings)\\s*[:=\u2013-]\\s*${number}(?![\\d,.]*\\d|\\p{L})`,
  `multiple (?:open )?(?:${jobs} )?\\(${number}\\)(?: (?:open )?${jobs})?`,
  `${numberTwice} open (?:roles|jobs) for this (?:position|posting|role)`,
  `(?:looking to hire|hiring|recruiting) for ${numberTwice} (?:open |new |full[- ]time |part[- ]time )?${jobs}`,
  `(?:(?:looking|seeking|need|want|hiring) to fill|(?:we are|we['\u2019]re) filling) ${numberTwice} (?:open )?(?:${jobs}|posts)`,
  `^[-*\u2022(\\s]*(1|one) (?:open |available )?(?:opening|vacancy|position)[\\s).!]*$`,
  `^[-*\u2022\\s]*(?:openings|vacancies|vacantes|vagas) - ${number}\\s*$`,
  `(?:are|is) ${numberTwice} ${jobs} to (?:be )?fill(?:ed)?(?!\\p{L})`,
  // "2 vacancies", a line
  `^[-*\u2022(\\s]*${numberTwice} (?:open |available |freie |offene )?${countedJobs}[\\s).!]*$`,
];
/** "(3 positions)", "3 vacancies available", where it is not the firm's: what stands before it tells. */
const counted = `(?<![\\p{L}\\d.,+$-])${numberTwice} (?:open |available |new |freie |offene )?${jobs}(?: (?:are |will be |currently |sont |sind |son )*(?:available|filled|open|to (?:be )?fill(?:ed)?|in total|for this (?:role|position|posting)|disponibles?|dispon\u00edveis|\u00e0 pourvoir|zu besetzen|disponibili)|\\))`;

let forms: RegExp | undefined;
/** The number is in the group of its form, that of `counted` in the last one. As a `joinedPattern` it took twice as long. */
const formsOf = (): RegExp => new RegExp(`(?:${sources.join("|")})|${counted}`, "iu");
/** What is not this posting's: the firm's places, and how many one has held. */
const others =
  /(?:over|see|browse|more than|about|around|our (?:other )?|across|than|world|globally|previous|all|all of the|top|last|first|one of|at least|minimum(?: of)?|up to|held)[^.;]{0,20}$/i;

const everywhere =
  /^[^.;,]{0,20}(?<!\p{L})(?:worldwide|globally|company-?wide|nationwide|across|in (?:\d+|all|several|many) )/iu;

/** How many are hired for this posting, where it says so; statements that disagree are conflicts. */
export function readOpenings(statements: Statements, steps: Steps): Derived<{ value: number }> {
  const stated: { value: number; evidence: Evidence }[] = [];
  for (const statement of statements.openings) {
    steps.take(statement.text.length * 12);
    const found = readStatement(statement);
    if (found !== null) stated.push(found);
  }
  return agree(stated);
}

let numbers: RegExp | undefined;
/** Most sentences name none, and need no look at the forms. */
const namesNumber = (text: string): boolean => (numbers ??= new RegExp(`\\d|${numerically}`, "i")).test(text);

function readStatement(statement: Statement): { value: number; evidence: Evidence } | null {
  if (!namesNumber(statement.text)) return null;
  const match = (forms ??= formsOf()).exec(statement.text);
  if (match === null) return null;
  const said = (match.slice(1).find((group) => group !== undefined) ?? "").toLowerCase();
  const value = numerals[said] ?? Number(said);
  if (value < 1 || value > openingsMax) return null;
  const [before, after] = [statement.text.slice(0, match.index), statement.text.slice(match.index + match[0].length)];
  if (match.at(-1) !== undefined && (others.test(before.slice(-40)) || everywhere.test(after))) return null;
  return { value, evidence: evidenceOf(statement, "statement", match.index, match.index + match[0].length) };
}
