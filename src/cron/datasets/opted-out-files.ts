import type { DatasetManifest } from "../../core/dataset.ts";
import { readOptOuts } from "../../db/opt-outs/opt-outs.ts";
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

/** Marks the files that hold a board which was opted out since they were begun: each is written again without it. */
export async function markStale(
  { db, bucket }: { db: D1Database; bucket: R2Bucket },
  manifest: DatasetManifest,
  epoch: string,
): Promise<DatasetManifest> {
  const { since, all } = await readOptOutsSince(db, manifest.optOutsTo + 1);
  const newest = since[0];
  if (newest === undefined) return manifest;
  const stale = new Set<string>();
  for (const [name, file] of Object.entries(manifest.files)) {
    const later = since.filter(({ at }) => at >= file.begunAt);
    if (later.length === 0 || file.forms === null) continue;
    const contents = await readContents(bucket, name);
    const holds = new Set(contents?.boards);
    const isUnknown = all || contents === null || contents.epoch !== epoch;
    if (isUnknown || later.some(({ formerSource }) => formerSource === null || holds.has(formerSource)))
      stale.add(name);
  }
  return await changeManifest(bucket, (current) => {
    for (const name of stale) {
      const file = current.files[name];
      if (file !== undefined) file.isStale = true;
    }
    current.optOutsTo = newest.at;
    return current;
  });
}

/** Whether a board in a file was opted out while it was written. */
export async function holdsOptedOut(db: D1Database, { begunAt, boards }: Build): Promise<boolean> {
  const { since, all } = await readOptOutsSince(db, begunAt);
  const holds = new Set(boards);
  return all || since.some(({ formerSource }) => formerSource === null || holds.has(formerSource));
}
