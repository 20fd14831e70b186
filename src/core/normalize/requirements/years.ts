import { rememberLast } from "../../remember-last.ts";
import type { Derived, Evidence } from "../../evidence.ts";
import type { YearsAsked } from "../../facts.ts";
import type { Steps } from "../steps.ts";
import { isInsteadOfDegree } from "./either-enough.ts";
import {
  evidenceOf,
  givingHeading,
  isRequired,
  ofLabel,
  overlaps,
  type Statement,
  type Statements,
} from "./statements.ts";
import { yearsMax, yearsOfValue } from "./years-labels.ts";
import { chooseYears, type YearsAt } from "./years-alternatives.ts";
import { readUnspaced, type Asked } from "./years-unspaced.ts";
import { isBareDemand, notDone } from "./years-bare.ts";
import { isToldAsDone } from "./years-told.ts";
import { isNotAskedFor } from "./years-not-asked.ts";
import { toNumber, yearsTables } from "./years-spans.ts";
import type { WordPattern } from "../text/word-pattern.ts";
import { isOfOthers } from "../text/speaks-of.ts";
import { isAskedInSomeJobs } from "../text/speaks-of-jobs.ts";

/** More than this is a firm's age, unless the text says "at least". */
const plainYearsMax = 15;

const experience =
  /experien[ct\u0163\u021b]|kogemus|\byoe|\bpqe\b|do\u015bwiadczeni|erfarenhet|erfaring|\bprax(?:[ei\u00ed]|(?!\p{L}))|vechime|sta\u017c(?:u|em)? pracy|\bpraks[ei]|\u7d4c\u9a13|\u5b9f\u52d9|erfahrung|exp\b|exp[e\u00e9]ri[e\u00e8\u00ea]n|ervaring|esperienza|background|(?:track|proven|demonstrated) record|career|werkervaring|praxis|t\u00e4tigkeit|kokemu|deneyim|tecr\u00fcb|zku\u0161enost|tapasztal|gyakorlat|\u03b5\u03bc\u03c0\u03b5\u03b9\u03c1|\u03c0\u03b7\u03c1\u03b5\u03c3|\u03b5\u03c1\u03b3\u03b1\u03c3|practice|seniority|trayectoria|viv\u00eancia|(?:podobn|analogiczn)ym stanowisku|(?:postes?|fonctions?) (?:similaires?|\u00e9quivalent)|(?:puestos?|funciones) similar|(?:\u00e4hnlicher|vergleichbarer) (?:position|funktion)|(?:vergelijkbare|soortgelijke) (?:functie|rol)|(?:ruolo|mansion\p{L}) (?:analog|simil)|(?:fun\u00e7\u00e3o|cargo) similar|(?:similar|comparable|equivalent) (?:role|position|post|capacity)|(?:liknande|lignende) (?:roll|tj\u00e4nst|stilling|arbejde|arbeid)/iu;
/** "Conhecimento comprovado em DBT no m\u00ednimo de 3 anos". */
const knowing =
  /conhecimentos?(?!\p{L})|(?<!\p{L})(?:knowledge|proficien\p{L}*|expertise|hands[- ]on|atua\u00e7\u00e3o|dom\u00ednio|conocimientos?|\p{L}*kenntnisse|connaissances?|conoscenza|kennis|znajomo\u015b\u0107)(?!\p{L})/iu;
/** "3 years in sales", "2 years as a cook", "4 years building software": what one has done. */
const doing =
  /^['\u2019]?s?\+? ?(?:(?:minimum|min\.?|or so|or thereabouts|at least|au moins|mindestens|al menos|como m\u00ednimo|pelo menos|almeno|minimaal|minimum) )?(?:(?:of|in|as|overall|als|within|working|with|en|como|comme|dans|im|in der|nel(?:la|lo|l['\u2019]|le)?|nei|negli|na|no|jako|som|inom|inden for|innenfor|v oboru|de pr(?:atique|\u00e1c?tica)|de carteira|di (?:lavoro|pratica)|(?:\p{L}+ej )?pracy|op|bij een)(?!\p{L})|(?:\p{L}+ly )?\p{L}{3,}(?:ing|ando|[ie]endo)(?!\p{L}))/iu;
