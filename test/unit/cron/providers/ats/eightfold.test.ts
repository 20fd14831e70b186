import { expect, it } from "vitest";
import { eightfold } from "../../../../../src/cron/providers/ats/eightfold.ts";
import { expected } from "../../../../fixtures/expected.ts";
import { bytesOf, fixture, postings, readAll } from "../read-all.ts";
import { isPresent, readRecording } from "../recordings.ts";

const OLDER = "acme.eightfold.ai|acme.com|v2";
const older = {
  domain: "acme.com",
  count: 11,
  positions: [
    {
      id: 42478672,
      name: "Mission Planner",
      location: "New Orleans, LA USA 70112",
      locations: ["New Orleans, LA USA 70112"],
      department: "Flight Operations",
      t_update: 1781711697,
      t_create: 1781660892,
      display_job_id: "144860",
      job_description: "",
      locale: "en_US",
      work_location_option: "onsite",
      canonicalPositionUrl: "https://careers.acme.com/careers/job/42478672",
      isPrivate: false,
    },
  ],
};
const pageOf = (board: string, value: object, start: number) => {
  const { url } = eightfold.listRequest(board);
  return eightfold.readList(bytesOf(value), board, { url: url.replace("start=0", `start=${start}`) });
};
const detailed = (answer: object) => {
  const reading = eightfold.details.read(bytesOf(answer), expected.eightfold);
  if (reading.kind !== "posting") throw new Error(JSON.stringify(reading));
  return reading.posting;
};

it("takes a country where the places stand in both forms, and no private posting", () => {
  const readings = readAll(eightfold, fixture("eightfold/acme.json"));
  expect(readings.at(-1)).toEqual({ kind: "unlisted", key: "1099556300003" });
  expect(postings(readings.slice(1, 2))).toMatchObject([
    { places: [{ text: "Remote, Spain", country: null }], postedAt: null, workplaceText: null, department: null },
  ]);
});

it("reads the older search too, whose rows name their address and language", () => {
  const page = pageOf(OLDER, older, 0);
  expect([...page.entries].map((entry) => entry.read())).toMatchObject([
    {
      posting: {
        key: "42478672",
        places: [{ text: "New Orleans, LA USA 70112" }],
        workplaceText: "onsite",
        language: "en_US",
        sourceUrl: "https://careers.acme.com/careers/job/42478672",
        postedAt: 1781660892000,
        native: { displayJobId: "144860" },
      },
    },
  ]);
  expect(page.end()).toMatchObject({ declaredTotal: 11, next: [{ url: expect.stringContaining("&start=1&") }] });
});

it("goes on to the total, or to a page that holds nothing where none is said", () => {
  const row = { id: 1, name: "Mission Planner" };
  const page = (rows: number, start: number, count?: number) =>
    pageOf(eightfold.example, { data: { positions: Array.from({ length: rows }, () => row), count } }, start).end();
  expect(page(10, 10, 21).next[0]?.url).toMatch(/start=20$/);
  expect(page(10, 10, 20).next).toEqual([]);
  expect(page(10, 10).next[0]?.url).toMatch(/start=20$/);
  expect(page(9, 10).next[0]?.url).toMatch(/start=19$/);
  expect(page(0, 19).next).toEqual([]);
  expect(page(0, 10, 21).next).toEqual([]);
});

it("takes the text from the posting's own answer, and keeps what that leaves out", () => {
  const answer = {
    data: {
      id: 1099556300001,
      name: "Mission Planner II",
      locations: ["Bilbao, Biscay, Spain"],
      workLocationOption: null,
      jobDescription: "<p>Plan.</p>",
      publicUrl: "https://careers.acme.com/careers/job/1099556300001",
      efcustomTextTimeType: ["Full time"],
      recruiter: "A Person",
    },
  };
  expect(detailed(answer)).toEqual({
    ...expected.eightfold,
    title: "Mission Planner II",
    employmentText: "Full time",
    descriptionHtml: "<p>Plan.</p>",
    sourceUrl: answer.data.publicUrl,
    applyUrl: answer.data.publicUrl,
  });
  expect(detailed({ id: 1099556300001, name: "Mission Planner", job_description: "<p>Older.</p>" })).toEqual({
    ...expected.eightfold,
    descriptionHtml: "<p>Older.</p>",
  });
  expect(new TextDecoder().decode(eightfold.details.publicPart(bytesOf(answer)).bytes)).not.toContain("A Person");
});

it("finds the customer's domain in its page, and not Eightfold's own", () => {
  const url = new URL("https://careers.acme.com/careers");
  const look = (text: string) => eightfold.look.read({ url, text, redirectedTo: null, addresses: [] });
  expect(look('<script>window._EF_GROUP_ID = "acme.com";</script>')).toBe("careers.acme.com|acme.com");
  expect(look('window._EF_GROUP_ID = "volkscience.com";')).toBeNull();
  expect(look("<p>Careers</p>")).toBeNull();
});

it.skipIf(!isPresent).each(["albemarle-apply-job-1099556324897", "paypal-pcsx-detail-274919097057"])(
  "reads the recorded answer %s",
  (name) => {
    const answer = readRecording(`eightfold/${name}.json`);
    const reading = eightfold.details.read(answer, { ...expected.eightfold, places: [] });
    expect(reading).toMatchObject({ posting: { key: name.split("-").at(-1) } });
    expect(reading.kind === "posting" && reading.posting.descriptionHtml?.length).toBeGreaterThan(400);
  },
);
