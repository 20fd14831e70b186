import { beforeAll, expect, it } from "vitest";
import type { Job } from "../../../../src/core/job.ts";
import { askCounted, BASE } from "../../app-under-test.ts";
import { seedPlaces } from "../../seed-places.ts";

/** Places of one posting each, apart by ";"; the key is the line. */
const lines = [
  "London, UK",
  "London, England, United Kingdom",
  "London, Ontario",
  "Edinburgh, Scotland; London, Ontario",
  "Manchester, UK; Paris, Texas",
  "Paris, France",
];

beforeAll(async () => {
  await seedPlaces(lines.map((line) => ({ line })));
});

const london = ["London, England, United Kingdom", "London, UK"];
it.each([
  ["London, UK", london],
  ["London, GB", london],
  ["London, England", london],
  ["London, Canada", ["Edinburgh, Scotland; London, Ontario", "London, Ontario"]],
  ["London", ["Edinburgh, Scotland; London, Ontario", ...london, "London, Ontario"]],
  ["Paris, France", ["Paris, France"]],
  ["Paris, US", ["Manchester, UK; Paris, Texas"]],
  ["UK", ["Edinburgh, Scotland; London, Ontario", ...london, "Manchester, UK; Paris, Texas"]],
])("a city and the country behind it are of one place: %s", async (asked, keys) => {
  const { response, rowsRead } = await askCounted(`${BASE}/jobs?location=${encodeURIComponent(asked)}`);
  const { data } = await response.json<{ data: Job[] }>();
  expect(data.map((job) => job.provider_job_key).toSorted()).toEqual(keys.toSorted());
  expect(rowsRead).toBeLessThanOrEqual(2 * data.length + 5);
});
