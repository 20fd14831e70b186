import { inlineEnums } from "../../../../src/worker/api/enum-names.ts";
import type { ApiDocument, Operation, Schema } from "../../../../src/worker/pages/docs/docs.tsx";

/** One request of the generator. `body` is sent as it stands. */
export interface GeneratedRequest {
  method: string;
  /** Path and query, escaped. */
  path: string;
  headers: Record<string, string>;
  body: string | null;
}

/** Numbers from 0 to below 1, the same for the same seed (mulberry32). */
function seededRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Texts that no parameter expects: FTS and SQL syntax, quotes, control characters, Unicode, size. */
const hostile = [
  '"',
  "'",
  "' or 1=1 --",
  "'; drop table jobs; --",
  "NEAR(a b, 2)",
  "a AND OR NOT b",
  "title:engineer*",
  '"unclosed phrase',
  "(((((",
  "^ + - * {a b}: x",
  "*",
  "-",
  "\0",
  "a\0b",
  "\u0001\u001b[31m",
  "\r\nSet-Cookie: a=b",
  "\u{1f600}\u{10ffff}",
  "e\u0301\u0301\u0301\u0301",
  "\u202eabc",
  "İıſK",
  "\ufeff",
  "../../etc/passwd",
  "%00",
  "%ff%fe",
  "${jndi:ldap://x}",
  "__proto__",
  "constructor",
  "NaN",
  "Infinity",
  "-0",
  "1e309",
  "9007199254740993",
  "99999999999999999999999",
  "0x10",
  "1;2",
  "null",
  "undefined",
  "[object Object]",
  "9999-99-99",
  "+275760-09-13T00:00:00Z",
  "0000-01-01T00:00:00Z",
  ",,,,",
  "a,".repeat(150),
  "x".repeat(3_999),
  "x".repeat(4_001),
  "é".repeat(2_000),
  "w ".repeat(1_000),
];

/** What JSON has besides texts. */
const wrongTypes: unknown[] = [null, true, 0, -1, 1.5, 1e300, [], [[]], {}, { $ne: 1 }, [null], [1, "a"], { a: [{}] }];

