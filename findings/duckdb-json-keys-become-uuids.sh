#!/usr/bin/env bash
# Most expect: a JSON string is read as text by DuckDB's read_json, as its CSV reader leaves such a text alone; types are
#   guessed for numbers, and for dates, which print as they were written.
# What happens (DuckDB 1.5.6): a column whose sampled strings all look like UUIDs becomes UUID. Keys written in upper case
#   come back in lower case, so that equality with the text of the source is false. The guess rests on the first 20,480
#   rows: the first key of another form behind them ends the query, as a number that is none ("INT128"). In the CSV reader
#   the same column is text.
# Why it matters here: an ATS's keys of postings are UUIDs at some, numbers or codes at others, in any case. A dump as NDJSON,
#   sorted by company or by source, works while it is small and stops at 20,481 rows; joined with the API by key it finds
#   nothing for those in upper case. Who offers NDJSON gives the types with it (`columns = {...}`), or Parquet.
# Exit: 0 as described, 1 it changed, 2 it could not run.
set -uo pipefail
folder=$(mktemp -d) && trap 'rm -rf "$folder"' EXIT
cd "$folder" || exit 2
npm init -y >/dev/null 2>&1 && npm install --silent --no-audit --no-fund @duckdb/node-api@1.5.6-r.1 >/dev/null 2>&1 || { echo "could not install"; exit 2; }
cat > run.mjs <<'JS'
import { writeFileSync } from "node:fs";
import { DuckDBInstance } from "@duckdb/node-api";
const connection = await (await DuckDBInstance.create(":memory:")).connect();
const ask = async (sql) => {
  try {
    return (await connection.runAndReadAll(sql)).getRowsJson()[0];
  } catch (error) {
    return error.message.split("\n")[0];
  }
};
const key = (n) => `A1B2C3D4-0000-4000-8000-${String(n).padStart(12, "0")}`;
const write = (name, keys) => writeFileSync(name, keys.map((one) => JSON.stringify({ key: one })).join("\n"));
const keys = Array.from({ length: 20_480 }, (_, n) => key(n));
write("uuids.ndjson", keys);
write("late.ndjson", [...keys, "R-1044"]);
write("early.ndjson", ["R-1044", ...keys]);
writeFileSync("uuids.csv", ["key", ...keys].join("\n"));
const look = (from) => `select typeof(key), key::varchar, key::varchar = '${key(0)}' from ${from} where key::varchar ilike '${key(0)}'`;
const seen = {
  json: await ask(look("read_json('uuids.ndjson')")),
  csv: await ask(look("read_csv('uuids.csv')")),
  "json, another form in row 1": await ask(look("read_json('early.ndjson')")),
  "json, another form in row 20,481": await ask("select count(distinct key)::int from read_json('late.ndjson')"),
  "json, types given": await ask(look("read_json('late.ndjson', columns = {key: 'varchar'})")),
};
console.log("DuckDB", (await ask("select version()"))[0]);
console.log(seen);
const lower = JSON.stringify(["UUID", key(0).toLowerCase(), false]);
const kept = JSON.stringify(["VARCHAR", key(0), true]);
const [json, csv, early, late, typed] = Object.values(seen);
const isSo =
  JSON.stringify(json) === lower &&
  [csv, early, typed].every((row) => JSON.stringify(row) === kept) &&
  /line 20481: Could not convert string 'R-1044' to INT128/.test(late);
process.exit(isSo ? 0 : 1);
JS
node run.mjs
