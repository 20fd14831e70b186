import { readManifest, type DatasetFormat, type DatasetManifest, type DatasetName } from "../../core/dataset.ts";
import { limits } from "../../core/limits.ts";
import type { Json } from "../../core/json.ts";
import { readEpoch } from "../../db/boards/catalogue-state.ts";
import { datasets } from "../../db/datasets/datasets.ts";
import { readFirstEventAt } from "../../db/datasets/read-month.ts";
import { openNumbers, type BoardNumbers } from "./board-numbers.ts";
import {
  dropBuild,
  endBuild,
  newBuild,
  readBuild,
  saveBuild,
  tailPrefix,
  uploadNames,
  type Build,
  type HeldBuild,
  type UploadName,
} from "./build-state.ts";
import { endsBefore, sourceOf, type DatasetSource } from "./dataset-source.ts";
import { groupColumns } from "./group-column.ts";
import { packLines } from "./ndjson-lines.ts";
import { openUpload, type ObjectUpload } from "./object-upload.ts";
import { holdsOptedOut, markStale, withdraw } from "./opted-out-files.ts";
import { openParquet, type ParquetFile } from "./parquet-file.ts";
import { nextFile } from "./plan-file.ts";
import { hashObject, publishFile, putOff, removeLeaving } from "./publish-file.ts";

export interface DatasetStores {
  db: D1Database;
  bucket: R2Bucket;
  /** Its name, part of every raw_payload_uri. */
  bucketName: string;
  now: () => number;
  /** Datasets that are written; all if not given. */
  only?: readonly DatasetName[];
}

/** What a run wrote. */
export interface DatasetRun {
  rows: number;
  /** Files that are whole now. */
  published: string[];
}

/** Runs of one file in a row that may fail, or end before they said how far they came, before it is begun anew. */
const FAULTS_MAX = 3;

/**
 * Writes on at the files that anybody may take home, for `msMax` about: goes on where the last run stopped, or begins
 * what is due. What it wrote is noted when it ends; a run that was stopped before is done again. Of two at
 * once one goes on. A run when nothing is due reads two objects and at most three rows.
 */
export async function continueDatasets(
  stores: DatasetStores,
  msMax: number = limits.datasetRunMsMax,
): Promise<DatasetRun> {
  const begin = stores.now();
  const run: DatasetRun = { rows: 0, published: [] };
  const mayGoOn = (): boolean => stores.now() - begin <= msMax;
  do {
    const begun = await readBuild(stores.bucket);
    // A file may be written for hours: others are compared with opt-outs in the meantime too.
    if (begun !== null && run.rows === 0) await compareFiles(stores, await readEpoch(stores.db));
    const held = begun ?? (await beginFile(stores));
    if (held === null) break;
    if (!(await carryOn(stores, held, run, mayGoOn))) break;
  } while (mayGoOn());
  return run;
}

async function compareFiles({ db, bucket }: DatasetStores, epoch: string): Promise<DatasetManifest> {
  const { manifest } = await readManifest(bucket);
  await removeLeaving(bucket, manifest);
  return await markStale({ db, bucket }, manifest, epoch);
}

async function beginFile(stores: DatasetStores): Promise<HeldBuild | null> {
  const { db, bucket, now, only } = stores;
  const epoch = await readEpoch(db);
  const manifest = await compareFiles(stores, epoch);
  const plan = nextFile(manifest, now(), await readFirstEventAt(db), only);
  if (plan === null) return null;
  return await saveBuild(bucket, newBuild(plan, epoch, now(), await endsBefore(bucket, plan, epoch)), null);
}

/** True when the file is whole, or given up: another may be begun. */
async function carryOn(
  stores: DatasetStores,
  held: HeldBuild,
  run: DatasetRun,
  mayGoOn: () => boolean,
): Promise<boolean> {
  const { build } = held;
  // Its places are of a database that is no more, or it can't be written on.
  const isFaulty = build.faults >= FAULTS_MAX;
  if (isFaulty || build.epoch !== (await readEpoch(stores.db))) {
    // Begun at once again and again it would take every turn of the others.
    if (isFaulty) await putOff(stores.bucket, build.plan.name, stores.now());
    await dropBuild(stores.bucket, build);
    return true;
  }
  // Counted before it is tried: a run that is killed says nothing.
  const tried = await saveBuild(stores.bucket, { ...build, faults: build.faults + 1 }, held.etag);
  if (tried === null) return false;
  try {
    return await write(stores, tried, run, mayGoOn);
  } catch (error) {
    console.error({ event: "dataset_fault", file: build.plan.name, error: String(error) });
    return false;
  }
}

/** What a file is written with. */
interface Pen {
  source: DatasetSource;
  parquet: ParquetFile;
  uploads: Record<UploadName, ObjectUpload>;
}

async function openPen(stores: DatasetStores, build: Build): Promise<Pen> {
  const source = sourceOf(stores, build.plan, build.begunAt, openNumbers(build.ends));
  const { title, description } = datasets[build.plan.dataset];
  const open = async (name: UploadName): Promise<ObjectUpload> => await openUpload(stores.bucket, build.uploads[name]);
  return {
    source,
    parquet: openParquet(source.columns, `${title}. ${description}`, build.parquet),
    uploads: { parquet: await open("parquet"), ndjson: await open("ndjson"), entries: await open("entries") },
  };
}

