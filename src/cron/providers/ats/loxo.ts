import { z } from "zod";
import { limits } from "../../../core/limits.ts";
import type { Posting } from "../../../core/posting.ts";
import { pageDetails } from "../answer-details.ts";
import { Html, Key, lines, native, postingReading, readElement, Title } from "../fields.ts";
import { rowPosting } from "../label-pages.ts";
import { decodeMarkup, findNode, hasClass, innerText, splitMarkup, type MarkupNode } from "../markup.ts";
import { markupList } from "../markup-list.ts";
import { PayloadError } from "../payload-error.ts";
import type { Provider } from "../provider.ts";
import { prose, shown, type PublicFields } from "../public-part.ts";
import { base64Text } from "../texts.ts";

/** A host, which may be the agency's own below Loxo's, and the agency's name on it. */
const TOKEN = /^((?:[a-z0-9-]+\.)?app\.loxo\.co)[|/]([a-z0-9][a-z0-9_-]*)$/;
const NOT_BOARDS = new Set(["job", "jobs", "api", "users", "login", "public", "signup"]);
/** `/job/NDI0NzQtN3RzZTNpa2M2NDJ5emowdg==`: the agency's number and the posting's id in base64. */
const POSTING_PATH = /^\/job\/([A-Za-z0-9+/_-]{4,80}={0,2})(?:[/?]|$)/;

const cell: PublicFields = { ...shown("@class", "@href"), ...prose("#text") };
const publicFields: PublicFields = {
  ...shown("@class"),
  div: { ...cell, div: { ...cell, div: cell, a: cell }, a: cell },
};

const Row = z.lazy(() => z.object({ id: Key, title: Title, ...lines("employment", "place") }));
const RowKey = z.lazy(() => z.object({ id: z.string() }));
const Page = z.lazy(() => z.object({ key: Key.nullable(), description: Html }));

/**
 * Loxo, with which agencies recruit: a board is one page of cards, a posting's text stands in its own page. From
 * recorded pages of one board (2026): a card's day is told by "about 1 month ago", which is none; its place may be
 * "Remote" behind the name of an icon; the page of a posting names itself in `og:url`; who hires is not said, and the
 * page's foot has a person's mail address.
 */
export const loxo = {
  name: "loxo",
  label: "Loxo",
  example: "acme.app.loxo.co|acme",
  format: "html",
  hosts: (board) => [partsOf(board).host],
  asks: "pages",
  requestsPerSecond: 1,
  sharesRate: true,
  listKind: "full_dump",
  makesAddresses: true,
  boardFromUrl: ({ hostname, pathname }) => canonicalBoard(`${hostname}|${/^\/([^/]+)\/?$/.exec(pathname)?.[1] ?? ""}`),
  canonicalBoard,
  boardUrl,
  listRequest: (board) => ({ url: boardUrl(board), headers: { accept: "text/html" } }),
  readList: (payload, board) => {
    const wrappers = splitMarkup(payload, "html", (node) => hasClass(node, "job-listings-wrapper"));
    if (wrappers.length === 0) throw new PayloadError("no page of a board");
    return markupList(payload, {
      format: "html",
      root: "html",
      isElement: (node) => hasClass(node, "jobs-listing-card"),
      publicFields,
      readElement: (node) =>
        readElement(toFields(node), Row, RowKey, (row) => postingReading(toPosting(row, addressOf(board, row.id)))),
    });
  },
  // What an unknown board is answered was not recorded; a page without a list's wrapper is none.
  meanings: { goneRedirects: [], emptyList: "empty" },
  details: pageDetails({
    addressOf: (board, { key }) => addressOf(board, key),
    factsOf,
    publicFields: { ...shown("key"), ...prose("description") },
    schema: Page,
    toPosting: (listed, { key, description }) => ({ ...listed, key: key ?? listed.key, descriptionHtml: description }),
  }),
  // A closed posting's page is not known to answer 404.
  detailRequest: null,
} as const satisfies Provider;

function canonicalBoard(board: string): string | null {
  const [, host = "", name = ""] = TOKEN.exec(board.toLowerCase()) ?? [];
  const token = `${host}|${name}`;
  return name === "" || NOT_BOARDS.has(name) || token.length > limits.boardCharsMax ? null : token;
}

function partsOf(board: string): { host: string; name: string } {
  const [host = "", name = ""] = board.split("|");
  return { host, name };
}

function boardUrl(board: string): string {
  const { host, name } = partsOf(board);
  return `https://${host}/${name}`;
}

function addressOf(board: string, key: string): string {
  return `https://${partsOf(board).host}/job/${btoa(key)}`;
}

/** The id in a posting's path, else null. */
function keyIn(path: string | undefined): string | null {
  return base64Text(POSTING_PATH.exec(path ?? "")?.[1] ?? "");
}

function toFields(node: MarkupNode): Record<string, unknown> {
  const cellOf = (name: string): MarkupNode | null => findNode(node, (one) => hasClass(one, name));
  const title = cellOf("job-title");
  return {
    id: keyIn(title?.attributes["href"]) ?? undefined,
    title: title === null ? undefined : innerText(title),
    employment: cellOf("job-type")?.text,
    // Not what stands in it: the name of an icon.
    place: cellOf("job-location")?.text,
  };
}

function toPosting(row: z.infer<typeof Row>, address: string): Posting {
  return { ...rowPosting(row, address), native: native({ type: row.employment }) };
}

function factsOf(page: Uint8Array): Record<string, unknown> {
  const isAddress = ({ name, attributes }: MarkupNode): boolean =>
    name === "meta" && attributes["property"] === "og:url";
  const spans = splitMarkup(page, "html", (node) => isAddress(node) || hasClass(node, "cleanslate"));
  const own = spans.find(({ node }) => isAddress(node))?.node.attributes["content"];
  const text = spans.find(({ node }) => hasClass(node, "cleanslate"));
  return {
    key: keyIn(URL.parse(own ?? "")?.pathname),
    description: text === undefined ? null : decodeMarkup(page).slice(text.start, text.end),
  };
}
