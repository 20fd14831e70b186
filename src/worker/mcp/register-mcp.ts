import type { OpenAPIHono } from "@hono/zod-openapi";
import type { Context } from "hono";
import { API_BASE } from "../../core/api-base.ts";
import { once } from "../../core/once.ts";
import { originOf } from "../http/origin.ts";
import { readAnswer } from "../http/list-answer.ts";
import { limitBody } from "../http/request-text.ts";
import type { AppEnv } from "../http/router.ts";
import { createMcp } from "./mcp-server.ts";
import type { Described } from "./tool-schemas.ts";
import { queryOf, type Answer, type Call } from "./tool.ts";
import { texts } from "./tools.ts";

/** Asks a route of the API in this process, for who asks us, over the given bindings; what it throws is thrown. */
export type AskRoute = (c: Context<AppEnv>, path: string, init: RequestInit, env: Env) => Promise<Response>;

export const MCP_PATH = "/mcp";

/** The tools of the API for assistants, by the Model Context Protocol. */
export function registerMcp(app: OpenAPIHono<AppEnv>, askRoute: AskRoute, document: () => unknown): void {
  // Half a megabyte of code that few requests need.
  const answer = once(async () => createMcp(await import("./mcp-sdk.ts"), document() as Described, API_BASE));
  app.get(MCP_PATH, async (c, next) => {
    // A client of 2025 asks for a stream, and is told that there is none.
    if (c.req.header("Accept")?.includes("text/event-stream") === true) return next();
    return c.redirect("/docs#assistants", 302);
  });
  app.all(MCP_PATH, limitBody, async (c) => {
    const body = c.req.method === "POST" ? readMessage(await c.req.text()) : undefined;
    if (body === null) return refuse(-32_700, "Parse error: the body is no JSON.");
    // Many calls in one would count as one; the protocol has none since 2025-06-18.
    if (Array.isArray(body)) return refuse(-32_600, "One message a request: there are no batches.");
    const call =
      (db: D1Database): Call =>
      async (method, path, given) => {
        const init = method === "GET" ? {} : { method, body: JSON.stringify(given), headers: JSON_BODY };
        const query = method === "GET" ? `?${queryOf(given, texts)}` : "";
        return readAnswer<Answer>(await askRoute(c, path + query, init, { ...c.env, DB: db }));
      };
    return (await answer())(c.req.raw, body, { db: c.env.DB, origin: originOf(c), call });
  });
}

const JSON_BODY = { "Content-Type": "application/json" };

/** Null for what is no JSON. */
function readMessage(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function refuse(code: number, message: string): Response {
  return Response.json({ jsonrpc: "2.0", error: { code, message }, id: null }, { status: 400 });
}
