import { describe, expect, it } from "vitest";
import { normalizePlaces } from "../../../../../src/core/normalize/place/location.ts";
import { readPlaces } from "../../../../../src/core/normalize/place/read-places.ts";
import { silent } from "../../../../../src/core/normalize/said.ts";
import type { PlaceHint } from "../../../../../src/core/posting.ts";

function codes(hints: Partial<PlaceHint>[], text: string | null = null, native = {}): string[] {
  const whole = hints.map((one) => ({ text: null, city: null, region: null, country: null, ...one }));
  return normalizePlaces(whole, text, undefined, native).map(({ place, countryCode, regionCode }) => {
    const remote = place.is_remote === true ? " remote" : "";
    return `${place.city ?? "-"}|${regionCode ?? "-"}|${countryCode ?? "-"}${remote}`;
  });
}

describe("a stated country binds", () => {
  it.each<[Partial<PlaceHint>, string]>([
    [{ city: "Perth", region: "WA", country: "Australia" }, "Perth|WA|AU"],
    [{ city: "Mumbai", region: "MH", country: "India" }, "Mumbai|MH|IN"],
    [{ text: "Curitiba, PR", country: "BR" }, "Curitiba|PR|BR"],
    [{ city: "Salvador", region: "BA", country: "Brazil" }, "Salvador|BA|BR"],
    [{ city: "Bologna", region: "BO", country: "IT" }, "Bologna|BO|IT"],
    // No town and province are exchanged.
    [{ text: "BangPa-in, Phra Nakhon Si Ayutthaya, Thailand" }, "-|14|TH"],
    [{ city: "BangPa-in", region: "PHRA NAKHON SI AYUTTHAYA", country: "TH" }, "BangPa-in|14|TH"],
    [{ city: "Heredia (Eurocenter)", country: "CR" }, "Heredia|H|CR"],
    // One of the towns of that name, and not the District of Columbia.
    [{ city: "Columbia", country: "US" }, "Columbia|-|US"],
    [{ text: "Adelaide, SA" }, "Adelaide|SA|AU"],
    [{ text: "Munich, BY" }, "Munich|BY|DE"],
    [{ text: "Springfield", city: "Springfield", region: "Illinois", country: "USA" }, "Springfield|IL|US"],
  ])("%j is %s", (hint, expected) => {
    expect(codes([hint])).toEqual([expected]);
  });
  it("unless every word of the address says another country", () => {
    expect(codes([{ text: "Waterloo", city: "Waterloo", region: "Ontario", country: "USA" }])).toEqual([
      "Waterloo|ON|CA",
    ]);
  });
});

describe("brackets that are part of a town's name", () => {
  it.each<[string, string]>([
    ["Frankfurt (Oder), Germany", "Frankfurt (Oder)|BB|DE"],
    ["Frankfurt (Oder), Brandenburg, Germany", "Frankfurt (Oder)|BB|DE"],
    ["Frankfurt an der Oder", "Frankfurt (Oder)|BB|DE"],
    ["Frankfurt (Main), Germany", "Frankfurt am Main|HE|DE"],
    ["Halle (Saale), Sachsen-Anhalt", "Halle (Saale)|ST|DE"],
    ["06108 Halle (Saale)", "Halle (Saale)|ST|DE"],
    ["Limburg (Lahn)", "Limburg an der Lahn|HE|DE"],
    ["Königstein (Taunus), Deutschland", "Königstein im Taunus|HE|DE"],
    ["Brandenburg (Havel)", "Brandenburg an der Havel|BB|DE"],
    // What stands in them otherwise is a part, a country or a state.
    ["Berlin (Mitte), Germany", "Berlin|BE|DE"],
    ["Kansas City (MO)", "Kansas City|MO|US"],
    ["Limburg (Netherlands)", "-|LI|NL"],
    ["Limburg (Belgium)", "-|VLI|BE"],
  ])("%j is %s", (line, expected) => {
    expect(codes([], line)).toEqual([expected]);
  });
  it("names two where each is a place", () => {
    expect(codes([], "Paris (Lyon, France)")).toEqual(["Paris|IDF|FR", "Lyon|ARA|FR"]);
  });
});

