import { env } from "cloudflare:workers";
import { expect, it } from "vitest";
import { limits } from "../../../../src/core/limits.ts";
import { replayArchive } from "../../../../src/cron/again/replay.ts";
import { readDataVersion } from "../../../../src/db/boards/catalogue-state.ts";
import { dumpFacts, emptyDatabase } from "../../../../src/db/again/dump-facts.ts";
import { pruneLedger } from "../../../../src/db/ledger/prune-ledger.ts";
import { createSimulator } from "../../../sim/simulator.ts";
import { ask, BASE } from "../../app-under-test.ts";
import { countingD1 } from "../../counting-d1.ts";
import { createTestCrawler } from "../../crawler.ts";

const DAY = 24 * 3_600_000;
const left = async (): Promise<{ number: number; outcome: string }[]> =>
  (await env.DB.prepare("select number, outcome from crawls order by id").all<{ number: number; outcome: string }>())
    .results;
const feed = async (): Promise<unknown> =>
  (await (await ask(`${BASE}/events/search?include_baseline=true&limit=100`)).json<{ data: unknown }>()).data;

it("removes old crawls that found nothing, and nothing that the feed, the next crawl or a replay needs", async () => {
  const sim = createSimulator({ world: { seed: 17, boards: 1, postingsPerBoard: 30 } });
  const crawler = createTestCrawler(sim);
  const [board] = sim.boards();
  if (board === undefined) throw new Error("no board");
  const id = await crawler.add(board);
  for (let round = 0; round < 6; round++) {
    sim.setRound(round);
    await crawler.crawl(id);
    await crawler.crawl(id);
  }
  sim.setFault(board.id, "server_error", { times: 1 });
  await crawler.crawl(id);
  const before = { all: await left(), feed: await feed(), facts: await dumpFacts(env.DB) };
  const silent = before.all.filter(({ outcome }) => outcome !== "changed").length;
  expect(silent).toBeGreaterThan(5);
  // Nothing is old yet.
  expect(await pruneLedger(env.DB, crawler.clock.now + (limits.ledgerDaysMax - 1) * DAY)).toBe(0);
  expect(await left()).toEqual(before.all);

  const version = await readDataVersion(env.DB);
  const counting = countingD1(env.DB);
  const later = crawler.clock.now + (limits.ledgerDaysMax + 1) * DAY;
  // The newest stays, whatever it is.
  expect(await pruneLedger(counting.db, later)).toBe(silent - 1);
  const written = counting.statements.reduce((sum, statement) => sum + statement.rowsWritten, 0);
  expect(written).toBeLessThanOrEqual(2 * (silent - 1) + 2);
  expect((await left()).map(({ number }) => number)).toEqual([
    ...before.all.filter(({ outcome }) => outcome === "changed").map(({ number }) => number),
    13,
  ]);
  expect(await readDataVersion(env.DB)).not.toBe(version);
  expect(await feed()).toEqual(before.feed);
  expect(await dumpFacts(env.DB)).toEqual(before.facts);

  // What was looked at is not read again.
  const again = countingD1(env.DB);
  expect(await pruneLedger(again.db, later)).toBe(0);
  expect(again.statements.reduce((sum, { rowsRead, rowsWritten }) => sum + rowsRead + rowsWritten, 0)).toBeLessThan(4);

  // The chain of crawls goes on, and the archive still makes the same tables.
  sim.setRound(6);
  expect((await crawler.crawl(id)).kind).not.toBe("stale");
  const facts = await dumpFacts(env.DB);
  await emptyDatabase(env.DB);
  await replayArchive({ db: env.DB, bucket: env.RAW }, () => undefined);
  expect(await dumpFacts(env.DB)).toEqual(facts);
});

it("goes on where it stopped, a bounded step at a time", async () => {
  await env.DB.prepare(
    `insert into crawls (source, number, at, outcome) with recursive n (i) as (select 1000 union all select i + 1 from n where i < 2300)
     select (select min(id) from sources), i, 0, iif(i % 10 = 0, 'changed', 'unchanged') from n`,
  ).run();
  const steps: number[] = [];
  for (let step = 0; step < 4; step++) {
    const counting = countingD1(env.DB);
    steps.push(await pruneLedger(counting.db, 1_000 * DAY * 365));
    const read = counting.statements.reduce((sum, { rowsRead }) => sum + rowsRead, 0);
    expect(read).toBeLessThanOrEqual(3 * limits.ledgerPruneRowsMax + 10);
  }
  expect(steps.reduce((sum, count) => sum + count)).toBeGreaterThanOrEqual(1_169);
  expect(steps.slice(2)).toEqual([0, 0]);
  const rest = await env.DB.prepare(
    "select count(*) as n from crawls where number >= 1000 and outcome <> 'changed'",
  ).first<{ n: number }>();
  expect(rest?.n).toBeLessThanOrEqual(1);
});
