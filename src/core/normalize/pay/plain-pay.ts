import { once } from "../../once.ts";
import { joinedPattern } from "../text/joined-pattern.ts";
import { counted } from "./judge-words.ts";
import { inferPeriodOfText, isPlausiblePay, readPeriodAt } from "./pay-period.ts";
import type { Money } from "./read-amounts.ts";
import type { Surroundings } from "./surroundings.ts";

/*
 * "Du bekommst daf\u00fcr 14,80 \u20ac in der Stunde", "pagamos entre USD 4,500 y USD 6,000 mensuales": that who applies gets it, right
 * before an amount that is for a time.
 */

const youGet = [
  "(?:it|this one|which|that|and|(?:the|this) (?:job|role|post|position|work)) pays|we(?:['\u2019]ll| will| can)? pay(?: you)?|you(?:['\u2019]ll| will|['\u2019]d| would)? (?:get|be paid|be on|start on|receive|take home)|(?:the )?pay is|we(?:['\u2019]re| are) thinking(?: of)?",
  "wir zahlen(?: dir| ihnen| euch)?|zahlen wir(?: dir| ihnen)?|bekommst(?: du)?|erh\u00e4ltst(?: du)?|verdienst du|(?:bekommen|erhalten|verdienen) sie|sie (?:bekommen|erhalten|verdienen)|du verdienst|^\\W*daf\u00fcr gibt es|gibt es daf\u00fcr|wir denken an",
  "(?:we|wij) (?:betalen|bieden)(?: je)?|betalen (?:we|wij)(?: je)?|je (?:krijgt|verdient|ontvangt)|(?:krijg|verdien|ontvang) je|(?:fulltime|parttime|vaste) baan,",
  "c['\u2019]est pay\u00e9|(?:on|nous) (?:paie|payons|te paie|vous payons)|vous (?:touchez|gagnez|percevez|toucherez|gagnerez|percevrez)|tu (?:touches|gagnes|toucheras|gagneras)",
  "(?:te |se )?pagamos|te pagar\u00e1n|se paga|cobrar\u00e1s|ganar\u00e1s|percibir\u00e1s|recebes|receber\u00e1s|ganhas|ganhar\u00e1s|vai (?:ganhar|receber)|vais (?:ganhar|receber)|voc\u00ea (?:ganha|recebe)|(?:ti )?paghiamo|guadagni|guadagnerai|percepirai|prenderai|pensiamo a",
  "p\u0142acimy|zarobisz|zarabiasz|dostaniesz|otrzymasz|vi betalar|vi betaler|du (?:f\u00e5r|tj\u00e4nar|tjener)|f\u00e5r du|plat\u00edme|vyd\u011bl\u00e1te(?: si)?|vyd\u011bl\u00e1\u0161(?: si)?|dostanete|maksamme|saat|ansaitset|tienaat",
].join("|");
const filler =
  "(?: (?:daf\u00fcr|bei uns|hier|zwischen|von|ab|rund|etwa|mindestens|between|from|about|around|at least|tussen|de|van|vanaf|ongeveer|entre|environ|desde|unos|unas|da|di|tra|fra|circa|ca\\.|od|oko\u0142o|mellan|mellem|mellom|fr\u00e5n|omkring|noin|vast|netto|brutto|bruto|ook|auch|a|het)){0,3}";
const getting = once(() => joinedPattern(`(?<!\\p{L})(?:${youGet})${filler}[\\s:]*$`, "iu"));

/** "For your ticket", "as a bonus": a purpose that wages have not, unless it is the job or the hours of it. */
const purpose = once(() =>
  joinedPattern(
    "^\\s*(?:f\u00fcr|for|voor|pour|para|per|na|do|til|till|i|als|as|in|towards?|to|bei|aan|van|zu|en|em|de|di) (?!(?:\\d|an? \\d|eine? \\d|een \\d|full|voll|die(?:se)? (?:stelle|arbeit)|this|the (?:right|role|job|post)|those|deze|cette?|ce |este|esta|questo|quien|quem|denne|denna|hand|mano|hem|as|nights|a |ett? ))",
    "iu",
  ),
);
/** What no month's wage is less than, in money of which little is worth a benefit. */
const monthLeast = 400;
const strong: ReadonlySet<string> = new Set(["EUR", "USD", "GBP", "CHF", "CAD", "AUD", "NZD"]);
const leadChars = 60;

