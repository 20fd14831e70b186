#!/usr/bin/env bash
# Most expect: "2026-11-29T24:00:00", ISO 8601's end of a day, is to SQLite's date functions midnight of the next day, as it
#   is to JavaScript's Date and to SQLite's own unixepoch(); or it is refused and null.
# What happens (node:sqlite of Node 24.21.0, SQLite 3.53.4; the local D1 of miniflare 5.20261023.2-beta alike): it depends on
#   the day of the month. Up to the 28th date() says the same day, from the 29th on the next one, and datetime() writes hour 24
#   in both cases: the 29th becomes "2026-11-30 24:00:00", which is a day later than what was given. Read and written
#   again it moves on, up to the first of the month. With any modifier ("+0 days") it is right.
# Why it matters here: deadlines are written so ("apply until 30 November, 24:00"), and a column of texts is compared by
#   date(). Postings that end on the 29th, 30th or 31st stay open for a day longer than those of other days.
# Exit: 0 as described, 1 it changed, 2 it could not run.
set -uo pipefail
folder=$(mktemp -d) && trap 'rm -rf "$folder"' EXIT
cd "$folder" || exit 2
npm init -y >/dev/null 2>&1 && npm install --silent --no-audit --no-fund miniflare@5.20261023.2-beta node@24.21.0 >/dev/null 2>&1 || { echo "could not install"; exit 2; }
cat > run.mjs <<'JS'
import { convertV4MiniflareOptions, Miniflare } from "miniflare";
import { DatabaseSync } from "node:sqlite";
const options = { modules: true, script: "export default {}", compatibilityDate: "2026-10-20", d1Databases: ["DB"] };
const workerd = new Miniflare(convertV4MiniflareOptions(options));
const d1 = await workerd.getD1Database("DB");
const local = new DatabaseSync(":memory:");
const columns = ["date(x)", "datetime(x)", "datetime(datetime(x))", "datetime(x, '+0 days')", "datetime(unixepoch(x), 'unixepoch')"];
const sql = (instant) => `with given(x) as (select '${instant}') select ${columns.map((column, n) => `${column} as c${n}`).join(", ")} from given`;
const read = { "node:sqlite": async (instant) => local.prepare(sql(instant)).get(), D1: async (instant) => await d1.prepare(sql(instant)).first() };
console.log("node", process.version, "SQLite", local.prepare("select sqlite_version() as version").get().version);
const seen = [];
for (const [where, ask] of Object.entries(read))
  for (const instant of ["2026-11-28T24:00:00", "2026-11-29T24:00:00"]) {
    const row = Object.values(await ask(instant));
    console.log(`${where}, ${instant}:`);
    row.forEach((value, n) => console.log(`  ${columns[n]} = ${value}`));
    seen.push(JSON.stringify(row));
  }
await workerd.dispose();
const until28 = '["2026-11-28","2026-11-28 24:00:00","2026-11-28 24:00:00","2026-11-29 00:00:00","2026-11-29 00:00:00"]';
const from29 = '["2026-11-30","2026-11-30 24:00:00","2026-12-01 24:00:00","2026-11-30 00:00:00","2026-11-30 00:00:00"]';
process.exit(seen.join() === [until28, from29, until28, from29].join() ? 0 : 3);
JS
node_modules/.bin/node --no-warnings run.mjs; code=$?
[ "$code" = 3 ] && exit 1
[ "$code" = 0 ] || exit 2
