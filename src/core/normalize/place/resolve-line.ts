import { readingsOf, type Readings } from "./readings.ts";
import { confidences, nowhere, resolveGroup, type ResolvedPlace } from "./resolve-group.ts";
import type { PlaceEvidence } from "./score-group.ts";
import type { Segment } from "./read-parts.ts";

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
/** A town within a list of words is a place only when it is no village. */
const listedScoreMin = 4.9;

/** The places of one segment: its parts cut into runs, each of which is a place, so that most is explained. */
export function resolveSegment(segment: Segment, evidence: PlaceEvidence): LinePlace[] {
  const parts = segment.parts.map(readingsOf);
  const { raw, isRemote } = segment;
  const areas = parts.filter((part) => part.area !== null && part.country === null && part.cities.length === 0);
  const rest = parts.filter((part) => !areas.includes(part) && !part.isNoPlace);
  const place = (of: Readings[], found: ResolvedPlace, isArea: boolean, own: string): LinePlace => {
    return { raw: own, parts: of.map(({ text }) => text), found, isRemote, isArea };
  };
  if (rest.length === 0) return [place(parts, nowhere, areas.length > 0, raw)];
  const groups = cutGroups(rest, evidence).map((group) => ({
    group,
    found: nameCity(group, resolveGroup(group, evidence), segment),
  }));
  const named = groups.filter(({ found }) => found.country !== null || found.city !== null);
  if (named.length === 0) return [place(rest, nowhere, areas.length > 0, raw)];
  const isList = named.length > 1;
  const places = named.map(({ group, found }) =>
    place(group, found, false, isList ? group.map(({ text }) => text).join(", ") : raw),
  );
  // "Canada, UK, EU": an area of a list of countries is a place too.
  if (isList) for (const area of areas) places.push(place([area], nowhere, true, area.text));
  return places;
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

/** "Nosuchtown, CA": a name before a region or country that no list has is a town all the same. */
function nameCity(group: Readings[], found: ResolvedPlace, segment: Segment): ResolvedPlace {
  if (found.city !== null || found.country === null || segment.isLoose) return found;
  const [first, next] = group;
  if (!first || !next || group.length > 3 || first.country !== null || first.regions.length > 0 || !first.isName)
    return found;
  if (first.cities.length > 0 && found.region === null) return found;
  if (next.country === null && next.regions.length === 0) return found;
  return { ...found, city: first.text, confidence: Math.min(found.confidence, confidences.unknownCity) };
}
