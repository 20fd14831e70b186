import { readFileSync } from "node:fs";
import path from "node:path";
import { expect, it } from "vitest";
import { bamboohr } from "../../../../../src/cron/providers/ats/bamboohr.ts";
import { expected } from "../../../../fixtures/expected.ts";
import { bytesOf, fixture, fixtureElements, payloadOf, postings, readAll } from "../read-all.ts";
import { folder, isPresent } from "../recordings.ts";

const nowhere = { country: null, state: null, city: null };
const withOpening = (jobOpening: object) => {
  const answer = bytesOf({ meta: {}, result: { jobOpening: { jobOpeningName: "Mission Planner", ...jobOpening } } });
  const reading = bamboohr.details.read(answer, expected.bamboohr);
  if (reading.kind !== "posting") throw new Error(JSON.stringify(reading));
  return reading.posting;
};

it("takes the place from whichever of two has it; a remote posting's office is no place of work", () => {
  const [, remote, office] = postings(readAll(bamboohr, fixture("bamboohr/acme.json")));
  expect(remote).toMatchObject({
    workplaceText: "remote",
    places: [{ text: null, city: null, region: null, country: "Canada" }],
    locationText: "Canada",
  });
  expect(office).toMatchObject({
    workplaceText: "onsite",
    places: [{ text: null, city: "Ottawa", region: "Ontario", country: "Canada" }],
    department: null,
  });
});

it("takes text, pay, day and country from the posting's own answer", () => {
  const opening = {
    jobOpeningShareUrl: "https://acme.bamboohr.com/careers/24",
    location: { city: "Egham", state: "Surrey", postalCode: "TW20", addressCountry: "United Kingdom" },
    atsLocation: nowhere,
    locationType: 0,
    description: "<p>Plan.</p>",
    compensation: "£24,500 - £26,500",
    datePosted: "2026-09-10",
  };
  expect(withOpening(opening)).toMatchObject({
    key: "24",
    places: [{ city: "Egham", region: "Surrey", country: "United Kingdom" }],
    workplaceText: "onsite",
    payText: "£24,500 - £26,500",
    pay: [],
    postedAt: Date.UTC(2026, 8, 10),
    descriptionHtml: "<p>Plan.</p>",
  });
  expect(withOpening({ datePosted: null, compensation: null })).toMatchObject({
    // The answer does not say whose it is.
    key: "24",
    postedAt: null,
    payText: null,
  });
});

it("declares the list's total", () => {
  const list = bamboohr.readList(fixture("bamboohr/acme.json"), "acme");
  expect(list.end()).toEqual({ declaredTotal: 3, next: [] });
});

it.skipIf(!isPresent)("reads recorded answers that their recorder joined (skipped when ../shared is absent)", () => {
  const joined = JSON.parse(readFileSync(path.join(folder, "bamboohr/details-3jobs.json"), "utf8")) as object;
  const read = Object.values(joined).map((opening) => withOpening(opening as object));
  expect(read.map(({ key }) => key)).toEqual(["331", "335", "63"]);
  expect(read.map(({ payText }) => payText)).toEqual(["£28,090", "£24,500 - £26,500", null]);
  expect(read[2]?.places).toEqual([{ text: null, city: null, region: null, country: "United States" }]);
});

it("finds the country that stands in the other place of the two, unless that is elsewhere", () => {
  const [row] = fixtureElements("bamboohr");
  const country = (location: object | null, atsLocation: object | null) => {
    const list = payloadOf("bamboohr", [{ ...row, locationType: "0", location, atsLocation }]);
    return postings(readAll(bamboohr, list))[0]?.places.map((place) => [place.city, place.country]);
  };
  const [dublin, none] = [
    { city: "Dublin", state: null },
    { city: null, state: null, province: null },
  ];
  expect(country(dublin, { ...none, country: "Ireland" })).toEqual([["Dublin", "Ireland"]]);
  expect(country(dublin, { ...none, city: "Dublin", country: "Ireland" })).toEqual([["Dublin", "Ireland"]]);
  expect(country(dublin, { ...none, city: "Paris", country: "France" })).toEqual([["Dublin", null]]);
  expect(country({ city: "Austin", state: "Texas" }, { ...none, state: "Ohio", country: "United States" })).toEqual([
    ["Austin", null],
  ]);
  expect(country(dublin, null)).toEqual([["Dublin", null]]);
  expect(country(none, { ...none, country: "Ireland" })).toEqual([[null, "Ireland"]]);
});
