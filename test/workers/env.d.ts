declare namespace Cloudflare {
  interface Env {
    /** Files of ../shared/payloads; 404 where that folder is absent. */
    PAYLOADS: Fetcher;
    /** Answers with the body of the request, under the Content-Encoding of its `x-coding`. */
    ENCODED: Fetcher;
    /** "1" in the check, which tries all that `npm test` tries a part of. */
    THOROUGH: string;
    /** Another database, without tables until a test applies the migrations. */
    SECOND: D1Database;
    TEST_MIGRATIONS: import("cloudflare:test").D1Migration[];
  }
}
