import { rememberLast } from "../../remember-last.ts";
import type { Steps } from "../steps.ts";
import { anyHyphen } from "../text/any-hyphen.ts";
import { anchorOf } from "../text/anchor.ts";
import { rulePattern, rulesIn, type RulePattern } from "../text/rule-pattern.ts";
import { sentencesWith, type Sentence } from "../text/sentences.ts";
import { readLabelled } from "./labelled.ts";
import { cuesIn } from "./statement-cues.ts";
import { readOfficePlace } from "./office-place.ts";
import { readQuestion } from "./questions.ts";
import { noAnswer, remoteLabel, ruleSources, type Says } from "./statement-rules.ts";
import { readShiftPlace } from "./shift-place.ts";
import { readSplitWeek } from "./split-week.ts";
import { weighWords } from "./weigh-words.ts";
import { hasOthersAsSubject } from "../text/subject-of-others.ts";
import { joinedPattern } from "../text/joined-pattern.ts";
import { wordPattern } from "../text/word-pattern.ts";

/** What a sentence of a description says of the work. */
export interface WorkplaceStatement {
  says: Says;
  /** How specific it is; workplace.ts compares it with the tags. */
  weight: number;
  method: string;
  quote: string;
  /** In the description's text. */
  at: number;
}

const statementWeights = {
  days: 6,
  denial: 5,
  presence: 5,
  role: 4,
  words: 3,
  model: 2,
  office: 1,
  company: 0,
} as const;

/** Words of sentences that are read; of scripts without blanks all are, since each word more is looked for everywhere. */
const anchor = anchorOf(
  [
    "remot|hybrid|virtual|come in\\b|all work (?:is|will)|report to (?:our|the)|in (?:the|our) (?:studio|lab|clinic|store|plant|warehouse|workshop|kitchen)\\b|attendance (?:at|in)|on campus|werkplek|op locatie|from the comfort|from any\\b|from where(?:ver)? you|hub\\b|on-?site|on site|offices?\\b|in[ -](?:office|person)|from[ -]home|from (?:your|their|the) home|from anywhere|home[ -]?(?:based|office|working)|anywhere",
    "(?:work(?:ing|s)?|based|located) (?:in|at|from|out of) our\\b|(?:shifts|work)(?: is| are)? (?:worked|done|takes? place)|in the building|on the premises|depot\\b|in unsere[mnr]\\b|an unserem\\b|bei uns in\\b|dans (?:nos|notre)\\b|en nuestr[ao]s?\\b|n[ao]s? noss[ao]s?\\b|presso (?:il|la|le|i) nostr|nell?[ae]? nostr|(?:in|op|bij) (?:ons|onze)\\b|w nasz(?:ym|ej)|(?:i|p\u00e5) (?:v\u00e5rt?|vores|v\u00e5re)\\b|(?:shop|store|branch|clinic|ward|school|depot|yard|kitchen|salon|site)[ -]based|wherever you|from wherever|your home (?:is|will)|chez vous\\b|half of (?:your|the) (?:week|time)|shifts?\\b|rota\\b|schicht|(?:wechsel|drei|zwei|fr\u00fch|sp\u00e4t)schicht|dienstplan|gearbeitet wird|roulements?\\b|horaires\\b|chaque jour|turn(?:os?|i)\\b|jornada\\b|escala\\b|horas cronol|(?:ploegen|dag|avond)?dienst(?:en)?\\b|elke dag|zmian|skift\\b|arbetspass|va[gk]ter\\b|turnus\\b|sm\u011bn|ty\u00f6 tehd|vuoro|every (?:day|shift)|t\u00e4glich|overige dagen",
    "telework|telecommut|wfh\\b|headquarters|hq\\b|homeoffice|fully distributed|ortsunabh|hibri[dt]|et\u00e4(?:n\u00e4|ty)|l\u00e4hity|uzaktan|ofisten|t\u00e1vmunka|t\u00e1voli|irodai|evden|telemunc|munc[a\u0103] la|z kancel\u00e1\u0159|v kancel\u00e1\u0159|\u03c4\u03b7\u03bb\u03b5\u03c1\u03b3|\u03b5\u03be \u03b1\u03c0\u03bf\u03c3\u03c4|\u03c5\u03b2\u03c1\u03b9\u03b4|\u03c6\u03c5\u03c3\u03b9\u03ba\u03ae|own home|mobil\\w{0,3} arbeit|zu hause|b\u00fcro|vor ort|pr\u00e4senz|hybrid\\w{0,6}",
    "t\u00e9l\u00e9travail|distance\\b|distanciel|pr\u00e9sentiel|sur site|pr\u00e9sence|anwesenheit|bureau|teletrab|presencia|h\u00edbrid|oficina|escrit\u00f3rio",
    "birou|d['\u2019]o\u00f9 (?:tu|vous)|hangar\\b|plant\\b|yard\\b|ibrid[oa]|presenza|in sede|smart ?working|presence|thuis|vanuit huis|atelier|shop floor|commute|distribution|warehouse|desde (?:tu |su )?casa|partir de casa|z domu|\u00e0 domicile|da casa|em casa|op kantoor|kantoor|zdaln|stacjonar|hybryd|biur[az]|ferne|telearbeit|telelavoro|acas\u0103|ofis\\b|et\u00e4p|domicile",
    "wfo\\b|afstand\\b|fremm\u00f8de|oppm\u00f8te|fysisk|pracovi\u0161|na d\u00e1lku|z domova|z kancel\u00e1\u0159e|distans|hemifr|hemma|hjemme|p\u00e5 (?:plats|kontoret)|de(?:sde)? (?:qualquer|cualquier)|(?:labels?|tags?|etiquetas?|marcadores|schlagworte) ?:|(?:v\u00e5rt|vores) kontor|[\u3040-\ud7af]|(?:kontor|hjemme\\w{0,12}|b\u00fcro|thuiswerk|kantoor)(?:tage|dag)",
  ]
    .map(anyHyphen)
    .join("|"),
);

