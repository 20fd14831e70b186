import { OpenAPIHono } from "@hono/zod-openapi";
import type { Tier } from "../dependencies.ts";
import { parameterProblem } from "./parameters.ts";
import { Problem } from "./problem.ts";
import type { IgnoredParam } from "./request-text.ts";

export interface AppEnv {
  Bindings: Env;
  Variables: {
    /** The strong ETag of this answer, where it follows from the version of the data. */
    etag?: string;
    /** Of a page: names and values in its address that it does not know. */
    ignored?: IgnoredParam[];
    /** Set by a valid API key; `client` names it to the rate limit. */
    caller?: { tier: Tier; client: string };
    /** Set where the request was counted: the limit in force, and what is left of it. */
    counted?: { policy: string; state: string };
  };
}

/** A router whose routes refuse bad parameters with a problem that names them. */
export function createRouter(): OpenAPIHono<AppEnv> {
  return new OpenAPIHono<AppEnv>({
    strict: false,
    defaultHook: (result) => {
      if (!result.success) throw parameterProblem(result.error);
    },
  });
}

/** The failures that routes declare in the OpenAPI document. */
export function problemResponses<S extends 400 | 401 | 404 | 409 | 416 | 503>(...statuses: S[]) {
  const descriptions = {
    400: "A parameter is wrong",
    401: "The admin token is missing or wrong",
    404: "There is none",
    416: "None of the bytes that are asked for is there",
    409: "It can't be done as things are",
    503: "A board can't be asked just now",
  };
  const response = (status: S) => ({
    description: descriptions[status],
    content: { "application/problem+json": { schema: Problem } },
  });
  return Object.fromEntries(statuses.map((status) => [status, response(status)])) as Record<
    S,
    ReturnType<typeof response>
  >;
}
