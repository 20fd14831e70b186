import { describe, expect, it } from "vitest";
import { sha256 } from "../../../../src/core/ids.ts";
import { limits } from "../../../../src/core/limits.ts";
import { jsonList } from "../../../../src/cron/providers/json-list.ts";
import { PayloadError } from "../../../../src/cron/providers/payload-error.ts";
import type { ListPage, Reading } from "../../../../src/cron/providers/provider.ts";
import { bytesOf } from "./read-all.ts";

/** Passes each element's value through the only text that a reading carries. */
const echo = (value: unknown): Reading => ({ kind: "unlisted", key: JSON.stringify(value) });

function split(payload: string | Uint8Array, arrayKey: string | null = "jobs"): ListPage {
  return jsonList(typeof payload === "string" ? bytesOf(payload) : payload, {
    arrayKey,
    publicFields: {},
    readElement: echo,
  });
}

function elements(page: ListPage): unknown[] {
  return [...page.entries].map((entry) => {
    const reading = entry.read();
    return reading.kind === "unlisted" ? JSON.parse(reading.key) : reading;
  });
}

const readings = (page: ListPage): Reading[] => [...page.entries].map((entry) => entry.read());

describe("jsonList takes", () => {
  it.each<[string, string, string | null, unknown[]]>([
    ["an object's list", '{"jobs":[{"id":1},{"id":2}],"meta":{"total":2}}', "jobs", [{ id: 1 }, { id: 2 }]],
    ["a list as root", ' [ {"id":1} , {"id":2} ]\r\n', null, [{ id: 1 }, { id: 2 }]],
    ["an empty list", '{"jobs":[ \n ]}', "jobs", []],
    ["an empty root", "\t[]", null, []],
    [
      "elements of any kind",
      '{"jobs":[1,"a]",null,true,-1.5e3,[[]],{}]}',
      "jobs",
      [1, "a]", null, true, -1500, [[]], {}],
    ],
    ["a byte order mark", '\uFEFF{"jobs":[1]}', "jobs", [1]],
    ["a key written with escapes", '{"\\u006aobs":[1]}', "jobs", [1]],
    ["the top-level key only", '{"a":{"jobs":[7]},"b":[{"jobs":[8]}],"jobs":[{"jobs":[9]}]}', "jobs", [{ jobs: [9] }]],
    ["the key's name as a value", '{"a":"jobs","jobs":[1]}', "jobs", [1]],
    [
      "quotes and brackets in strings",
      '{"jobs":[{"a":"\\\\\\"]}{[,\\\\"},"\\\\"]}',
      "jobs",
      [{ a: '\\"]}{[,\\' }, "\\"],
    ],
    [
      "a key of the prototype",
      '{"__proto__":{"x":1},"jobs":[{"__proto__":1}]}',
      "jobs",
      [JSON.parse('{"__proto__":1}')],
    ],
  ])("%s", (_, text, arrayKey, expected) => {
    expect(elements(split(text, arrayKey))).toEqual(expected);
  });

  it.each([0, 1, 22, 23, 24, 25, 26, 60, 5_000])("strings whose end lies about %i bytes away", (length) => {
    for (const tail of ["", "\\", '"', '\\"', "\\\\", '\\\\"', "é", "\u{1F680}"]) {
      const value = [{ text: "x".repeat(length) + tail, next: tail + "]}" }];
      expect(elements(split(JSON.stringify({ jobs: value })))).toEqual(value);
    }
  });

  it("entries more than once, each hashed by its own bytes, and reads only what is asked", () => {
    let reads = 0;
    const page = jsonList(bytesOf('[ {"id": 1} ,{"id":2}]'), {
      arrayKey: null,
      publicFields: {},
      readElement: (v) => (reads++, echo(v)),
    });
    const hashes = (): string[] => [...page.entries].map((entry) => entry.sourceHash);
    expect(hashes()).toEqual([sha256('{"id": 1}'), sha256('{"id":2}')]);
    expect(hashes()).toEqual(hashes());
    expect(reads).toBe(0);
  });

  it("the total from what surrounds the list", () => {
    const seen: unknown[] = [];
    const page = jsonList(bytesOf('{"meta":{"total":3},"jobs":[{"a":1}],"v":"1"}'), {
      arrayKey: "jobs",
      publicFields: {},
      readElement: echo,
      declaredTotal: (envelope) => (seen.push(envelope), 3),
    });
    expect(page.end()).toEqual({ declaredTotal: 3, next: [] });
    expect(seen).toEqual([{ meta: { total: 3 }, v: "1" }]);
    expect(split("[]", null).end().declaredTotal).toBeNull();
  });
});

