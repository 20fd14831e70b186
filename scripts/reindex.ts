import { askReplayWorker } from "./ask-replay-worker.ts";
import { helpIfAsked } from "./read-options.ts";

/**
 * `npm run reindex`: drops the inverted index of a local database and builds it again from the
 * postings, as after a change of its words or of the currency table. Stop the Worker first.
 */
helpIfAsked(
  "usage: npm run reindex\nbuilds the inverted index of a local database again from its postings; stop the Worker first",
);
const text = await askReplayWorker("reindex");
if (text.includes("FAILED")) process.exitCode = 1;
