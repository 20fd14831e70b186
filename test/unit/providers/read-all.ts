import { readFileSync } from "node:fs";
import path from "node:path";
import type { Posting } from "../../../src/core/posting.ts";
import type { Provider, Reading } from "../../../src/cron/providers/provider.ts";

const root = path.join(import.meta.dirname, "../../..");

export function bytesOf(value: unknown): Uint8Array {
  return new TextEncoder().encode(typeof value === "string" ? value : JSON.stringify(value));
}

export function fixture(name: string): Uint8Array {
  return readFileSync(path.join(root, "test/fixtures", name));
}

export type Element = Record<string, unknown>;

/** The elements of a provider's fixture, parsed as a whole. */
export function fixtureElements(provider: string): Element[] {
  const document = JSON.parse(new TextDecoder().decode(fixture(`${provider}/acme.json`))) as
    | Element[]
    | { jobs: Element[] };
  return Array.isArray(document) ? document : document.jobs;
}

/** Elements as the provider's payload. */
export function payloadOf(provider: string, elements: unknown[]): Uint8Array {
  return bytesOf(provider === "lever" ? elements : { jobs: elements });
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
