import { z } from "zod";
import { limits } from "../../../core/limits.ts";
import type { PlaceHint, Posting } from "../../../core/posting.ts";
import { pageDetails } from "../answer-details.ts";
import { Html, joinHtml, Key, Line, lines, listOf, native, postingReading, readElement, Title } from "../fields.ts";
import { hasMore } from "../has-more.ts";
import { labelReader, lineOf, nestedCells, rowPosting, withLabelled } from "../label-pages.ts";
import { WrittenDay } from "../loose-fields.ts";
import { decodeMarkup, findNode, findNodes, hasClass, innerText, splitMarkup, type MarkupNode } from "../markup.ts";
import { markupList } from "../markup-list.ts";
import { canonicalKey } from "../own-address.ts";
import { PayloadError } from "../payload-error.ts";
import type { ListPage, Provider, RequestSpec } from "../provider.ts";
import { prose, shown, type Fields, type PublicFields } from "../public-part.ts";
import { publicHost } from "../tenant-host.ts";
import { placeNamed } from "../texts.ts";

const PREFIX = /^(?!(?:job|go|search|viewalljobs|tile-search-results)$)[A-Za-z0-9][\w-]{0,39}$/;
/** Paths that no other ATS has: a posting's, a category's, all postings', of one of a host's sites perhaps. */
const PATH =
  /^\/(?:([\w-]+)\/)?(?:job\/[^/]+\/\d{7,12}(?:-[a-z]{2}_[A-Z]{2})?|go\/[^/]+\/\d{5,9}(?:\/\d{1,5})?|viewalljobs)\/?$/;
