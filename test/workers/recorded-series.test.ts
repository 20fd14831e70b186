import { env } from "cloudflare:workers";
import { describe, expect, it } from "vitest";
import { crawlBoard } from "../../src/cron/crawl-board.ts";
import { readCrawlSource } from "../../src/db/crawl-state.ts";
import { createRecordedWorld } from "../sim/recorded.ts";
import { createSimulator } from "../sim/simulator.ts";
import { createTestCrawler } from "./crawler.ts";

const SERIES = "greenhouse/series-6hourly/";

async function load(file: string): Promise<Uint8Array> {
  const response = await env.PAYLOADS.fetch(`https://payloads/${file.split("/").map(encodeURIComponent).join("/")}`);
  if (!response.ok) throw new Error(`no recorded payload ${file}`);
  return new Uint8Array(await response.arrayBuffer());
}

const index = await load("INDEX.tsv").then(
  (bytes) => new TextDecoder().decode(bytes),
  () => null,
);

interface Counts {
  created: number;
  closed: number;
  reopened: number;
}

/** The points of every board of the series, oldest first, as the index's own file names give them. */
function filesByBoard(text: string): Map<string, string[]> {
  const boards = new Map<string, string[]>();
  const files = text
    .split("\n")
    .map((line) => line.split("\t")[0] ?? "")
    .filter((file) => file.startsWith(SERIES));
  for (const file of files.toSorted()) {
    const board = file.slice(SERIES.length).split("/")[0] ?? "";
    boards.set(board, [...(boards.get(board) ?? []), file]);
  }
  return boards;
}

/** Set arithmetic over the files alone: no code of the product, no simulator. */
async function countFromFiles(files: string[]): Promise<Counts> {
  const counts: Counts = { created: 0, closed: 0, reopened: 0 };
  const everOpen = new Set<number>();
  let open = new Set<number>();
  for (const file of files) {
    const { jobs } = JSON.parse(new TextDecoder().decode(await load(file))) as { jobs: { id: number }[] };
    const list = new Set(jobs.map(({ id }) => id));
    for (const id of list) {
      if (open.has(id)) continue;
      if (everOpen.has(id)) counts.reopened++;
      else counts.created++;
      everOpen.add(id);
    }
    for (const id of open) if (!list.has(id)) counts.closed++;
    open = list;
  }
  return counts;
}

describe("the recorded 6-hourly Greenhouse series through the whole pipeline", () => {
  it.skipIf(index !== null)(
    "SKIPPED: ../shared/payloads is not here, so the recorded series was not run",
    () => undefined,
  );

  it.skipIf(index === null).each([...filesByBoard(index ?? "")])(
    "%s makes the events that its files show",
    async (board, files) => {
      const source = createRecordedWorld(index ?? "", load, { series: "6hourly" });
      const sim = createSimulator({ source });
      const crawler = createTestCrawler(sim);
      const recorded = source.boards.find((candidate) => candidate.board === board);
      if (recorded === undefined) throw new Error(`the simulator has no ${board}`);
      const id = await crawler.add(recorded);
      for (let round = 0; round < files.length; round++) {
        sim.setRound(round);
        crawler.clock.now += 6 * 3_600_000;
        // A board that owes a proof is asked again within the quarter of an hour, and a list with more
        // changes than one crawl writes is read on at once: so until nothing is owed.
        for (let turn = 0; turn < 9; turn++) {
          const state = await readCrawlSource(env.DB, id);
          if (turn > 0 && state?.missing === 0 && !state.unread) break;
          crawler.clock.now += 15 * 60_000;
          await crawlBoard(crawler.deps, id, (state?.crawlNumber ?? 0) + 1);
        }
      }
      const pipeline = await env.DB.prepare(
        `select sum(type = 'job.created') as created, sum(type = 'job.closed') as closed, sum(type = 'job.reopened') as reopened
       from events join sources on sources.id = events.source where source_id = ?`,
      )
        .bind(id)
        .first<Counts>();
      const expected = await countFromFiles(files);
      console.log(
        `${board}: ${files.length} points, pipeline ${JSON.stringify(pipeline)}, files ${JSON.stringify(expected)}`,
      );
      expect(pipeline).toEqual(expected);
      expect(expected.created).toBeGreaterThan(0);
    },
  );
});
