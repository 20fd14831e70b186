import path from "node:path";
import { gzipSync } from "node:zlib";
import { expect, it } from "vitest";
import { sha256 } from "../../../../src/core/ids.ts";
import { encodeDescriptions } from "../../../../src/cron/crawl/encode-descriptions.ts";
import { storeDescriptions } from "../../../../src/db/crawl/apply-crawl.ts";
import { moveDescriptionsStep } from "../../../../src/db/again/move-descriptions.ts";
import { deleteTexts } from "../../../../src/db/postings/put-texts.ts";
import {
  baseHash,
  decodeDescription,
  encodeDescription,
  makeBase,
} from "../../../../src/db/postings/description-codec.ts";
import { readBaseHashes } from "../../../../src/db/opt-outs/remove-descriptions.ts";
import { dumpFacts } from "../../../../src/db/again/dump-facts.ts";
import { readBase, readDescriptions } from "../../../../src/db/postings/read-descriptions.ts";
import { createSqliteD1 } from "../../../sim/judge/sqlite-d1.ts";
import { begin, HOUR, START } from "../../cron/crawled-world.ts";
import { addBoard } from "../../../../src/cron/boards/add-board.ts";
import { crawlBoard } from "../../../../src/cron/crawl/crawl-board.ts";

const NO_BASE = { hash: null, html: null };
const boilerplate = Array.from({ length: 60 }, (_, index) => `<p>Sentence ${index} of what we say of us.</p>`).join("");
const texts = Array.from({ length: 30 }, (_, index) => {
  const html = `<h3>Role ${index}</h3>${boilerplate}<p>And ${sha256(String(index))} of it.</p>`;
  return { hash: sha256(`text ${index}`), html };
});

it("descriptions of a board lie on one base, and are read back as they were", async () => {
  const { db, sqlite } = createSqliteD1(path.resolve("migrations"));
  const first = await encodeDescriptions(db, 1, NO_BASE, texts.slice(0, 20));
  await storeDescriptions(db, first.rows);
  expect(first.rows).toHaveLength(21);
  // The next crawl has read it.
  const base = { hash: first.base.hash, html: await readBase(db, first.base.hash ?? "") };
  const next = await encodeDescriptions(db, 1, base, texts.slice(20));
  await storeDescriptions(db, next.rows);
  expect(next.rows).toHaveLength(10);
  const read = await readDescriptions(
    db,
    texts.map(({ hash }) => hash),
  );
  for (const { hash, html } of texts) expect(read.get(hash)).toBe(html);
  const sizes = sqlite.prepare("select length(html) as n from texts order by n desc").all();
  expect(sizes.filter(({ n }) => Number(n) > 200)).toHaveLength(1);

  // A base that is gone can't be made up: such a text is none, and the board gets another base.
  sqlite.exec("delete from texts where base is id");
  expect(await readDescriptions(db, [texts[0]?.hash ?? ""])).toEqual(new Map());
  const again = await encodeDescriptions(db, 1, { hash: first.base.hash, html: null }, texts.slice(0, 20));
  expect(again.base.hash).toBe(first.base.hash);
  expect(again.rows).toHaveLength(21);
});

it("a base is made of more texts the more come together, as far as deflate looks back", () => {
  const parts = Array.from({ length: 100 }, (_, index) => `<p>${sha256(String(index)).repeat(8)}</p>`);
  expect(makeBase(parts.slice(0, 5))).toBe(parts[0]);
  expect(makeBase(parts.slice(0, 6))).toBe(parts.slice(0, 2).join(""));
  expect(makeBase(parts)).toBe(parts.slice(0, 3).join(""));
  expect(makeBase(["long".repeat(10_000), ...parts])).toBe("long".repeat(10_000));
  expect(makeBase([...parts.slice(0, 1), "long".repeat(10_000), ...parts.slice(1)])).toBe(parts[0]);
  // What stands in the third text alone is known too.
  const long = parts[2] ?? "";
  expect(encodeDescription(long, makeBase(parts)).length).toBeLessThan(
    encodeDescription(long, parts[0] ?? "").length / 2,
  );
  const base = makeBase(parts);
  expect(decodeDescription(encodeDescription(long, base), base)).toBe(long);
});

it("one text alone has no base", async () => {
  const { db } = createSqliteD1(path.resolve("migrations"));
  const [one = { hash: "", html: "" }] = texts;
  const { rows, base } = await encodeDescriptions(db, 1, NO_BASE, [one]);
  await storeDescriptions(db, rows);
  expect(base).toEqual(NO_BASE);
  expect([...(await readDescriptions(db, [one.hash])).keys()]).toEqual([one.hash]);
});

const twinOf = (hash: string): string => hash.slice(0, 16) + sha256(hash).slice(16);

