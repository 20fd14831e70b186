import { expect, it } from "vitest";
import { normalizePosting } from "../../../../../src/core/normalize/normalize-posting.ts";
import { oracle } from "../../../../../src/cron/providers/ats/oracle.ts";
import { PayloadError } from "../../../../../src/cron/providers/payload-error.ts";
import { expected } from "../../../../fixtures/expected.ts";
import { bytesOf, fixture, postings, readAll } from "../read-all.ts";

const detail = {
  Id: "21071",
  Title: "Planificateur de missions",
  Category: "Flight Operations",
  RequisitionType: "Professional",
  ExternalPostedStartDate: "2026-10-05T15:48:06+00:00",
  ExternalPostedEndDate: "2026-12-08T03:55:00+00:00",
  ContentLocale: "fr-CA",
  PrimaryLocation: "San Francisco, CA, United States",
  PrimaryLocationCountry: "US",
  WorkplaceTypeCode: "ORA_REMOTE",
  JobSchedule: "Full time",
  ExternalDescriptionStr: "",
  ExternalResponsibilitiesStr: "<p>Plan.</p>",
  ExternalQualificationsStr: "<p>Plan.</p>",
  InternalResponsibilitiesStr: "<p>For insiders.</p>",
  ExternalContactName: "Invented Person",
  ExternalContactEmail: "person@example.com",
  HiringManager: "Invented Person",
  secondaryLocations: [{ Name: "Seattle, WA, United States", CountryCode: "US" }],
  otherWorkLocations: [{ TownOrCity: "Seattle", AddressLine1: "1 Invented Ave" }],
  requisitionFlexFields: [] as unknown,
};
const withDetail = (changes: object) => {
  const answer = bytesOf({ items: [{ ...detail, ...changes }], count: 1 });
  const reading = oracle.details.read(answer, expected.oracle);
  if (reading.kind !== "posting") throw new Error(JSON.stringify(reading));
  return reading.posting;
};
const flex = (...fields: [string, string][]) => fields.map(([Prompt, Value]) => ({ Prompt, Value, ControlType: "x" }));

it("takes the rest from the posting's own answer, in that text's language, and says no text twice", () => {
  expect(withDetail({})).toMatchObject({
    key: "21071",
    title: "Planificateur de missions",
    language: "fr-CA",
    employmentText: "Full time",
    workplaceText: "remote",
    descriptionHtml: "<p>Plan.</p>",
    postedAt: Date.UTC(2026, 9, 5, 15, 48, 6),
    deadlineAt: Date.UTC(2026, 11, 8, 3, 55),
    // Seattle once, though it is also a work address.
    places: [
      { text: "San Francisco, CA, United States", country: "US" },
      { text: "Seattle, WA, United States", country: "US" },
    ],
  });
});

it("reads pay from the tenant's own fields, in either shape, and invents no unit", () => {
  const salaryOf = (fields: unknown) => normalizePosting(withDetail({ requisitionFlexFields: fields })).salary;
  const amounts = (min: number | null, max: number | null, period: string | null) =>
    expect.objectContaining({ min, max, period });
  expect(salaryOf(flex(["Salary Range", "$54.25 - $69.25"], ["Pay Rate Frequency", "HOURLY"]))).toEqual(
    amounts(54.25, 69.25, "hour"),
  );
  expect(salaryOf({ items: flex(["Hiring Range Minimum and Maximum Per Period", "$26.37 - $39.55 / hour"]) })).toEqual(
    amounts(26.37, 39.55, "hour"),
  );
  const bounds = withDetail({ requisitionFlexFields: flex(["Minimum Salary", "82.00"], ["Maximum Salary", "92.00"]) });
  expect(bounds.pay).toEqual([{ min: 82, max: 92, currency: null, period: null, label: null }]);
  const places = "San Francisco,CA $156,750.00-$215,000.00; Seattle,WA $156,750.00-$215,000.00";
  expect(salaryOf(flex(["Base Pay/Salary", places]))).toEqual(amounts(156_750, 215_000, "year"));
  for (const none of [
    flex(["Pay Range", "null"], ["UKG Pay Rule", "C007"], ["Hours Per Pay Period", "64"]),
    [],
    null,
  ]) {
    expect(withDetail({ requisitionFlexFields: none })).toMatchObject({ pay: [], payText: null });
  }
});

