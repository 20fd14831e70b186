import { expect, it } from "vitest";
import { careerplug } from "../../../../../src/cron/providers/ats/careerplug.ts";
import { expected } from "../../../../fixtures/expected.ts";
import { bytesOf, fixture, postings, readAll } from "../read-all.ts";

const page = new TextDecoder().decode(fixture("careerplug/acme.html"));
const placeOf = (place: string) =>
  postings(readAll(careerplug, bytesOf(page.replace("VT-South Burlington-05403", place))))[0]?.places[0];
const nextOf = (html: string, url = "https://acme.careerplug.com/jobs") =>
  careerplug
    .readList(bytesOf(html), "acme", { url })
    .end()
    .next.map((request) => request.url);
const detail = (data: object): unknown =>
  careerplug.details.read(
    bytesOf(
      `<html><script type="application/ld+json">${JSON.stringify({ "@type": "JobPosting", title: "Map Reader &amp; Pilot", ...data })}</script></html>`,
    ),
    expected.careerplug,
  );

it("takes each posting once, a place in the company's words as it stands, and no day that is none", () => {
  const [, miller, baker, ...more] = postings(readAll(careerplug, fixture("careerplug/acme.html")));
  expect(more).toEqual([]);
  expect(miller).toMatchObject({ locationText: "Acme North Shop", places: [{ city: null }], postedAt: null });
  expect(baker).toMatchObject({ key: "3301620", title: "Baker", places: [], postedAt: null });
});

it("knows a town with a hyphen, and that a number is no postal code", () => {
  expect(placeOf("PA-Wilkes-Barre-18702")).toMatchObject({ city: "Wilkes-Barre", region: "PA" });
  expect(placeOf("CA-Los Angeles -90001-1234")).toMatchObject({ city: "Los Angeles", region: "CA" });
  for (const place of ["CA-Shop 12-9", "California", "ca-x-90001", "CA--90001"])
    expect(placeOf(place)).toMatchObject({ text: place, city: null, region: null });
});

it("follows the link to the next page of its own list, and no other", () => {
  expect(nextOf(page)).toEqual(["https://acme.careerplug.com/jobs?page=2"]);
  expect(nextOf(page, "https://acme.careerplug.com/jobs?page=2")).toEqual([]);
  expect(nextOf(page.replace('class="next_page"', 'class="next_page disabled"'))).toEqual([]);
  for (const href of ["https://evil.example/jobs?page=2", "/account?page=2"])
    expect(nextOf(page.replaceAll("/jobs?page=2", href))).toEqual([]);
});

it("takes the rest of a posting's page, and leaves it as listed where that leads to its form", () => {
  const address = { addressLocality: "Concord", addressRegion: "CA", addressCountry: "US" };
  const facts = { description: "<p>Serve</p>", datePosted: "2026-06-20T12:00:00+00:00", employmentType: "FULL_TIME" };
  expect(detail({ ...facts, hiringOrganization: { name: "Acme - Concord" }, jobLocation: { address } })).toMatchObject({
    posting: {
      title: expected.careerplug.title,
      companyName: "Acme - Concord",
      places: [{ city: "Concord", region: "CA", country: "US" }],
      employmentText: "FULL TIME",
      postedAt: Date.parse("2026-06-20T12:00:00Z"),
      isRemote: null,
    },
  });
  expect(detail({ jobLocationType: "TELECOMMUTE" })).toMatchObject({
    posting: { isRemote: true, places: expected.careerplug.places },
  });
  expect(detail({ ...facts, title: "Miller" })).toMatchObject({ kind: "reject", reject: { key: "3301618" } });
  const form = bytesOf("<html><body><h1>Map Reader &amp; Pilot</h1><form></form></body></html>");
  expect(careerplug.details.read(form, expected.careerplug)).toEqual({ kind: "posting", posting: expected.careerplug });
});
