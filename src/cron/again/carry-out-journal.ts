import { sourceId } from "../../core/ids.ts";
import { limits } from "../../core/limits.ts";
import { readJournal, strikeJournal, type JournalRow } from "../../db/again/replay-journal.ts";
import { isRefusal } from "../../db/boards/refuse-opted-out.ts";
import { readSource } from "../../db/boards/read-sources.ts";
import { registerBoard } from "../../db/boards/register-board.ts";
import { getCrawlRecord, getRegistration } from "../archive/archive.ts";
import { carryOut } from "../crawl/crawl-board.ts";
import type { CrawlDependencies } from "../crawl/crawl-dependencies.ts";
import { findProvider } from "../providers/registry.ts";
import { isLeftOut, missFrom, leaveOut, save, type ReplayRun } from "./replay-run.ts";

/** Carries out the first lines of the journal. `empty`: there are none; `over`: the run may not go on. */
export async function carryOutJournal(run: ReplayRun): Promise<"done" | "empty" | "over"> {
  const rows = await readJournal(run.db, run.isCareful ? 1 : limits.replayCrawlsPerStep);
  if (rows.length === 0) return "empty";
  let done: JournalRow | null = null;
  try {
    for (const row of rows) {
      if (run.budget.isOver() || !run.state.isRunning) break;
      if (!isLeftOut(run, row)) await (row.isCrawl === 1 ? carryOutCrawl(run, row) : register(run, row));
      done = row;
      run.state.round.done++;
    }
  } finally {
    // What is done stays so when the next line fails.
    if (done !== null) await save(run, [strikeJournal(run.db, done)]);
  }
  return done === null || run.budget.isOver() ? "over" : "done";
}

async function register({ db, bucket, state, budget }: ReplayRun, { provider, board }: JournalRow): Promise<void> {
  budget.spend({ crawls: 1 });
  const registration = await getRegistration(bucket, provider, board);
  if (registration === null) return;
  try {
    await registerBoard(db, registration);
    state.boards++;
  } catch (error) {
    if (!isRefusal(error)) throw error;
  }
}

async function carryOutCrawl(run: ReplayRun, row: JournalRow): Promise<void> {
  const { db, bucket, state, budget } = run;
  budget.spend({ crawls: 1 });
  const provider = findProvider(row.provider);
  const source = await readSource(db, sourceId(row.provider, row.board));
  // Opted out since it was noted, or of a provider that was retired.
  if (provider === null || source === null) return;
  if (source.recordNumber < row.number) {
    const record = await getCrawlRecord(bucket, row.provider, row.board, row.number);
    if (record === null) return await missFrom(run, row, `the archive lacks crawl ${row.number}`);
    if (record.previousRecord !== source.recordNumber)
      return leaveOut(run, row, `crawl ${row.number} does not follow ${source.recordNumber}`);
    budget.spend({ pages: record.pages.length });
    const crawl = { deps: { db, bucket, ...offline }, provider, source, number: record.number, at: record.at };
    const outcome = await carryOut({ ...crawl, startedAt: record.at }, record);
    if (outcome.kind === "changed") {
      const { opened, updated, closed, reopened } = outcome.commit.crawl;
      budget.spend({ changes: opened + updated + closed + reopened, bytes: record.bytes });
    }
  }
  state.crawls++;
}

/** A replay asks nobody. */
export const offline: Omit<CrawlDependencies, "db" | "bucket"> = {
  fetch: () => Promise.reject(new Error("a replay does not fetch")),
  userAgent: "",
  now: () => 0,
  takeTurn: () => Promise.resolve(false),
  noteThrottled: () => Promise.resolve(),
};
