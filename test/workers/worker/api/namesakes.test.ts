import { env } from "cloudflare:workers";
import { beforeAll, expect, it } from "vitest";
import type { Job } from "../../../../src/core/job.ts";
import { normalizePlaces } from "../../../../src/core/normalize/place/location.ts";
import { askCounted, BASE } from "../../app-under-test.ts";
import { seedBoards } from "../../seed.ts";

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
  const jobs = lines.map((line) => {
    const places = normalizePlaces([], line).map(({ place }) => place);
    const [place] = places;
    return { key: line, title: "Engineer", facts: { locationText: line, places, ...(place && { place }) } };
  });
  await seedBoards(env.DB, [{ provider: "lever", board: "one", slug: "one", name: "One", jobs }]);
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
