import { execFile } from "node:child_process";
import path from "node:path";
import { promisify } from "node:util";
import { checkWorld } from "./check-world.ts";
import { hostileBoards } from "./hostile-boards.ts";
import { playBoards, type PlayedBoard } from "./play-boards.ts";

/** A checkout is measured in a process of its own: nothing of one is warm for the other. */
const CHILD = path.join(import.meta.dirname, "cost-child.ts");
const JSON_BYTES_MAX = 50_000_000;

interface Report {
  lines: string[];
  found: string[];
}

/** What is played: boards whose name fits, virtual hours, and of one board at most so many crawls. */
interface Playing {
  pattern: string;
  hours: number;
  crawls: number;
}

/** Plays all boards whose name fits, in one world, and says what each cost and what gave way. */
export async function attackBoards(options: Playing & { rows: boolean }): Promise<Report> {
  const fits = new RegExp(options.pattern);
  const boards = hostileBoards.filter(({ name }) => fits.test(name));
  const root = process.cwd();
  const { hours, crawls: crawlsMax } = options;
  const world = await playBoards({ root, boards, hours, crawlsMax, store: "sqlite" });
  const { world: general, byBoard } = await checkWorld(world, boards);
  await world.store.close();
  const counted = options.rows ? await playApart(root, "workerd", options) : null;
  const rowsOf = new Map(counted?.map((one) => [one.name, one]));
  const found = [...general];
  const lines = [
    "| board | requests | crawls | rows | later rows per crawl | CPU ms | of one crawl at most | gave way |",
    "|---|---|---|---|---|---|---|---|",
  ];
  for (const one of world.played) {
    const rows = rowsOf.get(one.name);
    const wrong = [...(byBoard.get(one.name) ?? []), ...wrongRows(rows)];
    found.push(...wrong.map((what) => `${one.name}: ${what}`));
    const later = rows === undefined || rows.later.crawls === 0 ? "" : (rows.later.rows / rows.later.crawls).toFixed(1);
    lines.push(
      `| ${[one.name, one.requests, one.crawls, rows?.rows ?? "", later, one.cpuMs.toFixed(0), one.cpuMsMax.toFixed(0), wrong.length === 0 ? "" : wrong.length].join(" | ")} |`,
    );
  }
  return { lines, found };
}

function wrongRows(one: PlayedBoard | undefined): string[] {
  const max = hostileBoards.find(({ name }) => name === one?.name)?.rowsMax;
  if (one === undefined || max === undefined || one.later.rows <= max * one.later.crawls) return [];
  return [`${Math.round(one.later.rows / one.later.crawls)} rows written by a crawl that found nothing new`];
}

/**
 * Boards that change with every answer or take long to read, by the hour, and honest ones, by the crawl (theirs end
 * at the same crawl, not in the same minute); how much less they must cost than before.
 */
const compared: { name: string; per: "hours" | "crawls"; rows: number | null; cpu: number | null }[] = [
  { name: "nonce-600", per: "hours", rows: 20, cpu: 50 },
  { name: "titles-move-600", per: "hours", rows: 20, cpu: 50 },
  { name: "places-50x60-slashes", per: "hours", rows: null, cpu: 50 },
  { name: "honest-lever-0", per: "crawls", rows: 1, cpu: null },
  { name: "honest-greenhouse-0", per: "crawls", rows: 1, cpu: null },
  { name: "honest-ashby-0", per: "crawls", rows: 1, cpu: null },
];

/**
 * What the same boards cost another checkout and this one, each in a process of its own, for each
 * virtual hour or crawl. A board that is crawled without pause is played for so many crawls only, which are to
 * be more than one that spends its day's budget has in that time.
 */
export async function compareBoards(other: string, options: Playing): Promise<Report> {
  const boards = compared.filter(({ name }) => new RegExp(options.pattern).test(name));
  const playing = { ...options, pattern: `^(?:${boards.map(({ name }) => name).join("|")})$` };
  const measure = async (root: string): Promise<{ rows: Map<string, PlayedBoard>; cpu: Map<string, PlayedBoard> }> => {
    const byName = (played: PlayedBoard[]): Map<string, PlayedBoard> => new Map(played.map((one) => [one.name, one]));
    return {
      cpu: byName(await playApart(root, "sqlite", playing)),
      rows: byName(await playApart(root, "workerd", playing)),
    };
  };
  const [before, after] = [await measure(other), await measure(process.cwd())];
  const lines = [
    "| board, each virtual hour or crawl | rows before | after | ratio | CPU ms before | after | ratio |",
    "|---|---|---|---|---|---|---|",
  ];
  const found: string[] = [];
  for (const { name, per, rows, cpu } of boards) {
    const share = (one: PlayedBoard | undefined, value: "rows" | "cpuMs"): number =>
      (one?.[value] ?? 0) / Math.max(one?.[per] ?? 1, 0.001);
    const [rowsBefore, rowsAfter] = [share(before.rows.get(name), "rows"), share(after.rows.get(name), "rows")];
    const [cpuBefore, cpuAfter] = [share(before.cpu.get(name), "cpuMs"), share(after.cpu.get(name), "cpuMs")];
    const [rowsRatio, cpuRatio] = [rowsBefore / Math.max(rowsAfter, 1), cpuBefore / Math.max(cpuAfter, 0.01)];
    const cells = [
      rowsBefore.toFixed(0),
      rowsAfter.toFixed(0),
      rowsRatio.toFixed(1),
      cpuBefore.toFixed(0),
      cpuAfter.toFixed(0),
      cpuRatio.toFixed(1),
    ];
    lines.push(`| ${name} | ${cells.join(" | ")} |`);
    if (rows !== null && rowsRatio < rows) found.push(`${name}: rows fall by ${rowsRatio.toFixed(1)}, not ${rows}`);
    if (cpu !== null && cpuRatio < cpu) found.push(`${name}: CPU falls by ${cpuRatio.toFixed(1)}, not ${cpu}`);
  }
  return { lines, found };
}

async function playApart(
  root: string,
  store: "sqlite" | "workerd",
  { hours, crawls, pattern }: Playing,
): Promise<PlayedBoard[]> {
  const args = [CHILD, root, store, String(hours), String(crawls), pattern];
  const { stdout } = await promisify(execFile)(process.execPath, args, { maxBuffer: JSON_BYTES_MAX });
  return JSON.parse(stdout.trim().split("\n").at(-1) ?? "[]") as PlayedBoard[];
}
