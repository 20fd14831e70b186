import { describe, expect, it } from "vitest";
import { cleanHtml } from "../../../../../src/core/normalize/text/clean-html.ts";
import { withoutMore } from "../../../../../src/core/normalize/text/cut-text.ts";
import { countSteps } from "../../../../counted-regex.ts";

const read = (html: string): string => withoutMore(cleanHtml(html));

describe("a text that a list cuts off", () => {
  it.each([
    ["<p>You will lead the\u2026 Read more</p>", "<p>You will lead the\u2026</p>"],
    ['<p>You will lead the... <a href="https://acme.example/1">Read more</a></p>', "<p>You will lead the\u2026</p>"],
    ["<p>You will lead the <strong>Read more &raquo;</strong></p>", "<p>You will lead the\u2026</p>"],
    ["<div><p>Sie leiten das [...] Weiterlesen</p></div>", "<div><p>Sie leiten das\u2026</p></div>"],
    ["<p>Vous dirigez l'\u00E9quipe\u2026 Lire la suite</p>", "<p>Vous dirigez l'\u00E9quipe\u2026</p>"],
    // A link behind a whole text says nothing of it.
    ['<p>Join us. <a href="https://acme.example">Read more</a></p>', "<p>Join us.</p>"],
  ])("%s says so by its last mark", (html, expected) => {
    expect(read(html)).toBe(expected);
  });

  it.each(["<p>Read more</p>", '<p>\u2026 <a href="https://acme.example/1">Read more</a></p>', "Weiterlesen"])(
    "%s alone is no text",
    (html) => {
      expect(read(html)).toBe("");
    },
  );

  it.each([
    "<p>You like to read more than others do.</p>",
    "<p>Read more about us at acme.example.</p>",
    "<p>We build things\u2026</p>",
    "<p>A thread more</p>",
  ])("%s is left as it is", (html) => {
    expect(read(html)).toBe(cleanHtml(html));
  });

  it.each(["read more ", "... ", "<br>", "</p>", "\u2026"])("takes steps in proportion to a text of %j", (piece) => {
    const cost = (times: number): number => countSteps(() => withoutMore(`<p>${piece.repeat(times)}`)).steps;
    expect(cost(4_000)).toBeLessThan(4.4 * cost(1_000) + 1_000);
  });
});
