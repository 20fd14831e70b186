import { describe, expect, it } from "vitest";
import { Posting } from "../../../../src/core/posting.ts";
import { cleanLine } from "../../../../src/core/text-in/clean-text.ts";
import { holdsContact, REDACTED } from "../../../../src/core/text-in/contact.ts";
import { lever } from "../../../fixtures/lever/expected.ts";

it.each([
  ["a.person@acme.example", true],
  ["ask A. Person <a.person@acme.example>", true],
  ["+1 (555) 010-0199", true],
  ["+15550100199", true],
  ["(0555) 0100", true],
  ["555-010-0199", true],
  ["055 12 34 56 78", true],
  ["055 12345678", true],
  ["0555 010 0199", true],
  ["0555/1234567", true],
  ["0049 55 1234567", true],
  ["tel:0551234567", true],
  ["\uFF10\uFF15\uFF15 \uFF11\uFF12\uFF13\uFF14\uFF15\uFF16\uFF17", true],
  ["person\uFF20acme.example", true],
  ["person@localhost", true],
  ["person (at) acme.example", true],
  ["Munich (DE) / Vienna (AT)", false],
  ["person[at]acme.example", true],
  ["a.person&#64;acme.example", true],
  ["a.person&amp;commat;acme.example", true],
  ["a.person%40acme.example", true],
  ["a.person\u200B@\u2060acme.example", true],
  ["tel\u00AD:0551234567", true],
  ["&#43;1 (555) 010-0199", true],
  ["%2B15550100199", true],
  ["\u0660\u0665\u0665 \u0661\u0662\u0663\u0664\u0665\u0666\u0667", true],
  ["\u0966\u096B\u096B \u0967\u0968\u0969\u096A\u096B\u096C\u096D", true],
  ["R&amp;D &lt;Berlin&gt;, 100%", false],
  ["\u0662\u0660\u0662\u0666", false],
  ["Full Time, Regular", false],
  ["09:00 - 17:30", false],
  ["Lead @ Acme", false],
  ["Hybrid (3 days)", false],
  ["8225722002", false],
  ["2026-11-28", false],
  ["100000-120000", false],
  ["@acme", false],
  ["<style>@font-face{font-family:x}", false],
  ["IDR 5000000+1000000 per month", false],
])("holdsContact: %s is %s", (value, expected) => {
  expect(holdsContact(value)).toBe(expected);
});

/** Whatever a provider hands over, with one text in each small field. */
function small(text: string): Posting {
  const place = { text, city: text, region: text, country: text };
  const pay = [{ min: 1, max: 2, currency: "EUR", period: null, label: text }];
  const fields = { department: text, team: text, employmentText: text, workplaceText: text, payText: text };
  const others = { locationText: text, language: text, companyName: text, places: [place], pay };
  return { ...lever, title: text, ...fields, ...others, native: { team: text, inner: [{ [text]: text }], n: 1 } };
}

describe("small texts of a posting", () => {
  it.each([
    "a.person@acme.example",
    "Ask A. Person <a.person@acme.example> for the range",
    "a.per\u200Bson\uFF20acme.example",
    "Sales, +1 (555) 010-0199",
    "Team 555-010-0199",
    "Call 055 12 34 56 78",
  ])("with %j are null, and only its title says it", (text) => {
    const read = Posting.parse(small(text));
    const place = { text: null, city: null, region: null, country: null };
    expect(read).toEqual({
      ...small("x"),
      title: cleanLine(text),
      department: null,
      team: null,
      employmentText: null,
      workplaceText: null,
      payText: null,
      locationText: null,
      language: null,
      companyName: null,
      places: [place],
      pay: [{ min: 1, max: 2, currency: "EUR", period: null, label: null }],
      native: { team: null, inner: [{ [REDACTED]: null }], n: 1 },
    });
  });

  it.each([
    "24/7 support",
    "$114K – $184K",
    "€ 70.000 - 90.000",
    "15 000 – 20 000 PLN / month",
    "5000000+1000000",
    "₹40,00,000 - ₹55,00,000",
    "REQ-2026-0001234",
    "R0012345",
    "8225722002",
    "Engineering (2026)",
    "Austin, TX 78701-1234",
    "100115 Beijing",
    "Mo-Fr 09:00 - 17:30",
    "10/2/2026 12:00:00 AM",
    "Lead @ Acme",
  ])("%j are as they are", (text) => {
    const read = Posting.parse(small(text));
    expect(read).toEqual(small(text));
  });
});
