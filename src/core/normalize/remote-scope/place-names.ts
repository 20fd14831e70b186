import { findArea, isWorld, type Area } from "../place/areas.ts";
import { findCities } from "../place/cities.ts";
import { findCountry, findCountryByCode } from "../place/countries.ts";
import { findSubdivisionByCode, findSubdivisionByName } from "../place/subdivisions.ts";

/** Wide places that a text names. */
export interface NamedPlaces {
  worldwide: boolean;
  /** ISO 3166-1 alpha-2. */
  countries: string[];
  /** Areas by the names of place/areas.ts, and parts of a country as "US-CA", beside which the country is in `countries`. */
  regions: string[];
  /** Whether nothing else was named: no town, no word that is not understood. */
  isWhole: boolean;
}

const separators =
  /[,;|/()[\]:&\u2022+]|\s[-\u2013\u2014]\s|\s(?:and|or|y|et|und|e|ed|o|ou|oder|en|lub|of|och|eller)\s|-(?=remote)|(?<=remote)-/i;
const noise =
  /\b100 ?%|-region\b|\b(?:fully|remote(?:ly)?|remot[oa]|work from home|home[ -]based|home[ -]office|t\u00e9l\u00e9travail|teletrabajo|anywhere|based|only|within|inside|across|in|en|from|the|job|position|role|opportunity|eligible|residents?|candidates|select locations?|select states|any (?:state|location)|all|continental|mainland|countr(?:y|ies)|contiguous|lower 48|metropolitan|m\u00e9tropolitaine|p\u00e9ninsule|(?<!united )states|territor(?:y|io)|nationwide|virtual|(?:east|west) coast)\b|%/gi;

/** "Au Luxembourg", "el Reino Unido". */
const article = /^\s*(?:aux?|la|le|les|el|los|o|il|lo|gli|die|der|the) (?=\p{Lu})/u;

/** Names of states that are read as towns. */
const towns = /^(?:new york|washington)$/i;
/** Of these the parts are named more often than towns that bear their names. */
const namedByParts = new Set(["US", "CA", "AU"]);

/** "Berlin", "Madrid": a town, from which nobody is told to live in its land. */
function isTown(name: string): boolean {
  if (towns.test(name)) return true;
  const land = findSubdivisionByName(name);
  if (land === null || namedByParts.has(land.country)) return false;
  return findCities(name).some(({ country, region }) => country === land.country && region === land.code);
}

const isWorldName = (name: string): boolean => {
  const area: Area | null = findArea(name);
  return area !== null && isWorld(area);
};
/** "Anywhere" by itself is the world; beside a place that is named it is anywhere in that place: "EU - anywhere". */
const isAnywhere = (name: string): boolean => /^(?:work from )?anywhere$/i.test(name);
const isCode = (name: string): boolean => /^[A-Z]{2}$/.test(name);

/** Forms that names take inside a sentence: "Deutschlands", "w Polsce". */
const inflected: Record<string, string> = { polsce: "PL", polski: "PL", niemczech: "DE", hiszpanii: "ES" };

/** Time zones, some of which are codes of lands too: "EST" is Estonia, "ET" Ethiopia. */
const zoneName = /^(?:E[SD]?T|[CMP][SD]T|CES?T|EET|WET|BST|GMT|UTC)$/;

function findNamed(name: string): string | null {
  const lower = name.toLowerCase();
  if (Object.hasOwn(inflected, lower)) return inflected[lower] ?? null;
  return findCountry(name) ?? (/\p{Ll}{4}s$/u.test(name) ? findCountry(name.slice(0, -1)) : null);
}

/** The places of a list of names ("US or Canada", "CA, NY and TX"). `isOfUs`: what could be a state is one. */
export function readNames(text: string, isOfUs = false): NamedPlaces {
  const found: NamedPlaces = { worldwide: false, countries: [], regions: [], isWhole: true };
  const names = text
    .split(separators)
    .map((name) =>
      (isWorldName(name) ? name : name.replace(noise, " ").replace(article, ""))
        .replace(/\s+/g, " ")
        .replace(/^[\s-]+|[\s.-]+$/g, ""),
    )
    .filter((name) => name !== "");
  const isOfStates =
    isOfUs ||
    names.some((name) => findCountry(name) === "US" || findSubdivisionByName(name)?.country === "US") ||
    (names.length > 2 && names.every((name) => !isCode(name) || findSubdivisionByCode(name) !== null));
  // "Europe or anywhere" is two places.
  let isOpen = /\b(?:or|and) anywhere\b/i.test(text);
  const add = (list: string[], name: string): void => {
    if (!list.includes(name)) list.push(name);
  };
  for (const name of names) {
    if (zoneName.test(name)) continue;
    const part = isCode(name) && (isOfStates || findCountryByCode(name) === null) ? findSubdivisionByCode(name) : null;
    // "Florida, Georgia": a name of both is what the others are.
    const isState = (one: string): boolean => findSubdivisionByName(one)?.country === "US";
    const isOfStatesToo = (other: string): boolean =>
      findCountry(other) === "US" || (findNamed(other) === null && isState(other));
    const isAmongStates = isState(name) && (isOfUs || names.some(isOfStatesToo));
    const country = part === null && !isAmongStates ? findNamed(name) : null;
    const area = part === null && country === null ? findArea(name) : null;
    const subdivision =
      part ?? (country === null && area === null && (isOfUs || !isTown(name)) ? findSubdivisionByName(name) : null);
    if (area !== null && isWorld(area)) {
      found.worldwide = true;
      if (!isAnywhere(name)) isOpen = true;
    }
    // "CA" alone is California, or Canada.
    else if (isCode(name) && country !== null && findSubdivisionByCode(name) !== null) found.isWhole = false;
    // So is "Georgia", where no other country stands beside it.
    else if (country !== null && isState(name) && names.length === 1) found.isWhole = false;
    else if (country !== null) add(found.countries, country);
    else if (area !== null) add(found.regions, area.name);
    else if (subdivision !== null) {
      add(found.countries, subdivision.country);
      add(found.regions, `${subdivision.country}-${subdivision.code ?? name}`);
    } else found.isWhole = false;
  }
  if (!isOpen && found.countries.length + found.regions.length > 0) found.worldwide = false;
  return found;
}

/** The places with which a text begins, up to the first word that names none. */
export function readLeadingNames(text: string, isOfUs = false): NamedPlaces & { length: number } {
  let end = 0;
  let found: NamedPlaces = { worldwide: false, countries: [], regions: [], isWhole: true };
  const breaks =
    /[,;/&)]|\s(?:and|or|y|et|und|e|ed|o|ou|oder|lub|of|och|eller)\s|[.!?](?=\s|$)|\s(?:for|with|as|to|who|where|that|but|on|is|are|at|we|you|will|can|may|must|should|excluding|except|only|ein|an|time|timezones?|erforderlich|zwingend|notwendig|m\u00f6glich|sowie|requis|obligatoire|necesario|imprescindible|arbeiten|arbeitest|t\u00e4tig|remote|travailler|trabajar|trabalhar|lavorare|werken|pracowa\u0107|arbeta|jobba)\b|\s\(|$/g;
  for (const { index } of text.matchAll(breaks)) {
    const names = readNames(text.slice(0, index).replace(/[.]$/, ""), isOfUs);
    if (!names.isWhole) break;
    if (names.countries.length + names.regions.length > 0 || names.worldwide) [found, end] = [names, index];
    if (index - end > 60 || index > 240) break;
  }
  return { ...found, length: end };
}
