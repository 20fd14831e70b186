#!/usr/bin/env bash
# Most expect: a JavaScript number given to a TEXT column is stored as it prints, 4011223 as '4011223'; and a STRICT table,
#   which D1's documentation recommends against values of the wrong type, refuses it.
# What happens (the local D1 of miniflare 5.20261023.2-beta): every number is bound as REAL, so the text is '4011223.0', in
#   a STRICT table too and without an error. Looked up by the number it is found, by the text '4011223' it is not.
#   'job-' || ? is 'job-4011223.0', '$[' || ? || ']' is no JSON path, and ? / 2 of 5 is 2.5. Drivers that bind so elsewhere
#   take a bigint as the way out; D1 refuses it. Through json_each(?) the number stays an integer.
# Why it matters here: keys of postings are numbers at some ATSs and texts at others, so their column is TEXT. One
#   provider that hands over its number writes keys that no URL, no file and no crawl that reads text finds again: each
#   posting is there twice, and one of the two never closes.
# Exit: 0 as described, 1 it changed, 2 it could not run.
set -uo pipefail
folder=$(mktemp -d) && trap 'rm -rf "$folder"' EXIT
cd "$folder" || exit 2
npm init -y >/dev/null 2>&1 && npm install --silent --no-audit --no-fund miniflare@5.20261023.2-beta node@24.21.0 >/dev/null 2>&1 || { echo "could not install"; exit 2; }
cat > run.mjs <<'JS'
import { convertV4MiniflareOptions, Miniflare } from "miniflare";
const options = { modules: true, script: "export default {}", compatibilityDate: "2026-10-20", d1Databases: ["DB"] };
const workerd = new Miniflare(convertV4MiniflareOptions(options));
const db = await workerd.getD1Database("DB");
const value = async (sql, ...values) => (await db.prepare(sql).bind(...values).raw())[0][0];
const seen = {};
for (const table of ["plain", "strict"]) {
  await db.exec(`create table ${table} (key text) ${table === "strict" ? "strict" : ""}`);
  await db.prepare(`insert into ${table} values (?)`).bind(4011223).run();
  seen[`stored, ${table}`] = await value(`select key from ${table}`);
}
seen["found by number"] = await value("select count(*) from strict where key = ?", 4011223);
seen["found by text"] = await value("select count(*) from strict where key = ?", "4011223");
seen.joined = await value("select 'job-' || ?", 4011223);
seen.halved = await value("select ? / 2", 5);
seen["as JSON path"] = await value("select json_extract('[7]', '$[' || ? || ']')", 0).catch(() => "refused");
seen["a bigint"] = await (async () => await value("select ?", 1n))().catch(() => "refused");
seen["through json_each"] = await value("select 'job-' || value from json_each(?)", "[4011223]");
await workerd.dispose();
console.log("node", process.version, "miniflare 5.20261023.2-beta", seen);
const described = '["4011223.0","4011223.0",1,0,"job-4011223.0",2.5,"refused","refused","job-4011223"]';
process.exit(JSON.stringify(Object.values(seen)) === described ? 0 : 3);
JS
node_modules/.bin/node run.mjs; code=$?
[ "$code" = 3 ] && exit 1
[ "$code" = 0 ] || exit 2
