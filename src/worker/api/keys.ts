import { createRoute, z } from "@hono/zod-openapi";
import { limits } from "../../core/limits.ts";
import { readSettings } from "../../core/operator-settings.ts";
import { once } from "../../core/once.ts";
import { cleanLine } from "../../core/text-in/clean-text.ts";
import { DAY_MS } from "../../core/time.ts";
import type { AppDependencies } from "../dependencies.ts";
import { strictParameter } from "../http/parameters.ts";
import { ProblemError } from "../http/problem.ts";
import { clientAddress } from "../http/rate-limit.ts";
import { ignoredParams } from "../http/request-text.ts";
import { createRouter, problemResponses } from "../http/router.ts";
import { MadeKey, toApiKey } from "./admin-keys.ts";
import { ok, RecordMeta, recordMeta } from "./envelope.ts";

const Body = once(() =>
  z.object({
    name: z
      .string("must be a text")
      .overwrite(cleanLine)
      .max(limits.keyNameCharsMax)
      .nullish()
      .openapi({ description: "What the key is for, for the operator to read." }),
    ...strictParameter,
  }),
);

const route = once(() =>
  createRoute({
    method: "post",
    path: "/keys",
    summary: "Make an API key for yourself",
    description:
      `At once and for nothing: nobody's address is asked for. A network (of IPv6 its first 48 bits) makes ` +
      `${limits.keysPerNetworkDay} a day. A key that is not used for ${limits.keyUnusedDaysMax} days is removed with its ` +
      "webhooks; a subscription whose endpoint answers is use. The operator may have switched this off, and revokes keys that do harm.",
    request: { body: { content: { "application/json": { schema: Body() } } } },
    responses: {
      201: ok(() => z.object({ data: MadeKey, meta: RecordMeta }), "The key, shown this once"),
      ...problemResponses(400, 404, 409),
    },
  }),
);

/** Keys that clients make themselves. */
export function createKeysApi(deps: Pick<AppDependencies, "createKey" | "now">) {
  const api = createRouter();
  api.openapi(route(), async (c) => {
    if (!readSettings(c.env).givesKeys) throw new ProblemError(404, "Here the operator alone makes keys.");
    const { name } = c.req.valid("json") ?? {};
    const ignored = await ignoredParams(c, Body().shape);
    const made = await deps.createKey(c.env, name ?? "self-made", clientAddress(c, 3));
    if (made === "full") throw new ProblemError(409, whyFull(c.env.CONTACT.trim()));
    if (made === "enough") {
      const detail = `Your network has made ${limits.keysPerNetworkDay} keys today; tomorrow (UTC) it may make more.`;
      const seconds = Math.ceil((DAY_MS - (deps.now() % DAY_MS)) / 1_000);
      throw new ProblemError(429, detail, { headers: { "Retry-After": String(seconds) } });
    }
    return c.json({ data: { key: made.key, ...toApiKey(made.row) }, ...recordMeta(ignored) }, 201);
  });
  return api;
}

function whyFull(contact: string): string {
  return (
    `All ${limits.keysSelfMadeMax} keys that are given out are taken. One is free again when it was not used for ` +
    `${limits.keyUnusedDaysMax} days, or for a day after it was made: try again later, or ask the operator` +
    `${contact === "" ? "" : ` (${contact})`}.`
  );
}
