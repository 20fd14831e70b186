import type { City } from "./cities.ts";
import { countryName } from "./countries.ts";
import { isKnown, readingsOf } from "./readings.ts";
import { subdivisionOf } from "./subdivisions.ts";

/**
 * What the postcodes of a line say of a place, as names to read beside its parts: none, a country, or a part of one and
 * the country. `parts` are what the line names, without its codes.
 */
export function placesOfPostcode(text: string, parts: string[]): string[] {
  if (parts.length === 0 || !/\d/.test(text)) return [];
  const country = countryOfLetters(text);
  if (country === null) return placesOfDigits(text);
  return parts.some((part) => readingsOf(part).country?.isCode === false && readingsOf(part).country?.code === country)
    ? []
    : [countryName(country) ?? ""];
}

/** Postcodes that one country alone writes so, at the end of a part of an address. The islands have their own of the kingdom's form. */
const ofLetters: readonly (readonly [country: string, pattern: RegExp])[] = [
  ["JE", /(?:^|\s)JE\d{1,2} \d[ABD-HJLNP-UW-Z]{2}$/],
  ["GG", /(?:^|\s)GY\d{1,2} \d[ABD-HJLNP-UW-Z]{2}$/],
  ["IM", /(?:^|\s)IM\d{1,2} \d[ABD-HJLNP-UW-Z]{2}$/],
  ["GI", /(?:^|\s)GX11 1AA$/],
  ["GB", /(?:^|\s)(?!GX11)[A-Z]{1,2}\d[A-Z\d]? \d[ABD-HJLNP-UW-Z]{2}$/],
  ["CA", /(?:^|\s)[ABCEGHJ-NPRSTVXY]\d[A-Z] ?\d[A-Z]\d$/],
];

/** "Room B1A 2B3": in front of what looks like a postcode, the number of a room or a house. */
const room =
  /(?:^|\s)(?:room|rm|hall|suite|ste|bldg|building|floor|unit|desk|gate|dock|lab|office|block|bay|wing|tower|studio|level|apt|apartment|lot|bin|zone|raum|halle|saal|zimmer|geb\u00E4ude|salle|b\u00E2timent|sala|edificio)\.?:? *#?$/i;

/** "Aberdeen City, AB10 1AB": the country whose postcode stands behind a town, or alone between commas. */
function countryOfLetters(text: string): string | null {
  const pieces = text.split(",").map((piece) => piece.trim());
  for (const [at, piece] of pieces.entries())
    for (const [country, pattern] of ofLetters) {
      const before = piece.replace(pattern, "").trim();
      if (before === piece) continue;
      const isBeforeTown = before !== "" && pieces.slice(at + 1).some(isTownAlone);
      return isBeforeTown || room.test(before) ? null : country;
    }
  return null;
}

/** "Boston", but neither "Ontario" nor "London, UK" behind a comma of an address. */
function isTownAlone(piece: string): boolean {
  const { cities, country, regions } = readingsOf(piece);
  return cities.length > 0 && country === null && regions.length === 0;
}

/** The first two digits of a postcode, and the parts of the country (ISO 3166-2) that have it: "20-27 25;29 42,45". */
function zonesOf(table: string): ReadonlyMap<string, readonly string[]> {
  const zones = new Map<string, readonly string[]>();
  for (const row of table.split(";")) {
    const [digits = "", codes = ""] = row.split(" ");
    const [first = "", last = first] = digits.split("-");
    for (let zone = Number(first); zone <= Number(last); zone++)
      zones.set(String(zone).padStart(2, "0"), codes.split(","));
  }
  return zones;
}

