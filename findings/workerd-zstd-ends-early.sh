#!/usr/bin/env bash
# Most expect: `zlib.zstdCompressSync(bytes)` of node:zlib in a Worker makes a frame of whatever it is given, as it does in
#   Node, and as gzipSync and brotliCompressSync do in the same Worker.
# What happens (workerd 1.20261023.1): as soon as the compressed result is longer than some 40,000 bytes it throws
#   "Unexpected end of file", an error that Node's zlib has for input of a decompressor that was cut. The input's length does
#   not matter: a megabyte of zeros is compressed, 40 kB of noise are not. zstdCompress with a callback fails the same way.
# Why it matters here: Zstandard is what Parquet and archives of payloads are written with. Tests with small rows pass, and
#   the first full page of real ones fails; what works is parts that are compressed one by one, as frames may follow each
#   other (RFC 8878, 3).
# Exit: 0 as described, 1 it changed, 2 it could not run.
set -uo pipefail
folder=$(mktemp -d) && trap 'rm -rf "$folder"' EXIT
cd "$folder" || exit 2
npm init -y >/dev/null 2>&1 && npm install --silent --no-audit --no-fund workerd@1.20261023.1 >/dev/null 2>&1 || { echo "could not install"; exit 2; }
cat > worker.js <<'JS'
import { brotliCompressSync, gzipSync, zstdCompress, zstdCompressSync } from "node:zlib";
/** Bytes that nothing makes shorter. */
const noise = (length) => {
  const bytes = new Uint8Array(length);
  for (let at = 0; at < length; at += 65_536) crypto.getRandomValues(bytes.subarray(at, at + 65_536));
  return bytes;
};
const lengthOf = (compress) => {
  try {
    return compress().length;
  } catch (error) {
    return error.message;
  }
};
const later = async (bytes) =>
  await new Promise((resolve) => zstdCompress(bytes, (error, made) => resolve(error ? error.message : made.length)));
export default {
  async fetch() {
    const rows = [];
    for (const [kind, bytes] of [["noise", noise(32_768)], ["noise", noise(49_152)], ["noise", noise(1_048_576)], ["zeros", new Uint8Array(1_048_576)]])
      rows.push({
        kind,
        length: bytes.length,
        zstdSync: lengthOf(() => zstdCompressSync(bytes)),
        zstd: await later(bytes),
        gzip: lengthOf(() => gzipSync(bytes)),
        brotli: lengthOf(() => brotliCompressSync(bytes)),
      });
    return Response.json(rows);
  },
};
JS
cat > run.mjs <<'JS'
import { spawn } from "node:child_process";
import { writeFileSync } from "node:fs";
import { createServer } from "node:http";
const free = createServer().listen(0, "127.0.0.1");
await new Promise((resolve) => free.once("listening", resolve));
const { port } = free.address();
await new Promise((resolve) => free.close(resolve));
writeFileSync("config.capnp", `using Workerd = import "/workerd/workerd.capnp";
const config :Workerd.Config = (
  services = [(name = "main", worker = .main)],
  sockets = [(name = "http", address = "127.0.0.1:${port}", http = (), service = "main")]);
const main :Workerd.Worker = (modules = [(name = "worker.js", esModule = embed "worker.js")], compatibilityDate = "2026-10-20");`);
const child = spawn("node_modules/.bin/workerd", ["serve", "config.capnp"], { stdio: "inherit" });
process.on("exit", () => child.kill());
const ask = async () => {
  for (let attempt = 0; attempt < 80; attempt++)
    try {
      return await (await fetch(`http://127.0.0.1:${port}/`)).json();
    } catch {
      await new Promise((resolve) => setTimeout(resolve, 250));
    }
  console.log("workerd does not answer");
  process.exit(2);
};
const rows = await ask();
console.log("workerd 1.20261023.1");
console.table(rows);
const [short, over, long, zeros] = rows;
const worked = [short, zeros].every(({ zstdSync, zstd }) => Number.isInteger(zstdSync) && zstdSync === zstd);
const failed = [over, long].every(({ zstdSync, zstd }) => [zstdSync, zstd].every((said) => /unexpected end of file/i.test(said)));
const others = rows.every(({ gzip, brotli }) => Number.isInteger(gzip) && Number.isInteger(brotli));
process.exit(worked && failed && others ? 0 : 1);
JS
node run.mjs
