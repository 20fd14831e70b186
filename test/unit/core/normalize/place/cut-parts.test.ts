import { describe, expect, it } from "vitest";
import { normalizePlaces } from "../../../../../src/core/normalize/place/location.ts";

const read = (line: string): string[] =>
  normalizePlaces([], line).map(
    ({ place, countryCode, regionCode }) => `${place.city ?? "-"}|${regionCode ?? "-"}|${countryCode ?? "-"}`,
  );

describe("a street that is named after a town", () => {
  it.each<[string, string[]]>([
    ["Rue de Paris, Lille", ["Lille|HDF|FR"]],
    ["Dublin Road, Galway", ["Galway|C|IE"]],
    ["C/ Valencia 12, Barcelona", ["Barcelona|CT|ES"]],
    ["C/ Mallorca 5, Barcelona", ["Barcelona|CT|ES"]],
    ["Av. Cuba, Panamá", ["-|-|PA"]],
    ["Berliner Straße 12, Hamburg", ["Hamburg|HH|DE"]],
    ["Via Milano 4, Bergamo", ["Bergamo|25|IT"]],
    ["Boston Post Road, Milford, CT", ["Milford|CT|US"]],
    // Nothing else is named.
    ["Rue de Paris", ["-|-|-"]],
    ["Via Dublin", ["-|-|-"]],
    // Towns with such names.
    ["Street, Somerset", ["Street|SOM|GB"]],
    ["Largo, FL", ["Largo|FL|US"]],
    ["Avenue, MD", ["Avenue|MD|US"]],
  ])("%j is %j", (line, expected) => {
    expect(read(line)).toEqual(expected);
  });
});

describe("a firm that is named after a city", () => {
  it.each<[string, string[]]>([
    ["Paris Baguette - Houston", ["Houston|TX|US"]],
    ["Munich Re - New York", ["New York|NY|US"]],
    // A quarter of it, alone or beside a town of its country.
    ["Paris La Défense", ["Paris|IDF|FR"]],
    ["Paris La Défense, Lyon", ["Paris|IDF|FR", "Lyon|ARA|FR"]],
    ["Zürich Oerlikon", ["Zurich|ZH|CH"]],
    // Two places of a list, one with its quarter.
    ["Paris La Défense, London", ["Paris|IDF|FR", "London|ENG|GB"]],
    ["Tokyo Shibuya, Seoul", ["Tokyo|13|JP", "Seoul|11|KR"]],
    // Centres that bear a name of a town.
    ["Leeds City Centre", ["Leeds|ENG|GB"]],
    ["Phoenix Center", ["-|-|-"]],
    ["Unity Center", ["-|-|-"]],
    // A posting's number.
    ["Boston - 10293", ["Boston|MA|US"]],
    ["Rome - 10293", ["Rome|62|IT"]],
  ])("%j is %j", (line, expected) => {
    expect(read(line)).toEqual(expected);
  });
});

describe("what stands behind a town", () => {
  it.each<[string, string[]]>([
    ["BRA-SP-São Paulo-Faria Lima", ["São Paulo|SP|BR"]],
    ["Hamburg Süd", ["Hamburg|HH|DE"]],
    ["Manchester United Store, Manchester", ["Manchester|ENG|GB"]],
    ["TUR-Istanbul-Levent", ["Istanbul|34|TR"]],
    ["EGY-Cairo-Smart Village", ["Cairo|C|EG"]],
    // The part of a country that it lies in.
    ["Boston Massachusetts", ["Boston|MA|US"]],
    ["London England", ["London|ENG|GB"]],
    ["Toronto Canada", ["Toronto|ON|CA"]],
    // An airport's code, before no town of the country of that code.
    ["PER-Perth", ["Perth|WA|AU"]],
  ])("%j is %j", (line, expected) => {
    expect(read(line)).toEqual(expected);
  });
});

describe("areas, clinics and coasts around a name", () => {
  it.each<[string, string[]]>([
    ["Área Metropolitana de Porto", ["Porto|13|PT"]],
    ["Area metropolitana de Barcelona", ["Barcelona|CT|ES"]],
    ["Región Metropolitana de Santiago", ["-|RM|CL"]],
    ["Región de Murcia", ["-|MC|ES"]],
    ["CHU de Nantes", ["Nantes|PDL|FR"]],
    ["Uniklinik Köln", ["Cologne|NW|DE"]],
    ["Chu Lai, Vietnam", ["-|-|VN"]],
    ["Tampa Bay Area", ["Tampa|FL|US"]],
    ["Green Bay Area, WI", ["Green Bay|WI|US"]],
    ["San Francisco Bay Area", ["-|CA|US"]],
    ["Bay Area", ["-|CA|US"]],
    ["Remote - East Coast US", ["-|-|US"]],
    ["KY-Camana Bay", ["-|-|KY"]],
    ["George Town, Grand Cayman", ["George Town|-|KY"]],
    ["KY-Bardwell", ["Bardwell|KY|US"]],
    ["Plzeň", ["Pilsen|32|CZ"]],
  ])("%j is %j", (line, expected) => {
    expect(read(line)).toEqual(expected);
  });
});

describe("a city that has a state's name in a list", () => {
  it.each<[string, string[]]>([
    ["London; New York; Singapore", ["London|ENG|GB", "New York|NY|US", "Singapore|-|SG"]],
    ["New York; Texas", ["-|NY|US", "-|TX|US"]],
  ])("%j is %j", (line, expected) => {
    expect(read(line)).toEqual(expected);
  });
});
