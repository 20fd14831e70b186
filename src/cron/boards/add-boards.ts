import { sourceId } from "../../core/ids.ts";
import { limits } from "../../core/limits.ts";
import { isRefusal } from "../../db/boards/refuse-opted-out.ts";
import { isFullRefusal, readKnown, registerBoards } from "../../db/boards/register-board.ts";
import { getRegistration, inBoardOrder, putRegistration, type Registration } from "../archive/archive.ts";
import { findProvider } from "../providers/registry.ts";
import { besideTaken, orgOf } from "./add-board.ts";
import { nameBoard, type BoardName, type NameRefusal } from "./name-board.ts";

/** A row of a list of boards: an address, or a provider and its token. */
export interface BoardRow extends BoardName {
  name: string | null;
  domain: string | null;
}

/** Why a row is no board that was added. */
type RowRefusal = NameRefusal["reason"] | "opted_out" | "full";

/** What became of a row. `again`: an earlier row of the same list names the same board. */
export type RowOutcome =
  | { status: "added" | "already_there" | "again"; sourceId: string; provider: string; board: string }
  | RefusedRow;

interface RefusedRow {
  status: "refused";
  reason: RowRefusal;
  detail: string;
}

/** A board as the first row that names it has it. */
interface NamedBoard {
  id: string;
  provider: string;
  board: string;
  row: BoardRow;
}

/** Registrations that are written to the archive at the same time. */
const AT_ONCE = 50;

/**
 * Registers the boards of a list, each by what its row says alone: no address is looked at. The archive has them
 * first, then the database takes all that are new in one batch; the same list again adds what is left of it. Outcomes
 * are in the order of the rows.
 */
export async function addBoards(
  db: D1Database,
  bucket: R2Bucket,
  rows: readonly BoardRow[],
  now: number,
): Promise<RowOutcome[]> {
  const read = rows.map(readRow);
  const boards = new Map<string, NamedBoard>();
  for (const one of read) if ("id" in one && !boards.has(one.id)) boards.set(one.id, one);
  const known = await readKnown(db, [...boards.values()]);
  const fresh = [...boards.values()]
    .filter(({ id }) => !known.boards.has(id) && !known.optedOut.has(id))
    .slice(0, limits.boardsMax - known.last);
  try {
    await register(db, bucket, fresh, now);
  } catch (error) {
    // Another registered or opted out in this moment: the same list, read again, tells which.
    if (isRefusal(error) || isFullRefusal(error)) return await addBoards(db, bucket, rows, now);
    throw error;
  }
  const added = new Set(fresh);
  return read.map((one): RowOutcome => {
    if ("status" in one) return one;
    const { id, provider, board } = one;
    const status = known.boards.has(id) ? "already_there" : added.has(one) ? "added" : null;
    if (known.optedOut.has(id)) return refuse("opted_out", "This board was opted out, or is being taken away.");
    if (boards.get(id) !== one) return { status: "again", sourceId: id, provider, board };
    if (status !== null) return { status, sourceId: id, provider, board };
    return refuse("full", `There are ${limits.boardsMax} boards: there is no room for another one.`);
  });
}

function refuse(reason: RowRefusal, detail: string): RefusedRow {
  return { status: "refused", reason, detail };
}

/** The board that a row names, or why it names none. */
function readRow(row: BoardRow): NamedBoard | RefusedRow {
  const named = nameBoard(row);
  if ("reason" in named) return refuse(named.reason, named.detail);
  const { name } = named.provider;
  return { id: sourceId(name, named.board), provider: name, board: named.board, row };
}

/** Writes new boards to the archive, then to the database. */
async function register(db: D1Database, bucket: R2Bucket, boards: NamedBoard[], now: number): Promise<void> {
  // In the order in which a replay meets boards of one instant: so companies get the same slugs and domains again.
  const registrations = await chooseOrgs(db, boards.toSorted(inBoardOrder), now);
  const archived: Registration[] = [];
  for (let from = 0; from < registrations.length; from += AT_ONCE) {
    const some = registrations.slice(from, from + AT_ONCE);
    archived.push(...(await Promise.all(some.map(async (one) => await archive(bucket, one)))));
  }
  await registerBoards(db, archived);
}

/** Boards with their companies, as `addBoard` would choose them one after the other. */
async function chooseOrgs(db: D1Database, boards: NamedBoard[], now: number): Promise<Registration[]> {
  const orgs = new Map(boards.map((one) => [one, orgOf(one.provider, one.board, one.row)]));
  const slugs = [...orgs.values()].map(({ slug }) => slug);
  const { slugs: taken } = await readKnown(db, [], slugs);
  return [...orgs].map(([{ provider, board }, own]): Registration => {
    const org = own.nameBasis === "board_token" && taken.has(own.slug) ? besideTaken(own, provider) : own;
    taken.add(org.slug);
    return { version: 1, provider, board, url: findProvider(provider)?.boardUrl(board) ?? "", at: now, org };
  });
}

/** What the archive has of a board from now on: what it had, if it was there. */
async function archive(bucket: R2Bucket, registration: Registration): Promise<Registration> {
  if (await putRegistration(bucket, registration)) return registration;
  return (await getRegistration(bucket, registration.provider, registration.board)) ?? registration;
}
