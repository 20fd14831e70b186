#!/usr/bin/env bash
# Most expect: chrono's French and Spanish (chrono-node) read "il y a plus de 30 jours" and "hace más de 30 días" ("more than
#   30 days ago") as some day of the past, or find nothing.
# What happens (chrono-node 2.10.3): the day lies 30 days ahead. "de 30 jours" within the sentence is taken for a span that
#   begins now, "il y a" and "hace" before it are not seen, and the day counts as certain. "contrat de 6 mois", a fixed
#   term, is a day in half a year by the same rule. Spanish has no past at all: "hace 30 días" finds nothing.
# Why it matters here: "more than 30 days ago" is what boards in these languages write under old postings. They become
#   postings of next month: the newest of every list, and not yet published for who filters by day. A day of publication
#   that lies ahead of the crawl is to be unknown; one read from a sentence with "more than" as well.
# Exit: 0 as described, 1 it changed, 2 it could not run.
set -uo pipefail
folder=$(mktemp -d) && trap 'rm -rf "$folder"' EXIT
cd "$folder" || exit 2
npm init -y >/dev/null 2>&1 && npm install --silent --no-audit --no-fund chrono-node@2.10.3 >/dev/null 2>&1 || { echo "could not install"; exit 2; }
cat > run.mjs <<'JS'
import * as chrono from "chrono-node";
const now = new Date("2026-11-29T12:00:00Z");
const seen = [];
console.log("node", process.version, "chrono-node 2.10.3");
for (const [language, text] of [
  ["fr", "il y a 30 jours"], ["fr", "il y a plus de 30 jours"], ["fr", "contrat de 6 mois"],
  ["es", "hace 30 días"], ["es", "hace más de 30 días"], ["it", "più di 30 giorni fa"], ["en", "more than 30 days ago"],
]) {
  const [found] = chrono[language].strict.parse(text, now);
  const days = found ? Math.round((found.date() - now) / 86_400_000) : null;
  console.log(`${language} "${text}": ${days === null ? "nothing" : `"${found.text}", ${days} days, certain: ${found.start.isCertain("day")}`}`);
  seen.push(days);
}
process.exit(JSON.stringify(seen) === "[-30,30,181,null,30,-30,-30]" ? 0 : 3);
JS
TZ=UTC node run.mjs; code=$?
[ "$code" = 3 ] && exit 1
[ "$code" = 0 ] || exit 2
