import { env } from "cloudflare:workers";
import { describe, expect, it } from "vitest";
import type { JobEvent } from "../../../../src/core/event.ts";
import { jobId } from "../../../../src/core/ids.ts";
import type { Job } from "../../../../src/core/job.ts";
import { limits } from "../../../../src/core/limits.ts";
import { payloadKey } from "../../../../src/core/payload-key.ts";
import { crawlBoard } from "../../../../src/cron/crawl/crawl-board.ts";
import { lever } from "../../../../src/cron/providers/ats/lever.ts";
import { replayArchive } from "../../../../src/cron/again/replay.ts";
import { noAnswers } from "../../../../src/cron/crawl/read-details.ts";
import { settleCrawl } from "../../../../src/cron/crawl/settle-crawl.ts";
import { readSource } from "../../../../src/db/boards/read-sources.ts";
import { dumpFacts, emptyDatabase } from "../../../../src/db/again/dump-facts.ts";
import { ask, BASE } from "../../app-under-test.ts";
import { askedPosting } from "../../asked-posting.ts";
import { createTestCrawler } from "../../crawler.ts";
import { emptyStores } from "../../stores.ts";
import { unpackMetadata } from "../../../../src/db/events/packed-event.ts";

type Detail = number | "time-out";

/** A Lever board that says what a test has it say. Postings are numbers. */
function scriptBoard(name: string) {
  const script = {
    list: [] as number[],
    status: 200,
    /** The board that the postings' own addresses name; null: they have none. */
    namedBoard: null as string | null,
    /** What addresses answer of postings that the list lacks, and which of them were asked. */
    detail: (_key: number): Detail => 404,
    asked: [] as number[],
    /** What those answer that it holds. */
    listed: 200 as Detail,
  };
  const silence = (signal: AbortSignal): Promise<never> =>
    new Promise((_, reject) => {
      signal.addEventListener("abort", () => reject(new Error("aborted")));
    });
  const fetch = async (request: Request): Promise<Response> => {
    const key = askedPosting(request);
    if (key === undefined) {
      const list = script.list.map((id) => ({
        id: String(id),
        text: `Posting ${id}`,
        createdAt: 1_760_000_000_000 + id,
        ...(script.namedBoard === null ? {} : { hostedUrl: `https://jobs.lever.co/${script.namedBoard}/${id}` }),
      }));
      return new Response(script.status === 200 ? JSON.stringify(list) : "no", { status: script.status });
    }
    const isListed = script.list.includes(Number(key));
    if (!isListed) script.asked.push(Number(key));
    const answer = isListed ? script.listed : script.detail(Number(key));
    return answer === "time-out" ? await silence(request.signal) : new Response("{}", { status: answer });
  };
  const crawler = createTestCrawler({ fetch: fetch as never }, { fetchTimeoutMs: 100 });
  return { ...crawler, script, add: () => crawler.add({ url: `https://jobs.lever.co/${name}`, name }), board: name };
}

const numbers = (from: number, count: number): number[] => Array.from({ length: count }, (_, index) => from + index);

async function open(id: string): Promise<number> {
  const row = await env.DB.prepare(
    "select count(*) as n from jobs join sources on sources.id = jobs.source where source_id = ? and closed_at is null",
  )
    .bind(id)
    .first<{ n: number }>();
  return row?.n ?? -1;
}

async function closings(id: string): Promise<{ key: string; metadata: Record<string, unknown> }[]> {
  const { results } = await env.DB.prepare(
    `select key, metadata from events join sources on sources.id = events.source join jobs on jobs.id = events.job
     where source_id = ? and type = 'job.closed' order by events.crawl_number, ordinal`,
  )
    .bind(id)
    .all<{ key: string; metadata: string }>();
  return results.map(({ key, metadata }) => ({
    key,
    metadata: unpackMetadata("job.closed", metadata) as Record<string, unknown>,
  }));
}

