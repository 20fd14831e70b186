import { createRoute, z } from "@hono/zod-openapi";
import { limits } from "../../core/limits.ts";
import type { AppDependencies } from "../dependencies.ts";
import { ProblemError } from "../http/problem.ts";
import { createRouter, problemResponses } from "../http/router.ts";
import { Asked, toAsked } from "./admin-asks.ts";
import { boardNames } from "./admin-import.ts";
import { adminSecurity } from "./admin-routes.ts";
import { ok } from "./envelope.ts";
import { once } from "../../core/once.ts";

const Added = z.lazy(() =>
  z.object({
    data: z.object({
      source_id: z.uuid(),
      created: z.boolean(),
      asked: Asked.nullable().openapi({ description: "What the board answered; null when it was not asked." }),
    }),
  }),
);
const NewBoard = once(() =>
  z.object({
    url: z.string("must be a board's address").trim().min(1).max(limits.urlCharsMax),
    ...boardNames(),
    unseen: z.boolean().nullish().openapi({ description: "Added without being asked." }),
  }),
);

const addRoute = once(() =>
  createRoute({
    method: "post",
    path: "/sources",
    summary: "Register a board by its address",
    description:
      "A new board is asked once before it counts as added, and `asked` shows some of its postings. One that does not " +
      "exist, or that answers what is no list of postings, is a 400; one that can't be asked just now a 503. `unseen` " +
      "adds it all the same.",
    security: adminSecurity,
    request: { body: { required: true, content: { "application/json": { schema: NewBoard() } } } },
    responses: {
      201: ok(() => Added, "Registered"),
      200: ok(() => Added, "Was registered before"),
      ...problemResponses(400, 401, 409, 503),
    },
  }),
);

/** One board, by its address. */
export function createAdminAddApi(deps: AppDependencies) {
  const api = createRouter();
  api.openapi(addRoute(), async (c) => {
    const { url, name, domain, unseen } = c.req.valid("json");
    const added = await deps.addBoard(c.env, { url, name: name ?? null, domain: domain ?? null }, unseen === true);
    if (!added.ok && "optedOutAt" in added) {
      throw new ProblemError(409, `${added.reason} POST /admin/sources/${added.sourceId}/opt-in allows it again.`);
    }
    if (!added.ok && "isFull" in added) throw new ProblemError(409, added.reason);
    if (!added.ok && "passes" in added) {
      const detail = `${added.reason} It was not added; with "unseen" it is.`;
      if (added.passes) throw new ProblemError(503, detail);
      throw new ProblemError(400, detail, { errors: [{ parameter: "url", message: added.reason }] });
    }
    if (!added.ok) {
      const allowed = deps.providers.map((provider) => `${provider.label}: ${provider.example}`);
      const detail = `${added.reason} Boards of these providers can be added: ${allowed.join(", ")}.`;
      throw new ProblemError(400, detail, { errors: [{ parameter: "url", message: added.reason, allowed }] });
    }
    const { sourceId, created, asked } = added;
    return c.json(
      { data: { source_id: sourceId, created, asked: asked === null ? null : toAsked(asked) } },
      created ? 201 : 200,
    );
  });
  return api;
}
