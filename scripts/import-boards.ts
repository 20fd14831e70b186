import { appendFile, readFile } from "node:fs/promises";
import { existsSync } from "node:fs";
import { parse } from "csv-parse/sync";
import { limits } from "../src/core/limits.ts";
import { ImportRow } from "../src/worker/api/admin-import.ts";
import { callAdmin } from "./admin-client.ts";

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

/** Columns by what lists call them, lower case. */
const columns = {
  url: ["url", "address", "board_url", "careers_url", "link"],
  provider: ["provider", "ats", "ats_provider"],
  board: ["board", "token", "slug", "board_token"],
  name: ["name", "company", "company_name", "org_name"],
  domain: ["domain", "company_domain", "website"],
} as const;
type Field = keyof typeof columns;
type Row = Partial<Record<Field, string>>;

const REPORT_HEAD = "line\tstatus\treason\tprovider\tboard\tdetail\n";

/**
 * Registers the boards of a file (CSV, TSV or JSON lines), a thousand in a request. What became of each line stands
 * in `<file>.report.tsv`; the lines that stand there are left out the next time. Returns the counts by status.
 */
export async function importBoards(file: string, { at, provider }: Options): Promise<Map<string, number>> {
  const rows = readRows(await readFile(file, "utf8"), provider);
  if (rows.length > limits.importFileRowsMax)
    throw new Error(`${file} has ${rows.length} rows: at most ${limits.importFileRowsMax} are read, divide it`);
  const report = `${file}.report.tsv`;
  const done = await readDone(report);
  if (!existsSync(report)) await appendFile(report, REPORT_HEAD);
  const left = rows.filter(({ line }) => !done.has(line));
  const counts = new Map<string, number>(done.size === 0 ? [] : [["done before", done.size]]);
  for (let from = 0; from < left.length; from += limits.importRowsMax) {
    const outcomes = await send(at, left.slice(from, from + limits.importRowsMax));
    for (const { status, reason } of outcomes) {
      const word = reason === undefined ? status : `${status}: ${reason}`;
      counts.set(word, (counts.get(word) ?? 0) + 1);
    }
    await appendFile(report, outcomes.map(reportLine).join(""));
    console.error(`${Math.min(from + limits.importRowsMax, left.length)} of ${left.length}`);
  }
  return counts;
}

/** Rows that can't be a board are told without asking. Outcomes bear the file's line instead of the request's row. */
async function send(at: string, rows: { line: number; row: Row }[]): Promise<Outcome[]> {
  const read = rows.map(({ line, row }) => ({ line, parsed: ImportRow.safeParse(row) }));
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

function reportLine({ row, status, reason, provider, board, detail }: Outcome): string {
  const cells = [row, status, reason ?? "", provider ?? "", board ?? "", detail ?? ""];
  return `${cells.map((cell) => String(cell).replaceAll(/[\t\r\n]+/g, " ")).join("\t")}\n`;
}

async function readDone(report: string): Promise<Set<number>> {
  if (!existsSync(report)) return new Set();
  const lines = (await readFile(report, "utf8")).split("\n");
  // A line that was cut short when it was written is none.
  return new Set(lines.slice(1, -1).map((line) => Number(line.split("\t")[0])));
}

/** Rows with the line on which each begins, from 1. */
export function readRows(text: string, provider: string | undefined): { line: number; row: Row }[] {
  const rows = text.trimStart().startsWith("{") ? readJsonLines(text) : readTable(text);
  return rows.map(({ line, row }) => ({
    line,
    row: row.url === undefined && row.provider === undefined && provider !== undefined ? { provider, ...row } : row,
  }));
}

function readJsonLines(text: string): { line: number; row: Row }[] {
  return text.split("\n").flatMap((json, index) => {
    if (json.trim() === "") return [];
    let value: unknown = null;
    try {
      value = JSON.parse(json);
    } catch {
      // Told as a row that is none.
    }
    const entries = typeof value === "object" && value !== null ? Object.entries(value) : [];
    const names = entries.map(([name]) => name);
    return [
      {
        line: index + 1,
        row: toRow(
          names,
          entries.map(([, cell]) => (cell === null ? "" : String(cell))),
        ),
      },
    ];
  });
}

/** A table with a head, or addresses alone. The first line tells what divides its cells. */
function readTable(text: string): { line: number; row: Row }[] {
  const [first = ""] = text.split("\n");
  const delimiter = ["\t", ",", ";"].find((one) => first.includes(one)) ?? ",";
  const records = parse(text, {
    bom: true,
    delimiter,
    info: true,
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: true,
    trim: true,
  }) as unknown as { info: { lines: number }; record: string[] }[];
  const [head] = records;
  const hasHead = head !== undefined && Object.keys(toRow(head.record, head.record)).length > 0;
  const names = hasHead ? head.record : ["url"];
  return records.slice(hasHead ? 1 : 0).map(({ info, record }) => ({ line: info.lines, row: toRow(names, record) }));
}

/** The cells that are known by their columns' names, empty ones left out; the first of several with one meaning. */
function toRow(names: readonly string[], cells: readonly string[]): Row {
  const row: Row = {};
  for (const [index, name] of names.entries()) {
    const field = (Object.keys(columns) as Field[]).find((one) =>
      (columns[one] as readonly string[]).includes(name.trim().toLowerCase()),
    );
    const cell = cells[index]?.trim() ?? "";
    if (field !== undefined && cell !== "") row[field] ??= cell;
  }
  // An address says more than a token: what stands beside it may be another service's word for it.
  if (row.url !== undefined) {
    delete row.provider;
    delete row.board;
  }
  return row;
}
