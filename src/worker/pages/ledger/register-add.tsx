import { z, type OpenAPIHono } from "@hono/zod-openapi";
import type { Context } from "hono";
import { sourceId } from "../../../core/ids.ts";
import { limits } from "../../../core/limits.ts";
import { readSource } from "../../../db/boards/read-sources.ts";
import { boardNames } from "../../api/admin-import.ts";
import { labelProviders, type AppDependencies } from "../../dependencies.ts";
import { isAdmin } from "../../http/admin-auth.ts";
import { originOf } from "../../http/origin.ts";
import { takeVerifyTurn } from "../../http/rate-limit.ts";
import { bodyLimitOf, readForm } from "../../http/request-text.ts";
import type { AppEnv } from "../../http/router.ts";
import { pageParametersOf, parametersOf } from "../parts/page-request.ts";
import { showPage } from "../parts/show-page.tsx";
import { AddPage, type AddData, type AddFinding } from "./add.tsx";

/** Bytes of the form: an address, two names, a token. */
const FORM_BYTES_MAX = 16_000;

const text = z
  .string("must be a text")
  .trim()
  .regex(/^\P{Cc}*$/u, "holds a control character");
const optional = text.optional().transform((value) => (value === "" ? undefined : value));
const AddForm = z.object({
  url: text.min(1, "must be an address").max(limits.urlCharsMax),
  name: optional,
  domain: optional,
  token: z.string().trim().max(500).optional(),
  step: z.enum(["add"]).optional(),
});

const AddLink = z.object({ url: text.max(limits.urlCharsMax).optional() });

/**
 * Adding a board by a form. Looking asks the board that an address names, at its ATS alone, within the limit of
 * verifications; any other site is asked for the operator only, who alone may add.
 */
export function registerAddPage(app: OpenAPIHono<AppEnv>, deps: AppDependencies): void {
  const { providers, otherAts } = deps;
  const blank = { providers, otherAts, finding: null, asked: null, refusal: null, added: null };
  // A link fills the form; nothing is looked at before it is sent.
  app.get("/add", (c) => {
    const { url = "" } = pageParametersOf(c, AddLink);
    return showPage(c, <AddPage origin={originOf(c)} {...blank} given={{ url, name: "", domain: "" }} />);
  });
  app.post("/add", bodyLimitOf(FORM_BYTES_MAX), async (c) => {
    const form = parametersOf(await readForm(c), AddForm);
    const { url, name = "", domain = "", token, step } = form;
    const data: AddData = { ...blank, origin: originOf(c), given: { url, name, domain } };
    const isOperator = token !== undefined && token !== "" && (await isAdmin(deps, c, token));
    if (step === "add") {
      const { status, ...result } = isOperator ? await add(deps, c, form) : await noToken(deps, c, url);
      return showPage(c, <AddPage {...data} {...result} />, {}, status);
    }
    const finding = await find(deps, c, url, isOperator);
    const asked = finding.kind === "board" && !finding.isHere ? await ask(deps, c, finding) : null;
    return showPage(c, <AddPage {...data} {...{ finding, asked }} />);
  });
}

async function find(deps: AppDependencies, c: Context<AppEnv>, url: string, isOperator: boolean): Promise<AddFinding> {
  const named = deps.boardOfAddress(url);
  if (named !== null) return await boardOf(deps, c, named);
  const other = deps.otherAtsOfAddress(url);
  if (other !== null) return { kind: "other_ats", label: other.label, why: other.why };
  if (!isOperator)
    return {
      kind: "unknown",
      reason:
        "This address names no board of an ATS that is known here. On a company's own site, follow a posting's link to where one applies, and paste that address.",
    };
  const found = await deps.detectBoard(c.env, url);
  return found.kind === "board" ? await boardOf(deps, c, found) : found;
}

async function boardOf(
  { providers }: AppDependencies,
  c: Context<AppEnv>,
  { provider, board }: { provider: string; board: string },
): Promise<AddFinding> {
  const id = sourceId(provider, board);
  const isHere = (await readSource(c.env.DB, id)) !== null;
  return { kind: "board", provider, board, label: labelProviders(providers)(provider), sourceId: id, isHere };
}

/** Asks its ATS for the board, as often as its sender may have boards asked. */
async function ask(
  deps: AppDependencies,
  c: Context<AppEnv>,
  { provider, board }: { provider: string; board: string },
): Promise<AddData["asked"]> {
  await takeVerifyTurn(deps, c);
  const probed = await deps.probeBoard(c.env, { url: null, provider, board }, true);
  return probed.ok ? probed : probed.detail;
}

type AddResult = Pick<AddData, "finding" | "asked" | "refusal" | "added"> & { status: 200 | 400 | 401 | 409 | 503 };
const nothing = { finding: null, asked: null, refusal: null, added: null };

async function noToken(deps: AppDependencies, c: Context<AppEnv>, url: string): Promise<AddResult> {
  const finding = await find(deps, c, url, false);
  const refusal = "That is not the admin token, which this takes. Whoever runs this site has it.";
  return { ...nothing, finding: finding.kind === "board" ? finding : null, refusal, status: 401 };
}

async function add(
  deps: AppDependencies,
  c: Context<AppEnv>,
  { url, name, domain }: z.infer<typeof AddForm>,
): Promise<AddResult> {
  const names = parametersOf({ name, domain }, z.object(boardNames()));
  const input = { url, name: names.name ?? null, domain: names.domain ?? null };
  const added = await deps.addBoard(c.env, input, false);
  if (added.ok) return { ...nothing, added, status: 200 };
  const isConflict = "optedOutAt" in added || "isFull" in added;
  const passes = "passes" in added && added.passes;
  return { ...nothing, refusal: added.reason, status: isConflict ? 409 : passes ? 503 : 400 };
}
