import type { City } from "./cities.ts";
import { findCities, meantCity } from "./cities.ts";
import { cityAround, oneRegion } from "./city-regions.ts";
import { loneWeight } from "./fame.ts";
import { foldPlace } from "../text/fold-name.ts";
import { isInside, isOutside, stateCountries } from "./inside.ts";
import { chooseCity, isOfAnyCounty, isOthersName, isOvershadowed } from "./namesakes.ts";
import { isKnown, type Readings } from "./readings.ts";
import {
  countriesOf,
  isOfOwnRegion,
  isOver,
  postcodeScore,
  readIn,
  weights,
  type Option,
  type PlaceEvidence,
} from "./score-group.ts";
import { fittingParts } from "./postcode-zones.ts";
import { isNearName, longNamesakes } from "./short-names.ts";
import { findSubdivisions, subdivisionOf, type Subdivision } from "./subdivisions.ts";

/** A place as far as its words prove it. */
export interface ResolvedPlace {
  /** The city as shown, or as written where no list has it or nothing tells which one it is. */
  city: string | null;
  /** Of GeoNames; null when the city is not one of its list for sure. */
  cityId: number | null;
  region: Subdivision | null;
  /** ISO 3166-1. */
  country: string | null;
  confidence: number;
  /** How well it explains its words, for a comparison of ways to cut a line. */
  score: number;
  /** The words say nothing of it: the country is the stated one. */
  isStatedOnly: boolean;
}

/** How sure each kind of evidence is. */
export const confidences = {
  stated: 0.99,
  explicit: 0.95,
  settled: 0.8,
  dominant: 0.7,
  unknownCity: 0.6,
  siblings: 0.6,
  contradicted: 0.3,
  ambiguous: 0.3,
} as const;

export const nowhere: ResolvedPlace = {
  city: null,
  cityId: null,
  region: null,
  country: null,
  confidence: 0,
  score: 0,
  isStatedOnly: false,
};

/** Orders of magnitude (of people, or their like) between what is taken and the next best. */
const margins = { explicit: 0.45, lone: 1, kinds: 0.8 } as const;
/** People of a city that is meant by a bare name, and of its namesake elsewhere. */
const [cityOfName, townOfName] = [100_000, 50_000];
/** People (log10) from which a city outweighs what a form says its country is. */
const largeCity = 5.7;
/** A smaller place without any other word must be the only one of its name. */
const townWeight = 4.15;
const loneLettersMin = 5;
/** People below which a place there is not meant by its name alone: it has that of a town in Europe ("Killarney", Manitoba). */
const villagePeople = 5_000;
const namedAfterOthers: ReadonlySet<string> = new Set(["US", "CA", "AU", "NZ", "ZA"]);
/** People of a city that is meant rather than the state of its name, in the US, Canada and Australia. */
const rivalPeople = 500_000;
/** People of a town that is meant rather than the province of its name, elsewhere. */
const townPeople = 20_000;
/** Provinces that people mean rather than the town of that name. */
const provinces = new Set(["okinawa"]);
/** Countries of states that hold many cities: a bare name is as likely the state's. */
const largeStates: ReadonlySet<string> = new Set(["MX", "BR", "IN", "AR", "CN", "RU", "ID", "NG"]);
/** People of a city that everybody knows. */
const metropolis = 1_000_000;
/** Countries of small divisions: the town is meant rather than the municipality of its name. */
const municipal: ReadonlySet<string> = new Set("MT SI LV LT EE MK LI".split(" "));
/** Countries whose larger cities are in no county, though one around them has their name. */
const besideCounties: ReadonlySet<string> = new Set(["HU", "TW"]);
/** Countries that are one city; their name is both. */
const cityStateNames: Partial<Record<string, string>> = { SG: "Singapore", HK: "Hong Kong", MO: "Macau" };

/** The one place that a group of parts names; what they do not prove is null. */
export function resolveGroup(named: Readings[], evidence: PlaceEvidence): ResolvedPlace {
  if (evidence.postcode === null) return resolveParts(named, evidence);
  const fitting = fittingParts(named, evidence.postcode);
  return fitting === null ? resolveParts(named, { ...evidence, postcode: null }) : resolveParts(fitting, evidence);
}

