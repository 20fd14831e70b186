import { expect, it } from "vitest";
import { placeWords, regionLabel, shownRegion } from "../../../../../src/worker/pages/parts/region-words.ts";

it.each([
  ["CA", "California"],
  ["ca", "California"],
  ["California", "California"],
  ["ON", "Ontario"],
  ["NSW", "New South Wales"],
  // Codes of two countries: a search by it finds both, by whichever name it is asked for.
  ["WA", "Washington or Western Australia"],
  ["Western Australia", "Washington or Western Australia"],
  ["NT", "Northwest Territories or Northern Territory"],
  ["Bavaria", "Bavaria"],
  ["Bayern", "Bavaria"],
  ["england", "England"],
  ["Île-de-France", "Île-de-France"],
  // What no list has, and codes that no posting shows, stay as they are.
  ["BY", "BY"],
  ["Middle-earth", "Middle-earth"],
  ["constructor", "constructor"],
])("%s is %s", (value, label) => {
  expect(regionLabel(value)).toBe(label);
});

it("has one name for an address, that of postings", () => {
  const names = ["California", "ca", "Bayern", "Bavaria", "Nobodyland", "État de Nulle Part"];
  expect(names.map(shownRegion)).toEqual(["CA", "ca", "Bavaria", "Bavaria", "Nobodyland", "État de Nulle Part"]);
});

it.each([
  ["Seattle", "WA", "United States", "Seattle, Washington, United States"],
  ["Perth", "WA", "Australia", "Perth, Western Australia, Australia"],
  [null, "QC", "Canada", "Quebec, Canada"],
  [null, "QC", null, "Quebec"],
  ["Munich", "Bavaria", "Germany", "Munich, Bavaria, Germany"],
  ["Lyon", null, "France", "Lyon, France"],
  [null, null, "Nobodyland", "Nobodyland"],
  [null, null, null, null],
])("%s, %s, %s is a place", (city, region, country, words) => {
  expect(placeWords({ city, region, country })).toBe(words);
});
