import { z } from "zod";
import type { PlaceHint, Posting } from "../../../core/posting.ts";
import { feedList, rss } from "../feed-list.ts";
import { Html, joinHtml, Key, Line, Link, native, textToHtml, Title } from "../fields.ts";
import { IdText, MailTime } from "../loose-fields.ts";
import { childTexts, type MarkupNode } from "../markup.ts";
import type { Provider } from "../provider.ts";
import { prose, shown, type PublicFields } from "../public-part.ts";

const DOMAIN = ".tbe.taleo.net";
/** `phf02|ACME|38`: a part of the ATS's machines, the customer, one of its sites. */
const TOKEN = /^[a-z]{3}\d{2}\|[A-Z0-9_]{1,40}\|\d{1,5}$/;

const publicFields: PublicFields = {
  ...shown("link", "guid", "pubDate", "taleo:reqId", "taleo:location", "taleo:locationState"),
  ...prose("title", "description"),
  ...shown("taleo:locationCity", "taleo:department"),
  ...prose("taleo:html-description"),
};

const Item = z.lazy(() =>
  z.object({
    id: IdText.pipe(Key),
    title: Title,
    link: Link,
    updated: MailTime,
    location: Line,
    state: Line,
    city: Line,
    department: Line,
    text: Html,
    html: Html,
  }),
);
type Item = z.infer<typeof Item>;

const ItemKey = z.lazy(() => z.object({ id: IdText }));

/**
 * Taleo Business Edition: the feed of a customer's site, whole postings in one answer. From recorded feeds (2026;
 * ats-facts): `pubDate` is the last change, minutes apart for one posting and the next, so no day of publication; a
 * state is a name or a country and its code ("Texas", "US-AZ"); a department may begin with a cost centre; the plain
 * text of a posting stands beside its HTML.
 */
export const taleobe = {
  name: "taleobe",
  label: "Taleo Business Edition",
  example: "phf02|ACME|38",
  format: "xml",
  hosts: (board) => [hostOf(board)],
  asks: "pages",
  requestsPerSecond: 1,
  sharesRate: true,
  listKind: "full_dump",
  boardFromUrl: ({ hostname, pathname, searchParams }) => {
    const [, zone = ""] = /^\/([a-z]{3}\d{2})\/ats\//.exec(pathname) ?? [];
    const board = canonicalBoard(`${zone}|${searchParams.get("org") ?? ""}|${searchParams.get("cws") ?? ""}`);
    return board !== null && hostOf(board) === hostname ? board : null;
  },
  canonicalBoard,
  boardUrl: (board) => addressOf(board, "careers/v2/searchResults"),
  listRequest: (board) => ({
    url: addressOf(board, "servlet/Rss"),
    headers: rss.headers,
  }),
  readList: (payload) => feedList(payload, rss, { publicFields, toFields, item: Item, key: ItemKey, toPosting }),
  // What an unknown board answers was not recorded.
  meanings: { goneRedirects: [], emptyList: "empty" },
  // A closed posting's page is not known to answer 404.
  detailRequest: null,
} as const satisfies Provider;

function canonicalBoard(board: string): string | null {
  const [zone = "", ...others] = board.split("|");
  const token = [zone.toLowerCase(), ...others.map((part) => part.toUpperCase())].join("|");
  return TOKEN.test(token) ? token : null;
}

function hostOf(board: string): string {
  return `${board.slice(0, 3)}${DOMAIN}`;
}

function addressOf(board: string, path: string): string {
  const [zone, org, site] = board.split("|");
  return `https://${hostOf(board)}/${zone}/ats/${path}?org=${org}&cws=${site}`;
}

function toFields(node: MarkupNode): Record<string, unknown> {
  const fields = childTexts(node, {
    id: "taleo:reqId",
    title: "title",
    link: "link",
    updated: "pubDate",
    location: "taleo:location",
    state: "taleo:locationState",
    city: "taleo:locationCity",
    department: "taleo:department",
    text: "description",
    html: "taleo:html-description",
  });
  return { ...fields, id: fields.id?.trim() };
}

function toPosting(item: Item): Posting {
  const [, country = null, region = item.state] = /^([A-Z]{2})-([A-Z0-9]{1,3})$/.exec(item.state ?? "") ?? [];
  const at: PlaceHint = { text: item.location, city: item.city, region, country };
  return {
    key: item.id,
    title: item.title,
    locationText: item.location,
    places: Object.values(at).some((part) => part !== null) ? [at] : [],
    department: item.department,
    team: null,
    employmentText: null,
    workplaceText: null,
    isRemote: null,
    pay: [],
    payText: null,
    descriptionHtml: joinHtml([item.html ?? (item.text === null ? null : textToHtml(item.text.trim()))]),
    language: null,
    companyName: null,
    sourceUrl: item.link,
    // The form is behind the posting's own page.
    applyUrl: item.link,
    postedAt: null,
    updatedAt: item.updated,
    deadlineAt: null,
    native: native({ location: item.location, state: item.state }),
  };
}
