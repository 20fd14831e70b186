import { makeWebhookSecret, WEBHOOK_SECRET_BYTES } from "../core/webhook.ts";
import { deleteEndpoint, deleteSubscription, saveEndpoint, saveSubscription } from "../db/clients/webhooks.ts";
import type { AppDependencies } from "./dependencies.ts";

/** The writes of webhooks over D1, with random ids and secrets. */
export function webhookWrites(now: () => number): AppDependencies["webhooks"] {
  return {
    saveEndpoint: async (env, keyHash, url) => {
      const secret = makeWebhookSecret(crypto.getRandomValues(new Uint8Array(WEBHOOK_SECRET_BYTES)));
      const endpoint = { endpointId: crypto.randomUUID(), keyHash, url, secret, at: now() };
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
  };
}
