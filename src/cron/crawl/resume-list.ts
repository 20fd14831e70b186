import { limits } from "../../core/limits.ts";
import { findPayload, getCrawlRecord, type CrawlRecord } from "../archive/archive.ts";
import { findSurveyNotes } from "../archive/survey-notes.ts";
import type { Crawl } from "./crawl-dependencies.ts";
import type { CrawlInput } from "./crawl-input.ts";

/**
 * The list that the board's last crawls did not take to its end, as the archive holds it: no list is
 * asked for. Null when none is under way, it is too old to speak for now, or the archive lacks it; then
 * the list is fetched anew, and what was taken of the old one stays taken.
 */
export async function resumeList(crawl: Crawl): Promise<Omit<CrawlInput, "ask" | "readDetails"> | null> {
  const { deps, source, number, at } = crawl;
  if (source.reading === 0) return null;
  const record = await getCrawlRecord(deps.bucket, source.provider, source.board, source.reading);
  if (record?.list == null || at - record.list.at > limits.listAgeMsMax) return null;
  const pages = await findRecordPages(deps.bucket, record);
  if (pages === null) return null;
  const { list, validators, bytes } = record;
  const notes = await findSurveyNotes(deps.bucket, source, list.name);
  return { number, at, list, pages, notes, validators, bytes, changesMax: limits.changesPerCrawlMax };
}

/** A recorded list's payloads; null when the archive lacks one. */
export async function findRecordPages(
  bucket: R2Bucket,
  { provider, board, pages }: Pick<CrawlRecord, "provider" | "board" | "pages">,
): Promise<CrawlInput["pages"] | null> {
  const found: CrawlInput["pages"] = [];
  for (const name of pages) {
    const bytes = await findPayload(bucket, provider, board, name);
    if (bytes === null) return null;
    found.push({ name, bytes });
  }
  return found;
}
