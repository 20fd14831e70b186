import { limits } from "../../../../../src/core/limits.ts";
import { describe, expect, it } from "vitest";
import { countryCurrency, findCountry, findCountryByName } from "../../../../../src/core/normalize/place/countries.ts";
import { normalizePlaces } from "../../../../../src/core/normalize/place/location.ts";
import type { PlaceHint } from "../../../../../src/core/posting.ts";

function show(hints: PlaceHint[], text: string | null = null): string[] {
  return normalizePlaces(hints, text).map(({ place }) => {
    const remote = place.is_remote === null ? "" : place.is_remote ? " remote" : " present";
    return `${place.city ?? "-"}|${place.region ?? "-"}|${place.country ?? "-"}${remote}`;
  });
}

function hint(parts: Partial<PlaceHint>): PlaceHint {
  return { text: null, city: null, region: null, country: null, ...parts };
}

describe("normalizePlaces on one place line", () => {
  it.each<[string, string[]]>([
    ["Austin, TX", ["Austin|TX|United States"]],
    ["Austin, Texas, United States", ["Austin|TX|United States"]],
    ["Toronto, Ontario, Canada", ["Toronto|ON|Canada"]],
    ["Ontario, CAN", ["-|ON|Canada"]],
    ["Noida, Uttar Pradesh, India", ["Noida|Uttar Pradesh|India"]],
    ["Poznań, Greater Poland, Poland", ["Poznań|Greater Poland|Poland"]],
    ["Copenhagen, Denmark", ["Copenhagen|Capital Region|Denmark"]],
    ["U.S.", ["-|-|United States"]],
    ["Deutschland", ["-|-|Germany"]],
    ["Remote - US", ["-|-|United States remote"]],
    ["Remote (United States)", ["-|-|United States remote"]],
    ["US-Remote", ["-|-|United States remote"]],
    ["Remote, Canada", ["-|-|Canada remote"]],
    ["US CA - Remote", ["-|CA|United States remote"]],
    ["Remote, US, Ohio", ["-|OH|United States remote"]],
    ["Remote - US: Select locations", ["-|-|United States remote"]],
    ["Anywhere", ["-|-|-"]],
    ["Remote", ["-|-|- remote"]],
    ["Home based - EMEA", ["-|-|- remote"]],
    ["Distributed", ["-|-|-"]],
    ["Remote-Friendly, United States", ["-|-|United States"]],
    ["Mountain View (HQ)", ["Mountain View|CA|United States"]],
    ["New York, NY (HQ)", ["New York|NY|United States"]],
    ["NYC", ["New York|NY|United States"]],
    ["SF", ["San Francisco|CA|United States"]],
    ["San Francisco Bay Area ", ["-|CA|United States"]],
    ["Bangkok (Thailand)", ["Bangkok|Bangkok|Thailand"]],
    ["Belgium-Brussels Office", ["Brussels|Brussels|Belgium"]],
    ["San Francisco-Hybrid", ["San Francisco|CA|United States present"]],
    ["US-AR-SPRINGDALE-BLDG 1 ~ 275 E", ["Springdale|AR|United States"]],
    ["Town and Country, MO", ["Town and Country|MO|United States"]],
    ["Lebanon, NH", ["Lebanon|NH|United States"]],
    ["Trinidad and Tobago", ["-|-|Trinidad and Tobago"]],
    ["Second Dinner (US Remote)", ["-|-|United States remote"]],
    ["Sales - Germany", ["-|-|Germany"]],
    ["Branch Office", ["-|-|-"]],
  ])("%j", (text, expected) => {
    expect(show([], text)).toEqual(expected);
  });

  it.each<[string, string[]]>([
    ["San Francisco, CA | New York City, NY", ["San Francisco|CA|United States", "New York|NY|United States"]],
    ["Chicago, IL; Denver, CO", ["Chicago|IL|United States", "Denver|CO|United States"]],
    ["Busan or Seoul", ["Busan|Busan|South Korea", "Seoul|Seoul|South Korea"]],
    ["Tokyo/Osaka", ["Tokyo|Tokyo|Japan", "Osaka|Osaka|Japan"]],
    ["Remote – US & Canada", ["-|-|United States remote", "-|-|Canada remote"]],
    ["Remote (Canada, UK, EU)", ["-|-|Canada remote", "-|-|United Kingdom remote", "-|-|- remote"]],
    ["Bangkok,  Kuala Lumpur", ["Bangkok|Bangkok|Thailand", "Kuala Lumpur|Kuala Lumpur|Malaysia"]],
    ["US-San Francisco, US-Seattle", ["San Francisco|CA|United States", "Seattle|WA|United States"]],
    ["Remote; New York, NY", ["New York|NY|United States", "-|-|- remote"]],
  ])("several: %j", (text, expected) => {
    expect(show([], text)).toEqual(expected);
  });
});

