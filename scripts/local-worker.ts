import { spawn, type ChildProcess, type ChildProcessWithoutNullStreams } from "node:child_process";
import { rm } from "node:fs/promises";
import { connect, createServer } from "node:net";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { PlainError } from "./explain-failure.ts";

/**
 * Runs wrangler for the local commands. wrangler is started with this Node (24) and directly, not
 * through npx or a shell: only so does stopping it stop its workerd as well.
 */
const WRANGLER = path.resolve("node_modules/wrangler/bin/wrangler.js");
const TIED = pathToFileURL(path.resolve("scripts/tied-to-parent.ts")).href;

/** Quiet and offline: nothing but the boards is asked, and nothing is reported to anyone. */
const environment = {
  ...process.env,
  CI: "1",
  WRANGLER_SEND_METRICS: "false",
  CLOUDFLARE_CF_FETCH_ENABLED: "false",
  X_LOCAL_OBSERVABILITY: "false",
  X_LOCAL_EXPLORER: "false",
};

/** Where each local set-up keeps its database, bucket and queue. */
export const stateFolders = {
  demo: ".wrangler/demo",
  recorded: ".wrangler/recorded",
  dev: ".wrangler/state",
} as const;

export interface LocalWorker {
  url: string;
  /** Local wrangler never fires a cron by itself. Rejects when the handler failed. */
  fireCron: () => Promise<void>;
  /** Ends when the process has ended. */
  stop: () => Promise<void>;
  /** Ends when it stopped serving without having been asked to: with how. */
  died: Promise<string>;
}

/**
 * wrangler in a process group of its own, workerd with it, which ends with this process however that
 * ends: see tied-to-parent.ts.
 */
function startWrangler(args: string[]): ChildProcessWithoutNullStreams {
  const child = spawn(process.execPath, ["--import", TIED, WRANGLER, ...args], {
    env: environment,
    stdio: "pipe",
    detached: true,
  });
  child.stdin.on("error", () => undefined);
  return child;
}

/** Ends all of a group at once; nothing when there is no such group any more. */
function killGroup({ pid }: ChildProcess): void {
  try {
    if (pid !== undefined) process.kill(-pid, "SIGKILL");
  } catch {
    // None of it is left.
  }
}

/** Applies the migrations to a local database. */
export async function migrate(config: string, state: string): Promise<void> {
  const where = ["--local", "--config", config, "--persist-to", state];
  const child = startWrangler(["d1", "migrations", "apply", "DB", ...where]);
  const output = collect(child);
  const code = await ended(child);
  if (code !== 0) throw new Error(`migrations failed:\n${output()}`);
}

export interface StartOptions {
  /** `NAME:value` pairs. */
  variables?: string[];
  /** The address that tells when it is ready; null: as soon as its port is open. */
  probe?: string | null;
}

/** Starts wrangler dev and waits until it answers. `configs`: the Worker's first, then its neighbours'. */
export async function startLocalWorker(
  configs: string[],
  state: string,
  port: number,
  { variables = [], probe = "/job-postings/v1/stats" }: StartOptions = {},
): Promise<LocalWorker> {
  const child = startWrangler([
    "dev",
    ...configs.flatMap((config) => ["--config", config]),
    ...variables.flatMap((variable) => ["--var", variable]),
    `--persist-to=${state}`,
    `--port=${port}`,
    "--inspector-port=0",
    "--show-interactive-dev-session=false",
    `--log-level=${process.env["JOBLEDGER_LOG"] ?? "warn"}`,
  ]);
  const output = collect(child);
  if (process.env["JOBLEDGER_LOG"] !== undefined) {
    child.stdout.pipe(process.stderr);
    child.stderr.pipe(process.stderr);
  }
  const url = `http://127.0.0.1:${port}`;
  const stop = async (): Promise<void> => {
    child.kill("SIGTERM");
    const late = setTimeout(() => killGroup(child), 8_000);
    await ended(child);
    clearTimeout(late);
    killGroup(child);
  };
  const answered = await waitFor(
    async () => hasEnded(child) || (probe === null ? await isOpen(port) : await answers(url + probe)),
    90_000,
  );
  if (hasEnded(child) || !answered) {
    await stop();
    throw new Error(`the Worker did not start:\n${output()}`);
  }
  const fireCron = async (): Promise<void> => {
    const response = await fetch(`${url}/cdn-cgi/local/scheduled?cron=*/5+*+*+*+*`);
    await response.body?.cancel();
    if (!response.ok) throw new Error(`the cron did not run: HTTP ${response.status}`);
  };
  return { url, fireCron, stop, died: watch(child, port) };
}

