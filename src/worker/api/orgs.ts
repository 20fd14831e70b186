import { createRoute, z } from "@hono/zod-openapi";
import { limits } from "../../core/limits.ts";
import { isoTime } from "../../core/time.ts";
import { readNewestCrawlAt } from "../../db/ledger/crawls-by-time.ts";
import { orgDays, sumActivity } from "../../db/boards/org-activity.ts";
import {
  breakdownFields,
  lookupOrg,
  readOrgBreakdown,
  readOrgBySlug,
  readOrgs,
  readOrgsById,
  type BreakdownField,
  type OrgPosition,
  type OrgRow,
} from "../../db/boards/read-orgs.ts";
import { readFacets } from "../../db/search/read-facets.ts";
import { cacheTags } from "../http/cache.ts";
import { oneParameter, pageParameters, strictParameter } from "../http/parameters.ts";
import { badParameter, ProblemError } from "../http/problem.ts";
import { cutPage, readPage } from "../http/read-page.ts";
import { ignoredParams } from "../http/request-text.ts";
import { createRouter, problemResponses } from "../http/router.ts";
import { listMeta, Meta, ok, RecordMeta, recordMeta, Uuid } from "./envelope.ts";
import { once } from "../../core/once.ts";

/** A company. */
export const Org = z.lazy(() =>
  z
    .object({
      org_id: z.uuid(),
      display_name: z.string(),
      slug: z.string(),
      domain: z.string().nullable(),
      name_basis: z
        .enum(["registration", "payload", "board_token"])
        .openapi({ description: "Where the name comes from; `board_token` is no name, but stands in for one." }),
      active_jobs: z.int(),
      opened_30d: z.int().openapi({
        description:
          "Postings opened, or open again, in the 30 days that end with the newest crawl, those of a board's first crawl left out. One that closed and came back counts here and in `closed_30d`.",
      }),
      closed_30d: z.int().openapi({ description: "Postings closed in these days." }),
      created_at: z.iso.datetime({ precision: 3 }),
    })
    .openapi("Org"),
);
export type Org = z.infer<typeof Org>;

/** `asOf`: the newest crawl, in ms; the clock is not asked, so that equal data gives equal answers. */
export function toOrg(row: OrgRow, asOf: number): Org {
  const { opened, closed } = sumActivity(row.activity, asOf, RECENT_DAYS);
  return {
    org_id: row.orgId,
    display_name: row.name,
    slug: row.slug,
    domain: row.domain,
    name_basis: row.nameBasis,
    active_jobs: row.openJobs,
    opened_30d: opened,
    closed_30d: closed,
    created_at: isoTime(row.createdAt),
  };
}

const WORDS_CHARS_MAX = 200;
const RECENT_DAYS = 30;
const BREAKDOWN_VALUES = 100;
const Position: z.ZodType<OrgPosition> = z.tuple([z.int(), z.int()]);
/** The parameters of a list of companies. */
export const orgListQuery = once(() =>
  z.object({
    q: oneParameter(
      z.string().max(WORDS_CHARS_MAX, `at most ${WORDS_CHARS_MAX} characters`),
      "Words of name, slug or domain; all must be there, the last may be cut short. Of more than 500 matches the first registered are shown.",
    ),
    sort: oneParameter(
      z.enum(["open", "name"]),
      "`open` (default): most open postings first; `name`: from A on. Not with `q`.",
    ),
    letter: oneParameter(
      z
        .string()
        .toLowerCase()
        .regex(/^[a-z]$/, "must be a letter, a to z"),
      "Names that begin with this letter, from A on. Not with `q`.",
    ),
    ...pageParameters,
  }),
);
type OrgList = Pick<z.infer<ReturnType<typeof orgListQuery>>, "q" | "sort" | "letter" | "cursor"> & {
  matches?: number;
};
const findQuery = once(() =>
  z.object({
    name: oneParameter(z.string().max(WORDS_CHARS_MAX), "The company's name, in any case."),
    slug: oneParameter(z.string().max(WORDS_CHARS_MAX), "Its slug."),
    domain: oneParameter(z.string().max(WORDS_CHARS_MAX), "Its domain (`example.com`), or an address there."),
    ...strictParameter,
  }),
);
const orgQuery = once(() => z.object(strictParameter));
const lookupBody = once(() =>
  z.object({
    // One that is asked for twice is answered twice.
    org_ids: z.preprocess(
      (given) => (typeof given === "string" ? given.split(",").map((id) => id.trim()) : given),
      z.array(Uuid, "must be a list of org_ids").max(limits.lookupIdsMax, `at most ${limits.lookupIdsMax} ids`),
    ),
    ...strictParameter,
  }),
);

