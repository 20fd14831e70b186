import { noPlace, type ComposedFacts, type Place } from "../../core/facts.ts";
import { meetsConditions, townsAsked, type PlaceCondition } from "../../core/normalize/place/one-place.ts";
import { placeValues, townValue } from "./place-tokens.ts";

/** The places of a posting, as facts have them. */
export type Places = Pick<ComposedFacts, "place" | "places">;

/** What becomes of a town that no list has: it may lie anywhere. */
interface UnlistedTowns {
  /** A posting in one that is asked for by its name is found by all of its places. */
  isAsked: boolean;
  /** It is found by any such town. */
  isFound: boolean;
}

/**
 * Those of a posting's places, and of their parts, by which a search for such a part beside these conditions finds it
 * (search/one-place.ts). Null where they say nothing.
 */
export function placesUnder(
  conditions: readonly PlaceCondition[],
  { isAsked, isFound }: UnlistedTowns = { isAsked: true, isFound: true },
): ((posting: Places) => Places) | null {
  const meets = meetsConditions(conditions);
  if (meets === null) return null;
  const towns = new Set(isAsked ? townsAsked(conditions).map(townValue) : []);
  const isTown = ({ city, geoname_id: id }: Place): boolean => city !== null && id === null;
  return (posting) => {
    if (!hasSeveralPlaces(posting)) return posting;
    const all = [posting.place, ...posting.places];
    if (all.some((one) => isTown(one) && towns.has(townValue(one.city ?? "")))) return posting;
    const found = all.map((one): Place => {
      const met = meets(one);
      const city = met.city || (isFound && isTown(one)) ? one.city : null;
      const [region, country] = met.regionAndCountry ? [one.region, one.country] : [null, null];
      return Object.assign({}, one, { city, region, country });
    });
    return { place: noPlace, places: found };
  };
}

/** Whether one place of it alone must meet what is asked of a place. */
export function hasSeveralPlaces(posting: Places): boolean {
  if (posting.places.length < 2) return false;
  const before = several.get(posting.places);
  if (before !== undefined) return before;
  const is = placeValues(posting).some(([facet]) => facet === "places");
  several.set(posting.places, is);
  return is;
}

/** By its places, of which each condition asks anew. */
const several = new WeakMap<readonly Place[], boolean>();
