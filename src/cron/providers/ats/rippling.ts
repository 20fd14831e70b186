import { z } from "zod";
import { limits } from "../../../core/limits.ts";
import type { PayPeriod, PlaceHint, Posting } from "../../../core/posting.ts";
import {
  Flag,
  Html,
  IsoTime,
  joinHtml,
  Key,
  keyIs,
  Line,
  Link,
  listOf,
  native,
  orNull,
  payRange,
  postingReading,
  readElement,
  Title,
} from "../fields.ts";
import { jsonList } from "../json-list.ts";
import { NumberOrText } from "../loose-fields.ts";
import type { Provider, Reading, RequestSpec } from "../provider.ts";
import { publicJson } from "../public-json.ts";
import { prose, shown, type PublicFields } from "../public-part.ts";
import { readJson } from "../read-json.ts";

const API = "api.rippling.com";
const PAGES = /^ats\.(?:[a-z]{2}\d\.)?rippling\.com$/;
const PAGE_PATH = /^\/(?:[a-z]{2}-[A-Z]{2}\/)?([^/]+)\/jobs(?:\/|$)/;
const API_PATH = /^\/platform\/api\/ats\/v1\/board\/([^/]+)\/jobs(?:\/|$)/;
const TOKEN = /^[a-z0-9][a-z0-9_-]*$/;

const publicFields: PublicFields = {
  ...shown("uuid", "url", "companyName", "workLocations", "createdOn", "unlistedFromSearch"),
  ...prose("name"),
  department: shown("id", "label", "name", "base_department", "department_tree"),
  workLocation: shown("id", "label"),
  employmentType: shown("id", "label"),
  description: prose("company", "role"),
  payRangeDetails: shown("rangeStart", "rangeEnd", "currency", "frequency", "location", "isRemote"),
};

const Piece = z.lazy(() =>
  z.object({
    uuid: Key,
    name: Title,
    url: Link,
    unlistedFromSearch: Flag,
    department: orNull(z.object({ label: Line })),
    workLocation: orNull(z.object({ label: Line })),
  }),
);
/** The pieces of one posting, one for each of its places. */
const Pieces = z.lazy(() => z.array(Piece).min(1));
const PieceKey = z.lazy(() => z.object({ uuid: z.string() }).transform(({ uuid }) => ({ id: uuid })));
const PiecesKey = z.lazy(() => z.tuple([PieceKey], z.unknown()).transform(([first]) => first));

const Detail = z.lazy(() =>
  z.object({
    uuid: Key,
    name: Title,
    url: Link,
    unlistedFromSearch: Flag,
    companyName: Line,
    description: orNull(z.object({ company: Html, role: Html })),
    department: orNull(z.object({ name: Line, base_department: Line })),
    workLocations: listOf(Line),
    employmentType: orNull(z.object({ id: Line, label: Line })),
    createdOn: IsoTime,
    payRangeDetails: listOf(
      z.object({ rangeStart: NumberOrText, rangeEnd: NumberOrText, currency: Line, frequency: Line }),
    ),
  }),
);
type Detail = z.infer<typeof Detail>;

/**
 * Rippling: the API behind a board's page, the whole board in one answer, texts and dates in an answer for each
 * posting. From recorded payloads (2026; ats-facts): a posting in several places is several elements of one uuid;
 * `department` has another shape in each answer; `employmentType` has its label and its id the wrong way round;
 * "Remote (United States)" is a place; `createdOn` is the only date; titles end in blanks; an empty list of pay
 * ranges says none; the address of a logo is another one at every fetch and is not read.
 */
export const rippling = {
  name: "rippling",
  label: "Rippling",
  example: "acme",
  format: "json",
  hosts: () => [API],
  asks: "pages",
  requestsPerSecond: 2,
  listKind: "full_dump",
  boardFromUrl: ({ hostname, pathname }) => {
    const path = hostname === API ? API_PATH : PAGE_PATH;
    const token = hostname === API || PAGES.test(hostname) ? path.exec(pathname)?.[1] : undefined;
    return token === undefined ? null : canonicalBoard(token);
  },
  canonicalBoard,
  boardUrl: (board) => `https://ats.rippling.com/${board}/jobs`,
  listRequest: (board) => listRequest(board, ""),
  readList: (payload) =>
    jsonList(payload, {
      arrayKey: null,
      publicFields,
      groupKey: (value) => PieceKey.safeParse(value).data?.id ?? null,
      readElement: (element) =>
        readElement(element, Pieces, PiecesKey, (pieces) => readingOf(pieces, toPosting(pieces))),
    }),
  // An unknown board answers 404, "RESOURCE_NOT_FOUND".
  meanings: { goneRedirects: [], emptyList: "empty" },
  details: {
    publicPart: (answer) => publicJson(answer, publicFields),
    request: (board, { key }) => listRequest(board, `/${key}`),
    read: (answer, listed) =>
      readElement(readJson(answer), Detail, keyIs(listed.key), (detail) =>
        readingOf([detail], withDetail(listed, detail)),
      ),
  },
  // What a closed posting's own answer is has not been recorded.
  detailRequest: null,
} as const satisfies Provider;

