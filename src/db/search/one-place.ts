import { limits } from "../../core/limits.ts";
import type { City } from "../../core/normalize/place/cities.ts";
import { countryName } from "../../core/normalize/place/countries.ts";
import {
  placesMeeting,
  townsAsked,
  type KnownPlaces,
  type PlaceCondition,
} from "../../core/normalize/place/one-place.ts";
import { countriesOfRegion, shownSubdivision, type Subdivision } from "../../core/normalize/place/subdivisions.ts";
import { facetToken, textToken } from "../index/job-index.ts";
import type { Alternative } from "../index/match-expression.ts";
import { regionValue, SEVERAL, townValue } from "../index/place-tokens.ts";

/** Of postings with a place in one of these cities. */
export function cityTokens(cities: readonly City[]): string[] {
  return cities.map(({ id }) => facetToken("city_id", id));
}

/** Of postings with a place that is one of these, or in a region or country that is. */
function tokensOf({ cities, regions, countries }: KnownPlaces): string[] {
  const names = countries.flatMap((code) => countryName(code) ?? []);
  return [
    ...cityTokens(cities),
    ...new Set(regions.map(regionToken)),
    ...names.map((name) => textToken("country", name)),
  ];
}

/** By its name, where that is no other country's region too. */
export function regionToken(region: Subdivision): string {
  const shown = shownSubdivision(region);
  if (countriesOfRegion(shown).length < 2) return textToken("region", shown);
  return facetToken("shared_region", regionValue(region.country, shown));
}

/**
 * Postings that may meet conditions on a place by several of their places, and have none that meets them all. One with a
 * town of a name that is asked for, and that no list has, is not among them: nothing tells where it lies. Null where that
 * can't be, or more places meet them than one search looks for: then names alone decide.
 */
export function elsewhereThan(conditions: readonly PlaceCondition[]): Alternative | null {
  const met = placesMeeting(conditions);
  if (met === null) return null;
  const towns = new Set(townsAsked(conditions).map(townValue));
  const tokens = [...tokensOf(met), ...[...towns].map((town) => facetToken("unlisted_city", town))];
  if (tokens.length > limits.placesMetMax) return null;
  const several = facetToken("places", SEVERAL);
  return tokens.length === 0 ? several : { all: [[several]], but: tokens };
}
