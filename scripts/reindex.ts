import { askReplayWorker } from "./ask-replay-worker.ts";

/**
 * `npm run reindex`: drops the inverted index of a local database and builds it again from the
 * postings, as after a change of its words or of the currency table. Stop the Worker first.
 */
const text = await askReplayWorker("reindex");
if (text.includes("FAILED")) process.exitCode = 1;
