import { createRoute, z } from "@hono/zod-openapi";
import { once } from "../../core/once.ts";
import { readCurrencies } from "../../core/normalize/asked-values.ts";
import { yearlyUsd } from "../../core/pay-yearly.ts";
import { quantilesOf } from "../../core/series.ts";
import { readPayValue } from "../../db/counts/life-keys.ts";
import type { Lives } from "../../db/counts/read-lives.ts";
import { statusCount } from "../../db/search/status-count.ts";
import type { AppDependencies } from "../dependencies.ts";
import { cacheTags } from "../http/cache.ts";
import { booleanParameter, oneParameter, strictParameter } from "../http/parameters.ts";
import { badParameter } from "../http/problem.ts";
import { ignoredParams } from "../http/request-text.ts";
import { createRouter, problemResponses } from "../http/router.ts";
import { ok } from "./envelope.ts";
import { postingParameters, toFilterValues } from "./job-search.ts";
import {
  countedParts,
  groupParameters,
  readGroups,
  saidOfCounted,
  type CountedQuery,
  type GroupsAsked,
} from "./life-query.ts";

const measures = ["pay", "days_open"] as const;
type Measure = (typeof measures)[number];
const quantiles = { p10: 0.1, p25: 0.25, p50: 0.5, p75: 0.75, p90: 0.9 } as const;
type Quantile = keyof typeof quantiles;

/** Counts know amounts by three significant figures. */
const ROUNDING = 0.005;

const Amount = z.number().nullable();
export const Percentiles = z.lazy(() =>
  z
    .object({
      data: z.array(
        z.object({
          value: z.string().nullable().openapi({ description: "Of `group_by`; null without it." }),
          count: z.int().openapi({ description: "Postings with such an amount." }),
          p10: Amount,
          p25: Amount,
          p50: Amount.openapi({ description: "The median. Null: there is no such posting." }),
          p75: Amount,
          p90: Amount,
        }),
      ),
      meta: z.object({
        measure: z.enum(measures),
        unit: z.string().openapi({ description: "An ISO 4217 code: that much a year; or `days`." }),
        converted: z.boolean().openapi({
          description: "true: amounts of all currencies, in US dollars by the fixed approximate rates of `salary_min`.",
        }),
        group_by: z.string().nullable(),
        ...countedParts(),
        error_max: z.number().openapi({
          description: `By how much of itself a percentile may be off: counts keep amounts by three significant figures (${ROUNDING}); 0 where postings were read.`,
        }),
      }),
    })
    .openapi("Percentiles"),
);
export type Percentiles = z.infer<typeof Percentiles>;

/** Percentiles of what a year pays, and of how long postings were open. */
export function createPercentilesApi(deps: Pick<AppDependencies, "providers">) {
  const parameters = once(() =>
    z.object({
      ...postingParameters(deps.providers.map(({ name }) => name)),
      measure: oneParameter(
        z.enum(measures),
        "`pay` (default): of a year, the middle of what is stated, by the hours and days of `salary_min`. `days_open`: from first sight to closing, of closed postings that were new when they were first seen.",
      ),
      currency: oneParameter(
        z.string().max(40),
        "Of `pay`: amounts stated in it alone (`EUR`). Without it all, as US dollars by the rates of `salary_min`.",
      ),
      exact: booleanParameter(
        "true: the postings themselves are read, the newest 2,000 at most, two rows each, where counts would round.",
      ),
      ...groupParameters,
      ...strictParameter,
    }),
  );
  const api = createRouter();
  const route = createRoute({
    method: "get",
    path: "/stats/percentiles",
    summary: "Percentiles of pay a year and of days open",
    description:
      "Takes every filter of the search: of `pay` open postings unless `status` says otherwise, of `days_open` closed ones. Without a filter and under any one, and by `group_by` without a filter, from counts that each crawl keeps: within half a hundredth, at a row read for each value and a few more; otherwise the newest 2,000 matches are read, exactly, and `meta.partial` says when there are more. Between two postings a percentile is in proportion, as SQL's `percentile_cont`.",
    request: { query: parameters() },
    responses: { 200: ok(() => Percentiles, "The percentiles"), ...problemResponses(400, 503) },
  });
  api.openapi(route, async (c) => {
    const given = c.req.valid("query");
    const ignored = await ignoredParams(c, parameters().shape);
    const measure = given.measure ?? "pay";
    const filters = toFilterValues({ ...given }, measure === "pay" ? "active" : "expired");
    const asked = { ...given, measure, filters, ignored, currency: currencyOf(measure, given.currency) };
    const answer = await readPercentiles(c.env.DB, asked);
    return c.json(answer, 200, cacheTags("stats"));
  });
  return api;
}

