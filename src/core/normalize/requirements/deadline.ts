import type { Conflict, Derived, Evidence } from "../../evidence.ts";
import { DAY_MS, HOUR_MS } from "../../time.ts";
import type { Steps } from "../steps.ts";
import { agree } from "./agree.ts";
import { findDays } from "./stated-day.ts";
import { evidenceOf, type Statement, type Statements } from "./statements.ts";

/** What ends on a day: applications to this posting. The day follows. */
const leads =
  /(?:applications?|postings?|vacancy|position|role|requisition|advert(?:isement)?|job|window|opening)(?: for this (?:role|position|job|opening))?(?: (?:is|are|will|must|be|should|need to|to|has to|have to|anticipated|expected|currently|remain|stay|now|also|only|for|this|opening))* (?:clos(?:es?|ing)|due|received|submitted|accepted|in|open)(?!\p{L})|clos(?:es|ing) date|(?:application|submission|closing|applicant)s? (?:window|period|deadline)|deadline (?:for|to|of) (?:\w+ ){0,3}?(?:appl\p{L}+|submi\p{L}+)|^[-*\u2022\s]*deadline(?=\s*[:\u2013-])|(?:^|[\s(])apply(?: \w+){0,4}? (?:by|before|no later than|until|on or before)(?!\p{L})|accept(?:ing|ed)? applications|open until|bewerbungs(?:frist|schluss|ende)|(?:bewirb dich|bewerben sie sich|bewerbung(?:en)?)(?: [\p{L}-]+){0,8}? bis|date limite (?:de |d['\u2019])(?:candidature|d\u00e9p\u00f4t|r\u00e9ception|postul)\p{L}*|(?:postule[rz]?|candidature)(?: [\p{L}-]+){0,4}? (?:avant|jusqu['\u2019]au)|fecha l\u00edmite(?: (?:de|para) [\p{L} ]{3,30})?|fecha de cierre|data limite|prazo (?:de|para) (?:candidatura|inscri)\p{L}*|sluitingsdatum|solliciteer (?:uiterlijk |voor |v\u00f3\u00f3r )|scadenza (?:delle )?candidature|candidature entro/giu;
/** Characters between what ends and the day. */
const gapChars = 60;
/** What leaves it open, or is another day: "open until at least", "for full consideration", "applications open on". */
const otherDay =
  /at least|minimum|priority|full consideration|first (?:review|round)|early|begin|start|tuition|benefit|enrol|visa|interview|not before|after(?!\p{L})|opens? (?:on|from)|earliest/iu;
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
  for (const lead of text.matchAll(leads)) {
    const end = lead.index + lead[0].length;
    const at = days.findIndex(({ from }) => from >= end && from - end <= gapChars);
    const first = days[at];
    if (first === undefined || otherDay.test(text.slice(lead.index, first.from)) || /full consideration/i.test(text))
      continue;
    const next = days[at + 1];
    const last = next !== undefined && range.test(text.slice(first.to, next.from)) ? next : first;
    if (last.day === null) return null;
    return { value: last.day, evidence: evidenceOf(statement, "statement", lead.index, last.to) };
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
