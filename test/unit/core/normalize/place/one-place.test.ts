import { expect, it } from "vitest";
import { readAskedPlaces } from "../../../../../src/core/normalize/place/asked-places.ts";
import { placesMeeting } from "../../../../../src/core/normalize/place/one-place.ts";
import { shownSubdivision } from "../../../../../src/core/normalize/place/subdivisions.ts";

/** What meets all of some texts, each as `location` takes it; null where each by itself says it all. */
function meeting(...texts: string[]): string[] | null {
  const conditions = texts.map((text) => readAskedPlaces(text).map((place) => place.map(({ meaning }) => meaning)));
  const met = placesMeeting(conditions);
  if (met === null) return null;
  const cities = met.cities.map(({ name, country, region }) => `${name} ${country}-${region}`);
  return [...cities, ...met.regions.map((one) => `${shownSubdivision(one)} in ${one.country}`), ...met.countries];
}

it.each<[string[], string[]]>([
  [["London, Canada"], ["London CA-ON"]],
  [["Munich, Germany"], ["Munich DE-BY"]],
  [["M\u00FCnchen, Bayern"], ["Munich DE-BY"]],
  [["Munich", "Austria"], []],
  [["Ontario, Canada"], ["ON in CA"]],
  [["Germany", "DACH"], ["DE"]],
  [["Germany", "France"], []],
  [
    ["Leeds", "England"],
    ["Leeds GB-ENG", "Leeds in GB"],
  ],
  // A county that bears its city's name is no county of other cities here.
  [["Leeds", "London"], []],
  [["London; Leeds", "Canada"], ["London CA-ON"]],
])("one place meets %j", (texts, places) => {
  expect(meeting(...texts)).toEqual(places);
});

it.each([["London"], ["London; Paris"], ["Nosuchtown, Germany"], ["Remote, Germany"], ["Worldwide, Nosuchtown"]])(
  "%s says it all by itself",
  (text) => {
    expect(meeting(text)).toBeNull();
    expect(meeting(text, "Nosuchtown")).toBeNull();
  },
);
