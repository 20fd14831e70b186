import { expect, it } from "vitest";
import { titleSeniorityOf } from "../../../../../src/core/normalize/seniority/title-seniority.ts";

it.each([
  "Chief of Staff, COO",
  "Assistenz Vorstand",
  "Referentin für die Geschäftsführung CEO",
  "Koordinator für Vorstand",
  "Data Analyst, CMO Reporting",
  "Ghostwriter (CFO)",
  "Teamassistentin Head of Legal",
  "Head of Legal Assistant",
  "Recruiter - VP Level Searches",
  "Sourcer (Director roles)",
  "Recruiter for Senior Designers",
  "Trainer for Junior Developers",
  "Leads Analyst",
  "Sales Lead Qualifier",
  "Nurse, Lead Poisoning",
  "Mentor for Junior Leads",
  "Facilitator for Senior Directors",
  "Executive Assistant to Senior Partner",
  "Secretary to Senior Vice President",
  "Coordinator f\u00fcr Vice President",
  "Assistant Vice President, Lending",
])("%j has nobody's rank", (title) => {
  expect(titleSeniorityOf(title)).toBeNull();
});

it.each([
  ["Assistant Director", "director"],
  ["Director, Executive Recruitment", "director"],
  ["Senior Recruiter - Engineering roles", "senior"],
  ["Recruiter - Senior", "senior"],
  ["Junior Talent Partner", "entry"],
  ["Lead Specialist", "lead"],
  ["Sales Lead", "lead"],
  ["CTO of Payments", "executive"],
  ["Founder & CEO", "executive"],
  ["Associate Vice President, Admissions", "vp"],
  ["Associate Vice-President Research", "vp"],
  ["Senior Assistant to the President", "senior"],
  ["Senior Tutor", "senior"],
  ["Head of Executive Assistants", "head"],
  ["Fertigungsleiterin", "manager"],
  ["Personalleitung", "manager"],
  ["Projektleiter", null],
])("%j is %s", (title, rank) => {
  expect(titleSeniorityOf(title)).toBe(rank);
});
