import { cleanCompanyName } from "../../core/company-name.ts";
import type { Json } from "../../core/json.ts";
import type { CrawlCommit } from "../../db/crawl/crawl-commit.ts";
import type { HoldingCrawl, OpenJob } from "../../db/crawl/crawl-state.ts";
import type { SourceRow } from "../../db/boards/read-sources.ts";
import { closingsOf } from "../proof/closing-events.ts";
import type { ClosingDecision } from "../proof/closing-evidence.ts";
import type { Reject } from "../providers/provider.ts";
import type { PostingWrite, StoredPosting } from "../../db/crawl/posting-write.ts";
import { limits } from "../../core/limits.ts";
import type { ReadList } from "../archive/archive.ts";
import type { Comparison } from "./compare-fresh.ts";
import { overspentMs } from "./budget.ts";
import type { CrawlInput } from "./crawl-input.ts";
import { isRest } from "./list-evidence.ts";
import type { Detailed } from "./read-details.ts";
import type { ListSurvey } from "./survey-list.ts";

/** All that a crawl found out. */
interface Findings {
  source: SourceRow;
  input: CrawlInput;
  /** Open postings before the crawl. */
  open: OpenJob[];
  list: ListSurvey;
  read: ReadList;
  /** `failed`: answers of their own that did not come or can't be read; the latter are its `rejects`. */
  taken: Comparison & Pick<Detailed, "failed" | "unanswered" | "rejects">;
  decision: ClosingDecision;
  baseline: boolean;
  gone: Map<number, StoredPosting>;
  proof: HoldingCrawl[];
}

/** The one commit of a crawl that read a list, but for the schedule. Pure. */
export function buildCommit(findings: Findings): CrawlCommit {
  const { source, input, open, list, taken, decision, baseline, gone, proof } = findings;
  const closes = closingsOf(source, input, decision, new Map(open.map((job) => [job.id, job])), gone, proof);
  const misses = taken.isCut ? [] : absences(findings);
  const of = (kind: PostingWrite["kind"]): PostingWrite[] =>
    taken.changes.map(({ posting }) => posting).filter((posting) => posting.kind === kind);
  const created = inPostedOrder(of("created"));
  const [reopened, updated] = [of("reopened"), of("updated")];
  const board = boardAfter(findings);
  // A replay goes by records alone, so what it can't conclude without this crawl makes it one. A list that is read on
  // is found by its record too.
  const changed =
    taken.isCut ||
    taken.changes.length + closes.length + misses.length > 0 ||
    (baseline && board.lastCompleteAt !== undefined) ||
    board.suspectRounds !== source.suspectRounds ||
    board.suspectSketch !== source.suspectSketch;
  return {
    source,
    orgName: nameOf(source, list),
    crawl: {
      number: input.number,
      at: input.at,
      outcome: changed ? "changed" : "unchanged",
      baseline,
      httpStatus: 200,
      bytes: input.bytes,
      payload: input.list.name,
      seen: list.seen.size,
      accepted: list.accepted,
      rejected: list.rejected + taken.rejects.length,
      opened: created.length,
      updated: updated.length,
      closed: closes.length,
      reopened: reopened.length,
      held: decision.waiting,
      detail: ledgerDetail(decision, taken.unanswered, [...list.rejects, ...taken.rejects]),
    },
    board,
    descriptions: taken.descriptions,
    storedAhead: taken.storedAhead,
    postings: [...created, ...reopened, ...updated, ...of("refreshed")],
    misses,
    closes,
  };
}

/** The name that a list gives its company, cleaned, where that was called by its board's token so far; else null. */
export function nameOf(source: SourceRow, { companyName }: Pick<ListSurvey, "companyName">): string | null {
  if (source.orgNameBasis !== "board_token") return null;
  const name = cleanCompanyName(companyName, source.board);
  return name === source.orgName ? null : name;
}

/** The board's columns. Only of a whole list that was read to its end does the same list say nothing new. */
function boardAfter({ source, input, list, read, taken, decision }: Findings): CrawlCommit["board"] {
  const isWhole = list.incomplete === null && !taken.isCut;
  // What a day allows is spent on other things first.
  const asksOn = decision.asksOn && overspentMs(source) === 0;
  const goesOn = (taken.isCut || asksOn) && input.number - read.since < limits.crawlsPerListMax;
  const rejected = list.rejected + taken.rejects.length;
  return {
    payload: read.name,
    // What the crawl that decided by it found holds.
    ...(isRest(read, input)
      ? { partial: source.partial, rejected: source.rejected }
      : { partial: !isWhole || taken.failed > 0, rejected }),
    reading: goesOn ? input.number : 0,
    ...(isWhole ? { ...input.validators, lastCompleteAt: read.at } : { etag: null, lastModified: null }),
    missing: taken.isCut ? source.missing : decision.waiting,
    textBase: taken.base.hash,
    suspectRounds: decision.suspectRounds,
    suspectSketch: decision.suspectSketch,
    failures: 0,
    health: decision.suspectRounds > 0 || list.incomplete !== null ? "suspect" : "ok",
  };
}

/** What the ledger says beside its counts. */
function ledgerDetail(
  { heldReason }: ClosingDecision,
  unanswered: number,
  rejects: readonly Reject[],
): { [key: string]: Json } {
  return {
    ...(heldReason === null ? {} : { held_reason: heldReason }),
    ...(unanswered === 0 ? {} : { unanswered }),
    ...(rejects.length === 0
      ? {}
      : { rejects: rejects.slice(0, limits.rejectsKeptMax).map(({ key, reason }) => ({ key, reason })) }),
  };
}

/** New postings in the order they were posted, so that the newest gets the highest row. */
function inPostedOrder(postings: PostingWrite[]): PostingWrite[] {
  return postings.toSorted((a, b) => {
    const [left, right] = [a.columns, b.columns];
    return (left.postedAt ?? 0) - (right.postedAt ?? 0) || (left.key < right.key ? -1 : 1);
  });
}

/** Absences to note, and earlier ones taken back of postings that are there again. */
function absences({ source, input, decision, open, list, taken }: Findings): CrawlCommit["misses"] {
  const byId = new Map(open.map((job) => [job.id, job]));
  const held = decision.hold.map(({ id, misses }) => {
    const job = byId.get(id);
    const first = misses === 1 || job?.absentSince == null;
    return {
      id,
      misses,
      absentSince: first ? input.number : job.absentSince,
      lastSeenAt: job?.lastSeenAt ?? source.lastCompleteAt ?? input.at,
    };
  });
  const rewritten = new Set(taken.changes.map(({ posting }) => posting.before?.id));
  const alive = new Set(decision.alive);
  const back = open
    .filter((job) => job.misses > 0 && (list.seen.has(job.key) || alive.has(job.id)) && !rewritten.has(job.id))
    .map(({ id }) => ({ id, misses: 0, absentSince: null, lastSeenAt: null }));
  return [...held, ...back];
}
