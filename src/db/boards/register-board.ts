import { orgId, sourceId } from "../../core/ids.ts";
import { limits } from "../../core/limits.ts";
import { NORMALIZER_VERSION } from "../../core/normalize/normalize-posting.ts";
import { moveSlot, rebuildSlots } from "./board-slots.ts";
import { moveVersion } from "./catalogue-state.ts";
import { moveCounts } from "../counts/count-log.ts";
import { ALL_COUNTED } from "../counts/counted-to.ts";
import { countKey } from "../counts/count-moves.ts";
import { refuseOptedOut } from "./refuse-opted-out.ts";
import { INDEX_NEW_ORG, orgWords } from "../index/org-index.ts";
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

/**
 * Adds a board and, if need be, its company, with their counts; a board that is there stays as it is.
 * Throws when the board is opted out (`isRefusal`) or one too many (`isFullRefusal`).
 */
export async function registerBoard(db: D1Database, board: BoardRegistration): Promise<string> {
  const { org, at } = board;
  const id = sourceId(board.provider, board.board);
  await db.batch([
    refuseOptedOut(db, id),
    db
      .prepare(`update catalogue set version = case when ${HAS_ROOM} then version end where id = 1`)
      .bind(limits.boardsMax, id),
    ...moveCounts(db, [[[""], [countKey("orgs", "")], 1, 1]], {
      query: "select 1 from orgs where slug = ?",
      parameter: org.slug,
    }),
    ...moveCounts(db, [[[""], [countKey("sources", "")], 1, 1]], {
      query: "select 1 from sources where source_id = ?",
      parameter: id,
    }),
    db
      .prepare(
        `insert into orgs (id, org_id, slug, name, name_basis, domain, created_at)
         values (${nextId("orgs", "former_org")}, ?, ?, ?, ?, ?, ?) on conflict do nothing`,
      )
      .bind(orgId(org.slug), org.slug, org.name, org.nameBasis, org.domain, at),
    db.prepare(INDEX_NEW_ORG).bind(orgWords(org), org.slug),
    db
      .prepare(
        `insert into sources (id, source_id, org, org_id, org_slug, org_name, org_name_basis, org_domain,
           provider, board, url, created_at, next_crawl_after, interval_ms, normalizer, counted_to)
         select ${nextId("sources", "former_source")}, ?, id, org_id, slug, name, name_basis, domain, ?, ?, ?, ?, ?, ?, ?, ${ALL_COUNTED}
         from orgs where slug = ? on conflict do nothing`,
      )
      .bind(
        id,
        board.provider,
        board.board,
        board.url,
        at,
        FIRST,
        limits.intervalMsFirst,
        NORMALIZER_VERSION,
        org.slug,
      ),
    moveSlot(db, id),
    ...noteAction(db, at, "register", id),
  ]);
  return id;
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
