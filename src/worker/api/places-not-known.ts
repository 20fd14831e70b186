import { findArea } from "../../core/normalize/place/areas.ts";
import { isOnlyMetro, unknownCities } from "../../core/normalize/place/asked-cities.ts";
import { namesLike, shownPlace, unknownPlaces, vaguePlaces } from "../../core/normalize/place/asked-places.ts";
import type { JobFilterValues } from "../../db/search/job-filters.ts";
import { nearestName } from "../http/nearest-name.ts";
import type { UnknownWord } from "../http/parameters.ts";
import type { IgnoredParam } from "../http/request-text.ts";

/** Filters whose values are places; an unknown country is a 400. */
const placeFilters = ["location", "location_text", "city", "region"] as const;
const VAGUE =
  "no place that is known here: ask for cities, regions, countries or near=latitude,longitude, or for workplace_type=remote";
const METRO = "a metropolitan area: location takes it";
const AREA = "a part of the world: country and location take it";
/** Names that are looked into: for each the names of places that begin alike are compared. */
const NAMES_MAX = 5;

/**
 * Of a search that found nothing: the names of places that nothing knows, with the ones that were probably meant. One
 * that finds something is right, since postings name places that no list has.
 */
export function placesNotKnown(filters: JobFilterValues): IgnoredParam[] {
  const unknown = placeFilters.flatMap((parameter) =>
    (filters[parameter] ?? []).flatMap(unknownPlaces).map((value) => ({ parameter, value })),
  );
  const told = unknown.slice(0, NAMES_MAX).map(({ parameter, value }) => ({
    parameter,
    value: value.slice(0, 100).toWellFormed(),
    did_you_mean: placeMeant(value),
  }));
  const vague = (["location", "location_text"] as const).flatMap((parameter) =>
    (filters[parameter] ?? [])
      .flatMap(vaguePlaces)
      .slice(0, NAMES_MAX)
      .map((value) => ({ parameter, value: value.slice(0, 100).toWellFormed(), did_you_mean: null, hint: VAGUE })),
  );
  const wider = (filters.region ?? []).slice(0, NAMES_MAX).flatMap((value) => {
    const hint = isOnlyMetro(value) ? METRO : findArea(value) === null ? null : AREA;
    return hint === null ? [] : [{ parameter: "region", value, did_you_mean: null, hint }];
  });
  const isVague = new Set(vague.map(({ value }) => value));
  return [...told.filter(({ value }) => !isVague.has(value)), ...vague, ...wider];
}

/** Of the values of `city` those that are no city, with the ones that were probably meant. */
export function citiesNotKnown(values: readonly string[]): UnknownWord[] {
  return unknownCities(values).map((word, index): UnknownWord => {
    if (isOnlyMetro(word.split(",")[0] ?? "")) return { word, meant: null, hint: METRO };
    return { word, meant: index < NAMES_MAX && unknownPlaces(word).length > 0 ? placeMeant(word) : null };
  });
}

function placeMeant(name: string): string | null {
  const names = namesLike(name);
  const words = (text: string): number => text.trim().split(/\s+/).length;
  const alike = names.filter((one) => words(one) === words(name));
  // Two letters of one name changed places; a space more or less is all that may differ besides.
  const near = nearestName(name, alike, 2) ?? nearestName(name, names, 1);
  return near === null ? null : shownPlace(near);
}
