import { limits } from "../../core/limits.ts";
import { DAY_MS } from "../../core/time.ts";
import { setMark } from "../sql/cron-marks.ts";

/** When it was last looked which keys are unused. */
const MARK = "unused_keys";

/**
 * A key that its client made and has not used since ?1: neither asked with it, nor had events pushed. An endpoint that
 * answers is use, however quiet what it is subscribed to; one that does not is disabled after some days.
 */
const UNUSED = `made_by is not null and coalesce(used_at, created_at) < ?1 and not exists (
  select 1 from webhook_endpoints e cross join webhook_subscriptions s on s.endpoint = e.id
  where e.key_hash = api_keys.key_hash and e.disabled_at is null)`;

/**
 * Removes the keys that clients made for themselves and that were not used for `limits.keyUnusedDaysMax` days, with
 * their webhooks: looks once a day, `limits.keysRemovedPerRun` steps of one key each. Reads a row on a run that does not
 * look, every key and the endpoints of unused ones on one that does. Returns how many went.
 */
export async function removeUnusedKeys(db: D1Database, now: number): Promise<number> {
  const looked = await db.prepare("select value from cron_marks where name = ?").bind(MARK).first<number>("value");
  // A look in the future is a wrong clock's.
  if (looked !== null && Math.abs(now - looked) < DAY_MS) return 0;
  const before = now - limits.keyUnusedDaysMax * DAY_MS;
  const { results } = await db
    .prepare(`select key_hash as keyHash from api_keys where ${UNUSED} order by key_hash limit ?2`)
    .bind(before, limits.keysRemovedPerRun)
    .all<{ keyHash: string }>();
  const keys = results.map(({ keyHash }) => keyHash);
  let removed = 0;
  for (let steps = 0; keys[0] !== undefined && steps < limits.keysRemovedPerRun; steps++) {
    const left = await removeStep(db, keys[0], { before, now });
    if (left === "more") continue;
    keys.shift();
    if (left === "nothing") removed++;
  }
  if (results.length < limits.keysRemovedPerRun && keys.length === 0) await setMark(db, MARK, now).run();
  return removed;
}

/** One transaction, and what it leaves of the key. Revoked first: what is half removed is used by nobody. */
async function removeStep(
  db: D1Database,
  keyHash: string,
  { before, now }: { before: number; now: number },
): Promise<"nothing" | "more" | "used"> {
  const going = `key_hash = ?2 and exists (select 1 from api_keys where key_hash = ?2 and revoked_at is not null and ${UNUSED})`;
  const endpoints = `select id from webhook_endpoints where ${going}`;
  const [, , , gone, rest] = await db.batch([
    db
      .prepare(`update api_keys set revoked_at = ?3 where key_hash = ?2 and revoked_at is null and ${UNUSED}`)
      .bind(before, keyHash, now),
    db
      .prepare(
        `delete from webhook_subscriptions where id in (
           select id from webhook_subscriptions where endpoint in (${endpoints}) limit ?3)`,
      )
      .bind(before, keyHash, limits.keySubscriptionsPerStep),
    // What was still to be pushed to them the cron drops.
    db
      .prepare(
        `delete from webhook_endpoints where ${going}
           and not exists (select 1 from webhook_subscriptions s where s.endpoint = webhook_endpoints.id)`,
      )
      .bind(before, keyHash),
    db
      .prepare(
        `delete from api_keys where key_hash = ?2 and revoked_at is not null and ${UNUSED}
           and not exists (select 1 from webhook_endpoints e where e.key_hash = api_keys.key_hash) returning 1`,
      )
      .bind(before, keyHash),
    db.prepare("select 1 from api_keys where key_hash = ?1 and revoked_at is not null").bind(keyHash),
  ]);
  if (gone?.results.length === 1) return "nothing";
  return rest?.results.length === 1 ? "more" : "used";
}
