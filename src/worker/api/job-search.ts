import { z } from "@hono/zod-openapi";
import { encodeCursor } from "../../core/cursor.ts";
import { limits } from "../../core/limits.ts";
import { jobFilters, type JobFilterName, type JobFilterValues } from "../../db/job-filters.ts";
import type { JobPage, JobPosition, JobQuery } from "../../db/read-jobs.ts";
import { booleanParameter, cursorPosition, listParameter, oneParameter, pageParameters } from "../http/parameters.ts";
import { badParameter } from "../http/problem.ts";
import { listMeta, type Meta } from "./envelope.ts";

const Position: z.ZodType<JobPosition> = z.tuple([z.int().positive()]);
const JOBS_ORDER = "first_seen_at:desc";

const fixed = {
  active: booleanParameter("true: `status=active`, false: `status=expired`. Not together with `status`."),
  include: listParameter(z.array(z.enum(["description"])), "`description` adds description_text and description_html."),
  ...pageParameters,
};

/** The parameters of a job search: one per entry of `jobFilters` and per alias, and the fixed ones. */
export function jobSearchParameters(providers: readonly string[], without: readonly JobFilterName[] = []) {
  const filters: Record<string, z.ZodType> = {};
  for (const [name, filter] of Object.entries(jobFilters)) {
    if (without.includes(name as JobFilterName)) continue;
    const schema = name === "provider" ? z.array(z.enum(providers)) : filter.schema;
    const parameter = filter.arity === "list" ? listParameter : oneParameter;
    filters[name] = parameter(schema, filter.description);
    for (const alias of filter.aliases) filters[alias] = parameter(schema, `Alias of \`${name}\`.`);
  }
  return z.object({ ...filters, ...fixed });
}

/** The query that checked parameters ask for. Throws a 400 for those that contradict each other. */
export function toJobQuery(parameters: Record<string, unknown> & z.infer<z.ZodObject<typeof fixed>>): JobQuery {
  const values: Record<string, unknown> = {};
  for (const name of Object.keys(jobFilters) as JobFilterName[]) {
    const names = [name, ...jobFilters[name].aliases].filter((one) => parameters[one] !== undefined);
    const [given] = names;
    if (names.length > 1) throw badParameter(names[1] ?? name, `the same as ${name}; give one of them`);
    if (given !== undefined) values[name] = parameters[given];
  }
  const { active } = parameters;
  if (active !== undefined && values["status"] !== undefined) {
    throw badParameter("active", "can't be given together with status; give one of them");
  }
  const byActive = active === false ? "expired" : "active";
  return {
    filters: { ...values, status: values["status"] ?? byActive } as JobFilterValues,
    after: cursorPosition("jobs", Position, parameters.cursor),
    rows: parameters.limit ?? limits.pageRowsDefault,
    withDescription: parameters.include?.includes("description") ?? false,
  };
}

export function jobListMeta(page: JobPage, query: JobQuery, ignored: string[]): Meta {
  const next = nextJobCursor(page);
  return listMeta({ limit: query.rows, count: page.jobs.length, order: JOBS_ORDER, next, ignored });
}

export function nextJobCursor(page: JobPage): string | null {
  return page.next === null ? null : encodeCursor("jobs", page.next);
}