const params = once(() => z.object({ org_id: Uuid.openapi({ description: "A company's `org_id`." }) }));

const listRoute = once(() =>
  createRoute({
    method: "get",
    path: "/orgs",
    summary: "Companies, most open postings first, or found by words",
    request: { query: orgListQuery() },
    responses: { 200: ok(() => z.object({ data: z.array(Org), meta: Meta }), "Companies"), ...problemResponses(400) },
  }),
);

const orgRoute = once(() =>
  createRoute({
    method: "get",
    path: "/orgs/{org_id}",
    summary: "One company",
    request: { params: params(), query: orgQuery() },
    responses: {
      200: ok(() => z.object({ data: Org, meta: RecordMeta }), "The company"),
      ...problemResponses(400, 404),
    },
  }),
);

const findRoute = once(() =>
  createRoute({
    method: "get",
    path: "/orgs/lookup",
    summary: "The company of a name, slug or domain",
    description:
      "Exactly one of the three. Of several companies of one name it is the one with the most open postings.",
    request: { query: findQuery() },
    responses: {
      200: ok(() => z.object({ data: Org, meta: RecordMeta }), "The company"),
      ...problemResponses(400, 404),
    },
  }),
);

const BreakdownValues = z.lazy(() => z.array(z.object({ value: z.string(), count: z.int() })));
const breakdownRoute = once(() =>
  createRoute({
    method: "get",
    path: "/orgs/{org_id}/breakdown",
    summary: "A company's open postings by role, place, ATS and work model, and its last 90 days",
    request: { params: params(), query: orgQuery() },
    responses: {
      200: ok(
        () =>
          z.object({
            data: z.object({
              org_id: z.uuid(),
              active_jobs: z.int(),
              ...(Object.fromEntries(breakdownFields.map((field) => [field, BreakdownValues])) as Record<
                BreakdownField,
                typeof BreakdownValues
              >),
              days: z.array(
                z.object({
                  date: z.iso.date(),
                  opened: z.int().openapi({ description: "Opened, or open again, as in `opened_30d`." }),
                  closed: z.int(),
                }),
              ),
            }),
            meta: RecordMeta,
          }),
        "Exact counts, most first; at most 100 values of a field",
      ),
      ...problemResponses(400, 404, 503),
    },
  }),
);

const lookupRoute = once(() =>
  createRoute({
    method: "post",
    path: "/orgs/batch_lookup",
    summary: "Companies by their ids, in the order asked",
    request: { body: { required: true, content: { "application/json": { schema: lookupBody() } } } },
    responses: {
      200: ok(
        () =>
          z.object({
            data: z.array(z.object({ input: z.object({ org_id: z.string() }), data: Org.nullable() })),
            meta: RecordMeta,
          }),
        "One entry per id; `data` is null for an unknown one",
      ),
      ...problemResponses(400),
    },
  }),
);

export function createOrgsApi() {
  const api = createRouter();
  const one = async (db: D1Database, orgId: string): Promise<OrgRow> => {
    const [row] = await readOrgsById(db, [orgId]);
    if (row === undefined) throw new ProblemError(404, `There is no company with the id ${orgId}.`);
    return row;
  };
  api.openapi(listRoute(), async (c) => {
    const { limit = limits.pageRowsDefault, ...given } = c.req.valid("query");
    const [{ rows, nextCursor }, asOf] = await Promise.all([
      readOrgPage(c.env.DB, given, limit),
      newestCrawl(c.env.DB),
    ]);
    const ignored = await ignoredParams(c, orgListQuery().shape);
    const order =
      given.q === undefined && (given.sort === "name" || given.letter !== undefined)
        ? "display_name:asc"
        : "active_jobs:desc";
    const meta = listMeta({ limit, count: rows.length, order, next: nextCursor, ignored });
    return c.json({ data: rows.map((row) => toOrg(row, asOf)), meta }, 200, cacheTags("orgs"));
  });
  api.openapi(findRoute(), async (c) => {
    const db = c.env.DB;
    const row = await findOrg(db, c.req.valid("query"));
    const data = toOrg(row, await newestCrawl(db));
    return c.json(
      { data, ...recordMeta(await ignoredParams(c, findQuery().shape)) },
      200,
      cacheTags("orgs", `org-${row.orgId}`),
    );
  });
  api.openapi(lookupRoute(), async (c) => {
    const { org_ids: orgIds } = c.req.valid("json");
    const [rows, asOf] = await Promise.all([readOrgsById(c.env.DB, [...new Set(orgIds)]), newestCrawl(c.env.DB)]);
    const byId = new Map(rows.map((row) => [row.orgId, toOrg(row, asOf)]));
    const data = orgIds.map((orgId) => ({ input: { org_id: orgId }, data: byId.get(orgId) ?? null }));
    return c.json({ data, ...recordMeta(await ignoredParams(c, lookupBody().shape)) }, 200);
  });
  api.openapi(breakdownRoute(), async (c) => {
    const row = await one(c.env.DB, c.req.valid("param").org_id);
    const [breakdown, asOf] = await Promise.all([
      readOrgBreakdown(c.env.DB, row, BREAKDOWN_VALUES),
      newestCrawl(c.env.DB),
    ]);
    const counted = breakdown ?? (await countBreakdown(c.env.DB, row));
    const data = { org_id: row.orgId, active_jobs: row.openJobs, ...counted, days: orgDays(row.activity, asOf) };
    return c.json(
      { data, ...recordMeta(await ignoredParams(c, orgQuery().shape)) },
      200,
      cacheTags("orgs", `org-${row.orgId}`),
    );
  });
  api.openapi(orgRoute(), async (c) => {
    const row = await one(c.env.DB, c.req.valid("param").org_id);
    const data = toOrg(row, await newestCrawl(c.env.DB));
    return c.json(
      { data, ...recordMeta(await ignoredParams(c, orgQuery().shape)) },
      200,
      cacheTags("orgs", `org-${row.orgId}`),
    );
  });
  return api;
}

