import { beforeAll, describe, expect, it } from "vitest";
import type { Job } from "../../../../src/core/job.ts";
import { ask, BASE } from "../../app-under-test.ts";
import { seedPlaces } from "../../seed-places.ts";

const titles: [key: string, title: string, place: string][] = [
  ["de", "Data Engineer", "Remote - United States"],
  ["sde", "Senior Data Engineer", "Remote - United States"],
  ["cook", "Cook and Baker", "San Francisco, CA"],
  ["not", "Cook, not Baker", "Milan, Lombardy, Italy"],
];

beforeAll(async () => {
  await seedPlaces(titles.map(([key, title, line]) => ({ key, title, line })));
});

interface Found {
  data: Job[];
  meta: { unknown_values?: unknown };
}
const q = encodeURIComponent;
const search = async (query: string): Promise<Found> => (await ask(`${BASE}/jobs?${query}`)).json<Found>();
const keysOf = async (query: string): Promise<string[]> =>
  (await search(query)).data.map((job) => job.provider_job_key).toSorted();

describe("words", () => {
  it.each([
    ["data AND engineer", ["de", "sde"]],
    ["engineer NOT senior", ["de"]],
    ["engineer AND NOT senior", ["de"]],
    ['data NOT "senior data"', ["de"]],
    ["cook and baker", ["cook"]],
    ["cook not baker", ["not"]],
    ["cook AND baker", ["cook", "not"]],
    ["NOT baker", ["not"]],
    ["cook AND", ["cook"]],
  ])("q=%s", async (words, keys) => {
    expect(await keysOf(`q=${q(words)}`)).toEqual(keys);
  });

  it("with a star are told, and a 400 where that is asked for", async () => {
    const said = [{ parameter: "q", value: "engin*", did_you_mean: "engine" }];
    expect((await search(`q=${q("engin*")}`)).meta.unknown_values).toEqual(said);
    expect((await ask(`${BASE}/jobs?strict=true&q=${q("engin*")}`)).status).toBe(400);
    expect((await search(`q=${q("data * engineer")}`)).meta.unknown_values).toBeUndefined();
  });
});

describe("places", () => {
  it("Remote - US is what Remote - United States is", async () => {
    expect(await keysOf(`location=${q("Remote - United States")}`)).toEqual(["de", "sde"]);
    expect(await keysOf(`location=${q("Remote - US")}`)).toEqual(["de", "sde"]);
  });

  it("regions by their German names; a region asked for as a country is named", async () => {
    expect(await keysOf("region=Kalifornien")).toEqual(["cook"]);
    expect(await keysOf("region=Lombardei")).toEqual(["not"]);
    const refused = await ask(`${BASE}/jobs?country=England`);
    expect([refused.status, (await refused.text()).includes("region=England")]).toEqual([400, true]);
  });

  it("suggests nothing that is not alike", async () => {
    const said = { parameter: "location", value: "Nosuch Area", did_you_mean: null };
    expect((await search(`location=${q("Nosuch Area")}`)).meta.unknown_values).toEqual([said]);
  });
});

it.each([
  "limit=1&limit=2",
  "q=a&q=b",
  "salary_min=1&salary_min=2",
  "active=true&active=true",
  "posted_after=2026-01-01&posted_after=2026-01-02",
])("a parameter that was given twice is told so: %s", async (query) => {
  const answer = await ask(`${BASE}/jobs?${query}`);
  expect([answer.status, (await answer.text()).includes("takes one value, and 2 were given")]).toEqual([400, true]);
});

it("facets say that there are more values than were asked for", async () => {
  const metaOf = async (limit: number) =>
    (await (await ask(`${BASE}/jobs/facets?field=country&limit=${limit}`)).json<{ meta: object }>()).meta;
  expect(await metaOf(1)).toMatchObject({ count: 1, truncated: true });
  expect(await metaOf(2)).not.toHaveProperty("truncated");
});
