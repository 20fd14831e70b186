import type { Derived, Evidence } from "../../evidence.ts";
import type { YearsAsked } from "../../facts.ts";
import type { Steps } from "../steps.ts";
import { groupedByLetter } from "../text/by-first-letter.ts";
import { isInsteadOfDegree } from "./either-enough.ts";
import { evidenceOf, isRequired, ofLabel, overlaps, type Statement, type Statements } from "./statements.ts";
import { yearsMax, yearsOfValue } from "./years-labels.ts";
import { chooseYears, type YearsAt } from "./years-alternatives.ts";
import { readUnspaced, type Asked } from "./years-unspaced.ts";
import { wordPattern, type WordPattern } from "../text/word-pattern.ts";
import { isOfOthers } from "../text/speaks-of.ts";
import { isAskedInSomeJobs } from "../text/speaks-of-jobs.ts";

/** en, de, fr, es, pt, it, nl, pl, sv, fi, cs, hu, ro, tr, by number. */
const numberWords: [number, string][] = [
  [1, "one|eine?[nmrs]?|une?|un[oa]?|um|uma|een|ett|et|a"],
  [2, "to|two|zwei|deux|dos|dois|due|twee|dwa|dwu|dw\u00f3ch|tv\u00e5|kahden|kaksi|dva|k\u00e9t|doi|iki"],
  [3, "three|drei|trois|tres|tr\u00eas|tre|drie|trzy|trzech|kolmen|kolme|t\u0159i|h\u00e1rom|trei"],
  [4, "four|vier|quatre|cuatro|quatro|quattro|cztery|czterech|fyra|nelj\u00e4n"],
  [5, "five|f\u00fcnf|cinq|cinco|cinque|vijf|pi\u0119\u0107|pi\u0119ciu|fem|viiden|viisi|p\u011bti?|cinci|be\u015f"],
  [6, "six|sechs|seis|sei|zes"],
  [7, "seven|sieben|sept|siete|sete|sette|zeven"],
  [8, "eight|acht|huit|ocho|oito|otto"],
  [9, "nine|neun|neuf|nueve|nove|negen"],
  [10, "ten|zehn|dix|diez|dez|dieci|tien"],
  [12, "twelve|zw\u00f6lf|douze|doce|doze|dodici|twaalf"],
  [15, "fifteen|f\u00fcnfzehn|quinze|quince|quindici|vijftien"],
];
/** Words that are numbers before a Danish or Norwegian year alone; "a year" pays so much, or is what one has worked for. */
const numberOnlyBefore: Record<string, string> = {
  to: "(?= \u00e5rs?(?!\\p{L}))",
  et: "(?= \u00e5rs?(?!\\p{L}))",
  a: "(?= year(?:['\u2019]s)? (?:of )?(?!for |of )(?:\\p{L}+ ){0,2}experience|(?<=(?:at least|minimum of) a) year(?! of age|ly|['\u2019]))",
};
/** More than this is a firm's age, unless the text says "at least". */
const plainYearsMax = 15;

interface Tables {
  numbers: Map<string, number>;
  span: WordPattern;
  months: WordPattern;
  oneYear: WordPattern;
}
let tables: Tables | undefined;

/** A year that no number stands before, of Polish and Finnish. */
const yearAlone =
  "(?<!\\p{L})(?:roczn(?:e|ego|ym)(?= (?:\\p{L}+ ){0,2}do\u015bwiadczeni)|rok(?= (?:\\p{L}+ )?do\u015bwiadczeni)|vuoden(?<=(?:v\u00e4hint\u00e4\u00e4n|noin|yli) vuoden)(?= \\p{L}*kokemu))";

