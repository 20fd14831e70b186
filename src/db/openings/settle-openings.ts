import { placeOfRow } from "../counts/count-place.ts";
import { readDescribedWords } from "../index/described-rows.ts";
import { facetToken, indexedWords, isBesideHead, openingToken } from "../index/job-index.ts";
import { matchExpression } from "../index/match-expression.ts";
import { byPlace, putOrders, storedOrders } from "../index/job-orders.ts";
import { jobs } from "../schema/schema-postings.ts";
import { eachChunk, joinChunks } from "../sql/join-chunks.ts";
import { rowReader } from "../sql/row-reader.ts";
import { getTableColumns } from "drizzle-orm";
import { planHeads, type Member, type OpeningMoves } from "./plan-heads.ts";

/** What a batch does to openings: from `others` its own rows take theirs, `statements` move the others' rows. */
export interface OpeningPlan {
  /** By job id, of every posting whose opening is touched. */
  others: ReadonlyMap<string, number | null>;
  /** Fail the batch (`isOpeningMoved`) when something came between; to go before its writes. */
  guards: D1PreparedStatement[];
  statements: D1PreparedStatement[];
}

/** The postings that a batch writes itself, by job id: their rows, and their words in the index. */
export interface OwnWrites {
  rows: ReadonlySet<string>;
  words: ReadonlySet<string>;
}

/**
 * How openings stand after a write, for its batch. Nothing is read unless a posting that goes has others, or `isAgain`:
 * a guard refused what was assumed. Most postings are alone, and to ask first would be a call for each crawl. Reads
 * then two rows for each open posting of the openings and one for each of them.
 */
export async function settleOpenings(
  db: D1Database,
  moves: OpeningMoves,
  own: OwnWrites,
  isAgain: boolean,
): Promise<OpeningPlan> {
  const { come, go, stay } = moves;
  const touched = isAgain ? [...come, ...go, ...stay] : [...come, ...go];
  const openings = [...new Set(touched.map(({ opening }) => opening))];
  const isRead = isAgain || go.some(({ others }) => others !== null);
  const members = isRead ? await readMembers(db, openings) : go;
  const others = planHeads(moves, members);
  const moved = members.filter((one) => others.has(one.jobId) && others.get(one.jobId) !== one.others);
  const rows = moved.filter(({ jobId }) => !own.rows.has(jobId));
  const reworded = moved.filter(
    ({ jobId, others: was }) => !own.words.has(jobId) && isBesideHead(was) !== isBesideHead(others.get(jobId) ?? null),
  );
  const stored = await readRows(
    db,
    reworded.map(({ id }) => id),
  );
  const describedOf = await readDescribedWords(db, stored);
  const again = stored.map((row) => ({
    id: row.id,
    words: indexedWords(placeOfRow(row).words, describedOf(row), { ...row, others: others.get(row.jobId) ?? null }),
    ordered: storedOrders(row),
  }));
  return {
    others,
    guards: [
      ...guardMembers(db, openings, members),
      ...guardOthers(db, isAgain ? [] : stay),
      ...guardWords(db, stored),
    ],
    statements: [
      ...eachChunk(
        rows.map(({ id, jobId }) => ({ id, others: others.get(jobId) ?? null })),
        (json) => db.prepare(SET_OTHERS).bind(json),
      ),
      ...eachChunk(
        again.map(({ id, words }) => ({ id, words })),
        (json) => db.prepare(INDEX_AGAIN).bind(json),
      ),
      ...eachChunk(
        byPlace(
          again.flatMap(({ ordered, words }) => ordered.map((rowid) => ({ rowid, words }))),
          ({ rowid }) => rowid,
        ),
        (json) => putOrders(db, json),
      ),
    ],
  };
}

const SET_OTHERS = "update jobs set others = value ->> 'others' from json_each(?) where jobs.id = value ->> 'id'";
const INDEX_AGAIN =
  "insert or replace into job_index (rowid, words) select value ->> 'id', value ->> 'words' from json_each(?)";

/** The open postings of an opening, as an expression of SQL: `opening` is one. */
const openOf = (opening: string): string =>
  `'${matchExpression([[facetToken("status", "active")]])} AND "${openingToken("")}' || ${opening} || '"'`;

const READ_MEMBERS = `select jobs.id, jobs.job_id as jobId, asked.value as opening, jobs.first_seen_at as firstSeenAt, jobs.others
  from json_each(?) asked cross join job_index on job_index match ${openOf("asked.value")}
  cross join jobs on jobs.id = job_index.rowid`;

async function readMembers(db: D1Database, openings: string[]): Promise<Member[]> {
  const found: Member[] = [];
  for (const chunk of joinChunks(openings.map((opening) => JSON.stringify(opening))))
    found.push(...(await db.prepare(READ_MEMBERS).bind(`[${chunk}]`).all<Member>()).results);
  return found;
}

const toRow = rowReader<typeof jobs.$inferSelect>(getTableColumns(jobs));
const READ_ROWS = `select ${Object.values(getTableColumns(jobs))
  .map(({ name }) => name)
  .join()} from jobs where id in (select value from json_each(?))`;

async function readRows(db: D1Database, ids: (number | null)[]): Promise<(typeof jobs.$inferSelect)[]> {
  if (ids.length === 0) return [];
  return (await db.prepare(READ_ROWS).bind(JSON.stringify(ids)).raw()).map((values) => toRow(values));
}

/** Fails by a column that is never null: `isOpeningMoved`. Writes nothing else. */
const failWhere = (where: string): string =>
  `insert into cron_marks (name, value) select 'openings', null from json_each(?) expected where ${where}`;
const FAILED = "NOT NULL constraint failed: cron_marks.value";

const MEMBERS_MOVED = failWhere(`(select count(rowid) || ' ' || coalesce(sum(rowid), 0) from job_index
  where job_index match ${openOf("(expected.value ->> 0)")}) is not expected.value ->> 1`);
const OTHERS_MOVED = failWhere(`(select others from jobs where id = expected.value ->> 0) is not expected.value ->> 1`);
const WORDS_MOVED = failWhere(`not exists (select 1 from jobs where id = expected.value ->> 0
  and inferred_at = expected.value ->> 1 and rules_version = expected.value ->> 2)`);

function guardMembers(db: D1Database, openings: string[], members: readonly Member[]): D1PreparedStatement[] {
  const byOpening = Map.groupBy(members, ({ opening }) => opening);
  const expected = openings.map((opening) => {
    const ids = (byOpening.get(opening) ?? []).flatMap(({ id }) => (id === null ? [] : [id]));
    return [opening, `${ids.length} ${ids.reduce((sum, id) => sum + id, 0)}`];
  });
  return eachChunk(expected, (json) => db.prepare(MEMBERS_MOVED).bind(json));
}

/** Another board's crawl may have made it the head, or another one. */
function guardOthers(db: D1Database, stay: readonly Member[]): D1PreparedStatement[] {
  const expected = stay.map(({ id, others }) => [id, others]);
  return eachChunk(expected, (json) => db.prepare(OTHERS_MOVED).bind(json));
}

/** Whoever reads or indexes a posting again leaves another time or version. */
function guardWords(db: D1Database, rows: (typeof jobs.$inferSelect)[]): D1PreparedStatement[] {
  const expected = rows.map(({ id, inferredAt, rulesVersion }) => [id, inferredAt, rulesVersion]);
  return eachChunk(expected, (json) => db.prepare(WORDS_MOVED).bind(json));
}

/** Whether a batch failed because another one moved an opening between: to be planned again. */
export function isOpeningMoved(error: unknown): boolean {
  return error instanceof Error && error.message.includes(FAILED);
}
