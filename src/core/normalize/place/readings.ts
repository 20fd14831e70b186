import { findArea, type Area } from "./areas.ts";
import { cityAliases } from "./city-aliases.ts";
import { findCities, type City } from "./cities.ts";
import { findCountryByCode, findCountryByName } from "./countries.ts";
import { eastAsianRegion } from "./east-asian.ts";
import { isNoPlace } from "./place-words.ts";
import { findSubdivisions, findSubdivisionsByCode, subdivisionOf, type Subdivision } from "./subdivisions.ts";
import { foldPlace } from "../text/fold-name.ts";

/** Everything that a part of a place line may mean; what it does mean is decided with the parts beside it. */
export interface Readings {
  text: string;
  key: string;
  cities: City[];
  /** Countries by code: at most one by name, and one by a code of two or three capitals. */
  country: { code: string; isCode: boolean } | null;
  regions: { region: Subdivision; isCode: boolean }[];
  area: Area | null;
  /** A word of work models, "anywhere", "various" ...: never a place. */
  isNoPlace: boolean;
  /** Words that could be the name of a place that no list has. */
  isName: boolean;
  /** "Cook County", and no list has it. */
  isCounty: boolean;
}

const capitals = /^[A-Z]{1,3}$/;
/** Words that names of places do not have, in the languages of postings. */
const ordinary =
  /\b(?:must|have|right|work|working|only|required|preferred|excluding|except|team|department|sales|marketing|engineering|office|offices|building|floor|suite|hospital|clinic|university|school|store|shop|mall|center|centre|airport|plant|site|field|home|county|region|area|district|zone|territory|territories|statewide|nationwide|national|multiple|various|locations?|opportunity|employment|partner|listing|pipeline|job|jobs|role|position|time|hours|shift|day|days|week|travel|client|customer|corporate|headquarters|hq|warehouse|unit|branch|group|company|health|healthcare|systems|technologies|technology|software|solutions|labs|consulting|partners|capital|energy|games|studios?|digital|packaging|brands|pharma|therapeutics|services|industries|holdings|ventures|academy|college|institute|hospice|logistics|foods|insurance|financial|team|inc|llc|ltd|gmbh|eligible|available|anywhere|any|all|other|based|candidates?|open|to|for|of the|with|within|near|state|standort|lieu|bundesweit|pan|deutschlandweit|hybride?|remoto|presencial|sede|oficina|us|usa|north|south|east|west|central|coast|hudson valley|cape cod|long island|lehigh valley|inland empire|twin cities|tri ?state|tri ?cities|new england)\b/;

/** A name of one to four words that begin with capitals. */
function looksLikeName(text: string, key: string): boolean {
  if (/\d/.test(text) || text.length > 40 || capitals.test(text) || ordinary.test(key)) return false;
  const words = text.split(/\s+/);
  return (
    words.length <= 4 &&
    /^\p{Lu}/u.test(text) &&
    words.every((word) =>
      /^(?:\p{Lu}|(?:de|la|le|les|du|der|am|an|im|in|bei|ob|sur|sous|del|do|da|dos|di|upon|on|and|the|y|of|el|al|op|aan|den|d'|l'|[abdiouv]\.))/u.test(
        word,
      ),
    )
  );
}

/** Codes that are a country's and nothing else in every posting. */
const plainCodes = new Set(["US", "USA", "UK", "UAE"]);

const known = new Map<string, Readings>();
const knownMax = 2_000;

/** The readings of a part. Codes are codes only in capitals. */
export function readingsOf(text: string): Readings {
  const before = known.get(text);
  if (before !== undefined) return before;
  if (known.size >= knownMax) known.clear();
  const found = readPart(text);
  known.set(text, found);
  return found;
}

function readPart(text: string): Readings {
  const key = foldPlace(text);
  const area = findArea(text);
  const bare = text.replaceAll(".", "").trim();
  // "Warsaw, IN" and "Salem, OR" name states.
  const isWord = area === null && bare !== "IN" && bare !== "OR" && isNoPlace(key.replace(/ (?:region|area)$/, ""));
  const named = findCountryByName(text);
  const coded = capitals.test(bare) ? findCountryByCode(bare) : null;
  const country = named !== null && !capitals.test(bare) ? { code: named, isCode: false } : null;
  const code = coded ?? named;
  const regions = isWord
    ? []
    : [
        ...findSubdivisions(text).map((region) => ({ region, isCode: false })),
        ...regionsInAsia(text).map((region) => ({ region, isCode: false })),
        ...findSubdivisionsByCode(bare).map((region) => ({ region, isCode: true })),
      ];
  // "Of", "Y" and "Same" are villages too.
  // "Us" and "Y" are villages: of two letters only what people call a city.
  const candidates = (area !== null && country === null) || key.length < 2 ? [] : findCities(text);
  const cities = isWord || (/^[a-z]{1,2}$/.test(key) && !Object.hasOwn(cityAliases, key)) ? [] : candidates;
  return {
    text,
    key,
    cities,
    country: country ?? (code === null ? null : { code, isCode: !plainCodes.has(bare) }),
    regions,
    area,
    isNoPlace: isWord,
    isName: looksLikeName(text.replace(/[()]/g, ""), key),
    isCounty: / (?:county|parish)$/.test(key) && regions.length === 0 && cities.length === 0,
  };
}

function regionsInAsia(text: string): Subdivision[] {
  const id = eastAsianRegion(text);
  const region = id === null ? null : subdivisionOf(id.slice(0, 2), id.slice(3));
  return region === null ? [] : [region];
}

/** The same where it can be nothing but a country. */
export const asCountry = (text: string): Readings => ({ ...readingsOf(text), cities: [], regions: [] });

/** Whether any list has it. */
export function isKnown(text: string): boolean {
  const { cities, country, regions, area } = readingsOf(text);
  return country !== null || regions.length > 0 || area !== null || cities.length > 0;
}

/** A lone word that is surely more than a village. */
export function isCountryOrArea(text: string): boolean {
  const { country, area, regions } = readingsOf(text);
  return (
    area !== null ||
    (country !== null && (!country.isCode || !regions.some(({ isCode, region }) => isCode && region.country === "US")))
  );
}
