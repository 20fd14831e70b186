import type { OpenAPIHono } from "@hono/zod-openapi";
import type { AppEnv } from "../http/router.ts";

/** The OpenAPI 3.1 document of every registered route, from the schemas that validate them. */
export function openApiDocument(app: OpenAPIHono<AppEnv>) {
  return app.getOpenAPI31Document({
    openapi: "3.1.0",
    info: {
      title: "Jobledger Job Postings API",
      version: "1",
      description:
        "Postings of public ATS boards with their lifecycle. Reads need no key. Unknown is null. " +
        "A parameter that an address does not know is named in meta.ignored_params.",
    },
  });
}
