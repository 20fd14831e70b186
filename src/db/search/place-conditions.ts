import { readAskedCity } from "../../core/normalize/place/asked-cities.ts";
import { regionsAsked } from "../../core/normalize/place/asked-meaning.ts";
import { readAskedPlaces } from "../../core/normalize/place/asked-places.ts";
import { readCountries } from "../../core/normalize/asked-values.ts";
import { findCountryByName } from "../../core/normalize/place/countries.ts";
import {
  citiesShownAs,
  meaningOfPlace,
  placesMeeting,
  type PlaceCondition,
} from "../../core/normalize/place/one-place.ts";
import type { Subdivision } from "../../core/normalize/place/subdivisions.ts";
import type { Alternative, Group } from "../index/match-expression.ts";
import { placesUnder, type Places } from "../index/places-under.ts";
import { citiesNear } from "./near-filter.ts";
import { cityTokens, elsewhereThan } from "./one-place.ts";

/** Values of the filters of places: of each a posting must have a place, and of all of them one and the same. */
interface AskedOfPlaces {
  location?: string[] | undefined;
  location_text?: string[] | undefined;
  near?: string | undefined;
  country?: string[] | undefined;
  region?: string[] | undefined;
  city?: string[] | undefined;
}

/** What is asked of one place beside what each filter asks by itself. */
interface OnePlace {
  /** In the place of what `near` asks for. */
  near: Group | null;
  /** What a posting must not have. */
  elsewhere: Alternative | null;
}

export function askOfOnePlace(asked: AskedOfPlaces): OnePlace {
  const conditions = conditionsOf(asked);
  if (conditions.length < 2) return { near: null, elsewhere: null };
  if (asked.near === undefined) return { near: null, elsewhere: elsewhereThan(conditions) };
  const met = placesMeeting(conditions);
  return { near: met === null ? null : cityTokens(met.cities), elsewhere: null };
}

/**
 * Of a posting's places those that a search for a part of them ("Lyon") besides what it asks of a place finds the posting
 * by: with `country=GB` London alone of one in London and Lyon. Null where nothing is asked of a place.
 */
export function placesAsked(asked: AskedOfPlaces): ((posting: Places) => Places) | null {
  // What a spot is near to has an id.
  const isAsked = asked.near === undefined;
  return placesUnder(conditionsOf(asked), { isAsked, isFound: isAsked && asked.city === undefined });
}

function conditionsOf({ location, location_text: text, near, country, region, city }: AskedOfPlaces): PlaceCondition[] {
  const ofTexts = [location, text].flatMap((texts) => (texts === undefined ? [] : [placesOf(texts)]));
  return [
    ...ofTexts,
    ...(near === undefined ? [] : [[[meaningOfPlace({ cities: citiesNear(near).cities })]]]),
    ...(country === undefined ? [] : [[[meaningOfPlace({ countries: codesOf(country) })]]]),
    ...(region === undefined ? [] : [[[meaningOfPlace({ regions: regionsOf(region) })]]]),
    ...(city === undefined ? [] : [citiesOf(city)]),
  ];
}

function placesOf(texts: string[]): PlaceCondition {
  return texts.flatMap(readAskedPlaces).map((place) => place.map(({ meaning }) => meaning));
}

/** A name that itself has a comma ("Washington, DC") is looked for whole as well. */
function citiesOf(values: string[]): PlaceCondition {
  const each = values.map((value) => readAskedCity(value).meanings);
  const whole = values.join(" ");
  return values.length > 1 ? [...each, [meaningOfPlace({ cities: citiesShownAs([whole]), towns: [whole] })]] : each;
}

/** Countries (ISO 3166-1) that values of `country` ask for. */
export function codesOf(values: string[]): string[] {
  const names = readCountries(values);
  return "problem" in names ? [] : names.flatMap((name) => findCountryByName(name) ?? []);
}

function regionsOf(values: string[]): Subdivision[] {
  return [...new Set(values.flatMap(regionsAsked))];
}