function canonicalBoard(board: string): string | null {
  const token = board.toLowerCase();
  return TOKEN.test(token) && token.length <= limits.boardCharsMax ? token : null;
}

function listRequest(board: string, path: string): RequestSpec {
  return {
    url: `https://${API}/platform/api/ats/v1/board/${board}/jobs${path}`,
    headers: { accept: "application/json" },
  };
}

/** One that is kept from the board's search is for those alone who have its address. */
function readingOf(pieces: { unlistedFromSearch: boolean | null }[], posting: Posting): Reading {
  const isUnlisted = pieces.every(({ unlistedFromSearch }) => unlistedFromSearch === true);
  return isUnlisted ? { kind: "unlisted", key: posting.key } : postingReading(posting);
}

function placesOf(texts: (string | null)[]): PlaceHint[] {
  return [...new Set(texts)]
    .filter((text) => text !== null)
    .slice(0, limits.locationsMax)
    .map((text) => ({ text, city: null, region: null, country: null }));
}

function toPosting(pieces: z.infer<typeof Pieces>): Posting {
  const [first] = pieces;
  const places = placesOf(pieces.map(({ workLocation }) => workLocation?.label ?? null));
  return {
    key: first?.uuid ?? "",
    title: first?.name ?? "",
    locationText: Line.parse(places.map(({ text }) => text).join("; ")),
    places,
    department: first?.department?.label ?? null,
    team: null,
    employmentText: null,
    workplaceText: null,
    isRemote: null,
    pay: [],
    payText: null,
    descriptionHtml: null,
    language: null,
    companyName: null,
    sourceUrl: first?.url ?? null,
    applyUrl: null,
    postedAt: null,
    updatedAt: null,
    deadlineAt: null,
    native: {},
  };
}

const periods: [RegExp, PayPeriod][] = [
  [/year|annual/i, "year"],
  [/month/i, "month"],
  [/week/i, "week"],
  [/hour/i, "hour"],
  [/day|daily/i, "day"],
];

function withDetail(listed: Posting, detail: Detail): Posting {
  const { department } = detail;
  const places = placesOf(detail.workLocations);
  const words = [detail.employmentType?.id ?? null, detail.employmentType?.label ?? null];
  return {
    ...listed,
    // Whose answer it is, as it says itself: another one's is a reject.
    key: detail.uuid,
    title: detail.name,
    // The list may name more: its pieces are one for each place.
    ...(places.length > listed.places.length
      ? { places, locationText: Line.parse(places.map(({ text }) => text).join("; ")) }
      : {}),
    department: department?.base_department ?? department?.name ?? listed.department,
    team: department?.name === department?.base_department ? null : (department?.name ?? null),
    // Whichever of the two is words: "Salaried, full-time", not SALARIED_FT.
    employmentText: words.find((word) => word !== null && /[a-z]/.test(word)) ?? words[1] ?? null,
    pay: detail.payRangeDetails
      .flatMap((range) =>
        payRange({
          min: range.rangeStart,
          max: range.rangeEnd,
          currency: range.currency,
          period: periods.find(([pattern]) => pattern.test(range.frequency ?? ""))?.[1] ?? null,
          label: null,
        }),
      )
      .slice(0, 100),
    descriptionHtml: joinHtml([detail.description?.company ?? null, detail.description?.role ?? null]),
    companyName: detail.companyName,
    sourceUrl: detail.url ?? listed.sourceUrl,
    postedAt: detail.createdOn,
    native: native({ employmentType: detail.employmentType?.id ?? null, department: department?.name ?? null }),
  };
}
