import { createHash } from "node:crypto";
import { expect, it } from "vitest";
import { jobId, orgId, sha256, sourceId } from "../../../src/core/ids.ts";
import { canonicalJson } from "../../../src/core/json.ts";
import { payloadHash, payloadKey, payloadName, payloadUri } from "../../../src/core/payload-key.ts";

it("makes the reference service's job id", () => {
  expect(jobId("lever", "spotify", "d126952c-a859-45b9-8b7b-eee85731acb9")).toBe(
    "47d16a2414272b3b3c084f2d73a37944205319d2",
  );
});

it("makes UUIDv5 ids that depend on the natural key alone", () => {
  const id = sourceId("lever", "spotify");
  expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  expect(sourceId("lever", "spotify")).toBe(id);
  expect(sourceId("ashby", "spotify")).not.toBe(id);
  expect(orgId("spotify")).not.toBe(id);
  // However many are made in between: more than are remembered.
  const others = new Set(Array.from({ length: 25_000 }, (_, index) => sourceId("lever", `board${index}`)));
  expect(others.size).toBe(25_000);
  for (const index of [0, 12_345, 24_999]) expect(others).toContain(sourceId("lever", `board${index}`));
  expect(sourceId("lever", "spotify")).toBe(id);
});

it("makes them in a namespace that is the UUIDv5 of the product's name among DNS names", () => {
  const uuid5 = (namespace: string, name: string): string => {
    const bytes = createHash("sha1").update(namespace.replaceAll("-", ""), "hex").update(name).digest();
    const hex = bytes.toString("hex");
    const variant = ((Number.parseInt(hex.slice(16, 18), 16) & 0x3f) | 0x80).toString(16);
    return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-5${hex.slice(13, 16)}-${variant}${hex.slice(18, 20)}-${hex.slice(20, 32)}`;
  };
  const namespace = uuid5("6ba7b810-9dad-11d1-80b4-00c04fd430c8", "jobledger");
  expect(orgId("spotify")).toBe(uuid5(namespace, "org|spotify"));
});

it("keys payloads as the reference service does", () => {
  const hash = sha256("{}");
  const name = payloadName(Date.parse("2026-06-06T07:56:15.191Z"), hash);
  expect(name).toBe(`2026-06-06T07-56-15-191Z-${hash}`);
  expect(payloadHash(name)).toBe(hash);
  expect(payloadKey("lever", "spotify", name)).toBe(
    `raw/provider=lever/board=spotify/date=2026-06-06/2026-06-06T07-56-15-191Z-${hash}.json`,
  );
  expect(payloadUri("bucket", "lever", "eu:a b", name)).toMatch(
    /^r2:\/\/bucket\/raw\/provider=lever\/board=eu%3Aa%20b\/date=/,
  );
});

it("writes equal values as equal text", () => {
  expect(canonicalJson({ b: 1, a: [{ d: null, c: "x" }] })).toBe('{"a":[{"c":"x","d":null}],"b":1}');
});
