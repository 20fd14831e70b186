import { DAY_MS } from "../../core/time.ts";
import { limits } from "../../core/limits.ts";
import {
  hasCandidates,
  keepDescriptions,
  noteReplaced,
  readDescribed,
  readOldCrawls,
  removeVersions,
  saveVersions,
} from "../../db/retention/description-versions.ts";
import { readRetention, type Retention } from "../../db/retention/retention-state.ts";

/**
 * Removes versions of descriptions that no posting has any more, `days` after one of them was replaced.
 * Its events name it still, by its hash, and the payload that proves it stays. Bounded steps, in turns:
 * what old crawls replaced is noted; later, when no crawl is at work that knew nothing of that, all postings
 * are looked through for what is in use after all; the rest goes. Can stop anywhere and go on. Returns how
 * many were removed. Null days: none.
 */
export async function thinDescriptions(
  { db, now }: { db: D1Database; now: () => number },
  days: number | null,
): Promise<number> {
  if (days === null) return 0;
  const begin = now();
  const state = await readRetention(db);
  const mayGoOn = (): boolean => now() - begin <= limits.thinningRunMsMax;
  if (state.comparedTo > 0) return await compare(db, state, begin, mayGoOn);
  const isPending = await hasCandidates(db);
  const waited = isPending ? begin - state.versionsNotedAt : 0;
  // By a clock that was wrong it may have been noted in the future.
  if (isPending && (waited >= 2 * limits.crawlsEndMs || waited < 0)) return await compare(db, state, begin, mayGoOn);
  // Noted for as long as one crawl may take; and looked through when each that began before has ended.
  if (waited < limits.crawlsEndMs) await noteOld(db, state, isPending, begin, begin - days * DAY_MS);
  return 0;
}

async function noteOld(
  db: D1Database,
  state: Retention,
  isPending: boolean,
  ranAt: number,
  oldTo: number,
): Promise<void> {
  const crawls = await readOldCrawls(db, state.versionsTo, oldTo);
  const last = crawls.at(-1);
  if (last === undefined) return;
  const versionsNotedAt = isPending ? state.versionsNotedAt : ranAt;
  await noteReplaced(db, state, crawls, { ranAt, versionsTo: last.id, versionsNotedAt });
}

/** Looks through postings from where it stopped, and removes what none of them has. */
async function compare(db: D1Database, before: Retention, ranAt: number, mayGoOn: () => boolean): Promise<number> {
  let state: Retention | null = before;
  for (let step = 0; step < limits.versionStepsPerRun && mayGoOn(); step++) {
    const rows = await readDescribed(db, state.comparedTo);
    const last = rows.at(-1);
    if (last === undefined) return await removeAll(db, state, ranAt, mayGoOn);
    const hashes = JSON.stringify(rows.flatMap(({ hash }) => hash ?? []));
    state = await saveVersions(db, state, { ranAt, comparedTo: last.id }, [keepDescriptions(db, hashes)]);
    if (state === null) return 0;
  }
  return 0;
}

async function removeAll(db: D1Database, state: Retention, ranAt: number, mayGoOn: () => boolean): Promise<number> {
  let sum = 0;
  while (mayGoOn()) {
    const { removed, isDone } = await removeVersions(db, state);
    sum += removed;
    if (isDone) await saveVersions(db, state, { ranAt, comparedTo: 0 });
    if (removed === 0) break;
  }
  return sum;
}
