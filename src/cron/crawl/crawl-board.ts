import type { CrawlFailure } from "../../core/crawl-error.ts";
import { limits } from "../../core/limits.ts";
import { cleanLine } from "../../core/text-in/clean-text.ts";
import { indexRenamed } from "../../db/again/index-renamed.ts";
import { applyCrawl, estimateRows, type ApplyResult } from "../../db/crawl/apply-crawl.ts";
import type { CrawlCommit } from "../../db/crawl/crawl-commit.ts";
import { readSource, type SourceRow } from "../../db/boards/read-sources.ts";
import { getCrawlRecord, putCrawlRecord, type CrawlRecord } from "../archive/archive.ts";
import { putSurveyNotes } from "../archive/survey-notes.ts";
import { overspentMs, slowDown, spend } from "./budget.ts";
import type { Crawl, CrawlDependencies } from "./crawl-dependencies.ts";
import { findDetails } from "../archive/details-bundle.ts";
import { askLive, equip } from "./ask-host.ts";
import { begunCommit, emptyCommit, unchangedCommit } from "./empty-commits.ts";
import { fetchList, type FetchCost, type FetchedList } from "./fetch-list.ts";
import type { DetailAnswers } from "./read-details.ts";
import { findRecordPages, resumeList } from "./resume-list.ts";
import { PayloadError } from "../providers/payload-error.ts";
import { findDetailsTurn } from "./details-turn.ts";
import { findProvider } from "../providers/registry.ts";
import { settleReprocessed } from "./settle-reprocessed.ts";
import { overQuotaMs, quotaByLimits, spendOfMonth } from "./quota.ts";
import { scheduleAfterEarly, scheduleNext, scheduleRetry, healthAfter } from "./next-crawl.ts";
import type { CrawlInput, Settled } from "./crawl-input.ts";
import { HostBusy, settleCrawl } from "./settle-crawl.ts";
import { findGoneProof, settleGoneBoard } from "./settle-gone-board.ts";

/**
 * How a crawl ended. `stale`: there is nothing to do (unknown, paused, or crawled meanwhile).
 * `busy`: the host has no free slot soon; try again later, this is no failure.
 */
export type CrawlOutcome =
  | {
      kind: "changed" | "unchanged";
      commit: CrawlCommit;
      rowsRead: number;
      rowsWritten: number;
      /** Where a list was read: the keys in it, and what was asked beside it. */
      told?: Pick<Settled, "seen" | "asked">;
    }
  | { kind: "failed"; failure: CrawlFailure; rowsWritten: number }
  | { kind: "stale" }
  | { kind: "busy" };

/**
 * Crawls one board once: fetch, archive, compare, commit. `number` is the crawl's number; a message
 * that arrives twice finds it done. `early`: somebody asked for it before it was due. Throws only when D1 or R2 fail:
 * then the message is to be delivered again, and what is half done is finished.
 */
export async function crawlBoard(
  deps: CrawlDependencies,
  sourceId: string,
  number: number,
  when: "due" | "early" = "due",
): Promise<CrawlOutcome> {
  const crawl = beginCrawl(deps, await readSource(deps.db, sourceId), number);
  if (crawl === null) return { kind: "stale" };
  return await runCrawl(equip({ ...crawl, ...(when === "early" ? { isEarly: true as const } : {}) }, true));
}

/** Null when there is nothing to do: the board is unknown or paused, or the number is not its next one. Pure. */
export function beginCrawl(deps: CrawlDependencies, source: SourceRow | null, number: number): Crawl | null {
  const provider = source === null ? null : findProvider(source.provider);
  if (source === null || provider === null || source.paused || source.crawlNumber !== number - 1) return null;
  const startedAt = deps.now();
  // Strictly later than the board's last crawl, so that the archive's order is the crawls' order.
  const at = Math.max(startedAt, (source.lastCrawledAt ?? 0) + 1);
  return { deps, provider, source, number, at, startedAt };
}

