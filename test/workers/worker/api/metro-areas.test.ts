import { beforeAll, describe, expect, it } from "vitest";
import type { Job } from "../../../../src/core/job.ts";
import { ask, askCounted, BASE } from "../../app-under-test.ts";
import { seedPlaces } from "../../seed-places.ts";

/** Postings by what their place lines say, read by the rules; the key is the line. */
const lines = [
  "Oakland, CA",
  "San Jose, CA",
  "San Jos\u00E9, Costa Rica",
  "San Francisco Bay Area",
  "Tampa Bay Area, FL",
  "Sacramento, CA",
  "Hoboken, NJ",
  "Croydon, UK",
  "London, ON",
  "Cambridge, MA",
  "Cambridge, UK",
  "Essen, Germany",
  "Wuppertal, Germany",
  "Utrecht, Netherlands",
  "Eindhoven, Netherlands",
  "Bethesda, MD",
  "Garching bei M\u00FCnchen",
  "Salford, UK",
  "Bristol, UK",
  "Lund, Sweden",
];

beforeAll(async () => {
  await seedPlaces(lines.map((line) => ({ line })));
});

interface Found {
  data: Job[];
  meta: { near?: { cities: number; cut: boolean }; unknown_values?: object[] };
}
const q = encodeURIComponent;
async function find(query: string): Promise<{ keys: string[]; meta: Found["meta"] }> {
  const { response, rowsRead } = await askCounted(`${BASE}/jobs?${query}`);
  const { data, meta } = await response.json<Found>();
  if (!query.includes("changed_after")) expect(rowsRead).toBeLessThanOrEqual(2 * data.length + 5);
  return { keys: data.map((job) => job.provider_job_key).toSorted(), meta };
}

describe("a metropolitan area as a place", () => {
  const bay = ["Oakland, CA", "San Francisco Bay Area", "San Jose, CA"];
  it.each([
    ["Bay Area", bay],
    ["the SF Bay Area", bay],
    ["San Francisco Bay Area, CA", bay],
    ["Silicon Valley", ["San Jose, CA"]],
    ["Tampa Bay", ["Tampa Bay Area, FL"]],
    ["Greater London", ["Croydon, UK"]],
    ["London area", ["Croydon, UK"]],
    ["Greater Boston Area", ["Cambridge, MA"]],
    ["Ruhrgebiet", ["Essen, Germany"]],
    ["Randstad", ["Utrecht, Netherlands"]],
    ["DMV", ["Bethesda, MD"]],
    ["Tri-State Area", ["Hoboken, NJ"]],
    ["Gro\u00DFraum M\u00FCnchen", ["Garching bei M\u00FCnchen"]],
    ["Munich Metropolitan Area", ["Garching bei M\u00FCnchen"]],
    // A part of England, no other name for it.
    ["Greater Manchester", ["Salford, UK"]],
    ["Oresund", ["Lund, Sweden"]],
    ["Bay Area, Randstad", [...bay, "Utrecht, Netherlands"]],
    ["Oakland, Bay Area", ["Oakland, CA"]],
  ])("location=%s", async (asked, keys) => {
    const { keys: found, meta } = await find(`location=${q(asked)}`);
    expect(found).toEqual(keys.toSorted());
    expect(meta.near?.cities).toBeGreaterThan(10);
    // What is not asked of the index is asked of rows.
    expect((await find(`location=${q(asked)}&changed_after=2020-01-01`)).keys).toEqual(keys.toSorted());
  });

  it("is its own name where a city or a region has it, and none where it means several", async () => {
    for (const asked of [
      "Greater Noida",
      "Grand Rapids",
      "Capital Region",
      "Nosuchtown area",
      "California",
      "London, ON",
    ])
      expect([asked, (await find(`location=${q(asked)}`)).meta.near]).toEqual([asked, undefined]);
  });

  it("of more than three is a 400", async () => {
    const response = await ask(`${BASE}/jobs?location=${q("Bay Area; Randstad; DMV; Ruhrgebiet")}`);
    expect([response.status, await response.text()]).toEqual([400, expect.stringContaining("at most 3 metropolitan")]);
  });

  it("is told where cities and regions are asked for", async () => {
    const hint = "a metropolitan area: location takes it";
    for (const parameter of ["city", "region"]) {
      const { keys, meta } = await find(`${parameter}=Bay+Area`);
      const told = { parameter, value: "Bay Area", did_you_mean: null, hint };
      expect([keys, meta.unknown_values]).toEqual([[], [told]]);
    }
    expect(await (await ask("/jobs?region=Bay+Area")).text()).toContain(hint);
    const page = await (await ask("/jobs?city=Bay+Area")).text();
    // Nothing of it is left aside: it finds nothing.
    expect(page).toContain(`<strong>Not known here:</strong>`);
    expect(page).toContain(`<code>city=Bay Area</code> is ${hint}`);
    const strict = await ask(`${BASE}/jobs?city=Bay+Area&strict=true`);
    expect([strict.status, await strict.text()]).toEqual([400, expect.stringContaining(`Bay Area is ${hint}`)]);
    const wider = { parameter: "region", value: "emea", did_you_mean: null };
    const area = "a part of the world: country and location take it";
    expect((await find("region=emea")).meta.unknown_values).toEqual([{ ...wider, hint: area }]);
    // Its largest city's other name before it is an area's.
    expect((await find("city=Greater+London")).meta.unknown_values).toBeUndefined();
  });
});
