import { describe, expect, it } from "vitest";
import { cleanBlock, cleanLine } from "../../../../src/core/text-in/clean-text.ts";
import { makeAttacks } from "../../../sim/hostile/attack-strings.ts";
import { hostilePieces, hostileTexts, UNSEEN } from "../../../sim/hostile/hostile-texts.ts";
import { createRandom } from "../../../sim/random.ts";

describe("cleanLine", () => {
  it.each([
    ["blanks of every kind", "  Senior\u00A0\u00A0Engineer \t\n II\u3000\u2028x\u2800y ", "Senior Engineer II x y"],
    ["controls", "a\0b\u0001c\u007Fd\u0085e\ff", "abcd e f"],
    ["halves of characters", "a\uD800b\uDC00", "a\uFFFDb\uFFFD"],
    ["noncharacters and anchors", "a\uFFFEb\uFFFF\uFDD0c\u{1FFFE}\uFFF9\uFFFC", "abc"],
    ["zero-width marks", "Eng\u200Bin\u00ADe\u2060e\uFEFFr\u200D", "Engineer"],
    ["what turns text around", "\u202Eresu\u202C \u2066x\u2069\u202A\u202B\u202D", "resu x"],
    ["fillers of Hangul, which are blanks", "a\u3164b\u115F\u1160c\uFFA0", "a b c"],
    ["tags without a flag", "a\u{E0041}\u{E0042}\u{E007F}", "a"],
    ["variants that hide data", "a\uFE0F\uFE01\u{E0100}\u{E0101}b", "a\uFE0Fb"],
    ["marks of direction in Latin text", "a\u200Eb\u200F\u061C", "ab"],
    ["nothing but what can't be seen", "\u200B\u200D\uFE0F\u202E\u3164\u2800\u200F\0", ""],
  ])("%s", (_, text, clean) => {
    expect(cleanLine(text)).toBe(clean);
  });

  it.each([
    ["Persian (ZWNJ)", "می\u200Cخواهم برنامه\u200Cنویس"],
    ["an Arabic abbreviation (ZWJ at the end)", "1405 ه\u200D"],
    ["Hindi (ZWJ, ZWNJ)", "क्\u200Dष क्\u200Cष"],
    ["old Malayalam (a final ZWJ)", "അവന്\u200D എൻജിനീയർ"],
    ["Sinhala", "ශ්\u200Dරී ලංකා"],
    ["Bengali", "র\u200D্যাম"],
    ["Mongolian variants", "\u182A\u180B\u182D\u180E\u1820"],
    ["Han variants", "\u845B\u{E0100}"],
    ["Hebrew and Arabic with marks of direction", "מהנדס C++\u200F\u061C (בכיר)".replace("\u061C", "")],
    ["families and professions", "👨\u200D👩\u200D👧 🏳\uFE0F\u200D🌈 👩🏽\u200D💻"],
    ["pictures in colour, keycaps", "🛠\uFE0F ❤\uFE0F 1\uFE0F\u20E3"],
    ["flags of regions and countries", "🏴\u{E0067}\u{E0062}\u{E0073}\u{E0063}\u{E0074}\u{E007F} 🇩🇪"],
    ["accents of two characters", "Zu\u0308rich, Ho\u0302\u0300 Chi\u0301"],
    ["private use, as word processors leave it", "\uF0B7 item"],
  ])("keeps %s", (_, text) => {
    expect(cleanLine(text)).toBe(text);
    expect(cleanBlock(text)).toBe(text);
  });
});

it("cleanBlock keeps spaces, tabs and line ends", () => {
  expect(cleanBlock(" a\t\r\n\n b\0c\f\u202E\u200B ")).toBe(" a\t\r\n\n bc  ");
});

it("any text is clean after one pass, and shows nothing unseen", () => {
  const random = createRandom(6);
  const texts = [
    ...hostileTexts,
    ...makeAttacks(600).map(({ text }) => text),
    ...Array.from({ length: 20_000 }, () =>
      Array.from({ length: random.int(1, 14) }, () => random.pick(hostilePieces)).join(""),
    ),
  ];
  for (const text of texts) {
    const line = cleanLine(text);
    expect(line).not.toMatch(UNSEEN);
    expect(cleanLine(line)).toBe(line);
    const block = cleanBlock(text);
    expect(block.isWellFormed()).toBe(true);
    expect(cleanBlock(block)).toBe(block);
    // A block's line is that line: they agree on what is seen.
    expect(cleanLine(block).replaceAll(" ", "")).toBe(line.replaceAll(" ", ""));
  }
});

it("takes steps in proportion to the text", () => {
  // A million of what looks at its neighbours; with a look back over all of them this would not end.
  for (const piece of ["\u200E", "a\u200F", "\u200D", "👩\u200D", "\uFE0F\u200B", "\0", "\uD800"])
    expect(cleanLine(piece.repeat(1_000_000 / piece.length)).length).toBeLessThanOrEqual(1_000_000);
});

describe("cleanBlock's short way", () => {
  // U+3000 is not of the plain characters: what stands beside it goes the long way.
  const long = (text: string): string => cleanBlock(`\u3000${text}`).slice(1);

  it("gives what the long one gives, for every character of the basic plane", () => {
    const differing = Array.from({ length: 0x10000 }, (_, code) => `a${String.fromCharCode(code)}b`).filter(
      (text) => cleanBlock(text) !== long(text),
    );
    expect(long("a\u00ADb")).toBe("ab");
    expect(differing).toEqual([]);
  });
});
