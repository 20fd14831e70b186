import type { OpenAPIHono } from "@hono/zod-openapi";
import type { AppEnv } from "../http/router.ts";

type Document = ReturnType<OpenAPIHono<AppEnv>["getOpenAPI31Document"]>;
type Operation = NonNullable<NonNullable<Document["paths"]>[string]["get"]>;

/** The OpenAPI 3.1 document of every registered route, from the schemas that validate them. */
export function openApiDocument(app: OpenAPIHono<AppEnv>, apiBase: string): Document {
  const document = app.getOpenAPI31Document({
    openapi: "3.1.0",
    info: {
      title: "Jobledger Job Postings API",
      version: "1",
      description:
        "Postings of public ATS boards with their lifecycle. Reads need no key; a key has a higher limit. Unknown " +
        "is null. A parameter that an address does not know is named in meta.ignored_params.",
    },
  });
  for (const [path, methods] of Object.entries(document.paths ?? {})) {
    for (const method of ["get", "post"] as const) {
      const operation = methods[method];
      if (operation !== undefined) addCommonResponses(operation, method, path.startsWith(`${apiBase}/`));
    }
  }
  return fixNullable(document);
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

/** What the middlewares in front of every route may answer: no route declares it, so it is added here. */
function addCommonResponses(operation: Operation, method: "get" | "post", isApi: boolean): void {
  const failures: Record<string, string> = {
    400: "A parameter is wrong",
    ...(method === "post" ? { 413: "The body is too long", 415: "The body is not JSON" } : {}),
    ...(isApi ? { 401: "The API key is malformed, unknown or revoked", 429: "Too many requests" } : {}),
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
    if (method === "get") responses["304"] = { description: "If-None-Match names what would be sent" };
    // An empty requirement: a key may be given and need not.
    operation.security = [{}, { key: [] }, { bearerKey: [] }];
  }
  operation.responses = responses;
}
