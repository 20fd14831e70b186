import { createRoute, z } from "@hono/zod-openapi";
import { API_BASE } from "../../core/api-base.ts";
import { sourceId } from "../../core/ids.ts";
import { limits } from "../../core/limits.ts";
import { readSettings } from "../../core/operator-settings.ts";
import { once } from "../../core/once.ts";
import { isBoardAddress } from "../../core/posting-address.ts";
import { pastedAddress } from "../../core/text-in/pasted-address.ts";
import { readSource, type SourceRow } from "../../db/boards/read-sources.ts";
import { findByAddresses, type AskedAddress } from "../../db/search/find-by-address.ts";
import { dressRows, wholeJobs } from "../../db/search/read-jobs.ts";
import { readNamedRows, type NamedRow } from "../../db/search/read-named-rows.ts";
import type { AppDependencies } from "../dependencies.ts";
import { cacheTags } from "../http/cache.ts";
import { listParameter, oneParameter, strictParameter } from "../http/parameters.ts";
import { badParameter, ProblemError } from "../http/problem.ts";
import { ignoredParams } from "../http/request-text.ts";
import { createRouter, problemResponses } from "../http/router.ts";
import { descriptionParameters, formatsOf } from "./descriptions.ts";
import { JobId, JobSchema, ok, RecordMeta, recordMeta, saidOfUnknown, unknownParts } from "./envelope.ts";
import { Source, toSource } from "./source.ts";

export const AddressText = once(() => z.string().max(limits.urlCharsMax, `at most ${limits.urlCharsMax} characters`));
const url = (description: string) =>
  oneParameter(
    AddressText(),
    `${description} With or without https://; fragments and tracking parameters do not matter.`,
  ).openapi({
    param: { required: true },
  });

const jobQuery = once(() =>
  z.object({
    url: url("Address of a posting, of its form, or of a board."),
    ...descriptionParameters(),
    ...strictParameter,
  }),
);
const sourceQuery = once(() =>
  z.object({ url: url("Address of a board or of one of its postings."), ...strictParameter }),
);
const batchBody = once(() =>
  z.object({
    job_ids: listParameter(z.array(JobId).max(limits.lookupIdsMax), "Postings by job_id."),
    urls: listParameter(
      z.array(AddressText()).max(limits.lookupIdsMax),
      "Postings by their addresses, or those of their forms.",
    ),
    ...descriptionParameters(),
    ...strictParameter,
  }),
);

const AddressBoard = z.lazy(() =>
  z
    .object({
      kind: z.enum(["posting", "board"]).openapi({ description: "What stands at the address." }),
      provider: z.string(),
      board: z.string(),
      source_id: z.uuid(),
      jobs: z.string().openapi({ description: "Where the board's postings are listed." }),
    })
    .openapi("AddressBoard"),
);

const jobRoute = once(() =>
  createRoute({
    method: "get",
    path: "/jobs/lookup",
    summary: "The posting at an address",
    description:
      "The posting's own address or that of its form, at any ATS that is read here, or on a company's own site where the " +
      "posting states it. For a board's address `data` is null, and `meta.address` says which board it is.",
    request: { query: jobQuery() },
    responses: {
      200: ok(
        () => z.object({ data: JobSchema.nullable(), meta: z.object({ address: AddressBoard, ...unknownParts() }) }),
        "The posting, or null for a board",
      ),
      ...problemResponses(400, 404),
    },
  }),
);

const sourceRoute = once(() =>
  createRoute({
    method: "get",
    path: "/sources/lookup",
    summary: "The board at an address",
    request: { query: sourceQuery() },
    responses: {
      200: ok(() => z.object({ data: Source, meta: RecordMeta }), "The board"),
      ...problemResponses(400, 404),
    },
  }),
);

const batchRoute = once(() =>
  createRoute({
    method: "post",
    path: "/jobs/batch_lookup",
    summary: `Up to ${limits.lookupIdsMax} postings by their ids or addresses, in the order asked`,
    request: { body: { required: true, content: { "application/json": { schema: batchBody() } } } },
    responses: {
      200: ok(
        () =>
          z.object({
            data: z.array(
              z.object({
                input: z.union([z.object({ job_id: z.string() }), z.object({ url: z.string() })]),
                data: JobSchema.nullable(),
              }),
            ),
            meta: z.object({
              count: z.int(),
              truncated: z.boolean().optional().openapi({
                description: "true: the answer would be too large; ask again for those that it lacks.",
              }),
              ...unknownParts(),
            }),
          }),
        "One entry for each id, then for each address; `data` is null for what is not here. Open and closed ones",
      ),
      ...problemResponses(400),
    },
  }),
);

