import { z } from "zod";
import { limits } from "../../../core/limits.ts";
import { clipLine } from "../../../core/text-in/clean-text.ts";
import { holdsContact } from "../../../core/text-in/contact.ts";
import type { PayPeriod, Posting } from "../../../core/posting.ts";
import {
  Amount,
  Html,
  IsoTime,
  joinHtml,
  Key,
  Line,
  lines,
  Link,
  listOf,
  native,
  orNull,
  oneLine,
  payRange,
  postingReading,
  readElement,
  Title,
} from "../fields.ts";
import { jsonList } from "../json-list.ts";
import type { Provider } from "../provider.ts";
import { prose, shown, type PublicFields, type PublicTest } from "../public-part.ts";
import { unescapeOnce } from "../unescape-once.ts";
import { placeNamed } from "../texts.ts";

const TOKEN = /^[a-z0-9][a-z0-9._-]*$/;
/** First parts of the hosts' paths that are no board. */
const NOT_BOARDS = new Set(["embed", "v1", "api"]);
/** Folders of the pages' own files; "css" alone is a board too (CloudKitchens). */
const FILE_PATH = /^\/(?:js|css|assets)\/(?!jobs(?:\/|$)).+/i;
/** Boards of the EU region are shown on hosts of their own and served by the same API host. */
const PAGE_HOSTS = new Set([
  "boards.greenhouse.io",
  "boards.eu.greenhouse.io",
  "job-boards.greenhouse.io",
  "job-boards.eu.greenhouse.io",
]);
const API_HOSTS = new Set(["boards-api.greenhouse.io", "api.greenhouse.io"]);

/**
 * Names of the companies' own fields (`metadata`) that are facts for the public, lower case. No
 * other is kept or shown: the rest names hiring managers and approvers, budgets and cost centres, in
 * values of the type "user" and in texts.
 */
const WORKPLACE_FIELDS = new Set(["workplace type", "location type", "remote type"]);
const EMPLOYMENT_FIELDS = new Set(["time type", "employment type", "worker type"]);

const isPublicValue: PublicTest = (value, { name }) => {
  const known = typeof name === "string" ? (oneLine(name, limits.textCharsMax)?.toLowerCase() ?? "") : "";
  if (!WORKPLACE_FIELDS.has(known) && !EMPLOYMENT_FIELDS.has(known)) return false;
  const texts: unknown[] = Array.isArray(value) ? value : [value];
  return texts.every((text) => text === null || (typeof text === "string" && !holdsContact(text)));
};

const publicFields: PublicFields = {
  ...shown("id", "internal_job_id", "requisition_id", "absolute_url", "company_name", "language"),
  ...prose("title"),
  ...shown("first_published", "updated_at", "application_deadline", "education", "employment"),
  ...prose("content"),
  ...shown("ai_disclaimer", "include_ai_disclaimer", "ai_opt_out_request_url"),
  location: shown("name"),
  departments: shown("id", "name", "child_ids", "parent_id"),
  offices: shown("id", "name", "location", "child_ids", "parent_id"),
  metadata: { ...shown("id", "name", "value_type"), value: isPublicValue },
  pay_input_ranges: shown("min_cents", "max_cents", "currency_type", "title", "blurb"),
  data_compliance: {
    ...shown("type", "requires_consent", "requires_processing_consent", "requires_retention_consent"),
    ...shown("retention_period", "demographic_data_consent_applies"),
  },
};

const Named = z.lazy(() => z.object({ name: Line }));
const Id = z.lazy(() => z.union([z.int().positive().transform(String), Key]));
const GreenhouseKey = z.lazy(() => z.object({ id: Id }));

const GreenhousePosting = z.lazy(() =>
  z.object({
    id: Id,
    internal_job_id: orNull(z.int()),
    ...lines("requisition_id", "language", "company_name"),
    title: Title,
    location: orNull(Named),
    // Only with content=true, like the offices and the content.
    departments: listOf(Named),
    offices: listOf(z.object(lines("name", "location"))),
    metadata: listOf(z.object({ name: Line, value: z.unknown().optional() })),
    pay_input_ranges: listOf(
      z.object({ min_cents: Amount, max_cents: Amount, ...lines("currency_type", "title"), blurb: Html }),
    ),
    content: Html,
    first_published: IsoTime,
    updated_at: IsoTime,
    application_deadline: IsoTime,
    absolute_url: Link,
  }),
);
type GreenhousePosting = z.infer<typeof GreenhousePosting>;

const Envelope = z.lazy(() => z.object({ meta: z.object({ total: z.int().nonnegative() }) }));

export const greenhouse = {
  name: "greenhouse",
  label: "Greenhouse",
  example: "acme",
  format: "json",
  hosts: () => ["boards-api.greenhouse.io"],
  asks: "documented_api",
  requestsPerSecond: 5,
  listKind: "full_dump",
  boardFromUrl: (url) => canonicalBoard(tokenOfUrl(url) ?? ""),
  // A page of a company's own site that shows one posting: what it embeds names the board.
  look: {
    request: (url) => (/^\d+$/.test(url.searchParams.get("gh_jid") ?? "") ? { url: url.href } : null),
    read: ({ addresses }) => {
      const tokens = addresses.flatMap((url) => canonicalBoard(tokenOfUrl(url) ?? "") ?? []);
      return new Set(tokens).size === 1 ? (tokens[0] ?? null) : null;
    },
  },
  canonicalBoard,
  boardUrl: (board) => `https://job-boards.greenhouse.io/${board}`,
  listRequest: (board) => ({ url: `${apiUrl(board)}?content=true&pay_transparency=true` }),
  readList: (payload) =>
    jsonList(payload, {
      arrayKey: "jobs",
      publicFields,
      readElement: (element) =>
        readElement(element, GreenhousePosting, GreenhouseKey, (fields) => postingReading(toPosting(fields))),
      declaredTotal: (envelope) => Envelope.safeParse(envelope).data?.meta.total ?? null,
    }),
  meanings: { goneRedirects: [], emptyList: "empty" },
  detailRequest: (board, key) => ({ url: `${apiUrl(board)}/${encodeURIComponent(key)}` }),
} as const satisfies Provider;