describe("jsonList refuses as a whole", () => {
  const nested = (levels: number): string => "[".repeat(levels) + "]".repeat(levels);

  it.each<[string, string | Uint8Array, string | null]>([
    ["nothing", "", "jobs"],
    ["an error page", "<!DOCTYPE html><html>", "jobs"],
    ["an object in place of the list", '{"ok":false,"error":"Document not found"}', null],
    ["a list in place of the object", "[]", "jobs"],
    ["an object without the list", '{"error":"x"}', "jobs"],
    ["an empty object", "{}", "jobs"],
    ["a null list", '{"jobs":null}', "jobs"],
    ["an object as list", '{"jobs":{}}', "jobs"],
    ["the list twice", '{"jobs":[1],"jobs":[]}', "jobs"],
    ["the list twice, once escaped", '{"jobs":[1],"job\\u0073":[]}', "jobs"],
    ["another key twice", '{"meta":1,"jobs":[],"meta":2}', "jobs"],
    ["a second list behind the first", '{"jobs":[1]}{"jobs":[2]}', "jobs"],
    ["bytes after the end", "[1] x", null],
    ["a NUL after the end", "[1]\0", null],
    ["two byte order marks", "\uFEFF\uFEFF[]", null],
    ["a missing comma", '[{"a":1}{"a":2}]', null],
    ["a missing comma after a number", "[1 2]", null],
    ["a trailing comma", "[1,]", null],
    ["a leading comma", "[,1]", null],
    ["a double comma", "[1,,2]", null],
    ["a trailing comma in the object", '{"jobs":[],}', "jobs"],
    ["a key without quotes", "{jobs:[]}", "jobs"],
    ["a missing colon", '{"jobs"[]}', "jobs"],
    ["crossed brackets", '[{"a":[1}]]', null],
    ["crossed brackets around the list", '{"jobs":[1}]', "jobs"],
    ["bad JSON around the list", '{"meta":{"total":},"jobs":[]}', "jobs"],
    ["a bad key", '{"\\x":1,"jobs":[]}', "jobs"],
    ["bytes that are not UTF-8 around the list", Uint8Array.of(0x5b, 0x5d, 0xff), null],
    ["a key that is not UTF-8", Uint8Array.of(0x7b, 0x22, 0xff, 0x22, 0x3a, 0x31, 0x7d), "jobs"],
    ["UTF-16", Uint8Array.of(0xff, 0xfe, 0x5b, 0, 0x5d, 0), null],
    ["too deep an element", `[${nested(limits.jsonDepthMax)}]`, null],
    ["too deep an element of an object", `{"jobs":[${nested(limits.jsonDepthMax - 1)}]}`, "jobs"],
    ["too deep an envelope", `{"a":${nested(limits.jsonDepthMax)},"jobs":[]}`, "jobs"],
    ["a million levels without an end", "[".repeat(1_000_000), null],
    ["too many elements", `[${"0,".repeat(limits.postingsPerCrawlMax)}0]`, null],
    ["too much around the list", `{"a":"${"x".repeat(1_000_001)}","jobs":[]}`, "jobs"],
    ["too many keys", `{${Array.from({ length: 1_001 }, (_, i) => `"${i}":0`).join()},"jobs":[]}`, "jobs"],
  ])("%s", (_, text, arrayKey) => {
    expect(() => split(text, arrayKey)).toThrow(PayloadError);
  });

  it("but not what is just within the limits", () => {
    expect(elements(split(`[${nested(limits.jsonDepthMax - 1)}]`, null))).toHaveLength(1);
    expect(elements(split(`[${"0,".repeat(limits.postingsPerCrawlMax - 1)}0]`, null))).toHaveLength(
      limits.postingsPerCrawlMax,
    );
  });

  it("every cut of a payload", () => {
    const text = '{"jobs":[{"id":"a\\"b","n":[1,{"x":null}]},{"id":"é"}],"meta":{"total":2}}';
    const bytes = bytesOf(text);
    for (let end = 0; end < bytes.length; end++) {
      expect(() => split(bytes.subarray(0, end)), `cut at ${end}`).toThrow(PayloadError);
    }
    expect(elements(split(bytes))).toHaveLength(2);
  });

  it("more bytes than a payload may have", () => {
    expect(() => split(new Uint8Array(limits.payloadBytesMax + 1).fill(0x20))).toThrow(/at most 48000000/);
  });
});