/** Goes on with the list that is under way, or fetches the board's. */
export async function runCrawl(crawl: Crawl): Promise<CrawlOutcome> {
  const rest = await resumeList(crawl);
  if (rest !== null) return await settle(crawl, { ...rest, ...askLive(crawl) }, noCost);
  return await settleList(crawl, await fetchList(crawl));
}

async function settleList(crawl: Crawl, list: FetchedList): Promise<CrawlOutcome> {
  if (list.kind === "busy") return list;
  if (list.kind === "failure") return await fail(crawl, list.failure, list.cost, { reading: list.reading });
  if (list.kind === "begun") return await commit(crawl, begunCommit(crawl, list.pages), list.cost);
  if (list.kind === "unchanged") {
    const turn = await findDetailsTurn(crawl, list.known);
    const asked =
      turn === null ? null : await settle({ ...crawl, isTurn: true }, { ...turn, ...askLive(crawl) }, list.cost);
    // What the list said holds without the rest: what could not be asked is left for the next turn.
    if (asked !== null && asked.kind !== "busy") return asked;
    return await commit(crawl, unchangedCommit(crawl, list.known), list.cost);
  }
  const outcome = await settle(crawl, list.input, list.cost);
  return outcome.kind === "busy" && list.leave !== null ? await settleList(crawl, await list.leave()) : outcome;
}

/** Reads and compares; a crawl that changes something leaves its record before the database changes. */
async function settle(crawl: Crawl, input: CrawlInput, fetched: FetchCost): Promise<CrawlOutcome> {
  let settled: Settled;
  try {
    settled = await settleCrawl(crawl.deps.db, crawl.provider, crawl.source, input);
  } catch (error) {
    if (error instanceof HostBusy) return { kind: "busy" };
    if (!(error instanceof PayloadError)) throw error;
    const failure: CrawlFailure = { code: "bad_payload", message: error.message, httpStatus: 200, retryAfterMs: null };
    return await fail(crawl, failure, fetched, { reading: 0, input });
  }
  // Before the record: whoever finds that one goes on with the list.
  if (settled.notes !== null) await putSurveyNotes(crawl.deps.bucket, crawl.source, input.list.name, settled.notes);
  const { details, without } = settled.details ?? { details: [], without: [] };
  const requests = fetched.requests + settled.asked.length + details.length + without.length;
  const stored = fetched.stored + details.reduce((sum, { answer }) => sum + answer.length, 0);
  const cost = { requests, stored };
  const outcome =
    settled.commit.crawl.outcome === "changed"
      ? await recordThenCommit(crawl, recordOf(crawl, input, settled, null), settled, cost)
      : await commit(crawl, settled.commit, cost);
  return "commit" in outcome ? { ...outcome, told: { seen: settled.seen, asked: settled.asked } } : outcome;
}

/** The record first. If the number has one already, that one is carried out instead. */
async function recordThenCommit(
  crawl: Crawl,
  record: CrawlRecord,
  settled: Settled,
  cost: FetchCost,
): Promise<CrawlOutcome> {
  const isFirst = await putCrawlRecord(crawl.deps.bucket, record);
  const { provider, board } = crawl.source;
  const other = isFirst ? null : await getCrawlRecord(crawl.deps.bucket, provider, board, crawl.number);
  return other === null ? await commit(crawl, settled.commit, cost) : await carryOut(crawl, other);
}

