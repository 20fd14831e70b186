import { expect, it } from "vitest";
import { pageup } from "../../../../../src/cron/providers/ats/pageup.ts";
import { bytesOf, fixture, postings, readAll } from "../read-all.ts";

it("splits lists at commas without a space, and takes the largest part of a plain category", () => {
  expect(postings(readAll(pageup, fixture("pageup/acme.xml")))[1]).toMatchObject({
    locationText: "Partial Remote; Providence, Rhode Island",
    department: "Education & Training",
    workplaceText: null,
    employmentText: null,
    descriptionHtml: "Read maps & legends.",
  });
});

it("has the customer, the site and its language for a board", () => {
  expect(pageup.canonicalBoard("1083/CW/en-US")).toBe("1083|cw|en-us");
  for (const none of ["acme|cw|en", "1083|cw", "1083|cw|english", "0|cw|en"])
    expect(pageup.canonicalBoard(none), none).toBeNull();
});

it("takes an empty board for an empty list", () => {
  expect(readAll(pageup, bytesOf("<rss><channel><title/></channel></rss>"))).toEqual([]);
});
