import { env } from "cloudflare:workers";
import { drizzle } from "drizzle-orm/d1";
import { sql } from "drizzle-orm";
import { integer, real, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { expect, it } from "vitest";
import { cleanBlock, cleanLine } from "../../../../src/core/text-in/clean-text.ts";
import { hashText } from "../../../../src/db/schema/packed-columns.ts";
import { rowText } from "../../../../src/db/sql/row-text.ts";

const hash = "a5b0616a6cc57c8c1f0544a948b278c04fc8a7709c3af7c58f265ff49143826b";

const sample = sqliteTable("row_text_sample", {
  id: integer().primaryKey(),
  certain: text().notNull(),
  maybe: text(),
  amount: real(),
  at: integer(),
  isSo: integer("is_so", { mode: "boolean" }),
  packed: hashText("packed"),
});
type Sample = typeof sample.$inferSelect;

async function fill(rows: Sample[]): Promise<void> {
  await env.DB.exec(
    "create table if not exists row_text_sample (id integer primary key, certain text not null, maybe text, amount real, at integer, is_so integer, packed text)",
  );
  await env.DB.exec("delete from row_text_sample");
  for (const row of rows) await drizzle(env.DB).insert(sample).values(row);
}

/** As drizzle reads the columns, and as one text. */
async function readBoth(): Promise<{ plain: Sample[]; joined: Sample[] }> {
  const { selected, read } = rowText<Sample>({
    id: sample.id,
    certain: sample.certain,
    maybe: sample.maybe,
    amount: sample.amount,
    at: sample.at,
    isSo: sample.isSo,
    packed: sample.packed,
  });
  const plain = await drizzle(env.DB).select().from(sample).orderBy(sample.id);
  const values = await drizzle(env.DB)
    .select({ first: sql`1`.as("first"), ...selected })
    .from(sample)
    .orderBy(sample.id)
    .values();
  return { plain, joined: values.map((row) => read(row, 1)) };
}

const texts = [
  "",
  "0",
  "null",
  'it\'s 100 % "so"; %s, %d \\',
  "Zürich – Köln’s 東京 👩‍🚀",
  "two\nlines\tand a tab",
  '{"v":9,"k":"\\u0001"}',
  "\u0001\u0002 as packed columns have",
];

it("reads what the columns hold, of every kind", async () => {
  const numbers = [0, 1, -1, 1_790_000_000_000, Number.MAX_SAFE_INTEGER, null];
  const amounts = [0, 0.1 + 0.2, 1e21, 12_345_678.901_234_567, 60_000, null];
  const rows = [...texts, null].flatMap((maybe, index) =>
    numbers.map((at, turn): Sample => ({
      id: index * numbers.length + turn + 1,
      certain: maybe ?? "certain",
      maybe,
      amount: amounts[turn] ?? null,
      at,
      isSo: [true, false, null][turn % 3] ?? null,
      packed: turn % 2 === 0 ? hash : null,
    })),
  );
  await fill(rows);
  const { plain, joined } = await readBoth();
  expect(plain).toEqual(rows);
  expect(joined).toEqual(rows);
});

it("parts columns by what no clean text has", () => {
  const dirty = "a\u007Fb";
  expect(cleanLine(dirty)).toBe("ab");
  expect(cleanBlock(dirty)).toBe("ab");
  expect(cleanLine(" ")).toBe("");
});

it("takes more columns than D1 takes arguments of a function", async () => {
  const columns = Object.fromEntries(
    Array.from({ length: 40 }, (_, index) => [`c${index}`, integer(`c${index}`).notNull()]),
  );
  const wide = sqliteTable("row_text_wide", columns);
  const names = Object.keys(columns);
  await env.DB.exec(`create table row_text_wide (${names.join(" integer, ")} integer)`);
  await env.DB.exec(`insert into row_text_wide values (${names.map((_, index) => index).join(", ")})`);
  const { selected, read } = rowText<Record<string, number>>(wide);
  const query = drizzle(env.DB).select(selected).from(wide);
  expect(
    Math.max(...[...query.toSQL().sql.matchAll(/format\(([^)]*)\)/g)].map(([, list]) => list?.split(", ").length ?? 0)),
  ).toBe(32);
  const [values = []] = await query.values();
  expect(read(values)).toEqual(Object.fromEntries(names.map((name, index) => [name, index])));
});

it("refuses a row that holds what parts its columns, which would tell each field as another", () => {
  const { read } = rowText<{ a: string; b: string }>(
    sqliteTable("two", { a: text("a").notNull(), b: text("b").notNull() }),
  );
  expect(read(["one\u007Ftwo"])).toEqual({ a: "one", b: "two" });
  expect(() => read(["one\u007Ftwo\u007Fthree"])).toThrow("a row of 2 columns came in 3");
});
