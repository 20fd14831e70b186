import type { Evidence } from "../../evidence.ts";
import { once } from "../../once.ts";
import type { Steps } from "../steps.ts";
import { anchorOf } from "../text/anchor.ts";
import { joinedPattern } from "../text/joined-pattern.ts";
import { valuesUnder } from "../text/label-values.ts";
import { sentencesWith } from "../text/sentences.ts";
import { wordPattern } from "../text/word-pattern.ts";

/*
 * How many hours of a week a job takes, where no word says what that is. From 35 on they are a whole week's work; in
 * English 29 at most are part of one, and 32 where other languages state them. What lies between is either, and so is a
 * span that reaches over it.
 */
const [wholeFrom, wholeTo, partFrom] = [35, 48, 3];
const partTo = { english: 29, other: 32 };
/** Hours without "a week" may be of a day, or the time of one, up to here. */
const clockTo = 24;
/** Of a week, where it is not said: nobody counts a day's, or a week's watch. */
const bareTo = 42.5;

/** What is an hour and no time of day, and what may be either. */
const [spans, clocks] = [
  "hours?|hrs?\\.?|stunden|std\\.?|timmar|timer|tuntia|godzin[ya]?|hodin",
  "heures|h(?:\\d\\d)?|horas|ore|uur|uren|(?<=\\d)u",
];
const each = [
  "(?:,? (?:a|per|each|every|pro|par|por|je|die|in der|in de|a la|alla|pe|pr\\.?|om|i|w|na) | ?/ ?|[ -]?)(?:working |work )?(?:week|wk|woche|wo\\b\\.?|semaine|sem(?:ana)?|settimana|sett|veckan?|uge[n]?|uk[ea]|tydzie\u0144|tygodniu|tydz|viikko|vko|t\u00fdden|t\u00fd\u017ede\u0148|s\u0103pt\u0103m\u00e2n\u0103)",
  " (?:weekly|w\u00f6chentlich|hebdo(?:madaires?)?|semanales|semanais|settimanali|tygodniowo|ugentlige?t?|ukentlig|viikossa|t\u00fddn\u011b|t\u00fd\u017edenne|p\\.?[/ ]?w\\.?)",
].join("|");
const ofWeek = `(?:(?:${spans}|${clocks}|t)(?:${each})|wochenstunden|weekuren|urige werkweek)`;
const to = " ?(?:-|\u2013|/|bis(?: zu)?|to|or|\u00e0|ou|a|o|tot|of|do|lub|till|til|eller|a\u017e|nebo) ?";
const amount = `(?<![\\d.,:/\u20ac$\u00a3+]|\\d ?[-\u2013] ?)(?:\\d{1,2}, )?(\\d{1,2}(?:[.,]\\d{1,2})?)(?:${to}(\\d{1,2}(?:[.,]\\d{1,2})?))?[ -]?`;
/** "20 hours a week of training", "40 hours or more", "24/7", "12-hour shifts". */
const notBehind =
  "(?![\\p{L}\\d/+]| ?\\+| ?(?:plus|or more|oder mehr|et plus|of meer|ou mais|o m\u00e1s|o pi\u00f9|lub wi\u0119cej|eller mer|shifts?|schicht\\p{L}*|dienste?|notice|of|a day|per day|am tag|pro tag|per dag|(?:per|a|im|par|al|por|i) (?:month|monat|mois|mes|m\u00eas|mese|m\u00e5neden|m\u00e5naden|year|jahr|an|a\u00f1o|ano|anno|\u00e5ret)|per maand|per jaar|miesi\u0119cznie|par jour|al d\u00eda|por dia|al giorno|dziennie|om dagen)(?!\\p{L}))";
const inWeek = `${amount}(${ofWeek})${notBehind}`;
const bare = `${amount}(${spans}|${clocks})${notBehind}`;

/** What may stand before them and changes nothing, and what makes them an end that is open above. */
const [about, open] = [
  "unas|uns|about|approx(?:\\.|imately)?|around|circa|ca\\.?|etwa|rund|environ|cerca de|cca|noin|omkring|ok\\.?|up to|max(?:\\.|imal|imum)?|bis zu|jusqu['\u2019]\u00e0|hasta|fino a|at\u00e9|do|tot",
  "ab|mind(?:\\.|estens)|min(?:\\.|imum|imal)?|at least|from|minstens|m\u00ednimo|au moins|almeno|co najmniej|minst|vanaf|d\u00e8s",
];
const lead = `(?:(?:${about}|${open}) (?:de |di )?)?`;
const lengths =
  "cdi|cdd|unbefristete?|permanent|indefinido|contrat|contract|contrato|contratto|(?:student|weekend)?job(?: \u00e9tudiant)?|bijbaan|nebenjob|vast|fast|umowa o prac\u0119|temps (?:plein|partiel)";

