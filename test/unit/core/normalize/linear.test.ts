import { describe, expect, it } from "vitest";
import { normalizePosting } from "../../../../src/core/normalize/normalize-posting.ts";
import { titleSeniorityOf } from "../../../../src/core/normalize/seniority/title-seniority.ts";
import { readSearchWords } from "../../../../src/core/normalize/text/search-words.ts";
import { readFamily } from "../../../../src/core/normalize/title/family.ts";
import type { Posting } from "../../../../src/core/posting.ts";
import { inPart, tier } from "../../../sampled.ts";
import { countSteps } from "../../../counted-regex.ts";
import { expected } from "../../../fixtures/expected.ts";

/** What a hostile board may repeat: pieces that the patterns of the normaliser begin with, and marks. */
const pumps = [
  ..." |a|a |a, |, |(|((|()|[x] |US-|US |; |remote | or |- |-|–|and |& a |the |St. |é|ß|İ|.|. |..|,-|- -|: |@ |a-|_|/|<|&".split(
    "|",
  ),
  ..."1|1,|1,000 |$1|$1 - |$100,000 to |$1.|salary |bonus |up to |from |per hour |USD |EUR 1 |€|k |401(k) |total |p.a.|to ".split(
    "|",
  ),
  ..."hybrid |hybrid (|hybrid: |not remote |this role is |the role |in office |5 days a week in |1 days |home-|one ".split(
    "|",
  ),
  ..."lead |principal |staff |chief a |head of |intern |full time |co-op |aB|m/w/d |(m/|(m|req |#|R-|0".split("|"),
  ..."\n|\n |• |\n•\n|\u00A0|area |greater |san francisco bay area |United States |New York, |Georgia; |ab-cd ".split(
    "|",
  ),
];
// All of them would take twelve minutes of the check's thirty.
const [QUICK, CHECK] = [48, 12];
const EVERY = tier(QUICK, CHECK, 1);

const escape = (text: string): string => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
const place = (hint: Partial<Posting["places"][number]>): Posting["places"] => [
  { text: null, city: null, region: null, country: null, ...hint },
];

/** One in so many; each field starts with another, so that all are played. */
const someOf = (first: number): string[] => pumps.filter((_, index) => index % EVERY === first % EVERY);

/** Every text that is normalised, with the length at which its growth is measured. */
const fields: [string, number, (text: string) => Partial<Posting>][] = [
  ["title", 250, (text) => ({ title: text, places: place({ text: "Paris" }) })],
  ["locationText", 250, (text) => ({ locationText: text, places: [] })],
  ["places", 250, (text) => ({ places: place({ text }) })],
  ["parts of places", 250, (text) => ({ places: place({ city: text, region: text, country: text }) })],
  ["employmentText", 500, (text) => ({ employmentText: text })],
  ["workplaceText", 500, (text) => ({ workplaceText: text })],
  ["department", 500, (text) => ({ department: text, team: text })],
  ["payText", 500, (text) => ({ pay: [], payText: text })],
  ["labels of pay", 500, (text) => ({ pay: [{ min: 1, max: 2, currency: "USD", period: null, label: text }] })],
  ["language", 500, (text) => ({ language: text })],
  ["descriptionHtml", 1_000, (text) => ({ pay: [], descriptionHtml: `Pay: $100,000 a year ${escape(text)} $5` })],
];
const bare: Posting = { ...expected.lever, places: [], pay: [], payText: null, descriptionHtml: null, native: {} };

/** Of whole pieces: a text that ends within one may be read otherwise than one twice as long that does not. */
function repeated(pump: string, chars: number): string[] {
  const text = pump.repeat(Math.max(1, Math.round(chars / pump.length)));
  return [`${text.slice(2)}!`, `x${text.slice(4)} x`];
}

/**
 * Expressions whose steps grow more than the text that is twice as long. One that leaves the first hundred characters
 * to another one does so too: what the second doubling added is then no more than twice what the first one did.
 */
