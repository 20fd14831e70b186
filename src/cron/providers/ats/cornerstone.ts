import { z } from "zod";
import { limits } from "../../../core/limits.ts";
import type { PlaceHint, Posting } from "../../../core/posting.ts";
import { Html, joinHtml, Key, Line, lines, listOf, postingReading, readElement, textToHtml, Title } from "../fields.ts";
import { hasMore } from "../has-more.ts";
import { jsonList } from "../json-list.ts";
import { CountryCode, endOfDay, IdText, UsDay } from "../loose-fields.ts";
import { pageJson, textBehind } from "../page-json.ts";
import { PayloadError } from "../payload-error.ts";
import type { Provider, RequestSpec } from "../provider.ts";
import { prose, shown, type PublicFields } from "../public-part.ts";
import { readJson } from "../read-json.ts";
import { joinLine } from "../texts.ts";
import { unescapeOnce } from "../unescape-once.ts";

const DOMAIN = "csod.com";
/** Its search, in each part of the world: the site's page says which. */
const SEARCH_HOSTS = ["us", "uk", "eu", "eu-fra", "eu-cdg", "au", "ca"].map((part) => `${part}.api.${DOMAIN}`);
const PAGE_SIZE = 200;
/** The customer, and one of its career sites: `acme|4`. */
const TOKEN = /^([a-z0-9](?:[a-z0-9-]*[a-z0-9])?)\|([1-9]\d{0,5})$/;
const SITE_PATH = /^\/ux\/ats\/careersite\/(\d+)(?:\/|$)/i;
const OLD_PATH = /^\/ats\/careersite\/\w+\.aspx$/i;

const publicFields: PublicFields = {
  ...shown("requisitionId", "postingEffectiveDate", "postingExpirationDate"),
  ...prose("displayJobTitle", "externalDescription"),
  locations: shown("city", "state", "country"),
};

const Row = z.lazy(() =>
  z.object({
    requisitionId: IdText.pipe(Key),
    displayJobTitle: z.string().transform(unescapeOnce).pipe(Title),
    postingEffectiveDate: UsDay,
    postingExpirationDate: UsDay,
    locations: listOf(z.object({ ...lines("city", "state"), country: CountryCode })),
    externalDescription: Html,
  }),
);
const RowKey = z.lazy(() =>
  z.object({ requisitionId: IdText }).transform(({ requisitionId }) => ({ id: requisitionId })),
);
const Envelope = z.lazy(() => z.object({ totalCount: z.int().nonnegative() }));
const Context = z.lazy(() =>
  z.object({ token: z.string().regex(/^[\w.-]{1,8000}$/), endpoints: z.object({ cloud: z.string() }) }),
);

/**
 * Cornerstone OnDemand: the search behind one of a customer's career sites, in pages with a total, asked with the token
 * that the site's page hands to every visitor, at the machine that the page names. From recorded answers (2026;
 * ats-facts) and an adapter that was measured on 404 customers: a site that nobody has, or another customer's, is a
 * search that finds nothing; one requisition may stand on several sites, with a day of each; `status` is "Success" or
 * 0; days are as the language that is asked for writes them; "-" is no last day; the list's text has no markup, and may
 * be "See JD" alone: the whole one is behind a session for half of the customers, which is not opened.
 */
export const cornerstone = {
  name: "cornerstone",
  label: "Cornerstone",
  example: "acme|4",
  format: "json",
  hosts: (board) => [hostOf(board), ...SEARCH_HOSTS],
  asks: "pages",
  // No limit was met by those who asked far more (ats-providers).
  requestsPerSecond: 2,
  sharesRate: true,
  // What goes while its pages are asked moves the rest: one may be on none of them.
  listKind: "search_index",
  paged: true,
  statesTotal: true,
  makesAddresses: true,
  boardFromUrl: ({ hostname, pathname, searchParams }) => {
    const [, customer] = /^([^.]+)\.csod\.com$/.exec(hostname) ?? [];
    // Before 2020 the site was a parameter.
    const site =
      SITE_PATH.exec(pathname)?.[1] ?? (OLD_PATH.test(pathname) ? searchParams.get("site") : null) ?? undefined;
    return customer === undefined || site === undefined ? null : canonicalBoard(`${customer}|${site}`);
  },
  canonicalBoard,
  boardUrl: (board) => siteUrl(board),
  ticket: {
    request: (board) => ({ url: siteUrl(board), headers: { accept: "text/html" } }),
    read: readTicket,
  },
  listRequest: (board) => listRequest(board, 1),
  readList: (payload, board, asked) =>
    jsonList(payload, {
      within: "data",
      arrayKey: "requisitions",
      publicFields,
      readElement: (element) => readElement(element, Row, RowKey, (row) => postingReading(toPosting(row, board))),
      declaredTotal: totalOf,
      next: (envelope, count) => {
        const page = Number(/"pageNumber":(\d+)/.exec(asked.body ?? "")?.[1] ?? 1);
        return hasMore(count, page * PAGE_SIZE, totalOf(envelope)) ? [listRequest(board, page + 1)] : [];
      },
    }),
  // A site that is gone is led to an error page of the customer's own, which hands out no token.
  meanings: { goneRedirects: [], emptyList: "unknown" },
  // A requisition's page is the same for every number.
  detailRequest: null,
} as const satisfies Provider;

