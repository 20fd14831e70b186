import { readFileSync } from "node:fs";
import path from "node:path";
import { expect, it } from "vitest";
import { icims } from "../../../../../src/cron/providers/ats/icims.ts";
import { expected } from "../../../../fixtures/expected.ts";
import { bytesOf, fixture, postings, readAll } from "../read-all.ts";
import { folder, isPresent } from "../recordings.ts";

const BOARD = "careers-acme";
const listed = { ...expected.icims, places: [], employmentText: null, department: null, locationText: null };
const readPage = (page: string) => {
  const reading = icims.details.read(bytesOf(page), listed);
  if (reading.kind !== "posting") throw new Error(JSON.stringify(reading));
  return reading.posting;
};
const withData = (data: object) =>
  readPage(
    `<html><script type="application/ld+json">${JSON.stringify({ "@type": "JobPosting", title: "Pilot", ...data })}</script></html>`,
  );

it("reads cards and rows by their labels, and no other row", () => {
  const found = postings(readAll(icims, fixture("icims/acme.html")));
  expect(
    found.map(({ key, title, locationText, workplaceText, native }) => [
      key,
      title,
      locationText,
      workplaceText,
      native["requisition_id"],
    ]),
  ).toEqual([
    ["284139", "Map Reader & Keeper - North House", "US-NJ-Passaic | US-NY", null, "2026-4139"],
    ["8214", "Pilot", "US", null, "2026-8214"],
    ["38897", "Navigator (North, NJ)", null, "On Site", "2026-38897"],
  ]);
});

it("shows of a card what its labels say is about the job, and not who hires", () => {
  const { entries } = icims.readList(fixture("icims/acme.html"), BOARD, icims.listRequest(BOARD));
  const text = [...entries].map((entry) => new TextDecoder().decode(entry.publicPart().bytes)).join("");
  expect(text).toContain("US-NJ-Passaic");
  expect(text).toContain("2026-38897");
  expect(text).not.toContain("Robin Reader");
});

it("asks the pages that a page says there are, or goes on while they are full", () => {
  const next = (head: string, rows: number, page: number) => {
    const row = '<div class="row"><a href="https://careers-acme.icims.com/jobs/1/x/job">x</a></div>';
    const text = `<html>${head}<div class="iCIMS_JobsTable">${row.repeat(rows)}</div></html>`;
    const { url } = icims.listRequest(BOARD);
    return icims
      .readList(bytesOf(text), BOARD, { url: url.replace("pr=0", `pr=${page}`) })
      .end()
      .next.map((request) => new URL(request.url).searchParams.get("pr"));
  };
  expect(next("<h2>Search Results Page 1\n of 3</h2>", 20, 0)).toEqual(["1"]);
  expect(next("<h2>Página 2 de 3</h2>", 20, 1)).toEqual(["2"]);
  expect(next("<h2>Search Results Page 3 of 3</h2>", 20, 2)).toEqual([]);
  expect(next("", 20, 4)).toEqual(["5"]);
  expect(next("", 19, 4)).toEqual([]);
  // A page that was asked for because there is one: it lacks what stood on it.
  expect(() => next("<h2>Search Results Page 2 of 2</h2>", 0, 1)).toThrow("page 2 holds no postings");
  expect(() => next("<h2>Search Results Page 2 of 1</h2>", 3, 1)).toThrow("page 2 says that there are 1");
  expect(next("<h2>Search Results Page 1 of 0</h2>", 0, 0)).toEqual([]);
  expect(() => icims.readList(bytesOf("<html>Sign in</html>"), BOARD, icims.listRequest(BOARD))).toThrow(
    "none of an iCIMS",
  );
});

it("is no whole list where a page does not say which one of how many it is", () => {
  const doubt = (head: string, rows: number, page = 0) => {
    const row = '<div class="row"><a href="https://careers-acme.icims.com/jobs/1/x/job">x</a></div>';
    const text = `<html>${head}<div class="iCIMS_JobsTable">${row.repeat(rows)}</div></html>`;
    const { url } = icims.listRequest(BOARD);
    return icims.readList(bytesOf(text), BOARD, { url: url.replace("pr=0", `pr=${page}`) }).end().doubt;
  };
  expect(doubt("<h2>Search Results Page 1\n of 3</h2>", 20)).toBeNull();
  expect(doubt("<h2>Search results page 1 of 1</h2>", 3)).toBeNull();
  // Words of a posting above those of the page.
  expect(doubt("<p>See page 7 of 9.</p><h2>Page 2 of 2</h2>", 3, 1)).toBeNull();
  expect(doubt("", 3)).toContain("does not say");
  expect(doubt("<h2>Search Results Page 1 of 3</h2>", 20, 1)).toContain("page 2 does not say");
  // A portal without a posting says no such thing.
  expect(doubt("", 0)).toBeNull();
});

it("takes no made-up date, part of an address or kind of employment from linked data", () => {
  const address = { addressLocality: "Remote", addressRegion: "UNAVAILABLE", addressCountry: "US" };
  const made = { datePosted: "2024-10-05T01:06:16.428Z", validThrough: "2027-10-05T01:06:16.428Z" };
  expect(withData({ ...made, employmentType: "OTHER", jobLocation: [{ address }] })).toMatchObject({
    postedAt: null,
    deadlineAt: null,
    employmentText: null,
    workplaceText: "remote",
    places: [{ text: null, city: null, region: null, country: "US" }],
  });
  const dated = { datePosted: "2026-09-08T04:00:00.000Z", validThrough: "2027-09-08T04:00:00.000Z" };
  const baseSalary = { minValue: 24.25, maxValue: "24.55", currency: "USD" };
  expect(withData({ ...dated, employmentType: "FULL_TIME", baseSalary, url: "https://jobs.acme.com/" })).toMatchObject({
    key: listed.key,
    postedAt: Date.UTC(2026, 8, 8),
    deadlineAt: null,
    employmentText: "FULL TIME",
    pay: [{ min: 24.25, max: 24.55, currency: "USD", period: null, label: null }],
  });
});

it.skipIf(!isPresent)("reads recorded postings' pages (skipped when ../shared is absent)", () => {
  const page = (file: string) => readPage(readFileSync(path.join(folder, "icims", file), "utf8"));
  expect(page("legacyhealth-detail-49315.html")).toMatchObject({
    key: "49315",
    companyName: "Legacy Health",
    places: [{ city: "PORTLAND", region: "OR", country: "US" }],
    postedAt: null,
  });
  expect(page("blythedale-detail-1567-pay.html")).toMatchObject({
    key: "1567",
    companyName: "Blythedale Children's Hospital",
    department: "Nurse's Aide and Certified Nurse's Aide",
    pay: [{ min: 24.25, max: 24.55, currency: "USD", period: null }],
    postedAt: Date.UTC(2026, 8, 8),
  });
  expect(page("huntsvillehospital-detail-66341.html")).toMatchObject({
    key: "66341",
    places: [{ city: "Athens", region: "AL", country: "US" }],
    postedAt: null,
    employmentText: null,
  });
});
