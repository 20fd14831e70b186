#!/usr/bin/env bash
# Most expect: `table[text.charCodeAt(at + 1)]` at a text's last character is `table[NaN]`, undefined, once a text, and free.
# What happens (Node 24.21.0, V8 13.6): a typed array that is asked for NaN once makes that place of the program ask for
#   any key by the slow way from then on, for every character of every later text: several times the time, the same
#   result, no warning. With the last character left to a check of the length it is as fast as without looking ahead.
# Why it matters here: texts of postings are looked through character by character (words, marks of a sentence's end,
#   beginnings of markup), with a table for what a character is and a look at the next one.
# Seen: 400 texts of 2,500 characters: 2.2 to 2.4 ms with the end checked, 8.5 to 8.6 ms with one look past the end.
# Exit: 0 as described, 1 it changed, 2 it could not run.
set -uo pipefail
folder=$(mktemp -d) && trap 'rm -rf "$folder"' EXIT
cd "$folder" || exit 2
npm init -y >/dev/null 2>&1 && npm install --silent --no-audit --no-fund node@24.21.0 >/dev/null 2>&1 || { echo "could not install"; exit 2; }
cat > run.mjs <<'JS'
const table = Uint8Array.from({ length: 65_536 }, (_, code) => code % 3);
const texts = Array.from({ length: 400 }, (_, index) => `some words of posting ${index} and so on. `.repeat(60));
/** What table says of each character and the next; the last one's next is `beyond` the text, or looked at only if there. */
function scan(text, beyond) {
  let sum = 0;
  const last = text.length - 1;
  for (let at = 0; at <= last; at++) {
    const next = beyond || at < last ? (table[text.charCodeAt(at + 1)] ?? 0) : 0;
    sum += (table[text.charCodeAt(at)] ?? 0) ^ next;
  }
  return sum;
}
const beyond = process.argv[2] === "beyond";
let [least, sum] = [Infinity, 0];
for (let run = 0; run < 60; run++) {
  const begun = performance.now();
  sum = texts.reduce((all, text) => all + scan(text, beyond), 0);
  least = Math.min(least, performance.now() - begun);
}
console.log(JSON.stringify({ ms: Number(least.toFixed(2)), sum }));
JS
node=node_modules/node/bin/node
[ -x "$node" ] || { echo "no node 24.21.0 here"; exit 2; }
echo "node $("$node" --version), V8 $("$node" -p process.versions.v8)"
checked=$("$node" run.mjs checked) && past=$("$node" run.mjs beyond) || exit 2
echo "the end checked: $checked"; echo "one past the end: $past"
CHECKED="$checked" PAST="$past" "$node" -e '
const [checked, past] = [process.env.CHECKED, process.env.PAST].map((line) => JSON.parse(line));
process.exit(checked.sum === past.sum && past.ms > 2 * checked.ms ? 0 : 1);
'
