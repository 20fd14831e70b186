import { countries } from "countries-list";
import { once } from "../../once.ts";
import { foldPlace } from "../text/fold-name.ts";

/** A part of the world that postings name and that is no country. `countries` are ISO 3166-1 codes. */
export interface Area {
  /** As shown: "EMEA", "European Union". */
  name: string;
  countries: readonly string[];
}

const lists = {
  EU: "AT BE BG HR CY CZ DK EE FI FR DE GR HU IE IT LV LT LU MT NL PL PT RO SK SI ES SE",
  EFTA: "IS LI NO CH",
  DACH: "DE AT CH",
  Nordics: "DK FI IS NO SE",
  Scandinavia: "DK NO SE",
  Baltics: "EE LV LT",
  Benelux: "BE NL LU",
  Iberia: "ES PT",
  "UK & Ireland": "GB IE",
  CEE: "AL BA BG HR CZ EE HU XK LV LT MD ME MK PL RO RS SK SI UA",
  "Eastern Europe": "BY BG CZ HU MD PL RO RU SK UA",
  "Western Europe": "AT BE FR DE IE LI LU MC NL CH GB",
  "Northern Europe": "DK EE FI IS IE LV LT NO SE GB",
  "Southern Europe": "AL AD BA HR CY GI GR IT MT ME MK PT SM RS SI ES VA",
  "Middle East": "AE BH CY EG IL IQ IR JO KW LB OM PS QA SA SY TR YE",
  GCC: "AE BH KW OM QA SA",
  "North Africa": "DZ EG LY MA SD TN",
  "Southeast Asia": "BN KH ID LA MY MM PH SG TH TL VN",
  "South Asia": "AF BD BT IN LK MV NP PK",
  "East Asia": "CN HK JP KP KR MO MN TW",
  "Greater China": "CN HK MO TW",
  ANZ: "AU NZ",
  "North America": "US CA MX",
  "Central America": "BZ CR SV GT HN NI PA",
  Caribbean: "AG AI AW BB BM BS CU CW DM DO GD GP HT JM KN KY LC MQ MS PR SX TC TT VC VG VI",
} satisfies Record<string, string>;

const continentOf = (codes: string): string[] =>
  Object.entries(countries).flatMap(([code, { continent }]) => (codes.split(" ").includes(continent) ? [code] : []));
const of = (...names: (keyof typeof lists)[]): string[] => [
  ...new Set(names.flatMap((name) => lists[name].split(" "))),
];

/** What an area is called in postings, folded; the first part is the name as shown. */
const names: [string, () => string[], string][] = [
  ...(Object.keys(lists) as (keyof typeof lists)[]).map((name): [string, () => string[], string] => [
    name,
    () => of(name),
    "",
  ]),
  [
    "European Union",
    () => of("EU"),
    "eu~europaische union~union europeenne~union europea~uniao europeia~unione europea~europese unie",
  ],
  ["EEA", () => of("EU", "EFTA").filter((code) => code !== "CH"), "european economic area~eu eea~ewr"],
  ["Europe", () => continentOf("EU"), "europa~eur~pan europe~geo europe~european~continental europe"],
  [
    "EMEA",
    () => [...continentOf("EU AF"), ...of("Middle East")],
    "emeai~europe middle east africa~europe middle east and africa",
  ],
  [
    "Asia Pacific",
    () => [...continentOf("AS OC")].filter((code) => !of("Middle East").includes(code)),
    "apac~asia pacific~asia pac~apj~japac~jpac~asiapac~asia pacific region",
  ],
  ["Asia", () => continentOf("AS"), "asien~asie"],
  ["Africa", () => continentOf("AF"), "afrika~afrique"],
  ["Oceania", () => continentOf("OC"), "australasia"],
  [
    "Latin America",
    () => [...continentOf("SA"), "MX", ...of("Central America", "Caribbean")],
    "latam~lateinamerika~america latina~amerique latine~latinoamerica~latin americas",
  ],
  ["South America", () => continentOf("SA"), "sudamerika~sudamerica~america do sul"],
  ["Americas", () => continentOf("NA SA"), "amer~amers~the americas~north to south america~north and south america"],
  ["MENA", () => of("Middle East", "North Africa"), "middle east and north africa~middle east north africa"],
  [
    "Worldwide",
    () => Object.keys(countries),
    "global~globally~world~worldwide~ww~anywhere~anywhere in the world~international~weltweit~mondial~monde entier~mundial~todo el mundo~remote worldwide~global remote~work from anywhere",
  ],
];

const otherNames: Partial<Record<string, string>> = {
  "UK & Ireland": "uki~uk i~uk and ireland~uk ireland~united kingdom and ireland",
  Nordics: "nordic~nordic countries~nordeuropa",
  Scandinavia: "skandinavien",
  Baltics: "baltic states~baltikum",
  CEE: "central and eastern europe~central eastern europe~central europe",
  "Eastern Europe": "osteuropa",
  "Middle East": "naher osten~moyen orient~mideast",
  "Southeast Asia": "south east asia~sea region~asean",
  ANZ: "australia new zealand~australia and new zealand~apac anz",
  "North America": "nordamerika~noram~norteamerica~amerique du nord~northern america~america del norte",
  "Central America": "centroamerica",
  DACH: "d a ch~dach region~dach raum",
};

function readAreas(): Map<string, Area> {
  const byName = new Map<string, Area>();
  for (const [name, members, written] of names) {
    const area: Area = { name, countries: [...new Set(members())].toSorted() };
    const others = [written, otherNames[name] ?? ""].join("~").split("~");
    for (const one of [foldPlace(name), ...others]) if (one !== "" && !byName.has(one)) byName.set(one, area);
  }
  return byName;
}

const index = once(readAreas);

/** The area of that name ("EMEA", "Lateinamerika", "worldwide"), or null. */
export function findArea(text: string): Area | null {
  return index().get(foldPlace(text)) ?? null;
}