/** Takes `acme/4`, as an address has them, for the same. */
function canonicalBoard(board: string): string | null {
  const token = board.toLowerCase().replace("/", "|");
  const [, customer = "", site] = TOKEN.exec(token) ?? [];
  return customer !== "" && customer !== "www" && customer.length <= limits.hostLabelCharsMax
    ? `${customer}|${site}`
    : null;
}

function partsOf(board: string): { customer: string; site: number } {
  const [customer = "", site] = board.split("|");
  return { customer, site: Number(site) };
}

function hostOf(board: string): string {
  return `${partsOf(board).customer}.${DOMAIN}`;
}

function siteUrl(board: string, path = ""): string {
  const { customer, site } = partsOf(board);
  return `https://${hostOf(board)}/ux/ats/careersite/${site}/home${path}?c=${customer}`;
}

function readTicket(page: Uint8Array): (request: RequestSpec) => RequestSpec {
  const context = readJson(pageJson(page, "script", ({ text }) => textBehind(text, "csod.context=")));
  const { data } = Context.safeParse(context);
  const host = URL.parse(data?.endpoints.cloud ?? "")?.host;
  if (data === undefined || host === undefined) throw new PayloadError("the site's page hands out no token");
  return (request) => ({
    ...request,
    url: request.url.replace(SEARCH_HOSTS[0] ?? "", host),
    headers: { ...request.headers, authorization: `Bearer ${data.token}` },
  });
}

function listRequest(board: string, page: number): RequestSpec {
  const { site } = partsOf(board);
  // As the page asks: the second of the numbers is the one that counts.
  const asked = { careerSiteId: site, careerSitePageId: site, pageNumber: page, pageSize: PAGE_SIZE };
  const anywhere = { states: [], countryCodes: [], cities: [], placeID: "", radius: null, postingsWithinDays: null };
  const unfiltered = { customFieldCheckboxKeys: [], customFieldDropdowns: [], customFieldRadios: [] };
  const language = { cultureId: 1, cultureName: "en-US", searchText: "" };
  return {
    url: `https://${SEARCH_HOSTS[0]}/rec-job-search/external/jobs`,
    method: "POST",
    headers: { accept: "application/json", "content-type": "application/json" },
    body: JSON.stringify({ ...asked, ...language, ...anywhere, ...unfiltered }),
  };
}

function totalOf(envelope: unknown): number | null {
  return Envelope.safeParse(envelope).data?.totalCount ?? null;
}

function toPosting(row: z.infer<typeof Row>, board: string): Posting {
  const places: PlaceHint[] = row.locations
    .map(({ city, state: region, country }) => ({ text: null, city, region, country }))
    .filter((place) => Object.values(place).some((part) => part !== null));
  const address = siteUrl(board, `/requisition/${row.requisitionId}`);
  return {
    key: row.requisitionId,
    title: row.displayJobTitle,
    locationText: Line.parse(
      places.flatMap(({ city, region, country }) => joinLine([city, region, country]) ?? []).join("; "),
    ),
    places: places.slice(0, limits.locationsMax),
    department: null,
    team: null,
    employmentText: null,
    workplaceText: null,
    isRemote: null,
    pay: [],
    payText: null,
    descriptionHtml: joinHtml([row.externalDescription === null ? null : textToHtml(row.externalDescription)]),
    language: null,
    companyName: null,
    sourceUrl: address,
    // The form is behind the posting's own page.
    applyUrl: address,
    postedAt: row.postingEffectiveDate,
    updatedAt: null,
    deadlineAt: endOfDay(row.postingExpirationDate),
    native: {},
  };
}
