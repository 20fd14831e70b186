import { asCountry, readingsOf, type Readings } from "./readings.ts";
import { foldPlace } from "../text/fold-name.ts";
import { isLoneWord, stripPlaceWords } from "./place-words.ts";
import { confidences, nowhere, resolveGroup, type ResolvedPlace } from "./resolve-group.ts";
import { isInside } from "./inside.ts";
import { cityMisspelt } from "./misspelt.ts";
import { isWellKnown } from "./fame.ts";
import { townBeforePlate } from "./plates.ts";
import type { PlaceEvidence } from "./score-group.ts";
import type { Segment } from "./cut-parts.ts";
import { landOfTowns, listedScoreMin, rowPeople, sharedNames } from "./town-rows.ts";

/** A place of a line, with the parts that it was read from. */
export interface LinePlace {
  raw: string;
  parts: string[];
  found: ResolvedPlace;
  isRemote: boolean | null;
  /** The words name a part of the world, or anywhere. */
  isArea: boolean;
}

/** Parts of one place at most: street, quarter, town, county, state, country. */
const groupMax = 6;
/** What a further place must bring: two are read only where one leaves words over. */
const anotherPlace = -3.5;

/** The places of one segment: its parts cut into runs, each of which is a place, so that most is explained. */
export function resolveSegment(segment: Segment, evidence: PlaceEvidence): LinePlace[] {
  const { raw, isRemote, areCountries } = segment;
  const parts = segment.parts.map(areCountries ? asCountry : readingsOf);
  const coded = areCountries ? null : townBehindCode(segment, parts, evidence);
  if (coded !== null) return [{ raw, parts: segment.parts, found: coded, isRemote, isArea: false }];
  const areas = parts.filter((part) => part.area !== null && part.country === null && part.cities.length === 0);
  const rest = withoutNamesake(
    withoutWholeOfBorough(
      parts.filter((part, at) => !areas.includes(part) && !part.isNoPlace && !isOfStore(part, parts[at + 1])),
    ),
  );
  const place = (of: Readings[], found: ResolvedPlace, isArea: boolean, words: string): LinePlace => {
    return { raw: words, parts: of.map(({ text }) => text), found, isRemote, isArea };
  };
  const isNothing =
    rest.length === 0 || (rest.length === 1 && evidence.stated === null && isLoneWord(rest[0]?.key ?? ""));
  if (isNothing) return [place(parts, nowhere, areas.length > 0, raw)];
  const ofCode = townBeforeCode(rest, segment, evidence);
  if (ofCode !== null && evidence.stated === null) return [place(rest, ofCode, false, raw)];
  const ofPlate = townBeforePlate(rest, segment, evidence);
  if (ofPlate !== null) return [place(rest, ofPlate, false, raw)];
  const areStates = isListOfStates(rest);
  const land = areStates ? null : landOfTowns(rest);
  const own = {
    ...evidence,
    mayBeCity: evidence.mayBeCity && !areStates,
    siblings: land === null ? evidence.siblings : new Set([...evidence.siblings, land]),
  };
  const cut =
    areCountries || areStates || land !== null
      ? rest.map((part) => [part])
      : (statesOfUS(rest) ?? townsOfRegion(rest) ?? mergeAbroad(cutGroups(rest, evidence)));
  const read = cut.map((group) => ({ group, found: nameCity(group, resolveGroup(group, own), segment) }));
  const groups = isQuarterAbroad(read) ? read.slice(1) : read;
  const every = groups.filter(({ group, found }) => found.country !== null || isWholeName(group, found, raw));
  const named = segment.isAddress ? townOfAddress(every) : withoutWhole(withoutSite(every, raw));
  if (named.length === 0 || isContradiction(named)) return [place(rest, nowhere, areas.length > 0, raw)];
  const isList = named.length > 1;
  const places = named.map(({ group, found }) =>
    place(group, found, false, isList ? group.map(({ text }) => text).join(", ") : raw),
  );
  // "Canada, UK, EU": an area of a list of countries is a place too.
  if (isList) for (const area of areas) places.push(place([area], nowhere, true, area.text));
  return places;
}

