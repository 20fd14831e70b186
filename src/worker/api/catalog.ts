import { createRoute, z, type OpenAPIHono } from "@hono/zod-openapi";
import { API_BASE } from "../../core/api-base.ts";
import { once } from "../../core/once.ts";
import { originOf } from "../http/origin.ts";
import { strictParameter } from "../http/parameters.ts";
import { ignoredParams } from "../http/request-text.ts";
import { problemResponses, type AppEnv } from "../http/router.ts";
import { ok, saidOfUnknown, unknownParts } from "./envelope.ts";

const Catalog = z.lazy(() =>
  z.object({
    data: z.array(z.object({ method: z.string(), path: z.string(), url: z.string(), summary: z.string().nullable() })),
    meta: z.object({
      openapi: z.string(),
      docs: z.string(),
      health: z.string(),
      keys: z.string(),
      ...unknownParts(),
    }),
  }),
);

const query = once(() => z.object(strictParameter));
const route = once(() =>
  createRoute({
    method: "get",
    path: API_BASE,
    summary: "What there is: every address of this API",
    request: { query: query() },
    responses: { 200: ok(() => Catalog, "Addresses"), ...problemResponses(400) },
  }),
);

interface Documented {
  paths?: Record<string, object>;
}

/** What leads to the API: its own list of addresses, and the catalogue that RFC 9727 has programs look for. */
export function registerCatalog(app: OpenAPIHono<AppEnv>, document: () => Documented): void {
  app.openapi(route(), async (c) => {
    const ignored = await ignoredParams(c, query().shape);
    const origin = originOf(c);
    const data = Object.entries(document().paths ?? {})
      .filter(([path]) => path === API_BASE || path.startsWith(`${API_BASE}/`))
      .flatMap(([path, methods]) =>
        Object.entries(methods as Record<string, { summary?: string }>).map(([method, { summary }]) => ({
          method: method.toUpperCase(),
          path,
          url: origin + path,
          summary: summary ?? null,
        })),
      );
    const meta = {
      openapi: `${origin}${API_BASE}/openapi.json`,
      docs: `${origin}/docs`,
      health: `${origin}/health`,
      keys: `${origin}${API_BASE}/keys`,
      ...saidOfUnknown(ignored),
    };
    return c.json({ data, meta }, 200);
  });
  app.get("/.well-known/api-catalog", (c) => {
    const origin = originOf(c);
    const item = {
      anchor: `${origin}${API_BASE}`,
      "service-desc": [{ href: `${origin}${API_BASE}/openapi.json`, type: "application/vnd.oai.openapi+json" }],
      "service-doc": [
        { href: `${origin}/docs`, type: "text/html" },
        { href: `${origin}/docs`, type: "text/markdown" },
        { href: `${origin}/agents.md`, type: "text/markdown" },
      ],
      status: [{ href: `${origin}/health`, type: "application/json" }],
    };
    // Tools describe themselves to whoever connects: nothing else does.
    const tools = {
      anchor: `${origin}/mcp`,
      "service-doc": [
        { href: `${origin}/docs#assistants`, type: "text/html" },
        { href: `${origin}/agents.md`, type: "text/markdown" },
      ],
      status: item.status,
    };
    return c.body(JSON.stringify({ linkset: [item, tools] }), 200, {
      "Content-Type": 'application/linkset+json; profile="https://www.rfc-editor.org/info/rfc9727"',
      Link: `<${origin}/.well-known/api-catalog>; rel="api-catalog"`,
    });
  });
}
