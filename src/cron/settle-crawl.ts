import type { Json } from "../core/json.ts";
import { jobId } from "../core/ids.ts";
import { limits } from "../core/limits.ts";
import type { CrawlCommit, DescriptionWrite } from "../db/apply-crawl.ts";
import { countable } from "../db/count-vector.ts";
import { readJobRows, readOpenJobs, type CrawlSource, type JobRow, type OpenJob } from "../db/crawl-state.ts";
import { storeDescriptions } from "../db/apply-crawl.ts";
import { decideClosing, planClosing, type ClosingDecision, type ListEvidence } from "./closing.ts";
import { countChanges } from "./count-changes.ts";
import { diffPosting, type PostingChange } from "./diff-posting.ts";
import { PayloadError } from "./providers/payload-error.ts";
import type { Entry, Provider, Reject } from "./providers/provider.ts";
import { readGone, type Gone } from "./read-gone.ts";
import type { Posting } from "../core/posting.ts";

/** What a crawl fetched, or what the archive holds of it. */
export interface CrawlInput {
  number: number;
  at: number;
  pages: { name: string; bytes: Uint8Array }[];
  validators: { etag: string | null; lastModified: string | null };
  bytes: number;
  /** Postings that this crawl may write. */
  changesMax: number;
  /** Asks postings' own addresses; a replay answers from the record. Null: no clear answer. */
  ask: (keys: string[]) => Promise<Map<string, number | null>>;
}

/** What the crawl changes, but for the schedule, and what was asked and answered. */
export interface Settled {
  commit: CrawlCommit;
  asked: { key: string; status: number | null }[];
  closed: { key: string; reason: string }[];
}

/** Postings read, compared and written in one go: bounds memory on boards of thousands. */
const CHUNK_POSTINGS = 100;
/** Descriptions are sent ahead of the commit beyond this many bytes of hex. */
const DESCRIPTION_BYTES_MAX = 1_000_000;

/**
 * From payloads and the database's state to the one commit of a crawl: reads, compares, decides
 * what closes. The same for a live crawl and a replay. Throws PayloadError when a payload is not
 * what the provider answers; then nothing was changed.
 */
export async function settleCrawl(
  db: D1Database,
  provider: Provider,
  source: CrawlSource,
  input: CrawlInput,
): Promise<Settled> {
  const open = await readOpenJobs(db, source.id);
  const baseline = source.lastCompleteAt === null;
  const list = await readList(db, provider, source, input, open, baseline);
  const evidence: ListEvidence = {
    openBefore: open.length,
    listed: list.seen.size,
    absent: open.filter(({ key }) => !list.seen.has(key)),
    incomplete: list.incomplete,
    suspectRounds: source.suspectRounds,
    canAsk: provider.detailRequest !== null,
  };
  const plan = planClosing(evidence);
  const answers =
    plan.ask.length === 0 ? new Map<string, number | null>() : await input.ask(plan.ask.map(({ key }) => key));
  const decision = decideClosing(evidence, plan, answers);
  const gone = await readGone(db, source, decision);
  return {
    commit: buildCommit(source, input, open, list, decision, baseline, gone),
    asked: [...answers].map(([key, status]) => ({ key, status })),
    closed: decision.close.map(({ key, reason }) => ({ key, reason })),
  };
}

interface ListResult {
  /** Keys of everything public that the list holds, rejects with a readable key included. */
  seen: Set<string>;
  changes: PostingChange[];
  /** Descriptions not yet sent ahead. */
  descriptions: DescriptionWrite[];
  accepted: number;
  rejects: Reject[];
  rejected: number;
  incomplete: string | null;
  /** There are more changes than this crawl may write. */
  unread: boolean;
  companyName: string | null;
}

async function readList(
  db: D1Database,
  provider: Provider,
  source: CrawlSource,
  input: CrawlInput,
  open: OpenJob[],
  baseline: boolean,
): Promise<ListResult> {
  const known = new Map(open.map((job) => [job.sourceHash, job]));
  const result: ListResult = {
    seen: new Set(),
    changes: [],
    descriptions: [],
    accepted: 0,
    rejects: [],
    rejected: 0,
    incomplete: null,
    unread: false,
    companyName: null,
  };
  let count = 0;
  for (const page of input.pages) {
    const list = provider.readList(page.bytes, source.board);
    const observation = { source, at: input.at, payload: page.name, baseline };
    let chunk: FreshPosting[] = [];
    for (const entry of list.entries) {
      if (++count > limits.postingsPerCrawlMax)
        throw new PayloadError(`more than ${limits.postingsPerCrawlMax} postings`);
      const fresh = takeEntry(entry, known, result);
      if (fresh !== null) chunk.push(fresh);
      if (chunk.length < CHUNK_POSTINGS) continue;
      await compare(db, chunk, observation, result);
      chunk = [];
      result.unread = result.changes.length >= input.changesMax;
      if (result.unread) return { ...result, incomplete: "more changes than one crawl writes" };
    }
    await compare(db, chunk, observation, result);
    const { declaredTotal } = list.end();
    if (declaredTotal !== null && declaredTotal !== count)
      result.incomplete = `declared ${declaredTotal}, held ${count}`;
  }
  return result;
}

