import type { Derived, Evidence } from "../../evidence.ts";
import type { YearsAsked } from "../../facts.ts";
import type { Steps } from "../steps.ts";
import { evidenceOf, isRequired, type Statement, type Statements } from "./statements.ts";

/** en, de, fr, es, pt, it, nl, by number. */
const numberWords: [number, string][] = [
  [1, "one|eine?[nmrs]?|une?|un[oa]?|um|uma|een"],
  [2, "two|zwei|deux|dos|dois|due|twee"],
  [3, "three|drei|trois|tres|tr\u00eas|tre|drie"],
  [4, "four|vier|quatre|cuatro|quatro|quattro"],
  [5, "five|f\u00fcnf|cinq|cinco|cinque|vijf"],
  [6, "six|sechs|seis|sei|zes"],
  [7, "seven|sieben|sept|siete|sete|sette|zeven"],
  [8, "eight|acht|huit|ocho|oito|otto"],
  [9, "nine|neun|neuf|nueve|nove|negen"],
  [10, "ten|zehn|dix|diez|dez|dieci|tien"],
  [12, "twelve|zw\u00f6lf|douze|doce|doze|dodici|twaalf"],
  [15, "fifteen|f\u00fcnfzehn|quinze|quince|quindici|vijftien"],
];
const yearsMax = 30;
/** More than this is a firm's age, unless the text says "at least". */
const plainYearsMax = 15;

interface Tables {
  numbers: Map<string, number>;
  span: RegExp;
}
let tables: Tables | undefined;

function tablesOf(): Tables {
  const numbers = new Map(numberWords.flatMap(([value, words]) => spell(words).map((word) => [word, value] as const)));
  const word = `\\d{1,2}(?:[.,]5)?|${[...numbers.keys()].join("|")}`;
  const number = `(${word})(?: ?\\( ?(?:${word}) ?\\+? ?\\))?`;
  const more =
    "(?:(?: years?| jahren?)? (?:or more|or above|and above|and up|oder mehr|ou plus|et plus|o m\u00e1s|ou mais|o pi\u00f9|of meer|plus)(?!\\p{L}))";
  const unit =
    "(?:years?|yrs?|jahr(?:en?)?|j\u00e4hrige\\w?|ans|an|ann\u00e9es?|a\u00f1os?|anos?|jaar|anni|anno)(?!\\p{L})";
  const link = "(?: ?(?:-|\u2013|\u2014|/) ?| (?:to|bis(?: zu)?|\u00e0|a|e|et|y|and|und|tot|or|ou|o) )";
  const span = `(?<![\\p{L}\\d$\u20ac\u00a3/]|\\d[.,])${number} ?(\\+?)(?:(?: ?(?:years?|yrs))?${link}${number} ?(\\+?))?${more}?(?: (?:full|solid|plus|completed|relevant|proven|continuous|progressive|volle|volles))?[ -]{0,2}${unit}(${more}| ?\\+)?`;
  return { numbers, span: new RegExp(span, "giu") };
}

/** A word with its optional letters, "eine?[nm]?", as all it may be. */
function spell(words: string): string[] {
  return words.split("|").flatMap((word) => {
    if (word === "eine?[nmrs]?") return ["ein", "eine", "einen", "einem", "einer", "eines"];
    if (word === "une?") return ["un", "une"];
    return word === "un[oa]?" ? ["uno", "una"] : [word];
  });
}

const experience =
  /experien[ct]|erfahrung|exp\b|exp[e\u00e9]ri[e\u00ea]n|ervaring|esperienza|background|track record|career|werkervaring|praxis|t\u00e4tigkeit|practice|seniority|trayectoria/i;
