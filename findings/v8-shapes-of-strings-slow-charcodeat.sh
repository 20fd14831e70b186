#!/usr/bin/env bash
# Most expect: a loop over `text.charCodeAt(at)` takes the same for any text of the same letters, however the text was made, and
#   whatever the function was given before.
# What happens (Node 24.21.0, V8 13.6): V8 keeps texts in a dozen shapes (written, joined, cut, a key, one byte a unit or two, and
#   mixtures of them). A function that has met more than four takes `text.length` and `text.charCodeAt` for properties of anything: it
#   is still compiled, and looks both up at each character. From then on every text takes six times as long, the plainest too, and no
#   deoptimisation is reported. `charCodeAt.call(text, at)`, taken from the prototype once, and a length that is read before the loop
#   stay fast. Node 20.20.2 (V8 11.3) does the same loop at one speed.
# Why it matters here: who cuts postings into words meets all shapes (a title, a text joined from HTML, a line cut out of it, one with
#   a dash beyond Latin-1). Whether the shapes came before the compiler or behind it decided, by chance, between 29 and
#   101 microseconds a text in two of five processes.
# Exit: 0 as described, 1 it changed, 2 it could not run.
set -uo pipefail
folder=$(mktemp -d) && trap 'rm -rf "$folder"' EXIT
cd "$folder" || exit 2
npm init -y >/dev/null 2>&1 || exit 2
npm install --silent --no-audit --no-fund node24@npm:node@24.21.0 node20@npm:node@20.20.2 >/dev/null 2>&1 || { echo "could not install"; exit 2; }
cat > run.mjs <<'JS'
const latin = "the quick brown fox jumps over the lazy dog, ";
const joined = (begin) => {
  let text = begin;
  for (let n = 0; n < 80; n++) text += latin;
  return text;
};
/** The same letters in shapes that a program meets without asking for them. */
const shapes = [
  () => latin.repeat(80),
  () => joined(""),
  () => joined("\u4e00"),
  () => latin.repeat(90).slice(5, 3_500),
  () => `\u4e00${latin.repeat(90)}`.slice(5, 3_500),
  () => `${latin.repeat(80)}\u4e00`,
  () => Object.keys({ [latin.repeat(80)]: 1 })[0],
];
const loop = "let sum = 0; for (let at = 0; at < text.length; at++) sum = (sum + text.charCodeAt(at)) | 0; return sum;";
const called =
  "const { charCodeAt } = String.prototype; const { length } = text; let sum = 0; for (let at = 0; at < length; at++) sum = (sum + charCodeAt.call(text, at)) | 0; return sum;";
const ofOne = new Function("text", loop);
const ofMany = new Function("text", `${loop} `);
const calledOfMany = new Function("text", called);
const plain = shapes[0]();
for (let n = 0; n < 400; n++) ofOne(shapes[0]());
for (let n = 0; n < 400; n++)
  for (const shape of shapes) {
    ofMany(shape());
    calledOfMany(shape());
  }
/** Of one text, the least of some rounds. */
function time(sum) {
  let least = Infinity;
  for (let round = 0; round < 40; round++) {
    const begun = performance.now();
    for (let call = 0; call < 50; call++) sum(plain);
    least = Math.min(least, performance.now() - begun);
  }
  return least;
}
const [one, many, call] = [ofOne, ofMany, calledOfMany].map(time);
console.log(`node ${process.versions.node}, V8 ${process.versions.v8}: many ${(many / one).toFixed(1)} times, called ${(call / one).toFixed(1)} times`);
JS
bin() { echo "./node_modules/$1/bin/node"; }
[ -x "$(bin node24)" ] && [ -x "$(bin node20)" ] || { echo "no node"; exit 2; }
new=$("$(bin node24)" run.mjs) && old=$("$(bin node20)" run.mjs) || exit 2
printf '%s\n%s\n' "$new" "$old"
times() { echo "$1" | sed -n "s/.*$2 \([0-9]*\)\.[0-9] times.*/\1/p"; }
if [ "$(times "$new" many)" -ge 3 ] && [ "$(times "$new" called)" -lt 2 ] && [ "$(times "$old" many)" -lt 2 ]; then echo "as described"; exit 0; fi
echo "changed"; exit 1
