import { limits } from "../../core/limits.ts";
import { sha256 } from "../../core/ids.ts";
import { ORDINAL_BITS } from "../events/event-position.ts";
import type { BoardDigests, PartDigest, ReplayBoard, ReplayState } from "../schema/replay-state.ts";
import { readDescriptions } from "../postings/read-descriptions.ts";
import { factLine, factTables } from "./dump-facts.ts";
import { readBoardHeads } from "./replay-journal.ts";

/**
 * What two databases say of each board, compared by counts and digests of its facts: the rows of
 * `dump-facts.ts`, in chunks. What is indexed and counted of a posting stands in its row.
 */
interface Part {
  name: string;
  /** Rows behind a key, by it. Parameters: `sources.id`, the key, how many. */
  query: string;
  key: (row: Record<string, unknown>) => number;
}

const POSITION = `(events.crawl_number, events.ordinal) > (cast(?2 as integer) >> ${ORDINAL_BITS}, cast(?2 as integer) & ${2 ** ORDINAL_BITS - 1})`;

const parts: Part[] = [
  { name: "board", query: `${factTables.sources} where sources.id = ?1 and ?2 = 0 limit ?3`, key: () => 1 },
  {
    name: "crawls",
    query: `${factTables.crawls} and crawls.source = ?1 and number > cast(?2 as integer) order by number limit ?3`,
    key: (row) => Number(row["number"]),
  },
  {
    name: "postings",
    query: `select jobs.*, source_id
      from jobs join sources on sources.id = jobs.source where jobs.id in (
        select id from jobs where source = ?1 and id > cast(?2 as integer) order by id limit ?3) order by jobs.id`,
    key: (row) => Number(row["id"]),
  },
  {
    name: "events",
    query: `${factTables.events} where events.source = ?1 and ${POSITION} order by events.crawl_number, events.ordinal limit ?3`,
    key: (row) => Number(row["crawl_number"]) * 2 ** ORDINAL_BITS + Number(row["ordinal"]),
  },
];

/** A company's postings are those of several boards: compared only where none is crawled. */
const company: Part = {
  name: "company",
  query: `${factTables.orgs} where orgs.id = (select org from sources where id = ?1) and ?2 = 0 limit ?3`,
  key: () => 1,
};

/** Both, and how far the comparison is (`compare`, `comparison`), which it moves on. */
interface Pair {
  main: D1Database;
  db: D1Database;
  state: ReplayState;
}

/**
 * Compares board after board; `isOver` is asked behind each chunk. Then boards that only the second database
 * has. Returns whether it has come to the end.
 */
export async function compareBoards(pair: Pair, isOver: () => boolean): Promise<boolean> {
  const { main, state } = pair;
  while (state.compare.of === "main") {
    const [board] = await boardsBehind(main, state.compare.passed, 1);
    if (board === undefined) state.compare = { of: "second", passed: 0, board: null };
    else if (await compareBoard(pair, board)) state.compare = { of: "main", passed: board.id, board: null };
    if (isOver()) return false;
  }
  return await noteStrangers(pair, isOver);
}

async function noteStrangers({ main, db, state }: Pair, isOver: () => boolean): Promise<boolean> {
  for (;;) {
    const boards = await boardsBehind(db, state.compare.passed, limits.replayChunkRows);
    const served = await readBoardHeads(
      main,
      boards.map(({ sourceId }) => sourceId),
    );
    for (const [index, board] of boards.entries())
      if ((served[index]?.record ?? null) === null) note(state, board, ["only in the second database"]);
    state.compare.passed = boards.at(-1)?.id ?? state.compare.passed;
    if (boards.length < limits.replayChunkRows) return true;
    if (isOver()) return false;
  }
}

interface Board extends ReplayBoard {
  id: number;
  sourceId: string;
  /** The number of its last recorded crawl. */
  record: number;
}

const BOARD = "select id, source_id as sourceId, provider, board, record_number as record from sources";