/** The job itself, or who will do it, in the clause that names hours. */
const job = [
  "(?:position|role|job|post|contract|employment|schedule|you(?:['\u2019]ll| will)?(?: be)? work(?:ing)?|working hours)",
  "(?:stelle|anstellung|festanstellung|vertrag|arbeitsvertrag|arbeitsverh\u00e4ltnis|besch\u00e4ftigung|arbeitszeit|du arbeitest|sie arbeiten|suchen (?:wir )?dich)",
  "(?:cdi|cdd|contrat|poste|emploi|temps de travail|vous travaillez|on travaille|vous travaillerez)",
  "(?:contrato|puesto|jornada|trabajar\u00e1s|se trabaja|trabalha-se|vaga|carga hor\u00e1ria|trabalhar\u00e1s?)",
  "(?:contratto|orario|impegno|lavorerai|si lavora|assunzione)",
  "(?:functie|baan|dienstverband|vacature|aanstelling|bijbaan|je werkt|u werkt|ga je werken)",
  "(?:umow[a\u0119]|etat|stanowisko|pracujesz|wymiar)",
  "(?:tj\u00e4nsten|stilling(?:en)?|jobbet|anst\u00e4llning(?:en)?|ans\u00e6ttelse|ansettelse|arbejdstid(?:en)?|arbetstid(?:en)?|arbeidstid(?:en)?|du (?:arbetar|arbejder|jobber|jobbar))",
  "(?:ty\u00f6aika|ty\u00f6suhde|\u00favazek)",
].join("|");
/** Whose hours, or of what, where they are not the job's; what a sum of pay is reckoned by. */
const ofOthers =
  /(?<!\p{L})(?:employees?|staff|teams?|colleagues?|students?|visa|benefits?|training|courses?|overtime|open|clients?|customers?|children|mitarbeit\p{L}*|kolleg\p{L}*|studierende\p{L}*|ausbildung|weiterbildung|kurs\p{L}*|\u00fcberstunden|ge\u00f6ffnet|kinder|kunden|collega\p{L}*|cursus|opleiding|open|kinderen|cli\u00ebnten|klanten|basis|bij|bei|bezogen|b\\.v|gerekend|based|equivalent|pro rata|formation|coll\u00e8gues?|\u00e9l\u00e8ves|enfants|ouvert|base|compa\u00f1er\p{L}*|estudiantes?|curso|cursos|formaci\u00f3n|ni\u00f1os|clientes|abiert\p{L}*|alunos|forma\u00e7\u00e3o|corso|corsi|formazione|bambini|clienti|apert\p{L}*|kurs|szkoleni\p{L}*|dzieci|klient\p{L}*|elever|b\u00f8rn|barn|\u00f6ppet|\u00e5bent|\u00e5pent|prior|previous|experience|erfahrung|during|w\u00e4hrend|pendant|while)(?!\p{L})/iu;