/** Not about this job, or only for some who hold it. */
const aside = wordPattern(
  String.raw`\b(?:difficult(?:y|ies)|struggl(?:e|es|ing)|trouble|uncomfortable|dislike|hate) (?:with |when )?(?:work(?:ing)?|being) (?:[\w-]+ ){0,2}?(?:remote(?:ly)?|from home|on-?site|in[- ]person)\b|\binterviews?\b|\b(?:not|almost|nearly|hardly|when|if|while|once|unless) (?:everyone|everybody|we all|all of us)\b[^.;\n]{0,30}\b(?:remotely|from home|on-?site|in-?office|in person)|\b(?:everyone|everybody|we all|all of us)\b[^.;\n]{0,30}\b(?:remotely|from home)\b[^.;\n]{0,25}\b(?:every|during|each|part of|from time|occasion\w*|sometimes|twice|once)\b|\b(?:everyone|everybody) at (?:our|the) (?:customers?|clients?|partners?)\b|\b(?:entrevistas?|process?o (?:seletivo|de sele\S*)|pruebas?|provas?|treinamento|capacitaci[o\u00f3]n|formaci[o\u00f3]n|forma\u00e7\u00e3o|entretiens?|vorstellungsgespr\u00e4ch|colloqui[oi]?|sollicitatiegesprek)(?![a-z\u00c0-\u024f])[^.;\n]{0,40} (?:es|\u00e9|ser\u00e1n?|ser\u00e3o|est|\u00e8|ist|is) (?:100 ?% )?(?:presencial(?:es)?|presenciais|remot[oa]s?|en pr\u00e9sentiel|in presenza|vor ort|online|op kantoor)|(?<![a-z\u00c0-\u024f])(?:no|n\u00e3o) (?:es|\u00e9|ser\u00e1|ser\u00eda|seria) (?:100 ?% |totalmente |siempre |sempre )?presencial\b|\bif you(?:'re|\u2019re| are| live| reside| choose| prefer)\b|\b(?:for|of) (?:those|candidates|employees|applicants|team members|anyone|people|local) (?:who|in|near|living|based|located|within)\b|\b(?:those|candidates|employees|applicants|team members|anyone|people|colleagues|staff) (?:who (?:live|reside|are (?:based|located))|living|residing|(?:based |located )?(?:within|near))\b|\beligible for[^.\n]{0,40} (?:after|following) (?:the |your |an? )?(?:initial |successful |first )?(?:training|probation|onboarding|\d|six|three)|\bdepending on\b|\b(?:certain|some|other|most|many|select) (?:roles|positions|teams|of our)\b|\b(?:experience|comfortable|ability to thrive|thrive|familiar) (?:\w+ ){0,3}(?:in|with|within) (?:an? )?(?:\w+ ){0,2}(?:remote|hybrid|distributed)|\bunless\b|\b(?:prefer|rather)\b[^.\n]{0,40}\b(?:over|than|to)\b`,
);
/** Said of others' work, of what a product does, of what one has seen: looked for where a rule has found something. */
const ofOthers =
  /^\W*(?:employees|staff|colleagues|people|some) (?:in|from|on|of) (?:the|our|other) [\w-]{1,16} (?:teams?|departments?|offices?)\b|\b(?:colleagues|people|employees|staff|teams|users|workers|clients|customers|students|others|anyone) (?:who|that) (?:\w{1,12} )?works? (?:remotely|from home|hybrid)|\b(?:we|everyone|everybody|staff|employees|all of us)(?: all)? worked (?:remotely|from home)|^\W*(?:(?:the|our|your|initial|first|all) )*(?:training|onboarding|induction|orientation) (?:is|will be|takes|happens)\b|\b(?:products?|platforms?|software|apps?|tools?|technology|solutions?) (?:that )?(?:lets?|allows?|helps?|enables?|empowers?)\b|\b\d{1,3} ?% of (?:our|the) (?!time|week|work\b)\w+|\bhybrid (?:\w+ ){1,3}(?:exposure|experience)\b|\b(?:events?|class(?:es)?|courses?|conferences?|lessons?|sessions?|workshops?|seminars?|lectures?|teaching|curriculum|instruction)\b(?:(?!\b(?:role|position|job|post|opportunity|team)\b)[^.,;:\n]){0,30}\bhybrid\b(?! (?:role|position|job|work|working|schedule))/i;
