import { describe, expect, it } from "vitest";
import { ashby } from "../../../../../src/cron/providers/ats/ashby.ts";
import { bytesOf, fixture, fixtureElements, postings, readAll, type Element } from "../read-all.ts";

const jobs = fixtureElements("ashby");
const base = jobs[0] ?? {};
const read = (changes: Element): ReturnType<typeof readAll>[number] | undefined =>
  readAll(ashby, bytesOf({ jobs: [{ ...base, ...changes }], apiVersion: "1" }))[0];
const posting = (changes: Element): ReturnType<typeof postings>[number] | undefined =>
  postings(readAll(ashby, bytesOf({ jobs: [{ ...base, ...changes }], apiVersion: "1" })))[0];

describe("ashby", () => {
  it("reads every fact of a posting", () => {
    const first = posting({});
    expect({ ...first, native: null }).toEqual({
      key: "63df0ffc-bdc6-40ba-906f-fe0337853601",
      title: "Mission Planner",
      locationText: "New York, NY (HQ)",
      places: [
        { text: "New York, NY (HQ)", city: "New York City", region: "NY", country: "USA" },
        { text: "San Francisco, CA", city: "San Francisco", region: "California", country: "USA" },
        { text: "Remote (Canada)", city: null, region: null, country: "Canada" },
      ],
      department: "Operations",
      team: "Missions",
      employmentText: "FullTime",
      workplaceText: "Hybrid",
      isRemote: true,
      pay: [
        {
          min: 114_200,
          max: 150_000,
          currency: "USD",
          period: "year",
          label: "Zone A",
          text: "$114K – $150K • Offers Equity",
        },
        { min: 150_000, max: 184_050, currency: "USD", period: null, label: "Zone B", text: "$150K – $184K" },
      ],
      payText: "$114K - $184K",
      descriptionHtml: '<h1><strong>About Acme</strong></h1><p style="min-height:1.5em">We plan "missions".</p>',
      language: null,
      companyName: null,
      sourceUrl: "https://jobs.ashbyhq.com/acme/63df0ffc-bdc6-40ba-906f-fe0337853601",
      applyUrl: "https://jobs.ashbyhq.com/acme/63df0ffc-bdc6-40ba-906f-fe0337853601/application",
      postedAt: Date.UTC(2026, 0, 7, 22, 26, 44, 294),
      updatedAt: null,
      deadlineAt: null,
      native: null,
    });
    expect(first?.native).toMatchObject({
      employmentType: "FullTime",
      workplaceType: "Hybrid",
      isRemote: true,
      address: { postalAddress: { addressLocality: "New York City", addressRegion: "NY", addressCountry: "USA" } },
      compensation: { compensationTiers: [{ title: "Zone A" }, { title: "Zone B" }] },
    });
    expect(JSON.stringify(first?.native)).not.toContain("missions");
  });

  it("skips what is not listed, and keeps its key", () => {
    const readings = readAll(ashby, fixture("ashby/acme.json"));
    expect(readings.map((reading) => reading.kind)).toEqual(["posting", "unlisted", "posting"]);
    expect(readings[1]).toEqual({ kind: "unlisted", key: "caf900ec-0107-436b-88bf-2bc24174e602" });
  });

  it("takes equity for no pay", () => {
    const intern = postings(readAll(ashby, bytesOf({ jobs: [jobs[2]] })))[0];
    expect(intern).toMatchObject({ pay: [], payText: null, workplaceText: null, isRemote: null });
  });

  it("falls back to the tiers' summary where a salary is stated", () => {
    const compensation = {
      ...(base["compensation"] as Element),
      scrapeableCompensationSalarySummary: null,
      compensationTierSummary: "$40.00 per hour",
    };
    expect(posting({ compensation })?.payText).toBe("$40.00 per hour");
  });

  it("gives a tier's own line where that alone says that its salary is on-target earnings", () => {
    const component = {
      compensationType: "Salary",
      interval: "1 YEAR",
      currencyCode: "USD",
      minValue: 1e5,
      maxValue: 2e5,
    };
    const of = (tierSummary: string) =>
      posting({
        compensation: {
          compensationTierSummary: "$100K – $200K",
          scrapeableCompensationSalarySummary: "$100K - $200K",
          compensationTiers: [{ title: "US", tierSummary, components: [component] }],
        },
      });
    const total = "Estimated annual on-target earnings: $100K – $200K • Estimated base salary range: $64,000 - $90,000";
    expect(of(total)).toMatchObject({ pay: [], payText: total });
    expect(of("$100K – $200K")).toMatchObject({ pay: [{ min: 1e5, max: 2e5 }], payText: "$100K - $200K" });
  });

  it("shows no pay that the company chose not to show", () => {
    const hidden = posting({ shouldDisplayCompensationOnJobPostings: false });
    expect(hidden).toMatchObject({ pay: [], payText: null, native: { compensation: null } });
  });

  it.each([
    ["1 HOUR", "hour"],
    ["1 MONTH", "month"],
    ["1 WEEK", "week"],
    ["2 WEEK", null],
    ["NONE", null],
    ["constructor", null],
  ])("takes the interval %s as %s", (interval, period) => {
    const component = { compensationType: "Salary", interval, currencyCode: "USD", minValue: 5, maxValue: null };
    const compensation = { compensationTiers: [{ title: null, components: [component] }] };
    expect(posting({ compensation })?.pay).toMatchObject([{ min: 5, max: null, currency: "USD", period, label: null }]);
  });

  it("rejects by field, with the key", () => {
    expect(read({ title: "" })).toEqual({ kind: "reject", reject: { key: base["id"], reason: "title: is empty" } });
    expect(read({ secondaryLocations: [{ location: 5 }] })).toMatchObject({
      reject: { key: base["id"], reason: expect.stringContaining("secondaryLocations.0.location: ") },
    });
  });

  it("drops the largest of too much native first", () => {
    const secondaryLocations = Array.from({ length: 200 }, (_, i) => ({ location: `Place ${i} ${"x".repeat(100)}` }));
    const crowded = posting({ secondaryLocations });
    expect(crowded?.places).toHaveLength(50);
    expect(crowded?.native["secondaryLocations"]).toBeUndefined();
    expect(crowded?.native["compensation"]).toBeDefined();
  });

  it("encodes tokens in addresses", () => {
    expect(ashby.listRequest("tools for humanity").url).toBe(
      "https://api.ashbyhq.com/posting-api/job-board/tools%20for%20humanity?includeCompensation=true",
    );
    expect(ashby.canonicalBoard("Tools%20for%20Humanity")).toBe("tools for humanity");
    expect(ashby.canonicalBoard("%E0%A4%A")).toBeNull();
  });

  it("reads an empty board as empty", () => {
    expect(readAll(ashby, bytesOf('{"jobs":[],"apiVersion":"1"}'))).toEqual([]);
  });
});
