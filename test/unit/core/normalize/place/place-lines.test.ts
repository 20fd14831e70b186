import { describe, expect, it } from "vitest";
import { normalizePlaces } from "../../../../../src/core/normalize/place/location.ts";
import type { PlaceHint } from "../../../../../src/core/posting.ts";

function codes(text: string | null, hints: Partial<PlaceHint>[] = []): string[] {
  const whole = hints.map((one) => ({ text: null, city: null, region: null, country: null, ...one }));
  return normalizePlaces(whole, text).map(({ place, countryCode, regionCode }) => {
    const remote = place.is_remote === true ? " remote" : "";
    return `${place.city ?? "-"}|${regionCode ?? "-"}|${countryCode ?? "-"}${remote}`;
  });
}

describe("a whole country", () => {
  it.each([
    ["Deutschlandweit", "-|-|DE"],
    ["Home Office deutschlandweit", "-|-|DE remote"],
    ["\u00D6sterreichweit", "-|-|AT"],
    ["Toute la France", "-|-|FR"],
    ["France enti\u00E8re", "-|-|FR"],
    ["Hela Sverige", "-|-|SE"],
    ["Celá ČR", "-|-|CZ"],
    ["UK-wide", "-|-|GB"],
    ["Germany (nationwide)", "-|-|DE"],
    ["Nationwide Germany", "-|-|DE"],
    ["Work from anywhere in Germany", "-|-|DE remote"],
    ["Multiple US Locations", "-|-|US"],
    ["Remote (US only)", "-|-|US remote"],
    ["Remote in the UK", "-|-|GB remote"],
    ["Remote (must be based in Ohio)", "-|OH|US remote"],
    ["S\u00FCddeutschland", "-|-|DE"],
    // Which country, the word does not say.
    ["Bundesweit", "-|-|-"],
    ["Hela landet", "-|-|-"],
    ["Nationwide", "-|-|-"],
    ["Toute l'\u00E9quipe", "-|-|-"],
  ])("%j is %s", (line, expected) => {
    expect(codes(line)).toEqual([expected]);
  });
  it("takes no town of an office's address, whatever else a remote line names", () => {
    const office = { city: "Irvine", region: "California", country: "United States" };
    expect(codes(null, [{ ...office, text: "Acme Games (US Remote)" }])).toEqual(["-|-|US remote"]);
    expect(codes(null, [{ ...office, text: "Acme Games" }])).toEqual(["Irvine|CA|US"]);
  });
});

describe("a row of towns", () => {
  it.each<[string, string[]]>([
    ["Ulm, Biberach, Ravensburg", ["Ulm|BW|DE", "Biberach an der Ri\u00DF|BW|DE", "Ravensburg|BW|DE"]],
    ["Lille, Amiens, Arras", ["Lille|HDF|FR", "Amiens|HDF|FR", "Arras|HDF|FR"]],
    ["Leeds, Sheffield, Hull", ["Leeds|ENG|GB", "Sheffield|ENG|GB", "Kingston upon Hull|ENG|GB"]],
    ["Utrecht of Amsterdam", ["Utrecht|UT|NL", "Amsterdam|NH|NL"]],
    ["Turku tai Helsinki", ["Turku|19|FI", "Helsinki|18|FI"]],
    ["Portland, OR or Seattle, WA", ["Portland|OR|US", "Seattle|WA|US"]],
    ["Warszawa lub zdalnie", ["Warsaw|14|PL", "-|-|- remote"]],
    ["Orem, Provo, UT", ["Orem|UT|US", "Provo|UT|US"]],
    ["Lagos, Algarve", ["Lagos|08|PT"]],
    ["Tavira, Algarve", ["Tavira|08|PT"]],
    ["Kitchener-Waterloo, ON", ["Kitchener|ON|CA", "Waterloo|ON|CA"]],
    ["Granada y Ja\u00E9n", ["Granada|AN|ES", "Ja\u00E9n|AN|ES"]],
    // One place: a borough, a quarter, a town in the region of a city's name.
    ["Queens, New York, NY", ["Queens|NY|US"]],
    ["Manhattan, New York City", ["Manhattan|NY|US"]],
    ["Brooklyn, New York", ["Brooklyn|NY|US"]],
    ["Mechelen, Antwerpen", ["Mechelen|VAN|BE"]],
    ["\u00C7ankaya, Ankara", ["\u00C7ankaya|06|TR"]],
    ["Polanco, Miguel Hidalgo, Ciudad de M\u00E9xico", ["Mexico City|CMX|MX"]],
    ["Av. Reforma 296, Ju\u00E1rez, 06600 Ciudad de M\u00E9xico", ["Mexico City|CMX|MX"]],
    ["St. John's, Newfoundland and Labrador", ["St. John's|NL|CA"]],
    ["City of London", ["London|ENG|GB"]],
  ])("%j", (line, expected) => {
    expect(codes(line)).toEqual(expected);
  });
});

