import { createWorker } from "./compose.ts";

export { HostGate } from "../cron/fetch/host-gate.ts";

/** Production: boards are reached by the runtime's own fetch, and by nothing else. */
export default createWorker(() => ({ fetch: async (request) => await fetch(request), rateFactor: 1 }));