/** "BM-Pembroke": behind the code of a country that is no state's a town that no list has there, known by its namesakes. */
function townBehindCode({ raw }: Segment, parts: Readings[], evidence: PlaceEvidence): ResolvedPlace | null {
  const [code, town] = parts;
  if (code?.country == null || town === undefined || parts.length > 2 || !/^[A-Z]{2} ?- ?\p{Lu}[^-]*$/u.test(raw))
    return null;
  const stated = code.country.code;
  const isOther = town.country !== null || town.area !== null || !town.isName || town.cities.length === 0;
  const isListed =
    code.regions.some(isOfStates) || isWellKnown(stated) || town.cities.some(({ country }) => country === stated);
  if (isOther || isListed || (evidence.stated !== null && evidence.stated !== stated)) return null;
  const found = resolveGroup(parts, { ...evidence, stated });
  if (found.country !== stated || found.city !== null) return null;
  return { ...found, city: town.text, confidence: confidences.unknownCity };
}

/** "Heidelberg, VIC": before the code of a state that is no country's a town of it that no list has, whatever towns abroad have its name. */
function townBeforeCode(parts: Readings[], { isLoose }: Segment, evidence: PlaceEvidence): ResolvedPlace | null {
  const [town, code] = parts;
  if (town === undefined || code === undefined || parts.length > 2 || code.country !== null) return null;
  const [state, ...others] = code.regions.filter(isOfStates);
  if (state === undefined || others.length > 0 || !/^[A-Z]{2,3}$/.test(code.text)) return null;
  const isOther = town.country !== null || town.regions.length > 0 || !town.isName || town.cities.length === 0;
  // "Sesto San Giovanni (MI)" is in a province of that code.
  const isElsewhere = town.cities.every(
    (city) => city.population < metropolis && !code.regions.some(({ region }) => isInside(city, region)),
  );
  if (isOther || !isElsewhere) return null;
  // The District of Columbia is one city, of which Georgetown is a quarter.
  if (state.region.code === "DC") return resolveGroup([code], evidence);
  const { country } = state.region;
  const city = isLoose ? null : town.text;
  return { ...nowhere, city, region: state.region, country, confidence: confidences.unknownCity };
}

const isOfStates = ({ region, isCode }: Readings["regions"][number]): boolean =>
  isCode && sharedNames.has(region.country);

interface Group {
  group: Readings[];
  found: ResolvedPlace;
}

/** "Copenhagen, Capital Region of Denmark, Denmark": the country of the town before it is no second place. */
function withoutWhole(named: Group[]): Group[] {
  return named.filter(({ group, found }, at) => {
    const isCountryOnly = found.city === null && found.region === null && group.length === 1;
    return !(
      isCountryOnly && named.slice(0, at).some((one) => one.found.city !== null && one.found.country === found.country)
    );
  });
}

/** "Haifa, Israel - Matam": behind a dash what a site is called, and no region abroad of a town whose country is said. */
function withoutSite(named: Group[], raw: string): Group[] {
  const [first, last, ...others] = named;
  if (first === undefined || last === undefined || others.length > 0 || !raw.includes(" - ")) return named;
  const isSaid = first.found.city !== null && first.group.some(({ country }) => country?.code === first.found.country);
  const isRegionAbroad =
    last.group.length === 1 && last.found.city === null && last.found.region !== null && last.group[0]?.country == null;
  return isSaid && isRegionAbroad && last.found.country !== first.found.country ? [first] : named;
}

/** A town of nobody knows which country is a place only where its line says nothing else: not "Victoria Secret". */
function isWholeName(group: Readings[], { city }: ResolvedPlace, raw: string): boolean {
  return city !== null && group.map(({ key }) => key).join(" ") === foldPlace(stripPlaceWords(raw).text);
}

/** "Av. Reforma 296, Ju\u00E1rez, Ciudad de M\u00E9xico": of an address the last town, behind the names of quarters. */
function townOfAddress(named: Group[]): Group[] {
  const last = named.findLast(({ found }) => found.city !== null);
  return last === undefined ? named : [last];
}

/** "Store - Plano, TX": an ordinary word, unless what says where it is follows ("Mobile, AL"). */
function isOfStore({ key }: Readings, next: Readings | undefined): boolean {
  return next !== undefined && isLoneWord(key) && next.country === null && next.regions.length === 0;
}

/** "Bangkok, Malaysia" is no list of a town and a country, nor does it say which of the two is meant. */
function isContradiction(named: Group[]): boolean {
  const [first, last] = named;
  if (first === undefined || last === undefined || named.length !== 2) return false;
  const [town, country] = [first.group[0], last.group[0]];
  if (first.group.length !== 1 || last.group.length !== 1 || first.found.city === null || town?.country != null)
    return false;
  if (last.found.country !== first.found.country && isCountyAbroad(last)) return true;
  return country?.country?.isCode === false && last.found.city === null && first.found.country !== last.found.country;
}

