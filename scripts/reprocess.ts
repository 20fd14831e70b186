import { askReplayWorker } from "./ask-replay-worker.ts";

/**
 * `npm run reprocess`: brings the open postings of a local database up to today's normaliser, read
 * again from its bucket. Needed after NORMALIZER_VERSION was raised. Stop the Worker first.
 */
const text = await askReplayWorker("reprocess");
if (text.includes("FAILED")) process.exitCode = 1;
