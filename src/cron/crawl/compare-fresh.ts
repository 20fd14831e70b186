import { jobId } from "../../core/ids.ts";
import { limits } from "../../core/limits.ts";
import { storeDescriptions } from "../../db/crawl/apply-crawl.ts";
import type { TextWrite } from "../../db/postings/put-texts.ts";
import { readJobRowsAndBase, type JobRow } from "../../db/crawl/crawl-state.ts";
import { encodeDescriptions, type TextBase } from "./encode-descriptions.ts";
import { diffPosting, type FreshDescription, type Observation, type PostingChange } from "./diff-posting.ts";
import type { FreshPosting } from "./survey-list.ts";

/** Postings read, compared and written in one go: bounds memory on boards of thousands. */
const CHUNK_POSTINGS = 100;
/**
 * Postings that a crawl writes for each that it may change: one whose facts stay as they are costs one row
 * instead of five, and is no change.
 */
const WRITES_PER_CHANGE = 4;
/** Descriptions are sent ahead of the commit beyond this many bytes of hex. */
const DESCRIPTION_BYTES_MAX = 1_000_000;

/** What taking a list changes. */
export interface Comparison {
  changes: PostingChange[];
  /** Descriptions not yet sent ahead, and how many were. */
  descriptions: TextWrite[];
  storedAhead: number;
  /** What they are deflated on. */
  base: TextBase;
  /** What reading the postings cost (`normalize/steps.ts`). */
  steps: number;
  /** There are more postings than this crawl may read, change or write. */
  isCut: boolean;
}

/**
 * Compares postings with their rows, as many as one crawl may read (in steps) and change. Every one of them is stored as it
 * was read, so that the next crawl of the same list finds the others. Two rows read for each.
 */
export async function compareFresh(
  db: D1Database,
  fresh: FreshPosting[],
  observation: Omit<Observation, "payload">,
  changesMax: number,
  stepsMax: number = limits.stepsPerCrawlMax,
): Promise<Comparison> {
  const result: Comparison = {
    changes: [],
    descriptions: [],
    storedAhead: 0,
    base: { hash: observation.source.textBase, html: null },
    steps: 0,
    isCut: false,
  };
  const isMany = fresh.length > CHUNK_POSTINGS;
  let changed = 0;
  for (let from = 0; from < fresh.length; from += CHUNK_POSTINGS) {
    result.isCut =
      changed >= changesMax || result.changes.length >= changesMax * WRITES_PER_CHANGE || result.steps >= stepsMax;
    if (result.isCut) break;
    const before = result.changes.length;
    await compareChunk(db, fresh.slice(from, from + CHUNK_POSTINGS), observation, result, isMany);
    changed += result.changes.slice(before).filter(({ posting }) => posting.kind !== "refreshed").length;
  }
  return result;
}

async function compareChunk(
  db: D1Database,
  chunk: FreshPosting[],
  observation: Omit<Observation, "payload">,
  result: Comparison,
  isMany: boolean,
): Promise<void> {
  const { provider, board } = observation.source;
  const postings = chunk.flatMap(({ entry, page, readHash, posting }) => {
    const reading = posting === null ? entry.read() : ({ kind: "posting", posting } as const);
    return reading.kind === "posting" ? [{ posting: reading.posting, entry, page, readHash }] : [];
  });
  const ids = postings.map(({ posting }) => jobId(provider, board, posting.key));
  const isAsked = result.base.hash !== null && result.base.html === null;
  const stored = await readJobRowsAndBase(db, ids, isAsked ? result.base.hash : null);
  if (isAsked) result.base = { hash: result.base.hash, html: stored.baseHtml };
  const rows = new Map(stored.rows.map((row): [string, JobRow] => [row.key, row]));
  const texts: FreshDescription[] = [];
  for (const { posting, entry, page, readHash } of postings) {
    const bytes = { sourceHash: entry.sourceHash, readHash };
    const change = diffPosting(posting, bytes, rows.get(posting.key) ?? null, { ...observation, payload: page });
    result.steps += change.steps;
    if (change.description !== null) texts.push(change.description);
    result.changes.push(isMany ? copyOf(change) : { ...change, description: null });
  }
  const { rows: encoded, base } = await encodeDescriptions(db, observation.source.id, result.base, texts);
  result.descriptions.push(...encoded);
  result.base = base;
  const size = result.descriptions.reduce((sum, { html }) => sum + html.length, 0);
  if (size < DESCRIPTION_BYTES_MAX) return;
  await storeDescriptions(db, result.descriptions);
  result.storedAhead += result.descriptions.length;
  result.descriptions = [];
}

/** A string cut out of a payload keeps the whole element's text in memory; a copy does not. */
function copyOf(change: PostingChange): PostingChange {
  return JSON.parse(JSON.stringify({ ...change, description: null })) as PostingChange;
}
