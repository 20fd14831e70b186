import type { DatabaseSync } from "node:sqlite";
import { asc, between } from "drizzle-orm";
import { drizzle } from "drizzle-orm/d1";
import { jobId, orgId, sourceId } from "../src/core/ids.ts";
import { rebuildSlots } from "../src/db/boards/board-slots.ts";
import { readDescribedWords } from "../src/db/index/described-rows.ts";
import { boardOfRow, indexedWords } from "../src/db/index/job-index.ts";
import { orderRowids } from "../src/db/index/job-orders.ts";
import { placeByRules, rememberPlace } from "../src/db/counts/count-place.ts";
import { endRecount, startRecount } from "../src/db/counts/count-log.ts";
import type { OpenTotal } from "../src/db/counts/count-moves.ts";
import { addToPack, readAllCounts } from "../src/db/counts/count-packs.ts";
import { packOfScope, widerScopes } from "../src/db/counts/count-scopes.ts";
import { jobs } from "../src/db/schema/schema-postings.ts";
import { sqliteD1 } from "./sqlite-d1.ts";

const CHUNK_ROWS = 1_000;
/** A copy's postings were all found after those of the copy before it. */
const LATER_MS = 8 * 86_400_000;
const jobTimes = [
  "posted_at",
  "updated_at",
  "first_seen_at",
  "changed_at",
  "closed_at",
  "last_seen_at",
  "last_checked_at",
  "inferred_at",
];

/** Highest ids before the first copy. */
type Base = Record<"orgs" | "sources" | "crawls" | "jobs", number>;

/**
 * Makes a database with the postings of crawls larger: each copy is other companies with other boards,
 * whose crawls found the same a week later. Rows are copied as crawls wrote them, with ids and times
 * of their own; index words are made anew, by the product's function. A crawl takes about a
 * millisecond a posting, a copy a fifth of it.
 */
export async function multiplyPostings(
  file: DatabaseSync,
  copies: number,
  { indexed, progress }: { indexed: boolean; progress: (copies: number) => void },
): Promise<void> {
  file.function("job_id_of", (provider, board, key) => jobId(String(provider), String(board), String(key)));
  file.function("org_id_of", (slug) => orgId(String(slug)));
  file.function("source_id_of", (provider, board) => sourceId(String(provider), String(board)));
  // A copy's texts take the room of its originals': other ids, the same bytes.
  file.function("copied_hash", (hash, copy) => copiedHash(String(hash), Number(copy)));
  file.function("copied_id", { useBigIntArguments: true }, (id, copy) => copiedId(id as bigint, Number(copy)));
  const highest = (table: string): number => Number(file.prepare(`select max(id) as n from ${table}`).get()?.["n"]);
  const base: Base = {
    orgs: highest("orgs"),
    sources: highest("sources"),
    crawls: highest("crawls"),
    jobs: highest("jobs"),
  };
  file.exec("create temp table first_texts as select id from texts");
  for (let copy = 1; copy < copies; copy++) {
    file.exec("begin");
    for (const statement of copyStatements(file, base, copy)) file.exec(statement);
    if (indexed) await indexCopy(file, base, copy);
    file.exec("commit");
    progress(copy + 1);
  }
  await rebuildSlots(sqliteD1(file)).run();
  await multiplyCounts(file, base, copies);
}

function copyStatements(file: DatabaseSync, base: Base, copy: number): string[] {
  const name = `'-${copy}'`;
  const later = (columns: string[]): Record<string, string> =>
    Object.fromEntries(columns.map((column) => [column, `${column} + ${copy * LATER_MS}`]));
  const other = (table: keyof Base, column: string): string => `${column} + ${copy * base[table]}`;
  const copyRows = (table: string, changes: Record<string, string>, from: string): string => {
    const columns = file
      .prepare(`select name from pragma_table_info('${table}')`)
      .all()
      .map((row) => String(row["name"]));
    const values = columns.map((column) => changes[column] ?? column);
    return `insert into ${table} (${columns.join(", ")}) select ${values.join(", ")} from ${from}`;
  };
  const org = { id: other("orgs", "id"), org_id: `org_id_of(slug || ${name})`, slug: `slug || ${name}` };
  const source = {
    ...later(["last_crawled_at", "last_complete_at"]),
    id: other("sources", "id"),
    org: other("orgs", "org"),
    org_id: `org_id_of(org_slug || ${name})`,
    org_slug: `org_slug || ${name}`,
    board: `board || ${name}`,
    source_id: `source_id_of(provider, board || ${name})`,
    text_base: `iif(text_base is null, null, copied_hash(text_base, ${copy}))`,
  };
  const crawl = { ...later(["at"]), id: other("crawls", "id"), source: other("sources", "source") };
  const job = {
    ...later(jobTimes),
    id: other("jobs", "id"),
    source: other("sources", "source"),
    org: other("orgs", "org"),
    board: `board || ${name}`,
    org_slug: `org_slug || ${name}`,
    job_id: `job_id_of(provider, board || ${name}, key)`,
    description_hash: `iif(description_hash is null, null, copied_hash(description_hash, ${copy}))`,
  };
  const text = { id: `copied_id(id, ${copy})`, base: `iif(base is null, null, copied_id(base, ${copy}))` };
  const event = { ...later(["observed_at"]), source: other("sources", "source"), job: other("jobs", "job") };
  return [
    copyRows("orgs", org, `orgs where id <= ${base.orgs}`),
    copyRows("sources", source, `sources where id <= ${base.sources}`),
    copyRows("crawls", crawl, `crawls where id <= ${base.crawls}`),
    copyRows("jobs", job, `jobs where id <= ${base.jobs} order by id`),
    copyRows("texts", text, "texts where id in (select id from first_texts)"),
    copyRows("events", event, `events where source <= ${base.sources}`),
  ];
}

