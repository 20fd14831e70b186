import { describe, expect, it } from "vitest";
import { openingBasis, openingOf, type OpeningSaid } from "../../../../../src/core/normalize/opening/opening.ts";

const text = (city: string): string =>
  `You will build the engines that our customers rest on, with a team of nine in ${city}. We care about plain words, ` +
  "about tests that fail, and about the people who read what we write. Our interviews take two weeks and three talks.";

const said: OpeningSaid = {
  title: "Senior Engineer",
  descriptionText: text("Berlin"),
  native: {},
  companyName: null,
  company: { domain: null, slug: "acme", board: "acme" },
};
const of = (over: Partial<OpeningSaid>): string | null => openingOf({ ...said, ...over });
const numbered = (requisition_id: string): Partial<OpeningSaid> => ({ native: { requisition_id } });

describe("one opening", () => {
  it.each<[string, Partial<OpeningSaid>]>([
    ["case and punctuation", { title: "SENIOR ENGINEER!", descriptionText: text("Berlin").replaceAll(". ", "\n\n• ") }],
    ["another board of the company", { company: { domain: null, slug: "acme", board: "acme-careers" } }],
    ["the company's own name", { companyName: "Acme GmbH" }],
    ["a name that begins the slug", { companyName: "ACME" }],
  ])("%s", (_what, over) => {
    expect(of(over)).toBe(of({}));
    expect(of({})).toMatch(/^t[0-9a-f]{16}$/);
  });

  it("two companies of one domain are one employer", () => {
    const ofDomain = (slug: string): Partial<OpeningSaid> => ({ company: { domain: "acme.com", slug, board: slug } });
    expect(of(ofDomain("acme-us"))).toBe(of(ofDomain("acme-eu")));
  });

  it("one number of the employer's, whatever the text", () => {
    const one = of(numbered("R-10472"));
    expect(one).toMatch(/^r/);
    expect(of({ ...numbered("r 10472"), descriptionText: "Apply now" })).toBe(one);
    expect(of({ native: { jobReqId: "R-10472" }, descriptionText: null })).toBe(one);
    expect([openingBasis(one ?? ""), openingBasis(of({}) ?? "")]).toEqual(["requisition_id", "description"]);
  });
});

describe("not one opening", () => {
  it.each<[string, Partial<OpeningSaid>]>([
    ["another company", { company: { domain: null, slug: "other", board: "acme" } }],
    ["another employer on an agency's board", { companyName: "Globex" }],
    ["another title", { title: "Senior Engineer, Part-Time" }],
    ["another text", { descriptionText: text("Berlin").replace("nine", "ten") }],
    ["a text about another place", { descriptionText: text("Hamburg") }],
    ["a number", numbered("R-10472")],
    ["a short number", numbered("7")],
  ])("%s", (_what, over) => {
    expect(of(over)).not.toBeNull();
    expect(of(over)).not.toBe(of({}));
  });

  it("other numbers of the employer's, whatever else is the same", () => {
    expect(of(numbered("R-10472"))).not.toBe(of(numbered("R-10473")));
    expect(of(numbered("7"))).not.toBe(of(numbered("8")));
  });

  it("one number under two titles: full time and part time share it", () => {
    expect(of(numbered("R-10472"))).not.toBe(of({ ...numbered("R-10472"), title: "Senior Engineer, Part-Time" }));
  });

  it.each(["1", "0000", "TBD", "N/A", "99999"])("the number %s proves nothing without the text", (number) => {
    expect(of({ ...numbered(number), descriptionText: "Apply now" })).toBeNull();
  });

  it.each<[string, Partial<OpeningSaid>]>([
    ["a short text", { descriptionText: "Apply now" }],
    ["no text", { descriptionText: null }],
    ["a title without letters", { title: "***" }],
    ...[
      "General Application",
      "General application - Berlin",
      "Initiativbewerbung (m/w/d)",
      "Candidature spontanée",
      "Join our Talent Community",
      "Don't see what you're looking for?",
      "Open Application",
      "Berlin: Talent Pool",
      "Future Opportunities",
      "Spontanansökan",
    ].map((title): [string, Partial<OpeningSaid>] => [title, { title, ...numbered("R-10472") }]),
  ])("%s", (_what, over) => {
    expect(of(over)).toBeNull();
  });

  it.each(["Talent Acquisition Manager", "Application Engineer", "Generalist", "Community Manager"])(
    "%s is a role",
    (title) => {
      expect(of({ title })).not.toBeNull();
    },
  );
});
