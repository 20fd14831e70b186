/** A board whose rows go into a file. */
export interface WalkedBoard {
  /** `sources.id`. */
  id: number;
  slug: string;
  /** Its open postings. */
  open: number;
}

/** Boards of one read, and open postings of them, about: a company has rarely more than a few boards. */
const BOARDS_PER_READ = 200;
const POSTINGS_PER_READ = 10_000;

const select = (where: string, rest = ""): string =>
  `select s.id, o.slug, s.open_jobs as open from orgs o cross join sources s on s.org = o.id
   where ${where} and not exists (select 1 from opt_outs x where x.source_id = s.source_id) ${rest}`;

/**
 * The next boards in the order of their companies' slugs, from a company on (`isBehind`: from the one behind it):
 * all boards of each company. Opted-out ones are left out, removed or not yet. Reads two rows and an entry of an
 * index for each.
 */
export async function readBoardsFrom(
  db: D1Database,
  slug: string,
  isBehind: boolean,
): Promise<{ boards: WalkedBoard[]; isLast: boolean }> {
  const statement = select(`o.slug ${isBehind ? ">" : ">="} ?`, "order by o.slug limit ?");
  const { results } = await db.prepare(statement).bind(slug, BOARDS_PER_READ).all<WalkedBoard>();
  const isCut = results.length === BOARDS_PER_READ;
  const last = isCut ? results.at(-1)?.slug : undefined;
  const whole = results.filter((board) => board.slug !== last);
  if (whole.length === 0 && last !== undefined) {
    const only = await db.prepare(select("o.slug = ?")).bind(last).all<WalkedBoard>();
    return { boards: only.results, isLast: false };
  }
  const boards = firstOf(whole);
  return { boards, isLast: !isCut && boards.length === whole.length };
}

/** As many whole companies as have about so many postings, one at least. */
function firstOf(boards: WalkedBoard[]): WalkedBoard[] {
  let postings = 0;
  const end = boards.findIndex((board, at) => {
    const isNext = at > 0 && boards[at - 1]?.slug !== board.slug && postings > POSTINGS_PER_READ;
    postings += board.open;
    return isNext;
  });
  return end === -1 ? boards : boards.slice(0, end);
}

/**
 * Whole numbers as a table to join from: D1 counts the elements of `json_each` as rows read, and takes a hundred
 * parameters. Throws on anything else, since they are written into the statement.
 */
export function numbersTable(rows: readonly (readonly number[])[]): string {
  const texts = rows.map((row) => {
    if (!row.every(Number.isSafeInteger)) throw new TypeError(`${String(row)} are no whole numbers`);
    return `(${row.join(",")})`;
  });
  return `(values ${texts.join(",")})`;
}