/** Another name for a text in each copy: its first 64 bits are others (`textKey`). */
function copiedHash(hash: string, copy: number): string {
  const id = copiedId(BigInt.asIntN(64, BigInt(`0x${hash.slice(0, 16)}`)), copy);
  return BigInt.asUintN(64, id).toString(16).padStart(16, "0") + hash.slice(16);
}

function copiedId(id: bigint, copy: number): bigint {
  return BigInt.asIntN(64, id ^ (BigInt(copy) * 0x9e_37_79_b9_7f_4a_7c_15n));
}

/**
 * Companies and boards have scopes of their own in each copy, and times other ones; in all others there
 * is more of the same. Packs are made by the product's function, as one fold of everything.
 */
async function multiplyCounts(file: DatabaseSync, base: Base, copies: number): Promise<void> {
  const db = sqliteD1(file);
  const packs = new Map<string, Map<string, OpenTotal>>();
  const put = (scope: string, key: string, [open, total]: OpenTotal): void => {
    const { pack, prefix } = packOfScope(scope);
    const counts = packs.get(pack) ?? new Map<string, OpenTotal>();
    const before = counts.get(prefix + key) ?? [0, 0];
    packs.set(pack, counts.set(prefix + key, [before[0] + open, before[1] + total]));
  };
  for (const [scope, counts] of await readAllCounts(db)) {
    const scopes = scopesOfCopies(scope, base, copies);
    for (const [key, [open, total]] of counts) {
      const isOrg = key.startsWith("o:");
      if (scopes === null && !isOrg) put(scope, key, [open * copies, total * copies]);
      for (let copy = 0; copy < (scopes === null && !isOrg ? 0 : copies); copy++) {
        const copied = isOrg ? `o:${Number(key.slice(2)) + base.orgs * copy}` : key;
        for (const one of scopes?.[copy] ?? [scope]) put(one, copied, [open, total]);
      }
    }
  }
  await db.batch(startRecount(db));
  const insert = file.prepare("insert into count_packs (scope, part, counts) values (?, ?, ?)");
  file.exec("begin");
  for (const [pack, counts] of packs)
    for (const [part, kept] of addToPack(pack, new Map(), counts)) insert.run(pack, part, kept);
  file.exec("commit");
  await endRecount(db).run();
}

const daysOfCopy = LATER_MS / 86_400_000;
/** By how much a copy's numbers are larger: of companies, boards, days posted and updated, hours first seen. */
const stepsOfCopy = (base: Base): Record<string, number> => ({
  o: base.orgs,
  b: base.sources,
  a: daysOfCopy,
  u: daysOfCopy,
  f: daysOfCopy * 24,
});

/** The scopes of each copy in place of a scope; null where they are the same. */
function scopesOfCopies(scope: string, base: Base, copies: number): string[][] | null {
  const letter = scope.slice(0, 1);
  const step = stepsOfCopy(base)[letter];
  if (step === undefined) return null;
  const isTime = letter !== "o" && letter !== "b";
  return Array.from({ length: copies }, (_, copy) => {
    if (!isTime) return [`${letter}${Number(scope.slice(1)) + step * copy}`];
    // Wider steps follow from the finest one.
    if (scope.charAt(1) !== "0") return [];
    return widerScopes(`${letter}0${(Number.parseInt(scope.slice(2), 36) + step * copy).toString(36)}`);
  });
}

async function indexCopy(file: DatabaseSync, base: Base, copy: number): Promise<void> {
  const insert = file.prepare("insert into job_index (rowid, words) values (cast(? as integer), ?)");
  const order = file.prepare("insert into job_orders (rowid, words) values (cast(? as integer), ?)");
  const remember = file.prepare("update jobs set remembered = ? where id = ?");
  const end = base.jobs * (copy + 1);
  for (let from = base.jobs * copy + 1; from <= end; from += CHUNK_ROWS) {
    const rows = await drizzle(sqliteD1(file))
      .select()
      .from(jobs)
      .where(between(jobs.id, from, Math.min(from + CHUNK_ROWS - 1, end)))
      .orderBy(asc(jobs.id));
    const described = await readDescribedWords(sqliteD1(file), rows);
    for (const row of rows) {
      // Other days, so other words than those that its original remembers.
      const place = placeByRules(row);
      const words = indexedWords(place.words, described(row), row);
      insert.run(row.id, words);
      if (row.closedAt === null) for (const rowid of orderRowids(row)) order.run(rowid, words);
      remember.run(Buffer.from(rememberPlace(place, boardOfRow(row), row).remembered, "hex"), row.id);
    }
  }
}
