import { expect, it } from "vitest";
import { linesBelow, valuesUnder } from "../../../../../src/core/normalize/text/label-values.ts";
import type { LabelTopic } from "../../../../../src/core/normalize/text/label-words.ts";
import { countSteps } from "../../../../counted-regex.ts";

const all: LabelTopic[] = ["employment", "hours", "workplace", "seniority"];
const valuesOf = (text: string): string[] => valuesUnder(text, ...all).map(({ value }) => value);

it.each<[string, string[]]>([
  ["Employment type: Full-time", ["Full-time"]],
  ["**Location Type:** On-site.", ["On-site"]],
  ["Tryb pracy\nZdalna", ["Zdalna"]],
  ["Job Type:\n\n\u2022 Part Time", ["Part Time"]],
  ["Type de contrat : CDD", ["CDD"]],
  ["雇用形態：正社員", ["正社員"]],
  ["Arbeitsmodell | Hybrid", ["Hybrid"]],
  ["Contract \u2013 Permanent", ["Permanent"]],
  ["\u{1F4CD} Location: Oslo | \u{1F4BC} Type: Full-time | Team: Legal", ["Oslo", "Full-time"]],
  ["Job details: Level: Entry, Location: El Paso, TX, Position Type: PRN", ["Entry", "El Paso, TX", "PRN"]],
  ["We are many. Type d\u2019emploi : Stage", ["Stage"]],
  ["Hours: Full time, Monday to Friday 9:00 - 5:00", ["Full time, Monday to Friday 9:00 - 5:00"]],
  ["Contract\nHours\nFull time", ["Hours", "Full time"]],
])("%j states %j", (text, values) => {
  expect(valuesOf(text)).toEqual(values);
  for (const { value, at } of valuesUnder(text, ...all)) expect(text.startsWith(value, at)).toBe(true);
});

it.each([
  "",
  "Contract",
  "Contract:\n",
  "Our contract: sign it",
  "We work in many places and each is a contract: full time",
  "Full-time",
  `Contract\n${"We offer much to those who come. ".repeat(8)}`,
  "Colour: red",
])("%j states nothing", (text) => {
  expect(valuesOf(text)).toEqual([]);
});

it("says of which topics a label is, and whether the value stands below it", () => {
  const text = "Type\nRemote\nLevel: Senior";
  expect(valuesUnder(text, "workplace")).toEqual([
    { topics: ["employment", "workplace"], labelAt: 0, label: "Type\n", value: "Remote", at: 5, isBelow: true },
  ]);
  expect(valuesUnder(text, "seniority")).toEqual([
    { topics: ["seniority"], labelAt: 12, label: "Level: ", value: "Senior", at: 19, isBelow: false },
  ]);
});

it("gives the lines below a place and where each ends", () => {
  const text = "Hours: Full time\n\n- Part time.\nLast";
  const lines = linesBelow(text, 16);
  expect(lines.map(({ words }) => words)).toEqual(["Part time", "Last"]);
  expect(lines.map(({ end }) => text.slice(0, end).split("\n").at(-1))).toEqual(["- Part time.", "Last"]);
});

it.each(["Type: a, ", "Type\n", "Type | ", "a: ", "- ", "x\n", "Hours: Full time\n", "\u2022", "Level \u2013 "])(
  "reads %j in steps that grow with the text",
  (piece) => {
    const stepsOf = (pieces: number): number => countSteps(() => valuesUnder(piece.repeat(pieces), ...all)).steps;
    const [some, more, most] = [stepsOf(1_000), stepsOf(2_000), stepsOf(4_000)];
    expect(some).toBeGreaterThan(1_000);
    expect(most - more).toBeLessThan(2.2 * (more - some));
  },
);
