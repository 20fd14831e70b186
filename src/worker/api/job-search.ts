import { z } from "@hono/zod-openapi";
import { limits } from "../../core/limits.ts";
import { once } from "../../core/once.ts";
import { inOneSnapshot } from "../../db/counts/one-snapshot.ts";
import { isByHeads } from "../../db/search/collapse.ts";
import { countMatches } from "../../db/search/count-matches.ts";
import { jobFilter, jobFilterNames, type JobFilterName, type JobFilterValues } from "../../db/search/job-filters.ts";
import { isDescribing } from "../../db/again/describe-postings.ts";
import { NORMALIZER_VERSION } from "../../core/normalize/normalize-posting.ts";
import { isRereading, isTakingOrder } from "../../db/crawl/reread-boards.ts";
import { ORDER_VALUE_MAX, ORDERED_ID_MAX } from "../../db/index/job-orders.ts";
import { isOrdered, JobSort, orderNames } from "../../db/search/job-sorts.ts";
import { RADIUS_KM_DEFAULT, withRadius } from "../../db/search/near-filter.ts";
import {
  readJobPage,
  type ChangedPosition,
  type ChangeWindow,
  type JobPage,
  type JobQuery,
} from "../../db/search/read-jobs.ts";
import { cutWords } from "../../db/search/word-query.ts";
import type { JobPosition } from "../../db/search/walk-stretches.ts";
import {
  amountParameter,
  booleanParameter,
  idsParameter,
  listParameter,
  numberParameter,
  oneParameter,
  openListParameter,
  pageParameters,
  tellsUnknown,
  textsParameter,
  timeParameter,
} from "../http/parameters.ts";
import { givenAlone } from "../http/given-alone.ts";
import { badParameter, ProblemError } from "../http/problem.ts";
import { readPage } from "../http/read-page.ts";
import { refuseReversed } from "../http/reversed-ranges.ts";
import type { IgnoredParam } from "../http/request-text.ts";
import { readConfirmedShare } from "./truth.ts";
import { refuseClosedTexts, saidOfIgnoredWords, saidOfWords } from "./asked-words.ts";
import { descriptionParameters, formatsOf } from "./descriptions.ts";
import { listMeta, type Meta } from "./envelope.ts";
import { readFindsNothing, wordsNotKnown } from "./found-nothing.ts";
import { citiesNotKnown, placesNotKnown } from "./places-not-known.ts";
import { isByCities, saidOfReadings } from "./reading-notes.ts";

const Position: z.ZodType<JobPosition> = z.tuple([z.int().positive()]);
const InOrder: z.ZodType<JobPosition> = z.tuple([
  z.int().nonnegative(),
  z.int().min(0).max(ORDER_VALUE_MAX),
  z.int().positive().max(ORDERED_ID_MAX),
]);
const ByChange: z.ZodType<ChangedPosition> = z.tuple([z.int().nonnegative(), z.int().nonnegative()]);

const RADIUS = `must be a number of kilometres from 1 to ${limits.radiusKmMax}`;
const active = booleanParameter("true: `status=active`, false: `status=expired`. Not together with `status`.");
const changeParameters = {
  changed_after: timeParameter(
    "Postings that changed at or after this time, oldest change first: for mirrors. A change bears the time its crawl began, so begin again fifteen minutes (as long as a crawl may take) before where you stopped.",
  ),
  changed_before: timeParameter("Postings that changed before this time, oldest change first."),
};
const radius_km = numberParameter(
  z.number().min(1, RADIUS).max(limits.radiusKmMax, RADIUS),
  `Kilometres around \`near\`, 1 to ${limits.radiusKmMax}; ${RADIUS_KM_DEFAULT} if not given.`,
);
const fixed = {
  active,
  radius_km,
  ...changeParameters,
  sort: oneParameter(
    JobSort,
    "The order; `meta.order` names it. `first_seen` (default): the newest here first, as crawls were committed; one that took long may stand above one that began after it, and `first_seen_at` is when a crawl began. `posted`: by the day (UTC) of the board's own date, the latest first, those without one last; within a day those that we saw last come first. `pay`: the most that a year pays, highest first, by the hours and days of `salary_min`; only amounts of one currency compare, so it goes with one `salary_currency`; what has no amount or no period comes last. Both are orders of open postings; equal ones are the newest here first. `relevance`: goes with `q`; postings whose title has all of it before the others, each the newest here first. Not together with `changed_after` and `changed_before`, whose list is by change time.",
  ),
  collapse: oneParameter(
    z.enum(["duplicates"]),
    "`duplicates`: one row for each opening, of its open postings that match the one first seen; `duplicate_count` says how many others its opening has. Closed postings stand for themselves. Not by change time.",
  ),
  include_total: booleanParameter(
    "true: `meta.total_matching`; exact without a filter and with any one (of words: one word; of places: one place), otherwise counted to 1,000 (`total_matching_capped`). Of the same instant as the list. Not by change time, nor of openings (`collapse`) under filters, nor when crawls came between the reads again and again (`total_matching_unavailable`).",
  ),
  include_query: booleanParameter(
    "true: `meta.query` says how `q`, `title`, `title_exclude` and `description` were read: the forms that words are looked for in, phrases, alternatives, what is excluded.",
  ),
  ...descriptionParameters(),
  include: listParameter(
    z.array(z.enum(["description", "truth"])),
    "`description` adds description_text and description_html; `truth` adds `meta.truth`, the share of all open postings that a whole list of their board held within 24 hours.",
  ),
  ...pageParameters,
};

