import { z } from "zod";
import type { PlaceHint, Posting } from "../../../core/posting.ts";
import { cleanLine } from "../../../core/text-in/clean-text.ts";
import { decodeEntities } from "../../../core/text-in/decode-entities.ts";
import { anotherPage } from "../answer-details.ts";
import { Html, joinHtml, Key, Line, lines, native, orNull, postingReading, readElement, Title } from "../fields.ts";
import { linkedDetails } from "../json-ld.ts";
import { rowPosting } from "../label-pages.ts";
import { CountryCode, LooseTime, UsDay } from "../loose-fields.ts";
import { findNode, hasClass, innerText, splitMarkup, type MarkupNode } from "../markup.ts";
import { markupList } from "../markup-list.ts";
import { keyInAddress } from "../own-address.ts";
import { refuseEmptyPage } from "../payload-error.ts";
import type { Provider, RequestSpec } from "../provider.ts";
import { prose, shown, type PublicFields } from "../public-part.ts";
import { tenantHosts } from "../tenant-host.ts";
import { joinLine, placeNamed } from "../texts.ts";

const { hostOf, board } = tenantHosts("careerplug.com", [
  "api",
  "app",
  "apps",
  "blog",
  "go",
  "help",
  "info",
  "support",
]);
const POSTING_PATH = /^\/jobs\/(\d{1,15})(?:\/|$)/;
/** "VT-South Burlington-05403": state, town, which may have a hyphen, postal code. */
const PLACE = /^([A-Z]{2})-(\S[^\d]{0,100}?)\s{0,9}-\d{5}(?:-\d{4})?$/;

const said: PublicFields = { ...shown("@class"), ...prose("#text") };
const cell: PublicFields = { ...said, span: said };
const publicFields: PublicFields = {
  ...shown("@class", "@href"),
  ...prose("#text"),
  span: said,
  div: { ...cell, div: { ...cell, div: cell }, h3: cell },
};
const publicData: PublicFields = {
  ...shown("@type", "url", "datePosted", "employmentType", "jobLocationType"),
  ...prose("title", "description"),
  hiringOrganization: shown("@type", "name"),
  jobLocation: { address: shown("@type", "addressLocality", "addressRegion", "addressCountry", "postalCode") },
};

const Row = z.lazy(() => z.object({ id: Key, title: Title, place: Line, posted: UsDay }));
const RowKey = z.lazy(() => z.object({ id: z.string() }));
const Page = z.lazy(() =>
  z.object({
    title: Title,
    description: Html,
    datePosted: LooseTime,
    ...lines("employmentType", "jobLocationType"),
    hiringOrganization: orNull(z.object({ name: Line })),
    jobLocation: orNull(
      z.object({
        address: orNull(z.object({ ...lines("addressLocality", "addressRegion"), addressCountry: CountryCode })),
      }),
    ),
  }),
);

/**
 * CareerPlug: a company's pages of cards, each linked to the next; the rest in the linked data of postings' pages. From
 * adapters that were measured (2026): a card's place is "VT-South Burlington-05403" or words of the company's, its day
 * "06-20-26", each behind a label for small screens; `/jobs` of a company with one posting leads to that one's form, which is
 * no list; postings of a franchise name the shop that hires; some pages lead to the form and carry no linked data.
 */
