import { expect, it } from "vitest";
import { manatal } from "../../../../../src/cron/providers/ats/manatal.ts";
import { bytesOf, fixture, postings, readAll } from "../read-all.ts";

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