/** The same of its postings, one by one, while counts are made anew. Throws a 503 where there are more than are read. */
async function countBreakdown(
  db: D1Database,
  { orgId }: OrgRow,
): Promise<Record<BreakdownField, { value: string; count: number }[]>> {
  const filters = { status: "active" as const, org_ids: [orgId] };
  const { values, capped } = await readFacets(db, {
    fields: [...breakdownFields],
    filters,
    changed: null,
    values: BREAKDOWN_VALUES,
  });
  if (capped) {
    const headers = { "Retry-After": String(limits.cronSeconds) };
    throw new ProblemError(503, "Postings are being counted anew just now.", { headers });
  }
  return Object.fromEntries(breakdownFields.map((field) => [field, values.get(field) ?? []])) as Record<
    BreakdownField,
    { value: string; count: number }[]
  >;
}

/** The company of a name, slug or domain. Throws a 400 unless it is one of them, a 404 when there is none. */
async function findOrg(db: D1Database, { name, slug, domain }: z.infer<ReturnType<typeof findQuery>>): Promise<OrgRow> {
  const [by, ...more] = Object.entries({ name, slug, domain }).filter(([, value]) => value !== undefined);
  if (by === undefined || more.length > 0) throw badParameter(more[0]?.[0] ?? "name", "give one of name, slug, domain");
  const [field, value = ""] = by;
  const row =
    field === "slug"
      ? await readOrgBySlug(db, value.trim().toLowerCase())
      : await lookupOrg(db, field === "name" ? "name" : "domain", field === "name" ? value : domainOf(value));
  if (row === null) throw new ProblemError(404, `There is no company with the ${field} ${JSON.stringify(value)}.`);
  return row;
}

/** The domain of an address, as companies have it: `https://www.example.com/jobs` is `example.com`. */
function domainOf(address: string): string {
  const url = /^[a-z]+:\/\//i.test(address.trim()) ? address.trim() : `https://${address.trim()}`;
  return URL.canParse(url) ? new URL(url).hostname.replace(/^www\./, "") : address;
}

/** When the newest crawl ran (ms); 0 before the first. */
export async function newestCrawl(db: D1Database): Promise<number> {
  return (await readNewestCrawlAt(db)) ?? 0;
}

/** A page of companies; `matches`: how many are looked at for words. Throws a 400 for `q` with an order of its own. */
export async function readOrgPage(db: D1Database, { q, sort, letter, cursor, matches }: OrgList, limit: number) {
  if (q !== undefined && (sort ?? letter) !== undefined) {
    throw badParameter(
      sort === undefined ? "letter" : "sort",
      "not together with q, whose matches come most open postings first",
    );
  }
  const query = { words: q, sort, letter };
  return readPage(db, { kind: "orgs", filters: query, position: Position, cursor }, async (after) =>
    cutPage(
      await readOrgs(db, { ...query, ...(matches === undefined ? {} : { matches }), after, rows: limit + 1 }),
      limit,
      (row): OrgPosition => [row.openJobs, row.id],
    ),
  );
}
