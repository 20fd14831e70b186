import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { expect, it } from "vitest";
import { findProvider, providers } from "../../../src/cron/providers/registry.ts";
import { PayloadError } from "../../../src/cron/providers/payload-error.ts";
import type { Provider } from "../../../src/cron/providers/provider.ts";
import { maskText } from "../../../scripts/mask-text.ts";
import { trimPayload } from "../../../scripts/trim-payload.ts";

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

function postingsOf(provider: Provider, board: string, text: string) {
  const list = provider.readList(bytesOf(text), board, provider.listRequest(board));
  const read = [...list.entries].flatMap((entry) => {
    const reading = entry.read();
    return reading.kind === "posting" ? [reading.posting] : [];
  });
  return { read, total: list.end().declaredTotal };
}

/** What stands otherwise in a page than it is read (escaped, in pieces that are joined) is left to people. */
const BY_HAND_SHARE_MAX = 0.2;

it("a provider's fixture, trimmed, is read as one posting and says the same of it", () => {
  const byHand: string[] = [];
  for (const name of Object.keys(providers)) {
    const provider = findProvider(name);
    if (provider === null) throw new Error(name);
    const payload = readFileSync(`test/fixtures/${name}/acme.${provider.format}`);
    const { example: board } = provider;
    try {
      const trimmed = trimPayload(provider, board, payload, 1);
      const { key, title, postedAt, locationText } = postingsOf(provider, board, payload.toString()).read[0] ?? {};
      const { read, total } = postingsOf(provider, trimmed.board, trimmed.text);
      expect([name, read.length, total ?? 1]).toEqual([name, 1, 1]);
      expect({ name, ...read[0] }).toMatchObject({ name, key, title, postedAt, locationText });
      expect(trimmed.text).not.toContain("[redacted]");
      expect(trimPayload(provider, trimmed.board, bytesOf(trimmed.text), 1).postings).toBe(1);
    } catch (error) {
      if (!(error instanceof PayloadError) || !error.message.endsWith("by hand")) throw error;
      byHand.push(name);
    }
  }
  expect(byHand.length, byHand.join()).toBeLessThanOrEqual(BY_HAND_SHARE_MAX * Object.keys(providers).length);
});

it("replaces what is not for everybody, cuts texts, and calls the board acme", () => {
  const lever = findProvider("lever");
  if (lever === null) throw new Error("lever");
  const text = `<p>Write to <b>pat@globex.example</b> or call +49 30 1234567. ${"Long. ".repeat(100)}</p>`;
  const posting = (id: string) => ({
    id,
    text: "Cook at Globex",
    description: text,
    hostedUrl: `https://jobs.lever.co/globex/${id}`,
    createdAt: 1_780_000_000_000,
    recruiter: { name: "Pat Doe", mail: "pat@globex.example", since: 2019, tags: ["Pat Doe"] },
  });
  const payload = bytesOf(JSON.stringify([posting("a1"), posting("a2"), posting("a3"), posting("a4")]));
  const trimmed = trimPayload(lever, "globex", payload, 2);
  expect(trimmed).toMatchObject({ board: "acme", postings: 2 });
  expect(trimmed.text).not.toMatch(/globex|Pat|1234567/i);
  const [first] = JSON.parse(trimmed.text) as ReturnType<typeof posting>[];
  expect(first?.recruiter).toEqual({
    name: "Robin Miller",
    mail: "robin@acme.example",
    since: 1,
    tags: ["Robin Miller"],
  });
  expect(first?.description).toMatch(/^<p>Write to <b>robin@acme\.example<\/b> or call 100\. .*<\/p>$/);
  expect(first?.description.length).toBeLessThan(300);
  expect(first?.hostedUrl).toBe("https://jobs.lever.co/acme/a1");
});

it("says why a payload is no fixture", () => {
  const lever = findProvider("lever");
  if (lever === null) throw new Error("lever");
  expect(() => trimPayload(lever, "acme", bytesOf("{"))).toThrow(PayloadError);
  expect(() => trimPayload(lever, "acme", bytesOf("[]"))).toThrow("holds no posting");
});

it.each([
  ["Kontakt: Frau Erika Mustermann", "Kontakt: Robin Miller"],
  ["Your contact person: Pat Doe-Smith.", "Your contact person: Robin Miller."],
  ["Call (030) 123 4567 or 212-555-0199", "Call 100 or 100"],
  ["2026-11-28, 1,234,567 users, id 4021555", "2026-11-28, 1,234,567 users, id 4021555"],
  ["linkedin.com/in/pat-doe", "linkedin.com/in/robin-miller"],
  [`<ul><li>${"x".repeat(300)}</li></ul>`, `<ul><li>${"x".repeat(232)}</li></ul>`],
])("masks %s", (text, masked) => expect(maskText(text)).toBe(masked));

/** Recorded answers, where they are: nothing of them is kept here. */
const recorded = path.resolve("../shared/payloads");
it.skipIf(!existsSync(recorded))("makes fixtures of recorded lists, without a mail address", () => {
  const index = readFileSync(path.join(recorded, "INDEX.tsv"), "utf8").split("\n").slice(1);
  const seen = new Map<string, number>();
  const made = new Map<string, number>();
  for (const line of index) {
    const [file = "", name = "", token = "", , , , size = ""] = line.split("\t");
    const provider = findProvider(name);
    if (provider === null || (seen.get(name) ?? 0) >= 5 || Number(size) > 2_000_000) continue;
    const board = provider.canonicalBoard(token);
    if (board === null || !existsSync(path.join(recorded, file))) continue;
    const payload = readFileSync(path.join(recorded, file));
    try {
      if ([...provider.readList(payload, board, provider.listRequest(board)).entries].length === 0) continue;
    } catch {
      continue;
    }
    seen.set(name, (seen.get(name) ?? 0) + 1);
    try {
      const trimmed = trimPayload(provider, board, payload);
      expect(trimmed.text.replaceAll("robin@acme.example", "")).not.toMatch(/[\w.+-]+@[\w-]+\.[a-z]{2,}/i);
      made.set(name, (made.get(name) ?? 0) + 1);
    } catch (error) {
      if (!(error instanceof PayloadError)) throw error;
      expect(error.message).toMatch(/by hand$/);
    }
  }
  const all = [...seen.values()].reduce((sum, n) => sum + n, 0);
  const good = [...made.values()].reduce((sum, n) => sum + n, 0);
  expect(good).toBeGreaterThan(all * 0.8);
});