function findSuperlinear(work: (text: string) => unknown, chars: number, pieces: readonly string[]): string[] {
  const stepsOf = (text: string): Map<string, number> => countSteps(() => work(text)).byPattern;
  return pieces.flatMap((pump) => {
    const [half, longer] = [repeated(pump, chars / 2), repeated(pump, 2 * chars)];
    return repeated(pump, chars).flatMap((text, index) => {
      const before = stepsOf(text);
      const of = (pattern: string): number => before.get(pattern) ?? 0;
      const suspects = [...stepsOf(longer[index] ?? "")].filter(
        ([pattern, steps]) => steps > 20 * chars && steps > 2.6 * of(pattern),
      );
      if (suspects.length === 0) return [];
      const first = stepsOf(half[index] ?? "");
      return suspects
        .filter(([pattern, steps]) => steps - of(pattern) > 2.6 * (of(pattern) - (first.get(pattern) ?? 0)))
        .map(([pattern, steps]) => `${pattern} took ${of(pattern)}, then ${steps} steps of ${JSON.stringify(pump)}`);
    });
  });
}

describe("the normaliser takes steps in proportion to a text's length", () => {
  it("and a pattern that does not is found", () => {
    expect(findSuperlinear((text) => /\s+$/.test(text), 500, [" "]).length).toBeGreaterThan(0);
    expect(findSuperlinear((text) => /(?:a|aa)+$/.test(text), 12, ["a"]).length).toBeGreaterThan(0);
    // Many steps a character, but for the first hundred: no fault.
    const late = (text: string): string => "b".repeat(50 * Math.max(0, text.length - 100)).replace(/a+$/, "");
    expect(findSuperlinear(late, 250, ["a"])).toEqual([]);
  });

  it.each(fields)(`%s${inPart(QUICK, CHECK)}`, { timeout: 120_000 }, (name, chars, fill) => {
    const some = someOf(fields.findIndex(([field]) => field === name));
    const work = (text: string): void => {
      normalizePosting({ ...bare, ...fill(text) });
      titleSeniorityOf(text);
      readFamily({ title: text });
      readSearchWords(text);
    };
    expect(findSuperlinear(work, chars, some)).toEqual([]);
  });

  it.each(fields)(`%s: the budget counts what is done`, (name, chars, fill) => {
    const [pump = ""] = someOf(fields.findIndex(([field]) => field === name));
    const [text = ""] = repeated(pump, 2 * chars);
    const posting = { ...bare, ...fill(text) };
    const { steps: taken } = normalizePosting(posting);
    const { steps } = countSteps(() => normalizePosting(posting));
    // Cleaning is linear, and beside the budget.
    expect(steps).toBeLessThan(10 * taken + 20 * text.length + 20_000);
  });

  it.each(["Stage. ", "Full time. ", "befristete ", "a tempo ", "Hours. Full time. ", "Nicht befristet: - "])(
    "of a description without lines: %j",
    (words) => {
      const stepsOf = (chars: number): number =>
        countSteps(() =>
          normalizePosting({ ...bare, pay: [], descriptionHtml: words.repeat(Math.round(chars / words.length)) }),
        ).steps;
      // Sentences that are read here for the first time are remembered: they would be counted with the first alone.
      stepsOf(2_000);
      const [some, more, most] = [stepsOf(2_000), stepsOf(4_000), stepsOf(8_000)];
      expect(most - more).toBeLessThan(2.4 * (more - some));
    },
  );

  it("and asks for no place more often than there are places", () => {
    const posting = (count: number): Posting => {
      const text = Array.from({ length: 60 }, (_, index) => `Qx${index}`).join("; ");
      return {
        ...bare,
        places: Array.from({ length: count }, (_, index) => place({ text: `${text} ${index}` })).flat(),
      };
    };
    const [few, many] = [10, 40].map((count) => countSteps(() => normalizePosting(posting(count))).steps);
    expect(many).toBeLessThan(1.5 * (few ?? 0));
  });
});
