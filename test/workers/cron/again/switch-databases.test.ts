import { env } from "cloudflare:workers";
import { getTableColumns, getTableName } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { KEY_BYTES, makeKey } from "../../../../src/core/api-key.ts";
import { limits } from "../../../../src/core/limits.ts";
import { continueReplay } from "../../../../src/cron/again/continue-replay.ts";
import { crawlBoard } from "../../../../src/cron/crawl/crawl-board.ts";
import { askReplay, stopReplay } from "../../../../src/db/again/ask-replay.ts";
import { factTables } from "../../../../src/db/again/dump-facts.ts";
import { rebuildSlots } from "../../../../src/db/boards/board-slots.ts";
import { readSource } from "../../../../src/db/boards/read-sources.ts";
import { setPaused } from "../../../../src/db/boards/register-board.ts";
import { insertKey } from "../../../../src/db/clients/api-keys.ts";
import { carriedColumns, carriedTables } from "../../../../src/db/clients/carry-over.ts";
import { fanOutEvents } from "../../../../src/db/clients/fan-out-events.ts";
import { saveEndpoint, saveSubscription } from "../../../../src/db/clients/webhooks.ts";
import { endOfCrawlsBefore, firstCrawlSince } from "../../../../src/db/ledger/crawls-by-time.ts";
import { sources } from "../../../../src/db/schema/schema.ts";
import { HOUR } from "../../crawler.ts";
import { ask, crawledWorld, deps, emptyBoth, expectSame, runOn, second, stateNow } from "../../replaying.ts";

emptyBoth();

