import { describe, expect, it } from "vitest";
import type { Posting } from "../../../../src/core/posting.ts";
import { agreedName } from "../../../../src/cron/crawl/agreed-name.ts";

const answers = (...names: (string | null)[]) =>
  names.map((companyName) => ({ posting: { companyName } as unknown as Posting }));
const board = (postings: number) => ({ seen: new Set(Array.from({ length: postings }, (_, key) => String(key))) });

describe("the name that postings' own answers give their company", () => {
  it("is that of all that came", () => {
    expect(agreedName(answers("Acme", "Acme", "Acme"), board(40))).toBe("Acme");
    expect(agreedName(answers("Acme"), board(1))).toBe("Acme");
  });

  it.each([
    ["too few of a large board", answers("Acme", "Acme"), 40],
    ["two employers", answers("Acme", "Acme", "Beta"), 3],
    ["one that names nobody", answers("Acme", "Acme", "Acme", null), 4],
    ["units of the employer's books", answers("2100 Acme USA", "2100 Acme USA", "2100 Acme USA"), 3],
    ["a unit's code", answers("PA_ACM Acme", "PA_ACM Acme", "PA_ACM Acme"), 3],
    ["no answers", answers(), 5],
  ])("is none of %s", (_, fresh, postings) => {
    expect(agreedName(fresh, board(postings))).toBeNull();
  });
});