const labelledHours = once(() => joinedPattern(`^${lead}(?:${inWeek}|${bare})`, "iu"));
const labelledNumber = once(() =>
  joinedPattern(`^${lead}${amount}((?:(?:a|per|each) |/ ?)w(?:ee)?k)?(?=$|[ ,;(])`, "iu"),
);
const lineHours = once(() =>
  joinedPattern(
    `^[^\\p{L}\\d]*(?:(?:${lengths})[ ,:|\u2013-]+)*(?:de |di |van |von |mit )?${lead}(?:${inWeek}|(?<=\\p{L}[^\\d]{1,12})${bare})(?=\\s*(?:$|[,;.:(|\u2013-]))`,
    "iu",
  ),
);
const jobHours = once(() =>
  joinedPattern(
    `(?<!\\p{L})(?:${job})(?!\\p{L})(?:(?! (?:prime|bonus|paid|vacation|leave|urlaub|cong\u00e9|vacac))[^.;\\n\\d\u20ac$\u00a3]){0,40}?${lead}(?:${inWeek}|${bare})`,
    "iu",
  ),
);
/** "Jornada del 75 %": a share of a week that nothing else is. */
const jobShare = once(() =>
  wordPattern(
    "(?:jornada|dedicaci\u00f3n|pensum|stelle|anstellung|poste|contrat|tj\u00e4nst(?:en)?|stilling(?:en)?|\u00favazek|contratto|posizione|aanstelling)(?: [\\p{L}]{3,12}){0,2} (?:del|al|de|\u00e0|von|zu|mit|p\u00e5|di|om|na) (\\d{2,3})(?: ?[-\u2013/] ?(\\d{2,3}))? ?%(?=\\s*(?:$|[,;.)]|\\n))",
  ),
);
/** "Fr\u00fch- und Sp\u00e4tschicht, 40 Std. die Woche", "28-32 timer ugentligt i dagvagt": hours of a week in a clause of their own. */
const clauseHours = once(() =>
  joinedPattern(
    `(?:^[^\\p{L}\\d]*|^[^.;\n]{0,50}(?:schicht|dienst|wachen?|ploeg|shifts?|turn[oi]s?|turnos|quipe|skift|vakt|vagt|zmian\\p{L}*|vuoro\\p{L}*|sm\u011bn\\p{L}*)(?!\\p{L}| (?:manag|lead|superv))[^.;:\n]{0,30}[,;|] ?)${lead}(?:${inWeek})(?=\\s*(?:$|[,;.:(|\u2013-])| (?:i|im|in|en|p\u00e5|w) (?:\\p{L}+[- ]+){0,3}\\p{L}*(?:vagt|vakt|dienst|schicht|skift|ploeg|turn[oi])| nach | verteilt| r\u00e9parti| repartid| distribu[i\u00ed]d| verdeeld| f\u00f6rdela| fordel)`,
    "iu",
  ),
);
/** "39 heures, deux jours de repos": a whole week's, and no time of day. */
const bareFirst = once(() => joinedPattern(`^[^\\p{L}\\d]*(?:${inWeek}|${bare})(?=\\s*(?:$|[,;.]))`, "iu"));
/** Whose hours a clause may be that names whose it is. */
const namesOwner =
  /(?<!\p{L})(?:our|their|unsere[rnms]?|nos|notre|nuestr[oa]s?|noss[oa]s?|nostr[oaei]|onze|ons|nasz\p{L}*|v\u00e5r[at]?|vores|teilnehm\p{L}*|patient\p{L}*|bewohner\p{L}*|hotline|praktik\p{L}*|studi\p{L}*|stage|labo?r?)(?!\p{L})/iu;

const titleHours = once(() =>
  joinedPattern(
    `(?:[-\u2013\u2014,(|/] ?|(?<=\\p{L}\\)?) (?:cdi |cdd )?)${lead}(?:${inWeek}|${bare})(?= ?(?:$|[)\\],|\u2013-]))`,
    "iu",
  ),
);

type Hours = "full_time" | "part_time";
interface StatedHours {
  hours: Hours;
  quote: string;
  at: number;
}

const isOpenEnd = once(() => joinedPattern(`(?<!\\p{L})(?:${open})(?: (?:de|di))? ?\\d`, "iu"));
const asNumber = (written: string): number => Number.parseFloat(written.replace(",", "."));

/** What a match of one of the patterns says: two numbers and a unit, of a week or bare. */
function readMatch(match: RegExpExecArray | null, isWeek = false): StatedHours | null {
  if (match === null) return null;
  const [quote, first, second, week, third, fourth, unit = ""] = match;
  const low = first ?? third ?? "";
  const [least, most] = [asNumber(low), asNumber(second ?? fourth ?? low)];
  const [isOpen, isBare] = [isOpenEnd().test(quote), week === undefined && !isWeek && !ofContract.test(quote)];
  if (isBare && (most <= clockTo || most > bareTo) && !(isOfSpan.test(unit) && most >= 15 && most < clockTo))
    return null;
  const hours = hoursOf(least, most, isEnglish.test(week ?? unit), isOpen);
  return hours === null
    ? null
    : { hours, quote: quote.trim(), at: match.index + quote.length - quote.trimStart().length };
}
/** "Een functie voor 16 tot 24 uur": no time of day. */
const ofContract =
  /(?:functie|baan|contract|dienstverband|aanstelling|vacature) (?:voor|van) (?:ca\.? |circa )?\d{1,2}(?:[.,]\d)?(?: ?(?:-|\u2013|tot|of|\u00e0) ?\d{1,2})? ?uur$/i;
