import { DatabaseSync } from "node:sqlite";
import { exportAll } from "../scripts/export-all.ts";
import type { DatasetName } from "../src/core/dataset.ts";
import { folderR2 } from "./folder-r2.ts";
import { sqliteD1 } from "./sqlite-d1.ts";

/**
 * What the Worker itself holds while it exports: its code in Node, the bucket a folder, the database a file, so that
 * nobody else's memory is counted. Run by bench/export.ts as a process of its own, whose heap is held below a Worker's
 * 128 MB: `node --max-old-space-size=N bench/export-memory.ts <database> <folder> <datasets>`. Prints one line of JSON:
 * the most that V8's heap held and the most that buffers beside it held, MB of 10^6 bytes, garbage of both included.
 */
const [file = "", folder = "", names = ""] = process.argv.slice(2);
const database = new DatabaseSync(file, { readOnly: true });
const env = { DB: sqliteD1(database), RAW: await folderR2(folder), BUCKET_NAME: "jobledger-raw" as const };
const most = { heapMb: 0, buffersMb: 0, togetherMb: 0 };
const sample = (): void => {
  const { heapUsed, external } = process.memoryUsage();
  most.heapMb = Math.max(most.heapMb, heapUsed / 1e6);
  most.buffersMb = Math.max(most.buffersMb, external / 1e6);
  most.togetherMb = Math.max(most.togetherMb, (heapUsed + external) / 1e6);
};
const sampler = setInterval(sample, 5);
const begun = process.cpuUsage();
const exported = await exportAll(env, names.split(",") as DatasetName[]);
const { user, system } = process.cpuUsage(begun);
clearInterval(sampler);
sample();
const rows = exported.filter(({ name }) => name.endsWith(".parquet")).reduce((sum, one) => sum + one.rows, 0);
console.log(JSON.stringify({ rows, cpuSeconds: (user + system) / 1e6, ...most }));
