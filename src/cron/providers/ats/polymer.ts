import { z } from "zod";
import { limits } from "../../../core/limits.ts";
import { PayPeriod, type PayRange, type PlaceHint, type Posting } from "../../../core/posting.ts";
import { jsonDetails } from "../answer-details.ts";
import {
  Html,
  IsoTime,
  joinHtml,
  Key,
  Line,
  lines,
  Link,
  listOf,
  native,
  payRange,
  postingReading,
  readElement,
  Title,
} from "../fields.ts";
import { hasMore } from "../has-more.ts";
import { jsonList } from "../json-list.ts";
import { CountryCode, IdText } from "../loose-fields.ts";
import type { Provider, RequestSpec } from "../provider.ts";
import { prose, shown, type PublicFields } from "../public-part.ts";

const HOST = "api.polymer.co";
const PAGE_SIZE = 50;
const TOKEN = /^[a-z0-9][a-z0-9_-]*$/;

const PAY = /^(\d[\d,]{0,11}(?:\.\d{1,2})?K?)(?: - (\d[\d,]{0,11}(?:\.\d{1,2})?K?))? ([A-Z]{3}) an? (\w+)$/;

const publicFields: PublicFields = {
  ...shown("id", "job_id", "hash_id", "country", "state_region", "city", "organization_name", "kind", "kind_pretty"),
  ...shown("created_at", "published_at", "archived_at", "display_location", "job_post_url", "remoteness_pretty"),
  ...shown("job_category_name", "salary_pretty", "department", "remote_restriction_country_list"),
  ...shown("remote_restriction_city", "remote_restriction_overlap_hours"),
  ...prose("title", "description"),
};

const Row = z.lazy(() =>
  z.object({
    id: IdText.pipe(Key),
    title: Title,
    country: CountryCode,
    ...lines("state_region", "city", "display_location", "organization_name", "kind_pretty", "remoteness_pretty"),
    ...lines("job_category_name", "salary_pretty", "remote_restriction_city"),
    remote_restriction_country_list: listOf(Line),
    published_at: IsoTime,
    job_post_url: Link,
  }),
);
const RowKey = z.lazy(() => z.object({ id: IdText }));
const Detail = z.lazy(() => z.object({ id: IdText.pipe(Key), title: Title, description: Html, department: Line }));
/** `count`: postings; `total`: pages. */
const Envelope = z.lazy(() =>
  z.object({ meta: z.object({ count: z.int().nonnegative(), total: z.int().nonnegative() }) }),
);

/**
 * Polymer: the public API of its documentation (developer.polymer.co), in pages; the text in an answer for each posting.
 * From recorded answers (2026; ats-facts) and an adapter that was measured: a page behind the last one is empty and says
 * that it is not the last; pay is one text, in the list alone ("1,200 - 1,400 USD a month"); "No remote" stands beside a
 * list of countries where one may live; how long ago a posting was published changes every day.
 */
export const polymer = {
  name: "polymer",
  label: "Polymer",
  example: "acme",
  format: "json",
  hosts: () => [HOST],
  asks: "documented_api",
  // The docs name no rate.
  requestsPerSecond: 2,
  listKind: "full_dump",
  paged: true,
  statesTotal: true,
  boardFromUrl: ({ hostname, pathname }) => {
    const paths = new Map([
      ["jobs.polymer.co", /^\/([^/]+)/],
      [HOST, /^\/v1\/hire\/organizations\/([^/]+)/],
    ]);
    const token = paths.get(hostname)?.exec(pathname)?.[1];
    return token === undefined ? null : canonicalBoard(token);
  },
  canonicalBoard,
  boardUrl: (board) => `https://jobs.polymer.co/${board}`,
  listRequest: (board) => apiRequest(board, `?page=1&per_page=${PAGE_SIZE}`),
  readList: (payload, board, asked) =>
    jsonList(payload, {
      arrayKey: "items",
      publicFields,
      readElement: (element) => readElement(element, Row, RowKey, (row) => postingReading(toPosting(row))),
      declaredTotal: (envelope) => Envelope.safeParse(envelope).data?.meta.count ?? null,
      next: (envelope, count) => {
        const page = Number(new URL(asked.url).searchParams.get("page") ?? 1);
        const pages = Envelope.safeParse(envelope).data?.meta.total ?? null;
        return hasMore(count, page, pages) ? [apiRequest(board, `?page=${page + 1}&per_page=${PAGE_SIZE}`)] : [];
      },
    }),
  // What an unknown organization is answered was not recorded.
  meanings: { goneRedirects: [], emptyList: "empty" },
  details: jsonDetails({
    request: (board, { key }) => apiRequest(board, `/${encodeURIComponent(key)}`),
    publicFields,
    schema: Detail,
    toPosting: (listed, detail): Posting => ({
      ...listed,
      // Whose answer it is, as it says itself: another one's is a reject.
      key: detail.id,
      title: detail.title,
      department: detail.department ?? listed.department,
      descriptionHtml: joinHtml([detail.description]),
    }),
  }),
  // A closed posting has a date of its archiving in its answer; whether it ever answers 404 was not recorded.
  detailRequest: null,
} as const satisfies Provider;

function canonicalBoard(board: string): string | null {
  const token = board.toLowerCase();
  return TOKEN.test(token) && token.length <= limits.boardCharsMax ? token : null;
}

function apiRequest(board: string, path: string): RequestSpec {
  return { url: `https://${HOST}/v1/hire/organizations/${board}/jobs${path}`, headers: { accept: "application/json" } };
}

/** "170K - 220K USD a year": the form that Polymer itself gives it. */
function toPay(text: string | null): PayRange[] {
  const [, min, max = min, currency = null, unit] = PAY.exec(text ?? "") ?? [];
  const amountOf = (said: string | undefined): number | null =>
    said === undefined ? null : Number(said.replaceAll(/[,K]/g, "")) * (said.endsWith("K") ? 1_000 : 1);
  const period = PayPeriod.safeParse(unit).data ?? null;
  return payRange({ min: amountOf(min), max: amountOf(max), currency, period, label: null });
}

function toPosting(row: z.infer<typeof Row>): Posting {
  const place: PlaceHint = {
    text: row.display_location,
    city: row.city,
    region: row.state_region,
    country: row.country,
  };
  // Its word for on site holds the word "remote".
  const isOnSite = row.remoteness_pretty === "No remote";
  return {
    key: row.id,
    title: row.title,
    locationText: row.display_location,
    places: Object.values(place).some((part) => part !== null) ? [place] : [],
    department: row.job_category_name,
    team: null,
    employmentText: row.kind_pretty,
    workplaceText: isOnSite ? "on-site" : row.remoteness_pretty,
    isRemote: null,
    pay: toPay(row.salary_pretty),
    payText: row.salary_pretty,
    descriptionHtml: null,
    language: null,
    companyName: row.organization_name,
    sourceUrl: row.job_post_url,
    // The form is on the posting's own page.
    applyUrl: row.job_post_url,
    postedAt: row.published_at,
    updatedAt: null,
    deadlineAt: null,
    native: native({
      remoteness: row.remoteness_pretty,
      remote_countries: row.remote_restriction_country_list,
      remote_city: row.remote_restriction_city,
    }),
  };
}