/** Carries out a recorded crawl: after a crash, for a rival of the same number, and in a replay. */
export async function carryOut(crawl: Crawl, record: CrawlRecord): Promise<CrawlOutcome> {
  const { deps, provider } = crawl;
  const source = { ...crawl.source, lastCompleteAt: record.previousCompleteAt };
  // Its schedule is that of the crawl that recorded it, unless that one's clock ran ahead.
  const past = { ...crawl, source, at: record.at, startedAt: Math.min(crawl.startedAt, record.at) };
  if (record.gone !== null) {
    const settled = await settleGoneBoard(deps.db, source, { ...record, ...record.gone });
    return await commit(past, settled.commit, { requests: 1, stored: 0 });
  }
  if (record.reprocessed !== null) {
    const settled = await settleReprocessed(deps.db, deps.bucket, provider, source, record);
    return await commitAsIs(past, settled);
  }
  const pages = await findRecordPages(deps.bucket, record);
  if (pages === null)
    throw new Error(`the archive lacks a page of crawl ${record.number} of ${record.provider} ${record.board}`);
  const answers = new Map(record.asked.map(({ key, status }) => [key, status]));
  const settled = await settleCrawl(deps.db, provider, source, {
    number: record.number,
    at: record.at,
    list: record.list ?? { name: record.pages[0] ?? "", since: record.number, at: record.at },
    pages,
    validators: record.validators,
    bytes: record.bytes,
    changesMax: record.changesMax,
    ...(record.again === null ? {} : { again: record.again }),
    ask: (keys) =>
      Promise.resolve(new Map(keys.filter((key) => answers.has(key)).map((key) => [key, answers.get(key) ?? null]))),
    readDetails: async () => await recordedDetails(deps.bucket, record),
  });
  const requests = record.pages.length + record.asked.length;
  const taken = record.again === null ? past : { ...past, isTurn: true as const };
  return await commit(taken, settled.commit, { requests, stored: record.bytes });
}

async function recordedDetails(bucket: R2Bucket, record: CrawlRecord): Promise<DetailAnswers> {
  const { payload = null, without = [] } = record.details ?? {};
  const details = payload === null ? [] : await findDetails(bucket, record, payload);
  if (details === null)
    throw new Error(`the archive lacks ${payload} of crawl ${record.number} of ${record.provider} ${record.board}`);
  return { payload, details, without, isBusy: false };
}

function recordOf(
  crawl: Crawl,
  input: Pick<CrawlInput, "pages" | "validators" | "bytes" | "changesMax" | "again">,
  settled: Settled,
  gone: CrawlRecord["gone"],
): CrawlRecord {
  const { opened, updated, reopened, held } = settled.commit.crawl;
  return {
    version: 1,
    provider: crawl.source.provider,
    board: crawl.source.board,
    number: crawl.number,
    at: crawl.at,
    previousRecord: crawl.source.recordNumber,
    previousCompleteAt: crawl.source.lastCompleteAt,
    pages: input.pages.map(({ name }) => name),
    list: settled.list,
    validators: input.validators,
    bytes: input.bytes,
    changesMax: input.changesMax,
    asked: settled.asked,
    details: settled.details === null ? null : { payload: settled.details.payload, without: settled.details.without },
    again: input.again === undefined ? null : [...input.again],
    gone,
    reprocessed: null,
    decided: { opened, updated, reopened, closed: settled.closed, held },
  };
}

export const noCost: FetchCost = { requests: 0, stored: 0 };

/** Applies a commit, with when the board is crawled next. */
async function commit(crawl: Crawl, changes: CrawlCommit, cost: FetchCost): Promise<CrawlOutcome> {
  const outcome = changes.crawl.outcome === "changed" ? "changed" : "unchanged";
  const { missing = crawl.source.missing, reading = 0, failures = 0, health } = changes.board;
  const { intervalMs } = crawl.source;
  const isQuiet = crawl.isTurn === true && changes.crawl.updated === 0;
  const owes = { missing, unread: reading > 0 };
  const good = isQuiet ? "unchanged" : outcome;
  const next =
    failures > 0 && missing === 0
      ? scheduleRetry(crawl.startedAt, intervalMs, failures, boardGone(changes.crawl.httpStatus))
      : crawl.isEarly === true
        ? scheduleAfterEarly(crawl.startedAt, crawl.source, good, owes)
        : scheduleNext(crawl.startedAt, intervalMs, good, owes);
  const { spent, month } = bill(crawl, changes, cost);
  // A list that is under way is taken to its end; the next one waits. A board's first list is not counted.
  const isFirst = crawl.source.lastCompleteAt === null && changes.board.lastCompleteAt !== undefined;
  const overspent = isFirst || reading > 0 ? 0 : Math.max(overspentMs(spent), overQuotaMs(month));
  const board = {
    ...changes.board,
    ...slowDown(next, crawl.startedAt, overspent),
    ...(isFirst ? { spentRows: 0, spentRequests: 0 } : spent),
    ...month,
    ...(overspent > 0 && health === "ok" ? { health: "noisy" as const } : {}),
  };
  const applied = await applyCrawl(crawl.deps.db, { ...changes, board });
  if (applied.kind === "lost_race") return { kind: "stale" };
  if (changes.orgName !== null) await indexRenamed(crawl.deps.db, crawl.source.org);
  return { kind: outcome, commit: { ...changes, board }, rowsRead: applied.rowsRead, rowsWritten: applied.rowsWritten };
}

