import type { DatabaseSync } from "node:sqlite";
import { eventKey, eventMetadata, type EventType } from "../../../src/core/event.ts";
import { jobId, sourceId } from "../../../src/core/ids.ts";
import { canonicalJson, type Json } from "../../../src/core/json.ts";
import { limits } from "../../../src/core/limits.ts";
import { payloadKey } from "../../../src/core/payload-key.ts";
import { findProvider } from "../../../src/cron/providers/registry.ts";
import { eventPosition } from "../../../src/db/events/event-position.ts";
import { protocols } from "../protocols/registry.ts";
import type { SimBoard, SimPosting } from "../sim-posting.ts";
import { createExpectation } from "./expected-record.ts";
import type { DriftingSource } from "./drifting-source.ts";
import type { FaultyInternet } from "./faulty-internet.ts";
import { GROWN_AFTER_LISTS, LOST_AFTER_LISTS, MISSED_AFTER_ROUNDS, type Tally } from "./verdict.ts";
import { unpackChanges, unpackMetadata } from "../../../src/db/events/packed-event.ts";
import { unpackHash } from "../../../src/db/schema/packed-text.ts";

interface EventRow {
  crawlNumber: number;
  ordinal: number;
  job: number;
  jobId: string;
  key: string;
  type: EventType;
  changes: string;
  observedAt: number;
  metadata: string;
  previous: number | null;
}

interface CrawlRow {
  number: number;
  at: number;
  outcome: string;
  seen: number;
  opened: number;
  updated: number;
  closed: number;
  reopened: number;
  events: number;
  payload: string | null;
}

/** A posting as its events tell it. */
interface Folded {
  key: string;
  open: boolean;
  position: number;
  observedAt: number;
  /** Newest new value by field. */
  fields: Map<string, string>;
}

export interface BoardJudge {
  /** Reads what the last round added, and holds it against the truth of that round. */
  judge: (round: number) => void;
  folded: ReadonlyMap<number, Folded>;
  openCount: () => number;
  source: number;
}

interface Court {
  sqlite: DatabaseSync;
  hasPayload: (key: string) => boolean;
  /** SHA-256 of each page of a list that a crawl named. */
  pageHashes: (board: SimBoard, list: string) => string[];
  world: DriftingSource;
  internet: FaultyInternet;
  tally: Tally;
}

