#!/usr/bin/env bash
# Most expect: Intl.DisplayNames (type "region", fallback "none") has no name for a country code that ISO 3166-1 has
#   withdrawn, as it has none for one that nobody was given; "has a name" serves as the check that a code is a country's.
# What happens (Node 24.21.0, ICU 78): a withdrawn code is silently its successor's, the first of several: AN (Netherlands
#   Antilles, four lands of today) is "Curaçao", SU is "Russia", YU and CS are "Serbia", FX is "France". A code that nobody
#   was given (QX) has no name, so the check seems to work; ZZ is "Unknown Region", XA is "Pseudo-Accents".
# Why it matters here: ATSs hold such codes for years (an office on Sint Maarten or Bonaire under AN, one in Montenegro under
#   YU). A table of countries that is checked or named by Intl puts these postings into a land where they never were, and
#   nobody sees an unknown code. Codes are checked against a list of today's; one of several successors is unknown.
# Exit: 0 as described, 1 it changed, 2 it could not run.
set -uo pipefail
folder=$(mktemp -d) && trap 'rm -rf "$folder"' EXIT
cd "$folder" || exit 2
npm init -y >/dev/null 2>&1 && npm install --silent --no-audit --no-fund node@24.21.0 >/dev/null 2>&1 || { echo "could not install"; exit 2; }
cat > run.mjs <<'JS'
const names = new Intl.DisplayNames("en", { type: "region", fallback: "none" });
const expected = {
  AN: "Curaçao",
  SU: "Russia",
  YU: "Serbia",
  CS: "Serbia",
  FX: "France",
  ZZ: "Unknown Region",
  XA: "Pseudo-Accents",
  QX: undefined,
};
console.log(`Node ${process.versions.node}, ICU ${process.versions.icu}`);
let isAsDescribed = true;
for (const [code, name] of Object.entries(expected)) {
  const said = names.of(code);
  console.log(`${code}: ${said ?? "no name"}`);
  isAsDescribed &&= said === name;
}
process.exit(isAsDescribed ? 0 : 1);
JS
node_modules/.bin/node run.mjs
