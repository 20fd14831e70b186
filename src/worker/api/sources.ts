import { createRoute, z } from "@hono/zod-openapi";
import type { Context } from "hono";
import { encodeCursor } from "../../core/cursor.ts";
import { limits } from "../../core/limits.ts";
import { readSettings } from "../../core/operator-settings.ts";
import { readCrawls, type CrawlPosition } from "../../db/ledger/read-crawls.ts";
import {
  readOrgKeys,
  readSource,
  readSources,
  type SourcePosition,
  type SourceRow,
} from "../../db/boards/read-sources.ts";
import type { AppDependencies } from "../dependencies.ts";
import { cacheTags } from "../http/cache.ts";
import { jsonList } from "../http/list-answer.ts";
import { listParameter, openListParameter, pageParameters, strictParameter } from "../http/parameters.ts";
import { badParameter } from "../http/problem.ts";
import { cutPage, readPage } from "../http/read-page.ts";
import { ignoredParams } from "../http/request-text.ts";
import { createRouter, problemResponses, type AppEnv } from "../http/router.ts";
import { Crawl, toCrawl } from "./crawl.ts";
import { JobSchema, listMeta, Meta, ok, RecordMeta, recordMeta, SourceId, Uuid } from "./envelope.ts";
import { jobListMeta, jobSearchParameters, readCountedList, toJobQuery } from "./job-search.ts";
import { noBoard, Source, toSource } from "./source.ts";
import { once } from "../../core/once.ts";

const Position: z.ZodType<SourcePosition> = z.tuple([z.string(), z.string()]);
const LedgerPosition: z.ZodType<CrawlPosition> = z.tuple([z.int().positive()]);
const sourceQuery = once(() => z.object(strictParameter));
const ledgerQuery = once(() => z.object(pageParameters));
const params = once(() => z.object({ source_id: SourceId }));
export const SourceList = z.lazy(() => z.object({ data: z.array(Source), meta: Meta }));

/** The parameters of a list of boards. */
export function sourceListParameters(providers: readonly string[]) {
  return z.object({
    provider: openListParameter(providers, "Boards of these ATS; separated by commas."),
    ats_provider: openListParameter(providers, "Alias of `provider`."),
    org_ids: listParameter(z.array(Uuid).max(limits.lookupIdsMax), "Boards of these companies; separated by commas."),
    ...pageParameters,
  });
}

/** A page of boards, in order of provider and token. */
export async function listSources(
  c: Context<AppEnv>,
  parameters: z.infer<ReturnType<typeof sourceListParameters>>,
  known: object,
) {
  const { limit = limits.pageRowsDefault, cursor, provider, ats_provider: alias, org_ids: orgIds } = parameters;
  if (provider !== undefined && alias !== undefined) {
    throw badParameter("ats_provider", "the same as provider; give one of them");
  }
  const filters = { providers: provider ?? alias ?? null, orgIds: orgIds ?? null };
  const { rows, nextCursor } = await readPage(
    c.env.DB,
    { kind: "sources", filters, position: Position, cursor },
    async (after) => {
      const orgs = filters.orgIds === null ? null : await readOrgKeys(c.env.DB, filters.orgIds);
      const found = await readSources(c.env.DB, { providers: filters.providers, orgs, after, rows: limit + 1 });
      return cutPage(found, limit, (row): SourcePosition => [row.provider, row.board]);
    },
  );
  const ignored = await ignoredParams(c, known);
  const quota = readSettings(c.env);
  return {
    data: rows.map((row) => toSource(row, quota)),
    meta: listMeta({ limit, count: rows.length, order: "provider,board", next: nextCursor, ignored }),
  };
}

const sourceRoute = once(() =>
  createRoute({
    method: "get",
    path: "/sources/{source_id}",
    summary: "One board",
    request: { params: params(), query: sourceQuery() },
    responses: {
      200: ok(() => z.object({ data: Source, meta: RecordMeta }), "The board"),
      ...problemResponses(400, 404),
    },
  }),
);

