import { createRoute, z } from "@hono/zod-openapi";
import { KEY_PREFIX } from "../../core/api-key.ts";
import { limits } from "../../core/limits.ts";
import { cleanLine } from "../../core/text-in/clean-text.ts";
import { isoTime } from "../../core/time.ts";
import { readKeys, type ApiKeyRow } from "../../db/clients/api-keys.ts";
import type { AppDependencies } from "../dependencies.ts";
import { ProblemError } from "../http/problem.ts";
import { createRouter, problemResponses } from "../http/router.ts";
import { adminSecurity } from "./admin-routes.ts";
import { ok } from "./envelope.ts";
import { once } from "../../core/once.ts";

const Time = z.iso.datetime({ precision: 3 });

/** A key without its secret. */
export const ApiKey = z.lazy(() =>
  z
    .object({
      prefix: z.string().openapi({ description: "The key's first characters; it is revoked by them." }),
      name: z.string(),
      created_at: Time,
      last_used_at: Time.nullable().openapi({ description: "To the day; null: never." }),
      expires_unused_after_days: z.int().nullable().openapi({
        description:
          "Days without a request after which the key is removed with its webhooks, while none of its subscriptions has an endpoint that answers. Null: never.",
      }),
      revoked_at: Time.nullable(),
    })
    .openapi("ApiKey"),
);
const NewKey = once(() =>
  z.object({
    name: z.string("must be a text that says whose key it is").overwrite(cleanLine).min(1).max(limits.keyNameCharsMax),
  }),
);
export const MadeKey = z.lazy(() =>
  z.object({
    key: z.string().openapi({ description: "Shown this once: only its SHA-256 is stored." }),
    ...ApiKey.unwrap().shape,
  }),
);
const params = once(() =>
  z.object({
    prefix: z
      .string()
      .regex(KEY_PREFIX, "must be the first 18 characters of a key")
      .openapi({ description: "The first 18 characters of a key." }),
  }),
);

const createKeyRoute = once(() =>
  createRoute({
    method: "post",
    path: "/keys",
    summary: "Make an API key",
    security: adminSecurity,
    request: { body: { required: true, content: { "application/json": { schema: NewKey() } } } },
    responses: {
      201: ok(() => z.object({ data: MadeKey }), "The key, shown this once"),
      ...problemResponses(400, 401, 409),
    },
  }),
);

const listRoute = once(() =>
  createRoute({
    method: "get",
    path: "/keys",
    summary: "API keys: every active one, then revoked ones; newest first",
    security: adminSecurity,
    responses: { 200: ok(() => z.object({ data: z.array(ApiKey) }), "Keys"), ...problemResponses(401) },
  }),
);

const revokeRoute = once(() =>
  createRoute({
    method: "post",
    path: "/keys/{prefix}/revoke",
    summary: "Revoke an API key",
    security: adminSecurity,
    request: { params: params() },
    responses: { 200: ok(() => z.object({ data: ApiKey }), "Revoked"), ...problemResponses(400, 401, 404) },
  }),
);

/** API keys, for the operator. */
export function createAdminKeysApi(deps: AppDependencies) {
  const api = createRouter();
  api.openapi(createKeyRoute(), async (c) => {
    const made = await deps.createKey(c.env, c.req.valid("json").name, null);
    if (typeof made === "string")
      throw new ProblemError(409, `${limits.keysActiveMax} keys are active; revoke one first.`);
    return c.json({ data: { key: made.key, ...toApiKey(made.row) } }, 201);
  });
  api.openapi(listRoute(), async (c) => {
    const rows = await readKeys(c.env.DB);
    return c.json({ data: rows.map(toApiKey) }, 200, { "Cache-Control": "no-store" });
  });
  api.openapi(revokeRoute(), async (c) => {
    const { prefix } = c.req.valid("param");
    const row = await deps.revokeKey(c.env, prefix);
    if (row === null) throw new ProblemError(404, `There is no key that begins with ${prefix}.`);
    return c.json({ data: toApiKey(row) }, 200);
  });
  return api;
}

export function toApiKey(row: ApiKeyRow): z.infer<typeof ApiKey> {
  return {
    prefix: row.prefix,
    name: row.name,
    created_at: isoTime(row.createdAt),
    last_used_at: isoTime(row.usedAt),
    expires_unused_after_days: row.selfMade === 1 ? limits.keyUnusedDaysMax : null,
    revoked_at: isoTime(row.revokedAt),
  };
}
