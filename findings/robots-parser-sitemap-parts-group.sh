#!/usr/bin/env bash
# Most expect: a Sitemap line (or one that is not known) between two User-agent lines changes nothing: RFC 9309 2.2.4
#   says that other records must not interfere with rules, and names the sitemap that must not end a group.
# What happens: robots-parser 3.0.1 ends the group there. The crawler named before the line loses every rule that
#   follows, and isAllowed() answers true for a path that is forbidden to it.
# Why it matters here: many sites write "User-agent: x / Sitemap: ... / User-agent: y / Disallow: ..."; a crawler that
#   trusts the answer asks for pages of a board that said no.
# Exit: 0 as described, 1 it changed, 2 it could not run.
set -uo pipefail
folder=$(mktemp -d) && trap 'rm -rf "$folder"' EXIT
cd "$folder" || exit 2
npm init -y >/dev/null 2>&1 && npm install --silent --no-audit --no-fund robots-parser@3.0.1 >/dev/null 2>&1 || { echo "could not install"; exit 2; }
cat > run.cjs <<'JS'
const parse = require("robots-parser");
console.log("node", process.version, "robots-parser", require("robots-parser/package.json").version);
const ask = (between) => parse("https://x.example/robots.txt", `User-agent: bot\n${between}User-agent: other\nDisallow: /jobs`).isAllowed("https://x.example/jobs", "bot");
const seen = ["", "Sitemap: https://x.example/s.xml\n", "Content-Signal: search=yes\n"].map((between) => {
  const allowed = ask(between);
  console.log(`between the two agents: ${JSON.stringify(between)}  /jobs allowed to the first: ${allowed}`);
  return allowed;
});
process.exit(JSON.stringify(seen) === "[false,true,true]" ? 0 : 1);
JS
node run.cjs
