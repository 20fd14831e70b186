import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import path from "node:path";
import { getPlatformProxy } from "wrangler";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { addBoard } from "../../src/cron/add-board.ts";
import { crawlBoard, type CrawlDependencies } from "../../src/cron/crawl-board.ts";
import { readCrawlSource } from "../../src/db/crawl-state.ts";
import { createRecordedWorld } from "../sim/recorded.ts";
import { createSimulator } from "../sim/simulator.ts";

const folder = "../shared/payloads/greenhouse/series-6hourly";
const here = existsSync(folder);

interface Counts {
  created: number;
  closed: number;
  reopened: number;
}

/** Set arithmetic over the files alone: no code of the product, no simulator. */
function countFromFiles(points: Set<number>[]): Counts {
  const counts: Counts = { created: 0, closed: 0, reopened: 0 };
  const everOpen = new Set<number>();
  let open = new Set<number>();
  for (const list of points) {
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
  it.skipIf(here)("SKIPPED: ../shared/payloads is not here, so the recorded series was not run", () => undefined);

  describe.skipIf(!here)("with ../shared/payloads", () => {
    let platform: Awaited<ReturnType<typeof getPlatformProxy<Env>>>;
    beforeAll(async () => {
      platform = await getPlatformProxy<Env>({ configPath: "test/sim/demo.toml", persist: false });
      for (const file of ["0000_core.sql", "0001_job_index.sql"]) {
        const sql = await readFile(path.join("migrations", file), "utf8");
        for (const statement of sql.replaceAll(/^--(?!>).*$/gm, "").split("--> statement-breakpoint")) {
          await platform.env.DB.prepare(statement).run();
        }
      }
    });
    afterAll(async () => {
      await platform.dispose();
    });

    it("makes the events that the files themselves show", async () => {
      const index = await readFile("../shared/payloads/INDEX.tsv", "utf8");
      const load = async (file: string): Promise<Uint8Array> => new Uint8Array(await readFile(path.join("../shared/payloads", file)));
      const source = createRecordedWorld(index, load, { series: "6hourly" });
      const sim = createSimulator({ source });
      const { DB: db, RAW: bucket } = platform.env;
      const clock = { now: Date.parse("2026-08-01T00:00:00.000Z") };
      const deps: CrawlDependencies = {
        db,
        bucket,
        fetch: sim.fetch,
        userAgent: "Jobledger/test",
        now: () => clock.now,
        takeTurn: () => Promise.resolve(true),
        penalize: () => Promise.resolve(),
      };
      const series = source.boards.filter(({ provider, id }) => provider === "greenhouse" && existsSync(path.join(folder, id.split(/[:|/]/).at(-1) ?? "")));
      expect(series.length).toBeGreaterThanOrEqual(6);
      const total: Counts = { created: 0, closed: 0, reopened: 0 };
      for (const board of series) {
        const added = await addBoard(db, bucket, { url: board.url, name: board.name, domain: null }, clock.now);
        if (!added.ok) throw new Error(added.reason);
        for (let round = 0; round <= (source.lastRound ?? 0); round++) {
          sim.setRound(round);
          clock.now += 6 * 3_600_000;
          // A board that owes a proof is asked again within the quarter of an hour: so until none is owed.
          for (let turn = 0; turn < 4; turn++) {
            const state = await readCrawlSource(db, added.sourceId);
            if (turn > 0 && state?.missing === 0) break;
            clock.now += 15 * 60_000;
            await crawlBoard(deps, added.sourceId, (state?.crawlNumber ?? 0) + 1);
          }
        }
        const expected = countFromFiles(await pointsOf(board.board));
        const row = await db
          .prepare(
            `select sum(type = 'job.created') as created, sum(type = 'job.closed') as closed, sum(type = 'job.reopened') as reopened
             from events join sources on sources.id = events.source where source_id = ?`,
          )
          .bind(added.sourceId)
          .first<Counts>();
        console.log(board.board, "pipeline", JSON.stringify(row), "files", JSON.stringify(expected));
        expect(row, board.board).toEqual(expected);
        for (const kind of ["created", "closed", "reopened"] as const) total[kind] += expected[kind];
      }
      console.log("all boards", JSON.stringify(total));
      expect(total.reopened).toBeGreaterThan(0);
    });
  });
});

async function pointsOf(board: string): Promise<Set<number>[]> {
  const { readdir } = await import("node:fs/promises");
  const files = (await readdir(path.join(folder, board))).toSorted();
  const points: Set<number>[] = [];
  for (const file of files) {
    const { jobs } = JSON.parse(await readFile(path.join(folder, board, file), "utf8")) as { jobs: { id: number }[] };
    points.push(new Set(jobs.map(({ id }) => id)));
  }
  return points;
}
