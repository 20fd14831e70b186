import { cityName, findCities, findDominantCity, findRegionOfCity, isCityIn } from "./cities.ts";
import { findCountryByCode, findCountryByName } from "./countries.ts";
import { findSubdivisionByCode, findSubdivisionByName } from "./subdivisions.ts";
import type { Subdivision } from "./subdivisions.ts";

/** A place as far as its words prove it. `country` is an ISO 3166-1 code. */
export interface ResolvedPlace {
  city: string | null;
  region: string | null;
  country: string | null;
  confidence: number;
}

/** What is known from beside the words. */
export interface PlaceEvidence {
  /** A country that the provider states, or that every other place of the posting lies in; decides conflicts. */
  country: string | null;
  /** False when "New York" must be the state: it is said to be remote, or stands among states. */
  mayBeCity: boolean;
  /** True when a part that no list knows is no city. */
  isLoose: boolean;
}

/** How sure each kind of evidence is. */
const confidences = { explicit: 0.95, unknownCity: 0.85, settled: 0.8, dominant: 0.7, ambiguous: 0.3 } as const;

/** Thousands of people from which a city competes with the state of its name ("Washington"). */
const rivalPopulation = 500;

/** Countries that are one city; their name is both. */
const cityStates = new Set(["SG", "HK"]);

const nowhere: ResolvedPlace = { city: null, region: null, country: null, confidence: 0 };

/** Country that a part surely names: no state shares its name or code. */
function sureCountry(part: string): string | null {
  const named = findCountryByName(part);
  if (named) return findSubdivisionByName(part) ? null : named;
  return findSubdivisionByCode(part) ? null : findCountryByCode(part);
}

function findSubdivision(part: string): Subdivision | null {
  return findSubdivisionByName(part) ?? findSubdivisionByCode(part);
}

/** The country that competes with a state for a name or code: Georgia for "Georgia", Canada for "CA". */
function rivalCountry(part: string): string | null {
  return findCountryByName(part) ?? findCountryByCode(part);
}

/** "New York" or "Washington" alone, when its state is known to be meant or its city may be. */
function resolveStateName(part: string, state: Subdivision, mayBeCity: boolean): ResolvedPlace {
  const found = { city: null, region: state.code ?? part, country: state.country, confidence: confidences.explicit };
  if (!mayBeCity || findSubdivisionByCode(part)) return found;
  const cities = findCities(part).filter(
    (city) => city.country === state.country && city.population >= rivalPopulation,
  );
  if (cities.length === 0) return found;
  if (cities.every((city) => city.region === state.code))
    return { ...found, city: cityName(part), confidence: confidences.settled };
  return { ...found, region: null };
}

function isCityLike(part: string): boolean {
  return !/\d/.test(part) && part.length <= 60 && !/^[A-Z]{1,2}$/.test(part);
}

/** The city and region among the parts of a place whose country is known. */
function resolveInCountry(country: string, parts: string[], evidence: PlaceEvidence): ResolvedPlace {
  const regions = parts.filter((part) => findSubdivision(part)?.country === country);
  const [onlyPart] = parts;
  if (parts.length === 1 && onlyPart !== undefined && regions.length === 1) {
    const state = findSubdivision(onlyPart);
    if (state) return resolveStateName(onlyPart, state, evidence.mayBeCity);
  }
  const regionPart = regions.at(-1);
  const regionIndex = parts.lastIndexOf(regionPart ?? "");
  const rest = parts.filter(
    (part, index) =>
      index !== regionIndex && isCityLike(part) && (sureCountry(part) !== country || isCityIn(part, country)),
  );
  const city = rest.find((part) => isCityIn(part, country)) ?? (evidence.isLoose ? undefined : rest[0]);
  const secondPart = rest.find((part) => part !== city);
  // In "Sales - Germany" a part that nobody knows is neither city nor region.
  const plainRegion = evidence.isLoose ? undefined : secondPart;
  const written = regionPart === undefined ? plainRegion : (findSubdivision(regionPart)?.code ?? regionPart);
  const region = written ?? (city === undefined ? null : findRegionOfCity(city, country));
  const isVerified = city === undefined || isCityIn(city, country);
  const cityState = cityStates.has(country) && evidence.mayBeCity && parts.length === 0;
  return {
    city: city === undefined ? (cityState ? (country === "SG" ? "Singapore" : "Hong Kong") : null) : cityName(city),
    region,
    country,
    confidence: isVerified ? confidences.explicit : confidences.unknownCity,
  };
}

