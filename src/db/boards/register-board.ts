import { orgId, sourceId } from "../../core/ids.ts";
import { limits } from "../../core/limits.ts";
import { NORMALIZER_VERSION } from "../../core/normalize/normalize-posting.ts";
import { moveSlot, rebuildSlots } from "./board-slots.ts";
import { moveVersion } from "./catalogue-state.ts";
import { moveCountBy } from "../counts/count-log.ts";
import { ALL_COUNTED } from "../counts/counted-to.ts";
import { countKey } from "../counts/count-moves.ts";
import { OPTED_OUT_IDS, refuseOptedOut } from "./refuse-opted-out.ts";
import { orgWords } from "../index/org-index.ts";
import type { adminActions } from "../schema/schema-operations.ts";

/** What a board is registered with; times in ms. */
export interface BoardRegistration {
  provider: string;
  board: string;
  url: string;
  at: number;
  org: { slug: string; name: string; nameBasis: "registration" | "board_token"; domain: string | null };
}

/** A new board is due before all that wait, however long they do. */
const FIRST = 0;

/** Above every id that boards or companies have, or had until they were removed: caches may know those yet. */
const nextId = (table: "sources" | "orgs", former: "former_source" | "former_org"): string =>
  `1 + max(coalesce((select max(id) from ${table}), 0), coalesce((select max(${former}) from opt_outs), 0))`;

/** Parameters: how many boards there may be, and the board, for which one that is there needs no number. */
const HAS_ROOM = `(${nextId("sources", "former_source")} <= cast(? as integer) or exists (select 1 from sources where source_id = ?))`;

/** The name of the constraint that fails the batch of one board too many. */
const FULL = "NOT NULL constraint failed: catalogue.version";

/** Whether this board would be one too many. Reads five rows at most. */
export async function isCatalogueFull(db: D1Database, id: string): Promise<boolean> {
  const row = await db.prepare(`select ${HAS_ROOM} as fits`).bind(limits.boardsMax, id).first<{ fits: number }>();
  return row?.fits !== 1;
}

export function isFullRefusal(error: unknown): boolean {
  return error instanceof Error && error.message.includes(FULL);
}

/** Statements of a registration, each of one parameter: JSON, an array of the boards, each once. */
const BOARDS = "json_each(?1) as given";
const of = (name: string): string => `given.value ->> '${name}'`;
const NEW_BOARDS = `${BOARDS} where not exists (select 1 from sources where source_id = ${of("id")})`;
const NEW_ORGS = `${BOARDS} where not exists (select 1 from orgs where slug = ${of("slug")})`;

/** Fails the batch of boards of which one is opted out (`isRefusal`), or for which there is no room (`isFullRefusal`). */
const CHECK_ROOM = `update catalogue set version = case
    when n = 0 or n + ${nextId("sources", "former_source")} - 1 <= cast(?2 as integer) then version end
  from (select count(*) as n from ${NEW_BOARDS}) where catalogue.id = 1`;

// Of several boards of one new company the first that is given names it.
const INSERT_ORGS = `insert into orgs (id, org_id, slug, name, name_basis, domain, created_at)
  select ${nextId("orgs", "former_org")} - 1 + row_number() over (order by min(given.key)), ${of("org")}, ${of("slug")},
    ${of("name")}, ${of("basis")}, ${of("domain")}, ${of("at")} from ${NEW_ORGS} group by ${of("slug")}`;

// `min` makes the words those of the board that names the company.
const INDEX_ORGS = `insert into org_index (rowid, words) select o.id, ${of("words")} from ${BOARDS}
  cross join orgs o on o.slug = ${of("slug")}
  where not exists (select 1 from org_index where org_index.rowid = o.id) group by o.id having min(given.key) is not null`;

const INSERT_BOARDS = `insert into sources (id, source_id, org, org_id, org_slug, org_name, org_name_basis, org_domain,
    provider, board, url, created_at, next_crawl_after, interval_ms, normalizer, counted_to, read_days)
  select ${nextId("sources", "former_source")} - 1 + row_number() over (order by given.key), ${of("id")}, o.id, o.org_id,
    o.slug, o.name, o.name_basis, o.domain, ${of("provider")}, ${of("board")}, ${of("url")}, ${of("at")}, ${FIRST},
    ${limits.intervalMsFirst}, ${NORMALIZER_VERSION}, ${ALL_COUNTED}, '[]'
  from ${BOARDS} cross join orgs o on o.slug = ${of("slug")}
  where not exists (select 1 from sources where source_id = ${of("id")})`;

const NOTE_BOARDS = `insert into admin_actions (at, action, source_id) select ${of("at")}, 'register', ${of("id")} from ${BOARDS}`;

/**
 * Adds boards and, if need be, their companies, with their counts, all or none of them; a board that is there stays as
 * it is. Throws when one is opted out (`isRefusal`) or there is no room (`isFullRefusal`). Of several at once every
 * board's clock is copied anew: one row read for each board there is.
 */
