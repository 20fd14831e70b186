import { getTableColumns, type Column, type Table } from "drizzle-orm";
import { renewEpoch } from "../boards/catalogue-state.ts";
import { endRecount, startRecount } from "../counts/count-log.ts";
import { readAllCounts } from "../counts/count-packs.ts";
import { resetRetention } from "../retention/retention-state.ts";
import { readPackedText } from "../counts/pack-place.ts";
import { ORDERED_ID_MAX } from "../index/job-orders.ts";
import { hashOfText } from "../postings/put-texts.ts";
import { readDescriptions } from "../postings/read-descriptions.ts";
import { limits } from "../../core/limits.ts";
import { events, jobs } from "../schema/schema-postings.ts";
import { rowReader } from "../sql/row-reader.ts";
import { packedEvent, packedJob } from "./pack-rows.ts";

/**
 * The facts of the database as text rows, with surrogate ids replaced by natural keys: two
 * databases that say the same give the same rows. Left out is what is no fact about postings:
 * the schedule, validators, and crawls that found nothing (they leave no trace in the archive).
 * Reads everything: for replays, tests and checks, never for a request.
 */
export const factTables = {
  orgs: "select org_id, slug, name, name_basis, domain, created_at, open_jobs, activity from orgs",
  sources: `select source_id, sources.org_id, org_slug, org_name, org_name_basis, org_domain, orgs.org_id as of_org, provider, board, url,
    sources.created_at, sources.open_jobs, missing, suspect_rounds, suspect_sketch from sources join orgs on orgs.id = sources.org`,
  crawls: `select source_id, number, at, outcome, baseline, http_status, bytes, crawls.payload, seen, accepted, crawls.rejected, opened, updated, closed, reopened, held, events, rows_written, detail
    from crawls join sources on sources.id = crawls.source where outcome = 'changed'`,
  jobs: "select jobs.*, source_id from jobs join sources on sources.id = jobs.source",
  opt_outs: "select source_id, provider, board, at, reason from opt_outs",
  events: `select events.*, source_id, job_id from events join sources on sources.id = events.source join jobs on jobs.id = events.job`,
} satisfies Record<string, string>;

/** Surrogates, not facts. */
const surrogates = new Set(["id", "source", "job", "org"]);

/** Rows of every table, each as one line of text, sorted. */
export async function dumpFacts(db: D1Database): Promise<Record<string, string[]>> {
  const dump: Record<string, string[]> = {};
  for (const [table, query] of Object.entries(factTables)) {
    const { results } = await db.prepare(query).all();
    dump[table] = results.map(factLine).toSorted();
  }
  dump["descriptions"] = await dumpDescriptions(db);
  dump["job_index"] = await dumpIndex(db);
  dump["job_orders"] = await dumpOrders(db);
  dump["counts"] = await dumpCounts(db);
  return dump;
}

/** What a row says, as one line of text. */
export function factLine(row: Record<string, unknown>): string {
  const facts = Object.entries(packed(row)).filter(([name]) => !surrogates.has(name));
  return JSON.stringify(facts.map(([name, value]) => inflated[name]?.(value) ?? value));
}

/** A row of an old database that the cron has not packed yet (pack-rows.ts) says what a packed one says. */
function packed(row: Record<string, unknown>): Record<string, unknown> {
  if ("derived" in row) return { ...row, ...packAs(jobs, packedJob, row) };
  return "changes" in row ? { ...row, ...packAs(events, packedEvent, row) } : row;
}

/** What `pack` makes of a table's row, by the names that SQL has for its columns. */
function packAs(table: Table, pack: (row: never) => object, row: Record<string, unknown>): Record<string, unknown> {
  const columns: Record<string, Column> = getTableColumns(table);
  const read = rowReader<object>(columns)(Object.values(columns).map(({ name }) => row[name] ?? null));
  return Object.fromEntries(
    Object.entries(pack(read as never)).map(([name, value]) => [columns[name]?.name ?? name, value]),
  );
}

/** Compressed bytes differ between versions of zlib; what they say does not. */
const inflated: Record<string, (value: unknown) => string | null> = {
  remembered: (value) => (value === null ? null : readPackedText(Uint8Array.from(value as Iterable<number>))),
};

