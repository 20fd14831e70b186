import { z } from "zod";
import { limits } from "../../../core/limits.ts";
import type { PlaceHint, Posting } from "../../../core/posting.ts";
import {
  Flag,
  Html,
  joinHtml,
  Key,
  keyIs,
  Line,
  Link,
  listOf,
  native,
  postingReading,
  readElement,
  Title,
} from "../fields.ts";
import { hasMore } from "../has-more.ts";
import { jsonList } from "../json-list.ts";
import { EpochSeconds, IdText } from "../loose-fields.ts";
import type { Provider, RequestSpec } from "../provider.ts";
import { publicJson } from "../public-json.ts";
import { prose, shown, type PublicFields } from "../public-part.ts";
import { readJson } from "../read-json.ts";
import { publicHost } from "../tenant-host.ts";

/** The server's own: it gives no more, whatever is asked. */
const PAGE_SIZE = 10;
/** Host, the customer's domain, and a mark of those who are still on the older search. */
const BOARD = /^([a-z0-9.-]+)[|/]([a-z0-9.-]+)(\|v2)?$/;
const SEARCH = "/api/pcsx/search";
const OLDER = "/api/apply/v2/jobs";
/** Whose page a host shows that is no customer's. */
const OWN_DOMAINS = new Set(["volkscience.com", "eightfold.ai"]);

const publicFields: PublicFields = {
  ...shown("id", "displayJobId", "atsJobId", "display_job_id", "ats_job_id", "department", "business_unit", "type"),
  ...shown("location", "locations", "standardizedLocations", "workLocationOption", "work_location_option"),
  ...shown("locationFlexibility", "location_flexibility", "postedTs", "creationTs", "t_create", "t_update"),
  ...shown("positionUrl", "publicUrl", "canonicalPositionUrl", "locale", "id_locale", "isPrivate"),
  ...shown("efcustomTextTimeType"),
  ...prose("name", "posting_name", "jobDescription", "job_description"),
};

/** A customer's own field: a text, or a list of them. */
const Words = z
  .unknown()
  .optional()
  .transform((value) => Line.safeParse([value].flat()[0]).data ?? null);
const Id = z.lazy(() => IdText.pipe(Key));
/** Both searches' names. */
const Position = z.lazy(() =>
  z.object({
    id: Id,
    name: Title,
    location: Line,
    locations: listOf(Line),
    standardizedLocations: listOf(Line),
    department: Line,
    workLocationOption: Line,
    work_location_option: Line,
    displayJobId: z.union([IdText, Line]),
    display_job_id: z.union([IdText, Line]),
    atsJobId: z.union([IdText, Line]),
    ats_job_id: z.union([IdText, Line]),
    postedTs: EpochSeconds,
    t_create: EpochSeconds,
    canonicalPositionUrl: Link,
    publicUrl: Link,
    locale: Line,
    isPrivate: Flag,
    jobDescription: Html,
    job_description: Html,
    efcustomTextTimeType: Words,
  }),
);
type Position = z.infer<typeof Position>;
const PositionKey = z.lazy(() => z.object({ id: Id }));
const Wrapped = z.lazy(() => z.object({ data: z.looseObject({}) }));
const Envelope = z.lazy(() => z.object({ count: z.int().nonnegative() }));

/**
 * Eightfold: the search behind a customer's careers site, pages of ten, the text in an answer for each posting. A
 * board is its host and the domain that Eightfold knows the customer by, `|v2` for the few on the older search (the
 * other one answers 403, "PCSX is not enabled"). From recorded payloads (2026; ats-facts) and adapters' notes:
 * `postedTs` is the day of the (last) publication, `creationTs` up to ten months before it, and the older search has
 * `t_create` alone; the list says "onsite" where the posting's own answer says nothing; `positionUrl` is a path;
 * pay stands in the text; facets' counts of 999999 are marks; after some 290 requests in a row a host answers 403.
 */
export const eightfold = {
  name: "eightfold",
  label: "Eightfold",
  example: "acme.eightfold.ai|acme.com",
  format: "json",
  hosts: (board) => [partsOf(board).host],
  asks: "pages",
  requestsPerSecond: 1,
  sharesRate: "eightfold.ai",
  listKind: "search_index",
  makesAddresses: true,
  paged: true,
  boardFromUrl: ({ hostname, pathname, searchParams }) => {
    const isOlder = pathname.startsWith(OLDER);
    const isKnown =
      isOlder || pathname.startsWith("/api/pcsx/") || /^\/careers(?:\/(?:job|search)\b|\/?$)/.test(pathname);
    const domain = searchParams.get("domain");
    return isKnown && domain !== null ? canonicalBoard(`${hostname}|${domain}${isOlder ? "|v2" : ""}`) : null;
  },
  // Most addresses do not name the domain; the page does.
  look: {
    read: ({ url, text }) => {
      const domain = /_EF_GROUP_ID\s*=\s*["']([^"']{1,120})["']/.exec(text)?.[1];
      return domain === undefined ? null : canonicalBoard(`${url.hostname}|${domain}`);
    },
  },
  canonicalBoard,
  boardUrl: (board) => {
    const { host, domain, isOlder } = partsOf(board);
    return isOlder ? listRequest(board, 0).url : `https://${host}/careers?domain=${domain}`;
  },
  listRequest: (board) => listRequest(board, 0),
  readList: (payload, board, asked) =>
    jsonList(payload, {
      ...(partsOf(board).isOlder ? {} : { within: "data" }),
      arrayKey: "positions",
      publicFields,
      readElement: (element) =>
        readElement(element, Position, PositionKey, (fields) =>
          fields.isPrivate === true
            ? { kind: "unlisted", key: fields.id }
            : postingReading(toPosting(fields, partsOf(board).host)),
        ),
      declaredTotal: totalOf,
      next: (envelope, count) => {
        const end = Number(new URL(asked.url).searchParams.get("start")) + count;
        return hasMore(count, end, totalOf(envelope)) ? [listRequest(board, end)] : [];
      },
    }),
  // What is answered for a domain that the host does not know has not been recorded.
  meanings: { goneRedirects: [], emptyList: "unknown" },
  details: {
    publicPart: (answer) => publicJson(answer, { ...publicFields, data: publicFields }),
    request: (board, { key }) => detailRequest(board, key),
    read: (answer, listed) => {
      const whole = readJson(answer);
      return readElement(Wrapped.safeParse(whole).data?.data ?? whole, Position, keyIs(listed.key), (fields) =>
        postingReading(withDetail(listed, fields)),
      );
    },
  },
  // A closed posting answers 404 (adapters' notes).
  detailRequest,
} as const satisfies Provider;

