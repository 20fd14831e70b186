#!/usr/bin/env bash
# Most expect: caches.default.match(request) of a local Worker answers 304 to a conditional request by RFC 9110: where
#   If-None-Match is given, it alone decides, and If-Modified-Since is ignored; a tag that differs is 200 with the body.
# What happens (miniflare 5.20261023.2-beta): with a tag that differs and a time that is not older, the answer is 304. Either
#   header alone is answered rightly. If-Range is not looked at: a part (206) is given to who holds another version.
# Why it matters here: browsers send both. A list of postings that changes twice within the second that Last-Modified has,
#   or whose form changes while its data do not, is never seen in its new form by who asked before; a download that goes
#   on is joined of two versions. Answer conditions before or after the cache, by the tag, and ask the cache without them.
# Exit: 0 as described, 1 it changed, 2 it could not run.
set -uo pipefail
folder=$(mktemp -d) && trap 'rm -rf "$folder"' EXIT
cd "$folder" || exit 2
npm init -y >/dev/null 2>&1 && npm install --silent --no-audit --no-fund miniflare@5.20261023.2-beta node@24.21.0 >/dev/null 2>&1 || { echo "could not install"; exit 2; }
cat > run.mjs <<'JS'
import { convertV4MiniflareOptions, Miniflare } from "miniflare";
const TIME = "Sun, 29 Nov 2026 10:00:00 GMT";
const script = `const url = "https://jobs.example/jobs";
export default { async fetch(request) {
  const headers = { "cache-control": "max-age=60", etag: '"new"', "last-modified": ${JSON.stringify(TIME)} };
  await caches.default.put(url, new Response("0123456789", { headers }));
  const asked = await request.json();
  return Response.json(await Promise.all(asked.map(async (given) => (await caches.default.match(new Request(url, { headers: given }))).status)));
} }`;
const workerd = new Miniflare(convertV4MiniflareOptions({ modules: true, script, compatibilityDate: "2026-10-20" }));
const asked = [
  {},
  { "if-none-match": '"new"' },
  { "if-none-match": '"old"' },
  { "if-modified-since": TIME },
  { "if-none-match": '"old"', "if-modified-since": TIME },
  { range: "bytes=5-", "if-range": '"new"' },
  { range: "bytes=5-", "if-range": '"old"' },
];
const seen = await (await workerd.dispatchFetch("http://x.example/", { method: "POST", body: JSON.stringify(asked) })).json();
await workerd.dispose();
console.log("node", process.version, 'miniflare 5.20261023.2-beta; stored: etag "new", last-modified', TIME);
asked.forEach((headers, n) => console.log(`${JSON.stringify(headers)}: ${seen[n]}`));
process.exit(seen.join() === "200,304,200,304,304,206,206" ? 0 : 3);
JS
node_modules/.bin/node run.mjs; code=$?
[ "$code" = 3 ] && exit 1
[ "$code" = 0 ] || exit 2
