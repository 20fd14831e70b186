import { expect, it } from "vitest";
import { hireology } from "../../../../../src/cron/providers/ats/hireology.ts";
import { bytesOf, fixture, readAll } from "../read-all.ts";

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
