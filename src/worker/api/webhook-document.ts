import { EventType } from "../../core/event.ts";
import { HEX_SIGNATURE_HEADER } from "../../core/webhook.ts";

const header = (name: string, description: string) => ({
  name,
  in: "header",
  required: true,
  description,
  schema: { type: "string" },
});
const headers = [
  header("webhook-id", "The event's `event_id`: one that comes twice is the same event."),
  header("webhook-timestamp", "When it was sent: seconds since 1970."),
  header("webhook-signature", "By Standard Webhooks 1.0.0, with the endpoint's secret."),
  {
    ...header(HEX_SIGNATURE_HEADER, "HMAC-SHA256 of the body in hex; where the endpoint has `hex_signature`."),
    required: false,
  },
];

const time = { type: "string", format: "date-time" };

function pushed(operationId: string, summary: string, type: object, data: object) {
  const properties = {
    type,
    timestamp: time,
    event_type: type,
    event_id: { type: "string" },
    job_id: { type: ["string", "null"] },
    org_id: { type: ["string", "null"] },
    observed_at: time,
    subscription_id: { type: ["string", "null"], format: "uuid" },
    data,
  };
  const schema = { type: "object", properties, required: Object.keys(properties) };
  return {
    post: {
      operationId,
      summary,
      tags: ["webhook_endpoints"],
      security: [],
      parameters: headers,
      requestBody: { required: true, content: { "application/json": { schema } } },
      responses: {
        "2XX": { description: "Taken, if it is within ten seconds" },
        "4XX": { description: "Sent again later; 410 disables the endpoint" },
      },
    },
  };
}

const missed = {
  type: "object",
  properties: {
    endpoint_id: { type: "string", format: "uuid" },
    missed_from: time,
    missed_until: time,
    recover: { type: "array", items: { type: "string" } },
  },
};

/** What is pushed, for the document's `webhooks`. */
export const pushedWebhooks = {
  jobEvent: pushed(
    "onJobEvent",
    "Something happened to a posting that is subscribed to",
    { type: "string", enum: EventType.options },
    { $ref: "#/components/schemas/JobEvent" },
  ),
  endpointTest: pushed(
    "onEndpointTest",
    "Its owner asked for a test; `data` is the newest event there is, null while there is none",
    { type: "string", enum: ["endpoint.test"] },
    { anyOf: [{ $ref: "#/components/schemas/JobEvent" }, { type: "null" }] },
  ),
  endpointOverflow: pushed(
    "onEndpointOverflow",
    "Events were left out because too many waited; `recover` are the calls that give them",
    { type: "string", enum: ["endpoint.overflow"] },
    missed,
  ),
};
