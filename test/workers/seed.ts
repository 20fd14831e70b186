import { gzipSync } from "node:zlib";
import type { Facts } from "../../src/core/fact-table.ts";
import type { Place } from "../../src/core/facts.ts";
import type { EventMetadata } from "../../src/core/event.ts";
import { jobId, orgId, sha256, sourceId } from "../../src/core/ids.ts";
import { titleSeniorityOf } from "../../src/core/normalize/seniority/title-seniority.ts";
import { payloadName } from "../../src/core/payload-key.ts";
import { eventPosition } from "../../src/db/events/event-position.ts";
import { factColumns } from "../../src/db/postings/job-row.ts";
import { reindexAll } from "../../src/db/again/reindex.ts";
import { recountOpened } from "../../src/db/ledger/opened-hours.ts";

/** 2026-06-06T12:00:00Z: the seed's "now". */
export const NOW = Date.UTC(2026, 5, 6, 12);
export const HOUR = 3_600_000;

export interface SeedBoard {
  provider: string;
  board: string;
  slug: string;
  name: string;
  /** Postings, oldest first. */
  jobs: SeedJob[];
}

interface SeedJob {
  key: string;
  title: string;
  html?: string | null;
  closed?: boolean;
  /** Found by its board's first crawl; true if not given. */
  baseline?: boolean;
  /** The opening that it is of, and of how many others it is the head (-1: another is). */
  opening?: string;
  others?: number;
  facts?: Partial<Facts>;
}

const PLACE: Place = {
  raw: "New York, NY",
  city: "New York",
  region: "NY",
  country: "United States",
  is_remote: true,
  confidence: 0.9,
  geoname_id: null,
};

export const FACTS: Omit<Facts, "title" | "descriptionText"> = {
  normalizedTitle: null,
  locationText: "New York, NY",
  place: PLACE,
  places: [PLACE],
  department: "Engineering",
  team: "Personalization",
  employmentType: "full_time",
  workplaceType: "remote",
  workplaceBasis: 'workplaceType: "remote"',
  seniority: null,
  salary: {
    raw: "$210,000 - $260,000",
    min: 210_000,
    max: 260_000,
    currency: "USD",
    period: "year",
    basis: "description",
  },
  salaryRanges: [],
  language: "en",
  languageBasis: "detected",
  overBudget: [],
  yearsAsked: null,
  remoteScope: null,
  education: null,
  visaSponsorship: null,
  securityClearance: null,
  openings: null,
  deadline: null,
  agency: null,
  known: {
    evidence: [
      {
        fact: "workplace_type",
        confidence: 0.99,
        field: "workplace_text",
        method: "provider_word",
        quote: "remote",
        at: 0,
      },
    ],
    conflicts: [
      {
        fact: "workplace_type",
        value: "on_site",
        field: "description",
        method: "statement",
        quote: "in our office <5> days",
        at: 12,
      },
    ],
  },
  sourceUrl: "https://jobs.lever.co/spotify/1",
  applyUrl: "https://jobs.lever.co/spotify/1/apply",
  postedAt: NOW - 30 * 24 * HOUR,
  updatedAt: null,
  deadlineAt: null,
};

/** Boards with their companies, crawls, postings, events, index and counts, as a crawl leaves them. */
export async function seedBoards(db: D1Database, boards: SeedBoard[]): Promise<void> {
  const statements: D1PreparedStatement[] = [];
  const insert = (table: string, row: Record<string, unknown>): void => {
    const names = Object.keys(row);
    const sql = `insert or ignore into ${table} (${names.join(", ")}) values (${names.map(() => "?").join(", ")})`;
    statements.push(db.prepare(sql).bind(...Object.values(row)));
  };
  const slugs = [...new Set(boards.map((board) => board.slug))];
  let nextJob = 1;
  for (const [index, board] of boards.entries()) {
    const source = index + 1;
    const org = slugs.indexOf(board.slug) + 1;
    // Two boards of a company may be seeded under two names: the first one is its.
    const orgName = boards.find((one) => one.slug === board.slug)?.name ?? "";
    const open = board.jobs.filter((job) => job.closed !== true).length;
    const orgOpen = boards
      .filter((one) => one.slug === board.slug)
      .reduce((sum, one) => sum + one.jobs.filter((job) => job.closed !== true).length, 0);
    insert("orgs", {
      id: org,
      org_id: orgId(board.slug),
      slug: board.slug,
      name: board.name,
      name_basis: "payload",
      domain: null,
      created_at: NOW - 100 * HOUR,
      open_jobs: orgOpen,
    });
    insert("sources", {
      id: source,
      source_id: sourceId(board.provider, board.board),
      org,
      org_id: orgId(board.slug),
      org_slug: board.slug,
      org_name: orgName,
      org_name_basis: "payload",
      provider: board.provider,
      board: board.board,
      url: `https://jobs.example.com/${board.board}`,
      created_at: NOW - 100 * HOUR,
      open_jobs: open,
      crawl_number: 2,
      last_crawled_at: NOW,
      last_complete_at: NOW,
      next_crawl_after: NOW + HOUR,
      interval_ms: HOUR,
      health: "ok",
    });
    insert("crawls", {
      id: index + 1,
      source,
      number: 1,
      at: NOW - 48 * HOUR,
      outcome: "changed",
      baseline: 1,
      opened: board.jobs.length,
      events: board.jobs.length,
    });
    for (const [ordinal, job] of board.jobs.entries()) {
      seedJob(insert, { id: nextJob++, ordinal, source, org, orgName, board, job });
    }
  }
  const link = (job: number, head: number): void => {
    statements.push(db.prepare("update jobs set last_event = ? where id = ?").bind(head, job));
  };
  boards.forEach((board, index) => seedSecondCrawl(insert, link, boards, board, index));
  for (let from = 0; from < statements.length; from += 500) await db.batch(statements.slice(from, from + 500));
  await reindexAll(db, () => undefined);
  await recountOpened(db, NOW);
}

