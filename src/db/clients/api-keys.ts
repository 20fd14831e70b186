import { limits } from "../../core/limits.ts";
import { DAY_MS } from "../../core/time.ts";
import { disableEndpointsOfKey } from "./webhooks.ts";

/** A key as its operator sees it; the key itself is shown once, when it is made. Times in ms. */
export interface ApiKeyRow {
  prefix: string;
  name: string;
  createdAt: number;
  revokedAt: number | null;
  /** To the day; null: never. */
  usedAt: number | null;
  /** A client made it for himself: it goes when it is not used (remove-unused-keys.ts); 1 or 0. */
  selfMade: number;
}

const COLUMNS = `prefix, name, created_at as createdAt, revoked_at as revokedAt, used_at as usedAt,
  made_by is not null as selfMade`;

/** Whether a key of this hash exists and is not revoked, and whether that it is used is noted. Reads one row. */
export async function readActiveKey(
  db: D1Database,
  keyHash: string,
  now: number,
): Promise<{ isNoted: boolean } | null> {
  const row = await db
    .prepare("select revoked_at as revokedAt, used_at as usedAt from api_keys where key_hash = ?")
    .bind(keyHash)
    .first<{ revokedAt: number | null; usedAt: number | null }>();
  if (row === null || row.revokedAt !== null) return null;
  // One of the future is a wrong clock's.
  return { isNoted: row.usedAt !== null && Math.abs(now - row.usedAt) < DAY_MS };
}

/** Notes that a key is used: a row written a day, however often it is. */
export async function noteKeyUse(db: D1Database, keyHash: string, now: number): Promise<void> {
  await db
    .prepare(
      `update api_keys set used_at = ?2
       where key_hash = ?1 and revoked_at is null and (used_at is null or abs(?2 - used_at) >= ?3)`,
    )
    .bind(keyHash, now, DAY_MS)
    .run();
}

/** Of active keys, and of those that clients made. */
const HAS_ROOM = `(select count(*) from api_keys where revoked_at is null) < ${limits.keysActiveMax} and (?5 is null or
  (select count(*) from api_keys where made_by is not null and revoked_at is null) < ${limits.keysSelfMadeMax})`;
const MAY_MAKE = `(?5 is null or (select count(*) from api_keys where made_by = ?5) < ${limits.keysPerNetworkDay})`;

/** Where there is no room, the oldest key of a client's that was never used, once it has had its time. */
const MAKE_ROOM = `
delete from api_keys where ?5 is not null and ${MAY_MAKE} and not (${HAS_ROOM}) and key_hash = (
  select key_hash from api_keys where made_by is not null and revoked_at is null and used_at is null
    and created_at <= ?4 - ${limits.keyNeverUsedMs} order by created_at limit 1)`;

/**
 * Stores a key by its hash; `madeBy`: who made it for himself (`makerOf`), null for the operator. Null when
 * `limits.keysActiveMax` are active already, or `limits.keysSelfMadeMax` of those that clients made, or its maker has
 * made enough: that is decided here, since many may be asked for at one moment. Reads every key.
 */
export async function insertKey(
  db: D1Database,
  key: { keyHash: string; prefix: string; name: string; at: number; madeBy: string | null },
): Promise<ApiKeyRow | null> {
  const values = [key.keyHash, key.prefix, key.name, key.at, key.madeBy];
  const [, made] = await db.batch<ApiKeyRow>([
    db.prepare(MAKE_ROOM).bind(...values),
    db
      .prepare(
        `insert into api_keys (key_hash, prefix, name, created_at, made_by) select ?1, ?2, ?3, ?4, ?5
         where ${HAS_ROOM} and ${MAY_MAKE} returning ${COLUMNS}`,
      )
      .bind(...values),
  ]);
  return made?.results[0] ?? null;
}

/** Whether a maker has made as many keys as a network may in a day. Reads as many rows at most. */
export async function hasMadeEnough(db: D1Database, madeBy: string): Promise<boolean> {
  const { results } = await db
    .prepare("select 1 from api_keys where made_by = ? limit ?")
    .bind(madeBy, limits.keysPerNetworkDay)
    .all();
  return results.length >= limits.keysPerNetworkDay;
}

/** Every active key, then as many revoked ones at most; newest first. Reads every row: for the operator. */
export async function readKeys(db: D1Database): Promise<ApiKeyRow[]> {
  const { results } = await db
    .prepare(`select ${COLUMNS} from api_keys order by revoked_at is not null, created_at desc, prefix limit ?`)
    .bind(2 * limits.keysActiveMax)
    .all<ApiKeyRow>();
  return results;
}

/** Revokes a key and disables its webhooks; one that was revoked before keeps its time. Null when there is no such key. */
export async function revokeKey(db: D1Database, prefix: string, at: number): Promise<ApiKeyRow | null> {
  const [revoked] = await db.batch<ApiKeyRow>([
    db
      .prepare(`update api_keys set revoked_at = coalesce(revoked_at, ?) where prefix = ? returning ${COLUMNS}`)
      .bind(at, prefix),
    disableEndpointsOfKey(db, prefix, at),
  ]);
  return revoked?.results[0] ?? null;
}
