import { makeWebhookSecret, WEBHOOK_SECRET_BYTES } from "../core/webhook.ts";
import { noteTest, redeliver } from "../db/clients/webhook-log.ts";
import {
  deleteEndpoint,
  deleteSubscription,
  saveEndpoint,
  saveSubscription,
  takeTestTurn,
} from "../db/clients/webhooks.ts";
import type { AppDependencies } from "./dependencies.ts";

/** The writes of webhooks over D1, with random ids and secrets. */
export function webhookWrites(now: () => number): Omit<AppDependencies["webhooks"], "sendTest"> {
  return {
    saveEndpoint: async (env, keyHash, url, hexSignature) => {
      const secret = makeWebhookSecret(crypto.getRandomValues(new Uint8Array(WEBHOOK_SECRET_BYTES)));
      const endpoint = { endpointId: crypto.randomUUID(), keyHash, url, secret, at: now(), hexSignature };
      const saved = await saveEndpoint(env.DB, endpoint);
      return saved === null ? null : { row: saved.row, secret: saved.created ? secret : null };
    },
    deleteEndpoint: async (env, keyHash, endpointId) => await deleteEndpoint(env.DB, keyHash, endpointId),
    saveSubscription: async (env, keyHash, subscription) =>
      await saveSubscription(env.DB, {
        ...subscription,
        keyHash,
        subscriptionId: crypto.randomUUID(),
        at: now(),
      }),
    deleteSubscription: async (env, keyHash, subscriptionId) =>
      await deleteSubscription(env.DB, keyHash, subscriptionId),
    takeTestTurn: async (env, keyHash, endpointId) => await takeTestTurn(env.DB, keyHash, endpointId, now()),
    noteTest: async (env, endpoint, came) => await noteTest(env.DB, endpoint, came, now()),
    redeliver: async (env, endpoint, deliveryId) => await redeliver(env.DB, endpoint, deliveryId, now()),
  };
}
