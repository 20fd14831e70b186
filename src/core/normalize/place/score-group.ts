import type { City } from "./cities.ts";
import { isRareCountry, isWellKnown, loneWeight } from "./fame.ts";
import { isInside, isOutside } from "./inside.ts";
import type { Readings } from "./readings.ts";
import { foldPlace } from "../text/fold-name.ts";
import { fitOf, type Postcode } from "./postcode-zones.ts";
import { citiesIn, isNearName } from "./short-names.ts";
import type { Subdivision } from "./subdivisions.ts";

/** What is known from beside a place's own words. */
export interface PlaceEvidence {
  /** ISO 3166-1: the country that the provider states for this place. It binds. */
  stated: string | null;
  /** Countries of the posting's other places: they decide between equals. */
  siblings: ReadonlySet<string>;
  /** False when "New York" must be the state: it is said to be remote, or stands among states. */
  mayBeCity: boolean;
  /** The postcode beside its words, where a town that they may name can have it. */
  postcode: Postcode | null;
}

/** One way to read a group of parts as one place of one country. */
export interface Option {
  country: string;
  score: number;
  city: City | null;
  /** Index of the part that is the city. */
  cityPart: number;
  region: Subdivision | null;
  regionPart: number;
  /** Something beside a city's name says the country: a name or code of it, a region, the provider. */
  isExplicit: boolean;
  /** Parts that play no role. */
  unused: number;
}

/*
 * A score is a sum of logarithms: 1 is ten times as likely. A city weighs as its people, so that what nobody
 * states more closely goes to the place that most people mean.
 */
export const weights = {
  countryName: 6,
  countryCode: 4,
  /** A code that is a state's as well. */
  sharedCode: 3,
  /** And a state's far sooner. */
  rareCode: 1,
  stated: 5,
  /** "Cook County": of all countries with postings the US has those, but a code must say the state. */
  county: 1,
  regionName: 5,
  /** Of a country that few postings come from. */
  remoteRegion: 3.5,
  /** Of the US, Canada and Australia: as well known as a country ("Georgia"). */
  stateName: 6,
  postalCode: 3,
  isoCode: 1.5,
  inside: 1,
  /** A county beside its nation, a quarter beside its city. */
  nested: 3,
  outside: -4,
  unused: -1.5,
  foreign: -4,
  sibling: 1,
  /** A postcode of where a town lies, and one that its country or part of it has not. */
  postcode: 2.3,
  otherPostcode: -1.2,
  /** A name that GeoNames has from somewhere: some are of quarters, and of long ago. */
  alias: -1,
} as const;

/** Countries whose states people write as codes. */
const postalCountries = new Set(["US", "CA", "AU"]);

/** Countries that people write behind the name of one that has a code of its own. */
const overCountry: Partial<Record<string, string>> = {
  PR: "US",
  GU: "US",
  VI: "US",
  HK: "CN",
  MO: "CN",
  RE: "FR",
  GP: "FR",
  MQ: "FR",
  GF: "FR",
};

export const isOver = (part: Readings, country: string): boolean =>
  part.country !== null && part.country.code === overCountry[country];

const metropolis = 500_000;

interface RegionReading {
  region: Subdivision;
  part: number;
  score: number;
  /** What it lost because its name is a large city's; given back where it stands behind a town that lies in it. */
  lost: number;
}

/** "Jordan, MN", "Lebanon, NH": a town that has a country's name, beside the code of the state that it is in. */
function isTownOfState(part: Readings, parts: Readings[]): boolean {
  return parts.some(
    ({ regions, country }) =>
      country?.isCode !== false &&
      regions.some(
        ({ region, isCode }) =>
          isCode && postalCountries.has(region.country) && part.cities.some((city) => isInside(city, region)),
      ),
  );
}

function countryScore(part: Readings, country: string, parts: Readings[]): number {
  if (part.country?.code !== country) return 0;
  if (!part.country.isCode && part.cities.length > 0 && isTownOfState(part, parts)) return 0;
  if (!part.country.isCode) return weights.countryName;
  const isShared = part.regions.some(({ region, isCode }) => isCode && postalCountries.has(region.country));
  if (!isShared) return weights.countryCode;
  return isRareCountry(country) ? weights.rareCode : weights.sharedCode;
}

/** What a postcode says of a town or a region: a region that has it is no surer, since towns are written behind it. */
export function postcodeScore({ postcode }: PlaceEvidence, country: string, region: string, isTown: boolean): number {
  if (postcode === null) return 0;
  const fit = fitOf(postcode, country, region);
  return fit === "never" ? weights.otherPostcode : isTown && fit === "fits" ? weights.postcode : 0;
}

