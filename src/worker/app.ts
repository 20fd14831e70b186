import type { OpenAPIHono } from "@hono/zod-openapi";
import type { Context } from "hono";
import { HTTPException } from "hono/http-exception";
import { API_BASE } from "../core/api-base.ts";
import { once } from "../core/once.ts";
import { createAdminApi } from "./api/admin.ts";
import { registerCatalog } from "./api/catalog.ts";
import { createCrawlsApi } from "./api/crawls.ts";
import { inlineEnums } from "./api/enum-names.ts";
import { createDatasetsApi } from "./api/datasets.ts";
import { createEventsApi } from "./api/events.ts";
import { createFacetsApi } from "./api/facets.ts";
import { answerHealth } from "./api/health.ts";
import { createJobPastApi } from "./api/job-past.ts";
import { createJobProofApi } from "./api/job-proof.ts";
import { createJobRawApi } from "./api/job-raw.ts";
import { createJobsApi } from "./api/jobs.ts";
import { adminPart, documentRoute, openApiDocument, publicPart, servedFrom } from "./api/openapi.ts";
import { createKeysApi } from "./api/keys.ts";
import { createLookupsApi } from "./api/lookups.ts";
import { createOrgsApi } from "./api/orgs.ts";
import { createPercentilesApi } from "./api/percentiles.ts";
import { createProvidersApi } from "./api/providers.ts";
import { createSeriesApi } from "./api/series.ts";
import { createSourcesApi } from "./api/sources.ts";
import { createStatsApi } from "./api/stats.ts";
import { createTruthApi } from "./api/truth.ts";
import { createVerifyApi } from "./api/verify.ts";
import { createWebhooksApi } from "./api/webhooks.ts";
import type { AppDependencies } from "./dependencies.ts";
import { identifyCaller } from "./http/api-key-auth.ts";
import { readBracketedNames } from "./http/bracketed-names.ts";
import { cacheResponses } from "./http/cache.ts";
import { answerUnchanged, versionedPaths } from "./http/data-version.ts";
import { openCors } from "./http/cors.ts";
import { hasFormat } from "./http/list-formats.ts";
import { variesByAccept } from "./http/markdown.ts";
import { missingRoute } from "./http/not-found.ts";
import { addressOf, originOf } from "./http/origin.ts";
import { isProblemStatus, ProblemError, problemResponse } from "./http/problem.ts";
import { callerOf, limitRequests, sayLimits } from "./http/rate-limit.ts";
import { checkJsonBody, checkQuery, limitBody } from "./http/request-text.ts";
import { createRouter, type AppEnv } from "./http/router.ts";
import { securityHeaders } from "./http/security-headers.ts";
import { errorPage } from "./pages/parts/error.tsx";
import { MCP_PATH, registerMcp, type AskRoute } from "./mcp/register-mcp.ts";
import { registerDocs } from "./pages/docs/register-docs.tsx";
import type { AskApi } from "./pages/feeds/register-tables.ts";
import { registerPages } from "./pages/register.tsx";

const ADMIN_BASE = "/admin";

