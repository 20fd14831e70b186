import { z } from "zod";
import { limits } from "../../../core/limits.ts";
import type { Posting } from "../../../core/posting.ts";
import { Key, lines, Link, native, postingReading, readElement, Title } from "../fields.ts";
import { lineOf } from "../label-pages.ts";
import { childOf, childText, findNodes, hasClass, innerText, type MarkupNode } from "../markup.ts";
import { markupList } from "../markup-list.ts";
import { keyInAddress } from "../own-address.ts";
import type { Provider } from "../provider.ts";
import { prose, shown, type PublicFields } from "../public-part.ts";
import { placeNamed } from "../texts.ts";

/** A tenant's host: a label, and the domain of the country where its account lies (those of 480 boards that are known). */
const HOST =
  /^([a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?)\.(?:factorial\.(?:be|ch|es|fr|it|mx|pl)|factorialhr\.(?:co|com|com\.br|de|es|pt))$/;
const NOT_TENANTS = new Set(["www", "app", "api", "help", "blog", "auth"]);
/** `/embed/job_posting/senior-brand-manager-gaming-310659`: words in any language, then the number. */
const POSTING_PATH = /^(?:\/embed)?\/job_posting\/(?:[^/]*-)?(\d{1,15})\/?$/;

const cell = prose("#text");
const publicFields: PublicFields = {
  h3: true,
  li: { ...shown("@class", "@data-contract-type", "@data-job-postings-url"), div: { ...cell, div: cell } },
};

const Item = z.lazy(() =>
  z.object({ id: Key, title: Title, url: Link, ...lines("office", "team", "workplace", "contract") }),
);
const ItemKey = z.lazy(() => z.object({ id: z.string() }));

/**
 * Factorial: a company's board is one page for people, which its own site embeds. From one recorded board, which who
 * recorded it shortened (2026; ats-facts): postings stand in groups under their office's name; a row has three cells
 * without names, told by their order (title, team, which may be empty, way of working), and the kind of contract as an
 * attribute ("indefinite"); the page of a posting is the stated address without `/embed`, as the site map has it. The
 * site map's dates are its own, not postings'. No posting's page was recorded: texts are not read.
 */
export const factorial = {
  name: "factorial",
  label: "Factorial",
  example: "acme.factorialhr.com",
  format: "html",
  hosts: (board) => [board],
  asks: "pages",
  requestsPerSecond: 1,
  sharesRate: true,
  listKind: "full_dump",
  boardFromUrl: ({ hostname }) => canonicalBoard(hostname),
  canonicalBoard,
  boardUrl: (board) => `https://${board}/`,
  listRequest: (board) => ({ url: `https://${board}/embed/jobs`, headers: { accept: "text/html" } }),
  readList: (payload) =>
    markupList(payload, {
      format: "html",
      root: "html",
      isElement: (node) => node.name === "li" && hasClass(node, "job-offer-item"),
      groups: {
        isGroup: ({ attributes }) => attributes["data-target"] === "job-filters.officeGroup",
        isHeading: ({ name }) => name === "h3",
      },
      publicFields,
      readElement: (node) => readElement(toFields(node), Item, ItemKey, (item) => postingReading(toPosting(item))),
    }),
  // What an unknown company is answered was not recorded.
  meanings: { goneRedirects: [], emptyList: "unknown" },
  // A closed posting's page is not known to answer 404.
  detailRequest: null,
} as const satisfies Provider;

function canonicalBoard(board: string): string | null {
  const host = board.toLowerCase();
  const label = HOST.exec(host)?.[1];
  return label === undefined || NOT_TENANTS.has(label) || host.length > limits.boardCharsMax ? null : host;
}

function toFields(element: MarkupNode): Record<string, unknown> {
  const item = childOf(element, "li");
  const { "data-job-postings-url": url, "data-contract-type": contract } = item?.attributes ?? {};
  const isDiv = ({ name }: MarkupNode): boolean => name === "div";
  const cells = item === null ? [] : findNodes(item, (node) => isDiv(node) && !node.children.some(isDiv));
  // Their order alone says what they are: of another number only the first is known.
  const [team, workplace] = cells.length === 3 ? cells.slice(1).map(lineOf) : [];
  return {
    id: keyInAddress(url, POSTING_PATH) ?? undefined,
    title: cells[0] === undefined ? undefined : innerText(cells[0]),
    url: url?.replace("/embed/job_posting/", "/job_posting/"),
    office: childText(element, "h3"),
    team,
    workplace,
    contract,
  };
}

function toPosting({ id, title, url, office, team, workplace, contract }: z.infer<typeof Item>): Posting {
  return {
    key: id,
    title,
    locationText: office,
    places: office === null ? [] : [placeNamed(office)],
    department: null,
    team,
    employmentText: contract,
    workplaceText: workplace,
    isRemote: null,
    pay: [],
    payText: null,
    descriptionHtml: null,
    language: null,
    companyName: null,
    sourceUrl: url,
    // The form is on the posting's own page.
    applyUrl: url,
    postedAt: null,
    updatedAt: null,
    deadlineAt: null,
    native: native({ contract_type: contract }),
  };
}
