import { readFileSync } from "node:fs";

const EVERY_MS = 500;

/**
 * Calls back when the npm that runs this script is gone without having stopped it (SIGKILL). npm starts
 * a shell that may stay in between, so the shell's parent is watched too where /proc tells it. A script
 * that was not started by npm may outlive who started it.
 */
export function watchNpm(gone: () => void): void {
  if (process.env["npm_lifecycle_event"] === undefined) return;
  const parent = process.ppid;
  const above = parentOf(parent);
  const timer = setInterval(() => {
    if (process.ppid === parent && parentOf(parent) === above) return;
    clearInterval(timer);
    gone();
  }, EVERY_MS);
  timer.unref();
}

function parentOf(pid: number): number | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    // The process's name, which may hold spaces, stands in parentheses before its state and its parent.
    return Number(stat.slice(stat.lastIndexOf(")") + 2).split(" ")[1]);
  } catch {
    return null;
  }
}
