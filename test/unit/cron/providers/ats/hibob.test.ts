import { expect, it } from "vitest";
import { hibob } from "../../../../../src/cron/providers/ats/hibob.ts";
import { fixture, postings, readAll } from "../read-all.ts";

it("takes words where their ids are absent, nine decimals, and the parts of a text in order", () => {
  expect(postings(readAll(hibob, fixture("hibob/acme.json")))[1]).toMatchObject({
    employmentText: "Employee",
    workplaceText: "Hybrid",
    places: [{ text: "New York", city: null, region: null, country: "United States" }],
    postedAt: Date.parse("2026-04-22T07:20:46.518Z"),
    descriptionHtml:
      "<p>Read maps.</p>\n<ul><li>Fold them</li></ul>\n<ul><li>Legends</li></ul>\n<ul><li>$140-170k DOE</li></ul>",
  });
});

it("asks with the page of the board as its referer: without one it answers 401", () => {
  expect(hibob.listRequest("acme").headers).toMatchObject({ referer: "https://acme.careers.hibob.com/jobs" });
});
