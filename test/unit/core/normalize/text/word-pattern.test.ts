import { describe, expect, it } from "vitest";
import { wordPattern } from "../../../../../src/core/normalize/text/word-pattern.ts";

const sources: [string, string][] = [
  ["(?<!\\p{L})(?:(years?|anys)|(\\d{1,2}(?:[.,]5)?) (?:mois|let))(?!\\p{L})", "years?|anys|\\d{1,2}(?:[.,]5)? mois"],
  ["(?<!\\p{L})(?:(?:un)?befristet|\u00f6n ?lisans|^(?:the |end )?client|caf\u00e9)", ""],
  ["\\binterviews?\\b|(?<![a-z\\u00c0-\\u024f])(?:no|n\u00e3o) (?:es|\u00e9)|\\b(?:not|if) (?:all|we)\\b", ""],
  ["(?<!\\p{L})(?:(\\p{L}{0,16}studium)|(?<=niveau )(licence)|master(?:['\u2019]?s)?)(?!\\p{L})", ""],
  ["(?<![\\p{L}\\d])(?:pay|gaji)(?!\\p{L})|(?=[\\u3040-\\uD7AF])(?:\u6708\u7d66|\u6642\u7d66)", ""],
];
const texts = [
  "Five years, 12 mois, 3 let; 1,5 let, 112 mois, anys",
  "Unbefristet, befristet; \u00f6nlisans \u00d6n lisans, caf\u00e9s",
  "The client is here, and the client",
  "client",
  "Interviews, _interview 9interview; n\u00e3o \u00e9, piano es, no es; not all, if we",
  "Hochschulstudium, ein Studium, niveau licence, licence; master\u2019s Masters masterful",
  "\u6708\u7d66\u3001gaji pay payer \u5e74\u6642\u7d66",
  "\u017fite \u212a \ud83d\ude00years \u0130 years\ud83d\ude00",
  "",
];

describe("wordPattern", () => {
  it.each(sources.flatMap(([source, words]) => texts.map((text) => [source, words, text] as const)))(
    "%s (%s) in %j: what it finds at any character",
    (source, words, text) => {
      const pattern = words === "" ? wordPattern(source) : wordPattern(source, words);
      for (const written of [text, `${text} `.repeat(12).padEnd(400, ".")]) {
        const expected = [...written.matchAll(new RegExp(source, "giu"))].map(({ index, 0: found }) => [index, found]);
        expect(pattern.every(written).map(({ index, 0: found }) => [index, found])).toEqual(expected);
        expect(pattern.test(written)).toBe(expected.length > 0);
        expect(pattern.first(written)?.index).toBe(expected[0]?.[0]);
        expect(pattern.every(written, 1)).toHaveLength(Math.min(1, expected.length));
      }
    },
  );

  it("gives the groups of a match", () => {
    const pattern = wordPattern("(?<!\\p{L})(?:(years)|(\\d{1,2}) mois)");
    expect(pattern.first("in 12 mois")?.slice(1)).toEqual([undefined, "12"]);
  });
});
