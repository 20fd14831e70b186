import { expect, test } from "vitest";
import { joinedChoices, joinedPattern, withoutUnicode } from "../../../../../src/core/normalize/text/joined-pattern.ts";

test.each([
  ["(?:a|b)c", "(?:a|b)(?=)c"],
  ["(?:a|b)+?c", "(?:a|b)+?(?=)c"],
  ["(a|b){2,3}c", "(a|b){2,3}(?=)c"],
  ["(a|b){2}?c", "(a|b){2}?(?=)c"],
  ["(a|b){,3}c", "(a|b)(?=){,3}c"],
  ["(?<name>a|b)*c", "(?<name>a|b)*(?=)c"],
  ["((?:a|b)c)d", "((?:a|b)(?=)c)d"],
  ["(?:a(b)|c)d", "(?:a(b)|c)(?=)d"],
])("behind alternatives of %s and their quantifier stands an empty assertion", (source, joined) => {
  expect(joinedChoices(source)).toBe(joined);
});

test.each([
  "(?:ab)c",
  "a|b",
  "(?=a|b)c",
  "(?!a|b)c",
  "(?<=a|b)c",
  "(?<!a|b)c",
  "[(a|b)]c",
  "\\(a|b\\)c",
  "[\\](|)]c",
  "(a[|]b)c",
])("%s stays as it is", (source) => {
  expect(joinedChoices(source)).toBe(source);
});

test("groups, names and places of a match stay", () => {
  const source = String.raw`(?<!\p{L})(?<first>ab|a)(b|c)?(?:(d|e)[|)(]|\)){1,2}(?!x|y)`;
  for (const text of ["abd|", "ac)", "abb)e(z", "xab)", "a))", "ad)x", "abcd(e|y"]) {
    const [before, after] = [new RegExp(source, "du").exec(text), joinedPattern(source, "du").exec(text)];
    expect(after).toEqual(before);
    expect(after?.indices).toEqual(before?.indices);
    expect(after?.groups).toEqual(before?.groups);
  }
});

const said = [
  "R\u00e9sum\u00e9s: t\u00e9l\u00e9travail, caf\u00e9",
  "Ärzte für ÖPNV; İstanbul, Łódź",
  "\u0440\u0430\u0431\u043e\u0442\u0430, \u03b5\u03c1\u03b3\u03b1\u03c3\u03af\u03b1",
  "\u5728\u5b85\u30fb\u30ea\u30e2\u30fc\u30c8, \uc7ac\ud0dd",
  "\ud83c\udfe0Remote \u2013 work, 3 \u00d7 a week",
  "remoteWork x2 _work",
];

test.each([
  String.raw`(?<!\p{L})(?:work|remote|travail|\u0440\u0430\u0431)\p{L}*`,
  String.raw`\p{L}+`,
  String.raw`[\p{L}-]{2,}(?!\p{L})`,
  String.raw`\P{L}+`,
  String.raw`[^\p{L}]work`,
  String.raw`[\]\p{L}]{3}`,
])("%s finds without the flag u what it finds with it", (source) => {
  const plain = withoutUnicode(source);
  expect(plain).not.toBeNull();
  for (const text of said) {
    const found = (flags: string, from: string): string[] =>
      [...text.matchAll(new RegExp(from, flags))].map(({ 0: words, index }) => `${index}:${words}`);
    // Half a character is one without u: where such are taken, all of it is.
    expect(found("gi", plain ?? "").join(" ")).toBe(found("giu", source).join(" "));
  }
});

test.each([String.raw`\p{Lu}`, String.raw`\u{1F600}`, String.raw`\ud83d\ude00`, "\u{1F600}", String.raw`[\P{L}]`])(
  "%s needs the flag u",
  (source) => {
    expect(withoutUnicode(source)).toBeNull();
  },
);
