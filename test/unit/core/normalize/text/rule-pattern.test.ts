import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { anyHyphen } from "../../../../../src/core/normalize/text/any-hyphen.ts";
import { firstWordsIn, rulePattern } from "../../../../../src/core/normalize/text/rule-pattern.ts";
import { foreignRules, rules as ownRules } from "../../../../../src/core/normalize/employment/statement-rules.ts";
import { ruleSources } from "../../../../../src/core/normalize/workplace/statement-rules.ts";

const Row = z.object({ input: z.object({ text: z.string().optional(), title: z.string().optional() }).optional() });
const linesOf = (field: string): string[] =>
  readFileSync(`accuracy/${field}.jsonl`, "utf8")
    .trim()
    .split("\n")
    .flatMap((line) => {
      const { text = "", title = "" } = Row.parse(JSON.parse(line)).input ?? {};
      return [title, text].concat(text.split(/\n|(?<=[.!?])\s/));
    })
    .filter((line) => line !== "");

describe("firstWordsIn", () => {
  it.each([
    ["\\b(?:this|the) (?:role|job) is remote", "i", "So the job is remote", true],
    ["\\b(?:this|the) (?:role|job) is remote", "i", "A job that is remote", false],
    ["^\\W*((?:w-?2|1099) contract)", "i", "(W2 contract)", true],
    ["(?<!\\p{L})(\u00e5rs|\u5728\u5b85)", "iu", "to \u00c5rs", true],
    ["(?<!\\p{L})(\u00e5rs|\u5728\u5b85)", "iu", "\u5b8c\u5168\u5728\u5b85", true],
    ["(?<!\\p{L})(\u00e5rs|\u5728\u5b85)", "iu", "years", false],
    ["[^.]{0,20}remote", "i", "nothing of it", true],
    ["[1-4] days", "i", "for 3 days", true],
    ["[1-4] days", "i", "for three days", false],
  ])("%s of flags %s, in %j: may hold is %s", (source, flags, sentence, expected) => {
    expect(firstWordsIn(sentence)(rulePattern(source, flags))).toBe(expected);
  });

  const all = [
    ...ruleSources.map(([, , source]) => rulePattern(anyHyphen(source), "i")),
    ...[...ownRules, ...foreignRules].map((source) => rulePattern(anyHyphen(source), "iu")),
  ];

  it("leaves out no rule that holds, in any labelled line", () => {
    let [held, tried] = [0, 0];
    for (const line of ["workplace", "employment", "remote_scope"].flatMap(linesOf)) {
      const mayHold = firstWordsIn(line);
      for (const rule of all) {
        const may = mayHold(rule);
        tried += may ? 1 : 0;
        if (!rule.pattern.test(line)) continue;
        held++;
        expect(may, `${rule.pattern.source.slice(0, 80)} in ${line}`).toBe(true);
      }
    }
    expect(held).toBeGreaterThan(3_000);
    expect(tried).toBeGreaterThan(held);
  });

  it("knows the first words of most rules", () => {
    expect(all.filter(({ firstWords }) => firstWords === null).length / all.length).toBeLessThan(0.25);
  });
});
