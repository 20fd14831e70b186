import { createHash } from "node:crypto";
import { parseArgs } from "node:util";
import { getPlatformProxy } from "wrangler";
import { replayArchive } from "../src/cron/replay.ts";
import { dumpFacts, emptyDatabase } from "../src/db/dump-facts.ts";
import { migrate, stateFolders } from "./local-worker.ts";

/**
 * `npm run replay`: empties a local database and rebuilds it from its bucket alone, then compares.
 * Stop the Worker first.
 */
const { values } = parseArgs({ options: { state: { type: "string", default: "demo" } } });
const name = values.state;
if (name !== "demo" && name !== "recorded" && name !== "dev") {
  console.error("usage: npm run replay [-- --state demo|recorded|dev]");
  process.exit(2);
}
const config = name === "dev" ? "wrangler.toml" : "test/sim/demo.toml";
await migrate(config, stateFolders[name]);
const { env, dispose } = await getPlatformProxy<Env>({ configPath: config, persist: { path: `${stateFolders[name]}/v3` } });
try {
  const before = await dumpFacts(env.DB);
  await emptyDatabase(env.DB);
  const result = await replayArchive({ db: env.DB, bucket: env.RAW }, (done, of) => {
    if (done % 50 === 0 || done === of) console.log(`${done} of ${of} crawls`);
  });
  console.log(`Replayed ${result.crawls} crawls of ${result.boards} boards; ${result.skipped} skipped.`);
  const after = await dumpFacts(env.DB);
  let same = true;
  for (const [table, rows] of Object.entries(before)) {
    const [was, is] = [hashRows(rows), hashRows(after[table] ?? [])];
    same &&= was === is;
    console.log(`${was === is ? "same     " : "DIFFERENT"} ${table.padEnd(14)} ${String(rows.length).padStart(7)} rows  ${is}`);
  }
  if (!same && Object.values(before).some((rows) => rows.length > 0)) process.exitCode = 1;
} finally {
  await dispose();
}

function hashRows(rows: string[]): string {
  return createHash("sha256").update(rows.join("\n")).digest("hex").slice(0, 16);
}