/** The judge of one board: keeps the fold of its events and compares after every round. */
export function createBoardJudge(board: SimBoard, court: Court): BoardJudge {
  const { sqlite, world, internet, tally } = court;
  const { verdict, blame } = tally;
  const id = sourceId(board.provider, board.board);
  const source = (sqlite.prepare("select id from sources where source_id = ?").get(id) as { id: number }).id;
  const statements = {
    crawls: sqlite.prepare("select * from crawls where source = ? and number > ? order by number"),
    events: sqlite.prepare(`select crawl_number as crawlNumber, ordinal, job, job_id as jobId, key, type, changes,
      observed_at as observedAt, events.metadata, previous from events join jobs on jobs.id = events.job
      where events.source = ? and crawl_number > ? order by crawl_number, ordinal`),
    open: sqlite.prepare("select id, key, job_id, content_hash from jobs where source = ? and closed_at is null"),
    counts: sqlite.prepare("select open_jobs from sources where id = ?"),
  };
  const folded = new Map<number, Folded>();
  /** Every key that the board ever had, with the round in which it last closed, null while open. */
  const truth = new Map<string, { closedIn: number | null }>();
  const hashes = new Map<number, string>();
  /** What an honest list must have brought into the record. */
  const due = new Map<string, { posting: SimPosting; lists: number; listsMax: number }>();
  const expected = createExpectation(board);
  const { keyOf = ({ key }: SimPosting) => key, notFound } = protocols[board.provider];
  const asList = { kind: "list", board: board.board, key: null, query: new URLSearchParams() } as const;
  const isMute = findProvider(board.provider)?.meanings.emptyList === "unknown" && notFound(asList).status === 200;
  /** A board that vanished, and whose answers do not say so, is heard of again when it is back. */
  const silentUntil = (round: number): number => (isMute ? world.stateAt(board, round).goneUntil : 0);
  const missed = new Set<string>();
  /** Rounds in which an honest list was given. Of a board that answers with faults alone nobody can know what has gone. */
  const heard: number[] = [];
  let known = new Map<string, SimPosting>();
  let lastNumber = 0;
  let lastAt = 0;
  let openCount = 0;

  const payloadExists = (name: string): boolean => court.hasPayload(payloadKey(board.provider, board.board, name));

  const moveTruth = (round: number): void => {
    const now = new Map([...world.openAt(board, round).values()].map((posting) => [keyOf(posting), posting]));
    // Answers of their own may fail, each for itself: then the next list comes back to them.
    const isAtOnce = world.grewIn(board, round) && !expected.hasDetails;
    const listsMax = isAtOnce ? GROWN_AFTER_LISTS : LOST_AFTER_LISTS;
    for (const key of known.keys()) {
      if (now.has(key)) continue;
      truth.set(key, { closedIn: round });
      due.delete(key);
    }
    for (const [key, posting] of now) {
      if (known.get(key) === posting) continue;
      truth.set(key, { closedIn: null });
      if (expected.note(key, posting) || !known.has(key)) due.set(key, { posting, lists: 0, listsMax });
    }
    known = now;
  };

  const judgeCrawls = (round: number): CrawlRow[] => {
    const rows = statements.crawls.all(source, lastNumber) as unknown as CrawlRow[];
    for (const row of rows) {
      verdict.crawls++;
      verdict.observations += row.seen;
      if (row.number !== lastNumber + 1) blame("invariant_violations", `${id} crawl ${row.number} after ${lastNumber}`);
      if (row.at <= lastAt) blame("misordered_events", `${id} crawl ${row.number} is not later than the one before`);
      if (row.payload !== null && !payloadExists(row.payload))
        blame("invariant_violations", `round ${round}: ${row.payload} is not in the archive`);
      lastNumber = row.number;
      lastAt = row.at;
    }
    return rows;
  };

  const judgeTransition = (event: EventRow, round: number, metadata: Record<string, Json>): void => {
    const posting = folded.get(event.job);
    const where = `round ${round} ${board.id} ${event.key} ${event.type}`;
    const fact = truth.get(event.key);
    if (event.type === "job.created") {
      if (posting !== undefined) blame("duplicate_events", where);
      if (fact === undefined) blame("phantom_opens", where);
      if (event.jobId !== jobId(board.provider, board.board, event.key)) blame("reopen_errors", `${where}: another id`);
    } else if (posting === undefined) blame("misordered_events", `${where} before it was created`);
    if (event.type === "job.closed") {
      verdict.closes++;
      const reason = typeof metadata["reason"] === "string" ? metadata["reason"] : "none";
      verdict.closes_by_reason[reason] = (verdict.closes_by_reason[reason] ?? 0) + 1;
      if (posting?.open === false) blame("duplicate_events", where);
      if (fact?.closedIn === null) blame("false_closes", `${where} ${event.metadata}`);
      else if (fact !== undefined) tally.delays.push({ reason, rounds: round - fact.closedIn });
      const crawls = metadata["crawls"];
      if (!Array.isArray(crawls) || crawls.length === 0) blame("invariant_violations", `${where} names no crawl`);
    }
    if (event.type === "job.reopened") {
      if (posting?.open === true) blame("duplicate_events", where);
      if (fact !== undefined && fact.closedIn !== null) blame("reopen_errors", where);
    }
    if (event.type === "job.updated" && posting?.open === false) blame("misordered_events", `${where} while closed`);
  };

  const judgeFields = (event: EventRow, posting: Folded, changes: [string | null, Json, Json][]): void => {
    for (const [field, oldValue, newValue] of changes) {
      if (field === null) continue;
      const before = posting.fields.get(field);
      const where = `${board.id} ${event.key} ${field} in crawl ${event.crawlNumber}`;
      if (before !== undefined && before !== canonicalJson(oldValue)) blame("misordered_events", where);
      if (canonicalJson(oldValue) === canonicalJson(newValue)) blame("duplicate_events", where);
      posting.fields.set(field, canonicalJson(newValue));
    }
  };

  /** Ids of the postings that have an event of this round. */
  const judgeEvents = (after: number, crawls: CrawlRow[], round: number): Set<number> => {
    const rows = statements.events.all(source, after) as unknown as EventRow[];
    const keys = new Set<string>();
    const sums = new Map(crawls.map(({ number }) => [number, { events: 0, created: 0, closed: 0, reopened: 0 }]));
    for (const event of rows) {
      const changes = unpackChanges(event.type, event.changes);
      const metadata = unpackMetadata(event.type, event.metadata) as Record<string, Json>;
      const sum = sums.get(event.crawlNumber);
      if (sum === undefined)
        blame("invariant_violations", `an event of crawl ${event.crawlNumber}, which is not there`);
      else {
        sum.events += changes.length;
        if (event.type !== "job.updated") sum[event.type.slice(4) as "created"]++;
      }
      verdict.events += changes.length;
      for (const [field] of changes) {
        const key = eventKey(event.jobId, event.crawlNumber, event.type, field);
        if (keys.has(key)) blame("duplicate_events", key);
        keys.add(key);
      }
      const said = eventMetadata[event.type].unwrap().strict().safeParse(metadata);
      if (!said.success) blame("invariant_violations", `${event.type} says ${event.metadata}: ${said.error.message}`);
      judgeTransition(event, round, metadata);
      const posting = folded.get(event.job) ?? newFold(event.key);
      if (event.previous !== (posting.position === 0 ? null : posting.position))
        blame("misordered_events", `${event.jobId} does not link to the event before`);
      if (event.observedAt < posting.observedAt) blame("misordered_events", `${event.jobId} goes back in time`);
      judgeFields(event, posting, changes);
      posting.position = eventPosition(event.crawlNumber, event.ordinal);
      posting.observedAt = event.observedAt;
      if (event.type !== "job.updated") posting.open = event.type !== "job.closed";
      folded.set(event.job, posting);
      for (const name of [metadata["payload"], ...((metadata["payloads"] as Json[] | undefined) ?? [])]) {
        if (typeof name === "string" && !payloadExists(name))
          blame("invariant_violations", `${event.jobId}: ${name} is not in the archive`);
      }
    }
    for (const crawl of crawls) {
      const sum = sums.get(crawl.number);
      if (
        sum?.events !== crawl.events ||
        sum.created !== crawl.opened ||
        sum.closed !== crawl.closed ||
        sum.reopened !== crawl.reopened
      )
        blame("invariant_violations", `${board.id} crawl ${crawl.number} counts other events than it has`);
    }
    return new Set(rows.map(({ job }) => job));
  };

  const judgeState = (round: number, crawls: CrawlRow[], moved: Set<number>): void => {
    const rows = statements.open.all(source) as unknown as { id: number; key: string; content_hash: string }[];
    for (const row of rows) row.content_hash = unpackHash(row.content_hash);
    const open = new Map(rows.map((row) => [row.key, row]));
    openCount = rows.length;
    const foldedOpen = [...folded.values()].filter((posting) => posting.open);
    if (foldedOpen.length !== rows.length || foldedOpen.some(({ key }) => !open.has(key)))
      blame("invariant_violations", `round ${round} ${board.id}: the open postings are not the fold of their events`);
    const { open_jobs } = statements.counts.get(source) as { open_jobs: number };
    if (open_jobs !== rows.length) blame("invariant_violations", `${board.id} counts ${open_jobs} of ${rows.length}`);
    for (const row of rows) {
      const before = hashes.get(row.id);
      if (before !== undefined && before !== row.content_hash && !moved.has(row.id))
        blame("lost_events", `round ${round} ${board.id} ${row.key} changed without an event`);
      hashes.set(row.id, row.content_hash);
      const closedIn = truth.get(row.key)?.closedIn ?? null;
      if (closedIn === null) missed.delete(row.key);
      else if (round - Math.max(closedIn, silentUntil(round)) <= MISSED_AFTER_ROUNDS) missed.delete(row.key);
      else if (heard.filter((one) => one >= closedIn).length < limits.missesToClose) missed.delete(row.key);
      else if (!missed.has(row.key)) {
        missed.add(row.key);
        blame("missed_closes", `round ${round} ${board.id} ${row.key} closed in ${closedIn}`);
      }
    }
    judgeDue(round, crawls.at(-1), open);
  };

  /** What an honest list, read to its end in this round, showed must be in the record. */
  const judgeDue = (round: number, latest: CrawlRow | undefined, open: Map<string, { content_hash: string }>): void => {
    const given = internet.given(board.id);
    if (given?.round !== round || !given.honest || latest === undefined || latest.outcome === "failed") return;
    // A crawl that names no payload left its list to the next one, which was not there in time.
    if (latest.payload === null) return;
    // A crawl that was finished from its record, or that won against one of the same number, read
    // another list than the board gave last: a stale one may be the list that is known already.
    // Of a noisy board only the bytes are new when it is said to be unchanged: that it was this list
    // that was read is certain where the round gave no other.
    const isOnlyList = given.answers === given.hashes.length;
    const isRead =
      given.hashes.length === 0 || (latest.outcome === "unchanged" && world.isNoisy(board) && isOnlyList)
        ? latest.outcome === "unchanged"
        : court.pageHashes(board, latest.payload ?? "").every((hash) => given.hashes.includes(hash));
    if (!isRead) return;
    for (const [key, item] of due) {
      if (given.flickered.has(item.posting.key)) continue;
      const row = open.get(key);
      if (row === undefined && internet.isUnanswered(board.id, item.posting.key)) continue;
      item.lists++;
      if (row !== undefined && expected.isMet(key, row.content_hash)) due.delete(key);
      else if (row !== undefined && (!expected.hasDetails || item.lists >= item.listsMax)) {
        blame("lost_events", `round ${round} ${board.id} ${key}: the record is not what the list says`);
        due.delete(key);
      } else if (item.lists >= item.listsMax) {
        blame("lost_events", `round ${round} ${board.id} ${key}: shown ${item.lists} times, not recorded`);
        due.delete(key);
      }
    }
  };

  return {
    folded,
    source,
    openCount: () => openCount,
    judge: (round) => {
      moveTruth(round);
      const given = internet.given(board.id);
      if (given?.round === round && given.honest) heard.push(round);
      const after = lastNumber;
      const crawls = judgeCrawls(round);
      judgeState(round, crawls, judgeEvents(after, crawls, round));
    },
  };
}

function newFold(key: string): Folded {
  return { key, open: false, position: 0, observedAt: 0, fields: new Map() };
}