const choice =
  /\b(?:remote and hybrid|hybrid and remote)\b|\b(?:remote(?:ly)?|hybrid|on-?site|in-office|in person)(?: work)?(?:(?:,? or| oder| ou| o) |\s?[|/]\s?)(?:be )?(?:a |fully |100% )?(?:remote|hybrid|on-?site|in-office|in person)/i;
/** Words of presence and of home, and what stands between the two where one is chosen of both. */
const atOffice =
  "(?:on[- ]?site|in[- ](?:person|office)|(?:from|at|in|out of) (?:the|our|an?|one of our) (?:[\\w-]{1,16} ){0,2}?(?:offices?|hq|headquarters|hub)|offices?|vor ort|b\u00fcro|pr\u00e4senz|sur site|(?:en )?pr\u00e9sentiel|presencial(?:mente)?|en (?:la )?oficina|no escrit\u00f3rio|in (?:sede|presenza|ufficio)|op (?:kantoor|locatie)|stacjonarn\\w{1,3}|p\u00e5 (?:plats|kontoret))";
const atHome =
  "(?:remote(?:ly)?|wfh|(?:work(?:ing)? )?from (?:home|anywhere)|home[- ]?office|home[- ]based|t\u00e9l\u00e9travail|\u00e0 distance|remot[oa](?:mente)?|teletraba[jl]h?o|desde casa|em casa|da casa|thuis|zdaln\\w{1,3}|hemifr\u00e5n|hjemmefra|p\u00e5 distans)";
const orLink =
  "(?:[^.;:\\n]{0,40}?[ ,(](?:or|oder|ou|o|of|lub|eller) (?:(?:be|to|a|fully|100 ?%|work|working|based|alternatively|entirely|completely|in|im|en|au|em|da|de|op|aus|from|dem|der) ){0,3}?|\\s?[/|]\\s?)";
let placeChoice: RegExp | undefined;

/** "On site in Berlin or remote", "vor Ort oder im Homeoffice", "office/remote": one may choose, so neither is said. */
function isPlaceChoice(sentence: string): boolean {
  if (!/\b(?:or|oder|ou|o|of|lub|eller)\b|[/|]/i.test(sentence)) return false;
  placeChoice ??= joinedPattern(
    `(?<![\\p{L}-])(?:${atOffice}${orLink}${atHome}|${atHome}${orLink}${atOffice})(?!\\p{L})`,
    "iu",
  );
  return placeChoice.test(sentence);
}

/** "Vor Ort in Leeds, mobiles Arbeiten m\u00f6glich": presence is not all of it. */
const homeIsPossible =
  /(?<![\p{L}-])(?:mobile[sn]? arbeit\p{L}*|home-?\s?office|remote(?:[ -]?(?:work(?:ing)?|arbeit\p{L}*))?|work(?:ing)? from home|t\u00e9l\u00e9travail|teletrabajo|teletrabalho|smart working|thuiswerk\p{L}*|praca zdalna|distansarbete) (?:(?:ist|is|est|es|\u00e9|\u00e8|tageweise|teilweise|auch|nach absprache|also) ){0,2}(?:m\u00f6glich|possible|available|optional|mogelijk|posible|poss\u00edvel|possibile|mo\u017cliwa|m\u00f6jligt)/iu;

