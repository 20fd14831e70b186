import { describe, expect, it } from "vitest";
import { normalizeEmployment } from "../../../../src/core/normalize/employment.ts";

describe("normalizeEmployment", () => {
  it.each([
    ["Full-time", "full_time"],
    ["FullTime", "full_time"],
    ["FULL_TIME", "full_time"],
    ["Regular Full Time (Salary)", "full_time"],
    ["permanent_full_time", "full_time"],
    ["Vollzeit", "full_time"],
    ["Part Time", "part_time"],
    ["PartTime", "part_time"],
    ["Teilzeit", "part_time"],
    ["Intern", "internship"],
    ["Internship (full-time)", "internship"],
    ["Contract", "contract"],
    ["Contractor", "contract"],
    ["Fixed-Term", "contract"],
    ["Freelance", "contract"],
    ["Temporary", "temporary"],
    ["Per Diem", "per_diem"],
    ["Volunteer", "volunteer"],
    ["Permanent", null],
    ["Regular", null],
    ["Full or part time", null],
    ["", null],
  ])("%j gives %s", (text, expected) => {
    expect(normalizeEmployment(text, "Engineer")).toBe(expected);
  });

  it.each([
    ["Software Engineer Intern", "internship"],
    ["Internship Marketing", "internship"],
    ["Working Student Finance", "part_time"],
    ["Werkstudent (m/w/d)", "part_time"],
    ["Optometrist, Part-Time", "part_time"],
    ["Internship Program Manager", null],
    ["Internal Auditor", null],
    ["International Sales Manager", null],
    ["Contract Manager", null],
    ["Nurse (full-time or part-time)", null],
  ])("title %j gives %s", (title, expected) => {
    expect(normalizeEmployment(null, title)).toBe(expected);
  });

  it("lets the provider's word win over the title", () => {
    expect(normalizeEmployment("Contract", "Software Engineer Intern")).toBe("contract");
    expect(normalizeEmployment("Permanent", "Software Engineer Intern")).toBe("internship");
  });
});
