import { z } from "zod";
import { limits } from "../../../core/limits.ts";
import type { PlaceHint, Posting } from "../../../core/posting.ts";
import { jsonDetails } from "../answer-details.ts";
import { Html, joinHtml, Key, Line, lines, native, orNull, postingReading, readElement, Title } from "../fields.ts";
import { hasMore } from "../has-more.ts";
import { jsonList } from "../json-list.ts";
import { CountryCode, Day, IdText } from "../loose-fields.ts";
import { PayloadError } from "../payload-error.ts";
import type { Provider, RequestSpec } from "../provider.ts";
import { LinkedPay, linkedPay, linkedPayFields } from "../linked-pay.ts";
import { JsonText, prose, shown, type PublicFields } from "../public-part.ts";
import { readJson } from "../read-json.ts";
import { headed } from "../texts.ts";

const HOST = "www.paycomonline.net";
const API_HOST = "portal-applicant-tracking.us-cent.paycomonline.net";
const PAGE_SIZE = 100;
const TOKEN = /^[0-9a-f]{32}$/;
const PORTAL_PATH = /^\/v4\/ats\/web\.php\/portal\/([0-9a-f]{32})(?:\/|$)/i;
/** In a page's script, at times as a text within a text: `\"sessionJWT\":\"…\"`. */
const TICKET = /"sessionJWT\\*"\s*:\s*\\*"([\w.-]{20,4000})/;
const API_OF_PAGE = /atsPortalMantleServiceUrl\\*"\s*:\s*\\*"https:[/\\]{2,8}([\w.-]{1,200})/;
/** "Main 499 - Floresville, TX 78114": the company's own name of a place, then where it is. */
const PLACE = /^(?:.* - )?([^,]{1,100}), ([A-Z]{2})(?: [\d-]{5,10})?$/;

const LISTS = "workEnvironments positionTypes educationLevels categories travelTypes shiftTypes otherFilters".split(
  " ",
);
const TEXTS = { keywordSearchText: "", location: "", sortOption: "" };
const noFilters = { distanceFrom: 0, ...TEXTS, ...Object.fromEntries(LISTS.map((name) => [name, []])) };

const publicFields: PublicFields = {
  ...shown("jobId", "positionType", "remoteType", "locations", "postedOn"),
  ...prose("jobTitle", "description"),
};
const detailFields: PublicFields = {
  jobPosting: {
    ...shown("jobId", "location", "remoteType", "positionType", "jobShift", "salaryRange"),
    ...shown("educationLevel", "travelPercentage", "jobCategory", "level", "descriptionTitle", "qualificationsTitle"),
    ...prose("jobTitle", "description", "qualifications"),
    // The posting once more, as search engines get it.
    googleJobJson: new JsonText({
      ...shown("@context", "@type", "datePosted", "validThrough", "employmentType", "jobLocationType"),
      ...prose("title", "description"),
      hiringOrganization: shown("name"),
      jobLocation: { address: shown("addressLocality", "addressRegion", "postalCode", "addressCountry") },
      baseSalary: linkedPayFields,
    }),
  },
};

const Row = z.lazy(() =>
  z.object({ jobId: IdText.pipe(Key), jobTitle: Title, ...lines("positionType", "remoteType", "locations") }),
);
const RowKey = z.lazy(() => z.object({ jobId: IdText }).transform(({ jobId }) => ({ id: jobId })));
const Envelope = z.lazy(() => z.object({ jobPostingPreviewsCount: z.int().nonnegative() }));

const Linked = z.lazy(() =>
  z.object({
    datePosted: Day,
    hiringOrganization: orNull(z.object({ name: Line })),
    jobLocation: orNull(
      z.object({ address: orNull(z.object({ addressLocality: Line, addressCountry: CountryCode })) }),
    ),
    baseSalary: orNull(LinkedPay),
  }),
);
/** JSON in a text; null for what is none, or is cut. */
const LinkedText = z.lazy(() =>
  orNull(z.string()).transform((text) => Linked.safeParse(readJson(new TextEncoder().encode(text ?? ""))).data ?? null),
);
const Detail = z.lazy(() =>
  z
    .object({
      jobPosting: z.object({
        jobId: IdText.pipe(Key),
        jobTitle: Title,
        ...lines("location", "remoteType", "positionType", "salaryRange", "jobCategory", "level", "jobShift"),
        ...lines("educationLevel", "travelPercentage", "descriptionTitle", "qualificationsTitle"),
        description: Html,
        qualifications: Html,
        googleJobJson: LinkedText,
      }),
    })
    .transform(({ jobPosting }) => jobPosting),
);
type Detail = z.infer<typeof Detail>;

/**
 * Paycom: the search behind a customer's portal, in pages with a total; the rest in an answer for each posting. Both
 * are asked with the token that the portal's page hands to every visitor. From recorded answers (2026; ats-facts) and
 * adapters that were measured: a search whose filters are not all named finds nothing and says 0; places stand in one
 * text, ";" between them; `postedOn` is empty, the day stands in the linked data alone, as JSON in a text; its
 * `validThrough` is far away, its `employmentType` OTHER; the list's text is cut, and names people.
 */
