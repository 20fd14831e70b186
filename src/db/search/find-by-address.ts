import { sql, type SQL } from "drizzle-orm";
import { drizzle } from "drizzle-orm/d1";
import { jobId } from "../../core/ids.ts";
import { limits } from "../../core/limits.ts";
import {
  boardName,
  boardNames,
  companyNames,
  isIndexedKey,
  isSameAddress,
  keysInAddress,
  storedForms,
} from "../../core/posting-address.ts";
import { nameOfBoard, orgs, sources } from "../schema/schema.ts";
import { hidesBoard, hidesKey, jobs } from "../schema/schema-postings.ts";
import { listedValue, valuesList } from "../sql/values-list.ts";
import { addressesOfRow, storedAddress } from "../postings/job-row.ts";
import { readNamedRows, type NamedRow } from "./read-named-rows.ts";

/** A board as addresses name it. */
interface NamedBoard {
  provider: string;
  board: string;
}

/** An address that was pasted, and the board that it names by itself. */
export interface AskedAddress {
  url: URL;
  board: NamedBoard | null;
}

/**
 * The postings of addresses, in their order, null where there is none. Nearly every ATS writes its own key of a
 * posting into the posting's address, and with the board that is the id. For addresses that name no board of an ATS (a
 * company's own site, `?gh_jid=`) the boards are tried that are called as a part of the address, and those of the
 * company of that host; all others are in an index, of addresses or of keys (`tellsOf` decides it as a posting is
 * written). What is found in these ways must have that address. Reads a row or two for each that is found, and
 * for each address that names no board those of the boards that are tried.
 */
export async function findByAddresses(db: D1Database, asked: readonly AskedAddress[]): Promise<(NamedRow | null)[]> {
  const named = asked.map(({ board }) => (board === null ? [] : [board]));
  const direct = await findByKeys(db, asked, named, false);
  const boardsOf = await findBoards(db, asked, direct);
  const more = await findByKeys(db, asked, boardsOf, true);
  const found = direct.map((row, index) => row ?? more[index] ?? null);
  return await findByIndex(
    db,
    asked.map(({ url }, index) => ({ url, boards: [...(named[index] ?? []), ...(boardsOf[index] ?? [])] })),
    found,
  );
}

/** By the keys in addresses, on boards that are tried for each; `mustBeSame`: only with that very address. */
async function findByKeys(
  db: D1Database,
  asked: readonly AskedAddress[],
  boardsOf: readonly NamedBoard[][],
  mustBeSame: boolean,
): Promise<(NamedRow | null)[]> {
  const candidates = asked.map(({ url }, index) => {
    const { whole, pieces } = keysInAddress(url);
    const idsOf = (keys: string[]): string[] =>
      (boardsOf[index] ?? []).flatMap(({ provider, board }) => keys.map((key) => jobId(provider, board, key)));
    return { whole: idsOf(whole), pieces: idsOf(pieces) };
  });
  const ids = candidates.flatMap(({ whole, pieces }) => [...whole, ...pieces]);
  const rows = new Map((await readNamedRows(db, ids)).map((row) => [row.jobId, row]));
  return asked.map(({ url }, index) => {
    const { whole = [], pieces = [] } = candidates[index] ?? {};
    const found = [...whole, ...pieces].flatMap((id) => rows.get(id) ?? []);
    const same = found.find((row) => hasAddress(row, url));
    return same ?? (mustBeSame ? null : (found[0] ?? null));
  });
}

/** Whether a posting or its form stands at an address. */
function hasAddress(row: NamedRow, url: URL): boolean {
  return addressesOfRow(row).some((stored) => isSameAddress(url, stored));
}

