import { KEY_BYTES, makeKey, makerOf } from "../core/api-key.ts";
import { limits } from "../core/limits.ts";
import { hasMadeEnough, insertKey } from "../db/clients/api-keys.ts";
import type { AppDependencies } from "./dependencies.ts";

/** Makes keys, for the operator and for whoever asks. */
export function createKey(now: () => number): AppDependencies["createKey"] {
  // Whoever asks while there is no room would have every key read each time.
  let fullAt = -Infinity;
  return async (env, name, network) => {
    // With the secret nobody finds by trying which network it was.
    const madeBy = network === null ? null : makerOf(`${env.ADMIN_TOKEN}|${network}`, now());
    const isEnough = async (): Promise<boolean> => madeBy !== null && (await hasMadeEnough(env.DB, madeBy));
    // Before anything that reads every key; and once more, as it may have made others in this moment.
    if (await isEnough()) return "enough";
    if (madeBy !== null && Math.abs(now() - fullAt) < limits.keysFullMs) return "full";
    const { key, ...stored } = makeKey(crypto.getRandomValues(new Uint8Array(KEY_BYTES)));
    const row = await insertKey(env.DB, { ...stored, name, at: now(), madeBy });
    if (row !== null) return { key, row };
    if (await isEnough()) return "enough";
    if (madeBy !== null) fullAt = now();
    return "full";
  };
}
