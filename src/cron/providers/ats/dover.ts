import { z } from "zod";
import { limits } from "../../../core/limits.ts";
import type { PayPeriod, PayRange, PlaceHint, Posting } from "../../../core/posting.ts";
import { jsonDetails } from "../answer-details.ts";
import {
  Amount,
  Flag,
  Html,
  IsoTime,
  joinHtml,
  Key,
  Line,
  lines,
  listOf,
  orNull,
  payRange,
  postingReading,
  readElement,
  Title,
} from "../fields.ts";
import { hasMore } from "../has-more.ts";
import { jsonList } from "../json-list.ts";
import { PayloadError } from "../payload-error.ts";
import type { Provider, Reading, RequestSpec } from "../provider.ts";
import { prose, shown, type Fields, type PublicFields } from "../public-part.ts";
import { readJson } from "../read-json.ts";
import { joinLine } from "../texts.ts";

const HOST = "app.dover.com";
const API = `https://${HOST}/api/v1`;
const PAGE_SIZE = 100;
const TOKEN = /^[a-z0-9](?:[a-z0-9_-]*[a-z0-9])?$/;
const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const BOARD_PATH = /^\/(?:jobs|api\/v1\/careers-page-slug)\/([^/]+)\/?$/;
/** A company's page by its id, which does not name the board: the API's answer of it does. */
const ID_PATH = /^\/(?:[^/]+\/careers|api\/v1\/careers-page)\/([0-9a-fA-F-]{36})(?:\/|$)/;
/** A list is asked by the company's id, which its name is told first. */
const UNTOLD_COMPANY = "/careers-page/jobs?";

/** Amounts that are not to be told stand in the answer all the same. */
const isTold = (_: unknown, { open_to_sharing_comp: told }: Fields): boolean => told === true;
const place: PublicFields = {
  ...shown("location_type", "name", "is_primary"),
  location_option: shown("display_name", "location_type", "city", "state", "country"),
};
const publicFields: PublicFields = {
  ...shown("id", "workplace_type", "is_published", "is_sample"),
  ...prose("title"),
  locations: place,
};
const detailFields: PublicFields = {
  ...publicFields,
  ...shown("client_name", "created", "visa_support"),
  ...prose("user_provided_description"),
  compensation: {
    ...shown("currency_code", "employment_type", "open_to_sharing_comp", "salary_range_type"),
    lower_bound: isTold,
    upper_bound: isTold,
  },
};

const Place = z.lazy(() =>
  z.object({
    ...lines("location_type", "name"),
    location_option: orNull(z.object(lines("display_name", "city", "state", "country"))),
  }),
);
const Row = z.lazy(() =>
  z.object({
    id: Key,
    title: Title,
    workplace_type: Line,
    is_published: Flag,
    is_sample: Flag,
    locations: listOf(Place),
  }),
);
type Row = z.infer<typeof Row>;
const RowKey = z.lazy(() => z.object({ id: z.string() }));
const Envelope = z.lazy(() => z.object({ count: z.int().nonnegative() }));
const Company = z.lazy(() => z.object({ id: z.string().toLowerCase().regex(UUID), slug: Line }));
const Detail = z.lazy(() =>
  z.object({
    id: Key,
    title: Title,
    client_name: Line,
    created: IsoTime,
    user_provided_description: Html,
    compensation: orNull(
      z.object({
        ...lines("currency_code", "employment_type", "salary_range_type"),
        lower_bound: Amount,
        upper_bound: Amount,
        open_to_sharing_comp: Flag,
      }),
    ),
  }),
);
type Detail = z.infer<typeof Detail>;

/**
 * Dover: what a company's careers page asks its list from, by the company's id that another answer tells of its name; the
 * text, pay and company's name in an answer for each posting. From recorded rows (2026; ats-facts) and adapters that were
 * measured: samples and postings that are not published stand among the others; `location_type` is the work model outside
 * of `location_option` and the kind of place inside; amounts are told only where `open_to_sharing_comp` says so; `created`
 * is the only time; the name in a posting's address may be any.
 */
