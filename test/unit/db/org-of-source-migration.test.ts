import { readdirSync, readFileSync } from "node:fs";
import { DatabaseSync } from "node:sqlite";
import { expect, it } from "vitest";

it("0016 gives the boards that are there their companies' names", () => {
  const files = readdirSync("migrations")
    .filter((file) => file.endsWith(".sql"))
    .toSorted();
  const db = new DatabaseSync(":memory:");
  const apply = (file: string): void => db.exec(readFileSync(`migrations/${file}`, "utf8"));
  files.filter((file) => file < "0016").forEach(apply);
  db.exec(`insert into orgs (id, org_id, slug, name, name_basis, domain, created_at) values
    (1, 'a', 'acme', 'Acme', 'payload', 'acme.example', 0), (2, 'b', 'zeta', 'Zeta', 'registration', null, 0)`);
  db.exec(`insert into sources (id, source_id, org, provider, board, url, created_at, next_crawl_after, interval_ms) values
    (1, 's', 2, 'lever', 'zeta', '', 0, 0, 0), (2, 't', 1, 'lever', 'acme', '', 0, 0, 0), (3, 'u', 1, 'ashby', 'acme', '', 0, 0, 0)`);
  files.filter((file) => file >= "0016").forEach(apply);
  const rows = db
    .prepare("select org_id, org_slug, org_name, org_name_basis, org_domain from sources order by id")
    .all();
  expect(rows.map((row) => Object.values(row))).toEqual([
    ["b", "zeta", "Zeta", "registration", null],
    ["a", "acme", "Acme", "payload", "acme.example"],
    ["a", "acme", "Acme", "payload", "acme.example"],
  ]);
});