const isOfSpan = joinedPattern(`^(?:${spans})$`, "iu");
const isEnglish = /^(?:hours?|hrs?|h ?\/ ?w|h (?:per|a) w)/i;

function hoursOf(least: number, most: number, isInEnglish: boolean, isOpen: boolean): Hours | null {
  if (least >= wholeFrom && most <= wholeTo) return "full_time";
  if (isOpen || most < least || least < partFrom) return null;
  return most <= (isInEnglish ? partTo.english : partTo.other) ? "part_time" : null;
}

/** "Uren per week: 38": of a week by the label's word. */
const isLabelOfWeek = /week|woche|hebdo|seman|settiman|uge|vecko|tyg|viikko/i;
const isLabelOfHours = /hours|uren|horas|stunden|heures|timmar|timer|week|hebdo/i;
const isLabelOfShifts = /shift|schedule|horaire|horario|hor\u00e1rio/i;

/** The hours of a week that stand behind a label or under it. */
function hoursOfLabel(label: string, value: string): StatedHours | null {
  const isOfShifts = isLabelOfShifts.test(label);
  const match = labelledHours().exec(value) ?? (isLabelOfHours.test(label) ? labelledNumber().exec(value) : null);
  if (isOfShifts && match?.[3] === undefined && asNumber(match?.[4] ?? "0") <= clockTo) return null;
  return ofOthers.test(value) ? null : readMatch(match, isLabelOfWeek.test(label));
}

/** "Monteur 38-40 uur", "Technicien (35h)", "Receptionist - 20 hours per week". */
export const hoursOfTitle = (title: string): StatedHours | null =>
  /\d/.test(title) && !ofOthers.test(title) ? readMatch(titleHours().exec(title)) : null;

const anchor = anchorOf(
  `\\d{1,3}(?:[.,]\\d{1,2})?[ -]?(?:${spans}|h\\d\\d|heures|h|horas|ore|uur|uren|u|wochenstunden|weekuren|urige)`,
  "(?![a-z])",
);
const lineChars = 80;

function shareIn(text: string): StatedHours | null {
  const match = jobShare().first(text);
  if (match === null) return null;
  const [quote, low = "", high = low] = match;
  const hours = Number(low) === 100 ? "full_time" : Number(high) < 100 ? "part_time" : null;
  return hours === null ? null : { hours, quote, at: match.index };
}

function hoursOfClause(sentence: string): StatedHours | null {
  const first = readMatch(bareFirst().exec(sentence));
  return first?.hours === "full_time" ? first : readMatch(clauseHours().exec(sentence));
}

export interface HoursStatement extends StatedHours {
  evidence: Evidence;
  isLabelled: boolean;
}

/** What a description says of the hours of a week, in order. To be asked where no words say what they are. */
export function readHours(text: string, steps: Steps): HoursStatement[] {
  const found: HoursStatement[] = [];
  const keep = ({ hours, quote, at }: StatedHours, from: number, isLabelled: boolean): void => {
    const evidence: Evidence = { field: "description", method: "statement", quote, at: from + at };
    found.push({ hours, quote, at: from + at, evidence, isLabelled });
  };
  for (const { topics, label, value, at } of valuesUnder(text, "hours", "employment")) {
    steps.take(value.length);
    const read = topics.includes("hours")
      ? hoursOfLabel(label, value)
      : ofOthers.test(value)
        ? null
        : readMatch(lineHours().exec(value));
    if (read !== null) keep(read, at, true);
  }
  for (const { text: sentence, at } of sentencesWith(anchor, text, steps)) {
    steps.take(sentence.length);
    const isLine = sentence.length <= lineChars;
    const read =
      (isLine ? readMatch(lineHours().exec(sentence)) : null) ??
      readMatch(jobHours().exec(sentence)) ??
      (isLine && !namesOwner.test(sentence) ? hoursOfClause(sentence) : null);
    if (read === null || ofOthers.test(sentence) || found.some((one) => one.at === at + read.at)) continue;
    keep(read, at, false);
  }
  const share = text.includes("%") ? shareIn(text) : null;
  if (share !== null) keep(share, 0, false);
  return found;
}
