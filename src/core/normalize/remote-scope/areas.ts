import { once } from "../../once.ts";
import { foldName } from "../text/fold-name.ts";

/**
 * Areas larger than a country that a posting may be open to, as they are written in `remote_scope.regions`, each
 * with other names of it (folded, in several languages). Parts of a country are ISO 3166-2 codes ("US-CA").
 */
const namesByArea: Record<string, string> = {
  Europe: "europe,europa,eu zone,all of europe,continental europe,european countries,pays europeens",
  EU: "eu,european union,eu countries,eu member states,the eu,union europeenne,europaische union,union europea,uniao europeia,eu wide,eu27",
  EEA: "eea,european economic area",
  EMEA: "emea,europe middle east and africa",
  APAC: "apac,asia pacific,asia pac,jpac,asia pacific region",
  LATAM: "latam,latin america,latinoamerica,america latina,latin american countries",
  Americas: "americas,the americas,amer,amers,north and south america,north america and south america",
  "North America": "north america,na region,northern america,norteamerica,amerique du nord,nordamerika",
  "South America": "south america,sudamerica,america do sul,amerique du sud,sudamerika",
  "Central America": "central america,centroamerica",
  Africa: "africa,afrique,afrika",
  Asia: "asia,asie,asien",
  "Southeast Asia": "southeast asia,south east asia,sea region",
  MENA: "mena,middle east and north africa",
  "Middle East": "middle east,the middle east",
  DACH: "dach,dach region,d a ch,dach raum",
  Nordics: "nordics,the nordics,nordic countries,nordic region,scandinavia",
  Benelux: "benelux",
  Baltics: "baltics,the baltics,baltic states,baltic countries",
  CEE: "cee,central and eastern europe,central eastern europe",
  "Eastern Europe": "eastern europe,east europe,osteuropa,europa del este",
  "Western Europe": "western europe,west europe",
  "Northern Europe": "northern europe",
  "Southern Europe": "southern europe",
  "Central Europe": "central europe",
  ANZ: "anz,australia and new zealand",
  Oceania: "oceania",
  Caribbean: "caribbean,the caribbean",
};

const byName = once(
  () =>
    new Map(
      Object.entries(namesByArea).flatMap(([area, names]) => names.split(",").map((known) => [known, area] as const)),
    ),
);

/** The area of a name ("Latin America" gives "LATAM"), or null. */
export function findArea(name: string): string | null {
  return byName().get(foldName(name).replace(/^the /, "")) ?? null;
}

const worldNames = new Set(
  (
    "worldwide,anywhere,global,globally,world,the world,anywhere in the world,work from anywhere,anywhere on earth,wfa," +
    "international,weltweit,monde,monde entier,partout dans le monde,mundial,todo el mundo,cualquier lugar del mundo," +
    "wereldwijd,qualquer lugar do mundo,in tutto il mondo,remote worldwide,global remote"
  ).split(","),
);

/** "Worldwide", "anywhere in the world". */
export const isWorld = (name: string): boolean => worldNames.has(foldName(name));
