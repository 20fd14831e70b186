import { findCountryByCode, findCountryByName } from "../place/countries.ts";
import { findSubdivisionByCode, findSubdivisionByName } from "../place/subdivisions.ts";
import { foldName } from "../text/fold-name.ts";

/** A place of the posting, as far as it was resolved. `country` is an ISO 3166-1 code. */
export interface PayPlace {
  city: string | null;
  region: string | null;
  country: string | null;
}

const labelCharsMax = 160;
const labelWordsMax = 24;
/** Names that labels of pay use, and the city or country that they are. */
const cityNames: Record<string, string> = {
  nyc: "new york",
  "new york city": "new york",
  sf: "san francisco",
  "bay area": "san francisco",
  "san francisco bay area": "san francisco",
  la: "los angeles",
  dc: "washington",
};
const bay = new Set(
  "south san francisco|oakland|san jose|palo alto|mountain view|menlo park|sunnyvale|santa clara|redwood city|san mateo|cupertino|berkeley|fremont|foster city|burlingame|san bruno|emeryville|hayward|milpitas|los gatos|campbell|san carlos".split(
    "|",
  ),
);
/** Names of what lies around a city, and the towns that are in it. */
const metros: Record<string, Set<string>> = { "bay area": bay, "san francisco bay area": bay, "silicon valley": bay };
const countryNames: Record<string, string> = {
  usa: "US",
  us: "US",
  "u s": "US",
  america: "US",
  uk: "GB",
  england: "GB",
};
const europe = new Set("AT BE BG HR CY CZ DK EE FI FR DE GR HU IE IT LV LT LU MT NL PL PT RO SK SI ES SE".split(" "));
const regionsOfWorld: Record<string, (country: string) => boolean> = {
  eu: (country) => europe.has(country),
  europe: (country) => europe.has(country) || country === "GB" || country === "CH" || country === "NO",
  emea: (country) => europe.has(country) || country === "GB" || country === "CH" || country === "NO",
};

