import { gateName } from "../src/cron/fetch/gate-name.ts";
import { nameBoard } from "../src/cron/boards/name-board.ts";
import { ImportRow } from "../src/worker/api/admin-import.ts";
import { callAdmin } from "./admin-client.ts";
import { openReport, type BoardLine } from "./board-rows.ts";
import { readBoardFile } from "./import-boards.ts";

/** As POST /admin/sources/ask answers. */
type Answer =
  | { status: "alive"; provider: string; board: string; listed: number; total: number | null }
  | {
      status: "refused";
      provider: string | null;
      board: string | null;
      reason: string;
      detail: string;
      passes: boolean;
    };

interface Options {
  at: string;
  provider: string | undefined;
  say: (line: string) => void;
}

/** Hosts that are asked at the same time; one is asked by one after the other, at the Worker's pace. */
const HOSTS_AT_ONCE = 8;
/** A host that is busy or slow is tried so often, after so many ms, before its boards are left for the next time. */
const TRIES = 3;
const RETRY_MS = 5_000;

const REPORT_HEAD = ["line", "status", "reason", "provider", "board", "name", "domain", "postings", "detail"];
const ALIVE_HEAD = ["provider", "board", "name", "domain"];

/**
 * Asks each board of a file once, through the Worker, and adds none. What became of each line stands in
 * `<file>.probe.tsv`, whose lines are left out the next time; those that answer also in `<file>.alive.tsv`, which
 * import takes. Returns counts by what became of the lines; "left for the next time" are not in the files.
 */
export async function probeBoards(file: string, { at, provider, say }: Options): Promise<Map<string, number>> {
  const rows = await readBoardFile(file, provider);
  const report = await openReport(`${file}.probe.tsv`, REPORT_HEAD);
  const alive = await openReport(`${file}.alive.tsv`, ALIVE_HEAD);
  const counts = new Map<string, number>(report.done.size === 0 ? [] : [["done before", report.done.size]]);
  const count = (what: string): unknown => counts.set(what, (counts.get(what) ?? 0) + 1);
  const left = rows.filter(({ line }) => !report.done.has(line));
  let asked = 0;
  const probe = async (queue: BoardLine[]): Promise<void> => {
    for (const { line, row } of queue) {
      const answer = await askPatiently(at, row);
      if (++asked % 100 === 0) say(`${asked} of ${left.length}`);
      // Its host had enough: the others of it would only be asked in vain.
      if (answer.status === "refused" && answer.passes) return;
      const { name, domain } = row;
      const isAlive = answer.status === "alive";
      count(isAlive ? "alive" : `refused: ${answer.reason}`);
      const [reason, postings, detail] = isAlive
        ? [null, answer.total ?? answer.listed, null]
        : [answer.reason, null, answer.detail];
      const board = [answer.provider, answer.board, name, domain];
      if (isAlive) await alive.add([board]);
      await report.add([[line, answer.status, reason, ...board, postings, detail]]);
    }
  };
  const queues = [...queuesOf(left)];
  const worker = async (): Promise<void> => {
    for (let queue = queues.shift(); queue !== undefined; queue = queues.shift()) await probe(queue);
  };
  await Promise.all(Array.from({ length: HOSTS_AT_ONCE }, worker));
  const done = [...counts].reduce((sum, [what, n]) => sum + (what === "done before" ? 0 : n), 0);
  if (done < left.length) counts.set("left for the next time", left.length - done);
  return counts;
}

/** Rows by the gate that their requests wait at; of an address that is to be looked at, its host. */
function queuesOf(rows: BoardLine[]): Iterable<BoardLine[]> {
  return Map.groupBy(rows, ({ row }) => {
    const named = nameBoard({ url: row.url ?? null, provider: row.provider ?? null, board: row.board ?? null });
    if (!("reason" in named)) return gateName(named.provider, named.provider.listRequest(named.board).url);
    return URL.parse(row.url ?? "")?.hostname ?? row.url ?? "";
  }).values();
}

async function askPatiently(at: string, row: BoardLine["row"]): Promise<Answer> {
  const parsed = ImportRow().safeParse(row);
  if (!parsed.success) return badRow(parsed.error.issues.map(({ message }) => message).join("; "));
  const { name: _name, domain: _domain, ...board } = parsed.data;
  for (let tries = 1; ; tries++) {
    const { data } = await callAdmin<{ data: Answer }>(at, "POST", "/admin/sources/ask", board);
    // Nobody can be asked at all.
    if (data.status === "refused" && data.reason === "no_contact") throw new Error(data.detail);
    if (data.status === "alive" || !data.passes || tries === TRIES) return data;
    await new Promise((resolve) => setTimeout(resolve, RETRY_MS));
  }
}

function badRow(detail: string): Answer {
  return { status: "refused", provider: null, board: null, reason: "bad_row", detail, passes: false };
}
