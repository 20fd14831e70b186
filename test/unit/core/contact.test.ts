import { expect, it } from "vitest";
import { contactProblem } from "../../../src/core/contact.ts";

it.each(["jobs@acme.example", "mailto:jobs@acme.example", "https://acme.example/crawler", "https://acme.example"])(
  "takes %s",
  (contact) => expect(contactProblem(contact)).toBeNull(),
);

it.each(["", " ", "https://github.com/jobledger/jobledger"])("asks for one instead of %j", (contact) => {
  expect(contactProblem(contact)).toMatch(/^CONTACT is not set: .* wrangler\.toml, \.dev\.vars or the environment/);
});

it.each([
  "me",
  "http://acme.example",
  "a@b",
  "https://a.example/) evil",
  "a@b.example\r\nX: y",
  `https://a.example/${"x".repeat(200)}`,
])("refuses %j in one line", (contact) =>
  expect(contactProblem(contact)).toMatch(/^CONTACT is no mail or https address: [^\n]*$/),
);
