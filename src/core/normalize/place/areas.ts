import { countries } from "countries-list";
import { once } from "../../once.ts";
import { foldPlace } from "../text/fold-name.ts";

/** A part of the world that postings name and that is no country. */
export interface Area {
  /** As shown, and as `remote_scope.regions` has it: "EMEA", "EU", "LATAM". */
  name: string;
  /** ISO 3166-1 codes of its countries. */
  countries: readonly string[];
}

const groups = {
  EU: "AT BE BG HR CY CZ DK EE FI FR DE GR HU IE IT LV LT LU MT NL PL PT RO SK SI ES SE",
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
type Group = keyof typeof groups;

const of = (...names: Group[]): string[] => names.flatMap((name) => groups[name].split(" "));
const continents = (codes: string): string[] =>
  Object.entries(countries).flatMap(([code, { continent }]) => (codes.split(" ").includes(continent) ? [code] : []));

/** Areas made of others, and of continents. */
const wider: Record<string, () => string[]> = {
  EEA: () => [...of("EU"), "IS", "LI", "NO"],
  Europe: () => continents("EU"),
  EMEA: () => [...continents("EU AF"), ...of("Middle East")],
  APAC: () => continents("AS OC").filter((code) => !of("Middle East").includes(code)),
  Asia: () => continents("AS"),
  Africa: () => continents("AF"),
  Oceania: () => continents("OC"),
  LATAM: () => [...continents("SA"), "MX", ...of("Central America", "Caribbean")],
  "South America": () => continents("SA"),
  Americas: () => continents("NA SA"),
  MENA: () => of("Middle East", "North Africa"),
};

/** The whole world is an area of all countries. */
const WORLD = "Worldwide";

/** Other names, folded, without an article: `name~name`. */
const otherNames: Partial<Record<string, string>> = {
  EU: "european union~eu countries~eu member states~eu wide~eu27~europaische union~union europeenne~union europea~uniao europeia~unione europea~europese unie~ue~unii europejskiej~unia europejska~eu lander~eu landern~paises de la ue~pays de lue~evropska unie~evropske unie~uniunea europeana~uniunii europene",
  EEA: "european economic area~eu eea~ewr",
  Europe:
    "europa~eur~eu zone~pan europe~geo europe~european~continental europe~all of europe~european countries~pays europeens~europy~europie~evropa~evropy~evrope",
  EMEA: "emeai~europe middle east africa~europe middle east and africa",
  APAC: "asia pacific~asia pac~apj~japac~jpac~asiapac~asia pacific region",
  Asia: "asien~asie",
  Africa: "afrika~afrique",
  Oceania: "australasia",
  LATAM:
    "latin america~lateinamerika~america latina~amerique latine~latinoamerica~latin americas~latin american countries~america latina y el caribe",
  "South America": "sudamerika~sudamerica~america do sul~amerique du sud",
  Americas: "amer~amers~north to south america~north and south america~north america and south america",
  MENA: "middle east and north africa~middle east north africa",
  [WORLD]:
    "global~globally~world~ww~wfa~anywhere~anywhere in the world~anywhere on earth~work from anywhere~international~weltweit~mondial~monde~monde entier~partout dans le monde~mundial~todo el mundo~cualquier lugar del mundo~wereldwijd~qualquer lugar do mundo~in tutto il mondo~remote worldwide~global remote",
  "UK & Ireland": "uki~uk i~uk and ireland~uk ireland~united kingdom and ireland",
  Nordics: "nordic~nordic countries~nordic region~nordeuropa~norden",
  Scandinavia: "skandinavien",
  Baltics: "baltic states~baltic countries~baltikum",
  CEE: "central and eastern europe~central eastern europe~central europe",
  "Eastern Europe": "east europe~osteuropa~europa del este",
  "Western Europe": "west europe",
  "Middle East": "naher osten~moyen orient~mideast",
  "Southeast Asia": "south east asia~sea region~asean",
  ANZ: "australia new zealand~australia and new zealand~apac anz",
  "North America": "nordamerika~noram~na region~norteamerica~amerique du nord~northern america~america del norte",
  "Central America": "centroamerica",
  DACH: "d a ch~dach region~dach raum~dach gebiet",
};

const areas = once((): Area[] => {
  const made = (name: string, codes: string[]): Area => ({ name, countries: [...new Set(codes)].toSorted() });
  return [
    ...(Object.keys(groups) as Group[]).map((name) => made(name, of(name))),
    ...Object.entries(wider).map(([name, members]) => made(name, members())),
    made(WORLD, Object.keys(countries)),
  ];
});

const byName = once(
  () =>
    new Map(
      areas().flatMap((area) =>
        [foldPlace(area.name), ...(otherNames[area.name]?.split("~") ?? [])].map((name) => [name, area] as const),
      ),
    ),
);

/** The area of that name ("EMEA", "the Nordics", "Lateinamerika", "worldwide"), or null. */
export function findArea(text: string): Area | null {
  return byName().get(foldPlace(text).replace(/^the /, "")) ?? null;
}

/** "Worldwide", "anywhere in the world". */
export function isWorld({ name }: Area): boolean {
  return name === WORLD;
}

/** The areas that lie in one, itself first: who states "DACH" is in Europe. Of the world only itself. */
export function areasWithin(area: Area): Area[] {
  if (isWorld(area)) return [area];
  const codes = new Set(area.countries);
  const inner = areas().filter((one) => one !== area && one.countries.every((code) => codes.has(code)));
  return [area, ...inner];
}

/** The areas that hold a country ("FR": "EU", "Western Europe" and others); the world is none of them. */
export function areasHolding(country: string): Area[] {
  return areas().filter((area) => !isWorld(area) && area.countries.includes(country));
}
