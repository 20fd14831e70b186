import { describe, expect, it } from "vitest";
import {
  packOfScope,
  scopeOfToken,
  scopeOfPack,
  scopesOfWords,
  shareNoPosting,
  sliceOfPack,
  widerScopes,
} from "../../../../src/db/counts/count-scopes.ts";
import { movesBetween, movesOf, type CountPlace, type CountMove } from "../../../../src/db/counts/count-moves.ts";
import { facetToken, rangeSteps, rangeTokens, textToken, wordTokens } from "../../../../src/db/index/job-index.ts";
import {
  isWholeStep,
  stepsOfRange,
  tokensOfRange,
  tokensOfValue,
  type Scale,
} from "../../../../src/db/index/range-tokens.ts";
import { createRandom } from "../../../sim/random.ts";

const DAY = 86_400_000;

describe("the steps of a range with one end", () => {
  const scale: Scale = { levels: 3, step: 10 };
  const up: Scale = { ...scale, round: Math.ceil };
  /** Where steps of ten begin and end, and between. */
  const values = Array.from({ length: 540 }, (_, at) => 10 * at - 150).flatMap((at) => [at, at + 1, at + 9]);
  const holds = (one: Scale, tokens: string[], value: number): boolean =>
    tokensOfValue(one, value).filter((token) => tokens.includes(token)).length === 1;

  it.each([0, 1, 9, 10, 11, 80, 85, 640, 4_000, 5_100, 5_110, 5_115, 5_120, 6_000, -20])(
    "from and to %i: whole steps hold only what lies in the range, with the end's step all of it",
    (bound) => {
      for (const [one, low, high, isIn] of [
        [scale, bound, null, (value: number) => value >= bound],
        [up, null, bound, (value: number) => value <= bound],
        [scale, null, bound - 1, (value: number) => value < bound],
      ] as const) {
        const { whole, end } = stepsOfRange(one, low, high, isWholeStep(one, bound));
        const all = end === null ? whole : [...whole, end];
        expect(new Set(all).size).toBe(all.length);
        for (const value of values) {
          if (isIn(value)) expect(holds(one, all, value), `${value} is found`).toBe(true);
          if (holds(one, whole, value)) expect(isIn(value), `${value} is no false find`).toBe(true);
          expect(holds(one, tokensOfRange(one, low, high), value)).toBe(holds(one, all, value));
        }
        expect(end === null).toBe(bound % 10 === 0 && bound >= 10 && bound <= 5_100);
      }
    },
  );

  it("is at most a pack for each level", () => {
    const random = createRandom(3);
    for (let turn = 0; turn < 200; turn++) {
      const time = random.int(0, 20_000) * DAY;
      const { whole } = rangeSteps("posted_at", { low: time, high: null, bound: time });
      const packs = new Set(whole.map((token) => packOfScope(scopeOfToken(token)).pack));
      expect(packs.size).toBeLessThanOrEqual(6);
      expect(packs.size).toBeGreaterThan(0);
    }
  });
});

