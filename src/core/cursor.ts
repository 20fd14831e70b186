import { z } from "zod";
import { sha256 } from "./ids.ts";
import { rememberLast } from "./remember-last.ts";

/** What a cursor walks. A cursor of one list is refused by the others. */
type CursorKind =
  | "jobs"
  | "jobs_by_change"
  | "orgs"
  | "sources"
  | "crawls"
  | "newest_crawls"
  | "events"
  | "job_events"
  | "subscriptions"
  | "deliveries";

/** A list as it was asked: a cursor goes on in this list only. */
export interface CursorList {
  kind: CursorKind;
  /** All that decides what is in the list; the order of names and of a filter's values is nothing. */
  filters: object;
}

const VERSION = 2;
const CHECK_CHARS = 8;
/** A cursor longer than this is none of ours: the longest holds a provider and a board token. */
export const CURSOR_CHARS_MAX = 400;

/**
 * An opaque, URL-safe text for a position in a list. The check makes a cut or mistyped cursor an
 * error instead of a wrong page; it is no secret, a position reveals nothing. `epoch` names the
 * filling of the database in which the position means something.
 *
 * @example encodeCursor({ kind: "jobs", filters: { status: "active" } }, "9f0c11d2", [1234])
 */
export function encodeCursor(list: CursorList, epoch: string, position: readonly (string | number)[]): string {
  const text = base64Url(JSON.stringify([VERSION, list.kind, digest(list.filters), epoch, position]));
  return `${text}.${remembered(text)}`;
}

// oxlint-disable-next-line no-control-regex -- ASCII is its own UTF-8
const ASCII = /^[\u0000-\u007F]*$/;

/** By the runtime's own function, where it can: by way of a buffer it takes several times as long. */
function base64Url(text: string): string {
  if (!ASCII.test(text)) return Buffer.from(text).toString("base64url");
  return btoa(text).replaceAll("+", "-").replaceAll("/", "_").replace(/=+$/, "");
}

/** What a cursor holds, or null when it is garbage, of another list or filters, or of another version. */
export function decodeCursor<T>(
  list: CursorList,
  position: z.ZodType<T>,
  cursor: string,
): { epoch: string; position: T } | null {
  const [body, given, ...rest] = cursor.split(".");
  if (cursor.length > CURSOR_CHARS_MAX || body === undefined || rest.length > 0 || given !== check(body)) return null;
  try {
    const parsed = z
      .tuple([z.literal(VERSION), z.literal(list.kind), z.literal(digest(list.filters)), z.string(), position])
      .safeParse(JSON.parse(Buffer.from(body, "base64url").toString()));
    return parsed.success ? { epoch: parsed.data[3], position: parsed.data[4] } : null;
  } catch {
    return null;
  }
}

function digest(filters: object): string {
  const given = Object.entries(filters as Record<string, unknown>).filter(
    ([, value]) => value !== undefined && value !== null,
  );
  const ordered = given
    .map(([name, value]): [string, unknown] => [name, Array.isArray(value) ? value.map(String).toSorted() : value])
    .toSorted(([a], [b]) => (a < b ? -1 : 1));
  return remembered(JSON.stringify(ordered));
}

/** Pages of a list follow each other, and its first one is asked for again and again: a hash takes the runtime as long as a row of a list. */
const remembered = rememberLast(check);

function check(text: string): string {
  return sha256(text).slice(0, CHECK_CHARS);
}
