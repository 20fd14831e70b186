import { ApiError, type CallOptions, type Client, type Job, type ParametersOf } from "./client.ts";

/** Where a mirror stands: to be kept with the postings, as JSON. */
export interface MirrorState {
  /** The walk that is under way began with changes at this time. */
  since: string;
  /** Where it goes on; null: it came to its end, and the next one begins at `since`. */
  cursor: string | null;
  /** The newest change that it came by; null: none yet. */
  newest: string | null;
}

export interface MirrorPage {
  /** Postings as they stand now, open and closed, each to replace the one of its `job_id`. One may come again. */
  jobs: Job[];
  /** To be kept in the transaction that keeps the postings. */
  state: MirrorState;
}

/** Filters of a mirror that is of a part: the same in every run. */
export type MirrorFilters = Omit<
  ParametersOf<"get", "/jobs">,
  "changed_after" | "changed_before" | "cursor" | "collapse" | "include_total"
>;

const BEGINNING = "1970-01-01T00:00:00.000Z";
/** A change bears the time its crawl began, and a crawl may take this long: so much is read again. */
const OVERLAP_MS = 15 * 60_000;
const PAGE_ROWS = 100;

/**
 * What changed since `state` (null: everything there is), page by page up to now. Stop anywhere, and go on with the
 * state of the last page that was kept. What a board's owner takes out of the service is told by no change: `findGone`.
 * Nor is what changes nothing of the posting: a posted date that moved, the order of its raw fields, when it was last seen.
 */
export async function* mirror(
  client: Client,
  state: MirrorState | null,
  filters: MirrorFilters = {},
  options: CallOptions = {},
): AsyncGenerator<MirrorPage, void> {
  const since = state?.since ?? BEGINNING;
  let cursor = state?.cursor ?? null;
  let newest = state?.newest ?? null;
  for (;;) {
    const parameters = { status: "any" as const, limit: PAGE_ROWS, ...filters, changed_after: since };
    const page = await client
      .get("/jobs", cursor === null ? parameters : { ...parameters, cursor }, options)
      .catch((error: unknown) => {
        // The service was rebuilt, and its cursors are of before: from the beginning of this walk.
        if (cursor !== null && isCursorRefused(error)) return null;
        throw error;
      });
    if (page === null) {
      cursor = null;
      continue;
    }
    newest = page.data.at(-1)?.last_changed_at ?? newest;
    cursor = page.meta.next_cursor ?? null;
    const next = cursor === null ? nextStart(since, newest) : since;
    yield { jobs: page.data, state: { since: next, cursor, newest } };
    if (cursor === null) return;
  }
}

function isCursorRefused(error: unknown): boolean {
  return error instanceof ApiError && error.problem?.errors?.some(({ parameter }) => parameter === "cursor") === true;
}

/** Never before where this walk began. */
function nextStart(since: string, newest: string | null): string {
  if (newest === null) return since;
  return new Date(Math.max(Date.parse(since), Date.parse(newest) - OVERLAP_MS)).toISOString();
}

/** Of a mirror's ids those that the service has no more, since their board was taken out of it: to be deleted. */
export async function* findGone(
  client: Client,
  jobIds: Iterable<string>,
  options: CallOptions = {},
): AsyncGenerator<string, void> {
  let waiting = [...new Set(jobIds)];
  while (waiting.length > 0) {
    const { data } = await client.post("/jobs/batch_lookup", { job_ids: waiting.slice(0, PAGE_ROWS) }, options);
    for (const { input, data: job } of data) if (job === null && "job_id" in input) yield input.job_id;
    // An answer that would be too large ends earlier.
    waiting = waiting.slice(Math.max(1, data.length));
  }
}
