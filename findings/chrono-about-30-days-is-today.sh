#!/usr/bin/env bash
# Most expect: chrono (chrono-node), which documents "about" and "around" before a span, reads "about 30 days ago" as it
#   reads "30 days ago"; where it does not know a word it finds nothing.
# What happens (chrono-node 2.10.3): from ten days on only the last digit counts. "about 30 days ago" is today, "about 21 days
#   ago" is yesterday, "about 100 days ago" is today; "around" does the same to hours, weeks and years. "about" before
#   hours, weeks and months is right, as is any number of one digit: it is the length of the unit's name that decides.
#   The day counts as certain (isCertain("day")), in strict mode too.
# Why it matters here: boards tell the day of a posting in such words. A posting of last month becomes today's, stands
#   first in every list, and no value looks wrong. Who reads boards with it takes the word away before, or reads "about N
#   days" as what it is: no day at all.
# Exit: 0 as described, 1 it changed, 2 it could not run.
set -uo pipefail
folder=$(mktemp -d) && trap 'rm -rf "$folder"' EXIT
cd "$folder" || exit 2
npm init -y >/dev/null 2>&1 && npm install --silent --no-audit --no-fund chrono-node@2.10.3 >/dev/null 2>&1 || { echo "could not install"; exit 2; }
cat > run.mjs <<'JS'
import * as chrono from "chrono-node";
const now = new Date("2026-11-29T12:00:00Z");
const hours = (text) => {
  const [found] = chrono.strict.parse(text, now);
  return { hours: (now - found.date()) / 3_600_000, certain: found.start.isCertain("day") };
};
const expected = {
  "30 days ago": 720, "about 9 days ago": 216, "about 30 days ago": 0, "about 21 days ago": 24, "about 14 days ago": 96,
  "about 100 days ago": 0, "about 12 hours ago": 12, "around 12 hours ago": 2, "about 12 weeks ago": 2016, "around 12 weeks ago": 336,
};
console.log("node", process.version, "chrono-node 2.10.3");
let isAsDescribed = true;
for (const [text, wanted] of Object.entries(expected)) {
  const seen = hours(text);
  console.log(`${text}: ${seen.hours} hours before now, day certain: ${seen.certain}`);
  isAsDescribed &&= seen.hours === wanted;
}
process.exit(isAsDescribed && hours("about 30 days ago").certain ? 0 : 3);
JS
TZ=UTC node run.mjs; code=$?
[ "$code" = 3 ] && exit 1
[ "$code" = 0 ] || exit 2
