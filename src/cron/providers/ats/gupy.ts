import { z } from "zod";
import type { PlaceHint, Posting } from "../../../core/posting.ts";
import {
  joinHtml,
  Html,
  IsoTime,
  Key,
  Line,
  Link,
  native,
  orNull,
  postingReading,
  readElement,
  Title,
} from "../fields.ts";
import { jsonList } from "../json-list.ts";
import { IdText, LastDay } from "../loose-fields.ts";
import { refuseEmptyPage } from "../payload-error.ts";
import type { Provider, Reading, RequestSpec } from "../provider.ts";
import { prose, shown, type PublicFields } from "../public-part.ts";

const API = "employability-portal.gupy.io";
/** 200 are refused (ats-providers 4). */
const PAGE_SIZE = 100;
const COMPANY = /^[1-9]\d{0,9}$/;
const NOT_TENANTS = /^(?:www|portal|login|api|docs|developers|support|info|.*(?:-portal|-api))$/;
/** Where the pictures of a company's career page lie. */
const PICTURE = /^\/production\/companies\/(\d{1,10})\//;
/** The headings that stand in a text without a line of their own. */
const HEADINGS = /(?:Responsabilidades e atribuições|Requisitos e qualificações|Informações adicionais)/g;

const publicFields: PublicFields = {
  ...shown("id", "companyId", "careerPageId", "careerPageName", "careerPageUrl", "type"),
  ...prose("name", "description"),
  ...shown("publishedDate", "applicationDeadline", "isRemoteWork", "city", "state", "country", "jobUrl"),
  ...shown("workplaceType", "disabilities"),
  badges: shown("friendlyBadge", "isPWD"),
};

const Row = z.lazy(() =>
  z.object({
    id: IdText.pipe(Key),
    companyId: orNull(IdText),
    name: Title,
    description: Html,
    careerPageId: orNull(IdText),
    careerPageName: Line,
    type: Line,
    publishedDate: IsoTime,
    // A day, in newer answers with the midnight of UTC behind it.
    applicationDeadline: Line.transform((text): string | null | undefined =>
      text?.replace(/T00:00:00(?:\.0+)?Z$/, ""),
    ).pipe(LastDay),
    city: Line,
    state: Line,
    country: Line,
    jobUrl: Link,
    workplaceType: Line,
  }),
);
type Row = z.infer<typeof Row>;

const RowKey = z.lazy(() => z.object({ id: IdText }));

/**
 * Gupy (Brazil): the search behind its job portal, by the number of a company, which the pictures of its career
 * pages tell (`acme.gupy.io` names a page, and a company may have several). From recorded answers (2026; ats-facts):
 * newer ones lack the country and the company's number; the total is wrong on a full page, so that a short page may be
 * the end or one that was cut. So each page is asked for from the last posting of the one before, and the list ends at the
 * page that holds nothing else: one request more a crawl. A description is the text of HTML whose tags were taken out,
 * entities left in and headings glued to what stands before them; `vacancy_type_effective` does not say permanent;
 * `careerPageName` may be a group or "Confidencial", so it is no employer; an address carries a mark of where it was found.
 */
export const gupy = {
  name: "gupy",
  label: "Gupy",
  example: "986",
  format: "json",
  hosts: () => [API],
  asks: "pages",
  requestsPerSecond: 1,
  listKind: "search_index",
  paged: true,
  pagesMeet: true,
  boardFromUrl: (url) => (url.hostname === API ? canonicalBoard(url.searchParams.get("companyId") ?? "") : null),
  look: {
    request: ({ hostname }) => {
      const tenant = /^([a-z0-9-]+)\.gupy\.io$/.exec(hostname)?.[1];
      return tenant === undefined || NOT_TENANTS.test(tenant) ? null : { url: `https://${hostname}/` };
    },
    read: ({ addresses }) => {
      const companies = new Set(addresses.flatMap(({ pathname }) => PICTURE.exec(pathname)?.[1] ?? []));
      const [company] = companies;
      return companies.size === 1 && company !== undefined ? canonicalBoard(company) : null;
    },
  },
  canonicalBoard,
  // No page for people is known to go by a company's number.
  boardUrl: (board) => listRequest(board, 0).url,
  listRequest: (board) => listRequest(board, 0),
  readList: (payload, board, asked) =>
    jsonList(payload, {
      arrayKey: "data",
      publicFields,
      readElement: (element) => readElement(element, Row, RowKey, toReading),
      next: (_, count) => {
        const offset = Number(new URL(asked.url).searchParams.get("offset"));
        refuseEmptyPage(offset === 0 ? 1 : 2, count);
        return count <= 1 ? [] : [listRequest(board, offset + count - 1)];
      },
    }),
  // A search for a number that no company has finds nothing.
  meanings: { goneRedirects: [], emptyList: "unknown" },
  detailRequest: null,
} as const satisfies Provider;

function canonicalBoard(board: string): string | null {
  return COMPANY.test(board) ? board : null;
}

function listRequest(board: string, offset: number): RequestSpec {
  return {
    url: `https://${API}/api/v1/jobs?companyId=${board}&limit=${PAGE_SIZE}&offset=${offset}`,
    headers: { accept: "application/json" },
  };
}

/** A row may name its company, by the number that was asked for. */
function toReading(row: Row): Reading {
  const reading = postingReading(toPosting(row));
  return reading.kind === "posting" ? { ...reading, board: row.companyId } : reading;
}

function toPosting(row: Row): Posting {
  const parts = [row.city, row.state, row.country].filter((part) => part !== null);
  const place: PlaceHint = { text: null, city: row.city, region: row.state, country: row.country };
  const address = row.jobUrl?.replace(/\?.*$/, "") ?? null;
  return {
    key: row.id,
    title: row.name,
    locationText: Line.parse(parts.join(", ")),
    places: parts.length === 0 ? [] : [place],
    department: null,
    team: null,
    employmentText: employmentOf(row.type),
    workplaceText: row.workplaceType,
    isRemote: null,
    pay: [],
    payText: null,
    descriptionHtml: row.description === null ? null : joinHtml([htmlOf(row.description)]),
    language: null,
    companyName: null,
    sourceUrl: address,
    applyUrl: address,
    postedAt: row.publishedDate,
    updatedAt: null,
    deadlineAt: row.applicationDeadline,
    native: native({ type: row.type, careerPageId: row.careerPageId, careerPageName: row.careerPageName }),
  };
}

/** "vacancy_type_internship" as words; a legal entity is one who works on an invoice of their own. */
function employmentOf(type: string | null): string | null {
  const word = type?.replace(/^vacancy_(?:type_)?/, "").replaceAll("_", " ") ?? null;
  return word === "legal entity" ? "contractor" : word;
}

function htmlOf(text: string): string {
  const lines = text.replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll("&nbsp;", " ");
  return lines
    .replaceAll(HEADINGS, (heading) => `\n<h3>${heading}</h3>\n`)
    .split("\n")
    .filter((line) => line.trim() !== "")
    .map((line) => (line.startsWith("<h3>") ? line : `<p>${line.trim()}</p>`))
    .join("\n");
}