export async function registerBoards(db: D1Database, boards: readonly BoardRegistration[]): Promise<void> {
  const rows = boards.map(({ provider, board, url, at, org }) => ({
    id: sourceId(provider, board),
    provider,
    board,
    url,
    at,
    org: orgId(org.slug),
    slug: org.slug,
    name: org.name,
    basis: org.nameBasis,
    domain: org.domain,
    words: orgWords(org),
  }));
  const [first, ...others] = rows;
  if (first === undefined) return;
  // Statements share no parameter, and a table for it would be twice a row written for each board: those that only
  // tell what is new get no more than that takes, less than half of the whole.
  const given = JSON.stringify(rows);
  const named = JSON.stringify(rows.map(({ id, provider, board, slug, at }) => ({ id, provider, board, slug, at })));
  const run = (sql: string): D1PreparedStatement => db.prepare(sql).bind(given);
  await db.batch([
    refuseOptedOut(db, named),
    db.prepare(CHECK_ROOM).bind(named, limits.boardsMax),
    moveCountBy(db, countKey("orgs", ""), {
      query: `select count(distinct ${of("slug")}) as n from ${NEW_ORGS}`.replace("?1", "?2"),
      parameter: named,
    }),
    moveCountBy(db, countKey("sources", ""), {
      query: `select count(*) as n from ${NEW_BOARDS}`.replace("?1", "?2"),
      parameter: named,
    }),
    run(INSERT_ORGS),
    run(INDEX_ORGS),
    run(INSERT_BOARDS),
    others.length === 0 ? moveSlot(db, first.id) : rebuildSlots(db),
    db.prepare(NOTE_BOARDS).bind(named),
    moveVersion(db),
  ]);
}

/** The same for one board. Returns its id. */
export async function registerBoard(db: D1Database, board: BoardRegistration): Promise<string> {
  await registerBoards(db, [board]);
  return sourceId(board.provider, board.board);
}

/**
 * Which of these boards and companies' slugs are there, which boards are opted out, and the highest number of a board.
 * Reads some three rows for each.
 */
export async function readKnown(
  db: D1Database,
  given: readonly { id: string; provider: string; board: string }[],
  slugs: readonly string[] = [],
): Promise<{ boards: Set<string>; optedOut: Set<string>; slugs: Set<string>; last: number }> {
  const among = (table: string, column: string, values: readonly string[]): D1PreparedStatement =>
    db
      .prepare(`select ${column} as found from ${table} where ${column} in (select value from json_each(?))`)
      .bind(JSON.stringify(values));
  const [boards, optedOut, orgs, last] = await db.batch<{ found: string }>([
    among(
      "sources",
      "source_id",
      given.map(({ id }) => id),
    ),
    db.prepare(OPTED_OUT_IDS).bind(JSON.stringify(given.map(({ id, provider, board }) => ({ id, provider, board })))),
    among("orgs", "slug", slugs),
    db.prepare(`select ${nextId("sources", "former_source")} - 1 as found`),
  ]);
  const setOf = (result: D1Result<{ found: string }> | undefined): Set<string> =>
    new Set(result?.results.map(({ found }) => found));
  return {
    boards: setOf(boards),
    optedOut: setOf(optedOut),
    slugs: setOf(orgs),
    last: Number(last?.results[0]?.found ?? 0),
  };
}

/** The board of a company's slug, if that slug is taken by another board's token. Reads 2 rows. */
export async function isSlugTaken(db: D1Database, slug: string): Promise<boolean> {
  return (await db.prepare("select 1 from orgs where slug = ?").bind(slug).first()) !== null;
}

/** Makes boards due now: one, or with null all that are not paused. Returns how many. */
export async function makeDue(db: D1Database, id: string | null, now: number): Promise<number> {
  const statement =
    id === null
      ? db.prepare("update sources set next_crawl_after = ? where paused = 0 returning id").bind(now)
      : db
          .prepare("update sources set next_crawl_after = ? where paused = 0 and source_id = ? returning id")
          .bind(now, id);
  const slots = id === null ? rebuildSlots(db) : moveSlot(db, id);
  const [updated] = await db.batch([statement, slots, ...noteAction(db, now, "crawl", id)]);
  return updated?.results.length ?? 0;
}

const SET_PAUSED = `update sources set paused = ?1
  where source_id = ?2 and not exists (select 1 from opt_outs where source_id = ?2) returning id`;

/** Pauses or resumes a board. False when there is no such board, or it is being removed. */
export async function setPaused(db: D1Database, id: string, paused: boolean, now: number): Promise<boolean> {
  const [updated] = await db.batch([
    db.prepare(SET_PAUSED).bind(paused ? 1 : 0, id),
    moveSlot(db, id),
    ...noteAction(db, now, paused ? "pause" : "resume", id),
  ]);
  return updated?.results.length === 1;
}

/** For the batch of every write that no crawl makes: it moves the version of the data (catalogue-state.ts). */
export function noteAction(
  db: D1Database,
  at: number,
  action: (typeof adminActions.$inferSelect)["action"],
  id: string | null,
): D1PreparedStatement[] {
  return [
    db.prepare("insert into admin_actions (at, action, source_id) values (?, ?, ?)").bind(at, action, id),
    moveVersion(db),
  ];
}
