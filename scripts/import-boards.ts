import { readFile } from "node:fs/promises";
import { limits } from "../src/core/limits.ts";
import { ImportRow } from "../src/worker/api/admin-import.ts";
import { callAdmin } from "./admin-client.ts";
import { openReport, readRows, type BoardLine } from "./board-rows.ts";

interface Outcome {
  row: number;
  status: string;
  provider?: string;
  board?: string;
  reason?: string;
  detail?: string;
}

interface Options {
  /** Of the Worker. */
  at: string;
  /** For lists of one ATS's tokens. */
  provider: string | undefined;
}

const REPORT_HEAD = ["line", "status", "reason", "provider", "board", "detail"];

/**
 * Registers the boards of a file (CSV, TSV or JSON lines), a thousand in a request. What became of each line stands
 * in `<file>.report.tsv`; the lines that stand there are left out the next time. Returns the counts by status.
 */
export async function importBoards(file: string, { at, provider }: Options): Promise<Map<string, number>> {
  const rows = await readBoardFile(file, provider);
  const report = await openReport(`${file}.report.tsv`, REPORT_HEAD);
  const left = rows.filter(({ line }) => !report.done.has(line));
  const counts = new Map<string, number>(report.done.size === 0 ? [] : [["done before", report.done.size]]);
  for (let from = 0; from < left.length; from += limits.importRowsMax) {
    const outcomes = await addRows(at, left.slice(from, from + limits.importRowsMax));
    for (const { status, reason } of outcomes) {
      const word = reason === undefined ? status : `${status}: ${reason}`;
      counts.set(word, (counts.get(word) ?? 0) + 1);
    }
    await report.add(
      outcomes.map(({ row, ...one }) => [row, one.status, one.reason, one.provider, one.board, one.detail]),
    );
    console.error(`${Math.min(from + limits.importRowsMax, left.length)} of ${left.length}`);
  }
  return counts;
}

/** Rows that can't be a board are told without asking. Outcomes bear the file's line instead of the request's row. */
export async function addRows(at: string, rows: BoardLine[]): Promise<Outcome[]> {
  const read = rows.map(({ line, row }) => ({ line, parsed: ImportRow().safeParse(row) }));
  const asked = read.filter(({ parsed }) => parsed.success);
  const boards = asked.map(({ parsed }) => parsed.data);
  const { data } =
    boards.length === 0
      ? { data: [] }
      : await callAdmin<{ data: Outcome[] }>(at, "POST", "/admin/sources/batch", { boards });
  const answered = new Map(data.map((one) => [asked[one.row]?.line, one]));
  return read.map(({ line, parsed }) => {
    const outcome = answered.get(line);
    if (outcome !== undefined) return Object.assign(outcome, { row: line });
    const detail = parsed.error?.issues.map(({ message }) => message).join("; ") ?? "no answer";
    return { row: line, status: "refused", reason: "bad_row", detail };
  });
}

/** The rows of a file. Throws when there are more than one import takes. */
export async function readBoardFile(file: string, provider: string | undefined): Promise<BoardLine[]> {
  const rows = readRows(await readFile(file, "utf8"), provider);
  if (rows.length <= limits.importFileRowsMax) return rows;
  throw new Error(`${file} has ${rows.length} rows: at most ${limits.importFileRowsMax} are read, divide it`);
}