describe("jsonList rejects alone", () => {
  it.each(['[{"a":1,}]', '[{"a" 1}]', "[tru]", "[01]", '["\n"]', '["\\x"]', "[{a:1}]", "[\uFEFF1]"])(
    "an element that is not JSON: %s",
    (text) => {
      expect(readings(split(text, null))).toEqual([
        { kind: "reject", reject: { key: null, reason: "the element is not JSON" } },
      ]);
    },
  );

  it("an element that is not UTF-8, with its key when that is readable", () => {
    const read = (value: unknown): Reading => ({ kind: "unlisted", key: (value as { id: string }).id });
    const payload = bytesOf('[{"id":"k1","t":"?"},{"id":"?"},{"id":"k3"}]').map((b) => (b === 0x3f ? 0xff : b));
    const all = [...jsonList(payload, { arrayKey: null, publicFields: {}, readElement: read }).entries].map((entry) =>
      entry.read(),
    );
    expect(all).toEqual([
      { kind: "reject", reject: { key: "k1", reason: "the text is not UTF-8" } },
      { kind: "reject", reject: { key: null, reason: "the text is not UTF-8" } },
      { kind: "unlisted", key: "k3" },
    ]);
  });

  it("an element beyond its own size", () => {
    const [big, small] = readings(split(`["${"x".repeat(2_000_000)}",1]`, null));
    expect(big).toMatchObject({ kind: "reject", reject: { key: null } });
    expect(small).toEqual({ kind: "unlisted", key: "1" });
  });
});

describe("jsonList against JSON.parse", () => {
  it("splits thousands of random documents as JSON.parse does", () => {
    const random = generator(20_261_122);
    for (let round = 0; round < 4_000; round++) {
      const arrayKey = random(2) === 0 ? null : "jobs";
      const list = Array.from({ length: random(6) }, () => randomValue(random, 4));
      const members: [string, unknown][] = Array.from({ length: random(4) }, () => [
        randomText(random),
        randomValue(random, 3),
      ]);
      const others = members.filter(([key]) => key !== "jobs");
      others.splice(random(others.length + 1), 0, ["jobs", list]);
      const value: unknown = arrayKey === null ? list : Object.fromEntries(others);
      const text = randomSpace(random, JSON.stringify(value, null, random(3)));
      const page = split(text, arrayKey);
      expect(elements(page), text).toEqual(arrayKey === null ? JSON.parse(text) : JSON.parse(text).jobs);
    }
  });

  it("takes no text that JSON.parse refuses, unless every fault is inside an element", () => {
    const random = generator(7);
    const alphabet = '{}[],:"\\ 01atn\n'.split("");
    let refused = 0;
    for (let round = 0; round < 20_000; round++) {
      const text = mutate(random, '{"jobs":[{"id":"a\\"","n":[1,2]},{"id":"b"},[],3],"meta":{"total":4}}', alphabet);
      const expected = parseOrUndefined(text) as { jobs?: unknown } | undefined;
      let page: ListPage | undefined;
      try {
        page = split(text);
      } catch (error) {
        expect(error).toBeInstanceOf(PayloadError);
        refused++;
      }
      if (page === undefined) continue;
      const read = elements(page);
      if (read.some((element) => isReject(element))) expect(expected, text).toBeUndefined();
      else expect(read, text).toEqual(expected?.jobs);
    }
    expect(refused).toBeGreaterThan(5_000);
    expect(refused).toBeLessThan(20_000);
  });
});

type Random = (below: number) => number;

/** xorshift32: the same documents in every run. */
function generator(seed: number): Random {
  let state = seed;
  return (below) => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) % below;
  };
}

function randomText(random: Random): string {
  const parts = [
    "",
    "jobs",
    '"',
    "\\",
    "\\\\",
    "[",
    "]}",
    ",",
    "\n\u2028",
    "é",
    "\u{1F680}",
    "x".repeat(random(80)),
    "\u0001",
  ];
  return Array.from({ length: random(5) }, () => parts[random(parts.length)]).join("");
}

