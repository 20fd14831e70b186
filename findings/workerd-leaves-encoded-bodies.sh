#!/usr/bin/env bash
# Most expect: fetch() in a Worker hands over a decoded body, as fetch() of Node and of browsers does, for every
#   coding that HTTP names; codings are written in any case (RFC 9110 8.4.1), "x-gzip" is gzip (8.4.1.3).
# What happens: workerd 1.20261023.1 decodes "gzip" and "br" in exactly these letters. "deflate", "x-gzip", "GZIP" and
#   "BR" come as compressed bytes, with status 200 and without an error; text() gives rubbish.
# Why it matters here: servers of job boards answer as they like whatever one accepts. A crawler on the edge archives
#   bytes that nobody can read and takes a good list for garbage, on boards that a laptop reads well.
# Exit: 0 as described, 1 it changed, 2 it could not run.
set -uo pipefail
folder=$(mktemp -d) && trap 'rm -rf "$folder"' EXIT
cd "$folder" || exit 2
npm init -y >/dev/null 2>&1 && npm install --silent --no-audit --no-fund workerd@1.20261023.1 >/dev/null 2>&1 || { echo "could not install"; exit 2; }
cat > worker.js <<'JS'
export default {
  async fetch(request) {
    const answer = await fetch(new URL(request.url).searchParams.get("address"));
    const bytes = new Uint8Array(await answer.arrayBuffer());
    return Response.json({ status: answer.status, isDecoded: new TextDecoder().decode(bytes) === '{"jobs":[]}' });
  },
};
JS
cat > run.mjs <<'JS'
import { spawn } from "node:child_process";
import { writeFileSync } from "node:fs";
import { createServer } from "node:http";
import { brotliCompressSync, deflateSync, gzipSync } from "node:zlib";
const body = '{"jobs":[]}';
const codings = [["gzip", gzipSync], ["br", brotliCompressSync], ["deflate", deflateSync], ["x-gzip", gzipSync], ["GZIP", gzipSync], ["BR", brotliCompressSync]];
const server = createServer((request, response) => {
  const [coding, encode] = codings[Number(request.url.slice(1))];
  response.writeHead(200, { "content-encoding": coding, "content-type": "application/json" }).end(encode(body));
}).listen(0, "127.0.0.1");
await new Promise((resolve) => server.once("listening", resolve));
const free = createServer().listen(0, "127.0.0.1");
await new Promise((resolve) => free.once("listening", resolve));
const port = free.address().port;
await new Promise((resolve) => free.close(resolve));
writeFileSync("config.capnp", `using Workerd = import "/workerd/workerd.capnp";
const config :Workerd.Config = (
  services = [(name = "main", worker = .main), (name = "internet", network = (allow = ["public", "private", "local"]))],
  sockets = [(name = "http", address = "127.0.0.1:${port}", http = (), service = "main")]);
const main :Workerd.Worker = (modules = [(name = "worker.js", esModule = embed "worker.js")], compatibilityDate = "2026-10-20");`);
const child = spawn("node_modules/.bin/workerd", ["serve", "config.capnp"], { stdio: "inherit" });
process.on("exit", () => child.kill());
const ask = async (index) => {
  const address = encodeURIComponent(`http://127.0.0.1:${server.address().port}/${index}`);
  for (let attempt = 0; attempt < 60; attempt++) {
    try {
      return await (await fetch(`http://127.0.0.1:${port}/?address=${address}`)).json();
    } catch {
      await new Promise((resolve) => setTimeout(resolve, 250));
    }
  }
  console.log("workerd does not answer");
  process.exit(2);
};
console.log("node", process.version, "workerd 1.20261023.1");
const seen = [];
for (const [index, [coding, encode]] of codings.entries()) {
  const { status, isDecoded } = await ask(index);
  const inNode = await (await fetch(`http://127.0.0.1:${server.address().port}/${index}`)).text().catch(() => null);
  console.log(`Content-Encoding: ${coding}  status ${status}  decoded by workerd: ${isDecoded}  by node: ${inNode === body}`);
  seen.push(isDecoded);
}
process.exit(JSON.stringify(seen) === "[true,true,false,false,false,false]" ? 0 : 1);
JS
node run.mjs
