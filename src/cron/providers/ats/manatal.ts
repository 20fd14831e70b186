import { z } from "zod";
import { limits } from "../../../core/limits.ts";
import type { PayRange, PlaceHint, Posting } from "../../../core/posting.ts";
import { Flag, Html, joinHtml, Key, Line, native, payRange, postingReading, readElement, Title } from "../fields.ts";
import { hasMore } from "../has-more.ts";
import { jsonList } from "../json-list.ts";
import { IdText, NumberOrText } from "../loose-fields.ts";
import type { Provider, RequestSpec } from "../provider.ts";
import { prose, shown, type Fields, type PublicFields } from "../public-part.ts";

const HOST = "www.careers-page.com";
const PAGE_SIZE = 100;
const TOKEN = /^[a-z0-9][a-z0-9_-]*$/;
const NOT_BOARDS = new Set(["api", "static", "media", "robots", "sitemap", "jobs", "job"]);

const showsPay = (_: unknown, { is_salary_visible: isVisible }: Fields): boolean => isVisible === true;
/** Not the address, which may be a person's home; nor pay that the board keeps from its page. */
const publicFields: PublicFields = {
  ...shown("id", "hash", "organization_name", "country", "state", "city"),
  ...prose("position_name", "description"),
  ...shown("location_display", "is_remote", "contract_details", "is_salary_visible"),
  currency_code: true,
  salary_min: showsPay,
  salary_max: showsPay,
};

const Job = z.lazy(() =>
  z.object({
    id: IdText.pipe(Key),
    hash: Key,
    organization_name: Line,
    position_name: Title,
    description: Html,
    country: Line,
    state: Line,
    city: Line,
    location_display: Line,
    is_remote: Flag,
    contract_details: Line,
    is_salary_visible: Flag,
    salary_min: NumberOrText,
    salary_max: NumberOrText,
    currency_code: Line,
  }),
);
type Job = z.infer<typeof Job>;

const JobKey = z.lazy(() => z.object({ id: IdText }));
const Envelope = z.lazy(() => z.object({ count: z.int().nonnegative().nullish(), next: z.string().nullish() }));

/**
 * Manatal: the search behind a customer's career page on careers-page.com, whole postings in pages of up to a hundred
 * with a total. From recorded payloads (2026; ats-facts): no dates at all; every part of a place may be an empty text;
 * `is_remote` and `contract_details` may be null or absent; `organization_name` is a department; pay has no unit ("40.00"
 * beside "140000.00") and is shown where `is_salary_visible` says so; pay and "Remote" may stand in the title; the address has the hash, not the id. After some eight requests at once it answers 429.
 */
export const manatal = {
  name: "manatal",
  label: "Manatal",
  example: "acme",
  format: "json",
  hosts: () => [HOST],
  asks: "pages",
  requestsPerSecond: 1,
  // What goes while its pages are asked moves the rest: one may be on none of them.
  listKind: "search_index",
  paged: true,
  statesTotal: true,
  makesAddresses: true,
  boardFromUrl: ({ hostname, pathname }) => {
    const isOurs = hostname === HOST || `www.${hostname}` === HOST;
    const [, token] =
      (isOurs ? /^\/(?:api\/v1\.0\/c\/)?([^/]+)/.exec(pathname) : /^([^.]+)\.careers-page\.com$/.exec(hostname)) ?? [];
    return token === undefined ? null : canonicalBoard(token);
  },
  canonicalBoard,
  boardUrl: (board) => `https://${HOST}/${board}`,
  listRequest: (board) => listRequest(board, 1),
  readList: (payload, board, asked) =>
    jsonList(payload, {
      arrayKey: "results",
      publicFields,
      readElement: (element) => readElement(element, Job, JobKey, (job) => postingReading(toPosting(job, board))),
      declaredTotal: (envelope) => Envelope.safeParse(envelope).data?.count ?? null,
      // `next` is not followed but counted: it may name any host.
      next: (envelope, count) => {
        const { next, count: total = null } = Envelope.safeParse(envelope).data ?? {};
        const isMore =
          next === undefined ? hasMore(count, pageOf(asked) * PAGE_SIZE, total) : next !== null && count > 0;
        return isMore ? [listRequest(board, pageOf(asked) + 1)] : [];
      },
    }),
  // What an unknown board answers was not recorded.
  meanings: { goneRedirects: [], emptyList: "empty" },
  detailRequest: null,
} as const satisfies Provider;

function canonicalBoard(board: string): string | null {
  const token = board.toLowerCase();
  return TOKEN.test(token) && !NOT_BOARDS.has(token) && token.length <= limits.boardCharsMax ? token : null;
}

function listRequest(board: string, page: number): RequestSpec {
  return {
    url: `https://${HOST}/api/v1.0/c/${board}/jobs/?page_size=${PAGE_SIZE}&page=${page}`,
    headers: { accept: "application/json" },
  };
}

function pageOf({ url }: RequestSpec): number {
  return Number(new URL(url).searchParams.get("page") ?? 1);
}

function toPosting(job: Job, board: string): Posting {
  const at: PlaceHint = { text: job.location_display, city: job.city, region: job.state, country: job.country };
  const address = `https://${HOST}/${board}/job/${job.hash}`;
  return {
    key: job.id,
    title: job.position_name,
    locationText: job.location_display,
    places: Object.values(at).some((part) => part !== null) ? [at] : [],
    department: job.organization_name,
    team: null,
    employmentText: job.contract_details?.replaceAll("_", " ") ?? null,
    workplaceText: null,
    isRemote: job.is_remote,
    pay: payOf(job),
    payText: null,
    descriptionHtml: joinHtml([job.description]),
    language: null,
    companyName: null,
    sourceUrl: address,
    // The form is on the posting's own page.
    applyUrl: address,
    postedAt: null,
    updatedAt: null,
    deadlineAt: null,
    native: native({ hash: job.hash, contract_details: job.contract_details }),
  };
}

function payOf({
  is_salary_visible: isVisible,
  salary_min: min,
  salary_max: max,
  currency_code: currency,
}: Job): PayRange[] {
  if (isVisible !== true) return [];
  // 0 is an end that is not stated.
  return payRange({ min: min || null, max: max || null, currency, period: null, label: null });
}
