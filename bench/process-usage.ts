import { readdirSync, readFileSync } from "node:fs";

/** Linux counts CPU time in ticks of 10 ms (`getconf CLK_TCK` is 100 on every kernel built for it). */
const TICK_MS = 10;

/** Ids of the workerd processes below this one. */
export function workerdProcesses(): number[] {
  const parents = new Map<number, number>();
  const names = new Map<number, string>();
  for (const entry of readdirSync("/proc").filter((name) => /^\d+$/.test(name))) {
    const stat = readProc(entry, "stat");
    if (stat === null) continue;
    names.set(Number(entry), stat.slice(stat.indexOf("(") + 1, stat.lastIndexOf(")")));
    parents.set(Number(entry), Number(fields(stat)[1]));
  }
  const isBelow = (pid: number): boolean => pid === process.pid || (pid > 1 && isBelow(parents.get(pid) ?? 0));
  return [...names].filter(([pid, name]) => name.startsWith("workerd") && isBelow(pid)).map(([pid]) => pid);
}

/** CPU time that processes have used so far, user and system, ms. */
export function cpuMs(pids: number[]): number {
  return pids.reduce((sum, pid) => {
    const stat = readProc(String(pid), "stat");
    const times = stat === null ? [] : fields(stat);
    return sum + (Number(times[11] ?? 0) + Number(times[12] ?? 0)) * TICK_MS;
  }, 0);
}

/** Memory that processes hold now, MB (10^6 bytes). */
export function residentMb(pids: number[]): number {
  const kilobytes = pids.map((pid) => Number(/VmRSS:\s+(\d+)/.exec(readProc(String(pid), "status") ?? "")?.[1] ?? 0));
  return (Math.max(0, ...kilobytes) * 1024) / 1e6;
}

/** The fields after the process's name, which may itself hold spaces. */
function fields(stat: string): string[] {
  return stat.slice(stat.lastIndexOf(")") + 2).split(" ");
}

function readProc(pid: string, file: string): string | null {
  try {
    return readFileSync(`/proc/${pid}/${file}`, "utf8");
  } catch {
    return null;
  }
}
