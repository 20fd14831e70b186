import { describe, expect, it } from "vitest";
import { z } from "zod";
import { limits } from "../../../../src/core/limits.ts";
import { Posting } from "../../../../src/core/posting.ts";
import { providers, type ProviderName } from "../../../../src/cron/providers/registry.ts";
import type { Reading } from "../../../../src/cron/providers/provider.ts";
import { keyIs, readElement } from "../../../../src/cron/providers/fields.ts";
import { inPart, isThorough, sampled } from "../../../sampled.ts";
import { bytesOf, elementFormat, fixtureElements, payloadOf, readAll, type Element } from "./read-all.ts";

const deep = (levels: number): unknown => JSON.parse("[".repeat(levels) + "]".repeat(levels));

const hostileValues: [string, unknown][] = [
  ["nothing", undefined],
  ["null", null],
  ["a boolean", true],
  ["a number", 0],
  ["a negative number", -1],
  ["a huge number", 1e308],
  ["a fraction", 0.1],
  ["an empty text", ""],
  ["white space", " \u00a0\n\u2028"],
  ["half a character", "\ud800"],
  ["control characters", "\0\u0001\u007f"],
  ["a huge text", "x".repeat(210_000)],
  ["a huge text of markup", "<li>".repeat(52_500)],
  ["a huge text of entities", "&lt;".repeat(52_500)],
  ["a script", "<script>alert(1)</script>"],
  ["an address", "javascript:alert(1)"],
  ["a date", "2026-01-01T00:00:00Z"],
  ["a date far away", "275761-01-01T00:00:00+99:99"],
  ["a name of the prototype", "__proto__"],
  ["an object", { a: 1 }],
  ["an object like the prototype", JSON.parse('{"__proto__":{"x":1},"constructor":1,"toString":null}')],
  ["an empty list", []],
  ["a list of nulls", [null, null]],
  ["a list of everything", [null, 0, "x", {}, []]],
  ["a long list", Array.from({ length: 5_000 }, () => ({ name: "x" }))],
  ["a deep list", deep(40)],
];

/** Of the fields that a value stands in: each value in others, so that each field has some of them. */
const [EVERY, CHECK] = [8, 3];

/** The paths of every value inside a value, the outer ones first. */
function paths(value: unknown, prefix: string[] = []): string[][] {
  if (typeof value !== "object" || value === null) return [];
  const own = Object.keys(value).map((key) => prefix.concat(key));
  return own.concat(Object.entries(value).flatMap(([key, inner]) => paths(inner, prefix.concat(key))));
}

/** Where a value is replaced: everywhere, or in each field once, whichever element and place of a list it stands in. */
function placesOf(list: readonly Element[]): { element: Element; at: string[]; where: string }[] {
  const places = list.flatMap((element, index) =>
    paths(element).map((at) => ({ element, at, where: `${index}: ${at.join(".")}` })),
  );
  const fieldOf = (at: string[]): string =>
    at.filter((key) => !/^\d+$/.test(key)).join(".") + String(/^\d+$/.test(at.at(-1) ?? ""));
  return isThorough ? places : [...new Map(places.map((place) => [fieldOf(place.at), place])).values()];
}

/** A copy of `value` with another value at `at`. */
function withValue(value: unknown, at: string[], replacement: unknown): unknown {
  const [key, ...rest] = at;
  if (key === undefined) return replacement;
  if (Array.isArray(value))
    return value.map((inner, i) => (String(i) === key ? withValue(inner, rest, replacement) : inner));
  const object = value as Record<string, unknown>;
  return { ...object, [key]: withValue(object[key], rest, replacement) };
}

/** Where an element has its posting's key. */
const keyPaths: Partial<Record<ProviderName, string[]>> = {
  adprm: ["reqId"],
  adpwfn: ["itemID"],
  comeet: ["uid"],
  cornerstone: ["requisitionId"],
  jibe: ["data", "slug"],
  oracle: ["Id"],
  paycom: ["jobId"],
  paylocity: ["JobId"],
  phenom: ["jobSeqNo"],
  rippling: ["uuid"],
  traffit: ["advertId"],
  workable: ["shortcode"],
  workday: ["externalPath"],
};

function keyOf(reading: Reading | undefined): string {
  if (reading?.kind === "posting") return reading.posting.key;
  return reading?.kind === "unlisted" ? reading.key : "";
}

