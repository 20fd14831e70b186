import { explainFailure } from "./explain-failure.ts";
import { holdFolder } from "./hold-folder.ts";
import { removeState, stateFolders } from "./local-worker.ts";
import { helpIfAsked } from "./read-options.ts";
helpIfAsked(
  "usage: npm run reset\nempties the databases, buckets and queues that npm start and npm run dev keep in .wrangler",
);

for (const folder of Object.values(stateFolders)) {
  try {
    holdFolder(folder, "npm run reset");
    await removeState(folder);
  } catch (error) {
    console.error(explainFailure(error, folder));
    process.exit(1);
  }
}
console.log("The local databases, buckets and queues are empty.");