function currencyOf(measure: Measure, given: string | undefined): string | null {
  if (given === undefined) return null;
  if (measure !== "pay") throw badParameter("currency", "goes with measure=pay");
  const found = readCurrencies([given]);
  if ("problem" in found) throw badParameter("currency", found.problem);
  return given.toUpperCase();
}

interface PercentilesAsked extends GroupsAsked, CountedQuery {
  measure: Measure;
  /** Null: all of them, as US dollars. */
  currency: string | null;
  exact?: boolean | undefined;
}

/** The percentiles that are asked for. Throws a 400 for closed postings' days of open ones. */
async function readPercentiles(db: D1Database, asked: PercentilesAsked): Promise<Percentiles> {
  const { measure, filters, currency } = asked;
  if (measure === "days_open" && filters.status !== "expired")
    throw badParameter("status", "how long a posting was open is known once it has closed; leave it out");
  const groups = await readGroups(db, asked, { filters, isExact: asked.exact === true });
  const numbersOf = measure === "pay" ? payNumbers : dayNumbers;
  return {
    data: groups.groups.map(({ value, lives }) => ({ value, ...percentilesOf(numbersOf(lives, asked)) })),
    meta: {
      measure,
      unit: measure === "days_open" ? "days" : (currency ?? "USD"),
      converted: measure === "pay" && currency === null,
      group_by: asked.group_by ?? null,
      ...saidOfCounted(groups, asked),
      error_max: groups.isFromPacks ? ROUNDING : 0,
    },
  };
}

type Numbers = [number: number, times: number][];

/** Of postings of the asked status: counts hold those of any, what was read none other. */
export function payNumbers(
  { pay: counts }: Pick<Lives, "pay">,
  { currency, filters }: Pick<PercentilesAsked, "currency" | "filters">,
): Numbers {
  return [...counts].flatMap(([value, count]): Numbers => {
    const { currency: stated, pay } = readPayValue(value);
    const times = statusCount(count, filters.status);
    if (currency !== null) return stated === currency ? [[pay, times]] : [];
    const usd = yearlyUsd({ min: pay, max: pay, currency: stated, period: "year" });
    return usd === null ? [] : [[usd.min, times]];
  });
}

export function dayNumbers({ days_open: counts }: Pick<Lives, "days_open">): Numbers {
  return [...counts].map(([value, [, total]]) => [Number(value), total]);
}

/** How many there are, and their percentiles. */
export function percentilesOf(numbers: Numbers): Omit<Percentiles["data"][number], "value"> {
  const names = Object.keys(quantiles) as Quantile[];
  const found = quantilesOf(numbers, Object.values(quantiles));
  const amounts = Object.fromEntries(names.map((name, index) => [name, round(found[index] ?? null)]));
  const count = numbers.reduce((sum, [, times]) => sum + times, 0);
  return { count, ...(amounts as Record<Quantile, number | null>) };
}

/** What sums of binary fractions leave behind is no digit of it. */
function round(amount: number | null): number | null {
  return amount === null ? null : Number(amount.toPrecision(12));
}
