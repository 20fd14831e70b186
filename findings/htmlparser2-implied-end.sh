#!/usr/bin/env bash
# Most expect: with htmlparser2 in XML mode the second argument of onclosetag ("implied") tells an element that was
#   closed in the document from one that only the end of the document closed, so that a cut document can be told.
# What happens (htmlparser2 12.0.0): `<a/>` is reported as implied too, as is `<a>` that never ends. A whole feed with
#   one empty element looks as cut as one that stopped in the middle.
# Why it matters here: ATS feeds in XML (Personio, job sitemaps) are full of `<office/>`. A reader that takes an
#   implied end for a cut rejects good lists; one that ignores it closes postings that a cut list lacks. What tells
#   the two apart is the position: endIndex of the cut one lies behind the last character of its own tag.
# Exit: 0 as described, 1 it changed, 2 it could not run.
set -uo pipefail
folder=$(mktemp -d) && trap 'rm -rf "$folder"' EXIT
cd "$folder" || exit 2
npm init -y >/dev/null 2>&1 && npm install --silent --no-audit --no-fund htmlparser2@12.0.0 >/dev/null 2>&1 || { echo "could not install"; exit 2; }
cat > run.mjs <<'JS'
import { Parser } from "htmlparser2";
const ends = (xml) => {
  const seen = [];
  const parser = new Parser({ onclosetag: (name, implied) => seen.push(`${name} implied ${implied}`) }, { xmlMode: true });
  parser.end(xml);
  return seen.join(", ");
};
console.log("node", process.version, "htmlparser2 12.0.0");
const seen = ["<r><a/></r>", "<r><a></a></r>", "<r><a>"].map((xml) => {
  console.log(`${xml}  ${ends(xml)}`);
  return ends(xml);
});
const wanted = ["a implied true, r implied false", "a implied false, r implied false", "a implied true, r implied true"];
process.exit(JSON.stringify(seen) === JSON.stringify(wanted) ? 0 : 1);
JS
node run.mjs
