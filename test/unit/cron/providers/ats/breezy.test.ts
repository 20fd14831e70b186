import { expect, it } from "vitest";
import { normalizePosting } from "../../../../../src/core/normalize/normalize-posting.ts";
import { breezy } from "../../../../../src/cron/providers/ats/breezy.ts";
import { expected } from "../../../../fixtures/expected.ts";
import { fixture, fixtureElements, payloadOf, postings, readAll, type Element } from "../read-all.ts";

const [first = {}] = fixtureElements("breezy");
const read = (changes: Element) =>
  postings(readAll(breezy, payloadOf("breezy", [{ ...first, ...changes }])))[0] ?? expected.breezy;

it("believes the words of remote_details before the flag, and takes the place where there is no list", () => {
  expect(postings(readAll(breezy, fixture("breezy/acme.json")))[1]).toMatchObject({
    workplaceText: "hybrid",
    isRemote: true,
    places: [{ text: "Charlotte, NC", city: "Charlotte", region: "North Carolina", country: "US" }],
    payText: null,
    descriptionHtml: null,
    department: null,
  });
  expect(normalizePosting(expected.breezy).workplaceType).toBe("remote");
});

it("reads pay of every form from its text", () => {
  const salaryOf = (salary: string) => normalizePosting(read({ salary })).salary;
  expect(salaryOf("$5.00 – $6.50 / hour")).toMatchObject({ min: 5, max: 6.5, period: "hour" });
  expect(salaryOf("$110,000+ / year")).toMatchObject({ min: 110_000, period: "year" });
  expect(salaryOf("")).toMatchObject({ min: null, max: null });
});

it("has no place where none is said", () => {
  expect(read({ location: null, locations: null })).toMatchObject({ places: [], locationText: null, isRemote: null });
});

it("takes a day that is published without a time", () => {
  const posted = (published_date: unknown) => read({ published_date }).postedAt;
  expect(posted("2026-09-18")).toBe(Date.UTC(2026, 8, 18));
  expect(posted("2026-09-18T12:00:00.000Z")).toBe(Date.UTC(2026, 8, 18, 12));
  expect([posted("soon"), posted(null)]).toEqual([null, null]);
});
