import type { Context, Hono } from "hono";
import type { AppEnv } from "./router.ts";
import { API_BASE } from "../../core/api-base.ts";
import { ProblemError } from "./problem.ts";

const METHODS = ["GET", "POST", "PUT", "PATCH", "DELETE"] as const;

/** 405 with `Allow` when the path exists under other methods, else 404. */
export function missingRoute(app: Hono<AppEnv>, c: Context<AppEnv>): ProblemError {
  const allowed: string[] = METHODS.filter((method) =>
    // Middleware is registered for ALL methods; a route for its own.
    app.router.match(method, c.req.path)[0].some(([[, route]]) => route.method === method),
  );
  if (allowed.length === 0) {
    const isApi = c.req.path.startsWith(`${API_BASE}/`);
    return new ProblemError(
      404,
      `There is nothing at this address.${isApi ? ` GET ${API_BASE} lists what there is.` : ""}`,
    );
  }
  if (allowed.includes("GET")) allowed.push("HEAD");
  return new ProblemError(405, `This address answers ${allowed.join(", ")}.`, {
    headers: { Allow: allowed.join(", ") },
  });
}
