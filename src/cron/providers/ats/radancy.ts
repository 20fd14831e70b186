import { z } from "zod";
import { limits } from "../../../core/limits.ts";
import type { PlaceHint, Posting } from "../../../core/posting.ts";
import { pageDetails } from "../answer-details.ts";
import {
  Html,
  joinHtml,
  Key,
  Line,
  lines,
  Link,
  native,
  orNull,
  postingReading,
  readElement,
  Title,
} from "../fields.ts";
import { findJsonLd } from "../json-ld.ts";
import { nestedCells, rowPosting, unlabelled } from "../label-pages.ts";
import { LinkedPay, linkedPay, linkedPayFields } from "../linked-pay.ts";
import { Day, NumberOrText, UsDay, WrittenDay } from "../loose-fields.ts";
import { decodeMarkup, findNode, findNodes, hasClass, splitMarkup, type MarkupNode } from "../markup.ts";
import { markupList } from "../markup-list.ts";
import { keyInAddress } from "../own-address.ts";
import { PayloadError } from "../payload-error.ts";
import type { Provider, RequestSpec } from "../provider.ts";
import { prose, shown, type PublicFields } from "../public-part.ts";
import { publicHost } from "../tenant-host.ts";
import { joinLine } from "../texts.ts";

/** Measured: no search shows more, however it is paged. */
const WINDOW = 10_000;
const BOARD = /^([a-z0-9.-]+)(?:\|([a-z]{2}(?:-[a-z]{2,4})?))?$/;
const BOARD_PATH =
  /^(?:\/([a-z]{2}(?:-[a-z]{2,4})?))?\/(?:search-jobs(?:\/|$)|(?:job|emploi)\/[^/]+\/[^/]+\/\d{1,6}\/\d{6,15}\/?$)/i;
/** `/en/job/{town}/{words}/{number of the company}/{id}`; the word is in the site's language. */
const POSTING_PATH = /^\/(?:[^/]+\/){3,4}\d{1,6}\/(\d{6,15})\/?$/;

const linked: PublicFields = { ...shown("@class", "@href", "@data-job-id"), ...prose("#text") };
const publicFields = nestedCells(["a", "div", "h2", "h3", "h4", "li", "p", "span", "td", "ul"], linked);
const words = [
  "identifier",
  "employmentType",
  "jobLocationType",
  "industry",
  "category",
  "company",
  "location",
] as const;
const pageFields: PublicFields = {
  ...shown("id", "datePosted", "firstIndex", "applyUrl", ...words),
  ...prose("title", "description"),
  jobLocation: { address: shown("@type", "addressLocality", "addressRegion", "addressCountry") },
  baseSalary: linkedPayFields,
};

/** "07/28/2026", "Jul. 27, 2026". */
const ShownDay = Line.transform((text) => UsDay.parse(text) ?? WrittenDay.parse(text));
/** "2026-9-24". */
const LinkedDay = Line.transform((text) => Day.parse(text?.replaceAll(/-(\d)(?!\d)/g, "-0$1")));
const Row = z.lazy(() =>
  z.object({ id: Key, address: z.string(), title: Title, ...lines("place", "department"), posted: ShownDay }),
);
const RowKey = z.lazy(() => z.object({ id: z.string() }));
const Place = z.lazy(() =>
  z.object({ address: orNull(z.object(lines("addressLocality", "addressRegion", "addressCountry"))) }),
);
const Page = z.lazy(() =>
  z.object({
    id: orNull(Key),
    ...lines("title", ...words),
    description: Html,
    datePosted: LinkedDay,
    firstIndex: UsDay,
    jobLocation: orNull(z.union([z.array(Place), Place.transform((one) => [one])])),
    baseSalary: orNull(LinkedPay),
    applyUrl: Link,
  }),
);

