import { readFileSync } from "node:fs";
import path from "node:path";
import { expect, it } from "vitest";
import { successfactors } from "../../../../../src/cron/providers/ats/successfactors.ts";
import { expected } from "../../../../fixtures/expected.ts";
import { bytesOf, fixture, postings, readAll } from "../read-all.ts";
import { folder, isPresent } from "../recordings.ts";

const BOARD = "jobs.acme.com";
const read = (page: string) => {
  const reading = successfactors.details.read(bytesOf(page), expected.successfactors);
  if (reading.kind !== "posting") throw new Error(JSON.stringify(reading));
  return reading.posting;
};
const recorded = (file: string) => readFileSync(path.join(folder, "successfactors", file), "utf8");

it("reads rows and tiles once each, by what their labels say", () => {
  const found = postings(readAll(successfactors, fixture("successfactors/acme.html")));
  expect(found.map(({ key, title, locationText, postedAt }) => [key, title, locationText, postedAt])).toEqual([
    ["755919802", "Map Reader & Keeper", "Torun, PL", Date.UTC(2026, 8, 23)],
    // A day of another order is none that can be told.
    ["1372996357", "Pilot", "Cary, NC, US, 27511", null],
    ["1419166133", "Navigator", "Paris, FR", null],
    ["1423919100", "Chart Clerk", null, null],
  ]);
  expect(found[2]).toMatchObject({
    employmentText: "4 years, extendable to indefinite",
    department: "Charts",
    deadlineAt: Date.UTC(2026, 7, 31, 23, 59, 59, 999),
    sourceUrl: "https://jobs.acme.com/north/job/Paris-Navigator/1419166133/",
  });
});

it("shows of a tile what its labels say is about the job, and not who hires", () => {
  const { entries } = successfactors.readList(
    fixture("successfactors/acme.html"),
    BOARD,
    successfactors.listRequest(BOARD),
  );
  const text = [...entries].map((entry) => new TextDecoder().decode(entry.publicPart().bytes)).join("");
  expect(text).toContain("4 years, extendable to indefinite");
  expect(text).not.toContain("Robin Reader");
});

const pageOf = (text: string, url = successfactors.listRequest(BOARD).url) =>
  successfactors.readList(bytesOf(text), BOARD, { url }).end();
const rows = (count: number) => `<table id="searchresults">${'<tr class="data-row"></tr>'.repeat(count)}</table>`;
const tiles = (count: number) => '<li class="job-tile x"></li>'.repeat(count);

it("pages by what a page holds, whatever its size, with the total in any language", () => {
  const label = (text: string) => `<span class="paginationLabel">${text}</span>`;
  const first = pageOf(`<html>${label("Ergebnisse <b>1 – 20</b> von <b>1.051</b>")}${rows(20)}</html>`);
  expect(first.declaredTotal).toBe(1_051);
  expect(first.next.map(({ url }) => url)).toEqual(["https://jobs.acme.com/search/?q=&startrow=20"]);
  const last = pageOf(
    `<html>${label("<b>26 – 30</b> of <b>30</b>")}${rows(5)}</html>`,
    "https://x/search/?q=&startrow=25",
  );
  expect(last).toEqual({ declaredTotal: 30, next: [] });
});

it("goes on with tiles in fragments until one holds none", () => {
  const script = `<script>j2w.SearchResults.init({jobRecordsFound: parseInt("51")});</script>`;
  const label = `<span id="tile-search-results-label">Showing 1 to 25 of 51 Jobs</span>`;
  for (const said of [script, label]) {
    const first = pageOf(`<html>${said}<ul id="job-tile-list" aria-rowcount="26">${tiles(25)}</ul></html>`);
    expect(first.declaredTotal).toBe(51);
    expect(first.next.map(({ url }) => url)).toEqual(["https://jobs.acme.com/tile-search-results/?q=&startrow=25"]);
  }
  const fragment = (text: string) => pageOf(text, "https://jobs.acme.com/tile-search-results/?q=&startrow=50");
  expect(fragment(tiles(1)).next.map(({ url }) => url)).toEqual([
    "https://jobs.acme.com/tile-search-results/?q=&startrow=51",
  ]);
  expect(fragment("\n")).toEqual({ declaredTotal: null, next: [] });
  expect(() => fragment(`${tiles(2)}<li class="job-tile`)).toThrow("break off");
});

