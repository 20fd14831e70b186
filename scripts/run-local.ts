import { existsSync, realpathSync } from "node:fs";
import path from "node:path";
import { checkRoom, explainFailure, PlainError } from "./explain-failure.ts";
import { holdFolder, readHolder, type Hold } from "./hold-folder.ts";
import { checkPort, migrate, startLocalWorker, stateFolders, type LocalWorker } from "./local-worker.ts";
import { watchNpm } from "./watch-npm.ts";

interface LocalRun {
  /** As a user calls it. */
  command: string;
  /** The folder of its data. */
  state: string;
  port: number;
  /** Makes the configurations; the Worker's first, then its neighbours'. */
  configs: () => Promise<string[]>;
  variables?: string[];
}

/**
 * Runs a Worker on this machine until `work` says that this was all, a signal comes, npm is gone or the
 * Worker dies. Holds the folder of its data meanwhile. Ends the process: with code 1 and one line that
 * says why, when it was not asked to.
 */
export async function runLocal(run: LocalRun, work: (worker: LocalWorker) => Promise<"stay" | "stop">): Promise<void> {
  let hold: Hold | null = null;
  let worker: LocalWorker | null = null;
  let stopping = false;
  const stop = async (code: number): Promise<void> => {
    if (stopping) return;
    stopping = true;
    await worker?.stop();
    hold?.release();
    process.exit(code);
  };
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.once(signal, () => void stop(0));
  watchNpm(() => void stop(1));
  try {
    const configs = await run.configs();
    hold = holdFolder(run.state, run.command);
    checkRoom(run.state);
    await checkPort(run.port);
    console.log("Applying migrations ...");
    await migrate(configs[0] ?? "", run.state);
    console.log("Starting the Worker ...");
    worker = await startLocalWorker(configs, run.state, run.port, { variables: run.variables ?? [] });
    hold.serve(worker.url);
    const died = worker.died.then((how) => {
      throw new Error(`The Worker died: ${how}. Start again with ${run.command}; what is there is kept.`);
    });
    if ((await Promise.race([work(worker), died])) === "stay") await died;
    await stop(0);
  } catch (error) {
    if (stopping) return;
    console.error(explainFailure(error, run.state));
    await stop(1);
  }
}

/** The address that is served from this checkout, or from `state`. Throws when there is none, or more than one. */
export function findServed(state: string | undefined): string {
  const folders = state === undefined ? Object.values(stateFolders) : [state];
  const served = folders.flatMap((folder) => readHolder(folder)?.url ?? []);
  const [url, another] = served;
  if (url === undefined)
    throw new PlainError(
      `nothing serves ${state ?? "from this folder"}: start it with npm start or npm run dev, or name a Worker with --at <address>`,
    );
  if (another !== undefined) throw new PlainError(`${served.join(" and ")} run here: name one with --at <address>`);
  return url;
}

/** Throws when what wrangler writes would lie in a folder that it serves: it then waits for itself. */
export function refuseInside(recorded: string, ...written: string[]): void {
  const outer = realpathSync(recorded);
  for (const folder of written) {
    const relative = path.relative(outer, realPathOf(path.resolve(folder)));
    if (relative.startsWith("..") || path.isAbsolute(relative)) continue;
    throw new PlainError(
      `${folder}, where data is written, lies inside the recorded folder ${recorded}: name another with --state, or copy the payloads elsewhere`,
    );
  }
}

/** With links resolved, also of a folder that is not there yet. */
function realPathOf(folder: string): string {
  const above = path.dirname(folder);
  if (existsSync(folder) || above === folder) return realpathSync(folder);
  return path.join(realPathOf(above), path.basename(folder));
}