const parameterOfKind = {
  ids: idsParameter,
  list: listParameter,
  places: textsParameter,
  text: oneParameter,
  word: oneParameter,
  number: amountParameter,
  boolean: (_schema: z.ZodType, description: string) => booleanParameter(description),
  time: (_schema: z.ZodType, description: string) => timeParameter(description),
};

/** By the providers they are made of: some seventy schemas, which a dozen routes ask for. */
const filtersMade = new Map<string, Map<JobFilterName, Record<string, z.ZodType>>>();

/** The parameters of filters: one per entry of `jobFilters`, per alias, and per list that can exclude; and by change time. */
export function filterParameters(providers: readonly string[], without: readonly JobFilterName[] = []) {
  return { ...postingParameters(providers, without), ...changeParameters };
}

/** Those that say of postings which ones are meant, whatever happened when. */
export function postingParameters(providers: readonly string[], without: readonly JobFilterName[] = []) {
  const key = providers.join();
  const made = filtersMade.get(key) ?? new Map(jobFilterNames.map((name) => [name, parametersOf(name, providers)]));
  filtersMade.set(key, made);
  const filters: Record<string, z.ZodType> = {};
  for (const [name, parameters] of made) if (!without.includes(name)) Object.assign(filters, parameters);
  return { ...filters, active, radius_km };
}

/** Lists of ids, beside the postings' own. */
const identifying = new Set<JobFilterName>(["org_ids", "source_ids", "duplicate_cluster_id"]);

function parametersOf(name: JobFilterName, providers: readonly string[]): Record<string, z.ZodType> {
  const filter = jobFilter(name);
  const ofName = identifying.has(name) ? idsParameter : parameterOfKind[filter.kind];
  const parameter = name === "provider" ? ofProviders(providers) : ofName;
  if (filter.join !== undefined) return joinedParameters(name, filter, filter.join);
  const made = parameter(filter.schema, filter.description);
  const parameters: Record<string, z.ZodType> = {
    [name]: filter.queryOf === undefined ? made : tellsUnknown(made, wordsNotRead),
  };
  for (const alias of filter.aliases) parameters[alias] = parameter(filter.schema, `Alias of \`${name}\`.`);
  if (filter.kind === "list")
    parameters[`${name}_exclude`] = parameter(filter.schema, `Leaves out what \`${name}\` would find.`);
  return parameters;
}

function wordsNotRead(texts: readonly string[]): { word: string; meant: null }[] {
  return texts.flatMap(cutWords).map((word) => ({ word, meant: null }));
}

/** Of cities: a region or a country is no value by itself, and one that is understood as none is told. */
function joinedParameters(
  name: JobFilterName,
  { schema, description }: Pick<ReturnType<typeof jobFilter>, "schema" | "description">,
  join: (parts: readonly string[]) => string[],
): Record<string, z.ZodType> {
  return {
    [name]: tellsUnknown(listParameter(schema, description, join), citiesNotKnown),
    [`${name}_exclude`]: tellsUnknown(
      listParameter(schema, `Leaves out what \`${name}\` would find.`, join),
      citiesNotKnown,
    ),
  };
}

/** There are more ATS than are read here, and clients of other services ask for those. */
function ofProviders(providers: readonly string[]) {
  return (_schema: z.ZodType, description: string) => openListParameter(providers, description);
}

/** The parameters of a job search: its filters and the fixed ones. */
export function jobSearchParameters(providers: readonly string[], without: readonly JobFilterName[] = []) {
  return givenAlone(z.object({ ...filterParameters(providers, without), ...fixed }));
}

/** A page and the cursor of the one after it, null at the end. */
type JobList = JobPage & {
  nextCursor: string | null;
  /** The words of descriptions that are asked for are not all in the index yet (again/describe-postings.ts). */
  isDescribing?: boolean;
  /** Places are told apart by ids that not all postings have: boards are being read by newer rules (crawl/reread-boards.ts). */
  isRereading?: boolean;
};

