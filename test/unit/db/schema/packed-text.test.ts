import { describe, expect, it } from "vitest";
import { sha256 } from "../../../../src/core/ids.ts";
import { detailsName, pagesName, payloadName } from "../../../../src/core/payload-key.ts";
import { packJson, unpackJson } from "../../../../src/db/schema/packed-json.ts";
import { packHash, packPayload, unpackHash, unpackPayload } from "../../../../src/db/schema/packed-text.ts";

const hash = sha256("x");
const at = Date.UTC(2026, 1, 28, 23, 59, 59, 7);

describe("what a column holds in a text's place", () => {
  it("is a hash in 43 characters", () => {
    expect(packHash(hash)).toHaveLength(43);
    expect(unpackHash(packHash(hash))).toBe(hash);
    for (const other of ["", "hash", hash.toUpperCase(), `${hash}0`]) expect(packHash(other)).toBe(other);
    for (const other of ["", "hash", hash]) expect(unpackHash(other)).toBe(other);
    const hashes = Array.from({ length: 300 }, (_, number) => sha256(String(number)));
    for (const one of [...hashes, "0".repeat(64), "f".repeat(64)]) expect(unpackHash(packHash(one))).toBe(one);
  });

  it.each([payloadName(at, hash), pagesName(at, hash), detailsName(at, hash)])("is the name %s, shorter", (name) => {
    expect(packPayload(name).length).toBeLessThan(name.length - 36);
    expect(unpackPayload(packPayload(name))).toBe(name);
    expect(unpackPayload(name)).toBe(name);
  });

  it("is a name of another shape as it is", () => {
    const feb30 = payloadName(at, hash).replace("-28T", "-30T");
    const late = payloadName(at, hash).replace("T23", "T24");
    for (const name of ["", "p1", feb30, late, payloadName(at, "abc"), payloadName(at, hash).slice(1)])
      expect([packPayload(name), unpackPayload(packPayload(name))]).toEqual([name, name]);
  });

  it("is JSON without the names of fields that recur", () => {
    const fields = {
      requisition_id: "R-1",
      location: { name: 'of "name":"x", and {"id":1' },
      departments: [{ id: 1, name: null }],
      compensation: { currencyCode: "USD", minValue: null, maxValue: 1 },
      "odd name": { name: "\u0001!\u0005\u001f\n", "id\u0001": "{" },
      acme: [["name"], ',"name":'],
    };
    for (const json of [JSON.stringify(fields), "{}", JSON.stringify({ name: "" }), JSON.stringify({ toString: 1 })]) {
      expect(unpackJson(packJson(json))).toBe(json);
      expect(unpackJson(json)).toBe(json);
    }
    expect(packJson(JSON.stringify({ requisition_id: "R-1", location: { name: "Berlin" } }))).toHaveLength(19);
  });
});
