import { contactProblem } from "../core/contact.ts";
import { createWorker } from "./compose.ts";
import { fetchOutside, leadsInside } from "./local-names.ts";

export { HostGate } from "../cron/fetch/host-gate.ts";

/** Production: boards are reached by the runtime's own fetch, and by nothing else. */
export default createWorker((env) => ({
  fetch: async (request) => await fetchOutside(env, request),
  leadsInside: async (hostname) => await leadsInside(env, hostname),
  mayNotAsk: contactProblem(env.CONTACT),
  rateFactor: 1,
}));
