import { z } from "zod";
import { limits } from "../../../core/limits.ts";
import type { Posting } from "../../../core/posting.ts";
import { jsonDetails } from "../answer-details.ts";
import {
  Html,
  joinHtml,
  Line,
  lines,
  Link,
  listOf,
  native,
  orNull,
  postingReading,
  readElement,
  Title,
} from "../fields.ts";
import { hasMore } from "../has-more.ts";
import { jsonList } from "../json-list.ts";
import { CountryCode, Day, LastDay } from "../loose-fields.ts";
import type { Provider, RequestSpec } from "../provider.ts";
import { prose, shown, type PublicFields } from "../public-part.ts";
import { placeNamed } from "../texts.ts";

/** Tenant, data centre, site: `acme|wd5|external`. */
const BOARD = /^([a-z0-9][a-z0-9_-]*)\|(wd\d{1,4})\|(\w[\w-]*)$/;
const LOCALE = /^[a-z]{2}-[a-z]{2,4}$/i;
/** More rows in one request are answered 400. */
const PAGE_SIZE = 20;
/** "2 Locations": how many, not which. */
const SEVERAL = /^\d+ locations$/i;

/** Not `bulletFields`: columns of the tenant's choice, which may name a recruiter. */
const publicFields: PublicFields = {
  ...shown("externalPath", "locationsText", "postedOn", "timeType", "remoteType"),
  ...prose("title"),
};
/** Not the questionnaires' ids, nor other postings beside this one. */
const publicDetail: PublicFields = {
  jobPostingInfo: {
    ...shown("id", "location", "additionalLocations", "postedOn", "startDate", "endDate"),
    ...prose("title", "jobDescription"),
    ...shown("timeType", "remoteType", "jobReqId", "jobPostingId", "jobPostingSiteId"),
    ...shown("externalUrl", "canApply", "posted"),
    country: shown("descriptor"),
    jobRequisitionLocation: { ...shown("descriptor"), country: shown("descriptor", "alpha2Code") },
  },
  hiringOrganization: shown("name", "url"),
};

