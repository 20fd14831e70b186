import path from "node:path";
import { expect, it } from "vitest";
import { selectJobRows, selectOrderedRows } from "../../../../src/db/search/select-rows.ts";
import { createSqliteD1 } from "../../../sim/judge/sqlite-d1.ts";

it("both statements of a list are within D1's limits, which workerd's SQLite has not all of", async () => {
  const { db } = createSqliteD1(path.join(import.meta.dirname, "../../../../migrations"));
  const asked = { match: '"nothing"', rows: 20, described: 0 } as const;
  const seen: string[] = [];
  const noting = {
    prepare: (sql: string) => {
      seen.push(sql);
      return db.prepare(sql);
    },
  } as unknown as D1Database;
  for (let times = 0; times < 2; times++) {
    expect(await selectJobRows(noting, { ...asked, before: 9 })).toEqual([]);
    expect(await selectOrderedRows(noting, { ...asked, order: "posted", before: "9" })).toEqual([]);
  }
  // The whole rows first, then what changed of them.
  expect(seen.map((sql) => sql.includes("instr("))).toEqual([false, false, true, true]);
});