/**
 * Radancy (TalentBrew): career sites on hosts of the customers' own, some with a language before their paths
 * (`careers.acme.com|en`): pages of a search with a total, the rest in postings' own pages. From recorded pages of postings
 * (2026; ats-facts) and adapters that were measured on 188 sites: every skin links a posting with `data-job-id`, some twice;
 * `data-total-job-results` is right where another total counts articles too; robots.txt of most disallows what lies below
 * `/search-jobs/`, so that the page alone is asked; labels stand inside of cells; days are written as in the USA; linked
 * data may hold the first part of the text only, say "Remote" for a country, a number for a region, no unit of pay.
 */
export const radancy = {
  name: "radancy",
  label: "Radancy",
  example: "jobs.acme.com",
  format: "html",
  hosts: (board) => [board.split("|")[0] ?? ""],
  asks: "pages",
  // Pages of postings were recorded; no list.
  proven: false,
  requestsPerSecond: 1,
  listKind: "search_index",
  listCap: WINDOW,
  paged: true,
  makesAddresses: true,
  boardFromUrl: ({ hostname, pathname }) => {
    const [path, language] = BOARD_PATH.exec(pathname) ?? [];
    return path === undefined ? null : canonicalBoard(language === undefined ? hostname : `${hostname}|${language}`);
  },
  canonicalBoard,
  boardUrl,
  listRequest: (board) => pageRequest(board, 1),
  readList: (payload, board, asked) => {
    const state = searchState(payload);
    return markupList(payload, {
      format: "html",
      root: "html",
      isElement: (node) => node.name === "li" || node.name === "tr" || linkOf(node, board) !== null,
      isListed: (node) => linkOf(node, board) !== null,
      publicFields,
      readElement: (node) =>
        readElement(toFields(node, board), Row, RowKey, (row) =>
          postingReading({ ...rowPosting(row, row.address), native: native({ category: row.department }) }),
        ),
      declaredTotal: () => state.total,
      next: (count) =>
        count === 0 || state.isLast
          ? []
          : [pageRequest(board, Number(new URL(asked.url).searchParams.get("p") ?? 1) + 1)],
    });
  },
  meanings: { goneRedirects: [], emptyList: "empty" },
  details: pageDetails({
    addressOf: (board, { sourceUrl }) => sourceUrl ?? boardUrl(board),
    factsOf,
    publicFields: pageFields,
    schema: Page,
    toPosting: withPage,
  }),
  // What a closed posting's page answers has not been recorded.
  detailRequest: null,
} as const satisfies Provider;

function canonicalBoard(board: string): string | null {
  const [, name = "", language] = BOARD.exec(board.toLowerCase()) ?? [];
  const host = publicHost(name);
  return host === null || board.length > limits.boardCharsMax ? null : [host, language].filter(Boolean).join("|");
}

function boardUrl(board: string): string {
  const [host, language] = board.split("|");
  return `https://${[host, language].filter(Boolean).join("/")}/search-jobs`;
}

function pageRequest(board: string, page: number): RequestSpec {
  return { url: `${boardUrl(board)}${page === 1 ? "" : `?p=${page}`}`, headers: { accept: "text/html" } };
}

/** What a search says of itself. A page that states no total is none of a search. */
function searchState(payload: Uint8Array): { total: number; isLast: boolean } {
  const [found] = splitMarkup(payload, "html", ({ attributes }) => attributes["data-total-results"] !== undefined);
  const numberOf = (name: string): number | null => NumberOrText.parse(found?.node.attributes[`data-${name}`]);
  const total = numberOf("total-job-results") ?? numberOf("total-results");
  if (total === null) throw new PayloadError("no page of a Radancy search");
  return { total, isLast: (numberOf("current-page") ?? 1) >= (numberOf("total-pages") ?? 1) };
}

/** The link of a row, which names its posting on this site. */
function linkOf(row: MarkupNode, board: string): { node: MarkupNode; url: URL } | null {
  const host = board.split("|")[0] ?? "";
  for (const node of findNodes(
    row,
    ({ name, attributes }) => name === "a" && attributes["data-job-id"] !== undefined,
  )) {
    const url = URL.parse(node.attributes["href"] ?? "", `https://${host}/`);
    if (url?.hostname === host && POSTING_PATH.test(url.pathname)) return { node, url };
  }
  return null;
}

