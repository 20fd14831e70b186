import { createWriteStream, existsSync } from "node:fs";
import { mkdir } from "node:fs/promises";
import path from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import type { ReadableStream } from "node:stream/web";
import { withReplayWorker } from "./ask-replay-worker.ts";
import { stateFolders } from "./local-worker.ts";
import { readOptions } from "./read-options.ts";

/**
 * `npm run export -- [--state demo|recorded|dev|<folder>] [--out export]`: writes the files that the cron writes for
 * everybody, as everything is now, into a folder. Stop the Worker first.
 */
const usage = "usage: npm run export -- [--state demo|recorded|dev|<folder>, where it is there] [--out export]";
const { values } = readOptions(
  { options: { state: { type: "string", default: "demo" }, out: { type: "string", default: "export" } } },
  usage,
);
const folders: Record<string, string> = stateFolders;
const state = Object.hasOwn(folders, values.state) ? folders[values.state] : values.state;
if (state === undefined || !existsSync(state)) {
  console.error(usage);
  process.exit(2);
}
await withReplayWorker("export", state, async (ask) => {
  const answer = await ask("export");
  if (!answer.ok) throw new Error(await answer.text());
  const files = (await answer.json()) as { name: string; key: string; rows: number; bytes: number }[];
  await mkdir(values.out, { recursive: true });
  for (const { name, key, rows, bytes } of files) {
    const { body } = await ask(`object?key=${encodeURIComponent(key)}`);
    await pipeline(Readable.fromWeb(body as unknown as ReadableStream), createWriteStream(path.join(values.out, name)));
    console.log(`${path.join(values.out, name)}  ${rows} rows, ${bytes} bytes`);
  }
});