/** "Kingston, Surrey": a town abroad that has the name of a county, which is meant as likely. */
function isCountyAbroad({ group: [part], found }: Group): boolean {
  const regions = part?.regions.filter(({ isCode }) => !isCode) ?? [];
  return found.cityId !== null && regions.length > 0 && regions.every(({ region }) => region.country !== found.country);
}

/** "Palermo, Buenos Aires, Argentina": before a city and its country a name that is known from abroad is its quarter's. */
function isQuarterAbroad([first, last, ...others]: Group[]): boolean {
  const [name] = first?.group ?? [];
  if (first === undefined || last === undefined || name === undefined || others.length > 0) return false;
  if (first.group.length !== 1 || last.group.length !== 2 || first.found.city === null || last.found.city === null)
    return false;
  const isKnownToAll = name.cities.some(({ population }) => population >= knownToAll);
  const isCountrySaid = last.group[1]?.country?.code === last.found.country;
  return !isKnownToAll && isCountrySaid && name.country === null && first.found.country !== last.found.country;
}

/** People of a city that is named for itself. */
const knownToAll = 1_000_000;

/** People of a city that is meant rather than the state of its name. */
const metropolis = 500_000;

/** "Texas, Oklahoma, Louisiana": states, of which none holds a town of another's name ("Nevada, Missouri"). */
function isListOfStates(parts: Readings[]): boolean {
  return ["US", "CA", "AU"].some((country) => {
    const states = parts.map(({ regions }) =>
      regions.find(({ region, isCode }) => !isCode && region.country === country && region.parent === null),
    );
    if (parts.length < 2 || new Set(states.map((one) => one?.region.code)).size < parts.length) return false;
    return parts.every(({ cities }, index) => {
      const next = states[index + 1]?.region;
      if (states[index] === undefined) return false;
      if (parts.length > 2) return true;
      return !cities.some(
        (city) =>
          city.country === country && (city.region === next?.code || (city.population > metropolis && !city.isAlias)),
      );
    });
  });
}

/** "US, MA, NH": codes of several states, each with their country. */
function statesOfUS(parts: Readings[]): Readings[][] | null {
  const whole = parts.find(({ country, text }) => country?.code === "US" && /^USA?$/.test(text));
  const codes = parts.filter((part) => part !== whole);
  const isState = ({ text, cities, regions }: Readings): boolean =>
    /^[A-Z]{2}$/.test(text) &&
    cities.length === 0 &&
    regions.some(({ region, isCode }) => isCode && region.country === "US");
  const isRow = codes.length > 1 && codes.length === new Set(codes.map(({ text }) => text)).size;
  return whole !== undefined && isRow && codes.every(isState) ? codes.map((code) => [code, whole]) : null;
}

/** New York's boroughs, which are cities of the list: "Queens, New York, NY" is one place. */
const boroughs = new Set(["manhattan", "brooklyn", "queens", "bronx", "the bronx", "staten island"]);
const wholes = new Set(["new york", "new york city", "nyc"]);

function withoutWholeOfBorough(parts: Readings[]): Readings[] {
  if (!parts.some(({ key }) => boroughs.has(key))) return parts;
  const isSaidApart = parts.some(({ key }) => key === "ny" || key === "new york city" || key === "nyc");
  return isSaidApart ? parts.filter(({ key }) => !wholes.has(key)) : parts;
}

/** "Turkey, TX": before the code of a state a country's name is that of a village, which no list has. */
function withoutNamesake(parts: Readings[]): Readings[] {
  const [name, code, ...others] = parts;
  if (name === undefined || code === undefined || others.length > 0 || name.country?.isCode !== false) return parts;
  const states = code.regions.filter(({ isCode, region }) => isCode && region.country === "US");
  const isOwn = code.regions.some(({ region }) => region.country === name.country?.code);
  const isTown = name.cities.some((city) => states.some(({ region }) => isInside(city, region)));
  return states.length > 0 && code.country === null && !isOwn && !isTown && name.country.code !== "US" ? [code] : parts;
}

/** How many times larger a city is than its quarter or suburb, which stands before it. */
const cityOverSuburb = 4;

