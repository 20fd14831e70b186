import { expect, it } from "vitest";
import { clearcompany } from "../../../../../src/cron/providers/ats/clearcompany.ts";
import { bytesOf, fixture, postings, readAll } from "../read-all.ts";

it("takes the plain text where there is no rich one, and a day for a day", () => {
  expect(postings(readAll(clearcompany, fixture("clearcompany/acme.xml")))[1]).toMatchObject({
    descriptionHtml: "Maps &lt; 1:50 000 &amp; legends.",
    postedAt: Date.UTC(2026, 8, 14),
    places: [],
    locationText: null,
    department: null,
    applyUrl: null,
  });
});

it("takes the page of a closed posting for no list", () => {
  expect(() => readAll(clearcompany, bytesOf("<html><body>Oops! It does not exist.</body></html>"))).toThrow(/./);
});
