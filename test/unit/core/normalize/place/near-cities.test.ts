import { expect, it } from "vitest";
import { readSpot, spotDigits } from "../../../../../src/core/normalize/place/city-code.ts";
import { findCities } from "../../../../../src/core/normalize/place/cities.ts";
import { citiesWithin } from "../../../../../src/core/normalize/place/near-cities.ts";
import { citiesNear } from "../../../../../src/db/search/near-filter.ts";

it("a spot comes back within a cell, at the ends of the earth too", () => {
  for (const [latitude, longitude] of [
    [52.52, 13.405],
    [-33.87, 151.21],
    [90, 180],
    [-90, -180],
    [0, 0],
  ] as const) {
    const spot = readSpot(`xx${spotDigits(latitude, longitude)}`, 2);
    expect(Math.abs(spot.latitude - latitude)).toBeLessThanOrEqual(0.05);
    expect(Math.abs(spot.longitude - longitude)).toBeLessThanOrEqual(0.05);
  }
});

it("cities are found where they are, largest first, across the date line too", () => {
  const names = (latitude: number, longitude: number, km: number): string[] =>
    citiesWithin(latitude, longitude, km).map(({ name }) => name);
  expect(names(52.52, 13.4, 40).slice(0, 2)).toEqual(["Berlin", "Potsdam"]);
  expect(names(52.52, 13.4, 10)).not.toContain("Potsdam");
  expect(names(-33.87, 151.21, 20)[0]).toBe("Sydney");
  expect(names(47.56, 7.59, 30)).toEqual(expect.arrayContaining(["Basel", "L\u00F6rrach", "Saint-Louis"]));
  expect(names(0, -140, 200)).toEqual([]);
  // Fiji, from the other side of 180 degrees.
  expect(names(-18.14, -179.5, 200)).toContain("Levuka");
});

it("a city that is found by name is the same one that is found by its spot", () => {
  const [berlin] = findCities("Berlin");
  expect(citiesWithin(52.52, 13.4, 10)[0]).toEqual(berlin);
});

it("of very many cities the largest are looked for, and it says so", () => {
  expect(citiesNear("40.71,-74,100").cut).toBe(true);
  expect(citiesNear("40.71,-74,100").cities.length).toBeLessThanOrEqual(300);
  expect(citiesNear("52.52,13.40")).toMatchObject({ cut: false });
  for (const text of ["", "1", "a,b", "91,0", "0,181", "0,0,0", "0,0,201", "1,2,3,4", "1e3,2", "NaN,1"])
    expect([text, citiesNear(text)]).toEqual([text, { cities: [], cut: false }]);
});