function canonicalBoard(board: string): string | null {
  const token = board.toLowerCase();
  return TOKEN.test(token) && !NOT_BOARDS.has(token) && token.length <= limits.boardCharsMax ? token : null;
}

function apiUrl(board: string): string {
  return `https://boards-api.greenhouse.io/v1/boards/${encodeURIComponent(board)}/jobs`;
}

function tokenOfUrl(url: URL): string | null {
  if (API_HOSTS.has(url.hostname)) return /^\/v1\/boards\/([^/]+)/.exec(url.pathname)?.[1] ?? null;
  if (!PAGE_HOSTS.has(url.hostname) || FILE_PATH.test(url.pathname)) return null;
  const first = /^\/([^/]+)/.exec(url.pathname)?.[1] ?? null;
  // Embedded boards and forms name their board in the query.
  if (first === "embed") return url.searchParams.get("for");
  return first ?? url.searchParams.get("url_token") ?? url.searchParams.get("for");
}

function toPosting(fields: GreenhousePosting): Posting {
  const location = fields.location?.name ?? null;
  // By name, not by place: the same departments in another order are no change.
  const [department = null] = fields.departments
    .flatMap(({ name }) => (name === null || name === "No Department" ? [] : [name]))
    .toSorted();
  return {
    key: fields.id,
    title: fields.title,
    locationText: location,
    // Offices are where the department sits, not where the job is: they stay in `native`.
    places: location === null ? [] : [placeNamed(location)],
    department,
    team: null,
    employmentText: metadataText(fields, EMPLOYMENT_FIELDS),
    workplaceText: metadataText(fields, WORKPLACE_FIELDS),
    isRemote: null,
    pay: fields.pay_input_ranges.flatMap(toPayRange).slice(0, 100),
    payText: null,
    descriptionHtml: fields.content === null ? null : joinHtml([unescapeOnce(fields.content)]),
    language: fields.language,
    companyName: fields.company_name,
    sourceUrl: fields.absolute_url,
    // The form is on the posting's own page; there is no other address.
    applyUrl: fields.absolute_url,
    postedAt: fields.first_published,
    // Moves for whole boards at once without any other change (recorded series of 2026).
    updatedAt: fields.updated_at,
    deadlineAt: fields.application_deadline,
    native: toNative(fields),
  };
}

/** Without the dates: `updated_at` alone would make every posting look changed. */
function toNative(fields: GreenhousePosting): Posting["native"] {
  return native({
    internal_job_id: fields.internal_job_id,
    requisition_id: fields.requisition_id,
    location: fields.location,
    departments: fields.departments,
    offices: fields.offices,
    metadata: publicMetadata(fields),
    pay_input_ranges: fields.pay_input_ranges.map(({ min_cents, max_cents, currency_type, title }) => {
      return { min_cents, max_cents, currency_type, title };
    }),
    language: fields.language,
  });
}

function toPayRange(range: GreenhousePosting["pay_input_ranges"][number]): Posting["pay"] {
  const { min_cents: min, max_cents: max, title, blurb } = range;
  return payRange({
    min: min === null ? null : min / 100,
    max: max === null ? null : max / 100,
    currency: range.currency_type,
    period: periodOf(title),
    label: title ?? oneLine(unescapeOnce(blurb?.replace(/<[^<>]*>/g, " ") ?? ""), limits.textCharsMax),
  });
}

const periodWords: [PayPeriod, RegExp][] = [
  ["year", /\b(?:year|yearly|yr|annual|annually|annum)\b/i],
  ["month", /\b(?:month|monthly)\b/i],
  ["week", /\b(?:week|weekly)\b/i],
  ["day", /\b(?:day|daily)\b/i],
  ["hour", /\b(?:hour|hourly|hr)\b/i],
];

/** The API has no period; only the range's title may say it, and only when it says one. */
function periodOf(title: string | null): PayPeriod | null {
  const said = periodWords.filter(([, words]) => words.test(title ?? ""));
  return said.length === 1 ? (said[0]?.[0] ?? null) : null;
}

interface Metadata {
  [key: string]: string;
  name: string;
  value: string;
}

function publicMetadata(fields: GreenhousePosting): Metadata[] {
  return fields.metadata.flatMap(({ name, value }) => {
    const isPublic = isPublicValue(value, { name });
    // A multi_select has an array; of these fields only one choice is a fact.
    const text = Line.safeParse(Array.isArray(value) && value.length === 1 ? value[0] : value).data ?? null;
    return isPublic && name !== null && text !== null ? [{ name, value: text }] : [];
  });
}

/** The values of the named fields: "Full Time, Regular" says more than either. */
function metadataText(fields: GreenhousePosting, names: Set<string>): string | null {
  const values = publicMetadata(fields).flatMap(({ name, value }) => (names.has(name.toLowerCase()) ? [value] : []));
  return values.length === 0 ? null : clipLine([...new Set(values)].join(", "), limits.textCharsMax);
}