type Given = Record<string, unknown> & z.infer<z.ZodObject<typeof fixed>>;

/** What a parameter asks for, by its name: a filter, as its aliases do, or what one leaves out. */
const valueNames = once(() => {
  const names = new Map<string, string>();
  for (const name of jobFilterNames) {
    for (const one of [name, ...jobFilter(name).aliases]) names.set(one, name);
    names.set(`${name}_exclude`, `${name}_exclude`);
  }
  return names;
});

/**
 * The filters that checked parameters ask for; `status` where they are silent about it. Throws a 400 for those that
 * contradict each other.
 */
export function toFilterValues(
  parameters: Record<string, unknown> & { active?: boolean | undefined },
  status: JobFilterValues["status"] = "active",
): JobFilterValues {
  refuseReversed(parameters);
  const values: Record<string, unknown> = {};
  for (const [asked, value] of Object.entries(parameters)) {
    const name = valueNames().get(asked);
    if (name === undefined || value === undefined) continue;
    if (values[name] !== undefined) throw badParameter(asked, `the same as ${name}; give one of them`);
    values[name] = value;
  }
  const { near, radius_km: km } = parameters;
  if (km !== undefined && typeof near !== "string") throw badParameter("radius_km", "goes with near; give both");
  if (km !== undefined) values["near"] = withRadius(String(near), Number(km));
  if (parameters.active !== undefined && values["status"] !== undefined) {
    throw badParameter("active", "can't be given together with status; give one of them");
  }
  const isOfClosed = values["closed_after"] !== undefined || values["closed_before"] !== undefined;
  if (isOfClosed && (parameters.active === true || values["status"] === "active"))
    throw badParameter(parameters.active === true ? "active" : "status", "open postings have not closed; leave it out");
  const byDefault = isOfClosed ? "expired" : status;
  const byActive = parameters.active === undefined ? byDefault : parameters.active ? "active" : "expired";
  return { ...values, status: values["status"] ?? byActive } as JobFilterValues;
}

/** The changes that checked parameters ask for; null when they ask for none. */
export function toChangeWindow(parameters: Pick<Given, keyof typeof changeParameters>): ChangeWindow | null {
  const { changed_after: from, changed_before: to } = parameters;
  if (from === undefined && to === undefined) return null;
  return { from: from === undefined ? 0 : Date.parse(from), to: to === undefined ? null : Date.parse(to) };
}

/** Why a list of these filters has not this order; null where it has. */
export function whyNotSorted(
  sort: JobSort | undefined,
  filters: JobFilterValues,
  changed: ChangeWindow | null,
): string | null {
  if (sort === undefined) return null;
  if (changed !== null) return "can't be given together with changed_after or changed_before: their list is by change";
  if (isOrdered(sort) && filters.status !== "active") return `${sort} is an order of open postings; leave status out`;
  if (sort === "pay" && filters.salary_currency?.length !== 1)
    return "pay goes with salary_currency, one of them like EUR: amounts of several currencies do not compare";
  return sort === "relevance" && filters.q === undefined ? "relevance goes with q; give both" : null;
}

/** The query that checked parameters ask for, at its first page. */
export function toJobQuery(parameters: Given): JobQuery {
  const changed = toChangeWindow(parameters);
  const { collapse } = parameters;
  const filters = toFilterValues(parameters);
  refuseClosedTexts(filters, changed);
  const unsorted = whyNotSorted(parameters.sort, filters, changed);
  if (unsorted !== null) throw badParameter("sort", unsorted);
  if (collapse !== undefined && changed !== null)
    throw badParameter("collapse", "can't be given together with changed_after or changed_before");
  return {
    filters,
    sort: parameters.sort,
    collapse,
    changed: changed === null ? null : { ...changed, after: null },
    after: null,
    rows: parameters.limit ?? limits.pageRowsDefault,
    descriptions: formatsOf(parameters),
  };
}

/** Of a database that is older than its orders, until its cron has been through all postings. */
function notYetInOrder(): ProblemError {
  const headers = { "Retry-After": String(limits.cronSeconds) };
  return new ProblemError(503, "Postings are being put into this order just now; the default order is there.", {
    headers,
  });
}

