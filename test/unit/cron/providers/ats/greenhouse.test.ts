import { describe, expect, it } from "vitest";
import { greenhouse } from "../../../../../src/cron/providers/ats/greenhouse.ts";
import { unescapeOnce } from "../../../../../src/cron/providers/unescape-once.ts";
import { bytesOf, fixture, fixtureElements, postings, readAll, type Element } from "../read-all.ts";

const base = fixtureElements("greenhouse")[0] ?? {};
const read = (changes: Element): ReturnType<typeof readAll>[number] | undefined =>
  readAll(greenhouse, bytesOf({ jobs: [{ ...base, ...changes }] }))[0];
const posting = (changes: Element): ReturnType<typeof postings>[number] | undefined =>
  postings(readAll(greenhouse, bytesOf({ jobs: [{ ...base, ...changes }] })))[0];

describe("greenhouse", () => {
  it("reads every fact of a posting", () => {
    const [first] = postings(readAll(greenhouse, fixture("greenhouse/acme.json")));
    expect(first).toEqual({
      key: "8225722002",
      title: "Autonomy Platform Engineer",
      locationText: "San Francisco, CA; New York, NY",
      places: [{ text: "San Francisco, CA; New York, NY", city: null, region: null, country: null }],
      department: "Autonomy",
      team: null,
      employmentText: "Full Time, Regular",
      workplaceText: "Hybrid",
      isRemote: null,
      pay: [
        { min: 137_400, max: 202_000, currency: "USD", period: null, label: "I4" },
        { min: 21.5, max: 30, currency: "USD", period: "hour", label: "Hourly rate, interns" },
        { min: 1, max: 2, currency: "USD", period: null, label: "Per shift & day" },
      ],
      payText: null,
      descriptionHtml: '<div class="content-intro"><p>Rockets &amp; range:&nbsp;a &lt; b, it\'s AB.</p></div>',
      language: "en",
      companyName: "Acme Rockets",
      sourceUrl: "https://job-boards.greenhouse.io/acme/jobs/8225722002",
      applyUrl: "https://job-boards.greenhouse.io/acme/jobs/8225722002",
      postedAt: Date.UTC(2026, 8, 23, 18, 4, 38),
      updatedAt: Date.UTC(2026, 8, 25, 14, 4, 37),
      deadlineAt: Date.UTC(2026, 11, 2, 4, 59, 59),
      native: {
        internal_job_id: 3559899,
        requisition_id: "2026.08113",
        location: { name: "San Francisco, CA; New York, NY" },
        departments: [{ name: "Autonomy" }],
        offices: [{ name: "HQ", location: "San Francisco, California, United States" }],
        metadata: [
          { name: "Workplace Type", value: "Hybrid" },
          { name: "Time Type", value: "Full Time" },
          { name: "Employment Type", value: "Regular" },
        ],
        pay_input_ranges: [
          { min_cents: 13740000, max_cents: 20200000, currency_type: "USD", title: "I4" },
          { min_cents: 2150, max_cents: 3000, currency_type: "usd", title: "Hourly rate, interns" },
          { min_cents: 100, max_cents: 200, currency_type: "USD", title: null },
        ],
        language: "en",
      },
    });
  });

  it("keeps nobody's name", () => {
    expect(JSON.stringify(readAll(greenhouse, fixture("greenhouse/acme.json")))).not.toContain("Person");
  });

  it("reads a list without content, departments and pay", () => {
    const second = postings(readAll(greenhouse, fixture("greenhouse/acme.json")))[1];
    expect(second).toMatchObject({
      key: "4000001",
      department: null,
      descriptionHtml: null,
      pay: [],
      language: null,
      deadlineAt: null,
    });
  });

  it("knows the declared total, when it is declared", () => {
    const total = (payload: Uint8Array): number | null => greenhouse.readList(payload).end().declaredTotal;
    expect(total(fixture("greenhouse/acme.json"))).toBe(2);
    expect(total(bytesOf({ company: "acme", job_count: 0, jobs: [] }))).toBeNull();
    expect(total(bytesOf({ jobs: [], meta: { total: "2" } }))).toBeNull();
  });

  it.each([
    ["&lt;p&gt;", "<p>"],
    ["&amp;lt;p&amp;gt;", "&lt;p&gt;"],
    ["&amp;nbsp;", "&nbsp;"],
    ["&nbsp;&eacute;", "&nbsp;&eacute;"],
    ["&quot;&#39;&apos;", "\"''"],
    ["&#x1F680;&#128640;", "\u{1F680}\u{1F680}"],
    ["&#0;&#xD800;&#x110000;&#9999999;&;&#;&#x;", "&#0;&#xD800;&#x110000;&#9999999;&;&#;&#x;"],
    ["&constructor;", "&constructor;"],
  ])("decodes %s once", (escaped, html) => {
    expect(unescapeOnce(escaped)).toBe(html);
  });

  it.each([
    ["This is an hourly rate", "hour"],
    ["Annual base salary", "year"],
    ["USD per year (or hourly for interns)", null],
    ["Zone A", null],
    [null, null],
  ])("reads the period of %s as %s", (title, period) => {
    const range = { min_cents: 100, max_cents: null, currency_type: "USD", title, blurb: null };
    expect(posting({ pay_input_ranges: [range] })?.pay[0]?.period).toBe(period);
  });

  it("takes no time without an offset, and no other metadata than one value of a known name", () => {
    expect(posting({ first_published: "2026-01-01" })?.postedAt).toBeNull();
    expect(posting({ first_published: "2026-01-01T10:00:00" })?.postedAt).toBeNull();
    expect(posting({ first_published: "2026-13-41T10:00:00Z" })?.postedAt).toBeNull();
    expect(posting({ application_deadline: "9999-01-01T10:00:00Z" })?.deadlineAt).toBeNull();
    const metadata = [
      { name: "Workplace type", value: ["Remote", "Hybrid"] },
      { name: "LOCATION TYPE", value: "On-Site" },
      { name: "Worker Type", value: { unit: "x" } },
      { name: "Employment Type" },
      null,
    ];
    expect(posting({ metadata })).toMatchObject({ workplaceText: "On-Site", employmentText: null });
    expect(posting({ departments: [{ id: 0, name: "No Department" }] })?.department).toBeNull();
  });

  it("rejects by field, with the key", () => {
    expect(read({ title: null })).toMatchObject({
      reject: { key: "8225722002", reason: expect.stringContaining("title: ") },
    });
    expect(read({ id: 1.5 })).toMatchObject({ kind: "reject", reject: { key: null } });
    expect(read({ location: "Berlin" })).toMatchObject({
      reject: { key: "8225722002", reason: expect.stringContaining("location: ") },
    });
  });

  it("asks one host for every region", () => {
    expect(greenhouse.listRequest("acme")).toEqual({
      url: "https://boards-api.greenhouse.io/v1/boards/acme/jobs?content=true&pay_transparency=true",
    });
    expect(greenhouse.detailRequest("acme", "123").url).toBe(
      "https://boards-api.greenhouse.io/v1/boards/acme/jobs/123",
    );
  });
});
