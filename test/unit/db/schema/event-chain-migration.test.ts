import { readdirSync, readFileSync } from "node:fs";
import { DatabaseSync } from "node:sqlite";
import { expect, it } from "vitest";
import { eventPosition } from "../../../../src/db/events/event-position.ts";

it("0005 packs and links the events that are there", () => {
  const files = readdirSync("migrations")
    .filter((file) => file.endsWith(".sql"))
    .toSorted();
  const db = new DatabaseSync(":memory:", { enableForeignKeyConstraints: false });
  const apply = (file: string): void => db.exec(readFileSync(`migrations/${file}`, "utf8"));
  files.filter((file) => file < "0005").forEach(apply);
  const columns = db
    .prepare("select name, type from pragma_table_info('jobs') where \"notnull\" and name <> 'id'")
    .all();
  for (const id of [1, 2]) {
    const values = columns.map(({ name, type }) => (name === "job_id" ? `'job ${id}'` : type === "TEXT" ? "'x'" : "0"));
    db.exec(
      `insert into jobs (id, ${columns.map(({ name }) => name).join(", ")}) values (${id}, ${values.join(", ")})`,
    );
  }
  db.exec(`insert into events (source, crawl_number, ordinal, job, type, field, old_value, new_value, observed_at) values
    (1, 1, 0, 1, 'job.created', null, null, null, 10), (1, 1, 1, 2, 'job.created', null, null, null, 10),
    (1, 4, 0, 2, 'job.updated', 'title', '"a"', '"b"', 40), (1, 4, 1, 2, 'job.updated', 'city', null, '"c"', 40),
    (1, 4, 2, 1, 'job.closed', null, '"active"', '"expired"', 40)`);
  apply("0005_event_chain.sql");
  const rows = db.prepare("select crawl_number, ordinal, job, type, changes, previous from events order by 1, 2").all();
  expect(rows.map((row) => Object.values(row))).toEqual([
    [1, 0, 1, "job.created", "[[null,null,null]]", null],
    [1, 1, 2, "job.created", "[[null,null,null]]", null],
    [4, 0, 2, "job.updated", '[["title","a","b"],["city",null,"c"]]', eventPosition(1, 1)],
    [4, 2, 1, "job.closed", '[[null,"active","expired"]]', eventPosition(1, 0)],
  ]);
  const heads = db
    .prepare("select last_event from jobs order by id")
    .all()
    .map((row) => row["last_event"]);
  expect(heads).toEqual([eventPosition(4, 2), eventPosition(4, 0)]);
});
