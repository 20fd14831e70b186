import { jobId } from "../../core/ids.ts";
import type { StoredFacts } from "../../core/fact-table.ts";
import { canonicalJson, type Json } from "../../core/json.ts";
import { NORMALIZER_VERSION, normalizePosting } from "../../core/normalize/normalize-posting.ts";
import { openingOf } from "../../core/normalize/opening/opening.ts";
import type { Posting } from "../../core/posting.ts";
import { postingWrite, type EventWrite, type PostingWrite, type ReadColumns } from "../../db/crawl/posting-write.ts";
import type { JobRow } from "../../db/crawl/crawl-state.ts";
import type { SourceRow } from "../../db/boards/read-sources.ts";
import { factColumns, factsOfRow, normalizerOfRow } from "../../db/postings/job-row.ts";
import { comparedFields, hashDescription, hashFields, type ComparedField } from "../../db/postings/compared-fields.ts";

/** The crawl in which a posting was read. */
export interface Observation {
  source: SourceRow;
  at: number;
  /** When the list that holds it came: earlier than the crawl, where that reads the list on. */
  listedAt: number;
  /** Name of the payload that holds it. */
  payload: string;
  baseline: boolean;
}

/** A description that its posting did not have before: the SHA-256 of its text, and its cleaned HTML. */
export interface FreshDescription {
  hash: string;
  html: string;
}

/** What reading a posting changes. */
export interface PostingChange {
  posting: PostingWrite;
  description: FreshDescription | null;
  /** What its reading cost (`normalize/steps.ts`). */
  steps: number;
}

/**
 * Compares a posting just read with its row. Changes are found over normalised facts, one event per
 * field; a moved date, other bytes for the same facts, or a new native field refresh the row
 * without an event.
 */
export function diffPosting(
  posting: Posting,
  { sourceHash, readHash }: Pick<ReadColumns, "sourceHash" | "readHash">,
  row: JobRow | null,
  seen: Observation,
): PostingChange {
  const { descriptionText, descriptionHtml, steps, ...facts } = normalizePosting(posting);
  const old = row === null ? null : factsOfRow(row);
  const descriptionHash = hashDescription(descriptionText);
  const fields = comparedFields(facts, descriptionHash);
  const contentHash = hashFields(fields);
  const changed = row === null || old === null ? [] : changedFields(row, old, fields, contentHash, facts);
  const kind = changeKind(row, changed.length > 0);
  const columns: ReadColumns = {
    ...factColumns(facts, { board: seen.source.board, key: posting.key }),
    jobId: jobId(seen.source.provider, seen.source.board, posting.key),
    key: posting.key,
    descriptionHash,
    native: JSON.stringify(posting.native),
    opening: openingOf({ ...posting, descriptionText, company: companyOf(seen.source) }),
    firstSeenAt: row?.firstSeenAt ?? seen.listedAt,
    baseline: row?.baseline ?? seen.baseline,
    changedAt: kind === "refreshed" ? (row?.changedAt ?? seen.at) : seen.at,
    closedAt: null,
    lastSeenAt: null,
    lastCheckedAt: null,
    misses: 0,
    absentSince: null,
    contentHash,
    sourceHash,
    readHash,
    payload: seen.payload,
    inferredAt: seen.at,
  };
  const events = postingEvents(kind, columns, changed, row, seen);
  return {
    posting: postingWrite(seen.source, row, descriptionText, { kind, columns, events, facts }),
    description: describe(descriptionHtml, descriptionHash, row),
    steps,
  };
}

/** Whose board it is, by what of it never changes. */
function companyOf({ orgDomain, orgSlug, board }: SourceRow) {
  return { domain: orgDomain, slug: orgSlug, board };
}

function changeKind(row: JobRow | null, changed: boolean): PostingWrite["kind"] {
  if (row === null) return "created";
  if (row.closedAt !== null) return "reopened";
  return changed ? "updated" : "refreshed";
}

interface FieldChange {
  field: string;
  oldValue: Json;
  newValue: Json;
}

function changedFields(
  row: JobRow,
  old: StoredFacts,
  fields: ComparedField[],
  contentHash: string,
  facts: StoredFacts,
): FieldChange[] {
  if (row.contentHash === contentHash) return [];
  const before = new Map(comparedFields(old, row.descriptionHash));
  return fields
    .map(([field, newValue]) => ({ field, oldValue: before.get(field) ?? null, newValue }))
    .filter(({ oldValue, newValue }) => canonicalJson(oldValue) !== canonicalJson(newValue))
    .filter(({ field }) => field !== "language" || saysLanguage(old) === saysLanguage(facts));
}

/**
 * A provider that begins to state what it never stated tells us more and changes no posting: around
 * 2025-11-01 Greenhouse added the key `language` to every posting of every board at once.
 */
function saysLanguage({ languageBasis }: StoredFacts): boolean {
  return languageBasis === "provider";
}

function postingEvents(
  kind: PostingWrite["kind"],
  columns: ReadColumns,
  changed: FieldChange[],
  row: JobRow | null,
  seen: Observation,
): EventWrite[] {
  const none = { field: null, oldValue: null, newValue: null };
  const events: EventWrite[] = [];
  if (kind === "created") {
    events.push({
      ...none,
      event_type: "job.created",
      metadata: { payload: seen.payload, baseline: seen.baseline },
    });
  }
  const closedAt = row?.closedAt ?? null;
  if (closedAt !== null) {
    events.push({
      ...none,
      event_type: "job.reopened",
      metadata: { payload: seen.payload, closed_at: closedAt },
    });
  }
  for (const { field, oldValue, newValue } of changed) {
    // Where the old value stands: for a description its text is not in the event, only its hash.
    const metadata = { payload: seen.payload, previous_payload: row?.payload ?? null, ...causeOf(row, columns) };
    events.push({ event_type: "job.updated", field, oldValue, newValue, metadata });
  }
  return events;
}

/** Facts that an older version of the normaliser made may differ for that reason: alone, if the bytes are the same. */
function causeOf(
  row: JobRow | null,
  { sourceHash }: ReadColumns,
): { cause?: "reprocessed" | "changed_and_reprocessed" } {
  if (row === null || normalizerOfRow(row) === NORMALIZER_VERSION) return {};
  return { cause: row.sourceHash === sourceHash ? "reprocessed" : "changed_and_reprocessed" };
}

function describe(html: string | null, hash: string | null, row: JobRow | null): FreshDescription | null {
  if (html === null || hash === null || row?.descriptionHash === hash) return null;
  return { hash, html };
}
