import { readFileSync } from "node:fs";
import path from "node:path";
import { expect, it } from "vitest";
import { bamboohr } from "../../../../../src/cron/providers/ats/bamboohr.ts";
import { expected } from "../../../../fixtures/expected.ts";
import { bytesOf, fixture, postings, readAll } from "../read-all.ts";
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
