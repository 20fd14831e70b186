import { expect, it } from "vitest";
import { asksOfJob } from "../../../../../src/core/normalize/text/asks-of-job.ts";

const named = /\b(?:remote|part-time|teilzeit)\b/giu;

it.each([
  ["Is this role remote", true],
  ["Ist die Stelle in Teilzeit", true],
  ["Est-ce un poste part-time", true],
  ["Remote", true],
  ["Is the interview remote", false],
  ["Remote access provided", false],
  ["Is part-time possible", false],
  ["Is overtime paid to part-time staff", false],
])("%s: %s", (question, asks) => {
  expect(asksOfJob(question, named)).toBe(asks);
});