/** "3 years in sales", "2 years as a cook", "4 years building software": what one has done. */
const doing =
  /^['\u2019]?s?\+? ?(?:(?:of|in|as|als|within|working|with|en|como|comme|dans|im|in der|nel|na|no)(?!\p{L})|(?:\p{L}+ly )?\p{L}{3,}ing(?!\p{L}))/iu;
const asking =
  /(?:candidates?|someone|individuals?|brings?|has|have|possess(?:es)?|minimum|at least|mind(?:estens|\.)|min\.?|m\u00ednim[oa]|au moins|minimo|almeno|minimaal|m\u00ednimo|requires?|must have|you have|you(?:['\u2019]ve| will have| bring)|du hast|sie haben|more than|over|around)\b[^.;]{0,25}$/i;
const askingHeading =
  /require|qualif|experience|skills|looking for|you (?:have|bring|need|are)|about you|who you|bring|must|profil|anforderung|erfahrung|requisit|comp\u00e9tence|mitbring|eisen|vereisten|ideal|criteria|background|education/i;

/** How a firm speaks of itself, of what came before, of how long something lasts. */
const others =
  /(?<!\p{L})(?:our|we['\u2019]ve|we have|we are|we['\u2019]re|company|firm has|family[- ]owned|since|founded|established|team (?:of|with|has)|leaders? with|combined|collective|unser\w*|wir (?:sind|haben|blicken)|seit|notre|nous (?:sommes|avons)|depuis|cr\u00e9\u00e9e?|fond\u00e9e?|nuestr\w*|somos|desde hace|hace|contamos|con m\u00e1s de|mit \u00fcber|nossa|nosso|h\u00e1|nostr\w+|da oltre|onze|al meer dan|sinds|dauer|ausbildungsdauer|duration|dur\u00e9e|duraci\u00f3n|contract|vesting|warranty)(?!\p{L})[^.;]{0,30}$/iu;
const lasting =
  /(?<!\p{L})(?:past|last|next|first|within|every|for|after|over)(?: the)?(?: over| more than| nearly| almost| about)?(?: past| last| next)? ?$/iu;
const asksAnyway =
  /you|candidate|require|seek|looking for|minimum|at least|mindestens|suchen|cherch|recherch|busca|procur|cerchiamo|zoeken|experience\s*[:(]|applicant|must|need/i;
const notExperience =
  /^[- ]?(?:of age|old\b|or older|alt\b|['\u2019]? ?(?:contract|term|program|degree|college|university|warranty|plan|history|anniversary)|of (?:college|study|education|university|service|school|tenure|continuous)|ago|later|in (?:business|a row)|post[- ](?:graduation|secondary)|d['\u2019](?:\u00e2ge|\u00e9tudes?)|de edad|de estudios|di et\u00e0)/iu;
const halfMore = /^ ?(?:y medio|et demie?|and a half|e meio|e mezzo|und ein halbes)/i;
const atMost =
  /(?:up to|less than|no more than|not more than|maximum(?: of)?|fewer than|under|bis zu|max(?:imal|\.)|h\u00f6chstens|jusqu['\u2019]\u00e0|hasta|m\u00e1ximo(?: de)?|at\u00e9|fino a|maximaal) ?(?:de )?$/i;

/** Spans of a sentence that are looked at. */
const spansMax = 4;

interface Asked {
  years: YearsAsked;
  evidence: Evidence;
}

/**
 * The main requirement: the first that is asked for, else the first that is wished for. Words such as "several
 * years" are no number.
 */
export function readYears(statements: Statements, steps: Steps): Derived<YearsAsked> {
  const asked: Asked[] = [];
  for (const statement of statements.years) {
    if (statement.field === "title") continue;
    steps.take(statement.text.length * 12);
    const found = readStatement(statement);
    if (found === null) continue;
    asked.push(found);
    if (found.years.required) break;
  }
  const main = asked.find(({ years }) => years.required) ?? asked[0];
  if (main === undefined) return { value: null, confidence: 0, evidence: [], conflicts: [] };
  return { value: main.years, confidence: 0.9, evidence: [main.evidence], conflicts: [] };
}

function readStatement(statement: Statement): Asked | null {
  const { text } = statement;
  const { span } = (tables ??= tablesOf());
  let left = spansMax;
  for (const match of text.matchAll(span)) {
    if (--left < 0) break;
    const [from, to] = [match.index, match.index + match[0].length];
    const amount = readAmount(match, text.slice(Math.max(0, from - 24), from));
    // "1 a\u00f1o y medio" is no whole number.
    if (amount === null || halfMore.test(text.slice(to)) || !isAsked(statement, from, to, amount.min ?? 0)) continue;
    return {
      years: { ...amount, required: isRequired(statement, from, to) },
      evidence: evidenceOf(statement, "statement", from, to),
    };
  }
  return null;
}

function readAmount(match: RegExpExecArray, before: string): Pick<YearsAsked, "min" | "max"> | null {
  const [whole, first = "", plus = "", second, secondPlus = "", more = ""] = match;
  const low = toNumber(first);
  const high = second === undefined ? null : toNumber(second);
  if (low > yearsMax || (high !== null && (high < low || high > yearsMax + 10))) return null;
  if (high === null && atMost.test(before)) return { min: null, max: low };
  const isOpen =
    secondPlus !== "" ||
    more !== "" ||
    (high === null && plus !== "") ||
    /(?:more|mehr|plus|m\u00e1s|mais|meer)/i.test(whole);
  return { min: low, max: isOpen ? null : high };
}

function toNumber(word: string): number {
  return tables?.numbers.get(word.toLowerCase()) ?? Number(word.replace(",", "."));
}

function isAsked(statement: Statement, from: number, to: number, min: number): boolean {
  const { text, heading } = statement;
  const [before, after] = [text.slice(Math.max(0, from - 90), from), text.slice(to, to + 120)];
  if (notExperience.test(after.trimStart())) return false;
  if ((others.test(before) || lasting.test(before)) && !asksAnyway.test(before)) return false;
  if (min > plainYearsMax && !asking.test(before)) return false;
  if (experience.test(after) || experience.test(text.slice(Math.max(0, from - 60), from))) return true;
  const isFirst = /^[^\p{L}\d]{0,4}$/u.test(before);
  if (!doing.test(after.trimStart()))
    return (
      (asking.test(before) && (isFirst || askingHeading.test(heading))) || (isFirst && askingHeading.test(heading))
    );
  return asking.test(before) || askingHeading.test(heading) || isFirst;
}
