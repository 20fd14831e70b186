#!/usr/bin/env bash
# Most expect: an object's own time of upload, sent back as HTTP has it (whole seconds), satisfies If-Unmodified-Since as it
#   is answered with "not modified" for If-Modified-Since: RFC 9110 13.1.4 asks for "earlier than or equal to".
# What happens (R2 of miniflare 5.20261023.2-beta, get with `onlyIf: headers`): with that time If-Modified-Since gives no body
#   (not modified), and If-Unmodified-Since gives no body either (modified). Only a second later is it unmodified.
# Why it matters here: a client goes on with a download of a dataset by the Last-Modified that it was given, so that it does
#   not join two versions. A Worker that hands the request's headers to R2 answers each try with 412, the object being what
#   it was. Compare ETags, or add the second.
# Exit: 0 as described, 1 it changed, 2 it could not run.
set -uo pipefail
folder=$(mktemp -d) && trap 'rm -rf "$folder"' EXIT
cd "$folder" || exit 2
npm init -y >/dev/null 2>&1 && npm install --silent --no-audit --no-fund miniflare@5.20261023.2-beta node@24.21.0 >/dev/null 2>&1 || { echo "could not install"; exit 2; }
cat > run.mjs <<'JS'
import { convertV4MiniflareOptions, Miniflare } from "miniflare";
const script = `export default { async fetch(request, { FILES }) {
  const { uploaded } = await FILES.put("open.parquet", "0123456789");
  const body = async (name, seconds) => {
    const time = new Date(Math.floor(uploaded / 1000 + seconds) * 1000).toUTCString();
    return "body" in (await FILES.get("open.parquet", { onlyIf: new Headers({ [name]: time }) }));
  };
  const answers = {};
  for (const name of ["if-modified-since", "if-unmodified-since"])
    for (const seconds of [-1, 0, 1]) answers[name + " " + seconds] = await body(name, seconds);
  return Response.json(answers);
} }`;
const options = { modules: true, script, compatibilityDate: "2026-10-20", r2Buckets: ["FILES"] };
const workerd = new Miniflare(convertV4MiniflareOptions(options));
const seen = await (await workerd.dispatchFetch("http://x.example/")).json();
await workerd.dispose();
console.log("node", process.version, "miniflare 5.20261023.2-beta; seconds after the upload: is the body sent");
console.log(seen);
process.exit(Object.values(seen).join() === "true,false,false,false,false,true" ? 0 : 3);
JS
node_modules/.bin/node run.mjs; code=$?
[ "$code" = 3 ] && exit 1
[ "$code" = 0 ] || exit 2
