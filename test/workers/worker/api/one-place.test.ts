import { beforeAll, describe, expect, it } from "vitest";
import type { Job } from "../../../../src/core/job.ts";
import { ask, askCounted, BASE } from "../../app-under-test.ts";
import { seedPlaces } from "../../seed-places.ts";

/** Places of one posting each, apart by ";", read by the rules; the key is the line. */
const lines = [
  "London, UK",
  "London, Ontario, Canada",
  "London, Ontario, Canada; Leeds, UK",
  "London, UK; Toronto, ON, Canada",
  "Paris, France",
  "Paris, France; Austin, TX",
  "Paris, TX; Lyon, France",
  "M\u00FCnchen, Deutschland; Wien, \u00D6sterreich",
  "Berlin, Germany; Salzburg, Austria",
  "Perth, WA, Australia; Dallas, TX",
  "Seattle, WA; Sydney, NSW, Australia",
  "Birmingham, UK; Montgomery, AL",
  "Birmingham, AL; Manchester, UK",
  "Cambridge, MA; Oxford, UK",
  "Cambridge, UK; Boston, MA",
  "San Jos\u00E9, Costa Rica; Oakland, CA",
  "San Jose, CA; Liberia, Costa Rica",
  "Valencia, Spain; Caracas, Venezuela",
  "Valencia, Carabobo, Venezuela; Madrid, Spain",
  "Santiago, Chile; Bogot\u00E1, Colombia",
  "San Francisco Bay Area, CA; Los Angeles, CA; Tokyo, Japan",
  "Newport, Wales",
  "Newport, Isle of Wight, UK",
  "Newport, Isle of Wight, UK; Cardiff, Wales",
  // With a town that no list has.
  "Qwxtown, OH, USA; Lisbon, Portugal",
  "Qwxtown, OH, USA; Zwolle, Netherlands; Porto, Portugal",
];

beforeAll(async () => {
  await seedPlaces(lines.map((line) => ({ line })));
});

async function find(query: string): Promise<string[]> {
  const { response, rowsRead } = await askCounted(`${BASE}/jobs?limit=100&${query}`);
  const { data } = await response.json<{ data: Job[] }>();
  expect([query, response.status]).toEqual([query, 200]);
  if (!query.includes("changed_after")) expect(rowsRead).toBeLessThanOrEqual(2 * data.length + 5);
  return data.map((job) => job.provider_job_key).toSorted();
}

const inLondon = ["London, UK", "London, UK; Toronto, ON, Canada"];
const inOntario = ["London, Ontario, Canada", "London, Ontario, Canada; Leeds, UK"];
const munich = ["M\u00FCnchen, Deutschland; Wien, \u00D6sterreich"];
const cases: [query: string, keys: string[]][] = [
  ["city=London&country=GB", inLondon],
  ["city=London&country=CA", inOntario],
  ["city=London&country=GB,CA", [...inLondon, ...inOntario]],
  ["city=London&country=FR", []],
  ["city=London&region=Ontario", inOntario],
  ["city=London&region=England&country=GB", inLondon],
  ["region=US-WA", ["Seattle, WA; Sydney, NSW, Australia"]],
  ["region=au-wa", ["Perth, WA, Australia; Dallas, TX"]],
  ["region=US-WA&country=AU", []],
  // By a name that is one country's, whoever else's code is the same.
  ["region=Washington", ["Seattle, WA; Sydney, NSW, Australia"]],
  ["region=Western Australia", ["Perth, WA, Australia; Dallas, TX"]],
  ["region=Washington&country=AU", []],
  ["region=WA", ["Perth, WA, Australia; Dallas, TX", "Seattle, WA; Sydney, NSW, Australia"]],
  ["location=Washington State", ["Seattle, WA; Sydney, NSW, Australia"]],
  ["location=Western Australia", ["Perth, WA, Australia; Dallas, TX"]],
  ["location=WA", ["Seattle, WA; Sydney, NSW, Australia"]],
  ["region=CA-ON&city=London", inOntario],
  ["city=London, UK", inLondon],
  ["city=London, Canada", inOntario],
  ["city=London, UK&city=Paris, US", [...inLondon, "Paris, TX; Lyon, France"]],
  ["location=London, UK", inLondon],
  ["location=London, Canada", inOntario],
  ["location=London&country=GB", inLondon],
  ["location=UK&city=London", inLondon],
  ["location=Ontario&city=London", inOntario],
  ["location=London;Paris&country=GB,FR", [...inLondon, "Paris, France", "Paris, France; Austin, TX"]],
  ["location=Paris, US", ["Paris, TX; Lyon, France"]],
  ["location=Paris, France", ["Paris, France", "Paris, France; Austin, TX"]],
  ["location=Paris&location_text=Texas", ["Paris, TX; Lyon, France"]],
  // By any name of the city and the country.
  ["city=M\u00FCnchen&country=Deutschland", munich],
  ["city=Munich&country=DE", munich],
  ["city=Monaco di Baviera&country=Germany", munich],
  ["city=Munich&country=AT", []],
  ["location=Munich&country=AT", []],
  ["city=Munich,Salzburg&country=AT", ["Berlin, Germany; Salzburg, Austria"]],
  ["city=Munich,Salzburg&country=DE,AT", ["Berlin, Germany; Salzburg, Austria", ...munich]],
  ["city=Munich&country=DACH", munich],
  // A region's code that two countries have.
  ["region=WA&country=US", ["Seattle, WA; Sydney, NSW, Australia"]],
  ["region=WA&country=AU", ["Perth, WA, Australia; Dallas, TX"]],
  ["region=Texas&country=AU", []],
  ["location=WA&country=US", ["Seattle, WA; Sydney, NSW, Australia"]],
  ["city=Birmingham&country=GB", ["Birmingham, UK; Montgomery, AL"]],
  ["city=Birmingham&region=AL", ["Birmingham, AL; Manchester, UK"]],
  ["city=Cambridge&country=US", ["Cambridge, MA; Oxford, UK"]],
  ["location=Cambridge, MA", ["Cambridge, MA; Oxford, UK"]],
  ["city=San Jose&country=US", ["San Jose, CA; Liberia, Costa Rica"]],
  ["location=San Jos\u00E9, Costa Rica", ["San Jos\u00E9, Costa Rica; Oakland, CA"]],
  ["city=Valencia&country=ES", ["Valencia, Spain; Caracas, Venezuela"]],
  ["location=Valencia, Venezuela", ["Valencia, Carabobo, Venezuela; Madrid, Spain"]],
  ["city=Santiago&country=CO", []],
  // Around a spot, whatever else bears the name in the same country.
  ["near=51.59,-3&radius_km=10", ["Newport, Wales"]],
  ["near=50.7,-1.29&radius_km=10", ["Newport, Isle of Wight, UK", "Newport, Isle of Wight, UK; Cardiff, Wales"]],
  ["near=51.48,-3.18&radius_km=10&city=Newport", []],
  ["near=51.48,-3.18&radius_km=30&city=Newport", ["Newport, Wales"]],
  ["near=51.5,-0.12&city=London", inLondon],
  ["near=51.5,-0.12&city=Toronto", []],
  ["near=51.5,-0.12&country=CA", []],
  ["near=51.5,-0.12&country=GB", inLondon],
  ["near=51.5,-0.12&location=Ontario", []],
  ["near=53.8,-1.55&country=GB&location=London", []],
  ["location=Greater London&country=CA", []],
  // An area that is no place of its own, beside what it lies in.
  [
    "location=Bay Area&country=US",
    [
      "San Francisco Bay Area, CA; Los Angeles, CA; Tokyo, Japan",
      "San Jose, CA; Liberia, Costa Rica",
      "San Jos\u00E9, Costa Rica; Oakland, CA",
    ],
  ],
  ["location=Bay Area&country=CR", []],
  ["location=Bay Area&country=JP", []],
  // What no list has is looked for by its words, and binds nothing.
  ["location=Nosuchtown, Germany", []],
  ["city=Nosuchtown&country=GB", []],
  // A town that no list has leaves open where it is, and no other place.
  ["city=Lisbon&country=US", []],
  ["city=Lisbon&country=PT", ["Qwxtown, OH, USA; Lisbon, Portugal"]],
  ["location=Porto&country=US", []],
  ["city=Porto,Zwolle&country=NL", ["Qwxtown, OH, USA; Zwolle, Netherlands; Porto, Portugal"]],
  ["region=OH&country=PT", []],
  [
    "city=Qwxtown&region=OH",
    ["Qwxtown, OH, USA; Lisbon, Portugal", "Qwxtown, OH, USA; Zwolle, Netherlands; Porto, Portugal"],
  ],
  ["city=Qwxtown&country=NL", ["Qwxtown, OH, USA; Zwolle, Netherlands; Porto, Portugal"]],
];

