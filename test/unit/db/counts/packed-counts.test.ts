import { deflateRawSync } from "node:zlib";
import { expect, it } from "vitest";
import { limits } from "../../../../src/core/limits.ts";
import { packCounts, unpackCounts, type Counts } from "../../../../src/db/counts/packed-counts.ts";

/** As packs have them: keys of several fields, of which many begin alike. */
const countsOf = (keys: number): Counts =>
  Object.fromEntries(
    Array.from({ length: keys }, (_, at) => [
      `${at % 8}/y:São ${"Paulo".repeat(at % 3)} ${at}`,
      at % 5 ? [at, at + 3] : at,
    ]),
  );

it.each([0, 1, 5, 20, 1_000, 10_000])("counts under %i keys come back as they were", (keys) => {
  const json = JSON.stringify(countsOf(keys));
  const stored = packCounts(json);
  expect(unpackCounts(stored)).toEqual(countsOf(keys));
  // As all of them were stored before.
  expect(unpackCounts(json)).toEqual(countsOf(keys));
  expect(stored.length).toBeLessThanOrEqual(json.length);
  if (keys >= 1_000) expect(stored.length).toBeLessThan(json.length / 2);
  if (keys <= 5) expect(stored).toBe(json);
});

it("what is neither form, or unpacks to more than a part holds, is refused", () => {
  for (const wrong of ["", "AAAA", "[1]", packCounts(JSON.stringify(countsOf(99))).slice(0, -9)])
    expect(() => unpackCounts(wrong), wrong).toThrow();
  const bomb = deflateRawSync(Buffer.alloc(limits.countsPartBytesMax + 1, " ")).toString("base64url");
  expect(() => unpackCounts(bomb)).toThrow("larger than");
});
