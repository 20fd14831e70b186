import { readFile } from "node:fs/promises";
import { contactProblem } from "../src/core/contact.ts";
import { callAdmin } from "./admin-client.ts";
import { readDevVars, settingVariables } from "./dev-vars.ts";
import { readBoardFile, addRows } from "./import-boards.ts";
import { contactIn } from "./deploy-config.ts";
import { stateFolders } from "./local-worker.ts";
import { serveNames } from "./name-server.ts";
import { readNumber, readOptions } from "./read-options.ts";
import { runLocal } from "./run-local.ts";

/**
 * `npm run dev`: the production Worker on this machine against the real internet. Where it has no board yet
 * it takes those of `boards.tsv`. Its cron is fired every five minutes, as in production.
 */
const CRON_MS = 5 * 60_000;
const START_LIST = "boards.tsv";
const usage = `usage: npm run dev -- [--port 8787] [--empty]
  --empty   does not add the boards of ${START_LIST} to a database that has none
It asks real boards, and so needs CONTACT, an address of yours, in wrangler.toml, .dev.vars or the environment.`;
const { values } = readOptions(
  {
    options: {
      port: { type: "string", default: "8787" },
      empty: { type: "boolean", default: false },
    },
  },
  usage,
);
const wantedPort = readNumber("port", values.port, { min: 1, max: 65_535, usage });

const own = await readDevVars();
const contact = process.env["CONTACT"] ?? own["CONTACT"] ?? contactIn(await readFile("wrangler.toml", "utf8"));
const problem = contactProblem(contact);
if (problem !== null) {
  console.error(problem);
  process.exit(1);
}
const variables = [
  "PUBLIC_ORIGIN:request",
  `LOCAL_NAMES:${await serveNames()}`,
  `CONTACT:${contact}`,
  ...settingVariables(own),
  // A .dev.vars of your own wins; without one the local token is the example's.
  ...(own["ADMIN_TOKEN"] === undefined ? ["ADMIN_TOKEN:local-admin-token"] : []),
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
    const { data } = await callAdmin<{ data: unknown[] }>(worker.url, "GET", "/admin/sources?limit=1");
    if (data.length === 0 && !values.empty) {
      const outcomes = await addRows(worker.url, await readBoardFile(START_LIST, undefined));
      console.log(`Added ${outcomes.filter(({ status }) => status === "added").length} boards of ${START_LIST}.`);
    }
    await worker.fireCron();
    console.log(`Jobledger is at ${worker.url}, crawling its boards. Ctrl-C stops it.`);
    return "stay";
  },
);
