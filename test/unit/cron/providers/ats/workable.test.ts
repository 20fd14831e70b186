import { expect, it } from "vitest";
import { workable } from "../../../../../src/cron/providers/ats/workable.ts";
import { fixture, fixtureElements, payloadOf, postings, readAll } from "../read-all.ts";

const [first = {}, second = {}] = fixtureElements("workable");

it("makes one posting of the elements of one shortcode", () => {
  const all = postings(readAll(workable, fixture("workable/acme.json")));
  expect(all.map(({ key }) => key)).toEqual(["74172297A5", "0A1B2C3D4E"]);
  // Lisbon is hidden: its country is all that is shown.
  expect(all[0]?.places.map(({ city, country }) => [city, country])).toEqual([
    [null, "ES"],
    [null, "PT"],
  ]);
});

it("builds the addresses, and takes the flat place, where an element has no other", () => {
  expect(postings(readAll(workable, payloadOf("workable", [second])))[0]).toMatchObject({
    locationText: "Oslo, Oslo, Norway",
    places: [{ text: null, city: "Oslo", region: "Oslo", country: "Norway" }],
    sourceUrl: "https://apply.workable.com/acme/j/0A1B2C3D4E/",
    applyUrl: "https://apply.workable.com/acme/j/0A1B2C3D4E/apply/",
    postedAt: Date.UTC(2026, 6, 2),
    descriptionHtml: null,
  });
});

it("knows a refused posting by its shortcode, a piece of it too", () => {
  const broken = { ...first, title: 7 };
  expect(readAll(workable, payloadOf("workable", [first, broken]))).toMatchObject([
    { kind: "reject", reject: { key: "74172297A5" } },
  ]);
});
