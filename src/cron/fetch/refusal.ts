import type { CrawlErrorCode } from "../../core/crawl-error.ts";

/** Why no answer was taken. */
export class Refusal extends Error {
  readonly code: CrawlErrorCode;
  readonly status: number | null;
  constructor(code: CrawlErrorCode, message: string, status: number | null) {
    super(message);
    this.code = code;
    this.status = status;
  }
}
