import type { CloseReason, JobEvent } from "../../../core/event.ts";
import { ledgerCursorAt } from "../../api/sources.ts";
import { DASH } from "../parts/format.ts";

/** Kinds of event for people. */
export const eventWords = {
  "job.created": "Created",
  "job.updated": "Updated",
  "job.closed": "Closed",
  "job.reopened": "Reopened",
} as const;

/** What one crawl found of one posting: an update of three fields is one step. */
export interface Step {
  at: string;
  type: JobEvent["event_type"];
  first: JobEvent;
  events: JobEvent[];
}

/** Events in the order given, those of one step together. */
export function stepsOf(events: readonly JobEvent[]): Step[] {
  const steps: Step[] = [];
  for (const event of events) {
    const last = steps.at(-1);
    const isSame =
      last !== undefined &&
      last.first.job_id === event.job_id &&
      last.at === event.observed_at &&
      last.type === event.event_type;
    if (isSame) last.events.push(event);
    else steps.push({ at: event.observed_at, type: event.event_type, first: event, events: [event] });
  }
  return steps;
}

/** Characters of a value; the record and the API have it whole. */
const VALUE_CHARS_MAX = 120;

/** Which fields changed, from what to what. */
export function Changes({ events }: { events: readonly JobEvent[] }) {
  const changes = events.filter(({ field_name: field }) => field !== null);
  if (changes.length === 0) return null;
  return (
    <ul class="changes">
      {changes.map(({ field_name: field, old_value: before, new_value: after }) => (
        <Change field={field ?? ""} before={before} after={after} />
      ))}
    </ul>
  );
}

export function Change({ field, before, after }: { field: string; before: unknown; after: unknown }) {
  return (
    <li>
      <span class="quiet">{field.replaceAll("_", " ")}</span>{" "}
      {field === "description" ? (
        "other words"
      ) : (
        <>
          <del dir="auto">{shortValue(before)}</del> <span aria-hidden="true">→</span>{" "}
          <ins dir="auto">{shortValue(after)}</ins>
        </>
      )}
    </li>
  );
}

/** The same in plain text. */
export function changeWords(field: string, before: unknown, after: unknown): string {
  const name = field.replaceAll("_", " ");
  return field === "description" ? `${name}: other words` : `${name}: ${shortValue(before)} → ${shortValue(after)}`;
}

function shortValue(value: unknown): string {
  if (value === null) return "nothing";
  const text = typeof value === "string" ? value : JSON.stringify(value);
  return text.length > VALUE_CHARS_MAX ? `${text.slice(0, VALUE_CHARS_MAX)}…` : text;
}

/** Why a closing counts as proved. */
export const proofWords: Record<CloseReason, string> = {
  http_404: "its address answered 404",
  http_410: "its address answered 410",
  absent_confirmed: "complete lists lack it",
  deadline_passed: "its deadline passed",
  board_gone: "its board is gone",
};

export function closingWords(event: JobEvent): string {
  if (event.event_type !== "job.closed") return "";
  const { reason, misses = 1 } = event.metadata;
  const words = proofWords[reason];
  return misses > 1 ? `${words}, ${misses} in a row` : words;
}

/** What proves a step: the bytes that were read, or why it is gone; and the crawl that found it. */
export function Proof({ step: { first, type, at }, epoch }: { step: Step; epoch: string }) {
  const raw = `/job-postings/v1/jobs/${first.job_id}/raw?at=${at}`;
  return (
    <>
      {type === "job.closed" && <>{closingWords(first)}, </>}
      {type !== "job.closed" && first.source_hash !== null && (
        <>
          <a href={raw}>bytes {first.source_hash.slice(0, 8)}</a>,{" "}
        </>
      )}
      <a href={crawlHref(first, epoch)}>crawl {crawlNumberOf(first) ?? DASH}</a>
      {first.event_type === "job.created" && first.metadata.baseline && " (its board’s first)"}
    </>
  );
}

/** The board's ledger from the crawl of an event on. */
function crawlHref(event: JobEvent, epoch: string): string {
  const number = crawlNumberOf(event);
  const path = `/sources/${event.source_id}`;
  return number === null ? path : `${path}?cursor=${ledgerCursorAt(epoch, event.source_id, number)}`;
}

/** The crawl that an event's key names (`eventKey`). */
function crawlNumberOf({ event_key: key }: JobEvent): number | null {
  const number = Number(key.split("|")[1]);
  return Number.isSafeInteger(number) && number > 0 ? number : null;
}
