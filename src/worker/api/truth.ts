import { createRoute, z } from "@hono/zod-openapi";
import { limits } from "../../core/limits.ts";
import { once } from "../../core/once.ts";
import { DAY_MS, isoTime } from "../../core/time.ts";
import { readCoverage } from "../../db/boards/coverage.ts";
import {
  noFigures,
  readTruth,
  refusalReasons,
  TRUTH_HOURS,
  type RefusalReason,
  type Truth,
  type TruthFigures,
} from "../../db/events/truth.ts";
import type { AppDependencies } from "../dependencies.ts";
import { cacheTags } from "../http/cache.ts";
import { integerParameter, openListParameter, strictParameter } from "../http/parameters.ts";
import { ignoredParams } from "../http/request-text.ts";
import { createRouter, problemResponses } from "../http/router.ts";
import { ok, RecordMeta, recordMeta } from "./envelope.ts";

const Share = z.number().min(0).max(1).nullable();
const shares = (what: string) =>
  z
    .object({ within_1h: Share, within_24h: Share, within_72h: Share })
    .openapi({ description: `${what} Null: there are none.` });

const TruthPart = z.lazy(() =>
  z.object({
    open: z.int().openapi({ description: "Open postings, as they were counted." }),
    confirmed: shares("Share of open postings that a whole list held within the hours before."),
    closed: z.int(),
    reopened_within_week: z
      .int()
      .openapi({ description: "Of these closings those that were taken back within a week; final after it." }),
    reopened_share: Share,
    closing_delay: z.object({ mean_seconds: z.number().nullable(), ...shares("").shape }).openapi({
      description: "From when a list last held a posting to its closing: it was gone at some moment between.",
    }),
    refusals: z.array(z.object({ reason: z.enum(refusalReasons), crawls: z.int(), postings: z.int() })).openapi({
      description:
        "Crawls that left postings open which their list lacked, and these, one counted in each crawl; of a list that was " +
        "not whole it is not counted what it lacks.",
    }),
  }),
);

export const TruthMeter = z.lazy(() =>
  z
    .object({
      as_of: z.iso
        .datetime({ precision: 3 })
        .nullable()
        .openapi({ description: "When open postings were counted; null: not yet." }),
      days: z.int(),
      total: TruthPart,
      providers: z.array(z.object({ provider: z.string(), ...TruthPart.unwrap().shape })),
      series: z.array(z.object({ day: z.iso.date(), ...TruthPart.unwrap().shape })).openapi({
        description: "Days (UTC) of which something is known, newest first. Closings stand on the day they closed.",
      }),
      newest_refusals: z.array(
        z.object({
          source_id: z.uuid(),
          provider: z.string(),
          board: z.string(),
          crawl_number: z.int(),
          at: z.iso.datetime({ precision: 3 }),
          reason: z.string(),
          postings: z.int().openapi({ description: "That it did not close." }),
          listed: z.int().openapi({ description: "Postings in the list." }),
          detail: z.string().openapi({ description: "The same in a sentence." }),
        }),
      ),
    })
    .openapi("TruthMeter"),
);
export type TruthMeter = z.infer<typeof TruthMeter>;
type TruthPart = z.infer<typeof TruthPart>;

const TRUTH_DAYS = 30;
const TRUTH_REFUSALS = 20;

const queryOf = (providers: readonly string[]) =>
  z.object({
    provider: openListParameter(providers, "Boards of these ATS; separated by commas."),
    days: integerParameter(
      1,
      limits.truthDaysMax,
      `Days of the series, 1 to ${limits.truthDaysMax}; ${TRUTH_DAYS} if not given.`,
    ),
    ...strictParameter,
  });

/** How true what is served was. */
export function createTruthApi(deps: Pick<AppDependencies, "now" | "providers">) {
  const parameters = once(() => queryOf(deps.providers.map(({ name }) => name)));
  const api = createRouter();
  const route = createRoute({
    method: "get",
    path: "/stats/truth",
    summary: "How fresh, how late and how wrong: the truth meter",
    description:
      "Counted from the ledger by the cron: how many open postings were confirmed lately, how late closings came, which were " +
      "taken back, and what was not closed for want of proof, with the reason.",
    request: { query: parameters() },
    responses: {
      200: ok(() => z.object({ data: TruthMeter, meta: RecordMeta }), "The meter"),
      ...problemResponses(400),
    },
  });
  api.openapi(route, async (c) => {
    const { provider, days = TRUTH_DAYS } = c.req.valid("query");
    const ignored = await ignoredParams(c, parameters().shape);
    const data = await readTruthMeter(c.env.DB, deps.now(), { days, providers: provider ?? null });
    return c.json({ data, ...recordMeta(ignored) }, 200, cacheTags("stats"));
  });
  return api;
}

interface MeterQuery {
  days: number;
  /** Of these alone; null: of all. */
  providers: readonly string[] | null;
}

