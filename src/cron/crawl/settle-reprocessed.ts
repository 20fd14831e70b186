import { limits } from "../../core/limits.ts";
import { NORMALIZER_VERSION } from "../../core/normalize/normalize-posting.ts";
import { noChanges, nothingRead, type CrawlCommit } from "../../db/crawl/crawl-commit.ts";
import { readStaleJobs, type JobRow } from "../../db/crawl/crawl-state.ts";
import { type SourceRow } from "../../db/boards/read-sources.ts";
import { getPayload } from "../archive/archive.ts";
import { readBase } from "../../db/postings/read-descriptions.ts";
import { encodeDescriptions } from "./encode-descriptions.ts";
import { diffPosting, type PostingChange } from "./diff-posting.ts";
import { hashReading } from "./survey-list.ts";
import { isDetailsName } from "../../core/payload-key.ts";
import { findDetails } from "../archive/details-bundle.ts";
import { detailEntry } from "./read-details.ts";
import type { Entry, Provider, Reading } from "../providers/provider.ts";

/**
 * Reads a board's open postings again from the payloads that they were read from, as many as one
 * crawl may write: facts and their events change, and nothing opens, closes or is seen. With
 * no such posting, as in a replay, the commit changes nothing but the ledger.
 */
export async function settleReprocessed(
  db: D1Database,
  bucket: R2Bucket,
  provider: Provider,
  source: SourceRow,
  crawl: { number: number; at: number },
): Promise<CrawlCommit> {
  const stale = await readStaleJobs(db, source.id, NORMALIZER_VERSION, limits.changesPerCrawlMax);
  const changes: PostingChange[] = [];
  for (const [payload, rows] of Map.groupBy(stale, (row) => row.payload)) {
    const found = isDetailsName(payload)
      ? await rereadAnswers(bucket, provider, source, payload)
      : listElements(provider, source, await getPayload(bucket, source.provider, source.board, payload));
    changes.push(...rereadRows(source, crawl.at, payload, found, rows));
  }
  const texts = changes.flatMap(({ description }) => (description === null ? [] : [description]));
  const hash = source.textBase;
  const known = { hash, html: hash === null || texts.length === 0 ? null : await readBase(db, hash) };
  const { rows: descriptions, base } = await encodeDescriptions(db, source.id, known, texts);
  return {
    ...noChanges(),
    source,
    crawl: {
      ...nothingRead,
      ...crawl,
      outcome: "changed",
      httpStatus: null,
      updated: changes.filter(({ posting }) => posting.kind === "updated").length,
      detail: { reprocessed: NORMALIZER_VERSION },
    },
    board: { textBase: base.hash },
    descriptions,
    postings: changes.map(({ posting }) => posting),
  };
}

/** An element to be read again; `listed`: what its list says of the posting, where its own answer says the rest. */
interface Again {
  entry: Entry;
  listed: (() => Reading) | null;
}

function listElements(provider: Provider, { board }: SourceRow, bytes: Uint8Array): Iterable<Again> {
  const { entries } = provider.readList(bytes, board, provider.listRequest(board));
  return Iterator.from(entries).map((entry) => ({ entry, listed: null }));
}

/** Postings' own answers, each with its list's element out of the page that holds it. */
async function rereadAnswers(
  bucket: R2Bucket,
  provider: Provider,
  source: SourceRow,
  payload: string,
): Promise<Again[]> {
  const { details } = provider;
  const answers = await findDetails(bucket, source, payload);
  if (details === undefined || answers === null) throw new Error(`not in the archive: ${payload}`);
  const found: Again[] = [];
  for (const [page, ofPage] of Map.groupBy(answers, (answer) => answer.page)) {
    const wanted = new Map(ofPage.map((answer) => [answer.element, answer]));
    const bytes = await getPayload(bucket, source.provider, source.board, page);
    for (const { entry } of listElements(provider, source, bytes)) {
      const detail = wanted.get(entry.sourceHash);
      if (detail === undefined) continue;
      const listed = (): Reading => entry.read();
      found.push({ entry: detailEntry(details, detail.answer, listed), listed });
    }
  }
  return found;
}

/** Rows found again in their payload, by the hash of their bytes. One that its reader rejects now stays as it is. */
function rereadRows(
  source: SourceRow,
  at: number,
  payload: string,
  found: Iterable<Again>,
  rows: JobRow[],
): PostingChange[] {
  const wanted = new Map(rows.map((row) => [row.sourceHash, row]));
  const changes: PostingChange[] = [];
  for (const { entry, listed } of found) {
    const row = wanted.get(entry.sourceHash);
    const reading = row === undefined ? null : entry.read();
    if (row === undefined || reading?.kind !== "posting" || reading.posting.key !== row.key) continue;
    wanted.delete(entry.sourceHash);
    const { posting } = reading;
    const gate = listed?.() ?? reading;
    const readHash = hashReading(gate.kind === "posting" ? gate.posting : posting);
    const read = { sourceHash: entry.sourceHash, readHash };
    const change = diffPosting(posting, read, row, { source, at, listedAt: at, payload, baseline: row.baseline });
    // What lists said of it stays said.
    const { misses, absentSince, lastSeenAt } = row;
    const columns = { ...change.posting.columns, misses, absentSince, lastSeenAt };
    changes.push({ ...change, posting: { ...change.posting, columns } });
  }
  return changes;
}
