import { describe, expect, it } from "vitest";
import { normalizePlaces } from "../../../../../src/core/normalize/place/location.ts";

const read = (line: string): string[] =>
  normalizePlaces([], line).map(({ place, countryCode, regionCode }) =>
    [place.city ?? "-", regionCode ?? "-", countryCode ?? "-"].join("|"),
  );

describe("an address without a comma behind its street", () => {
  it.each<[string, string]>([
    ["316 East 6th Street Austin, TX 78701", "Austin|TX|US"],
    ["1 Hacker Way Menlo Park CA 94025", "Menlo Park|CA|US"],
    ["500 Boylston St Boston MA", "Boston|MA|US"],
    ["2455 VASSAR RD Reese MI USA 48757-9340", "Reese|MI|US"],
    ["100 Main Street Springfield MO 65806 USA", "Springfield|MO|US"],
    ["45 King Street West Hamilton ON L8P 1A1", "Hamilton|ON|CA"],
    ["33 Pirie Street Adelaide SA 5000", "Adelaide|SA|AU"],
    ["201 Bishopsgate London EC2M 3AF", "London|ENG|GB"],
    ["2 rue de la Clôture 75019 PARIS France", "Paris|IDF|FR"],
    ["Hauptstraße 5 80331 München", "Munich|BY|DE"],
    ["Rosenheimer Str. 145 München", "Munich|BY|DE"],
    ["Kungsgatan 12 411 19 Göteborg", "Gothenburg|O|SE"],
    ["ul. Długa 5 31-146 Kraków", "Kraków|12|PL"],
    ["Keizersgracht 100 1015 CV Amsterdam", "Amsterdam|NH|NL"],
    ["Rua Augusta 100 Lisboa", "Lisbon|11|PT"],
    ["120 Collins St Melbourne", "Melbourne|VIC|AU"],
    // The longest name that is a town's.
    ["Building 100 West Palm Beach FL", "West Palm Beach|FL|US"],
  ])("%j is %s", (line, expected) => {
    expect(read(line)).toEqual([expected]);
  });
  it.each<string>(["4800 Burnet", "120 Elm Street", "12 Park Lane", "Building 4 Floor 2", "Route 66 Diner"])(
    "%j names no town",
    (line) => {
      expect(read(line).filter((place) => place !== "-|-|-")).toEqual([]);
    },
  );
  it("takes no postcode and no store's number for a house", () => {
    expect([read("8000 Aarhus"), read("6300 Zug"), read("1234 Tulsa"), read("94405 Landau")].flat()).toEqual([
      "Aarhus|82|DK",
      "Zug|ZG|CH",
      "Tulsa|OK|US",
      "Landau an der Isar|BY|DE",
    ]);
  });
});

describe("what a firm calls its place, in other languages", () => {
  it.each<[string, string]>([
    ["Zentrale Nürnberg", "Nuremberg|BY|DE"],
    ["Produktionsstandort Regensburg", "Regensburg|BY|DE"],
    ["Usine de Sochaux", "Sochaux|BFC|FR"],
    ["Planta Querétaro", "Querétaro|QUE|MX"],
    ["Sucursal Guadalajara, Jalisco", "Guadalajara|JAL|MX"],
    ["Unidade Campinas - SP", "Campinas|SP|BR"],
    ["Loja Shopping - Porto Alegre/RS", "Porto Alegre|RS|BR"],
    ["Vestiging Utrecht", "Utrecht|UT|NL"],
    ["Avdeling Bergen", "Bergen|46|NO"],
    ["Oddział Łódź", "Łódź|10|PL"],
    ["Toronto Studio", "Toronto|ON|CA"],
    ["Charlotte Douglas International Airport (CLT)", "Charlotte|NC|US"],
    ["Boston Logan Airport", "Boston|MA|US"],
    // Of a person, of an ordinary word, of a firm.
    ["John Wayne Airport", "-|-|-"],
    ["Mobile Store", "-|-|-"],
    ["Victoria's Store", "-|-|-"],
  ])("%j is %s", (line, expected) => {
    expect(read(line)).toEqual([expected]);
  });
});

describe("a town with what lies around it", () => {
  it.each<[string, string]>([
    ["Hillsboro near Portland, OR", "Hillsboro|OR|US"],
    ["Haifa, Israel - Matam", "Haifa|HA|IL"],
    ["Tijuana, B.C.", "Tijuana|BCN|MX"],
    ["Vancouver, B.C.", "Vancouver|BC|CA"],
    ["Kgs. Lyngby", "Kongens Lyngby|84|DK"],
    ["Milano e provincia", "Milan|25|IT"],
    ["Melbourne VIC Australia-wide", "Melbourne|VIC|AU"],
    ["US:PA:Pittsburgh", "Pittsburgh|PA|US"],
    ["Rothenburg o. d. Tauber", "Rothenburg ob der Tauber|BY|DE"],
    ["Mühldorf a. Inn", "Mühldorf|BY|DE"],
    ["Weiden i. d. OPf.", "Weiden|BY|DE"],
    ["Freiburg i. Br.", "Freiburg|BW|DE"],
    ["Kempten i. Allg.", "Kempten (Allgäu)|BY|DE"],
    ["Offenbach a. M.", "Offenbach|HE|DE"],
    ["St. Johann i. Pongau", "Sankt Johann im Pongau|5|AT"],
  ])("%j is %s", (line, expected) => {
    expect(read(line)).toEqual([expected]);
  });
});

describe("streets and words that only look like a town's", () => {
  it.each<[string, string]>([
    ["5 Avenue Washington", "-|-|-"],
    ["3 Place Monaco", "-|-|-"],
    ["12 Square Montpellier", "-|-|-"],
    ["8 Avenue Carnot", "-|-|-"],
    ["1500 Broadway New York", "New York|NY|US"],
    ["120 Collins St Melbourne", "Melbourne|VIC|AU"],
    // The larger town of the name lies where no street is called so.
    ["400 Central Ave St Petersburg", "-|-|-"],
    ["400 Central Ave St Petersburg FL 33701", "St. Petersburg|FL|US"],
    ["Mobile near Portland, OR", "Portland|OR|US"],
    ["Loja Ecuador", "Loja|L|EC"],
    ["Loja Porto Alegre", "Porto Alegre|RS|BR"],
  ])("%j is %s", (line, expected) => {
    expect(read(line)).toEqual([expected]);
  });
});