it("shows of an answer neither persons nor what is for insiders, of the tenant's fields only pay", () => {
  const answer = {
    items: [
      {
        ...detail,
        requisitionFlexFields: flex(
          ["Pay Range", "$1"],
          ["Recruiter", "A Person"],
          ["Salary contact", "Somebody, pay@acme.example, +1 555 010 0199"],
        ),
      },
    ],
  };
  expect(withDetail({ requisitionFlexFields: answer.items[0]?.requisitionFlexFields }).payText).toBe("$1");
  const { bytes } = oracle.details.publicPart(bytesOf(answer));
  const text = new TextDecoder().decode(bytes);
  for (const hidden of ["Person", "pay@acme", "person@", "insiders", "Invented Ave"])
    expect(text).not.toContain(hidden);
  expect(text).toContain("$1");
});

it("keeps what is stored where the answer holds no posting", () => {
  for (const answer of ['{"items":[],"count":0}', "", "[]"]) {
    expect(oracle.details.read(bytesOf(answer), expected.oracle)).toMatchObject({
      kind: "reject",
      reject: { key: "21071" },
    });
  }
});

it("takes ids for texts, and a town that nobody states for none", () => {
  expect(postings(readAll(oracle, fixture("oracle/acme.json")))[1]).toMatchObject({
    key: "NAG_002",
    places: [{ text: "India", country: "IN" }],
    workplaceText: null,
    deadlineAt: null,
  });
});

it("refuses the list of another site: an unknown one is answered with the tenant's default", () => {
  const payload = fixture("oracle/acme.json");
  const read = (site: string) => {
    const board = `acme.fa.us2.oraclecloud.com|${site}`;
    return oracle.readList(payload, board, oracle.listRequest(board)).end().declaredTotal;
  };
  expect(read("CX_1001")).toBe(2);
  expect(() => read("CX_1002")).toThrow(PayloadError);
});

it("asks for pages until the total, inside the finder, and not behind the search's window", () => {
  const pageOf = (total: number | null, offset: number) => {
    const board = oracle.example;
    const [first] = [oracle.listRequest(board)];
    const asked = { ...first, url: first.url.replace("offset=0", `offset=${offset}`) };
    const rows = Array.from({ length: 200 }, (_, row) => `{"Id":"${row}"}`).join(",");
    const text = `{"items":[{"TotalJobsCount":${total},"SiteNumber":null,"requisitionList":[${rows}]}]}`;
    return oracle.readList(bytesOf(text), board, asked).end().next;
  };
  expect(pageOf(401, 0)[0]?.url).toMatch(/finder=findReqs;limit=200,offset=200,sortBy=\w+,siteNumber=CX_1001$/);
  expect(pageOf(401, 200)[0]?.url).toContain("offset=400");
  expect(pageOf(400, 200)).toEqual([]);
  // No total: a full page has another one behind it.
  expect(pageOf(null, 200)).toHaveLength(1);
  expect(pageOf(12_000, 9_800)).toEqual([]);
});

it.each([
  ["Salary Approved By", "Invented Person"],
  ["Pay range owner", "Invented Person (E-0815)"],
  ["Salary Range", "ask invented.person@acme.example, $ 100"],
])("takes a name for no pay: %s, %s", (prompt, value) => {
  const fields = flex([prompt, value]);
  expect(withDetail({ requisitionFlexFields: fields }).payText).toBeNull();
  const part = oracle.details.publicPart(bytesOf({ items: [{ requisitionFlexFields: fields }] }));
  expect(new TextDecoder().decode(part.bytes)).not.toMatch(/invented/i);
});

it.each(["$54.25 - $69.25", "82.00", "55000", "55,000 to 60,000 a year", "60k", "55000 EUR", "HOURLY", "per year"])(
  "shows %s as pay",
  (value) => {
    const fields = flex(["Salary Range", value]);
    expect(withDetail({ requisitionFlexFields: fields }).payText).toBe(value);
  },
);
