#!/usr/bin/env bash
# Most expect: how fast a regular expression runs depends on itself and its text, not on which others a process has compiled.
# What happens (Node 24.21.0, V8 13.6): once a process has made more than 1 MB of patterns' code and its executable memory
#   is above 16 MB, every pattern that is compiled from then on is compiled without optimisation, for good; the same
#   pattern compiled before stays as fast as it was. Nothing says so. V8's source names both bounds (TooMuchRegExpCode).
#   It is reached soon: `\p{L}` is a table of ranges that is written out at each place, and a group that may stand up to
#   three times is written three times: a pattern like `(?:\p{L}+ ){0,3}term` takes some 120 kB, so 130 of them do it.
# Why it matters here: who reads postings by rules in many languages has hundreds of such patterns. What is read last runs
#   several times slower than the same rules do alone, a benchmark of one rule shows nothing of it, and a new rule in one
#   room slows another one. Few large patterns, few `\p{L}` in groups that repeat, and the hot ones compiled first.
# Seen: beside 50 others (6 MB executable) 1.0 times the time of the same pattern compiled first, beside 200 (16.5 MB) 3 to 6 times.
# Exit: 0 as described, 1 it changed, 2 it could not run.
set -uo pipefail
folder=$(mktemp -d) && trap 'rm -rf "$folder"' EXIT
cd "$folder" || exit 2
npm init -y >/dev/null 2>&1 && npm install --silent --no-audit --no-fund node@24.21.0 >/dev/null 2>&1 || { echo "could not install"; exit 2; }
cat > run.mjs <<'JS'
import v8 from "node:v8";
const words = "salary remote degree contract sponsorship clearance hybrid deadline experience".split(" ");
// With a typographic apostrophe: text of two bytes a character, as descriptions are.
const text = "What the successful candidate’s day holds is told here in ordinary words, one after the other. ".repeat(400);
const executable = () => v8.getHeapStatistics().total_heap_size_executable / 2 ** 20;
/** Milliseconds of the quickest of many runs; `own`: a word that makes it a pattern of its own. */
const time = (own) => {
  const pattern = new RegExp(`(?<!\\p{L})(?:${words.join("|")}|${own})(?!\\p{L})`, "giu");
  let least = Infinity;
  for (let run = 0; run < 80; run++) {
    const begun = performance.now();
    text.match(pattern);
    least = Math.min(least, performance.now() - begun);
  }
  return least;
};
const early = time("early");
for (let index = 0; index < Number(process.argv[2]); index++) {
  const other = new RegExp(`(?<!\\p{L})(?:\\p{L}+ ){0,3}term${index}(?: \\p{L}+){0,3}(?!\\p{L})`, "giu");
  // The first run is interpreted, the second compiles.
  for (let run = 0; run < 2; run++) other.test(text.slice(0, 200));
}
console.log(JSON.stringify({ others: Number(process.argv[2]), executableMB: executable(), times: time("later") / early }));
JS
node=node_modules/node/bin/node
[ -x "$node" ] || { echo "no node 24.21.0 here"; exit 2; }
echo "node $("$node" --version), V8 $("$node" -p process.versions.v8)"
few=$("$node" run.mjs 50) && many=$("$node" run.mjs 200) || exit 2
echo "$few"; echo "$many"
FEW="$few" MANY="$many" "$node" -e '
const [few, many] = [process.env.FEW, process.env.MANY].map((line) => JSON.parse(line));
process.exit(few.executableMB < 16 && few.times < 1.5 && many.executableMB > 16 && many.times > 2 ? 0 : 1);
'
