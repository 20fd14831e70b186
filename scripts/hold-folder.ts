import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { PlainError } from "./explain-failure.ts";

/** Who works on a folder of local data; written into it as `holder.json`. */
export interface Holder {
  pid: number;
  /** When the process began, as the kernel tells it; null where it does not. A pid alone is given out again. */
  began: string | null;
  /** `npm start` or another command. */
  command: string;
  /** The address it serves; null as long as it serves none. */
  url: string | null;
}

export interface Hold {
  /** Notes the address that is served from now on. */
  serve: (url: string) => void;
  release: () => void;
}

const TRIES = 5;

/**
 * Makes this process the only one that works on a folder of local data, which is made if it is not there.
 * A holder that died without a word (SIGKILL) holds nothing any more. Throws with who holds it.
 */
export function holdFolder(folder: string, command: string): Hold {
  mkdirSync(folder, { recursive: true });
  const file = fileOf(folder);
  const mine = `${file}.${process.pid}`;
  let me: Holder = { pid: process.pid, began: beganAt(process.pid), command, url: null };
  try {
    writeFileSync(mine, JSON.stringify(me));
    for (let tries = 0; !link(mine, file); tries++) {
      const holder = readHolder(folder);
      if (holder !== null || tries === TRIES) throw new PlainError(heldMessage(folder, holder));
      removeStale(file, `${mine}.stale`);
    }
  } finally {
    rmSync(mine, { force: true });
  }
  const isMine = (): boolean => readHolder(folder)?.pid === process.pid;
  return {
    serve: (url) => {
      me = { ...me, url };
      writeFileSync(mine, JSON.stringify(me));
      renameSync(mine, file);
    },
    release: () => {
      if (isMine()) rmSync(file, { force: true });
    },
  };
}

/** The living process that holds a folder; null when none does. */
export function readHolder(folder: string): Holder | null {
  try {
    const holder = JSON.parse(readFileSync(fileOf(folder), "utf8")) as Holder;
    return isAlive(holder) ? holder : null;
  } catch {
    return null;
  }
}

function heldMessage(folder: string, holder: Holder | null): string {
  if (holder === null) return `${folder} is taken by another command that has just started`;
  const serving = holder.url === null ? "" : `, which serves ${holder.url}`;
  return `${folder} is held by ${holder.command} (process ${holder.pid})${serving}: stop that one first (kill ${holder.pid})`;
}

/** Takes the file of a dead holder away; one that somebody else put there meanwhile is put back. */
function removeStale(file: string, aside: string): void {
  try {
    renameSync(file, aside);
  } catch {
    return;
  }
  try {
    if (isAlive(JSON.parse(readFileSync(aside, "utf8")) as Holder)) link(aside, file);
  } catch {
    // Not even whole: its writer was killed, or the disk was full.
  }
  rmSync(aside, { force: true });
}

/** False when the file is there already: of all who try at once, one gets it. */
function link(from: string, to: string): boolean {
  try {
    linkSync(from, to);
    return true;
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "EEXIST") return false;
    throw error;
  }
}

function isAlive({ pid, began }: Holder): boolean {
  try {
    process.kill(pid, 0);
  } catch (error) {
    if (!(error instanceof Error && "code" in error && error.code === "EPERM")) return false;
  }
  return beganAt(pid) === began;
}

function beganAt(pid: number): string | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
    // A zombie holds nothing; field 22 of the line is the start, in ticks since the boot.
    return fields[0] === "Z" ? "ended" : (fields[19] ?? null);
  } catch {
    return null;
  }
}

function fileOf(folder: string): string {
  return path.join(folder, "holder.json");
}