describe("a time zone is no place", () => {
  it.each<[string, string[]]>([
    ["Remote, ET", ["-|-|- remote"]],
    ["Remote - ET", ["-|-|- remote"]],
    ["Remote (ET)", ["-|-|- remote"]],
    ["Remote (ET/CT)", ["-|-|- remote"]],
    ["Remote, ET or PT", ["-|-|- remote"]],
    ["Remote (MT/CT time zones)", ["-|-|- remote"]],
    ["Remote, US (ET/CT)", ["-|-|US remote"]],
    ["Remote - EST, Canada", ["-|-|CA remote"]],
    ["EST", ["-|-|-"]],
    // A town there is, and a state may be.
    ["Addis Ababa, ET", ["Addis Ababa|AA|ET"]],
    ["Hartford (CT)", ["Hartford|CT|US"]],
    ["Remote, CT", ["-|CT|US remote"]],
    ["CA/CT/MT", ["-|CA|US", "-|CT|US", "-|MT|US"]],
    ["Lisbon, PT", ["Lisbon|11|PT"]],
    ["GRAND EST", ["-|GES|FR"]],
  ])("%j", (line, expected) => {
    expect(codes([], line)).toEqual(expected);
  });
});

describe("a line names several places", () => {
  it.each<[string, string[]]>([
    ["Boston, MA, New York, NY", ["Boston|MA|US", "New York|NY|US"]],
    ["London, United Kingdom, Paris, France", ["London|ENG|GB", "Paris|IDF|FR"]],
    ["Singapore, Sydney", ["Singapore|-|SG", "Sydney|NSW|AU"]],
    ["Chicago, US-Remote, Canada-Remote", ["Chicago|IL|US", "-|-|US remote", "-|-|CA remote"]],
    ["New York, San Francisco, US-Remote", ["New York|NY|US", "San Francisco|CA|US", "-|-|US remote"]],
    ["SF, NYC, SEA", ["San Francisco|CA|US", "New York|NY|US", "Seattle|WA|US"]],
    ["Boston, New York", ["Boston|MA|US", "New York|NY|US"]],
    ["Dallas, Houston, TX", ["Dallas|TX|US", "Houston|TX|US"]],
    ["Munich, Berlin or Hamburg, Germany", ["Munich|BY|DE", "Berlin|BE|DE", "Hamburg|HH|DE"]],
    ["Remote (US or Canada)", ["-|-|US remote", "-|-|CA remote"]],
    ["Remote - Poland/Ukraine", ["-|-|PL remote", "-|-|UA remote"]],
    ["Melbourne, VIC; Perth, WA", ["Melbourne|VIC|AU", "Perth|WA|AU"]],
    ["Milano, Bergamo e Brescia", ["Milan|25|IT", "Bergamo|25|IT", "Brescia|25|IT"]],
    ["Pisa, Livorno e Lucca", ["Pisa|52|IT", "Livorno|52|IT", "Lucca|52|IT"]],
    ["Boston, MA and Austin, TX", ["Boston|MA|US", "Austin|TX|US"]],
  ])("%j", (line, expected) => {
    expect(codes([], line)).toEqual(expected);
  });
  it.each<[string, string[]]>([
    // A bar within each joins a region and its town, a comma parts one place from the next.
    ["VIC|Melbourne,WA|Perth", ["Melbourne|VIC|AU", "Perth|WA|AU"]],
    ["TAS|Hobart, NT|Darwin, ACT|Canberra", ["Hobart|TAS|AU", "Darwin|NT|AU", "Canberra|ACT|AU"]],
    ["NY|Albany;NJ|Newark", ["Albany|NY|US", "Newark|NJ|US"]],
    ["Melbourne|VIC,Perth|WA", ["Melbourne|VIC|AU", "Perth|WA|AU"]],
    ["London|UK,Paris|France", ["London|ENG|GB", "Paris|IDF|FR"]],
    ["DE|Wilmington", ["Wilmington|DE|US"]],
    ["DE|Berlin", ["Berlin|BE|DE"]],
    // Bars between places, as elsewhere.
    ["New York|London", ["New York|NY|US", "London|ENG|GB"]],
    ["New York|Boston", ["New York|NY|US", "Boston|MA|US"]],
    ["Dallas, TX | Denver, CO", ["Dallas|TX|US", "Denver|CO|US"]],
    ["Singapore|Hong Kong", ["Singapore|-|SG", "Hong Kong|-|HK"]],
  ])("%j, region and town in turn", (line, expected) => {
    expect(codes([], line)).toEqual(expected);
  });
  it.each<[string, string[]]>([
    ["US, UK, CA", ["-|-|US", "-|-|GB", "-|-|CA"]],
    ["US / UK / DE", ["-|-|US", "-|-|GB", "-|-|DE"]],
    ["Remote (US, CA, MX)", ["-|-|US remote", "-|-|CA remote", "-|-|MX remote"]],
    ["PT, ES, DE", ["-|-|PT", "-|-|ES", "-|-|DE"]],
    // One country that is no state's code, and a town: states as before.
    ["US, CA", ["-|CA|US"]],
    ["DE, US", ["-|DE|US"]],
    ["CA, ON, Toronto", ["Toronto|ON|CA"]],
    ["US-CA-San Jose", ["San Jose|CA|US"]],
  ])("%j, codes of countries or states", (line, expected) => {
    expect(codes([], line)).toEqual(expected);
  });
  it.each<[string, string[]]>([
    ["VIC", ["-|VIC|AU"]],
    ["Vic", ["Vic|CT|ES"]],
    ["VIC, SPAIN", ["Vic|CT|ES"]],
    ["LA, California", ["Los Angeles|CA|US"]],
    ["Columbia", ["-|-|-"]],
    ["Midlands", ["-|-|-"]],
    ["East Midlands", ["-|-|-"]],
    ["East Midlands, UK", ["-|-|GB"]],
    ["Midlands, UK", ["-|-|GB"]],
    ["West Midlands, UK", ["-|ENG|GB"]],
    ["Gweru, Midlands, Zimbabwe", ["Gweru|MI|ZW"]],
    ["Bodensee", ["-|-|-"]],
    ["Mosel", ["-|-|-"]],
    ["Mosul, Iraq", ["Mosul|NI|IQ"]],
    ["Gulf", ["-|-|-"]],
    ["Normal", ["-|-|-"]],
    ["Normal, IL", ["Normal|IL|US"]],
    ["Columbia, SC", ["Columbia|SC|US"]],
    ["Colombia", ["-|-|CO"]],
    ["Paris 9e arrondissement", ["Paris|IDF|FR"]],
    ["Wien, 3. Bezirk", ["Vienna|9|AT"]],
    ["Budapest XI. ker\u00FClet", ["Budapest|BU|HU"]],
  ])("%j, which by its letters is a place elsewhere too", (line, expected) => {
    expect(codes([], line)).toEqual(expected);
  });
  it.each(["Paris, Texas", "Athens, Georgia", "Dublin, Ohio", "Buffalo, New York"])("%j is one", (line) => {
    expect(codes([], line)).toHaveLength(1);
    expect(codes([], line)[0]).toMatch(/US$/);
  });
});

