#!/usr/bin/env bash
# Most expect: a statement that passes against the local D1 is within the limits that D1 documents for statements, since
#   the local one is workerd's SQLite too and refuses the 101st parameter and the 51st character of a LIKE pattern.
# What happens (wrangler 4.155.0, its local D1): of the documented limits (developers.cloudflare.com/d1/platform/limits/)
#   those on bound parameters (100), statement length (100,000 bytes), LIKE patterns (50 bytes) and columns of a table
#   (100) hold. "Maximum arguments per SQL function: 32" does not: functions are called with 33 and with 127 arguments. What the
#   deployed D1 does with them this script can't see.
# Why it matters here: a row of forty columns sent as `json_array(...)` passes every local test and is beyond what the
#   deployed database is documented to take. Nested arrays of 30 are within it; Node's SQLite (`database.limits.functionArg`)
#   can refuse the others in tests.
# Exit: 0 as described, 1 it changed, 2 it could not run.
set -uo pipefail
folder=$(mktemp -d) && trap 'rm -rf "$folder"' EXIT
cd "$folder" || exit 2
npm init -y >/dev/null 2>&1 && npm install --silent --no-audit --no-fund wrangler@4.155.0 node@24.21.0 >/dev/null 2>&1 || { echo "could not install"; exit 2; }
cat > wrangler.toml <<'TOML'
name = "limits"
compatibility_date = "2026-10-20"
[[d1_databases]]
binding = "DB"
database_name = "limits"
database_id = "limits"
TOML
cat > run.mjs <<'JS'
import { getPlatformProxy } from "wrangler";
const { env, dispose } = await getPlatformProxy({ persist: false });
const takes = async (sql, values = []) => {
  try {
    await env.DB.prepare(sql).bind(...values).all();
    return "taken";
  } catch (error) {
    return `refused: ${String(error.message).split("\n")[0]}`;
  }
};
const many = (count, make) => Array.from({ length: count }, (_, index) => make(index)).join(", ");
const ones = (count) => Array(count).fill(1);
const asked = [
  ["100 parameters", `select ${many(100, () => "?")}`, ones(100), true],
  ["101 parameters", `select ${many(101, () => "?")}`, ones(101), false],
  ["99,000 bytes", `select 1 -- ${"x".repeat(98_900)}`, [], true],
  ["101,000 bytes", `select 1 -- ${"x".repeat(101_000)}`, [], false],
  ["a LIKE pattern of 50", `select 'a' like '${"a".repeat(50)}'`, [], true],
  ["a LIKE pattern of 51", `select 'a' like '${"a".repeat(51)}'`, [], false],
  ["a table of 100 columns", `create table hundred (${many(100, (at) => `c${at}`)})`, [], true],
  ["a table of 101 columns", `create table more (${many(101, (at) => `c${at}`)})`, [], false],
  ["32 arguments", `select json_array(${many(32, () => "1")})`, [], true],
  ["33 arguments", `select json_array(${many(33, () => "1")}), max(${many(33, () => "1")}), coalesce(${many(33, () => "null")})`, [], true],
  ["127 arguments", `select json_array(${many(127, () => "1")})`, [], true],
];
let isSo = true;
for (const [what, sql, values, isTaken] of asked) {
  const seen = await takes(sql, values);
  console.log(`${what}: ${seen}`);
  if ((seen === "taken") !== isTaken) isSo = false;
}
await dispose();
console.log("node", process.version, "wrangler 4.155.0:", isSo ? "as described" : "changed");
process.exit(isSo ? 0 : 1);
JS
CI=1 WRANGLER_SEND_METRICS=false timeout 120 node_modules/.bin/node run.mjs 2>&1
status=$?
[ "$status" -le 1 ] || exit 2
exit "$status"
