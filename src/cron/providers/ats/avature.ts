import { z } from "zod";
import { limits } from "../../../core/limits.ts";
import type { Posting } from "../../../core/posting.ts";
import { pageDetails } from "../answer-details.ts";
import { Html, joinHtml, Key, Line, lines, native, postingReading, readElement, Title } from "../fields.ts";
import { labelReader, lineOf, nestedCells, rowPosting, withLabelled } from "../label-pages.ts";
import { UsDay, WrittenDay } from "../loose-fields.ts";
import { decodeMarkup, findNode, findNodes, hasClass, innerText, splitMarkup, type MarkupNode } from "../markup.ts";
import { markupList } from "../markup-list.ts";
import { canonicalKey } from "../own-address.ts";
import { PayloadError } from "../payload-error.ts";
import type { ListPage, Provider, RequestSpec } from "../provider.ts";
import { prose, shown, type Fields, type PublicFields } from "../public-part.ts";
import { publicHost } from "../tenant-host.ts";
import { headed, joinLine } from "../texts.ts";

/** Pages of a portal that no other ATS has; a few portals list on another page than `SearchJobs`. */
const PORTAL_PATH =
  /^\/((?:[a-z]{2}_[A-Z]{2}\/)?[A-Za-z][\w-]*)\/(?:(OpenRoles)|SearchJobs|JobDetail|FolderDetail|ApplicationMethods)(?:\/|$)/;
const BOARD = /^([A-Za-z0-9.-]+)\|((?:[a-z]{2}_[A-Z]{2}\/)?[A-Za-z][\w-]*)(\|OpenRoles)?$/;
const POSTING_PATH = /\/(?:JobDetail|FolderDetail)\/(?:[^/]+\/)*(\d{1,15})\/?$/;
/** What a portal's list holds, whatever it lists. */
const MARKS = /avature|list-controls|article--result|list__item/;

