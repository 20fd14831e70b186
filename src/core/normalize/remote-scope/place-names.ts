import { findArea, isWorld, type Area } from "../place/areas.ts";
import { findCities } from "../place/cities.ts";
import { findCountry, findCountryByCode } from "../place/countries.ts";
import { isTownAndPart } from "../place/namesakes.ts";
import { findSubdivisionByCode, findSubdivisionByName } from "../place/subdivisions.ts";
import { isZone, withoutZones } from "../place/time-zones.ts";
import { everyMatch } from "../text/every-match.ts";

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
  /[,;|/()[\]:&\uff08\uff09\u3001\u30fb\uff0f\uff0c\u3010\u3011\u2022+]|\s[-\u2013\u2014]\s|\s(?:and|or|y|et|und|e|ed|o|ou|oder|en|lub|of|och|eller)\s|-(?=remote)|(?<=remote)-/i;
const noise =
  /\u30d5\u30eb\u30ea\u30e2\u30fc\u30c8|\u5b8c\u5168(?:\u30ea\u30e2\u30fc\u30c8|\u5728\u5b85)|\u30ea\u30e2\u30fc\u30c8(?:\u30ef\u30fc\u30af|\u52e4\u52d9)?|\u5728\u5b85(?:\u52e4\u52d9)?|(?<=\u65e5\u672c)(?:\u5168)?\u56fd(?:\u5185)?(?:\u5728\u4f4f)?|et\u00e4(?:ty\u00f6|n\u00e4)|(?:pr\u00e1ce )?na d\u00e1lku|t\u00e1vmunka|(?:de )?la distan\u021b\u0103|telemunc\u0103|hjemmekontor|fjernarbe(?:jde|id)|(?<![a-z])(?:cel\u00e1|cel\u00e9|koko|hele)(?![a-z])|\ban?(?= (?:EU|EEA)\b)|(?<=\b(?:EU|EEA)[ -])member[ -](?:states?|countr(?:y|ies))|\b100 ?%|-region\b|\b(?:fully|(?:da |in |en |full )?remot[oa]|(?:full )?remote(?:ly)?|p\u00e5 distans|distans(?:arbete)?|hemifr\u00e5n|hjemmefra|(?:praca )?zdaln(?:a|ie)|op afstand|thuis(?:werken)?|cualquier (?:lugar|parte|punto) de|qualquer (?:lugar|parte) d[oea]|partout en|\u00fcberall in|ovunque in|z dowolnego miejsca w|\u00e0 distance|smart working|telework|work from home|home[ -]based|home[ -]?office|t\u00e9l\u00e9travail|teletrabajo|anywhere|based|only|within|inside|across|in|en|from|the|job|position|role|opportunity|eligible|residents?|candidates|select locations?|select states|any (?:state|location)|all|uniquement|seulement|exclusivement|solo|s\u00f3lo|solamente|somente|apenas|soltanto|nur|alleen|tylko|endast|continental|mainland|countr(?:y|ies)|contiguous|lower 48|metropolitan|m\u00e9tropolitaine|p\u00e9ninsule|(?<!united )states|territor(?:y|io)|nationwide|enti\u00e8re|entera|ca\u0142a|ca\u0142ej|heel|tutt[ao]|tod[ao]|ganz|hela|virtual|(?:east|west) coast|(?<=remote )west)\b|\u00fanicamente|%/gi;