const Path = z
  .string()
  .max(500)
  .regex(/^\/job\/[^?#\s]+$/, "is no path of a posting");

const Row = z.lazy(() =>
  z.object({ externalPath: Path, title: Title, ...lines("locationsText", "timeType", "remoteType") }),
);
type Row = z.infer<typeof Row>;

const Info = z.lazy(() =>
  z.object({
    title: Title,
    jobDescription: Html,
    ...lines("location", "timeType", "remoteType", "jobReqId"),
    additionalLocations: listOf(Line),
    startDate: Day,
    endDate: LastDay,
    jobPostingId: z.string(),
    externalUrl: Link,
    country: orNull(z.object({ descriptor: Line })),
    jobRequisitionLocation: orNull(z.object({ country: orNull(z.object({ alpha2Code: CountryCode })) })),
  }),
);
const Detail = z.lazy(() => z.object({ jobPostingInfo: Info, hiringOrganization: orNull(z.object({ name: Line })) }));

const RowKey = z.lazy(() => z.object({ externalPath: Path }).transform((row) => ({ id: keyOfPath(row.externalPath) })));
const Envelope = z.lazy(() => z.object({ total: z.int().nonnegative() }));
const Asked = z.lazy(() => z.object({ offset: z.int().nonnegative() }));

/**
 * Workday: the search behind a tenant's career site (an address that Workday does not document), pages of
 * twenty by POST, the description and the exact day in an answer for each posting. From recorded payloads
 * (2026): the total stands on the first page only, later ones say 0; a total of exactly 2,000 may be a cap and
 * may be true (2,148 occurs); rows say "Posted 3 Days Ago", or nothing; `bulletFields` are columns of the
 * tenant's choice; "2 Locations" names none; the words of a path are those of the first title, its end is the
 * requisition, with -1, -2 on further sites; an answer's `jobPostingId` is the last part of its path.
 */
export const workday = {
  name: "workday",
  label: "Workday",
  example: "acme|wd5|external",
  format: "json",
  hosts: (board) => [hostOf(board)],
  asks: "pages",
  requestsPerSecond: 2,
  listKind: "search_index",
  makesAddresses: true,
  paged: true,
  statesTotal: true,
  boardFromUrl: (url) => boardOfUrl(url),
  canonicalBoard,
  boardUrl: (board) => `https://${hostOf(board)}/${partsOf(board).site}`,
  listRequest: (board) => listRequest(board, 0),
  readList: (payload, board, asked) =>
    jsonList(payload, {
      arrayKey: "jobPostings",
      publicFields,
      readElement: (element) => readElement(element, Row, RowKey, (row) => postingReading(toPosting(row, board))),
      declaredTotal: (envelope) => totalOf(envelope, asked),
      next: (envelope, count) => nextPages(envelope, count, board, asked),
    }),
  meanings: { goneRedirects: [], emptyList: "empty" },
  details: jsonDetails({
    request: (board, listed) =>
      detailRequest(board, Path.safeParse(listed.native["externalPath"]).data ?? "/job/unknown"),
    publicFields: publicDetail,
    schema: Detail,
    toPosting: withDetail,
  }),
  // A closed posting's answers 404, or 403 with a code of its own; its path is not told by its key.
  detailRequest: null,
} as const satisfies Provider;

function partsOf(board: string): { tenant: string; centre: string; site: string } {
  const [, tenant = "", centre = "", site = ""] = BOARD.exec(board) ?? [];
  return { tenant, centre, site };
}

function canonicalBoard(board: string): string | null {
  const token = board.toLowerCase();
  const [, , , site] = BOARD.exec(token) ?? [];
  // The first part of the API's own paths.
  return site !== undefined && site !== "wday" && token.length <= limits.boardCharsMax ? token : null;
}

function hostOf(board: string): string {
  const { tenant, centre } = partsOf(board);
  return `${tenant}.${centre}.myworkdayjobs.com`;
}

function boardOfUrl({ hostname, pathname }: URL): string | null {
  const path = pathname.split("/").filter((part) => part !== "");
  const [, tenant, centre] = /^([^.]+)\.(wd\d+)\.myworkdayjobs\.com$/.exec(hostname) ?? [];
  if (tenant !== undefined && centre !== undefined) {
    const [first, second] = path;
    // A site may be called like a language ("ns-eeh"): it is one where a site follows.
    const hasLocale = LOCALE.test(first ?? "") && second !== undefined && second !== "job";
    const site = first === "wday" ? path[3] : hasLocale ? second : first;
    return site === undefined ? null : canonicalBoard(`${tenant}|${centre}|${site}`);
  }
  const [, shared] = /^(wd\d+)\.myworkdaysite\.com$/.exec(hostname) ?? [];
  const at = path.indexOf("recruiting");
  if (shared === undefined || at === -1 || at > 1) return null;
  return canonicalBoard(`${path[at + 1] ?? ""}|${shared}|${path[at + 2] ?? ""}`);
}

function apiUrl(board: string): string {
  const { tenant, site } = partsOf(board);
  return `https://${hostOf(board)}/wday/cxs/${tenant}/${site}`;
}

function listRequest(board: string, offset: number): RequestSpec {
  return {
    url: `${apiUrl(board)}/jobs`,
    method: "POST",
    headers: { accept: "application/json", "content-type": "application/json" },
    body: JSON.stringify({ appliedFacets: {}, limit: PAGE_SIZE, offset, searchText: "" }),
  };
}

function detailRequest(board: string, externalPath: string): RequestSpec {
  return { url: `${apiUrl(board)}${externalPath}`, headers: { accept: "application/json" } };
}

function offsetOf({ body }: RequestSpec): number {
  return Asked.safeParse(JSON.parse(body ?? "{}")).data?.offset ?? 0;
}

/** The first page's; later pages say 0. */
function totalOf(envelope: unknown, asked: RequestSpec): number | null {
  return offsetOf(asked) === 0 ? (Envelope.safeParse(envelope).data?.total ?? null) : null;
}

/** Each page names the one behind it, until a later one is short: a total can be a cap. */
function nextPages(envelope: unknown, count: number, board: string, asked: RequestSpec): RequestSpec[] {
  const end = offsetOf(asked) + count;
  const isLast = offsetOf(asked) > 0 && count < PAGE_SIZE;
  return !isLast && hasMore(count, end, totalOf(envelope, asked)) ? [listRequest(board, end)] : [];
}

/** The end of a path, or of its last part: the requisition, with the site's own suffix. */
function keyOfPath(path: string): string {
  const last = path.slice(path.lastIndexOf("/") + 1);
  const key = last.slice(last.lastIndexOf("_") + 1).replaceAll(/[^\w-]/g, "-");
  return key.replace(/^[-_]+/, "").slice(0, limits.keyCharsMax);
}

function toPosting(row: Row, board: string): Posting {
  const line = row.locationsText !== null && !SEVERAL.test(row.locationsText) ? row.locationsText : null;
  const address = `https://${hostOf(board)}/${partsOf(board).site}${row.externalPath}`;
  return {
    key: keyOfPath(row.externalPath),
    title: row.title,
    locationText: line,
    places: line === null ? [] : [placeNamed(line)],
    department: null,
    team: null,
    employmentText: row.timeType,
    workplaceText: row.remoteType,
    isRemote: null,
    pay: [],
    payText: null,
    descriptionHtml: null,
    language: null,
    companyName: null,
    sourceUrl: address,
    applyUrl: `${address}/apply`,
    postedAt: null,
    updatedAt: null,
    deadlineAt: null,
    native: native({ externalPath: row.externalPath }),
  };
}

function withDetail(listed: Posting, { jobPostingInfo: info, hiringOrganization }: z.infer<typeof Detail>): Posting {
  const country = info.jobRequisitionLocation?.country?.alpha2Code ?? info.country?.descriptor ?? null;
  const others = info.additionalLocations.flatMap((line) => line ?? []);
  const first = info.location === null ? [] : [placeNamed(info.location, country)];
  // The country is said of the first place only.
  const places = [...first, ...others.filter((line) => line !== info.location).map((line) => placeNamed(line))];
  return {
    ...listed,
    // Whose answer it is, as it says itself: another one's is a reject.
    key: keyOfPath(info.jobPostingId),
    title: info.title,
    locationText: Line.parse([info.location, ...others].filter((line) => line !== null).join("; ")),
    places: places.slice(0, limits.locationsMax),
    employmentText: info.timeType ?? listed.employmentText,
    workplaceText: info.remoteType ?? listed.workplaceText,
    descriptionHtml: joinHtml([info.jobDescription]),
    companyName: hiringOrganization?.name ?? null,
    sourceUrl: info.externalUrl ?? listed.sourceUrl,
    postedAt: info.startDate,
    deadlineAt: info.endDate,
    native: native({ ...listed.native, jobReqId: info.jobReqId, timeType: info.timeType, remoteType: info.remoteType }),
  };
}
