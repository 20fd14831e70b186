#!/usr/bin/env bash
# Most expect: `rows_written` of an UPDATE that sets a column to the value that it has is 1, the row's, since no index
#   entry differs; an entry that moves costs two, one gone and one new.
# What happens (wrangler 4.155.0, its local D1): each index that the set columns stand in counts once more, whether the value
#   differs or not; so does a partial index whose condition alone names the column, while the row is in it. An upsert
#   that sets all five columns of a row as they are writes one row for the table and one for each of its four indexes.
#   An entry that moves counts once. Left out of the SET, or by a `where ... is not ?`, nothing counts.
# Why it matters here: D1 bills rows written. A crawl that saves what it read ("on conflict do update set ..." with all
#   columns) pays for every index of every posting, unchanged ones too.
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
const written = async (sql) => (await env.DB.prepare(sql).run()).meta.rows_written;
await env.DB.exec("create table postings (id integer primary key, title text, board integer, closed integer, seen integer)");
await env.DB.exec("create index by_title on postings (title)");
await env.DB.exec("create index by_board on postings (board)");
await env.DB.exec("create index open_by_seen on postings (seen) where closed is null");
await env.DB.exec("create index open_by_board on postings (board, id) where closed is null");
await env.DB.exec("insert into postings values (1, 'Cook', 7, null, 0)");
const counts = {};
for (const [what, sql] of Object.entries({
  "an indexed column, as it is": "update postings set title = 'Cook' where id = 1",
  "an indexed column, moved": "update postings set title = 'Chef' where id = 1",
  "a column of two conditions, as it is": "update postings set closed = null where id = 1",
  "an upsert of all columns, as they are":
    "insert into postings values (1, 'Chef', 7, null, 0) on conflict (id) do update set title = excluded.title, board = excluded.board, closed = excluded.closed, seen = excluded.seen",
  "the same, where one differs":
    "insert into postings values (1, 'Chef', 7, null, 0) on conflict (id) do update set title = excluded.title, board = excluded.board, closed = excluded.closed, seen = excluded.seen where title is not excluded.title or board is not excluded.board or closed is not excluded.closed or seen is not excluded.seen",
})) {
  counts[what] = await written(sql);
  console.log(`${what}: ${counts[what]} rows written`);
}
await dispose();
process.exit(Object.values(counts).join(" ") === "2 2 3 5 0" ? 0 : 1);
JS
CI=1 WRANGLER_SEND_METRICS=false node_modules/.bin/node run.mjs 2>&1; code=$?
[ "$code" -le 1 ] || exit 2
exit "$code"
