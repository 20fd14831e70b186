import type { ComposedFacts, Place } from "../../core/facts.ts";
import { limits } from "../../core/limits.ts";
import { findCountryByName } from "../../core/normalize/place/countries.ts";
import { countriesOfRegion } from "../../core/normalize/place/subdivisions.ts";
import { foldPlace } from "../../core/normalize/text/fold-name.ts";

/**
 * What tokens say of the places of a posting that their names, each by itself, do not: which cities are meant (GeoNames
 * ids), what towns are called that no list has, which regions of those of one name ("WA"), and that there are several
 * places, of which one alone must meet what is asked of a place.
 */
export type PlaceFacet = "city_id" | "unlisted_city" | "shared_region" | "places";
/** The value of `places`. */
export const SEVERAL = "several";

export function placeValues({ place, places }: Pick<ComposedFacts, "place" | "places">): [PlaceFacet, string][] {
  const all = [place, ...places].filter(({ city, region, country }) => (city ?? region ?? country) !== null);
  const each = new Set(all.map(({ city, region, country, geoname_id: id }) => [city, region, country, id].join("\n")));
  const cities = new Set(all.flatMap(({ geoname_id: id }) => id ?? []));
  const towns = new Set(
    all.flatMap(({ city, geoname_id: id }) => (city === null || id !== null ? [] : townValue(city))),
  );
  const regions = new Set(all.flatMap(sharedRegion));
  const most = limits.placesIndexedMax;
  return [
    ...[...cities].slice(0, most).map((id): [PlaceFacet, string] => ["city_id", String(id)]),
    ...[...towns].slice(0, most).map((town): [PlaceFacet, string] => ["unlisted_city", town]),
    ...[...regions].slice(0, most).map((region): [PlaceFacet, string] => ["shared_region", region]),
    ...(each.size > 1 && each.size <= most ? [["places", SEVERAL] as [PlaceFacet, string]] : []),
  ];
}

function sharedRegion({ region, country }: Place): string[] {
  if (region === null || country === null || countriesOfRegion(region).length < 2) return [];
  const code = findCountryByName(country);
  return code === null ? [] : [regionValue(code, region)];
}

/** The value of a region, as postings show it, of a country (ISO 3166-1). */
export function regionValue(country: string, region: string): string {
  return asValue(`${country} ${foldPlace(region)}`);
}

/** The value of a town that no list has: of other scripts than Latin one for all. */
export function townValue(name: string): string {
  return asValue(foldPlace(name)) || "0";
}

const asValue = (text: string): string => text.toLowerCase().replaceAll(/[^a-z0-9]/g, "");
