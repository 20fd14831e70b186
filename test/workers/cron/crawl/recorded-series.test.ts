import { env } from "cloudflare:workers";
import { describe, expect, it } from "vitest";
import { crawlBoard } from "../../../../src/cron/crawl/crawl-board.ts";
import { readSource } from "../../../../src/db/boards/read-sources.ts";
import { createRecordedWorld } from "../../../sim/recorded.ts";
import { createSimulator } from "../../../sim/simulator.ts";
import { inPart, sampled } from "../../../sampled.ts";
import { createTestCrawler, type TestCrawler } from "../../crawler.ts";

const series = ["6hourly", "daily"] as const;
type Series = (typeof series)[number];

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

/** All boards of all series. */
const recorded = series.flatMap((name) =>
  [...filesByBoard(index ?? "", name)].map(([board, files]) => ({ name, board, files })),
);

/** The points of every board of the series, oldest first, as the index's own file names give them. */
function filesByBoard(text: string, name: Series): Map<string, string[]> {
  const folder = `greenhouse/series-${name}/`;
  const boards = new Map<string, string[]>();
  const files = text
    .split("\n")
    .map((line) => line.split("\t")[0] ?? "")
    .filter((file) => file.startsWith(folder));
  for (const file of files.toSorted()) {
    const board = file.slice(folder.length).split("/")[0] ?? "";
    boards.set(board, [...(boards.get(board) ?? []), file]);
  }
  return boards;
}

const HOUR_MS = 3_600_000;
/** Counted by hand from the files: postings that come back, and that differ by the new key `language` alone. */
const reopenings: Record<string, number> = {
  "daily 6sense": 22,
  "daily agoda": 163,
  "daily asana": 32,
  "daily axios": 1,
  "6hourly anthropic": 6,
  "6hourly databricks": 8,
  "6hourly robinhood": 1,
};
const rollOuts: Record<string, number> = { agoda: 238, arenanet: 1, asana: 78, axios: 8 };

type RawJob = { id: number } & Record<string, unknown>;

async function readJobs(file: string): Promise<RawJob[]> {
  return (JSON.parse(new TextDecoder().decode(await load(file))) as { jobs: RawJob[] }).jobs;
}

/**
 * A board that owes a proof is asked again within the quarter of an hour, and a list with more
 * changes than one crawl writes is read on at once.
 */
async function crawlUntilNothingIsOwed(crawler: TestCrawler, id: string): Promise<void> {
  for (let turn = 0; turn < 60; turn++) {
    const state = await readSource(env.DB, id);
    if (turn > 0 && state?.missing === 0 && state.reading === 0) return;
    crawler.clock.now += HOUR_MS / 4;
    await crawlBoard(crawler.deps, id, (state?.crawlNumber ?? 0) + 1);
  }
}

/** Set arithmetic over the files alone: no code of the product, no simulator. */
async function countFromFiles(files: string[]): Promise<Counts> {
  const counts: Counts = { created: 0, closed: 0, reopened: 0 };
  const everOpen = new Set<number>();
  let open = new Set<number>();
  for (const file of files) {
    const list = new Set((await readJobs(file)).map(({ id }) => id));
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

/** Postings that two points differ in by the key `language` alone, which the later one has. */
async function gainedLanguage(before: string, after: string): Promise<string[]> {
  const [old, now] = await Promise.all([readJobs(before), readJobs(after)]);
  const known = new Map(old.map((job) => [job["id"], job]));
  return now
    .filter(({ language, ...rest }) => language !== undefined && isSame(rest, known.get(rest["id"])))
    .map((job) => String(job["id"]));
}

function isSame(left: RawJob, right: RawJob | undefined): boolean {
  return JSON.stringify(left) === JSON.stringify(right);
}

/** How many of these postings have an event of the crawls after a number, other than to be opened again. */
async function countMoved(sourceId: string, afterCrawl: number, keys: string[]): Promise<number> {
  const row = await env.DB.prepare(
    `select count(*) as n from events join sources on sources.id = events.source join jobs on jobs.id = events.job
     where source_id = ? and events.crawl_number > ? and type <> 'job.created' and key in (select value from json_each(?))`,
  )
    .bind(sourceId, afterCrawl, JSON.stringify(keys))
    .first<{ n: number }>();
  return row?.n ?? -1;
}

describe("the recorded Greenhouse series through the whole pipeline", () => {
  it.skipIf(index !== null)(
    "SKIPPED: ../shared/payloads is not here, so the recorded series were not run",
    () => undefined,
  );

  it("has six boards of one series and five of the other, with postings that come back", () => {
    if (index === null) return;
    expect(recorded.map(({ name }) => name).toSorted()).toEqual([
      ...Array(6).fill("6hourly"),
      ...Array(5).fill("daily"),
    ]);
  });

  it.skipIf(index === null).each(sampled(recorded, 5))(
    `$name $board makes the events that its files show${inPart(5)}`,
    async ({ name, board, files }) => {
      const source = createRecordedWorld(index ?? "", load, { series: name });
      const sim = createSimulator({ source });
      const crawler = createTestCrawler(sim);
      const of = source.boards.find((candidate) => candidate.board === board);
      if (of === undefined) throw new Error(`the simulator has no ${board}`);
      const id = await crawler.add(of);
      let rolledOut = 0;
      for (let round = 0; round < files.length; round++) {
        sim.setRound(round);
        crawler.clock.now += 6 * HOUR_MS;
        const before = (await readSource(env.DB, id))?.crawlNumber ?? 0;
        await crawlUntilNothingIsOwed(crawler, id);
        const gained = await gainedLanguage(files[round - 1] ?? files[0] ?? "", files[round] ?? "");
        rolledOut += gained.length;
        expect(await countMoved(id, before, gained), `${gained.length} gained the key language`).toBe(0);
      }
      const pipeline = await env.DB.prepare(
        `select sum(type = 'job.created') as created, sum(type = 'job.closed') as closed, sum(type = 'job.reopened') as reopened
       from events join sources on sources.id = events.source where source_id = ?`,
      )
        .bind(id)
        .first<Counts>();
      const expected = await countFromFiles(files);
      console.log(
        `${name} ${board}: ${files.length} points, ${JSON.stringify(pipeline)}, ${rolledOut} gained a language`,
      );
      expect(pipeline).toEqual(expected);
      expect(expected.created).toBeGreaterThan(0);
      expect(expected.reopened).toBe(reopenings[`${name} ${board}`] ?? 0);
      expect(rolledOut).toBe(rollOuts[board] ?? 0);
    },
    240_000,
  );
});