export const paycom = {
  name: "paycom",
  label: "Paycom",
  example: "2b54f2860ad440db8b3b7c9be2122564",
  format: "json",
  hosts: () => [HOST, API_HOST],
  asks: "pages",
  // Answers of postings were recorded; no list.
  proven: false,
  requestsPerSecond: 1,
  listKind: "search_index",
  paged: true,
  statesTotal: true,
  makesAddresses: true,
  boardFromUrl: ({ hostname, pathname, searchParams }) => {
    if (hostname !== HOST && `www.${hostname}` !== HOST) return null;
    const key =
      PORTAL_PATH.exec(pathname)?.[1] ?? (pathname.startsWith("/v4/ats/") ? searchParams.get("clientkey") : null);
    return canonicalBoard(key ?? "");
  },
  canonicalBoard,
  boardUrl: (board) => portalUrl(board),
  ticket: {
    request: (board) => ({ url: portalUrl(board), headers: { accept: "text/html" } }),
    read: (page) => readTicket(new TextDecoder().decode(page)),
  },
  listRequest: () => listRequest(0),
  readList: (payload, board, asked) =>
    jsonList(payload, {
      arrayKey: "jobPostingPreviews",
      publicFields,
      readElement: (element) => readElement(element, Row, RowKey, (row) => postingReading(toPosting(row, board))),
      declaredTotal: totalOf,
      next: (envelope, count) => {
        const end = Number(/"skip":(\d+)/.exec(asked.body ?? "")?.[1] ?? 0) + count;
        return hasMore(count, end, totalOf(envelope)) ? [listRequest(end)] : [];
      },
    }),
  // A key that nobody has gets a page without a token, or none.
  meanings: { goneRedirects: [], emptyList: "empty" },
  details: jsonDetails({
    request: (_, { key }) => apiRequest(`job-postings/${encodeURIComponent(key)}`),
    publicFields: detailFields,
    schema: Detail,
    toPosting: withDetail,
  }),
  // What a closed posting's own answer is has not been recorded.
  detailRequest: null,
} as const satisfies Provider;

function canonicalBoard(board: string): string | null {
  const token = board.toLowerCase();
  return TOKEN.test(token) ? token : null;
}

function portalUrl(board: string, path = "career-page"): string {
  return `https://${HOST}/v4/ats/web.php/portal/${board.toUpperCase()}/${path}`;
}

/** With the page's token, at the machine that the page names: one that is not declared is not asked. */
function readTicket(page: string): (request: RequestSpec) => RequestSpec {
  const token = TICKET.exec(page)?.[1];
  if (token === undefined) throw new PayloadError("the portal's page hands out no token");
  const host = API_OF_PAGE.exec(page)?.[1] ?? API_HOST;
  return (request) => ({
    ...request,
    url: request.url.replace(API_HOST, host),
    headers: { ...request.headers, authorization: `Bearer ${token}` },
  });
}

function apiRequest(path: string): RequestSpec {
  return { url: `https://${API_HOST}/api/ats/${path}`, headers: { accept: "application/json" } };
}

function listRequest(skip: number): RequestSpec {
  const { url, headers } = apiRequest("job-posting-previews/search");
  const body = JSON.stringify({ skip, take: PAGE_SIZE, filtersForQuery: noFilters });
  return { url, method: "POST", headers: { ...headers, "content-type": "application/json" }, body };
}

function totalOf(envelope: unknown): number | null {
  return Envelope.safeParse(envelope).data?.jobPostingPreviewsCount ?? null;
}

function toPosting(row: z.infer<typeof Row>, board: string): Posting {
  const address = portalUrl(board, `jobs/${row.jobId}`);
  return {
    key: row.jobId,
    title: row.jobTitle,
    locationText: row.locations,
    places: toPlaces(row.locations),
    department: null,
    team: null,
    employmentText: row.positionType,
    workplaceText: row.remoteType,
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
  };
}

function toPlaces(texts: string | null): PlaceHint[] {
  const named = (texts ?? "").split(";").flatMap((text) => Line.parse(text) ?? []);
  return named.slice(0, limits.locationsMax).map((text) => {
    const [, city = null, region = null] = PLACE.exec(text) ?? [];
    return { text, city, region, country: null };
  });
}

function withCountry({ text, city, region }: PlaceHint, country: string | null): PlaceHint {
  return { text, city, region, country };
}

function withDetail(listed: Posting, detail: Detail): Posting {
  const linked = detail.googleJobJson;
  const { addressLocality: city, addressCountry: country } = linked?.jobLocation?.address ?? {};
  // The list names them all, one after the other; the answer its first one, once more.
  const places = listed.places.length > 0 ? listed.places : toPlaces(detail.location);
  return {
    ...listed,
    // Whose answer it is, as it says itself: another one's is a reject.
    key: detail.jobId,
    title: detail.jobTitle,
    locationText: listed.locationText ?? detail.location,
    places: places.map((at) => withCountry(at, at.city !== null && at.city === city ? (country ?? null) : null)),
    department: detail.jobCategory,
    employmentText: detail.positionType ?? listed.employmentText,
    workplaceText: detail.remoteType ?? listed.workplaceText,
    pay: linkedPay(linked?.baseSalary ?? null),
    payText: detail.salaryRange,
    descriptionHtml: joinHtml([
      ...headed(detail.descriptionTitle, detail.description),
      ...headed(detail.qualificationsTitle, detail.qualifications),
    ]),
    companyName: linked?.hiringOrganization?.name ?? null,
    postedAt: linked?.datePosted ?? null,
    native: native({
      level: detail.level,
      job_shift: detail.jobShift,
      education_level: detail.educationLevel,
      travel_percentage: detail.travelPercentage,
    }),
  };
}
