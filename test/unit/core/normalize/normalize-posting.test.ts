import { describe, expect, it } from "vitest";
import { normalizePosting } from "../../../../src/core/normalize/normalize-posting.ts";
import { Posting } from "../../../../src/core/posting.ts";
import { barePosting } from "../../../bare-posting.ts";

const bare = barePosting({ key: "1", title: "Engineer" });

const full: Posting = {
  ...bare,
  title: " Senior  Engineer (m/f/d) - Remote ",
  locationText: "Remote - US",
  places: [{ text: "Remote - US", city: null, region: null, country: "US" }],
  department: " R&D\u00A0 Labs ",
  employmentText: "FullTime",
  workplaceText: "Remote",
  isRemote: true,
  descriptionHtml:
    '<h1>About</h1><p onclick="x()">We are looking for an engineer to join our team and build the tools that our customers use.</p><p>The base salary range is $120,000 - $150,000 per year.</p>',
  postedAt: 1_700_000_000_000,
};

describe("normalizePosting", () => {
  it("states nothing about a posting that states nothing", () => {
    const facts = normalizePosting(bare);
    const { title, normalizedTitle, places, place, salary, salaryRanges, overBudget, known, steps, ...rest } = facts;
    expect(known.conflicts).toEqual([]);
    expect(known.evidence.map(({ fact, quote }) => [fact, quote])).toEqual([["normalized_title", "Engineer"]]);
    expect([title, normalizedTitle, places, salaryRanges]).toEqual(["Engineer", "Engineer", [], []]);
    expect(place).toEqual({
      raw: null,
      city: null,
      region: null,
      country: null,
      is_remote: null,
      confidence: 0,
      geoname_id: null,
    });
    expect(salary).toEqual({ raw: null, min: null, max: null, currency: null, period: null, basis: null });
    expect(overBudget).toEqual([]);
    expect(steps).toBeGreaterThan(0);
    expect(Object.values(rest).every((value) => value === null)).toBe(true);
  });

  it("gathers the facts of a full one", () => {
    const facts = normalizePosting(Posting.parse(full));
    expect(facts).toMatchObject({
      title: "Senior Engineer (m/f/d) - Remote",
      normalizedTitle: "Engineer",
      department: "R&D Labs",
      employmentType: "full_time",
      workplaceType: "remote",
      workplaceBasis: 'workplaceType: "Remote"',
      language: "en",
      languageBasis: "detected",
      postedAt: 1_700_000_000_000,
    });
    expect(facts.place).toEqual({
      raw: "Remote - US",
      city: null,
      region: null,
      country: "United States",
      is_remote: true,
      confidence: 0.99,
      geoname_id: null,
    });
    expect(facts.salary).toMatchObject({
      min: 120_000,
      max: 150_000,
      currency: "USD",
      period: "year",
      basis: "description",
    });
    expect(facts.descriptionHtml?.startsWith("<h3>About</h3><p>We are")).toBe(true);
    expect(facts.descriptionText?.split("\n")[0]).toBe("About");
  });

  it("reads what a posting asks for and offers, each with its words", () => {
    const descriptionHtml =
      "<p>Requirements</p><ul><li>Bachelor's degree in engineering required</li><li>Active Secret clearance required</li></ul><p>We do not sponsor visas.</p><p>Number of openings: 3</p>";
    const facts = normalizePosting({ ...full, descriptionHtml });
    expect(facts).toMatchObject({
      education: { value: "bachelor", required: true },
      securityClearance: { value: "secret", required: true },
      visaSponsorship: "no",
      openings: 3,
    });
    for (const fact of ["education", "security_clearance", "visa_sponsorship", "openings"])
      for (const { at, quote } of facts.known.evidence.filter((one) => one.fact === fact))
        expect(facts.descriptionText?.slice(at ?? 0, (at ?? 0) + quote.length)).toBe(quote);
    expect(new Set(facts.known.evidence.map(({ fact }) => fact))).toEqual(
      new Set([
        "locations",
        "workplace_type",
        "employment_type",
        "language",
        "normalized_title",
        "seniority",
        "remote_scope",
        "education",
        "security_clearance",
        "visa_sponsorship",
        "openings",
      ]),
    );
  });

  it("gives the same facts for the same posting and leaves it unchanged", () => {
    const before = structuredClone(full);
    expect(normalizePosting(full)).toEqual(normalizePosting(full));
    expect(full).toEqual(before);
  });

  it("does not call a posting remote that denies it", () => {
    const facts = normalizePosting({ ...full, descriptionHtml: "<p>This is <b>not</b> a remote position.</p>" });
    expect(facts.workplaceType).toBeNull();
    expect(facts.normalizedTitle).toBe("Engineer");
  });
});

describe("a place that says remote", () => {
  const remote = { ...bare, locationText: "Remote - Germany", places: [] };
  const said = (text: string) => normalizePosting({ ...remote, descriptionHtml: `<p>${text}</p>` });

  it("says it of no job that is on site", () => {
    const { workplaceType, place, places } = said("This role is fully on-site at our office in Munich.");
    expect([workplaceType, place.is_remote, ...places.map((one) => one.is_remote)]).toEqual(["on_site", null, null]);
  });

  it("says it where nothing gainsays it", () => {
    const { workplaceType, place } = said("You build tools.");
    expect([workplaceType, place.is_remote]).toEqual(["remote", true]);
  });
});