describe("a quarter", () => {
  it.each([
    // Beside its city it is no second place, whichever comes first.
    ["Warszawa, Wola", ["Warsaw|14|PL"]],
    ["Wola, Warszawa, Polska", ["Warsaw|14|PL"]],
    ["Kista, Stockholm, Sweden", ["Stockholm|AB|SE"]],
    ["Surry Hills, Sydney", ["Sydney|NSW|AU"]],
    // By itself it means its city, but where quarters are written as towns are.
    ["Amsterdam-Zuidoost", ["Amsterdam|NH|NL"]],
    ["Chicago Loop Office", ["Chicago|IL|US"]],
    ["Van Nuys, CA", ["Van Nuys|CA|US"]],
    // A postal district of a city, in Denmark.
    ["København K", ["Copenhagen|84|DK"]],
    ["Aarhus N, Denmark", ["Aarhus|82|DK"]],
    ["Zürich Oerlikon", ["Zurich|ZH|CH"]],
    ["Mokotów, Warszawa", ["Warsaw|14|PL"]],
    ["Palermo, Buenos Aires, Argentina", ["Buenos Aires|C|AR"]],
    ["Victoria Island, Lagos, Nigeria", ["Lagos|LA|NG"]],
    // A state that is one city has quarters that no list has.
    ["Jurong East, Singapore", ["Singapore|-|SG"]],
    // A town of its own beside a large one is none, nor is one that bears the name of a quarter.
    ["Solna, Stockholm", ["Solna|AB|SE"]],
    ["Croydon, UK", ["Croydon|ENG|GB"]],
    ["Palermo", ["Palermo|82|IT"]],
  ])("%j", (line, expected) => {
    expect(codes([], line)).toEqual(expected);
  });
});