const SEARCH_PATH = /^\/(?:([\w-]+)\/)?(?:search|tile-search-results)\/?$/;
const POSTING_PATH = /\/job\/[^/]+\/(\d{5,15})(?:-[a-z]{2}_[A-Z]{2})?\/?$/;
/** What a page of such a site holds, whatever it lists. */
const MARKS = /rmkcdn\.successfactors|j2w\.|jobDisplayShell|job-tile-list|['"]searchresults['"]/;

/** A field's name is the customer's: only its visible label says what it holds (ats-facts). */
const labels = [
  ["department", /^(?:department|(?:job |occupational )?category|job (?:family|function)|function|business area)$/],
  ["employment", /^(?:type of appointment|(?:contract|employment|job) type|type of (?:contract|employment))$/],
  ["closes", /^(?:(?:closing|close|end) date|(?:application )?deadline|apply (?:by|before))$/],
  ["requisition", /^(?:job|req|requisition|reference) ?(?:id|number|no)?$/],
  ["company", /^(?:company|legal entity)$/],
  ["posted", /^(?:posting |posted |publication )?date$/],
] as const;
const fieldOf = labelReader(labels, /(?:\(s\))?[:*]*$/);

const ownCells = /section-(?:multi)?location-value$|^section-label|^nobr$|^job(?:Location|Date)\b/;
const isLabelled = (_: unknown, { span, id, class: name }: Fields): boolean =>
  [id, name].some((one) => typeof one === "string" && ownCells.test(one)) ||
  (typeof span === "string" && fieldOf(span) !== null);
const publicFields = nestedCells(["div", "span", "td", "small"], {
  ...shown("@id", "@class", "@href"),
  "#text": isLabelled,
  a: { ...shown("@class", "@href"), ...prose("#text") },
});
const pageFields: PublicFields = {
  ...prose("title", "description"),
  ...shown("id", "department", "employment", "closes", "requisition", "company", "posted", "until", "place"),
  places: shown("city", "region", "country"),
};

const labelled = { ...lines("department", "employment", "company", "requisition"), closes: WrittenDay };
const common = { id: Key, place: Line, posted: WrittenDay };
const Row = z.lazy(() => z.object({ ...labelled, ...common, title: Title, path: z.string() }));
const RowKey = z.lazy(() => z.object({ id: z.string() }));
const Page = z.lazy(() =>
  z.object({
    ...labelled,
    ...common,
    description: Html,
    places: listOf(z.object(lines("city", "region", "country"))),
    until: WrittenDay,
  }),
);

/**
 * SuccessFactors (RMK, Career Site Builder): a company's own site, with a search in two layouts and a page for each
 * posting. A board is its host, with one of its sites where it has several (`jobs.acme.com|north`). From recorded pages
 * (2026; ats-facts): a table repeats each row's facts for telephones, tiles three times; names of fields are the
 * customer's (`department` holds the closing date, `shifttype` the job's number), so that labels are read, English ones;
 * tiles may have no date; `aria-rowcount` is no total; a page has 10 to 50 postings, tiles go on in a fragment of HTML;
 * Java's dates are a zone's midnight, so days; a place may lack its country. A site may show other postings in another
 * language: its own is read. Each posting's page says its own address.
 */
export const successfactors = {
  name: "successfactors",
  label: "SuccessFactors",
  example: "jobs.acme.com",
  format: "html",
  hosts: (board) => [hostOf(board)],
  asks: "pages",
  requestsPerSecond: 1,
  // What goes while its pages are asked moves the rest: one may be on none of them.
  listKind: "search_index",
  makesAddresses: true,
  paged: true,
  // A site of the company's own does not show in its address what runs it, other than by its paths.
  boardFromUrl: ({ hostname, pathname, searchParams }) => {
    const isSearch = searchParams.has("startrow") || searchParams.has("sortColumn");
    const found = PATH.exec(pathname) ?? (isSearch ? SEARCH_PATH.exec(pathname) : null);
    return found === null ? null : canonicalBoard(found[1] === undefined ? hostname : `${hostname}|${found[1]}`);
  },
  canonicalBoard,
  boardUrl: (board) => `${siteOf(board)}/viewalljobs/`,
  listRequest: (board) => listRequest(board, "search", 0),
  readList,
  // What an unknown site answers was not recorded: its host has no address.
  meanings: { goneRedirects: [], emptyList: "empty" },
  details: pageDetails({
    addressOf: (board, { key, sourceUrl }) => sourceUrl ?? `${siteOf(board)}/job/posting/${key}/`,
    factsOf,
    publicFields: pageFields,
    schema: Page,
    toPosting: withPage,
  }),
  // A closed posting's page may stay as an empty one with status 200.
  detailRequest: null,
} as const satisfies Provider;

function canonicalBoard(board: string): string | null {
  const [host = "", prefix, ...rest] = board.split("|");
  if (rest.length > 0 || (prefix !== undefined && !PREFIX.test(prefix))) return null;
  const name = publicHost(host);
  const token = name === null || prefix === undefined ? name : `${name}|${prefix}`;
  return token === null || token.length > limits.boardCharsMax ? null : token;
}

function hostOf(board: string): string {
  return board.split("|")[0] ?? "";
}

function siteOf(board: string): string {
  return `https://${board.replace("|", "/")}`;
}

function listRequest(board: string, kind: "search" | "tile-search-results", startRow: number): RequestSpec {
  return { url: `${siteOf(board)}/${kind}/?q=&startrow=${startRow}`, headers: { accept: "text/html" } };
}

function readList(payload: Uint8Array, board: string, asked: RequestSpec): ListPage {
  const text = decodeMarkup(payload);
  const isFragment = asked.url.includes("/tile-search-results/");
  if (!isFragment && !MARKS.test(text)) throw new PayloadError("the page is none of a SuccessFactors site");
  const isTiles = isFragment || text.includes("job-tile-list");
  return markupList(isFragment ? wholePage(text) : payload, {
    format: "html",
    root: "html",
    isElement: (node) => (node.name === "tr" && hasClass(node, "data-row")) || hasClass(node, "job-tile"),
    publicFields,
    readElement: (node) =>
      readElement(toFields(node, board), Row, RowKey, (row) =>
        postingReading(rowPosting(row, `https://${hostOf(board)}${row.path}`)),
      ),
    declaredTotal: totalOf,
    next: (count, total) => {
      const end = Number(new URL(asked.url).searchParams.get("startrow") ?? 0) + count;
      // Only the first page of tiles says how many there are: its others end with the first that holds none.
      return hasMore(count, end, total) ? [listRequest(board, isTiles ? "tile-search-results" : "search", end)] : [];
    },
  });
}

/** The page that a fragment of tiles is. Throws PayloadError where it breaks off in one. */
function wholePage(fragment: string): Uint8Array {
  if (fragment.lastIndexOf("<li") > fragment.lastIndexOf("</li>")) throw new PayloadError("the tiles break off");
  return new TextEncoder().encode(`<html>${fragment}</html>`);
}

/** "Results 1 – 25 of 1,051", "Showing 1 to 25 of 51 Jobs", in any language: the largest number. */
function totalOf(text: string): number | null {
  const [, label = ""] =
    /jobRecordsFound:\s{0,9}parseInt\("(\d{1,9})"\)/.exec(text) ??
    /id="tile-search-results-label"[^<>]{0,200}>([^<]{1,200})</.exec(text) ??
    /class="paginationLabel"[^<>]{0,200}>(.{1,200}?)<\/span>/s.exec(text) ??
    [];
  const numbers = label.replace(/<[^<>]*>/g, " ").match(/\d[\d.,\u00A0\u202F]*/g) ?? [];
  return numbers.length === 0 ? null : Math.max(...numbers.map((number) => Number(number.replace(/\D/g, ""))));
}

/** What labels say, by our own names. */
function labelledFields(
  pairs: readonly { label: string | null; value: string | null }[],
): Record<string, string | null> {
  return Object.fromEntries(pairs.map(({ label, value }) => [fieldOf(label ?? "") ?? "", value]));
}

function toFields(row: MarkupNode, board: string): Record<string, unknown> {
  const link = findNode(row, (node) => node.name === "a" && POSTING_PATH.test(node.attributes["href"] ?? ""));
  const url = URL.parse(link?.attributes["href"] ?? "", siteOf(board));
  const fields = findNodes(row, (node) => hasClass(node, "section-field")).map((field) => ({
    label: lineOf(findNode(field, (node) => hasClass(node, "section-label"))),
    value: lineOf(findNode(field, ({ attributes }) => (attributes["id"] ?? "").endsWith("-value"))),
  }));
  const place = findNode(
    row,
    (node) => hasClass(node, "jobLocation") || /section-(?:multi)?location-value$/.test(node.attributes["id"] ?? ""),
  );
  return {
    ...labelledFields([
      { label: "date", value: lineOf(findNode(row, (node) => hasClass(node, "jobDate"))) },
      ...fields,
    ]),
    id: POSTING_PATH.exec(url?.pathname ?? "")?.[1],
    path: url?.hostname === hostOf(board) ? url.pathname : undefined,
    title: link === null ? undefined : innerText(link),
    // Behind the first place: "+2 more…".
    place: lineOf(place)?.replace(/ *\+ ?\d+ .*$/, ""),
  };
}

/** A posting's page in its two layouts: microdata, and what stands beside labels. */
function factsOf(answer: Uint8Array): Record<string, unknown> {
  const has = (name: string, value?: string) => {
    return ({ attributes }: MarkupNode): boolean =>
      value === undefined ? name in attributes : attributes[name] === value;
  };
  const [description] = splitMarkup(answer, "html", has("itemprop", "description"));
  const [whole] = splitMarkup(answer, "html", ({ name }) => name === "html");
  const page = whole?.node ?? { name: "html", attributes: {}, children: [], text: "" };
  const contentOf = (node: MarkupNode, property: string): string | null =>
    findNode(node, has("itemprop", property))?.attributes["content"] ?? null;
  const tokens = findNodes(page, (node) => hasClass(node, "joblayouttoken")).map((token) => ({
    label: lineOf(findNode(token, (node) => hasClass(node, "joblayouttoken-label"))),
    value: lineOf(findNode(token, has("data-careersite-propertyid"))),
  }));
  const company = findNode(page, has("id", "job-company"))?.children.find(({ name }) => name === "span") ?? null;
  return {
    ...labelledFields([{ label: "company", value: lineOf(company) }, ...tokens]),
    id: canonicalKey(answer, POSTING_PATH),
    description: description === undefined ? null : decodeMarkup(answer).slice(description.start, description.end),
    place: lineOf(findNode(page, (node) => hasClass(node, "jobGeoLocation"))),
    places: findNodes(page, has("itemprop", "address")).map((node) => ({
      city: contentOf(node, "addressLocality"),
      region: contentOf(node, "addressRegion"),
      country: contentOf(node, "addressCountry"),
    })),
    posted: contentOf(page, "datePosted"),
    until: contentOf(page, "validThrough"),
  };
}

function withPage(listed: Posting, page: z.infer<typeof Page>): Posting {
  const stated = page.places.filter((at) => Object.values(at).some((part) => part !== null));
  const line = page.place ?? listed.locationText;
  const text = stated.length > 1 ? null : page.place;
  const places = stated.map(({ city, region, country }): PlaceHint => ({ text, city, region, country }));
  if (places.length === 0 && line !== null) places.push(placeNamed(line));
  return {
    ...withLabelled(listed, { ...page, closes: page.closes ?? page.until }),
    key: page.id,
    locationText: line,
    places: places.slice(0, limits.locationsMax),
    descriptionHtml: joinHtml([page.description]),
    native: page.requisition === null ? listed.native : native({ requisition_id: page.requisition }),
  };
}
