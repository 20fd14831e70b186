#!/usr/bin/env bash
# Most expect: CLDR 48 (autumn of 2025) knows the counties that Norway has had since the first day of 2024 (ISO 3166-2:
#   NO-31 Østfold, NO-32 Akershus, NO-33 Buskerud, NO-39 Vestfold, NO-40 Telemark, NO-55 Troms, NO-56 Finnmark), and an
#   English table holds names in English or in the land's main language.
# What happens (cldr-subdivisions-full 48.2.0): none of the seven codes is there. The names are, under the codes that
#   were withdrawn in 2020 (NO-01 to NO-20), beside the counties that ended with 2023 (NO-30, NO-38, NO-54); and the
#   English name of NO-54 is its Kven one.
# Why it matters here: a region is told by its ISO code. A table made from this package gives "Akershus" a code that
#   boards and other sources stopped using years ago, finds nothing for NO-32, and counts one county as two, with no
#   error anywhere. Codes of lands that changed their division must be checked by a list of one's own.
# Exit: 0 as described, 1 it changed, 2 it could not run.
set -uo pipefail
folder=$(mktemp -d) && trap 'rm -rf "$folder"' EXIT
cd "$folder" || exit 2
npm init -y >/dev/null 2>&1 && npm install --silent --no-audit --no-fund cldr-subdivisions-full@48.2.0 >/dev/null 2>&1 || { echo "could not install"; exit 2; }
cat > run.mjs <<'JS'
import { readdirSync, readFileSync } from "node:fs";
const folder = "node_modules/cldr-subdivisions-full/subdivisions/en";
const [file] = readdirSync(folder);
const names = JSON.parse(readFileSync(`${folder}/${file}`, "utf8")).subdivisions.localeDisplayNames.subdivisions;
const said = (codes) => codes.map((code) => `${code} ${names[code] ?? "-"}`).join(", ");
const today = ["no31", "no32", "no33", "no39", "no40", "no55", "no56"];
const withdrawn = ["no01", "no02", "no06", "no07", "no08", "no19", "no20"];
const ended = ["no30", "no38", "no54"];
console.log(`since 2024: ${said(today)}\nuntil 2019: ${said(withdrawn)}\n2020 to 2023: ${said(ended)}`);
const isAsDescribed =
  today.every((code) => names[code] === undefined) &&
  withdrawn.every((code) => names[code] !== undefined) &&
  names.no02 === "Akershus" && names.no30 === "Viken" &&
  names.no54 !== undefined && !/Troms og Finnmark/.test(names.no54);
process.exit(isAsDescribed ? 0 : 1);
JS
node run.mjs; code=$?
[ "$code" -le 1 ] || exit 2
exit "$code"
