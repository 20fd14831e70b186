import type { Steps } from "../steps.ts";
import type { PayStatement } from "./find-pay.ts";
import { countriesOf, isOfRest, namesStateOf, placeMatch, type PayPlace } from "./pay-labels.ts";

/** Steps: a statement's words, compared with a place. */
const LABEL_STEPS = 3_000;

/** Whether at least two statements are each for a country of its own ("In Germany: ..", "France: .."). */
function areOfCountries(stated: PayStatement[], steps: Steps): boolean {
  steps.take(stated.length * LABEL_STEPS);
  const named = new Set(stated.flatMap(({ near }) => [...countriesOf(near)].toSorted().join(" ") || []));
  return named.size > 1;
}

/** "California: ..., Colorado: ..., all other locations: ...": the last, for places in another state of their country. */
function ofTheRest(stated: PayStatement[], places: PayPlace[], steps: Steps): PayStatement[] {
  const rest = stated.filter(({ near }) => isOfRest(near));
  const [only, ...more] = rest;
  if (only === undefined || more.length > 0 || stated.length === 1 || places.length === 0) return [];
  steps.take(stated.length * places.length * LABEL_STEPS);
  const isElsewhere = ({ region, country }: PayPlace): boolean =>
    region !== null && country !== null && stated.every((one) => one === only || namesStateOf(one.near, country));
  return places.every(isElsewhere) ? rest : [];
}

/**
 * What is stated for the posting's own places: that which names them, by the city before its region before its country. All
 * of it where nothing is said of places. Null where nothing decides: the ranges are of countries of which the posting has
 * none, or it has several and each has a range of its own.
 */
export function ofPlaces(stated: PayStatement[], places: PayPlace[], steps: Steps): PayStatement[] | null {
  const named = places.flatMap((place) => {
    steps.take(stated.length * LABEL_STEPS);
    const scores = stated.map(({ near }) => placeMatch(near, place));
    const best = Math.max(...scores);
    return best === 0 ? [] : [{ country: place.country, of: stated.filter((_, index) => scores[index] === best) }];
  });
  if (named.length === 0) {
    const rest = ofTheRest(stated, places, steps);
    if (rest.length > 0) return rest;
    return areOfCountries(stated, steps) ? null : stated;
  }
  const own = stated.filter((one) => named.some(({ of }) => of.includes(one)));
  const isEach = named.every(({ of }) => of.length === own.length);
  const countries = new Set(named.map(({ country }) => country));
  return isEach || countries.size === 1 ? own : null;
}
