import type { City } from "./cities.ts";

/** Countries of few postings whose code is a state's: Albania, Azerbaijan, Gabon, the Cayman Islands .. */
const rareCodes = new Set("AL AZ GA KY LA MA MD ME MN MO MS MT NC NE PA SC SD TN VA".split(" "));

/** "GA": a code that is read as a state's before it is one of a country. */
export const isRareCountry = (code: string): boolean => rareCodes.has(code);

/** Countries whose regions people name without the country. */
const wellKnown = new Set(
  "US CA AU GB IE DE AT CH FR BE NL LU ES PT IT PL CZ SE DK NO FI IN BR MX JP CN NZ ZA GE".split(" "),
);

/** A country whose regions people name without it, and of whose towns most are listed. */
export const isWellKnown = (country: string): boolean => wellKnown.has(country);

/** How often a bare name of a city there means it, in postings. */
const rare = new Map<string, number>(
  Object.entries({
    "VE PK DO NG BD SD SY CU IR CD MM YE": 0.05,
    "CO PE EC GT HN BO PY SV NI DZ MA EG KE GH PH ID": 0.1,
    CR: 0.5,
    ZA: 0.2,
  }).flatMap(([countries, factor]) => countries.split(" ").map((country): [string, number] => [country, factor])),
);
/** Of the US and Canada people write the state, unless everybody knows the city. */
const wellKnownPeople = 350_000;
/** Elsewhere a village is meant by its bare name as seldom. */
const townPeople = 20_000;
const smallCityFactor = 0.2;

/** The weight of a city's name without anything that says the country. */
export function loneWeight(city: City): number {
  const isStateSaid = city.country === "US" || city.country === "CA";
  const isSmall = city.population < (isStateSaid ? wellKnownPeople : townPeople);
  return Math.log10(city.population * (isSmall ? smallCityFactor : (rare.get(city.country) ?? 1)));
}