/** With its port closed for so long a Worker counts as dead: wrangler starts a killed workerd anew in a few, s. */
const CLOSED_SECONDS_MAX = 60;

/** Until it has ended, or its port stays closed. */
async function watch(child: ChildProcess, port: number): Promise<string> {
  const closed = (async () => {
    for (let misses = 0; misses < CLOSED_SECONDS_MAX; misses = (await isOpen(port)) ? 0 : misses + 1) {
      await new Promise((resolve) => setTimeout(resolve, 1_000).unref());
    }
    return `nothing listens at port ${port} any more`;
  })();
  const exited = ended(child).then(() => {
    killGroup(child);
    return `it ended with ${child.signalCode ?? `exit code ${child.exitCode}`}`;
  });
  return await Promise.race([closed, exited]);
}

/** Throws when a port can't be listened on. */
export async function checkPort(port: number): Promise<void> {
  await listen(port).catch((error: unknown) => {
    const isTaken = error instanceof Error && "code" in error && error.code === "EADDRINUSE";
    const why = isTaken ? "is taken by another program" : "may not be used here";
    throw new PlainError(`port ${port} ${why}: choose another, like --port ${port === 9000 ? 9001 : 9000}`);
  });
}

/** A port that nothing listens on. */
export async function freePort(): Promise<number> {
  return await listen(0);
}

async function listen(port: number): Promise<number> {
  return await new Promise((resolve, reject) => {
    const server = createServer();
    server.once("error", reject);
    server.listen(port, "127.0.0.1", () => {
      const address = server.address();
      server.close(() => resolve(typeof address === "object" && address !== null ? address.port : port));
    });
  });
}

/** Polls until the condition holds; false when it never did in that time. */
export async function waitFor(condition: () => Promise<boolean>, timeoutMs: number, everyMs = 250): Promise<boolean> {
  const end = Date.now() + timeoutMs;
  while (Date.now() < end) {
    if (await condition()) return true;
    await new Promise((resolve) => setTimeout(resolve, everyMs));
  }
  return false;
}

/** Empties a local set-up. */
export async function removeState(state: string): Promise<void> {
  await rm(state, { recursive: true, force: true });
}

async function isOpen(port: number): Promise<boolean> {
  return await new Promise((resolve) => {
    const socket = connect(port, "127.0.0.1", () => {
      socket.destroy();
      resolve(true);
    });
    socket.once("error", () => resolve(false));
  });
}

async function answers(url: string): Promise<boolean> {
  try {
    const response = await fetch(url, { signal: AbortSignal.timeout(2_000) });
    await response.body?.cancel();
    return response.ok;
  } catch {
    return false;
  }
}

function hasEnded(child: ChildProcess): boolean {
  return child.exitCode !== null || child.signalCode !== null;
}

async function ended(child: ChildProcess): Promise<number | null> {
  if (hasEnded(child)) return child.exitCode;
  return await new Promise((resolve) => child.once("exit", (code) => resolve(code)));
}

/** The last lines of what a process prints, for the error that needs them. */
function collect(child: ChildProcess): () => string {
  let text = "";
  const add = (chunk: Buffer): void => {
    text = (text + chunk.toString()).slice(-4_000);
  };
  child.stdout?.on("data", add);
  child.stderr?.on("data", add);
  return () => text;
}