function regionsIn(parts: Readings[], country: string, isStated: boolean, evidence: PlaceEvidence): RegionReading[] {
  return parts.flatMap(({ key, regions, cities }, part) =>
    regions
      .filter(({ region }) => region.country === country)
      .map(({ region, isCode }) => {
        const code = isStated || postalCountries.has(country) ? weights.postalCode : weights.isoCode;
        // "Boston, New York" names two cities sooner than a village of the state.
        const isCityToo = cities.some(
          (city) => city.country === country && city.population >= metropolis && !isAround(key, city),
        );
        const isState = postalCountries.has(country);
        const fame = isState
          ? weights.stateName
          : isWellKnown(country) || isStated
            ? weights.regionName
            : weights.remoteRegion;
        const coded = postcodeScore(evidence, country, region.parent ?? region.code, false);
        const name = fame - (region.parent === null ? 0 : 1) + coded;
        const lost = !isCode && isCityToo ? 2 : 0;
        return {
          region,
          part,
          score: isCode ? code + coded : name - lost,
          lost: isState || region.parent !== null ? 0 : lost,
        };
      }),
  );
}

/** "Greater London": the city with all around it, and no city beside another. */
const isAround = (key: string, { name }: City): boolean => key.endsWith(` ${foldPlace(name)}`);

/** The best reading of the parts as a place of that country. */
export function readIn(country: string, parts: Readings[], evidence: PlaceEvidence): Option {
  const scores = parts.map((part) => countryScore(part, country, parts));
  const countryBest = Math.max(0, ...scores);
  const countryPart = countryBest === 0 ? -1 : scores.lastIndexOf(countryBest);
  const isStated = evidence.stated === country;
  const county = country === "US" && parts.some(({ isCounty }) => isCounty) ? weights.county : 0;
  const isUnder = countryBest > 0 && parts.some((part) => isOver(part, country));
  const isSaid = isStated || countryBest > 0;
  const base =
    county +
    countryBest +
    (isUnder ? weights.countryName : 0) +
    (isStated ? weights.stated : 0) +
    (evidence.siblings.has(country) ? weights.sibling : 0);
  const none = { region: null, part: -1, score: 0, lost: 0 };
  const regions = [none, ...regionsIn(parts, country, isSaid, evidence)];
  let best: Option | null = null;
  for (const { region, part: regionPart, score: fame, lost } of regions) {
    if (regionPart === countryPart && regionPart >= 0) continue;
    const isExplicit = isSaid || region !== null;
    const bare = base + fame;
    const without = penalty(parts, country, [countryPart, regionPart], region);
    const option = {
      country,
      city: null,
      cityPart: -1,
      region,
      regionPart,
      isExplicit,
      ...without,
      score: bare + without.score,
    };
    best = better(best, option);
    for (const [cityPart, part] of parts.entries()) {
      if (cityPart === regionPart || cityPart === countryPart) continue;
      const cities = citiesIn(part, region);
      const left = penalty(parts, country, [countryPart, regionPart, cityPart], region);
      for (const city of cities) {
        if (city.country !== country || isOthersThere(city, cities, region)) continue;
        const people = isExplicit ? Math.log10(city.population) : loneWeight(city);
        const isElsewhere =
          region !== null && (isOutside(city, region) || isOtherTown(city, region, parts[regionPart]));
        const fit = region === null ? 0 : isElsewhere ? weights.outside : weights.inside;
        const quarters = quartersOf(city, parts, [countryPart, regionPart, cityPart]);
        const unused = left.unused - quarters;
        const beside = left.score + quarters * (weights.nested - weights.unused);
        // "\u00C7ankaya, Ankara"
        const back = regionPart > cityPart && fit > 0 && city.whole === null ? lost : 0;
        const coded = postcodeScore(evidence, country, city.region, true);
        const named = aliasScore(city, cities, parts[cityPart]?.key) - cityPart / 100;
        const score = bare + back + people + fit + named + beside + coded;
        const isSure = isExplicit || coded > 0;
        best = better(best, { country, city, cityPart, region, regionPart, isExplicit: isSure, unused, score });
      }
    }
  }
  return (
    best ?? { country, score: 0, city: null, cityPart: -1, region: null, regionPart: -1, isExplicit: isSaid, unused: 0 }
  );
}

/** People of towns that are none of the other's district, where a district bears the name of a large town. */
const apart: Partial<Record<string, number>> = { GB: 50_000, BE: 100_000 };

