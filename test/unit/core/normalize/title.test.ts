import { describe, expect, it } from "vitest";
import type { Place } from "../../../../src/core/facts.ts";
import { normalizeTitle } from "../../../../src/core/normalize/title.ts";

const austin: Place = {
  raw: "Austin, TX",
  city: "Austin",
  region: "TX",
  country: "United States",
  is_remote: null,
  confidence: 1,
};

describe("normalizeTitle", () => {
  it.each([
    ["Engineer (m/f/d)", "Engineer"],
    ["Entwickler (w/m/x) ", "Entwickler"],
    ["Style Advisor m/w/d", "Style Advisor"],
    ["Engineer (all genders)", "Engineer"],
    ["Engineer - Austin, TX", "Engineer"],
    ["Engineer (Austin-based)", "Engineer"],
    ["Engineer, United States", "Engineer"],
    ["Engineer (US)", "Engineer"],
    ["Engineer - Berlin", "Engineer - Berlin"],
    ["Engineer, Platform", "Engineer, Platform"],
    ["Engineer (R-12345)", "Engineer"],
    ["JR2021016 - Engineer", "Engineer"],
    ["Engineer - 4711234", "Engineer"],
    ["Intern - Summer 2026", "Intern - Summer 2026"],
    ["Analyst (2026)", "Analyst (2026)"],
    ["2026 - Graduate Engineer", "2026 - Graduate Engineer"],
    ["Engineer (1 year contract, Austin)", "Engineer (1 year contract, Austin)"],
    ["Engineer (Remote)", "Engineer (Remote)"],
    ["(m/f/d)", null],
    ["#12345", null],
  ])("%j gives %j", (title, expected) => {
    expect(normalizeTitle(title, { locationText: "Austin, TX", places: [austin], workplaceType: null })).toBe(expected);
  });

  it("drops a work model only when the posting has it", () => {
    const remote = { locationText: "Remote - US", places: [], workplaceType: "remote" as const };
    expect(normalizeTitle("Engineer (Remote)", remote)).toBe("Engineer");
    expect(normalizeTitle("Engineer - Remote", remote)).toBe("Engineer");
    expect(normalizeTitle("Engineer - Remote", { ...remote, workplaceType: "hybrid" })).toBe("Engineer - Remote");
    expect(normalizeTitle("Remote Sensing Engineer", remote)).toBe("Remote Sensing Engineer");
  });
});
