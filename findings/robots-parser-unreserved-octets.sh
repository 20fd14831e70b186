#!/usr/bin/env bash
# Most expect: in robots.txt "Disallow: /%7Ejobs" forbids /~jobs, and "Disallow: /~jobs" forbids /%7Ejobs. RFC 9309
#   2.2.2 has both sides compared after unreserved octets are decoded; browsers and servers take the two for one.
# What happens: robots-parser 3.0.1 compares paths as they are written (it makes hex digits upper case, no more):
#   each of the two rules is silent about the other spelling, so isAllowed() says true for a path that is forbidden.
# Why it matters here: a crawler of job boards that asks only what robots.txt allows asks for what it may not,
#   on sites whose folders begin with "~" or whose generator encodes "-" or "_".
# Exit: 0 as described, 1 it changed, 2 it could not run.
set -uo pipefail
folder=$(mktemp -d) && trap 'rm -rf "$folder"' EXIT
cd "$folder" || exit 2
npm init -y >/dev/null 2>&1 && npm install --silent --no-audit --no-fund robots-parser@3.0.1 >/dev/null 2>&1 || { echo "could not install"; exit 2; }
cat > run.cjs <<'JS'
const parse = require("robots-parser");
console.log("node", process.version, "robots-parser", require("robots-parser/package.json").version);
const ask = (rule, path) => parse("https://x.example/robots.txt", `User-agent: *\nDisallow: ${rule}`).isAllowed("https://x.example" + path, "bot");
const seen = [["/%7Ejobs", "/~jobs"], ["/~jobs", "/%7Ejobs"], ["/%7ejobs", "/%7Ejobs"], ["/~jobs", "/~jobs"]].map(([rule, path]) => {
  const allowed = ask(rule, path);
  console.log(`Disallow: ${rule}  asked: ${path}  allowed: ${allowed}`);
  return allowed;
});
process.exit(JSON.stringify(seen) === "[true,true,false,false]" ? 0 : 1);
JS
node run.cjs