function randomValue(random: Random, depth: number): unknown {
  const kind = random(depth > 0 ? 7 : 5);
  if (kind === 0) return random(1_000_000) / 7;
  if (kind === 1) return null;
  if (kind === 2) return random(2) === 0;
  if (kind < 5) return randomText(random);
  const length = random(4);
  if (kind === 5) return Array.from({ length }, () => randomValue(random, depth - 1));
  return Object.fromEntries(Array.from({ length }, () => [randomText(random), randomValue(random, depth - 1)]));
}

function randomSpace(random: Random, text: string): string {
  const spaces = ["", " ", "\n\t", "\r\n"];
  return `${spaces[random(4)]}${text}${spaces[random(4)]}`;
}

function mutate(random: Random, text: string, alphabet: string[]): string {
  let mutated = text;
  for (let edits = 1 + random(2); edits > 0; edits--) {
    const at = random(mutated.length);
    mutated = mutated.slice(0, at) + (alphabet[random(alphabet.length)] ?? "") + mutated.slice(at + random(3));
  }
  return mutated;
}

function parseOrUndefined(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function isReject(value: unknown): boolean {
  return typeof value === "object" && value !== null && "kind" in value;
}

describe("elements that are one posting in pieces", () => {
  const options = {
    arrayKey: "jobs",
    publicFields: { code: true as const },
    readElement: (value: unknown) => ({ kind: "unlisted" as const, key: JSON.stringify(value) }),
    groupKey: (value: unknown) => (value as { code?: string } | null)?.code ?? null,
    next: (_: unknown, count: number) => [{ url: `https://ats.example/?offset=${count}` }],
  };

  it("are one element, whose bytes are an array of theirs", () => {
    const pieces = ['{"code":"a","city":"Oslo"}', '{"code":"b"}', '{ "code":"a","city":"Bergen"}', "{}"];
    const list = jsonList(bytesOf(`{"jobs":[${pieces.join(" , ")}]}`), options);
    const texts = [...list.entries].map(({ bytes }) => new TextDecoder().decode(bytes));
    expect(texts).toEqual(["{}", `[${pieces[0]},${pieces[2]}]`, `[${pieces[1]}]`]);
    const [, first] = list.entries;
    expect(first?.sourceHash).toBe(sha256(bytesOf(`[${pieces[0]},${pieces[2]}]`)));
    expect(first?.read()).toEqual({
      kind: "unlisted",
      key: '[{"code":"a","city":"Oslo"},{"code":"a","city":"Bergen"}]',
    });
    expect(first?.publicPart()).toMatchObject({ redacted: ["/0/city", "/1/city"] });
    // The next page is told by what the page held, not by what became of it.
    expect(list.end().next).toEqual([{ url: "https://ats.example/?offset=4" }]);
  });

  it("stand alone when they are no JSON", () => {
    const list = jsonList(bytesOf('{"jobs":[{"code":"a"},{"code":nope},{"code":"a"}]}'), options);
    expect([...list.entries].map((entry) => entry.read().kind)).toEqual(["reject", "unlisted"]);
  });
});

describe("jsonList reads a list inside an object, or a collection of one", () => {
  const inside = (text: string): ListPage =>
    jsonList(bytesOf(text), {
      within: "items",
      arrayKey: "rows",
      publicFields: {},
      readElement: echo,
      declaredTotal: (envelope) => (envelope as { total: number }).total,
    });

  it("with the inner object as its envelope", () => {
    const page = inside('{"count":1,"items":[ {"total":2,"rows":[1,{"rows":[3]}]} ],"total":9}');
    expect(elements(page)).toEqual([1, { rows: [3] }]);
    expect(page.end().declaredTotal).toBe(2);
    const bare = inside('{"count":1,"items":{"total":2,"rows":[1]} ,"total":9}');
    expect(elements(bare)).toEqual([1]);
    expect(bare.end().declaredTotal).toBe(2);
    // What stands around it counts too, where it does not say the same.
    expect(inside('{"items":{"rows":[1]},"total":9}').end().declaredTotal).toBe(9);
  });

  it.each([
    ['{"items":[]}'],
    ['{"items":[{"rows":[]},{"rows":[]}]}'],
    ['{"items":[[]]}'],
    ['{"items":{"rows":[]}'],
    ['{"items":{"rows":[]}]}'],
    ['{"items":{"rows":[]},"items":[]}'],
    ['{"items":[{"rows":[1]}]'],
    ['{"items":[{"rows":[1]}]}}'],
    ['{"items":[{"total":1}]}'],
    ['{"rows":[1]}'],
  ])("and refuses %s", (text) => {
    expect(() => inside(text)).toThrow(PayloadError);
  });
});
