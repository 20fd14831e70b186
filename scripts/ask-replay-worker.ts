import { mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { parseArgs } from "node:util";
import { explainFailure } from "./explain-failure.ts";
import { holdFolder, type Hold } from "./hold-folder.ts";
import { freePort, migrate, startLocalWorker, stateFolders } from "./local-worker.ts";

/**
 * Runs a path of `replay-worker.ts` beside a local database and bucket (`--state`, default demo),
 * shows its lines while they come, and gives back all of them.
 */
export async function askReplayWorker(command: "replay" | "reindex" | "reprocess"): Promise<string> {
  const { values } = parseArgs({ options: { state: { type: "string", default: "demo" } } });
  const name = values.state;
  if (name !== "demo" && name !== "recorded" && name !== "dev") {
    console.error(`usage: npm run ${command} [-- --state demo|recorded|dev]`);
    process.exit(2);
  }
  const hold = holdOrExit(stateFolders[name], `npm run ${command}`);
  await migrate("wrangler.toml", stateFolders[name]);
  const worker = await startLocalWorker([await writeConfig()], stateFolders[name], await freePort(), { probe: null });
  try {
    const response = await fetch(new URL(command, worker.url));
    let text = "";
    for await (const chunk of (response.body ?? []) as AsyncIterable<Uint8Array>) {
      const part = new TextDecoder().decode(chunk);
      text += part;
      process.stdout.write(part);
    }
    return text;
  } finally {
    await worker.stop();
    hold.release();
  }
}

/** Two at once would change one database under each other. */
function holdOrExit(state: string, command: string): Hold {
  try {
    return holdFolder(state, command);
  } catch (error) {
    console.error(explainFailure(error, state));
    return process.exit(1);
  }
}

/** A Worker with the same database and bucket, and nothing else. */
async function writeConfig(): Promise<string> {
  const file = path.resolve(".wrangler/replay.json");
  await mkdir(path.dirname(file), { recursive: true });
  const config = {
    name: "jobledger-replay",
    main: path.resolve("scripts/replay-worker.ts"),
    compatibility_date: "2026-10-20",
    compatibility_flags: ["nodejs_compat"],
    d1_databases: [{ binding: "DB", database_name: "jobledger" }],
    r2_buckets: [{ binding: "RAW", bucket_name: "jobledger-raw" }],
  };
  await writeFile(file, JSON.stringify(config));
  return file;
}