function partsOf(board: string): { host: string; domain: string; isOlder: boolean } {
  const [host = "", domain = "", older] = board.split("|");
  return { host, domain, isOlder: older !== undefined };
}

function canonicalBoard(board: string): string | null {
  const token = board.toLowerCase();
  const [, host = "", domain = "", older = ""] = BOARD.exec(token) ?? [];
  const isBoard = publicHost(host) !== null && publicHost(domain) !== null && !OWN_DOMAINS.has(domain);
  return isBoard && token.length <= limits.boardCharsMax ? `${host}|${domain}${older}` : null;
}

function ask(host: string, path: string): RequestSpec {
  return { url: `https://${host}${path}`, headers: { accept: "application/json" } };
}

function listRequest(board: string, start: number): RequestSpec {
  const { host, domain, isOlder } = partsOf(board);
  return isOlder
    ? ask(host, `${OLDER}?domain=${domain}&start=${start}&num=${PAGE_SIZE}`)
    : ask(host, `${SEARCH}?domain=${domain}&query=&location=&start=${start}`);
}

function detailRequest(board: string, key: string): RequestSpec {
  const { host, domain, isOlder } = partsOf(board);
  return isOlder
    ? ask(host, `${OLDER}/${key}?domain=${domain}`)
    : ask(host, `/api/pcsx/position_details?position_id=${key}&domain=${domain}&hl=en`);
}

function totalOf(envelope: unknown): number | null {
  return Envelope.safeParse(envelope).data?.count ?? null;
}

function placesOf({ location, locations, standardizedLocations: standard }: Position): PlaceHint[] {
  const lines = locations.length > 0 ? locations : [location];
  return lines.slice(0, limits.locationsMax).flatMap((text, at) => {
    // The same place once more, ending in its country's code: "Austin, TX, US".
    const line = lines.length === standard.length ? standard[at] : null;
    const country = /, ([A-Z]{2})$/.exec(line ?? "")?.[1] ?? null;
    return text === null ? [] : [{ text, city: null, region: null, country }];
  });
}

function toPosting(fields: Position, host: string): Posting {
  const places = placesOf(fields);
  const address = fields.canonicalPositionUrl ?? `https://${host}/careers/job/${fields.id}`;
  return {
    key: fields.id,
    title: fields.name,
    locationText: Line.parse(places.map(({ text }) => text).join("; ")),
    places,
    department: fields.department,
    team: null,
    employmentText: fields.efcustomTextTimeType,
    workplaceText: fields.workLocationOption ?? fields.work_location_option,
    isRemote: null,
    pay: [],
    payText: null,
    descriptionHtml: joinHtml([fields.jobDescription, fields.job_description]),
    language: fields.locale,
    companyName: null,
    sourceUrl: address,
    applyUrl: address,
    postedAt: fields.postedTs ?? fields.t_create,
    updatedAt: null,
    deadlineAt: null,
    native: native({
      displayJobId: fields.displayJobId ?? fields.display_job_id,
      atsJobId: fields.atsJobId ?? fields.ats_job_id,
    }),
  };
}

/** What the posting's own answer leaves out stays as the list says it. */
function withDetail(listed: Posting, fields: Position): Posting {
  const detail = toPosting(fields, "unknown");
  return {
    ...listed,
    // Whose answer it is, as it says itself: another one's is a reject.
    key: detail.key,
    title: detail.title,
    ...(detail.places.length > listed.places.length
      ? { places: detail.places, locationText: detail.locationText }
      : {}),
    department: detail.department ?? listed.department,
    employmentText: detail.employmentText ?? listed.employmentText,
    workplaceText: detail.workplaceText ?? listed.workplaceText,
    descriptionHtml: detail.descriptionHtml ?? listed.descriptionHtml,
    sourceUrl: fields.publicUrl ?? listed.sourceUrl,
    applyUrl: fields.publicUrl ?? listed.applyUrl,
  };
}
