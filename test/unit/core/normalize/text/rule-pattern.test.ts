import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { anyHyphen } from "../../../../../src/core/normalize/text/any-hyphen.ts";
import { rulePattern, rulesIn } from "../../../../../src/core/normalize/text/rule-pattern.ts";
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

describe("rulesIn", () => {
  it.each([
    ["\\b(?:this|the) (?:role|job) is remote", "i", "So the job is remote", true],
    ["\\b(?:this|the) (?:role|job) is remote", "i", "A job that is remote", false],
    ["^\\W*((?:w-?2|1099) contract)", "i", "(W2 contract)", true],
    ["(?<!\\p{L})(\u00e5rs|\u5728\u5b85)", "iu", "to \u00c5rs", true],
    ["(?<!\\p{L})(\u00e5rs|\u5728\u5b85)", "iu", "\u5728\u5b85\u5b8c\u5168", true],
    ["(?<!\\p{L})(\u00e5rs|\u5728\u5b85)", "iu", "years", false],
    ["[^.]{0,20}remote", "i", "nothing that is remote", true],
    ["\\b(?:our|the) (?:job|team)", "i", "The our the team", true],
    ["[1-4] days", "i", "for 3 days", true],
    ["[1-4] days", "i", "for three days", false],
  ])("%s of flags %s, in %j: finds something is %s", (source, flags, sentence, expected) => {
    expect(rulesIn(sentence)(rulePattern(source, flags)) !== null).toBe(expected);
  });

  const all = [
    ...ruleSources.map(([, , source]) => rulePattern(anyHyphen(source), "i")),
    ...[...ownRules, ...foreignRules].map((source) => rulePattern(anyHyphen(source), "iu")),
  ];

  it("finds what the patterns find, in any labelled line", () => {
    let held = 0;
    const differ: string[] = [];
    for (const line of ["workplace", "employment", "remote_scope"].flatMap(linesOf)) {
      const find = rulesIn(line);
      for (const rule of all) {
        const [match, found] = [rule.pattern().exec(line), find(rule)];
        if (match !== null) held++;
        if (match?.index !== found?.index || match?.join("|") !== found?.join("|"))
          differ.push(`${rule.pattern().source.slice(0, 80)} in ${line}`);
      }
    }
    expect(differ).toEqual([]);
    expect(held).toBeGreaterThan(3_000);
  });

  it("knows the first words of most rules", () => {
    expect(all.filter(({ first }) => first === null).length / all.length).toBeLessThan(0.25);
  });
});
