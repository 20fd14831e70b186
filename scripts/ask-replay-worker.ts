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
  return await withReplayWorker(command, stateFolders[name], async (ask) => {
    let text = "";
    for await (const chunk of ((await ask(command)).body ?? []) as AsyncIterable<Uint8Array>) {
      const part = new TextDecoder().decode(chunk);
      text += part;
      process.stdout.write(part);
    }
    return text;
  });
}

/** Starts `replay-worker.ts` beside the database and bucket of a folder, and stops it when `use` has ended. */
export async function withReplayWorker<T>(
  command: string,
  state: string,
  use: (ask: (path: string) => Promise<Response>) => Promise<T>,
): Promise<T> {
  const hold = holdOrExit(state, `npm run ${command}`);
  await migrate("wrangler.toml", state);
  const worker = await startLocalWorker([await writeConfig()], state, await freePort(), { probe: null });
  try {
    return await use(async (asked) => await fetch(new URL(asked, worker.url)));
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
    vars: { BUCKET_NAME: "jobledger-raw" },
    r2_buckets: [{ binding: "RAW", bucket_name: "jobledger-raw" }],
  };
  await writeFile(file, JSON.stringify(config));
  return file;
}
