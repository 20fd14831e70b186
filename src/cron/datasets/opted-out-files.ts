import { readManifest, type DatasetFile, type DatasetManifest } from "../../core/dataset.ts";
import { readEpoch } from "../../db/boards/catalogue-state.ts";
import { readFormerSources, readOptOuts, readOptOutsLike } from "../../db/opt-outs/opt-outs.ts";
import { openNumbers } from "./board-numbers.ts";
import { readContents } from "./dataset-source.ts";
import type { Build } from "./build-state.ts";
import { changeManifest } from "./publish-file.ts";

/** Opt-outs that are looked at one by one; if there are more since, every file is written again. */
const OPT_OUTS_READ = 100;

interface OptedOut {
  at: number;
  formerSource: number | null;
}

/** Opt-outs at or after a time (ms), newest first; `all`: there may be more than these. */
async function readOptOutsSince(db: D1Database, at: number): Promise<{ since: OptedOut[]; all: boolean }> {
  const [newest] = await readOptOuts(db, 1);
  if (newest === undefined || newest.at < at) return { since: [], all: false };
  const since = (await readOptOuts(db, OPT_OUTS_READ)).filter((optOut) => optOut.at >= at);
  return { since, all: since.length === OPT_OUTS_READ };
}

interface Stores {
  db: D1Database;
  bucket: R2Bucket;
}

/**
 * Marks the files that hold a board which was opted out since they were begun: from then on nobody gets them, and each is
 * written again without it.
 */
export async function markStale(
  { db, bucket }: Stores,
  manifest: DatasetManifest,
  epoch: string,
): Promise<DatasetManifest> {
  const { since, all } = await readOptOutsSince(db, manifest.optOutsTo + 1);
  const newest = since[0];
  if (newest === undefined) return manifest;
  const stale = await findFiles(bucket, manifest, epoch, (holds, { begunAt }) => {
    const later = since.filter(({ at }) => at >= begunAt);
    return all || later.some(({ formerSource }) => formerSource === null || holds(formerSource));
  });
  return await withdraw(bucket, stale, newest.at);
}

/** The same at the moment at which a board is opted out, its token in any case, whatever the clock says. */
export async function withdrawFiles({ db, bucket }: Stores, board: { provider: string; board: string }): Promise<void> {
  const { manifest } = await readManifest(bucket);
  const optOuts = await readOptOutsLike(db, board.provider, board.board);
  const gone = optOuts.flatMap(({ formerSource }) => formerSource ?? []);
  const stale = await findFiles(bucket, manifest, await readEpoch(db), (holds) => gone.some(holds));
  if (stale.length > 0) await withdraw(bucket, stale);
}

/** Names of files that are there and hold such boards, or of which nobody knows what they hold. */
async function findFiles(
  bucket: R2Bucket,
  { files }: DatasetManifest,
  epoch: string,
  test: (holds: (board: number) => boolean, file: DatasetFile) => boolean,
): Promise<string[]> {
  const found: string[] = [];
  for (const [name, file] of Object.entries(files)) {
    if (file.forms === null || file.isStale) continue;
    const contents = await readContents(bucket, name);
    if (contents === null || contents.epoch !== epoch || test(holder(contents), file)) found.push(name);
  }
  return found;
}

function holder({ boards }: Pick<Build, "boards">): (board: number) => boolean {
  const numbers = openNumbers(boards);
  return (board) => numbers.get(board) !== undefined;
}

/** Nobody gets these files from now on. */
export async function withdraw(bucket: R2Bucket, names: readonly string[], optOutsTo = 0): Promise<DatasetManifest> {
  return await changeManifest(bucket, (current) => {
    for (const name of names) {
      const file = current.files[name];
      if (file !== undefined) file.isStale = true;
    }
    current.optOutsTo = Math.max(current.optOutsTo, optOutsTo);
    return current;
  });
}

/** Whether a board in a file is opted out: since it was begun, or by a clock that went back. */
export async function holdsOptedOut(db: D1Database, { begunAt, boards }: Build): Promise<boolean> {
  const { since, all } = await readOptOutsSince(db, begunAt);
  const holds = holder({ boards });
  const isOut = (formerSource: number | null): boolean => formerSource !== null && holds(formerSource);
  if (all || since.some(({ formerSource }) => formerSource === null || isOut(formerSource))) return true;
  return (await readFormerSources(db)).some(isOut);
}
