import type { Json } from "../../core/json.ts";
import type { CrawlCommit } from "../../db/crawl/crawl-commit.ts";
import type { OpenJob } from "../../db/crawl/crawl-state.ts";
import type { SourceRow } from "../../db/boards/read-sources.ts";
import { closingsOf, type ClosingProof } from "../proof/closing-events.ts";
import type { ClosingDecision } from "../proof/closing.ts";
import { countChanges } from "./count-changes.ts";
import type { PostingChange } from "./diff-posting.ts";
import type { Gone } from "../proof/read-gone.ts";
import type { CrawlInput, ListResult } from "./crawl-input.ts";

/** All that a crawl found out. */
interface Findings {
  source: SourceRow;
  input: CrawlInput;
  /** Open postings before the crawl. */
  open: OpenJob[];
  list: ListResult;
  decision: ClosingDecision;
  baseline: boolean;
  gone: Map<number, Gone>;
  proof: ClosingProof;
}

/** The one commit of a crawl that read a list, but for the schedule. Pure. */
export function buildCommit(findings: Findings): CrawlCommit {
  const { source, input, open, list, decision, baseline, gone, proof } = findings;
  const closes = closingsOf(source, input, decision, new Map(open.map((job) => [job.id, job])), gone, proof);
  const misses = absences(source, input, decision, open, list);
  const of = (kind: PostingChange["kind"]): PostingChange[] => list.changes.filter((change) => change.kind === kind);
  const created = inPostedOrder(of("created"));
  const reopened = of("reopened");
  const [updated, refreshed] = [of("updated"), of("refreshed")];
  const events = [...created, ...reopened, ...updated, ...refreshed]
    .flatMap((change) => change.events)
    .concat(closes.events);
  const changed = list.changes.length + closes.rows.length + misses.length > 0;
  const pageName = input.pages.length === 1 ? (input.pages[0]?.name ?? null) : null;
  return {
    source,
    orgName: source.orgNameBasis === "board_token" && list.companyName !== source.orgName ? list.companyName : null,
    crawl: {
      number: input.number,
      at: input.at,
      outcome: changed || baseline ? "changed" : "unchanged",
      baseline,
      httpStatus: 200,
      bytes: input.bytes,
      payload: pageName,
      seen: list.seen.size,
      accepted: list.accepted,
      rejected: list.rejected,
      opened: created.length,
      updated: updated.length,
      closed: closes.rows.length,
      reopened: reopened.length,
      held: decision.hold.length,
      detail: ledgerDetail(decision, list),
    },
    board: {
      unread: list.unread,
      // A list that is not the whole list must not count as seen again when it comes unchanged.
      ...(list.unread
        ? { etag: null, lastModified: null, payload: pageName }
        : list.incomplete === null
          ? { ...input.validators, payload: pageName, lastCompleteAt: input.at }
          : { etag: null, lastModified: null, payload: null }),
      missing: decision.hold.length,
      // A list read in part says nothing about the rest of it.
      rejected: list.unread ? source.rejected : list.rejected,
      suspectRounds: decision.suspectRounds,
      failures: 0,
      health: decision.suspectRounds > 0 || (list.incomplete !== null && !list.unread) ? "suspect" : "ok",
    },
    descriptions: list.descriptions,
    creates: created.map(({ write }) => write),
    updates: updated.map(({ write }) => write),
    refreshes: refreshed.map(({ write }) => write),
    reopens: reopened.map(({ write }) => write),
    misses,
    closes: closes.rows,
    events,
    counts: countChanges(
      list.changes,
      [...gone.values()].map(({ counted }) => counted),
    ),
  };
}

/** What the ledger says beside its counts. */
function ledgerDetail({ heldReason }: ClosingDecision, { rejects }: ListResult): { [key: string]: Json } {
  return {
    ...(heldReason === null ? {} : { held_reason: heldReason }),
    ...(rejects.length === 0 ? {} : { rejects: rejects.map(({ key, reason }) => ({ key, reason })) }),
  };
}

/** New postings in the order they were posted, so that the newest gets the highest row. */
function inPostedOrder(changes: PostingChange[]): PostingChange[] {
  return changes.toSorted((a, b) => {
    const [left, right] = [a.write, b.write];
    return (left.postedAt ?? 0) - (right.postedAt ?? 0) || (left.key < right.key ? -1 : 1);
  });
}

/** Absences to note, and earlier ones taken back of postings that are there again. */
function absences(
  source: SourceRow,
  input: CrawlInput,
  decision: ClosingDecision,
  open: OpenJob[],
  list: ListResult,
): CrawlCommit["misses"] {
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
  const rewritten = new Set(list.changes.map((change) => change.write.id));
  const alive = new Set(decision.alive);
  const back = open
    .filter((job) => job.misses > 0 && (list.seen.has(job.key) || alive.has(job.id)) && !rewritten.has(job.id))
    .map(({ id }) => ({ id, misses: 0, absentSince: null, lastSeenAt: null }));
  return [...held, ...back];
}
