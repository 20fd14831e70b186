/**
 * Why a crawl of a board failed. The comment is the policy; nothing ever closes on a failed crawl.
 *
 * - `not_found`: the board's list answers 404 or 410, or leads to where the provider sends those who ask for a
 *   board that is gone. Tried again with growing pauses.
 * - `throttled`: 429, or 503 with Retry-After. The board is left alone for that long, a day at most; its
 *   host, for minutes, when other boards of it are told so too.
 * - `blocked`: 401, 403, 451. Tried again with growing pauses.
 * - `server_error`: 5xx. Tried again soon.
 * - `http_status`: any other status that is not 200 or 304.
 * - `timeout`, `network`: no complete answer. Tried again soon.
 * - `redirect_refused`: leads off the provider's hosts, off https, or too often.
 * - `robots_disallowed`: the host's robots.txt forbids the page, or could not be read. Tried again with
 *   growing pauses; nothing was asked but robots.txt.
 * - `too_large`: more decoded bytes or postings than `limits` allow.
 * - `bad_payload`: not the shape that the provider answers (cut JSON, an HTML page).
 * - `unended`: none of several tries came to an end here, each was cut off or threw. Tried again with growing pauses.
 */
export type CrawlErrorCode =
  | "not_found"
  | "throttled"
  | "blocked"
  | "server_error"
  | "http_status"
  | "timeout"
  | "network"
  | "redirect_refused"
  | "robots_disallowed"
  | "too_large"
  | "bad_payload"
  | "unended";

export interface CrawlFailure {
  code: CrawlErrorCode;
  message: string;
  httpStatus: number | null;
  /** From Retry-After. */
  retryAfterMs: number | null;
}

/**
 * How a board does. `noisy`: its lists are good, and it costs more than a board may in a day, so that it
 * is crawled less often. `suspect`: its last list was implausible or not whole.
 */
export type Health = "new" | "ok" | "noisy" | "suspect" | "throttled" | "blocked" | "failing" | "gone";

const healthOf: Record<CrawlErrorCode, Health> = {
  not_found: "gone",
  throttled: "throttled",
  blocked: "blocked",
  server_error: "failing",
  http_status: "failing",
  timeout: "failing",
  network: "failing",
  redirect_refused: "failing",
  robots_disallowed: "blocked",
  too_large: "failing",
  bad_payload: "failing",
  unended: "failing",
};

/** The board's health after a failed crawl. */
export function failureHealth(code: CrawlErrorCode): Health {
  return healthOf[code];
}

/** The code for an HTTP status that is neither 200 nor 304. */
export function statusError(status: number): CrawlErrorCode {
  if (status === 404 || status === 410) return "not_found";
  if (status === 429) return "throttled";
  if (status === 401 || status === 403 || status === 451) return "blocked";
  return status >= 500 ? "server_error" : "http_status";
}
