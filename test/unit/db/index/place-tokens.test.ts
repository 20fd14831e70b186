import { expect, it } from "vitest";
import { noPlace } from "../../../../src/core/facts.ts";
import { limits } from "../../../../src/core/limits.ts";
import { normalizePlaces } from "../../../../src/core/normalize/place/location.ts";
import { placeValues } from "../../../../src/db/index/place-tokens.ts";

function valuesOf(...lines: string[]): string[] {
  const places = lines.map((line) => normalizePlaces([], line)[0]?.place ?? noPlace);
  return placeValues({ place: places[0] ?? noPlace, places }).map((one) => one.join(" "));
}

it.each([
  [["London, UK"], ["city_id 2643743"]],
  [["M\u00FCnchen", "Munich, Germany"], ["city_id 2867714"]],
  [
    ["London, UK", "London, Ontario"],
    ["city_id 2643743", "city_id 6058560", "places several"],
  ],
  [
    ["London, UK", "Germany"],
    ["city_id 2643743", "places several"],
  ],
  [["Germany", "France"], ["places several"]],
  // A region whose code another country has too.
  [["Seattle, WA"], ["city_id 5809844", "shared_region uswa"]],
  [
    ["Western Australia", "Austin, TX"],
    ["city_id 4671654", "shared_region auwa", "places several"],
  ],
  // Nobody knows where the town is: it is known by its name.
  [
    ["Qwxtown, TX, USA", "London, UK"],
    ["city_id 2643743", "unlisted_city qwxtown", "places several"],
  ],
  // Nothing is named by it.
  [["Somewhere nice", "London, UK"], ["city_id 2643743"]],
  [[], []],
])("places are told apart: %j", (lines, values) => {
  expect(valuesOf(...lines)).toEqual(values);
});

it("a posting of more places than are indexed is found by their names", () => {
  const places = Array.from({ length: limits.placesIndexedMax + 1 }, (_, index) => ({
    ...noPlace,
    city: `City ${index}`,
    country: "France",
    geoname_id: index + 1,
  }));
  const values = placeValues({ place: noPlace, places });
  expect(values).toHaveLength(limits.placesIndexedMax);
  expect(values).not.toContainEqual(["places", "several"]);
});