describe("a field for one city that holds two", () => {
  it.each<[string, string[]]>([
    ["Bengaluru/Gurugram", ["Bengaluru|KA|IN", "Gurugram|HR|IN"]],
    ["Biel/Bienne", ["Biel/Bienne|BE|CH"]],
    ["Frankfurt/Main", ["Frankfurt am Main|HE|DE"]],
    ["Belo Horizonte/MG", ["Belo Horizonte|MG|BR"]],
  ])("%j is %j", (city, expected) => {
    expect(codes([{ city }])).toEqual(expected);
  });
});

describe("Norway's counties", () => {
  it.each([
    ["Drammen, Buskerud, Norway", "Drammen|33|NO"],
    ["Fredrikstad, \u00D8stfold", "Fredrikstad|31|NO"],
    ["Lillestr\u00F8m", "Lillestr\u00F8m|32|NO"],
    ["T\u00F8nsberg, Vestfold", "T\u00F8nsberg|39|NO"],
    ["Skien, Norway", "Skien|40|NO"],
    ["Troms\u00F8, Troms", "Troms\u00F8|55|NO"],
    ["Alta, Finnmark", "Alta|56|NO"],
    ["Bergen, Vestland", "Bergen|46|NO"],
    // Of those that were parted in 2024 a town is in one of the parts; by themselves they are none.
    ["Lillestr\u00F8m, Viken", "Lillestr\u00F8m|32|NO"],
    ["T\u00F8nsberg, Vestfold og Telemark", "T\u00F8nsberg|39|NO"],
    ["Viken, Norway", "-|-|NO"],
    ["Troms og Finnmark", "-|-|NO"],
  ])("%j is %s", (line, expected) => {
    expect(codes([], line)).toEqual([expected]);
  });
});

describe("a name in its country's own letters", () => {
  it.each([
    ["\u05D4\u05E8\u05E6\u05DC\u05D9\u05D4", "Herzliya|TA|IL"],
    ["\u0628\u064A\u0631\u0648\u062A", "Beirut|BA|LB"],
    ["\u0645\u0633\u0642\u0637", "Muscat|MA|OM"],
    ["\u0E20\u0E39\u0E40\u0E01\u0E47\u0E15", "Phuket|83|TH"],
    ["\u10D7\u10D1\u10D8\u10DA\u10D8\u10E1\u10D8", "Tbilisi|TB|GE"],
    ["\u092E\u0941\u0902\u092C\u0908", "Mumbai|MH|IN"],
  ])("%s is %s", (line, expected) => {
    expect(codes([], line)).toEqual([expected]);
  });
});

describe("what is not proved", () => {
  it("is whose East London is meant, until a country is named", () => {
    expect(codes([], "East London, UK")).toEqual(["London|ENG|GB"]);
    expect(codes([], "East London, South Africa")).toEqual(["East London|EC|ZA"]);
    expect(codes([], "East London").join()).not.toMatch(/GB|ZA/);
  });
  it.each([
    // Namesakes of like size in one country; a name that no list has before a country alone.
    ["Aurora", "-|-|-"],
    ["Springfield", "-|-|-"],
    ["Sophia Antipolis, France", "-|-|FR"],
    // Before a region it is a town all the same.
    ["Nosuchtown, Ohio", "Nosuchtown|OH|US"],
    ["Praca zdalna, Polska", "-|-|PL remote"],
    ["Remote - Worldwide", "-|-|- remote"],
  ])("%j is %s", (line, expected) => {
    expect(codes([], line)).toEqual([expected]);
  });
});

