import { z } from "zod";
import { limits } from "../../../core/limits.ts";
import { anotherPage, pageDetails } from "../answer-details.ts";
import { Html, Key, Line, postingReading, readElement, Title } from "../fields.ts";
import { lineOf, nestedCells, rowPosting } from "../label-pages.ts";
import { findNode, findNodes, hasClass, innerText, splitMarkup, type MarkupNode } from "../markup.ts";
import { markupList } from "../markup-list.ts";
import { PayloadError } from "../payload-error.ts";
import type { Provider } from "../provider.ts";
import { prose, shown } from "../public-part.ts";
import { base64Text } from "../texts.ts";

const HOST = "app.ismartrecruit.com";
/** The agency's domain, of any case, and the code of its list, whose case counts; the ATS writes "_" between them. */
const TOKEN = /^((?:[a-z0-9-]+\.)+[a-z]{2,24})[|_]([A-Za-z0-9]{4,40})$/i;
/** Base64 between the same six letters, whatever it holds. */
const WRAPPED = /^E7p([\w+/-]+={0,2})Q9e$/;
/** `acme.com_1400101_W_en`: the agency's domain, the posting's number, where its page is shown, and its language. */
const POSTING = /^([a-z0-9.-]+)_(\d{1,18})_/i;

const publicFields = nestedCells(["div", "table", "tbody", "tr", "td", "span"], {
  ...shown("@class", "@href"),
  ...prose("#text"),
});

const Row = z.lazy(() => z.object({ id: Key, title: Title, place: Line, address: z.string() }));
const RowKey = z.lazy(() => z.object({ id: z.string() }));
const Page = z.lazy(() => z.object({ title: Title, description: Html }));

const pages = pageDetails({
  addressOf: (_, { sourceUrl }) => sourceUrl ?? `https://${HOST}/jobDescription`,
  factsOf,
  publicFields: prose("title", "description"),
  schema: Page,
  toPosting: (listed, { title, description }) => ({ ...listed, title, descriptionHtml: description }),
});

/**
 * iSmartRecruit, with which agencies recruit: a board is one page of cards, a posting's text stands in elements for
 * other sites' previews in its own page. From recorded pages of one board (2026): a card has a title and a place of one
 * word; addresses wrap what they name in base64; the description's HTML stands where the title's should
 * (`twitter:title`), and without its elements in `og:description`; no dates, no company, no pay but in words. Its list's
 * address is as adapters and companies' links have it. Pages of postings ask search engines not to index them, which
 * robots.txt does not say.
 */
export const ismartrecruit = {
  name: "ismartrecruit",
  label: "iSmartRecruit",
  example: "acme.com|4Km9QzTb",
  format: "html",
  hosts: () => [HOST],
  asks: "pages",
  // A list was recorded without the address that it answers.
  proven: false,
  requestsPerSecond: 1,
  listKind: "full_dump",
  boardFromUrl: ({ hostname, pathname, searchParams }) =>
    hostname === HOST && pathname === "/openJobWebsite"
      ? canonicalBoard(unwrap(searchParams.get("tenantId") ?? "") ?? "")
      : null,
  canonicalBoard,
  boardUrl,
  listRequest: (board) => ({ url: boardUrl(board), headers: { accept: "text/html" } }),
  readList: (payload, board) => {
    const isGrid = ({ attributes }: MarkupNode): boolean => attributes["id"] === "frm:jobs";
    const [grid] = splitMarkup(payload, "html", isGrid);
    if (grid === undefined) throw new PayloadError("no page of a board");
    // What turns its pages is the session of a form.
    if (findNode(grid.node, (node) => hasClass(node, "ui-paginator")) !== null)
      throw new PayloadError("the list has pages that have no address");
    return markupList(payload, {
      format: "html",
      root: "html",
      isElement: (node) => node.name === "a" && hasClass(node, "jobListing_Data"),
      publicFields,
      readElement: (node) =>
        readElement(toFields(node, board), Row, RowKey, (row) =>
          postingReading({ ...rowPosting(row, row.address), native: {} }),
        ),
    });
  },
  // What an unknown board is answered was not recorded.
  meanings: { goneRedirects: [], emptyList: "unknown" },
  details: {
    ...pages,
    // By nothing but its title does a page say whose it is.
    read: (answer, listed) => {
      const reading = pages.read(answer, listed);
      return reading.kind === "posting" && reading.posting.title !== listed.title ? anotherPage(listed) : reading;
    },
  },
  // A closed posting's page is not known to answer 404.
  detailRequest: null,
} as const satisfies Provider;

function canonicalBoard(board: string): string | null {
  const [, domain = "", code = ""] = TOKEN.exec(board) ?? [];
  const token = `${domain.toLowerCase()}|${code}`;
  return code === "" || token.length > limits.boardCharsMax ? null : token;
}

function boardUrl(board: string): string {
  const wrapped = btoa(board.replace("|", "_")).replace(/=+$/, "");
  return `https://${HOST}/openJobWebsite?tenantId=E7p${wrapped}Q9e&view=grid&col=2&lang=en`;
}

function unwrap(wrapped: string): string | null {
  return base64Text(WRAPPED.exec(wrapped)?.[1] ?? "");
}

/** A card of the list; one that leads to another agency's posting has no key. */
function toFields(card: MarkupNode, board: string): Record<string, unknown> {
  const url = URL.parse(card.attributes["href"] ?? "", `https://${HOST}`);
  const [, domain = "", key] = POSTING.exec(unwrap(url?.searchParams.get("x") ?? "") ?? "") ?? [];
  const isOwn = url?.hostname === HOST && domain.toLowerCase() === board.split("|")[0];
  const title = findNode(card, (node) => hasClass(node, "ui-panel-title"));
  const cells = findNodes(card, (node) => hasClass(node, "ui-panelgrid-cell"));
  return {
    id: isOwn ? key : undefined,
    address: url?.href,
    title: title === null ? undefined : innerText(title),
    // Of several cells none says which is the place.
    place: cells.length === 1 ? lineOf(cells[0] ?? null) : null,
  };
}

/** What a page says of itself to sites that show a preview of it. */
function factsOf(page: Uint8Array): Record<string, unknown> {
  const metas = splitMarkup(page, "html", ({ name }) => name === "meta").map(({ node }) => node.attributes);
  const said = (name: string): string | null =>
    metas.find(({ property, name: other }) => property === name || other === name)?.["content"] ?? null;
  const html = said("twitter:title") ?? "";
  // A text whose characters are entities already.
  const lines = (said("og:description") ?? "").split("\n").map((line) => line.trim());
  const text = lines.filter((line) => line !== "").join("<br>");
  return { title: said("og:title"), description: html.includes("</") ? html : text || null };
}
