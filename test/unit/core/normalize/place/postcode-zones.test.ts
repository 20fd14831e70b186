import { describe, expect, it } from "vitest";
import { normalizePlaces, type NormalizedPlace } from "../../../../../src/core/normalize/place/location.ts";

const shown = ({ place, countryCode, regionCode }: NormalizedPlace): string =>
  `${place.city ?? "-"}|${regionCode ?? "-"}|${countryCode ?? "-"}`;
const read = (line: string): string[] => normalizePlaces([], line).map(shown);

describe("five digits before a town, of which the first ones say a part of a country", () => {
  it.each<[string, string]>([
    ["46001 Valencia", "Valencia|VC|ES"],
    ["14001 Córdoba", "Córdoba|AN|ES"],
    ["06001 Mérida", "Mérida|EX|ES"],
    ["97000 Mérida", "Mérida|YUC|MX"],
    ["19001 Guadalajara", "Guadalajara|CM|ES"],
    ["37000 León", "León|GUA|MX"],
    ["01001 Vitoria", "Vitoria-Gasteiz|PV|ES"],
    ["84100 Orange", "Orange|PAC|FR"],
    ["53000 Laval", "Laval|PDL|FR"],
    ["15121 Alessandria", "Alessandria|21|IT"],
    // Of several towns of the name in one country the one that the digits say.
    ["33790 Halle", "Halle|NW|DE"],
    ["06108 Halle", "Halle (Saale)|ST|DE"],
    ["67433 Neustadt", "Neustadt|RP|DE"],
    ["01844 Neustadt", "Neustadt in Sachsen|SN|DE"],
    ["23730 Neustadt", "-|-|-"],
    // Of another country's town, which is known without its code.
    ["94105 San Francisco", "San Francisco|CA|US"],
    ["79901 El Paso", "El Paso|TX|US"],
    ["78040 Laredo", "Laredo|TX|US"],
    ["78201 San Antonio", "San Antonio|TX|US"],
    ["90012 Los Angeles", "Los Angeles|CA|US"],
    ["73000 Colón", "Colón|3|PA"],
    ["13001 Trujillo", "Trujillo|LAL|PE"],
    ["50001 Medellín", "Medellín|ANT|CO"],
    ["29010 Vitória", "Vitória|ES|BR"],
    ["44100 Arta", "Arta|D|GR"],
    // Of the US the first three say the state: towns that have a far larger namesake abroad.
    ["97301 Salem", "Salem|OR|US"],
    ["22314 Alexandria", "Alexandria|VA|US"],
    ["87501 Santa Fe", "Santa Fe|NM|US"],
    ["35203 Birmingham", "Birmingham|AL|US"],
    ["43604 Toledo", "Toledo|OH|US"],
    ["13202 Syracuse", "Syracuse|NY|US"],
    ["63101 St. Louis", "St. Louis|MO|US"],
    ["95112 San Jose", "San Jose|CA|US"],
    ["95401 Santa Rosa", "Santa Rosa|CA|US"],
    ["62701 Springfield", "Springfield|IL|US"],
    ["97204 Portland", "Portland|OR|US"],
    ["75008 Paris", "Paris|IDF|FR"],
    ["24001 León", "León|CL|ES"],
    ["11564 Athens", "Athens|I|GR"],
    ["71000 Hyderabad", "Hyderabad|SD|PK"],
    // A short name of a town of that zone, whatever is larger: Oder, Lahn, Isar.
    ["15230 Frankfurt", "Frankfurt (Oder)|BB|DE"],
    ["60311 Frankfurt", "Frankfurt am Main|HE|DE"],
    ["65549 Limburg", "Limburg an der Lahn|HE|DE"],
    ["94405 Landau", "Landau an der Isar|BY|DE"],
    ["76829 Landau", "Landau in der Pfalz|RP|DE"],
    // No town of the name has it: the number of a store.
    ["12345 London", "London|ENG|GB"],
    // A small town has it, which a metropolis outweighs.
    ["40741 London", "-|-|-"],
    ["30161 Rome", "-|-|-"],
    ["75460 Paris", "-|-|-"],
    ["04544 Manchester", "-|-|-"],
    // A city's own code, and what a far smaller namesake in the US has.
    ["21500 Alexandria", "Alexandria|ALX|EG"],
    ["00184 Roma", "Rome|62|IT"],
    // Nobody knows which one: the digits are none of the only one's, or of two.
    ["45001 Toledo", "-|-|-"],
    ["36100 Toledo", "-|-|-"],
    ["10101 San José", "-|-|-"],
    ["13001 Cartagena", "-|-|-"],
    ["28001 Cartagena", "-|-|-"],
    ["82001 Orange", "-|-|-"],
    ["14050 Laval", "-|-|-"],
    ["21500 Bari", "-|-|-"],
  ])("%j is %s", (line, expected) => {
    expect(read(line)).toEqual([expected]);
  });
});

