import { createWorker } from "../../src/worker/compose.ts";

export { HostGate } from "../../src/cron/fetch/host-gate.ts";

/** The demo's bindings beside the product's own. */
interface DemoEnv extends Env {
  ATS: Fetcher;
}

/**
 * The product as it is, with one difference: the crawler's requests go to the ATS simulator. They
 * pass every check on addresses first. `/__sim/*` is the demo's way to move the simulator's rounds;
 * production has neither.
 */
const worker = createWorker(
  (env) => ({
    fetch: async (request) => await (env as DemoEnv).ATS.fetch(request),
    // Boards that live in this process need no waiting for.
    rateFactor: 10,
  }),
  // High, as demo.toml says too.
  { keyless: { burst: 1_000_000, perSecond: 100_000 }, keyed: { burst: 1_000_000, perSecond: 100_000 } },
);

export default {
  ...worker,
  fetch: async (request, env, context) => {
    const url = new URL(request.url);
    if (!url.pathname.startsWith("/__sim/")) return await worker.fetch(request, env, context);
    const control = new URL(`${url.pathname.slice("/__sim".length)}${url.search}`, "https://sim.invalid");
    return await env.ATS.fetch(new Request(control, request));
  },
} satisfies ExportedHandler<DemoEnv>;