export const dover = {
  name: "dover",
  label: "Dover",
  example: "acme",
  format: "json",
  hosts: () => [HOST],
  asks: "pages",
  proven: false,
  requestsPerSecond: 1,
  sharesRate: true,
  listKind: "search_index",
  paged: true,
  statesTotal: true,
  makesAddresses: true,
  boardFromUrl: ({ hostname, pathname }) =>
    hostname === HOST ? canonicalBoard(BOARD_PATH.exec(pathname)?.[1] ?? "") : null,
  look: {
    request: ({ hostname, pathname }) => {
      const id = hostname === HOST ? ID_PATH.exec(pathname)?.[1]?.toLowerCase() : undefined;
      return id === undefined || !UUID.test(id) ? null : apiRequest(`careers-page/${id}`);
    },
    read: ({ text }) => canonicalBoard(Company.safeParse(readJson(new TextEncoder().encode(text))).data?.slug ?? ""),
  },
  canonicalBoard,
  boardUrl: (board) => `https://${HOST}/jobs/${board}`,
  ticket: {
    request: (board) => apiRequest(`careers-page-slug/${board}`),
    read: (answer) => {
      const company = Company.safeParse(readJson(answer)).data;
      if (company === undefined) throw new PayloadError("the answer does not say the company's id");
      return (request) => ({
        ...request,
        url: request.url.replace(UNTOLD_COMPANY, `/careers-page/${company.id}/jobs?`),
      });
    },
  },
  listRequest: () => listRequest(0),
  readList: (payload, board, asked) =>
    jsonList(payload, {
      arrayKey: "results",
      publicFields,
      readElement: (element) => readElement(element, Row, RowKey, (row) => toReading(row, board)),
      declaredTotal: totalOf,
      next: (envelope, count) => {
        const end = Number(new URL(asked.url).searchParams.get("offset") ?? 0) + count;
        return hasMore(count, end, totalOf(envelope)) ? [listRequest(end)] : [];
      },
    }),
  meanings: { goneRedirects: [], emptyList: "empty" },
  details: jsonDetails({
    request: (_, { key }) => apiRequest(`inbound/application-portal-job/${encodeURIComponent(key)}`),
    publicFields: detailFields,
    schema: Detail,
    toPosting: withDetail,
  }),
  // What a closed posting's own answer is has not been recorded.
  detailRequest: null,
} as const satisfies Provider;

function canonicalBoard(board: string): string | null {
  const token = board.toLowerCase();
  return TOKEN.test(token) && token.length <= limits.boardCharsMax ? token : null;
}

function apiRequest(path: string): RequestSpec {
  return { url: `${API}/${path}`, headers: { accept: "application/json" } };
}

function listRequest(offset: number): RequestSpec {
  return apiRequest(`${UNTOLD_COMPANY.slice(1)}limit=${PAGE_SIZE}&offset=${offset}`);
}

function totalOf(envelope: unknown): number | null {
  return Envelope.safeParse(envelope).data?.count ?? null;
}

function toReading(row: Row, board: string): Reading {
  if (row.is_sample === true || row.is_published === false) return { kind: "unlisted", key: row.id };
  const places = row.locations
    .map(({ name, location_option: option }): PlaceHint => {
      const { display_name = null, city = null, state: region = null, country = null } = option ?? {};
      return { text: display_name ?? name, city, region, country };
    })
    .filter((at) => Object.values(at).some((part) => part !== null))
    .slice(0, limits.locationsMax);
  const models = new Set(row.locations.map(({ location_type }) => location_type));
  const address = `https://${HOST}/apply/${board}/${encodeURIComponent(row.id)}`;
  return postingReading({
    key: row.id,
    title: row.title,
    locationText: Line.parse(
      places.flatMap(({ text, city, region, country }) => text ?? joinLine([city, region, country]) ?? []).join("; "),
    ),
    places,
    department: null,
    team: null,
    employmentText: null,
    // The word that all places share, where the posting has none of its own.
    workplaceText: row.workplace_type ?? (models.size === 1 ? ([...models][0] ?? null) : null),
    isRemote: null,
    pay: [],
    payText: null,
    descriptionHtml: null,
    language: null,
    companyName: null,
    sourceUrl: address,
    applyUrl: address,
    postedAt: null,
    updatedAt: null,
    deadlineAt: null,
    native: {},
  });
}

const periods = new Map<string, PayPeriod>([
  ["YEARLY", "year"],
  ["MONTHLY", "month"],
  ["WEEKLY", "week"],
  ["DAILY", "day"],
  ["HOURLY", "hour"],
]);

/** Nothing where it is not said that it may be told, and of a period that is none of ours. */
function payOf(stated: Detail["compensation"]): PayRange[] {
  const period = periods.get(stated?.salary_range_type ?? "") ?? null;
  if (stated?.open_to_sharing_comp !== true || (stated.salary_range_type !== null && period === null)) return [];
  const { lower_bound: min, upper_bound: max, currency_code: currency } = stated;
  return payRange({ min, max, currency, period, label: null });
}

function withDetail(listed: Posting, detail: Detail): Posting {
  return {
    ...listed,
    // Whose answer it is, as it says itself: another one's is a reject.
    key: detail.id,
    title: detail.title,
    employmentText: detail.compensation?.employment_type?.replaceAll("_", " ") ?? null,
    pay: payOf(detail.compensation),
    descriptionHtml: joinHtml([detail.user_provided_description]),
    companyName: detail.client_name,
    postedAt: detail.created,
  };
}
