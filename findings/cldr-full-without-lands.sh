#!/usr/bin/env bash
# Most expect: CLDR's "full" package of subdivision names (cldr-subdivisions-full, "translated versions") names
#   Bavaria in German, Andalusia in Spanish, Lombardy in Italian, as the package of territories does with countries.
# What happens (48.2.0): English names some 5,000 subdivisions; nearly every other language names England, Scotland
#   and Wales, and nothing else.
# Why it matters here: a place line is written in its own language ("Bayern", "Lombardia"). A table of regions that is
#   made from this package knows English names alone, without an error. Names in the land's own language must come
#   from elsewhere (GeoNames' admin names, a list of one's own).
# Exit: 0 as described, 1 it changed, 2 it could not run.
set -uo pipefail
folder=$(mktemp -d) && trap 'rm -rf "$folder"' EXIT
cd "$folder" || exit 2
npm init -y >/dev/null 2>&1 && npm install --silent --no-audit --no-fund cldr-subdivisions-full@48.2.0 >/dev/null 2>&1 || { echo "could not install"; exit 2; }
cat > run.mjs <<'JS'
import { readdirSync, readFileSync } from "node:fs";
const folder = "node_modules/cldr-subdivisions-full/subdivisions";
const names = new Map();
for (const language of readdirSync(folder))
  for (const file of readdirSync(`${folder}/${language}`)) {
    const { localeDisplayNames } = JSON.parse(readFileSync(`${folder}/${language}/${file}`, "utf8")).subdivisions;
    names.set(language, Object.keys(localeDisplayNames.subdivisions));
  }
const counted = [...names].map(([language, codes]) => [language, codes.length]).toSorted((a, b) => b[1] - a[1]);
console.log(`${counted.length} languages; most names: ${counted.slice(0, 4).map((one) => one.join(" ")).join(", ")}`);
for (const [language, code] of [["de", "deby"], ["es", "esan"], ["it", "it25"], ["fr", "frara"]])
  console.log(`${language}: ${names.get(language)?.join(" ")}; ${code} is ${names.get(language)?.includes(code) ? "" : "not "}named`);
const few = counted.filter(([, count]) => count <= 4).length;
console.log(`${few} of ${counted.length} languages name four subdivisions or fewer`);
const isAsDescribed =
  (names.get("en")?.length ?? 0) > 4000 &&
  ["de", "es", "it", "fr"].every((language) => (names.get(language)?.length ?? 0) <= 4) &&
  few > counted.length * 0.9;
process.exit(isAsDescribed ? 0 : 1);
JS
node run.mjs; code=$?
[ "$code" -le 1 ] || exit 2
exit "$code"
