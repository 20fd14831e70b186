import { expect, it } from "vitest";
import { limits } from "../../../../../src/core/limits.ts";
import { descriptionWords, isStopWord } from "../../../../../src/core/normalize/text/description-words.ts";
import { readSearchWords } from "../../../../../src/core/normalize/text/search-words.ts";

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
