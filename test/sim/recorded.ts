import type { BoardSource } from "./board-source.ts";
import { protocols } from "./protocols/registry.ts";
import { shortHash } from "./random.ts";
import { readRecordedIndex, type RecordedFile } from "./recorded-index.ts";
import type { SimBoard, Transitions } from "./sim-posting.ts";
import { sliceElements } from "./slice-json.ts";

/** Files kept in memory: a crawl round asks each board's file once or twice. */
const FILES_KEPT_MAX = 12;

export interface RecordedOptions {
  /**
   * `6hourly`, `daily`: only boards of that series. `all`: every board, with the series that has
   * the most points. Default: all.
   */
  series?: "6hourly" | "daily" | "all";
}

interface RecordedBoard extends SimBoard {
  /** Oldest first; round n is file n, and the last file from there on. */
  files: RecordedFile[];
}

/**
 * Recorded payloads as a source of boards. `index` is the text of INDEX.tsv, `load` reads a file
 * that it names. Bodies are served as recorded; of a wrapped file, the job objects are.
 */
export function createRecordedWorld(
  index: string,
  load: (file: string) => Promise<Uint8Array>,
  options: RecordedOptions = {},
): BoardSource {
  const boards = readBoards(readRecordedIndex(index), options.series ?? "all");
  if (boards.length === 0) throw new Error("INDEX.tsv names no recorded list of a known provider");
  const readFile = keepRecent((file: RecordedFile) => loadList(file, load));
  const fileAt = (board: SimBoard, round: number): RecordedFile => {
    const files = boards.find((candidate) => candidate.id === board.id)?.files ?? [];
    const file = files[Math.min(round, files.length - 1)];
    if (file === undefined) throw new Error(`no recorded board ${board.id}`);
    return file;
  };
  const elementsAt = async (board: SimBoard, round: number): Promise<Map<string, string>> =>
    keyed(protocols[board.provider].slice(await readFile(fileAt(board, round))));

  return {
    boards,
    lastRound: Math.max(...boards.map((board) => board.files.length)) - 1,
    version: (board, round) => shortHash(fileAt(board, round).file, fileAt(board, round).sizeBytes),
    changedAt: (board, round) => fileAt(board, round).recordedAt,
    list: async (board, round) => await readFile(fileAt(board, round)),
    posting: async (board, round, question) => (await elementsAt(board, round)).get(question.key ?? "") ?? null,
    truth: async (board, round) => new Set((await elementsAt(board, round)).keys()),
    transitions: async (board, round) => {
      const earlier = new Set<string>();
      for (let past = 0; past < round - 1; past++)
        for (const key of (await elementsAt(board, past)).keys()) earlier.add(key);
      const before = round === 0 ? new Map<string, string>() : await elementsAt(board, round - 1);
      return compareElements(before, await elementsAt(board, round), earlier);
    },
  };
}

function readBoards(files: RecordedFile[], series: "6hourly" | "daily" | "all"): RecordedBoard[] {
  const chosen = series === "all" ? files : files.filter((file) => file.folder.endsWith(`/series-${series}`));
  const byBoard = Map.groupBy(chosen, (file) => `${file.provider}|${file.board}`);
  return [...byBoard].flatMap(([id, all]) => {
    const timeLines = [...Map.groupBy(all, (file) => file.folder).values()];
    const longest = timeLines.reduce((best, candidate) => (candidate.length > best.length ? candidate : best));
    const [first] = longest;
    if (first === undefined) return [];
    const { provider, board } = first;
    return {
      id,
      provider,
      board,
      name: board,
      url: protocols[provider].careersUrl(board),
      files: longest.toSorted((a, b) => a.recordedAt - b.recordedAt),
    };
  });
}

/** A file's list as its provider would have sent it. */
async function loadList(file: RecordedFile, load: (name: string) => Promise<Uint8Array>): Promise<string> {
  const text = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(await load(file.file));
  if (!file.isWrapped) return text;
  const elements = sliceElements(text, "jobs");
  return protocols[file.provider].wrapList(elements, elements.length);
}

function keepRecent(read: (file: RecordedFile) => Promise<string>): (file: RecordedFile) => Promise<string> {
  const kept = new Map<string, string>();
  return async (file) => {
    const text = kept.get(file.file) ?? (await read(file));
    kept.delete(file.file);
    kept.set(file.file, text);
    const oldest = kept.keys().next().value;
    if (kept.size > FILES_KEPT_MAX && oldest !== undefined) kept.delete(oldest);
    return text;
  };
}

function keyed(elements: string[]): Map<string, string> {
  return new Map(elements.map((element) => [String((JSON.parse(element) as { id: string | number }).id), element]));
}

function compareElements(before: Map<string, string>, after: Map<string, string>, earlier: Set<string>): Transitions {
  const result: Transitions = { opened: [], changed: [], touched: [], closed: [], reopened: [] };
  for (const [key, element] of after) {
    const previous = before.get(key);
    if (previous === undefined) (earlier.has(key) ? result.reopened : result.opened).push(key);
    else if (previous !== element) {
      const fields = changedKeys(previous, element).filter((field) => field !== "updated_at");
      if (fields.length > 0) result.changed.push({ key, fields });
      else result.touched.push(key);
    }
  }
  result.closed = [...before.keys()].filter((key) => !after.has(key));
  return result;
}

/** The provider's own names of the fields that differ. */
function changedKeys(before: string, after: string): string[] {
  const [old, now] = [before, after].map((element) => JSON.parse(element) as Record<string, unknown>);
  if (old === undefined || now === undefined) return [];
  return [...new Set([...Object.keys(old), ...Object.keys(now)])].filter(
    (key) => JSON.stringify(old[key]) !== JSON.stringify(now[key]),
  );
}
