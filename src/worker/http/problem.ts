import { z } from "@hono/zod-openapi";
import type { Context } from "hono";

/** What is wrong with one parameter. `allowed` lists the values it takes, where they can be listed. */
export const ParameterError = z.lazy(() =>
  z.object({
    parameter: z.string(),
    message: z.string(),
    allowed: z.array(z.string()).optional(),
  }),
);
export type ParameterError = z.infer<typeof ParameterError>;

/** RFC 9457 problem details: the body of every failure of the API. */
export const Problem = z.lazy(() =>
  z
    .object({
      type: z.string(),
      title: z.string(),
      status: z.int(),
      detail: z.string(),
      instance: z.string(),
      errors: z.array(ParameterError).optional(),
    })
    .openapi("Problem"),
);
export type Problem = z.infer<typeof Problem>;

const titles = {
  400: "Bad Request",
  401: "Unauthorized",
  404: "Not Found",
  405: "Method Not Allowed",
  409: "Conflict",
  413: "Content Too Large",
  415: "Unsupported Media Type",
  416: "Range Not Satisfiable",
  429: "Too Many Requests",
  500: "Internal Server Error",
  503: "Service Unavailable",
} as const;
export type ProblemStatus = keyof typeof titles;

/** Thrown where a request can't be answered; `onError` makes a problem or an error page of it. */
export class ProblemError extends Error {
  override name = "ProblemError";
  status: ProblemStatus;
  errors: ParameterError[];
  headers: Record<string, string>;

  constructor(
    status: ProblemStatus,
    detail: string,
    options: { errors?: ParameterError[]; headers?: Record<string, string> } = {},
  ) {
    super(detail);
    this.status = status;
    this.errors = options.errors ?? [];
    this.headers = options.headers ?? {};
  }
}

/** A 400 that names the one parameter which is wrong. */
export function badParameter(parameter: string, message: string, allowed?: readonly string[]): ProblemError {
  const error = { parameter, message, ...(allowed === undefined ? {} : { allowed: [...allowed] }) };
  return new ProblemError(400, `${parameter}: ${message}`, { errors: [error] });
}

export function titleOf(status: ProblemStatus): string {
  return titles[status];
}

export function isProblemStatus(status: number): status is ProblemStatus {
  return status in titles;
}

/** The response of a failure. `about:blank`: the status says what kind of problem it is. */
export function problemResponse(c: Context, error: ProblemError): Response {
  const body: Problem = {
    type: "about:blank",
    title: titleOf(error.status),
    status: error.status,
    detail: error.message,
    instance: c.req.path,
    ...(error.errors.length > 0 ? { errors: error.errors } : {}),
  };
  return new Response(JSON.stringify(body), {
    status: error.status,
    headers: { ...error.headers, "Content-Type": "application/problem+json", "Cache-Control": "no-store" },
  });
}