function resolveParts(named: Readings[], evidence: PlaceEvidence): ResolvedPlace {
  const parts = named.some((_, at) => isStateOfAustralia(named, at, evidence))
    ? named.map((part, at) => (isStateOfAustralia(named, at, evidence) ? { ...part, cities: [] } : part))
    : named;
  const options = countriesOf(parts, evidence)
    .map((country) => readIn(country, parts, evidence))
    .toSorted((a, b) => b.score - a.score);
  const [first, second] = options;
  if (first === undefined || first.score <= 0) return nowhere;
  const bound = bindStated(options, parts, evidence);
  if (bound !== null)
    return bound === "contradicted"
      ? contradict(options, parts)
      : settle(bound, parts, evidence, confidenceOf(bound, evidence));
  if (first.city === null && first.region === null && !first.isExplicit) return nowhere;
  // A village elsewhere is no rival of a region that is said: "Providencia, Regi\u00F3n Metropolitana".
  const readings = first.isExplicit ? (second?.isExplicit === true ? [] : [first]) : options;
  const stateNamed = readings.find((option) => isOfOwnRegion(option, parts));
  if (stateNamed !== undefined) return settle(stateNamed, parts, evidence, confidences.explicit);
  if (second !== undefined && first.score - second.score < marginOf(first, second))
    return ambiguous(first, second, parts);
  if (!first.isExplicit && !isPlausible(first, parts, evidence)) return nowhere;
  if (
    evidence.stated === null &&
    evidence.postcode === null &&
    (isOvershadowed(first, parts) || isOthersName(first, parts))
  )
    return nowhere;
  return settle(first, parts, evidence, confidenceOf(first, evidence));
}

/** "VIC": by itself or behind a name, and in capitals, no town abroad whose name is written with the letters of Victoria's code. */
function isStateOfAustralia(parts: Readings[], at: number, { stated }: PlaceEvidence): boolean {
  const part = parts[at];
  if (part === undefined || (at === 0 && parts.length > 1) || !/^[A-Z]{3}$/.test(part.text)) return false;
  const isIts = stated === null || stated === "AU";
  return isIts && part.regions.some((one) => one.isCode && one.region.country === "AU");
}

/** The stated country's reading; whether a large city elsewhere speaks against it; null when none is stated. */
function bindStated(options: Option[], parts: Readings[], { stated }: PlaceEvidence): Option | "contradicted" | null {
  if (stated === null) return null;
  const own = options.find(({ country }) => country === stated);
  if (own === undefined) return null;
  const isEmpty = own.city === null && own.region === null && own.unused > 0;
  const rival = options.find(({ country, city }) => country !== stated && city !== null);
  const other = options[0];
  const isNamed = (country: string): boolean =>
    parts.some((part) => part.country?.code === country && !part.country.isCode);
  if (isEmpty && other !== undefined && other.country !== stated && isNamed(other.country)) return "contradicted";
  // "Waterloo, Ontario" with "USA": every word says another country.
  const isWhole =
    other !== undefined &&
    other.country !== stated &&
    other.city !== null &&
    other.region !== null &&
    other.unused === 0;
  if (isWhole && own.unused > 0 && other.score - own.score > margins.lone) return "contradicted";
  return isEmpty && rival?.city && loneWeight(rival.city) >= largeCity ? "contradicted" : own;
}

/** A country beside "Frankfurt" that has none is a default of somebody's form: the line's own words remain. */
function contradict(options: Option[], parts: Readings[]): ResolvedPlace {
  const best = options
    .filter(({ city, isExplicit }) => city !== null || isExplicit)
    .toSorted((a, b) => b.score - a.score);
  const stated = best.find(({ city }) => city !== null) ?? best[0];
  if (stated === undefined) return nowhere;
  const evidence = { stated: null, siblings: new Set<string>(), mayBeCity: true, postcode: null };
  const again = resolveGroup(parts, evidence);
  return { ...again, confidence: Math.min(again.confidence, confidences.contradicted) };
}

function marginOf(first: Option, second: Option): number {
  const isOneName = first.city !== null && second.city !== null && first.cityPart === second.cityPart;
  // "Richmond, CA": a town of that name both in the state and in the country of the code.
  if (isOneName && first.isExplicit && second.isExplicit && second.unused === 0) return margins.lone;
  if (first.isExplicit && first.unused === 0 && (second.unused > 0 || first.score >= 9)) return margins.explicit;
  // "Solna": a town's own name, which others call a city abroad, but not "Neustadt", which many are.
  const own = isOneName && second.city?.isAlias === true && first.city?.isAlias === false ? first.city : null;
  if (own !== null && longNamesakes(own.name, own).length === 0) return margins.explicit;
  // "Doncaster": a city beside a town that is named after it.
  const isTownOnly = second.city !== null && second.city.population < townOfName && !second.isExplicit;
  const isOwn = first.city !== null && !first.city.isAlias && first.city.population >= cityOfName;
  if (isOneName && isTownOnly && !first.isExplicit && isOwn) return margins.explicit;
  const isOtherKind = (first.city === null) !== (second.city === null);
  return isOtherKind ? margins.kinds : margins.lone;
}