/** "Posibilidad de trabajo remoto" is none yet. */
const perhaps =
  /(?<!\p{L})(?:options? (?:to|of|for)|possibility|posibilidad(?:es)?|opci(?:\u00f3n|ones)|possibilidades?|op\u00e7(?:\u00e3o|\u00f5es)|possibilit[\u00e0\u00e9]s?|eventuel(?:le)?|m\u00f6glichkeit(?:en)?|mogelijkheid|mo\u017cliwo\u015b\u0107|mulighed|mulighet|m\u00f6jlighet)(?!\p{L})[^.;,:\n]{0,20}$/iu;

const rarely = /^.{0,25}\b(?:months?|quarters?|years?|mois|an\b|monat|jahr|mes\b|a\u00f1o|m\u00eas|ano\b|mese|maand)/i;

const officeWord =
  "(?:offices?(?! (?:clean|furnit|suppl|space|equip|plants|visits))|on[- ]?site|in[- ]person|hq|headquarters|b\u00fcro|vor ort|bureaux?|site|pr\u00e9sentiel|oficina|presencia(?:l|les|is)|escrit\u00f3rio|ufficio|in sede|in presenza|kantoor|kontoret|biur[aoze]{1,2}|kancel\u00e1\u0159i|wfo|our (?:[\\w-]{1,14} ){1,3}?location)";
const homeWord =
  "(?:from home|(?:von )?zu ?hause|daheim|en casa|a casa|de acas\u0103|home[ -]working|remote(?:ly)?|home[- ]?office|wfh|mobil\\w{0,4}|t\u00e9l\u00e9travail|\u00e0 distance|teletraba(?:jo|lho)|remoto|remota|desde casa|em casa|chez (?:vous|toi)|smart working|da casa|thuis\\w{0,6}|telework\\w{0,3}|telecommut\\w{0,3}|distans\\w{0,10}|hemifr\u00e5n|hemma|hjemme|hjemmefra|hjemmearbe(?:jde|id)|hjemmekontor|zdalni?e?|zdaln(?:ej|a)|z domova|wfh)";
const number =
  "(?:[1-7]|one|two|three|four|five|six|un|deux|trois|quatre|cinq|ein|eine[nm]|zwei|drei|vier|f\u00fcnf|uno|dos|tres|cuatro|cinco|um|dois|tr\u00eas|quatro|due|tre|quattro|cinque|twee|drie|vijf|(?<=[e\u00e9]\u00e9)n|een(?= dag)|duas|tv\u00e5|fyra|n\u00e5gon|n\u00e5gra|enkele|quelques|algunos|alcuni|alguns|kilka|nogle|noen|einige|dwa|trzy|cztery|dva|t\u0159i|\u010dty\u0159i|to(?= [a-z\u00e6\u00f8\u00e5]{0,20}dage?))";
const dayWord =
  "(?:days?|times|jours?|tagen?|tag|d[i\u00ed]as?|giorn[io]|dag(?:en|ar|er|e)?|dn[i\u00edy\u016f]|idas|vezes|veces|ma\u00f1anas|tardes|mornings|afternoons)";
/** "Four calls a day": what is counted is no day. */
const each = "(?:an?|per|each|every|par|pro|por|al|om)";
const days = `\\b(${number})(?: ?\\(\\d\\))?\\+?(?: ?(?:-|\u2013|to|or|\u00e0|bis|a|o|ou|of|oder) ?(?:${number}))?\\+? (?:(?!${each}\\b)[a-z-]{1,14} ){0,2}?${dayWord}\\b`;
const between = "[^.;\\n]";

interface DayRule {
  /** Its days are one word with the place, which few sentences have. */
  isCompound?: boolean;
  pattern: RegExp;
  isHome: boolean;
}
let dayRules: DayRule[] | undefined;
const dayRulesOf = (): DayRule[] => [
  // "Zwei feste B\u00fcrotage", "to hjemmearbejdsdage": the place is in the word.
  {
    pattern: joinedPattern(
      `(?<![a-z\\d\\u00c0-\\u024f])(${number}) (?:[a-z\\u00c0-\\u024f-]{1,14} ){0,2}?(?:b\u00fcro|pr\u00e4senz|kantoor|kontors?|home-?office-?|remote-?|hjemme\\w{0,10}|hemma?\\w{0,6}|thuiswerk)(?:tage?n?|dag(?:en|ar|er|e)?)\\b|\\b(${number}) (?:office|remote|home|wfh|home[ -]office|in[ -]office|on-?site) days?(?= (?:an?|per|each|every) week|(?<=hybrid\\b[^.;\\n]{0,60}))`,
      "i",
    ),
    isHome: false,
    isCompound: true,
  },
  { pattern: joinedPattern(`${days}${between}{0,45}?\\b${officeWord}\\b`, "i"), isHome: false },
  {
    pattern: joinedPattern(
      `\\b${officeWord}\\b${between}{0,45}?${days}(?=${between}{0,14}(?:week|woche|semaine|semana|settimana|week|vecka|uke|uge|t\u00fddnu|tygodni|(?:su|sur|von|out of|de) (?:[57]|five|cinq|f\u00fcnf|cinco|cinque)\\b))`,
      "i",
    ),
    isHome: false,
  },
  { pattern: joinedPattern(`${days}${between}{0,30}?\\b${homeWord}`, "i"), isHome: true },
  { pattern: joinedPattern(`\\b${homeWord}${between}{0,30}?${days}`, "i"), isHome: true },
];
const fullWeek = /^(?:[567]|five|six|cinq|f\u00fcnf|cinco|cinque|vijf)$/i;

