import { foldPlace } from "../text/fold-name.ts";
import { isLoneWord } from "./place-words.ts";
import { readingsOf } from "./readings.ts";

/** "Mobile near Portland": words for where one works that are towns' names too. */
const anyPlace = /^(?:mobile|home|central|hub|field|base|site)$/i;

/** "Hillsboro near Portland": the town, and not the one that people know. */
export function withoutNear(part: string): string {
  const [town = ""] = part.split(/ (?:near|pr\u00E8s de|cerca de|vicino a|nabij|n\u00E4ra|n\u00E6r) (?=\p{Lu})/u);
  if (town === part || isLoneWord(foldPlace(town)) || anyPlace.test(town)) return part;
  return readingsOf(town).cities.length > 0 ? town : part;
}

/** People of a town that is meant where an employer without a name stands in it. */
const townSize = 20_000;
/** "Basisschool in Zwolle", "Restaurant \u00E0 Nantes": the town in which an ordinary word's place is. */
export function townOfHouse(part: string): string {
  const { 1: house = "", 2: town = "" } =
    /^(\p{Lu}\p{Ll}+(?: \p{Ll}+)?) (?:in|te|\u00E0|en|em|a|w|v|ve|i) (\p{Lu}[\p{L} '\u2019-]{2,30})$/u.exec(part) ?? [];
  if (town === "") return part;
  const of = readingsOf(house);
  if (of.country !== null || of.cities.length > 0 || of.regions.length > 0) return part;
  return readingsOf(town).cities.some(({ population, isAlias }) => !isAlias && population >= townSize) ? town : part;
}

/** "Leeds City Centre": the town of which it is the middle. */
export function townOfCentre(part: string): string | null {
  const town = part.replace(
    / (?:[Cc]ity [Cc]ent(?:re|er)|[Tt]own [Cc]ent(?:re|er)|[Ss]entrum|[Cc]entrum|Zentrum|Innenstadt|Hbf|Hauptbahnhof|Bahnhof|centro|centre|[Cc]entre-[Vv]ille|keskusta|[Mm]idtby|st\u0159ed|\u015Ar\u00F3dmie\u015Bcie)$/u,
    "",
  );
  const { cities, country } = readingsOf(town);
  return town !== part && cities.length > 0 && country === null ? town : cityOfSite(part);
}

/** People of a city by which its sites are named. */
const citySize = 200_000;
const site = / (?:studios?|depot|showroom|plant|warehouse|branch|store)$/i;

/** "Toronto Studio", "Charlotte Douglas International Airport": a large city in front. "Mobile Store", "John Wayne Airport" say none. */
function cityOfSite(part: string): string | null {
  const isAirport = / Airport$/i.test(part);
  if (!isAirport && !site.test(part)) return null;
  const words = part.split(" ").slice(0, -1);
  for (let count = Math.min(3, words.length); count > (isAirport ? 0 : words.length - 1); count--) {
    const name = words.slice(0, count).join(" ");
    const isCity = readingsOf(name).cities.some(({ population, isAlias }) => !isAlias && population >= citySize);
    if (isCity && !isLoneWord(foldPlace(name)) && !/^[A-Z]{2,3}$/.test(name)) return name;
  }
  return null;
}
