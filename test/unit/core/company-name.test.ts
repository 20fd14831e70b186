import { describe, expect, it } from "vitest";
import { cleanCompanyName } from "../../../src/core/company-name.ts";
import { createRandom } from "../../sim/random.ts";

describe("what a company is called", () => {
  it.each<[string, string]>([
    ["Acme", "Acme"],
    ["  Acme   Rockets ", "Acme Rockets"],
    ["Acme, Inc.", "Acme"],
    ["Acme Inc", "Acme"],
    ["Acme LLC", "Acme"],
    ["Acme GmbH", "Acme"],
    ["Acme GmbH & Co. KG", "Acme"],
    ["Acme SE & Co. KG", "Acme"],
    ["Acme Holding SE", "Acme Holding"],
    ["Acme SpA", "Acme"],
    ["Acme S.p.A.", "Acme"],
    ["Acme Sp. z o.o.", "Acme"],
    ["Acme Pvt Ltd", "Acme"],
    ["Acme Private Limited", "Acme"],
    ["Acme Pty Ltd", "Acme"],
    ["Acme B.V.", "Acme"],
    ["Acme AB (publ)", "Acme"],
    ["株式会社アクメ", "アクメ"],
    ["Acme Inc [175255]", "Acme"],
    ["Careers at Acme", "Acme"],
    ["Jobs at Acme, Inc.", "Acme"],
    ["Karriere bei Acme GmbH", "Acme"],
    ["Acme | Careers", "Acme"],
    ["Acme - Jobs", "Acme"],
    ["Acme – Open Positions", "Acme"],
    ["Acme: Stellenangebote", "Acme"],
    ["Acme Careers", "Acme"],
    ["Acme Career Site", "Acme"],
  ])("%s", (written, expected) => {
    expect(cleanCompanyName(written, "acme")).toBe(expected);
  });

  it.each([
    "Total Jobs",
    "Creative Careers",
    "Limited",
    "AB",
    "The Limited",
    "Ford Motor Company",
    "Steve Jobs School",
    "Booking.com",
    "Coca-Cola",
    "E.ON",
    "Work & Co",
    "Life Fitness",
    "Saab",
    "A.P. Moller - Maersk",
    "1KOMMA5°",
    "SAS",
    "7-Eleven",
    "3M",
  ])("%s as it is", (written) => {
    expect(cleanCompanyName(written, "acme")).toBe(written);
  });

  it.each(["", " ", "Careers", "N/A", "null", "Company Name", "Confidential", "https://acme.example", "---", "12345"])(
    "none of %j",
    (written) => {
      expect(cleanCompanyName(written, "acme")).toBeNull();
    },
  );

  it("is found once: what is clean stays as it is, in any text", () => {
    const random = createRandom(7);
    const parts = [
      "Acme",
      "Careers",
      "at",
      "|",
      "-",
      "Inc.",
      "GmbH",
      "[12345]",
      "Jobs",
      ",",
      "株式会社",
      "\u0000",
      "AG",
      " ",
    ];
    for (let turn = 0; turn < 500; turn++) {
      const written = Array.from({ length: random.int(1, 7) }, () => random.pick(parts)).join(" ");
      const name = cleanCompanyName(written, "acme");
      if (name !== null && name.length > 0) expect(name.trim()).toBe(name);
    }
    for (const piece of [" Careers", ", Inc.", " | ", "[", "Jobs at "]) cleanCompanyName(piece.repeat(200_000), "acme");
  });
});
