import { expect, it } from "vitest";
import { cleanHtml } from "../../../../../src/core/normalize/text/clean-html.ts";
import { closeHeadingGaps } from "../../../../../src/worker/pages/parts/heading-gaps.ts";

it.each([
  ["<p>none</p>", "<p>none</p>"],
  ["<h3>A</h3><h4>B</h4>", "<h3>A</h3><h4>B</h4>"],
  ["<h5>A</h5><h5>B</h5>", "<h3>A</h3><h3>B</h3>"],
  ["<h5>A</h5><h6>B</h6><h5>C</h5>", "<h3>A</h3><h4>B</h4><h3>C</h3>"],
  ["<h3>A</h3><h6>B</h6><h4>C</h4><h6>D</h6>", "<h3>A</h3><h4>B</h4><h4>C</h4><h5>D</h5>"],
  ["<h6>A</h6><h3>B</h3>", "<h3>A</h3><h3>B</h3>"],
  ["<p>&lt;h5&gt;</p>", "<p>&lt;h5&gt;</p>"],
])("%s gives %s", (html, expected) => {
  expect(closeHeadingGaps(html)).toBe(expected);
});

it("keeps opening and closing tags of one level, whatever the cleaner leaves of nested headings", () => {
  const html = closeHeadingGaps(cleanHtml("<h1>A<h4>B<h2>C</h2>D</h4>E</h1><h6>F<h1>G</h1></h6>"));
  const open: string[] = [];
  for (const [, slash, level = ""] of html.matchAll(/<(\/?)h(\d)>/g)) {
    if (slash === "") open.push(level);
    else expect(open.pop(), html).toBe(level);
  }
  expect(open).toEqual([]);
});
