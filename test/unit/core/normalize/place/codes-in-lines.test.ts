import { describe, expect, it } from "vitest";
import { normalizePlaces } from "../../../../../src/core/normalize/place/location.ts";
import { readPlaces } from "../../../../../src/core/normalize/place/read-places.ts";
import { silent } from "../../../../../src/core/normalize/said.ts";

const read = (line: string): string[] =>
  normalizePlaces([], line).map(({ place, countryCode, regionCode }) => {
    const remote = place.is_remote === true ? " remote" : "";
    return `${place.city ?? "-"}|${regionCode ?? "-"}|${countryCode ?? "-"}${remote}`;
  });

describe("codes in a row beside the United States", () => {
  it.each<[string, string[]]>([
    // States or countries, each of them: what both readings agree on.
    ["US, CA, IN", ["-|-|US"]],
    ["US / CA / IN", ["-|-|US"]],
    ["US, IN, IL", ["-|-|US"]],
    ["US, AR, CO", ["-|-|US"]],
    ["Remote - US, CA, IN", ["-|-|US remote"]],
    // Of Britain there is no state.
    ["US, UK, CA", ["-|-|US", "-|-|GB", "-|-|CA"]],
    ["US, DE, FR", ["-|-|US", "-|-|DE", "-|-|FR"]],
    // States, where one of the codes is no country's that postings come from.
    ["US, MA, NH", ["-|MA|US", "-|NH|US"]],
    ["US, CA, GA", ["-|CA|US", "-|GA|US"]],
    ["US, CA", ["-|CA|US"]],
    ["US, CA, San Jose", ["San Jose|CA|US"]],
    ["NY, NY, USA", ["New York|NY|US"]],
    // Two of one kind, or what all readings of the line agree on.
    ["US or CA", ["-|-|US", "-|-|CA"]],
    ["US & CA", ["-|-|US", "-|-|CA"]],
    ["US/CA", ["-|-|US"]],
    ["US/UK", ["-|-|US", "-|-|GB"]],
    ["US/TX", ["-|-|US", "-|TX|US"]],
  ])("%j", (line, expected) => {
    expect(read(line)).toEqual(expected);
  });
});

describe("the code of a country, a dash and a town", () => {
  it.each<[string, string]>([
    ["BM-Pembroke", "Pembroke|-|BM"],
    ["BM - Pembroke", "Pembroke|-|BM"],
    ["BM-Hamilton", "Hamilton|-|BM"],
    ["DE-Berlin", "Berlin|BE|DE"],
    ["IE-Dublin", "Dublin|L|IE"],
    ["JE-St Helier", "Saint Helier|-|JE"],
    ["CO-Bogota", "Bogotá|DC|CO"],
    ["CO-Denver", "Denver|CO|US"],
    // No town at all, and a city that everybody knows elsewhere: the letters may be of a department.
    ["BM-Sales", "-|-|BM"],
    ["IT-London", "London|ENG|GB"],
  ])("%j is %s", (line, expected) => {
    expect(read(line)).toEqual([expected]);
  });
});

describe("a town and the code of a state", () => {
  it.each<[string, string]>([
    // No list has the town there, whatever towns abroad have its name, or the letters of the code.
    ["Heidelberg, VIC", "Heidelberg|VIC|AU"],
    ["Scarborough, ON", "Scarborough|ON|CA"],
    ["Heidelberg - VIC", "-|VIC|AU"],
    ["Richmond, VIC", "Richmond|VIC|AU"],
    ["Dublin, TX", "Dublin|TX|US"],
    // A province's too, in which the town is.
    ["Sesto San Giovanni (MI)", "Sesto San Giovanni|MI|IT"],
    // The code of a country too.
    ["Munich, BY", "Munich|BY|DE"],
  ])("%j is %s", (line, expected) => {
    expect(read(line)).toEqual([expected]);
  });
  it("is two places where the town is a city that everybody knows", () => {
    expect(read("Toronto, NY")).toEqual(["Toronto|ON|CA", "-|NY|US"]);
  });
});

describe("time zones in a row are no places", () => {
  it.each<[string, string[]]>([
    ["(ET/CT)", ["-|-|-"]],
    ["ET/CT", ["-|-|-"]],
    ["Remote (ET/CT)", ["-|-|- remote"]],
    ["Remote (ET or CT)", ["-|-|- remote"]],
    ["US Remote (ET/CT/MT/PT)", ["-|-|US remote"]],
    ["Remote, US (EST to PST time zones)", ["-|-|US remote"]],
    // Of states one at least is no zone.
    ["CT/MA", ["-|CT|US", "-|MA|US"]],
    ["Providence, RI/Hartford, CT", ["Providence|RI|US", "Hartford|CT|US"]],
    ["Butte, MT/Hartford, CT", ["Butte|MT|US", "Hartford|CT|US"]],
  ])("%j", (line, expected) => {
    expect(read(line)).toEqual(expected);
  });
});

