import { describe, expect, it } from "vitest";
import { readInput, unreadKeys } from "../../../scripts/normalize/input.ts";

describe("a place of a line", () => {
  it.each<[unknown, object]>([
    ["Leeds, UK", { text: "Leeds, UK", city: null, region: null, country: null }],
    [{ name: "Berlin" }, { text: "Berlin", city: null, region: null, country: null }],
    [{ location: "Austin, TX" }, { text: "Austin, TX", city: null, region: null, country: null }],
    [
      { city: "Austin", state: "TX", country: "US" },
      { text: null, city: "Austin", region: "TX", country: "US" },
    ],
    [
      { text: "Rome", name: "HQ", city: null },
      { text: "Rome", city: null, region: null, country: null },
    ],
  ])("%j is read", (place, expected) => {
    expect(readInput({ places: [place] }, "location").places).toEqual([expected]);
  });
  it("is an error where a part is none", () => {
    expect(() => readInput({ places: [{ city: 7 }] }, "location")).toThrow();
    expect(() => readInput({ places: "Leeds" }, "location")).toThrow();
  });
});

it("names the keys that are not read, those of places too", () => {
  expect(unreadKeys({ title: "Nurse", salary: 1, places: [{ city: "Bonn", zip: "53111" }, "Rome"] })).toEqual([
    "salary",
    "places.zip",
  ]);
  expect(unreadKeys({ places: [{ name: "Bonn", state: "NW" }] })).toEqual([]);
  expect(unreadKeys(["Bonn"])).toEqual([]);
});
