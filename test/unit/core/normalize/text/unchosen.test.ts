import { expect, it } from "vitest";
import { normalizePosting } from "../../../../../src/core/normalize/normalize-posting.ts";
import { withoutUnchosen } from "../../../../../src/core/normalize/text/unchosen.ts";
import { barePosting } from "../../../../bare-posting.ts";

it.each([
  ["Degree\n- [ ] Requires a Master's degree\n- [x] Requires a Bachelor's degree", "Requires a Master"],
  ["* [ ] Remote\n* [X] On site", "Remote"],
  ["[] Part-time\n[x] Full-time", "Part-time"],
  ["- [ ] We offer visa sponsorship.\n- [x] We don't", "We offer"],
  ["\u2610 Part-time\n\u2611 Full-time", "Part-time"],
  ["\u25A1\u00A0Hybrid\n\u2612\u00A0Remote", "Hybrid"],
])("a choice that nobody made is not in a text, and the others keep their places: %j", (text, unchosen) => {
  const kept = withoutUnchosen(text);
  expect(kept).not.toContain(unchosen);
  expect(kept).toHaveLength(text.length);
  for (const line of text.split("\n").filter((one) => !one.includes(unchosen))) {
    const words = /\p{L}[^\n]*$/u.exec(line.replace(/\[[xX]\]/, ""))?.[0] ?? "";
    expect([words, kept.indexOf(words)]).toEqual([words, text.indexOf(words)]);
  }
});

it.each([
  "\u2610 Five years of experience\n\u2610 A Bachelor's degree",
  "const list = [];\nconst none = [ ];",
  "Salary: [ ] to be agreed",
  "",
])("a text without such choices is as it was: %j", (text) => expect(withoutUnchosen(text)).toBe(text));

it("a tick by itself is taken off too: what is ticked stands first on its line", () => {
  expect(withoutUnchosen("Meta\n- [x] Full-time")).toBe("Meta\n      Full-time");
});

it("a form says what was chosen of it, in every fact", () => {
  const form = (lines: string[]): string => lines.map((line) => `<p>${line}</p>`).join("");
  const facts = (lines: string[]) => {
    const posting = barePosting({ key: "1", title: "Cook" });
    const { employmentType, workplaceType, education } = normalizePosting({ ...posting, descriptionHtml: form(lines) });
    return [employmentType, workplaceType, education?.value ?? null];
  };
  const [no, yes] = ["- [ ]", "- [x]"];
  const asked = (of: [string, string, string]): string[] => [
    "Employment type",
    `${of[0]} Part-time`,
    `${of[1]} Full-time`,
    "Work model",
    `${of[0]} Remote`,
    `${of[1]} On-site`,
    "Advanced Degree Requirements",
    `${of[2]} This position requires a Master's degree or higher`,
  ];
  expect(facts(asked([no, yes, no]))).toEqual(["full_time", "on_site", null]);
  expect(facts(asked([no, no, no]))).toEqual([null, null, null]);
  expect(facts(asked([no, yes, yes]))[2]).toBe("master");
});
