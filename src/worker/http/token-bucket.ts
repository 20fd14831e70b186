import { limits } from "../../core/limits.ts";

/** How often one client may ask: so many times at once, and so many a second from then on. */
export interface Rate {
  burst: number;
  perSecond: number;
}

/** What became of one request. */
export interface Turn {
  isAllowed: boolean;
  /** Requests that the client may make at once after this one. */
  remaining: number;
  /** Seconds until it may make `burst` again; refused, until it may make one. */
  seconds: number;
}

/**
 * Counts the requests of clients in this isolate: a bucket each, of `burst` tokens, filled up at `perSecond`. Beyond
 * `limits.rateClientsMax` clients the one that was counted first is forgotten.
 */
export function createBuckets({ burst, perSecond }: Rate): (client: string, now: number) => Turn {
  const buckets = new Map<string, { tokens: number; at: number }>();
  return (client, now) => {
    const last = buckets.get(client) ?? { tokens: burst, at: now };
    // The clock may go back.
    const passed = Math.max(0, now - last.at) / 1_000;
    const there = Math.min(burst, last.tokens + passed * perSecond);
    const isAllowed = there >= 1;
    const tokens = isAllowed ? there - 1 : there;
    buckets.delete(client);
    buckets.set(client, { tokens, at: now });
    if (buckets.size > limits.rateClientsMax) buckets.delete(buckets.keys().next().value ?? "");
    const missing = isAllowed ? burst - tokens : 1 - tokens;
    return { isAllowed, remaining: Math.floor(tokens), seconds: Math.max(1, Math.ceil(missing / perSecond)) };
  };
}