describe("towns and their states without a mark between", () => {
  it.each<[string, string[]]>([
    ["Boston, MA New York, NY", ["Boston|MA|US", "New York|NY|US"]],
    ["McLean, VA Chicago, IL NYC Bellevue, WA", ["McLean|VA|US", "Chicago|IL|US", "New York|NY|US", "Bellevue|WA|US"]],
    ["100 Main St, NE Portland, OR", ["Portland|OR|US"]],
    ["Toronto, ON M5V 2T6", ["Toronto|ON|CA"]],
  ])("%j", (line, expected) => {
    expect(read(line)).toEqual(expected);
  });
});

describe("the words that a place was read from", () => {
  it.each<[string, (string | number | null)[][]]>([
    ["Paris – France", [["Paris – France", 0]]],
    [
      "Remote – US & Canada",
      [
        ["Remote – US", 0],
        ["Canada", 14],
      ],
    ],
    [
      "東京・大阪",
      [
        ["東京", 0],
        ["大阪", 3],
      ],
    ],
    [
      "Boston, MA New York, NY",
      [
        ["Boston, MA", 0],
        ["New York, NY", 11],
      ],
    ],
  ])("%j are quoted as they stand", (locationText, expected) => {
    const { evidence } = readPlaces({ ...silent, locationText });
    expect(evidence.map(({ quote, at }) => [quote, at])).toEqual(expected);
  });
});

describe("lines as national job sites write them", () => {
  it.each<[string, string[]]>([
    ["Manchester, M13 9WL", ["Manchester|ENG|GB"]],
    ["75011 Paris", ["Paris|IDF|FR"]],
    ["Warszawa, mazowieckie", ["Warsaw|14|PL"]],
    ["Utrecht, Utrecht", ["Utrecht|UT|NL"]],
    ["D-80331 München", ["Munich|BY|DE"]],
    ["São Paulo - SP", ["São Paulo|SP|BR"]],
    ["Madrid, Madrid, España", ["Madrid|MD|ES"]],
    ["Bengaluru, Karnataka (Hybrid)", ["Bengaluru|KA|IN"]],
    // Blocks, houses and numbered parts of a town.
    ["東京都渋谷区", ["Tokyo|13|JP"]],
    ["東京都千代田区丸の内1-1-1", ["Tokyo|13|JP"]],
    ["〒100-0005 東京都千代田区丸の内1-9-2", ["Tokyo|13|JP"]],
    ["北京市海淀区中关村大街27号", ["Beijing|BJ|CN"]],
    ["서울특별시 강남구 테헤란로 152", ["Seoul|11|KR"]],
    ["台北市信義區", ["Taipei|TPE|TW"]],
    ["Noida Sector 62, UP", ["Noida|UP|IN"]],
    ["București Sector 1", ["Bucharest|B|RO"]],
    ["Johannesburg North, Gauteng", ["Johannesburg|GP|ZA"]],
    ["Brno - město", ["Brno|64|CZ"]],
    // Two names of one place.
    ["Bilbao, Vizcaya/Bizkaia", ["Bilbao|BI|ES"]],
    ["Donostia/San Sebastián", ["San Sebastián|PV|ES"]],
    ["Paris/London", ["Paris|IDF|FR", "London|ENG|GB"]],
    // A direction before a city, and what a town is.
    ["North Sydney NSW 2060", ["Sydney|NSW|AU"]],
    ["Solna kommun", ["Solna|AB|SE"]],
    ["Croydon, Greater London", ["London|ENG|GB"]],
    // Regions of France as they were.
    ["Rhône-Alpes", ["-|ARA|FR"]],
    ["Grenoble, Rhône-Alpes", ["Grenoble|ARA|FR"]],
    ["Dijon, Bourgogne", ["Dijon|BFC|FR"]],
    // What people write for a town and a state, and words before and behind it.
    ["Cluj", ["Cluj-Napoca|CJ|RO"]],
    ["Cluj County, Romania", ["-|CJ|RO"]],
    ["Hsinchu, Taiwan", ["Hsinchu|HSZ|TW"]],
    ["Quận 1, TP.HCM", ["Ho Chi Minh City|SG|VN"]],
    ["Wels, OÖ", ["Wels|4|AT"]],
    ["Vicente López, GBA", ["Vicente López|B|AR"]],
    ["Luxembourg-Ville", ["Luxembourg|LU|LU"]],
    ["Flughafen München", ["Munich|BY|DE"]],
    ["Airport Drive, TX", ["Airport Drive|TX|US"]],
    ["Beijing Chaoyang District", ["Beijing|BJ|CN"]],
    // A postcode before a town that several countries have.
    ["46001 Valencia", ["Valencia|VC|ES"]],
    ["Beograd", ["Belgrade|00|RS"]],
    ["Brixen, Bozen", ["Bressanone|BZ|IT"]],
    ["Leipzig/Halle", ["Leipzig|SN|DE", "Halle (Saale)|ST|DE"]],
    ["Any office in France", ["-|-|FR"]],
    ["US East Coast", ["-|-|US"]],
    // What a company calls its place, before and behind the town.
    ["Store 0045 Chicago, IL", ["Chicago|IL|US"]],
    ["SEA25 Seattle", ["Seattle|WA|US"]],
    ["Amazon UK - Dunstable DC", ["Dunstable|ENG|GB"]],
    ["Washington DC", ["Washington|DC|US"]],
    ["US DC - Remote", ["Washington|DC|US remote"]],
    ["Werk Leipzig", ["Leipzig|SN|DE"]],
    ["Manchester Airport", ["Manchester|ENG|GB"]],
    ["Kassel-Wilhelmshöhe", ["Kassel|HE|DE"]],
    ["Köln-Bonn", ["Cologne|NW|DE", "Bonn|NW|DE"]],
    ["Werkstudent Berlin", ["-|-|-"]],
    ["Köln-Ehrenfeld", ["Cologne|NW|DE"]],
    // Of a district around a city, a landscape and a word the city is not said.
    ["Leipzig-Land", ["-|-|-"]],
    ["Linz-Land", ["-|-|-"]],
    ["Graz-Umgebung", ["-|-|-"]],
    ["Potsdam-Mittelmark", ["-|-|-"]],
    ["Mannheim-Rhein", ["-|-|-"]],
    ["Wiesbaden-Taunus", ["-|-|-"]],
    ["Kassel-Eichsfeld", ["-|-|-"]],
    ["Essen-Trinken", ["-|-|-"]],
    ["Ulm-Neu", ["-|-|-"]],
    // A hall, and the town.
    ["Halle 5", ["-|-|-"]],
    ["Halle 7, Messe Frankfurt", ["-|-|-"]],
    ["Hall 3, Berlin", ["Berlin|BE|DE"]],
    ["Lager - Halle", ["-|-|-"]],
    ["Halle", ["Halle (Saale)|ST|DE"]],
    ["Halle, Sachsen-Anhalt", ["Halle (Saale)|ST|DE"]],
    // A town's own name that is a city's abroad to some, and one of many towns'.
    ["Solna", ["Solna|AB|SE"]],
    ["Neustadt", ["Neustadt|-|-"]],
    // The district is one city.
    ["Columbia, DC", ["Washington|DC|US"]],
    ["Georgetown, DC", ["Washington|DC|US"]],
    ["Columbia, MO", ["Columbia|MO|US"]],
    // Landscapes, whatever villages have their names.
    ["New England", ["-|-|-"]],
    ["Long Island", ["-|-|-"]],
    ["Hudson Valley, NY", ["-|NY|US"]],
    // Marks of East Asia.
    ["リモート（東京）", ["Tokyo|13|JP"]],
    ["東京・大阪", ["Tokyo|13|JP", "Osaka|27|JP"]],
    // "Bay" is a part of Somalia, and of many names.
    ["Camana Bay, Cayman Islands", ["-|-|KY"]],
  ])("%j", (line, expected) => {
    expect(read(line)).toEqual(expected);
  });
});

