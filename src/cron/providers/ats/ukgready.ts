import { z } from "zod";
import type { PayPeriod, PlaceHint, Posting } from "../../../core/posting.ts";
import {
  Flag,
  Html,
  joinHtml,
  Key,
  keyIs,
  Line,
  native,
  orNull,
  payRange,
  postingReading,
  readElement,
  Title,
} from "../fields.ts";
import { hasMore } from "../has-more.ts";
import { jsonList } from "../json-list.ts";
import { CountryCode, IdText, NumberOrText } from "../loose-fields.ts";
import type { Provider, RequestSpec } from "../provider.ts";
import { publicJson } from "../public-json.ts";
import { prose, shown, type PublicFields } from "../public-part.ts";
import { readJson } from "../read-json.ts";

const PAGE_SIZE = 100;
/** `secure7.saashr.com|6202174`: one of the ATS's machines, the customer. */
const HOST = /^[a-z0-9-]{1,40}\.(?:saashr\.com|entertimeonline\.com|workforceready\.(?:com\.au|eu)|mykronos\.com)$/;
const CUSTOMER = /^[a-z0-9][a-z0-9_-]{0,39}$/;
const PATHS = [/^\/ta\/([^/.]+)\.careers$/i, /^\/ta\/rest\/ui\/recruitment\/companies\/(?:%7C|\|)([^/]+)\//i];

/** Not the street, which may be a person's home. */
const publicFields: PublicFields = {
  ...shown("id", "base_pay_from", "base_pay_to", "base_pay_frequency", "is_remote_job"),
  ...prose("job_title", "job_preview", "job_description", "job_requirement"),
  location: shown("city", "state", "country", "zip"),
  employee_type: shown("id", "name"),
};

const statedFields = () =>
  z.object({
    job_title: Title,
    location: orNull(z.object({ city: Line, state: Line, country: CountryCode })),
    employee_type: orNull(z.object({ name: Line })),
  });
const Row = z.lazy(() =>
  statedFields().extend({
    id: IdText.pipe(Key),
    base_pay_from: NumberOrText,
    base_pay_to: NumberOrText,
    base_pay_frequency: Line,
    job_description: Html,
    is_remote_job: Flag,
  }),
);
type Row = z.infer<typeof Row>;

const RowKey = z.lazy(() => z.object({ id: IdText }));
const Detail = z.lazy(() =>
  statedFields().extend({
    id: IdText.pipe(Key),
    job_preview: Html,
    job_description: Html,
    job_requirement: Html,
  }),
);
const Paging = z.object({ total: z.int().nonnegative() });
const Envelope = z.lazy(() => z.object({ _paging: Paging }).transform(({ _paging: paging }) => paging));

/**
 * UKG Ready (once Kronos): what a customer's careers page reads its board from, in pages with a total; the texts stand
 * in an answer for each posting. From recorded payloads (2026; ats-facts): `offset` is the number of a page, not of a
 * row, from 1; the list's own text is a cut preview, in an answer `job_preview` are the duties and `job_description`
 * what is offered; pay has years and hours on one board, often a lower end alone, and no currency; there are no dates;
 * one customer may answer on several machines.
 */
export const ukgready = {
  name: "ukgready",
  label: "UKG Ready",
  example: "secure7.saashr.com|acme",
  format: "json",
  hosts: (board) => [hostOf(board)],
  asks: "pages",
  requestsPerSecond: 1,
  sharesRate: true,
  // What goes while its pages are asked moves the rest: one may be on none of them.
  listKind: "search_index",
  paged: true,
  statesTotal: true,
  makesAddresses: true,
  boardFromUrl: ({ hostname, pathname }) => {
    const customer = PATHS.map((path) => path.exec(pathname)?.[1]).find((one) => one !== undefined);
    return customer === undefined ? null : canonicalBoard(`${hostname}|${customer}`);
  },
  canonicalBoard,
  boardUrl,
  listRequest: (board) => listRequest(board, 1),
  readList: (payload, board, asked) =>
    jsonList(payload, {
      arrayKey: "job_requisitions",
      publicFields,
      readElement: (element) => readElement(element, Row, RowKey, (row) => postingReading(toPosting(row, board))),
      declaredTotal: totalOf,
      next: (envelope, count) => {
        const page = Number(new URL(asked.url).searchParams.get("offset") ?? 1);
        return hasMore(count, page * PAGE_SIZE, totalOf(envelope)) ? [listRequest(board, page + 1)] : [];
      },
    }),
  // What an unknown customer answers was not recorded.
  meanings: { goneRedirects: [], emptyList: "empty" },
  details: {
    publicPart: (answer) => publicJson(answer, publicFields),
    request: (board, { key }) => apiRequest(board, `/${key}`),
    read: (answer, listed) =>
      readElement(readJson(answer), Detail, keyIs(listed.key), (detail) =>
        postingReading({
          ...listed,
          // Whose answer it is, as it says itself: another one's is a reject.
          key: detail.id,
          title: detail.job_title,
          employmentText: detail.employee_type?.name ?? listed.employmentText,
          descriptionHtml: joinHtml([detail.job_preview, detail.job_description, detail.job_requirement]),
        }),
      ),
  },
  // What a closed posting's own answer is has not been recorded.
  detailRequest: null,
} as const satisfies Provider;

function canonicalBoard(board: string): string | null {
  const [host = "", customer = "", ...rest] = board.toLowerCase().split("|");
  return rest.length === 0 && HOST.test(host) && CUSTOMER.test(customer) ? `${host}|${customer}` : null;
}

function hostOf(board: string): string {
  return board.split("|")[0] ?? "";
}

function boardUrl(board: string): string {
  return `https://${hostOf(board)}/ta/${board.split("|")[1]}.careers`;
}

function apiRequest(board: string, path: string): RequestSpec {
  const base = `https://${hostOf(board)}/ta/rest/ui/recruitment/companies/%7C${board.split("|")[1]}`;
  return { url: `${base}/job-requisitions${path}`, headers: { accept: "application/json" } };
}

function listRequest(board: string, page: number): RequestSpec {
  return apiRequest(board, `?offset=${page}&size=${PAGE_SIZE}`);
}

function totalOf(envelope: unknown): number | null {
  return Envelope.safeParse(envelope).data?.total ?? null;
}

const periods = new Map<string, PayPeriod>([
  ["YEAR", "year"],
  ["MONTH", "month"],
  ["WEEK", "week"],
  ["DAY", "day"],
  ["HOUR", "hour"],
]);

function toPosting(row: Row, board: string): Posting {
  const { city = null, state: region = null, country = null } = row.location ?? {};
  const at: PlaceHint = { text: null, city, region, country };
  const address = `${boardUrl(board)}?ShowJob=${row.id}`;
  const period = periods.get(row.base_pay_frequency ?? "") ?? null;
  const amounts = { min: row.base_pay_from, max: row.base_pay_to, currency: null, period, label: null };
  return {
    key: row.id,
    title: row.job_title,
    locationText: Line.parse([city, region, country].filter((part) => part !== null).join(", ")),
    places: [city, region, country].every((part) => part === null) ? [] : [at],
    department: null,
    team: null,
    employmentText: row.employee_type?.name ?? null,
    workplaceText: null,
    isRemote: row.is_remote_job,
    // Amounts for another time than is known here would be read as what they are not.
    pay: row.base_pay_frequency !== null && period === null ? [] : payRange(amounts),
    payText: null,
    // Cut, until the posting's own answer says it.
    descriptionHtml: joinHtml([row.job_description]),
    language: null,
    companyName: null,
    sourceUrl: address,
    // The form is behind the posting's own page.
    applyUrl: address,
    postedAt: null,
    updatedAt: null,
    deadlineAt: null,
    native: native({ employee_type: row.employee_type?.name ?? null, base_pay_frequency: row.base_pay_frequency }),
  };
}