type Insert = (table: string, row: Record<string, unknown>) => void;

interface SeedContext {
  id: number;
  ordinal: number;
  source: number;
  org: number;
  orgName: string;
  board: SeedBoard;
  job: SeedJob;
}

function seedJob(insert: Insert, { id, ordinal, source, org, orgName, board, job }: SeedContext): void {
  const html = job.html === undefined ? `<p>About <strong>${job.key}</strong></p>` : job.html;
  const facts = { ...FACTS, title: job.title, seniority: titleSeniorityOf(job.title), ...job.facts };
  const columns = Object.entries(factColumns(facts, { board: board.board, key: job.key })).map(
    ([name, value]): [string, unknown] => [name.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`), value],
  );
  const firstSeenAt = NOW - 48 * HOUR;
  const closedAt = job.closed === true ? NOW - HOUR : null;
  insert("jobs", {
    id,
    job_id: jobId(board.provider, board.board, job.key),
    source,
    org,
    provider: board.provider,
    board: board.board,
    org_slug: board.slug,
    org_name: orgName,
    key: job.key,
    ...Object.fromEntries(columns),
    description_hash: html === null ? null : sha256(html),
    native: JSON.stringify({ text: job.title }),
    opening: job.opening ?? null,
    others: job.others ?? null,
    first_seen_at: firstSeenAt,
    changed_at: closedAt ?? firstSeenAt,
    closed_at: closedAt,
    last_seen_at: closedAt === null ? null : NOW - 2 * HOUR,
    last_checked_at: closedAt,
    baseline: job.baseline === false ? 0 : 1,
    content_hash: sha256(job.title),
    source_hash: sha256(job.key),
    payload: payloadName(firstSeenAt, sha256(board.board)),
    inferred_at: firstSeenAt,
    last_event: eventPosition(1, ordinal),
  });
  // As they were stored before they had bases: the tests read both kinds.
  if (html !== null) insert("descriptions", { hash: sha256(html), html: gzipSync(html) });
  insert("events", {
    source,
    crawl_number: 1,
    ordinal,
    job: id,
    type: "job.created",
    changes: "[[null,null,null]]",
    observed_at: firstSeenAt,
    source_hash: sha256(job.key),
    metadata: JSON.stringify({
      payload: payloadName(firstSeenAt, sha256(board.board)),
      baseline: job.baseline !== false,
    }),
  });
}

function closedBy404(at: number): EventMetadata["job.closed"] {
  return {
    reason: "http_404",
    misses: 1,
    crawl: 2,
    crawls: [2],
    payloads: [],
    last_seen_at: new Date(at).toISOString(),
  };
}

/** The second crawl of each board updates a field of its first posting and closes those marked closed. */
function seedSecondCrawl(
  insert: Insert,
  link: (job: number, head: number) => void,
  boards: SeedBoard[],
  board: SeedBoard,
  index: number,
): void {
  const source = index + 1;
  const firstJob = 1 + boards.slice(0, index).reduce((sum, one) => sum + one.jobs.length, 0);
  const at = NOW - HOUR;
  let ordinal = 0;
  const heads = new Map<number, number>();
  const happen = (position: number, event: Record<string, unknown>): void => {
    const previous = heads.get(position) ?? eventPosition(1, position);
    const place = { source, crawl_number: 2, ordinal, job: firstJob + position, observed_at: at, previous };
    insert("events", { ...place, ...event });
    heads.set(position, eventPosition(2, ordinal++));
  };
  if (board.jobs.length > 0) {
    const changes = JSON.stringify([["title", "Old title", board.jobs[0]?.title]]);
    const payload = payloadName(at, sha256(board.board));
    happen(0, { type: "job.updated", changes, metadata: JSON.stringify({ payload, previous_payload: null }) });
  }
  board.jobs.forEach((job, position) => {
    if (job.closed === true)
      happen(position, {
        type: "job.closed",
        changes: '[[null,"active","expired"]]',
        metadata: JSON.stringify(closedBy404(at)),
      });
  });
  for (const [position, head] of heads) link(firstJob + position, head);
  insert("crawls", {
    id: boards.length + index + 1,
    source,
    number: 2,
    at,
    outcome: ordinal > 0 ? "changed" : "unchanged",
    opened: 3,
    events: ordinal,
  });
}

/** Boards of several providers with 137 postings, some closed, as most tests want them. */
export function catalogue(): SeedBoard[] {
  const jobs = (prefix: string, count: number): SeedJob[] =>
    Array.from({ length: count }, (_, index) => ({
      key: `${prefix}-${index}`,
      title: `${prefix} posting ${index}`,
      closed: index % 10 === 9,
    }));
  return [
    { provider: "lever", board: "spotify", slug: "spotify", name: "Spotify", jobs: jobs("spotify", 60) },
    { provider: "greenhouse", board: "acme", slug: "acme", name: "Acme", jobs: jobs("acme", 40) },
    { provider: "ashby", board: "acme", slug: "acme", name: "Acme", jobs: jobs("acme2", 30) },
    { provider: "lever", board: "tiny", slug: "tiny", name: "Tiny Co", jobs: jobs("tiny", 7) },
    { provider: "ashby", board: "empty", slug: "empty", name: "Empty Inc", jobs: [] },
  ];
}
