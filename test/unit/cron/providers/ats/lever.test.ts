import { describe, expect, it } from "vitest";
import { lever } from "../../../../../src/cron/providers/ats/lever.ts";
import { bytesOf, fixture, fixtureElements, postings, readAll, type Element } from "../read-all.ts";

const base = fixtureElements("lever")[0] ?? {};
const read = (changes: Element): ReturnType<typeof readAll>[number] | undefined =>
  readAll(lever, bytesOf([{ ...base, ...changes }]))[0];
const posting = (changes: Element): ReturnType<typeof postings>[number] | undefined =>
  postings(readAll(lever, bytesOf([{ ...base, ...changes }])))[0];

describe("lever", () => {
  it("reads every fact of a posting", () => {
    const [first] = postings(readAll(lever, fixture("lever/acme.json")));
    expect({ ...first, descriptionHtml: null }).toEqual({
      key: "5d7f3a52-43a1-4c3c-9a55-0d2f3c1b7e01",
      title: "Senior Guidance Engineer",
      locationText: "New York, NY",
      places: [
        { text: "New York, NY", city: null, region: null, country: "US" },
        { text: "Toronto", city: null, region: null, country: null },
        { text: "Remote - Canada", city: null, region: null, country: null },
      ],
      department: "Engineering",
      team: "Guidance",
      employmentText: "Permanent",
      workplaceText: "hybrid",
      isRemote: null,
      pay: [{ min: 210_000, max: 260_000, currency: "USD", period: "year", label: null }],
      payText: "Base salary range, plus equity.",
      descriptionHtml: null,
      language: null,
      companyName: null,
      sourceUrl: "https://jobs.lever.co/acme/5d7f3a52-43a1-4c3c-9a55-0d2f3c1b7e01",
      applyUrl: "https://jobs.lever.co/acme/5d7f3a52-43a1-4c3c-9a55-0d2f3c1b7e01/apply",
      postedAt: Date.UTC(2026, 4, 13, 9, 55, 16, 497),
      updatedAt: null,
      deadlineAt: null,
      native: {
        lists: [{ text: "What You'll Do & Own" }, { text: "Who You Are" }],
        country: "US",
        createdAt: 1778666116497,
        categories: {
          commitment: "Permanent",
          department: "Engineering",
          level: null,
          location: "New York, NY",
          team: "Guidance",
          allLocations: ["New York, NY", "Toronto", "Remote - Canada"],
        },
        salaryRange: { currency: "USD", interval: "per-year-salary", min: 210_000, max: 260_000 },
        workplaceType: "hybrid",
      },
    });
  });

  it("joins the parts of a description in the page's order, with lists around items", () => {
    const [first] = postings(readAll(lever, fixture("lever/acme.json")));
    expect(first?.descriptionHtml).toBe(
      [
        "<div>We make rockets &amp; everything around them.</div>",
        "<h3>What You'll Do &amp; Own</h3>",
        "<ul><li>Design guidance loops.</li>\n<li>Test them.</li></ul>",
        "<h3>Who You Are</h3>",
        "<div>\n<h3><strong>Must</strong></h3>\n<ul><li>8+ years of control systems.</li>\n<li>C++.</li>\n</ul>" +
          "<h3>Nice</h3>\n<ul><li>Rust.</li>\n</ul></div>",
        "<div>Base salary range, plus equity.</div>",
        "<div>Acme Rockets is an equal opportunity employer.</div>",
      ].join("\n"),
    );
  });

  it.each([
    ["<ul><li>a</li></ul>", "<ul><li>a</li></ul>"],
    ["<li>a<ul><li>b</li></ul></li><li>c</li>", "<ul><li>a<ul><li>b</li></ul></li><li>c</li></ul>"],
    ["<li>a <b>bold</b></li>", "<ul><li>a <b>bold</b></li></ul>"],
    ["</ul><li>a</li><ul><li>b</li></ul>", "</ul><ul><li>a</li><ul><li>b</li></ul></ul>"],
    ["text only", "text only"],
    ["<li>never closed", "<ul><li>never closed</ul>"],
  ])("wraps %s", (content, expected) => {
    const html = posting({ description: "", additional: "", salaryDescription: "", lists: [{ text: "", content }] });
    expect(html?.descriptionHtml).toBe(expected);
  });

  // A scan that looks back over the text would outlast the test's time-out at this size.
  it("comes to an end with hostile items", () => {
    for (const part of ["<li", "<li>", "</li>", "<a ", "<a a", "<ul><li>"]) {
      expect(posting({ lists: [{ text: "x", content: part.repeat(150_000) }] })?.title).toBeTruthy();
    }
  });

  it.each([
    ["per-month-salary", "month"],
    ["per-week-salary", "week"],
    ["per-day-wage", "day"],
    ["per-hour-wage", "hour"],
    ["one-time-salary", null],
    ["constructor", null],
    [null, null],
  ])("takes the interval %s as %s", (interval, period) => {
    expect(posting({ salaryRange: { min: 5, max: 6, currency: "eur", interval } })?.pay).toEqual([
      { min: 5, max: 6, currency: "EUR", period, label: null },
    ]);
  });

  it("takes no pay from an empty or nameless range", () => {
    expect(posting({ salaryRange: { min: 0, max: 0, currency: "USD", interval: "per-year-salary" } })?.pay).toEqual([]);
    expect(posting({ salaryRange: { min: null, max: -1 } })?.pay).toEqual([]);
    expect(posting({ salaryRange: { min: 7, currency: "Dollars" } })?.pay).toMatchObject([
      { min: 7, max: null, currency: null },
    ]);
  });

  it("takes what is unsaid for unknown", () => {
    const sparse = { id: "x-1", text: "Any" };
    const [bare] = postings(readAll(lever, bytesOf([sparse])));
    expect(bare).toMatchObject({
      key: "x-1",
      title: "Any",
      places: [],
      locationText: null,
      descriptionHtml: null,
      postedAt: null,
    });
    expect(posting({ workplaceType: "unspecified" })?.workplaceText).toBeNull();
    expect(posting({ text: "A\ud800 \0\u00a0B" })?.title).toBe("A\uFFFD B");
    expect(posting({ createdAt: 1 })?.postedAt).toBeNull();
    expect(posting({ hostedUrl: "javascript:alert(1)" })?.sourceUrl).toBeNull();
    expect(posting({ categories: null })?.places).toEqual([{ text: null, city: null, region: null, country: "US" }]);
  });

  it("rejects by field, with the key", () => {
    const key = base["id"];
    expect(read({ text: " \u00a0" })).toEqual({ kind: "reject", reject: { key, reason: "text: is empty" } });
    expect(read({ text: "x".repeat(501) })).toMatchObject({
      reject: { key, reason: expect.stringContaining("text: ") },
    });
    expect(read({ categories: { team: {} } })).toMatchObject({
      reject: { key, reason: expect.stringContaining("categories.team: ") },
    });
    expect(read({ id: "../x" })).toMatchObject({ reject: { key: null, reason: expect.stringContaining("id: ") } });
    expect(read({ id: undefined })).toMatchObject({ kind: "reject", reject: { key: null } });
  });

  it("keeps the fixture's other posting when one is bad", () => {
    const list = fixtureElements("lever").with(0, { id: 5 });
    expect(readAll(lever, bytesOf(list)).map((reading) => reading.kind)).toEqual(["reject", "posting"]);
  });

  it("shortens over-long texts visibly and keeps native within its bytes", () => {
    const long = posting({
      country: "c".repeat(2_000),
      salaryDescriptionPlain: `${"p".repeat(998)}\u{1F680}${"p".repeat(50)}`,
      lists: Array.from({ length: 300 }, () => ({ text: "t".repeat(900), content: "<li>x</li>" })),
      description: `<p>${"d".repeat(300_000)}</p>`,
    });
    expect(long?.places[0]?.country).toHaveLength(999);
    expect(long?.payText).toBe(`${"p".repeat(998)}…`);
    expect(long?.descriptionHtml?.length).toBeLessThanOrEqual(200_000);
    expect(long?.descriptionHtml?.endsWith("d…")).toBe(true);
    expect(Object.keys(long?.native ?? {})).toEqual([
      "country",
      "createdAt",
      "categories",
      "salaryRange",
      "workplaceType",
    ]);
  });

  it("asks the board's own region", () => {
    expect(lever.listRequest("spotify")).toEqual({
      url: "https://api.lever.co/v0/postings/spotify?mode=json",
      headers: { accept: "application/json" },
    });
    expect(lever.listRequest("eu:abzena").url).toBe("https://api.eu.lever.co/v0/postings/abzena?mode=json");
    expect(lever.detailRequest("eu:abzena", "k1").url).toBe("https://api.eu.lever.co/v0/postings/abzena/k1?mode=json");
    expect(lever.boardUrl("eu:abzena")).toBe("https://jobs.eu.lever.co/abzena");
  });

  it("reads an empty board as empty and an error object not at all", () => {
    expect(readAll(lever, bytesOf("[]"))).toEqual([]);
    expect(() => readAll(lever, bytesOf('{"ok":false,"error":"Document not found"}'))).toThrow(/expected a JSON array/);
  });
});