/** "Sheffield, Hull": a city's own district, or a Belgian town's province, holds no other city. */
function isOtherTown(city: City, region: Subdivision, part: Readings | undefined): boolean {
  const people = apart[region.country];
  if (people === undefined || region.parent === null || city.population < people || part === undefined) return false;
  return part.cities.some(
    (one) =>
      one.country === region.country &&
      one.id !== city.id &&
      !one.isAlias &&
      one.population >= LARGE_TOWN &&
      !isAround(part.key, one),
  );
}
const LARGE_TOWN = 100_000;

/** People of a town that is meant rather than another city's quarter of its name. */
const namesakePeople = 50_000;

/** How many of the parts that play no role name quarters of the city ("Wola" of "Warszawa, Wola"). */
function quartersOf(city: City, parts: Readings[], used: number[]): number {
  return parts.filter((part, index) => {
    if (used.includes(index) || part.country !== null || part.regions.length > 0) return false;
    const isTownToo = part.cities.some(
      (one) => one.country === city.country && one.whole === null && one.population >= namesakePeople,
    );
    return !isTownToo && part.cities.some(({ whole }) => whole?.id === city.id);
  }).length;
}

/** People of a town whose own name it is, rather than another's of its country. */
const NAMESAKE_PEOPLE = 50_000;

/** "Riverdale, CA": what others call a city, where a town of that state has the name as its own. */
function isOthersThere(city: City, namesakes: City[], region: Subdivision | null): boolean {
  if (!city.isAlias || region === null || !postalCountries.has(region.country)) return false;
  return namesakes.some((other) => !other.isAlias && isInside(other, region));
}

/** A place that has the name as its own is meant before one that others call so ("New Delhi"). */
function aliasScore(city: City, namesakes: City[], key: string | undefined): number {
  // GeoNames' "Ajman City" is shown as Ajman, and St. Gallen as Sankt Gallen.
  if (!city.isAlias || (key?.includes(" ") ? isNearName(key, city.name) : foldPlace(city.name) === key)) return 0;
  const isOwn = namesakes.some(
    (other) => !other.isAlias && other.population >= (other.country === city.country ? NAMESAKE_PEOPLE : metropolis),
  );
  return weights.alias * (isOwn ? 2 : 1);
}

function better(a: Option | null, b: Option): Option {
  return a === null || b.score > a.score ? b : a;
}

/** What the parts that play no role speak against the reading. */
function penalty(
  parts: Readings[],
  country: string,
  used: number[],
  whole: Subdivision | null,
): { score: number; unused: number } {
  let score = 0;
  let unused = 0;
  const keys = new Set(used.map((index) => parts[index]?.key));
  for (const [index, part] of parts.entries()) {
    if (used.includes(index) || keys.has(part.key) || part.isNoPlace || part.area !== null) continue;
    // "Surrey, England"; "(MI), Lombardia"
    if (
      whole !== null &&
      part.regions.some(
        ({ region, isCode }) =>
          region.country === country && !isCode && (region.parent === whole.code || region.code === whole.parent),
      )
    )
      score += weights.nested;
    if (
      part.country?.code === country ||
      isOver(part, country) ||
      part.regions.some(({ region, isCode }) => region.country === country && !isCode)
    )
      continue;
    unused++;
    const isNamed = part.country !== null && !part.country.isCode;
    const isPostal = part.regions.some(({ region, isCode }) => isCode && postalCountries.has(region.country));
    score += isNamed || isPostal ? weights.foreign : weights.unused;
  }
  return { score, unused };
}

/** "Newark, Nottinghamshire": behind a name that is known from abroad a region of one country alone, by its full name. */
export function isOfOwnRegion({ regionPart, country }: Option, parts: Readings[]): boolean {
  const part = parts[regionPart];
  return (
    part !== undefined &&
    regionPart === parts.length - 1 &&
    regionPart > 0 &&
    part.cities.length === 0 &&
    part.country === null &&
    part.regions.every(({ region, isCode }) => !isCode && region.country === country)
  );
}

/** Every country that some reading of some part is in, and the stated one. */
export function countriesOf(parts: Readings[], evidence: PlaceEvidence): string[] {
  const found = new Set<string>(evidence.stated === null ? [] : [evidence.stated]);
  for (const { cities, country, regions } of parts) {
    if (country !== null) found.add(country.code);
    for (const { region } of regions) found.add(region.country);
    for (const city of cities) found.add(city.country);
  }
  return [...found];
}