function tablesOf(): Tables {
  const numbers = new Map(numberWords.flatMap(([value, words]) => spell(words).map((word) => [word, value] as const)));
  const spelled = [...numbers.keys()].map((one) => one + (numberOnlyBefore[one] ?? ""));
  const word = `\\d{1,2}(?:\\\\?[.,]5)?|${groupedByLetter(spelled.join("|"))}`;
  const number = `(${word})(?: ?\\( ?(?:${word}) ?\\+? ?\\))?`;
  const more =
    "(?:(?: years?| jahren?)? (?:or more|or above|and above|and up|oder mehr|ou plus|et plus|o m\u00e1s|ou mais|o pi\u00f9|of meer|plus)(?!\\p{L}))";
  const unit =
    "(?:years?|yrs?|jahr(?:en?)?|j\u00e4hrige\\w?|ans|an|ann\u00e9es?|a\u00f1os?|anys?|anos?|jaar|anni|anno|lat(?:a|ami)?|let|roku|rok[y\u016f]?|letni\\p{L}*|\u00e5rs?|vuo(?:den|tta)|y\u0131l|aastat?|\u00e9v(?:es)?|ani|\u03ad\u03c4\u03b7|\u03ad\u03c4\u03bf\u03c5\u03c2|\u03b5\u03c4\u03ce\u03bd|\u03c7\u03c1\u03cc\u03bd\u03b9\u03b1|yoe)(?!\\p{L})";
  const link =
    "(?: ?(?:-|\u2010|\u2011|\u2013|\u2014|/) ?| (?:to|(?:and )?up to|bis(?: zu)?|\u00e0|a|e|et|y|and|und|tot|or|ou|o) )";
  // "Required Experience3 - 4 years": a board glued two cells.
  const span = `(?<!\\p{L}(?<!experience|erfahrung|requirements?|qualifications?|requisitos)|[\\d$\u20ac\u00a3/]|\\d\\\\?[.,])${number} ?\\\\?(\\+{0,2})(?:(?: ?(?:years?|yrs))?${link}${number} ?\\\\?(\\+?))?${more}?(?: (?:full|solid|plus|completed|relevant|proven|continuous|progressive|volle|volles))?[ -]{0,2}${unit}(${more}| ?\\+)?`;
  // Months only where they are said to be of experience: most are of a contract, or of probation.
  const months = `(?<![\\p{L}\\d$\u20ac\u00a3/]|\\d\\\\?[.,])${number} ?(\\+?)(?:${link}${number} ?(\\+?))?[ -]{0,2}(?:months?|monaten?|mois|meses|mesos|mesi|maanden|miesi\u0105ce|miesi\u0119cy|m\u00e5naders?)['\u2019]?(?: ?\\+)?(?:(?<=(?:^|[\\s(*-])experience ?:[^.;\\n]{0,40})|(?= (?:\\p{L}+[ -]){0,6}?(?:d['\u2019])?(?:experience|\\p{L}*erfahrung|exp\u00e9rience|experiencia|experi\u00e8ncia|experi\u00eancia|esperienza|\\p{L}*ervaring|do\u015bwiadczenia|erfarenhet)(?!\\p{L})))`;
  // As they are written, since a digit is not always a word's beginning.
  const begin = ["\\d", ...spelled].join("|");
  return {
    numbers,
    span: wordPattern(span, begin),
    months: wordPattern(months, begin),
    oneYear: wordPattern(yearAlone),
  };
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
  /experien[ct\u0163\u021b]|kogemus|\byoe|\bpqe\b|do\u015bwiadczeni|erfarenhet|erfaring|\bprax[ei\u00ed]|\bprakse|\u7d4c\u9a13|\u5b9f\u52d9|erfahrung|exp\b|exp[e\u00e9]ri[e\u00e8\u00ea]n|ervaring|esperienza|background|(?:track|proven|demonstrated) record|career|werkervaring|praxis|t\u00e4tigkeit|kokemu|deneyim|tecr\u00fcb|zku\u0161enost|tapasztal|gyakorlat|\u03b5\u03bc\u03c0\u03b5\u03b9\u03c1|\u03c0\u03b7\u03c1\u03b5\u03c3|\u03b5\u03c1\u03b3\u03b1\u03c3|practice|seniority|trayectoria|(?:podobn|analogiczn)ym stanowisku|(?:postes?|fonctions?) (?:similaires?|\u00e9quivalent)|(?:puestos?|funciones) similar|(?:\u00e4hnlicher|vergleichbarer) (?:position|funktion)|(?:vergelijkbare|soortgelijke) (?:functie|rol)|(?:ruolo|mansion\p{L}) (?:analog|simil)|(?:fun\u00e7\u00e3o|cargo) similar|(?:similar|comparable|equivalent) (?:role|position|post|capacity)|(?:liknande|lignende) (?:roll|tj\u00e4nst|stilling|arbejde|arbeid)/iu;
/** "Conhecimento comprovado em DBT no m\u00ednimo de 3 anos". */
const knowing =
  /conhecimentos?(?!\p{L})|(?<!\p{L})(?:knowledge|proficien\p{L}*|expertise|hands[- ]on|viv\u00eancia|atua\u00e7\u00e3o|dom\u00ednio|conocimientos?|\p{L}*kenntnisse|connaissances?|conoscenza|kennis|znajomo\u015b\u0107)(?!\p{L})/iu;
/** "3 years in sales", "2 years as a cook", "4 years building software": what one has done. */
const doing =
  /^['\u2019]?s?\+? ?(?:minimum |min\.? )?(?:(?:of|in|as|overall|als|within|working|with|en|como|comme|dans|im|in der|nel|na|no)(?!\p{L})|(?:\p{L}+ly )?\p{L}{3,}(?:ing|ando|[ie]endo)(?!\p{L}))/iu;
const asking =
  /(?:candidates?|someone|individuals?|brings?|has|have|possess(?:es)?|minimum|at least|mind(?:estens|\.)|min\.?|m\u00ednim[oa]|au moins|al menos|como m\u00ednimo|pelo menos|like to see|se valorar[a\u00e1]n?|valoramos|minimo|almeno|minimaal|m\u00ednimo|requires?|must have|you have|you(?:['\u2019]ve| will have| bring)|du hast|sie haben|more than|over|around)\b[^.;]{0,25}$/i;
const askingHeading =
  /require|qualif|experience|skills|looking for|(?:senior|mid|junior|entry)[ -]level|you (?:have|bring|need|are)|about you|who you|bring|must|profil|perfil|anforderung|erfahrung|requisit|comp\u00e9tence|mitbring|eisen|vereisten|ideal|criteria|background|education/i;

/** How a firm speaks of itself, of what came before, of how long something lasts. */
const others =
  /(?<!\p{L})(?:our|we['\u2019]ve|we have|we are|we['\u2019]re|company|firm has|family[- ]owned|since|founded|established|team (?:of|with|has)|(?:team|company|firm)['\u2019]s|leaders? with|combined(?! with)|collective|unser\w*|wir (?:sind|haben|blicken)|seit|notre|nous (?:sommes|avons)|depuis|cr\u00e9\u00e9e?|fond\u00e9e?|nuestr\w*|somos|desde hace|hace|contamos|con m\u00e1s de|mit \u00fcber|nossa|nosso|h\u00e1|nostr\w+|da oltre|onze|al meer dan|en moyenne|on average|im schnitt|durchschnittlich|forte? de|fort d['\u2019]un\p{L}*|vi har|med \u00f6ver|har vi|mamy|c\u00e9g\p{L}*|\u015firket\p{L}*|firma\p{L}*|compania|jsme|na\u0161\p{L}+|\u03b5\u03c4\u03b1\u03b9\u03c1\p{L}+|yhti\u00f6\p{L}*|sinds|dauer|ausbildungsdauer|duration|dur\u00e9e|duraci\u00f3n|contract|vesting|warranty)(?!\p{L})[^.;]{0,30}$/iu;
/** "With 15 years of experience, our agency ...". */
const othersAfter =
  /^[^.;,]{0,40},\s*(?:we|our|the company|notre|nous|nuestr[ao]|somos|wir|unser\p{L}*|nossa|nosso|nostr[ao]|siamo|onze|wij|vi)(?!\p{L})/iu;
/** "With 15 years of experience, Acme is a leader": a sentence that begins so, and is of a firm. */
const firmsBefore = /^[^\p{L}\d]*(?:with|boasting|drawing on)(?: (?:over|more than|nearly|almost))? $/iu;
const firmsAfter =
  /^[^.;,]{0,40},\s*(?!(?:you|the (?:ideal|successful|right|chosen)|this|candidates?|applicants?|he|she|they)(?!\p{L}))[\p{L}&'\u2019-]+(?: [\p{L}&'\u2019-]+){0,3} (?:is|has|provides|offers|delivers|helps|serves|supports)(?!\p{L})/iu;
/** "Acme has 10 years of experience serving banks". */
const nameHas =
  /^[^\p{L}]*\p{Lu}[\p{L}&.-]+(?: \p{Lu}[\p{L}&.-]+){0,3}(?<!(?:er|or|ist|ian|ant|ent|yst|ect|urse|[Ll]ead|ate)) (?:has|have|had)(?: over| more than| nearly)? $/u;
const whatFirmsDo =
  /^ (?:of )?(?:\p{L}+ )?experience (?:in )?(?:building|serving|delivering|helping|providing|creating|making|supporting)(?!\p{L})/iu;
/** "Acme has spent 8 years building it": what a firm did, unless the sentence says that it is whoever applies. */
const spent =
  /(?<!\p{L})(?:has|have|had|['\u2019]d|['\u2019]ve) (?:spent|been)(?: (?:over|more than|nearly|almost|the (?:last|past)))? $/iu;
const ofApplicants =
  /(?<!\p{L})(?:you|candidates?|applicants?|someone|somebody|anyone|person|ideal\p{L}*|who)(?!\p{L})/iu;
/** Who has so much need not apply; who has it not is another matter. */
const refusedAfter =
  /^[^.;,:]{0,60}(?:(?:will|can|shall|are|may) ?not (?:be )?(?:considered|eligible|accepted|invited|apply)|won['\u2019]t be considered|need not apply)/iu;
const lacking = /(?<!\p{L})(?:without|lack\p{L}*|unless|not (?:have|meet|having|meeting)|fail\p{L}*)(?!\p{L})/iu;
const lasting =
  /(?<!\p{L})(?:past|last|next|first|within|every|for|after|over|commit(?:s|ting|ted)? to)(?: the)?(?: over| more than| nearly| almost| about)?(?: past| last| next)? ?$/iu;
const asksAnyway =
  /you|candidate|require|seek|looking for|minimum|at least|mindestens|suchen|cherch|recherch|busca|procur|cerchiamo|zoeken|experience\s*[:(]|applicant|must|need|(?:are|['\u2019]re|now|is|currently) (?:hiring|recruiting)|opening for|vacancy for|contar con|tener|poseer|acreditar/i;
const notExperience =
  /^[- ]?(?:of (?:warranty|guarantee|(?:growth|history|innovation|tradition|stability)(?= ?(?:$|[,.;!)])))|of (?:\p{L}+ )?residen|of age|old\b|or older|alt\b|['\u2019]? ?(?:contract|term|program|(?:(?!of )\p{L}+ )?degree(?! (?:and|plus|with)(?!\p{L}))|college|university|warranty|plan|history|anniversary)|of (?:college(?! (?:\p{L}+ ){0,2}experience)|study|education|university|service|school|high school|algebra|tenure|continuous(?! (?:[a-z]+ )?experience))|ago|later|together|in (?:business|a row)|post[- ](?:graduation|secondary)|d['\u2019](?:\u00e2ge|\u00e9tudes?)|de edad|de estudios|di et\u00e0|cumplidos|compiuti|complet[oa]s(?! de)|r\u00e9volus|fyllda|fylte)/iu;
/** "A three-year plan" lasts so long; "five-year experience" is one. */
const lastsSo = /^[^-]*-year$/i;
const isOfOne = /^ (?:\p{L}+ )?experience/iu;
const halfMore = /^ ?(?:y medio|et demie?|and a half|e meio|e mezzo|und ein halbes)/i;
const atMost =
  /(?:up to|(?<!(?:not|no) )less than|no more than|not more than|maximum(?: of)?|fewer than|under|bis zu|max(?:imal|\.)|h\u00f6chstens|jusqu['\u2019]\u00e0|hasta|m\u00e1ximo(?: de)?|at\u00e9|fino a|maximaal|en fazla|\u03ad\u03c9\u03c2|maxim\u00e1ln\u011b|legfeljebb) ?(?:de )?$/i;

/** "You have worked as a chef for at least 2 years". */
const worked =
  /(?<!\p{L})(?:you|candidate|must|have)(?!\p{L})[^.;]{0,30}(?<!\p{L})(?:worked|practi[cs]ed|served|been (?:working|a|an)|spent)(?!\p{L})[^.;]{0,50}$|^[^\p{L}]*worked (?:in|as|at|with) [^.;]{0,50} for (?:at least |over )?$/iu;
/** Nothing stands before it, or what it is. */
const standsFirst =
  /^[^\p{L}\d]{0,4}(?:(?:an? )?(?:preferred|required|minimum|desired|ideally|must[- ]have|nice[- ]to[- ]have|bonus|plus|advantage|asset|essential|exp(?:erience)?)(?: (?:qualifications?|experience))?[^\p{L}\d]{0,4})?$/iu;

/** With what a list of demands begins that is one sentence: "Requirements: a degree; ...". */
const demandsBegin = String.raw`^[^\p{L}]*(?:\p{L}+ ){0,2}?(?:required|requirements?|qualifications?|must[- ]haves?|anforderungen|voraussetzungen|profil|qualifikationen|pr\u00e9requis|requisitos|requisitos m\u00ednimos|requisiti|vereisten|functie-?eisen|eisen|wymagania|krav|kvalifikationer|kvalifikasjoner)(?: (?:recherch\u00e9|m\u00ednimos|requis|minimi))? ?:`;
const demandsHeading =
  /^[^\p{L}]*(?:\p{L}+ ){0,2}?(?:requisit|requirement|anforderung|voraussetzung|profil|pr\u00e9requis|perfil|vereisten|wymagania|krav)/iu;
const demands = new RegExp(demandsBegin, "iu");
/** Of an item of such a list nothing stands before its years. */
const listed = new RegExp(
  String.raw`${demandsBegin}(?:.*[;,\u2022])?\s*(?:(?:at least|a minimum of|minimum|min\.?|over|mindestens|al menos|au moins|minimum de|m\u00ednimo(?: de)?|pelo menos|almeno|minimaal|minst|co najmniej) )*$`,
  "isu",
);
/** In which time something happened, and no number of years of it. */
const inTheLast =
  /(?<!\p{L})(?:(?:in|within|over|during) the (?:last|past|previous)|in den (?:letzten|vergangenen)|innerhalb der letzten|en los \u00faltimos|nos \u00faltimos|negli ultimi|in de (?:afgelopen|laatste)|w ci\u0105gu ostatnich|(?:de|under de) senaste|(?:de|inden for de) seneste|(?:de|i l\u00f8pet av de) siste) $/iu;
/** What one gets by the job: "efter et \u00e5r", "f\u00e5r du hos os", "zdob\u0119dziesz u nas". */
const gained =
  /(?<!\p{L})(?:du f\u00e5r|f\u00e5r du|saat|zdob\u0119dziesz|zdobywasz|erh\u00e4ltst du|du erh\u00e4ltst|obtendr\u00e1s|ganar\u00e1s)(?!\p{L})[^.;,]{0,25}$|(?<!\p{L})(?:efter|etter|nach|apr\u00e8s|dopo|despu\u00e9s de|ap\u00f3s) $/iu;
const gainedBehind =
  /^[^.;,]{0,40}(?<!\p{L})(?:f\u00e5r du|zdob\u0119dziesz|hos oss?|u nas|bei uns|con nosotros|con noi|chez nous|bij ons|is what our)(?!\p{L})/iu;
/** How old one has to be: of no experience, where the word is not said. */
const ages = new Set([16, 17, 18, 21]);
/** How long one has had a paper, or has lived somewhere. */
const ofPapers =
  /(?<!\p{L})(?:(?:driv\p{L}+ )?licen[cs]es?|f\u00fchrerschein|permis|permiso|carnet|licencia|carta|patente|rijbewijs|prawo jazdy|k\u00f6rkort|k\u00f8rekort|f\u00f8rerkort|cnh|passport|lived|resident|resided)(?!\p{L})[^.;]{0,30}$/iu;
/** What one has done for years, and not what lasts so long. */
const isOfWork =
  /^ (?!commitment|residen|lease|stay|bond|notice|warranty|guarantee|contract|plan|program|term|old|of age|visa|d['\u2019]\u00e9tudes|de estudios)\p{L}/iu;
/** "11+ years", alone on its line: nothing else is open so. */
const openAlone = /\d ?\+ ?years?$/i;
/** "For more than 6 years", by languages that say since when. */
const sinceThen =
  /(?<!\p{L})(?:h\u00e1|desde hace|depuis|seit|fa|sedan|sinds|od) (?:(?:(?:mais|m\u00e1s|plus|meer|mehr) (?:de|als|dan)|pelo menos|al menos|au moins|mindestens|(?:no )?m\u00ednimo|almeno|minst|minstens|co najmniej) )$/iu;

/** "Children (0 - 6 years)": how old they are. */
const ofChildren =
  /(?<!\p{L})(?:children|kids|pupils|students|toddlers|kinder[n]?|enfants?|ni\u00f1[oa]s|crian\u00e7as|bambini|kinderen|dzieci|barn|elever|b\u00f8rn)(?: ?\(|(?: (?:aged?|ages|im alter von|\u00e2g\u00e9s|de|i \u00e5lderen|i \u00e5ldern|van|von|di|w wieku|mellan|fra|from|between|zwischen|tussen|entre)){1,2} \(?)$/iu;

/** Spans of a sentence that are looked at. */
const spansMax = 4;

/**
 * The main requirement: the first that is asked for, else the first that is wished for; of alternatives in one sentence that
 * of the lowest degree (years-alternatives.ts). Words such as "several years" are no number.
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
  for (const one of statements.labels("years")) {
    if (asked.some(({ years }) => years.required)) break;
    if (
      statements.years.some(
        (statement) => overlaps(statement, one) && asked.some(({ evidence }) => isIn(statement, evidence)),
      )
    )
      continue;
    const years = yearsOfValue(one.value);
    const { required, evidence } = ofLabel(one);
    if (years !== null) asked.push({ years: { ...years, required }, evidence });
  }
  const main = asked.find(({ years }) => years.required) ?? asked[0];
  if (main === undefined) return { value: null, confidence: 0, evidence: [], conflicts: [] };
  return { value: main.years, confidence: 0.9, evidence: [main.evidence], conflicts: [] };
}

const isIn = ({ text, at }: Statement, evidence: Evidence): boolean =>
  evidence.at !== null && evidence.at >= at && evidence.at < at + text.length;

function readStatement(statement: Statement): Asked | null {
  const { span, months, oneYear } = (tables ??= tablesOf());
  return (
    readSpans(statement, span, (years) => years) ??
    // "18 months" are a year and a half; less than a year is no number of years.
    (anyMonth.test(statement.text)
      ? readSpans(statement, months, (count) => (count >= 12 && count % 6 === 0 ? count / 12 : null))
      : null) ??
    (anyOneYear.test(statement.text) ? readSpans(statement, oneYear, () => 1) : null) ??
    readUnspaced(statement) ??
    readLabel(statement)
  );
}

/** Without one of these beginnings a sentence counts no months, and names no year without its number. */
const anyOneYear = /ro[ck]|vuoden/i;
const anyMonth = /m(?:on|ois|es|aand|ies|\u00e5n)/iu;

/** "Years of experience: 3-5". */
const labelOfYears =
  /(?<!\p{L})(?:years|yrs|jahre|ann\u00e9es|a\u00f1os|anys|anos|anni|jaren) (?:of |d['\u2019]|de |di )?(?:(?:total|relevant|work|required|minimum|prior) )?(?:exp(?:erience)?|exp\u00e9rience|experiencia|experi\u00e8ncia|experi\u00eancia|esperienza|berufserfahrung|ervaring)(?: required| needed)?\s?[:\u2013]\s?(\d{1,2})\s?(?:[-\u2013]\s?(\d{1,2}))?\s?(?:\+|(?![\p{L}\d.,%]))/iu;

function readLabel(statement: Statement): Asked | null {
  const match = labelOfYears.exec(statement.text);
  if (match === null) return null;
  const [min, max] = [Number(match[1]), match[2] === undefined ? null : Number(match[2])];
  if (min > yearsMax || (max !== null && (max < min || max > yearsMax))) return null;
  return {
    years: { min, max, required: isRequired(statement, match.index, match.index + match[0].length) },
    evidence: evidenceOf(statement, "statement", match.index, match.index + match[0].length),
  };
}

function readSpans(statement: Statement, span: WordPattern, toYears: (count: number) => number | null): Asked | null {
  const { text } = statement;
  const found: YearsAt[] = [];
  for (const match of span.every(text, spansMax)) {
    const [from, to] = [match.index, match.index + match[0].length];
    const amount = readAmount(match, text.slice(Math.max(0, from - 24), from), toYears);
    // "1 a\u00f1o y medio" is no whole number.
    if (
      amount === null ||
      halfMore.test(text.slice(to)) ||
      ofChildren.test(text.slice(0, from)) ||
      !isAsked(statement, from, to, amount.min ?? 0)
    )
      continue;
    const isAskedFor = isRequired(statement, from, to) && !consideredBehind.test(text.slice(to));
    const years = { ...amount, required: isAskedFor && !isInsteadOfDegree(text, from) };
    found.push({ years, from, to, isAsked: isAskedFor });
  }
  const main = chooseYears(text, found);
  return main === null ? null : { years: main.years, evidence: evidenceOf(statement, "statement", main.from, main.to) };
}

function readAmount(
  match: RegExpExecArray,
  before: string,
  toYears: (count: number) => number | null,
): Pick<YearsAsked, "min" | "max"> | null {
  const [whole, first = "", plus = "", second, secondPlus = "", more = ""] = match;
  const low = toYears(toNumber(first));
  const high = second === undefined ? null : toYears(toNumber(second));
  if (low === null || low > yearsMax || (high !== null && (high < low || high > yearsMax + 10))) return null;
  // "Fresher to 2 years".
  if (high === null && /(?:fresher|entry[- ]level|nil) ?(?:to|-|\u2013) ?$/i.test(before)) return { min: 0, max: low };
  if (high === null && atMost.test(before)) return { min: null, max: low };
  const isOpen =
    secondPlus !== "" ||
    more !== "" ||
    (high === null && plus !== "") ||
    /(?:more|mehr|plus|m\u00e1s|mais|meer)/i.test(whole);
  return { min: low, max: isOpen ? null : high };
}

/** "Who you are: 6+ years shipping products". */
function isLabelled(before: string): boolean {
  return /^[^\p{L}\d]{0,4}[^:.]{2,40}:\s*$/u.test(before) && askingHeading.test(before);
}

function toNumber(word: string): number {
  return tables?.numbers.get(word.toLowerCase()) ?? Number(word.replace("\\", "").replace(",", "."));
}

/** "No experience necessary: we train you for 2 years." */
const noneNeeded =
  /(?<!\p{L})(?:no (?:prior |previous |relevant )*experience(?: is)? (?:necessary|required|needed)|keine (?:vor|berufs)?(?:erfahrung|kenntnisse)[^.;,]{0,20}(?:n\u00f6tig|erforderlich|notwendig)|sans exp\u00e9rience|d\u00e9butants? accept\u00e9s?|sin experiencia|no (?:es necesaria|se requiere) experiencia|n\u00e3o \u00e9 necess\u00e1ri[oa] (?:ter )?experi\u00eancia|senza esperienza|geen (?:werk)?ervaring (?:nodig|vereist))/iu;
const givenTraining =
  /(?<!\p{L})(?:we|wir|nous)(?:['\u2019]ll| will)? (?:train|teach|support|bilden|formons)(?!\p{L})[^.;]{0,20}$/iu;

/** "An additional $1.25 for two years of experience", "five years earn you $2 more": what is paid for them. */
const paidMore =
  /(?:additional|extra) [$\u00a3\u20ac] ?\d|(?:sign(?:ing)?-?[ -]?on|retention) (?:bonus|award|payment)|[$\u00a3\u20ac] ?\d[\d.,]*[^.;\d]{0,20}(?<!\p{L})(?:more|extra|additional)(?!\p{L})|(?:pay|rates?|salary|wages?) (?:rises?|increases?|goes up|grows?) (?:to|by|with|after)|(?:earns?|gets?|brings?) (?:you |them )?(?:an )?(?:extra|additional)(?!\p{L})/iu;
/** "We will be able to hire nurses with less than 1.5 years": who may come too. */
const maybeFewer =
  /(?:hire|consider|accept|take(?: on)?|welcome)(?!\p{L})[^.;]{0,50} with (?:less than|fewer than|under|only|just) $/iu;
/** "A diploma with eight years' experience will be considered." */
const consideredBehind = /^[^.;]{0,60}(?<!\p{L})(?:will|may|can|would) (?:also )?be considered(?!\p{L})/iu;

function isAsked(statement: Statement, from: number, to: number, min: number): boolean {
  const { text, heading } = statement;
  const [before, after] = [text.slice(Math.max(0, from - 90), from), text.slice(to, to + 120)];
  if (lastsSo.test(text.slice(from, to)) && !isOfOne.test(after)) return false;
  if (paidMore.test(text) || maybeFewer.test(before)) return false;
  if (notExperience.test(after.trimStart()) || (min > 0 && noneNeeded.test(before)) || givenTraining.test(before))
    return false;
  const saysExperience = experience.test(text);
  if (gained.test(before) || gainedBehind.test(after)) return false;
  if (inTheLast.test(before) || (!saysExperience && (ages.has(min) || ofPapers.test(before)))) return false;
  if (sinceThen.test(before) && (demandsHeading.test(heading) || demands.test(text))) return true;
  const isLasting = lasting.test(before) && !/(?:^[^\p{L}]*|[:;,(\u2013-] )over $/iu.test(before);
  if ((others.test(before) || isLasting) && !asksAnyway.test(before)) return false;
  if (othersAfter.test(after) || isOfOthers(statement, from, to, true)) return false;
  if (isAskedInSomeJobs(statement, from, to)) return false;
  if (firmsBefore.test(text.slice(0, from)) && firmsAfter.test(after)) return false;
  if (nameHas.test(text.slice(0, from)) && whatFirmsDo.test(after) && !ofApplicants.test(before)) return false;
  if (refusedAfter.test(after) && !lacking.test(before)) return false;
  // "Required: 5 years software engineering".
  if (
    /^[^\p{L}]*(?:required|requirements?|must[- ]haves?)\s?:\s*$/iu.test(before) &&
    /^ (?!commitment|residen|lease|stay|bond|notice)\p{L}/iu.test(after)
  )
    return true;
  // "Forklift: 1 year (Required)".
  if (/:\s*$/.test(before) && /^\s*\((?:required|preferred)\)/i.test(after)) return true;
  if (listed.test(text.slice(0, from)) && isOfWork.test(after)) return true;
  if (
    /^[^\p{L}\d]*$/u.test(text.slice(0, from)) &&
    /^[^\p{L}\d]*$/u.test(text.slice(to)) &&
    openAlone.test(text.slice(from, to))
  )
    return true;
  if (worked.test(before)) return true;
  if (spent.test(before) && !ofApplicants.test(before)) return false;
  if (min > plainYearsMax && !asking.test(before)) return false;
  if (knowing.test(before) && asking.test(before)) return true;
  if (experience.test(after) || experience.test(text.slice(Math.max(0, from - 60), from))) return true;
  const isFirst = standsFirst.test(before) || isLabelled(before);
  if (!doing.test(after.trimStart()))
    return (
      (asking.test(before) && (isFirst || askingHeading.test(heading))) || (isFirst && askingHeading.test(heading))
    );
  return asking.test(before) || askingHeading.test(heading) || isFirst;
}