const wordsOf = (label: string): string[] =>
  label
    .slice(0, labelCharsMax)
    .split(/[^\p{L}\p{N}.'\u2019-]+/u)
    .slice(0, labelWordsMax);

const ofRest = /(?<!\p{L})(?:all other|other|rest of|elsewhere|everywhere else|remaining)(?!\p{L})/iu;
/** What is said of all places but those that other labels name: "all other locations", "rest of the US". */
const restOfPlaces =
  /(?<!\p{L})(?:(?:all|any) other (?:(?:u\.?s\.?|us|states?|domestic|remote|work) ){0,2}(?:locations?|states|cities|regions|areas|markets|places|geographies|metros|sites|offices)|rest of (?:the )?(?:u\.?s\.?a?|us|united states|country|states)|(?:everywhere|anywhere) else|elsewhere(?: in the (?:u\.?s\.?|us|country))?)(?!\p{L})/iu;
export const isOfRest = (label: string): boolean => restOfPlaces.test(label);

/** Whether a label names a state or province of a country. */
export function namesStateOf(label: string, country: string): boolean {
  const words = wordsOf(label);
  return words.some((_, at) =>
    [1, 2, 3].some((length) => {
      const name = words.slice(at, at + length).join(" ");
      if (!/^\p{Lu}/u.test(name)) return false;
      if (/^[A-Z]{2}$/.test(name)) return findSubdivisionByCode(name)?.country === country;
      return name.length > 3 && findSubdivisionByName(name)?.country === country;
    }),
  );
}

/** How closely a label names a place: 3 its city, 2 its region, 1 its country, 0 not at all. */
export function placeMatch(label: string, place: PayPlace): number {
  const words = wordsOf(label);
  const city = place.city === null ? null : foldName(place.city);
  const region = place.region === null ? null : foldName(place.region);
  let best = 0;
  // "All other US": the places that no other label names.
  const isRest = ofRest.test(label);
  for (let at = 0; at < words.length; at++)
    for (let length = 1; length <= 4 && at + length <= words.length; length++) {
      const name = words.slice(at, at + length).join(" ");
      const folded = foldName(name);
      if (folded === "") continue;
      const known = Object.hasOwn(cityNames, folded) ? cityNames[folded] : undefined;
      const isInMetro = city !== null && Object.hasOwn(metros, folded) && metros[folded]?.has(city) === true;
      if (city !== null && (folded === city || known === city || isInMetro)) return 3;
      best = Math.max(
        best,
        namesRegion(name, folded, region, place) ? 2 : !isRest && namesCountry(name, folded, place) ? 1 : 0,
      );
    }
  return best;
}

function namesRegion(name: string, folded: string, region: string | null, place: PayPlace): boolean {
  if (region === null) return false;
  // "CO" alone is a state; "co" and "In" are words.
  if (/^[A-Z]{2,3}$/.test(name)) return name === place.region && findSubdivisionByCode(name) !== null;
  if (folded === region && folded.length > 3) return true;
  const subdivision = folded.length > 3 ? findSubdivisionByName(name) : null;
  if (subdivision === null || subdivision.country !== place.country) return false;
  return subdivision.code === place.region || subdivision.code === findSubdivisionByName(place.region ?? "")?.code;
}

function namesCountry(name: string, folded: string, { country }: PayPlace): boolean {
  if (country === null) return false;
  if (Object.hasOwn(regionsOfWorld, folded)) return regionsOfWorld[folded]?.(country) ?? false;
  if (Object.hasOwn(countryNames, folded) && /^[A-Z]|\./.test(name)) return countryNames[folded] === country;
  if (/^[A-Z]{2,3}$/.test(name)) return findCountryByCode(name) === country && findSubdivisionByCode(name) === null;
  return folded.length > 3 && findCountryByName(name) === country;
}

/** The countries that a text names (ISO 3166-1), by their names or, in capitals, by their codes. */
export function countriesOf(text: string): Set<string> {
  const words = wordsOf(text);
  const found = new Set<string>();
  for (let at = 0; at < words.length; at++)
    for (let length = 4; length > 0; length--) {
      const name = words.slice(at, at + length).join(" ");
      const isState = /^\p{Lu}\p{Ll}/u.test(name) && findSubdivisionByName(name)?.country === "US";
      const country = isState || at + length > words.length ? null : countryOf(name);
      if (country !== null) found.add(country);
      // "New Mexico" is no Mexico.
      if (isState || country !== null) {
        at += length - 1;
        break;
      }
    }
  return found;
}

function countryOf(name: string): string | null {
  const folded = foldName(name);
  if (Object.hasOwn(countryNames, folded)) return /^[A-Z]|\./.test(name) ? (countryNames[folded] ?? null) : null;
  if (/^[A-Z]{2,3}$/.test(name)) return findSubdivisionByCode(name) === null ? findCountryByCode(name) : null;
  return /^\p{Lu}/u.test(name) && folded.length > 3 ? findCountryByName(name) : null;
}

const rank =
  /^(?:junior|jr|mid|senior|sr|staff|principal|lead|chief|head|director|manager|associate|intern|entry|expert|distinguished|i|ii|iii|iv|v|[1-9]|l\d|level|p\d|e\d|ic\d|m\d)$/;
const same: Record<string, string> = { sr: "senior", jr: "junior" };
const notOfRole = new Set("base salary pay range level the for a an of and or to per year annual".split(" "));

const roleWords = (text: string): string[] =>
  foldName(text.slice(0, labelCharsMax))
    .split(" ")
    .map((word) => (Object.hasOwn(same, word) ? (same[word] ?? word) : word))
    .filter((word) => word !== "" && !notOfRole.has(word));

/**
 * Whether a label names the posting's own tier: all its words are the title's, and the title has no rank that it
 * lacks. Gives the number of its words, 0 when it does not.
 */
export function titleMatch(label: string, title: string): number {
  const [words, own] = [roleWords(label), roleWords(title)];
  if (words.length === 0 || words.length > 8 || !words.every((word) => own.includes(word))) return 0;
  return own.every((word) => !rank.test(word) || words.includes(word)) ? words.length : 0;
}
