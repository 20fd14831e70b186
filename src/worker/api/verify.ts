import { createRoute, z } from "@hono/zod-openapi";
import type { Context } from "hono";
import { limits } from "../../core/limits.ts";
import { once } from "../../core/once.ts";
import { isBoardAddress } from "../../core/posting-address.ts";
import { sourceId } from "../../core/ids.ts";
import { judge } from "../../core/verification.ts";
import { readSource, type SourceRow } from "../../db/boards/read-sources.ts";
import { readCrawls, type CrawlRow } from "../../db/ledger/read-crawls.ts";
import { findByAddresses } from "../../db/search/find-by-address.ts";
import { readNamedRows, type NamedRow } from "../../db/search/read-named-rows.ts";
import { uncounted } from "../../db/sql/rows-read.ts";
import { labelProviders, type AppDependencies } from "../dependencies.ts";
import { oneParameter, strictParameter } from "../http/parameters.ts";
import { badParameter, ProblemError } from "../http/problem.ts";
import { takeVerifyTurn } from "../http/rate-limit.ts";
import { ignoredParams } from "../http/request-text.ts";
import { createRouter, problemResponses, type AppEnv } from "../http/router.ts";
import { JobId, ok, RecordMeta, recordMeta } from "./envelope.ts";
import { AddressText, askedAddress, findNamedBoard, missingAddress } from "./lookups.ts";
import { toVerification, Verification } from "./verification.ts";

const Body = once(() =>
  z.object({
    url: oneParameter(
      AddressText(),
      "The posting's own address or that of its form, at an ATS that is read here, or on a company's own site.",
    ),
    job_id: oneParameter(JobId, "Or its `job_id`."),
    ...strictParameter,
  }),
);

const { keyless, keyed } = limits.verifications;

const route = once(() =>
  createRoute({
    method: "post",
    path: "/verify",
    summary: "Whether a posting is open at this moment",
    description:
      "Its board is asked at once, by an ordinary crawl: with its host's pace and robots.txt, and what it finds enters the " +
      "ledger under the same closing policy. An error, a cut list, another board's list closes nothing and answers " +
      "`cannot_tell`. A board is asked once a minute at the most, by one crawl at a time; while it owes a proof, as " +
      "often as its schedule says. The address itself is never fetched: it only says which posting is meant. A client may " +
      `verify ${keyless.burst} postings at once and ${Math.round(keyless.perSecond * 60)} a minute without a key, ` +
      `${keyed.burst} and ${Math.round(keyed.perSecond * 60)} with one.`,
    request: { body: { required: true, content: { "application/json": { schema: Body() } } } },
    responses: {
      200: ok(() => z.object({ data: Verification, meta: RecordMeta }), "What the board says of it"),
      ...problemResponses(400, 404),
    },
  }),
);

type VerifyDependencies = Pick<AppDependencies, "boardOfAddress" | "now" | "providers" | "verify" | "verifyLimits">;

/** Asks a posting's board at once. */
export function createVerifyApi(deps: VerifyDependencies) {
  const api = createRouter();
  api.openapi(route(), async (c) => {
    const { url, job_id: jobId } = c.req.valid("json");
    const ignored = await ignoredParams(c, Body().shape);
    if ((url === undefined) === (jobId === undefined)) throw badParameter("url", "give either url or job_id");
    const data = await (jobId === undefined ? verifyAddress(deps, c, url) : verifyJob(deps, c, jobId));
    return c.json({ data, ...recordMeta(ignored) }, 200);
  });
  return api;
}

/** One posting that is here, by its id. Throws a 404. */
export async function verifyJob(deps: VerifyDependencies, c: Context<AppEnv>, jobId: string): Promise<Verification> {
  const find = async (): Promise<NamedRow | null> => (await readNamedRows(c.env.DB, [jobId]))[0] ?? null;
  const row = await find();
  if (row === null) throw new ProblemError(404, "There is no posting with this job_id.");
  return await verify(deps, c, { row, find, board: sourceId(row.provider, row.board) });
}

/** The same by an address; of a board that is read here it may be one that was never seen. */
async function verifyAddress(
  deps: VerifyDependencies,
  c: Context<AppEnv>,
  text: string | undefined,
): Promise<Verification> {
  const one = askedAddress(deps, text);
  const find = async (): Promise<NamedRow | null> => (await findByAddresses(c.env.DB, [one]))[0] ?? null;
  const row = await find();
  if (row !== null) return await verify(deps, c, { row, find, board: sourceId(row.provider, row.board) });
  const board = await findNamedBoard(c.env.DB, one);
  if (board === null) throw new ProblemError(404, missingAddress(one));
  if (isBoardAddress(one.url, board.url)) throw badParameter("url", "is a board's address; give that of one posting");
  return await verify(deps, c, { row, find, board: board.sourceId });
}

/** Asks the board, and tells how it then stands. Beside the crawl it reads some ten rows. */
async function verify(
  deps: VerifyDependencies,
  c: Context<AppEnv>,
  { row: before, find, board }: { row: NamedRow | null; find: () => Promise<NamedRow | null>; board: string },
): Promise<Verification> {
  await takeVerifyTurn(deps, c);
  // A crawl is the ledger's, whoever asks for it: it is in no answer's cost.
  const asked = await deps.verify({ ...c.env, DB: uncounted(c.env.DB) }, () => c.executionCtx as ExecutionContext, {
    sourceId: board,
    key: before?.key ?? null,
  });
  const stands = await readStanding(c.env.DB, board, find);
  // Its owner may have taken it out while it was asked.
  if (asked === null || stands === null) throw new ProblemError(404, "The posting's board is not read here any more.");
  const { source, row, crawl } = stands;
  const isListed = asked.isListed || (before === null && row !== null && row.closedAt === null);
  const told = { ...asked, isListed };
  const verdict = judge(told, { now: deps.now(), source, posting: row, crawl }, limits.intervalMsMin);
  const label = labelProviders(deps.providers)(source.provider);
  return toVerification({ asked: told, verdict, source, row, crawl, label, bucket: c.env.BUCKET_NAME });
}

/**
 * Board, posting and the board's last crawl at one moment; null where the board is not here. D1 has no transaction over
 * several calls, and a crawl may commit between them: then the posting is as it was before, and the crawl the one after.
 */
async function readStanding(
  db: D1Database,
  board: string,
  find: () => Promise<NamedRow | null>,
): Promise<{ source: SourceRow; row: NamedRow | null; crawl: CrawlRow | null } | null> {
  for (let tries = 1; ; tries++) {
    const source = await readSource(db, board);
    if (source === null) return null;
    const row = await find();
    const [crawl = null] = await readCrawls(db, source.id, { after: null, rows: 1 });
    const isOne = (crawl?.number ?? 0) === source.crawlNumber;
    if (isOne || tries === limits.snapshotTriesMax) return { source, row, crawl };
  }
}
