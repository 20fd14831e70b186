import { BUILD_KEY, datasetKey, readManifest, tailKey, type DatasetFormat } from "../../core/dataset.ts";
import type { Json } from "../../core/json.ts";
import { abandonUpload, newUpload, type UploadState } from "./object-upload.ts";
import { emptyParquet, type ParquetState } from "./parquet-file.ts";
import type { FilePlan } from "./plan-file.ts";

/** A file that is being written, as far as it is. The bucket holds it between two runs. */
export interface Build {
  plan: FilePlan;
  /** The filling of the database that its places and boards are of. */
  epoch: string;
  begunAt: number;
  /** Runs so far, and how many in a row came to no end: the one under way too. */
  step: number;
  faults: number;
  place: Json | null;
  rows: number;
  /** Those in the file, and the crawl up to which each was read (board-numbers.ts). */
  boards: string;
  ends: string;
  parquet: ParquetState;
  uploads: Record<UploadName, UploadState>;
}

/** What is written beside each other: the forms of the file, and entries of the end of one, until it has its end. */
export const uploadNames = ["parquet", "ndjson", "entries"] as const;
export type UploadName = (typeof uploadNames)[number];

export function newBuild(plan: FilePlan, epoch: string, begunAt: number, ends: string): Build {
  const version = `${begunAt}-${crypto.randomUUID()}`;
  const upload = (format: DatasetFormat): UploadState => newUpload(datasetKey(plan.name, version, format));
  return {
    plan,
    epoch,
    begunAt,
    step: 0,
    faults: 0,
    place: null,
    rows: 0,
    boards: "",
    ends,
    parquet: emptyParquet,
    uploads: {
      parquet: upload("parquet"),
      ndjson: upload("ndjson"),
      entries: newUpload(tailKey(`${tailPrefix({ plan, begunAt })}${version}.entries`)),
    },
  };
}

/** The build, with what it is replaced by: another run that was at work meanwhile replaced it first. */
export interface HeldBuild {
  build: Build;
  etag: string;
}

export async function readBuild(bucket: R2Bucket): Promise<HeldBuild | null> {
  const object = await bucket.get(BUILD_KEY);
  return object === null ? null : { build: await object.json<Build>(), etag: object.etag };
}

/** Null when another run began or went on. `etag`: of the one that was read; null: there was none. */
export async function saveBuild(bucket: R2Bucket, build: Build, etag: string | null): Promise<HeldBuild | null> {
  const onlyIf = etag === null ? { etagDoesNotMatch: "*" } : { etagMatches: etag };
  const saved = await bucket.put(BUILD_KEY, JSON.stringify(build), { onlyIf });
  return saved === null ? null : { build, etag: saved.etag };
}

/** Gives a build up, with all that it left: objects too that were whole already and that no file names. */
export async function dropBuild(bucket: R2Bucket, build: Build): Promise<void> {
  const { uploads } = build;
  for (const upload of Object.values(uploads)) await abandonUpload(bucket, upload);
  const { manifest } = await readManifest(bucket);
  const listed = new Set(
    Object.values(manifest.files)
      .flatMap(({ forms }) => Object.values(forms ?? {}))
      .map(({ key }) => key),
  );
  const keys = Object.values(uploads).map(({ key }) => key);
  await bucket.delete([...keys.filter((key) => !listed.has(key)), ...(await findTails(bucket, build)), BUILD_KEY]);
}

/** The build is published: what is left of it goes. */
export async function endBuild(bucket: R2Bucket, build: Build): Promise<void> {
  await bucket.delete([...(await findTails(bucket, build)), BUILD_KEY]);
}

/** What the names of a build's tails begin with, and those of no other's. */
export function tailPrefix({ plan, begunAt }: Pick<Build, "plan" | "begunAt">): string {
  return `${plan.name}-${begunAt}-`;
}

/** Those too that a run left which was stopped before it noted them. */
async function findTails(bucket: R2Bucket, build: Build): Promise<string[]> {
  const { objects } = await bucket.list({ prefix: tailKey(tailPrefix(build)) });
  return objects.map(({ key }) => key);
}
