import type { CrawlFailure } from "../../core/crawl-error.ts";
import { readSource } from "../../db/boards/read-sources.ts";
import { deleteCrawlRecord, getCrawlRecord } from "../archive/archive.ts";
import { beginCrawl, carryOut, noCost, noteFailure, type CrawlOutcome } from "./crawl-board.ts";
import type { CrawlDependencies } from "./crawl-dependencies.ts";

/**
 * A crawl that did not end whenever it was tried, without asking anybody: carries out the record that it left, else it
 * counts as failed.
 */
export async function crawlByRecord(
  deps: CrawlDependencies,
  sourceId: string,
  number: number,
  failure: CrawlFailure,
): Promise<CrawlOutcome> {
  const crawl = beginCrawl(deps, await readSource(deps.db, sourceId), number);
  if (crawl === null) return { kind: "stale" };
  const { provider, board } = crawl.source;
  const record = await getCrawlRecord(deps.bucket, provider, board, number);
  return record === null ? await noteFailure(crawl, failure, noCost, { reading: 0 }) : await carryOut(crawl, record);
}

/**
 * Such a crawl counts as failed, whatever record it left: that one goes, since a replay would carry it out. First the
 * database says that it failed; who dies in between comes again, and removes it.
 */
export async function giveUpCrawl(
  deps: CrawlDependencies,
  sourceId: string,
  number: number,
  failure: CrawlFailure,
): Promise<CrawlOutcome> {
  const source = await readSource(deps.db, sourceId);
  const crawl = beginCrawl(deps, source, number);
  const outcome = crawl === null ? null : await noteFailure(crawl, failure, noCost, { reading: 0 });
  const isFailed = outcome?.kind === "failed" || (source?.crawlNumber === number && source.recordNumber < number);
  if (source !== null && isFailed) await deleteCrawlRecord(deps.bucket, source.provider, source.board, number);
  return outcome ?? { kind: "stale" };
}
