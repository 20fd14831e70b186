#!/usr/bin/env bash
# Most expect: Intl in workerd has the currencies that Intl of a Node of the same month has: both have CLDR 48's digits and
#   names, their time zones, units and calendars are the same in number, so a check by Intl that passes tests in Node passes.
# What happens (workerd 1.20261023.1, Node 24.21.0): supportedValuesOf("currency") lacks SLE (Sierra Leone, since 2022), XCG
#   (Curaçao and Sint Maarten, since 2025) and ZWG (Zimbabwe, since 2024), and DisplayNames has no name for these and for
#   VED (Venezuela, since 2021). What they replaced (SLL, ANG) is there.
# Why it matters here: pay in today's money of these lands is an unknown currency on the edge and a known one in every
#   test; the one that nobody is paid in any more is known in both. A list of one's own, or the form of the code, is the check.
# Exit: 0 as described, 1 it changed, 2 it could not run.
set -uo pipefail
folder=$(mktemp -d) && trap 'rm -rf "$folder"' EXIT
cd "$folder" || exit 2
npm init -y >/dev/null 2>&1 && npm install --silent --no-audit --no-fund miniflare@5.20261023.2-beta node@24.21.0 >/dev/null 2>&1 || { echo "could not install"; exit 2; }
cat > run.mjs <<'JS'
import { convertV4MiniflareOptions, Miniflare } from "miniflare";
const codes = ["SLE", "SLL", "XCG", "ANG", "ZWG", "VED", "EUR"];
const describe = `(codes) => {
  const names = new Intl.DisplayNames("en", { type: "currency", fallback: "none" });
  const known = Intl.supportedValuesOf("currency");
  return { known, names: codes.map((code) => names.of(code) ?? null), zones: Intl.supportedValuesOf("timeZone").length };
}`;
const script = `export default { fetch: async (request) => Response.json((${describe})(await request.json())) }`;
const workerd = new Miniflare(convertV4MiniflareOptions({ modules: true, script, compatibilityDate: "2026-10-20" }));
const edge = await (await workerd.dispatchFetch("http://x.example/", { method: "POST", body: JSON.stringify(codes) })).json();
await workerd.dispose();
const node = eval(describe)(codes);
console.log(`Node ${process.versions.node}, CLDR ${process.versions.cldr}: ${node.known.length} currencies, ${node.zones} time zones`);
console.log(`workerd 1.20261023.1: ${edge.known.length} currencies, ${edge.zones} time zones`);
codes.forEach((code, n) => console.log(`${code}: Node ${node.known.includes(code)} ${node.names[n]}, workerd ${edge.known.includes(code)} ${edge.names[n]}`));
const missing = node.known.filter((code) => !edge.known.includes(code)).join();
const unnamed = codes.filter((code, n) => node.names[n] !== null && edge.names[n] === null).join();
process.exit(missing === "SLE,XCG,ZWG" && unnamed === "SLE,XCG,ZWG,VED" && edge.zones === node.zones ? 0 : 3);
JS
node_modules/.bin/node run.mjs; code=$?
[ "$code" = 3 ] && exit 1
[ "$code" = 0 ] || exit 2