describe("one place in many forms", () => {
  it.each([
    ["USA.VA.Reston", "Reston|VA|US"],
    ["US, OR, Beaverton", "Beaverton|OR|US"],
    ["CA, BC, Vancouver", "Vancouver|BC|CA"],
    ["US-IL-Kankakee", "Kankakee|IL|US"],
    ["Phoenix, AZ USA 85040", "Phoenix|AZ|US"],
    ["1650 Market Street, Philadelphia, PA", "Philadelphia|PA|US"],
    ["12 rue de Rivoli, 75001 Paris, France", "Paris|IDF|FR"],
    ["Hauptstr. 5, 80331 München", "Munich|BY|DE"],
    ["10 Downing St, London SW1A 2AA, UK", "London|ENG|GB"],
    ["San Fransisco", "San Francisco|CA|US"],
    ["Luxembourg, Luxembourg", "Luxembourg|LU|LU"],
    ["Milano (MI), Lombardia", "Milan|MI|IT"],
    ["Biberach", "Biberach an der Riß|BW|DE"],
    ["Canton, CT", "Canton|CT|US"],
    ["Hyderabad", "Hyderabad|TS|IN"],
    ["Vancouver", "Vancouver|BC|CA"],
    ["Capital Federal, Buenos Aires, Argentina", "Buenos Aires|C|AR"],
    ["Allemagne", "-|-|DE"],
    ["Vereinigtes Königreich", "-|-|GB"],
    ["Países Bajos", "-|-|NL"],
    ["Milano, Italia", "Milan|25|IT"],
    ["東京", "Tokyo|13|JP"],
  ])("%j is %s", (line, expected) => {
    expect(codes([], line)).toEqual([expected]);
  });
  it.each([
    ["München", "Munich", "Muenchen", "MÜNCHEN"],
    ["Bengaluru", "Bangalore", "BLR"],
    ["Kraków", "Krakow", "Cracow", "Krakau"],
    ["New York City", "NYC", "New York", "New York, NY"],
    ["Köln", "Cologne", "Koeln"],
    ["Wien", "Vienna", "Vienne, Austria"],
    ["Genève", "Geneva, Switzerland", "Genf"],
    ["Warszawa", "Warsaw", "Warschau"],
  ])("%s is one city under all its names", (...names) => {
    const ids = names.map((name) => normalizePlaces([], name)[0]?.place.geoname_id);
    expect(ids[0]).toBeGreaterThan(0);
    expect(new Set(ids).size).toBe(1);
    expect(new Set(names.map((name) => normalizePlaces([], name)[0]?.place.city)).size).toBe(1);
  });
});

describe("words that are no city", () => {
  it.each([
    ["UK, must have right to work", "-|-|GB"],
    ["Remote (US, excluding CA and NY)", "-|-|US remote"],
    ["Anywhere in France", "-|-|FR"],
    ["Central - United States", "-|-|US"],
    ["Orange County, California, United States", "-|CA|US"],
    ["West Coast, USA", "-|-|US"],
    ["Gironde", "-|33|FR"],
    ["Meath", "-|MH|IE"],
    ["Scotland", "-|SCT|GB"],
    ["Quebec, Canada", "-|QC|CA"],
    ["Virginia", "-|VA|US"],
    ["Sales Team, Germany", "-|-|DE"],
  ])("%j is %s", (line, expected) => {
    expect(codes([], line)).toEqual([expected]);
  });
  it.each([
    "EMEA",
    "Europe",
    "European Union",
    "DACH",
    "APAC",
    "Worldwide",
    "Mercy Hospital",
    "Branch Office",
    "Various",
    // Of a village of Manitoba and a town of Ireland that is not listed.
    "Killarney",
  ])("%j is nowhere", (line) => {
    expect(codes([], line)).toEqual(["-|-|-"]);
  });
});