function toFields(row: MarkupNode, board: string): Record<string, unknown> {
  const link = linkOf(row, board);
  const cellOf = (end: RegExp): MarkupNode | null =>
    findNode(row, ({ attributes }) => attributes["class"]?.split(/\s+/).some((name) => end.test(name)) === true);
  const heading = findNode(row, ({ name }) => /^h[1-4]$/.test(name)) ?? cellOf(/title$/) ?? link?.node ?? null;
  return {
    id: POSTING_PATH.exec(link?.url.pathname ?? "")?.[1],
    address: link === null ? undefined : `https://${link.url.hostname}${link.url.pathname}`,
    title: heading === null ? undefined : (unlabelled(heading) ?? ""),
    place: unlabelled(cellOf(/(?:^|[_-])location$/)),
    department: unlabelled(cellOf(/(?:^|[_-])category$/)),
    posted: unlabelled(cellOf(/date-posted$/)),
  };
}

/** What a page says in its head, in its linked data and in the text behind them: of some sites one is missing. */
function factsOf(page: Uint8Array): Record<string, unknown> {
  const isText = (node: MarkupNode): boolean => hasClass(node, "ats-description");
  const spans = splitMarkup(page, "html", (node) => node.name === "meta" || isText(node));
  const metaOf = (name: string): string | null =>
    spans.find(({ node }) => node.name === "meta" && node.attributes["name"] === name)?.node.attributes["content"] ??
    null;
  const text = spans.find(({ node }) => isText(node));
  const data = findJsonLd(page, "JobPosting") ?? {};
  const organisation = z.object({ name: Line }).safeParse(data["hiringOrganization"]).data;
  return {
    ...data,
    id: keyInAddress(data["url"], POSTING_PATH),
    title: data["title"] ?? metaOf("gtm_tbcn_jobtitle"),
    // Linked data may have the overview alone.
    description: text === undefined ? (data["description"] ?? null) : decodeMarkup(page).slice(text.start, text.end),
    firstIndex: metaOf("gtm_firstindex"),
    identifier: metaOf("job-ats-req-id") ?? data["identifier"],
    category: metaOf("gtm_tbcn_jobcategory"),
    company: organisation?.name ?? null,
    location: metaOf("gtm_tbcn_location"),
    applyUrl: metaOf("search-job-apply-url"),
  };
}

function toPlaces(page: z.infer<typeof Page>): PlaceHint[] {
  // "Gurnee~Illinois~United States", where there are no linked data.
  const [addressLocality = null, addressRegion = null, addressCountry = null] =
    page.location?.split("~").map((part) => Line.parse(part)) ?? [];
  const named = [{ address: { addressLocality, addressRegion, addressCountry } }];
  const places = (page.jobLocation ?? named).map(({ address }): PlaceHint => {
    const city = address?.addressLocality ?? null;
    const region = /^\d+$/.test(address?.addressRegion ?? "") ? null : (address?.addressRegion ?? null);
    const country = address?.addressCountry ?? null;
    return { text: joinLine([city, region, country]), city, region, country: country === "Remote" ? null : country };
  });
  return places.filter(({ text }) => text !== null).slice(0, limits.locationsMax);
}

function withPage(listed: Posting, page: z.infer<typeof Page>): Posting {
  const places = toPlaces(page);
  return {
    ...listed,
    // Whose page it is, as it says itself, where it does: another one's is a reject.
    key: page.id ?? listed.key,
    title: page.title ?? listed.title,
    ...(places.length === 0 ? {} : { places, locationText: Line.parse(places.map(({ text }) => text).join("; ")) }),
    department: page.industry ?? page.category ?? listed.department,
    employmentText: page.employmentType,
    isRemote: page.jobLocationType === "TELECOMMUTE" ? true : null,
    pay: linkedPay(page.baseSalary),
    descriptionHtml: joinHtml([page.description]),
    companyName: page.company,
    applyUrl: page.applyUrl ?? listed.applyUrl,
    postedAt: page.datePosted ?? page.firstIndex ?? listed.postedAt,
    native: native({ category: page.category ?? listed.native["category"] ?? null, requisition_id: page.identifier }),
  };
}
