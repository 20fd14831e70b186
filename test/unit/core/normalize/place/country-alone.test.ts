import { expect, it } from "vitest";
import { readPlaces } from "../../../../../src/core/normalize/place/read-places.ts";
import { silent } from "../../../../../src/core/normalize/said.ts";

const placesOf = (locationText: string, country: string): (string | null)[][] => {
  const places = [{ text: null, city: null, region: null, country }];
  const { value } = readPlaces({ ...silent, title: "Clerk", locationText, places });
  return (value ?? []).map(({ place, countryCode }) => [place.city, countryCode]);
};

it.each<[string, string, (string | null)[][]]>([
  ["Blumenau, SC", "BR", [["Blumenau", "BR"]]],
  [
    "Leeds; Bristol",
    "United Kingdom",
    [
      ["Leeds", "GB"],
      ["Bristol", "GB"],
    ],
  ],
  // What the line names elsewhere, or not at all, is not read in place of the country.
  ["Lyon, France", "DE", [[null, "DE"]]],
  ["Remote", "BR", [[null, "BR"]]],
  ["Head office", "DE", [[null, "DE"]]],
])("%j in a payload that states %s alone", (line, country, expected) => {
  expect(placesOf(line, country)).toEqual(expected);
});