describe("a town and what it lies in", () => {
  it.each([
    // Regions in their own language.
    ["Plze\u0148, Plze\u0148sk\u00FD kraj", "Pilsen|32|CZ"],
    ["Gent, Oost-Vlaanderen", "Ghent|VOV|BE"],
    ["V\u00E4ster\u00E5s, V\u00E4stmanlands l\u00E4n", "V\u00E4ster\u00E5s|U|SE"],
    ["Nitra, Nitriansky kraj", "Nitra|NI|SK"],
    ["Oulu, Pohjois-Pohjanmaa", "Oulu|14|FI"],
    ["Surabaya, Jawa Timur", "Surabaya|JI|ID"],
    ["Erbil, Kurdistan Region, Iraq", "Erbil|KR|IQ"],
    ["Lyon (69)", "Lyon|ARA|FR"],
    ["Saint-Denis (93)", "Saint-Denis|IDF|FR"],
    ["Lyon (12)", "Lyon|ARA|FR"],
    // A town that has a country's name; a county that says where a namesake is not; a town beside a city abroad.
    ["Jordan, MN", "Jordan|MN|US"],
    ["Jordan", "-|-|JO"],
    ["Turkey, TX", "-|TX|US"],
    ["USA, TX", "-|TX|US"],
    ["Offices in London", "London|ENG|GB"],
    ["Newark, Nottinghamshire", "Newark|NTT|GB"],
    ["Lagos, Portugal", "Lagos|08|PT"],
    ["Toronto, USA", "-|-|-"],
    ["Marrakech, Maroc", "Marrakesh|-|MA"],
    ["Ile de France", "-|IDF|FR"],
    ["Leiria", "Leiria|10|PT"],
    ["Remote - Leiria", "-|10|PT remote"],
    ["Guanajuato", "-|GUA|MX"],
    ["Fujairah, UAE", "Fujairah|FU|AE"],
    ["Valletta, Malta", "Valletta|60|MT"],
    ["Umhlanga, KwaZulu-Natal", "Umhlanga|KZN|ZA"],
    ["Sion, Valais", "Sion|VS|CH"],
    ["St. Gallen, Schweiz", "Sankt Gallen|SG|CH"],
    ["Ajman, UAE", "Ajman|AJ|AE"],
    ["Copenhagen, Capital Region of Denmark, Denmark", "Copenhagen|84|DK"],
    ["Hollywood, Los Angeles, CA", "Los Angeles|CA|US"],
    ["Doncaster", "Doncaster|ENG|GB"],
    ["Hanover", "Hanover|-|-"],
    ["Greater Philadelphia", "Philadelphia|PA|US"],
    // Short names, parts and surroundings.
    ["Garching b. M\u00FCnchen", "Garching|BY|DE"],
    ["Metropolregion N\u00FCrnberg", "Nuremberg|BY|DE"],
    ["Brno-st\u0159ed", "Brno|64|CZ"],
    ["Greater Toronto Area, ON", "Toronto|ON|CA"],
    ["Central Florida", "-|FL|US"],
    ["West Virginia", "-|WV|US"],
    ["austin, tx", "Austin|TX|US"],
    ["\u5E7F\u4E1C\u7701\u6DF1\u5733\u5E02\u5357\u5C71\u533A", "Shenzhen|GD|CN"],
    ["MUC", "Munich|BY|DE"],
    // A firm of a city's name is no place in it.
    ["Florence Health", "-|-|-"],
    ["Nice Systems", "-|-|-"],
    ["Bristol Myers Squibb", "-|-|-"],
    ["Victoria Secret", "-|-|-"],
  ])("%j is %s", (line, expected) => {
    expect(codes(line)).toEqual([expected]);
  });
});
