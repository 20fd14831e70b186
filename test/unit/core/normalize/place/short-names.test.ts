import { describe, expect, it } from "vitest";
import { normalizePlaces } from "../../../../../src/core/normalize/place/location.ts";
import { isTownAndPart } from "../../../../../src/core/normalize/place/namesakes.ts";
import type { PlaceHint } from "../../../../../src/core/posting.ts";

function read(hints: Partial<PlaceHint>[], text: string | null = null): string[] {
  const whole = hints.map((one) => ({ text: null, city: null, region: null, country: null, ...one }));
  return normalizePlaces(whole, text).map(
    ({ place, countryCode, regionCode }) => `${place.city ?? "-"}|${regionCode ?? "-"}|${countryCode ?? "-"}`,
  );
}

describe("a state that is named decides between a country's namesakes", () => {
  it.each<[string, string[]]>([
    ["Frankfurt, Brandenburg", ["Frankfurt (Oder)|BB|DE"]],
    ["Frankfurt, Brandenburg, Germany", ["Frankfurt (Oder)|BB|DE"]],
    ["Frankfurt, BB, Germany", ["Frankfurt (Oder)|BB|DE"]],
    ["Rothenburg, Bayern", ["Rothenburg ob der Tauber|BY|DE"]],
    ["Rothenburg, Sachsen", ["Rothenburg|SN|DE"]],
    ["Neustadt, Sachsen", ["Neustadt in Sachsen|SN|DE"]],
    ["Halle, Westfalen", ["Halle|NW|DE"]],
    ["Halle, Sachsen-Anhalt", ["Halle (Saale)|ST|DE"]],
    // Without a state, or with its own, the one that most people mean.
    ["Frankfurt", ["Frankfurt am Main|HE|DE"]],
    ["Frankfurt, Germany", ["Frankfurt am Main|HE|DE"]],
    ["Frankfurt, Hessen", ["Frankfurt am Main|HE|DE"]],
    // Two towns that stand side by side, and a state that has none of the name.
    ["Frankfurt, Berlin", ["Frankfurt am Main|HE|DE", "Berlin|BE|DE"]],
    ["Munich, Brandenburg", ["Munich|BY|DE", "-|BB|DE"]],
  ])("%j", (line, expected) => {
    expect(read([], line)).toEqual(expected);
  });
  it("in an address too", () => {
    expect(read([{ city: "Frankfurt", region: "Brandenburg", country: "DE" }])).toEqual(["Frankfurt (Oder)|BB|DE"]);
  });
  it("takes the words alone where nobody knows which of them is in the county", () => {
    expect(read([], "Newcastle, Staffordshire")).toEqual(["Newcastle|STS|GB"]);
    expect(normalizePlaces([], "Newcastle, Staffordshire")[0]?.place.geoname_id).toBeNull();
    expect(read([], "Newcastle, Tyne and Wear")).toEqual(["Newcastle upon Tyne|ENG|GB"]);
    expect(normalizePlaces([], "Reading, Berkshire")[0]?.place.geoname_id).not.toBeNull();
  });
  it("takes neither a town abroad nor its county where both have a name", () => {
    expect(read([], "Kingston, Surrey")).toEqual(["-|-|-"]);
    expect(read([], "Providencia, Región Metropolitana")).toEqual(["Providencia|RM|CL"]);
  });
});

describe("a town that goes by the beginning of its name", () => {
  it.each<[Partial<PlaceHint>, string]>([
    [{ text: "Santiago, DO", city: "Santiago", country: "DO" }, "Santiago de los Caballeros|25|DO"],
    [{ text: "Solna" }, "Solna|AB|SE"],
    // A country in a field for a city names no town, whatever a field for its state has.
    [{ text: "Nigeria (Remote)", city: "Nigeria", region: "Abuja", country: "Nigeria" }, "-|-|NG"],
    [{ text: "Singapore", city: "Singapore", country: "Singapore" }, "Singapore|-|SG"],
  ])("%j is %s", (hint, expected) => {
    expect(read([hint])).toEqual([expected]);
  });
});

describe("names of towns that are cut short", () => {
  it.each<[string, string]>([
    ["Hann. Münden", "Hannoversch Münden|NI|DE"],
    ["Gr.-Gerau", "Groß-Gerau|HE|DE"],
    ["Rothenburg (Tauber)", "Rothenburg ob der Tauber|BY|DE"],
    ["Rothenburg o.d.T.", "Rothenburg ob der Tauber|BY|DE"],
    ["Neumarkt i.d.OPf.", "Neumarkt in der Oberpfalz|BY|DE"],
    ["Bad Soden a. Ts.", "Bad Soden am Taunus|HE|DE"],
    ["Kirchheim u. Teck", "Kirchheim unter Teck|BW|DE"],
    ["Weil a. Rh.", "Weil am Rhein|BW|DE"],
    // Letters that are in no town's name.
    ["Neumarkt i.d.Xy.", "-|-|-"],
  ])("%j is %s", (line, expected) => {
    expect(read([], line)).toEqual([expected]);
  });
});

describe("a name of a town and of a part of its country", () => {
  it.each(["Leeds", "Berlin", "Utrecht", "Dublin"])("%s is a town", (name) => {
    expect(isTownAndPart(name)).toBe(true);
  });
  it.each(["Scotland", "Surrey", "Bavaria", "New York", "Nosuchtown"])("%s is none", (name) => {
    expect(isTownAndPart(name)).toBe(false);
  });
});
