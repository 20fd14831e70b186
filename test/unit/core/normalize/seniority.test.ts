import { expect, it } from "vitest";
import { Seniority, seniorityOf } from "../../../../src/core/normalize/seniority.ts";

const said: Record<Seniority, string[]> = {
  intern: ["Software Engineering Intern", "Internship, Marketing (Summer 2027)", "Werkstudent Data (m/w/d)"],
  entry: ["Junior Accountant", "Software Engineer, New Grad", "Entry-Level Analyst", "Jr. Buyer"],
  senior: ["Senior Software Engineer", "Sr. Buyer", "Account Executive, Senior"],
  staff: ["Staff Software Engineer", "Staff Product Designer", "Software Engineer, Staff Engineer"],
  principal: ["Principal Engineer", "Senior Principal Research Scientist"],
  lead: ["Lead Data Engineer", "Tech Lead, Payments", "Team Lead Support", "Product Designer, Lead"],
  manager: ["Manager, Sales Operations", "Senior Manager - Tax", "Engineering Manager, Platform"],
  head: ["Head of Finance", "Global Head of People"],
  director: ["Director of Engineering", "Senior Director, Legal", "Managing Director"],
  vp: ["VP Sales", "Vice President, Marketing", "SVP of Product"],
  executive: ["Chief Financial Officer", "CTO", "Chief Information Security Officer"],
};

it.each(Object.entries(said).flatMap(([rank, titles]) => titles.map((title) => [title, rank] as const)))(
  "%s is %s",
  (title, rank) => {
    expect(seniorityOf(title)).toBe(rank);
  },
);

it.each([
  "Software Engineer",
  "Chief of Staff",
  "Staff Nurse",
  "Staff Accountant",
  "Account Executive",
  "Executive Assistant to the CEO Office",
  "Product Manager",
  "Lead Generation Specialist",
  "Senior Living Advisor",
  "Art Director",
  "Assistant Vice President",
  "Internal Auditor",
  "International Tax Specialist",
  "School Principal",
  "",
])("%s says no rank", (title) => {
  expect(seniorityOf(title)).toBeNull();
});
