import { z } from "zod";
import { limits } from "../../../core/limits.ts";
import type { PayPeriod, PlaceHint, Posting } from "../../../core/posting.ts";
import {
  Amount,
  EpochMs,
  Html,
  joinHtml,
  Key,
  Line,
  Link,
  listOf,
  native,
  orNull,
  payRange,
  postingReading,
  readElement,
  textToHtml,
  Title,
} from "../fields.ts";
import { jsonList } from "../json-list.ts";
import type { Provider } from "../provider.ts";
import { prose, shown, type PublicFields } from "../public-part.ts";

/** Lever docs: github.com/lever/postings-api. A board of the EU region answers 404 on the US host. */
const EU = "eu:";
const PAGE_PATH = /^\/([^/]+)/;
const API_PATH = /^\/v0\/postings\/([^/]+)/;
const addresses = new Map([
  ["jobs.lever.co", { region: "", path: PAGE_PATH }],
  ["jobs.eu.lever.co", { region: EU, path: PAGE_PATH }],
  ["api.lever.co", { region: "", path: API_PATH }],
  ["api.eu.lever.co", { region: EU, path: API_PATH }],
]);
const TOKEN = /^(?:eu:)?[a-z0-9][a-z0-9._-]*$/;

/** The salary intervals seen in payloads or mapped by others' adapters; any other has no period. */
const periods = new Map<string | null, PayPeriod>([
  ["per-year-salary", "year"],
  ["per-month-salary", "month"],
  ["per-week-salary", "week"],
  ["per-day-wage", "day"],
  ["per-hour-wage", "hour"],
]);

const publicFields: PublicFields = {
  ...shown("id", "country", "workplaceType", "createdAt", "hostedUrl", "applyUrl"),
  ...prose("text"),
  ...prose("opening", "openingPlain", "description", "descriptionPlain", "descriptionBody", "descriptionBodyPlain"),
  ...prose("additional", "additionalPlain", "salaryDescription", "salaryDescriptionPlain"),
  categories: shown("commitment", "department", "level", "location", "team", "allLocations"),
  lists: prose("text", "content"),
  salaryRange: shown("min", "max", "currency", "interval"),
};

const Categories = z.lazy(() =>
  z.object({
    commitment: Line,
    department: Line,
    level: Line,
    location: Line,
    team: Line,
    allLocations: listOf(Line),
  }),
);

const LeverKey = z.lazy(() => z.object({ id: Key }));

const LeverPosting = z.lazy(() =>
  z.object({
    id: Key,
    text: Title,
    categories: orNull(Categories),
    country: Line,
    workplaceType: Line,
    createdAt: EpochMs,
    description: Html,
    lists: listOf(z.object({ text: Line, content: Html })),
    additional: Html,
    salaryRange: orNull(z.object({ min: Amount, max: Amount, currency: Line, interval: Line })),
    salaryDescription: Html,
    salaryDescriptionPlain: Line,
    hostedUrl: Link,
    applyUrl: Link,
  }),
);
type LeverPosting = z.infer<typeof LeverPosting>;

export const lever = {
  name: "lever",
  label: "Lever",
  example: "acme",
  format: "json",
  hosts: () => ["api.lever.co", "api.eu.lever.co"],
  asks: "documented_api",
  // Lever docs: 2 requests a second.
  requestsPerSecond: 2,
  listKind: "full_dump",
  boardFromUrl: (url) => {
    const address = addresses.get(url.hostname);
    const token = address?.path.exec(url.pathname)?.[1];
    return address === undefined || token === undefined ? null : canonicalBoard(address.region + token);
  },
  canonicalBoard,
  boardUrl: (board) => `https://jobs.${isEu(board) ? "eu." : ""}lever.co/${site(board)}`,
  // Asked without this header as a browser would, the API answers with an HTML widget.
  listRequest: (board) => ({
    url: `${apiUrl(board)}?mode=json`,
    headers: { accept: "application/json" },
  }),
  readList: (payload) =>
    jsonList(payload, {
      arrayKey: null,
      publicFields,
      readElement: (element) =>
        readElement(element, LeverPosting, LeverKey, (fields) => postingReading(toPosting(fields))),
    }),
  meanings: { goneRedirects: [], emptyList: "empty" },
  detailRequest: (board, key) => ({
    url: `${apiUrl(board)}/${encodeURIComponent(key)}?mode=json`,
    headers: { accept: "application/json" },
  }),
} as const satisfies Provider;

