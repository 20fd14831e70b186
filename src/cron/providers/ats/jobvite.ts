import { z } from "zod";
import { limits } from "../../../core/limits.ts";
import type { PlaceHint, Posting } from "../../../core/posting.ts";
import { Html, joinHtml, Key, Line, listOf, native, orNull, postingReading, readElement, Title } from "../fields.ts";
import { linkedDetails } from "../json-ld.ts";
import { Day } from "../loose-fields.ts";
import { findNode, hasClass, innerText, type MarkupNode } from "../markup.ts";
import { markupList } from "../markup-list.ts";
import type { Provider } from "../provider.ts";
import { prose, shown, type PublicFields } from "../public-part.ts";

const HOST = "jobs.jobvite.com";
const TOKEN = /^[a-z0-9][\w-]*$/;
const NOT_BOARDS = new Set(["careers", "support", "api", "__assets__", "logos", "www"]);
const BOARD_PATH = /^\/(?:careers\/)?([^/]+)(?:\/(?:jobs?|search|positions)(?:\/|$)|\/?$)/;
/** `/acme/job/oiiRyfwJ`: the key, in the case that it has. */
const POSTING_PATH = /^(\/(?:careers\/)?[\w-]+\/job\/([A-Za-z0-9]{6,20}))(?:[/?]|$)/;
const CODE = /^[A-Za-z0-9]{6,20}$/;

const location: PublicFields = { ...shown("@class", "#text"), div: shown("@class", "#text") };
const linkFields: PublicFields = {
  ...shown("@class", "@href", "#text"),
  div: { ...shown("@class", "#text"), ...location },
};
/** A row of the list: what is written in it, and where it leads. */
const publicFields: PublicFields = {
  ...shown("@class"),
  a: linkFields,
  p: shown("@class", "#text"),
  td: { ...shown("@class", "#text"), a: linkFields },
};
const publicData: PublicFields = {
  ...shown("@type", "datePosted", "employmentType", "industry", "identifier", "hiringOrganization"),
  ...prose("title", "description"),
  jobLocation: { address: shown("@type", "addressLocality", "addressRegion", "addressCountry") },
};

const Row = z.lazy(() => z.object({ id: Key, title: Title, place: Line, path: z.string() }));
const RowKey = z.lazy(() => z.object({ id: z.string() }));

/** Of "Karnataka,": the comma that joins it to the next part. */
const Part = Line.transform((text) => Line.parse(text?.replace(/[,\s]+$/, "")));
const Page = z.lazy(() =>
  z.object({
    title: Title,
    description: Html,
    datePosted: Day,
    employmentType: Line,
    industry: Line,
    hiringOrganization: z.union([Line, z.object({ name: Line }).transform(({ name }) => name)]),
    jobLocation: listOf(
      z.object({ address: orNull(z.object({ addressLocality: Part, addressRegion: Part, addressCountry: Part })) }),
    ),
  }),
);

/**
 * Jobvite: a company's board is one page for people with every posting (three layouts: list, table, cells), the rest
 * stands in the linked data (JSON-LD) of each posting's page. From recorded pages (2026; ats-facts): a place has no
 * country and may be "2 Locations" or "Remote, Mexico"; in the linked data parts of an address end in blanks and
 * commas, the company and the identifier are plain texts, pay is an object of empty texts, and nothing says the kind
 * of employment.
 */
export const jobvite = {
  name: "jobvite",
  label: "Jobvite",
  example: "acme",
  format: "html",
  hosts: () => [HOST],
  asks: "pages",
  requestsPerSecond: 1,
  listKind: "full_dump",
  boardFromUrl: ({ hostname, pathname }) =>
    hostname === HOST ? canonicalBoard(BOARD_PATH.exec(pathname)?.[1] ?? "") : null,
  canonicalBoard,
  boardUrl: (board) => `https://${HOST}/${board}/jobs`,
  listRequest: (board) => ({ url: `https://${HOST}/${board}/jobs/viewall`, headers: { accept: "text/html" } }),
  readList: (payload) =>
    markupList(payload, {
      format: "html",
      root: "html",
      // A table's head and a page's menus are rows too: the list's own lead to a posting.
      isElement: ({ name, attributes }) =>
        name === "tr" || (name === "li" && /\bjob\b/.test(attributes["class"] ?? "")),
      isListed: (node) => linkOf(node) !== null,
      publicFields,
      readElement: (node) => readElement(toFields(node), Row, RowKey, (row) => postingReading(toPosting(row))),
    }),
  meanings: { goneRedirects: [], emptyList: "empty" },
  details: linkedDetails({
    addressOf,
    publicFields: publicData,
    // A code of another form is the company's own number.
    keyOf: ({ identifier }) => (typeof identifier === "string" && CODE.test(identifier) ? identifier : null),
    read: (data, listed) =>
      readElement({ ...data, id: listed.key }, Page, RowKey, (page) => postingReading(withPage(listed, page))),
  }),
  // A closed posting's page is not known to answer 404.
  detailRequest: null,
} as const satisfies Provider;

/** Takes `careers/acme`, as addresses and public lists write it. */
function canonicalBoard(board: string): string | null {
  const token = board.toLowerCase().replace(/^careers\//, "");
  return TOKEN.test(token) && !NOT_BOARDS.has(token) && token.length <= limits.boardCharsMax ? token : null;
}

function addressOf(board: string, key: string): string {
  return `https://${HOST}/${board}/job/${key}`;
}

function linkOf(row: MarkupNode): { node: MarkupNode; path: string; key: string } | null {
  const node = findNode(row, ({ name, attributes }) => name === "a" && POSTING_PATH.test(attributes["href"] ?? ""));
  const [, path, key] = POSTING_PATH.exec(node?.attributes["href"] ?? "") ?? [];
  return node === null || path === undefined || key === undefined ? null : { node, path, key };
}

function toFields(row: MarkupNode): Record<string, unknown> {
  const link = linkOf(row);
  const title = link === null ? null : (findNode(link.node, (node) => hasClass(node, "title")) ?? link.node);
  const place = findNode(row, (node) => hasClass(node, "jv-job-list-location"));
  const words = place === null ? null : Line.parse(innerText(place));
  return {
    id: link?.key,
    path: link?.path,
    title: title === null ? undefined : innerText(title),
    place: /^\d+ Locations?$/i.test(words ?? "") ? null : words,
  };
}

function toPosting({ id, title, place, path }: z.infer<typeof Row>): Posting {
  const address = `https://${HOST}${path}`;
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
    sourceUrl: address,
    applyUrl: address,
    postedAt: null,
    updatedAt: null,
    deadlineAt: null,
    native: {},
  };
}

function withPage(listed: Posting, page: z.infer<typeof Page>): Posting {
  const places = page.jobLocation
    .flatMap(({ address }) => address ?? [])
    .map(({ addressLocality: city, addressRegion: region, addressCountry: country }): PlaceHint => {
      return { text: null, city, region, country };
    })
    .filter((place) => Object.values(place).some((part) => part !== null))
    .slice(0, limits.locationsMax);
  const lines = places.map(({ city, region, country }) => [city, region, country].filter((part) => part !== null));
  return {
    ...listed,
    title: page.title,
    ...(places.length === 0
      ? {}
      : { places, locationText: Line.parse(lines.map((parts) => parts.join(", ")).join("; ")) }),
    department: page.industry,
    employmentText: page.employmentType?.replaceAll("_", " ") ?? null,
    descriptionHtml: joinHtml([page.description]),
    companyName: page.hiringOrganization,
    postedAt: page.datePosted,
    native: native({ industry: page.industry }),
  };
}
