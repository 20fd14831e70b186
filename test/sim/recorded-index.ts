import { providerNames, type ProviderName } from "./sim-posting.ts";

const COLUMNS = ["file", "provider", "board", "kind", "what", "jobs", "size", "rec"] as const;

/** One recorded list: which file, of which board, recorded when (ms). */
export interface RecordedFile {
  file: string;
  provider: ProviderName;
  board: string;
  /** True: the job objects stand inside the recorder's wrapper, not the provider's. */
  isWrapped: boolean;
  recordedAt: number;
  sizeBytes: number;
  /** The first two parts of its path: one collection, e.g. `greenhouse/series-6hourly`. */
  folder: string;
}

/** The lists in an INDEX.tsv that the simulator can serve. Throws, with the line, on what is no index. */
export function readRecordedIndex(index: string): RecordedFile[] {
  const lines = index.split(/\r?\n/).filter((line) => line !== "");
  const header = lines[0]?.split("\t") ?? [];
  const missing = COLUMNS.filter((column) => !header.includes(column));
  if (missing.length > 0)
    throw new Error(
      `INDEX.tsv: the first line must name the columns ${COLUMNS.join(", ")}; missing: ${missing.join(", ")}`,
    );
  return lines.slice(1).flatMap((line, number) => {
    const cells = line.split("\t");
    if (cells.length < COLUMNS.length)
      throw new Error(`INDEX.tsv: line ${number + 2} has ${cells.length} of ${header.length} columns`);
    const row = Object.fromEntries(header.map((column, at) => [column, cells[at] ?? ""]));
    return readRow(row, number + 2) ?? [];
  });
}

function readRow(row: Record<string, string>, line: number): RecordedFile | null {
  const { file = "", provider: name = "", board = "", kind = "", what = "", rec = "", size = "" } = row;
  const provider = providerNames.find((candidate) => candidate === name);
  const isWhole = kind === "RECORDED" || kind === "RECORDED-WRAPPED";
  if (provider === undefined || !isWhole || !what.startsWith("list") || !file.endsWith(".json")) return null;
  const recordedAt = readTime(rec);
  if (Number.isNaN(recordedAt)) throw new Error(`INDEX.tsv: line ${line} was recorded "${rec}", which is no time`);
  return {
    file,
    provider,
    // Ashby takes any case; lower case is the one that ids are made of.
    board: provider === "ashby" ? decodeURIComponent(board).toLowerCase() : decodeURIComponent(board),
    isWrapped: kind === "RECORDED-WRAPPED",
    recordedAt,
    sizeBytes: Number(size),
    folder: file.split("/").slice(0, 2).join("/"),
  };
}

/** "committed 2026-08-05T13:43:39+00:00", "2025-11-02T03:42:36.500809" (UTC) or "2025-10-28". */
function readTime(text: string): number {
  const match = /(\d{4}-\d{2}-\d{2})(?:T(\d{2}:\d{2}(?::\d{2})?)(?:\.\d+)?(Z|[+-]\d{2}:?\d{2})?)?/.exec(text);
  if (match === null) return Number.NaN;
  return Date.parse(`${match[1] ?? ""}T${match[2] ?? "00:00"}${match[3] ?? "Z"}`);
}
