import { createRoute, z } from "@hono/zod-openapi";
import { createAnswerRoom } from "../../core/fit-answer.ts";
import { limits } from "../../core/limits.ts";
import { facetFields, readFacets, type FacetName } from "../../db/search/read-facets.ts";
import type { AppDependencies } from "../dependencies.ts";
import { cacheTags } from "../http/cache.ts";
import { givenAlone } from "../http/given-alone.ts";
import { integerParameter, listParameter, pageParameters } from "../http/parameters.ts";
import { badParameter } from "../http/problem.ts";
import { ignoredParams } from "../http/request-text.ts";
import type { Context } from "hono";
import { createRouter, problemResponses, type AppEnv } from "../http/router.ts";
import { IgnoredWords, ok, saidOfUnknown, unknownParts } from "./envelope.ts";
import { refuseClosedTexts, saidOfIgnoredWords } from "./asked-words.ts";
import { placesNotKnown } from "./places-not-known.ts";
import { readingParts, saidOfReadings } from "./reading-notes.ts";
import { filterParameters, toChangeWindow, toFilterValues } from "./job-search.ts";

const VALUES_MAX = 1_000;
/** Of one field, the first of several standing in `data` as well. */
const fieldBytesMax = (fields: number): number => Math.floor(limits.answerItemsBytesMax / (fields + 1));
const VALUES_DEFAULT = 100;

const FacetValue = z.lazy(() => z.object({ value: z.string(), count: z.int() }));
const FacetList = z.lazy(() =>
  z.object({
    data: z.array(FacetValue).openapi({ description: "Values of the first field, most postings first." }),
    facets: z
      .record(z.string(), z.array(FacetValue))
      .optional()
      .openapi({ description: "Values of every field, when several were asked." }),
    meta: z.object({
      field: z.string(),
      count: z.int(),
      limit: z.int(),
      truncated: z.boolean().optional().openapi({
        description:
          "true: there are more values, and the rarest were left out: more than `limit`, or than one answer has room for.",
      }),
      capped: z.boolean().openapi({
        description:
          "true: several filters, or several words, and more than 2,000 postings match (with changed_after or changed_before: more than 2,000 changes), of which only the first 2,000 were counted; 200 where texts of descriptions are looked at.",
      }),
      ...readingParts(),
      ignored_words: IgnoredWords.optional(),
      ...unknownParts(),
    }),
  }),
);

/** Counts of postings by the values of a field. */
export function createFacetsApi(deps: AppDependencies) {
  const names = Object.keys(facetFields) as FacetName[];
  const schema = z.object({
    ...filterParameters(deps.providers.map((provider) => provider.name)),
    field: listParameter(
      z.array(z.enum(names), "name a field, or several separated by commas").min(1),
      "What to count by; several separated by commas.",
    ).openapi({ param: { required: true } }),
    limit: integerParameter(
      1,
      VALUES_MAX,
      `Values of a field, 1 to ${VALUES_MAX}; ${VALUES_DEFAULT} if not given. Over all fields at most ${limits.facetValuesMax}.`,
    ),
    strict: pageParameters.strict,
  });
  const parameters = givenAlone(schema);
  const route = createRoute({
    method: "get",
    path: "/jobs/facets",
    summary: "Counts of postings by country, city, department and so on",
    description:
      "Takes every filter of the search. Without a filter, or under any one (with several values, or excluded ones; of words: one word) and any status, the counts are exact, at a row read for each value and a few more; under several the newest 2,000 matches, and by change time the first 2,000 changes, are counted and `meta.capped` says when there are more. Each count is what the same search finds with that value too: a posting counts under each of its places, and where the search asks something of the place (`country`, `region`, `city`, `location`, `near`) under those that meet it: with `country=GB` one in London and Lyon counts under `London` alone, and no other country is listed. Spellings that a filter takes for one (`SALES`, `Sales`) are one value, the most frequent.",
    request: { query: parameters },
    responses: { 200: ok(() => FacetList, "Values with counts"), ...problemResponses(400) },
  });
  const postRoute = createRoute({
    ...route,
    method: "post",
    summary: "The same counts, the parameters as a JSON body",
    request: { body: { required: true, content: { "application/json": { schema: parameters } } } },
  });
  const api = createRouter();
  const answer = async (c: Context<AppEnv>, given: z.infer<typeof parameters>) => {
    const { limit = VALUES_DEFAULT, field: fields = [] } = given;
    const [first] = fields;
    if (first === undefined) throw badParameter("field", `must be one or more of ${names.join(", ")}`, names);
    if (limit * new Set(fields).size > limits.facetValuesMax)
      throw badParameter("limit", `at most ${limits.facetValuesMax} values over all fields in one request`);
    const ignored = await ignoredParams(c, parameters.shape);
    const query = { fields, filters: toFilterValues(given), changed: toChangeWindow(given), values: limit + 1 };
    refuseClosedTexts(query.filters, query.changed);
    const facets = await readFacets(c.env.DB, query);
    let truncated = [...facets.values.values()].some((found) => found.length > limit);
    const fitting = [...facets.values].map(([name, found]) => {
      const values = found.slice(0, limit);
      const room = createAnswerRoom(fieldBytesMax(facets.values.size));
      const full = values.findIndex((value) => !room.take(value));
      truncated ||= full !== -1;
      return [name, values.slice(0, full === -1 ? limit : full)] as const;
    });
    const data = fitting.find(([name]) => name === first)?.[1] ?? [];
    return {
      data,
      ...(fields.length > 1 ? { facets: Object.fromEntries(fitting) } : {}),
      meta: {
        field: fields.join(","),
        count: data.length,
        limit,
        capped: facets.capped,
        ...saidOfReadings(query.filters),
        ...saidOfIgnoredWords(query.filters),
        ...(truncated ? { truncated } : {}),
        ...saidOfUnknown(data.length === 0 ? ignored.concat(placesNotKnown(query.filters)) : ignored),
      },
    };
  };
  api.openapi(route, async (c) => c.json(await answer(c, c.req.valid("query")), 200, cacheTags("jobs", "stats")));
  api.openapi(postRoute, async (c) => c.json(await answer(c, c.req.valid("json")), 200));
  return api;
}
