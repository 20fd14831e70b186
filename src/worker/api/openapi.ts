import { z, type OpenAPIHono } from "@hono/zod-openapi";
import type { AppEnv } from "../http/router.ts";
import { partOf, requireInBody, sayInputs, type Inputs } from "./document-parts.ts";
import { nameEnums } from "./enum-names.ts";
import { ok } from "./envelope.ts";
import { operationNames, tagWords } from "./operation-names.ts";
import { operationWords } from "./operation-words.ts";
import { pushedWebhooks } from "./webhook-document.ts";

type Document = ReturnType<OpenAPIHono<AppEnv>["getOpenAPI31Document"]>;
type Operation = NonNullable<NonNullable<Document["paths"]>[string]["get"]>;

const anyObject = () => z.looseObject({}).openapi({ type: "object", additionalProperties: true });

/** The document describes itself too. */
export const documentRoute = {
  method: "get" as const,
  summary: "This document",
  responses: { 200: ok(anyObject, "OpenAPI 3.1") },
};

/** The OpenAPI 3.1 document of every registered route, from the schemas that validate them. */
export function openApiDocument(app: OpenAPIHono<AppEnv>, apiBase: string): Document {
  const document = app.getOpenAPI31Document({
    openapi: "3.1.0",
    info: {
      title: "Jobledger Job Postings API",
      version: "1",
      license: { name: "MIT", url: "https://opensource.org/license/mit" },
      description:
        "Postings of public ATS boards with their lifecycle. Reads need no key; a key has a higher limit. Unknown " +
        "is null. A parameter that an address does not know is named in meta.ignored_params; one that would narrow the " +
        "answer (a filter elsewhere, nearly one here, what ends in _id, _url, _key, _after, _before, _exclude) is a 400.",
    },
    servers: [{ url: "/" }],
    tags: Object.entries(tagWords).map(([name, description]) => ({ name, description })),
  });
  for (const [path, methods] of Object.entries(document.paths ?? {})) {
    for (const method of ["get", "post", "delete"] as const) {
      const operation = methods[method];
      if (operation === undefined) continue;
      nameOperation(operation, method, path, apiBase);
      sayInputs(operation as Inputs);
      if (method === "post") requireInBody(operation as Inputs, (methods.get ?? {}) as Inputs);
      addCommonResponses(operation, method, path === apiBase || path.startsWith(`${apiBase}/`));
    }
  }
  return nameEnums(fixNullable({ ...document, webhooks: pushedWebhooks } as Document));
}

/** A document as it is served: from where, and who answers for it (`/about` says how to reach them). */
export function servedFrom(document: Document, origin: string): Document {
  const contact = { name: "Who runs this service", url: `${origin}/about` };
  return { ...document, info: { ...document.info, contact }, servers: [{ url: origin }] };
}

/** What anybody may ask, and what is pushed. */
export function publicPart(document: Document, apiBase: string): Document {
  return partOf(document, (path) => path.startsWith(apiBase));
}

/** The operator's own addresses. */
export function adminPart({ webhooks: _pushed, ...document }: Document, apiBase: string): Document {
  const info = { ...document.info, title: "Jobledger for its operator" };
  return partOf({ ...document, info }, (path) => !path.startsWith(apiBase));
}

/** The generator writes a nullable component as all of "the component" and "or null", which null never is. */
function fixNullable<T>(document: T): T {
  const fixed: unknown = JSON.parse(JSON.stringify(document), (_name, value: unknown) => {
    if (typeof value !== "object" || value === null || !("allOf" in value) || !Array.isArray(value.allOf)) return value;
    const [component, other] = value.allOf as [unknown, { type?: unknown }?];
    const isNullable = Array.isArray(other?.type) && other.type.includes("null");
    return isNullable ? { anyOf: [component, { type: "null" }] } : value;
  });
  return fixed as T;
}

/** A name for generated clients, `searchJobs`, of the operator's addresses made of their words; and its tag. */
function nameOperation(operation: Operation, method: string, path: string, apiBase: string): void {
  const below = path.replace(apiBase, "");
  const words = [method, ...(below.match(/[a-z]+/g) ?? [])];
  const made = words.map((word, at) => (at === 0 ? word : word.charAt(0).toUpperCase() + word.slice(1))).join("");
  operation.operationId = operationNames[`${method} ${below}`] ?? made;
  const more = operation.description ?? operationWords[`${method} ${below}`];
  if (more !== undefined) operation.description = more;
  const [first = ""] = below.match(/[a-z_]+/g) ?? [];
  operation.tags = [Object.hasOwn(tagWords, first) ? first : "about"];
}

const text = (description: string) => ({ description, schema: { type: "string" as const } });
const policy = {
  "RateLimit-Policy": text(
    'The limit in force: `"keyless";q=50;w=5` is 50 requests at once, whole again after 5 seconds.',
  ),
  RateLimit: text('`"keyless";r=41;t=1`: 41 requests are left, and all of them again in a second.'),
};
const refused = {
  ...policy,
  "Retry-After": text("Seconds after which requests are there again."),
};
const cached = {
  ...policy,
  ETag: text(
    "Strong, weak (`W/`) where the answer was compressed on its way; either as If-None-Match is answered 304 while nothing changed.",
  ),
  "Cache-Control": text("For how long the answer may be reused; `private, no-store` with a key."),
};

/** What the middlewares in front of every route may answer: no route declares it, so it is added here. */
function addCommonResponses(operation: Operation, method: "get" | "post" | "delete", isApi: boolean): void {
  const failures: Record<string, string> = {
    400: "A parameter is wrong",
    ...(method === "post" ? { 413: "The body is too long", 415: "The body is not JSON" } : {}),
    ...(isApi ? { 401: "The API key is malformed, unknown or revoked" } : {}),
    429: isApi ? "Too many requests" : "Too many wrong admin tokens",
    500: "Something went wrong on our side",
  };
  const responses: Operation["responses"] = { ...operation.responses };
  for (const [status, description] of Object.entries(failures)) {
    responses[status] ??= {
      description,
      content: { "application/problem+json": { schema: { $ref: "#/components/schemas/Problem" } } },
    };
  }
  if (isApi) {
    if (method === "get") responses["304"] = { description: "If-None-Match names what would be sent", headers: cached };
    for (const status of ["200", "201"]) {
      const done = responses[status];
      if (done !== undefined)
        responses[status] = { ...done, headers: { ...done.headers, ...(method === "get" ? cached : policy) } };
    }
    // An empty requirement: a key may be given and need not.
    operation.security ??= [{}, { key: [] }, { bearerKey: [] }];
  }
  responses["429"] = { ...responses["429"], headers: refused };
  operation.responses = responses;
}
