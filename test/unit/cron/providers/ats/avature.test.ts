import { expect, it } from "vitest";
import { avature } from "../../../../../src/cron/providers/ats/avature.ts";
import { PayloadError } from "../../../../../src/cron/providers/payload-error.ts";
import { expected } from "../../../../fixtures/expected.ts";
import { bytesOf, fixture, postings, readAll } from "../read-all.ts";
import { isPresent, readRecording } from "../recordings.ts";

const field = (label: string, value: string): string =>
  `<div class="article__content__view__field"><div class="article__content__view__field__label">${label}</div><div class="article__content__view__field__value">${value}</div></div>`;
const text = (value: string): string =>
  `<div class="article__content__view__field "><div class="article__content__view__field__value">${value}</div></div>`;
const pageOf = (...parts: string[]): Uint8Array => bytesOf(`<html><body>${parts.join("\n")}</body></html>`);
const detailed = (page: Uint8Array, key = "157365") => {
  const reading = avature.details.read(page, { ...expected.avature, key });
  if (reading.kind !== "posting") throw new Error(JSON.stringify(reading));
  return reading.posting;
};

it("reads rows of three kinds, a number before or behind the words is no part of the title", () => {
  expect(postings(readAll(avature, fixture("avature/acme.html"))).slice(1)).toMatchObject([
    {
      key: "3270",
      title: "Map Reader 2",
      places: [{ text: "Atlanta, GA, United States" }],
      postedAt: Date.UTC(2017, 10, 2),
      native: { ref: "441587" },
    },
    { key: "23273", title: "Tile Cutter", sourceUrl: "https://acme.avature.net/careers/JobDetail/1/23273" },
  ]);
});

it("follows the link to the next page, on its own portal, and takes a bound for no total", () => {
  const row = '<article class="article--result"><a href="/careers/JobDetail/x/1">Mission Planner</a></article>';
  const asked = avature.listRequest(avature.example);
  const end = (total: string, link: string, rows = row) =>
    avature
      .readList(pageOf(`<div class="list-controls__text">${total}</div>`, rows, link), avature.example, asked)
      .end();
  const next = "https://acme.avature.net/careers/SearchJobs/?folderRecordsPerPage=6&folderOffset=6";
  const link = `<li class="x paginationNextLink"><a href="${next.replace("&", "&amp;")}">Next</a></li>`;
  expect(end("1 - 6 of 999+ results", link)).toMatchObject({ declaredTotal: null, next: [{ url: next }] });
  expect(
    end("4 results", `<a href="/careers/SearchJobs/?jobOffset=1" class="paginationNextLink">Next</a>`),
  ).toMatchObject({ declaredTotal: 4, next: [{ url: "https://acme.avature.net/careers/SearchJobs/?jobOffset=1" }] });
  expect(end("", "")).toEqual({ declaredTotal: null, next: [] });
  expect(end("", link.replace("acme.avature.net", "other.avature.net")).next).toEqual([]);
  expect(end("", link, "").next).toEqual([]);
  expect(() => readAll(avature, bytesOf("<html><p>Maintenance</p></html>"))).toThrow(PayloadError);
});