describe("conditions on the place of a posting are met by one of its places", () => {
  it.each(cases)("%s", async (query, keys) => {
    const address = new URLSearchParams(query).toString();
    expect(await find(address)).toEqual(keys.toSorted());
    // What is not asked of the index is asked of rows.
    expect(await find(`${address}&changed_after=2020-01-01`)).toEqual(keys.toSorted());
  });

  it("each by itself is met by any place", async () => {
    expect(await find("city=London")).toEqual([...inLondon, ...inOntario].toSorted());
    expect(await find("country=CA")).toEqual([...inOntario, "London, UK; Toronto, ON, Canada"].toSorted());
    expect(await find("region=WA")).toHaveLength(2);
  });

  it("what is left out is left out by any place", async () => {
    expect(await find("city=London&country_exclude=CA")).toEqual(["London, UK"]);
    const left = await find("city_exclude=London%2C+UK");
    expect(left).toEqual(lines.filter((line) => !inLondon.includes(line)).toSorted());
  });

  it("facets and totals count the same postings", async () => {
    const { meta } = await (
      await ask(`${BASE}/jobs?city=London&country=GB&include_total=true`)
    ).json<{ meta: { total_matching: number } }>();
    expect(meta.total_matching).toBe(2);
    const facets = await ask(`${BASE}/jobs/facets?field=city&city=London&country=GB`);
    expect((await facets.json<{ data: object[] }>()).data).toEqual([{ value: "London", count: 2 }]);
  });

  it("the page of a pair says how many there are, and those of both places by themselves any", async () => {
    for (const [pair, count] of [
      ["country/United%20Kingdom/city/London", 2],
      ["country/Canada/city/London", 2],
    ] as const) {
      const { response, rowsRead } = await askCounted(`/browse/${pair}`);
      const html = await response.text();
      expect([pair, html.includes(`<p class="lead">${count} open postings`)]).toEqual([pair, true]);
      expect(html.split(">Engineer<")).toHaveLength(count + 1);
      expect(rowsRead).toBeLessThan(40);
    }
    expect(await (await ask("/browse/city/London")).text()).toContain("4 open postings");
  });

  it("where none has both in one place there is no page, and no feed", async () => {
    // A posting in Austin has a place in France, one in Leeds another in Canada.
    for (const [pair, status] of [
      ["country/France/city/Austin", 404],
      ["country/Canada/city/Leeds", 404],
      ["country/France/city/Paris", 200],
    ] as const)
      for (const form of ["", ".rss"])
        expect([pair, form, (await ask(`/browse/${pair}${form}`)).status]).toEqual([pair, form, status]);
  });
});