it("texts whose hashes begin with the same bits are two texts, and go one by one", async () => {
  const { db, sqlite } = createSqliteD1(path.resolve("migrations"));
  const [first = { hash: "", html: "" }, second = first] = texts;
  const twin = { hash: twinOf(first.hash), html: `<p>Another one.</p>${boilerplate}` };
  const { rows, base } = await encodeDescriptions(db, 1, NO_BASE, [first, second]);
  await storeDescriptions(db, rows);
  expect(await readDescriptions(db, [twin.hash])).toEqual(new Map());
  await storeDescriptions(db, (await encodeDescriptions(db, 1, base, [twin])).rows);
  await storeDescriptions(db, (await encodeDescriptions(db, 1, base, [twin, first])).rows);
  const both = new Map([first, twin].map(({ hash, html }) => [hash, html]));
  expect(await readDescriptions(db, [first.hash, twin.hash])).toEqual(both);
  expect(await readBaseHashes(db, [twin.hash])).toEqual([base.hash]);
  const dumped = (await dumpFacts(db))["descriptions"];
  expect(dumped).toContain(JSON.stringify([twin.hash, twin.html]));

  await db.batch(deleteTexts(db, [sha256("other"), second.hash]));
  expect((await readDescriptions(db, [first.hash, twin.hash])).size).toBe(2);
  await db.batch(deleteTexts(db, [first.hash]));
  expect(await readDescriptions(db, [first.hash, twin.hash])).toEqual(new Map([[twin.hash, twin.html]]));
  await db.batch(deleteTexts(db, [twin.hash]));
  expect(sqlite.prepare("select count(*) as n from twin_texts").get()).toEqual({ n: 0 });
});

it("a base is a board's own, and none where a text has its id", async () => {
  const { db } = createSqliteD1(path.resolve("migrations"));
  const [first = { hash: "", html: "" }] = texts;
  const thief = { hash: twinOf(baseHash(1, first.html)), html: "<p>Mine.</p>" };
  await storeDescriptions(db, (await encodeDescriptions(db, 1, NO_BASE, [thief])).rows);
  const { rows, base } = await encodeDescriptions(db, 1, NO_BASE, texts.slice(0, 5));
  expect(base).toEqual(NO_BASE);
  await storeDescriptions(db, rows);
  const read = await readDescriptions(db, [thief.hash, first.hash]);
  expect(read).toEqual(new Map([thief, first].map(({ hash, html }) => [hash, html])));
  expect((await encodeDescriptions(db, 2, NO_BASE, texts.slice(0, 5))).base.hash).toBe(baseHash(2, first.html));
});

it("moves an old text whose id another has, and brings back none that was removed meanwhile", async () => {
  const { db, sqlite } = createSqliteD1(path.resolve("migrations"));
  const [first = { hash: "", html: "" }, removed = first] = texts;
  const twin = { hash: twinOf(first.hash), html: "<p>Another one.</p>" };
  await storeDescriptions(db, (await encodeDescriptions(db, 1, NO_BASE, [first])).rows);
  const insert = sqlite.prepare("insert into descriptions (hash, html) values (?, ?)");
  for (const { hash, html } of [twin, removed]) insert.run(hash, gzipSync(html));
  const racing: D1Database = Object.assign(Object.create(db) as D1Database, {
    batch: async (statements: D1PreparedStatement[]) => {
      await db.batch(deleteTexts(db, [removed.hash]));
      return await db.batch(statements);
    },
  });
  expect(await moveDescriptionsStep(racing)).toBe(true);
  expect(await moveDescriptionsStep(db)).toBe(false);
  const read = await readDescriptions(db, [first.hash, twin.hash, removed.hash]);
  expect(read).toEqual(new Map([first, twin].map(({ hash, html }) => [hash, html])));
});

it("those of an old database are read where they are, and moved by the cron", async () => {
  const { sim, db, sqlite, deps, clock, crawlNumber } = begin();
  for (const { url } of sim.boards()) {
    const added = await addBoard(db, deps.bucket, { url, name: "", domain: null }, START);
    for (let round = 0; added.ok && round < 3; round++) {
      sim.setRound(round);
      clock.now += HOUR;
      await crawlBoard(deps, added.sourceId, crawlNumber(added.sourceId) + 1);
    }
  }
  const { descriptions: before = [] } = await dumpFacts(db);
  expect(before.length).toBeGreaterThan(36);
  const insert = sqlite.prepare("insert into descriptions (hash, html) values (?, ?)");
  for (const line of before) {
    const [hash = "", html = ""] = JSON.parse(line) as string[];
    insert.run(hash, gzipSync(html));
  }
  sqlite.exec("delete from texts; update sources set text_base = null");
  const [[known, html] = ["", ""]] = before.map((line) => JSON.parse(line) as [string, string]);
  const read = async (): Promise<unknown> => (await readDescriptions(db, [known])).get(known);
  let steps = 0;
  expect(await read()).toBe(html);
  while (await moveDescriptionsStep(db)) {
    steps++;
    expect(await read()).toBe(html);
  }
  expect(steps).toBeGreaterThan(1);
  expect(sqlite.prepare("select count(*) as n from descriptions").get()).toEqual({ n: 0 });
  expect((await dumpFacts(db))["descriptions"]).toEqual(before);
  expect(sqlite.prepare("select count(distinct base) as n from texts").get()).toEqual({ n: 3 });
});
