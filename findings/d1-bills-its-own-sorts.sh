#!/usr/bin/env bash
# Most expect: `rows_read` of a D1 query is the number of rows of tables and indexes that it looked at: 1,000 for a sort
#   of a table of 1,000 rows, 10 for ten keys looked up by `id in (...)`.
# What happens (wrangler 4.155.0, its local D1): rows of a sorter and of the temporary table behind an `in` list count
#   as well. A sort without an index reads 2,000, an unindexed `group by` 2,000, ten looked-up keys 20; a scan that
#   keeps its order, or one with `distinct` over an index, reads what it should.
# Why it matters here: D1 is billed and bounded by rows read. An endpoint that looks up 100 ids costs twice what its
#   author computed, and a list without the right index twice the table.
# Exit: 0 as described, 1 it changed, 2 it could not run.
set -uo pipefail
folder=$(mktemp -d) && trap 'rm -rf "$folder"' EXIT
cd "$folder" || exit 2
npm init -y >/dev/null 2>&1 && npm install --silent --no-audit --no-fund wrangler@4.155.0 node@24.21.0 >/dev/null 2>&1 || { echo "could not install"; exit 2; }
cat > wrangler.toml <<'TOML'
name = "rows"
compatibility_date = "2026-10-20"
[[d1_databases]]
binding = "DB"
database_name = "rows"
database_id = "rows"
TOML
cat > run.mjs <<'JS'
import { getPlatformProxy } from "wrangler";
const { env, dispose } = await getPlatformProxy({ persist: false });
const read = async (sql) => (await env.DB.prepare(sql).all()).meta.rows_read;
await env.DB.exec("create table postings (id integer primary key, title text, board integer)");
await env.DB.exec("create index by_board on postings (board)");
await env.DB.exec("with recursive n(i) as (select 1 union all select i + 1 from n where i < 1000) insert into postings select i, 'title ' || (i % 10), i % 7 from n");
const seen = {};
for (const [what, sql] of Object.entries({
  scan: "select * from postings",
  "by its key": "select * from postings where id = 5",
  "sorted by its key": "select * from postings order by id limit 1000",
  "sorted without an index": "select * from postings order by title limit 5",
  "grouped without an index": "select title, count(*) from postings group by title",
  "distinct over an index": "select distinct board from postings",
  "ten keys": "select * from postings where id in (1, 2, 3, 4, 5, 6, 7, 8, 9, 10)",
})) {
  seen[what] = await read(sql);
  console.log(`${what}: ${seen[what]} rows read`);
}
await dispose();
console.log("node", process.version, "wrangler 4.155.0");
process.exit(JSON.stringify(Object.values(seen)) === "[1000,1,1000,2000,2000,1000,20]" ? 0 : 1);
JS
CI=1 WRANGLER_SEND_METRICS=false node_modules/.bin/node run.mjs 2>&1
