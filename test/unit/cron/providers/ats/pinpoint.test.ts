import { expect, it } from "vitest";
import { pinpoint } from "../../../../../src/cron/providers/ats/pinpoint.ts";
import { fixture, fixtureElements, payloadOf, postings, readAll, type Element } from "../read-all.ts";

const [first = {}] = fixtureElements("pinpoint");
const read = (changes: Element) => postings(readAll(pinpoint, payloadOf("pinpoint", [{ ...first, ...changes }])))[0];

it("tells no pay that the company keeps from its page, in the public part neither", () => {
  expect(postings(readAll(pinpoint, fixture("pinpoint/acme.json")))[1]).toMatchObject({
    pay: [],
    payText: null,
    employmentText: "contract to hire",
    places: [{ text: "New York", city: null, region: null, country: null }],
    sourceUrl: "https://jobs.acme.example/en/postings/92841fbb-1c42-4adc-b98d-2c0e75802880",
    postedAt: null,
  });
  const parts = [...pinpoint.readList(fixture("pinpoint/acme.json")).entries].map((entry) => entry.publicPart());
  const [open = "", hidden = ""] = parts.map(({ bytes }) => new TextDecoder().decode(bytes));
  expect(open).toContain("39.5");
  expect(open).not.toMatch(/Invented/);
  expect(hidden).not.toMatch(/17513|17,513/);
});

it("takes pay in its true unit, whole amounts, else the text alone", () => {
  expect(
    read({
      compensation_minimum: 13e6,
      compensation_maximum: 15e6,
      compensation_currency: "JPY",
      compensation_frequency: "year",
    })?.pay,
  ).toEqual([{ min: 13_000_000, max: 15_000_000, currency: "JPY", period: "year", label: null }]);
  expect(read({ compensation_frequency: "two_weeks" })).toMatchObject({ pay: [], payText: "$31.75 - $39.50 / hour" });
  expect(read({ compensation_minimum: null, compensation_maximum: null })).toMatchObject({ pay: [] });
});