it("takes no page of another site for an empty list", () => {
  expect(() => pageOf("<html><h1>Sign in</h1></html>")).toThrow("none of a SuccessFactors site");
});

it("reads a posting's page: microdata, labels, days", () => {
  const page = `<html><link rel="canonical" href="${expected.successfactors.sourceUrl}" /><div class="jobDisplayShell"><span itemprop="jobLocation"><span itemprop="address"><meta itemprop="addressLocality" content="Lyon"><meta itemprop="addressCountry" content="FR"></span></span>
    <meta itemprop="datePosted" content="Wed Jun 24 07:00:00 UTC 2026"><meta itemprop="validThrough" content="Tue Sep 22 04:00:00 UTC 2026">
    <span class="jobGeoLocation">Lyon, FR, 69001</span><p id="job-company"><strong>Company: </strong><span>Acme SA</span></p>
    <div class="joblayouttoken"><span class="joblayouttoken-label">Job ID: </span><span data-careersite-propertyid="shifttype">17137</span></div>
    <span itemprop="description"><p>Draw <b>maps</b>.</p></span></div></html>`;
  expect(read(page)).toEqual({
    ...expected.successfactors,
    locationText: "Lyon, FR, 69001",
    places: [{ text: "Lyon, FR, 69001", city: "Lyon", region: null, country: "FR" }],
    descriptionHtml: '<span itemprop="description"><p>Draw <b>maps</b>.</p></span>',
    companyName: "Acme SA",
    postedAt: Date.UTC(2026, 5, 24),
    deadlineAt: Date.UTC(2026, 8, 22, 23, 59, 59, 999),
    native: { requisition_id: "17137" },
  });
  for (const none of ["<html>Maintenance</html>", page.replace("canonical", "alternate")]) {
    const reading = successfactors.details.read(bytesOf(none), expected.successfactors);
    expect(reading).toMatchObject({ kind: "reject", reject: { key: expected.successfactors.key } });
  }
});

it.skipIf(!isPresent)(
  "reads recorded postings' pages and a cut page of tiles (skipped when ../shared is absent)",
  () => {
    expect(read(recorded("nexteraenergy-job-1340304000.html"))).toMatchObject({
      key: "1340304000",
      locationText: "North Palm Beach, FL, US, 33408",
      places: [{ city: "North Palm Beach", region: "FL", country: "US" }],
      companyName: "NextEra Energy",
      postedAt: Date.UTC(2026, 5, 24),
    });
    expect(read(recorded("dteenergy-job-1377939300.html"))).toMatchObject({
      key: "1377939300",
      locationText: "River Rouge, MI, US",
      companyName: "DTE Energy Services, Inc.",
      native: { requisition_id: "17137" },
      descriptionHtml: expect.stringContaining("cokemaking processes") as string,
    });
    const esa = recorded("esa-search-tiles-3.html");
    const page = bytesOf(`<html>${esa.slice(0, esa.lastIndexOf("<li"))}</html>`);
    expect(
      postings(readAll(successfactors, page)).map(({ locationText, deadlineAt }) => [locationText, deadlineAt]),
    ).toEqual([
      ["Paris, FR", Date.UTC(2026, 7, 31, 23, 59, 59, 999)],
      ["Noordwijk, NL", Date.UTC(2026, 7, 21, 23, 59, 59, 999)],
      ["Noordwijk, NL", Date.UTC(2026, 7, 16, 23, 59, 59, 999)],
    ]);
    expect(pageOf(new TextDecoder().decode(page)).declaredTotal).toBe(51);
  },
);
