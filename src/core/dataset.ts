import { z } from "zod";

/**
 * What anybody may take home: files of all that is here. The cron writes them into the bucket
 * (cron/datasets), which alone says which there are, so that a replayed database changes nothing of them.
 */

export const datasetNames = ["open", "postings", "events", "texts"] as const;
export type DatasetName = (typeof datasetNames)[number];

/** The forms of each file, and what its name ends in. */
export const datasetFormats = { parquet: "parquet", ndjson: "ndjson.gz" } as const;
export type DatasetFormat = keyof typeof datasetFormats;
export const formatNames = Object.keys(datasetFormats) as DatasetFormat[];

/** What a column holds; `text`: a long string; `timestamp`: an instant in UTC, in milliseconds; `json`: any value. */
export type ColumnType = "string" | "text" | "double" | "integer" | "boolean" | "timestamp" | "date" | "json";

/** A column as people read of it. */
export interface ColumnInfo {
  name: string;
  type: ColumnType;
  nullable: boolean;
  description: string;
}

const StoredForm = z.lazy(() =>
  z.object({
    /** Of the object in the bucket. */
    key: z.string(),
    bytes: z.int().nonnegative(),
    sha256: z.string(),
  }),
);

/** A file that was written to its end. Times in ms. */
const DatasetFile = z.lazy(() =>
  z.object({
    dataset: z.enum(datasetNames),
    /** Null: there was nothing to write, so no file is there. */
    forms: z.object({ parquet: StoredForm, ndjson: StoredForm }).nullable(),
    rows: z.int().nonnegative(),
    /** When its first row was read, and its last. */
    begunAt: z.int(),
    endedAt: z.int(),
    /** The time that it covers, where it is of a time: from inclusive, to exclusive. */
    from: z.int().nullable(),
    to: z.int().nullable(),
    /** It does not change any more, unless a board in it is opted out. */
    isFinal: z.boolean(),
    /** A board in it was opted out since: it is written again without it. */
    isStale: z.boolean(),
    /** Objects of the file before this one, which go when the next one is there: who reads it still may end. */
    replaced: z.array(z.string()),
  }),
);
export type DatasetFile = z.infer<typeof DatasetFile>;

/** Everything that there is, by name without its ending ("events-2026-11"). */
export const DatasetManifest = z.lazy(() =>
  z.object({
    files: z.record(z.string(), DatasetFile),
    /** Files that were given up since they were last written, by name: not before then (ms) are they begun again. */
    putOff: z.record(z.string(), z.int()).default({}),
    /** Keys of objects that nothing above names and that are to be removed: they stand here until they are. */
    leaving: z.array(z.string()).default([]),
    /** The newest opt-out that all files were compared with (ms). */
    optOutsTo: z.int(),
  }),
);
export type DatasetManifest = z.infer<typeof DatasetManifest>;

const ROOT = "datasets";
export const MANIFEST_KEY = `${ROOT}/manifest.json`;
/** Of the file that is being written: how far it is. */
export const BUILD_KEY = `${ROOT}/begun/build.json`;

/** What was written and is not yet a part of its object. */
export function tailKey(name: string): string {
  return `${ROOT}/begun/${name}`;
}

/** An object of a file; `version`: of each build its own, so that a newer one takes no older one's place. */
export function datasetKey(name: string, version: string, format: DatasetFormat): string {
  return `${ROOT}/files/${name}/${version}.${datasetFormats[format]}`;
}

/** Which boards a file holds, for the cron alone. */
export function contentsKey(name: string): string {
  return `${ROOT}/contents/${name}.json`;
}

/** What has been written so far. */
export async function readManifest(bucket: R2Bucket): Promise<{ manifest: DatasetManifest; etag: string | null }> {
  const object = await bucket.get(MANIFEST_KEY);
  if (object === null) return { manifest: { files: {}, putOff: {}, leaving: [], optOutsTo: 0 }, etag: null };
  return { manifest: DatasetManifest.parse(await object.json()), etag: object.etag };
}
