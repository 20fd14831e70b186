import { expect, it } from "vitest";
import { trakstar } from "../../../../../src/cron/providers/ats/trakstar.ts";
import { bytesOf, fixture, postings, readAll } from "../read-all.ts";

it("takes a description without the frame whole, the day as written, and no place where none is said", () => {
  expect(postings(readAll(trakstar, fixture("trakstar/acme.xml")))[1]).toMatchObject({
    descriptionHtml: "<p>Read maps.</p>",
    postedAt: Date.UTC(2026, 8, 8),
    places: [],
    locationText: null,
    department: null,
    employmentText: null,
  });
});

it("reads the ATS's own elements under any prefix", () => {
  const text = new TextDecoder().decode(fixture("trakstar/acme.xml")).replaceAll("job:", "ns1:");
  expect(readAll(trakstar, bytesOf(text))).toEqual(readAll(trakstar, fixture("trakstar/acme.xml")));
});

it("asks the board's own host alone, and takes the ATS's former address for it", () => {
  expect(trakstar.hosts("acme")).toEqual(["acme.hire.trakstar.com"]);
  expect(trakstar.boardFromUrl(new URL("https://acme.recruiterbox.com/"))).toBe("acme");
});
