import { z } from "zod";
import { limits } from "../../../core/limits.ts";
import type { Posting } from "../../../core/posting.ts";
import { pageDetails } from "../answer-details.ts";
import { Html, joinHtml, Key, Line, native, postingReading, readElement, textToHtml, Title } from "../fields.ts";
import { lineOf } from "../label-pages.ts";
import { childOf, decodeMarkup, findNode, hasClass, innerText, splitMarkup, type MarkupNode } from "../markup.ts";
import { markupList } from "../markup-list.ts";
import { canonicalKey } from "../own-address.ts";
import { PayloadError } from "../payload-error.ts";
import type { Provider } from "../provider.ts";
import { prose, shown, type PublicFields } from "../public-part.ts";
import { headed, placeNamed } from "../texts.ts";

const HOST = "jobs.gusto.com";
const UUID = "[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}";
const TOKEN = new RegExp(`^(?:[a-z0-9][a-z0-9-]*-)?${UUID}$`);
const BOARD_PATH = /^\/boards\/([^/]+)/;
/** `/postings/acme-llc-mission-planner-<uuid>`: words of the company and the title, then the key. */
const POSTING_PATH = new RegExp(`^/postings/(?:[a-z0-9-]*-)?(${UUID})(?:/|$)`);

const publicFields: PublicFields = {
  a: { ...shown("@href"), div: { ...prose("h3"), p: shown("@class", "#text") } },
};
const pageFields: PublicFields = { ...shown("key", "company"), ...prose("description") };

const Row = z.lazy(() =>
  z.object({ id: Key, title: Title, path: z.string(), places: z.array(Line), employment: Line }),
);
const RowKey = z.lazy(() => z.object({ id: z.string() }));
const Page = z.lazy(() => z.object({ key: Key.nullable(), description: Html, company: Line }));

/**
 * Gusto: a company's board is one page for people, the text and the company's name stand in each posting's page. From
 * recorded pages of two boards (2026): places are lines of one paragraph, "Remote" among them; the kind of employment
 * is words; the texts are parts under headings, and the first of them stands in a meta element whose value is in
 * `value`; no dates, no country and no pay but in words.
 */
export const gusto = {
  name: "gusto",
  label: "Gusto",
  example: "acme-ed3a1ae2-cd0f-4b68-b4bb-e8b4e52a3f73",
  format: "html",
  hosts: () => [HOST],
  asks: "pages",
  requestsPerSecond: 1,
  listKind: "full_dump",
  boardFromUrl: ({ hostname, pathname }) =>
    hostname === HOST ? canonicalBoard(BOARD_PATH.exec(pathname)?.[1] ?? "") : null,
  canonicalBoard,
  boardUrl,
  listRequest: (board) => ({ url: boardUrl(board), headers: { accept: "text/html" } }),
  readList: (payload) => {
    const headers = splitMarkup(payload, "html", ({ attributes }) => attributes["id"] === "job-board-header");
    if (headers.length === 0) throw new PayloadError("no page of a board");
    return markupList(payload, {
      format: "html",
      root: "html",
      isElement: ({ name }) => name === "li",
      isListed: (node) => keyOf(childOf(node, "a")) !== undefined,
      publicFields,
      readElement: (node) => readElement(toFields(node), Row, RowKey, (row) => postingReading(toPosting(row))),
    });
  },
  // What an unknown board is answered was not recorded; a page without a board's header is none.
  meanings: { goneRedirects: [], emptyList: "empty" },
  details: pageDetails({
    addressOf: (_, { sourceUrl, key }) => sourceUrl ?? `https://${HOST}/postings/${key}`,
    factsOf,
    publicFields: pageFields,
    schema: Page,
    toPosting: (listed, { key, description, company }) => {
      return { ...listed, key: key ?? listed.key, descriptionHtml: description, companyName: company };
    },
  }),
  // A closed posting's page is not known to answer 404.
  detailRequest: null,
} as const satisfies Provider;

function canonicalBoard(board: string): string | null {
  const token = board.toLowerCase();
  return TOKEN.test(token) && token.length <= limits.boardCharsMax ? token : null;
}

function boardUrl(board: string): string {
  return `https://${HOST}/boards/${board}`;
}

function keyOf(link: MarkupNode | null): string | undefined {
  return POSTING_PATH.exec(link?.attributes["href"] ?? "")?.[1];
}

function toFields(node: MarkupNode): Record<string, unknown> {
  const link = childOf(node, "a");
  const title = findNode(node, ({ name }) => name === "h3");
  const paragraph = (isLast: boolean): MarkupNode | null =>
    findNode(node, (one) => one.name === "p" && hasClass(one, "items-center") === isLast);
  // Between the lines stand elements without text.
  const places = (paragraph(false)?.text ?? "").split("\n").map((line) => line.trim());
  return {
    id: keyOf(link),
    path: link?.attributes["href"],
    title: title === null ? undefined : innerText(title),
    places: [...new Set(places)].filter((line) => line !== ""),
    employment: lineOf(paragraph(true)),
  };
}

function toPosting({ id, title, path, places, employment }: z.infer<typeof Row>): Posting {
  const named = places.filter((place) => place !== null);
  const address = `https://${HOST}${path}`;
  return {
    key: id,
    title,
    locationText: Line.parse(named.join("; ")),
    places: named.slice(0, limits.locationsMax).map((place) => placeNamed(place)),
    department: null,
    team: null,
    employmentText: employment,
    workplaceText: null,
    isRemote: null,
    pay: [],
    payText: null,
    descriptionHtml: null,
    language: null,
    companyName: null,
    sourceUrl: address,
    applyUrl: `${address}/applicants/new`,
    postedAt: null,
    updatedAt: null,
    deadlineAt: null,
    native: native({ employment_type: employment }),
  };
}

/** Whose page it is, its company, and its texts, each under its heading. */
function factsOf(page: Uint8Array): Record<string, unknown> {
  const text = decodeMarkup(page);
  const isTitle = ({ name }: MarkupNode): boolean => name === "h1";
  const isText = (node: MarkupNode): boolean => hasClass(node, "rich-text-container");
  const spans = splitMarkup(page, "html", (node) => {
    const isSummary = node.name === "meta" && node.attributes["name"] === "og:description";
    return isSummary || isTitle(node) || node.name === "h3" || isText(node);
  });
  const summary = spans.find(({ node }) => node.name === "meta")?.node.attributes["value"] ?? "";
  const texts = spans.flatMap(({ node, start, end }, index) => {
    const before = spans[index - 1]?.node;
    return isText(node) ? headed(before?.name === "h3" ? innerText(before).trim() : null, text.slice(start, end)) : [];
  });
  const title = spans.find(({ node }) => isTitle(node))?.node;
  // The company, then the posting's title.
  const [company = null, ...others] = title?.children.filter(({ name }) => name === "span") ?? [];
  const opening = summary.trim() === "" ? null : `<p>${textToHtml(summary.trim())}</p>`;
  return {
    key: canonicalKey(page, POSTING_PATH),
    company: others.length === 0 ? null : lineOf(company),
    description: texts.length === 0 ? null : joinHtml([opening, ...texts]),
  };
}