/** The boards that addresses may mean which name none of an ATS and are not found yet. */
async function findBoards(
  db: D1Database,
  asked: readonly AskedAddress[],
  found: (NamedRow | null)[],
): Promise<NamedBoard[][]> {
  const open = asked.map(({ url, board }, index) =>
    board === null && found[index] === null ? { names: boardNames(url), slugs: companyNames(url) } : null,
  );
  const rows = limits.addressBoardsMax * open.filter((one) => one !== null).length;
  const textsOf = (kind: "names" | "slugs"): string[] => [...new Set(open.flatMap((one) => one?.[kind] ?? []))];
  const [byName, bySlug] = await Promise.all([
    Promise.all(chunks(textsOf("names")).map(async (some) => selectBoards(db, some, rows))),
    Promise.all(chunks(textsOf("slugs")).map(async (some) => selectCompanyBoards(db, some, rows))),
  ]);
  return open.map((one) => {
    if (one === null) return [];
    const called = byName.flat().filter(({ board }) => one.names.includes(boardName(board)));
    const theirs = bySlug.flat().filter(({ slug }) => one.slugs.includes(slug));
    return [...called, ...theirs].slice(0, limits.addressBoardsMax);
  });
}

/** By what they are called, in the order of the names. */
async function selectBoards(db: D1Database, names: string[], rows: number): Promise<NamedBoard[]> {
  return await drizzle(db)
    .select({ provider: sources.provider, board: sources.board })
    .from(valuesList(names))
    .crossJoin(sources)
    .where(sql`${nameOfBoard(sources.board)} = ${listedValue}`)
    .limit(rows);
}

async function selectCompanyBoards(
  db: D1Database,
  slugs: string[],
  rows: number,
): Promise<(NamedBoard & { slug: string })[]> {
  return await drizzle(db)
    .select({ slug: orgs.slug, provider: sources.provider, board: sources.board })
    .from(valuesList(slugs))
    .crossJoin(orgs)
    .crossJoin(sources)
    .where(sql`${orgs.slug} = ${listedValue} and ${sources.org} = ${orgs.id}`)
    .limit(rows);
}

/** By indexes: of addresses as they are stored where these have no key, of keys where these have no board. */
async function findByIndex(
  db: D1Database,
  asked: readonly { url: URL; boards: NamedBoard[] }[],
  found: (NamedRow | null)[],
): Promise<(NamedRow | null)[]> {
  const open = asked.filter((_one, index) => found[index] === null);
  // A stored address hides one board, one of those that were tried.
  const forms = open.flatMap(({ url, boards }) => {
    const plain = storedForms(url);
    const names = new Set(boards.map(({ board }) => board));
    return plain.concat([...names].flatMap((name) => plain.map((form) => storedAddress(form, name))));
  });
  const keys = open.flatMap(({ url }) => {
    const { whole, pieces } = keysInAddress(url);
    return [...whole, ...pieces].filter(isIndexedKey);
  });
  const ids = await Promise.all([
    selectIds(db, forms, sql`${jobs.sourceUrl} = ${listedValue} and ${hidesKey(jobs)}`),
    selectIds(db, keys, sql`${jobs.key} = ${listedValue} and ${hidesBoard(jobs)}`),
  ]);
  const named = await readNamedRows(db, ids.flat());
  return found.map((row, index) => {
    const url = asked[index]?.url;
    return row ?? (url === undefined ? null : (named.find((one) => hasAddress(one, url)) ?? null));
  });
}

/** D1 binds a hundred to a statement, and the limit is one. */
const VALUES_PER_READ = 99;

function chunks(values: string[]): string[][] {
  const count = Math.ceil(values.length / VALUES_PER_READ);
  return Array.from({ length: count }, (_, at) => values.slice(at * VALUES_PER_READ, (at + 1) * VALUES_PER_READ));
}

/** The ids of postings that one of some values finds; a row read for each that is found. */
async function selectIds(db: D1Database, values: string[], where: SQL): Promise<string[]> {
  const ids: string[] = [];
  for (const some of chunks([...new Set(values)])) {
    const rows = await drizzle(db)
      .select({ jobId: jobs.jobId })
      .from(valuesList(some))
      .crossJoin(jobs)
      .where(where)
      .limit(limits.lookupIdsMax);
    ids.push(...rows.map(({ jobId: id }) => id));
  }
  return ids;
}