it("reads labels of a posting's page, its text under its headings, and its title", () => {
  const page = pageOf(
    "<title>Mission Planner, Nights - 157365 - Acme</title>",
    text("Mission Planner, Nights"),
    field("Job ID", "157365"),
    field("City", "Boise"),
    field("State", "ID"),
    field("Time Type", "Full time"),
    field("Base Pay Rate:", "$ 20.00"),
    field("Posting End Date", "12/31/2026"),
    field("Hiring Manager", "A Person"),
    '<h3 class="article__header__text__title">Description &amp; more</h3>',
    text("<p>Plan.</p>"),
    text("<p>And fly.</p>"),
  );
  const posting = detailed(page);
  expect(posting).toMatchObject({
    title: "Mission Planner, Nights",
    places: [{ text: null, city: "Boise", region: "ID", country: null }],
    locationText: "Boise, ID",
    employmentText: "Full time",
    payText: "$ 20.00",
    postedAt: expected.avature.postedAt,
    deadlineAt: Date.UTC(2027, 0, 1) - 1,
    native: { ref: "13694" },
  });
  expect(posting.descriptionHtml?.replace(/<\/?div[^>]*>/g, "")).toBe(
    "<h3>Description &amp; more</h3>\n<p>Plan.</p>\n<p>And fly.</p>",
  );
  const { bytes } = avature.details.publicPart(page);
  expect(new TextDecoder().decode(bytes) + JSON.stringify(posting)).not.toContain("A Person");
  expect(avature.details.read(pageOf(field("City", "Boise")), expected.avature).kind).toBe("reject");
});

it.each([
  ["07/17/2026", Date.UTC(2026, 6, 17)],
  ["02/28/2026", Date.UTC(2026, 1, 28)],
  ["02/30/2026", null],
  ["19/17/2026", null],
  ["07/08/2026", null],
])("reads the day %s where it is one and can be no other", (day, posted) => {
  const page = pageOf(text("Mission Planner"), field("Date Posted", day));
  expect(detailed(page).postedAt).toBe(posted ?? expected.avature.postedAt);
});

it.skipIf(!isPresent)("reads recorded lists of four more portals", () => {
  const pages = JSON.parse(new TextDecoder().decode(readRecording("avature/four-tenants-search-pages.json"))) as Record<
    string,
    string
  >;
  const boards = [
    "jobs.siemens.com|en_US/externaljobs",
    "a2milkkf.avature.net|careers",
    "careers.twosigma.com|careers|OpenRoles",
    "careers.mt.com|en_US/careers",
  ];
  const found = Object.values(pages).map((page, at) => {
    const board = boards[at] ?? "";
    const list = avature.readList(pageOf(page), board, avature.listRequest(board));
    const titles = postings([...list.entries].map((entry) => entry.read())).map(({ title }) => title);
    return [titles.length, titles.at(-1), list.end().declaredTotal, list.end().next[0]?.url];
  });
  expect(found).toEqual([
    [
      3,
      "Technicien Service SSI h/f",
      null,
      "https://jobs.siemens.com/en_US/externaljobs/SearchJobs/?folderRecordsPerPage=6&folderOffset=6",
    ],
    [4, "Operations Technology (OT) Manager", 4, undefined],
    [
      3,
      "AI Research Scientist - Intern [2027 Summer]",
      null,
      "https://careers.twosigma.com/careers/OpenRoles/?jobRecordsPerPage=10&jobOffset=10",
    ],
    [3, "销售工程师", 530, "https://careers.mt.com/en_US/careers/SearchJobs/?jobOffset=10"],
  ]);
});

it.skipIf(!isPresent)("reads recorded postings' pages", () => {
  const read = (file: string, key: string) => detailed(readRecording(`avature/${file}.html`), key);
  // A whole page says whose it is; of the other two the head is cut.
  expect(read("bloomberg-detail", "16888").key).toBe("16889");
  expect([
    read("bloomberg-detail", "16889"),
    read("slhs-detail-155259", "155259"),
    read("unifiservice-detail", "13000"),
  ]).toMatchObject([
    {
      title: "Enterprise Sales - Sell-Side Risk (MARS) and Valuations Account Manager, Singapore",
      places: [{ text: "Singapore" }],
      department: "Sales and Client Service",
    },
    { title: "Flex Clinical Dietitian Oncology", locationText: "Boise, ID", employmentText: "Flex" },
    {
      title: "Airport Overnight Cabin Supervisor - RDU",
      locationText: "Morrisville, North Carolina",
      postedAt: Date.UTC(2026, 9, 2),
      payText: "$ 20.00",
      employmentText: "Full Time",
    },
  ]);
});