describe("a line beside an address", () => {
  it("keeps the address's city out where it names a country, a state or a part of the world", () => {
    const office = { city: "London", region: "London", country: "United Kingdom" };
    expect(codes([{ text: "UK (Remote)", ...office }])).toEqual(["-|-|GB remote"]);
    expect(codes([{ text: "Anywhere in the United Kingdom", ...office }])).toEqual(["-|-|GB"]);
    expect(codes([{ text: "Europe", ...office }], "Europe")).toEqual(["-|-|-"]);
    expect(codes([{ text: "Remote", ...office }])).toEqual(["-|-|GB remote"]);
  });
  it("gives a city that is a region of its own one region", () => {
    for (const region of ["London", "Greater London", "England", null])
      expect(codes([{ text: null, city: "London", region, country: "United Kingdom" }])).toEqual(["London|ENG|GB"]);
    expect(codes([{ text: null, city: "London", region: "Ontario", country: "CA" }])).toEqual(["London|ON|CA"]);
    expect(codes([{ text: null, city: "Maidstone", region: "Kent", country: "GB" }])).toEqual(["Maidstone|KEN|GB"]);
  });
  it("takes the address where the line names an office", () => {
    const office = { city: "Columbus", region: "Ohio", country: "United States" };
    expect(codes([{ text: "Branch HQ", ...office }])).toEqual(["Columbus|OH|US"]);
  });
  it("is right against a misspelt address", () => {
    const address = { city: "San Fransisco", region: "California", country: "USA" };
    expect(codes([{ text: "San Francisco, CA", ...address }])).toEqual(["San Francisco|CA|US"]);
  });
  it("borrows no country for Europe from a second place", () => {
    const all = [
      { text: "Europe", country: "European Union" },
      { text: "Argentina", country: "Argentina" },
    ];
    expect(codes(all, "Europe")).toEqual(["-|-|-", "-|-|AR"]);
  });
  it("leaves the place of a line like Hybrid to the payload's offices and fields", () => {
    const offices = [{ name: "HQ", location: "Toronto, Ontario, Canada" }];
    expect(codes([{ text: "Hybrid" }], "Hybrid", { offices })).toEqual(["Toronto|ON|CA"]);
    expect(codes([{ text: "In-Office" }], "In-Office", { metadata: [{ name: "City", value: "Berlin" }] })).toEqual([
      "Berlin|BE|DE",
    ]);
    expect(codes([{ text: "EMEA" }], "EMEA", { offices })).toEqual(["-|-|-"]);
  });
});

describe("readPlaces", () => {
  const read = (locationText: string) => readPlaces({ ...silent, locationText });
  it("quotes the words that it read, where they stand", () => {
    for (const line of ["Berlin, Germany; Remote (US)", "München", "Remote - Poland/Ukraine", "SF, NYC, SEA"]) {
      const { evidence } = read(line);
      expect(evidence.length).toBeGreaterThan(0);
      for (const { field, quote, at } of evidence)
        if (field === "location_text") expect(line.slice(at ?? 0, (at ?? 0) + quote.length)).toBe(quote);
    }
  });
  it("answers any text with places of the lists, and nothing thrown", () => {
    const pieces = [
      "Paris",
      "US",
      "-",
      ",",
      " or ",
      "(",
      ")",
      "Remote",
      "東",
      "\u0000",
      "😀",
      ";",
      "Georgia",
      "CA",
      ".",
      "12345",
      "é",
      "  ",
      "/",
    ];
    let seed = 7;
    const next = (max: number): number => (seed = (seed * 48_271) % 2_147_483_647) % max;
    for (let round = 0; round < 500; round++) {
      const line = Array.from({ length: next(30) }, () => pieces[next(pieces.length)]).join(next(2) ? "" : " ");
      for (const { place, countryCode } of read(line).value ?? []) {
        expect(place.confidence).toBeGreaterThanOrEqual(0);
        expect(place.confidence).toBeLessThanOrEqual(1);
        expect(countryCode === null).toBe(place.country === null);
        if (place.geoname_id !== null) expect(place.city).not.toBeNull();
      }
    }
  });
});

