import { getTableColumns, getTableName, type Table } from "drizzle-orm";
import { limits } from "../../core/limits.ts";
import { rebuildSlots } from "../boards/board-slots.ts";
import { adminActions, apiKeys, lostMessages } from "../schema/schema-operations.ts";
import { providerRejects } from "../schema/schema.ts";
import type { ReplayState } from "../schema/replay-state.ts";
import { webhookDeliveries, webhookEndpoints, webhookLog, webhookSubscriptions } from "../schema/schema-webhooks.ts";
import { fanOutEvents } from "./fan-out-events.ts";
import { WEBHOOK_MARK } from "./webhooks.ts";

/**
 * What no archive holds, copied from the database that is served into the one that a replay made, so that the
 * two can be swapped: keys, webhooks and what waits to be pushed, what the operator did, lost messages, and
 * the boards' clocks and schedules. Tables become the same, removed rows too.
 */
interface Carried {
  table: Table;
  key: string;
  /** A column of another table that names these rows: its rows go with them. */
  named?: string;
  /** Rows are read with the public id of their board, whose `sources.id` differs: what `source` becomes. */
  ofBoard?: true;
}

export const carriedTables: readonly Carried[] = [
  { table: apiKeys, key: "key_hash" },
  { table: webhookEndpoints, key: "id", named: "delete from webhook_subscriptions where endpoint" },
  { table: webhookSubscriptions, key: "id" },
  { table: webhookDeliveries, key: "id", ofBoard: true },
  { table: webhookLog, key: "id", ofBoard: true },
  { table: adminActions, key: "id" },
  { table: lostMessages, key: "id" },
  { table: providerRejects, key: "provider" },
];

/** Columns of a board that its crawl records do not say, or say too early: crawls that changed nothing move them too. */
export const carriedColumns = [
  "paused",
  "crawl_number",
  "last_crawled_at",
  "last_complete_at",
  "payload",
  "etag",
  "last_modified",
  "partial",
  // A list that is being fetched has no record yet; how far it is lies in the archive (begun-list.ts).
  "reading",
  "spent_rows",
  "spent_requests",
  "month",
  "month_rows",
  "month_bytes",
  "over_quota",
  "next_crawl_after",
  "interval_ms",
  "rejected",
  "failures",
  "health",
  "thinned_to",
  "thinned_record",
] as const;

/** Both, and how far it is (`carry`), which it moves on. */
interface Pair {
  main: D1Database;
  db: D1Database;
  state: ReplayState;
}

/** Copies chunk after chunk; `isOver` is asked behind each. Returns whether it has come to the end. */
export async function carryOver(pair: Pair, now: number, isOver: () => boolean): Promise<boolean> {
  const { main, db, state } = pair;
  // Events that wait for nobody yet would be taken for pushed.
  if (state.carry.table === 0 && (await fanOutEvents(main, now))) return false;
  for (;;) {
    const { table, after } = state.carry;
    const carried = carriedTables[table];
    const next = carried === undefined ? await copyBoards(pair, after) : await copyRows(pair, carried, after);
    state.carry = next === null ? { table: table + 1, after: "" } : { table, after: next };
    if (next === null && carried === undefined) break;
    if (isOver()) return false;
  }
  state.carry = { table: 0, after: "" };
  await copyTotals(main, db);
  return true;
}

type Row = Record<string, string | number | null>;

/** A chunk of a table behind a key. Returns its last key, null when it was the last chunk. */
async function copyRows({ main, db }: Pair, carried: Carried, after: string | number): Promise<string | number | null> {
  const name = getTableName(carried.table);
  const { key, named, ofBoard } = carried;
  const columns = Object.values(getTableColumns(carried.table)).map((column) => column.name);
  const board = ofBoard ? ", (select source_id from sources where id = source) as source_id" : "";
  const { results } = await main
    .prepare(`select ${columns.join(", ")}${board} from ${name} where ${key} > ? order by ${key} limit ?`)
    .bind(startOf(after, key), limits.replayChunkRows)
    .all<Row>();
  const last = results.length < limits.replayChunkRows ? null : (results.at(-1)?.[key] ?? null);
  const values = columns.map((column) => (ofBoard && column === "source" ? SOURCE : `value ->> '${column}'`));
  const gone = `> ?1 and (?2 is null or ${key} <= ?2) and ${key} not in (select value ->> '${key}' from json_each(?3))`;
  const json = JSON.stringify(results);
  const others = [startOf(after, key), last, json];
  await db.batch([
    ...(named === undefined
      ? []
      : [db.prepare(`${named} in (select ${key} from ${name} where ${key} ${gone})`).bind(...others)]),
    db.prepare(`delete from ${name} where ${key} ${gone}`).bind(...others),
    db
      .prepare(
        `insert into ${name} (${columns.join(", ")}) select ${values.join(", ")} from json_each(?) where true
         on conflict (${key}) do update set ${columns.map((column) => `${column} = excluded.${column}`).join(", ")}`,
      )
      .bind(json),
  ]);
  return last;
}

/** Texts are behind the empty one, numbers behind 0; a number is before every text. */
const startOf = (after: string | number, key: string): string | number => (after === "" && key === "id" ? 0 : after);

/** 0 names no board (webhook-deliveries.ts), and -1 one that is not there. */
const SOURCE = `case value ->> 'source' when 0 then 0
  else coalesce((select id from sources where source_id = value ->> 'source_id'), -1) end`;

/** The same of boards, by their `sources.id` in the served database: of those that both hold up to one crawl. */
async function copyBoards({ main, db }: Pair, after: string | number): Promise<number | null> {
  const { results } = await main
    .prepare(
      `select id, source_id, record_number, ${carriedColumns.join(", ")} from sources where id > cast(? as integer) order by id limit ?`,
    )
    .bind(after === "" ? 0 : after, limits.replayChunkRows)
    .all<Row & { id: number }>();
  await db
    .prepare(
      `update sources set ${carriedColumns.map((column) => `${column} = value ->> '${column}'`).join(", ")} from json_each(?)
       where source_id = value ->> 'source_id' and record_number = value ->> 'record_number'`,
    )
    .bind(JSON.stringify(results))
    .run();
  return results.length < limits.replayChunkRows ? null : (results.at(-1)?.id ?? null);
}

const totals = ["walk_ended_at", "payloads", "payload_bytes", "crawls", "descriptions"];

/** What depends on all boards: their clocks as lists read them, what was thinned, and that all events were pushed. */
async function copyTotals(main: D1Database, db: D1Database): Promise<void> {
  const thinned = await main.prepare(`select ${totals.join(", ")} from retention where id = 1`).first<Row>();
  await db.batch([
    rebuildSlots(db),
    db
      .prepare(`update retention set ${totals.map((name) => `${name} = ?1 ->> '${name}'`).join(", ")} where id = 1`)
      .bind(JSON.stringify(thinned ?? {})),
    db
      .prepare(
        `insert into cron_marks (name, value) select ?, coalesce(max(id), 0) from crawls where true
         on conflict (name) do update set value = excluded.value`,
      )
      .bind(WEBHOOK_MARK),
  ]);
}
