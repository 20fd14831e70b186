import { limits } from "../../core/limits.ts";
import { changedShare, countSegments, readIndexStructure, type IndexName } from "./fts-structure.ts";

/** What a run of the cron did to the index: transactions, and segments that it has now. */
export interface MergeResult {
  steps: number;
  segments: number;
}

/** How much a run does: transactions, and pages of the index that one of them writes. */
interface MergeBound {
  stepsPerRun: number;
  pagesPerStep: number;
}

const DEFAULT_BOUND: MergeBound = {
  stepsPerRun: limits.indexMergeStepsPerRun,
  pagesPerStep: limits.indexMergePagesPerStep,
};

type Structure = Awaited<ReturnType<typeof readIndexStructure>>;

/**
 * How FTS5 merges: a merge takes any level that has two segments, and a crawl's own transaction merges
 * nothing until a level has sixteen (its crisismerge), so that no crawl pays for the cron's merge. Said
 * with every merge of everything: the first one comes soon in any database, and it costs two rows.
 */
const configure = (index: IndexName): string[] =>
  Object.entries({ usermerge: 2, automerge: 0 }).map(
    ([name, value]) => `insert into ${index} (${index}, rank) values ('${name}', ${value})`,
  );

/**
 * The cron's care of an inverted index, which every crawl that writes makes slower to search by a
 * segment: merges segments of like age, and everything into one once `limits.indexChangedShareMax` of
 * it has changed; so what is rewritten stays a share of what crawls write, at any size, and a replaced
 * posting's old words are dropped. A step is a transaction of `limits.indexMergePagesPerStep` pages;
 * at most `limits.indexMergeStepsPerRun` are taken, the next run goes on. Searches and crawls between
 * two steps see the same postings. With nothing to do it reads one row.
 */
export async function mergeIndex(
  db: D1Database,
  index: IndexName,
  bound: MergeBound = DEFAULT_BOUND,
): Promise<MergeResult> {
  let structure = await readIndexStructure(db, index);
  let steps = 0;
  for (; steps < bound.stepsPerRun; steps++) {
    const task = nextTask(structure);
    // SQLite: a merge that found no work changes less than two rows.
    if (task === null || (await takeStep(db, { index, task, pages: bound.pagesPerStep })) < 2) break;
    structure = await readIndexStructure(db, index);
  }
  return { steps, segments: countSegments(structure) };
}

/**
 * `everything` begins a merge of all segments; `level` goes on with one that is begun, else takes the
 * level with most segments. That level has the largest segment only after as many merges as double small segments up
 * to it, and then it rises by one: so it is rewritten before its time a few times in the life of a database.
 */
function nextTask(structure: Structure): "everything" | "level" | null {
  if (structure.some(({ merging }) => merging > 0)) return "level";
  if (changedShare(structure) > limits.indexChangedShareMax) return "everything";
  return structure.some(({ segments }) => segments.length > 1) ? "level" : null;
}

/** Returns how many rows of the index's own tables it changed; D1 counts one row written for each statement. */
async function takeStep(
  db: D1Database,
  { index, task, pages }: { index: IndexName; task: "everything" | "level"; pages: number },
): Promise<number> {
  const results = await db.batch([
    ...(task === "everything" ? configure(index).map((sql) => db.prepare(sql)) : []),
    db
      .prepare(`insert into ${index} (${index}, rank) values ('merge', cast(? as integer))`)
      // FTS5 takes a negative number of pages for the order to merge everything.
      .bind(task === "everything" ? -pages : pages),
  ]);
  return results.at(-1)?.meta.changes ?? 0;
}