/** "Orem, Provo, UT": towns of like size before the state that they are in, each with it. */
function townsOfRegion(parts: Readings[]): Readings[][] | null {
  const [last] = parts.slice(-1);
  const names = parts.slice(0, -1);
  const state = last?.regions.find(({ region }) => sharedNames.has(region.country) && region.parent === null)?.region;
  if (last === undefined || state === undefined || names.length < 2) return null;
  const towns = names.flatMap(({ isName, regions, cities }) => {
    const town = regions.length > 0 || !isName ? undefined : cities.find((city) => isInside(city, state));
    return town !== undefined && !town.isAlias && town.whole === null && town.population >= rowPeople ? [town] : [];
  });
  const [first] = towns;
  if (first === undefined || towns.length < names.length || new Set(towns.map(({ id }) => id)).size < towns.length)
    return null;
  const isSuburb = towns.some(({ population }) => population > cityOverSuburb * first.population);
  return isSuburb ? null : names.map((name) => [name, last]);
}

/** "Sion, Valais": before a region another name for a city abroad is a town of it that no list has. */
function mergeAbroad(groups: Readings[][]): Readings[][] {
  const [[name, ...more] = [], [region, ...others] = []] = groups;
  if (groups.length !== 2 || name === undefined || region === undefined || more.length + others.length > 0)
    return groups;
  const isOther =
    name.country === null &&
    name.regions.length === 0 &&
    name.cities.every(({ isAlias, population }) => isAlias || population < rowPeople);
  const countries = new Set(region.regions.map((one) => one.region.country));
  const isRegion = region.cities.length === 0 && region.country === null && region.regions.every((one) => !one.isCode);
  return isOther && isRegion && countries.size === 1 && name.cities.length > 0 ? [[name, region]] : groups;
}

interface Cut {
  score: number;
  groups: Readings[][];
}

function cutGroups(parts: Readings[], evidence: PlaceEvidence): Readings[][] {
  if (parts.length === 1) return [parts];
  const best: Cut[] = [{ score: 0, groups: [] }];
  for (let end = 1; end <= parts.length; end++) {
    let cut: Cut | null = null;
    for (let start = Math.max(0, end - groupMax); start < end; start++) {
      const before = best[start];
      if (before === undefined) continue;
      const group = parts.slice(start, end);
      const score = before.score + scoreGroup(group, evidence, parts.length) + (start > 0 ? anotherPlace : 0);
      if (cut === null || score > cut.score) cut = { score, groups: [...before.groups, group] };
    }
    best.push(cut ?? { score: 0, groups: [parts.slice(0, end)] });
  }
  return best.at(-1)?.groups ?? [parts];
}

function scoreGroup(group: Readings[], evidence: PlaceEvidence, count: number): number {
  const { score, country, city } = resolveGroup(group, evidence);
  if (country === null && city === null) return anotherPlace;
  // A code belongs to what stands beside it.
  const [only] = group;
  if (group.length === 1 && count > 1 && only !== undefined && isBareCode(only)) return 1.5 * anotherPlace;
  const isBare = group.length === 1 && count > 1 && city !== null;
  return isBare && score < listedScoreMin ? anotherPlace : score;
}

function isBareCode({ text, country, cities }: Readings): boolean {
  return /^[A-Z]{2,3}$/.test(text) && cities.length === 0 && country?.isCode !== false;
}

/** "Nosuchtown, CA": a name before a region that no list has is a town all the same. */
function nameCity(group: Readings[], found: ResolvedPlace, segment: Segment): ResolvedPlace {
  if (found.city !== null || found.country === null || segment.isLoose) return found;
  const [first, next] = group;
  const last = group.at(-1);
  // "United States, Virginia, Boydton": from the largest to the smallest.
  if (group.length === 3 && first?.country?.code === found.country && found.region !== null && last !== undefined) {
    const isUnknown = last.isName && last.country === null && last.regions.length === 0 && last.cities.length === 0;
    return isUnknown
      ? { ...found, city: last.text, confidence: Math.min(found.confidence, confidences.unknownCity) }
      : found;
  }
  if (!first || !next || group.length > 3 || first.country !== null || first.regions.length > 0 || !first.isName)
    return found;
  if (first.cities.length > 0 && found.region === null) return found;
  // Before a country alone it may as well be a region or a park ("Sophia Antipolis, France").
  if (next.regions.length === 0) return found;
  const meant = first.cities.length > 0 || found.region === null ? null : cityMisspelt(first.text, found.region);
  if (meant !== null) return { ...found, city: meant.name, cityId: meant.id, confidence: confidences.settled };
  return { ...found, city: first.text, confidence: Math.min(found.confidence, confidences.unknownCity) };
}
