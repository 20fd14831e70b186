import { execFile } from "node:child_process";
import { mkdir, readdir, readFile, rm } from "node:fs/promises";
import path from "node:path";
import { DatabaseSync } from "node:sqlite";
import { promisify } from "node:util";
import { convertV4MiniflareOptions, Miniflare, type V4MiniflareOptions } from "miniflare";
import { unstable_getMiniflareWorkerOptions } from "wrangler";

const WRANGLER = path.resolve("node_modules/wrangler/bin/wrangler.js");
const BUNDLES = ".wrangler/bench-bundle";

/** A Worker and the file of its bindings. */
export interface WorkerFiles {
  entry: string;
  config: string;
}
const measured: WorkerFiles = { entry: "bench/measured-worker.ts", config: "wrangler.toml" };

export interface LocalWorkerd {
  /** workerd's own socket: no proxy in between. */
  url: string;
  stop: () => Promise<void>;
}

const bundleOf = (entry: string): string => path.join(BUNDLES, path.basename(entry, ".ts"));

/** Bundles bench/measured-worker.ts, or another Worker, as a deployment is bundled. */
export async function bundleWorker({ entry, config } = measured): Promise<void> {
  const env = { ...process.env, CI: "1", WRANGLER_SEND_METRICS: "false" };
  const args = [WRANGLER, "deploy", entry, "--config", config, "--dry-run", "--outdir", bundleOf(entry)];
  await promisify(execFile)(process.execPath, args, { env });
}

interface Module {
  type: "ESModule" | "Data";
  path: string;
  contents: Uint8Array;
}

/** The bundle's code, and modules of bytes beside it. */
async function readModules(entry: string): Promise<Module[]> {
  const bundle = bundleOf(entry);
  const read = async (type: Module["type"], name: string, as = name): Promise<Module> => ({
    type,
    path: as,
    contents: new Uint8Array(await readFile(path.join(bundle, name))),
  });
  const tables = (await readdir(bundle)).filter((name) => name.endsWith(".bin"));
  return await Promise.all([
    read("ESModule", `${path.basename(entry, ".ts")}.js`, "index.js"),
    ...tables.map(async (name) => await read("Data", name)),
  ]);
}

/** Runs a bundle in workerd with its bindings, bench/measured-worker.ts if not said, its data in `state`. */
export async function startWorkerd(state: string, { entry, config } = measured): Promise<LocalWorkerd> {
  process.env["ADMIN_TOKEN"] ??= "bench-admin-token";
  const { workerOptions } = unstable_getMiniflareWorkerOptions(config);
  const options = {
    ...workerOptions,
    name: "jobledger",
    modules: await readModules(entry),
    // No network: neither for a sample of `request.cf`, nor to tell anyone.
    cf: false,
    telemetry: { enabled: false },
    unsafeDirectSockets: [{ host: "127.0.0.1", port: 0 }],
    resourcePersistencePath: path.resolve(state),
  } as unknown as V4MiniflareOptions;
  const workerd = new Miniflare(convertV4MiniflareOptions(options));
  await workerd.ready;
  return { url: String(await workerd.unsafeGetDirectURL("jobledger")), stop: async () => await workerd.dispose() };
}

/** An empty database with the product's tables, made by workerd and opened without it. */
export async function createDatabase(state: string): Promise<DatabaseSync> {
  await rm(state, { recursive: true, force: true });
  await mkdir(state, { recursive: true });
  const workerd = await startWorkerd(state);
  await fetch(new URL("/bench/point", workerd.url)).then(async (response) => await response.text());
  await workerd.stop();
  const file = new DatabaseSync(await databaseFile(state));
  file.exec("pragma synchronous = off; pragma cache_size = -1000000");
  for (const migration of (await readdir("migrations")).filter((one) => one.endsWith(".sql")).toSorted()) {
    file.exec(await readFile(path.join("migrations", migration), "utf8"));
  }
  return file;
}

/** Where the database of a state lies, for whoever opens it while no workerd does. */
export async function databaseFile(state: string): Promise<string> {
  const folder = path.join(state, "d1/miniflare-D1DatabaseObject");
  const name = (await readdir(folder)).find((file) => file.endsWith(".sqlite") && file !== "metadata.sqlite");
  if (name === undefined) throw new Error(`no database in ${folder}`);
  return path.join(folder, name);
}
