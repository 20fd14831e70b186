#!/usr/bin/env bash
# Most expect: a DECIMAL column of Parquet is the exact way to write money: a reader gives 19.99 back as 19.99, be it as a
#   text, a decimal object or, in JavaScript, the number that 19.99 is. The DOUBLE beside it is the doubtful one.
# What happens (hyparquet 1.31.5, files written by DuckDB 1.5.6): DECIMAL(10,2) 19.99 is read as 19.990000000000002, while
#   the DOUBLE column beside it is 19.99. The whole number is multiplied by 0.01, which is not a hundredth; a division by
#   100 would be right. Of the 10,000 amounts from 0.00 to 99.99 it is so with 1,327.
# Why it matters here: hourly pay has cents, and "exact" files of it are DECIMAL. Read in a Worker or a browser, 19.99 is
#   not equal to the 19.99 of the API, a filter "=" or "<= 19.99" drops it, and a page shows sixteen digits. Pay is written as
#   whole cents or as DOUBLE, or rounded to its scale after reading.
# Exit: 0 as described, 1 it changed, 2 it could not run.
set -uo pipefail
folder=$(mktemp -d) && trap 'rm -rf "$folder"' EXIT
cd "$folder" || exit 2
npm init -y >/dev/null 2>&1 && npm install --silent --no-audit --no-fund @duckdb/node-api@1.5.6-r.1 hyparquet@1.31.5 >/dev/null 2>&1 || { echo "could not install"; exit 2; }
cat > run.mjs <<'JS'
import { readFileSync } from "node:fs";
import { DuckDBInstance } from "@duckdb/node-api";
import { parquetQuery, parquetReadObjects } from "hyparquet";
const connection = await (await DuckDBInstance.create(":memory:")).connect();
await connection.run(
  "copy (select (i / 100)::decimal(10, 2) as exact, (i / 100)::double as double, (i / 100)::decimal(10, 2)::varchar as text from range(10_000) t(i)) to 'pay.parquet' (format parquet, compression snappy)",
);
const inDuckDb = await connection.runAndReadAll("select count(*)::int from 'pay.parquet' where exact = 19.99");
const bytes = new Uint8Array(readFileSync("pay.parquet")).buffer;
const file = { byteLength: bytes.byteLength, slice: (start, end) => bytes.slice(start, end) };
const rows = await parquetReadObjects({ file });
const found = async (column) => (await parquetQuery({ file, filter: { [column]: { $gte: 19.98, $lte: 19.99 } } })).map(({ text }) => text).join(" ");
const between = [await found("exact"), await found("double")];
const [row] = rows.filter(({ text }) => text === "19.99");
console.log(`from 19.98 to 19.99, by a filter: DECIMAL finds ${between[0]}, DOUBLE finds ${between[1]}`);
const wrong = (column) => rows.filter((one) => one[column] !== Number(one.text)).length;
console.log("node", process.version, "hyparquet 1.31.5, DuckDB 1.5.6");
console.log(`19.99 as DECIMAL: ${row.exact}, as DOUBLE: ${row.double}; rows that DuckDB finds for 19.99: ${inDuckDb.getRowsJson()[0][0]}`);
console.log(`of ${rows.length} amounts from 0.00 to 99.99 differ: ${wrong("exact")} as DECIMAL, ${wrong("double")} as DOUBLE`);
process.exit(row.exact === 19.990000000000002 && row.double === 19.99 && wrong("exact") > 500 && wrong("double") === 0 && between.join() === "19.98,19.98 19.99" ? 0 : 3);
JS
node run.mjs; code=$?
[ "$code" = 3 ] && exit 1
[ "$code" = 0 ] || exit 2
