import { askReplayWorker } from "./ask-replay-worker.ts";
import { helpIfAsked } from "./read-options.ts";

/**
 * `npm run reprocess`: brings the open postings of a local database up to today's normaliser, read
 * again from its bucket. Needed after NORMALIZER_VERSION was raised. Stop the Worker first.
 */
helpIfAsked(
  "usage: npm run reprocess\nreads the open postings of a local database again from its bucket, by today's rules; stop the Worker first",
);
const text = await askReplayWorker("reprocess");
if (text.includes("FAILED")) process.exitCode = 1;
