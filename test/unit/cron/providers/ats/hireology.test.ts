import { expect, it } from "vitest";
import { hireology } from "../../../../../src/cron/providers/ats/hireology.ts";
import { bytesOf, fixture, fixtureElements, payloadOf, postings, readAll } from "../read-all.ts";

it("leaves out what is not open, and makes addresses of the board's own", () => {
  const [, helper, closed] = readAll(hireology, fixture("hireology/acme.json"));
  expect(helper).toMatchObject({
    posting: {
      isRemote: true,
      places: [],
      companyName: null,
      sourceUrl: "https://careers.hireology.com/acme/2813570/description",
    },
  });
  expect(closed).toEqual({ kind: "unlisted", key: "2813571" });
});

it("counts pages to the total", () => {
  const data = Array.from({ length: 100 }, (_, id) => ({ id }));
  const page = (count: number, asked = hireology.listRequest("acme")) =>
    hireology.readList(bytesOf({ data, count }), "acme", asked).end();
  const [second] = page(201).next;
  expect(second?.url).toMatch(/page_size=100&page=2$/);
  expect(page(201, second).next).toHaveLength(1);
  expect(page(200, second).next).toEqual([]);
});

it("says pay by its unit, a range or one amount, where 0.0 is none", () => {
  const [row] = fixtureElements("hireology");
  const read = (over: object) => postings(readAll(hireology, payloadOf("hireology", [{ ...row, ...over }])))[0];
  const compensation = {
    is_comp_range: true,
    comp_single_amount: "0.0",
    comp_range_min: "25.0",
    comp_range_max: "35.5",
  };
  const pay = (over: object) => read({ compensation: { ...compensation, comp_period: "hour", ...over } })?.pay;
  const range = { min: 25, max: 35.5, currency: null, period: "hour", label: null };
  expect(pay({})).toEqual([range]);
  expect(pay({ comp_range_max: "0.0" })).toEqual([{ ...range, max: null }]);
  expect(pay({ is_comp_range: false, comp_single_amount: "41000.0", comp_period: "Year" })).toEqual([
    { ...range, min: 41_000, max: 41_000, period: "year" },
  ]);
  for (const none of [{ is_comp_range: false }, { comp_period: null }, { comp_period: "mile" }])
    expect(pay(none)).toEqual([]);
  expect(read({ compensation: null })?.pay).toEqual([]);
});
