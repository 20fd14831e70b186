import { z } from "zod";
import { limits } from "../../core/limits.ts";
import { readAskedPlaces, type AskedPart, type AskedPlace } from "../../core/normalize/place/asked-places.ts";
import { metroCities, type Metro } from "../../core/normalize/place/metro-areas.ts";
import { shownSubdivision, subdivisionsIn } from "../../core/normalize/place/subdivisions.ts";
import { textToken, wordTokens } from "../index/job-index.ts";
import type { Alternative, Group } from "../index/match-expression.ts";
import { WORDS_CHARS_MAX, type JobFilter } from "./filter-kinds.ts";
import { cityTokens, elsewhereThan, regionToken } from "./one-place.ts";

/** Of postings that have one of the places of any of the texts (`readAskedPlaces`). */
export function places(label: string | null, description: string): JobFilter<string[], "places"> {
  const text = z
    .string()
    .max(WORDS_CHARS_MAX, `at most ${WORDS_CHARS_MAX} characters`)
    .refine((words) => wordTokens("location", words).length > 0, "must hold a letter or a digit");
  return {
    kind: "places",
    schema: z
      .array(text)
      .max(limits.lookupIdsMax)
      .refine(
        (texts) => texts.flatMap(readAskedPlaces).length <= limits.placesAskedMax,
        `at most ${limits.placesAskedMax} places`,
      )
      .refine(
        (texts) => texts.flatMap(metrosAsked).length <= limits.metrosAskedMax,
        `at most ${limits.metrosAskedMax} metropolitan areas`,
      ),
    description,
    label,
    says: "place has *",
    aliases: [],
    tokens: (texts) => anyPlace(texts.flatMap(readAskedPlaces)),
  };
}

/** The metropolitan areas that a text names. */
export function metrosAsked(text: string): Metro[] {
  return readAskedPlaces(text).flatMap((place) => place.flatMap(({ metro }) => metro ?? []));
}

/** Of one place its parts are groups themselves, so that the plan of a single word stays one of a word. */
function anyPlace(asked: AskedPlace[]): Group[] {
  const groups = asked.map(placeGroups).filter((place) => place.length > 0);
  const [only] = groups;
  if (only !== undefined && groups.length === 1) return only;
  return [[...new Set(groups.flatMap(alternativesOf))]];
}

function placeGroups(place: AskedPlace): Group[] {
  const within = place.map((part): Group => part.within.map((region) => textToken("region", region)));
  const groups = [...place.map(partGroup), ...within].flatMap(groupsOf);
  const elsewhere = groups.length === 0 ? null : elsewhereThan([[place.map(({ meaning }) => meaning)]]);
  return elsewhere === null ? groups : [[{ all: groups, but: [elsewhere] }]];
}

/** All that a part may be called. */
function partGroup({ texts, cities, regions, countries, areas, metro, meaning }: AskedPart): Group {
  const meant = meaning.regions.flatMap((region) => [region, ...subdivisionsIn(region)]);
  const words = texts.map((text) => wordTokens("location", text).map((token): Group => [token]));
  return [
    ...words.filter((tokens) => tokens.length > 0).flatMap(alternativesOf),
    ...cities.map((city) => textToken("city", city)),
    // By its name alone "WA" would be Western Australia too.
    ...new Set(meant.filter((one) => regions.includes(shownSubdivision(one))).map(regionToken)),
    ...countries.map((country) => textToken("country", country)),
    ...areas.flatMap((area) => wordTokens("location", area)),
    ...(metro === null ? [] : cityTokens(metroCities(metro).cities)),
  ];
}

/** Groups of which all must hold as one alternative; those of a single group stand by themselves. */
function alternativesOf(groups: Group[]): Alternative[] {
  const [only] = groups;
  return only !== undefined && groups.length === 1 ? only : [groups];
}

/** The same turned round. */
function groupsOf(group: Group): Group[] {
  const [only] = group;
  if (only === undefined) return [];
  return group.length === 1 && Array.isArray(only) ? only : [[...new Set(group)]];
}