/** "We've budgeted $68,000 to $74,000 for this role": nothing else is set aside for one. */
const setAside =
  /(?<!\p{L})(?:we(?:['\u2019]ve| have) (?:budgeted|set aside|earmarked)|(?:wir )?haben wir|nous avons pr\u00e9vu|hemos presupuestado|hebben we)(?: (?:between|about|around|zwischen|entre|tussen))?[\s:]*$/iu;
const forThisJob =
  /^\s*(?:for|f\u00fcr|pour|para|per|voor) (?:this|the|diese|die|cet?te?|ce|este|esta|deze) (?:role|job|position|post|hire|stelle|position|poste|puesto|posici\u00f3n|functie)(?!\p{L})/iu;

/** "For your ticket", "on top": of no wage, where it is for a longer time than an hour. */
const forYour =
  /^\s*(?:(?:f\u00fcr|for|voor|pour|para|per|towards?|f\u00f6r|til|till|na) (?:(?:deine?[nrm]?|ihren?|your|votre|vos|ton|ta|tes|tu|tus|teu|tua|o teu|a tua|il tuo|la tua|je|jouw|din|ditt|dina|dit|dine|tw\u00f3j|twoje) )(?!(?:prakti\p{L}*|stages?|internship|pr\u00e1cticas|est\u00e1gio|tirocinio|job|role|stelle|poste|puesto|ausbildung|work|time|efforts?|first|hours|shifts?|skills|experience|services?|arbeit|zeit|einsatz|travail|temps|trabajo|tiempo|trabalho|lavoro|werk|arbejde|arbete|arbeid)(?!\p{L}))\p{L})/iu;
const comesOnTop =
  /^\s*(?:on top|extra(?!\p{L})|dazu(?!\p{L})|zus\u00e4tzlich|obendrauf|bovenop|en plus(?! )|when you travel|if you travel)/iu;

/** Whether a plain sentence says that the amount is what whoever will have the job gets. */
export function readPlainPay(
  text: string,
  money: Money,
  around: Surroundings,
  titleWords: ReadonlySet<string>,
): "pay_word" | "other" | null {
  const said = readPeriodAt(text, money.end);
  const behind = said === null ? "" : text.slice(said.end, said.end + 50);
  if (comesOnTop.test(behind) || (said?.period !== "hour" && forYour.test(behind)))
    return getting().test(around.lead) ? "other" : null;
  return isPlainPay(text, money, around, titleWords) ? "pay_word" : null;
}

function isPlainPay(text: string, money: Money, around: Surroundings, titleWords: ReadonlySet<string>): boolean {
  const { min, max, currency, end, isRange } = money;
  const { lead } = around;
  if (currency === null) return false;
  const [low, high] = [min ?? max ?? 0, max ?? min ?? 0];
  if (isRange && setAside.test(lead) && forThisJob.test(around.tail))
    return inferPeriodOfText(low, high, currency) === "year";
  const match = getting().exec(lead);
  if (match === null) return false;
  const said = readPeriodAt(text, end);
  if (said === null || said.period === "piece" || !isPlausiblePay(low * said.times, said.period, currency))
    return false;
  if (said.period === "month" && low < monthLeast && strong.has(currency)) return false;
  const isWhole = strong.has(currency) || said.period === "hour" || inferPeriodOfText(low, high, currency) !== null;
  if (!isWhole || purpose().test(text.slice(said.end, said.end + 40))) return false;
  const isOfSubject = /pays/i.test(match[0]);
  return counted(lead.slice(-leadChars), titleWords).every(
    ({ kind }) => kind !== "other" && kind !== "total" && !(isOfSubject && kind === "topic"),
  );
}
