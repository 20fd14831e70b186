import { expect, it } from "vitest";
import { readRemoteScope } from "../../../../src/core/normalize/remote-scope/remote-scope.ts";
import { silent } from "../../../../src/core/normalize/said.ts";
import { unlimited } from "../../../../src/core/normalize/steps.ts";

const read = (descriptionText: string) =>
  readRemoteScope({ ...silent, title: "Engineer", descriptionText }, unlimited, { workplace: "remote" }).value;

it.each<[string, string[]]>([
  ["We hire globally, with the exception of restricted countries such as Cuba and Syria.", ["CU", "SY"]],
  ["You can live anywhere in the world, apart from Cuba.", ["CU"]],
  ["We hire worldwide (with exceptions of Cuba and Syria).", ["CU", "SY"]],
])("%j leaves out %j", (text, exclude) => {
  expect(read(text)).toMatchObject({ worldwide: true, exclude });
});

it.each([
  "We hire globally, other than in embargoed countries.",
  "You can work from anywhere in the world except where our insurer says no.",
])("%j is not all of the world", (text) => {
  expect(read(text)).toBeNull();
});

it("is the world where the exception is of something else", () => {
  expect(read("We hire globally. The only exception to our holidays is Christmas.")?.worldwide).toBe(true);
});