/** A board of so many postings, crawled until all are recorded. */
async function begin(name: string, count: number) {
  const board = scriptBoard(name);
  board.script.list = numbers(1, count);
  const id = await board.add();
  for (let crawl = 0; crawl < Math.ceil((count + 1) / limits.changesPerCrawlMax); crawl++) await board.crawl(id);
  expect(await open(id)).toBe(count);
  return { ...board, id };
}

describe("closing, case by case", () => {
  it("an empty 200 after N postings closes nothing", async () => {
    const { script, crawl, id } = await begin("empty", 7);
    script.list = [];
    await crawl(id);
    await crawl(id);
    expect(await open(id)).toBe(7);
    expect(await closings(id)).toEqual([]);
    expect(script.asked).toEqual([]);
    expect((await readSource(env.DB, id))?.health).toBe("suspect");
  });

  it("a first list that names another board is taken when it has come three times", async () => {
    const board = scriptBoard("stranger");
    board.script.list = numbers(1, 5);
    board.script.namedBoard = "somebody-else";
    const id = await board.add();
    for (const [expected, reason] of [
      [0, "other_board"],
      [0, "other_board"],
      [5, null],
    ]) {
      await board.crawl(id);
      expect(await open(id)).toBe(expected);
      const said = await env.DB.prepare(
        "select detail ->> 'held_reason' as why from crawls order by id desc limit 1",
      ).first();
      expect(said).toEqual({ why: reason });
    }
    const crawls = await env.DB.prepare(
      "select outcome, baseline from crawls join sources on sources.id = source where source_id = ? order by number",
    )
      .bind(id)
      .all();
    expect(crawls.results.at(-1)).toEqual({ outcome: "changed", baseline: 1 });
  });

  it("500 of 1,400 closes nothing", async () => {
    const { script, crawl, id } = await begin("cut", 1_400);
    script.list = numbers(1, 500);
    await crawl(id);
    expect(await open(id)).toBe(1_400);
    script.list = numbers(1, 1_400);
    await crawl(id);
    expect(await closings(id)).toEqual([]);
    expect((await readSource(env.DB, id))?.health).toBe("ok");
  });

  it.each<Detail>([500, 502, 503, 403, 429, "time-out"])("%s on a detail closes nothing", async (answer) => {
    const { script, crawl, id } = await begin(`detail-${answer}`, 20);
    script.list = numbers(2, 19);
    script.detail = () => answer;
    await crawl(id);
    await crawl(id);
    expect(script.asked).toEqual([1, 1]);
    expect(await open(id)).toBe(20);
    expect(await closings(id)).toEqual([]);
  });

  it("404 on a detail closes once, with its reason", async () => {
    const { script, crawl, id, board } = await begin("detail-404", 20);
    script.list = numbers(2, 19);
    await crawl(id);
    await crawl(id);
    await crawl(id);
    expect(script.asked).toEqual([1]);
    expect(await closings(id)).toMatchObject([{ key: "1", metadata: { reason: "http_404", misses: 1, crawls: [2] } }]);
    const event = (await closings(id))[0]?.metadata["payloads"] as string[];
    expect(await env.RAW.head(payloadKey("lever", board, event[0] ?? ""))).not.toBeNull();
  });

  it("where listed postings' addresses answer 404 too, three lists are the proof", async () => {
    const { script, crawl, id } = await begin("moved", 20);
    script.list = numbers(2, 19);
    script.listed = 404;
    await crawl(id);
    await crawl(id);
    expect([await open(id), script.asked]).toEqual([20, []]);
    await crawl(id);
    expect(await closings(id)).toMatchObject([{ key: "1", metadata: { reason: "absent_confirmed", misses: 3 } }]);
    expect(script.asked).toEqual([]);
  });

  it("a 200 on a detail keeps it open, however many lists lack it", async () => {
    const { script, crawl, id } = await begin("detail-200", 20);
    script.list = numbers(2, 19);
    script.detail = () => 200;
    for (let round = 0; round < 5; round++) {
      script.list = [...numbers(2, 19), 100 + round];
      await crawl(id);
    }
    expect(await closings(id)).toEqual([]);
  });

  it("a closed posting answers 200 with its closing proof, and keeps id and history when it opens again", async () => {
    const { script, crawl, id, board } = await begin("proof", 20);
    script.list = numbers(2, 19);
    // No word from its own address: three lists are the proof.
    script.detail = () => 403;
    for (const extra of [101, 102, 103]) {
      script.list = [...numbers(2, 19), extra];
      await crawl(id);
    }
    const address = `${BASE}/jobs/${jobId("lever", board, "1")}`;
    const response = await ask(address);
    expect(response.status).toBe(200);
    const { data } = await response.json<{ data: Job }>();
    expect(data).toMatchObject({ status: "expired", active: false });
    const history = async (): Promise<JobEvent[]> =>
      (await (await ask(`${address}/events`)).json<{ data: JobEvent[] }>()).data;
    const [closed] = await history();
    expect(closed).toMatchObject({
      event_type: "job.closed",
      old_value: "active",
      new_value: "expired",
      observed_at: data.inactive_at,
      metadata: { reason: "absent_confirmed", misses: 3, crawls: [2, 3, 4], last_seen_at: data.last_seen_at },
    });
    const payloads = closed?.event_type === "job.closed" ? closed.metadata.payloads : [];
    expect(new Set(payloads).size).toBe(3);
    for (const name of payloads) {
      const object = await env.RAW.get(payloadKey("lever", board, name));
      const text = await new Response(object?.body.pipeThrough(new DecompressionStream("gzip"))).text();
      const keys = (JSON.parse(text) as { id: string }[]).map((posting) => posting.id);
      expect(keys).not.toContain("1");
      expect(keys).toContain("2");
    }

    script.list = numbers(1, 20);
    await crawl(id);
    expect((await history()).map(({ event_type }) => event_type)).toEqual([
      "job.reopened",
      "job.closed",
      "job.created",
    ]);
    expect(await (await ask(address)).json()).toMatchObject({
      data: { active: true, first_seen_at: data.first_seen_at },
    });
  });

  it("`active` and the closed event change in the same batch, or neither", async () => {
    const { script, crawl, deps, id } = await begin("atomic", 20);
    script.list = numbers(2, 19);
    const failing = new Proxy(env.DB, {
      get: (target, name) =>
        name === "batch"
          ? (statements: D1PreparedStatement[]) =>
              target.batch([...statements, target.prepare("insert into sources (id) values (null)")])
          : (Reflect.get(target, name) as () => void).bind(target),
    });
    await expect(crawlBoard({ ...deps, db: failing }, id, 2)).rejects.toThrow("NOT NULL");
    expect([await open(id), await closings(id)]).toEqual([20, []]);
    await crawl(id);
    expect([await open(id), (await closings(id)).length]).toEqual([19, 1]);
  });

  it("a list of another board opens nothing and closes nothing, until it comes a third time", async () => {
    const { script, crawl, id } = await begin("other", 10);
    script.list = numbers(500, 12);
    await crawl(id);
    await crawl(id);
    expect([await open(id), await closings(id)]).toEqual([10, []]);
    await crawl(id);
    expect([await open(id), (await closings(id)).length]).toEqual([12, 10]);
  });

  it("a small board whose lists share nothing keeps all that it ever showed", async () => {
    const { script, crawl, id } = await begin("small", 2);
    const lists = [[3], [4, 5, 6], [7], [8, 9]];
    for (const list of lists) {
      script.list = list;
      script.asked = [];
      await crawl(id);
      expect(await open(id)).toBe(list.length);
    }
    expect(script.asked).toEqual([7]);
    const reasons = (await closings(id)).map(({ metadata }) => metadata["reason"]);
    expect(reasons).toEqual(Array(7).fill("http_404"));
    // Another board's list does not get in: the old ones are there.
    script.list = numbers(50, 6);
    script.detail = () => 200;
    await crawl(id);
    expect(await open(id)).toBe(2);
  });

  it("a list that names this board is its own, though it shares nothing with the last", async () => {
    const { script, crawl, id, board } = await begin("renewed", 40);
    script.list = numbers(500, 30);
    script.namedBoard = board;
    await crawl(id);
    expect([await open(id), await closings(id)]).toEqual([70, []]);
    expect(script.asked).toEqual([]);
    expect((await readSource(env.DB, id))?.health).toBe("suspect");
    await crawl(id);
    await crawl(id);
    expect([await open(id), (await closings(id)).length]).toEqual([30, 40]);
  });

  it("a list at the provider's cap says nothing about absence", async () => {
    const { script, id, board } = await begin("capped", 20);
    const source = await readSource(env.DB, id);
    if (source === null) throw new Error(`no board ${board}`);
    const list = JSON.stringify(numbers(2, 19).map((key) => ({ id: String(key), text: `Posting ${key}` })));
    const input = {
      number: 2,
      at: source.nextCrawlAfter,
      list: { name: "page", since: 2, at: source.nextCrawlAfter },
      pages: [{ name: "page", bytes: new TextEncoder().encode(list) }],
      validators: { etag: null, lastModified: null },
      bytes: list.length,
      changesMax: limits.changesPerCrawlMax,
      ask: (keys: string[]) => Promise.resolve(new Map(keys.map((key) => [key, key === "1" ? 404 : 200]))),
      readDetails: noAnswers,
    };
    const capped = await settleCrawl(env.DB, { ...lever, listCap: 19 }, source, input);
    expect(capped.commit.crawl).toMatchObject({
      closed: 0,
      held: 0,
      detail: { held_reason: "held 19, a list is cut at 19" },
    });
    const whole = await settleCrawl(env.DB, { ...lever, listCap: 50 }, source, input);
    expect(whole.commit.crawl.closed).toBe(1);
    expect(script.asked).toEqual([]);
  });
});

