import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync } from "node:zlib";
import { env } from "cloudflare:workers";
import { describe, expect, it } from "vitest";
import { limits } from "../../../../src/core/limits.ts";
import { fetchPayload, type FetchResult } from "../../../../src/cron/fetch/fetch-payload.ts";

const pack = { gzip: gzipSync, deflate: deflateSync, raw: deflateRawSync, br: brotliCompressSync };
type Packing = keyof typeof pack;

/** The answer of a server whose body went through `packings`, the first one first, and is called `coding`. */
async function ask(
  text: string | Uint8Array,
  coding: string,
  packings: Packing[],
  change: (body: Uint8Array) => Uint8Array = (body) => body,
): Promise<FetchResult> {
  let body: Uint8Array = typeof text === "string" ? new TextEncoder().encode(text) : text;
  for (const packing of packings) body = pack[packing](body);
  const sent = change(body);
  const headers = coding === "" ? {} : { "x-coding": coding };
  const outside = {
    hosts: ["api.example.com"],
    userAgent: "Jobledger/test",
    now: () => 0,
    timeoutMs: 30_000,
    fetch: async () => await env.ENCODED.fetch("https://encoded.example/", { method: "POST", body: sent, headers }),
  };
  return await fetchPayload(outside, { url: "https://api.example.com/" }, null);
}

const failureOf = (result: FetchResult): string =>
  result.kind === "failure" ? `${result.failure.code}: ${result.failure.message}` : result.kind;

const TEXT = JSON.stringify({
  jobs: Array.from({ length: 3_000 }, (_, id) => ({ id, title: `Posting ${id * 7919}` })),
});

const DECODER = { fatal: true, ignoreBOM: true };

describe("a body in a content coding", () => {
  it.each<[string, Packing[]]>([
    ["gzip", ["gzip"]],
    ["br", ["br"]],
    ["identity", []],
    ["GZIP", ["gzip"]],
    ["x-gzip", ["gzip"]],
    ["deflate", ["deflate"]],
    ["deflate", ["raw"]],
    ["Deflate", ["gzip"]],
    ["BR", ["br"]],
    ["gzip, gzip", ["gzip", "gzip"]],
    ["gzip,deflate", ["gzip", "deflate"]],
    ["br, gzip", ["br", "gzip"]],
    ["identity, gzip", ["gzip"]],
    ["gzip, identity", ["gzip"]],
    // Said once and done twice; said and not done.
    ["gzip", ["gzip", "gzip"]],
    ["identity", ["gzip"]],
    ["deflate", []],
    ["x-gzip", []],
  ])("called %s and packed by %j is read", async (coding, packings) => {
    for (const text of [TEXT, "[]", "", " \n{}", "\uFEFF[1]"]) {
      const result = await ask(text, coding, packings);
      expect(failureOf(result)).toBe("payload");
      expect(result.kind === "payload" && new TextDecoder("utf-8", DECODER).decode(result.bytes)).toBe(text);
    }
  });

  it("comes whole where it is long", async () => {
    const bytes = crypto.getRandomValues(new Uint8Array(60_000));
    const long = new TextEncoder().encode(`[${Array.from({ length: 20 }, () => bytes.join()).join()}]`);
    const result = await ask(long, "x-gzip", ["gzip"]);
    expect(result.kind === "payload" && Buffer.compare(result.bytes, long)).toBe(0);
  });

  it.each<[string, Packing[], RegExp]>([
    ["zstd", [], /^bad_payload: .*zstd/],
    ["gzip, compress", ["gzip"], /^bad_payload: .*compress/],
    ["br, zstd", ["br"], /^bad_payload: .*zstd/],
    ["gzip, gzip, gzip, gzip", ["gzip", "gzip", "gzip", "gzip"], /^bad_payload: .*more than 3/],
  ])("called %s is refused by its name", async (coding, packings, reason) => {
    expect(failureOf(await ask(TEXT, coding, packings))).toMatch(reason);
  });

  it.each<[string, Packing[]]>([
    ["x-gzip", ["gzip"]],
    ["deflate", ["deflate"]],
    ["deflate", ["raw"]],
    ["BR", ["br"]],
    ["gzip, gzip", ["gzip", "gzip"]],
  ])("called %s that is cut or garbled is refused with a reason", async (coding, packings) => {
    const cut = await ask(TEXT, coding, packings, (body) => body.slice(0, body.length / 2));
    expect(failureOf(cut)).toMatch(/^bad_payload: body can not be decoded: ./);
    const garbled = await ask(TEXT, coding, packings, (body) => body.map((byte, at) => (at > 20 ? byte ^ 0x5a : byte)));
    expect(failureOf(garbled)).toMatch(/^bad_payload: body can not be decoded: ./);
  });

  it.each<[string, Packing[]]>([
    ["x-gzip", ["gzip"]],
    ["deflate", ["deflate"]],
    ["BR", ["br"]],
    ["gzip, gzip", ["gzip", "gzip"]],
  ])("called %s that is a bomb is refused", async (coding, packings) => {
    const bomb = new Uint8Array(limits.payloadBytesMax + 1_000_000).fill(0x20);
    expect(failureOf(await ask(bomb, coding, packings))).toMatch(/^too_large: /);
  });
});
