import { z } from "zod";
import { sha256 } from "./ids.ts";

/** What a cursor walks. A cursor of one list is refused by the others. */
export type CursorKind = "jobs" | "jobs_by_change" | "orgs" | "sources" | "crawls" | "events" | "job_events";

const VERSION = 1;
const CHECK_CHARS = 8;
/** A cursor longer than this is none of ours: the longest holds a provider and a board token. */
export const CURSOR_CHARS_MAX = 400;

/**
 * An opaque, URL-safe text for a position in a list. The check makes a cut or mistyped cursor an
 * error instead of a wrong page; it is no secret, a position reveals nothing.
 *
 * @example encodeCursor("jobs", [1234]) // "WzEsImpvYnMiLFsxMjM0XV0.0f3a..."
 */
export function encodeCursor(kind: CursorKind, position: readonly (string | number)[]): string {
  const body = Buffer.from(JSON.stringify([VERSION, kind, position])).toString("base64url");
  return `${body}.${check(body)}`;
}

/** The position in a cursor, or null when it is garbage, of another list, or of another version. */
export function decodeCursor<T>(kind: CursorKind, position: z.ZodType<T>, cursor: string): T | null {
  const [body, given, ...rest] = cursor.split(".");
  if (cursor.length > CURSOR_CHARS_MAX || body === undefined || rest.length > 0 || given !== check(body)) return null;
  try {
    const parsed = z
      .tuple([z.literal(VERSION), z.literal(kind), position])
      .safeParse(JSON.parse(Buffer.from(body, "base64url").toString()));
    return parsed.success ? parsed.data[2] : null;
  } catch {
    return null;
  }
}

function check(body: string): string {
  return sha256(body).slice(0, CHECK_CHARS);
}
