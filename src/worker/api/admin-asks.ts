import { createRoute, z } from "@hono/zod-openapi";
import { sourceId } from "../../core/ids.ts";
import { limits } from "../../core/limits.ts";
import type { AppDependencies, AskedList } from "../dependencies.ts";
import { createRouter, problemResponses } from "../http/router.ts";
import { adminSecurity } from "./admin-routes.ts";
import { ok } from "./envelope.ts";
import { once } from "../../core/once.ts";

const text = once(() => z.string().trim().min(1));

const askedFields = () => ({
  listed: z.int().openapi({ description: "Postings in what was asked: the first page of its list." }),
  total: z.int().nullable().openapi({ description: "How many it says it has in all." }),
  postings: z
    .array(z.object({ title: z.string(), place: z.string().nullable(), url: z.url().nullable() }))
    .max(limits.askedPostingsMax),
});
/** What a board answered that was asked once. */
export const Asked = z.lazy(() => z.object(askedFields()).openapi("AskedBoard"));

export function toAsked({ listed, total, postings }: AskedList): z.infer<typeof Asked> {
  return { listed, total, postings };
}

const Detected = z.lazy(() =>
  z.union([
    z.object({
      kind: z.literal("board"),
      provider: z.string(),
      label: z.string(),
      board: z.string(),
      url: z.url(),
      source_id: z.uuid(),
      looked_at: z.boolean().openapi({ description: "The address does not name the board; what stands there does." }),
    }),
    z.object({ kind: z.literal("other_ats"), name: z.string(), label: z.string(), why: z.string() }),
    z.object({ kind: z.literal("unknown"), reason: z.string() }),
  ]),
);

const detectRoute = once(() =>
  createRoute({
    method: "post",
    path: "/sources/detect",
    summary: "Tell which ATS and board an address belongs to",
    description:
      "An address that does not say it is looked at, politely, and where it leads. `other_ats`: the ATS is known and not " +
      "read here; `why` says the reason. Nothing is added.",
    security: adminSecurity,
    request: {
      body: {
        required: true,
        content: { "application/json": { schema: z.object({ url: text().max(limits.urlCharsMax) }) } },
      },
    },
    responses: { 200: ok(() => z.object({ data: Detected }), "What it is"), ...problemResponses(400, 401) },
  }),
);

const payloads = once(() =>
  z
    .boolean()
    .nullish()
    .openapi({ description: "With the answers themselves, base64, as `payloads`: for `npm run capture`." }),
);
const AskBoard = once(() =>
  z.union(
    [
      z.strictObject({ url: text().max(limits.urlCharsMax), payloads: payloads() }),
      z.strictObject({ provider: text().max(100), board: text().max(limits.boardCharsMax), payloads: payloads() }),
    ],
    { error: "must hold url, or provider and board; besides payloads" },
  ),
);

const Probed = z.lazy(() =>
  z.union([
    z.object({
      status: z.literal("alive"),
      provider: z.string(),
      board: z.string(),
      source_id: z.uuid(),
      ...askedFields(),
      payloads: z.array(z.string()).optional(),
    }),
    z.object({
      status: z.literal("refused"),
      provider: z.string().nullable(),
      board: z.string().nullable(),
      reason: z.string().openapi({
        description:
          "`unknown_address`, `other_ats`, `unknown_provider`, `bad_token`: what is given names no board. `opted_out`: it " +
          "is not asked. `not_found`, `empty`, `other_board`, `bad_payload` and others: what it answers is no board's.",
      }),
      detail: z.string(),
      passes: z.boolean().openapi({ description: "It may answer another time: a time-out, a host asked too often." }),
    }),
  ]),
);

const askRoute = once(() =>
  createRoute({
    method: "post",
    path: "/sources/ask",
    summary: "Ask a board once, and add nothing",
    description:
      "The first page of its list, or the first few where the first holds no posting, as robots.txt, the host's pace and " +
      "the limits of a crawl allow. Nothing of it is kept.",
    security: adminSecurity,
    request: { body: { required: true, content: { "application/json": { schema: AskBoard() } } } },
    responses: { 200: ok(() => z.object({ data: Probed }), "What it answered"), ...problemResponses(400, 401) },
  }),
);

/** Looks at boards that nobody crawls. */
export function createAdminAsksApi(deps: AppDependencies) {
  const api = createRouter();
  api.openapi(detectRoute(), async (c) => {
    const found = await deps.detectBoard(c.env, c.req.valid("json").url);
    if (found.kind !== "board") return c.json({ data: found }, 200);
    const { isLookedAt, ...board } = found;
    const data = { ...board, source_id: sourceId(found.provider, found.board), looked_at: isLookedAt };
    return c.json({ data }, 200);
  });
  api.openapi(askRoute(), async (c) => {
    const given = c.req.valid("json");
    const name = "url" in given ? { ...given, provider: null, board: null } : { ...given, url: null };
    const probed = await deps.probeBoard(c.env, name);
    if (!probed.ok) {
      const { named, reason, detail, passes } = probed;
      const { provider, board } = named ?? { provider: null, board: null };
      return c.json({ data: { status: "refused" as const, provider, board, reason, detail, passes } }, 200);
    }
    const { provider, board, pages } = probed;
    const bytes =
      given.payloads === true ? { payloads: pages.map((page) => Buffer.from(page).toString("base64")) } : {};
    const data = {
      status: "alive" as const,
      provider,
      board,
      source_id: sourceId(provider, board),
      ...toAsked(probed),
    };
    return c.json({ data: { ...data, ...bytes } }, 200);
  });
  return api;
}