describe("other places and forms of a postcode of digits", () => {
  it.each<[string, string]>([
    ["Wilmington 19801", "Wilmington|DE|US"],
    ["Alexandria, 22314", "Alexandria|VA|US"],
    ["Calle Ancha 5, 24001, León", "León|CL|ES"],
    ["15230 Frankfurt, Germany", "Frankfurt (Oder)|BB|DE"],
    ["D-15230 Frankfurt", "Frankfurt (Oder)|BB|DE"],
    ["NJ-07102 Newark", "Newark|NJ|US"],
    // What a few countries write so: the Netherlands, Portugal, Brazil, India, Sweden.
    ["1861 AB Bergen", "Bergen|NH|NL"],
    ["5020 Bergen", "Bergen|46|NO"],
    ["6020-123 Castelo Branco", "Castelo Branco|05|PT"],
    ["824101 Aurangabad", "Aurangabad|BR|IN"],
    ["431001 Aurangabad", "Aurangabad|MH|IN"],
    ["411 05 Göteborg", "Gothenburg|O|SE"],
    ["Rua Augusta 1500, São Paulo - SP, 01304-001", "São Paulo|SP|BR"],
    ["Av. Paulista, 1374 - Bela Vista, São Paulo - SP, 01310-100, Brasil", "São Paulo|SP|BR"],
    // Four digits, in an address with its street.
    ["12 Anglesea Street, Hamilton 3204", "Hamilton|WKO|NZ"],
    ["44 King Street, Newcastle 2300", "Newcastle|NSW|AU"],
    ["12 Queen Street, Cambridge 3434", "Cambridge|WKO|NZ"],
    ["200 Willis Street, Wellington 6011", "Wellington|WGN|NZ"],
    ["Store 2300 Newcastle", "Newcastle|-|-"],
    ["1123 Cambridge", "-|-|-"],
    // Five are none of Australia's nor India's.
    ["56001 Salem", "Salem|TN|IN"],
    ["12345 Main Street, Salem", "Salem|TN|IN"],
    ["Salem Street 97301, Boston", "Boston|MA|US"],
    // The number of a house or a store says nothing, nor does a code beside a state that is named.
    ["Store 22314 Alexandria", "Alexandria|ALX|EG"],
    ["97301 Main Street, Salem, MA 01970", "Salem|MA|US"],
    ["Salem, MA 97301", "Salem|MA|US"],
  ])("%j is %s", (line, expected) => {
    expect(read(line)).toEqual([expected]);
  });
});

describe("a postcode in a field for the city", () => {
  it.each<[string, string | null, string]>([
    ["15230 Frankfurt", "DE", "Frankfurt (Oder)|BB|DE"],
    ["97301 Salem", "US", "Salem|OR|US"],
    ["97301 Salem", null, "Salem|OR|US"],
    ["Frankfurt", "DE", "Frankfurt am Main|HE|DE"],
  ])("%j in %j is %s", (city, country, expected) => {
    const places = normalizePlaces([{ text: null, city, region: null, country }], null);
    expect(places.map(shown)).toEqual([expected]);
  });
});