/** What the board has spent, this crawl included. */
function bill({ source, startedAt, deps, ticket }: Crawl, changes: CrawlCommit, cost: FetchCost) {
  const rows = estimateRows(changes);
  const requests = cost.requests + (ticket?.requests() ?? 0);
  return {
    spent: spend(source, startedAt, { rows, requests }),
    month: spendOfMonth(source, startedAt, { rows, bytes: cost.stored }, deps.quota ?? quotaByLimits),
  };
}

/** Commits what leaves the schedule as it is. */
async function commitAsIs(crawl: Crawl, changes: CrawlCommit): Promise<CrawlOutcome> {
  const applied = await applyCrawl(crawl.deps.db, changes);
  if (applied.kind === "lost_race") return { kind: "stale" };
  return { kind: "changed", commit: changes, rowsRead: applied.rowsRead, rowsWritten: applied.rowsWritten };
}

const boardGone = (httpStatus: number | null): CrawlFailure => ({
  code: "not_found",
  message: `HTTP ${httpStatus}`,
  httpStatus,
  retryAfterMs: null,
});

/** What a failed crawl had: the list that was read, or the number whose begun list stays for a later one. */
interface Had {
  reading: number;
  input?: CrawlInput;
}

async function fail(crawl: Crawl, failure: CrawlFailure, cost: FetchCost, had: Had): Promise<CrawlOutcome> {
  const gone = await findGoneProof(crawl.deps.db, crawl.source, { ...crawl, failure });
  if (gone === null) return await noteFailure(crawl, failure, cost, had);
  const changesMax = limits.changesPerCrawlMax;
  const settled = await settleGoneBoard(crawl.deps.db, crawl.source, { ...crawl, changesMax, ...gone });
  const read = { pages: [], validators: { etag: null, lastModified: null }, bytes: 0, changesMax };
  return await recordThenCommit(crawl, recordOf(crawl, read, settled, gone), settled, cost);
}

/** Commits that the crawl failed: no posting changes. */
export async function noteFailure(
  crawl: Crawl,
  failure: CrawlFailure,
  cost: FetchCost,
  { reading, input }: Had,
): Promise<CrawlOutcome> {
  const failures = crawl.source.failures + 1;
  const detail = { error: failure.code, message: cleanLine(failure.message) };
  const empty = emptyCommit(crawl, "failed", failure.httpStatus, detail);
  const { spent, month } = bill(crawl, empty, cost);
  const next = scheduleRetry(crawl.startedAt, crawl.source.intervalMs, failures, failure, crawl.source.openJobs);
  const applied: ApplyResult = await applyCrawl(crawl.deps.db, {
    ...empty,
    crawl: { ...empty.crawl, bytes: input?.bytes ?? 0, payload: input?.list.name ?? null },
    board: {
      failures,
      // What can't be read now can't be read on; of a list whose next page failed the pages before it stay.
      reading,
      partial: crawl.source.partial || (crawl.source.reading > 0 && reading === 0),
      health: healthAfter(failure.code, failures, crawl.source.health),
      ...spent,
      ...month,
      ...slowDown(next, crawl.startedAt, Math.max(overspentMs(spent), overQuotaMs(month))),
    },
  });
  if (applied.kind === "lost_race") return { kind: "stale" };
  return { kind: "failed", failure, rowsWritten: applied.rowsWritten };
}
