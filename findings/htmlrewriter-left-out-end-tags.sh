#!/usr/bin/env bash
# Most expect: Cloudflare's HTMLRewriter, whose selectors are CSS, matches "ul > li" for each item of a list, also where
#   </li> is left out, as HTML allows for li, p, td, tr, dt, dd and option; browsers, parse5 and cheerio see siblings there.
# What happens (miniflare 5.20261023.2-beta, workerd 1.20261023.1): an element without its end tag stays open until its
#   parent ends. The second item is a child of the first: "ul > li" matches one of three, "tr > td" the first cell of a
#   row, "dl > dd" and "td:nth-child(2)" nothing, and the first item's text holds that of all others. Nothing is thrown.
# Why it matters here: older career pages and tables of openings are written so. A crawler that reads them on the edge
#   sees one posting where there are forty, and by what a list lacks it closes the others. Lists are read with a
#   parser that builds the tree, or with selectors of one name alone ("li"), the text taken up to the next match.
# Exit: 0 as described, 1 it changed, 2 it could not run.
set -uo pipefail
folder=$(mktemp -d) && trap 'rm -rf "$folder"' EXIT
cd "$folder" || exit 2
npm init -y >/dev/null 2>&1 && npm install --silent --no-audit --no-fund miniflare@5.20261023.2-beta cheerio@1.2.0 node@24.21.0 >/dev/null 2>&1 || { echo "could not install"; exit 2; }
cat > run.mjs <<'JS'
import { load } from "cheerio";
import { convertV4MiniflareOptions, Miniflare } from "miniflare";
const script = `export default { async fetch(request) {
  const { html, selector } = await request.json();
  const texts = [];
  const handlers = { element: () => void texts.push(""), text: ({ text }) => void texts.push(texts.pop() + text) };
  await new HTMLRewriter().on(selector, handlers).transform(new Response(html)).text();
  return Response.json(texts);
} }`;
const workerd = new Miniflare(convertV4MiniflareOptions({ modules: true, script, compatibilityDate: "2026-10-20" }));
const seen = [];
for (const [html, selector] of [
  ["<ul><li>Cook</li><li>Baker</li><li>Waiter</li></ul>", "ul > li"],
  ["<ul><li>Cook<li>Baker<li>Waiter</ul>", "ul > li"],
  ["<table><tr><td>Cook<td>Bonn<tr><td>Baker<td>Ulm</table>", "tr > td"],
  ["<table><tr><td>Cook<td>Bonn<tr><td>Baker<td>Ulm</table>", "td:nth-child(2)"],
  ["<dl><dt>Place<dd>Bonn<dt>Start<dd>May</dl>", "dl > dd"],
]) {
  const answer = await workerd.dispatchFetch("http://x.example/", { method: "POST", body: JSON.stringify({ html, selector }) });
  const texts = await answer.json();
  const $ = load(html);
  const tree = [...$(selector)].map((one) => $(one).text());
  console.log(`${selector} in ${html}\n  HTMLRewriter ${JSON.stringify(texts)}, cheerio ${JSON.stringify(tree)}`);
  seen.push([texts.length, tree.length]);
}
await workerd.dispose();
process.exit(JSON.stringify(seen) === "[[3,3],[1,3],[2,4],[0,2],[0,2]]" ? 0 : 3);
JS
node_modules/.bin/node run.mjs; code=$?
[ "$code" = 3 ] && exit 1
[ "$code" = 0 ] || exit 2
