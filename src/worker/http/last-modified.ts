import { limits } from "../../core/limits.ts";

/**
 * `Last-Modified` of a list by its newest change; none while a crawl that began before that change
 * may still commit: a client that has this time has all there is up to it.
 */
export function lastModified(newestChangeAt: number | null, now: number): { "Last-Modified"?: string } {
  if (newestChangeAt === null || now - newestChangeAt < limits.crawlMsMax) return {};
  return { "Last-Modified": new Date(newestChangeAt).toUTCString() };
}

/** RFC 9110: whether `If-Modified-Since` names the time of what would be sent, or a later one. */
export function isUnmodified(ifModifiedSince: string | undefined, modified: string | null): boolean {
  if (ifModifiedSince === undefined || modified === null) return false;
  return Date.parse(ifModifiedSince) >= Date.parse(modified);
}
