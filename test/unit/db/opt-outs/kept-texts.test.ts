import path from "node:path";
import { expect, it } from "vitest";
import { addBoard } from "../../../../src/cron/boards/add-board.ts";
import { continueOptOuts, optOutBoard } from "../../../../src/cron/boards/opt-out.ts";
import { crawlBoard } from "../../../../src/cron/crawl/crawl-board.ts";
import { limits } from "../../../../src/core/limits.ts";
import { readSource } from "../../../../src/db/boards/read-sources.ts";
import { readDescriptions } from "../../../../src/db/postings/read-descriptions.ts";
import { STORED_HASHES } from "../../../../src/db/again/dump-facts.ts";
import { createMemoryBucket } from "../../../sim/judge/memory-bucket.ts";
import { createSqliteD1 } from "../../../sim/judge/sqlite-d1.ts";

const TEXT = `<p>${"What a company that moves to another board says of its work. ".repeat(40)}</p>`;

function begin() {
  const { db, sqlite } = createSqliteD1(path.resolve("migrations"));
  const { bucket } = createMemoryBucket(1_000);
  const clock = { now: Date.UTC(2026, 10, 1) };
  const texts: Record<string, string> = { stays: "<p>old</p>", moves: TEXT };
  const deps = {
    db,
    bucket,
    fetch: ({ url }: Request): Promise<Response> => {
      const board = new URL(url).pathname.split("/").at(-1) ?? "";
      const posting = { id: board, text: "Engineer", createdAt: 1_760_000_000_000, description: texts[board] };
      return Promise.resolve(Response.json([posting]));
    },
    userAgent: "Jobledger/test",
    now: () => clock.now,
    takeTurn: () => Promise.resolve(true),
    noteThrottled: () => Promise.resolve(),
  };
  const crawl = async (board: string): Promise<string> => {
    clock.now += 3_600_000;
    const added = await addBoard(
      db,
      bucket,
      { url: `https://jobs.lever.co/${board}`, name: "Acme", domain: null },
      clock.now,
    );
    if (!added.ok) throw new Error(added.reason);
    await crawlBoard(deps, added.sourceId, ((await readSource(db, added.sourceId))?.crawlNumber ?? 0) + 1);
    return added.sourceId;
  };
  const shown = async (): Promise<string> => {
    const hash = String(
      sqlite.prepare("select description_hash as hash from jobs where key = 'stays'").get()?.["hash"],
    );
    return JSON.stringify([...(await readDescriptions(db, [hash])).values()]);
  };
  const finish = async (): Promise<void> => {
    for (let run = 0; run < 20; run++) await continueOptOuts({ db, bucket }, (clock.now += limits.crawlsEndMs));
    const { n } = sqlite.prepare("select count(*) as n from opt_outs where finished_at is null").get() ?? {};
    expect(n).toBe(0);
  };
  return { stores: { db, bucket }, sqlite, clock, texts, crawl, shown, finish };
}

it("a text that a posting takes from a board while that is being removed stays with the posting", async () => {
  const { stores, sqlite, clock, texts, crawl, shown, finish } = begin();
  const compared = (): number => Number(sqlite.prepare("select compared_to as id from opt_outs").get()?.["id"] ?? 0);
  await crawl("stays");
  const removed = await crawl("moves");
  await optOutBoard(stores, removed, null, clock.now);
  for (let step = 0; step < 30 && compared() === 0; step++) await continueOptOuts(stores, clock.now, 1);
  expect(compared()).toBeGreaterThan(0);
  texts["stays"] = TEXT;
  await crawl("stays");
  expect(await shown()).toContain("moves to another board");
  await finish();
  expect(await shown()).toContain("moves to another board");
});

it("a text that another board's posting had stays with its history, whenever it was replaced", async () => {
  const { stores, sqlite, clock, texts, crawl, finish } = begin();
  const { comparedEventsPerStep } = limits;
  Object.assign(limits, { comparedEventsPerStep: 1 });
  const only = "<p>What only the board that goes has ever said.</p>";
  texts["moves"] = only;
  const removed = await crawl("moves");
  texts["moves"] = texts["stays"] = TEXT;
  for (const board of ["moves", "stays"]) await crawl(board);
  texts["stays"] = "<p>new</p>";
  await crawl("stays");
  await optOutBoard(stores, removed, null, clock.now);
  await finish();
  Object.assign(limits, { comparedEventsPerStep });
  const [{ changes } = { changes: "[]" }] = sqlite
    .prepare("select changes from events where type = 'job.updated'")
    .all();
  const old = (JSON.parse(String(changes)) as [string, string, string][]).find(([field]) => field === "description");
  expect([...(await readDescriptions(stores.db, [old?.[1] ?? ""])).values()].join()).toContain("moves to another");
  expect(sqlite.prepare(STORED_HASHES).all()).toHaveLength(2);
});
