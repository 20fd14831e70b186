import { readdirSync, readFileSync } from "node:fs";
import { mkdir, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { importBoards } from "../scripts/import-boards.ts";
import { freePort, migrate, startLocalWorker } from "../scripts/local-worker.ts";
import { findProvider } from "../src/cron/providers/registry.ts";
import { cpuMs, workerdProcesses } from "./process-usage.ts";
import { helpIfAsked } from "../scripts/read-options.ts";

/**
 * `npm run bench:import -- <folder of lists> [<boards>]`: how long `npm run boards -- import` takes for so many
 * boards against the local Worker. The folder holds a TSV of tokens by provider (`ashby.tsv`), whose first column is
 * the token. No cron is fired, so that no board is asked.
 */
helpIfAsked("usage: npm run bench:import -- <folder of lists> [boards, 10000 if not given]");
const [folder = "", boardsText = "10000"] = process.argv.slice(2);
const STATE = ".wrangler/bench-import";
const LIST = path.resolve(STATE, "boards.tsv");

/** Tokens of all providers in turn, so many in all. */
function mixedRows(count: number): string[] {
  const lists = readdirSync(folder)
    .filter((file) => file.endsWith(".tsv") && findProvider(path.basename(file, ".tsv")) !== null)
    .map((file) => ({
      provider: path.basename(file, ".tsv"),
      tokens: readFileSync(path.join(folder, file), "utf8").split("\n").slice(1).filter(Boolean),
    }));
  const rows: string[] = [];
  for (let turn = 0; rows.length < count && lists.some(({ tokens }) => turn < tokens.length); turn++)
    for (const { provider, tokens } of lists) {
      const token = tokens[turn]?.split("\t")[0];
      if (token !== undefined && rows.length < count) rows.push(`${provider}\t${token}`);
    }
  return rows;
}

await rm(STATE, { recursive: true, force: true });
await migrate("wrangler.toml", STATE);
await mkdir(STATE, { recursive: true });
const rows = mixedRows(Number(boardsText));
await writeFile(LIST, ["provider\tboard", ...rows, ""].join("\n"));
// The token that the local commands use by themselves.
const adminToken = process.env["ADMIN_TOKEN"] ?? "local-admin-token";
const worker = await startLocalWorker(["wrangler.toml"], STATE, await freePort(), {
  variables: [`ADMIN_TOKEN:${adminToken}`],
});
try {
  const pids = workerdProcesses();
  const [cpu, start] = [cpuMs(pids), performance.now()];
  const counts = await importBoards(LIST, { at: worker.url, provider: undefined });
  const seconds = (performance.now() - start) / 1000;
  console.log(
    `${rows.length} rows in ${seconds.toFixed(1)} s, CPU of workerd ${((cpuMs(pids) - cpu) / 1000).toFixed(1)} s`,
  );
  for (const [what, count] of counts) console.log(`${count}\t${what}`);
} finally {
  await worker.stop();
  await rm(STATE, { recursive: true, force: true });
}
