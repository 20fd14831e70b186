import { DurableObject } from "cloudflare:workers";

export class HostGate extends DurableObject<Env> {}

export default {
  fetch(): Response {
    return new Response("not yet", { status: 503 });
  },
} satisfies ExportedHandler<Env>;
