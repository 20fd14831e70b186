import { shortHash } from "../../core/ids.ts";
import { limits } from "../../core/limits.ts";
import { isDetailsName, payloadTime, payloadTimeOf } from "../../core/payload-key.ts";
import { readOpenJobs } from "../../db/crawl/crawl-state.ts";
import { findPages } from "../archive/archive.ts";
import { overspentMs } from "./budget.ts";
import type { Crawl } from "./crawl-dependencies.ts";
import type { CrawlInput } from "./crawl-input.ts";
import type { KnownList } from "./fetch-list.ts";
import { findRecordPages } from "./resume-list.ts";

/**
 * A list's element may stay as it is while the posting's own answer changes. So in the first crawl of each turn
 * (`limits.detailsTurnMs`) that finds the list as it was, some of the answers read longest ago are asked for again.
 * Null when there is nothing to ask: then nothing is written beyond an unchanged crawl's rows. Reads the board's
 * open postings once a turn.
 */
export async function findDetailsTurn(
  crawl: Crawl,
  { validators, at: listedAt, crawledBefore }: KnownList,
): Promise<Omit<CrawlInput, "ask" | "readDetails"> | null> {
  const { deps, provider, source, number, at } = crawl;
  const turn = turnOf(at);
  if (provider.details === undefined || source.payload === null || overspentMs(source) > 0) return null;
  // Crawls that fetched the first pages of this list are no crawls of their own.
  if (crawledBefore === null || turn <= turnOf(crawledBefore)) return null;
  const before = payloadTimeOf(at - limits.detailsAgeMs);
  const open = await readOpenJobs(deps.db, source.id);
  const due = open.filter(({ payload }) => isDetailsName(payload) && payloadTime(payload) < before);
  if (due.length === 0) return null;
  const names = await findPages(deps.bucket, source.provider, source.board, source.payload);
  const pages = names === null ? null : await findRecordPages(deps.bucket, { ...source, pages: names });
  if (pages === null) return null;
  // In another order each turn: answers that fail keep nobody waiting.
  const order = new Map(due.map(({ key }) => [key, shortHash(`${turn}|${key}`)]));
  const again = [...order.keys()].toSorted((a, b) => ((order.get(a) ?? "") < (order.get(b) ?? "") ? -1 : 1));
  const list = { name: source.payload, since: number, at: listedAt };
  const changesMax = limits.changesPerCrawlMax;
  return { number, at, list, pages, validators, bytes: 0, changesMax, again: again.slice(0, limits.detailsPerTurnMax) };
}

function turnOf(at: number): number {
  return Math.floor(at / limits.detailsTurnMs);
}