/** Two countries, and nothing between them: the name at most. */
function ambiguous(first: Option, second: Option, parts: Readings[]): ResolvedPlace {
  const isSame = second.city === null || first.cityPart === second.cityPart;
  const city =
    first.city !== null && isSame && (first.city?.population ?? 0) >= 15_000
      ? (parts[first.cityPart]?.text ?? null)
      : null;
  return { ...nowhere, city, confidence: city === null ? 0 : confidences.ambiguous, score: city === null ? 0 : 1 };
}

/** A bare name: a town that everybody knows, or the only one of its name. */
function isPlausible({ city, cityPart }: Option, parts: Readings[], evidence: PlaceEvidence): boolean {
  if (city === null) return false;
  if (evidence.siblings.has(city.country)) return true;
  if (loneWeight(city) >= townWeight) return true;
  const part = parts[cityPart];
  if (parts.length > 1 || part === undefined || part.key.length < loneLettersMin) return false;
  if (city.population < villagePeople && namedAfterOthers.has(city.country)) return false;
  return part.isName && part.cities.every((other) => other.country === city.country && other.region === city.region);
}

function confidenceOf({ isExplicit, country }: Option, evidence: PlaceEvidence): number {
  if (evidence.stated === country) return confidences.stated;
  if (isExplicit) return confidences.explicit;
  return evidence.siblings.has(country) ? confidences.siblings : confidences.dominant;
}

/** What does not come from the words, and would count once for every place that a line is cut into. */
function beside({ country, city }: Option, evidence: PlaceEvidence): number {
  const { stated, siblings } = evidence;
  const coded = city === null ? 0 : postcodeScore(evidence, country, city.region, true);
  return (stated === country ? weights.stated : 0) + (siblings.has(country) ? weights.sibling : 0) + coded;
}

function settle(option: Option, parts: Readings[], evidence: PlaceEvidence, confidence: number): ResolvedPlace {
  const { country, score, isExplicit } = option;
  const isStatedOnly =
    option.city === null && option.region === null && !parts.some((part) => part.country?.code === country);
  const place = { ...nowhere, country, score: score - beside(option, evidence), confidence, isStatedOnly };
  if (option.city === null) return settleWithoutCity(option, parts, evidence, place);
  const part = parts[option.cityPart];
  const rivalRegion = part?.regions.find(
    ({ region }) => region.country === country && region !== option.region,
  )?.region;
  if (rivalRegion !== undefined && option.region === null) {
    // "Ile de France" is a name of Paris too.
    const isDistrict = country === "CZ" && rivalRegion.parent !== null;
    const isRegionsName =
      !isDistrict &&
      option.city.isAlias &&
      part?.key === foldPlace(rivalRegion.name) &&
      !isNearName(part.key, option.city.name);
    const isCountrySaid = isExplicit && parts.length > 1;
    const decided = isRegionsName ? "state" : cityOrState(option.city, rivalRegion, evidence, isCountrySaid);
    if (decided === "state") return { ...place, region: rivalRegion };
    if (decided === null) return place;
  }
  const chosen = chooseCity(option, part?.cities ?? [], isExplicit);
  // "Springfield": of several states' towns none, and of their country a guess.
  if (chosen === null && !isExplicit && !evidence.siblings.has(country)) return nowhere;
  if (chosen === null)
    return {
      ...place,
      city: part?.text ?? null,
      region: option.region,
      confidence: Math.min(confidence, confidences.settled),
    };
  const isElsewhere = option.region !== null && (isOutside(chosen, option.region) || isOfAnyCounty(option, parts));
  const whole = chosen.isWholeMeant ? meantCity(chosen) : cityAround(chosen, option, parts);
  if (whole !== null && whole.id !== chosen.id && whole.population > chosen.population)
    return { ...place, city: whole.name, cityId: whole.id, region: subdivisionOf(country, whole.region) };
  // Of a city whose division GeoNames does not say, the one that bears its name: "Doha".
  const namesake = rivalRegion?.parent === null ? rivalRegion : null;
  // Of Taiwan's cities with a county around them GeoNames says the county.
  const own = country === "TW" ? namesake : null;
  const region = oneRegion(option.region, chosen) ?? own ?? subdivisionOf(country, chosen.region) ?? namesake;
  // "Springfield, TX" of another state: the stated region stands, and the city is only a name.
  if (isElsewhere)
    return { ...place, city: part?.text ?? null, region: option.region, confidence: confidences.unknownCity };
  return { ...place, city: chosen.name, cityId: chosen.id, region };
}

