#!/usr/bin/env bash
# Most expect: a number that cannot be bound throws, as undefined, a bigint and a Date do in D1; Infinity, which SQLite has,
#   is bound and read as it is. So it is in a Durable Object's SQLite, in the same runtime.
# What happens (the local D1 of miniflare 5.20261023.2-beta): Infinity is bound as NULL, without an error, and one that SQL
#   computes (9e999) is read as null. "where pay <= ?" with Infinity finds no row at all, since a comparison with NULL is
#   not true; with -Infinity as the start of a walk the walk is over before it began.
# Why it matters here: "no upper bound" and "before the first" are written so in JavaScript: a filter of pay without a most,
#   a list's first page by key. Tests with a bound pass; without one the list is empty, and empty is a valid answer.
# Exit: 0 as described, 1 it changed, 2 it could not run.
set -uo pipefail
folder=$(mktemp -d) && trap 'rm -rf "$folder"' EXIT
cd "$folder" || exit 2
npm init -y >/dev/null 2>&1 && npm install --silent --no-audit --no-fund miniflare@5.20261023.2-beta node@24.21.0 >/dev/null 2>&1 || { echo "could not install"; exit 2; }
cat > run.mjs <<'JS'
import { convertV4MiniflareOptions, Miniflare } from "miniflare";
const script = `import { DurableObject } from "cloudflare:workers";
const MAKE = "create table postings as select 1 as id, 40000 as pay union all select 2, 90000";
const COUNT = "select count(*) as found from postings where pay <= ?";
const describe = ([{ found }, { type }, { read }]) => ({ found, type, read: String(read) });
export class Place extends DurableObject {
  ask() {
    const first = (sql, ...values) => this.ctx.storage.sql.exec(sql, ...values).one();
    this.ctx.storage.sql.exec(MAKE);
    return describe([first(COUNT, Infinity), first("select typeof(?) as type", Infinity), first("select 9e999 as read")]);
  }
}
export default { async fetch(request, { DB, PLACE }) {
  await DB.exec(MAKE);
  const first = (sql, ...values) => DB.prepare(sql).bind(...values).first();
  const refuses = async (value) => { try { await first("select ?", value); return false; } catch { return true; } };
  return Response.json({
    object: await PLACE.getByName("x").ask(),
    d1: describe(await Promise.all([first(COUNT, Infinity), first("select typeof(?) as type", Infinity), first("select 9e999 as read")])),
    bounded: (await first(COUNT, 1_000_000)).found,
    refused: await Promise.all([1n, new Date(0), undefined].map(refuses)),
  });
} }`;
const options = { modules: true, script, compatibilityDate: "2026-10-20", d1Databases: ["DB"], durableObjects: { PLACE: { className: "Place", useSQLite: true } } };
const workerd = new Miniflare(convertV4MiniflareOptions(options));
const { object, d1, bounded, refused } = await (await workerd.dispatchFetch("http://x.example/")).json();
await workerd.dispose();
console.log("node", process.version, "miniflare 5.20261023.2-beta");
console.log(`two postings; pay <= 1,000,000 in D1: ${bounded} found; a bigint, a Date, undefined refused: ${refused.join(", ")}`);
for (const [where, seen] of Object.entries({ "Durable Object": object, D1: d1 }))
  console.log(`${where}: pay <= Infinity ${seen.found} found, typeof(?) of Infinity ${seen.type}, 9e999 read as ${seen.read}`);
const isAsDescribed =
  JSON.stringify(d1) === '{"found":0,"type":"null","read":"null"}' && JSON.stringify(object) === '{"found":2,"type":"real","read":"Infinity"}';
process.exit(isAsDescribed && bounded === 2 && refused.every(Boolean) ? 0 : 3);
JS
node_modules/.bin/node run.mjs; code=$?
[ "$code" = 3 ] && exit 1
[ "$code" = 0 ] || exit 2