/** Draws requests from the document: a parameter that is added there is drawn at once. */
export function createRequestGenerator(named: ApiDocument, known: readonly string[], seed: number) {
  const document = inlineEnums(named);
  const random = seededRandom(seed);
  const pick = <T>(from: readonly T[]): T => from[Math.floor(random() * from.length)] as T;
  const chance = (share: number): boolean => random() < share;
  const operations = Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ path, method: method.toUpperCase(), operation })),
  );

  /** Half of the requests hold nothing hostile: a single bad value would hide all the others. */
  let tame = false;

  /** A value that the schema may take, at its bounds more often than inside. */
  function validText(schema: Schema): string {
    const [choice] = schema.anyOf ?? [];
    if (choice !== undefined) return validText(choice);
    const types = new Set([schema.type ?? []].flat());
    const listed = (schema.enum ?? schema.items?.enum ?? []).filter((value) => typeof value === "string");
    if (listed.length > 0)
      return Array.from({ length: schema.items ? 1 + random() * 3 : 1 }, () => pick(listed)).join();
    if (types.has("array") && schema.items !== undefined) {
      const { items } = schema;
      return Array.from({ length: pick(tame ? [1, 2] : [1, 1, 2, 3, 99, 100, 101]) }, () => validText(items)).join();
    }
    if (types.has("boolean")) return pick(["true", "false", "1", "0", "TRUE"]);
    if (types.has("integer") || types.has("number")) {
      const [min, max] = [schema.minimum ?? 0, schema.maximum ?? 300_000];
      return String(
        pick([
          min,
          max,
          ...(tame ? [] : [min - 1, max + 1]),
          Math.floor(min + random() * (max - min)),
          min + 1,
          min + 2,
          min + 4,
        ]),
      );
    }
    if (schema.format === "date-time" || schema.format === "date") {
      return pick(["2026-06-06", "2026-06-06T07:56:15Z", "2026-06-06T07:56:15.123+02:00", "1970-01-01", "9999-12-31"]);
    }
    if (schema.format === "uuid") return pick(known.filter((one) => /^[0-9a-f]{8}-/.test(one)));
    return pick([...known, "engineer", "new york", "C++", "Zürich", "データ"]);
  }

  function text(schema: Schema): string {
    return tame || chance(0.75) ? validText(schema) : chance(0.3) ? pick(known) : pick(hostile);
  }

  /** Query text: escaped, or sometimes as bytes that are no UTF-8. */
  const escaped = (value: string): string =>
    !tame && chance(0.02) ? "%ED%A0%80%FF" : encodeURIComponent(value.toWellFormed());

  function query({ parameters = [] }: Operation): string {
    const own = parameters.filter((one) => one.in === "query");
    const pairs: string[] = [];
    for (let count = Math.floor(random() * 5); count > 0; count--) {
      const one = own.length > 0 && !chance(0.08) ? pick(own) : { name: pick(["unknown", ...hostile]), schema: {} };
      const pair = `${escaped(one.name)}=${escaped(text(one.schema))}`;
      pairs.push(pair, ...(chance(0.06) ? [pair] : []), ...(chance(0.03) ? [escaped(one.name)] : []));
    }
    return pairs.length === 0 ? "" : `?${pairs.join("&")}`;
  }

  function jsonValue(schema: Schema): unknown {
    if (!tame && chance(0.1)) return pick(wrongTypes);
    if (!tame && chance(0.05)) return pick(["\ud800", "a\udc00b", ...hostile]);
    const value = text(schema);
    const types = new Set([(schema.anyOf?.[0] ?? schema).type ?? []].flat());
    if (types.has("array") && chance(0.7)) return value.split(",");
    if (types.has("integer") && chance(0.7)) return Number(value);
    return types.has("boolean") && chance(0.7) ? value === "true" : value;
  }

  function body({ requestBody }: Operation): string {
    if (chance(0.04))
      return pick(["", "{", "[]", "5", "null", '"text"', "[".repeat(50_000), `{"a":${"9".repeat(400)}}`]);
    if (chance(0.02)) return JSON.stringify({ unknown: "x".repeat(pick([99_985, 100_001, 300_000])) });
    const fields = Object.entries(requestBody?.content["application/json"]?.schema.properties ?? {});
    const drawn = fields.filter(() => chance(Math.min(0.8, 3 / fields.length)));
    if (chance(0.08)) drawn.push([pick(["unknown", ...hostile]), {}]);
    const json = JSON.stringify(Object.fromEntries(drawn.map(([name, schema]) => [name, jsonValue(schema)])));
    // The same name twice: JSON allows it, the last one counts.
    return chance(0.03) && drawn[0] !== undefined ? json.replace("{", `{${JSON.stringify(drawn[0][0])}:1,`) : json;
  }

  return (): GeneratedRequest => {
    const { path, method, operation } = pick(operations);
    tame = chance(0.5);
    const place = (): string => {
      const value = tame || chance(0.7) ? pick(known) : pick(hostile).slice(0, 300);
      // A browser resolves these before it sends; empty, the address would be another one.
      return value === "" || /^\.+$/.test(value) ? "x" : escaped(value);
    };
    const headers: Record<string, string> = {};
    if (chance(0.05)) headers["If-None-Match"] = pick(['"x"', "*", 'W/"', ",,,", '"'.repeat(500)]);
    if (chance(0.03)) headers["x-api-key"] = pick(["", "jobs_live_x", `jobs_live_${"A".repeat(43)}`, "' or 1=1"]);
    const isPost = method === "POST";
    if (isPost && !chance(0.03)) headers["Content-Type"] = chance(0.04) ? "text/plain" : "application/json";
    return {
      method,
      path: path.replaceAll(/\{\w+\}/g, place) + query(operation),
      headers,
      body: isPost ? body(operation) : null,
    };
  };
}