/** The meter of the last days up to a moment (ms), with its newest refusals. */
export async function readTruthMeter(
  db: D1Database,
  now: number,
  query: MeterQuery & { refusals?: number },
): Promise<TruthMeter> {
  const truth = await readTruth(db, now, { days: query.days, refusals: query.refusals ?? TRUTH_REFUSALS });
  return toTruthMeter(truth, query);
}

/** Figures as the API serves them. */
export function toTruthMeter(truth: Truth, { days, providers }: MeterQuery): TruthMeter {
  const isAsked = (name: string): boolean => providers === null || providers.includes(name);
  const names = [...new Set([truth.now, ...truth.days.map((one) => one.providers)].flatMap(Object.keys))].filter(
    isAsked,
  );
  const of = (name: string) =>
    add(
      truth.days.flatMap((one) => one.providers[name] ?? []),
      truth.now[name],
    );
  const parts = names.map((name) => ({ name, figures: of(name) }));
  return {
    as_of: isoTime(truth.asOf),
    days,
    total: toPart(sum(parts.map(({ figures }) => figures))),
    providers: parts
      .toSorted((a, b) => b.figures.open - a.figures.open || (a.name < b.name ? -1 : 1))
      .map(({ name, figures }) => Object.assign({ provider: name }, toPart(figures))),
    series: truth.days.map(({ day, providers: byName }) => {
      const asked = Object.entries(byName).flatMap(([name, figures]) => (isAsked(name) ? [figures] : []));
      return Object.assign({ day: new Date(day * DAY_MS).toISOString().slice(0, 10) }, toPart(sum(asked)));
    }),
    newest_refusals: truth.refusals.filter(({ provider }) => isAsked(provider)).map(toRefusal),
  };
}

/** The one number: the share of open postings that was confirmed within a day, and as of when; null before it is counted. */
export async function readConfirmedShare(
  db: D1Database,
): Promise<{ confirmed_24h: number | null; as_of: string | null }> {
  const { boards } = await readCoverage(db);
  const { open, confirmed } = sum(Object.values(boards.figures).map((one) => Object.assign(noFigures(), one)));
  return { confirmed_24h: share(confirmed[DAY_INDEX], open), as_of: isoTime(boards.asOf) };
}

const DAY_INDEX = TRUTH_HOURS.indexOf(24);

/** Closings and refusals of several days, with open postings of this moment. */
function add(days: TruthFigures[], now: Truth["now"][string] | undefined): TruthFigures {
  const { open, confirmed } = now ?? noFigures();
  return { ...sum(days), open, confirmed };
}

function sum(all: TruthFigures[]): TruthFigures {
  const total = noFigures();
  for (const one of all) {
    total.open += one.open;
    total.closed += one.closed;
    total.reopened += one.reopened;
    total.delayMs += one.delayMs;
    for (const index of TRUTH_HOURS.keys()) {
      total.confirmed[index] = (total.confirmed[index] ?? 0) + (one.confirmed[index] ?? 0);
      total.delayed[index] = (total.delayed[index] ?? 0) + (one.delayed[index] ?? 0);
    }
    for (const [reason, [crawls, postings]] of Object.entries(one.refused)) {
      const [before, held] = total.refused[reason as RefusalReason] ?? [0, 0];
      total.refused[reason as RefusalReason] = [before + crawls, held + postings];
    }
  }
  return total;
}

function share(some: number | undefined, all: number): number | null {
  return some === undefined || all === 0 ? null : Math.min(1, some / all);
}

function toShares(counts: number[], all: number) {
  const [hour, day, threeDays] = TRUTH_HOURS.map((_, index) => share(counts[index], all));
  return { within_1h: hour ?? null, within_24h: day ?? null, within_72h: threeDays ?? null };
}

function toPart({ open, confirmed, closed, reopened, delayMs, delayed, refused }: TruthFigures): TruthPart {
  return {
    open,
    confirmed: toShares(confirmed, open),
    closed,
    reopened_within_week: reopened,
    reopened_share: share(reopened, closed),
    closing_delay: {
      mean_seconds: closed === 0 ? null : Math.round(delayMs / closed / 1_000),
      ...toShares(delayed, closed),
    },
    refusals: refusalReasons.flatMap((reason) => {
      const [crawls, postings] = refused[reason] ?? [0, 0];
      return crawls === 0 ? [] : [{ reason, crawls, postings }];
    }),
  };
}

function toRefusal(crawl: Truth["refusals"][number]): TruthMeter["newest_refusals"][number] {
  const { held, seen, opened, reopened } = crawl;
  // Of the list what is no news was open before.
  const known = Math.max(0, seen - opened - reopened);
  const reason = crawl.detail.held_reason ?? "";
  const of = held + known;
  const sentence =
    held === 0
      ? `Closed nothing by a list of ${seen}: ${reason}.`
      : `Did not close ${held}: the list held ${known} of ${of}, ${Math.round((100 * known) / Math.max(1, of))} % of the last.`;
  return {
    source_id: crawl.sourceId,
    provider: crawl.provider,
    board: crawl.board,
    crawl_number: crawl.number,
    at: isoTime(crawl.at),
    reason,
    postings: held,
    listed: seen,
    detail: sentence,
  };
}
