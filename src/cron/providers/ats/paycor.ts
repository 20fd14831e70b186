import { z } from "zod";
import type { PlaceHint, Posting } from "../../../core/posting.ts";
import { atom, feedList } from "../feed-list.ts";
import { Html, IsoTime, joinHtml, Key, Line, Link, native, Title } from "../fields.ts";
import { childOf, childTexts, type MarkupNode } from "../markup.ts";
import type { Provider } from "../provider.ts";
import { prose, shown, type PublicFields } from "../public-part.ts";

const HOST = "recruitingbypaycor.com";
/** The customer's id, as its pages' addresses have it. */
const TOKEN = /^[0-9a-f]{32}$/;

/** Not `author`, whose name is a place here, and might be a person. */
const publicFields: PublicFields = {
  ...shown("id", "updated", "published", "*:jobId", "*:openings", "*:department", "*:location"),
  ...prose("title"),
  ...shown("*:country", "*:state", "*:postal_code", "*:salary"),
  link: shown("@rel", "@href"),
  category: shown("@term"),
  summary: { ...shown("@type"), ...prose("#text") },
};

const Item = z.lazy(() =>
  z.object({
    id: z.string().trim().pipe(Key),
    title: Title,
    link: Link,
    summary: Html,
    published: IsoTime,
    requisition: Line,
    openings: Line,
    department: Line,
    city: Line,
    state: Line,
    country: Line,
    salary: Line,
  }),
);
type Item = z.infer<typeof Item>;

const ItemKey = z.lazy(() => z.object({ id: z.string().trim() }));

/**
 * Paycor Recruiting (once Newton): the Atom feed of a customer's career page, whole postings in one answer. From a
 * recorded feed (2026; ats-facts): `author` holds the place; pay is a text, or empty; `updated` moves every day, so
 * only `published` counts; addresses are on the customer's own site where the page is a part of it.
 */
export const paycor = {
  name: "paycor",
  label: "Paycor Recruiting",
  example: "0ac3e0ac3e0ac3e0ac3e0ac3e0ac3e00",
  format: "xml",
  hosts: () => [HOST],
  asks: "pages",
  requestsPerSecond: 1,
  listKind: "full_dump",
  boardFromUrl: ({ hostname, pathname, searchParams }) => {
    if (hostname !== HOST && hostname !== `www.${HOST}`) return null;
    const token = searchParams.get("clientId") ?? /^\/career\/atom\/([^/]+)$/.exec(pathname)?.[1];
    return token === undefined ? null : canonicalBoard(token);
  },
  canonicalBoard,
  boardUrl: (board) => `https://${HOST}/career/CareerHome.action?clientId=${board}`,
  listRequest: (board) => ({
    url: `https://${HOST}/career/atom/${board}`,
    headers: atom.headers,
  }),
  readList: (payload) => feedList(payload, atom, { publicFields, toFields, item: Item, key: ItemKey, toPosting }),
  // What an unknown board answers was not recorded.
  meanings: { goneRedirects: [], emptyList: "empty" },
  // A closed posting's page is not known to answer 404.
  detailRequest: null,
} as const satisfies Provider;

function canonicalBoard(board: string): string | null {
  const token = board.toLowerCase();
  return TOKEN.test(token) ? token : null;
}

function toFields(node: MarkupNode): Record<string, unknown> {
  const fields = childTexts(node, {
    id: "id",
    title: "title",
    summary: "summary",
    published: "published",
    requisition: "*:jobId",
    openings: "*:openings",
    department: "*:department",
    city: "*:location",
    state: "*:state",
    country: "*:country",
    salary: "*:salary",
  });
  return { ...fields, link: childOf(node, "link")?.attributes["href"] };
}

function toPosting(item: Item): Posting {
  const at: PlaceHint = { text: null, city: item.city, region: item.state, country: item.country };
  const parts = [item.city, item.state, item.country].filter((part) => part !== null);
  return {
    key: item.id,
    title: item.title,
    locationText: Line.parse(parts.join(", ")),
    places: parts.length === 0 ? [] : [at],
    department: item.department,
    team: null,
    employmentText: null,
    workplaceText: null,
    isRemote: null,
    pay: [],
    payText: item.salary,
    descriptionHtml: joinHtml([item.summary]),
    language: null,
    companyName: null,
    sourceUrl: item.link,
    // The form is on the posting's own page.
    applyUrl: item.link,
    postedAt: item.published,
    updatedAt: null,
    deadlineAt: null,
    native: native({ requisition_id: item.requisition, openings: item.openings }),
  };
}
