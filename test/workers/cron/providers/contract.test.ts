import { env } from "cloudflare:workers";
import { beforeEach, describe, expect, it } from "vitest";
import { limits } from "../../../../src/core/limits.ts";
import { findDetails } from "../../../../src/cron/archive/details-bundle.ts";
import { replayArchive } from "../../../../src/cron/again/replay.ts";
import { findProvider, providers, type ProviderName } from "../../../../src/cron/providers/registry.ts";
import { dumpFacts, emptyDatabase } from "../../../../src/db/again/dump-facts.ts";
import { readSource } from "../../../../src/db/boards/read-sources.ts";
import { expected } from "../../../fixtures/expected.ts";
import { protocols } from "../../../sim/protocols/registry.ts";
import { createSimulator, type Simulator } from "../../../sim/simulator.ts";
import { inPart, tier } from "../../../sampled.ts";
import { countingD1 } from "../../counting-d1.ts";
import { createTestCrawler, HOUR, type TestCrawler } from "../../crawler.ts";
import { emptyStores } from "../../stores.ts";
import { unpackMetadata } from "../../../../src/db/events/packed-event.ts";

/**
 * What every provider must do, played over the simulator: its list to the database, its changes to events, its
 * absences to closings, nothing lost to an answer that is none, and the same again from the archive.
 */
const names = Object.keys(providers) as ProviderName[];
/**
 * Every provider tells what opened, changed and closed, and tells it again from the archive; of the other tests each
 * plays one in so many, so many providers in a row all of them.
 */
const TURNS = tier(9, 3, 1);
const inTurn = (name: ProviderName, turn: number): boolean => (names.indexOf(name) + turn) % TURNS === 0;

