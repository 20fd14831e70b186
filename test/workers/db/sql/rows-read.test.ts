import { env } from "cloudflare:workers";
import { beforeAll, expect, it } from "vitest";
import { countRowsRead } from "../../../../src/db/sql/rows-read.ts";

beforeAll(async () => {
  await env.DB.batch([
    env.DB.prepare("create table counted (id integer primary key, word text)"),
    env.DB.prepare("insert into counted (word) values ('a'), ('b'), ('c')"),
  ]);
});

it("gives what the database gives, in every form, and counts what D1 counts", async () => {
  const words = "select id, word from counted order by id";
  const plain = await env.DB.prepare(words).all();
  const { value, rowsRead } = await countRowsRead(env.DB, async (db) => ({
    all: (await db.prepare(words).all()).results,
    run: (await db.prepare(words).run()).results,
    raw: await db.prepare("select id, word from counted where id > ? order by id").bind(1).raw(),
    first: await db.prepare(words).first(),
    column: await db.prepare(words).first("word"),
    none: await db.prepare("select id from counted where id = 9").first(),
    batch: (await db.batch([db.prepare(words), db.prepare("select word from counted where id = ?").bind(2)])).map(
      ({ results }) => results,
    ),
  }));
  expect(value).toEqual({
    all: plain.results,
    run: plain.results,
    raw: await env.DB.prepare("select id, word from counted where id > 1 order by id").raw(),
    first: { id: 1, word: "a" },
    column: "a",
    none: null,
    batch: [plain.results, [{ word: "b" }]],
  });
  const costs = await env.DB.batch([
    ...[words, words, "select id, word from counted where id > 1 order by id", words, words].map((sql) =>
      env.DB.prepare(sql),
    ),
    env.DB.prepare("select id from counted where id = 9"),
    env.DB.prepare(words),
    env.DB.prepare("select word from counted where id = 2"),
  ]);
  expect(rowsRead).toBe(costs.reduce((sum, { meta }) => sum + meta.rows_read, 0));
  expect(rowsRead).toBeGreaterThan(15);
});

it("counts each request by itself, over one database", async () => {
  const read = async (times: number) =>
    countRowsRead(env.DB, async (db) => {
      for (let time = 0; time < times; time++) await db.prepare("select word from counted").all();
      return db;
    });
  const [one, three] = await Promise.all([read(1), read(3)]);
  expect([one.rowsRead, three.rowsRead]).toEqual([3, 9]);
  expect(one.value).toBe(three.value);
});
