import { describe, expect, it } from "vitest";
import { shownCities } from "../../../../../src/core/normalize/place/asked-meaning.ts";
import {
  areaWordsOf,
  codesRead,
  readAskedPlaces,
  type AskedPart,
} from "../../../../../src/core/normalize/place/asked-places.ts";

const textsOf = (asked: string): string[] =>
  readAskedPlaces(asked).map((place) => place.map(({ text }) => text).join(" + "));
const partOf = (asked: string): AskedPart => {
  const [[part] = []] = readAskedPlaces(asked);
  if (part === undefined) throw new Error(`${asked} is no place`);
  return part;
};

describe("places asked for", () => {
  it.each([
    ["Germany, Austria", ["Germany", "Austria"]],
    ["Boston, MA", ["Boston + MA"]],
    ["Boston, Massachusetts", ["Boston + Massachusetts"]],
    ["Boston, MA, New York, NY", ["Boston + MA", "New York + NY"]],
    ["Paris, France, London, UK", ["Paris + France", "London + UK"]],
    ["Paris, Texas", ["Paris + Texas"]],
    ["Boston, New York", ["Boston", "New York"]],
    ["Berlin, Hamburg", ["Berlin", "Hamburg"]],
    ["Berlin, Germany, Munich", ["Berlin + Germany", "Munich"]],
    ["Germany, Berlin", ["Germany + Berlin"]],
    ["Perth, WA", ["Perth + WA"]],
    ["Toronto, CA", ["Toronto + CA"]],
    ["CA, NY", ["CA", "NY"]],
    ["CA, US", ["CA + US"]],
    ["Georgia, USA", ["Georgia + USA"]],
    ["Georgia, Texas", ["Georgia", "Texas"]],
    ["London, Germany", ["London", "Germany"]],
    ["Korea, South", ["South Korea"]],
    ["London UK", ["London + UK"]],
    ["Germany and Austria", ["Germany", "Austria"]],
    ["Trinidad and Tobago", ["Trinidad and Tobago"]],
    ["Berlin | Munich; Vienna/Zurich or Bern", ["Berlin", "Munich", "Vienna", "Zurich", "Bern"]],
    ["Nosuchquarter, Berlin", ["Nosuchquarter + Berlin"]],
    ["Remote, Germany", ["Remote + Germany"]],
    ["remote in Germany", ["Remote + Germany"]],
    ["Fully remote within the US", ["Remote + US"]],
    ["US remote", ["Remote + US"]],
    ["Germany (remote)", ["Remote + Germany"]],
    ["Remote nosuchplace", ["Remote nosuchplace"]],
    ["EMEA, Canada", ["EMEA", "Canada"]],
    ["Germany, Worldwide", ["Germany", "Worldwide"]],
    [" , ;", []],
  ])("%s", (asked, places) => {
    expect(textsOf(asked)).toEqual(places);
  });

  it("are called as postings call them", () => {
    expect(partOf("NYC").cities).toEqual(["New York"]);
    expect(partOf("M\u00FCnchen").cities).toEqual(["Munich"]);
    expect(partOf("Bangalore").cities).toEqual(["Bengaluru"]);
    expect(partOf("Massachusetts").regions).toEqual(["MA"]);
    expect(partOf("Deutschland").countries).toEqual(["Germany"]);
    expect(partOf("DACH")).toMatchObject({ countries: ["Austria", "Switzerland", "Germany"], areas: ["dach"] });
  });

  it("say nothing beside words that find them anyway, so that one word is one word", () => {
    const nothing = { cities: [], regions: [], countries: [], areas: [] };
    for (const asked of ["Germany", "Munich", "Bavaria", "nosuchplace"])
      expect(partOf(asked)).toMatchObject({ texts: [asked], ...nothing });
  });

  it.each([
    ["DE", { regions: ["DE"] }],
    ["in", { regions: ["IN"] }],
    ["CA", { regions: ["CA"] }],
    ["OR", { regions: ["OR"] }],
    ["ON", { regions: ["ON"] }],
    ["NSW", { regions: ["NSW"] }],
    ["US-CA", { regions: ["CA"] }],
    ["de-by", { regions: ["Bavaria"] }],
    ["FR", { countries: ["France"] }],
    ["gb", { countries: ["United Kingdom"] }],
    ["DEU", { countries: ["Germany"] }],
    ["LA", { cities: ["Los Angeles"], regions: ["LA"] }],
  ])("a code alone is a state or a country, and no word of what postings wrote: %s", (asked, read) => {
    const nothing = { texts: [], cities: [], regions: [], countries: [], areas: [] };
    expect(partOf(asked)).toMatchObject({ ...nothing, ...read });
  });

  it("a state's code that is a country's too is told, but beside a country", () => {
    const told = (asked: string): string[] => codesRead(asked).map(({ text, country }) => `${text} ${country}`);
    expect(told("DE")).toEqual(["DE DE"]);
    expect(told("CA, NY")).toEqual(["CA CA"]);
    expect(told("Remote, IN")).toEqual(["IN IN"]);
    for (const asked of ["DE, FR", "OR", "FR", "Boston, MA", "US-CA", "Munich, DE"]) expect(told(asked)).toEqual([]);
    const countries = (asked: string): string[][] =>
      readAskedPlaces(asked).map((place) => place.flatMap((part) => part.countries));
    expect(countries("DE, FR")).toEqual([["Germany"], ["France"]]);
    expect(countries("CA; UK")).toEqual([["Canada"], ["United Kingdom"]]);
    expect(countries("CA, NY")).toEqual([[], []]);
  });

  it("a name of a city and its state is both, and behind it the state the city alone", () => {
    const both = { texts: ["New York"], cities: [], regions: ["NY"] };
    expect(partOf("New York")).toMatchObject(both);
    expect(partOf("New York, US")).toMatchObject(both);
    const city = { texts: [], cities: ["New York"], regions: [] };
    for (const asked of ["New York, NY", "NY, NY", "New York, New York"]) expect(partOf(asked)).toMatchObject(city);
    expect(partOf("Washington, DC")).toMatchObject({ texts: [], cities: ["Washington"], regions: [] });
    expect(partOf("Berlin")).toMatchObject({ texts: ["Berlin"], cities: [], regions: [] });
  });

  it("a city that has namesakes elsewhere lies in its own region", () => {
    for (const asked of ["London, UK", "London, GB"]) {
      expect(partOf(asked).within).toEqual(expect.arrayContaining(["England"]));
      expect(partOf(asked).within).not.toContain("Scotland");
    }
    expect(partOf("Paris, France").within).toContain("\u00CEle-de-France");
    for (const asked of ["London", "London, Ontario", "Paris, US", "New York, US", "Munich, DE", "Nosuchtown, UK"])
      expect([asked, partOf(asked).within]).toEqual([asked, []]);
  });

  it("a state behind a city is its name and its code", () => {
    const texts = (asked: string): string[] | undefined => readAskedPlaces(asked)[0]?.[1]?.texts.toSorted();
    expect(texts("Boston, MA")).toEqual(["MA", "Massachusetts"]);
    expect(texts("Boston, Massachusetts")).toEqual(texts("Boston, MA"));
    expect(texts("Perth, WA")).toEqual(["WA", "Western Australia"]);
    expect(texts("Mumbai, MH")).toEqual(["MH", "Maharashtra"]);
  });

  it("a nation is its counties too", () => {
    expect(partOf("England").regions).toEqual(expect.arrayContaining(["Lincolnshire"]));
    expect(partOf("England").regions).not.toContain("Fife");
    expect(partOf("Scotland").regions).toContain("Fife");
  });

  it("Worldwide is no list of countries, and what lies in an area is of it", () => {
    expect(partOf("weltweit")).toMatchObject({ countries: [], areas: ["worldwide"] });
    expect(partOf("Europe").areas).toEqual(expect.arrayContaining(["europe", "dach", "nordics", "eu"]));
    expect(partOf("Europe").areas).not.toContain("emea");
  });

  it("nothing is thrown, whatever is asked", () => {
    for (const asked of ["", ",,,", "\uD800", "(((", "a".repeat(200), ",a".repeat(100), "/;|\n", "and and or or"])
      expect(readAskedPlaces(asked).length).toBeLessThanOrEqual(100);
  });
});

describe("cities by name", () => {
  it.each([
    ["Munich M\u00FCnchen Muenchen", "Munich"],
    ["Bangalore Bengaluru", "Bengaluru"],
    ["NYC", "New York"],
    ["Krakow Krak\u00F3w Cracow", "Krak\u00F3w"],
  ])("%s are one", (names, shown) => {
    for (const name of names.split(" ")) expect(shownCities(name)).toEqual([shown]);
  });

  it("a name that postings show is that name alone", () => {
    expect(shownCities("New Delhi")).toEqual(["New Delhi"]);
    expect(shownCities("Frankfurt")).toEqual(["Frankfurt am Main"]);
    expect(shownCities("Nosuchtown")).toEqual([]);
  });
});

it("a line's areas are words, in whatever language", () => {
  expect(areaWordsOf("Remote - Lateinamerika / Latin America")).toEqual(["latam", "latam"]);
  expect(areaWordsOf("European Union")).toEqual(["eu"]);
  expect(areaWordsOf("Berlin")).toEqual([]);
});
