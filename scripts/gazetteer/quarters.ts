import type { City } from "./read-cities.ts";

/** The city that a place is a quarter of. */
export interface Quarter {
  /** Key of the city; it lies in the same first division of the same country. */
  of: string;
  /** No town by itself: whoever names it means the city. Of others only a line that names both does. */
  isMeant: boolean;
}

/** A city has so many times the people of its quarter, and so many at least. */
const timesLarger = 5;
const cityFrom = 100_000;
/** Kilometres between the two at most; of a metropolis more. */
const [near, nearMetropolis, metropolis] = [12, 25, 1_000_000];

/** Which of GeoNames' second to fourth divisions is a town with what belongs to it, where one is. */
const townLevels: Partial<Record<string, number>> = {
  SE: 2,
  NL: 2,
  NO: 2,
  PT: 2,
  PL: 3,
  ES: 3,
  IT: 3,
  FI: 3,
  CH: 3,
  DE: 4,
  FR: 4,
  BE: 4,
};
/** Where quarters stand in addresses as towns do: "Van Nuys, CA", "Mosman NSW". */
const writtenAsTowns = new Set(["US", "CA", "AU", "NZ", "ZA"]);

const KM_PER_DEGREE = 111.2;

function kilometres(a: City, b: City): number {
  const shrink = Math.cos(((a.latitude + b.latitude) / 2 / 180) * Math.PI);
  return KM_PER_DEGREE * Math.hypot(a.latitude - b.latitude, (a.longitude - b.longitude) * shrink);
}

/** Whether both lie in one town by its code; null where the codes do not tell. */
function isOneTown(a: City, b: City): boolean | null {
  // Greater London's boroughs are its third division.
  if (a.country === "GB" && b.below[0] === "GLA") return a.below[0] === "GLA";
  const level = townLevels[a.country];
  const [own = "", other = ""] = level === undefined ? [] : [a.below[level - 2], b.below[level - 2]];
  return own === "" || other === "" ? null : own === other;
}

/** Finds for each place the city that it is a quarter of; most are of none. */
export function findQuarters(cities: City[]): Map<City, Quarter> {
  const large = Map.groupBy(
    cities.filter(({ population, isPart }) => population >= cityFrom && !isPart),
    ({ country, region }) => `${country}-${region}`,
  );
  const quarters = new Map<City, Quarter>();
  for (const place of cities) {
    let strongest = 0;
    for (const city of large.get(`${place.country}-${place.region}`) ?? []) {
      const km = kilometres(place, city);
      const isClose = km <= (city.population >= metropolis ? nearMetropolis : near);
      const times = city.population / place.population;
      if (city === place || !isClose || times < timesLarger) continue;
      const oneTown = isOneTown(place, city);
      if (!place.isPart && oneTown !== true) continue;
      const pull = city.population / (km + 3) ** 2;
      if (pull <= strongest) continue;
      strongest = pull;
      const bearsItsName = place.key.startsWith(`${city.key} `);
      const isMeant = place.isPart && oneTown !== false && (bearsItsName || !writtenAsTowns.has(place.country));
      quarters.set(place, { of: city.key, isMeant });
    }
  }
  return quarters;
}