async function write(
  stores: DatasetStores,
  { build, etag }: HeldBuild,
  run: DatasetRun,
  mayGoOn: () => boolean,
): Promise<boolean> {
  const pen = await openPen(stores, build);
  const written: Written = {
    place: build.place,
    rows: build.rows,
    boards: openNumbers(build.boards),
    ends: openNumbers(build.ends),
  };
  const isWhole = await writeGroups(pen, written, mayGoOn);
  const now: Build = {
    ...build,
    step: build.step + 1,
    faults: 0,
    ...written,
    boards: written.boards.pack(),
    ends: written.ends.pack(),
  };
  run.rows += written.rows - build.rows;
  if (!isWhole) return await pause(stores, pen, now, etag);
  if (await holdsOptedOut(stores.db, now)) await dropBuild(stores.bucket, build);
  // Whoever is stopped from here on does it again from where it was: so that is what is held.
  else if ((await saveBuild(stores.bucket, { ...build, step: now.step }, etag)) === null) return false;
  else {
    await finish(stores, pen, now);
    // Opted out while it was ended: whoever comes second of the two sees the other.
    if (await holdsOptedOut(stores.db, now)) await withdraw(stores.bucket, [now.plan.name]);
    run.published.push(now.plan.name);
  }
  return true;
}

/** How far a file is. */
interface Written {
  place: Json | null;
  rows: number;
  /** 0 for each board in it. */
  boards: BoardNumbers;
  ends: BoardNumbers;
}

/** Rows into groups, and groups into both forms. True at the end of the walk. */
async function writeGroups(pen: Pen, written: Written, mayGoOn: () => boolean): Promise<boolean> {
  const columns: Json[][] = pen.source.columns.map(() => []);
  let [rows, chars] = [0, 0];
  const flush = async (): Promise<void> => {
    if (rows === 0) return;
    const group = groupColumns(pen.source.columns, columns);
    const { bytes, entry } = pen.parquet.addGroup(group);
    await pen.uploads.parquet.append(bytes);
    await pen.uploads.entries.append(entry);
    await pen.uploads.ndjson.append(packLines(group));
    written.rows += rows;
    for (const column of columns) column.length = 0;
    [rows, chars] = [0, 0];
  };
  for await (const part of pen.source.walk(written.place)) {
    for (const [at, column] of columns.entries()) chars += append(column, part.columns[at] ?? []);
    rows += part.rows;
    for (const board of part.boards) written.boards.set(board, 0);
    for (const [board, crawl] of part.ends ?? []) written.ends.set(board, crawl);
    written.place = part.place;
    if (rows >= limits.datasetGroupRows || chars >= limits.datasetGroupChars) await flush();
    if (mayGoOn()) continue;
    await flush();
    return false;
  }
  await flush();
  return true;
}

/** How many characters the values have: what rows weigh. */
function append(column: Json[], values: readonly Json[]): number {
  let chars = 0;
  for (const value of values) {
    column.push(value);
    if (typeof value === "string") chars += value.length;
  }
  return chars;
}

/** Notes how far it is. False: this run is over. */
async function pause({ bucket }: DatasetStores, pen: Pen, build: Build, etag: string): Promise<boolean> {
  const before = uploadNames.map((upload) => build.uploads[upload].tail).filter((tail) => tail !== null);
  // Named so that no other run has written it.
  const name = `${tailPrefix(build)}${build.step}-${crypto.randomUUID()}`;
  const uploads = {
    parquet: await pen.uploads.parquet.pause(`${name}.parquet`),
    ndjson: await pen.uploads.ndjson.pause(`${name}.ndjson`),
    entries: await pen.uploads.entries.pause(`${name}.entries`),
  };
  const saved = await saveBuild(bucket, { ...build, parquet: pen.parquet.state(), uploads }, etag);
  const tails = uploadNames.map((upload) => uploads[upload].tail).filter((tail) => tail !== null);
  const gone = saved === null ? tails : before;
  if (gone.length > 0) await bucket.delete(gone);
  return false;
}

/** Ends both forms and lists the file. */
async function finish({ bucket, now }: DatasetStores, pen: Pen, build: Build): Promise<void> {
  if (build.rows === 0) {
    await publishFile(bucket, build, null, now());
  } else {
    await endParquet(pen);
    const form = async (format: DatasetFormat): Promise<{ key: string; bytes: number; sha256: string }> => {
      const bytes = await pen.uploads[format].complete();
      const { key } = build.uploads[format];
      return { key, bytes, sha256: await hashObject(bucket, key) };
    };
    await publishFile(bucket, build, { parquet: await form("parquet"), ndjson: await form("ndjson") }, now());
  }
  await endBuild(bucket, build);
}

/** Appends the end of the file, whose entries may be more than are held at once. */
async function endParquet({ parquet, uploads }: Pen): Promise<void> {
  const { before, behind } = parquet.end(uploads.entries.bytes());
  await uploads.parquet.append(before);
  for await (const entries of uploads.entries.readAll()) await uploads.parquet.append(entries);
  await uploads.parquet.append(behind);
}