/** "City, ST" where ST may also be a country's code: the gazetteer or other evidence decides, or nothing does. */
function settleState(parts: string[], statePart: string, state: Subdivision, evidence: PlaceEvidence): ResolvedPlace {
  const rival = rivalCountry(statePart);
  const others = parts.toSpliced(parts.lastIndexOf(statePart), 1);
  const asState = (): ResolvedPlace => resolveInCountry(state.country, [...others, statePart], evidence);
  if (rival === null || rival === state.country) return asState();
  const asCountry = (): ResolvedPlace => resolveInCountry(rival, others, evidence);
  if (evidence.country === state.country) return { ...asState(), confidence: confidences.settled };
  if (evidence.country === rival) return { ...asCountry(), confidence: confidences.settled };
  const [city] = others;
  if (city === undefined) return nowhere;
  const inState = isCityIn(city, state.country, state.code);
  const inRival = isCityIn(city, rival);
  if (inState && !inRival) return { ...asState(), confidence: confidences.explicit };
  if (inRival && !inState) return { ...asCountry(), confidence: confidences.settled };
  return { ...nowhere, city: findCities(city).length > 0 ? cityName(city) : null, confidence: confidences.ambiguous };
}

/** A city without region or country: only a name that can mean one country proves it. */
function resolveLoneCity(part: string): ResolvedPlace {
  const dominant = findDominantCity(part);
  if (dominant) return { city: cityName(part), ...dominant, confidence: confidences.dominant };
  if (findCities(part).length === 0) return nowhere;
  return { ...nowhere, city: cityName(part), confidence: confidences.ambiguous };
}

/** Resolves the parts of one place ("Austin", "TX", "US"): what they do not prove is null. */
export function resolvePlace(parts: string[], evidence: PlaceEvidence): ResolvedPlace {
  const [first] = parts;
  const last = parts.at(-1);
  if (first === undefined || last === undefined) return nowhere;
  const lastState = findSubdivision(last);
  // "Lebanon, NH" and "Mexico, MO" are cities with the name of a country.
  if (parts.length === 2 && lastState && isCityIn(first, lastState.country, lastState.code)) {
    return settleState(parts, last, lastState, evidence);
  }
  const countryPart = sureCountry(last) ? last : parts.find((part) => sureCountry(part) !== null);
  const country = countryPart === undefined ? null : sureCountry(countryPart);
  if (countryPart !== undefined && country !== null) {
    const rest = parts.toSpliced(parts.lastIndexOf(countryPart), 1);
    return resolveInCountry(country, rest, evidence);
  }
  if (lastState && parts.length === 1 && rivalCountry(last) === null)
    return resolveStateName(last, lastState, evidence.mayBeCity);
  if (lastState) return settleState(parts, last, lastState, evidence);
  const firstState = findSubdivision(first);
  const second = parts[1];
  if (firstState && second !== undefined && findCities(second).length > 0) {
    return settleState([...parts.slice(1), first], first, firstState, evidence);
  }
  const lone = parts.length === 1 ? resolveLoneCity(first) : nowhere;
  if (evidence.country === null) return lone;
  // A provider's country that the gazetteer contradicts ("Hyderabad" in "US") is a default of its form, no fact.
  const isContradicted =
    lone.country !== null && lone.country !== evidence.country && !isCityIn(first, evidence.country);
  if (!isContradicted) return resolveInCountry(evidence.country, parts, evidence);
  // A small town ("Dundalk" in "IE", which the gazetteer knows in Maryland alone) proves neither.
  const isLarge = findCities(first).some((city) => city.population >= rivalPopulation);
  return { ...(isLarge ? lone : nowhere), city: lone.city, confidence: confidences.ambiguous };
}
