import { createRoute, z } from "@hono/zod-openapi";
import { limits } from "../../core/limits.ts";
import { isoTime } from "../../core/time.ts";
import { readOrgs, readOrgsById, type OrgPosition, type OrgRow } from "../../db/read-orgs.ts";
import { cacheTags } from "../http/cache.ts";
import { pageParameters } from "../http/parameters.ts";
import { ProblemError } from "../http/problem.ts";
import { cutPage, readPage } from "../http/read-page.ts";
import { ignoredParams } from "../http/request-text.ts";
import { createRouter, problemResponses } from "../http/router.ts";
import { listMeta, Meta, ok, RecordMeta, recordMeta, Uuid } from "./envelope.ts";

/** A company. */
export const Org = z
  .object({
    org_id: z.uuid(),
    display_name: z.string(),
    slug: z.string(),
    domain: z.string().nullable(),
    name_basis: z
      .enum(["registration", "payload", "board_token"])
      .openapi({ description: "Where the name comes from." }),
    active_jobs: z.int(),
    created_at: z.iso.datetime({ precision: 3 }),
  })
  .openapi("Org");
export type Org = z.infer<typeof Org>;

/** A company as the API serves it. */
export function toOrg(row: OrgRow): Org {
  return {
    org_id: row.orgId,
    display_name: row.name,
    slug: row.slug,
    domain: row.domain,
    name_basis: row.nameBasis,
    active_jobs: row.openJobs,
    created_at: isoTime(row.createdAt),
  };
}

const Position: z.ZodType<OrgPosition> = z.tuple([z.int(), z.int()]);
const listQuery = z.object(pageParameters);
const lookupBody = z.object({
  org_ids: z.array(Uuid, "must be a list of org_ids").max(limits.lookupIdsMax, `at most ${limits.lookupIdsMax} ids`),
});

const listRoute = createRoute({
  method: "get",
  path: "/orgs",
  summary: "Companies, most open postings first",
  request: { query: listQuery },
  responses: { 200: ok(z.object({ data: z.array(Org), meta: Meta }), "Companies"), ...problemResponses(400) },
});

const orgRoute = createRoute({
  method: "get",
  path: "/orgs/{org_id}",
  summary: "One company",
  request: { params: z.object({ org_id: Uuid }) },
  responses: { 200: ok(z.object({ data: Org, meta: RecordMeta }), "The company"), ...problemResponses(400, 404) },
});

const lookupRoute = createRoute({
  method: "post",
  path: "/orgs/batch_lookup",
  summary: "Companies by their ids, in the order asked",
  request: { body: { required: true, content: { "application/json": { schema: lookupBody } } } },
  responses: {
    200: ok(
      z.object({
        data: z.array(z.object({ input: z.object({ org_id: z.string() }), data: Org.nullable() })),
        meta: RecordMeta,
      }),
      "One entry per id; `data` is null for an unknown one",
    ),
    ...problemResponses(400),
  },
});

export function createOrgsApi() {
  const api = createRouter();
  api.openapi(listRoute, async (c) => {
    const { limit = limits.pageRowsDefault, cursor } = c.req.valid("query");
    const { rows, nextCursor } = await readOrgPage(c.env.DB, cursor, limit);
    const ignored = await ignoredParams(c, listQuery.shape);
    const meta = listMeta({
      limit,
      count: rows.length,
      order: "active_jobs:desc",
      next: nextCursor,
      ignored,
    });
    return c.json({ data: rows.map(toOrg), meta }, 200, cacheTags("orgs"));
  });
  api.openapi(lookupRoute, async (c) => {
    const { org_ids: orgIds } = c.req.valid("json");
    const rows = await readOrgsById(c.env.DB, [...new Set(orgIds)]);
    const byId = new Map(rows.map((row) => [row.orgId, toOrg(row)]));
    const data = orgIds.map((orgId) => ({ input: { org_id: orgId }, data: byId.get(orgId) ?? null }));
    return c.json({ data, ...recordMeta(await ignoredParams(c, lookupBody.shape)) }, 200);
  });
  api.openapi(orgRoute, async (c) => {
    const { org_id: orgId } = c.req.valid("param");
    const [row] = await readOrgsById(c.env.DB, [orgId]);
    if (row === undefined) throw new ProblemError(404, `There is no company with the id ${orgId}.`);
    const ignored = await ignoredParams(c, {});
    return c.json({ data: toOrg(row), ...recordMeta(ignored) }, 200, cacheTags("orgs", `org-${orgId}`));
  });
  return api;
}

/** A page of companies, most open postings first. */
export async function readOrgPage(db: D1Database, cursor: string | undefined, limit: number) {
  return readPage(db, { kind: "orgs", filters: {}, position: Position, cursor }, async (after) =>
    cutPage(await readOrgs(db, { after, rows: limit + 1 }), limit, (row): OrgPosition => [row.openJobs, row.id]),
  );
}
