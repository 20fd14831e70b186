import { sha256 } from "./ids.ts";

/** What every key begins with: secret scanners find it by that. */
const KEY_START = "jobs_live_";
/** Random bytes of a key, 43 characters of base64url: not to be guessed, so a fast hash is enough. */
export const KEY_BYTES = 32;
/** Characters after `KEY_START` that name a key without giving it away: 26 random bytes stay secret. */
const PREFIX_CHARS = 8;

const KEY = /^jobs_live_[\w-]{43}$/;
export const KEY_PREFIX = /^jobs_live_[\w-]{8}$/;

/** A key and what is stored of it. */
export interface ApiKey {
  key: string;
  prefix: string;
  keyHash: string;
}

/** The key made of `KEY_BYTES` random bytes. */
export function makeKey(random: Uint8Array): ApiKey {
  const key = KEY_START + Buffer.from(random).toString("base64url");
  return { key, prefix: key.slice(0, KEY_START.length + PREFIX_CHARS), keyHash: sha256(key) };
}

/** Who makes a key for himself: a network on a day (UTC), told from others, and after that day from itself. */
export function makerOf(network: string, now: number): string {
  return sha256(`key|${new Date(now).toISOString().slice(0, 10)}|${network}`).slice(0, 24);
}

/** The hash to look a key up by; null for a text that no key can be. */
export function hashOfKey(text: string): string | null {
  return KEY.test(text) ? sha256(text) : null;
}