/** Countries that write five digits before a town, of which the first two say the part of the country. */
const zones: ReadonlyMap<string, ReadonlyMap<string, readonly string[]>> = new Map([
  [
    "ES",
    zonesOf(
      "1 PV;2 CM;3 VC;4 AN;5 CL;6 EX;7 IB;8 CT;9 CL;10 EX;11 AN;12 VC;13 CM;14 AN;15 GA;16 CM;17 CT;18 AN;19 CM;20 PV;21 AN;22 AR;23 AN;24 CL;25 CT;26 RI;27 GA;28 MD;29 AN;30 MC;31 NC;32 GA;33 AS;34 CL;35 CN;36 GA;37 CL;38 CN;39 CB;40 CL;41 AN;42 CL;43 CT;44 AR;45 CM;46 VC;47 CL;48 PV;49 CL;50 AR",
    ),
  ],
  [
    "IT",
    zonesOf(
      "0-4 62;5-6 55;7-9 88;10 21;11 23;12-15 21;16-19 42;20-27 25;28 21;29 45;30-32 34;33-34 36;35-37 34;38-39 32;40-44 45;45 34;46 25;47-48 45;50-59 52;60-63 57;64-66 65;67 65;70-74 75;75 77;76 75;80-84 72;85 77;86 67;87-89 78;90-98 82",
    ),
  ],
  [
    "MX",
    zonesOf(
      "1-16 CMX;20 AGU;21-22 BCN;23 BCS;24 CAM;25-27 COA;28 COL;29-30 CHP;31-33 CHH;34-35 DUR;36-38 GUA;39-41 GRO;42-43 HID;44-49 JAL;50-57 MEX;58-61 MIC;62 MOR;63 NAY;64-67 NLE;68-71 OAX;72-75 PUE;76 QUE;77 ROO;78-79 SLP;80-82 SIN;83-85 SON;86 TAB;87-89 TAM;90 TLA;91-96 VER;97 YUC;98-99 ZAC",
    ),
  ],
  [
    "DE",
    zonesOf(
      "1-2 SN,BB;3 BB,SN;4 SN,TH,ST,BB;6 ST,SN,TH;7 TH,ST,SN;8 SN,TH;9 SN;10-13 BE;14-15 BE,BB;16 BB;17 MV,BB;18 MV;19 MV,BB;20 HH;21 HH,NI,SH;22 HH,SH;23 SH,MV;24-25 SH;26 NI;27 NI,HB;28 HB,NI;29 NI,ST;30-31 NI;32-33 NW;34 HE,NI,NW;35 HE;36 HE,TH;37 NI,TH,HE,NW;38 NI,ST;39 ST;40-47 NW;48-49 NW,NI;50-52 NW;53 NW,RP;54-56 RP;57 NW,RP;58-59 NW;60-61 HE;63 HE,BY;64 HE;65 HE,RP;66 SL,RP;67 RP;68-69 BW,HE;70-75 BW;76 BW,RP;77-79 BW;80-87 BY;88-89 BW,BY;90-95 BY;96 BY,TH;97 BY,BW;98-99 TH",
    ),
  ],
]);

/** Parts of the countries of longer or other codes that begin with such digits, by the first of them. */
const firstDigits: Partial<Record<string, readonly string[]>> = {
  US: "CT MA ME NH NJ RI VT|DE NY PA|DC MD NC SC VA WV|AL FL GA MS TN|IN KY MI OH|IA MN MT ND SD WI|IL KS MO NE|AR LA OK TX|AZ CO ID NM NV UT WY|AK CA HI OR WA".split(
    "|",
  ),
  BR: "SP|SP|RJ ES|MG|BA SE|PE AL PB RN|CE PI MA PA AP AM RR AC|DF GO TO MT MS RO|PR SC|RS".split("|"),
};

/** Countries besides that write five digits too: a larger town of one is meant as likely. */
const fiveDigits: ReadonlySet<string> = new Set(
  (
    "AL BA CO CR CU CZ DO DZ EE EG FI GR GT HN HR ID IQ JO KE KH KR KW LA LK LT MA ME MM MY NI NP PA PE PK PR RS SA SE " +
    "SK SN SV TH TW UA UY VN ZM"
  ).split(" "),
);

/** Whether a postcode is one of where the town lies. */
function isInZone({ country, region }: City, digits: string): boolean {
  const zone = digits.slice(0, 2);
  if (country === "TR") return region === zone;
  if (country === "FR") return subdivisionOf("FR", zone)?.parent === region;
  return zones.get(country)?.get(zone)?.includes(region) === true;
}

const isOfFirstDigit = ({ country, region }: City, digits: string): boolean =>
  (firstDigits[country]?.[Number(digits.charAt(0))] ?? "").split(" ").includes(region);

/** "46001 Valencia": where the only town of that name lies whose part of its country has such postcodes. */
function placesOfDigits(text: string): string[] {
  const [, digits = "", written = ""] = /^\s*(\d{5}) (\p{Lu}[^\d,]{2,40})$/u.exec(text) ?? [];
  const name = written.trim();
  if (name === "" || !isKnown(name)) return [];
  const { cities, country } = readingsOf(name);
  const [city, ...others] = cities.filter((one) => isInZone(one, digits));
  if (city === undefined || country !== null) return [];
  if (others.some((one) => one.country !== city.country || one.region !== city.region)) return [];
  // "Alessandria" is Alexandria to some, and the name of another town.
  const isRival = (one: City): boolean =>
    isOfFirstDigit(one, digits) ||
    (fiveDigits.has(one.country) && one.population > city.population && (city.isAlias || !one.isAlias));
  if (cities.some(isRival)) return [];
  const isOneRegion = cities.every((one) => one.country !== city.country || one.region === city.region);
  const region = isOneRegion ? undefined : subdivisionOf(city.country, city.region)?.name;
  return cities.length === 1 ? [] : [...(region === undefined ? [] : [region]), countryName(city.country) ?? ""];
}
