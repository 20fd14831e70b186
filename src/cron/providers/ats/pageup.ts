import { z } from "zod";
import { limits } from "../../../core/limits.ts";
import type { PlaceHint, Posting } from "../../../core/posting.ts";
import { feedList, rss } from "../feed-list.ts";
import { Html, joinHtml, Key, Line, Link, native, Title } from "../fields.ts";
import { IdText, MailTime } from "../loose-fields.ts";
import { childrenOf, childTexts, type MarkupNode } from "../markup.ts";
import type { Provider } from "../provider.ts";
import { prose, shown, type PublicFields } from "../public-part.ts";

const HOST = "careers.pageuppeople.com";
/** `1083|cw|en-us`: the customer, one of its sites, the site's language. */
const TOKEN = /^[1-9]\d{0,6}\|[a-z][a-z0-9]{0,9}\|[a-z]{2}(?:-[a-z]{2,4})?$/;

/** Not `businessLayer1` and what is below it, which may be a manager's name. */
const publicFields: PublicFields = {
  ...shown("guid", "link", "pubDate", "*:updated", "*:category", "*:subCategory"),
  ...prose("title", "description"),
  ...shown("*:refNo", "*:applyLink", "*:closingDate", "*:location", "*:workType"),
  ...prose("*:description"),
};

const Item = z.lazy(() =>
  z.object({
    id: IdText.pipe(Key),
    title: Title,
    link: Link,
    summary: Html,
    description: Html,
    posted: MailTime,
    applyLink: Link,
    closes: MailTime,
    location: Line,
    workType: Line,
    category: Line,
  }),
);
type Item = z.infer<typeof Item>;

const ItemKey = z.lazy(() => z.object({ id: IdText }));

/**
 * PageUp: the feed of a customer's careers site, whole postings in one answer; sites on customers' own hosts are walled
 * off, this host is not. From recorded feeds (2026; ats-providers, ats-facts): lists in one text are told by commas
 * without a space ("VIC|Melbourne,WA|Perth", "Partial Remote,Bethlehem", but "Providence, Rhode Island"), and "|" goes
 * from the large to the small; `category` stands twice and may hold names and values ("Work Arrangement|Hybrid");
 * `pubDate` ends in "Z", which no mail does; an empty board has no items and an empty title; `businessLayer1` may be a
 * person's name. Closing dates were empty in all of them.
 */
export const pageup = {
  name: "pageup",
  label: "PageUp",
  example: "999|cw|en",
  format: "xml",
  hosts: () => [HOST],
  asks: "pages",
  requestsPerSecond: 1,
  listKind: "full_dump",
  boardFromUrl: ({ hostname, pathname }) => {
    const [, customer, site, language] = /^\/([^/]+)\/([^/]+)\/([^/]+)/.exec(pathname) ?? [];
    return hostname === HOST && language !== undefined ? canonicalBoard(`${customer}|${site}|${language}`) : null;
  },
  canonicalBoard,
  boardUrl: (board) => `${siteUrl(board)}/listing/`,
  listRequest: (board) => ({
    url: `${siteUrl(board)}/latest_jobs.rss`,
    headers: rss.headers,
  }),
  readList: (payload) => feedList(payload, rss, { publicFields, toFields, item: Item, key: ItemKey, toPosting }),
  meanings: { goneRedirects: [], emptyList: "empty" },
  // A closed posting's page is not known to answer 404.
  detailRequest: null,
} as const satisfies Provider;

/** Takes `1083/cw/en`, as public lists of boards write it, for the same. */
function canonicalBoard(board: string): string | null {
  const token = board.toLowerCase().replaceAll("/", "|");
  return TOKEN.test(token) ? token : null;
}

function siteUrl(board: string): string {
  return `https://${HOST}/${board.replaceAll("|", "/")}`;
}

function toFields(node: MarkupNode): Record<string, unknown> {
  const categories = childrenOf(node, "*:category").map(({ text }) => text);
  const fields = childTexts(node, {
    id: "*:refNo",
    title: "title",
    link: "link",
    summary: "description",
    description: "*:description",
    posted: "pubDate",
    applyLink: "*:applyLink",
    closes: "*:closingDate",
    location: "*:location",
    workType: "*:workType",
  });
  return { ...fields, id: fields.id?.trim(), category: categories.find((text) => text.trim() !== "") };
}

function toPosting(item: Item): Posting {
  const paths = pathsOf(item.category);
  const named = (name: string): string | null =>
    paths.find((path) => path.length === 2 && path[0] === name)?.[1] ?? null;
  const places = pathsOf(item.location).slice(0, limits.locationsMax);
  const texts = places.map((path) => path.toReversed().join(", "));
  // Of a plain category, its largest part.
  const [category = null] = paths.length === 1 ? (paths[0] ?? []) : [];
  return {
    key: item.id,
    title: item.title,
    locationText: Line.parse(texts.join("; ")),
    places: texts.map((text): PlaceHint => ({ text, city: null, region: null, country: null })),
    department: named("Department") ?? category,
    team: null,
    employmentText: item.workType,
    workplaceText: named("Work Arrangement"),
    isRemote: null,
    pay: [],
    payText: null,
    descriptionHtml: joinHtml([item.description ?? item.summary]),
    language: null,
    companyName: null,
    sourceUrl: item.link,
    applyUrl: item.applyLink,
    postedAt: item.posted,
    updatedAt: null,
    deadlineAt: item.closes,
    native: native({ ref_no: item.id, category: item.category, work_type: item.workType }),
  };
}

/** "VIC|Melbourne,WA|Perth" as its paths, from the large to the small. */
function pathsOf(text: string | null): string[][] {
  return (text ?? "")
    .split(/,(?! )/)
    .map((path) => path.split("|").flatMap((part) => Line.parse(part) ?? []))
    .filter((path) => path.length > 0);
}