it("a board that answers 404 for a week is gone: its postings close in steps, a replay agrees, and they come back", async () => {
  await emptyStores();
  const { script, crawl, clock, id } = await begin("gone", 620);
  const day = 24 * 3_600_000;
  script.status = 404;
  for (let days = 0; days < 7; days++) {
    await crawl(id);
    expect(await open(id)).toBe(620);
    clock.now += day - 3_600_000;
  }
  // In between it may fail otherwise: that says nothing.
  script.status = 503;
  await crawl(id);
  script.status = 404;
  await crawl(id);
  expect(await open(id)).toBe(120);
  const half = await readSource(env.DB, id);
  expect(half).toMatchObject({ health: "gone", missing: 120 });
  expect(half?.nextCrawlAfter).toBe(clock.now + limits.intervalMsMin);
  await crawl(id);
  expect(await open(id)).toBe(0);
  const events = await closings(id);
  expect(events).toHaveLength(620);
  expect(new Set(events.map(({ metadata }) => metadata["reason"]))).toEqual(new Set(["board_gone"]));
  expect(events[0]?.metadata).toMatchObject({ http_status: 404, crawls: [3, 4, 5, 6, 7, 8, 9, 11], payloads: [] });
  // Nothing is left to close: another 404 is an ordinary failure.
  expect((await crawl(id)).kind).toBe("failed");

  const before = await dumpFacts(env.DB);
  await emptyDatabase(env.DB);
  await replayArchive({ db: env.DB, bucket: env.RAW }, () => undefined);
  const after = await dumpFacts(env.DB);
  for (const [table, rows] of Object.entries(before)) expect(after[table], table).toEqual(rows);

  script.status = 200;
  clock.now += day;
  for (let turn = 0; turn < 2; turn++) await crawl(id);
  expect(await open(id)).toBe(620);
  const reopened = await env.DB.prepare("select count(*) as n from events where type = 'job.reopened'").first();
  expect(reopened).toEqual({ n: 620 });
});
