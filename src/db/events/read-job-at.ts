import { limits } from "../../core/limits.ts";
import { sha256 } from "../../core/ids.ts";
import { canonicalJson, type Json } from "../../core/json.ts";
import type { JobEvent } from "../../core/event.ts";
import { comparedFields } from "../postings/compared-fields.ts";
import { factsOfRow } from "../postings/job-row.ts";
import { readHistory, type HistoryPosition } from "./read-events.ts";
import type { JobDetail } from "../search/read-jobs.ts";

/** A posting as it stood at an instant: what its events prove, and no more. Times in ms. */
export interface JobAt {
  at: number;
  /** Every fact whose change is an event, by the API's field name; `description` is its text's SHA-256. */
  fields: Map<string, Json>;
  /** When it had closed; null while it was open. */
  closedAt: number | null;
  /** Its last event at or before the instant. */
  changedAt: number;
  contentHash: string;
  /** The payload that those facts were read from (`<time>-<sha256>`), and the hash of its own bytes there. */
  payload: string;
  sourceHash: string | null;
  /**
   * Its row was last read before the instant: then the facts that no event tells (the provider's own
   * fields, the posted date) stood as they do now; else they are not known.
   */
  isAsNow: boolean;
}

/** Why there is no such state. `too_many_events`: more happened since than one read walks. */
type Missing = "before_first_seen" | "too_many_events";

/** Events read at once: nearly every posting has fewer. */
const EVENTS_PER_READ = 50;

/**
 * The posting at each of some instants, by undoing its events from its row backwards. Two rows read
 * for each row of `events` after the earliest instant and one before it, at most `eventsMax` events.
 */
export async function readJobAt<Instants extends number[]>(
  db: D1Database,
  posting: JobDetail,
  instants: [...Instants],
  eventsMax: number = limits.historyEventsMax,
): Promise<{ [K in keyof Instants]: JobAt } | Missing> {
  const earliest = Math.min(...instants);
  const { firstSeenAt, changedAt, inferredAt } = posting.row;
  if (earliest < firstSeenAt) return "before_first_seen";
  const events = earliest >= Math.max(changedAt, inferredAt) ? [] : await readBackTo(db, posting, earliest, eventsMax);
  if (events === null) return "too_many_events";
  return instants.map((at) => undoEvents(posting, events, at)) as { [K in keyof Instants]: JobAt };
}

/** Newest first, down to the one that says what the facts at `earliest` were read from. */
async function readBackTo(
  db: D1Database,
  posting: JobDetail,
  earliest: number,
  eventsMax: number,
): Promise<JobEvent[] | null> {
  const events: JobEvent[] = [];
  let after: HistoryPosition | null = null;
  do {
    const page = await readHistory(db, posting, { after, rows: EVENTS_PER_READ });
    events.push(...page.events);
    after = page.next;
    if (after === null || events.some((event) => saysState(posting, event, earliest))) return events;
  } while (events.length < eventsMax);
  return null;
}

function saysState({ row }: JobDetail, event: JobEvent, at: number): boolean {
  return row.inferredAt <= at ? Date.parse(event.observed_at) <= at : readFrom(event, at) !== null;
}

/** The payload from which a crawl up to `at` read the posting. */
function readFrom({ observed_at: observedAt, metadata }: JobEvent, at: number): string | null {
  return Date.parse(observedAt) <= at && "payload" in metadata ? metadata.payload : null;
}

/** Pure. Throws when the events don't reach back to the instant. */
function undoEvents({ row }: JobDetail, events: JobEvent[], at: number): JobAt {
  const fields = new Map(comparedFields(factsOfRow(row), row.descriptionHash));
  let closedAt = row.closedAt;
  for (const event of events) {
    if (Date.parse(event.observed_at) <= at) break;
    if (event.event_type === "job.closed") closedAt = null;
    if (event.event_type === "job.reopened") closedAt = event.metadata.closed_at;
    if (event.event_type === "job.updated" && event.field_name !== null) {
      fields.set(event.field_name, event.old_value);
    }
  }
  const last = events.find((event) => Date.parse(event.observed_at) <= at);
  const isAsNow = row.inferredAt <= at;
  const proof = events.find((event) => readFrom(event, at) !== null);
  const payload = isAsNow ? row.payload : proof === undefined ? null : readFrom(proof, at);
  const changedAt = last === undefined ? row.changedAt : Date.parse(last.observed_at);
  if (changedAt > at || payload === null) throw new Error(`the events of ${row.jobId} don't reach back to ${at}`);
  return {
    at,
    fields,
    closedAt,
    changedAt,
    contentHash: sha256(canonicalJson(Object.fromEntries(fields))),
    payload,
    sourceHash: isAsNow ? row.sourceHash : (proof?.source_hash ?? null),
    isAsNow,
  };
}
