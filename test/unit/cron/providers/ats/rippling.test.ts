import { expect, it } from "vitest";
import { rippling } from "../../../../../src/cron/providers/ats/rippling.ts";
import { expected } from "../../../../fixtures/expected.ts";
import { bytesOf, fixture, fixtureElements, postings, readAll } from "../read-all.ts";

const detail = {
  uuid: "2f0674e6-f01f-4ecd-b459-e947241c211f",
  name: "Mission Planner ",
  companyName: "Acme, Inc.",
  description: { company: "<meta><p>Acme.</p>", role: "<meta><p>Plan.</p>" },
  workLocations: ["Remote (New Jersey, US)", "New York, NY"],
  department: { name: "Flight", base_department: "Operations", department_tree: ["Operations", "Flight"] },
  employmentType: { label: "SALARIED_FT", id: "Salaried, full-time" },
  createdOn: "2026-06-12T12:45:15.898000-07:00",
  payRangeDetails: [{ rangeStart: "90000", rangeEnd: 120000.5, currency: "USD", frequency: "ANNUAL" }],
  hiringTeam: [{ name: "A Person" }],
};
const withDetail = (changes: object) => {
  const reading = rippling.details.read(bytesOf({ ...detail, ...changes }), expected.rippling);
  if (reading.kind !== "posting") throw new Error(JSON.stringify(reading));
  return reading.posting;
};

it("makes one posting of the elements of one uuid, wherever they stand", () => {
  const [first, second, ...others] = postings(readAll(rippling, fixture("rippling/acme.json")));
  expect(first?.places.map(({ text }) => text)).toEqual(["Remote (New Jersey, US)", "New York, NY"]);
  expect(second).toMatchObject({ department: null, locationText: "Canada" });
  expect(others).toEqual([]);
});

it("takes the rest from the posting's own answer", () => {
  expect(withDetail({})).toMatchObject({
    title: "Mission Planner",
    places: expected.rippling.places,
    department: "Operations",
    team: "Flight",
    employmentText: "Salaried, full-time",
    pay: [{ min: 90_000, max: 120_000.5, currency: "USD", period: "year", label: null }],
    descriptionHtml: "<meta><p>Acme.</p>\n<meta><p>Plan.</p>",
    companyName: "Acme, Inc.",
    postedAt: Date.UTC(2026, 5, 12, 19, 45, 15, 898),
  });
});

it("leaves out one that is kept from the board's search, whichever answer says so", () => {
  const hidden = { kind: "unlisted", key: detail.uuid };
  const read = (unlistedFromSearch: unknown) =>
    rippling.details.read(bytesOf({ ...detail, unlistedFromSearch }), expected.rippling);
  expect(read(true)).toEqual(hidden);
  for (const listed of [false, null, undefined]) expect(read(listed).kind).toBe("posting");
  const [piece] = fixtureElements("rippling");
  const pieces = (...flags: boolean[]) =>
    readAll(rippling, bytesOf(flags.map((unlistedFromSearch) => Object.assign({ unlistedFromSearch }, piece))));
  expect(pieces(true, true)).toEqual([hidden]);
  expect(pieces(true, false).map(({ kind }) => kind)).toEqual(["posting"]);
});

it("takes the word for employment on whichever side it stands", () => {
  const employmentType = { label: "Hourly, part-time", id: "HOURLY_PT" };
  expect(withDetail({ employmentType }).employmentText).toBe("Hourly, part-time");
  expect(withDetail({ employmentType: { label: "INTERN", id: null } }).employmentText).toBe("INTERN");
  expect(withDetail({ employmentType: null, payRangeDetails: [], department: null })).toMatchObject({
    employmentText: null,
    pay: [],
    department: "Operations",
    team: null,
  });
});

it("names no unit of pay that it does not know, and shows nobody", () => {
  const [range] = detail.payRangeDetails;
  expect(withDetail({ payRangeDetails: [{ ...range, frequency: "PER_PIECE" }] }).pay[0]?.period).toBeNull();
  const { bytes } = rippling.details.publicPart(bytesOf(detail));
  expect(new TextDecoder().decode(bytes)).not.toContain("A Person");
});
