import type { DatabaseSync } from "node:sqlite";
import { canonicalJson } from "../../../src/core/json.ts";
import { payloadKey } from "../../../src/core/payload-key.ts";
import { comparedFields } from "../../../src/db/postings/compared-fields.ts";
import type { OpenTotal } from "../../../src/db/counts/count-moves.ts";
import { readAllCounts } from "../../../src/db/counts/count-packs.ts";
import { dumpFacts, STORED_HASHES } from "../../../src/db/again/dump-facts.ts";
import type { JobRow } from "../../../src/db/crawl/crawl-state.ts";
import { factsOfRow } from "../../../src/db/postings/job-row.ts";
import { reindexAll } from "../../../src/db/again/reindex.ts";
import { lifeKeys, type LifeRow } from "../../life-keys.ts";
import { keptWords, namedPlaces, type PlaceRow } from "../../named-places.ts";
import type { BoardJudge } from "./board-judge.ts";
import { unpackPayload } from "../../../src/db/schema/packed-text.ts";

/** Columns by the letter of their keys in the packs of counts. */
const countedColumns = {
  d: "department",
  w: "workplace_type",
  e: "employment_type",
  n: "seniority",
  g: "language",
  8: "salary_currency",
  p: "provider",
  o: "org",
} as const;

/** Parts of places by the letter of their keys: a posting counts under each place that it names. */
const countedParts = { c: "country", r: "region", y: "city" } as const;

type Columns = Record<
  Exclude<(typeof countedColumns)[keyof typeof countedColumns], "salary_currency">,
  string | number | null
>;

interface Counted extends Columns, PlaceRow, LifeRow {
  org: number;
}

/** Of what `derived` keeps: places, and facts without a column. */
function keysOfDerived(row: Counted): string[] {
  const places = Object.entries(countedParts).flatMap(([letter, part]) =>
    namedPlaces(row, part).map((value) => `${letter}:${value}`),
  );
  return [...places, ...Object.entries(keptWords(row)).map(([letter, value]) => `${letter}:${value}`)];
}

/** Everything that is too dear for every round. Says what is wrong; reads the whole database. */
export async function recount(
  db: D1Database,
  sqlite: DatabaseSync,
  judges: BoardJudge[],
  hasPayload: (key: string) => boolean,
): Promise<string[]> {
  return [
    ...(await recountFacets(db, sqlite)),
    ...(await compareDerived(db)),
    ...findDangling(sqlite, hasPayload),
    ...compareFields(sqlite, judges),
  ];
}

/** Counts of the catalogue and of each company, counted anew from the postings alone. */
async function recountFacets(db: D1Database, sqlite: DatabaseSync): Promise<string[]> {
  const wanted = new Map<string, OpenTotal>();
  const rows = sqlite
    .prepare(
      "select jobs.*, sources.provider as provider, sources.org as org from jobs join sources on sources.id = jobs.source",
    )
    .all() as unknown as Counted[];
  for (const row of rows) {
    const keys = Object.entries(countedColumns)
      // Empty: no rank is stated.
      .filter(([, column]) => row[column] !== null && row[column] !== "")
      .map(([letter, column]) => `${letter}:${row[column]}`)
      .concat(keysOfDerived(row));
    const { pay, past } = lifeKeys(row);
    const add = (key: string, isOpen: boolean): void => {
      for (const id of ["", `o${row.org}`].map((scope) => `${scope}|${key}`)) {
        const [open, total] = wanted.get(id) ?? [0, 0];
        wanted.set(id, [open + Number(isOpen), total + 1]);
      }
    };
    for (const key of ["a:", ...keys, ...pay]) add(key, row.closed_at === null);
    for (const key of past) add(key, true);
  }
  const wrong: string[] = [];
  for (const [scope, counts] of await readAllCounts(db)) {
    if (scope !== "" && !scope.startsWith("o")) continue;
    for (const [key, [open, total]] of counts) {
      // A family is no column; companies and boards are no postings.
      if (/^[0OS]/.test(key)) continue;
      const [wantedOpen, wantedTotal] = wanted.get(`${scope}|${key}`) ?? [0, 0];
      wanted.delete(`${scope}|${key}`);
      if (open !== wantedOpen || total !== wantedTotal)
        wrong.push(`count ${scope}|${key}: ${open} of ${total}, recounted ${wantedOpen} of ${wantedTotal}`);
    }
  }
  return [...wrong, ...[...wanted.keys()].map((id) => `no count ${id}`)];
}

/** The inverted index and the counts against those made anew from the postings alone. */
async function compareDerived(db: D1Database): Promise<string[]> {
  const before = await dumpFacts(db);
  await reindexAll(db, () => undefined);
  const after = await dumpFacts(db);
  return ["job_index", "job_orders", "counts"].flatMap((table) => {
    const [kept, rebuilt] = [new Set(before[table]), new Set(after[table])];
    const differing = [...kept].filter((line) => !rebuilt.has(line));
    differing.push(...[...rebuilt].filter((line) => !kept.has(line)));
    return differing.map((line) => `${table}: ${line.slice(0, 80)}`);
  });
}

/** Payloads and descriptions that postings refer to and that are not there. */
function findDangling(sqlite: DatabaseSync, hasPayload: (key: string) => boolean): string[] {
  const payloads = sqlite
    .prepare(
      "select distinct sources.provider, sources.board, jobs.payload from jobs join sources on sources.id = jobs.source",
    )
    .all() as unknown as { provider: string; board: string; payload: string }[];
  const wrong = payloads
    .map((row) => Object.assign(row, { payload: unpackPayload(row.payload) }))
    .filter(({ provider, board, payload }) => !hasPayload(payloadKey(provider, board, payload)))
    .map(({ payload }) => `payload ${payload}`);
  const texts = sqlite
    .prepare(
      `select job_id from jobs where description_hash is not null and description_hash not in (${STORED_HASHES})`,
    )
    .all() as unknown as { job_id: string }[];
  return [...wrong, ...texts.map(({ job_id }) => `description of ${job_id}`)];
}

/** Every field that an event ever gave a new value must have the newest one. */
function compareFields(sqlite: DatabaseSync, judges: BoardJudge[]): string[] {
  const columns = sqlite.prepare("select name from pragma_table_info('jobs')").all() as unknown as { name: string }[];
  const list = columns.map(({ name }) => `${name} as "${camelCase(name)}"`).join(", ");
  const row = sqlite.prepare(`select ${list} from jobs where id = ?`);
  const wrong: string[] = [];
  for (const { folded } of judges) {
    for (const [id, { fields, key }] of folded) {
      if (fields.size === 0) continue;
      const job = row.get(id) as unknown as JobRow;
      for (const [field, value] of comparedFields(factsOfRow(job), job.descriptionHash)) {
        const told = fields.get(field);
        if (told !== undefined && told !== canonicalJson(value))
          wrong.push(`${key}: ${field} is not as its events say`);
      }
    }
  }
  return wrong;
}

function camelCase(name: string): string {
  return name.replaceAll(/_([a-z])/g, (_match, letter: string) => letter.toUpperCase());
}
