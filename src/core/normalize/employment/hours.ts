import type { Evidence } from "../../evidence.ts";
import { once } from "../../once.ts";
import type { Steps } from "../steps.ts";
import { anchorOf } from "../text/anchor.ts";
import { joinedPattern } from "../text/joined-pattern.ts";
import { valuesUnder } from "../text/label-values.ts";
import { sentencesWith } from "../text/sentences.ts";
import { wordPattern } from "../text/word-pattern.ts";
import { readClockHours, readHoursOfJapan } from "./clock-hours.ts";
import { readSpokenHours } from "./spoken-hours.ts";
import { numberWords } from "./hours-in-words.ts";
import {
  amount,
  asNumber,
  bare,
  clockTo,
  inWeek,
  lead,
  ofOthers,
  readMatch,
  spans,
  type StatedHours,
} from "./week-hours.ts";

const lengths =
  "cdi|cdd|unbefristete?|permanent|indefinido|contrat|contract|contrato|contratto|(?:student|weekend)?job(?: \u00e9tudiant)?|bijbaan|nebenjob|vast|fast|umowa o prac\u0119|temps (?:plein|partiel)";

/** The job itself, or who will do it, in the clause that names hours. */
const job = [
  "(?:position|role|job|post|contract|employment|schedule|you(?:['\u2019]ll| will)?(?: be)? work(?:ing)?|working hours)",
  "(?:stelle|anstellung|festanstellung|vertrag|arbeitsvertrag|arbeitsverh\u00e4ltnis|besch\u00e4ftigung|arbeitszeit|du arbeitest|sie arbeiten|t\u00e4tigkeit|du \u00fcbernimmst|suchen (?:wir )?dich)",
  "(?:cdi|cdd|contrat|poste|emploi|temps de travail|vous travaillez|on travaille|vous travaillerez)",
  "(?:contrato|puesto|jornada|trabajar\u00e1s|se trabaja|trabalha-se|vaga|carga(?: hor\u00e1ria)?|vais fazer|fazes|trabalhar\u00e1s?)",
  "(?:contratto|orario|impegno|lavorerai|si lavora|farai|assunzione)",
  "(?:functie|baan|dienstverband|vacature|aanstelling|bijbaan|je werkt|u werkt|ga je werken|aan de slag)",
  "(?:umow[a\u0119]|etat|stanowisko|pracujesz|pracujete|wymiar)",
  "(?:tj\u00e4nsten|stilling(?:en)?|jobbet|anst\u00e4llning(?:en)?|ans\u00e6ttelse|ansettelse|arbejdstid(?:en)?|arbetstid(?:en)?|arbeidstid(?:en)?|du (?:arbetar|arbejder|jobber|jobbar))",
  "(?:ty\u00f6aika|ty\u00f6suhde|\u00favazek)",
].join("|");
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
    `(?:(?:jornada|dedicaci\u00f3n|pensum|stelle|anstellung|poste|contrat|tj\u00e4nst(?:en)?|stilling(?:en)?|\u00favazek|contratto|posizione|aanstelling)(?: (?!t[e\u00e9]l[e\u00e9]|remot|distan|home|mobil|hybrid|pr\u00e9sen|presen)[\\p{L}]{2,12}){0,2} (?:del|al|de|\u00e0|von|zu|mit|p\u00e5|di|om|na)|(?:(?:arbeits)?pensum|besch\u00e4ftigungsgrad|stellenprozent|tj\u00e4nstg\u00f6ringsgrad(?:en)?|syssels\u00e4ttningsgrad(?:en)?|stillingsprosent(?:en)?|stillingsbr\u00f8k(?:en)?|grado d['\u2019]occupazione|taux d['\u2019]activit\u00e9)(?: (?:betr\u00e4gt|liegt bei|ist|von|er|\u00e4r|est de|\u00e8 del|p\u00e5|om))?(?: p\u00e5| ca\\.?| rund| etwa)?:?|(?:s\u00f6ker|s\u00f8ger|s\u00f8ker) (?:n\u00e5gon|noen|nogen|dig|deg)(?: som arbetar| som jobbar)? p\u00e5) (\\d{2,3})(?: ?[-\u2013/] ?(\\d{2,3}))? ?(?:%|procent|prosent)(?=\\s*(?:$|[,;.)]|\\n| (?:f\u00f6rdelat|verteilt|fordelt|r\u00e9partis?)))`,
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
  `(?:\\d{1,3}(?:[.,]\\d{1,2})?|${numberWords})[ -]?(?:${spans}|h\\d\\d|heures|h|horas|ore|uur|uren|u|wochenstunden|weekuren|urige)`,
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
      (isLine && !namesOwner.test(sentence) ? hoursOfClause(sentence) : null) ??
      readSpokenHours(sentence, text);
    if (read === null || ofOthers.test(sentence) || found.some((one) => one.at === at + read.at)) continue;
    keep(read, at, false);
  }
  const ofJapan = readHoursOfJapan(text);
  for (const one of [...readClockHours(text, steps), ...(ofJapan === null ? [] : [ofJapan])]) keep(one, 0, false);
  const share = /%|pro[cs]ent/i.test(text) ? shareIn(text) : null;
  if (share !== null) keep(share, 0, false);
  return found;
}