/** The like, but also of what lasts: only where things are asked for. */
const doingToo =
  /^(?:behind|on|at|across|inside|under|post[- ]qualif\p{L}*|sur|chez(?! nous)|aux?|\u00e0|i|fra|fr\u00e5n|w|na|v|bei|auf|an|(?:da|din|de|di|do|da) (?!garan|contra|contr|form))(?!\p{L})/iu;
const asking =
  /(?:candidates?|someone|individuals?|brings?|has|have|possess(?:es)?|minimum|at least|mind(?:estens|\.)|min\.?|m\u00ednim[oa]|au moins|al menos|como m\u00ednimo|pelo menos|like to see|se valorar[a\u00e1]n?|valoramos|minimo|almeno|minimaal|m\u00ednimo|requires?|must have|you have|you(?:['\u2019]ve| will have| bring)|du hast|sie haben|vous justifiez|vous avez|tu as|sie bringen|je hebt|du har|du skal have|hai|masz|tienes|tens|voc\u00ea (?:tem|possui)|more than|over|around)\b[^.;]{0,25}$/i;
const askingHeading =
  /require|qualif|experience|skills|looking for|(?:senior|mid|junior|entry)[ -]level|you (?:have|bring|need|are)|about you|who you|bring|must|profil|perfil|anforderung|erfahrung|requisit|comp\u00e9tence|mitbring|eisen|vereisten|ideal|criteria|background|education|what we (?:want|need|expect|ask)|(?<!can )we expect|the person|essential|parcours|esperamos|buscamos|necesita|procuramos|cerchiamo|chiediamo|richie|caratteristiche|suchen|wir erwarten|voraussetz|qualifi[ck]a|bagage|vragen|zoeken|oczekuj|szukamy|wymaga|kwalifikac|s\u00f6ker|bakgrund|baggrund|kvalifik|krav|leder efter|ser etter|po\u017eadav|po\u017eaduj|o\u010dek\u00e1v\u00e1me|elv\u00e1r|cerin\u021b|aranan|nitelik|odotamme|edellyt/i;

/** How a firm speaks of itself, of what came before, of how long something lasts. */
const others =
  /(?<!\p{L})(?:our|we['\u2019]ve|we have|we are|we['\u2019]re|company|firm has|family[- ]owned|since|founded|established|team (?:of|with|has|mit|aus)|(?:team|company|firm)['\u2019]s|leaders? with|combined(?! with)|collective|unser\w*|wir (?:sind|haben|blicken)|seit|notre|nous (?:sommes|avons)|depuis|cr\u00e9\u00e9e?|fond\u00e9e?|nuestr\w*|somos|desde hace|hace|contamos|con m\u00e1s de|mit \u00fcber|nossa|nosso|h\u00e1|nostr\w+|da oltre|onze|al meer dan|en moyenne|on average|im schnitt|durchschnittlich|forte? de|fort d['\u2019]un\p{L}*|vi har|med \u00f6ver|har vi|mamy|c\u00e9g\u00fcnk\p{L}*|a c\u00e9g|\u015firketimiz\p{L}*|firmam\u0131z\p{L}*|(?:zesp\u00f3\u0142|firma|sp\u00f3\u0142ka|agencja|kancelaria) (?:z|ma)|ma firma|meill\u00e4 on|forte di|(?:azienda|societ\u00e0|studio) con(?: una?)?|compania|jsme|na\u0161\p{L}+|\u03b5\u03c4\u03b1\u03b9\u03c1\p{L}+|yhti\u00f6\p{L}*|sinds|dauer|ausbildungsdauer|duration|dur\u00e9e|duraci\u00f3n|contract|vesting|warranty)(?!\p{L})[^.;]{0,30}$/iu;
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
  /^[- ]?(?:(?:of (?:(?:full|continuous|verifiable|checkable|recent) )*|['\u2019] )?(?:address|addresses|residential address|references?|work(?:ing)? history|employment history|screening)(?!\p{L})|(?:in|of|at) (?:a )?college(?!\p{L}|(?: \p{L}+){0,2} experience)|of (?:warranty|guarantee|(?:growth|history|innovation|tradition|stability)(?= ?(?:$|[,.;!)])))|of (?:\p{L}+ )?residen(?!tial)|of (?:(?:free|paid|full|comprehensive|structured) )?(?:training|coaching|mentoring|study|funding|support|parking(?!\p{L}))|(?:\p{L}+ )?commitment|(?:\p{L}+ )?(?:lease|bond|notice)(?!\p{L})|of age|old\b|or older|alt\b|['\u2019]? ?(?:contract|term|program(?:me)?s?(?!\p{L})|(?:(?!of )\p{L}+ )?degree(?! (?:and|plus|with)(?!\p{L}))|college|university|warranty|plan|history|anniversary)|of (?:college(?! (?:\p{L}+ ){0,2}experience)|study|education|university|service|school|high school|algebra|tenure|continuous(?! (?:[a-z]+ )?experience))|ago|later|together|in (?:business|a row)|post[- ](?:graduation|secondary)|d['\u2019](?:\u00e2ge|\u00e9tudes?)|de edad|de estudios|di et\u00e0|cumplidos|compiuti|complet[oa]s(?! de)|r\u00e9volus|fyllda|fylte)/iu;
/** "A three-year plan" lasts so long; "five-year experience" is one. */
const lastsSo = /^[^-]*-year$/i;
const isOfOne = /^ (?:\p{L}+ )?experience/iu;
const halfMore = /^ ?(?:y medio|et demie?|and a half|e meio|e mezzo|und ein halbes)/i;
const atMost =
  /(?:up to|(?<!(?:not|no) )less than|no more than|not more than|maximum(?: of)?|fewer than|under|bis zu|max(?:imal|\.)|h\u00f6chstens|jusqu['\u2019]\u00e0|hasta|m\u00e1ximo(?: de)?|at\u00e9|fino a|maximaal|en fazla|\u03ad\u03c9\u03c2|maxim\u00e1ln\u011b|legfeljebb) ?(?:de )?$/i;

/** "You have worked as a chef for at least 2 years". */
const worked =
  /(?<!\p{L})(?:you|candidate|must|have)(?!\p{L})[^.;]{0,30}(?<!\p{L})(?:worked|practi[cs]ed|served|been (?:working|a|an)|spent)(?!\p{L})[^.;]{0,50}$|^[^\p{L}]*worked (?:in|as|at|with) [^.;]{0,50} for (?:at least |over )?$|you(?:['\u2019]ve| have) been \p{L}+ing (?:[\p{L}-]+ ){0,4}for (?:at least |over |more than )?$/iu;
/** The like of other languages: said to whoever reads it, or of whoever is sought. */
const workedElsewhere = new RegExp(
  [
    String.raw`(?<!\p{L})(?:du|sie) (?:arbeite(?:st|n)|bist|sind) (?:\p{L}+ ){0,3}?seit (?:mindestens |\u00fcber )?$`,
    String.raw`(?<!\p{L})(?:vous|tu) (?:avez|as) (?:d\u00e9j\u00e0 )?(?:travaill|exerc|occup|pratiqu|\u00e9volu|fait|g\u00e9r|dirig|encadr|pass|tenu)\p{L}*[^.;]{0,40}$`,
    String.raw`(?<!\p{L})(?:vous|tu) (?:exerc|travaill|\u00e9volu|pratiqu)\p{L}*[^.;]{0,40}depuis (?:au moins |plus de |d\u00e9j\u00e0 )?$`,
    String.raw`(?<!\p{L})(?:llevas|(?:has|haber|hayas?) (?:trabajado|ejercido|estado))(?!\p{L})[^.;]{0,40}$`,
    String.raw`(?<!\p{L})(?:(?:ter|tenhas?|tens) trabalhado|que j\u00e1 tenha \p{L}+[ai]do|trabalhaste|voc\u00ea j\u00e1 (?:trabalhou|atuou)|(?:trabalhas|voc\u00ea (?:trabalha|atua)) h\u00e1)(?!\p{L})[^.;]{0,40}$`,
    String.raw`(?<!\p{L})(?:hai|aver|avere|abbia) (?:gi\u00e0 )?(?:lavorato|maturato|svolto|esercitato|ricoperto)(?!\p{L})[^.;]{0,40}$`,
    String.raw`(?<!\p{L})(?:je|jij|u) (?:werkt|bent) (?:al|reeds) [^.;]{0,20}$`,
    String.raw`(?<!\p{L})(?:pracowa\u0142[ea]?\u015b|przepracowa\u0142[ea]?\u015b)(?!\p{L})[^.;]{0,40}$|(?<!\p{L})pracujesz [^.;]{0,30}od (?:co najmniej |ponad )?$`,
    String.raw`(?<!\p{L})du (?:har|skal have|b\u00f8r have) (?:tidligere |tidigare |allerede |redan )?(?:arbetat|arbejdet|arbeidet|jobbat|jobbet|verkat)(?!\p{L})[^.;]{0,40}$`,
  ].join("|"),
  "iu",
);
const isWorkedElsewhere = ({ language }: Statement, before: string): boolean =>
  language() !== "en" && workedElsewhere.test(before);
/** Nothing stands before it, or what it is. */
const leads = String.raw`(?:(?:preferably|ideally|idealerweise|id\u00e9alement|preferiblemente|idealmente|preferencialmente|preferibilmente|bij voorkeur|najlepiej|g\u00e4rna|helst|gjerne|gerne|at least|a minimum of|minimum(?: of)?|min\.?|over|more than|around|about|approx\.?|from|between|an? good|mindestens|wenigstens|ab|ca\.?|circa|rund|von|zwischen|al menos|m\u00ednimo(?: de)?|como m\u00ednimo|de|entre|unos|m\u00e1s de|au moins|minimum|environ|plus de|pelo menos|no m\u00ednimo|mais de|da|tra|almeno|oltre|minimaal|minstens|ten minste|van|tussen|co najmniej|od|ponad|oko\u0142o|minst|mindst|mellan|mellem|mellom|v\u00e4hint\u00e4\u00e4n|minim\u00e1ln\u011b|alespo\u0148|aspo\u0148|legal\u00e1bb|minim(?:um)?|en az) ){0,2}`;
/** Nothing but a lead, in any of the languages: "- mindestens". */
const head = new RegExp(String.raw`^[^\p{L}\d]{0,6}${leads}$`, "iu");
/** "Preferably 2 years": nothing else begins so. */
const wishedFirst =
  /^[^\p{L}\d]{0,6}(?:preferably|ideally|idealerweise|id\u00e9alement|preferiblemente|idealmente|preferencialmente|preferibilmente|bij voorkeur|najlepiej|g\u00e4rna|helst|gjerne)(?: [\p{L}.]+){0,2} $/iu;
const isAtHead = (before: string): boolean => head.test(before);
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
  /(?<!\p{L})(?:(?:in|within|over|during) the (?:last|past|previous)|in den (?:letzten|vergangenen)|innerhalb der letzten|en los \u00faltimos|nos \u00faltimos|negli ultimi|in de (?:afgelopen|laatste)|w ci\u0105gu(?: ostatnich)?|within|inom|binnen|innerhalb von|entro|en menos de|em menos de|(?:de|under de) senaste|(?:de|inden for de) seneste|(?:de|i l\u00f8pet av de) siste) $/iu;
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
/** "A licence and 3 years on testing duties": of the years alone. */
const paperAnd = / (?:and|plus|und|sowie|et|oraz) (?:[\p{L}.]+ ){0,2}$/iu;
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
  /(?<!\p{L})(?:children|kids|pupils|students|toddlers|kinder[n]?|enfants?|public|jeunes|ados|ragazzi|jovens|j\u00f3venes|ni\u00f1[oa]s|crian\u00e7as|bambini|kinderen|dzieci|barn|elever|b\u00f8rn)(?: ?\(|(?: (?:aged?|ages|im alter von|\u00e2g\u00e9s|de|i \u00e5lderen|i \u00e5ldern|van|von|di|w wieku|mellan|fra|from|between|zwischen|tussen|entre)){1,2} \(?)$/iu;

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
  const { span, months, alone } = yearsTables();
  const { text } = statement;
  const counted =
    readSpans(statement, span, (years) => years) ??
    // "18 months" are a year and a half, "6 months" half of one.
    (anyMonth.test(text) ? readSpans(statement, months, yearsOfMonths, isOfWorkInMonths) : null);
  // A word that no number is in is one year; English has none.
  const isWorded = statement.language() !== "en" && anyAlone.test(text);
  const worded = isWorded ? readSpans(statement, alone, (years) => years || 1) : null;
  const isWordedFirst = (worded?.evidence.at ?? Infinity) < (counted?.evidence.at ?? Infinity);
  const found = isWordedFirst && (worded?.years.required || !counted?.years.required) ? worded : (counted ?? worded);
  return found ?? readUnspaced(statement) ?? readLabel(statement);
}

/** Of whole quarters of a year alone: others are no number that a posting would mean. */
const yearsOfMonths = (count: number): number | null => (count >= 3 && count % 3 === 0 ? count / 12 : null);

/** Under one heading stand many years. */
const [asksUnder, givesUnder] = [
  rememberLast((heading: string) => askingHeading.test(heading)),
  rememberLast((heading: string) => givingHeading.test(heading)),
];
const isUnderAsking = ({ heading, block }: Statement): boolean =>
  asksUnder(heading) || (block !== "" && block !== heading && asksUnder(block));
const isUnderGiving = ({ heading, block }: Statement): boolean =>
  givesUnder(heading) || (block !== "" && block !== heading && givesUnder(block));

/** Without one of these beginnings a sentence counts no months, and names no year without its number. */
const anyAlone = /roczn|rok |vuoden|enn(?:ale|io)/i;
const anyMonth = /m(?:on|ois|es|aand|ies|\u00e5n|\u011bs)|h\u00f3nap|luni|kuukau/i;

/** Experience that is said right behind a number of months, and of what. */
const monthsOf =
  /^ (?:(?!(?:con|com|with|avec|mit|med|z|and|und|et|y|e|och|og|in|by|through)(?!\p{L}))\p{L}+[ -]){0,6}?(?:d['\u2019])?(?:experience|\p{L}*erfahrung|exp\u00e9rience|experiencia|experi\u00e8ncia|experi\u00eancia|viv\u00eancia|esperienza|\p{L}*ervaring|do\u015bwiadczenia|erfarenhet|erfaring|praxe|praxis|gyakorlat|tapasztalat|experien\u021b\u0103|ty\u00f6kokemus|kokemus)(?!\p{L})/iu;
/** The like before it: "experiencia m\u00ednima de", "Experience: at least". */
const experienceOf =
  /(?<!\p{L})(?:experience ?:[^.;\n]{0,40}|(?:experience|\p{L}*erfahrung|exp\u00e9rience|experiencia|experi\u00e8ncia|experi\u00eancia|esperienza|\p{L}*ervaring|do\u015bwiadczenie|erfarenhet|erfaring|praxe|experien\u021b\u0103):?(?: (?:(?!(?:is|not|no|ist|nicht|est|pas|en|et|y|e|con|com|with|und|and|for|for|after|within|in|on)(?!\p{L}))\p{L}+\.?)){0,5}:?) ?$/iu;

/** A heading under which a firm speaks of itself. */
const aboutFirm =
  /about|who we|our |story|history|benefit|perks|offer|\u00fcber|unser|bieten|nous|notre|offr|avantage|sobre|nosotros|nuestr|ofrec|beneficio|somos|noss|oferec|siamo|storia|noi|over ons|bieden|wij|o nas|oferuj|nasz|om oss|om os|vi |vores|v\u00e5r/iu;
/** Not where a firm speaks of itself. */
const isBare = (statement: Statement, from: number, to: number, isOfMonths: boolean): boolean =>
  isBareDemand(statement.text, from, to, isOfMonths) &&
  (isUnderAsking(statement) || !aboutFirm.test(statement.heading));

/** Whether so many months are what one has worked: most are of a contract, or of probation. */
function isOfWorkInMonths(statement: Statement, from: number, to: number): boolean {
  const { text } = statement;
  const [before, after] = [text.slice(Math.max(0, from - 60), from), text.slice(to, to + 90)];
  if (monthsOf.test(after) || experienceOf.test(before)) return true;
  return (
    isToldAsDone(text, from, to) ||
    (isUnderAsking(statement) && isAtHead(before) && doing.test(after.trimStart())) ||
    isBare(statement, from, to, true)
  );
}

/** "Years of experience: 3-5". */
const labelOfYears =
  /(?<!\p{L})(?:years|yrs|jahre|ann\u00e9es|a\u00f1os|anys|anos|anni|jaren) (?:of |d['\u2019]|de |di )?(?:(?:total|relevant|work|required|minimum|prior) )?(?:exp(?:erience)?|exp\u00e9rience|experiencia|experi\u00e8ncia|experi\u00eancia|esperienza|berufserfahrung|ervaring)(?: required| needed)?\s?[:\u2013]\s?(\d{1,2})\s?(?:[-\u2013]\s?(\d{1,2}))?\s?(?:\+|(?![\p{L}\d.,%]))/iu;

function readLabel(statement: Statement): Asked | null {
  const { text } = statement;
  const match = text.includes(":") || text.includes("\u2013") ? labelOfYears.exec(text) : null;
  if (match === null) return null;
  const [min, max] = [Number(match[1]), match[2] === undefined ? null : Number(match[2])];
  if (min > yearsMax || (max !== null && (max < min || max > yearsMax))) return null;
  return {
    years: { min, max, required: isRequired(statement, match.index, match.index + match[0].length) },
    evidence: evidenceOf(statement, "statement", match.index, match.index + match[0].length),
  };
}

function readSpans(
  statement: Statement,
  span: WordPattern,
  toYears: (count: number) => number | null,
  isOfJob: (statement: Statement, from: number, to: number) => boolean = () => true,
): Asked | null {
  const { text } = statement;
  const found: YearsAt[] = [];
  for (const match of span.every(text, spansMax)) {
    const from = match.index;
    const round = roundly(text, from, match[0]);
    const to = round?.to ?? from + match[0].length;
    const amount = round?.years ?? readAmount(match, text.slice(Math.max(0, from - 24), from), toYears);
    // "1 a\u00f1o y medio" is no whole number.
    if (
      amount === null ||
      halfMore.test(text.slice(to)) ||
      ofChildren.test(text.slice(0, from)) ||
      !isAsked(statement, from, to, amount.min ?? 0) ||
      !isOfJob(statement, from, to) ||
      isGiven(statement)
    )
      continue;
    const isAskedFor = isRequired(statement, from, to) && !consideredBehind.test(text.slice(to));
    const years = { ...amount, required: isAskedFor && !isInsteadOfDegree(text, from) };
    found.push({ years, from, to, isAsked: isAskedFor });
  }
  const main = chooseYears(text, found);
  return main === null ? null : { years: main.years, evidence: evidenceOf(statement, "statement", main.from, main.to) };
}

/** "Een jaar of vier", "een jaar of drie tot vijf": about so many. */
function roundly(
  text: string,
  from: number,
  words: string,
): { years: Pick<YearsAsked, "min" | "max">; to: number } | null {
  if (words.length > 8 || !/^(?:een|\u00e9\u00e9n) jaar$/iu.test(words)) return null;
  const match = /^ of ([\p{L}\d]{1,6})(?: (?:tot|\u00e0|a) ([\p{L}\d]{1,6}))?(?![\p{L}\d])/iu.exec(
    text.slice(from + words.length, from + words.length + 30),
  );
  if (match === null) return null;
  const [min, high] = [toNumber(match[1] ?? ""), match[2] === undefined ? Number.NaN : toNumber(match[2])];
  if (!(min >= 2 && min <= plainYearsMax)) return null;
  const hasMax = high > min && high <= yearsMax;
  const length = hasMax ? match[0].length : " of ".length + (match[1] ?? "").length;
  return { years: { min, max: hasMax ? high : null }, to: from + words.length + length };
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

/** Under "what we offer" stands what whoever has the job gets. */
const isGiven = (statement: Statement): boolean =>
  isUnderGiving(statement) && !isUnderAsking(statement) && !asksAnyway.test(statement.text);

function isAsked(statement: Statement, from: number, to: number, min: number): boolean {
  const { text, heading } = statement;
  const [before, after] = [text.slice(Math.max(0, from - 90), from), text.slice(to, to + 120)];
  if (lastsSo.test(text.slice(from, to)) && !isOfOne.test(after)) return false;
  if (paidMore.test(text) || maybeFewer.test(before) || isNotAskedFor(text, from, to)) return false;
  if (notExperience.test(after.trimStart()) || (min > 0 && noneNeeded.test(before)) || givenTraining.test(before))
    return false;
  if (gained.test(before) || gainedBehind.test(after) || notDone.test(after)) return false;
  const isTold = isToldAsDone(text, from, to);
  if (
    inTheLast.test(before) ||
    ((ages.has(min) || (!isTold && ofPapers.test(before) && !paperAnd.test(before))) && !experience.test(text))
  )
    return false;
  if (sinceThen.test(before) && (demandsHeading.test(heading) || demands.test(text))) return true;
  const isLasting = lasting.test(before) && !/(?:^[^\p{L}]*|[:;,(\u2013-] )over $/iu.test(before);
  if (
    (others.test(before) || isLasting) &&
    !isTold &&
    !asksAnyway.test(before) &&
    !isWorkedElsewhere(statement, before)
  )
    return false;
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
  if (isTold || worked.test(before)) return true;
  if (spent.test(before) && !ofApplicants.test(before)) return false;
  if (min > plainYearsMax && !asking.test(before)) return false;
  if (knowing.test(before) && asking.test(before)) return true;
  if (experience.test(after) || experience.test(text.slice(Math.max(0, from - 60), from))) return true;
  if (isWorkedElsewhere(statement, before)) return true;
  const isUnder = isUnderAsking(statement);
  const isFirst =
    standsFirst.test(before) || isLabelled(before) || (isUnder && isAtHead(before)) || wishedFirst.test(before);
  if (isUnder && isFirst && doingToo.test(after.trimStart())) return true;
  const asks = asking.test(before);
  const isSaid = doing.test(after.trimStart())
    ? asks || isUnder || isFirst
    : isFirst
      ? asks || isUnder
      : asks && isUnder;
  return isSaid || isBare(statement, from, to, anyMonth.test(text.slice(from, to)));
}
