import { createRoute, z } from "@hono/zod-openapi";
import type { MiddlewareHandler } from "hono";
import { limits } from "../../core/limits.ts";
import { cleanLine } from "../../core/text-in/clean-text.ts";
import { isPublicHost } from "../../core/text-in/public-address.ts";
import type { AppDependencies } from "../dependencies.ts";
import { bodyLimitOf, limitBody } from "../http/request-text.ts";
import { createRouter, problemResponses } from "../http/router.ts";
import { adminSecurity } from "./admin-routes.ts";
import { ok } from "./envelope.ts";
import { once } from "../../core/once.ts";

const text = once(() => z.string().trim().min(1));
/** What is known of a board beside its address. */
export const boardNames = once(() => ({
  name: z.string().overwrite(cleanLine).min(1).max(limits.textCharsMax).nullish(),
  domain: z.string().trim().toLowerCase().max(253).refine(isPublicHost, "must be a domain like example.com").nullish(),
}));

/** A row: an address, or a provider and its token. */
export const ImportRow = once(() =>
  z.union(
    [
      z.strictObject({ url: text().max(limits.urlCharsMax), ...boardNames() }),
      z.strictObject({ provider: text().max(100), board: text().max(limits.boardCharsMax), ...boardNames() }),
    ],
    { error: "must hold url, or provider and board; besides name and domain" },
  ),
);

const Outcome = z.lazy(() =>
  z.union([
    z.object({
      row: z.int(),
      status: z.enum(["added", "already_there", "again"]).openapi({
        description: "`again`: an earlier row of the request names the same board.",
      }),
      source_id: z.uuid(),
      provider: z.string(),
      board: z.string(),
    }),
    z.object({
      row: z.int(),
      status: z.literal("refused"),
      reason: z.enum(["unknown_address", "other_ats", "unknown_provider", "bad_token", "opted_out", "full"]).openapi({
        description: "`other_ats`: the ATS is known and not read here; `detail` says which and why.",
      }),
      detail: z.string(),
    }),
  ]),
);

const importRoute = once(() =>
  createRoute({
    method: "post",
    path: "/sources/batch",
    summary: `Register up to ${limits.importRowsMax} boards`,
    description:
      "By their addresses, or by provider and token. Each row is taken by what it says alone: an address that does not " +
      "name its board is refused here, where POST /admin/sources would look at it. What became of each row is told in " +
      "the order given (`row` counts from 0); the same request again adds nothing twice.",
    security: adminSecurity,
    request: {
      body: {
        required: true,
        content: {
          "application/json": { schema: z.object({ boards: z.array(ImportRow()).min(1).max(limits.importRowsMax) }) },
        },
      },
    },
    responses: {
      200: ok(
        () => z.object({ data: z.array(Outcome), meta: z.object({ added: z.int(), refused: z.int() }) }),
        "Outcomes",
      ),
      ...problemResponses(400, 401),
    },
  }),
);

const limitImport = bodyLimitOf(limits.importBytesMax);

/** A list of boards is longer than the body of any other request. */
export const limitAdminBody: MiddlewareHandler = async (c, next) =>
  await (c.req.path.endsWith(importRoute().path) ? limitImport : limitBody)(c, next);

/** Many boards in one request. */
export function createAdminImportApi(deps: AppDependencies) {
  const api = createRouter();
  api.openapi(importRoute(), async (c) => {
    const { boards } = c.req.valid("json");
    const rows = boards.map((row) => ({
      url: "url" in row ? row.url : null,
      provider: "provider" in row ? row.provider : null,
      board: "board" in row ? row.board : null,
      name: row.name ?? null,
      domain: row.domain ?? null,
    }));
    const outcomes = await deps.addBoards(c.env, rows);
    const data = outcomes.map((one, row) =>
      one.status === "refused"
        ? { row, status: one.status, reason: one.reason, detail: one.detail }
        : { row, status: one.status, source_id: one.sourceId, provider: one.provider, board: one.board },
    );
    const count = (status: string): number => data.filter((one) => one.status === status).length;
    return c.json({ data, meta: { added: count("added"), refused: count("refused") } }, 200);
  });
  return api;
}
