import { beforeAll, describe, expect, it } from "vitest";
import type { Job } from "../../../../src/core/job.ts";
import { ask, BASE } from "../../app-under-test.ts";
import { seedPlaces } from "../../seed-places.ts";

/** Postings by what their place lines say, read by the rules; the key is the line. */
const lines = [
  "Portland, ME",
  "Portland, OR",
  "London, United Kingdom",
  "London, ON",
  "Berlin, Germany",
  "Munich, Germany",
  "Washington, DC",
  "Augusta, ME",
  "Buffalo, NY",
  "New York, NY",
  "Boston, MA",
];

beforeAll(async () => {
  await seedPlaces(lines.map((line) => ({ line })));
});

interface Found {
  data: Job[];
  meta: { unknown_values?: { parameter: string; value: string; did_you_mean: string | null }[] };
}
const q = encodeURIComponent;
async function find(query: string): Promise<{ keys: string[]; unknown: Found["meta"]["unknown_values"] }> {
  const { data, meta } = await (await ask(`${BASE}/jobs?${query}`)).json<Found>();
  return { keys: data.map((job) => job.provider_job_key).toSorted(), unknown: meta.unknown_values };
}

describe("a city with its region or country behind it", () => {
  it.each([
    ["Portland, ME", ["Portland, ME"]],
    ["Portland, Maine", ["Portland, ME"]],
    ["Portland, Oregon, USA", ["Portland, OR"]],
    ["Portland, ME, Berlin", ["Berlin, Germany", "Portland, ME"]],
    ["London, UK", ["London, United Kingdom"]],
    ["London, Ontario", ["London, ON"]],
    ["London, CA", ["London, ON"]],
    ["Washington, DC", ["Washington, DC"]],
    ["Buffalo, New York", ["Buffalo, NY"]],
    ["M\u00FCnchen, Germany", ["Munich, Germany"]],
  ])("city=%s", async (city, keys) => {
    expect(await find(`city=${q(city)}`)).toEqual({ keys, unknown: undefined });
    expect((await ask(`${BASE}/jobs?strict=true&city=${q(city)}`)).status).toBe(200);
  });

  it.each([
    ["Berlin, Munich", ["Berlin, Germany", "Munich, Germany"]],
    ["Boston,New York", ["Boston, MA", "New York, NY"]],
    ["Portland", ["Portland, ME", "Portland, OR"]],
  ])("a list of cities is one still: %s", async (cities, keys) => {
    expect(await find(`city=${q(cities)}`)).toEqual({ keys, unknown: undefined });
  });

  it("values that are given each by itself are each by itself", async () => {
    expect((await find("city=Buffalo&city=New+York")).keys).toEqual(["Buffalo, NY", "New York, NY"]);
    const post = { method: "POST", headers: { "Content-Type": "application/json" } };
    const body = JSON.stringify({ city: ["Buffalo", "New York"] });
    const { data } = await (await ask(`${BASE}/jobs/search`, { ...post, body })).json<Found>();
    expect(data).toHaveLength(2);
  });

  it("is left out, counted and shown as one value", async () => {
    const left = (await find(`city_exclude=${q("Portland, ME")}`)).keys;
    expect(left).toEqual(lines.filter((line) => line !== "Portland, ME").toSorted());
    const facets = await ask(`${BASE}/jobs/facets?field=region&city=${q("Portland, ME")}`);
    expect((await facets.json<{ data: object }>()).data).toEqual([{ value: "ME", count: 1 }]);
    expect(await (await ask(`/jobs?city=${q("Portland, ME")}`)).text()).toContain("Portland, ME");
  });
});

describe("what is no city", () => {
  it.each([
    ["Portland, Bavaria", "Bavaria", null],
    ["Berlin, Nosuchtownatall", "Nosuchtownatall", null],
    ["Berlin, Munnich", "Munnich", "Munich"],
    ["Bavaria", "Bavaria", null],
    ["Portland, ZZ", "ZZ", null],
  ])("city=%s tells it, and is a 400 where that is asked for", async (city, value, meant) => {
    expect((await find(`city=${q(city)}`)).unknown).toEqual([{ parameter: "city", value, did_you_mean: meant }]);
    const strict = await ask(`${BASE}/jobs?strict=true&city=${q(city)}`);
    expect(strict.status).toBe(400);
    expect(await strict.text()).toContain(`${value} is not known here`);
  });

  it("is not told of a town by itself that no list has: it is looked for as written", async () => {
    const { unknown } = await find("city=Nosuchtownatall&status=any&q=engineer");
    expect(unknown).toEqual([{ parameter: "city", value: "Nosuchtownatall", did_you_mean: null }]);
    expect((await ask(`${BASE}/jobs?strict=true&city=Nosuchtownatall`)).status).toBe(200);
  });
});