/** "Au Luxembourg", "el Reino Unido". */
const article =
  /^\s*l['\u2019](?=\p{Lu})|^\s*(?:aux?|het|de|la|le|les|el|los|o|il|lo|gli|die|der|the|no|na|nos|em|do|del|dal|nel|dans|w|we|v) (?=\p{Lu})/u;

/** Parts of countries that are rather a skill, or a part of any country: "Eastern or Central US". */
const skills = /^(?:java|central|eastern|western|northern|southern|north|south|east|west|centre|center)$/i;

/** Names of states that are read as towns. */
const towns = /^(?:new york|washington)$/i;

/** "Berlin", "Madrid": a town, from which nobody is told to live in its land. */
const isTown = (name: string): boolean => towns.test(name) || skills.test(name) || isTownAndPart(name);

const isWorldName = (name: string): boolean => {
  const area: Area | null = findArea(name);
  return area !== null && isWorld(area);
};
/** "Anywhere" by itself is the world; beside a place that is named it is anywhere in that place: "EU - anywhere". */
const isAnywhere = (name: string): boolean => /^(?:work from )?anywhere$/i.test(name);
const isCode = (name: string): boolean => /^[A-Z]{2}$/.test(name);

/** Forms that names take inside a sentence: "Deutschlands", "w Polsce". */
const inflected: Record<string, string> = {
  polsce: "PL",
  polski: "PL",
  niemczech: "DE",
  hiszpanii: "ES",
  czechach: "CZ",
  słowacji: "SK",
  ukrainie: "UA",
  francji: "FR",
  włoszech: "IT",
  portugalii: "PT",
  litwie: "LT",
  česku: "CZ",
  čr: "CZ",
  slovensku: "SK",
  niemiec: "DE",
  ukrainy: "UA",
  rumunii: "RO",
  româniei: "RO",
  rp: "PL",
  deutschlandweit: "DE",
  bundesweit: "DE",
  österreichweit: "AT",
  schweizweit: "CH",
};

const findStateByCode = (name: string): ReturnType<typeof findSubdivisionByCode> =>
  isCode(name) ? findSubdivisionByCode(name) : null;

function findNamed(name: string): string | null {
  const lower = name.toLowerCase();
  if (Object.hasOwn(inflected, lower)) return inflected[lower] ?? null;
  return findCountry(name) ?? (/\p{Ll}{4}s$/u.test(name) ? findCountry(name.slice(0, -1)) : null);
}

/** "(East Coast preferred)" */
const wish = /\([^()]{0,40}\b(?:preferred|preferably|ideally)\b[^()]{0,20}\)/gi;

const side = /^(?:North|Central|South|Eastern|Western|Northern|Southern)$/i;
/** "Central & South America": the first is named by half. */
const halfNamed =
  /\b(North|Central|South|Eastern|Western|Northern|Southern)(?= ?(?:&|and|\/|,|or) ?(?:North|Central|South|Latin|Eastern|Western|Northern|Southern) (America|Europe)\b)/gi;

/** The town of the District of Columbia, beside states the district. */
const capital = /\bWashington,? ?D\.? ?C\b\.?/g;

/** The places of a list of names ("US or Canada", "CA, NY and TX"). `isOfUs`: what could be a state is one. */
export function readNames(text: string, isOfUs = false): NamedPlaces {
  const found: NamedPlaces = { worldwide: false, countries: [], regions: [], isWhole: true };
  const names = withoutZones(text.replace(wish, "").replace(halfNamed, "$1 $2"))
    .replace(capital, "DC")
    .split(separators)
    .map((name) =>
      // "IN" by itself is Indiana.
      (isWorldName(name) || name.trim() === "IN" ? name : name.replace(noise, " ").replace(article, ""))
        .replace(/\s+/g, " ")
        .replace(/^[\s-]+|[\s.-]+$/g, ""),
    )
    // "The state of Michigan": Dutch has "of" for "or".
    .filter((name) => name !== "" && !/^(?:state|province|republic)$/i.test(name));
  const isOfStates =
    isOfUs ||
    names.some((name) => findCountry(name) === "US" || findSubdivisionByName(name)?.country === "US") ||
    (names.length > 2 && names.every((name) => !isCode(name) || findSubdivisionByCode(name) !== null));
  // Washington by itself is a town: "Washington, D.C., Remote", but not "Remote - Washington D.C.".
  if (names.length === 1 && names[0] === "DC" && !/^\W*remote/i.test(text)) found.isWhole = false;
  // "Europe or anywhere" is two places.
  let isOpen = /\b(?:or|and) anywhere\b/i.test(text);
  const add = (list: string[], name: string): void => {
    if (!list.includes(name)) list.push(name);
  };
  for (const name of names) {
    if (isZone(name)) continue;
    const part = isCode(name) && (isOfStates || findCountryByCode(name) === null) ? findSubdivisionByCode(name) : null;
    // "Florida, Georgia": a name of both is what the others are.
    const isState = (one: string): boolean => findSubdivisionByName(one)?.country === "US";
    const isOfStatesToo = (other: string): boolean =>
      findCountry(other) === "US" || (findNamed(other) === null && isState(other));
    // "New York, New Jersey": a town's name is the state's beside a state, not beside a country alone.
    const isBesideStates = names.some(
      (other) => other !== name && !towns.test(other) && findNamed(other) === null && isState(other),
    );
    const isAmongStates =
      isState(name) && (isOfUs || isBesideStates || (!towns.test(name) && names.some(isOfStatesToo)));
    const country = part === null && !isAmongStates ? findNamed(name) : null;
    const area = part === null && country === null ? findArea(name) : null;
    const subdivision =
      part ??
      (country === null && area === null && (isOfUs || isAmongStates || !isTown(name))
        ? findSubdivisionByName(name)
        : null);
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

/** Where a list of names may end, or go on. */
const breaks =
  /[,;/&)]|\s(?:and|or|y|et|und|e|ed|o|ou|oder|lub|oraz|of|och|og|en|eller)\s|[.!?](?=\s|$)|\s(?:for|with|as|to|who|where|that|but|on|is|are|at|we|you|will|can|cannot|can['\u2019]t|may|must|should|excluding|except|only|ein|an|time|timezones?|erforderlich|zwingend|notwendig|m\u00f6glich|voraussetzung|vorausgesetzt|n\u00f6tig|nur|uniquement|seulement|exclusivement|requise?|exig\u00e9e?|solo|solamente|requerid[oa]|obligatori[oa]|necessari[oa]|richiest[oa]|obbligatori[oa]|obrigat\u00f3ri[oa]|somente|apenas|vereist|verplicht|noodzakelijk|alleen|wymagan[eay]|konieczn[eay]|tylko|kr\u00e4vs|kreves|kr\u00e6ves|\u00e4r|er|es|\u00e9|\u00e8|jest|wymagane|z|con|com|avec|mit|met|med|para|pour|per|f\u00fcr|voor|dla|que|che|die|der|som|w|est|ist|sind|haben|hat|hast|leben|lebst|wohnen|wohnst|mieszka\u0107|sowie|requis|obligatoire|necesario|imprescindible|aus|heraus|arbeiten|arbeitest|t\u00e4tig|remote|travailler|trabajar|trabalhar|lavorare|werken|pracowa\u0107|arbeta|jobba)(?![A-Za-z\u00c0-\u024f])|\s\(|$/g;
/** A list that is longer was not looked at to its end. */
const listCharsMax = 640;

/** The places with which a text begins. */
export interface LeadingNames extends NamedPlaces {
  /** UTF-16 units of the text that name them. */
  length: number;
  /** Whether the list goes on with what is not read: a name that is not known, "and more". What was read is a part then. */
  isCutOff: boolean;
}

/**
 * The places with which a text begins, up to the first word that names none. `isOfStates`: what could be a state is one;
 * `behind`: what stands behind the text, which is a sentence's end.
 */
export function readLeadingNames(text: string, isOfStates = false, behind = ""): LeadingNames {
  const isOfUs = isOfStates || listsStates(text);
  let end = 0;
  let found: NamedPlaces = { worldwide: false, countries: [], regions: [], isWhole: true };
  for (const { index } of everyMatch(breaks, text)) {
    const names = readNames(text.slice(0, index).replace(/[.]$/, ""), isOfUs);
    // Of "New York, New Jersey or Ohio" the first is a state by those behind it.
    if (!names.isWhole && end === 0 && (towns.test(text.slice(0, index)) || side.test(text.slice(0, index)))) continue;
    if (!names.isWhole) break;
    if (names.countries.length + names.regions.length > 0 || names.worldwide) [found, end] = [names, index];
    if (index - end > 60 || index > listCharsMax) break;
  }
  // A comma at the end: the list goes on in the next line.
  const isCutOff =
    end > 0 &&
    (end > listCharsMax ||
      (/[,;]\s*$/.test(text) && end >= text.trimEnd().length - 1) ||
      goesOn(text.slice(end), found, behind));
  return { ...found, length: end, isCutOff };
}

/** "CA, NY or TX": codes, each of a state, of which the first alone is a country's too. */
function listsStates(text: string): boolean {
  const [list] = /^[A-Z]{2}(?:(?:, ?(?:or |and )?| or | and | ?\/ ?)[A-Z]{2}(?![\p{L}.])){2,}/u.exec(text) ?? [];
  return (
    list !== undefined && (list.match(/[A-Z]{2}/g) ?? []).every((code) => findSubdivisionByCode(code)?.country === "US")
  );
}

/** What a list of examples ends with. */
const openEnd =
  /^[\s,;(]*(?:(?:and|or|y|et|und|e|&|\+) )?(?:etc(?!\p{L})|\.\.\.|\u2026|more(?!\p{L})|(?:many |some |any |a few |several |\d{1,3} )?(?:more|other)s?(?! (?:than|words|benefits))(?!\p{L})|among |including but|u\.\s?a\.|usw|andere|weitere|m\u00e1s(?!\p{L})|otros|autres|outros|altri|\d{1,3}\+? (?:countries|states))/iu;
/** "Or near our office", "or within an hour of": another place than those that were read. */
const orAbout =
  /^[,\s]*(?:or|oder|ou|o)\s(?:(?:be |live |located |able to |willing to )*(?:near|within|around|close|commut|nearby|surrounding|reasonabl|relocat)|in(?= \p{Lu}))/iu;
/** "And all 50 states". */
const andStates =
  /^[,\s]*(?:and|or|&|plus)\s(?:in )?(?:all|any|most|some|several|select|certain)(?: of the| other)? (?:50 |fifty )?(?:u\.?s\.?a? )?(?:states?|countr(?:y|ies)|provinces?)(?!\p{L})/iu;
/** What joins the next name, and that name: words with capitals, or a code. */
const nextName =
  /^\s*([,;/&(]|[,;]?\s?(?:and|or|y|et|e|o|ou|lub|och|eller|und|oder)(?=\s))[,\s]*(?:in )?(?:the |la |el |le |los |das |die )?(\p{Lu}[\p{L}.'\u2019-]*(?: (?:of |de |do |da )?\p{Lu}[\p{L}.'\u2019-]*){0,3})(?: only)?\s?([,;/&)]+|(?:and|or|y|et|e|o|ou|lub|und|oder)\s)?/u;
/** Words with a capital that begin something else than a name. */
const noName =
  /^(?:You|We|I|It|Our|Your|This|These|Must|Please|No|Not|Full|Part|Fully|Remote|Hybrid|Work|Home|Office|Time|B2B|Salary|Pay|Travel|Apply|Permanent|Contract|Flexible|Ability|Able|Strong|Fluent|Excellent|Experience|English|German|French|Spanish|Italian|Dutch|Portuguese|Polish|Monday|At|As|If|With|For|To|On)(?!\p{L})/u;

/** Whether what stands behind a list of places goes on with one that was not read. */
function goesOn(rest: string, found: NamedPlaces, behind: string): boolean {
  if (openEnd.test(rest) || orAbout.test(rest) || andStates.test(rest)) return true;
  // "MN, MS. MO, NE": a slip of the pen ended the sentence.
  if (/^\s*\.?\s*$/.test(rest) && /^[\s.]*\p{Lu}[\p{L} ]{1,20}(?:,|;| and | or )/u.test(behind) && isWide(behind))
    return true;
  const [whole = "", join = "", name = "", further = ""] = nextName.exec(rest) ?? [];
  if (name === "" || noName.test(name)) return false;
  const bare = name.replace(/\.$/, "");
  const part = findSubdivisionByName(bare);
  const [city] = isCode(bare) ? [] : findCities(bare);
  const land = part?.country ?? city?.country;
  // "Germany, Munich" and "the US (Austin)" say more of what was read; "US, Canada, London" and "Ohio, Boston" go on.
  const isOfRead =
    land !== undefined && found.countries.includes(land) && !found.regions.some((region) => region.startsWith(land));
  const isJoined = /^(?:[/&]|[,;]?\s?(?:and|or|y|et|e|o|ou|lub|och|eller))$/.test(join);
  if (isJoined || findNamed(bare) !== null) return true;
  if (isOfRead || (land !== undefined && join === "(")) return false;
  return land !== undefined || (further !== "" && isWide(rest.slice(whole.length)));
}

/** Whether a text begins with the name of a country, an area or a state. */
function isWide(text: string): boolean {
  const [, name = ""] = /^[\s,.(]*(?:and |or |the )*(\p{Lu}[\p{L}.]*(?: \p{Lu}[\p{L}.]*){0,2})/u.exec(text) ?? [];
  const bare = name.replace(/\.$/, "");
  return (
    bare !== "" && (findNamed(bare) ?? findArea(bare) ?? findSubdivisionByName(bare) ?? findStateByCode(bare)) !== null
  );
}