export const careerplug = {
  name: "careerplug",
  label: "CareerPlug",
  example: "acme",
  format: "html",
  ...board,
  asks: "pages",
  proven: false,
  requestsPerSecond: 1,
  // What goes while its pages are asked moves the rest: one may be on none of them.
  listKind: "search_index",
  paged: true,
  makesAddresses: true,
  boardUrl,
  listRequest: (name) => pageRequest(boardUrl(name)),
  readList: (payload, name, asked) =>
    markupList(payload, {
      format: "html",
      root: "html",
      isElement: (node) => keyOf(node, name) !== null,
      // A card's other links have no title.
      isListed: (node) => titleOf(node) !== null,
      publicFields,
      readElement: (node) =>
        readElement(toFields(node, name), Row, RowKey, (row) => postingReading(toPosting(row, name))),
      next: (count) => {
        refuseEmptyPage(Number(new URL(asked.url).searchParams.get("page") ?? 1), count);
        return count === 0 ? [] : nextPage(payload, name, asked);
      },
    }),
  // A company's one posting, and another page than a list, have no cards.
  meanings: { goneRedirects: [], emptyList: "unknown" },
  details: linkedDetails({
    addressOf,
    publicFields: publicData,
    keyOf: ({ url }) => keyInAddress(url, POSTING_PATH),
    read: (data, listed) =>
      readElement({ ...data, id: listed.key }, Page, RowKey, (page) =>
        // Nothing else in it says whose it is.
        cleanLine(decodeEntities(page.title)) === listed.title
          ? postingReading(withPage(listed, page))
          : anotherPage(listed),
      ),
  }),
  // What a closed posting's page answers has not been recorded.
  detailRequest: null,
} as const satisfies Provider;

function boardUrl(name: string): string {
  return `https://${hostOf(name)}/jobs`;
}

function addressOf(name: string, key: string): string {
  return `${boardUrl(name)}/${key}`;
}

function pageRequest(url: string): RequestSpec {
  return { url, headers: { accept: "text/html" } };
}

function keyOf({ name, attributes }: MarkupNode, tenant: string): string | null {
  const url = name === "a" ? URL.parse(attributes["href"] ?? "", boardUrl(tenant)) : null;
  return url?.hostname === hostOf(tenant) ? (POSTING_PATH.exec(url.pathname)?.[1] ?? null) : null;
}

function titleOf(card: MarkupNode): string | null {
  const title = findNode(card, (node) => hasClass(node, "job-title")) ?? card;
  const name = findNode(title, (node) => hasClass(node, "name")) ?? (title === card ? null : title);
  return name === null ? null : innerText(name);
}

/** What a cell says beside its label, which is an element of its own. */
function toFields(card: MarkupNode, tenant: string): Record<string, unknown> {
  const cellOf = (name: string): string | null => Line.parse(findNode(card, (node) => hasClass(node, name))?.text);
  return {
    id: keyOf(card, tenant),
    title: titleOf(card) ?? undefined,
    place: cellOf("job-location"),
    posted: cellOf("job-post-date")?.replaceAll("-", "/"),
  };
}

function nextPage(payload: Uint8Array, tenant: string, asked: RequestSpec): RequestSpec[] {
  const [link] = splitMarkup(payload, "html", (node) => {
    return node.name === "a" && hasClass(node, "next_page") && !hasClass(node, "disabled");
  });
  const url = URL.parse(link?.node.attributes["href"] ?? "", asked.url);
  const isNext = url?.hostname === hostOf(tenant) && url.pathname === "/jobs" && url.href !== asked.url;
  return isNext && link !== undefined ? [pageRequest(url.href)] : [];
}

function toPlace(text: string): PlaceHint {
  const [, region = null, city = null] = PLACE.exec(text) ?? [];
  return city === null ? placeNamed(text) : { text: joinLine([city, region]), city, region, country: null };
}

function toPosting({ id, title, place, posted }: z.infer<typeof Row>, tenant: string): Posting {
  const at = place === null ? null : toPlace(place);
  return {
    ...rowPosting({ id, title, posted }, addressOf(tenant, id)),
    locationText: at?.text ?? null,
    places: at === null ? [] : [at],
    native: native({ location: place }),
  };
}

function withPage(listed: Posting, page: z.infer<typeof Page>): Posting {
  const {
    addressLocality: city = null,
    addressRegion: region = null,
    addressCountry: country = null,
  } = page.jobLocation?.address ?? {};
  const text = joinLine([city, region, country]);
  return {
    ...listed,
    ...(text === null ? {} : { locationText: text, places: [{ text, city, region, country }] }),
    employmentText: page.employmentType?.replaceAll("_", " ") ?? null,
    isRemote: page.jobLocationType === "TELECOMMUTE" ? true : null,
    descriptionHtml: joinHtml([page.description]),
    companyName: page.hiringOrganization?.name ?? null,
    postedAt: page.datePosted ?? listed.postedAt,
  };
}
