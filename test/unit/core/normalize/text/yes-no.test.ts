import { expect, it } from "vitest";
import { answerOf } from "../../../../../src/core/normalize/text/yes-no.ts";

it.each([
  ["Yes", true],
  [": yes, for all", true],
  ["- S\u00ed", true],
  ["\u3042\u308a", true],
  ["No.", false],
  [" Nein", false],
  ["N", false],
  ["\u306a\u3057", false],
  ["Yes / No", "either"],
  ["Yes\nNo", "either"],
  ["\u2022 no or yes", "either"],
  ["Yesterday", null],
  ["Norway", null],
  ["", null],
])("%j: %j", (words, says) => {
  expect(answerOf(words)).toBe(says);
});
