import { expect, it } from "vitest";
import { isolate, titleLanguage } from "../../../../../src/worker/pages/parts/bidi.ts";

it.each(["Engineer (m/w/d)", "株式会社サンプル", "주식회사", "Инженер", "Μηχανικός", "", "C++ – 30,000 €"])(
  "a text that runs from left to right stays as it is: %s",
  (text) => {
    expect(isolate(text)).toBe(text);
  },
);

it.each(["מהנדס", "Engineer (מרכז)", "مهندس", "ދިވެހި", "ܣܘܪܝܝܐ", "a\u{202e}b", "a\u{2067}b"])(
  "one that turns the direction is set apart: %s",
  (text) => {
    expect(isolate(text)).toBe(`\u{2068}${text}\u{2069}`);
  },
);

it.each([
  ["he", "מהנדס/ת תוכנה", "he"],
  ["he", "Senior Engineer (מרכז)", "he"],
  // Detected from the description: the title is not in it.
  ["he", "Senior Engineer", undefined],
  ["ja", "C++ 5年", "ja"],
  ["ja", "Team Lead", undefined],
  ["zh", "Team Lead", undefined],
  ["fr", "Développeur", "fr"],
  ["en", "Engineer", "en"],
  ["sr", "Инжењер", "sr"],
  [null, "Engineer", undefined],
])("a posting in %s with the title %s: %s", (language, title, expected) => {
  expect(titleLanguage({ title, parsed_structured: { language } } as Parameters<typeof titleLanguage>[0])).toBe(
    expected,
  );
});
