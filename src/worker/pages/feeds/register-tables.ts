import type { OpenAPIHono } from "@hono/zod-openapi";
import type { Context } from "hono";
import { JobEvent } from "../../../core/event.ts";
import { limits } from "../../../core/limits.ts";
import { Crawl } from "../../api/crawl.ts";
import { Org } from "../../api/orgs.ts";
import { ProviderCoverage } from "../../api/provider-coverage.ts";
import { Source } from "../../api/source.ts";
import { addressOf } from "../../http/origin.ts";
import { toCsv, type CsvValue } from "../../http/csv.ts";
import { ProblemError } from "../../http/problem.ts";
import type { AppEnv } from "../../http/router.ts";
import { BROWSE_VALUES_MAX } from "../browse/browse.tsx";
import { tableFormats, type TableFormat } from "../../http/list-formats.ts";
import { isSliceField, sliceFieldNames } from "../parts/slice-fields.ts";

/** A list that is not of postings: the call that gives it, below the API's base, and its columns as CSV. */
interface Table {
  path: string;
  /** Parameters that the address does not have, or leaves to a default. */
  query: Record<string, string>;
  columns: readonly string[];
}

interface Answer {
  data: Record<string, unknown>[];
  facets?: Record<string, { value: string; count: number }[]>;
  meta: { field?: string; next_cursor?: string | null };
}

/** Rows at a time, unless the address says fewer. */
const rows = { limit: String(limits.pageRowsMax) };
const eventColumns = Object.keys(JobEvent.unwrap().shape);
const counted = { columns: ["field", "value", "count"] };

/** Every list of ours that is not of postings, as JSON (the API's own answer) and as CSV. */
export function registerTables(app: OpenAPIHono<AppEnv>, askApi: AskApi): void {
  // As JSON they are a feed (register-event-feeds.ts).
  app.get("/events.csv", async (c) => {
    const table = { path: "events/search", query: rows, columns: eventColumns };
    return answerTable(c, "csv", await askApi(c, table.path, table.query), table);
  });
  for (const format of tableFormats) {
    const answer = async (c: Context<AppEnv>, table: Table): Promise<Response> =>
      answerTable(c, format, await askApi(c, table.path, table.query), table);
    const nameIn = (file: string): string => file.slice(0, -1 - format.length);
    const file = `{[^/]+\\.${format}}` as const;
    app.get(`/companies.${format}`, async (c) =>
      answer(c, { path: "orgs", query: rows, columns: Object.keys(Org.unwrap().shape) }),
    );
    app.get(`/sources.${format}`, async (c) =>
      answer(c, { path: "sources", query: rows, columns: Object.keys(Source.unwrap().shape) }),
    );
    app.get(`/coverage.${format}`, async (c) =>
      answer(c, { path: "providers", query: {}, columns: Object.keys(ProviderCoverage.unwrap().shape) }),
    );
    app.get(`/jobs/:job_id/events.${format}`, async (c) => {
      const path = `jobs/${encodeURIComponent(c.req.param("job_id"))}/events`;
      return answer(c, { path, query: rows, columns: eventColumns });
    });
    app.get(`/sources/:file${file}`, async (c) => {
      const path = `sources/${encodeURIComponent(nameIn(c.req.param("file")))}/crawls`;
      return answer(c, { path, query: rows, columns: Object.keys(Crawl.unwrap().shape) });
    });
    app.get(`/browse.${format}`, async (c) => {
      const limit = String(Math.floor(limits.facetValuesMax / sliceFieldNames.length));
      return answer(c, { ...counted, path: "jobs/facets", query: { field: sliceFieldNames.join(","), limit } });
    });
    app.get(`/browse/:file${file}`, async (c) => {
      const field = nameIn(c.req.param("file"));
      if (!isSliceField(field)) throw new ProblemError(404, `There is no list of postings by ${field}.`);
      return answer(c, { ...counted, path: "jobs/facets", query: { field, limit: String(BROWSE_VALUES_MAX) } });
    });
  }
}

/** Asks the API's own routes: what it throws is thrown here. `query` stands where the address is silent. */
export type AskApi = (c: Context<AppEnv>, path: string, query: Record<string, string>) => Promise<Response>;

async function answerTable(
  c: Context<AppEnv>,
  format: TableFormat,
  given: Response,
  { columns }: Table,
): Promise<Response> {
  const tags = given.headers.get("Cache-Tag");
  const headers: Record<string, string> = tags === null ? {} : { "Cache-Tag": tags };
  if (format === "json") return c.body(await given.text(), 200, { ...headers, "Content-Type": "application/json" });
  const { data, facets, meta } = await given.json<Answer>();
  const found = columns === counted.columns ? countRows(facets ?? { [meta.field ?? ""]: data }) : data;
  return csvResponse(c, columns, found, { headers, nextCursor: meta.next_cursor ?? null });
}

function countRows(facets: Record<string, Record<string, unknown>[]>): Record<string, unknown>[] {
  return Object.entries(facets).flatMap(([field, values]) => values.map((value) => ({ field, ...value })));
}

/** Rows as CSV. What a cell can't hold stands in it as JSON; the next page is in the `Link` header. */
export function csvResponse(
  c: Context<AppEnv>,
  columns: readonly string[],
  found: readonly Record<string, unknown>[],
  { headers, nextCursor }: { headers: Record<string, string>; nextCursor: string | null },
): Response {
  const body = toCsv(
    columns,
    found.map((row) => columns.map((name) => cellOf(row[name]))),
  );
  const next = nextLink(c, nextCursor);
  return c.body(body, 200, {
    ...headers,
    "Content-Type": "text/csv; charset=utf-8; header=present",
    ...(next === null ? {} : { Link: `<${next}>; rel="next"` }),
  });
}

/** The address that was asked, at its next page. */
export function nextLink(c: Context<AppEnv>, nextCursor: string | null): string | null {
  if (nextCursor === null) return null;
  const next = addressOf(c);
  next.searchParams.set("cursor", nextCursor);
  return next.href;
}

function cellOf(value: unknown): CsvValue {
  if (value === null || value === undefined) return null;
  if (typeof value === "string" || typeof value === "number" || typeof value === "boolean") return value;
  return JSON.stringify(value);
}
