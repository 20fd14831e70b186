declare namespace Cloudflare {
  interface Env {
    /** Files of ../shared/payloads; 404 where that folder is absent. */
    PAYLOADS: Fetcher;
    GENERATED_REQUESTS: string;
    TEST_MIGRATIONS: import("cloudflare:test").D1Migration[];
  }
}
