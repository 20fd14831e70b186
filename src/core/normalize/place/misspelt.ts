import { rememberLast } from "../../remember-last.ts";
import { findCities, keysBeginning, type City } from "./cities.ts";
import { isInside } from "./inside.ts";
import type { Subdivision } from "./subdivisions.ts";
import { foldPlace } from "../text/fold-name.ts";

/** Letters of a name in which a slip is one, and people of a city that is meant by it. */
const [lettersMin, cityPeople] = [7, 100_000];
/** Letters at the beginning that are right. */
const sureLetters = 3;
const knownMax = 500;

const keysNear = rememberLast(
  (key: string): string[] => keysBeginning(key.slice(0, sureLetters)).filter((other) => isSlip(key, other)),
  knownMax,
);

/** "Philadephia", "Minneapoils", "Cincinatti": the one large city of a part of a country that a name in no list is, but for a slip. */
export function cityMisspelt(name: string, region: Subdivision): City | null {
  const key = foldPlace(name);
  if (key.length < lettersMin || !/^[a-z ]+$/.test(key)) return null;
  const [city, ...others] = keysNear(key)
    .flatMap(findCities)
    .filter((one) => !one.isAlias && one.population >= cityPeople && isInside(one, region));
  return others.length > 0 ? null : (city ?? null);
}

const withoutDoubles = (word: string): string => word.replace(/(.)\1/g, "$1");

/** Whether one letter is left out or too many, two neighbours stand in each other's place, or letters are doubled otherwise. */
function isSlip(key: string, other: string): boolean {
  const longer = key.length - other.length;
  if (Math.abs(longer) > 2 || key === other) return false;
  if (withoutDoubles(key) === withoutDoubles(other)) return true;
  let at = 0;
  while (at < key.length && key[at] === other[at]) at++;
  const [rest, right] = [key.slice(at), other.slice(at)];
  if (longer === 1) return rest.slice(1) === right;
  if (longer === -1) return rest === right.slice(1);
  return longer === 0 && rest.slice(0, 2) === `${right[1]}${right[0]}` && rest.slice(2) === right.slice(2);
}
