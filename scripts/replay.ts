import { askReplayWorker } from "./ask-replay-worker.ts";
import { helpIfAsked } from "./read-options.ts";

/**
 * `npm run replay`: empties a local database and rebuilds it from its bucket alone, offline, then
 * compares every table. Stop the Worker first. Exit code 1 when a table differs.
 */
helpIfAsked(
  "usage: npm run replay\nempties a local database, rebuilds it from its bucket alone and compares every table; stop the Worker first",
);
const text = await askReplayWorker("replay");
// An empty database has nothing to compare with: then only the replay itself can fail.
const compared = /^(same|DIFFERENT)\s+jobs\s+[1-9]/m.test(text);
if (text.includes("FAILED") || (compared && text.includes("DIFFERENT"))) process.exitCode = 1;
