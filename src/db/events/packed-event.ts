import type { EventMetadata, EventType } from "../../core/event.ts";
import type { Json } from "../../core/json.ts";
import { isoTime } from "../../core/time.ts";
import { packHash, packPayload, unpackPayload } from "../schema/packed-text.ts";
import type { FieldChange } from "./field-change.ts";

/**
 * How rows of `events` hold what they tell. Spelled out, names of fields and payloads were half of a row. Rows of
 * before are spelled out: both forms are read.
 */

/** What stands in an event's metadata, in order. Part of what is stored: only ever added to, at the end. */
const FIELDS = {
  "job.created": ["payload", "baseline"],
  "job.updated": ["payload", "previous_payload", "cause"],
  "job.closed": [
    "reason",
    "misses",
    "absent_since_crawl",
    "http_status",
    "crawl",
    "crawls",
    "payloads",
    "last_seen_at",
  ],
  "job.reopened": ["payload", "closed_at"],
} as const satisfies { [Type in EventType]: readonly (keyof EventMetadata[Type])[] };
/** Of these null is a value; of all others it says that the field is not there. */
const nullable = new Set(["previous_payload"]);

interface Packed {
  pack: (value: Json) => Json;
  unpack: (stored: Json) => Json;
}
const onText = (convert: (text: string) => Json) => (value: Json) =>
  typeof value === "string" ? convert(value) : value;
const payload: Packed = { pack: onText(packPayload), unpack: onText(unpackPayload) };
const packedFields: Record<string, Packed> = {
  payload,
  previous_payload: payload,
  payloads: {
    pack: (names) => (Array.isArray(names) ? names.map(payload.pack) : names),
    unpack: (names) => (Array.isArray(names) ? names.map(payload.unpack) : names),
  },
  last_seen_at: { pack: onText(Date.parse), unpack: (ms) => (typeof ms === "number" ? isoTime(ms) : ms) },
};

/** Metadata as its row holds it: a list of its values. */
export function packMetadata<Type extends EventType>(type: Type, metadata: EventMetadata[Type]): string {
  const given: Record<string, Json | undefined> = metadata;
  const values = FIELDS[type].map((name) => {
    const value = given[name];
    return value === undefined ? null : (packedFields[name]?.pack(value) ?? value);
  });
  // Some are seldom there.
  while (values.at(-1) === null) values.pop();
  return JSON.stringify(values);
}

export function unpackMetadata(type: EventType, stored: string): Json {
  const values = JSON.parse(stored) as Json;
  if (!Array.isArray(values)) return values;
  const metadata: Record<string, Json> = {};
  for (const [index, name] of FIELDS[type].entries()) {
    const value = values[index] ?? null;
    if (value !== null) metadata[name] = packedFields[name]?.unpack(value) ?? value;
    else if (nullable.has(name)) metadata[name] = null;
  }
  return metadata;
}

/** The one change of nearly every event that is no update, by its type. */
const USUAL: Partial<Record<EventType, string>> = {
  "job.created": "[[null,null,null]]",
  "job.closed": '[[null,"active","expired"]]',
  "job.reopened": "[[null,null,null]]",
};
/** As long as the list that it stands for: SQL counts changes by its entries. */
const AS_USUAL = "[0]";

export function packChanges(type: EventType, changes: FieldChange[]): string {
  const json = JSON.stringify(changes);
  return json === USUAL[type] ? AS_USUAL : json;
}

export function unpackChanges(type: EventType, stored: string): FieldChange[] {
  return JSON.parse(stored === AS_USUAL ? (USUAL[type] ?? stored) : stored) as FieldChange[];
}

/** A row of `events` as it is stored. */
export function storedEvent<
  Row extends { type: EventType; metadata: EventMetadata[EventType]; changes: FieldChange[]; sourceHash: string },
>(row: Row): Omit<Row, "metadata" | "changes"> & { metadata: string; changes: string } {
  const { type, metadata, changes, sourceHash } = row;
  return {
    ...row,
    metadata: packMetadata(type, metadata),
    changes: packChanges(type, changes),
    sourceHash: packHash(sourceHash),
  };
}