describe("a switch", () => {
  it("is ready when crawls at work have ended: schedules, keys, webhooks and what waits are there, and a crawl goes on", async () => {
    const world = await crawledWorld(4, 10, 3);
    const { clock, ids } = world;
    const { key: _key, ...stored } = makeKey(crypto.getRandomValues(new Uint8Array(KEY_BYTES)));
    await insertKey(env.DB, { ...stored, name: "a client", at: clock.now, madeBy: null });
    const endpoint = {
      keyHash: stored.keyHash,
      url: "https://hooks.example.com/",
      secret: "s",
      at: clock.now,
      hexSignature: true,
    };
    await saveEndpoint(env.DB, { ...endpoint, endpointId: "e1" });
    const subscription = { keyHash: stored.keyHash, events: "job.created job.updated job.closed", at: clock.now };
    for (const [index, id] of ids.entries())
      await saveSubscription(env.DB, {
        ...subscription,
        subscriptionId: `s${index}`,
        endpointId: "e1",
        subject: `source_id:${id}`,
        search: null,
      });
    await env.DB.prepare(
      `insert into webhook_log (endpoint, source, crawl_number, ordinal, place, attempts, status, at)
       select 1, id, 1, 0, 0, 1, 'delivered', ? from sources`,
    )
      .bind(clock.now)
      .run();
    await setPaused(env.DB, ids[3] ?? "", true, clock.now);
    clock.now += HOUR;
    await world.crawlRound();
    await ask(world, true);
    const early = await continueReplay(deps(world));
    expect(early).toMatchObject({ finishedAt: null, isRunning: true });
    clock.now += limits.crawlsEndMs;
    await runOn(world);
    expect(await stateNow()).toMatchObject({ isRunning: true, comparison: { equal: 4, moved: 0, differing: 0 } });
    await expectSame();
    expect(await fanOutEvents(env.DB, clock.now)).toBe(false);

    for (const { table } of carriedTables) {
      const name = getTableName(table);
      const read = async (db: D1Database) => (await db.prepare(`select * from ${name} order by 1`).all()).results;
      const [served, made] = [await read(env.DB), await read(second)];
      if (/^webhook_(?:deliveries|log)$/.test(name)) expect(made).toHaveLength(served.length);
      else expect(made, name).toEqual(served);
      if (/^(api|webhook|admin)/.test(name)) expect(served.length, name).toBeGreaterThan(0);
    }
    const waiting = `select p.endpoint_id, b.source_id, d.crawl_number, d.ordinal, d.place, e.type from webhook_deliveries d
      join sources b on b.id = d.source join webhook_endpoints p on p.id = d.endpoint
      join events e on e.source = d.source and e.crawl_number = d.crawl_number and e.ordinal = d.ordinal order by 2, 3, 4, 5`;
    const [served, made] = await Promise.all(
      [env.DB, second].map(async (db) => (await db.prepare(waiting).all()).results),
    );
    expect(made).toEqual(served);
    expect(made?.length).toBeGreaterThan(0);
    // By which base texts are packed is no fact.
    for (const id of ids) {
      const { id: _id, org: _org, textBase: _base, ...board } = (await readSource(env.DB, id)) ?? {};
      expect(await readSource(second, id)).toMatchObject(board);
    }
    expect((await readSource(second, ids[3] ?? ""))?.paused).toBe(true);
    // Lists read the boards' clocks from one row.
    const clocks = async () => await second.prepare("select complete, due from catalogue").first();
    const copied = await clocks();
    await second.batch([rebuildSlots(second)]);
    expect(await clocks()).toEqual(copied);

    // A key that is made while it is ready is there after the next run; one thing removed is gone.
    await env.DB.prepare("delete from webhook_subscriptions where subscription_id = 's0'").run();
    await continueReplay(deps(world));
    expect(await second.prepare("select count(*) as n from webhook_subscriptions").first("n")).toBe(3);

    // Swapped: the next crawls go on where the served database was.
    await setPaused(env.DB, ids[3] ?? "", false, clock.now);
    world.sim.setRound(8);
    clock.now += HOUR;
    const number = ((await readSource(env.DB, ids[0] ?? ""))?.crawlNumber ?? 0) + 1;
    const swapped = await crawlBoard({ ...world.deps, db: second }, ids[0] ?? "", number);
    expect(swapped.kind).toBe("changed");
  });

  it("goes on with a list that is being fetched", async () => {
    const world = await crawledWorld(1, 120, 1, { providers: ["jibe"] });
    const { clock, ids, sim } = world;
    const [id = ""] = ids;
    const { pagesPerCrawlMax } = limits;
    try {
      Object.assign(limits, { pagesPerCrawlMax: 1 });
      sim.setRound(2);
      await world.crawl(id);
      const { reading = 0, crawlNumber = 0, recordNumber } = (await readSource(env.DB, id)) ?? {};
      expect(reading).toBe(crawlNumber);
      expect(recordNumber).toBeLessThan(crawlNumber);
      await ask(world, true);
      clock.now += limits.crawlsEndMs;
      await runOn(world);
      expect(await stateNow()).toMatchObject({ comparison: { equal: 1, moved: 0, differing: 0 } });
      expect(await readSource(second, id)).toMatchObject({ reading, crawlNumber });
      const asked: string[] = [];
      const fetch = async (request: Request) => (asked.push(request.url), await sim.fetch(request));
      const next = await crawlBoard({ ...world.deps, db: second, fetch }, id, crawlNumber + 1);
      expect(next.kind).toBe("changed");
      expect(asked.filter((url) => url.includes("page="))).toEqual([expect.stringContaining("page=2")]);
    } finally {
      Object.assign(limits, { pagesPerCrawlMax });
    }
  });

  it("leaves behind that a clock went back: all is in the order of time", async () => {
    const world = await crawledWorld(3, 5, 2);
    const { clock, ids } = world;
    clock.now += 6 * HOUR;
    const far = clock.now;
    await world.crawl(ids[0] ?? "");
    clock.now = far - 5 * HOUR;
    world.sim.setRound(5);
    await world.crawl(ids[1] ?? "");
    const faults = async (db: D1Database) => await db.prepare("select count(*) as n from clock_faults").first("n");
    expect(await faults(env.DB)).toBe(1);
    clock.now = far + 2 * HOUR;
    await ask(world);
    await runOn(world);
    await expectSame();
    expect(await faults(second)).toBe(0);
    const { results } = await second
      .prepare("select id, at from crawls where at > ?")
      .bind(far - 6 * HOUR)
      .all<{ id: number; at: number }>();
    expect(results.length).toBeGreaterThan(0);
    for (const { id, at } of results) {
      expect(id).toBeGreaterThanOrEqual(await firstCrawlSince(second, at));
      expect(id).toBeLessThan(await endOfCrawlsBefore(second, at + 1));
    }
  });

  it("rebuilds, copies or begins anew every table there is", async () => {
    const { results } = await env.DB.prepare(
      "select name from sqlite_master where type = 'table' and name not like '\\_cf%' escape '\\' and name not like 'sqlite%' and name not like 'job_index%' and name not like 'job_orders%' and name not like 'org_index%' and name <> 'd1_migrations'",
    ).all<{ name: string }>();
    const rebuilt =
      "orgs sources crawls jobs texts twin_texts events count_packs count_log catalogue opt_outs opened_hours".split(
        " ",
      );
    // Of work that is under way (retention's totals are copied), or of an older shape.
    const begunAnew =
      "cron_marks coverage truth_days counts_before retention orphan_descriptions descriptions clock_faults".split(" ");
    const replays = ["replay", "replay_journal"];
    const copied = carriedTables.map(({ table }) => getTableName(table));
    expect(results.map(({ name }) => name).toSorted()).toEqual(
      [...rebuilt, ...begunAnew, ...replays, ...copied].toSorted(),
    );
  });

  it("compares, copies or knows as its own every column of a board", () => {
    const compared = /^select (.*?) from sources/s
      .exec(factTables.sources)?.[1]
      ?.match(/(?:(?:sources|orgs)\.)?\w+(?=,| as| *$)/g);
    const names = (compared ?? []).map((name) => name.replace("sources.", ""));
    // `record_number` is asked for before anything is compared; the rest is how far each database's own work is.
    const own = ["id", "org", "record_number", "normalizer", "counted_to", "index_step", "text_base", "read_days"];
    const columns = Object.values(getTableColumns(sources)).map(({ name }) => name);
    const known = new Set<string>([...names, ...carriedColumns, ...own]);
    expect(columns.filter((name) => !known.has(name))).toEqual([]);
    expect(carriedColumns.filter((name) => names.includes(name) || own.includes(name))).toEqual([]);
  });

  it("is given up by stopping it", async () => {
    const world = await crawledWorld(2, 4, 1);
    await ask(world, true);
    expect(await askReplay(env.DB, second, { hold: true, now: 1 })).toBe("running");
    expect(await stopReplay(second)).toMatchObject({ isRunning: false, heldSince: null });
    expect(await stopReplay(second)).toBeNull();
    expect(await continueReplay(deps(world))).toBeNull();
    // And taken up again.
    await ask(world);
    await runOn(world);
    await expectSame();
  });
});
