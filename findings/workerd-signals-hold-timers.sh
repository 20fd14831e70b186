#!/usr/bin/env bash
# Most expect: `AbortSignal.timeout(30_000)` given to a fetch costs nothing once the fetch has its answer: the signal is
#   garbage then, and so is its timer; Node behaves so, however many are made.
# What happens: in workerd 1.20261023.1 each holds one of a context's 10,000 active timeouts until its time is over,
#   dropped or not. The 10,001st throws a QuotaExceededError. A timer that is cleared when the answer is there does not.
# Why it matters here: a crawler gives each request a deadline. Answers come in milliseconds, deadlines are half a
#   minute: an object or a test that lives on runs into it by its ten-thousandth request, long before it is busy.
# Exit: 0 as described, 1 it changed, 2 it could not run.
set -uo pipefail
folder=$(mktemp -d) && trap 'rm -rf "$folder"' EXIT
cd "$folder" || exit 2
npm init -y >/dev/null 2>&1 && npm install --silent --no-audit --no-fund workerd@1.20261023.1 >/dev/null 2>&1 || { echo "could not install"; exit 2; }
cat > make.js <<'JS'
const MANY = 10_100;
/** How many of so many can be made, and why not more. */
function make(one) {
  for (let made = 0; made < MANY; made++) {
    try {
      one();
    } catch (error) {
      return `${made} (${error.name})`;
    }
  }
  return `${MANY}`;
}
export const makeAll = () => ({
  cleared: make(() => clearTimeout(setTimeout(() => undefined, 30_000))),
  dropped: make(() => void AbortSignal.timeout(30_000)),
});
JS
cat > worker.js <<'JS'
import { makeAll } from "./make.js";
export default { fetch: () => Response.json(makeAll()) };
JS
cat > run.mjs <<'JS'
import { spawn } from "node:child_process";
import { writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { makeAll } from "./make.mjs";
const free = createServer().listen(0, "127.0.0.1");
await new Promise((resolve) => free.once("listening", resolve));
const { port } = free.address();
await new Promise((resolve) => free.close(resolve));
writeFileSync("config.capnp", `using Workerd = import "/workerd/workerd.capnp";
const config :Workerd.Config = (services = [(name = "main", worker = .main)],
  sockets = [(name = "http", address = "127.0.0.1:${port}", http = (), service = "main")]);
const main :Workerd.Worker = (compatibilityDate = "2026-10-20", modules = [
  (name = "worker.js", esModule = embed "worker.js"), (name = "make.js", esModule = embed "make.js")]);`);
const child = spawn("node_modules/.bin/workerd", ["serve", "config.capnp"], { stdio: "inherit" });
process.on("exit", () => child.kill());
let inWorkerd = null;
for (let attempt = 0; attempt < 60 && inWorkerd === null; attempt++) {
  inWorkerd = await fetch(`http://127.0.0.1:${port}/`).then((answer) => answer.json(), () => null);
  if (inWorkerd === null) await new Promise((resolve) => setTimeout(resolve, 250));
}
if (inWorkerd === null) process.exit(2);
const inNode = makeAll();
for (const what of ["cleared", "dropped"])
  console.log(`timers ${what}: node ${process.version} ${inNode[what]}, workerd ${inWorkerd[what]}`);
const asDescribed = inNode.dropped === "10100" && inWorkerd.cleared === "10100" && inWorkerd.dropped === "10000 (QuotaExceededError)";
process.exit(asDescribed ? 0 : 1);
JS
cp make.js make.mjs
node run.mjs