describe("what a line says beside its place", () => {
  it.each<[string, string[]]>([
    // Numbers of streets, postcodes and districts, in any country's form.
    ["Paris 12e", ["Paris|IDF|FR"]],
    ["Stationsplein 1, 1012 AB Amsterdam, Netherlands", ["Amsterdam|NH|NL"]],
    ["Toronto, ON, CA, M5A3X5", ["Toronto|ON|CA"]],
    ["Luxembourg, LU, L-1855", ["Luxembourg|LU|LU"]],
    ["Singapore, SG, 018983", ["Singapore|-|SG"]],
    ["Lyon (69)", ["Lyon|ARA|FR"]],
    // How many a list left out.
    ["White Plains, US+7 more\u2026", ["White Plains|NY|US"]],
    ["Milano, IT, 20123+12 more\u2026", ["Milan|25|IT"]],
    // What an office is called before its address.
    ["Charleston - Mt. Pleasant, SC 29464", ["Mount Pleasant|SC|US"]],
    ["Bureau de Lille", ["Lille|HDF|FR"]],
    ["Metro Atlanta", ["Atlanta|GA|US"]],
    ["Paris et p\u00E9riph\u00E9rie", ["Paris|IDF|FR"]],
    ["Various locations across the US", ["-|-|US"]],
    // Marks of all kinds.
    ["Belo Horizonte/MG", ["Belo Horizonte|MG|BR"]],
    ["Boston/NYC", ["Boston|MA|US", "New York|NY|US"]],
    ["Philippines_Manila", ["Manila|00|PH"]],
    ["Truth or Consequences, New Mexico", ["Truth or Consequences|NM|US"]],
    ["United States, Virginia, Nosuchtown", ["Nosuchtown|VA|US"]],
    // Counties and regions that bear a town's name.
    ["Cook County, IL", ["-|IL|US"]],
    ["Ile de France, France", ["-|IDF|FR"]],
    ["Greater Noida, India", ["Greater Noida|UP|IN"]],
    ["Doha, DA, QA", ["Doha|DA|QA"]],
    // States in a row, and a town in one.
    ["Texas, Oklahoma, Louisiana", ["-|TX|US", "-|OK|US", "-|LA|US"]],
    ["Nevada, Missouri", ["Nevada|MO|US"]],
    // Territories.
    ["San Juan, Puerto Rico, USA", ["San Juan|-|PR"]],
    ["Hong Kong, China", ["Hong Kong|-|HK"]],
    ["Sofia, Bulgaria", ["Sofia|22|BG"]],
    // Codes that are words too, or countries' of few postings; a postcode that only one country has.
    ["Warsaw, IN", ["Warsaw|IN|US"]],
    ["Salem, OR", ["Salem|OR|US"]],
    ["Salem, OR 97301", ["Salem|OR|US"]],
    ["Nosuchtown, GA", ["Nosuchtown|GA|US"]],
    ["Ontario, CA 91761", ["Ontario|CA|US"]],
    // Parts of a state and of a city.
    ["Northern Virginia", ["-|VA|US"]],
    ["South London", ["London|ENG|GB"]],
    ["Bay Area, CA", ["-|CA|US"]],
    ["Berlin (Mitte)", ["Berlin|BE|DE"]],
    ["Berlin-Kreuzberg", ["Berlin|BE|DE"]],
    ["Canary Wharf, London", ["London|ENG|GB"]],
    ["NY, NY", ["New York|NY|US"]],
    ["NY, NY, USA", ["New York|NY|US"]],
    ["NY, US", ["-|NY|US"]],
    ["NY; NJ", ["-|NY|US", "-|NJ|US"]],
    ["Surrey, England", ["-|ENG|GB"]],
    ["Madrid o Barcelona", ["Madrid|MD|ES", "Barcelona|CT|ES"]],
    ["Store #1187 - Plano, TX", ["Plano|TX|US"]],
    ["Rochester, Minn.", ["Rochester|MN|US"]],
    ["Valencia, Spain", ["Valencia|VC|ES"]],
    ["Gy\u0151r, Hungary", ["Gy\u0151r|GS|HU"]],
    ["Bras\u00EDlia - DF", ["Bras\u00EDlia|DF|BR"]],
    ["Quer\u00E9taro", ["Quer\u00E9taro|QUE|MX"]],
    // German names with what tells them apart, and a country in brackets that reads as a mail's sign.
    ["Esslingen am Neckar", ["Esslingen|BW|DE"]],
    ["Garching bei M\u00FCnchen, DE, 85748", ["Garching|BY|DE"]],
    ["Munich (DE) / Vienna (AT)", ["Munich|BY|DE", "Vienna|9|AT"]],
  ])("%j", (line, expected) => {
    expect(codes([], line)).toEqual(expected);
  });

  it.each([
    ["\u6771\u4EAC\u90FD\u6E2F\u533A", "Tokyo|13|JP"],
    ["\u5927\u962A\u5E9C\u5927\u962A\u5E02", "Osaka|27|JP"],
    ["\u798F\u5CA1\u770C", "-|40|JP"],
    ["\u795E\u5948\u5DDD\u770C\u6A2A\u6D5C\u5E02\u897F\u533A", "Yokohama|14|JP"],
    ["\u5E7F\u4E1C\u7701\u6DF1\u5733\u5E02", "Shenzhen|GD|CN"],
    ["\uC11C\uC6B8\uD2B9\uBCC4\uC2DC \uAC15\uB0A8\uAD6C", "Seoul|11|KR"],
    ["\uACBD\uAE30\uB3C4", "-|41|KR"],
  ])("%s, without blanks", (line, expected) => {
    expect(codes([], line)).toEqual([expected]);
  });

  it.each(["Bangkok, Malaysia", "Paris, Germany", "Toronto, USA", "Store 0423", "Mobile", "Branch", "Any city"])(
    "%s proves nothing",
    (line) => {
      for (const one of codes([], line)) expect(one).toBe("-|-|-");
    },
  );
  it("but beside its state a word is a town", () => {
    expect(codes([], "Mobile, AL")).toEqual(["Mobile|AL|US"]);
    expect(codes([], "Singapore, Australia")).toHaveLength(2);
  });
});