/** What visible labels are called: a field's own name says nothing. English ones. */
const labels = [
  ["title", /^(?:job |position |posting )?title$/],
  ["place", /^(?:(?:work|job|office|primary) )?locations?(?:\(s\))?$|^duty station(?:\(s\))?$/],
  ["city", /^city$/],
  ["region", /^(?:state|province|state\/province|region)$/],
  ["country", /^country(?:\/region)?$/],
  ["department", /^(?:department|business area|(?:job )?category|job function|function|business unit)$/],
  [
    "employment",
    /^(?:(?:position|employment|contract|job|time) type|full\/part time|employment class|working time|schedule)$/,
  ],
  ["workplace", /^(?:workplace type|work(?:ing)? (?:model|arrangement)|remote type)$/],
  ["posted", /^(?:date(?: posted| published)?|posted(?: date)?|posting (?:start )?date)$/],
  ["closes", /^(?:posting end date|clos(?:e|ing) date|(?:application )?deadline)$/],
  ["requisition", /^(?:ref|(?:job|req|requisition|reference) ?(?:id|number|no)?)$/],
  ["company", /^(?:company|entity|legal entity)$/],
  ["pay", /^(?:base )?(?:pay|salary)(?: rate| range)?$/],
] as const;
const fieldOf = labelReader(labels, /[:#*]/g);

const KNOWN_CELLS =
  /^(?:list-item-(?:department|positionType|city|state|country|location|ref|posted)|separator|(?:article|list)__[\w-]*(?:text|title).*)$/;
const isKnownCell = (_: unknown, { class: name }: Fields): boolean =>
  name === undefined || (typeof name === "string" && KNOWN_CELLS.test(name));
const linked = { ...shown("@class"), ...prose("#text") };
const cell = { ...shown("@class", "@href"), "#text": isKnownCell, a: { ...linked, ...shown("@href"), span: linked } };
const publicFields = nestedCells(["div", "span", "h2", "h3", "h4"], cell);

/** "05-Oct-2026", "Friday, October 2, 2026"; "07/17/2026" where it can't be a day of July. */
const SomeDay = Line.transform((text) => {
  if (/^\d\d\/(?:1[3-9]|2\d|3[01])\/\d{4}$/.test(text ?? "")) return UsDay.parse(text);
  return WrittenDay.parse(text?.replace(/^Posted /i, "").replaceAll("-", " "));
});
const facts = {
  ...lines("place", "city", "region", "country", "department", "employment", "workplace"),
  ...lines("requisition", "company", "pay"),
  posted: SomeDay,
  closes: SomeDay,
};
const pageFields: PublicFields = {
  ...prose("pageTitle", "title", "description"),
  ...shown("id", ...Object.keys(facts)),
};
const Row = z.lazy(() => z.object({ ...facts, id: Key, title: Title, path: z.string() }));
const RowKey = z.lazy(() => z.object({ id: z.string() }));
const Page = z.lazy(() => z.object({ ...facts, id: Line, pageTitle: Line, title: Line, description: Html }));

/**
 * Avature: portals of pages for people; a board is a host and a portal (`acme.avature.net|careers`,
 * `jobs.acme.com|en_US/careers`). From recorded pages (2026; ats-facts): rows are articles or items of a list; the number
 * in the address is the key, "Ref #" is another; a row's words may be an internal grade and that number, the title stands
 * on the posting's own page; a total may be a bound ("999+"), so that the list ends with the link to its next page;
 * facts stand beside labels of the customer's, texts in fields without; "State ID" is Idaho; pages say their address.
 */
export const avature = {
  name: "avature",
  label: "Avature",
  example: "acme.avature.net|careers",
  format: "html",
  hosts: (board) => [hostOf(board)],
  asks: "pages",
  requestsPerSecond: 1,
  sharesRate: "avature.net",
  listKind: "search_index",
  makesAddresses: true,
  paged: true,
  boardFromUrl: ({ hostname, pathname }) => {
    const [, portal, page] = PORTAL_PATH.exec(pathname) ?? [];
    return portal === undefined ? null : canonicalBoard(`${hostname}|${portal}${page === undefined ? "" : `|${page}`}`);
  },
  canonicalBoard,
  boardUrl,
  listRequest: (board) => ({ url: boardUrl(board), headers: { accept: "text/html" } }),
  readList,
  meanings: { goneRedirects: [], emptyList: "empty" },
  details: pageDetails({
    addressOf: (board, { key, sourceUrl }) => sourceUrl ?? `${portalOf(board)}/JobDetail/${key}`,
    factsOf,
    publicFields: pageFields,
    schema: Page,
    toPosting: withPage,
  }),
  // What a closed posting's page answers has not been recorded.
  detailRequest: null,
} as const satisfies Provider;

function canonicalBoard(board: string): string | null {
  const [, host = "", portal = "", page = ""] = BOARD.exec(board) ?? [];
  const name = publicHost(host);
  return name === null || board.length > limits.boardCharsMax ? null : `${name}|${portal}${page}`;
}

function hostOf(board: string): string {
  return board.split("|")[0] ?? "";
}

function portalOf(board: string): string {
  return `https://${hostOf(board)}/${board.split("|")[1] ?? ""}`;
}

function boardUrl(board: string): string {
  return `${portalOf(board)}/${board.split("|")[2] ?? "SearchJobs"}`;
}

function readList(payload: Uint8Array, board: string, asked: RequestSpec): ListPage {
  if (!MARKS.test(decodeMarkup(payload))) throw new PayloadError("the page is none of an Avature portal");
  return markupList(payload, {
    format: "html",
    root: "html",
    isElement: (node) => hasClass(node, "article--result") || (node.name === "li" && hasClass(node, "list__item")),
    isListed: (node) => linkOf(node, board) !== null,
    publicFields,
    readElement: (node) =>
      readElement(rowFields(node, board), Row, RowKey, (row) => postingReading(toPosting(row, board))),
    declaredTotal: totalOf,
    next: (count) => (count === 0 ? [] : nextPage(payload, board, asked)),
  });
}

/** "1-20 of 720 results", "4 results"; null for none, and for a bound ("999+"). */
function totalOf(text: string): number | null {
  const [, label = ""] = /class="list-controls__text"[^<>]{0,200}>(.{0,500}?)<\/div>/s.exec(text) ?? [];
  const [, total] = /(?:^|of|>)\s{0,99}(\d{1,7})\s{1,99}results/.exec(label.trim()) ?? [];
  return total === undefined ? null : Number(total);
}

function nextPage(payload: Uint8Array, board: string, asked: RequestSpec): RequestSpec[] {
  const [span] = splitMarkup(payload, "html", (node) => hasClass(node, "paginationNextLink"));
  const link = span === undefined ? null : findNode(span.node, ({ attributes }) => attributes["href"] !== undefined);
  const url = URL.parse(link?.attributes["href"] ?? "", asked.url);
  const isOwn = url?.href.startsWith(`${portalOf(board)}/`) === true && url.href !== asked.url;
  return isOwn && link !== null ? [{ url: url.href, headers: { accept: "text/html" } }] : [];
}

function linkOf(row: MarkupNode, board: string): { node: MarkupNode; path: string; key: string } | null {
  const urlOf = ({ attributes }: MarkupNode): URL | null => URL.parse(attributes["href"] ?? "", `${portalOf(board)}/`);
  const node = findNode(row, (one) => one.name === "a" && POSTING_PATH.test(urlOf(one)?.pathname ?? ""));
  const path = node === null ? undefined : urlOf(node)?.pathname;
  const key = POSTING_PATH.exec(path ?? "")?.[1];
  return node === null || path === undefined || key === undefined ? null : { node, path, key };
}

/** What a link says, without the key before or behind it ("Clinical Dietitian 1 - 155259", its dash in an element). */
function titleOf(link: MarkupNode, key: string): string {
  const others = link.children.filter((child) => !hasClass(child, "separator"));
  const line = Line.parse([link.text, ...others.map(innerText)].join(" ")) ?? "";
  const rest = line.startsWith(`${key}-`) ? line.slice(key.length + 1) : line;
  if (rest === key) return "";
  return rest.endsWith(` ${key}`) ? rest.slice(0, -key.length).replace(/[ -]{1,9}$/, "") : rest;
}

function rowFields(row: MarkupNode, board: string): Record<string, unknown> {
  const link = linkOf(row, board);
  const fields: Record<string, string | null> = {};
  for (const node of findNodes(row, ({ name, children }) => name === "span" && children.length === 0)) {
    const text = lineOf(node) ?? "";
    const [, name = ""] = /^list-item-(\w+)$/.exec(node.attributes["class"] ?? "") ?? [];
    const field = { positionType: "employment", location: "place", state: "region", ref: "requisition" };
    if (text.startsWith("Posted ")) fields["posted"] = text;
    else if (text.startsWith("Ref #")) fields["requisition"] = text.replace(/^Ref #|[. ]+$/g, "");
    else if (name !== "") fields[new Map(Object.entries(field)).get(name) ?? name] = text;
    else if (node.attributes["class"] === undefined) fields["place"] ??= text.replace(/[. ]+$/, "");
  }
  const title = link === null ? undefined : titleOf(link.node, link.key);
  return { ...fields, id: link?.key, path: link?.path, title };
}

/** Of a page: its own title, headings, labels with their values. */
const PARTS = ["article__header__text__title", "article__content__view__field"];
const isPart = (node: MarkupNode): boolean => node.name === "title" || PARTS.some((name) => hasClass(node, name));

function factsOf(answer: Uint8Array): Record<string, string | null> {
  const text = decodeMarkup(answer);
  const found: Record<string, string | null> = { description: null, pageTitle: null };
  const parts: (string | null)[] = [];
  let heading: string | null = null;
  for (const { node, start, end } of splitMarkup(answer, "html", isPart)) {
    const words = lineOf(node);
    const label = findNode(node, (one) => hasClass(one, "article__content__view__field__label"));
    const value = findNode(node, (one) => hasClass(one, "article__content__view__field__value"));
    if (node.name === "title") found["pageTitle"] ??= words;
    else if (value === null) heading = words;
    else if (label === null) {
      // The first field without a label may repeat the title.
      if (heading === null && parts.length === 0 && found["pageTitle"]?.startsWith(words ?? "") === true) continue;
      parts.push(...headed(heading, text.slice(start, end)));
      heading = null;
    } else found[fieldOf(innerText(label)) ?? ""] ??= lineOf(value);
  }
  return { ...found, id: canonicalKey(answer, POSTING_PATH), description: joinHtml(parts) };
}

/** Where the job is, in the label's own words, else in those of its parts. */
function whereOf({
  place,
  city,
  region,
  country,
}: Record<"place" | "city" | "region" | "country", string | null>): Pick<Posting, "locationText" | "places"> {
  const isKnown = [place, city, region, country].some((part) => part !== null);
  return {
    locationText: place ?? joinLine([city, region, country]),
    places: isKnown ? [{ text: place, city, region, country }] : [],
  };
}

function toPosting(row: z.infer<typeof Row>, board: string): Posting {
  const address = `https://${hostOf(board)}${row.path}`;
  return { ...rowPosting(row, address), ...whereOf(row), native: native({ ref: row.requisition }) };
}

function withPage(listed: Posting, page: z.infer<typeof Page>): Posting {
  const [title = ""] = page.pageTitle?.split(` - ${listed.key}`) ?? [];
  const where = whereOf(page);
  return {
    ...withLabelled(listed, page),
    key: page.id ?? listed.key,
    title: page.title ?? (title !== page.pageTitle && title !== "" ? title : listed.title),
    ...(where.places.length === 0 ? {} : where),
    descriptionHtml: page.description,
    native: native({ ref: listed.native["ref"] ?? page.requisition }),
  };
}
