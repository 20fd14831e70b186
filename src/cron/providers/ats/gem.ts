import { z } from "zod";
import { limits } from "../../../core/limits.ts";
import type { PlaceHint, Posting } from "../../../core/posting.ts";
import {
  Html,
  IsoTime,
  joinHtml,
  Key,
  Line,
  Link,
  listOf,
  native,
  orNull,
  postingReading,
  readElement,
  Title,
} from "../fields.ts";
import { jsonList } from "../json-list.ts";
import type { Provider } from "../provider.ts";
import { prose, shown, type PublicFields } from "../public-part.ts";

// One of the public boards begins with a hyphen ("-joinforage").
const TOKEN = /^-?[a-z0-9][a-z0-9-]*$/;
/** First parts of paths of jobs.gem.com that are no board. */
const NOT_BOARDS = new Set(["api"]);

const publicFields: PublicFields = {
  ...shown("id", "internal_job_id", "requisition_id", "absolute_url"),
  ...prose("title", "content", "content_plain"),
  ...shown("employment_type", "location_type", "created_at", "first_published_at", "updated_at"),
  location: shown("name"),
  departments: shown("id", "name", "parent_id", "child_ids"),
  offices: { ...shown("id", "name", "parent_id", "child_ids"), location: shown("name") },
};

const Named = z.lazy(() => z.object({ name: Line }));
const GemKey = z.lazy(() => z.object({ id: z.string() }));

const GemPosting = z.lazy(() =>
  z.object({
    id: Key,
    internal_job_id: Line,
    requisition_id: Line,
    title: Title,
    content: Html,
    absolute_url: Link,
    employment_type: Line,
    location_type: Line,
    location: orNull(Named),
    departments: listOf(Named),
    offices: listOf(z.object({ name: Line, location: orNull(Named) })),
    first_published_at: IsoTime,
    updated_at: IsoTime,
  }),
);
type GemPosting = z.infer<typeof GemPosting>;

/**
 * Gem: the Job Board API, documented for customers' own sites (help.gem.com, "The Job Board API"); the whole
 * board in one answer, a bare array. From recorded answers (2026): `location` is the first of `offices`; its
 * name may be empty while that of the office says the place.
 */
export const gem = {
  name: "gem",
  label: "Gem",
  example: "acme",
  format: "json",
  hosts: () => ["api.gem.com"],
  asks: "documented_api",
  // The docs name no rate.
  requestsPerSecond: 2,
  listKind: "full_dump",
  boardFromUrl: (url) => {
    const paths = new Map([
      ["jobs.gem.com", /^\/([^/]+)/],
      ["api.gem.com", /^\/job_board\/v0\/([^/]+)/],
    ]);
    const token = paths.get(url.hostname)?.exec(url.pathname)?.[1];
    return token === undefined ? null : canonicalBoard(token);
  },
  canonicalBoard,
  boardUrl: (board) => `https://jobs.gem.com/${board}`,
  listRequest: (board) => ({ url: apiUrl(board), headers: { accept: "application/json" } }),
  readList: (payload) =>
    jsonList(payload, {
      arrayKey: null,
      publicFields,
      readElement: (element) => readElement(element, GemPosting, GemKey, (fields) => postingReading(toPosting(fields))),
    }),
  // Gem's GraphQL answers a board that does not exist with an empty list; what this API does is not recorded.
  meanings: { goneRedirects: [], emptyList: "unknown" },
  // Recorded for an open posting only; an answer other than 404 or 410 closes nothing.
  detailRequest: (board, key) => ({
    url: `${apiUrl(board)}${encodeURIComponent(key)}`,
    headers: { accept: "application/json" },
  }),
} as const satisfies Provider;

function canonicalBoard(board: string): string | null {
  const token = board.toLowerCase();
  return TOKEN.test(token) && !NOT_BOARDS.has(token) && token.length <= limits.boardCharsMax ? token : null;
}

function apiUrl(board: string): string {
  return `https://api.gem.com/job_board/v0/${encodeURIComponent(board)}/job_posts/`;
}

function toPosting(fields: GemPosting): Posting {
  const places = toPlaces(fields);
  return {
    key: fields.id,
    title: fields.title,
    locationText: fields.location?.name ?? places[0]?.text ?? null,
    places,
    department: fields.departments.find(({ name }) => name !== null)?.name ?? null,
    team: null,
    employmentText: fields.employment_type,
    workplaceText: fields.location_type,
    isRemote: null,
    pay: [],
    payText: null,
    descriptionHtml: joinHtml([fields.content]),
    language: null,
    companyName: null,
    sourceUrl: fields.absolute_url,
    applyUrl: null,
    postedAt: fields.first_published_at,
    updatedAt: fields.updated_at,
    deadlineAt: null,
    native: native({
      internal_job_id: fields.internal_job_id,
      requisition_id: fields.requisition_id,
      employment_type: fields.employment_type,
      location_type: fields.location_type,
      location: fields.location,
      departments: fields.departments,
      offices: fields.offices,
    }),
  };
}

/** The primary place, then the offices; an office without a place is named by its place. */
function toPlaces({ location, offices }: GemPosting): PlaceHint[] {
  const named = [location?.name ?? null, ...offices.map((office) => office.location?.name ?? office.name)];
  const texts = new Set(named.filter((text) => text !== null));
  return [...texts].slice(0, limits.locationsMax).map((text) => ({ text, city: null, region: null, country: null }));
}
