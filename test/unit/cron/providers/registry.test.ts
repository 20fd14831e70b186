import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import type { Provider } from "../../../../src/cron/providers/provider.ts";
import { findProvider, providers } from "../../../../src/cron/providers/registry.ts";
import { fixture } from "./read-all.ts";

const folder = path.join(import.meta.dirname, "../../../../src/cron/providers/ats");
describe("the registry", () => {
  it("names every provider of the folder, and no other", () => {
    const files = readdirSync(folder).filter((file) => file.endsWith(".ts"));
    expect(Object.keys(providers)).toEqual(files.map((file) => file.replace(/\.ts$/, "")).toSorted());
  });

  it("no provider's file is longer than 250 lines: what several say in the same words is a file of its own", () => {
    const linesOf = (name: string): number =>
      readFileSync(path.join(folder, `${name}.ts`), "utf8").split("\n").length - 1;
    expect(Object.keys(providers).filter((name) => linesOf(name) > 250)).toEqual([]);
  });

  it.each(Object.entries<Provider>(providers))("%s keeps the contract of a provider", (name, provider) => {
    expect(provider.name).toBe(name);
    const { example } = provider;
    expect(provider.requestsPerSecond).toBeGreaterThan(0);
    const requests = [
      ...(provider.ticket ? [provider.ticket.request(example)] : []),
      provider.listRequest(example),
      ...(provider.detailRequest ? [provider.detailRequest(example, "k1")] : []),
    ];
    for (const request of requests) {
      const url = new URL(request.url);
      expect(url.protocol).toBe("https:");
      expect(provider.hosts(example)).toContain(url.hostname);
    }
    expect(provider.boardFromUrl(new URL(provider.boardUrl(example)))).toBe(example);
    const naming = provider.ticket?.request(example) ?? provider.listRequest(example);
    expect(provider.boardFromUrl(new URL(naming.url))).toBe(example);
    expect(provider.canonicalBoard(example)).toBe(example);
    for (const bad of [
      "",
      " ",
      ".",
      "..",
      "a/b",
      "a?b",
      "a#b",
      "a\\b",
      "a|b",
      "a\nb",
      "-",
      "x".repeat(121),
      "%2e%2e",
      "a%2fb",
    ]) {
      expect(provider.canonicalBoard(bad), JSON.stringify(bad)).toBeNull();
    }
  });

  it.each(Object.entries<Provider>(providers))("%s says whether it makes its postings' addresses", (name, provider) => {
    const payload = fixture(`${name}/acme.${provider.format}`);
    const { example } = provider;
    const another = example.includes("acme") ? example.replace("acme", "another") : example.replace(/\w$/, "0");
    const addressesFor = (board: string): (string | null)[] =>
      [...provider.readList(payload, board, provider.listRequest(board)).entries].flatMap((entry) => {
        const reading = entry.read();
        return reading.kind === "posting" ? [reading.posting.sourceUrl] : [];
      });
    const [asked, misled] = [addressesFor(provider.example), addressesFor(another)];
    // Who takes nothing of another board's list makes nothing of the token.
    const made = misled.length > 0 && asked.some((address, index) => address !== misled[index]);
    expect(made).toBe(provider.makesAddresses === true);
  });

  it("finds by name, and nothing else", () => {
    expect(findProvider("lever")).toBe(providers.lever);
    for (const name of ["", "Lever", "constructor", "__proto__"]) expect(findProvider(name)).toBeNull();
  });
});
