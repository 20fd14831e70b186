import { inArray, sql, type SQL } from "drizzle-orm";
import { drizzle } from "drizzle-orm/d1";
import { jobId } from "../../core/ids.ts";
import { limits } from "../../core/limits.ts";
import { companyNames, isSameAddress, keysInAddress, storedForms } from "../../core/posting-address.ts";
import { orgs, sources } from "../schema/schema.ts";
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
 * posting into the posting's address, and with the board that is the id. For addresses that name no board (a
 * company's own site, `?gh_jid=`) the boards of the company of that host are tried, and all others are in an
 * index, of addresses or of keys; what is found in these ways must have that address. Reads a row or two for each that is found, and
 * for each whose host is a company's those of its boards.
 */
export async function findByAddresses(db: D1Database, asked: readonly AskedAddress[]): Promise<(NamedRow | null)[]> {
  const boardsOf = asked.map(({ board }) => (board === null ? [] : [board]));
  const direct = await findByKeys(db, asked, boardsOf, false);
  const byCompany = await findByCompany(db, asked, direct);
  return await findByIndex(db, asked, byCompany);
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

async function findByCompany(
  db: D1Database,
  asked: readonly AskedAddress[],
  found: (NamedRow | null)[],
): Promise<(NamedRow | null)[]> {
  const open = asked.flatMap(({ url, board }, index) =>
    board === null && found[index] === null ? [{ index, names: companyNames(url) }] : [],
  );
  const slugs = [...new Set(open.flatMap(({ names }) => names))].slice(0, limits.lookupIdsMax);
  if (slugs.length === 0) return found;
  const most = limits.addressBoardsMax * open.length;
  const boards = (await Promise.all(chunks(slugs).map(async (some) => await selectBoards(db, some, most)))).flat();
  const boardsOf = asked.map((_one, index) => {
    const names = open.find((one) => one.index === index)?.names ?? [];
    return boards.filter(({ slug }) => names.includes(slug)).slice(0, limits.addressBoardsMax);
  });
  const more = await findByKeys(db, asked, boardsOf, true);
  return found.map((row, index) => row ?? more[index] ?? null);
}

async function selectBoards(db: D1Database, slugs: string[], rows: number): Promise<(NamedBoard & { slug: string })[]> {
  return await drizzle(db)
    .select({ slug: orgs.slug, provider: sources.provider, board: sources.board })
    .from(orgs)
    .innerJoin(sources, sql`${sources.org} = ${orgs.id}`)
    .where(inArray(orgs.slug, slugs))
    .limit(rows);
}

/** By indexes: of addresses as they are stored where these have no key, of keys where these have no board. */
async function findByIndex(
  db: D1Database,
  asked: readonly AskedAddress[],
  found: (NamedRow | null)[],
): Promise<(NamedRow | null)[]> {
  const open = asked.filter((_one, index) => found[index] === null);
  // A stored address hides one board, be it that of the address or one that the host may name.
  const forms = open.flatMap(({ url, board }) => {
    const plain = storedForms(url);
    const names = [board?.board ?? [], companyNames(url)].flat();
    return plain.concat(names.flatMap((name) => plain.map((form) => storedAddress(form, name))));
  });
  const keys = open.flatMap(({ url }) => keysInAddress(url).whole.filter((key) => key.length >= INDEXED_KEY_CHARS_MIN));
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

/** Shorter ones are keys on too many boards, and words besides. */
const INDEXED_KEY_CHARS_MIN = 5;

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
