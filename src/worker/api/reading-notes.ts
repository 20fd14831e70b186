import { z } from "@hono/zod-openapi";
import { countryName } from "../../core/normalize/place/countries.ts";
import { metroCities } from "../../core/normalize/place/metro-areas.ts";
import { codesRead } from "../../core/normalize/place/asked-places.ts";
import { regionsAsked } from "../../core/normalize/place/asked-meaning.ts";
import { shownSubdivision } from "../../core/normalize/place/subdivisions.ts";
import type { JobFilterValues } from "../../db/search/job-filters.ts";
import { citiesNear } from "../../db/search/near-filter.ts";
import { codesOf } from "../../db/search/place-conditions.ts";
import { metrosAsked } from "../../db/search/place-filter.ts";

/** Of a search by `near` or in a metropolitan area: how many cities it looked for, and whether there are more, which are smaller. */
const Near = z.lazy(() => z.object({ cities: z.int(), cut: z.boolean() }));

/** How a value was read that may mean something else as well. */
const ReadingNote = z.lazy(() => z.object({ parameter: z.string(), value: z.string(), note: z.string() }));
type ReadingNote = z.infer<typeof ReadingNote>;

/** Such a note, and what the value may mean, each as a filter of its own; none of an amount. */
export interface Reading extends ReadingNote {
  instead: { parameter: "country" | "region"; value: string; words: string }[];
}

const ReadingNotes = z.lazy(() =>
  z.array(ReadingNote).openapi({
    description:
      "How a value was read that may mean something else as well: a state's code in `location` that is a country's too, a `region` of several countries (`WA`), an amount of US dollars beside another currency. No fault, with `strict=true` neither.",
  }),
);

/** What is said of how a search was read. */
export const readingParts = () => ({ near: Near.optional(), notes: ReadingNotes.optional() });

/** The same, of one search: nothing where all its values mean one thing. */
export function saidOfReadings(filters: JobFilterValues): {
  near?: z.infer<typeof Near>;
  notes?: ReadingNote[];
} {
  const notes = readingsOf(filters).map(({ parameter, value, note }) => ({ parameter, value, note }));
  return { ...saidOfNear(filters), ...(notes.length === 0 ? {} : { notes }) };
}

/** How values of a search were read that may mean two things. */
export function readingsOf(filters: JobFilterValues): Reading[] {
  return [...placeNotes(filters), ...regionNotes(filters), ...payNotes(filters)];
}

/** Whether a search looks for cities by their ids: near a spot or in a metropolitan area. */
export function isByCities({ near, location, location_text: text }: JobFilterValues): boolean {
  return near !== undefined || [location, text].some((texts) => texts?.some((one) => metrosAsked(one).length > 0));
}

/** What a search near a spot or in metropolitan areas looked for; nothing of another one. */
function saidOfNear({ near, location, location_text: text }: JobFilterValues): { near?: z.infer<typeof Near> } {
  const metros = [...(location ?? []), ...(text ?? [])].flatMap(metrosAsked).map(metroCities);
  const found = near === undefined ? metros : [citiesNear(near), ...metros];
  if (found.length === 0) return {};
  const ids = new Set(found.flatMap(({ cities }) => cities.map(({ id }) => id)));
  return { near: { cities: ids.size, cut: found.some(({ cut }) => cut) } };
}

function placeNotes(filters: JobFilterValues): Reading[] {
  return (["location", "location_text"] as const).flatMap((parameter) =>
    (filters[parameter] ?? []).flatMap(codesRead).map(({ text: value, region, country }) => {
      const state = `region=${shownSubdivision(region)} (${region.name}, ${countryName(region.country) ?? region.country})`;
      const note = `read as ${state}; country=${country} is ${countryName(country) ?? country}`;
      const words = countryName(country) ?? country;
      return { parameter, value, note, instead: [{ parameter: "country" as const, value: country, words }] };
    }),
  );
}

/** Of values that are regions of several countries, unless the countries that are asked for leave one. */
function regionNotes({ region: values = [], country }: JobFilterValues): Reading[] {
  const asked = country === undefined ? null : codesOf(country);
  return values.flatMap((value): Reading[] => {
    const meant = regionsAsked(value).filter((one) => asked === null || asked.includes(one.country));
    if (new Set(meant.map((one) => one.country)).size < 2) return [];
    const instead = meant.map((one) => ({
      parameter: "region" as const,
      value: `${one.country}-${one.code}`,
      words: `${one.name}, ${countryName(one.country) ?? one.country}`,
    }));
    const all = instead.map(({ value: code, words }) => `region=${code} (${words})`);
    return [{ parameter: "region", value, note: `read as each of ${all.join(", ")}`, instead }];
  });
}

function payNotes(filters: JobFilterValues): Reading[] {
  const others = filters.salary_currency?.filter((one) => one.toUpperCase() !== "USD") ?? [];
  if (others.length === 0) return [];
  const currencies = others.map((one) => one.toUpperCase()).join(", ");
  return (["salary_min", "salary_max"] as const).flatMap((parameter) => {
    const value = filters[parameter];
    if (value === undefined) return [];
    const note = `US dollars a year, to which ${currencies} is converted: salary_currency says what postings state`;
    return [{ parameter, value: String(value), note, instead: [] }];
  });
}
