import { expect, it } from "vitest";
import { recruitee } from "../../../../../src/cron/providers/ats/recruitee.ts";
import { fixture, fixtureElements, payloadOf, postings, readAll, type Element } from "../read-all.ts";

const [first = {}, second = {}] = fixtureElements("recruitee");
const read = (base: Element, changes: Element) =>
  postings(readAll(recruitee, payloadOf("recruitee", [{ ...base, ...changes }])))[0];

it("shows a remote offer's country, never the town of the office that stands in for it", () => {
  expect(postings(readAll(recruitee, fixture("recruitee/acme.json")))[1]).toMatchObject({
    locationText: "Remote job",
    places: [{ text: "Remote job", city: null, region: null, country: "US" }],
    isRemote: true,
    // Remote and hybrid at once is neither.
    workplaceText: null,
  });
});

it("takes the first publication, else the day it was made, and repeats no text", () => {
  const posting = read(second, {});
  expect(posting?.postedAt).toBe(Date.UTC(2026, 7, 1, 8));
  expect(posting?.descriptionHtml).toBe("<p>Read maps.</p>");
  expect(posting?.pay).toEqual([]);
});

it("falls back to the offer's own place where there is no list", () => {
  expect(read(first, { locations: [] })?.places).toEqual([
    { text: "Amsterdam, Noord-Holland, Nederland", city: "Amsterdam", region: "Noord-Holland", country: "NL" },
  ]);
});

it("takes no offer that is not published", () => {
  const readings = readAll(recruitee, payloadOf("recruitee", [{ ...first, status: "closed" }]));
  expect(readings).toEqual([{ kind: "unlisted", key: "2767886" }]);
});

it("asks the board's own host alone", () => {
  expect(recruitee.hosts("acme")).toEqual(["acme.recruitee.com"]);
  expect(recruitee.canonicalBoard("www")).toBeNull();
  expect(recruitee.canonicalBoard("x".repeat(64))).toBeNull();
});
