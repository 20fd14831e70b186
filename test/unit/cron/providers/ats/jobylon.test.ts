import { describe, expect, it } from "vitest";
import { jobylon } from "../../../../../src/cron/providers/ats/jobylon.ts";
import { literalJson } from "../../../../../src/cron/providers/js-literal.ts";
import { expected } from "../../../../fixtures/expected.ts";
import { bytesOf, fixture, postings, readAll } from "../read-all.ts";
import { isPresent, readRecording } from "../recordings.ts";

const pageOf = (jobs: string) => bytesOf(`<html><body><script>JBL.embed_v2['jobs'] = ${jobs};</script></body></html>`);
const dayOf = (published: string) => {
  const [posting] = postings(
    readAll(jobylon, pageOf(`[{id: '1', url: '/jobs/1-a/', title: 'A', published_date: '${published}'}]`)),
  );
  return posting?.postedAt ?? null;
};
const pageWith = (data: object) =>
  bytesOf(
    `<html><head><script type="application/ld+json">${JSON.stringify({ "@type": "JobPosting", ...data })}</script></head></html>`,
  );
const detailOf = (data: object) => {
  const reading = jobylon.details.read(pageWith(data), expected.jobylon);
  return reading.kind === "posting" ? reading.posting : expect.fail(JSON.stringify(reading));
};

it("takes no fact of the word None, and keeps what is for the company's own people apart", () => {
  const [, planner, inside] = readAll(jobylon, fixture("jobylon/acme.html"));
  expect(planner).toMatchObject({
    posting: { workplaceText: null, employmentText: null, language: "en", deadlineAt: null, locationText: null },
  });
  expect(inside).toEqual({ kind: "unlisted", key: "344101" });
});

it("reads a day in the words of each language that pages are written in, and no other", () => {
  const april = Date.UTC(2026, 3, 21);
  for (const text of ["21 april 2026", "April 21, 2026", "21. april 2026", "21. huhtikuuta 2026"])
    expect(dayOf(text), text).toBe(april);
  expect(dayOf("1. desember 2026")).toBe(Date.UTC(2026, 11, 1));
  for (const text of ["21 avril 2026", "31 februari 2026", "april 2026", "2026", "", "None"])
    expect(dayOf(text), text).toBeNull();
});

it("takes no page without the widget's list, and none that breaks off, for an empty one", () => {
  const read = (page: Uint8Array) => () => jobylon.readList(page);
  expect(read(bytesOf("<html><body>Not found</body></html>"))).toThrow("no page of a widget");
  expect(read(pageOf("jobs"))).toThrow("holds no list");
  expect(read(pageOf("[{id: '1'"))).toThrow("no value of a list");
  expect(read(pageOf("[{id: '1"))).toThrow("breaks off");
  expect(readAll(jobylon, pageOf("[\n\n]"))).toEqual([]);
});

it("takes the day's hour, places with their countries and kinds of employment from a posting's page", () => {
  const posting = detailOf({
    datePosted: "2026-03-21T09:00:00.123456Z",
    description: "<p>Läs kartor</p>",
    employmentType: ["CONTRACTOR"],
    jobLocation: [{ address: { addressLocality: "Malmö", addressCountry: { name: "Sverige" } } }, { address: null }],
  });
  expect(posting).toMatchObject({
    title: expected.jobylon.title,
    postedAt: Date.parse("2026-03-21T09:00:00.123Z"),
    employmentText: "Deltid",
    places: [{ city: "Malmö", country: "Sverige" }],
  });
  // Where they stand in a street's line alone, the list's names stay.
  const street = { address: { "@type": "PostalAddress", streetAddress: "Tokyo, Japan", addressLocality: "" } };
  expect(detailOf({ description: "<p>a</p>", jobLocation: street }).places).toEqual(expected.jobylon.places);
  expect(jobylon.details.read(bytesOf("<html>Sign in</html>"), expected.jobylon)).toMatchObject({ kind: "reject" });
});

it("is found in a company's own page by the number that it tells the widget", () => {
  const look = (text: string) =>
    jobylon.look.read({ url: new URL("https://a.com"), redirectedTo: null, text, addresses: [] });
  expect(look('<script>jbl_company_id = 2986;\njbl_version = "v2"</script>')).toBe("2986");
  expect(look("<script>jbl_company_id = companyId</script>")).toBeNull();
});

describe("a literal of JavaScript as JSON", () => {
  const json = (text: string): unknown => JSON.parse(new TextDecoder().decode(literalJson(text)));
  it.each<[string, unknown]>([
    ["[]", []],
    [" {a: 1, 'b-c': [true, false, null,], $d: -1.5e3,} ; rest", { a: 1, "b-c": [true, false, null], $d: -1500 }],
    [String.raw`['it\u0027s', "\x41", 'a\'b', "c'd", '\n\t\/\q']`, ["it's", "A", "a'b", "c'd", "\n\t/q"]],
    ["[{x: '];,', y: '{k: v}'}]", [{ x: "];,", y: "{k: v}" }]],
    [String.raw`['\u12', '\uZZZZ']`, ["u12", "uZZZZ"]],
  ])("%s", (text, value) => {
    expect(json(text)).toEqual(value);
  });

  it.each(["", "x", "[a]", "[f()]", "[1", "['a\n']", "['a", "{a: undefined}", "[`a`]", "[/a/]"])(
    "and not %j",
    (text) => {
      expect(() => literalJson(text)).toThrow();
    },
  );

  it("takes time by its length alone", () => {
    const text = `[${"'\\u0027".repeat(100_000)}`;
    expect(() => literalJson(text)).toThrow();
    expect(json(`['${"\\'".repeat(500_000)}']`)).toEqual(["'".repeat(500_000)]);
  });
});

it.skipIf(!isPresent)("reads a recorded widget, whose restaurants have deadlines of their own (../shared)", () => {
  const found = postings(readAll(jobylon, readRecording("jobylon/jobylon_mcdonalds_se.html")));
  expect(found).toHaveLength(125);
  expect(found.filter(({ deadlineAt }) => deadlineAt === null)).toHaveLength(19);
  expect(found.filter(({ places }) => places.length === 0)).toHaveLength(2);
  expect(found.every(({ postedAt, companyName }) => postedAt !== null && companyName !== null)).toBe(true);
});
