import { expect, it } from "vitest";
import { areasWithin, findArea, isWorld } from "../../../../../src/core/normalize/place/areas.ts";
import { countryName, findCountryByName } from "../../../../../src/core/normalize/place/countries.ts";

const nameOf = (text: string): string | undefined => findArea(text)?.name;

it("an area is one under all its names", () => {
  for (const text of ["EU", "European Union", "the EU", "Europ\u00E4ische Union", "EU27"])
    expect(nameOf(text)).toBe("EU");
  for (const text of ["LATAM", "Latin America", "Lateinamerika", "Am\u00E9rica Latina"])
    expect(nameOf(text)).toBe("LATAM");
  for (const text of ["APAC", "Asia-Pacific", "JAPAC"]) expect(nameOf(text)).toBe("APAC");
  for (const text of ["Nordics", "the Nordics", "Nordic region"]) expect(nameOf(text)).toBe("Nordics");
  for (const text of ["Worldwide", "anywhere in the world", "global", "weltweit", "the world"])
    expect(nameOf(text)).toBe("Worldwide");
  expect(nameOf("Berlin")).toBeUndefined();
});

it("countries are codes that are known, and no area bears a country's name", () => {
  for (const name of ["EMEA", "Europe", "EEA", "DACH", "APAC", "LATAM", "MENA", "Americas", "Caribbean", "Worldwide"]) {
    expect(findCountryByName(name)).toBeNull();
    for (const code of findArea(name)?.countries ?? [])
      expect([code, countryName(code) !== null]).toEqual([code, true]);
  }
});

it("areas hold others; the world only itself", () => {
  const within = (name: string): string[] => {
    const area = findArea(name);
    return area === null ? [] : areasWithin(area).map((one) => one.name);
  };
  expect(within("EMEA")).toEqual(expect.arrayContaining(["EMEA", "Europe", "EU", "DACH", "Middle East", "Africa"]));
  expect(within("DACH")).toEqual(["DACH"]);
  expect(within("Worldwide")).toEqual(["Worldwide"]);
  const world = findArea("Worldwide");
  expect(world !== null && isWorld(world)).toBe(true);
});