const TITLE = `%s${inPart("of seven other tests one in nine", "of seven other tests one in three")}`;
describe.each(names)(TITLE, (name) => {
  const isDetailed = findProvider(name)?.details !== undefined;
  let sim: Simulator;
  let crawler: TestCrawler;
  let id = "";
  let calls = (): number => 0;
  /** Postings' own answers say something else than their lists' elements tell. */
  let turned = false;
  /** Address of one posting's own answer that is none. */
  let spoiled: string | null = null;

  beforeEach(async () => {
    await emptyStores();
    sim = createSimulator({
      world: { seed: 5, boards: 1, providers: [name], postingsPerBoard: 45, rates: { quietBoards: 0 } },
    });
    turned = false;
    spoiled = null;
    const fetch: Simulator["fetch"] = async (input, init) => {
      const asked = new Request(input, init);
      const question = protocols[name].parse(new URL(asked.url), await asked.clone().text());
      const response = await sim.fetch(asked);
      if (asked.url === spoiled) return new Response("{", response);
      if (!turned || question?.kind !== "posting" || response.status !== 200) return response;
      return new Response((await response.text()).replaceAll(" the ", " the very "));
    };
    const counting = countingD1(env.DB);
    calls = counting.calls;
    crawler = createTestCrawler({ fetch }, { db: counting.db });
    const [board] = sim.boards();
    if (board === undefined) throw new Error("no board");
    id = await crawler.add(board);
  });

  /** What a crawl may ask of D1: its board's row, and once the list is known so many calls. */
  const callsMax = { unchanged: 1 + 2, changed: 1 + 4 };

  /** Crawls until the list is taken to its end. */
  async function crawlWhole(): Promise<void> {
    for (let crawls = 0; crawls < 10; crawls++) {
      const before = calls();
      const outcome = await crawler.crawl(id);
      if (outcome.kind !== "changed" && outcome.kind !== "unchanged") throw new Error(`came to ${outcome.kind}`);
      expect(calls() - before, outcome.kind).toBeLessThanOrEqual(callsMax[outcome.kind]);
      if (((await readSource(env.DB, id))?.reading ?? 0) === 0) return;
      // A continuation comes at once.
      crawler.clock.now -= 3_500_000;
    }
    throw new Error("the list has no end");
  }

  async function openKeys(): Promise<Set<string>> {
    const { results } = await env.DB.prepare("select key from jobs where closed_at is null").all<{ key: string }>();
    return new Set(results.map(({ key }) => key));
  }

  async function truth(): Promise<Set<string>> {
    const keyOf = protocols[name].keyOf ?? (({ key }: { key: string }): string => key);
    return new Set([...(await sim.truth(sim.boards()[0]?.id ?? ""))].map((key) => keyOf({ key })));
  }

  const count = async (sql: string): Promise<number> =>
    (await env.DB.prepare(`select count(*) as n from ${sql}`).first<{ n: number }>())?.n ?? 0;

  async function expectSameFromArchive(): Promise<void> {
    const before = await dumpFacts(env.DB);
    await emptyDatabase(env.DB);
    await replayArchive({ db: env.DB, bucket: env.RAW }, () => undefined);
    const after = await dumpFacts(env.DB);
    for (const [table, rows] of Object.entries(before)) expect(after[table], table).toEqual(rows);
  }

  it.runIf(inTurn(name, 0))("takes a list whole, then writes nothing for it again", async () => {
    await crawlWhole();
    expect(await openKeys()).toEqual(await truth());
    expect(await readSource(env.DB, id)).toMatchObject({ health: "ok", rejected: 0, missing: 0 });
    // Of an ATS of which no text was recorded, neither in its list nor in its postings' answers, none is read.
    const hasTexts = isDetailed || expected[name].descriptionHtml !== null;
    expect(await count("jobs where description_hash is not null")).toBe(hasTexts ? await count("jobs") : 0);
    expect(await count("events where type <> 'job.created'")).toBe(0);
    const outcome = await crawler.crawl(id);
    expect(outcome).toMatchObject({ kind: "unchanged" });
    expect(outcome.kind === "unchanged" && outcome.rowsWritten).toBeLessThanOrEqual(4);
  });

  it("tells what opened, changed and closed, and tells it again from the archive", async () => {
    await crawlWhole();
    for (let round = 1; round <= 6; round++) {
      sim.setRound(Math.min(round, 2));
      await crawlWhole();
    }
    expect(await openKeys()).toEqual(await truth());
    for (const type of ["job.created", "job.updated", "job.closed"])
      expect(await count(`events where type = '${type}'`), type).toBeGreaterThan(0);
    await expectSameFromArchive();
  });

  /** Crawls once a day, so that a week of what is answered passes. */
  async function crawlWeek(): Promise<void> {
    for (let day = 0; day < 9; day++) {
      crawler.clock.now += 23 * HOUR;
      await crawler.crawl(id);
    }
  }

  async function closeReasons(): Promise<string[]> {
    const closings = "select metadata from events where type = 'job.closed'";
    const { results } = await env.DB.prepare(closings).all<{ metadata: string }>();
    const reasons = results.map(({ metadata }) => unpackMetadata("job.closed", metadata) as { reason: string });
    return [...new Set(reasons.map(({ reason }) => reason))];
  }

  it.runIf(inTurn(name, 1))("closes what a board held once it is gone, however its ATS says so", async () => {
    await crawlWhole();
    sim.setFault(sim.boards()[0]?.id ?? "", "not_found");
    const held = await openKeys();
    await crawlWeek();
    const isSilent = findProvider(name)?.meanings.emptyList === "unknown";
    // Where neither the list nor an address of a posting can say it, nothing does.
    const canTell = !isSilent || findProvider(name)?.detailRequest !== null;
    expect(await openKeys()).toEqual(canTell ? new Set() : held);
    expect(await closeReasons()).toEqual(canTell ? [isSilent ? "http_404" : "board_gone"] : []);
    await expectSameFromArchive();
  });

  it.runIf(inTurn(name, 2))(
    "is led away: to the ATS's own site, which means gone, or to anywhere else, which means nothing",
    async () => {
      await crawlWhole();
      const board = sim.boards()[0]?.id ?? "";
      const before = await openKeys();
      for (const to of ["https://elsewhere.example/", "https://status.www.personio.com.example/"]) {
        sim.setFault(board, { kind: "redirect", to });
        await crawlWeek();
        sim.clearFaults();
      }
      expect(await openKeys()).toEqual(before);
      for (const host of findProvider(name)?.meanings.goneRedirects ?? []) {
        await crawlWhole();
        expect(await openKeys()).toEqual(before);
        sim.setFault(board, { kind: "redirect", to: `https://${host}/` });
        await crawlWeek();
        expect((await openKeys()).size, host).toBe(0);
        expect(await closeReasons()).toEqual(["board_gone"]);
        expect((await readSource(env.DB, id))?.health).toBe("gone");
        sim.clearFaults();
      }
    },
  );

  it.runIf(inTurn(name, 0))("an empty list closes what it held after some rounds, where it says anything", async () => {
    await crawlWhole();
    const board = sim.boards()[0]?.id ?? "";
    const before = await openKeys();
    sim.setFault(board, "empty");
    sim.setFault(board, "detail_error");
    await crawlWeek();
    const isProof = findProvider(name)?.meanings.emptyList === "empty";
    expect((await openKeys()).size).toBe(isProof ? 0 : before.size);
    expect(await closeReasons()).toEqual(isProof ? ["absent_confirmed"] : []);
  });

  it.runIf(isDetailed && inTurn(name, 1))("asks unchanged details again, slowly", async () => {
    await crawlWhole();
    const crawlTurn = async () => {
      crawler.clock.now = Math.ceil((crawler.clock.now + 1) / limits.detailsTurnMs) * limits.detailsTurnMs;
      const isDetail = ({ url }: { url: string }): boolean =>
        protocols[name].parse(new URL(url), null)?.kind === "posting";
      const before = sim.requests.filter(isDetail).length;
      const outcome = await crawler.crawl(id);
      if (outcome.kind !== "changed" && outcome.kind !== "unchanged") throw new Error(outcome.kind);
      return { ...outcome, asked: sim.requests.filter(isDetail).length - before };
    };
    const open = (await openKeys()).size;
    expect(open).toBeGreaterThan(limits.detailsPerTurnMax);
    crawler.clock.now += limits.detailsAgeMs - 12 * HOUR;
    // None is due.
    const early = await crawlTurn();
    expect([early.asked, early.rowsWritten <= 4]).toEqual([0, true]);
    crawler.clock.now += 13 * HOUR;
    // What they say is no proof that one is gone, whatever they say.
    sim.setFault(sim.boards()[0]?.id ?? "", { kind: "detail_error", status: 404 });
    const failed = await crawlTurn();
    expect([failed.asked, failed.rowsWritten <= 4]).toEqual([limits.detailsPerTurnMax, true]);
    sim.clearFaults();
    expect(await readSource(env.DB, id)).toMatchObject({ health: "ok", partial: false, reading: 0 });
    const slept = await readSource(env.DB, id);
    const same = await crawlTurn();
    expect(same.asked).toBe(limits.detailsPerTurnMax);
    expect(same.rowsWritten).toBeLessThanOrEqual(4 + 2 * limits.detailsPerTurnMax);
    expect(await count("events where type <> 'job.created'")).toBe(0);
    // It found nothing new, so that its board is not asked more often for it.
    expect((await readSource(env.DB, id))?.intervalMs).toBeGreaterThanOrEqual(slept?.intervalMs ?? 0);
    // Once a turn.
    const rest = await crawler.crawl(id);
    expect(rest.kind === "unchanged" && rest.rowsWritten).toBeLessThanOrEqual(4);
    turned = true;
    let asked = same.asked;
    while (asked < open) {
      const turn = await crawlTurn();
      expect(turn.asked).toBe(Math.min(limits.detailsPerTurnMax, open - asked));
      asked += turn.asked;
    }
    expect(await count("jobs where closed_at is not null")).toBe(0);
    const updates = await env.DB.prepare("select metadata from events where type = 'job.updated'").all<{
      metadata: string;
    }>();
    expect(updates.results.length).toBeGreaterThan(0);
    const { provider, board } = (await readSource(env.DB, id)) ?? { provider: "", board: "" };
    for (const { metadata } of updates.results) {
      const { payload } = unpackMetadata("job.updated", metadata) as { payload: string };
      const answers = (await findDetails(env.RAW, { provider, board }, payload)) ?? [];
      const texts = answers.map(({ answer }) => new TextDecoder().decode(answer));
      expect(texts.some((text) => text.includes(" the very "))).toBe(true);
    }
    // All were read: none is due.
    expect((await crawlTurn()).asked).toBe(0);
    await expectSameFromArchive();
  });

  it.runIf(isDetailed && inTurn(name, 2))("says in the ledger which own answers can't be read", async () => {
    await crawlWhole();
    const asked = sim.requests.filter(({ url }) => protocols[name].parse(new URL(url), null)?.kind === "posting");
    await emptyStores();
    id = await crawler.add(sim.boards()[0] ?? { url: "", name: "" });
    spoiled = asked.at(-1)?.url ?? "";
    await crawlWhole();
    expect(await openKeys()).toHaveLength((await truth()).size - 1);
    const ledger = await env.DB.prepare("select rejected, detail from crawls where rejected > 0").all<{
      rejected: number;
      detail: string;
    }>();
    expect(ledger.results).toMatchObject([{ rejected: 1 }]);
    const { rejects } = JSON.parse(ledger.results[0]?.detail ?? "{}") as {
      rejects: { key: string; reason: string }[];
    };
    expect(await truth()).toContain(rejects[0]?.key);
    expect((await readSource(env.DB, id))?.rejected).toBe(1);
    await expectSameFromArchive();
    spoiled = null;
    await crawlWhole();
    expect([(await openKeys()).size, (await readSource(env.DB, id))?.rejected]).toEqual([(await truth()).size, 0]);
  });

  it.runIf(inTurn(name, 1))("loses nothing to an answer that is no list, or not the whole of it", async () => {
    await crawlWhole();
    const board = sim.boards()[0]?.id ?? "";
    const before = await openKeys();
    for (const fault of ["garbage", "cut_body", "empty", "truncated", "server_error", "not_found"] as const) {
      sim.setFault(board, fault, { times: 1 });
      await crawler.crawl(id);
      sim.clearFaults();
      expect(await openKeys(), fault).toEqual(before);
    }
    expect(await count("events where type = 'job.closed'")).toBe(0);
    await crawlWhole();
    await crawler.crawl(id);
    expect((await readSource(env.DB, id))?.health).toBe("ok");
  });
});

it("a provider whose lists lack facts asks for each posting once, some at a time", async () => {
  await emptyStores();
  const sim = createSimulator({ world: { seed: 5, boards: 1, providers: ["workday"], postingsPerBoard: 90 } });
  const crawler = createTestCrawler(sim);
  const id = await crawler.add(sim.boards()[0] ?? { url: "", name: "" });
  const provider = findProvider("workday");
  expect(provider?.details).toBeDefined();
  const asked: number[] = [];
  do {
    const before = sim.requests.length;
    await crawler.crawl(id);
    crawler.clock.now -= 3_500_000;
    asked.push(sim.requests.length - before);
  } while (((await readSource(env.DB, id))?.reading ?? 0) > 0);
  // What robots.txt says, five pages and forty answers; then no list is asked for any more.
  expect(asked).toEqual([46, 40, 10]);
  await crawler.crawl(id);
  const details = sim.requests.filter(({ url }) => url.includes("/job/"));
  expect(new Set(details.map(({ url }) => url)).size).toBe(details.length);
});