/** A query of the hashes of all stored descriptions: reads all of them, for checks. */
export const STORED_HASHES = `select ${hashOfText("texts")} as hash from texts where base is not id
  union all select hash from twin_texts union all select hash from descriptions`;

/** Each with its HTML: what it is deflated on is no fact, nor how. */
async function dumpDescriptions(db: D1Database): Promise<string[]> {
  const { results } = await db.prepare(STORED_HASHES).all<{ hash: string }>();
  const lines: string[] = [];
  for (let from = 0; from < results.length; from += limits.pageRowsMax) {
    const hashes = results.slice(from, from + limits.pageRowsMax).map(({ hash }) => hash);
    const html = await readDescriptions(db, hashes);
    for (const hash of hashes) lines.push(JSON.stringify([hash, html.get(hash) ?? null]));
  }
  return lines.toSorted();
}

/** The words that the index holds for each posting. Tokens with surrogate ids are left out. */
async function dumpIndex(db: D1Database): Promise<string[]> {
  await db.prepare("create virtual table if not exists job_index_terms using fts5vocab(job_index, instance)").run();
  const { results } = await db
    .prepare(
      "select job_id, group_concat(term, ' ') as words from (select doc, term from job_index_terms order by doc, term) join jobs on jobs.id = doc group by doc",
    )
    .all<{ job_id: string; words: string }>();
  await db.prepare("drop table job_index_terms").run();
  return results
    .map(
      ({ job_id, words }) =>
        `${job_id} ${words
          .split(" ")
          .filter((word) => !/^\uE000[ob]\d+$/.test(word))
          .join(" ")}`,
    )
    .toSorted();
}

/** Where each posting stands in its orders, and the words that it is found by there: by job id in place of `jobs.id`. */
async function dumpOrders(db: D1Database): Promise<string[]> {
  await db.prepare("create virtual table if not exists job_orders_terms using fts5vocab(job_orders, instance)").run();
  const { results } = await db
    .prepare(
      `select job_id, cast(doc - jobs.id as text) as place, count(*) as words, sum(length(term) * unicode(substr(term, 2))) as hash
       from job_orders_terms cross join jobs on jobs.id = doc & ${ORDERED_ID_MAX} where term not glob char(0xE000) || '[ob]*' group by doc`,
    )
    .all();
  await db.prepare("drop table job_orders_terms").run();
  return results.map((row) => Object.values(row).join(" ")).toSorted();
}

/** Every count that is not zero. When a log was folded is no fact, so packs and log are added up. */
async function dumpCounts(db: D1Database): Promise<string[]> {
  const names = async (query: string): Promise<Map<string, string>> => {
    const { results } = await db.prepare(query).all<{ id: number; name: string }>();
    return new Map(results.map(({ id, name }) => [String(id), name]));
  };
  const orgNames = await names("select id, org_id as name from orgs");
  const boards = await names("select id, source_id as name from sources");
  const lines: string[] = [];
  for (const [scope, counts] of await readAllCounts(db)) {
    const id = scope.slice(1);
    const name = scope.startsWith("o") ? `o${orgNames.get(id)}` : scope.startsWith("b") ? `b${boards.get(id)}` : scope;
    for (const [key, [open, total]] of counts) {
      if (open === 0 && total === 0) continue;
      lines.push(JSON.stringify([name, key.startsWith("o:") ? `o:${orgNames.get(key.slice(2))}` : key, open, total]));
    }
  }
  return lines.toSorted();
}

/** Empties every table of facts, and so ends the epoch. */
export async function emptyDatabase(db: D1Database): Promise<void> {
  await db.batch([
    ...[
      "events",
      "jobs",
      "descriptions",
      "texts",
      "twin_texts",
      "crawls",
      "opened_hours",
      "sources",
      "orgs",
      "job_index",
      "job_orders",
      "org_index",
      "cron_marks",
      "coverage",
      "truth_days",
      // They name rows of events; subscriptions name public ids and stay.
      "webhook_deliveries",
      "provider_rejects",
      "opt_outs",
      "orphan_descriptions",
      "replay",
      "replay_journal",
    ].map((table) => db.prepare(`delete from ${table}`)),
    resetRetention(db),
    ...startRecount(db),
    endRecount(db),
    renewEpoch(db),
  ]);
}
