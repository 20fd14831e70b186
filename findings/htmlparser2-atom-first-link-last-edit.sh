#!/usr/bin/env bash
# Most expect: htmlparser2's parseFeed() gives of an Atom entry, as `link`, the entry's page (rel "alternate", which is what a
#   link without rel is), and as `pubDate` when it was published; as it does with RSS, and as other readers of feeds do.
# What happens (htmlparser2 12.0.0): `link` is the first link element whatever its rel says, and `pubDate` is `updated`;
#   `published` is not read at all. An entry that names its JSON ("self") or its form ("related") first has that as
#   its address, the feed has its own, and a posting of January whose text was edited today is published today.
# Why it matters here: ATSs offer postings as Atom, and this parser is in every crawler that reads HTML with it already.
#   Every edit makes old postings new ones, and people who follow the link get a form or a file.
# Exit: 0 as described, 1 it changed, 2 it could not run.
set -uo pipefail
folder=$(mktemp -d) && trap 'rm -rf "$folder"' EXIT
cd "$folder" || exit 2
npm init -y >/dev/null 2>&1 && npm install --silent --no-audit --no-fund htmlparser2@12.0.0 rss-parser@3.13.0 >/dev/null 2>&1 || { echo "could not install"; exit 2; }
cat > run.mjs <<'JS'
import { parseFeed } from "htmlparser2";
import RssParser from "rss-parser";
const feed = `<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom"><id>urn:x:feed</id><title>Jobs</title>
  <updated>2026-11-29T10:00:00Z</updated><link rel="self" href="https://jobs.example/feed"/><link rel="alternate" href="https://jobs.example/"/>
  <entry><id>urn:x:1</id><title>Cook</title><link rel="related" href="https://jobs.example/apply/1"/>
    <link rel="alternate" href="https://jobs.example/1"/><published>2026-01-05T10:00:00Z</published><updated>2026-11-29T10:00:00Z</updated></entry></feed>`;
const read = {
  htmlparser2: parseFeed(feed),
  "rss-parser": await new RssParser().parseString(feed),
};
console.log("node", process.version, "htmlparser2 12.0.0, rss-parser 3.13.0");
const seen = [];
for (const [reader, { link, items }] of Object.entries(read)) {
  const row = { feed: link, entry: items[0].link, published: new Date(items[0].pubDate).toISOString().slice(0, 10) };
  console.log(`${reader}: the feed's link ${row.feed}, the entry's ${row.entry}, published ${row.published}`);
  seen.push(Object.values(row).join(" "));
}
const described = ["https://jobs.example/feed https://jobs.example/apply/1 2026-11-29", "https://jobs.example/ https://jobs.example/1 2026-01-05"];
process.exit(JSON.stringify(seen) === JSON.stringify(described) ? 0 : 3);
JS
node run.mjs; code=$?
[ "$code" = 3 ] && exit 1
[ "$code" = 0 ] || exit 2
