import { createRoute, z } from "@hono/zod-openapi";
import { limits } from "../../core/limits.ts";
import { payloadHash, payloadUri } from "../../core/payload-key.ts";
import type { AppDependencies } from "../dependencies.ts";
import { cacheTags } from "../http/cache.ts";
import { strictParameter, timeParameter } from "../http/parameters.ts";
import { ProblemError } from "../http/problem.ts";
import { ignoredParams } from "../http/request-text.ts";
import { createRouter, problemResponses } from "../http/router.ts";
import { adminSecurity } from "./admin-routes.ts";
import { JobId } from "./envelope.ts";
import { pastInstant, requireJob, statesOf } from "./job-past.ts";
import { once } from "../../core/once.ts";

const PROOF =
  "`X-Payload-Uri` and `X-Payload-Sha256` name the archived payload, `X-Fragment-Sha256` is the posting's " +
  "`source_hash`: the SHA-256 of its own bytes as the board sent them.";

const header = (description: string) => ({ description, schema: { type: "string" as const } });
const proofHeaders = {
  "X-Payload-Uri": header("The archived payload."),
  "X-Payload-Sha256": header("SHA-256 of the whole payload."),
  "X-Fragment-Sha256": header("SHA-256 of the posting's own bytes, untouched: its `source_hash`."),
};
const redactedHeaders = {
  "X-Redacted-Count": header("Values that are left out; with 0 the body is the untouched bytes."),
  "X-Redacted": header(
    "JSON pointers of values that are left out, with commas between, and how many more there are beyond " +
      `${limits.redactedPathsMax} pointers or ${limits.redactedHeaderBytesMax} bytes: \`/a, /b, and 3 more\`. Empty where the whole is left out.`,
  ),
};

const query = once(() =>
  z.object({
    at: timeParameter("What it was read from as it stood at this instant; now if not given."),
    ...strictParameter,
  }),
);

const JsonFields = once(() => z.record(z.string(), z.unknown()));

/** The same address for everybody and, with other headers, for the operator. */
function rawRoute(headers: Record<string, ReturnType<typeof header>>, description: string) {
  return {
    method: "get" as const,
    path: "/jobs/{job_id}/raw" as const,
    description,
    request: { params: z.object({ job_id: JobId }), query: query() },
    responses: {
      200: {
        description: "The posting's element of the list",
        headers,
        content: {
          "application/json": { schema: z.union([JsonFields(), z.array(JsonFields()), z.string()]) },
          "text/plain": { schema: z.string() },
        },
      },
      // Named here too, for the types: with a response without content a route may answer with bytes.
      304: { description: "If-None-Match names what would be sent" },
    },
  };
}

const everybodys = once(() =>
  rawRoute(
    { ...proofHeaders, ...redactedHeaders },
    `${PROOF} What the provider's format has for people (recruiters, approvers, contacts) and fields that are not known to ` +
      'be public are left out: "[redacted]" stands for each such value, `X-Redacted` says where. All else is byte for byte. ' +
      "What is nested too deeply to be told apart is left out wholly.",
  ),
);
const publicRoute = once(() =>
  createRoute({
    ...everybodys(),
    summary: "The public part of what the posting was read from",
    responses: { ...everybodys().responses, ...problemResponses(400, 404) },
  }),
);
const operators = once(() =>
  rawRoute(proofHeaders, `${PROOF} They may hold personal data: nobody stores this answer.`),
);
const untouchedRoute = once(() =>
  createRoute({
    ...operators(),
    summary: "What the posting was read from, as the board sent it",
    security: adminSecurity,
    responses: { ...operators().responses, ...problemResponses(400, 401, 404) },
  }),
);

/** What a posting was read from, without what is nobody's business. */
export function createJobRawApi(deps: AppDependencies) {
  const api = createRouter();
  api.openapi(publicRoute(), async (c) => {
    const { job_id: jobId } = c.req.valid("param");
    await ignoredParams(c, query().shape);
    const { part, headers } = await readRaw(deps, c.env, jobId, c.req.valid("query").at, "public");
    return c.body(part.bytes, 200, {
      ...headers,
      "X-Redacted-Count": String(part.redactedCount),
      ...(part.redactedCount === 0 ? {} : { "X-Redacted": redactedHeader(part) }),
      ...cacheTags("jobs", `job-${jobId}`),
    });
  });
  return api;
}

/** The same for the operator, all of it. */
export function createAdminRawApi(deps: AppDependencies) {
  const api = createRouter();
  api.openapi(untouchedRoute(), async (c) => {
    const { job_id: jobId } = c.req.valid("param");
    await ignoredParams(c, query().shape);
    const { part, headers } = await readRaw(deps, c.env, jobId, c.req.valid("query").at, "untouched");
    return c.body(part.bytes, 200, { ...headers, "Cache-Control": "no-store" });
  });
  return api;
}

/** Clients take no more than some kB of headers (Node: 16). */
function redactedHeader({ redacted, redactedCount }: { redacted: string[]; redactedCount: number }): string {
  let text = redacted[0] ?? "";
  let named = 1;
  // Names that are shown are ASCII, so characters are bytes.
  for (const path of redacted.slice(1)) {
    if (text.length + path.length + 2 > limits.redactedHeaderBytesMax) break;
    text += `, ${path}`;
    named++;
  }
  return redactedCount > named ? `${text}, and ${redactedCount - named} more` : text;
}

/** `{`; `[` of a posting that its list has in pieces; `"` of one that is wholly left out. */
const JSON_STARTS = new Set([0x7b, 0x5b, 0x22]);

/** Throws a 404 when the posting or its part of the archive is not there. */
async function readRaw(
  deps: AppDependencies,
  env: Env,
  jobId: string,
  at: string | undefined,
  view: "public" | "untouched",
) {
  const found = await requireJob(env, jobId);
  const { row } = found;
  const { payload, sourceHash } =
    at === undefined ? row : (await statesOf(env.DB, found, [pastInstant("at", at, deps.now())]))[0];
  const { provider, board } = row;
  const uri = payloadUri(env.BUCKET_NAME, provider, board, payload);
  const part =
    sourceHash === null ? null : await deps.readFragment(env, { provider, board, payload, sourceHash }, view);
  if (part === null || sourceHash === null)
    throw new ProblemError(404, `The archive does not hold the posting's part of ${uri}.`);
  const headers = {
    // Of a list that is not JSON, plain text: a browser must not take it for a page.
    "Content-Type": JSON_STARTS.has(part.bytes[0] ?? 0) ? "application/json" : "text/plain; charset=utf-8",
    "X-Payload-Uri": uri,
    "X-Payload-Sha256": payloadHash(payload),
    "X-Fragment-Sha256": sourceHash,
  };
  return { part, headers };
}
