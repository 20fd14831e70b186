import { spawn, type ChildProcess } from "node:child_process";
import path from "node:path";
import { freePort, waitFor } from "../../scripts/local-worker.ts";

const WRANGLER = path.resolve("node_modules/wrangler/bin/wrangler.js");
const START_MS = 180_000;

/** The product beside the simulator in `wrangler dev`, to be killed. */
export interface LiveWorker {
  url: string;
  fireCron: () => Promise<void>;
  /** SIGKILL to wrangler and its workerd: nobody has time for a last word. Ends when they are gone. */
  kill: () => Promise<void>;
}

export async function startLiveWorker(configs: string[], state: string): Promise<LiveWorker> {
  const port = await freePort();
  const args = ["dev", ...configs.flatMap((config) => ["--config", config]), "--persist-to", state];
  const child = spawn(
    process.execPath,
    [WRANGLER, ...args, "--port", String(port), "--inspector-port", "0", "--log-level", "error"],
    {
      env: { ...process.env, CI: "1", WRANGLER_SEND_METRICS: "false", CLOUDFLARE_CF_FETCH_ENABLED: "false" },
      stdio: "ignore",
      // A group of its own: the signal reaches all of it, and nobody else.
      detached: true,
    },
  );
  const url = `http://127.0.0.1:${port}`;
  const kill = async (): Promise<void> => await killGroup(child);
  const answers = async (): Promise<boolean> =>
    await fetch(`${url}/health`, { signal: AbortSignal.timeout(5_000) }).then(
      async (response) => await response.arrayBuffer().then(() => response.ok),
      () => false,
    );
  const isUp = await waitFor(async () => child.exitCode !== null || (await answers()), START_MS);
  if (!isUp || child.exitCode !== null) {
    await kill();
    throw new Error("wrangler dev did not start");
  }
  const fireCron = async (): Promise<void> => {
    const response = await fetch(`${url}/cdn-cgi/local/scheduled?cron=*/5+*+*+*+*`);
    await response.arrayBuffer();
  };
  return { url, fireCron, kill };
}

async function killGroup({ pid }: ChildProcess): Promise<void> {
  if (pid === undefined) return;
  const signal = (name: "SIGKILL" | 0): boolean => {
    try {
      return process.kill(-pid, name);
    } catch {
      return false;
    }
  };
  signal("SIGKILL");
  await waitFor(async () => !signal(0), 10_000, 50);
}