/** A name of a city and of a state of the same country. */
function cityOrState(
  city: City,
  region: Subdivision,
  evidence: PlaceEvidence,
  isCountrySaid: boolean,
): "city" | "state" | null {
  if (region.country === "US" && region.code === "DC") return "city";
  if (provinces.has(foldPlace(region.name))) return "state";
  if (!stateCountries.has(city.country)) {
    // Cities with the rights of a county are divisions beside the one around them.
    if (municipal.has(city.country) && isInside(city, region)) return "city";
    const isIts = besideCounties.has(city.country) || !isOutside(city, region) || region.parent !== null;
    return city.population >= (isIts ? townPeople : rivalPeople) ? "city" : "state";
  }
  if (!evidence.mayBeCity || city.population < rivalPeople) return "state";
  if (isInside(city, region)) return "city";
  return isCountrySaid || city.population < 2 * rivalPeople ? null : "city";
}

/** The District of Columbia is one city; "NY, NY" is the one that bears its state's name. */
function cityOfDistrict(region: Subdivision, parts: Readings[]): City | undefined {
  const { country, code, name } = region;
  const said = parts.filter(({ regions }) => regions.some((one) => one.isCode && one.region === region));
  if (said.length > 1) return findCities(name).find((one) => one.population >= metropolis && !isOutside(one, region));
  if (country !== "US" || code !== "DC") return undefined;
  return findCities("Washington").find((city) => city.country === country && city.region === code);
}

function settleWithoutCity(
  option: Option,
  parts: Readings[],
  evidence: PlaceEvidence,
  place: ResolvedPlace,
): ResolvedPlace {
  const { country, region, regionPart, isExplicit } = option;
  const capital = region === null ? undefined : cityOfDistrict(region, parts);
  if (capital) return { ...place, city: capital.name, cityId: capital.id, region };
  const areAll = parts.every((part) => part.country?.code === country || isOver(part, country));
  const isCityState = country in cityStateNames && region === null;
  if (evidence.mayBeCity && (isCityState || (areAll && parts.length > 1))) {
    // "Singapore", "Jurong East, Singapore", "Luxembourg, LU"
    const name = cityStateNames[country] ?? parts.find((part) => part.country?.isCode === false)?.text ?? "";
    const city = findCities(name).find((one) => one.country === country && !one.isAlias);
    if (city) return { ...place, city: city.name, cityId: city.id, region: subdivisionOf(country, city.region) };
  }
  // Beside a town that no list has the region is the region: "Bang Pa-in, Ayutthaya, Thailand".
  const isBehindTown = parts.slice(0, Math.max(regionPart, 0)).some((part) => part.isName && !isKnown(part.text));
  // "Leiria": by itself a province of the first level is its town, of others nobody knows.
  const mayBeTown = parts.length > 1 || (evidence.mayBeCity && region?.parent === null && !largeStates.has(country));
  if (region !== null && regionPart >= 0 && !stateCountries.has(country) && mayBeTown && !isBehindTown) {
    // "Luxembourg, Luxembourg", "Berlin, Germany": the town of a region's name.
    const city = parts[regionPart]?.cities.find((one) => !isOutside(one, region));
    if (
      city &&
      !(
        city.isAlias &&
        parts[regionPart]?.key === foldPlace(region.name) &&
        !isNearName(foldPlace(region.name), city.name)
      ) &&
      findSubdivisions(city.name).includes(region) &&
      (city.population >= townPeople || municipal.has(country)) &&
      !provinces.has(foldPlace(city.name))
    )
      return { ...place, city: city.name, cityId: city.id, region: subdivisionOf(country, city.region) ?? region };
  }
  // "Viken" was parted in three: without a town nobody knows in which.
  const isOfSeveral = parts[regionPart]?.regions.some(
    (one) => !one.isCode && one.region !== region && one.region.country === country && one.region.parent === null,
  );
  const isParted = region?.parent === null && isOfSeveral === true;
  if (isParted) return { ...place, region: null };
  return isExplicit ? { ...place, region } : nowhere;
}