describe("scopes and packs", () => {
  it("a posting's scopes are its tokens without the status, a number's only the finest", () => {
    const words = [
      facetToken("status", "active"),
      facetToken("baseline", "no"),
      textToken("country", "Côte d’Ivoire"),
      ...rangeTokens("posted_at", 3 * DAY, 3 * DAY),
      ...tokensOfValue({ levels: 6, step: DAY }, 99 * DAY).map((token) => `\uE000a${token}`),
      ...wordTokens("any", "senior pâtissier 東京"),
      ...wordTokens("title", "senior"),
    ];
    const scopes = scopesOfWords(words.join(" "));
    expect(scopes.slice(0, 2)).toEqual(["", "zno"]);
    expect(scopes).toContain("a03");
    expect(scopes).toContain("a02r");
    expect(scopes).not.toContain("a1c");
    expect(scopes).toContain("qsenior");
    expect(scopes).toContain("isenior");
    // A word that is not plain has a letter of its own: no plain word is taken for its hash.
    expect(scopes.filter((scope) => /^Q[0-9a-f]{12}$/.test(scope))).toHaveLength(1);
    expect(scopes.some((scope) => scope.startsWith("s"))).toBe(false);
  });

  it("a pack's keys say whose they are", () => {
    for (const scope of [
      "",
      "cab12",
      "qengineer",
      "b12",
      "βyes",
      ...widerScopes("f02abc"),
      ...widerScopes("h00"),
      ...widerScopes("k033r"),
    ])
      expect(scopeOfPack(packOfScope(scope))).toBe(scope);
    expect(widerScopes("a02r")).toEqual(["a02r", "a1c", "a21", "a30", "a40", "a50"]);
    expect(packOfScope("a02r")).toEqual({ pack: "a0c", prefix: "3/" });
    expect(packOfScope("a1c")).toEqual({ pack: "a11", prefix: "4/" });
  });

  it("adds up only what shares no posting", () => {
    const country = (name: string): string => textToken("country", name);
    const department = (name: string): string => textToken("department", name);
    expect(shareNoPosting([])).toBe(true);
    expect(shareNoPosting([department("Sales"), department("Legal")])).toBe(true);
    expect(shareNoPosting([department("Sales"), facetToken("provider", "lever")])).toBe(false);
    // A posting has several places.
    expect(shareNoPosting([country("France")])).toBe(true);
    expect(shareNoPosting([country("France"), country("Spain")])).toBe(false);
    expect(shareNoPosting(["engineer"])).toBe(true);
    expect(shareNoPosting(["engineer", "manager"])).toBe(false);
    expect(shareNoPosting(rangeTokens("salary_high", 77_000, null))).toBe(true);
  });

  it("spreads packs evenly over slices", () => {
    const counts = new Map<number, number>();
    for (let at = 0; at < 4_000; at++) {
      const slice = sliceOfPack(`qword${at.toString(36)}`, 8);
      counts.set(slice, (counts.get(slice) ?? 0) + 1);
    }
    expect(counts.size).toBe(8);
    for (const count of counts.values()) expect(count).toBeGreaterThan(350);
  });
});

describe("moves", () => {
  const place = (words: string, keys: string[], together?: CountPlace["together"]): CountPlace => ({
    words,
    keys,
    ...(together === undefined ? {} : { together }),
  });
  const sum = (moves: CountMove[]): Map<string, number[]> => {
    const counts = new Map<string, number[]>();
    for (const [scopes, keys, open, total] of moves)
      for (const scope of scopes)
        for (const key of keys) {
          const [before = 0, all = 0] = counts.get(`${scope}|${key}`) ?? [];
          counts.set(`${scope}|${key}`, [before + open, all + total]);
        }
    return new Map([...counts].filter(([, [open, total]]) => open !== 0 || total !== 0));
  };

  it("between two places are what going and coming would be, and nothing where they are the same", () => {
    const before = place("old shared also", ["a:", "c:France", "y:Paris"]);
    const after = place("new shared also", ["a:", "c:France", "y:Lyon"]);
    for (const [open, total] of [
      [1, 1],
      [0, 1],
    ] as const) {
      expect(sum(movesBetween(before, after, open, total))).toEqual(
        sum([...movesOf(before, -open, -total), ...movesOf(after, open, total)]),
      );
      expect(movesBetween(after, after, open, total)).toEqual([]);
    }
    // Of places that are met by another one alone too.
    const london = ["a:", "c:Canada", "c:United Kingdom", "y:London", "y:Toronto"];
    const apart = (words: string): CountPlace =>
      place(words, london, [
        [
          [`\uE000ccanada`, `\uE000ytoronto`],
          ["c:Canada", "y:Toronto"],
        ],
        [[`\uE000ylondon`], ["c:United Kingdom", "y:London"]],
      ]);
    const words = `one \uE000ccanada \uE000ytoronto \uE000ylondon`;
    for (const [from, to] of [
      [before, apart(words)],
      [apart(words), before],
      [place(words, london), apart(words)],
      [apart(words), apart(`${words} more`)],
    ] as const)
      expect(sum(movesBetween(from, to, 1, 1))).toEqual(sum([...movesOf(from, -1, -1), ...movesOf(to, 1, 1)]));
    expect(movesBetween(apart(words), apart(words), 1, 1)).toEqual([]);
    const counts = sum(movesOf(apart(words), 1, 1));
    expect(counts.get("ylondon|c:Canada")).toBeUndefined();
    expect(counts.get("ylondon|C:Canada")).toEqual([1, 1]);
    expect(counts.get("ylondon|c:United Kingdom")).toEqual([1, 1]);
    expect(counts.get("ccanada|Y:London")).toEqual([1, 1]);
    expect(counts.get("qone|c:Canada")).toEqual([1, 1]);
    // A word more moves that word's counts alone.
    expect(movesBetween(before, { ...before, words: `${before.words} more` }, 1, 1)).toEqual([
      [["qmore"], before.keys, 1, 1],
    ]);
  });
});
