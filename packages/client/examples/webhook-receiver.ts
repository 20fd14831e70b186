/**
 * Takes what the service pushes, and says each event once.
 *
 *     WEBHOOK_SECRET=whsec_... PORT=8080 node webhook-receiver.ts
 */
import { createServer, type IncomingMessage } from "node:http";
import { verifyWebhook, WebhookError } from "jobledger-client/webhooks";

const { WEBHOOK_SECRET: secret, PORT: port = "8080" } = process.env;
if (secret === undefined) throw new Error("WEBHOOK_SECRET is not set");
const BYTES_MAX = 1_000_000;
const REMEMBERED = 10_000;

/** Events that were taken: one whose answer was lost comes again. */
const taken = new Set<string>();

const server = createServer((request, response) => {
  receive(request)
    .then((status) => response.writeHead(status).end())
    .catch((error: unknown) => {
      console.error(error);
      // It comes again later.
      response.writeHead(500).end();
    });
});
server.listen(Number(port), () => console.log(`listening on ${JSON.stringify(server.address())}`));

async function receive(request: IncomingMessage): Promise<number> {
  const body = await readBody(request);
  if (body === null) return 413;
  try {
    const message = await verifyWebhook(body, request.headers, secret ?? "");
    if (message.type === "endpoint.overflow") {
      console.log(`events were left out; read ${JSON.stringify(message.data)}`);
      return 204;
    }
    const { event_id: id, job_id: job, field_name: field } = message.data;
    if (!taken.has(id)) console.log([message.type, job, field].filter(Boolean).join(" "));
    taken.add(id);
    if (taken.size > REMEMBERED) taken.delete(taken.values().next().value ?? "");
    return 204;
  } catch (error) {
    if (!(error instanceof WebhookError)) throw error;
    console.error(error.message);
    return 401;
  }
}

/** The bytes as they came, which are what is signed; null where they are too many. */
async function readBody(request: IncomingMessage): Promise<Buffer | null> {
  const parts: Buffer[] = [];
  let bytes = 0;
  for await (const part of request as AsyncIterable<Buffer>) {
    bytes += part.length;
    if (bytes > BYTES_MAX) return null;
    parts.push(part);
  }
  return Buffer.concat(parts);
}
