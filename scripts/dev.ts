import { readFile } from "node:fs/promises";
import { existsSync } from "node:fs";
import { callAdmin } from "./admin-client.ts";
import { stateFolders } from "./local-worker.ts";
import { serveNames } from "./name-server.ts";
import { readNumber, readOptions } from "./read-options.ts";
import { runLocal } from "./run-local.ts";

/**
 * `npm run dev`: the production Worker on this machine against the real internet, with the boards
 * of `boards.csv`. Its cron is fired every five minutes, as in production.
 */
const CRON_MS = 5 * 60_000;
const usage = "usage: npm run dev -- [--port 8787]";
const { values } = readOptions({ options: { port: { type: "string", default: "8787" } } }, usage);
const wantedPort = readNumber("port", values.port, { min: 1, max: 65_535, usage });

// A .dev.vars of your own wins; without one the local token is the example's.
const variables = [
  "PUBLIC_ORIGIN:request",
  `LOCAL_NAMES:${await serveNames()}`,
  ...(existsSync(".dev.vars") ? [] : ["ADMIN_TOKEN:local-admin-token"]),
];
await runLocal(
  {
    command: "npm run dev",
    state: stateFolders.dev,
    port: wantedPort,
    configs: async () => ["wrangler.toml"],
    variables,
  },
  async (worker) => {
    setInterval(() => void worker.fireCron().catch(console.error), CRON_MS).unref();
    const rows = (await readFile("boards.csv", "utf8")).split("\n").slice(1);
    for (const row of rows.filter((line) => line.trim() !== "")) {
      const comma = row.lastIndexOf(",");
      await callAdmin(worker.url, "POST", "/admin/sources", {
        name: row.slice(0, comma),
        url: row.slice(comma + 1).trim(),
      });
    }
    await worker.fireCron();
    console.log(`Jobledger is at ${worker.url}, crawling the boards of boards.csv. Ctrl-C stops it.`);
    return "stay";
  },
);
