import { foldName, foldPlace } from "../text/fold-name.ts";

/** A state, province or nation inside a country. `code` is the postal code where people use one, else null. */
export interface Subdivision {
  country: string;
  code: string | null;
}

/** USPS codes and names of states, the federal district and Puerto Rico. */
const usStates =
  "AL Alabama;AK Alaska;AZ Arizona;AR Arkansas;CA California;CO Colorado;CT Connecticut;DE Delaware;" +
  "DC District of Columbia;FL Florida;GA Georgia;HI Hawaii;ID Idaho;IL Illinois;IN Indiana;IA Iowa;KS Kansas;" +
  "KY Kentucky;LA Louisiana;ME Maine;MD Maryland;MA Massachusetts;MI Michigan;MN Minnesota;MS Mississippi;" +
  "MO Missouri;MT Montana;NE Nebraska;NV Nevada;NH New Hampshire;NJ New Jersey;NM New Mexico;NY New York;" +
  "NC North Carolina;ND North Dakota;OH Ohio;OK Oklahoma;OR Oregon;PA Pennsylvania;RI Rhode Island;" +
  "SC South Carolina;SD South Dakota;TN Tennessee;TX Texas;UT Utah;VT Vermont;VA Virginia;WA Washington;" +
  "WV West Virginia;WI Wisconsin;WY Wyoming;DC D.C.;NY New York State;WA Washington State";

const canadianProvinces =
  "AB Alberta;BC British Columbia;MB Manitoba;NB New Brunswick;NL Newfoundland and Labrador;NL Newfoundland;" +
  "NS Nova Scotia;NT Northwest Territories;NU Nunavut;ON Ontario;PE Prince Edward Island;QC Quebec;" +
  "SK Saskatchewan;YT Yukon";

/** Names only, kept as the posting writes them: they tell a region from a city and prove the country. */
const otherNames: Record<string, string> = {
  GB: "England;Scotland;Wales;Northern Ireland;Greater London;West Midlands;West Yorkshire;Greater Manchester",
  AU: "New South Wales;Queensland;South Australia;Tasmania;Western Australia;Australian Capital Territory;Northern Territory",
  DE:
    "Baden-Württemberg;Bavaria;Bayern;Brandenburg;Hesse;Hessen;Lower Saxony;Niedersachsen;Nordrhein-Westfalen;" +
    "North Rhine-Westphalia;Rheinland-Pfalz;Rhineland-Palatinate;Saarland;Saxony;Sachsen;Saxony-Anhalt;" +
    "Sachsen-Anhalt;Schleswig-Holstein;Thuringia;Thüringen;Mecklenburg-Vorpommern",
  IN:
    "Andhra Pradesh;Karnataka;Maharashtra;Telangana;Tamil Nadu;Haryana;Uttar Pradesh;Gujarat;Rajasthan;Kerala;" +
    "West Bengal;Madhya Pradesh;Bihar;Odisha",
  ES: "Catalonia;Cataluña;Catalunya;Andalusia;Andalucía;Comunidad de Madrid;Basque Country;País Vasco",
  FR: "Île-de-France;Auvergne-Rhône-Alpes;Provence-Alpes-Côte d'Azur;Occitanie;Nouvelle-Aquitaine;Hauts-de-France",
  IT: "Lombardy;Lombardia;Lazio;Tuscany;Toscana;Piedmont;Piemonte;Emilia-Romagna;Veneto",
  NL: "North Holland;Noord-Holland;South Holland;Zuid-Holland;North Brabant;Noord-Brabant",
  BR: "Minas Gerais;Rio Grande do Sul;Paraná;Santa Catarina;Bahia;Pernambuco",
  MX: "Jalisco;Nuevo León;Estado de México",
  JP: "Hokkaido;Kanagawa;Aichi;Tochigi;Okinawa",
};

interface Subdivisions {
  byName: Map<string, Subdivision>;
  byCode: Map<string, Subdivision>;
}

function indexSubdivisions(): Subdivisions {
  const byName = new Map<string, Subdivision>();
  const byCode = new Map<string, Subdivision>();
  const lists: [string, string][] = [
    ["US", usStates],
    ["CA", canadianProvinces],
  ];
  for (const [country, list] of lists) {
    for (const entry of list.split(";")) {
      const subdivision = { country, code: entry.slice(0, 2) };
      byCode.set(subdivision.code, subdivision);
      byName.set(foldName(entry.slice(3)), subdivision);
    }
  }
  for (const code of ["NSW", "QLD", "VIC", "TAS", "ACT"]) byCode.set(code, { country: "AU", code });
  for (const [country, list] of Object.entries(otherNames)) {
    for (const name of list.split(";")) byName.set(foldName(name), { country, code: null });
  }
  return { byName, byCode };
}

let index: Subdivisions | undefined;

/** A state or province by its full name ("California", "Bavaria"), or null. "Georgia" is the US state here. */
export function findSubdivisionByName(text: string): Subdivision | null {
  index ??= indexSubdivisions();
  return index.byName.get(foldPlace(text)) ?? null;
}

/** A state or province by its upper-case postal code ("CA", "ON", "NSW"), or null. */
export function findSubdivisionByCode(text: string): Subdivision | null {
  index ??= indexSubdivisions();
  return index.byCode.get(text.trim().replaceAll(".", "")) ?? null;
}