/** Sites are lower case: DREAMGAMES answers 404, dreamgames 200. */
function canonicalBoard(board: string): string | null {
  const token = board.toLowerCase();
  return TOKEN.test(token) && token.length <= limits.boardCharsMax ? token : null;
}

const isEu = (board: string): boolean => board.startsWith(EU);
const site = (board: string): string => (isEu(board) ? board.slice(EU.length) : board);

function apiUrl(board: string): string {
  return `https://api.${isEu(board) ? "eu." : ""}lever.co/v0/postings/${encodeURIComponent(site(board))}`;
}

function toPosting(fields: LeverPosting): Posting {
  const { categories, salaryRange: salary } = fields;
  const places = toPlaces(fields);
  return {
    key: fields.id,
    title: fields.text,
    locationText: categories?.location ?? places[0]?.text ?? null,
    places,
    department: categories?.department ?? null,
    team: categories?.team ?? null,
    employmentText: categories?.commitment ?? null,
    workplaceText: fields.workplaceType === "unspecified" ? null : fields.workplaceType,
    isRemote: null,
    pay: salary ? payRange({ ...salary, period: periods.get(salary.interval) ?? null, label: null }) : [],
    payText: fields.salaryDescriptionPlain,
    descriptionHtml: toDescription(fields),
    language: null,
    companyName: null,
    sourceUrl: fields.hostedUrl,
    applyUrl: fields.applyUrl,
    // When the posting was made, which may be long before it was published; Lever has no other date.
    postedAt: fields.createdAt,
    updatedAt: null,
    deadlineAt: null,
    native: native({
      lists: fields.lists.map(({ text }) => ({ text })),
      country: fields.country,
      createdAt: fields.createdAt,
      categories,
      salaryRange: salary,
      workplaceType: fields.workplaceType,
    }),
  };
}

/** The primary place with the posting's country, which is said of that one only, then the others. */
function toPlaces({ categories, country }: LeverPosting): PlaceHint[] {
  const named = [categories?.location ?? null, ...(categories?.allLocations ?? [])].filter((text) => text !== null);
  const [primary = null, ...others] = [...new Set(named)].slice(0, limits.locationsMax);
  if (primary === null && country === null) return [];
  return [
    { text: primary, city: null, region: null, country },
    ...others.map((text) => ({ text, city: null, region: null, country: null })),
  ];
}

/** The parts in the order of Lever's own page. */
function toDescription(fields: LeverPosting): string | null {
  const lists = fields.lists.flatMap(({ text, content }) => [
    text === null ? null : `<h3>${textToHtml(text)}</h3>`,
    content === null ? null : wrapItems(content),
  ]);
  return joinHtml([fields.description, ...lists, fields.salaryDescription, fields.additional]);
}

/**
 * Puts `<ul>` around runs of items: Lever's `lists[].content` has `<li>` without a list, bare or
 * inside a `<div>` with headings between. No part of the pattern can match without bound, so
 * that hostile HTML is read in one pass.
 */
function wrapItems(html: string): string {
  let out = "";
  let from = 0;
  let inRun = false;
  let itemOpen = false;
  let lists = 0;
  for (const tag of html.matchAll(/<(\/?)([a-z][a-z0-9]*)\b[^<>]*>/gi)) {
    const name = tag[2]?.toLowerCase();
    const closes = tag[1] === "/";
    if (name === "ul" || name === "ol") lists = Math.max(0, lists + (closes ? -1 : 1));
    if (lists > 0) continue;
    const isItem = name === "li";
    if (isItem && !closes && !inRun) {
      out += `${html.slice(from, tag.index)}<ul>`;
      from = tag.index;
      inRun = true;
    } else if (!isItem && inRun && !itemOpen && name !== "ul" && name !== "ol") {
      out += `${html.slice(from, tag.index)}</ul>`;
      from = tag.index;
      inRun = false;
    }
    if (isItem) itemOpen = !closes;
  }
  return `${out}${html.slice(from)}${inRun ? "</ul>" : ""}`;
}