interface FreshPosting {
  posting: Posting;
  sourceHash: string;
}

/** An entry whose bytes are known is seen without being read; others are read. */
function takeEntry(entry: Entry, known: Map<string, OpenJob>, result: ListResult): FreshPosting | null {
  const same = known.get(entry.sourceHash);
  if (same !== undefined) {
    if (!result.seen.has(same.key)) result.accepted++;
    result.seen.add(same.key);
    return null;
  }
  const reading = entry.read();
  if (reading.kind === "unlisted") return null;
  if (reading.kind === "reject") {
    reject(result, reading.reject);
    // Which posting it is can't be told, so no posting can be told to be absent.
    if (reading.reject.key === null) result.incomplete = "a posting without a readable key";
    else result.seen.add(reading.reject.key);
    return null;
  }
  const { posting } = reading;
  if (result.seen.has(posting.key)) {
    reject(result, { key: posting.key, reason: "key: stands twice in the list" });
    return null;
  }
  result.seen.add(posting.key);
  result.accepted++;
  result.companyName ??= posting.companyName;
  return { posting, sourceHash: entry.sourceHash };
}

function reject(result: ListResult, rejected: Reject): void {
  result.rejected++;
  if (result.rejects.length < limits.rejectsKeptMax) result.rejects.push(rejected);
}

async function compare(
  db: D1Database,
  chunk: FreshPosting[],
  observation: Parameters<typeof diffPosting>[3],
  result: ListResult,
): Promise<void> {
  if (chunk.length === 0) return;
  const { provider, board } = observation.source;
  const ids = chunk.map(({ posting }) => jobId(provider, board, posting.key));
  const rows = new Map((await readJobRows(db, ids)).map((row): [string, JobRow] => [row.key, row]));
  for (const { posting, sourceHash } of chunk) {
    const change = diffPosting(posting, sourceHash, rows.get(posting.key) ?? null, observation);
    if (change.description !== null) result.descriptions.push(change.description);
    // A string cut out of a payload keeps the whole element's text in memory; a copy does not.
    result.changes.push(
      JSON.parse(
        JSON.stringify({
          ...change,
          before: change.before && countable(change.before),
          after: countable(change.after),
          description: null,
        }),
      ) as PostingChange,
    );
  }
  const bytes = result.descriptions.reduce((sum, { html }) => sum + html.length, 0);
  if (bytes < DESCRIPTION_BYTES_MAX) return;
  await storeDescriptions(db, result.descriptions);
  result.descriptions = [];
}

function buildCommit(
  source: CrawlSource,
  input: CrawlInput,
  open: OpenJob[],
  list: ListResult,
  decision: ClosingDecision,
  baseline: boolean,
  gone: Map<number, Gone>,
): Settled["commit"] {
  const closes = closings(source, input, decision, new Map(open.map((job) => [job.id, job])), gone);
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
      source,
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

function closings(
  source: CrawlSource,
  input: CrawlInput,
  decision: ClosingDecision,
  byId: Map<number, OpenJob>,
  gone: Map<number, Gone>,
): { rows: CrawlCommit["closes"]; events: CrawlCommit["events"] } {
  const rows: CrawlCommit["closes"] = [];
  const events: CrawlCommit["events"] = [];
  for (const { id, key, reason, misses } of decision.close) {
    const [job, row] = [byId.get(id), gone.get(id)];
    if (job === undefined || row === undefined) continue;
    const posting = jobId(source.provider, source.board, key);
    const lastSeenAt = job.lastSeenAt ?? source.lastCompleteAt ?? input.at;
    const { words, lastEvent } = row;
    rows.push({ id, jobId: posting, closedAt: input.at, lastSeenAt, lastEvent, words });
    events.push({
      jobId: posting,
      type: "job.closed",
      field: null,
      oldValue: "active",
      newValue: "expired",
      sourceHash: job.sourceHash,
      metadata: {
        reason,
        /** Lists in a row that lacked it, from this crawl's number on. */
        misses,
        absent_since_crawl: job.absentSince ?? input.number,
        crawl: input.number,
        payloads: input.pages.map(({ name }) => name),
        last_seen_at: new Date(lastSeenAt).toISOString(),
      },
    });
  }
  return { rows, events };
}

/** Absences to note, and earlier ones taken back of postings that are there again. */
function absences(
  source: CrawlSource,
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
