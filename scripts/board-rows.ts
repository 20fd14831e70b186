import { appendFile, readFile } from "node:fs/promises";
import { existsSync } from "node:fs";
import { parse } from "csv-parse/sync";

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

/** A row with the line on which it begins, from 1. */
export interface BoardLine {
  line: number;
  row: Row;
}

/** What became of the lines of a file, in a file of its own: they are left out the next time. */
interface Report {
  done: Set<number>;
  /** Cells of each line, its number first. */
  add: (lines: (string | number | null | undefined)[][]) => Promise<void>;
}

export async function openReport(file: string, head: readonly string[]): Promise<Report> {
  if (!existsSync(file)) await appendFile(file, `${head.join("\t")}\n`);
  return {
    done: await readDone(file),
    add: async (lines) => await appendFile(file, lines.map(toLine).join("")),
  };
}

/** Cells as a line of TSV. */
function toLine(cells: readonly (string | number | null | undefined)[]): string {
  return `${cells.map((cell) => String(cell ?? "").replaceAll(/[\t\r\n]+/g, " ")).join("\t")}\n`;
}

async function readDone(report: string): Promise<Set<number>> {
  const lines = (await readFile(report, "utf8")).split("\n");
  // A line that was cut short when it was written is none.
  return new Set(lines.slice(1, -1).map((line) => Number(line.split("\t")[0])));
}

/** The rows of a CSV, TSV or a file of JSON lines. `provider`: of rows that name none. */
export function readRows(text: string, provider: string | undefined): BoardLine[] {
  const rows = text.trimStart().startsWith("{") ? readJsonLines(text) : readTable(text);
  return rows.map(({ line, row }) => ({
    line,
    row: row.url === undefined && row.provider === undefined && provider !== undefined ? { provider, ...row } : row,
  }));
}

function readJsonLines(text: string): BoardLine[] {
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
function readTable(text: string): BoardLine[] {
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
