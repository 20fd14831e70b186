import { z } from "zod";
import { limits } from "../../../core/limits.ts";
import type { PayPeriod, PayRange, PlaceHint, Posting } from "../../../core/posting.ts";
import {
  Flag,
  Html,
  joinHtml,
  Key,
  Line,
  lines,
  listOf,
  native,
  orNull,
  payRange,
  postingReading,
  readElement,
  Title,
} from "../fields.ts";
import { hasMore } from "../has-more.ts";
import { jsonList } from "../json-list.ts";
import { IdText, LooseTime, NumberOrText } from "../loose-fields.ts";
import type { Provider, Reading, RequestSpec } from "../provider.ts";
import { prose, shown, type PublicFields } from "../public-part.ts";
import { joinLine } from "../texts.ts";

const HOST = "api.hireology.com";
const PAGE_HOST = "careers.hireology.com";
const PAGE_SIZE = 100;
/** Made of a company's name, at times with its marks: "gagneford,inc". */
const TOKEN = /^[a-z0-9][a-z0-9_,&():'\u2013-]*$/;
const NOT_BOARDS = new Set(["api", "app", "assets", "css", "jobs", "js", "static", "www"]);

const publicFields: PublicFields = {
  ...shown("id", "status", "remote", "career_site_url", "career_site_path", "employment_status", "created_at"),
  ...prose("name", "job_description"),
  locations: shown("city", "state", "zip_code"),
  organization: shown("id", "name", "type"),
  compensation: shown("is_comp_range", "comp_single_amount", "comp_range_min", "comp_range_max", "comp_period"),
  job_family: shown("id", "name"),
};

const Named = z.lazy(() => z.object({ name: Line }));
const Compensation = z.lazy(() =>
  z.object({
    is_comp_range: Flag,
    comp_single_amount: NumberOrText,
    comp_range_min: NumberOrText,
    comp_range_max: NumberOrText,
    comp_period: Line,
  }),
);
const Row = z.lazy(() =>
  z.object({
    id: IdText.pipe(Key),
    name: Title,
    status: Line,
    remote: Flag,
    locations: listOf(z.object(lines("city", "state"))),
    employment_status: Line,
    created_at: LooseTime,
    job_description: Html,
    organization: orNull(Named),
    job_family: orNull(Named),
    compensation: orNull(Compensation),
  }),
);
type Row = z.infer<typeof Row>;
const RowKey = z.lazy(() => z.object({ id: IdText }));
const Envelope = z.lazy(() => z.object({ count: z.int().nonnegative() }));

/**
 * Hireology: what a company's career site asks its list from, in pages with a total, texts in it. From adapters that were
 * measured (2026; ats-facts): only "Open" ones are for the public; a group's board lists its daughters' postings, whose
 * addresses name the daughter, so that one of the group's own is made; `organization` is who hires; pay is a range or one
 * amount, as texts where "0.0" is none, and names no currency; the country is nowhere said;
 * an older version of the API numbers postings otherwise.
 */
export const hireology = {
  name: "hireology",
  label: "Hireology",
  example: "acme",
  format: "json",
  hosts: () => [HOST],
  asks: "pages",
  proven: false,
  requestsPerSecond: 2,
  // What goes while its pages are asked moves the rest: one may be on none of them.
  listKind: "search_index",
  paged: true,
  statesTotal: true,
  makesAddresses: true,
  boardFromUrl: ({ hostname, pathname }) => {
    const paths = new Map([
      [PAGE_HOST, /^\/([^/]+)/],
      [HOST, /^\/v\d\/(?:public\/)?careers\/([^/]+)/],
    ]);
    const token = paths.get(hostname)?.exec(pathname)?.[1] ?? /^([^.]+)\.hireology\.careers$/.exec(hostname)?.[1];
    return token === undefined ? null : canonicalBoard(decoded(token));
  },
  canonicalBoard,
  boardUrl: (board) => `https://${PAGE_HOST}/${encodeURIComponent(board)}`,
  listRequest: (board) => listRequest(board, 1),
  readList: (payload, board, asked) =>
    jsonList(payload, {
      arrayKey: "data",
      publicFields,
      readElement: (element) => readElement(element, Row, RowKey, (row) => toReading(row, board)),
      declaredTotal: totalOf,
      next: (envelope, count) => {
        const page = Number(new URL(asked.url).searchParams.get("page") ?? 1);
        return hasMore(count, page * PAGE_SIZE, totalOf(envelope)) ? [listRequest(board, page + 1)] : [];
      },
    }),
  // What an unknown company is answered was not recorded.
  meanings: { goneRedirects: [], emptyList: "unknown" },
  detailRequest: null,
} as const satisfies Provider;

function canonicalBoard(board: string): string | null {
  const token = board.toLowerCase();
  return TOKEN.test(token) && !NOT_BOARDS.has(token) && token.length <= limits.boardCharsMax ? token : null;
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return "";
  }
}

function listRequest(board: string, page: number): RequestSpec {
  return {
    url: `https://${HOST}/v2/public/careers/${encodeURIComponent(board)}?page_size=${PAGE_SIZE}&page=${page}`,
    headers: { accept: "application/json" },
  };
}

function totalOf(envelope: unknown): number | null {
  return Envelope.safeParse(envelope).data?.count ?? null;
}

function toReading(row: Row, board: string): Reading {
  if (row.status !== null && row.status.toLowerCase() !== "open") return { kind: "unlisted", key: row.id };
  return postingReading(toPosting(row, board));
}

function toPosting(row: Row, board: string): Posting {
  const places: PlaceHint[] = row.locations
    .map(({ city, state: region }) => ({ text: null, city, region, country: null }))
    .filter(({ city, region }) => city !== null || region !== null);
  const address = `https://${PAGE_HOST}/${encodeURIComponent(board)}/${encodeURIComponent(row.id)}/description`;
  return {
    key: row.id,
    title: row.name,
    locationText: Line.parse(places.flatMap(({ city, region }) => joinLine([city, region]) ?? []).join("; ")),
    places: places.slice(0, limits.locationsMax),
    department: row.job_family?.name ?? null,
    team: null,
    employmentText: row.employment_status,
    workplaceText: null,
    isRemote: row.remote,
    pay: payOf(row.compensation),
    payText: null,
    descriptionHtml: joinHtml([row.job_description]),
    language: null,
    companyName: row.organization?.name ?? null,
    sourceUrl: address,
    // The form is behind the posting's own page.
    applyUrl: address,
    postedAt: row.created_at,
    updatedAt: null,
    deadlineAt: null,
    native: native({ job_family: row.job_family?.name ?? null }),
  };
}

const periods = new Map<string, PayPeriod>([
  ["hour", "hour"],
  ["day", "day"],
  ["week", "week"],
  ["month", "month"],
  ["year", "year"],
]);

function payOf(stated: Row["compensation"]): PayRange[] {
  const period = periods.get(stated?.comp_period?.toLowerCase() ?? "");
  // An amount of no unit that is known would be read as what it is not.
  if (stated === null || period === undefined) return [];
  const { comp_single_amount: one, comp_range_min: min, comp_range_max: max } = stated;
  const ends = stated.is_comp_range === true ? { min: min || null, max: max || null } : { min: one, max: one };
  return payRange({ ...ends, currency: null, period, label: null });
}
