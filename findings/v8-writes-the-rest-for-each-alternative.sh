#!/usr/bin/env bash
# Most expect: `(?:a|b|c) rest` is compiled as three words and one rest, and an assertion that is always true changes nothing.
# What happens (Node 24.21.0, V8 13.6): what follows a group of alternatives is compiled once for each of them, and groups
#   in a row multiply, up to V8's bound on how much it unrolls. `(?=)` behind the group, which matches everywhere, is a
#   place where the alternatives meet again: the rest is compiled once. Matches, groups and indices are the same.
# Why it matters here: rules for postings are lists of words in a row ("(base|annual) (salary|pay) (range|band)"). Their
#   code is several times as large as it need be, and V8 stops optimising patterns once a process holds too much of it
#   (v8-late-patterns-run-slower).
# Seen: 40 patterns of five lists of ten words: 2,193 kB of code as written, 382 kB with `(?=)` behind each list.
# Exit: 0 as described, 1 it changed, 2 it could not run.
set -uo pipefail
folder=$(mktemp -d) && trap 'rm -rf "$folder"' EXIT
cd "$folder" || exit 2
npm init -y >/dev/null 2>&1 && npm install --silent --no-audit --no-fund node@24.21.0 >/dev/null 2>&1 || { echo "could not install"; exit 2; }
cat > run.mjs <<'JS'
import v8 from "node:v8";
const list = (end) => [..."abcdefghij"].map((letter) => `${end}${letter}w`).join("|");
const text = " zaw ybw xcw wdw vew now ".repeat(200);
const found = "zaw ybw xcw wdw vew end1";
const code = () => v8.getHeapCodeStatistics().code_and_metadata_size / 1024;
const mark = process.argv[2] ?? "";
const before = code();
const patterns = Array.from({ length: 40 }, (_, index) => {
  const pattern = new RegExp(`${[..."zyxwv"].map((end) => `(${list(end)})${mark}`).join(" ")} end${index}`, "di");
  // The first run is interpreted, the second compiles.
  for (let run = 0; run < 3; run++) pattern.test(text);
  return pattern;
});
console.log(JSON.stringify({ kB: Math.round(code() - before), match: patterns[1].exec(found).indices }));
JS
node=node_modules/node/bin/node
[ -x "$node" ] || { echo "no node 24.21.0 here"; exit 2; }
echo "node $("$node" --version), V8 $("$node" -p process.versions.v8)"
plain=$("$node" run.mjs) && joined=$("$node" run.mjs '(?=)') || exit 2
echo "as written: $plain"; echo "with (?=):  $joined"
PLAIN="$plain" JOINED="$joined" "$node" -e '
const [plain, joined] = [process.env.PLAIN, process.env.JOINED].map((line) => JSON.parse(line));
process.exit(JSON.stringify(plain.match) === JSON.stringify(joined.match) && plain.kB > 3 * joined.kB ? 0 : 1);
'