describe("names and codes that mean two places", () => {
  it.each([
    ["Berlin, DE", "Berlin|Berlin|Germany"],
    ["Wilmington, DE", "Wilmington|DE|United States"],
    ["Toronto, CA", "Toronto|ON|Canada"],
    ["San Mateo, CA", "San Mateo|CA|United States"],
    ["Bangalore, IN", "Bengaluru|Karnataka|India"],
    ["Indianapolis, IN", "Indianapolis|IN|United States"],
    ["Tel Aviv - IL", "Tel Aviv|Tel Aviv District|Israel"],
    ["Bogota, CO", "Bogotá|Capital District|Colombia"],
    ["Richmond, CA", "Richmond|-|-"],
    ["Nosuchtown, CA", "-|-|-"],
    ["CA", "-|-|-"],
    ["Georgia", "-|-|-"],
    ["Remote - Georgia", "-|-|- remote"],
    ["Tbilisi, Georgia", "Tbilisi|Tbilisi|Georgia"],
    ["Atlanta, Georgia", "Atlanta|GA|United States"],
    ["San Jose", "San Jose|-|-"],
    ["Cambridge", "Cambridge|-|-"],
    ["London", "London|England|United Kingdom"],
    ["Bengaluru", "Bengaluru|Karnataka|India"],
    ["München", "Munich|Bavaria|Germany"],
    ["New York", "New York|NY|United States"],
    ["Remote - New York", "-|NY|United States remote"],
    ["Washington, United States", "-|-|United States"],
    ["Washington, USA, Remote", "-|WA|United States remote"],
    ["Washington, D.C.", "Washington|DC|United States"],
  ])("%j gives %s", (text, expected) => {
    expect(show([], text)).toEqual([expected]);
  });

  it("lets the other places of the posting decide", () => {
    expect(show([], "Georgia; Texas; Ohio")).toEqual([
      "-|GA|United States",
      "-|TX|United States",
      "-|OH|United States",
    ]);
    // A town of one of the others' countries, where it is in one alone.
    expect(show([], "London; Palo Alto; San Francisco")[1]).toBe("Palo Alto|CA|United States");
    expect(show([], "London; Cambridge; Boston")[1]).toBe("Cambridge|-|-");
    expect(show([], "New Jersey; New York, New York")).toEqual(["-|NJ|United States", "New York|NY|United States"]);
    expect(show([], "Massachusetts; New York")).toEqual(["-|MA|United States", "-|NY|United States"]);
  });
});

describe("structured parts", () => {
  it("win over the text and may name the country in any way", () => {
    for (const country of ["USA", "United States", "US", "us"]) {
      expect(show([hint({ text: "HQ", city: "New York", region: "New York", country })])).toEqual([
        "New York|NY|United States",
      ]);
    }
  });
  it("settle a conflict of codes", () => {
    expect(show([hint({ text: "Nosuchtown, CA", country: "US" })])).toEqual(["Nosuchtown|CA|United States"]);
    expect(show([hint({ text: "Cambridge", country: "GB" })])).toEqual(["Cambridge|England|United Kingdom"]);
  });
  it("give no country against the city's own", () => {
    expect(show([hint({ text: "Frankfurt", country: "US" })])).toEqual(["Frankfurt am Main|Hesse|Germany"]);
    expect(show([hint({ text: "Dundalk", country: "IE" })])).toEqual(["Dundalk|Leinster|Ireland"]);
  });
  it("apply a hint's country to its own place only", () => {
    const places = [hint({ text: "New York, NY", country: "US" }), hint({ text: "Cambridge" })];
    expect(show(places)).toEqual(["New York|NY|United States", "Cambridge|-|-"]);
  });
  it("say how sure they are", () => {
    const confidences = [
      ...normalizePlaces([hint({ city: "Austin", region: "TX", country: "US" })], null),
      ...normalizePlaces([], "London"),
      ...normalizePlaces([], "Anywhere"),
    ].map(({ place }) => place.confidence);
    expect(confidences).toEqual([0.99, 0.7, 0]);
  });
});

describe("lists behind it", () => {
  it("knows countries by name, alias and code", () => {
    expect(
      ["Germany", "UK", "Czech Republic", "KOREA", "The Netherlands", "Nowhere", "constructor"].map(findCountryByName),
    ).toEqual(["DE", "GB", "CZ", "KR", "NL", null, null]);
    expect(findCountry("fr")).toBe("FR");
    expect(countryCurrency("CA")).toBe("CAD");
  });
  it("comes to an end with hostile lines", () => {
    for (const piece of ["a, ", "((", "US-", "; ", "remote ", " or ", "- ", "& a "])
      expect(normalizePlaces([], piece.repeat(1_000 / piece.length)).length).toBeLessThanOrEqual(limits.locationsMax);
    for (const piece of ["(", "-", " ", "and "])
      expect(Array.isArray(normalizePlaces([], piece.repeat(50_000)))).toBe(true);
  });
});
