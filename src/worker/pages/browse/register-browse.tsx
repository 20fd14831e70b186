import type { OpenAPIHono } from "@hono/zod-openapi";
import type { Context } from "hono";
import { foldName } from "../../../core/normalize/text/fold-name.ts";
import type { JobFilterValues } from "../../../db/search/job-filters.ts";
import { inOneSnapshot } from "../../../db/counts/one-snapshot.ts";
import { readSlice, type Slice, type SliceCount } from "../../../db/search/read-slice.ts";
import { readLifePictures, type LifePictures } from "../../api/life-pictures.ts";
import { newestCrawl } from "../../api/orgs.ts";
import { jobSearchParameters, readJobList, toJobQuery } from "../../api/job-search.ts";
import { labelProviders, type AppDependencies } from "../../dependencies.ts";
import { cacheTags } from "../../http/cache.ts";
import { ProblemError } from "../../http/problem.ts";
import type { AppEnv } from "../../http/router.ts";
import { BrowseFieldPage, BrowsePage } from "./browse.tsx";
import { originOf } from "../../http/origin.ts";
import { SLICE_ROWS, SlicePage } from "./slice.tsx";
import {
  isSliceField,
  nothingRecorded,
  sliceFieldNames,
  slicePartOf,
  slicePath,
  sliceQuery,
  type SlicePart,
} from "../parts/slice-fields.ts";
import { showPage } from "../parts/show-page.tsx";

const TOP_ORGS = 12;

/** Slices: what there is by one field, by one value, by a pair of values. */
export function registerBrowsePages(app: OpenAPIHono<AppEnv>, deps: AppDependencies): void {
  const { providers } = deps;
  const providerLabel = labelProviders(providers);
  const everything = async (db: D1Database): Promise<Slice> =>
    (await readSlice(db, { filters: { status: "active" }, fields: sliceFieldNames, orgs: 0 })) ?? emptySlice;
  app.get("/browse", async (c) => {
    const data = { origin: originOf(c), slice: await everything(c.env.DB), providerLabel };
    return showPage(c, <BrowsePage {...data} />, cacheTags("jobs"));
  });
  app.get("/browse/:field", async (c) => {
    const field = c.req.param("field");
    if (!isSliceField(field)) throw new ProblemError(404, `Postings can be browsed by ${sliceFieldNames.join(", ")}.`);
    const data = { origin: originOf(c), slice: await everything(c.env.DB), providerLabel, field };
    return showPage(c, <BrowseFieldPage {...data} />, cacheTags("jobs"));
  });
  const parameters = jobSearchParameters(providers.map(({ name }) => name));
  const show = async (c: Context<AppEnv>, asked: SlicePart[]) => {
    const given = parameters.safeParse(Object.fromEntries(new URLSearchParams(sliceQuery(asked))));
    const [first, second] = asked;
    if (!given.success || first === undefined) throw nothingRecorded();
    const query = { ...toJobQuery(given.data), rows: SLICE_ROWS };
    const { value } = await inOneSnapshot(c.env.DB, async () =>
      Promise.all([
        readSlice(c.env.DB, { filters: onlyFirst(query.filters, first), fields: sliceFieldNames, orgs: TOP_ORGS }),
        readJobList(c.env, query, undefined),
        second === undefined ? readPictures(c.env.DB, query.filters) : null,
      ]),
    );
    const [slice, page, pictures] = value;
    const counted = slice === null ? null : countOf(slice, first, second);
    if (slice === null || counted === null || counted.total === 0) throw nothingRecorded();
    const { nextCursor } = page;
    const nextHref = nextCursor === null ? null : `/jobs${sliceQuery(asked)}&cursor=${nextCursor}`;
    const { open, total } = counted;
    const shown = { parts: counted.parts, slice, open, total, page, pictures, nextHref };
    const data = { origin: originOf(c), ...shown, now: deps.now(), providerLabel };
    return showPage(c, <SlicePage {...data} />, cacheTags("jobs"));
  };
  app.get("/browse/:field/:value", async (c) => {
    const { field, value } = c.req.param();
    const part = slicePartOf(field, value);
    return part.value === value ? show(c, [part]) : c.redirect(slicePath(part), 301);
  });
  app.get("/browse/:field/:value/:field2/:value2", async (c) => {
    const { field, value, field2, value2 } = c.req.param();
    const parts = [slicePartOf(field, value), slicePartOf(field2, value2)];
    if (parts[0]?.field === parts[1]?.field) throw nothingRecorded();
    // A pair has one address, whichever order is asked and whatever a city is called.
    const isOne = parts[0]?.value === value && parts[1]?.value === value2;
    const path = slicePath(...parts);
    if (!isOne || !path.startsWith(`/browse/${field}/`)) return c.redirect(path, 301);
    return show(c, parts);
  });
}

/** Up to the day of the newest crawl: what no crawl has seen is not told, and the page follows from the data alone. */
async function readPictures(db: D1Database, filters: JobFilterValues): Promise<LifePictures | null> {
  return await readLifePictures(db, { filters, asOf: await newestCrawl(db) });
}

const emptySlice: Slice = { open: 0, total: 0, counts: new Map(), orgs: [] };

function onlyFirst(filters: JobFilterValues, { field }: SlicePart): JobFilterValues {
  return { status: filters.status, [field]: filters[field] };
}

/** Counts of the postings asked for, under the values as they are written. */
function countOf(slice: Slice, first: SlicePart, second: SlicePart | undefined) {
  const firstPart = { field: first.field, value: written(slice, first)?.value ?? first.value };
  if (second === undefined) return { parts: [firstPart] as const, open: slice.open, total: slice.total };
  const found = written(slice, second);
  if (found === null) return null;
  const secondPart = { field: second.field, value: found.value };
  return { parts: [firstPart, secondPart] as const, open: found.open, total: found.total };
}

/** What is asked, as most postings write it. */
function written(slice: Slice, { field, value }: SlicePart): SliceCount | null {
  return (slice.counts.get(field) ?? []).find((count) => foldName(count.value) === foldName(value)) ?? null;
}