/** An address that was pasted, with the board that it names. Throws a 400. */
export function askedAddress(deps: Pick<AppDependencies, "boardOfAddress">, text: string | undefined): AskedAddress {
  if (text === undefined) throw badParameter("url", "is needed: an address of a posting or a board");
  const address = pastedAddress(text);
  if (address === null) throw badParameter("url", "must be a web address, like https://jobs.lever.co/spotify");
  const board = deps.boardOfAddress(address.href);
  return { url: board?.address === undefined ? address : new URL(board.address), board };
}

/** The board that an address names, where it is read here. */
export async function findNamedBoard(db: D1Database, { board }: AskedAddress): Promise<SourceRow | null> {
  return board === null ? null : await readSource(db, sourceId(board.provider, board.board));
}

/** Postings and boards by what people have of them: addresses. */
export function createLookupsApi(deps: Pick<AppDependencies, "boardOfAddress">) {
  const api = createRouter();
  const asked = (text: string | undefined): AskedAddress => askedAddress(deps, text);

  api.openapi(jobRoute(), async (c) => {
    const { url: text, ...parts } = c.req.valid("query");
    const ignored = await ignoredParams(c, jobQuery().shape);
    const one = asked(text);
    const [row = null] = await findByAddresses(c.env.DB, [one]);
    if (row !== null) {
      const page = await dressRows(c.env.DB, c.env.BUCKET_NAME, [row], formatsOf(parts));
      const [data = null] = wholeJobs(page);
      const meta = { address: toAddress("posting", row), ...saidOfUnknown(ignored) };
      return c.json({ data, meta }, 200, cacheTags("jobs", `job-${row.jobId}`));
    }
    const board = await findNamedBoard(c.env.DB, one);
    if (board === null) throw new ProblemError(404, missingAddress(one));
    if (!isBoardAddress(one.url, board.url)) {
      const detail = `The board ${board.sourceId} (${board.provider}, ${board.board}) has no posting at this address.`;
      throw new ProblemError(404, detail);
    }
    const meta = { address: toAddress("board", board), ...saidOfUnknown(ignored) };
    return c.json({ data: null, meta }, 200, cacheTags("jobs", `source-${board.sourceId}`));
  });
  api.openapi(sourceRoute(), async (c) => {
    const ignored = await ignoredParams(c, sourceQuery().shape);
    const one = asked(c.req.valid("query").url);
    const named = await findNamedBoard(c.env.DB, one);
    const [row = null] = named === null ? await findByAddresses(c.env.DB, [one]) : [];
    const board = row === null ? named : await readSource(c.env.DB, sourceId(row.provider, row.board));
    if (board === null) throw new ProblemError(404, missingAddress(one));
    const data = toSource(board, readSettings(c.env));
    return c.json({ data, ...recordMeta(ignored) }, 200, cacheTags("sources", `source-${board.sourceId}`));
  });
  api.openapi(batchRoute(), async (c) => {
    const { job_ids: ids = [], urls = [], ...parts } = c.req.valid("json");
    const ignored = await ignoredParams(c, batchBody().shape);
    if (ids.length + urls.length === 0) throw badParameter("job_ids", "give job_ids, urls, or both");
    if (ids.length + urls.length > limits.lookupIdsMax)
      throw badParameter("urls", `at most ${limits.lookupIdsMax} ids and addresses in one request`);
    const [named, found] = await Promise.all([
      readNamedRows(c.env.DB, ids),
      findByAddresses(c.env.DB, urls.map(asked)),
    ]);
    const byId = new Map(named.map((row) => [row.jobId, row]));
    const wanted = [
      ...ids.map((id) => ({ input: { job_id: id }, row: byId.get(id) ?? null })),
      ...urls.map((text, index) => ({ input: { url: text }, row: found[index] ?? null })),
    ];
    const rows = new Map(wanted.flatMap(({ row }): [string, NamedRow][] => (row === null ? [] : [[row.jobId, row]])));
    const page = await dressRows(c.env.DB, c.env.BUCKET_NAME, [...rows.values()], formatsOf(parts));
    const jobs = new Map(wholeJobs(page).map((job) => [job.job_id, job]));
    const full = wanted.findIndex(({ row }) => row !== null && !jobs.has(row.jobId));
    const data = (full === -1 ? wanted : wanted.slice(0, full)).map(({ input, row }) => ({
      input,
      data: row === null ? null : (jobs.get(row.jobId) ?? null),
    }));
    const meta = { count: data.length, ...(full === -1 ? {} : { truncated: true }), ...saidOfUnknown(ignored) };
    return c.json({ data, meta }, 200);
  });
  return api;
}

function toAddress(kind: "posting" | "board", { provider, board }: { provider: string; board: string }) {
  const id = sourceId(provider, board);
  return { kind, provider, board, source_id: id, jobs: `${API_BASE}/sources/${id}/jobs` };
}

export function missingAddress({ board }: AskedAddress): string {
  if (board === null) return "No posting with this address is here, and it names no board of an ATS that is read here.";
  return `The address belongs to the board ${board.board} of ${board.provider}, which is not read here.`;
}
