import { env } from "cloudflare:workers";
import { expect, it } from "vitest";
import { continueReprocessing } from "../../../../src/cron/again/reprocess.ts";
import { NORMALIZER_VERSION } from "../../../../src/core/normalize/normalize-posting.ts";
import { dumpFacts } from "../../../../src/db/again/dump-facts.ts";
import { reindexAll } from "../../../../src/db/again/reindex.ts";
import { isTakingOrder } from "../../../../src/db/crawl/reread-boards.ts";
import { ORDERED_SINCE } from "../../../../src/db/index/job-orders.ts";
import { createSimulator } from "../../../sim/simulator.ts";
import { createTestCrawler } from "../../crawler.ts";

/** As the migration finds a database whose postings no rules of orders have seen. */
async function makeOld(): Promise<void> {
  await env.DB.batch([
    env.DB.prepare("insert into job_orders (job_orders) values ('delete-all')"),
    env.DB.prepare("update jobs set rules_version = ?, derived = json_set(derived, '$.v', ?)").bind(
      ORDERED_SINCE - 1,
      ORDERED_SINCE - 1,
    ),
    env.DB.prepare("update sources set normalizer = ?").bind(ORDERED_SINCE - 1),
    env.DB.prepare("delete from cron_marks"),
    env.DB.prepare("insert into cron_marks (name, value) values ('unordered', 0)"),
  ]);
}

it("an older database comes into its orders by itself, in bounded steps, while crawls go on", async () => {
  const sim = createSimulator({ world: { seed: 77, boards: 4, postingsPerBoard: 60, rates: { quietBoards: 0 } } });
  const crawler = createTestCrawler(sim, {});
  const ids: string[] = [];
  for (const board of sim.boards()) ids.push(await crawler.add({ url: board.url, name: "" }));
  let round = 0;
  const crawlAll = async (): Promise<void> => {
    sim.setRound(round++);
    for (const id of ids) await crawler.crawl(id);
  };
  await crawlAll();
  await crawlAll();
  await makeOld();
  expect(NORMALIZER_VERSION).toBeGreaterThanOrEqual(ORDERED_SINCE);
  expect(await isTakingOrder(env.DB)).toBe(true);
  // Some change, close and come before the cron has been there.
  await crawlAll();
  let runs = 0;
  for (; runs < 20 && (await isTakingOrder(env.DB)); runs++) {
    await continueReprocessing({ db: env.DB, bucket: env.RAW, now: () => crawler.clock.now });
    await crawlAll();
  }
  expect(runs).toBeLessThan(20);
  const { job_orders: byItself = [], job_index: words } = await dumpFacts(env.DB);
  const open = await env.DB.prepare("select count(*) as n from jobs where closed_at is null").first<number>("n");
  expect(byItself.length).toBeGreaterThanOrEqual(open ?? 0);
  expect(await env.DB.prepare("select count(*) as n from jobs where closed_at > 0").first<number>("n")).toBeGreaterThan(
    5,
  );
  await reindexAll(env.DB, () => undefined);
  const rebuilt = await dumpFacts(env.DB);
  expect(rebuilt["job_orders"]).toEqual(byItself);
  expect(rebuilt["job_index"]).toEqual(words);
});