const ofJson = Object.values(providers).filter((provider) => elementFormat(provider) === "json");
describe.each(ofJson)("$name", (provider) => {
  const list = fixtureElements(provider.name);
  const places = placesOf(list);
  const keyPath = keyPaths[provider.name] ?? ["id"];
  const keys = new Map(list.map((one) => [one, keyOf(readAll(provider, payloadOf(provider.name, [one]))[0])]));
  const keyIn = (element: Element | undefined): string => (element === undefined ? "" : (keys.get(element) ?? ""));

  it.each(hostileValues)(
    `takes %s in any field for a posting or a reject, and loses no other posting${inPart(EVERY)}`,
    (name, hostile) => {
      // Each value in other fields than the one before it.
      const turn = hostileValues.findIndex(([one]) => one === name);
      for (const { element, at, where } of sampled(places, EVERY, turn)) {
        const other = list.find((one) => keyIn(one) !== keyIn(element) && one["isListed"] !== false);
        const readings = readAll(provider, payloadOf(provider.name, [withValue(element, at, hostile), other]));
        expect(readings).toHaveLength(2);
        const isOther = (one: Reading): boolean => one.kind === "posting" && one.posting.key === keyIn(other);
        expect(readings.filter(isOther)).toHaveLength(1);
        const first = readings.find((one) => !isOther(one));
        if (first?.kind === "posting") {
          expect(Posting.safeParse(first.posting).error, where).toBeUndefined();
          expect(bytesOf(first.posting.native).length, where).toBeLessThanOrEqual(limits.nativeBytesMax);
        } else if (first?.kind === "reject") {
          expect(first.reject.reason, where).toMatch(/^\S+: .+/);
          expect(first.reject.reason.length, where).toBeLessThanOrEqual(300);
          // Whatever else is wrong, a posting whose key stands is not taken for absent.
          const isKey = at.every((part, depth) => keyPath[depth] === part);
          if (!isKey) expect(first.reject.key, where).toBe(keyIn(element));
        }
      }
    },
  );

  // A schema would keep an object for each wrong value, and `push(...issues)` of 200,000 is a RangeError.
  it.each<[string, unknown[]]>([
    ["numbers", Array.from({ length: 200_000 }, () => 0)],
    ["objects", Array.from({ length: limits.elementValuesMax }, () => ({}))],
    ["lists", Array.from({ length: 101 }, () => Array.from({ length: 100 }, () => null))],
  ])(
    `rejects too many %s in a field, of those that nobody reads too, by their count alone${inPart(EVERY, CHECK)}`,
    (_, many) => {
      const [element, other] = list;
      const fields = placesOf(list).flatMap(({ element: one, at }) => (one === element && at.length === 1 ? [at] : []));
      const tried = fields.filter(([field]) => field !== keyPath[0]);
      for (const at of [...sampled(tried, EVERY, 0, CHECK), ["unknown"]]) {
        const readings = readAll(provider, payloadOf(provider.name, [withValue(element, at, many), other]));
        expect(readings, at.join(".")).toContainEqual({
          kind: "reject",
          reject: { key: keyIn(element), reason: `element: more than ${limits.elementValuesMax} values` },
        });
        expect(readings).toHaveLength(2);
      }
    },
  );

  it.each(hostileValues.filter(([, value]) => value !== undefined))(
    "rejects %s in place of an element",
    (_, hostile) => {
      const readings = readAll(provider, payloadOf(provider.name, [hostile, list[0]]));
      expect(readings.map((reading) => reading.kind)).toEqual(["reject", "posting"]);
      expect(readings[0]).toMatchObject({ reject: { key: null } });
    },
  );
});

describe("readElement", () => {
  it("reads as many values as are allowed, and asks no schema of one more", () => {
    const read = (element: unknown): Reading =>
      readElement(element, z.array(z.unknown()), keyIs("k"), () => ({ kind: "unlisted", key: "k" }));
    // The list itself is a value.
    const allowed = Array.from({ length: limits.elementValuesMax - 1 }, () => 0);
    expect(read(allowed).kind).toBe("unlisted");
    expect(read([...allowed, 0]).kind).toBe("reject");
  });

  it("takes a stack's end for a reject, and hides no other error", () => {
    const read = (error: Error): Reading =>
      readElement({}, z.unknown(), keyIs("k"), () => {
        throw error;
      });
    expect(read(new RangeError("Maximum call stack size exceeded"))).toEqual({
      kind: "reject",
      reject: { key: "k", reason: "element: nested too deeply" },
    });
    expect(() => read(new TypeError("a mistake of ours"))).toThrow(TypeError);
  });
});