async function boardsBehind(db: D1Database, passed: number, rows: number): Promise<Board[]> {
  const query = `${BOARD} where id > cast(? as integer) order by id limit ?`;
  return (await db.prepare(query).bind(passed, rows).all<Board>()).results;
}

/** One chunk of a board. True when it is done with. */
async function compareBoard({ main, db, state }: Pair, served: Board): Promise<boolean> {
  const { comparison, compare } = state;
  const second = await db.prepare(`${BOARD} where source_id = ?`).bind(served.sourceId).first<Board>();
  if (second === null) {
    note(state, served, ["only in the served database"]);
    return true;
  }
  const digests = compare.board ?? begin(served.record, state.heldSince !== null);
  if (served.record !== second.record || served.record !== digests.record) {
    comparison.moved++;
    return true;
  }
  const asked = state.heldSince === null ? parts : [...parts, company];
  [digests.main, digests.second] = await Promise.all([
    readOn(main, served.id, asked, digests.main),
    readOn(db, second.id, asked, digests.second),
  ]);
  compare.board = digests;
  if ([...digests.main, ...digests.second].some(({ after }) => after !== null)) return false;
  const differing = asked.filter((_, index) => {
    const [one, other] = [digests.main[index], digests.second[index]];
    return one?.rows !== other?.rows || one?.sum !== other?.sum;
  });
  if (differing.length === 0) comparison.equal++;
  else
    note(
      state,
      served,
      differing.map(({ name }) => name),
    );
  return true;
}

function note({ comparison }: ReplayState, { provider, board }: Board, differing: string[]): void {
  comparison.differing++;
  if (comparison.boards.length < limits.replayBoardsNamed)
    comparison.boards.push({ provider, board, parts: differing });
}

function begin(record: number, isHeld: boolean): BoardDigests {
  const none = [...parts, ...(isHeld ? [company] : [])].map((): PartDigest => ({ rows: 0, sum: "0", after: 0 }));
  return { record, main: none, second: none };
}

/** The next chunk of each part that has more, in one call. */
async function readOn(db: D1Database, source: number, asked: Part[], digests: PartDigest[]): Promise<PartDigest[]> {
  const results = await db.batch<Record<string, unknown>>(
    asked.map(({ query }, index) => {
      const { after = null } = digests[index] ?? {};
      return db.prepare(query).bind(source, after ?? 0, after === null ? 0 : limits.replayChunkRows);
    }),
  );
  const htmlOf = await readHtml(
    db,
    results.flatMap(({ results: rows }) => rows),
  );
  return results.map(({ results: rows }, index) => {
    const { rows: count = 0, sum = "0" } = digests[index] ?? {};
    const [part, last] = [asked[index], rows.at(-1)];
    const isMore = rows.length === limits.replayChunkRows && last !== undefined && part !== undefined;
    return { rows: count + rows.length, sum: addHashes(sum, rows, htmlOf), after: isMore ? part.key(last) : null };
  });
}

/** The descriptions that rows of postings name, by their hashes. */
async function readHtml(db: D1Database, rows: Record<string, unknown>[]): Promise<Map<string, string>> {
  const named = new Set(rows.flatMap(({ description_hash: hash }) => (typeof hash === "string" ? [hash] : [])));
  const hashes = [...named];
  const found = new Map<string, string>();
  for (let from = 0; from < hashes.length; from += limits.pageRowsMax)
    for (const [hash, html] of await readDescriptions(db, hashes.slice(from, from + limits.pageRowsMax)))
      found.set(hash, html);
  return found;
}

/** Sums of 128 bits of the hash of each row, with its description: the order of rows is no fact. */
function addHashes(sum: string, rows: Record<string, unknown>[], htmlOf: Map<string, string>): string {
  let total = BigInt(`0x${sum}`);
  for (const row of rows) {
    const html = htmlOf.get(String(row["description_hash"])) ?? "";
    total += BigInt(`0x${sha256(factLine(row) + html).slice(0, 32)}`);
  }
  return BigInt.asUintN(128, total).toString(16);
}
