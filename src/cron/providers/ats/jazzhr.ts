import { z } from "zod";
import { limits } from "../../../core/limits.ts";
import type { PlaceHint, Posting } from "../../../core/posting.ts";
import { Html, joinHtml, Key, Line, Link, native, orNull, postingReading, readElement, Title } from "../fields.ts";
import { linkedDetails } from "../json-ld.ts";
import { Day } from "../loose-fields.ts";
import { findNode, hasClass, innerText, type MarkupNode } from "../markup.ts";
import { markupList } from "../markup-list.ts";
import { keyInAddress } from "../own-address.ts";
import { prose, shown, type PublicFields } from "../public-part.ts";
import type { Provider } from "../provider.ts";

const TOKEN = /^[a-z0-9][a-z0-9-]*$/;
const NOT_BOARDS = new Set(["www", "app", "api", "help"]);
/** `/apply/ujxQN2lhPz/Field-Specialist`: the posting's token, then words. */
const POSTING_PATH = /^\/apply\/(?:jobs\/details\/)?([A-Za-z0-9]{6,})(?:\/|$)/;

/** An item of the list: what is written in it, and where it leads. */
const linked = { ...shown("@href"), ...prose("#text") };
const publicFields: PublicFields = {
  ...shown("@class"),
  h3: { ...shown("@class"), a: linked },
  h4: { ...shown("@class"), a: linked },
  a: linked,
  ul: { ...shown("@class"), li: { ...shown("#text"), i: shown("@class") } },
};
const publicData: PublicFields = {
  ...shown("@type", "url", "datePosted", "validThrough", "employmentType", "experienceRequirements"),
  ...prose("title", "description"),
  hiringOrganization: shown("@type", "name", "sameAs"),
  jobLocation: { address: shown("@type", "addressLocality", "addressRegion", "addressCountry", "postalCode") },
};

const Item = z.lazy(() => z.object({ id: Key, title: Title, place: Line }));
const ItemKey = z.lazy(() => z.object({ id: z.string() }));

const Page = z.lazy(() =>
  z.object({
    title: Title,
    description: Html,
    datePosted: Day,
    employmentType: Line,
    url: Link,
    hiringOrganization: orNull(z.object({ name: Line })),
    jobLocation: orNull(
      z.object({ address: orNull(z.object({ addressLocality: Line, addressRegion: Line, addressCountry: Line })) }),
    ),
  }),
);

/**
 * JazzHR: a company's board of pages for people, asked as robots.txt allows; the rest of a posting stands in
 * the linked data (JSON-LD) of its own page. From recorded pages (2026): the list has a title, a place and an
 * address for each; the address has no country; `validThrough` is always 90 days on and is no deadline; some
 * pages carry no linked data, and such a posting is taken as its list has it; a page that does not even show its
 * title is another one (maintenance, an error with status 200).
 */
export const jazzhr = {
  name: "jazzhr",
  label: "JazzHR",
  example: "acme",
  format: "html",
  hosts: (board) => [hostOf(board)],
  asks: "pages",
  requestsPerSecond: 1,
  listKind: "full_dump",
  makesAddresses: true,
  boardFromUrl: ({ hostname }) => {
    const token = /^([^.]+)\.applytojob\.com$/.exec(hostname)?.[1];
    return token === undefined ? null : canonicalBoard(token);
  },
  canonicalBoard,
  boardUrl: (board) => `https://${hostOf(board)}/apply`,
  listRequest: (board) => ({ url: `https://${hostOf(board)}/apply`, headers: { accept: "text/html" } }),
  readList: (payload, board) =>
    markupList(payload, {
      format: "html",
      root: "html",
      isElement: (node) => node.name === "li" && hasClass(node, "list-group-item"),
      publicFields,
      readElement: (node) =>
        readElement(toFields(node, board), Item, ItemKey, (item) => postingReading(toPosting(item, board))),
    }),
  meanings: { goneRedirects: [], emptyList: "empty" },
  details: linkedDetails({
    addressOf,
    publicFields: publicData,
    keyOf: ({ url }) => keyInAddress(url, POSTING_PATH),
    read: (data, listed) =>
      readElement({ ...data, id: listed.key }, Page, ItemKey, (page) => postingReading(withPage(listed, page))),
  }),
  // A closed posting's page is not known to answer 404.
  detailRequest: null,
} as const satisfies Provider;

function canonicalBoard(board: string): string | null {
  const token = board.toLowerCase();
  return TOKEN.test(token) && !NOT_BOARDS.has(token) && token.length <= limits.hostLabelCharsMax ? token : null;
}

function hostOf(board: string): string {
  return `${board}.applytojob.com`;
}

function addressOf(board: string, key: string): string {
  return `https://${hostOf(board)}/apply/${key}`;
}

/** What an item of the list is: a link to the posting on this board, and the words beside it. */
function toFields(node: MarkupNode, board: string): Record<string, unknown> {
  const link = findNode(node, ({ name, attributes }) => name === "a" && keyOf(attributes["href"], board) !== null);
  const marker = findNode(node, ({ children }) => children.some((icon) => hasClass(icon, "fa-map-marker")));
  return {
    id: keyOf(link?.attributes["href"], board) ?? undefined,
    title: link === null ? undefined : innerText(link),
    place: marker === null ? null : innerText(marker),
  };
}

function keyOf(href: string | undefined, board: string): string | null {
  const url = URL.parse(href ?? "", `https://${hostOf(board)}/apply`);
  return url?.hostname === hostOf(board) ? (POSTING_PATH.exec(url.pathname)?.[1] ?? null) : null;
}

function toPosting({ id, title, place }: z.infer<typeof Item>, board: string): Posting {
  return {
    key: id,
    title,
    locationText: place,
    places: place === null ? [] : [{ text: place, city: null, region: null, country: null }],
    department: null,
    team: null,
    employmentText: null,
    workplaceText: null,
    isRemote: null,
    pay: [],
    payText: null,
    descriptionHtml: null,
    language: null,
    companyName: null,
    sourceUrl: addressOf(board, id),
    applyUrl: addressOf(board, id),
    postedAt: null,
    updatedAt: null,
    deadlineAt: null,
    native: native({ location: place }),
  };
}

function withPage(listed: Posting, page: z.infer<typeof Page>): Posting {
  const address = page.jobLocation?.address ?? null;
  const stated: PlaceHint = {
    text: listed.locationText,
    city: address?.addressLocality ?? null,
    region: address?.addressRegion ?? null,
    country: address?.addressCountry ?? null,
  };
  return {
    ...listed,
    title: page.title,
    places: Object.values(stated).some((part) => part !== null) ? [stated] : [],
    employmentText: page.employmentType?.replaceAll("_", " ") ?? null,
    descriptionHtml: joinHtml([page.description]),
    companyName: page.hiringOrganization?.name ?? null,
    sourceUrl: page.url ?? listed.sourceUrl,
    postedAt: page.datePosted,
    native: native({ ...listed.native, employmentType: page.employmentType }),
  };
}
