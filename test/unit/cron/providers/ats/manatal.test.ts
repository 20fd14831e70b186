import { expect, it } from "vitest";
import { manatal } from "../../../../../src/cron/providers/ats/manatal.ts";
import { bytesOf, fixture, fixtureElements, payloadOf, postings, readAll } from "../read-all.ts";

it("has no place, contract or department where their texts are empty or absent", () => {
  expect(postings(readAll(manatal, fixture("manatal/acme.json")))[1]).toMatchObject({
    places: [],
    locationText: null,
    department: null,
    employmentText: null,
    isRemote: null,
    sourceUrl: "https://www.careers-page.com/acme/job/4RVW4W45",
  });
});

it("goes on where more is said to be, on its own host whatever the answer names, and states the total", () => {
  const page = (next: string | null, results: unknown[], asked = manatal.listRequest("acme")) =>
    manatal.readList(bytesOf({ count: 137, next, previous: null, results }), "acme", asked).end();
  expect(page(null, [{ id: 1 }])).toEqual({ declaredTotal: 137, next: [] });
  expect(page("x", []).next).toEqual([]);
  const [second] = page("https://evil.example/?page=9", [{ id: 1 }]).next;
  expect(second?.url).toBe("https://www.careers-page.com/api/v1.0/c/acme/jobs/?page_size=100&page=2");
  expect(page("x", [{ id: 1 }], second).next[0]?.url).toMatch(/page=3$/);
});

it("shows pay as the board does: texts of no unit, kept from who may not see them, 0 for an end that is not stated", () => {
  const [row] = fixtureElements("manatal");
  const pay = { salary_min: "40.00", salary_max: "50.00", currency_code: "USD" };
  const read = (over: object) => {
    const list = manatal.readList(
      payloadOf("manatal", [{ ...row, ...pay, ...over }]),
      "acme",
      manatal.listRequest("acme"),
    );
    const [entry] = [...list.entries];
    const reading = entry?.read();
    const shown = new TextDecoder().decode(entry?.publicPart().bytes);
    return [reading?.kind === "posting" ? reading.posting.pay : reading, shown.includes("40.00")];
  };
  const range = { min: 40, max: 50, currency: "USD", period: null, label: null };
  expect(read({ is_salary_visible: true })).toEqual([[range], true]);
  for (const over of [{ is_salary_visible: false }, { is_salary_visible: null }, { is_salary_visible: undefined }])
    expect(read(over)).toEqual([[], false]);
  expect(read({ is_salary_visible: true, salary_max: "0.00" })).toEqual([[{ ...range, max: null }], true]);
  expect(read({ is_salary_visible: true, salary_min: null, salary_max: "" })).toEqual([[], false]);
});