describe("a line and a field that name two countries", () => {
  const conflictsOf = (locationText: string, country: string, city: string | null = null) =>
    readPlaces({ ...silent, locationText, places: [{ text: locationText, city, region: null, country }] }).conflicts;

  it("keep the statement that was not taken", () => {
    expect(conflictsOf("London, United Kingdom", "US")).toEqual([
      { field: "location_text", method: "names", quote: "United Kingdom", at: 8, value: "United Kingdom" },
    ]);
    expect(conflictsOf("Toronto, Canada", "United States", "Toronto")).toMatchObject([{ value: "Canada" }]);
    expect(conflictsOf("Remote - Canada", "US")).toEqual([
      { field: "places", method: "stated_country", quote: "US", at: null, value: "United States" },
    ]);
    expect(conflictsOf("Germany", "AT", "Vienna")).toMatchObject([{ method: "stated_country", value: "Austria" }]);
  });

  it.each([
    ["Perth, WA", "Australia"],
    ["Curitiba, PR", "BR"],
    ["Georgia", "US"],
    ["Lebanon, NH", "US"],
    ["Paris, France", "FR"],
    ["Berlin, Germany; Paris, France", "DE"],
    ["Hybrid", "US"],
    ["Springfield", "US"],
  ])("are none: %s in %s", (line, country) => {
    expect(conflictsOf(line, country)).toEqual([]);
  });
});

describe("a town with what is around it, or with whose house is in it", () => {
  it.each([
    ["Utrecht en omstreken", "Utrecht|UT|NL"],
    ["Aarhus og omegn", "Aarhus|82|DK"],
    ["Göteborg med omnejd", "Gothenburg|O|SE"],
    ["Porto e arredores", "Porto|13|PT"],
    ["Omgeving Nijmegen", "Nijmegen|GE|NL"],
    ["Malmö stad", "Malmö|M|SE"],
    ["Câmara Municipal de Aveiro", "Aveiro|01|PT"],
    ["Mairie de Grenoble", "Grenoble|ARA|FR"],
    ["Ayuntamiento de Zaragoza", "Zaragoza|AR|ES"],
    ["Basisschool in Zwolle", "Zwolle|OV|NL"],
    ["Kettering, Northamptonshire", "Kettering|ENG|GB"],
    ["Windsor, Berkshire", "Windsor|ENG|GB"],
    ["Heidelberg", "Heidelberg|BW|DE"],
  ])("%j is %s", (line, expected) => {
    expect(codes([], line)).toEqual([expected]);
  });

  it.each(["Partner in Health", "Work in Progress", "Projekt in Planung", "Home in Nature", "Mairie", "Ny stad"])(
    "%j names no country",
    (line) => {
      expect(normalizePlaces([], line).every(({ countryCode }) => countryCode === null)).toBe(true);
    },
  );
  it.each(["Richmond", "Newcastle"])("%j alone is of no country: two are large", (line) => {
    expect(normalizePlaces([], line).map(({ countryCode }) => countryCode)).toEqual([null]);
  });
});
