import { expect, it } from "vitest";
import { limits } from "../../../../src/core/limits.ts";
import { labelReader, nestedCells } from "../../../../src/cron/providers/label-pages.ts";

it("tells a field by its whole label, without its noise; the first that fits", () => {
  const fieldOf = labelReader(
    [
      ["place", /^locations?$/],
      ["other", /^location|^date$/],
    ],
    /(?:\(s\))?[:*]*$/,
  );
  expect(["Location(s):", " LOCATIONS * ", "location", "Date**"].map(fieldOf)).toEqual([
    "place",
    "place",
    "place",
    "other",
  ]);
  expect(["", "Allocation", "dates"].map(fieldOf)).toEqual([null, null, null]);
});

it("searches no text that is too long for a label", () => {
  const asked: string[] = [];
  const words = Object.assign(/x/, { test: (text: string) => asked.push(text) > 0 });
  const fieldOf = labelReader([["any", words]], /:+$/);
  expect(fieldOf("x".repeat(limits.labelCharsMax))).toBe("any");
  expect(fieldOf(`${":".repeat(limits.labelCharsMax)}x`)).toBeNull();
  expect(asked).toHaveLength(1);
});

it("a cell's cells have its fields, however deep they are", () => {
  const cell = nestedCells(["div", "span"], { "#text": true });
  expect(cell).toMatchObject({ "#text": true, div: { span: { div: { "#text": true } } } });
  expect(cell).not.toHaveProperty("p");
});
