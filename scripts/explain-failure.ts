import { statfsSync } from "node:fs";

/** With less than this free, SQLite and workerd fail in ways of their own, bytes. */
const FREE_BYTES_MIN = 16_000_000;

/** Says already all that a user needs. */
export class PlainError extends Error {}

/** One line that says what is wrong with a folder of local data and what to do; else the error's own words. */
export function explainFailure(error: unknown, folder: string, freeBytes: number | null = freeBytesOf(folder)): string {
  const text = error instanceof Error ? error.message : String(error);
  if (error instanceof PlainError) return text;
  if (/ENOSPC|EDQUOT|no space left|disk is full|SQLITE_FULL/i.test(text) || (freeBytes ?? Infinity) < FREE_BYTES_MIN)
    return `The disk that holds ${folder} is full: make room and start again; what is there already is kept.`;
  // A recursive mkdir on a read-only file system says ENOENT (Node 24).
  if (/EROFS|EACCES|EPERM|ENOTDIR|ENOENT.* mkdir|read-?only|SQLITE_CANTOPEN|permission denied/i.test(text))
    return `${folder} can't be written (${codeOf(text)}): make it writable, or name another folder with --state.`;
  return text;
}

/** Throws when a start could not get far. */
export function checkRoom(folder: string, freeBytes: number | null = freeBytesOf(folder)): void {
  if (freeBytes !== null && freeBytes < FREE_BYTES_MIN) throw new Error("ENOSPC");
}

function freeBytesOf(folder: string): number | null {
  try {
    const { bavail, bsize } = statfsSync(folder);
    return bavail * bsize;
  } catch {
    return null;
  }
}

function codeOf(text: string): string {
  return /\b(?:E[A-Z]{3,}|SQLITE_[A-Z]+)\b/.exec(text)?.[0] ?? "no permission";
}
