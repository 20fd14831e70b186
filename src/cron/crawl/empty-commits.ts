import { noChanges, nothingRead, type CrawlCommit } from "../../db/crawl/crawl-commit.ts";
import type { Crawl } from "./crawl-dependencies.ts";
import type { KnownList } from "./fetch-list.ts";

/** What crawls commit that change no posting. Pure. */

/** Of the crawl alone: whatever its list said stays with the board. */
export function emptyCommit(
  crawl: Crawl,
  outcome: "unchanged" | "failed",
  httpStatus: number | null,
  detail: CrawlCommit["crawl"]["detail"],
): CrawlCommit {
  const { source, number, at } = crawl;
  return {
    ...noChanges(),
    source,
    crawl: {
      ...nothingRead,
      number,
      at,
      outcome,
      httpStatus,
      payload: outcome === "unchanged" ? source.payload : null,
      seen: outcome === "unchanged" ? source.openJobs : 0,
      detail,
    },
    board: {},
  };
}

/** Its list says what the board's last one said. */
export function unchangedCommit(crawl: Crawl, { validators, at }: KnownList): CrawlCommit {
  return {
    ...emptyCommit(crawl, "unchanged", 200, {}),
    board: {
      lastCompleteAt: at,
      etag: validators.etag,
      lastModified: validators.lastModified,
      reading: 0,
      failures: 0,
      health: "ok",
    },
  };
}

/** Of a list of which more pages are to come nothing is said: the board stays as it was, and is due at once. */
export function begunCommit(crawl: Crawl, pages: number): CrawlCommit {
  const empty = emptyCommit(crawl, "unchanged", 200, {
    held_reason: `${pages} pages so far: the next crawl goes on with the list`,
  });
  return {
    ...empty,
    crawl: { ...empty.crawl, payload: null, seen: 0 },
    board: { reading: crawl.number, failures: 0 },
  };
}