const crawlsRoute = once(() =>
  createRoute({
    method: "get",
    path: "/sources/{source_id}/crawls",
    summary: "The crawls of one board, newest first",
    description: `Crawls that changed nothing or failed are kept for ${limits.ledgerDaysMax} days, those that changed something for ever.`,
    request: { params: params(), query: ledgerQuery() },
    responses: {
      200: ok(() => z.object({ data: z.array(Crawl), meta: Meta }), "Crawls"),
      ...problemResponses(400, 404),
    },
  }),
);

export function createSourcesApi(deps: AppDependencies) {
  const providers = deps.providers.map((provider) => provider.name);
  const listQuery = sourceListParameters(providers);
  const jobsQuery = jobSearchParameters(providers, ["source_ids"]);
  const api = createRouter();
  const listRoute = createRoute({
    method: "get",
    path: "/sources",
    summary: "Boards, by provider and token",
    request: { query: listQuery },
    responses: { 200: ok(() => SourceList, "Boards"), ...problemResponses(400) },
  });
  const jobsRoute = createRoute({
    method: "get",
    path: "/sources/{source_id}/jobs",
    summary: "Postings of one board, newest first",
    request: { params: params(), query: jobsQuery },
    responses: {
      200: ok(() => z.object({ data: z.array(JobSchema), meta: Meta }), "Postings"),
      ...problemResponses(400, 404),
    },
  });
  api.openapi(listRoute, async (c) =>
    c.json(await listSources(c, c.req.valid("query"), listQuery.shape), 200, cacheTags("sources")),
  );
  api.openapi(sourceRoute(), async (c) => {
    const row = await requireSource(c.env.DB, c.req.valid("param").source_id);
    const ignored = await ignoredParams(c, sourceQuery().shape);
    return c.json(
      { data: toSource(row, readSettings(c.env)), ...recordMeta(ignored) },
      200,
      cacheTags("sources", `source-${row.sourceId}`),
    );
  });
  api.openapi(crawlsRoute(), async (c) => {
    const { limit = limits.pageRowsDefault, cursor } = c.req.valid("query");
    const board = await requireSource(c.env.DB, c.req.valid("param").source_id);
    const { crawls, nextCursor } = await readLedgerPage(c.env, board, cursor, limit);
    const ignored = await ignoredParams(c, ledgerQuery().shape);
    const meta = listMeta({ limit, count: crawls.length, order: "crawl_number:desc", next: nextCursor, ignored });
    return c.json({ data: crawls, meta }, 200, cacheTags("sources", `source-${board.sourceId}`));
  });
  api.openapi(jobsRoute, async (c) => {
    const query = toJobQuery(c.req.valid("query"));
    const row = await requireSource(c.env.DB, c.req.valid("param").source_id);
    query.filters.source_ids = [row.sourceId];
    const { page, total } = await readCountedList(c.env, query, c.req.valid("query"));
    const meta = {
      ...jobListMeta(page, query, await ignoredParams(c, jobsQuery.shape), c.req.valid("query")),
      ...total,
    };
    return jsonList(c, { items: page.items, meta }, cacheTags("jobs", `source-${row.sourceId}`));
  });
  return api;
}

/** A page of a board's crawls, and the cursor of the next one. */
export async function readLedgerPage(
  { DB: db, BUCKET_NAME: bucket }: Pick<Env, "DB" | "BUCKET_NAME">,
  board: SourceRow,
  cursor: string | undefined,
  rows: number,
) {
  const filters = { source_id: board.sourceId };
  const page = await readPage(db, { kind: "crawls", filters, position: LedgerPosition, cursor }, async (after) =>
    cutPage(await readCrawls(db, board.id, { after, rows: rows + 1 }), rows, (crawl): CrawlPosition => [crawl.number]),
  );
  return { crawls: page.rows.map((crawl) => toCrawl(crawl, board, bucket)), nextCursor: page.nextCursor };
}

/** The cursor of a board's ledger that begins with the crawl of a number. */
export function ledgerCursorAt(epoch: string, sourceId: string, number: number): string {
  return encodeCursor({ kind: "crawls", filters: { source_id: sourceId } }, epoch, [number + 1]);
}

async function requireSource(db: D1Database, sourceId: string) {
  const row = await readSource(db, sourceId);
  if (row === null) throw noBoard(sourceId);
  return row;
}
