import { once } from "../../once.ts";
import { digits, readSpot } from "./city-code.ts";
import { cityTables, ID_AT, readCityAt, SPOT_AT, type City } from "./cities.ts";

/** Where the cities of a table are: degrees, and where their lines and entries begin. */
interface Spots {
  table: string;
  latitudes: Float32Array;
  longitudes: Float32Array;
  lines: Uint32Array;
  entries: Uint32Array;
}

const [TAB, NEWLINE, AT] = ["\t", "\n", "@"].map((mark) => mark.charCodeAt(0));

/** Reads a whole table: some 30 ms for 100,000 cities. */
function readSpots(table: string): Spots {
  const most = Math.ceil(table.length / 12);
  const latitudes = new Float32Array(most);
  const longitudes = new Float32Array(most);
  const lines = new Uint32Array(most);
  const entries = new Uint32Array(most);
  let count = 0;
  let line = 1;
  for (let at = 1; at < table.length; at++) {
    const code = table.charCodeAt(at);
    if (code === NEWLINE) line = at + 1;
    if (code !== TAB || table.charCodeAt(at + 1) === AT) continue;
    const { latitude, longitude } = readSpot(table, at + 1 + SPOT_AT);
    latitudes[count] = latitude;
    longitudes[count] = longitude;
    lines[count] = line;
    entries[count++] = at + 1;
  }
  return {
    table,
    latitudes: latitudes.slice(0, count),
    longitudes: longitudes.slice(0, count),
    lines: lines.slice(0, count),
    entries: entries.slice(0, count),
  };
}

/** Made when the first spot is asked for: 16 bytes a city. */
const spots = once(() => cityTables().map(readSpots));

const EARTH_KM = 6_371;
const KM_PER_DEGREE = (Math.PI * EARTH_KM) / 180;
const sine = (degrees: number): number => Math.sin((degrees * Math.PI) / 180);

/** Kilometres along the surface. */
function distance(latitude: number, longitude: number, otherLatitude: number, otherLongitude: number): number {
  const across = sine(90 - latitude) * sine(90 - otherLatitude) * sine((otherLongitude - longitude) / 2) ** 2;
  return 2 * EARTH_KM * Math.asin(Math.min(1, Math.sqrt(sine((otherLatitude - latitude) / 2) ** 2 + across)));
}

/** Every city of the gazetteer within so many kilometres (give or take 4) of a spot in degrees, largest first. */
export function citiesWithin(latitude: number, longitude: number, km: number): City[] {
  const cities: City[] = [];
  const most = km / KM_PER_DEGREE;
  for (const { table, latitudes, longitudes, lines, entries } of spots()) {
    for (let index = 0; index < latitudes.length; index++) {
      const other = latitudes[index] ?? 0;
      if (Math.abs(other - latitude) > most || distance(latitude, longitude, other, longitudes[index] ?? 0) > km)
        continue;
      const city = readCityAt(table, lines[index] ?? 0, entries[index] ?? 0);
      if (city !== null) cities.push(city);
    }
  }
  return cities.toSorted((a, b) => b.population - a.population);
}

/** Where a city of the gazetteer is, in degrees. */
export function spotOf({ id }: City): { latitude: number; longitude: number } | null {
  const written = digits(id, SPOT_AT - ID_AT);
  for (const { table, latitudes, longitudes, entries } of spots()) {
    const at = entries.findIndex((entry) => table.startsWith(written, entry + ID_AT));
    if (at !== -1) return { latitude: latitudes[at] ?? 0, longitude: longitudes[at] ?? 0 };
  }
  return null;
}