interface Found {
  says: Says;
  weight: number;
  method: string;
  match: RegExpExecArray;
  /** Where the clause begins in its sentence that was read. */
  from?: number;
}

/** "Je bezoekt twee dagen per week klanten thuis", "Bist du zwei Tage zu Hause?": whose home, or whose days. */
const otherHomes =
  /(?<!\p{L})(?:visit\p{L}*|bezoek\p{L}*|bes[\u00f6\u00f8]\p{L}*|besuch\p{L}*|visite[rz]?|klanten|kunder|kunden|clients?|clientes|clienti|klient\p{L}*|patients?|patienten|borgere?|brukere?|bewoners|ouderen|mensen|menschen|personnes|gezinnen|familie[sn]|familles|senioren|candidats?|candidat[oi]s?|kandidaten|bewerber\p{L}*)(?!\p{L})/iu;
const asksReader =
  /^\P{L}*(?:ben (?:jij|je|u)|bist du|sind sie|\u00eates-vous|es-tu|are you|est\u00e1s|sei|\u00e4r du|er du|jeste\u015b)(?!\p{L})/iu;

const isOfOtherHomes = (sentence: string, { index, 0: words }: RegExpExecArray): boolean =>
  asksReader.test(sentence) ||
  hasOthersAsSubject(sentence.slice(0, index)) ||
  otherHomes.test(sentence.slice(0, index + words.length));

const weekdayNames = ["mon", "tues", "wednes", "thurs", "fri"];
const weekdaySpan =
  /\b(mon|tues|wednes|thurs|fri)days? ?(?:to|through|thru|-|\u2013|until) ?(mon|tues|wednes|thurs|fri)day/i;

const toWeekend = /\bmondays? ?(?:to|through|thru|till|-|\u2013|until) ?(?:sat|sun)/i;
/** "... todos os dias no escrit\u00f3rio n\u00e3o \u00e9 obrigat\u00f3rio": what is no must, or cannot be. */
const noMust =
  /^[^.;:\n]{0,24}(?<!\p{L})(?:nicht|kein\p{L}*|ikke|inte|niet|geen|n\u00e3o|no|non|pas|nie|not|ei)(?!\p{L})(?: \p{L}+){0,2}? (?:n\u00f6tig|n\u00f8dvendig|n\u00f6dv\u00e4ndig|erforderlich|m\u00f6glich|poss[i\u00ed]vel|posible|possib[il]|obligat|obrigat|n[e\u00e9]cess|mogelijk|nodig|verplicht|mulig|m\u00f6jlig|kr[a\u00e4\u00e6]v|pflicht|vorgesehen|required|needed|mandatory|expected|konieczn|wymagan|mo\u017cliw)/iu;
/** "Up to 40 % of your time from home". */
const partOfTime = /(?<![\d,.])[1-9]\d? ?%/;

/** Days of "Tuesday through Thursday": three; null where no span is named. */
function spanOfWeek(sentence: string): number | null {
  const [, first, last] = weekdaySpan.exec(sentence.toLowerCase()) ?? [];
  if (first === undefined || last === undefined) return null;
  return weekdayNames.indexOf(last) - weekdayNames.indexOf(first) + 1;
}

const wholeWeek =
  /\b(?:work(?:s|ing)?|based)\b[^.;\n]{0,16}\b(?:(?:from|in|at) (?:the|our)\b[^.;\n]{0,20}\boffices?|in[- ]person|on-?site)\b|\bbe in (?:the|our) (?:[\w-]{1,14} )?(?:offices?|studio|lab|clinic|workshop)\b/i;

