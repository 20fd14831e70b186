import type { Conflict, Derived, Evidence } from "../../evidence.ts";
import { DAY_MS, HOUR_MS } from "../../time.ts";
import type { Steps } from "../steps.ts";
import { agree } from "./agree.ts";
import { findDays } from "./stated-day.ts";
import { evidenceOf, type Statement, type Statements } from "./statements.ts";
import { joinedPattern } from "../text/joined-pattern.ts";
import { everyMatch } from "../text/every-match.ts";

/** What ends on a day: applications to this posting. The day follows. */
const englishLeads = [
  // "Applications received after 21 February 2027 will not be considered"
  String.raw`applications? (?:received|submitted|arriving|sent) after(?=[^.;]{1,50} (?:will|can|may|are) ?not(?!\p{L}))`,
  // en
  String.raw`(?:applications?|postings?|vacancy|position|role|requisition|advert(?:isement)?|job|window|opening|listing)(?: for this (?:role|position|job|opening))?(?: (?:is|are|will|must|be|should|need to|to|has to|have to|anticipated|expected|currently|remain|stay|now|also|only|for|this|opening))* (?:clos(?:es?|ing)(?! (?:the|an?|our|deals?|sales?|tickets?|with|out)(?!\p{L}))|expires?|due|received|submitted|accepted|in|open (?:until|till|through|to))(?!\p{L})`,
  String.raw`clos(?:es|ing) date|(?:application|submission|closing|applicant)s? (?:window|period|deadline)|deadline (?:for|to|of) (?:\w+ ){0,3}?(?:appl\p{L}+|submi\p{L}+)|^[-*\u2022\s]*deadline(?=\s*[:\u2013-])`,
  String.raw`(?:^|[\s(])apply(?: \w+){0,4}? (?:by|before|no later than|until|on or before)(?!\p{L})|accept(?:ing|ed)? applications|open until|last (?:date|day) (?:to apply|(?:for|of) (?:\w+ ){0,3}applications?)|(?:(?:job |position )?post(?:ing)?|requisition|vacancy|job|position|applications?) (?:end|expiry|expiration|close|closing) date|unposting date|(?:advertised|posted) (?:until|through|till)|^[-*\u2022\s]*closes(?=\s*[:\u2013-])|applications?(?: \p{L}+){0,2} (?:reach|be with) us(?: by| no later than)|(?:submit|send)(?: [\p{L}/,]+){0,6}? (?:applications?|cvs?|r[e\u00e9]sum[e\u00e9]s?|cover letter)(?: [\p{L}/,@.]+){0,6}? (?:by|before|no later than)(?!\p{L})`,
];
/** Of languages that write the day before the month, in numbers too. */
const otherLeads = [
  // de
  String.raw`bewerbungen(?:,)? (?:die )?nach dem(?=[^.;]{1,60} nicht )`,
  String.raw`bewerbungs(?:frist|schluss|ende|zeitraum|phase)|einsendeschluss|(?:bewirb dich|bewerben sie sich|bewerbung(?:en)?)(?: [\p{L}-]+){0,8}? bis|(?:bewerbungsunterlagen|unterlagen|lebenslauf)(?: [\p{L}-]+){0,4}? bis`,
  // fr
  String.raw`date de fin (?:de |des |d['\u2019])(?:candidature|d\u00e9p\u00f4t|publication|l['\u2019]annonce)\p{L}*|date (?:limite|de cl\u00f4ture) (?:de |des |d['\u2019]|pour )(?:candidature|d\u00e9p\u00f4t|r\u00e9ception|postul)\p{L}*|^[-*\u2022\s]*date (?:limite|de cl\u00f4ture)(?=\s*:)|cl\u00f4ture des candidatures|(?:postule[rz]?|candidatures?)(?: [\p{L}-]+){0,4}? (?:avant|jusqu['\u2019]au)`,
  // es, pt, it
  String.raw`fecha l\u00edmite(?: (?:de|para) [\p{L} ]{3,30})?|fecha de cierre|env(?:iar|\u00eda(?:nos)?|\u00ede)(?: [\p{L}-]+){0,3}? (?:cv|curr\u00edculum|candidatura)(?: [\p{L}-]+){0,4}? (?:hasta|antes del?)|^[-*\u2022\s]*fecha l\u00edmite(?=\s*:)|post\u00falate(?: [\p{L}-]+){0,3}? (?:antes del?|hasta)|(?:postulaciones|candidaturas|solicitudes)(?: [\p{L}-]+){0,3}? hasta|plazo (?:de|para) (?:la )?(?:presentaci\u00f3n|inscripci\u00f3n|postul|solicitud|candidatura)\p{L}*`,
  String.raw`data limite|data (?:de encerramento|final)(?: das (?:inscri\u00e7\u00f5es|candidaturas))?|candidate-se at\u00e9|envie(?: [\p{L}-]+){0,3}? (?:cv|curr\u00edculo)(?: [\p{L}-]+){0,4}? at\u00e9|invia(?:re|ci)?(?: [\p{L}-]+){0,3}? (?:cv|curriculum)(?: [\p{L}-]+){0,4}? entro|prazo (?:de|para) (?:candidatura|inscri)\p{L}*|(?:inscri\u00e7(?:\u00e3o|\u00f5es)|candidaturas?)(?: [\p{L}-]+){0,3}? at\u00e9`,
  String.raw`scadenza (?:delle )?candidature|^[-*\u2022\s]*scadenza(?=\s*:)|candidatur[ae](?: [\p{L}-]+){0,3}? entro|termine (?:ultimo )?per (?:la |l['\u2019])(?:presentazione|invio|candidatura)`,
  // cs, sk
  String.raw`uz\u00e1v(?:\u011brka|ierka) (?:p\u0159ihl\u00e1\u0161ek|prihl\u00e1\u0161ok|v\u00fdb\u011brov\u00e9ho \u0159\u00edzen\u00ed|v\u00fdberov\u00e9ho konania)|(?:p\u0159ihl\u00e1\u0161ky|prihl\u00e1\u0161ky|\u017eivotopis)(?: [\p{L}-]+){0,5} do(?!\p{L})|term\u00edn (?:pro )?(?:pod\u00e1n\u00ed|pod\u00e1v\u00e1n\u00ed|zasl\u00e1n\u00ed) p\u0159ihl\u00e1\u0161ek`,
  // nl, pl, sv, da, no, fi, ja
  String.raw`sluitingsdatum|(?:vacature|sollicitatietermijn) (?:sluit|loopt) (?:op|tot)|solliciteren (?:kan |is mogelijk )?(?:uiterlijk |tot |voor )|solliciteer (?:uiterlijk |voor |v\u00f3\u00f3r )|reager?en (?:kan |is mogelijk )?(?:uiterlijk |tot )|reageer (?:uiterlijk |voor |v\u00f3\u00f3r |tot )`,
  String.raw`termin (?:nadsy\u0142ania|sk\u0142adania|przesy\u0142ania) (?:aplikacji|ofert|zg\u0142osze\u0144)|aplikuj do|ostatni dzie\u0144 (?:sk\u0142adania|nadsy\u0142ania|przyjmowania) \p{L}+|(?:aplikacje|zg\u0142oszenia)(?: [\p{L}-]+){0,3} do(?!\p{L})`,
  String.raw`(?:sista|sidste) ans\u00f6knings(?:dag|datum)|sista dag(?:en)? (?:f\u00f6r ans\u00f6kan|att (?:ans\u00f6ka|s\u00f6ka))|(?:ans\u00f6k(?:an)?|s\u00f6k (?:tj\u00e4nsten|jobbet)|ans\u00f8gning|s\u00f8knad)(?: [\p{L}-]+){0,2}? (?:senast|senest|f\u00f6re|innen)|s\u00f8k (?:[\p{L}-]+ ){0,2}?innen|ans\u00f6kningstiden|ans\u00f8gningsfrist|s\u00f8knadsfrist|hakuaika p\u00e4\u00e4ttyy`,
  String.raw`(?:\uc9c0\uc6d0|\uc811\uc218|\ubaa8\uc9d1) ?(?:\uc11c\ub958 ?)?\ub9c8\uac10(?:\uc77c)?|(?:\u7533\u8bf7|\u62a5\u540d|\u62db\u8058|\u6295\u9012|\u7b80\u5386)?\u622a\u6b62(?:\u65e5\u671f|\u65f6\u95f4)?|\u5fdc\u52df(?:\u306e)?(?:\u7de0\u3081?\u5207\u308a?|\u671f\u9650)`,
];
let leads: RegExp | undefined;
const leadsOf = (): RegExp => joinedPattern(`(?<english>${englishLeads.join("|")})|${otherLeads.join("|")}`, "giu");
/** Characters between what ends and the day. */
const gapChars = 60;
/** What leaves it open, or is another day: "open until at least", "for full consideration", "applications open on". */
const otherDay =
  /at least|minimum|priority|full consideration|first (?:review|round)|early|begin|start|tuition|benefit|enrol|visa|interview|not before|after(?!\p{L})|opens? (?:on|from)|earliest/iu;
