import { namedMetros } from "./data/metro-areas-data.ts";
import { findCities, meantCity, type City } from "./cities.ts";
import { citiesWithin, spotOf } from "./near-cities.ts";
import { findSubdivisions } from "./subdivisions.ts";
import { foldPlace } from "../text/fold-name.ts";

/** A city with what lies around it: no place that a posting is shown in, but one that people look for. */
export interface Metro {
  /** Its largest city. */
  city: City;
  countries: readonly string[];
  /** Degrees and kilometres. */
  circles: readonly Circle[];
  /** What postings call it, where the words of its name alone mean others too. */
  texts: readonly string[] | null;
}
type Circle = readonly [latitude: number, longitude: number, km: number];

/** Cities of one that are looked for, the largest ones. */
const citiesMax = 100;

const tables = new Map(
  namedMetros
    .trim()
    .split("\n")
    .flatMap((line) => {
      const [names = "", ...entry] = line.split("|");
      return names.split("~").map((name) => [name, entry] as const);
    }),
);

/** "Greater Boston Area", "Metro Vancouver", "Großraum München", "Munich area", "Lyon et sa région": what stands for the city. Folded. */
const around = [
  /^(?:greater|metro|metropolitan|grossraum|raum|ballungsraum|metropolregion|grande|gran|area metropolitana d[eo]|agglomeration d[eu]) (?<city>.+?)(?: (?:metropolitan )?(?:area|region))?$/,
  /^(?<city>.+?) (?:metropolitan area|metro area|metropolitan region|metro|area|und umgebung|et (?:sa region|environs|alentours)|y alrededores|e dintorni|e regiao|en omgeving|en omstreken|og omegn|med omnejd|e arredores|a okoli|es kornyeke|si imprejurimi|i okolice|and surrounding areas?)$/,
];
/** People of a city that is looked for with its surroundings, and how far these go by them. */
const reach = [
  { people: 1_000_000, km: 50 },
  { people: 100_000, km: 40 },
];

/** Boards and people repeat their places; emptied when full. */
const known = new Map<string, Metro | null>();
const knownMax = 500;

/** The metropolitan area of that name, null where it is none or means several. */
export function findMetro(text: string): Metro | null {
  const key = foldPlace(text).replace(/^the /, "");
  const before = known.get(key);
  if (before !== undefined) return before;
  if (known.size >= knownMax) known.clear();
  const found = namedMetro(key) ?? metroAround(key);
  known.set(key, found);
  return found;
}

function namedMetro(key: string): Metro | null {
  const entry = tables.get(key);
  if (entry === undefined) return null;
  const [name = "", codes = "", circles = "", texts = ""] = entry;
  const countries = codes.split(" ");
  const city = findCities(name).find(({ country }) => countries.includes(country));
  if (city === undefined) return null;
  const made = circles.split(" ").map((circle): Circle => {
    const [latitude = 0, longitude = 0, km = 0] = circle.split(",").map(Number);
    return [latitude, longitude, km];
  });
  return { city, countries, circles: made, texts: texts === "" ? null : texts.split("~") };
}

/** What has such a name of its own ("Greater Noida", "Región Metropolitana de Santiago") is that. */
function metroAround(key: string): Metro | null {
  const name = around.map((pattern) => pattern.exec(key)?.groups?.["city"]).find((one) => one !== undefined);
  if (name === undefined || findSubdivisions(key).length > 0) return null;
  if (findCities(key).some(({ name: own }) => foldPlace(own) === key)) return null;
  const [largest] = findCities(name).map(meantCity);
  const km = reach.find(({ people }) => (largest?.population ?? 0) >= people)?.km;
  const spot = largest === undefined || km === undefined ? null : spotOf(largest);
  if (largest === undefined || km === undefined || spot === null) return null;
  return { city: largest, countries: [largest.country], circles: [[spot.latitude, spot.longitude, km]], texts: null };
}

const within = new WeakMap<Metro, { cities: City[]; cut: boolean }>();

/** Its cities without their quarters, the largest first; `cut`: there are more. */
export function metroCities(metro: Metro): { cities: City[]; cut: boolean } {
  const before = within.get(metro);
  if (before !== undefined) return before;
  const all = metro.circles
    .flatMap((circle) => citiesWithin(...circle))
    .filter(({ country, isWholeMeant }) => metro.countries.includes(country) && !isWholeMeant);
  const each = [...new Map(all.map((city) => [city.id, city])).values()].toSorted(
    (a, b) => b.population - a.population,
  );
  const found = { cities: each.slice(0, citiesMax), cut: each.length > citiesMax };
  within.set(metro, found);
  return found;
}