const shortDay = "(mon|tues?|wed|thu(?:rs?)?|fri)";
const shortDays = new RegExp(`\\b${shortDay}\\.?(?: ?[-\u2013/,&] ?| to | through | and )${shortDay}\\b`, "i");
const wholeDay = (short: string): string =>
  `${weekdayNames.find((name) => name.startsWith(short.slice(0, 3).toLowerCase())) ?? ""}day`;

/** "Du reinigst an drei Tagen unser B\u00fcro", "the dentist is on site once a week": an office that is cleaned, and who comes to it. */
const ofOffice =
  /(?<!\p{L})(?:clean(?:s|ing|ed)?|vacuum\p{L}*|watered|dust(?:ing)?|reinig\p{L}*|putz(?:en|st|t)|s\u00e4uber\p{L}*|nettoy\p{L}*|entretien|limpi?a\p{L}*|limpez\p{L}*|limpar\p{L}*|pulis\p{L}*|pulire|puliz\p{L}*|schoon|schoonma\p{L}*|sprz\u0105t\p{L}*|st\u00e4da\p{L}*|reng\u00f8r\p{L}*|rent|siivo\p{L}*|ukl\u00edz\p{L}*|temizl\p{L}*|deliver(?:y|ies)|dentist|barber|massages?|masseu\p{L}*|physio\p{L}*|kitchen|canteen|dog|betriebsarzt|betriebs\u00e4rzt\p{L}*|k\u00fcche|kantine|hund|kin\u00e9\p{L}*|cantine|m\u00e9decin|dentiste|m[\u00e9e]dico|dentista|comedor|mensa|bedrijfsarts|keuken)(?!\p{L})/iu;