/** What is applied for, or who applies, and it is not this job: "visa applications", "students submit their applications". */
const ofAnother =
  /(?<!\p{L})(?:(?:students?|pupils?|learners?|customers?|clients?|users?|grants?|visas?|college|university|school|loans?|patents?|tax|scholarships?|funding|planning|memberships?|mortgages?|permits?|benefits?|insurance|awards?|admissions?|licen[cs]e)['\u2019]?s?['\u2019]? |(?:clients?|customers?|students?|users|members|families|patients) (?:\p{L}+ )?(?:submit|send|file|make) (?:their |an? )?|(?:making sure|ensuring|checking|you(?:['\u2019]ll| will)? (?:make sure|ensure|check)) (?:that )?)$/iu;
/** A lead that says what comes too late. */
const isPast = / (?:after|nach dem)$/i;
const range = /^\s*(?:-|\u2013|to|through|until|till|and|bis(?: zum)?|au|al)\s*$/iu;

/**
 * The day until which one may apply: that of the board's own field where its instant tells a day, else as sentences
 * state it with its year. Statements that disagree decide nothing; one that says otherwise than the field is a conflict.
 */
export function readDeadline(
  statements: Statements,
  steps: Steps,
  { deadlineAt }: { deadlineAt: number | null },
): Derived<{ value: string }> {
  const stated: { value: string; evidence: Evidence }[] = [];
  for (const statement of statements.deadline) {
    steps.take(statement.text.length * 12);
    const found = readStatement(statement);
    if (found !== null) stated.push(found);
  }
  const ofField = deadlineAt === null ? null : lastDayBefore(deadlineAt);
  if (deadlineAt === null || ofField === null)
    return deadlineAt === null ? agree(stated) : agree(near(stated, deadlineAt));
  const field: Evidence = { field: "native", method: "deadline", quote: new Date(deadlineAt).toISOString(), at: null };
  const conflicts = stated.filter(({ value }) => value !== ofField);
  return {
    value: { value: ofField },
    confidence: conflicts.length === 0 ? 0.99 : 0.8,
    evidence: [field, ...stated.filter(({ value }) => value === ofField).map(({ evidence }) => evidence)],
    conflicts: conflicts.map(({ value, evidence: { field: of, method, quote, at } }): Conflict => ({
      field: of,
      method,
      quote,
      at,
      value,
    })),
  };
}

/** Of a field whose instant leaves the day open, statements that name none of its days say something else. */
function near(stated: { value: string; evidence: Evidence }[], deadlineAt: number) {
  return stated.filter(({ value }) => Math.abs(Date.parse(value) + DAY_MS / 2 - deadlineAt) <= 1.5 * DAY_MS);
}

function readStatement(statement: Statement): { value: string; evidence: Evidence } | null {
  const { text } = statement;
  const days = findDays(text);
  if (days.length === 0) return null;
  for (const lead of everyMatch((leads ??= leadsOf()), text)) {
    const end = lead.index + lead[0].length;
    const at = days.findIndex(({ from }) => from >= end && from - end <= gapChars);
    const first = days[at];
    if (
      first === undefined ||
      ofAnother.test(text.slice(Math.max(0, lead.index - 50), lead.index)) ||
      otherDay.test(text.slice(isPast.test(lead[0]) ? end : lead.index, first.from)) ||
      /full consideration|(?:priority|preference|first consideration)(?!\p{L})[^.]{0,40}applications?/iu.test(text)
    )
      continue;
    const next = days[at + 1];
    const last = next !== undefined && range.test(text.slice(first.to, next.from)) ? next : first;
    const day = last.day ?? (lead.groups?.["english"] === undefined ? last.dayFirst : null);
    if (day === null) return null;
    return { value: day, evidence: evidenceOf(statement, "statement", lead.index, last.to) };
  }
  return null;
}

/** Of a place's clock: hours by which it may differ from UTC. */
const [WEST_MAX, EAST_MAX] = [11, 13];

/**
 * The day that ends with an instant, wherever that is: the minute before midnight on some clock of the world. Null
 * where none or two clocks show it.
 */
export function lastDayBefore(instant: number): string | null {
  if (new Date(instant).getUTCMinutes() !== 59) return null;
  const hour = new Date(instant).getUTCHours();
  const offsets = [23 - hour, -1 - hour].filter((offset) => offset <= EAST_MAX && offset >= -WEST_MAX);
  const [offset] = offsets;
  if (offset === undefined || offsets.length > 1) return null;
  return new Date(instant + offset * HOUR_MS).toISOString().slice(0, 10);
}