/** The whole HTTP surface: JSON API, admin, pages. Reads D1; writes only through `deps`. */
export function createApp(deps: AppDependencies) {
  const app = createRouter();
  app.use("*", cacheResponses, securityHeaders, sayLimits);
  app.use("*", openCors);
  app.use("*", readBracketedNames);
  // Who asks and how often comes before anything that costs a read.
  for (const path of [`${API_BASE}/*`, MCP_PATH]) app.use(path, identifyCaller(deps));
  app.use("*", limitRequests(deps, ADMIN_BASE));
  for (const path of ["/jobs/:job_id", "/companies/:slug", "/docs"]) app.use(path, variesByAccept);
  for (const path of versionedPaths(API_BASE)) app.use(path, answerUnchanged(deps));
  app.use("*", checkQuery);
  app.use(`${API_BASE}/*`, limitBody, checkJsonBody);

  const parts = [
    // Before the postings and boards: /jobs/facets is no job_id.
    createFacetsApi(deps),
    createLookupsApi(deps),
    createJobPastApi(deps),
    createJobRawApi(deps),
    createJobProofApi(deps),
    createJobsApi(deps),
    createOrgsApi(),
    createSourcesApi(deps),
    createCrawlsApi(),
    createEventsApi(deps),
    createStatsApi(deps),
    createTruthApi(deps),
    createSeriesApi(deps),
    createPercentilesApi(deps),
    createProvidersApi(deps),
    createDatasetsApi(),
    createWebhooksApi(deps),
    createKeysApi(deps),
    createVerifyApi(deps),
  ];
  for (const part of parts) app.route(API_BASE, part);
  const askRoute = apiOf(parts);
  // Before what needs the token: it tells nothing but addresses.
  app.get(`${ADMIN_BASE}/openapi.json`, (c) => c.json(servedFrom(operators(), originOf(c))));
  app.route(ADMIN_BASE, createAdminApi(deps));
  app.openAPIRegistry.registerComponent("securitySchemes", "admin", { type: "http", scheme: "bearer" });

  app.openAPIRegistry.registerComponent("securitySchemes", "key", { type: "apiKey", in: "header", name: "x-api-key" });
  app.openAPIRegistry.registerComponent("securitySchemes", "bearerKey", { type: "http", scheme: "bearer" });

  // Made when it is first asked for: making it takes longer than a Worker should take to start.
  const whole = once(() => openApiDocument(app, API_BASE));
  const document = once(() => publicPart(whole(), API_BASE));
  const operators = once(() => adminPart(whole(), API_BASE));
  app.openAPIRegistry.registerPath({ ...documentRoute, path: `${API_BASE}/openapi.json` });
  app.get(`${API_BASE}/openapi.json`, (c) => c.json(servedFrom(document(), originOf(c))));
  app.get("/health", answerHealth);
  registerCatalog(app, document);
  // As people and assistants read it.
  const readable = once(() => inlineEnums(document()));
  registerMcp(app, askRoute, readable);
  registerDocs(app, readable);
  registerPages(app, deps, askByAddress(askRoute));

  app.notFound((c) => fail(c, missingRoute(app, c)));
  app.onError((error, c) => fail(c, toProblem(error)));
  return app;
}

/** The API's routes without what stands before them: a page or a tool that asks one is not counted twice. */
function apiOf(parts: readonly OpenAPIHono<AppEnv>[]): AskRoute {
  const api = createRouter();
  const callers = new WeakMap<Request, AppEnv["Variables"]["caller"]>();
  api.use("*", async (c, next) => {
    const caller = callers.get(c.req.raw);
    if (caller !== undefined) c.set("caller", caller);
    await next();
  });
  api.use("*", checkQuery, checkJsonBody);
  for (const part of parts) api.route("/", part);
  api.notFound(() => {
    throw new ProblemError(404, "There is nothing at this address.");
  });
  api.onError((error) => {
    throw error;
  });
  return async (c, path, init, env) => {
    const request = new Request(`${originOf(c)}${path}`, init);
    callers.set(request, callerOf(c));
    return api.fetch(request, env, contextOf(c));
  };
}

/** Absent where nothing runs the app but a test. */
function contextOf(c: Context<AppEnv>): ExecutionContext | undefined {
  try {
    return c.executionCtx as ExecutionContext;
  } catch {
    return undefined;
  }
}

/** Asks what the address of a page asks; `query` stands where it is silent. */
function askByAddress(askRoute: AskRoute): AskApi {
  return async (c, path, query) => {
    const { searchParams } = addressOf(c);
    for (const [name, value] of Object.entries(query)) if (!searchParams.has(name)) searchParams.set(name, value);
    return askRoute(c, `/${path}?${searchParams.toString()}`, {}, c.env);
  };
}

/** Failures are JSON for programs (the API, admin, a list's other forms), a page elsewhere. */
function fail(c: Context<AppEnv>, error: ProblemError): Response | Promise<Response> {
  const { path } = c.req;
  const isApi =
    hasFormat(path) || [API_BASE, ADMIN_BASE, MCP_PATH].some((base) => path === base || path.startsWith(`${base}/`));
  return isApi ? problemResponse(c, error) : errorPage(c, error);
}

function toProblem(error: Error): ProblemError {
  if (error instanceof ProblemError) return error;
  if (error instanceof HTTPException && isProblemStatus(error.status) && error.status < 500) {
    return new ProblemError(error.status, error.message);
  }
  console.error(error);
  return new ProblemError(500, "Something went wrong on our side. Try again later.");
}
