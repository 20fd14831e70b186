import { z } from "zod";
import { limits } from "../../../core/limits.ts";
import type { PlaceHint, Posting } from "../../../core/posting.ts";
import {
  Html,
  joinHtml,
  Key,
  Line,
  Link,
  listOf,
  native,
  orNull,
  postingReading,
  readElement,
  Title,
} from "../fields.ts";
import { jsonList } from "../json-list.ts";
import { CountryCode, IdText, LooseTime } from "../loose-fields.ts";
import { refuseEmptyPage } from "../payload-error.ts";
import type { Provider, RequestSpec } from "../provider.ts";
import { LinkedPay, linkedPay, linkedPayFields } from "../linked-pay.ts";
import { prose, shown, type PublicFields } from "../public-part.ts";
import { publicHost } from "../tenant-host.ts";

const DOMAIN = ".teamtailor.com";
/** A label, of a region perhaps (`acme.na`). */
const TENANT = /^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?(?:\.na)?$/;
const NOT_TENANTS = new Set(["www", "app", "api", "partner", "docs", "support", "cdn", "assets-aws", "na"]);

const publicFields: PublicFields = {
  ...shown("id", "url", "date_published"),
  ...prose("title", "content_html"),
  _jobposting: {
    ...shown("@type", "datePosted", "validThrough", "employmentType", "jobLocationType"),
    ...prose("title", "description"),
    identifier: shown("@type", "value"),
    hiringOrganization: shown("@type", "name", "sameAs"),
    baseSalary: linkedPayFields,
    jobLocation: { address: shown("@type", "addressLocality", "addressRegion", "addressCountry", "postalCode") },
  },
};

const Address = z.lazy(() => z.object({ addressLocality: Line, addressRegion: Line, addressCountry: CountryCode }));
const Item = z.lazy(() =>
  z.object({
    id: Key,
    title: Title,
    url: Link,
    date_published: LooseTime,
    content_html: Html,
    _jobposting: orNull(
      z.object({
        identifier: orNull(z.object({ value: orNull(IdText) })),
        hiringOrganization: orNull(z.object({ name: Line })),
        employmentType: Line,
        jobLocationType: Line,
        baseSalary: orNull(LinkedPay),
        jobLocation: listOf(z.object({ address: orNull(Address) })),
      }),
    ),
  }),
);
type Item = z.infer<typeof Item>;

const ItemKey = z.lazy(() => z.object({ id: z.string() }));
const Feed = z.lazy(() => z.object({ next_url: z.string().nullish() }));

/**
 * Teamtailor: the feed of a career site, pages of a hundred; a board is a label of teamtailor.com (`acme`,
 * `acme.na`) or a host of the company's own. From recorded feeds (2026; ats-facts): `next_url` stands only where
 * there is more, and no total; the true id is a UUID, the number in addresses another; amounts are texts; times have
 * several offsets on one board; a region may be the whole of "Europe" beside a country, an organisation a name of
 * its own; nothing says remote. An unknown board answers 404.
 */
export const teamtailor = {
  name: "teamtailor",
  label: "Teamtailor",
  example: "acme",
  format: "json",
  hosts: (board) => [hostOf(board)],
  asks: "pages",
  requestsPerSecond: 2,
  sharesRate: DOMAIN.slice(1),
  // What goes while its pages are asked moves the rest: one may be on none of them.
  listKind: "search_index",
  paged: true,
  // A site of the company's own does not show in its address what runs it.
  boardFromUrl: ({ hostname }) =>
    hostname.endsWith(DOMAIN) && TENANT.test(hostname.slice(0, -DOMAIN.length)) ? canonicalBoard(hostname) : null,
  canonicalBoard,
  boardUrl: (board) => `https://${hostOf(board)}/jobs`,
  listRequest: (board) => listRequest(board, 1),
  readList: (payload, board, asked) =>
    jsonList(payload, {
      arrayKey: "items",
      publicFields,
      readElement: (element) => readElement(element, Item, ItemKey, (item) => postingReading(toPosting(item))),
      next: (feed, count) => {
        refuseEmptyPage(pageOf(asked), count);
        const hasMore = count > 0 && (Feed.safeParse(feed).data?.next_url ?? null) !== null;
        return hasMore ? [listRequest(board, pageOf(asked) + 1)] : [];
      },
    }),
  meanings: { goneRedirects: [], emptyList: "empty" },
  // A closed posting's page is not known to answer 404; its address is not told by its key.
  detailRequest: null,
} as const satisfies Provider;

function canonicalBoard(board: string): string | null {
  const token = board.toLowerCase();
  const label = token.endsWith(DOMAIN) ? token.slice(0, -DOMAIN.length) : token;
  if (TENANT.test(label)) return NOT_TENANTS.has(label) ? null : label;
  return token.endsWith(DOMAIN) ? null : publicHost(token);
}

function hostOf(board: string): string {
  return TENANT.test(board) ? `${board}${DOMAIN}` : board;
}

/** `next_url` is not followed but counted: it may name any host. */
function listRequest(board: string, page: number): RequestSpec {
  const query = page === 1 ? "" : `?page=${page}&per_page=100`;
  return { url: `https://${hostOf(board)}/jobs.json${query}`, headers: { accept: "application/json" } };
}

function pageOf({ url }: RequestSpec): number {
  return Number(new URL(url).searchParams.get("page") ?? 1);
}

function toPosting(item: Item): Posting {
  const { _jobposting: stated } = item;
  const places = toPlaces(stated?.jobLocation ?? []);
  return {
    key: item.id,
    title: item.title,
    locationText: Line.parse(places.flatMap(({ city, region }) => city ?? region ?? []).join("; ")),
    places,
    department: null,
    team: null,
    employmentText: stated?.employmentType?.replaceAll("_", " ") ?? null,
    workplaceText: stated?.jobLocationType === "TELECOMMUTE" ? "remote" : null,
    isRemote: null,
    pay: linkedPay(stated?.baseSalary ?? null),
    payText: null,
    descriptionHtml: joinHtml([item.content_html]),
    language: null,
    companyName: stated?.hiringOrganization?.name ?? null,
    sourceUrl: item.url,
    // The form is on the posting's own page.
    applyUrl: item.url,
    postedAt: item.date_published,
    updatedAt: null,
    deadlineAt: null,
    native: native({ number: stated?.identifier?.value ?? null }),
  };
}

function toPlaces(locations: { address: z.infer<typeof Address> | null }[]): PlaceHint[] {
  return locations
    .flatMap(({ address }) => address ?? [])
    .map(({ addressLocality: city, addressRegion: region, addressCountry: country }) => ({
      text: null,
      city,
      region,
      country,
    }))
    .filter((place) => Object.values(place).some((part) => part !== null))
    .slice(0, limits.locationsMax);
}
