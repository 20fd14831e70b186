import { limits } from "../../core/limits.ts";
import { findPayload, getCrawlRecord, type CrawlRecord } from "../archive/archive.ts";
import { findShelved } from "../archive/page-shelves.ts";
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

/** Objects of the archive read side by side: the runtime opens six connections. */
const PAGES_AT_ONCE = 6;

/** A recorded list's payloads; null when the archive lacks one. One that was fetched over several crawls is on shelves. */
export async function findRecordPages(
  bucket: R2Bucket,
  { provider, board, pages }: Pick<CrawlRecord, "provider" | "board" | "pages">,
): Promise<CrawlInput["pages"] | null> {
  const isLong = pages.length > limits.pagesPerCrawlMax;
  const found: CrawlInput["pages"] = isLong ? await findShelved(bucket, { provider, board }, pages) : [];
  while (found.length < pages.length) {
    const names = pages.slice(found.length, found.length + PAGES_AT_ONCE);
    const some = await Promise.all(names.map(async (name) => await findPayload(bucket, provider, board, name)));
    for (const [index, name] of names.entries()) {
      const bytes = some[index] ?? null;
      if (bytes === null) return null;
      found.push({ name, bytes });
    }
  }
  return found;
}
