import { readPackedText } from "../../src/db/counts/pack-place.ts";
import { decodeDescription } from "../../src/db/postings/description-codec.ts";
import type { DatabaseSync } from "node:sqlite";
import { readFragment } from "../../src/cron/archive/read-fragment.ts";
import { findWrongSlots } from "../board-slots.ts";
import { recount } from "../sim/judge/recount.ts";
import type { HostileBoard } from "./hostile-board.ts";
import type { PlayedBoard, PlayedWorld } from "./play-boards.ts";
import { unpackHash, unpackPayload } from "../../src/db/schema/packed-text.ts";
import { spelledOutJob } from "../sim/spelled-out.ts";

/** Virtual hours after which an honest board that nobody crawled was forgotten: its first interval is one. */
const HONEST_GAP_HOURS = 2;
/** Requests of one board in one virtual hour: the shortest interval makes four, a first reading some more. */
const REQUESTS_PER_HOUR_MAX = 30;
/** CPU of one crawl that nobody should cost, ms: a hundred times that of an honest one. */
const CPU_MS_MAX = 2_000;

/** Controls, marks that turn text, and halves of characters. */
// oxlint-disable-next-line no-control-regex -- control characters are what it looks for
const tricky = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\u202A-\u202E\u2066-\u2069]|\p{Cs}/u;
/** What no address may hold or lead to. */
const badAddress =
  // oxlint-disable-next-line no-control-regex -- and here
  /^(?!https?:\/\/)|^https?:\/\/(?:[^/]*@|localhost|127\.|10\.|192\.168\.|169\.254\.|\[|2130706433|0x|[^/.]*(?:\/|$)|[^/]*\.(?:local|internal)\b)|[\u0000-\u0020\u00AD\u200B\u202E\uD800-\uDFFF]/i;

/** What gave way in a world over SQLite, in words: of the database as a whole, and of each board. */
export async function checkWorld(
  { played, lost, store, archive }: PlayedWorld,
  boards: readonly HostileBoard[],
): Promise<{ world: string[]; byBoard: Map<string, string[]> }> {
  const { db, sqlite } = store;
  if (sqlite === null) throw new Error("only a world over SQLite is checked");
  const world = [
    ...(lost > 0 ? [`${lost} messages were lost`] : []),
    ...(await findWrongSlots(db)),
    ...checkLedger(sqlite),
    ...(await recount(db, sqlite, [], archive.has)),
  ];
  const byBoard = new Map<string, string[]>();
  for (const one of played) {
    const hostile = boards.find(({ name }) => name === one.name);
    const wrong = hostile === undefined ? checkHonest(sqlite, one) : checkHostile(sqlite, one, hostile);
    byBoard.set(one.name, [...wrong, ...(await findTold(sqlite, archive.bucket, one, hostile?.secrets ?? []))]);
  }
  return { world, byBoard };
}

/** Secrets that `/jobs/{id}/raw` tells everybody. */
async function findTold(
  sqlite: DatabaseSync,
  bucket: R2Bucket,
  { sourceId }: PlayedBoard,
  secrets: readonly string[],
): Promise<string[]> {
  if (secrets.length === 0) return [];
  const sql = `select jobs.provider, jobs.board, jobs.payload, source_hash as sourceHash from jobs
    join sources on sources.id = jobs.source where source_id = ?`;
  const places = sqlite
    .prepare(sql)
    .all(sourceId)
    .map(({ provider, board, payload, sourceHash }) => ({
      provider: String(provider),
      board: String(board),
      payload: unpackPayload(String(payload)),
      sourceHash: unpackHash(String(sourceHash)),
    }));
  const found = new Set<string>();
  for (const place of places) {
    const shown = await readFragment(bucket, place, "public");
    if (shown === null) found.add("no raw fragment where there is a posting");
    const text = new TextDecoder().decode(shown?.bytes);
    for (const secret of secrets) if (text.includes(secret)) found.add(`raw tells "${secret}"`);
  }
  return [...found];
}

/** State against events, over all boards, in SQL of its own. */
export function checkLedger(sqlite: DatabaseSync): string[] {
  const wrong: string[] = [];
  const find = (what: string, sql: string): void => {
    const rows = sqlite.prepare(sql).all();
    if (rows.length > 0) wrong.push(`${what}: ${rows.length}, as ${JSON.stringify(rows[0])}`);
  };
  const folded = `select job, max(case when type <> 'job.updated' then crawl_number * 10000000 + ordinal end) as last from events group by job`;
  find(
    "postings whose state is not the fold of their events",
    `select jobs.key, events.type, jobs.closed_at from (${folded}) folded join jobs on jobs.id = folded.job
       join events on events.source = jobs.source and events.job = jobs.id and crawl_number * 10000000 + ordinal = last
       where (events.type = 'job.closed') <> (jobs.closed_at is not null)`,
  );
  find("postings without an event", "select key from jobs where id not in (select job from events)");
  find(
    "postings created twice",
    "select job, count(*) as times from events where type = 'job.created' group by job having times > 1",
  );
  find(
    "events of crawls that are not there",
    "select events.source, crawl_number from events left join crawls on crawls.source = events.source and crawls.number = crawl_number where crawls.id is null",
  );
  find(
    "boards that count other postings than they have open",
    `select source_id, open_jobs, (select count(*) from jobs where jobs.source = sources.id and closed_at is null) as held
       from sources where open_jobs <> held`,
  );
  find(
    "companies that count other postings than their boards",
    "select orgs.org_id, orgs.open_jobs, sum(sources.open_jobs) as held from orgs join sources on sources.org = orgs.id group by orgs.id having orgs.open_jobs <> held",
  );
  find(
    "numbers of crawls that are left out",
    "select source, max(number) as last, count(*) as kept from crawls group by source having last <> kept",
  );
  return wrong;
}

function checkHonest(sqlite: DatabaseSync, one: PlayedBoard): string[] {
  const open = countOpen(sqlite, one);
  return [
    ...(one.gapHours > HONEST_GAP_HOURS ? [`honest, and unasked for ${one.gapHours.toFixed(1)} h`] : []),
    ...(open === one.listed ? [] : [`honest, and ${open} of ${one.listed} postings are open`]),
    ...one.faults,
  ];
}

function checkHostile(sqlite: DatabaseSync, one: PlayedBoard, hostile: HostileBoard): string[] {
  const open = countOpen(sqlite, one);
  const { updates } = sqlite
    .prepare(
      "select coalesce(sum(json_array_length(changes)), 0) as updates from events join sources on sources.id = events.source where source_id = ? and type = 'job.updated'",
    )
    .get(one.sourceId) as { updates: number };
  const perHour = one.requests / Math.max(one.hours, 0.01);
  return [
    ...(hostile.open === undefined || hostile.open === open ? [] : [`${open} of ${hostile.open} postings are open`]),
    ...(hostile.updatesMax === undefined || updates <= hostile.updatesMax ? [] : [`${updates} updates for nothing`]),
    ...(perHour <= (hostile.requestsMax ?? REQUESTS_PER_HOUR_MAX) ? [] : [`${Math.round(perHour)} requests an hour`]),
    ...(one.cpuMsMax <= CPU_MS_MAX ? [] : [`${Math.round(one.cpuMsMax)} ms CPU for one crawl`]),
    ...findTricky(sqlite, one, hostile.secrets ?? []),
    ...one.faults,
  ];
}

function countOpen(sqlite: DatabaseSync, { sourceId }: PlayedBoard): number {
  const sql =
    "select count(*) as open from jobs join sources on sources.id = jobs.source where source_id = ? and closed_at is null";
  return (sqlite.prepare(sql).get(sourceId) as { open: number }).open;
}

/** Stored texts that hold a trick, addresses that lead inside, and secrets. */
function findTricky(sqlite: DatabaseSync, { sourceId }: PlayedBoard, secrets: readonly string[]): string[] {
  const jobs = sqlite
    .prepare("select jobs.* from jobs join sources on sources.id = jobs.source where source_id = ?")
    .all(sourceId)
    .map(spelledOutJob);
  const texts = sqlite
    .prepare(
      `select name, slug, null as changes, null as html from orgs where id = (select org from sources where source_id = ?1)
       union all select null, null, changes, null from events where source = (select id from sources where source_id = ?1)`,
    )
    .all(sourceId) as Record<string, unknown>[];
  const tricks = new Map<string, Set<string>>();
  const addresses = new Set<string>();
  const found = new Set<string>();
  for (const row of [...jobs, ...texts, ...storedTexts(sqlite, sourceId)]) {
    for (const [column, value] of Object.entries(row)) {
      // Of words alone: letters and digits.
      const text = value instanceof Uint8Array ? readPackedText(value) : value;
      if (typeof text !== "string") continue;
      for (const secret of secrets) if (text.includes(secret)) found.add(`${column} holds "${secret}"`);
      if (column === "words") continue;
      // In JSON a control stands escaped.
      const match = tricky.exec(unescapeJson(text));
      if (match !== null) tricks.set(column, (tricks.get(column) ?? new Set()).add(codeOf(match[0])));
      if (column === "source_url" && badAddress.test(text))
        addresses.add(`${column} ${JSON.stringify(text.slice(0, 60))}`);
      if (column === "apply_url" && !text.startsWith("+") && badAddress.test(text))
        addresses.add(`${column} ${JSON.stringify(text.slice(0, 60))}`);
    }
  }
  for (const [column, codes] of tricks) found.add(`${column} holds ${[...codes].join(", ")}`);
  if (addresses.size > 0) found.add(`${addresses.size} addresses lead where none may: ${[...addresses].join(", ")}`);
  return [...found];
}

function codeOf(mark: string): string {
  return `U+${mark.charCodeAt(0).toString(16).padStart(4, "0")}`;
}

/** The HTML of a board's descriptions. */
function storedTexts(sqlite: DatabaseSync, sourceId: string): { html: string }[] {
  const rows = sqlite
    .prepare(
      `with stored as (select printf('%016x', id) || lower(hex(rest)) as hash, base, html from texts
         union all select hash, base, html from twin_texts)
       select d.html, b.html as base from stored d left join texts b on b.id = d.base
       where d.hash in (select description_hash from jobs where source = (select id from sources where source_id = ?))`,
    )
    .all(sourceId) as unknown as { html: Uint8Array; base: Uint8Array | null }[];
  return rows.map(({ html, base }) => ({
    html: decodeDescription(html, base === null ? null : decodeDescription(base, null)),
  }));
}

function unescapeJson(text: string): string {
  return text.replaceAll(/\\u([0-9a-fA-F]{4})/g, (_whole, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  );
}
