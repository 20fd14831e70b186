import { env } from "cloudflare:workers";
import { drizzle } from "drizzle-orm/d1";
import { expect, it } from "vitest";
import { continueReprocessing } from "../../../../src/cron/again/reprocess.ts";
import { NORMALIZER_VERSION } from "../../../../src/core/normalize/normalize-posting.ts";
import { payAYear } from "../../../../src/core/pay-yearly.ts";
import { dumpFacts } from "../../../../src/db/again/dump-facts.ts";
import { reindexAll } from "../../../../src/db/again/reindex.ts";
import { placeOfRow } from "../../../../src/db/counts/count-place.ts";
import { isTakingOrder } from "../../../../src/db/crawl/reread-boards.ts";
import { readDescribedWords } from "../../../../src/db/index/described-rows.ts";
import { indexedWords } from "../../../../src/db/index/job-index.ts";
import { putOrders } from "../../../../src/db/index/job-orders.ts";
import { jobs } from "../../../../src/db/schema/schema-postings.ts";
import { createSimulator } from "../../../sim/simulator.ts";
import { ask, BASE } from "../../app-under-test.ts";
import { createTestCrawler } from "../../crawler.ts";
import { emptyStores } from "../../stores.ts";

/** Where rules 7 and 8 put a posting: section, second or pay, and 29 bits of id. */
function placesBySecond(row: typeof jobs.$inferSelect): string[] {
  const { postedAt, salaryMin: min, salaryMax: max, salaryCurrency, salaryPeriod: period } = row;
  const posted = BigInt(Math.floor((postedAt ?? 0) / 1_000));
  const pay = BigInt(Math.round(payAYear({ min, max, period })?.max ?? 0));
  const places = [posted, ...(salaryCurrency === null ? [] : [2n ** 33n + pay])];
  return places.map((place) => String(place * 2n ** 29n + BigInt(row.id)));
}

/** What the migration marks it with. */
const markOf = (version: number): string => (version < 7 ? "unordered" : "unordered_by_day");

/** As the migration finds a database of earlier rules: without orders, or in those by the second. */
async function makeOld(version: number): Promise<void> {
  await env.DB.batch([
    env.DB.prepare("insert into job_orders (job_orders) values ('delete-all')"),
    env.DB.prepare(
      "update jobs set rules_version = ?1, derived = json_set(derived, '$.v', ?1), inferred_at = inferred_at + 1",
    ).bind(version),
    env.DB.prepare("update sources set normalizer = ?").bind(version),
    env.DB.prepare("delete from cron_marks"),
    env.DB.prepare("insert into cron_marks (name, value) values (?, 0)").bind(markOf(version)),
  ]);
  if (version < 7) return;
  const rows = (await drizzle(env.DB).select().from(jobs)).filter(({ closedAt }) => closedAt === null);
  const described = await readDescribedWords(env.DB, rows);
  for (const row of rows) {
    const words = indexedWords(placeOfRow(row).words, described(row), row);
    await putOrders(env.DB, JSON.stringify(placesBySecond(row).map((rowid) => ({ rowid, words })))).run();
  }
}

it.each([6, 8])(
  "a database of rules %i comes into its orders by itself, in bounded steps, while crawls go on",
  async (version) => {
    await emptyStores();
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
    await makeOld(version);
    expect(NORMALIZER_VERSION).toBeGreaterThan(version);
    expect(await isTakingOrder(env.DB, "posted")).toBe(true);
    // Some change, close and come before the cron has been there.
    await crawlAll();
    expect((await ask(`${BASE}/jobs?sort=posted`)).status).toBe(503);
    // What rules of orders had seen stands where it stood by what it pays.
    expect((await ask(`${BASE}/jobs?sort=pay&salary_currency=USD`)).status).toBe(version < 7 ? 503 : 200);
    let runs = 0;
    for (; runs < 20 && (await isTakingOrder(env.DB, "posted")); runs++) {
      await continueReprocessing({ db: env.DB, bucket: env.RAW, now: () => crawler.clock.now });
      await crawlAll();
    }
    expect(runs).toBeLessThan(20);
    expect((await ask(`${BASE}/jobs?sort=posted`)).status).toBe(200);
    const { job_orders: byItself = [], job_index: words } = await dumpFacts(env.DB);
    const open = await env.DB.prepare("select count(*) as n from jobs where closed_at is null").first<number>("n");
    expect(byItself.length).toBeGreaterThanOrEqual(open ?? 0);
    expect(
      await env.DB.prepare("select count(*) as n from jobs where closed_at > 0").first<number>("n"),
    ).toBeGreaterThan(5);
    await reindexAll(env.DB, () => undefined);
    const rebuilt = await dumpFacts(env.DB);
    expect(rebuilt["job_orders"]).toEqual(byItself);
    expect(rebuilt["job_index"]).toEqual(words);
  },
);
