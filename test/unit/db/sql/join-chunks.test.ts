import { expect, it } from "vitest";
import { joinChunks } from "../../../../src/db/sql/join-chunks.ts";

it("joins texts up to a limit of bytes; what is longer stands alone, and nothing is lost", () => {
  expect(joinChunks([])).toEqual([]);
  expect(joinChunks(["1", "2", "3"])).toEqual(["1,2,3"]);
  // With its comma each takes three bytes.
  expect(joinChunks(["11", "22", "33"], 6)).toEqual(["11,22", "33"]);
  expect(joinChunks(["éé", "é"], 5)).toEqual(["éé", "é"]);
  expect(joinChunks(["1", "x".repeat(20), "2"], 6)).toEqual(["1", "x".repeat(20), "2"]);
});