/** "3 days a week in our office" is hybrid, five are on site. */
function readDays(written: string): Found | null {
  dayRules ??= dayRulesOf();
  // "Mon-Thu"
  const sentence = written.replace(shortDays, (_, from: string, to: string) => `${wholeDay(from)} to ${wholeDay(to)}`);
  const hasCount =
    /\d|\u00e9n|een|one|two|three|four|five|six|un|de?u|tr[eo\u00ea]|[qc]uat|cin|ei?n|zwei|dr[ei]|vi|f\u00fc|doi?s|tw|tv|fy|dw|trz|czt|dva|n\u00e5g|enk|quelq|alg[\u00fau]|alcu|kil|nog|noe|eini|to [a-z\u00e6\u00f8\u00e5]{0,20}dag/i.test(
      sentence,
    );
  const hasCompound = /\S(?:tag|dag)|(?:office|remote|home|wfh|site) days?/i.test(sentence);
  for (const { pattern, isHome, isCompound = false } of hasCount ? dayRules : []) {
    if (isCompound && !hasCompound) continue;
    const match = pattern.exec(sentence);
    if (match === null || rarely.test(sentence.slice(match.index + match[0].length))) continue;
    if (/\b(?:months?|quarters?|years?|mois|monat|mes|mese|maand|vacation|pto|leave|off)\b/i.test(match[0])) continue;
    // "Order supplies for the office 2 days a week."
    if (!isHome && /\bfor (?:the|our) $/i.test(sentence.slice(0, match.index))) continue;
    const isWhole = fullWeek.test(match[1] ?? match[2] ?? "");
    if (isWhole && isHome) continue;
    if (isHome ? isOfOtherHomes(sentence, match) : ofOffice.test(sentence)) continue;
    return { says: isWhole ? "on_site" : "hybrid", weight: statementWeights.days, method: "days", match };
  }
  const weekdays = new Set(sentence.toLowerCase().match(/\b(?:mon|tues|wednes|thurs|fri)day/g));
  const match = /\b(?:office|studio|on-?site|in[- ]person)\w{0,2}\b/i.exec(written);
  if (match === null || weekdays.size === 0) return null;
  if (spanOfWeek(sentence) === 5)
    return wholeWeek.test(sentence)
      ? { says: "on_site", weight: statementWeights.days, method: "weekdays", match }
      : null;
  if (weekdays.size > 4 || toWeekend.test(sentence)) return null;
  if (
    !/^\W*in[ -](?:the )?office\b|\b(?:works?|working|comes?|be|office days?|remote on|wherever you|we['\u2019]re in|are in|spend|required?|expected|attend|join|together|meet)\b/i.test(
      sentence,
    ) ||
    /\bhours?\b/i.test(sentence)
  )
    return null;
  return { says: "hybrid", weight: statementWeights.days, method: "weekdays", match };
}

/** Neither remote nor hybrid: there is one model left. */
const neither =
  /\b(?:not (?:currently )?(?:offer|allow|support|permit|provide|eligible for|open to|available for)|no|neither) (?:an? )?(?:fully )?(?:remote(?: work(?:ing)?)?,? (?:or|nor|and|\/) (?:an? )?hybrid|hybrid(?: work(?:ing)?)?,? (?:or|nor|and|\/) (?:an? )?remote)\b/i;

let rules: { says: Says; weight: number; rule: RulePattern }[] | undefined;

/** "While many teams are remote, this role is on site": what is said of the job counts, where both are. */
const ofJob =
  /[,;:\u2013\u2014-]\s*(?:but |however,? |yet |although )?(?=(?:this|the) (?:[\w-]{1,16} )?(?:role|position|job|opening|opportunity)\b)/i;

/** A board's postings share three of five sentences on where one works. */
const sentencesKept = 300;

const readSentence = rememberLast((sentence): readonly Found[] => {
  const turn = ofJob.exec(sentence) ?? answerFirst.exec(sentence);
  if (turn !== null) {
    const from = turn.index + turn[0].length;
    const found = readClause(sentence.slice(from));
    for (const one of found) one.from = from;
    if (found.length > 0) return found;
  }
  return readClause(sentence);
}, sentencesKept);

/** "On site in Leeds; hybrid working is not available." */
const hybridDenied =
  /\bhybrid (?:\w+ ){0,2}?(?:is|are) (?:currently )?(?:not|un)[ -]?(?:available|offered|possible|an option|permitted)\b/i;

function readClause(whole: string): Found[] {
  const denial = hybridDenied.exec(whole);
  const sentence = denial === null || denial.index === 0 ? whole : whole.slice(0, denial.index);
  const lower = sentence.toLowerCase();
  const cues = cuesIn(lower);
  if (cues.size === 0 || aside.test(sentence)) return [];
  const ofDays = cues.has("days") ? readDays(sentence) : null;
  if (ofDays !== null) return [ofDays];
  const split = readSplitWeek(sentence);
  if (split !== null) return [{ says: "hybrid", weight: statementWeights.role, method: "split week", match: split }];
  const denied = lower.includes("hybrid") ? neither.exec(sentence) : null;
  if (denied !== null)
    return [{ says: "on_site", weight: statementWeights.denial, method: "statement", match: denied }];
  rules ??= ruleSources.map(([says, weight, source]) => ({
    says,
    weight,
    rule: rulePattern(anyHyphen(source), "i"),
  }));
  const matchIn = rulesIn(sentence);
  const isChoice = choice.test(sentence);
  let isOfPlaces: boolean | undefined;
  const speaksOfHybrid =
    cues.has("hybrid") && /\bhybrid|h[\u00edi]brid|\bibrid/.test(lower) && !/\bnot (?:a )?hybrid/.test(lower);
  const found: Found[] = [];
  for (const { says, weight, rule } of rules) {
    if (isChoice && says !== "not_remote") continue;
    // "No home office, you work on site": what denies one model may state another.
    if (found.length > 0 && says !== "on_site") continue;
    // "Work in the office in a hybrid capacity."
    if (speaksOfHybrid && (says === "on_site" || says === "remote")) continue;
    if (!cues.has(says)) continue;
    const match = matchIn(rule);
    if (match === null) continue;
    // "Hybrid: from our office or from home" is hybrid all the same.
    if (says !== "not_remote" && says !== "hybrid" && (isOfPlaces ??= isPlaceChoice(sentence))) continue;
    if (says === "on_site" && homeIsPossible.test(sentence)) continue;
    if (says === "remote" && (perhaps.test(sentence.slice(0, match.index)) || partOfTime.test(sentence))) continue;
    if (says !== "not_remote" && noMust.test(sentence.slice(match.index + match[0].length))) continue;
    found.push({ says, weight, method: weight === 0 ? "company" : weight === 2 ? "model" : "statement", match });
    if (says !== "not_remote") break;
  }
  return isOfOthers(sentence, found[0]?.match) ? [] : found;
}

/** Whether what a rule has found is of others than whoever will have the job. */
const isOfOthers = (sentence: string, match: RegExpExecArray | undefined): boolean =>
  match !== undefined && (ofOthers.test(sentence) || hasOthersAsSubject(sentence.slice(0, match.index)));

/** "N\u00e3o, presencial": what is said behind the answer to another question. */
const answerFirst = /^\P{L}*(?:no|nein|non|n\u00e3o|nee|nej|nie)[,:;.\u2013-] ?(?=\p{L})/iu;

/** A character of a sentence that is read is looked at by some of the rules. */
const stepsPerChar = 12;

const bareLabel = new RegExp(
  `^\\W*${remoteLabel}(?: (?:work(?:ing)?|jobs?|position|role|status|ok|allowed|option))?\\W*$`,
  "i",
);
const denial = new RegExp(`^(\\W*\\n\\W*)${noAnswer}(?=\\s*(?:\\n|$))`, "i");

/** "Remote", and on the line below it "No": as one line, of the same length. */
function withAnswer(text: string, sentence: Sentence): Sentence {
  if (!bareLabel.test(sentence.text)) return sentence;
  const end = sentence.at + sentence.text.length;
  const [whole, gap] = denial.exec(text.slice(end, end + 30)) ?? [];
  if (whole === undefined || gap === undefined) return sentence;
  return { ...sentence, text: `${sentence.text}:${" ".repeat(gap.length - 1)}${whole.slice(gap.length)}` };
}

const wrappedChars = 80;

/** "Einsatzart: 20", and on the next line "% Remote": a share that its page has wrapped. */
function readWrappedShare(text: string, { text: sentence, at }: Sentence): WorkplaceStatement | null {
  if (!/^% remote$/i.test(sentence)) return null;
  const [, percent] = /(?<!\d)(\d{1,3})\s*$/.exec(text.slice(Math.max(0, at - wrappedChars), at)) ?? [];
  const share = Number(percent ?? 0);
  if (share === 0 || share > 100) return null;
  const says = share === 100 ? "remote" : "hybrid";
  return { says, weight: statementWeights.role, method: "share", quote: sentence, at };
}

/** What a description says of the work model, in order, and the sentences with words of one that no rule knows. */
export function readStatements(
  text: string,
  steps: Steps,
): { statements: WorkplaceStatement[]; unknownSentences: Sentence[] } {
  const statements: WorkplaceStatement[] = [];
  const unknownSentences: Sentence[] = [];
  const labelled = readLabelled(text, steps);
  for (const { says, quote, at } of labelled)
    statements.push({ says, weight: statementWeights.role, method: "label", quote, at });
  let next = 0;
  for (const read of sentencesWith(anchor, text, steps)) {
    while (read.at >= (labelled[next]?.to ?? Infinity)) next++;
    if (read.at + read.text.length > (labelled[next]?.from ?? Infinity)) continue;
    const asked = readQuestion(text, read);
    if (asked !== null) {
      const { says } = asked;
      const weight = says === "not_remote" ? statementWeights.denial : statementWeights.role;
      if (says !== null) statements.push({ says, weight, method: "answer", quote: read.text, at: read.at });
      continue;
    }
    const share = readWrappedShare(text, read);
    if (share !== null) {
      statements.push(share);
      continue;
    }
    const sentence = withAnswer(text, read);
    steps.take(sentence.text.length * stepsPerChar);
    const found = readSentence(sentence.text);
    if (found.every(({ says }) => says === "not_remote" || says === "remote_company")) unknownSentences.push(sentence);
    for (const { says, weight, method, match, from = 0 } of found) {
      const at = sentence.at + from + match.index;
      statements.push({ says, weight, method, quote: text.slice(at, at + match[0].length), at });
    }
  }
  return { statements, unknownSentences };
}

type Weighed = Pick<WorkplaceStatement, "says" | "weight" | "method"> & { match: RegExpExecArray };

const weighSentence = rememberLast((text): Weighed | null => {
  if (aside.test(text) || choice.test(text) || isPlaceChoice(text)) return null;
  const found = weighWords(text);
  if (found === null || isOfOthers(text, found.match) || (found.says === "on_site" && homeIsPossible.test(text)))
    return null;
  const says = found.says === "remote" && partOfTime.test(text) ? "hybrid" : found.says;
  return { says, weight: statementWeights.words, method: "words", match: found.match };
}, sentencesKept);

const readOffice = rememberLast((text): Weighed | null => {
  const match = readOfficePlace(text) ?? readShiftPlace(text);
  return match === null || aside.test(text)
    ? null
    : { says: "on_site", weight: statementWeights.office, method: "office", match };
}, sentencesKept);

const readEach =
  (read: (text: string) => Weighed | null) =>
  (sentences: Sentence[], steps: Steps): WorkplaceStatement[] =>
    sentences.flatMap(({ text, at }) => {
      steps.take(text.length * stepsPerChar);
      const found = read(text);
      if (found === null) return [];
      const { match, ...said } = found;
      return [{ ...said, quote: match[0], at: at + match.index }];
    });

/** Weighs what no rule knows, where nothing else speaks of the model: what all such sentences agree on. */
export const weighSentences = readEach(weighSentence);

/** Where the firm's office is named as the place of the work, in the sentences that state no model; read last of all. */
export const readOffices = readEach(readOffice);
