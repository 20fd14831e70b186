import { createRoute, z } from "@hono/zod-openapi";
import { accuracy } from "../../core/accuracy.ts";
import { DerivedFact } from "../../core/facts.ts";
import { filledFields, type FilledField } from "../../core/filled-fields.ts";
import { isoTime } from "../../core/time.ts";
import {
  CONFIRMED_HOURS,
  readCoverage,
  readProviderCounts,
  type BoardFigures,
  type PostingFigures,
} from "../../db/boards/coverage.ts";
import type { AppDependencies, OtherAtsInfo, ProviderInfo } from "../dependencies.ts";
import { cacheTags } from "../http/cache.ts";
import { strictParameter } from "../http/parameters.ts";
import { ignoredParams } from "../http/request-text.ts";
import { createRouter, problemResponses } from "../http/router.ts";
import { ok, saidOfUnknown, unknownParts } from "./envelope.ts";
import { ProviderCoverage, Share } from "./provider-coverage.ts";
import { once } from "../../core/once.ts";

const Time = z.iso.datetime({ precision: 3 });

const Accuracy = z.lazy(() =>
  z
    .object({
      measured_on: z.iso.date(),
      fields: z.array(
        z.object({
          field: z.string().openapi({ description: "Of the labelled set, `accuracy/{field}.jsonl`." }),
          part: z.string().openapi({ description: "What of it was compared." }),
          rows: z.int().openapi({ description: "Labelled postings and lines." }),
          precision: Share,
          recall: Share,
        }),
      ),
    })
    .openapi({
      description:
        "How derived fields fare against labels made before any output was seen (`npm run accuracy`, the half that no rule was made by).",
    }),
);

const Meta = z.lazy(() =>
  z.object({
    count: z.int(),
    as_of: Time.nullable().openapi({
      description: "When boards, rejects, confirmations and last successes were counted, hourly; null: not yet.",
    }),
    fill_as_of: Time.nullable().openapi({
      description: "When `fill` and `conflicts` were counted, daily; null: not yet.",
    }),
    accuracy: Accuracy,
    ...unknownParts(),
  }),
);

const query = once(() => z.object(strictParameter));
const route = once(() =>
  createRoute({
    method: "get",
    path: "/providers",
    summary: "Every ATS that is known, and how much of it is read",
    description: "Those that are read first, most open postings first; then those that are not, with the reason.",
    request: { query: query() },
    responses: {
      200: ok(() => z.object({ data: z.array(ProviderCoverage), meta: Meta }), "Every ATS"),
      ...problemResponses(400),
    },
  }),
);

export function createProvidersApi(deps: AppDependencies) {
  const api = createRouter();
  api.openapi(route(), async (c) => {
    const { providers, asOf, fillAsOf } = await readProviders(c.env.DB, deps);
    const said = saidOfUnknown(await ignoredParams(c, query().shape));
    const meta = { count: providers.length, as_of: asOf, fill_as_of: fillAsOf, accuracy, ...said };
    return c.json({ data: providers, meta }, 200, cacheTags("stats"));
  });
  return api;
}

export interface Providers {
  providers: ProviderCoverage[];
  asOf: string | null;
  fillAsOf: string | null;
}

/** Every ATS, as the API serves it. Reads some four rows, however many postings there are. */
export async function readProviders(
  db: D1Database,
  { providers, otherAts }: Pick<AppDependencies, "providers" | "otherAts">,
): Promise<Providers> {
  const [counts, { boards, postings }] = await Promise.all([readProviderCounts(db), readCoverage(db)]);
  const figuresOf = ({ name }: { name: string }): Figures => ({
    counts: counts.get(name) ?? [0, 0],
    boards: boards.figures[name],
    postings: postings.figures[name],
  });
  const read = providers.map((info) => toCoverage(info, figuresOf(info)));
  const others = otherAts.map((info) => toUnread(info, figuresOf(info)));
  return {
    providers: [
      ...read.toSorted((a, b) => b.active_jobs - a.active_jobs || compareLabels(a, b)),
      ...others.toSorted(compareLabels),
    ],
    asOf: isoTime(boards.asOf),
    fillAsOf: isoTime(postings.asOf),
  };
}

function compareLabels(a: ProviderCoverage, b: ProviderCoverage): number {
  const [first, second] = [a.label.toLowerCase(), b.label.toLowerCase()];
  return first < second ? -1 : Number(first > second);
}

interface Figures {
  counts: [open: number, total: number];
  boards: BoardFigures | undefined;
  postings: PostingFigures | undefined;
}

function toCoverage({ name, label, example, asks, isProven }: ProviderInfo, figures: Figures): ProviderCoverage {
  // A posting that was read once is proof, open or not.
  const proven = isProven || figures.counts[1] > 0;
  return { provider: name, label, read: true, why_not_read: null, asks, proven, example, ...toFigures(figures) };
}

function toUnread({ name, label, why }: OtherAtsInfo, figures: Figures): ProviderCoverage {
  const unread = { read: false, why_not_read: why, asks: null, proven: null, example: null };
  return { provider: name, label, ...unread, ...toFigures(figures) };
}

function toFigures({ counts: [active, total], boards, postings }: Figures) {
  const { open = 0, rejected = 0, confirmed = [], lastSuccessAt = null } = boards ?? {};
  const fill = filledFields.map((field) => [field, share(postings?.filled[field], postings?.open)]);
  const conflicts = DerivedFact.options.map((name) => [name, share(postings?.conflicts?.[name], postings?.open)]);
  const [hour, day, threeDays] = CONFIRMED_HOURS.map((_, index) => share(confirmed[index], open));
  return {
    boards: boards?.boards ?? 0,
    active_jobs: active,
    total_jobs: total,
    rejected_postings: rejected,
    rejected_share: share(rejected, rejected + open),
    confirmed: { within_1h: hour ?? null, within_24h: day ?? null, within_72h: threeDays ?? null },
    last_success_at: isoTime(lastSuccessAt),
    fill: Object.fromEntries(fill) as Record<FilledField, number | null>,
    conflicts: Object.fromEntries(conflicts) as Record<DerivedFact, number | null>,
  };
}

/** Null where nothing was counted, or is there. */
function share(some: number | undefined, all: number | undefined): number | null {
  return some === undefined || all === undefined || all === 0 ? null : some / all;
}