describe("a postcode that one country alone writes so", () => {
  it.each<[string, string]>([
    ["Boston, PE21 6QQ", "Boston|ENG|GB"],
    ["Washington, NE38 8QA", "Washington|ENG|GB"],
    ["Aberdeen City, AB10 1AB", "Aberdeen|SCT|GB"],
    ["Richmond, V6X 1A1", "Richmond|BC|CA"],
    ["London, Ontario, N6A 3K7", "London|ON|CA"],
    ["Toronto M5V 2T6", "Toronto|ON|CA"],
    ["V6X 1A1, Richmond", "Richmond|BC|CA"],
    // Of the kingdom's form, and not its own.
    ["St Helier, JE2 3QA", "Saint Helier|-|JE"],
    ["Guernsey GY1 1AA", "-|-|GG"],
    ["Douglas, Isle of Man, IM1 1AA", "Douglas|-|IM"],
    ["Gibraltar, GX11 1AA", "-|-|GI"],
    // Rooms, and codes that look alike.
    ["Room B1A 2B3, Boston", "Boston|MA|US"],
    ["Boston, Room B1A 2B3", "Boston|MA|US"],
    ["Hall E1A 1B1, Berlin", "Berlin|BE|DE"],
    ["BLDG A1B 2C3, Houston", "Houston|TX|US"],
    ["Suite A1A 1A1, Paris", "Paris|IDF|FR"],
    ["Paris, Suite A1A 1A1", "Paris|IDF|FR"],
    ["Room B12 3CD, Boston", "Boston|MA|US"],
    ["Boston, B12 3", "Boston|MA|US"],
    ["Boston, MA", "Boston|MA|US"],
  ])("%j is %s", (line, expected) => {
    expect(read(line)).toEqual([expected]);
  });
});
