import { removeState, stateFolders } from "./local-worker.ts";

for (const folder of Object.values(stateFolders)) await removeState(folder);
console.log("The local databases, buckets and queues are empty.");
