import { readFileSync } from "node:fs";
import path from "node:path";
import type { Posting } from "../../../../src/core/posting.ts";
import { providers, type ProviderName } from "../../../../src/cron/providers/registry.ts";
import { protocols } from "../../../sim/protocols/registry.ts";
import type { Provider, Reading } from "../../../../src/cron/providers/provider.ts";

const root = path.join(import.meta.dirname, "../../../..");

export function bytesOf(value: unknown): Uint8Array {
  return new TextEncoder().encode(typeof value === "string" ? value : JSON.stringify(value));
}

export function fixture(name: string): Uint8Array {
  return readFileSync(path.join(root, "test/fixtures", name));
}

export type Element = Record<string, unknown>;

/** How a list's elements are written. */
export function elementFormat(provider: Provider): Provider["format"] {
  return provider.elements ?? provider.format;
}

/** The elements of a fixture whose elements are JSON. */
export function fixtureElements(provider: ProviderName): Element[] {
  const text = new TextDecoder().decode(fixture(`${provider}/acme.${providers[provider].format}`));
  return protocols[provider].slice(text).map((element) => JSON.parse(element) as Element);
}

/** Elements as the provider's payload. */
export function payloadOf(provider: ProviderName, elements: unknown[]): Uint8Array {
  const texts = elements.map((element) => JSON.stringify(element));
  return bytesOf(protocols[provider].wrapList(texts, texts.length));
}

/** Material shared by the project's engineers, not part of the repository. */
export const shared = path.join(root, "../shared");

export function readAll(provider: Provider, payload: Uint8Array): Reading[] {
  return [...provider.readList(payload, provider.example, provider.listRequest(provider.example)).entries].map(
    (entry) => entry.read(),
  );
}

export function postings(readings: Reading[]): Posting[] {
  return readings.map((reading) => {
    if (reading.kind !== "posting") throw new Error(`expected a posting, got ${JSON.stringify(reading)}`);
    return reading.posting;
  });
}
