import { createRoute, z } from "@hono/zod-openapi";
import { createAnswerRoom } from "../../core/fit-answer.ts";
import { limits } from "../../core/limits.ts";
import { once } from "../../core/once.ts";
import { dayOf, dayText, intervals, intervalStart, nextInterval, seriesOf, type Interval } from "../../core/series.ts";
import { isoTime } from "../../core/time.ts";
import { readBoardsByDay } from "../../db/boards/coverage.ts";
import { dayOfValue } from "../../db/counts/life-keys.ts";
import type { Lives } from "../../db/counts/read-lives.ts";
import type { AppDependencies } from "../dependencies.ts";
import { cacheTags } from "../http/cache.ts";
import { oneParameter, strictParameter } from "../http/parameters.ts";
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

const SeriesPoint = z.lazy(() =>
  z.object({
    date: z.iso.date().openapi({ description: "The first day of the interval." }),
    opened: z.int().openapi({ description: "Postings that were new, by the day they were first seen." }),
    closed: z.int().openapi({ description: "By the day they closed; a closing that was taken back since is none." }),
    open: z.int().openapi({ description: "At the end of the interval, or as it stands now." }),
    newly_covered: z.int().openapi({
      description: "Postings that the first crawl of their board found: open before, and in `open` from then on.",
    }),
  }),
);
export const Series = z.lazy(() =>
  z
    .object({
      data: z.array(
        z.object({
          value: z.string().nullable().openapi({ description: "Of `group_by`; null without it." }),
          points: z.array(SeriesPoint),
        }),
      ),
      meta: z.object({
        interval: z.enum(intervals),
        from: z.iso.date(),
        to: z.iso.date(),
        group_by: z.string().nullable(),
        ...countedParts(),
        coverage: z
          .object({
            as_of: z.iso.datetime({ precision: 3 }).nullable(),
            points: z.array(z.object({ date: z.iso.date(), boards: z.int().nullable() })),
          })
          .openapi({
            description:
              "Boards that were read on the last day of each interval (of the asked `provider` alone); null of days that were not over when they were counted. Where it moves, so may the series.",
          }),
        truncated: z
          .boolean()
          .optional()
          .openapi({ description: "true: groups were left out, the answer would be too large." }),
      }),
    })
    .openapi("Series"),
);
export type Series = z.infer<typeof Series>;

/** Intervals that a series has if it is not said from when. */
const POINTS_DEFAULT: Record<Interval, number> = { day: 30, week: 26, month: 12 };

const DayText = z.iso.date("must be a day like 2026-11-29");

/** A series by days, weeks or months. */
export function createSeriesApi(deps: Pick<AppDependencies, "now" | "providers">) {
  const parameters = once(() => {
    const { active: _active, ...filters } = postingParameters(
      deps.providers.map(({ name }) => name),
      ["status"],
    );
    return z.object({
      ...filters,
      interval: oneParameter(z.enum(intervals), "By `day` (default), `week` (from Monday) or `month`, in UTC."),
      from: oneParameter(DayText, "The first day; the series begins with its interval."),
      to: oneParameter(DayText, "The last day; today if not given."),
      ...groupParameters,
      ...strictParameter,
    });
  });
  const api = createRouter();
  const route = createRoute({
    method: "get",
    path: "/stats/series",
    summary: "Postings opened, closed and open by day, week or month",
    description:
      "Takes every filter of the search but `status`. Without a filter and under any one, and by `group_by` without a filter, from counts that each crawl keeps, at a row read for each value and a few more; otherwise the newest 2,000 matches are read, and `meta.partial` says when there are more. Postings count under the facts that they have today.",
    request: { query: parameters() },
    responses: { 200: ok(() => Series, "The series"), ...problemResponses(400, 503) },
  });
  api.openapi(route, async (c) => {
    const given = c.req.valid("query");
    const ignored = await ignoredParams(c, parameters().shape);
    const filters = toFilterValues({ ...given }, "any");
    const answer = await readSeries(c.env.DB, { ...given, filters, ignored }, deps.now());
    return c.json(answer, 200, cacheTags("stats"));
  });
  return api;
}

interface SeriesAsked extends GroupsAsked {
  interval?: Interval | undefined;
  from?: string | undefined;
  to?: string | undefined;
}

/** The series that is asked for, up to a moment (ms). Throws a 400 for one of too many points. */
async function readSeries(db: D1Database, asked: SeriesAsked & CountedQuery, now: number): Promise<Series> {
  const range = rangeOf(asked, now);
  const { interval, first, last } = range;
  const [groups, coverage] = await Promise.all([
    readGroups(db, asked, { filters: asked.filters, isExact: false }),
    readBoardsByDay(db, { from: first, to: last, providers: asked.filters.provider ?? null }),
  ]);
  const room = createAnswerRoom(limits.answerItemsBytesMax);
  const all = groups.groups.map(({ value, lives }) => ({ value, points: pointsOf(lives, range) }));
  const full = all.findIndex((group) => !room.take(group));
  return {
    data: full === -1 ? all : all.slice(0, full),
    meta: {
      interval,
      from: dayText(first),
      to: dayText(last),
      group_by: asked.group_by ?? null,
      ...saidOfCounted(groups, asked),
      coverage: { as_of: isoTime(coverage.asOf), points: coveragePoints(range, coverage.boards) },
      ...(full === -1 ? {} : { truncated: true }),
    },
  };
}

export interface Range {
  interval: Interval;
  /** Days since 1970; the first is that of an interval. */
  first: number;
  last: number;
}

function rangeOf({ interval = "day", from, to }: SeriesAsked, now: number): Range {
  const last = to === undefined ? dayOf(now) : dayOf(Date.parse(to));
  const days = { day: 1, week: 7, month: 30 }[interval] * (POINTS_DEFAULT[interval] - 1);
  const first = intervalStart(interval, from === undefined ? last - days : dayOf(Date.parse(from)));
  if (first > last) throw badParameter("from", "must not be after `to`");
  if ((last - first) / { day: 1, week: 7, month: 28 }[interval] > limits.seriesPointsMax)
    throw badParameter("from", `at most ${limits.seriesPointsMax} intervals; a longer interval takes more days`);
  return { interval, first, last };
}

/** The points of postings' lives in a range. */
export function pointsOf(lives: Lives, { interval, first, last }: Range): Series["data"][number]["points"] {
  const counts = (field: "opened" | "found" | "closed") =>
    new Map([...lives[field]].map(([value, [, total]]) => [dayOfValue(value), total] as const));
  const days = { opened: counts("opened"), found: counts("found"), closed: counts("closed") };
  return seriesOf(days, interval, first, last).map((point) => ({
    date: dayText(point.first),
    opened: point.opened,
    closed: point.closed,
    open: point.open,
    newly_covered: point.found,
  }));
}

/** Boards that were read, beside them. */
export function coveragePoints({ interval, first, last }: Range, boards: ReadonlyMap<number, number>) {
  const points: Series["meta"]["coverage"]["points"] = [];
  for (let day = first; day <= last;) {
    const next = nextInterval(interval, day);
    points.push({ date: dayText(day), boards: boards.get(next - 1) ?? null });
    day = next;
  }
  return points;
}
