import { expect, it } from "vitest";
import { limits } from "../../../../../src/core/limits.ts";
import { descriptionWords, isStopWord } from "../../../../../src/core/normalize/text/description-words.ts";
import { indexedSearchWords, readSearchWords } from "../../../../../src/core/normalize/text/search-words.ts";

it("a description is found by its words in the forms of a search, without those that most have", () => {
  expect(
    descriptionWords("Our team works with Python, C++ and front-end frameworks; you are the one we need."),
  ).toEqual(["python", "cplusplus", "frontend", "front", "end", "framework"]);
});

it.each(["python", "rust", "c", "c++", "ai", "ml", "go", "r", "visa", "remote", "sql", "sap", "mit", "van", "door"])(
  "%s is looked for",
  (word) => {
    expect(readSearchWords(word).some(isStopWord)).toBe(false);
  },
);

it.each(["the", "Team", "experiences", "und", "für", "nuestra", "você"])("%s is a word of many", (word) => {
  expect(readSearchWords(word).every(isStopWord)).toBe(true);
});

it("texts of any size give a bounded number of words, each once", () => {
  const many = Array.from({ length: 100_000 }, (_, index) => `word${index}`).join(" ");
  expect(descriptionWords(many)).toHaveLength(limits.descriptionWordsMax);
  expect(descriptionWords("python ".repeat(200_000))).toEqual(["python"]);
  expect(descriptionWords(`${"x".repeat(1_000_000)} python`)).toEqual([]);
  expect(descriptionWords("東京".repeat(10_000))).toEqual(["東京", "京東"]);
  expect(descriptionWords("\uE0008active \u0000 \u202E '\" () * ^ : { AND OR NOT")).toEqual(["8active"]);
});

it.each([
  ["a word over two lines", "We look for a front\nend engineer\n\nfor our data\n• center"],
  ["a word that is part of one already", "machine learning\nresource, human\nResources"],
  ["no word over three lines", "front\nfront\nend end"],
  ["lines without words", "python\n\n•\n--\nrust\n"],
  ["marks that are part of names", "Node.js\nC++ & C#\nobjective\nc, R&D\n.net"],
  ["letters beyond ASCII", "Zürich’s St. Gallen\nst st ft\nжst cœur\n東京 大阪\nſt K8s \u212A"],
  ["other ends of lines", "front\r\nend\u2028back\nend"],
])("read line by line, a text gives the words of the whole: %s", (_what, text) => {
  const whole = indexedSearchWords(text).filter((word) => !isStopWord(word));
  expect(descriptionWords(text)).toEqual(whole);
  // Again, now that its lines are known.
  expect(descriptionWords(text)).toEqual(whole);
});
