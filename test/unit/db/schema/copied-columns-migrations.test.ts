import { readdirSync, readFileSync } from "node:fs";
import { DatabaseSync } from "node:sqlite";
import { expect, it } from "vitest";
import { rebuildSlots } from "../../../../src/db/boards/board-slots.ts";
import { sqliteD1 } from "../../../../bench/sqlite-d1.ts";
import { findWrongSlots } from "../../../board-slots.ts";

const files = readdirSync("migrations")
  .filter((file) => file.endsWith(".sql"))
  .toSorted();

/** A database as it was before a migration, with what stood in it then, brought up to date. */
function migrate(from: string, fill: (db: DatabaseSync) => void): DatabaseSync {
  const db = new DatabaseSync(":memory:");
  const apply = (file: string): void => db.exec(readFileSync(`migrations/${file}`, "utf8"));
  files.filter((file) => file < from).forEach(apply);
  fill(db);
  files.filter((file) => file >= from).forEach(apply);
  return db;
}

const rowsOf = (db: DatabaseSync, query: string): unknown[][] =>
  db
    .prepare(query)
    .all()
    .map((row) => Object.values(row));

it("0016 gives the boards that are there their companies' names", () => {
  const db = migrate("0016", (old) => {
    old.exec(`insert into orgs (id, org_id, slug, name, name_basis, domain, created_at) values
      (1, 'a', 'acme', 'Acme', 'payload', 'acme.example', 0), (2, 'b', 'zeta', 'Zeta', 'registration', null, 0)`);
    old.exec(`insert into sources (id, source_id, org, provider, board, url, created_at, next_crawl_after, interval_ms) values
      (1, 's', 2, 'lever', 'zeta', '', 0, 0, 0), (2, 't', 1, 'lever', 'acme', '', 0, 0, 0), (3, 'u', 1, 'ashby', 'acme', '', 0, 0, 0)`);
  });
  expect(rowsOf(db, "select org_id, org_slug, org_name, org_name_basis, org_domain from sources order by id")).toEqual([
    ["b", "zeta", "Zeta", "registration", null],
    ["a", "acme", "Acme", "payload", "acme.example"],
    ["a", "acme", "Acme", "payload", "acme.example"],
  ]);
});

it("0020 gives the postings that are there their boards' names", () => {
  const db = migrate("0020", (old) => {
    old.exec(`insert into orgs (id, org_id, slug, name, name_basis, created_at) values
      (7, 'a', 'acme', 'Acme', 'payload', 0), (8, 'b', 'zeta', 'Zeta', 'registration', 0)`);
    old.exec(`insert into sources (id, source_id, org, org_slug, org_name, provider, board, url, created_at, next_crawl_after, interval_ms) values
      (1, 's', 8, 'zeta', 'Zeta', 'lever', 'zeta-jobs', '', 0, 0, 0), (2, 't', 7, 'acme', 'Acme', 'ashby', 'acme', '', 0, 0, 0)`);
    const columns = old
      .prepare("select name, type from pragma_table_info('jobs') where \"notnull\" = 1 and name <> 'id'")
      .all();
    for (const [id, source] of [
      [1, 2],
      [2, 1],
      [3, 2],
    ]) {
      const values = columns.map(({ name, type }) =>
        name === "source" ? source : name === "job_id" ? `'${id}'` : type === "integer" ? 0 : "''",
      );
      old.exec(`insert into jobs (id, ${columns.map(({ name }) => name).join()}) values (${id}, ${values.join()})`);
    }
  });
  expect(rowsOf(db, "select org, provider, board, org_slug, org_name from jobs order by id")).toEqual([
    [7, "ashby", "acme", "acme", "Acme"],
    [8, "lever", "zeta-jobs", "zeta", "Zeta"],
    [7, "ashby", "acme", "acme", "Acme"],
  ]);
});

it("0021 gives the boards that are there their slots, and keeps version and epoch", async () => {
  const db = migrate("0021", (old) => {
    old.exec(
      "insert into orgs (id, org_id, slug, name, name_basis, created_at) values (1, 'a', 'a', 'A', 'payload', 0)",
    );
    const board =
      old.prepare(`insert into sources (id, source_id, org, provider, board, url, created_at, interval_ms, last_complete_at,
      next_crawl_after, paused) values (?1, ?1, 1, ?2, ?1, '', 0, 0, ?3, ?4, ?5)`);
    // An id that is missing, a board never crawled, a paused one.
    board.run(1, "lever", 1_790_000_000_123, 1_790_000_900_456, 0);
    board.run(2, "ashby", null, 0, 0);
    board.run(4, "greenhouse", 1_790_000_000_789, 1_790_000_000_789, 1);
    old.exec("insert into crawls (id, source, number, at, outcome) values (70, 1, 1, 0, 'changed')");
    old.exec("insert into admin_actions (id, at, action) values (5, 0, 'crawl')");
    old.exec("update epoch set name = 'cafe0001'");
  });
  const slots = "select id, version, epoch, cast(complete as text), cast(due as text) from catalogue";
  const [migrated] = rowsOf(db, slots);
  expect(migrated?.slice(0, 3)).toEqual([1, 75, "cafe0001"]);
  const d1 = sqliteD1(db);
  expect(await findWrongSlots(d1)).toEqual([]);
  await rebuildSlots(d1).run();
  expect(rowsOf(db, slots)).toEqual([[1, 76, ...(migrated?.slice(2) ?? [])]]);
});

it("0021 leaves an empty database no slots", () => {
  const db = migrate("0021", () => undefined);
  expect(rowsOf(db, "select id, version, length(epoch), length(complete), length(due) from catalogue")).toEqual([
    [1, 0, 8, 0, 0],
  ]);
});
