import { expect, it } from "vitest";
import { unlimited } from "../../../../../src/core/normalize/steps.ts";
import { anchorOf } from "../../../../../src/core/normalize/text/anchor.ts";
import { sentencesWith } from "../../../../../src/core/normalize/text/sentences.ts";

const anchor = anchorOf("home|office");
const text = "Work from home. Lunch is free.\nOur office, a home to many, is in Leeds! Home again";

it("gives each sentence that holds an anchor once, and where it begins", () => {
  const found = [...sentencesWith(anchor, text, unlimited)];
  expect(found.map((sentence) => sentence.text)).toEqual([
    "Work from home",
    "Our office, a home to many, is in Leeds",
    "Home again",
  ]);
  for (const sentence of found) expect(text.startsWith(sentence.text, sentence.at)).toBe(true);
});

it("is read by several at once, and from the beginning after one who stopped", () => {
  const all = [...sentencesWith(anchor, text, unlimited)];
  const [one, other] = [sentencesWith(anchor, text, unlimited), sentencesWith(anchor, `- ${text}`, unlimited)];
  const inTurns = all.map(() => [one.next().value?.text, other.next().value?.text]);
  expect(inTurns.map(([first]) => first)).toEqual(all.map((sentence) => sentence.text));
  expect(inTurns.map(([, second]) => second)).toEqual([
    `- ${all[0]?.text}`,
    ...all.slice(1).map((sentence) => sentence.text),
  ]);
  for (const sentence of sentencesWith(anchor, text, unlimited)) {
    expect(sentence.text).toBe("Work from home");
    break;
  }
  expect([...sentencesWith(anchor, text, unlimited)]).toEqual(all);
});