/** The page of a query at a cursor. Throws a 400 for a cursor of another query. */
export async function readJobList(
  { DB: db, BUCKET_NAME: bucket }: Pick<Env, "DB" | "BUCKET_NAME">,
  query: JobQuery,
  cursor: string | undefined,
): Promise<JobList> {
  const { changed, filters, collapse } = query;
  if (changed === null) {
    // What is not asked for does not name a list: cursors of before a parameter was there go on.
    const sort = query.sort === "first_seen" ? undefined : query.sort;
    const position = sort === undefined ? Position : InOrder;
    // By its day: a cursor of when it went by the second is of another list.
    const order = sort === "posted" ? orderNames.posted : sort;
    const list = { kind: "jobs" as const, filters: { ...filters, collapse, sort: order } };
    return readPage(db, { ...list, position, cursor }, async (after) => {
      const [page, isPartial, isUndescribed, isReread] = await Promise.all([
        readJobPage(db, bucket, { ...query, after }),
        isOrdered(sort) && isTakingOrder(db, sort),
        filters.description !== undefined && isDescribing(db),
        isByCities(filters) && isRereading(db, NORMALIZER_VERSION),
      ]);
      if (isPartial) throw notYetInOrder();
      return { ...page, isDescribing: isUndescribed, isRereading: isReread };
    });
  }
  const list = { kind: "jobs_by_change" as const, filters: { ...filters, from: changed.from, to: changed.to } };
  return readPage(db, { ...list, position: ByChange, cursor }, async (after) =>
    readJobPage(db, bucket, { ...query, changed: { ...changed, after } }),
  );
}

export function jobListMeta(
  page: JobList,
  query: JobQuery,
  ignored: IgnoredParam[],
  { include_query: isAsked }: Pick<Given, "include_query">,
): Meta {
  const order = query.changed === null ? orderNames[query.sort ?? "first_seen"] : "last_changed_at:asc";
  const isEmpty = page.jobs.length === 0 && page.nextCursor === null;
  const unknown = isEmpty ? ignored.concat(placesNotKnown(query.filters), wordsNotKnown(query.filters)) : ignored;
  const list = { limit: query.rows, count: page.jobs.length, order, next: page.nextCursor, ignored: unknown };
  const words = isAsked === true ? { query: saidOfWords(query.filters) } : {};
  const isShort = page.jobs.length < query.rows && page.nextCursor !== null;
  const isPartial = isShort || page.isDescribing === true || page.isRereading === true;
  const partial = isPartial ? { partial: true } : {};
  return {
    ...listMeta(list),
    ...partial,
    ...saidOfReadings(query.filters),
    ...words,
    ...saidOfIgnoredWords(query.filters),
  };
}

/** What is said of a search of which the first page is empty (found-nothing.ts); not by change time, where words are of all there is. */
export async function saidOfNothing(
  db: D1Database,
  page: JobList,
  { filters, changed }: JobQuery,
  { cursor }: Pick<Given, "cursor">,
): Promise<Pick<Meta, "finds_nothing">> {
  const isEmpty = page.jobs.length === 0 && page.nextCursor === null;
  if (!isEmpty || changed !== null || cursor !== undefined) return {};
  const found = await readFindsNothing(db, filters);
  return found === null ? {} : { finds_nothing: found };
}

type TotalMeta = Pick<Meta, "total_matching" | "total_matching_capped" | "total_matching_unavailable" | "truth">;

/** A page and what `include_total` and `include=truth` add to its meta. The latter is two rows more. */
export async function readCountedList(
  env: Pick<Env, "DB" | "BUCKET_NAME">,
  query: JobQuery,
  given: Pick<Given, "cursor" | "include_total" | "include">,
): Promise<{ page: JobList; total: TotalMeta }> {
  const isTruthAsked = given.include?.includes("truth") === true;
  const [counted, truth] = await Promise.all([
    readWithTotal(env, query, given),
    isTruthAsked ? readConfirmedShare(env.DB) : null,
  ]);
  return truth === null ? counted : { ...counted, total: { ...counted.total, truth } };
}

/** Page and total are of one instant; without a total when there is no such. */
async function readWithTotal(
  env: Pick<Env, "DB" | "BUCKET_NAME">,
  query: JobQuery,
  { cursor, include_total: asked }: Pick<Given, "cursor" | "include_total">,
): Promise<{ page: JobList; total: TotalMeta }> {
  if (asked !== true) return { page: await readJobList(env, query, cursor), total: {} };
  const isCollapsed = query.collapse !== undefined;
  if (query.changed !== null || (isCollapsed && !isByHeads(query.filters))) {
    return { page: await readJobList(env, query, cursor), total: { total_matching_unavailable: true } };
  }
  const { value, isOne } = await inOneSnapshot(env.DB, async () =>
    Promise.all([readJobList(env, query, cursor), countMatches(env.DB, query.filters, isCollapsed)]),
  );
  const [page, { total, capped }] = value;
  if (!isOne) return { page, total: { total_matching_unavailable: true } };
  return { page, total: { total_matching: total, total_matching_capped: capped } };
}
