import { expect, it } from "vitest";
import { gem } from "../../../../../src/cron/providers/ats/gem.ts";
import { fixture, fixtureElements, payloadOf, postings, readAll, type Element } from "../read-all.ts";

const [first = {}] = fixtureElements("gem");
const read = (changes: Element) => postings(readAll(gem, payloadOf("gem", [{ ...first, ...changes }])))[0];

it("names an office whose place is empty by its own name", () => {
  expect(postings(readAll(gem, fixture("gem/acme.json")))[1]).toMatchObject({
    locationText: "Miami, FL",
    places: [{ text: "Miami, FL", city: null, region: null, country: null }],
    workplaceText: "remote",
    postedAt: null,
  });
});

it("has no place where the posting names none", () => {
  expect(postings(readAll(gem, fixture("gem/acme.json")))[2]).toMatchObject({
    locationText: null,
    places: [],
    department: null,
    descriptionHtml: null,
  });
});

it("takes the first publication, never the day it was drafted", () => {
  expect(read({ first_published_at: null })?.postedAt).toBeNull();
});
