import type { ResolvedIds } from "./filter-kinds.ts";
import { planFilters, type JobFilterName, type JobFilterValues } from "./job-filters.ts";
import { readMatchingRows } from "./matching-rows.ts";
import { placesAsked } from "./place-conditions.ts";
import { countValues, facetFields, type FacetName } from "./read-facets.ts";
import { countsOfSlice, readSlice } from "./read-slice.ts";

/** The values of a field that a search without its own condition on it would find. */
export interface Choices {
  /** Most postings first; a count is null where not all postings were looked at: of a part it would be no answer. */
  counts: { value: string; count: number | null }[];
  /** The values are those of the newest so many postings; null: all of them were counted. */
  newest: number | null;
}

type ChoiceField = FacetName & JobFilterName;

/** Postings that a slice of one field may read where its packs leave some out. */
const REST_MAX = 15;
/** Postings read for the choices of all fields that no pack has, two rows each, beside a list of so many rows. */
const NEWEST_MAX = 30;
/** Fields whose choices are read so; there are none of further ones. */
const READ_FIELDS_MAX = 2;

interface Search {
  filters: JobFilterValues;
  ids: ResolvedIds;
}

/**
 * For each of `fields` that a search has a condition on, what else could be chosen there, from the packs; that is where
 * the other conditions are one at most (`readSlice`). None for others, which `readNewestChoices` counts.
 */
export async function readChoices(
  db: D1Database,
  search: Search,
  fields: readonly ChoiceField[],
): Promise<Map<FacetName, Choices>> {
  const asked = fields.filter((field) => search.filters[field] !== undefined);
  const found = await Promise.all(asked.map(async (field) => await choicesOfPacks(db, search, field)));
  return new Map(asked.map((field, index) => [field, found[index] ?? { counts: [], newest: 0 }]));
}

/**
 * The same of up to two of the fields that no pack has: two rows read for each posting, 30 of them and `spare` more,
 * which the list at hand left unread. With counts where these are all that match, else with the values alone.
 */
export async function readNewestChoices(
  db: D1Database,
  search: Search,
  choices: ReadonlyMap<FacetName, Choices>,
  spare: number,
): Promise<Map<FacetName, Choices>> {
  const uncounted = [...choices].filter(([, { newest }]) => newest === 0).map(([field]) => field as ChoiceField);
  const left = uncounted.slice(0, READ_FIELDS_MAX);
  const most = Math.floor((NEWEST_MAX + spare) / left.length);
  const found = left.map(async (field) => [field, await choicesOfNewest(db, search, field, most)] as const);
  return new Map([...choices, ...(await Promise.all(found))]);
}

/** A search without its condition on one field. */
function withoutField(filters: JobFilterValues, field: JobFilterName): JobFilterValues {
  return { ...filters, [field]: undefined };
}

async function choicesOfPacks(db: D1Database, { filters, ids }: Search, field: ChoiceField): Promise<Choices | null> {
  const query = { filters: withoutField(filters, field), fields: [field], orgs: 0, ids, restMax: REST_MAX };
  const slice = await readSlice(db, query);
  if (slice === null) return null;
  const counts = countsOfSlice(slice, field, filters.status);
  // More values than a pack keeps: it has none.
  return counts.length === 0 && slice.total > 0 ? null : { counts, newest: null };
}

async function choicesOfNewest(
  db: D1Database,
  { filters, ids }: Search,
  field: ChoiceField,
  most: number,
): Promise<Choices> {
  const others = withoutField(filters, field);
  const plan = planFilters(others, ids);
  if (plan.groups.some((group) => group.length === 0)) return { counts: [], newest: null };
  const { rows, capped } = await readMatchingRows(db, plan, most);
  const asked = placesAsked(others);
  const values = rows.flatMap((row) => facetFields[field].valuesOf(row, asked));
  return {
    counts: countValues(field, values).map(({ value, count }) => ({ value, count: capped ? null : count })),
    newest: capped ? rows.length : null,
  };
}
