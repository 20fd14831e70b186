import { readFileSync } from "node:fs";
import path from "node:path";
import { expect, it } from "vitest";
import { jobvite } from "../../../../../src/cron/providers/ats/jobvite.ts";
import { expected } from "../../../../fixtures/expected.ts";
import { bytesOf, fixture, postings, readAll } from "../read-all.ts";
import { folder, isPresent } from "../recordings.ts";

const withPage = (data: object) => {
  const json = JSON.stringify({ "@type": "JobPosting", ...data }).replaceAll("<", "\\u003c");
  const page = `<html><head><script type="application/ld+json">${json}</script></head></html>`;
  const reading = jobvite.details.read(bytesOf(page), expected.jobvite);
  if (reading.kind !== "posting") throw new Error(JSON.stringify(reading));
  return reading.posting;
};

it("reads the three layouts of a list, and neither its head nor the menu", () => {
  const read = postings(readAll(jobvite, fixture("jobvite/acme.html")));
  expect(read.map(({ key, title, locationText }) => [key, title, locationText])).toEqual([
    ["oiiRyfwJ", "Mission Planner & Pilot", "Ft Myers, Florida"],
    // "2 Locations" is no place.
    ["oQ6uAfwK", "Map Reader", null],
    ["octxAfww", "Map Keeper", "Remote, Mexico"],
  ]);
});

it("cuts commas and blanks from the parts of an address, and takes the company as a text or an object", () => {
  const address = { addressLocality: "Bangalore ", addressRegion: "Karnataka,", addressCountry: "India" };
  const data = { title: "SRE", datePosted: "2026-08-17", jobLocation: [{ address }], baseSalary: { currency: "" } };
  expect(withPage({ ...data, hiringOrganization: "Acme Inc." })).toMatchObject({
    title: "SRE",
    locationText: "Bangalore, Karnataka, India",
    places: [{ text: null, city: "Bangalore", region: "Karnataka", country: "India" }],
    companyName: "Acme Inc.",
    postedAt: Date.UTC(2026, 7, 17),
    pay: [],
  });
  const other = { ...data, jobLocation: null, hiringOrganization: { name: "Acme" }, identifier: "R-17" };
  expect(withPage(other)).toMatchObject({
    key: expected.jobvite.key,
    places: expected.jobvite.places,
    companyName: "Acme",
  });
});

it("rejects a page that is none of the posting's", () => {
  const page = bytesOf("<html><body><h1>Scheduled maintenance</h1></body></html>");
  expect(jobvite.details.read(page, expected.jobvite)).toMatchObject({ kind: "reject" });
});

it.skipIf(!isPresent)("reads recorded linked data and a part of a page (skipped when ../shared is absent)", () => {
  const textOf = (file: string) => readFileSync(path.join(folder, "jobvite", file), "utf8");
  const data = JSON.parse(textOf("barracuda-jsonld-oZOEAfwL.json")) as Record<string, object>;
  expect(withPage(data["oZOEAfwL"] ?? {})).toMatchObject({
    key: "oZOEAfwL",
    companyName: "Barracuda Networks Inc.",
    department: "Engineering",
    places: [{ text: null, city: "Bangalore", region: "Karnataka", country: "India" }],
  });
  const part = postings(readAll(jobvite, bytesOf(`<html>${textOf("listing-nested-location.html")}</html>`)));
  expect(part.length).toBeGreaterThan(6);
  expect(part[0]).toMatchObject({ key: "o3FFAfwH", title: "Buyer", locationText: "Remote, Mexico" });
});
