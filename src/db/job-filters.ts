import { z } from "zod";
import { limits } from "../core/limits.ts";
import { facetToken } from "./job-index.ts";

/** Public ids of a query, resolved to the surrogate ids that index tokens hold. */
export interface ResolvedIds {
  orgs: ReadonlyMap<string, number>;
  sources: ReadonlyMap<string, number>;
}

/** One filter of job lists. From its entry follow the API's parameter, its documentation and the SQL. */
export interface JobFilter<T> {
  /** Of the whole parameter, after comma lists were split and numbers read. */
  schema: z.ZodType<T>;
  /** `list`: comma = OR; `one`: a single value. */
  arity: "list" | "one";
  description: string;
  aliases: readonly string[];
  /** Tokens of which a posting must have one. An empty array matches nothing. */
  tokens: (value: T, ids: ResolvedIds) => string[];
}

const ids = z.array(z.uuid().toLowerCase()).max(limits.lookupIdsMax);
const known = (values: readonly string[], map: ReadonlyMap<string, number>): number[] =>
  values.map((value) => map.get(value)).filter((id) => id !== undefined);

/** Every filter of job lists, by parameter name. To add one: a line here and a test row. */
export const jobFilters = {
  provider: filter({
    schema: z.array(z.string().regex(/^[a-z0-9]+$/)).max(limits.lookupIdsMax),
    arity: "list",
    description: "ATS the posting was read from; several separated by commas.",
    aliases: ["ats_provider"],
    tokens: (providers) => providers.map((provider) => facetToken("provider", provider)),
  }),
  org_ids: filter({
    schema: ids,
    arity: "list",
    description: "Companies, by org_id; several separated by commas. Unknown ids match nothing.",
    aliases: [],
    tokens: (orgIds, resolved) => known(orgIds, resolved.orgs).map((id) => facetToken("org", id)),
  }),
  source_ids: filter({
    schema: ids,
    arity: "list",
    description: "Boards, by source_id; several separated by commas. Unknown ids match nothing.",
    aliases: [],
    tokens: (sourceIds, resolved) => known(sourceIds, resolved.sources).map((id) => facetToken("source", id)),
  }),
  status: filter({
    schema: z.enum(["active", "expired", "any"]),
    arity: "one",
    description: "`active` (default), `expired`, or `any` for both. Not together with `active`.",
    aliases: [],
    tokens: (status) => (status === "any" ? ["active", "expired"] : [status]).map((word) => facetToken("status", word)),
  }),
} as const;

export type JobFilterName = keyof typeof jobFilters;
/** Values of the filters of one search. `status` is always given: it is what a bare list walks. */
export type JobFilterValues = {
  [Name in JobFilterName]?: z.infer<(typeof jobFilters)[Name]["schema"]> | undefined;
} & { status: "active" | "expired" | "any" };

/** One group of tokens per filter given; all groups must hold. */
export function filterTokens(values: JobFilterValues, resolved: ResolvedIds): string[][] {
  const groups: string[][] = [];
  for (const name of Object.keys(jobFilters) as JobFilterName[]) {
    const value = values[name];
    if (value !== undefined) groups.push((jobFilters[name] as JobFilter<unknown>).tokens(value, resolved));
  }
  return groups;
}

/** Gives `tokens` the type of `schema`. */
function filter<T>(entry: JobFilter<T>): JobFilter<T> {
  return entry;
}
