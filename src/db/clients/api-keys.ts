import { limits } from "../../core/limits.ts";
import { disableEndpointsOfKey } from "./webhooks.ts";

/** A key as its operator sees it; the key itself is shown once, when it is made. Times in ms. */
export interface ApiKeyRow {
  prefix: string;
  name: string;
  createdAt: number;
  revokedAt: number | null;
}

const COLUMNS = "prefix, name, created_at as createdAt, revoked_at as revokedAt";

/** Whether a key of this hash exists and is not revoked. Reads one row. */
export async function isActiveKey(db: D1Database, keyHash: string): Promise<boolean> {
  const row = await db
    .prepare("select revoked_at from api_keys where key_hash = ?")
    .bind(keyHash)
    .first<{ revoked_at: number | null }>();
  return row !== null && row.revoked_at === null;
}

/**
 * Stores a key by its hash; `madeBy`: who made it for himself (`makerOf`), null for the operator. Null when
 * `limits.keysActiveMax` are active already, or `limits.keysSelfMadeMax` of those that clients made, or its maker has
 * made enough: that is decided here, since many may be asked for at one moment. Reads every key.
 */
export async function insertKey(
  db: D1Database,
  key: { keyHash: string; prefix: string; name: string; at: number; madeBy: string | null },
): Promise<ApiKeyRow | null> {
  return await db
    .prepare(
      `insert into api_keys (key_hash, prefix, name, created_at, made_by) select ?1, ?2, ?3, ?4, ?5
       where (select count(*) from api_keys where revoked_at is null) < ?6 and (?5 is null or
         ((select count(*) from api_keys where made_by is not null and revoked_at is null) < ?7
           and (select count(*) from api_keys where made_by = ?5) < ?8)) returning ${COLUMNS}`,
    )
    .bind(
      key.keyHash,
      key.prefix,
      key.name,
      key.at,
      key.madeBy,
      limits.keysActiveMax,
      limits.keysSelfMadeMax,
      limits.keysPerNetworkDay,
    )
    .first<ApiKeyRow>();
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
