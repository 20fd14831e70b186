#!/usr/bin/env bash
# Most expect: SQLite's FTS5 ranks by bm25 whatever the table keeps ("order by rank"), less well where it keeps less
#   (detail=column, detail=none); where it can not, it says so, as it does for a phrase in a table with detail=none.
# What happens (node:sqlite of Node 24.21.0, SQLite 3.53.4; the local D1 of miniflare 5.20261023.2-beta alike): each of the
#   two savings alone ranks as the full table does. Together, content='' with detail=none or detail=column, rank and
#   bm25() are 0 for every row, and the best one is that with the smallest rowid. No error.
# Why it matters here: the two together are the way to a small index of descriptions, and D1 has a limit and a bill. Search
#   then answers quickly, with the oldest postings first, and a test with two rows passes by chance. A table of
#   titles with full detail beside it ranks.
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
const databases = {
  "node:sqlite": { run: (sql) => local.exec(sql), all: (sql) => local.prepare(sql).all() },
  D1: { run: async (sql) => await d1.exec(sql), all: async (sql) => (await d1.prepare(sql).all()).results },
};
const postings = ["Waiter, who helps the cook of a large house now and then", "Baker", "Cook, second cook and cook for parties", "Cook"];
const rows = postings.map((title, n) => `(${n + 1}, '${title}')`).join(", ");
console.log("node", process.version, "SQLite", local.prepare("select sqlite_version() as version").get().version);
const seen = [];
for (const content of ["", "content='', "])
  for (const detail of ["full", "column", "none"])
    for (const [where, { run, all }] of Object.entries(databases)) {
      const table = `words_${content ? "contentless" : "kept"}_${detail}`;
      await run(`create virtual table ${table} using fts5(title, ${content}detail=${detail})`);
      await run(`insert into ${table} (rowid, title) values ${rows}`);
      const found = await all(`select rowid, rank from ${table} where ${table} match 'cook' order by rank`);
      const [best] = found;
      console.log(`${content}detail=${detail}, ${where}: best first ${found.map(({ rowid }) => rowid).join(" ")}, rank of the best ${best.rank}`);
      seen.push(`${found.map(({ rowid }) => rowid).join("")} ${found.every(({ rank }) => rank === 0)}`);
    }
await workerd.dispose();
const described = [...Array.from({ length: 8 }, () => "431 false"), ...Array.from({ length: 4 }, () => "134 true")];
process.exit(seen.join() === described.join() ? 0 : 3);
JS
node_modules/.bin/node --no-warnings run.mjs; code=$?
[ "$code" = 3 ] && exit 1
[ "$code" = 0 ] || exit 2
