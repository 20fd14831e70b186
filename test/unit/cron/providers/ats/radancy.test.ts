import { expect, it } from "vitest";
import { radancy } from "../../../../../src/cron/providers/ats/radancy.ts";
import type { Posting } from "../../../../../src/core/posting.ts";
import { expected } from "../../../../fixtures/expected.ts";
import { bytesOf, fixture, postings, readAll } from "../read-all.ts";
import { isPresent, readRecording } from "../recordings.ts";

const page = new TextDecoder().decode(fixture("radancy/acme.html"));
const ask = (board: string, p?: number) => ({ url: `https://${board}/search-jobs${p === undefined ? "" : `?p=${p}`}` });
const listOf = (html: string, p?: number) =>
  radancy.readList(bytesOf(html), "jobs.acme.com", ask("jobs.acme.com", p)).end();
const readPage = (answer: Uint8Array, listed: Posting = expected.radancy): Posting => {
  const reading = radancy.details.read(answer, listed);
  return reading.kind === "posting" ? reading.posting : expect.fail(JSON.stringify(reading));
};

it("reads the skins that sites have, each posting once, without the labels in its cells", () => {
  const [, reader, pilot, ...more] = postings(readAll(radancy, fixture("radancy/acme.html")));
  expect(more).toEqual([]);
  expect(reader).toMatchObject({ key: "98395039840", title: "Map Reader", locationText: "Chico, California" });
  expect(pilot).toMatchObject({
    title: "Pilote F/H",
    sourceUrl: "https://jobs.acme.com/emploi/sillery/pilote-f-h/1113/19904869696",
    postedAt: Date.UTC(2026, 6, 27),
  });
});

it("takes the total of postings, asks for the next page up to the last, and takes no other page for a list", () => {
  expect(listOf(page)).toEqual({ declaredTotal: 3, next: [] });
  const first = page.replace('data-total-pages="1"', 'data-total-pages="4"');
  expect(listOf(first).next).toMatchObject([{ url: "https://jobs.acme.com/search-jobs?p=2" }]);
  expect(listOf(first.replace('data-current-page="1"', 'data-current-page="3"'), 3).next).toMatchObject([
    { url: "https://jobs.acme.com/search-jobs?p=4" },
  ]);
  expect(listOf(first.replace('data-current-page="1"', 'data-current-page="4"'), 4).next).toEqual([]);
  expect(listOf(page.replace(' data-total-job-results="3"', "")).declaredTotal).toBe(5);
  expect(() => listOf("<html><body>Maintenance</body></html>")).toThrow("no page of a Radancy search");
});

it("takes no link to another site, nor one without a posting's number", () => {
  for (const href of ["https://evil.example/job/a/b/1/101095894992", "/job/boston/director-maps", "javascript:x"])
    expect(
      readAll(radancy, bytesOf(page.replaceAll("/job/boston/director-maps/1113/101095894992", href))),
    ).toHaveLength(2);
});

it("knows a board by a site's search in its language, and asks there", () => {
  expect(radancy.listRequest("careers.acme.com|en").url).toBe("https://careers.acme.com/en/search-jobs");
  expect(radancy.canonicalBoard("Careers.Acme.com|EN")).toBe("careers.acme.com|en");
  expect(radancy.hosts("careers.acme.com|en")).toEqual(["careers.acme.com"]);
});

it("takes no region of a number, nor a country called Remote, and keeps a place that a page does not say", () => {
  const html = (data: object) =>
    bytesOf(
      `<html><script type="application/ld+json">${JSON.stringify({ "@type": "JobPosting", description: "a", ...data })}</script></html>`,
    );
  const at = (addressLocality: string, addressRegion: string, addressCountry: string) => {
    return { address: { addressLocality, addressRegion, addressCountry } };
  };
  expect(readPage(html({ jobLocation: at("Bucharest", "10", "RO") })).places).toEqual([
    { text: "Bucharest, RO", city: "Bucharest", region: null, country: "RO" },
  ]);
  expect(readPage(html({ jobLocation: [at("", "", "Remote")] })).places).toEqual([
    { text: "Remote", city: null, region: null, country: null },
  ]);
  for (const jobLocation of [[], null, [at("", "", "")], [{ address: null }]])
    expect(readPage(html({ jobLocation })).places).toEqual(expected.radancy.places);
  expect(radancy.details.read(bytesOf("<html>Sign in</html>"), expected.radancy)).toMatchObject({ kind: "reject" });
});

it.skipIf(!isPresent)("reads recorded pages, with linked data and without (../shared)", () => {
  const takeda = readPage(readRecording("radancy/takeda-job-101095894992.html"));
  expect(takeda).toMatchObject({
    key: "101095894992",
    department: "Research & Development",
    employmentText: "Full time",
    companyName: "Takeda Pharmaceutical",
    postedAt: Date.UTC(2026, 8, 24),
    pay: [{ min: 177_000, max: 278_080, currency: "USD", period: null }],
    native: { category: "Clinical Development", requisition_id: "R0189509" },
  });
  expect(takeda.places).toEqual([
    expect.objectContaining({ city: "Massachusetts - Virtual", country: "United States" }),
    { text: "Remote", city: null, region: null, country: null },
  ]);
  const hackensack = readPage(readRecording("radancy/hackensackmeridian-job-101588192384.html"));
  expect(hackensack).toMatchObject({
    key: "101588192384",
    pay: [],
    postedAt: Date.UTC(2026, 9, 5),
    places: [{ city: "Hackensack", region: "NJ", country: null }],
    native: { requisition_id: "2026-187727" },
  });
  // The linked data have the overview alone.
  expect(hackensack.descriptionHtml).toMatch(/Responsibilities.*Minimum rate of \$40\.28 Hourly/s);
  expect(readPage(readRecording("radancy/jabil-job-99399792720-no-jsonld.html"))).toMatchObject({
    key: expected.radancy.key,
    title: "Operator II",
    department: "Manufacturing",
    places: [{ city: "Gurnee", region: "Illinois", country: "United States" }],
    postedAt: Date.UTC(2026, 7, 18),
    applyUrl: "https://jabil.wd5.myworkdayjobs.com/Jabil_Careers/job/Gurnee-IL/Operator-II_J2461733-1/apply",
    native: { requisition_id: "J2461733" },
  });
});
