import { z } from "zod";
import { limits } from "../../../core/limits.ts";
import type { PlaceHint, Posting } from "../../../core/posting.ts";
import {
  Html,
  IsoTime,
  joinHtml,
  Key,
  Line,
  lines,
  listOf,
  native,
  orNull,
  postingReading,
  readElement,
  Title,
} from "../fields.ts";
import { hasMore } from "../has-more.ts";
import { jsonList } from "../json-list.ts";
import { CountryCode, IdText } from "../loose-fields.ts";
import { PayloadError } from "../payload-error.ts";
import type { Provider, RequestSpec } from "../provider.ts";
import { prose, shown, type PublicFields } from "../public-part.ts";
import { readJson } from "../read-json.ts";
import { joinLine } from "../texts.ts";

const SITE_HOST = "myjobs.adp.com";
const API_HOST = "my.adp.com";
const SITE = "/public/staffing/v1/career-site/";
const LIST = "/myadp_prefix/mycareer/public/staffing/v1/job-requisitions/apply-custom-filters";
const PAGE_SIZE = 100;
const TOKEN = /^[a-z0-9][a-z0-9_-]*$/;
const NOT_BOARDS = new Set(["public", "assets", "static", "api"]);

/** Not the street: of a job from home it may be a person's. */
const publicFields: PublicFields = {
  ...shown("reqId", "clientRequisitionID", "postingDate", "workLevelCode", "category", "type", "canApply"),
  ...prose("publishedJobTitle", "jobDescription", "jobQualifications"),
  organizationalUnits: shown("name"),
  requisitionLocations: {
    ...shown("primaryIndicator"),
    nameCode: shown("longName"),
    address: {
      ...shown("cityName"),
      countrySubdivisionLevel1: shown("codeValue", "longName"),
      country: shown("codeValue", "longName"),
    },
  },
};

const Location = z.lazy(() =>
  z.object({
    primaryIndicator: orNull(z.boolean()),
    nameCode: orNull(z.object({ longName: Line })),
    address: orNull(
      z.object({
        cityName: Line,
        countrySubdivisionLevel1: orNull(z.object(lines("codeValue", "longName"))),
        country: orNull(z.object({ codeValue: CountryCode })),
      }),
    ),
  }),
);
const Row = z.lazy(() =>
  z.object({
    reqId: IdText.pipe(Key),
    publishedJobTitle: Title,
    postingDate: IsoTime,
    ...lines("clientRequisitionID", "workLevelCode", "category"),
    jobDescription: Html,
    jobQualifications: Html,
    organizationalUnits: listOf(z.object({ name: Line })),
    requisitionLocations: listOf(Location),
  }),
);
type Row = z.infer<typeof Row>;
const RowKey = z.lazy(() => z.object({ reqId: IdText }).transform(({ reqId }) => ({ id: reqId })));
const Envelope = z.lazy(() => z.object({ count: z.int().nonnegative() }));
const Site = z.lazy(() =>
  z.object({ myJobsToken: z.string().regex(/^[\w.=+/-]{1,8000}$/), active: orNull(z.boolean()) }),
);

/**
 * ADP Recruiting Management ("MyJobs"): the search behind a customer's career site, in pages with a total, texts in it;
 * asked with the token that the site's own facts hand to every visitor. From recorded answers (2026; ats-facts):
 * `publishedJobTitle` is what is shown, `jobTitle` is internal; the primary place may be the second one; countries are
 * "USA" or "US", and `workLevelCode` "F" or "Full-time"; a day is written as midnight UTC. A site that is switched off
 * says so (`active`).
 */
export const adprm = {
  name: "adprm",
  label: "ADP Recruiting Management",
  example: "acme",
  format: "json",
  hosts: () => [SITE_HOST, API_HOST],
  asks: "pages",
  // Others let six seconds pass (ats-providers 1.5).
  requestsPerSecond: 0.2,
  sharesRate: true,
  // What goes while its pages are asked moves the rest: one may be on none of them.
  listKind: "search_index",
  paged: true,
  statesTotal: true,
  makesAddresses: true,
  boardFromUrl: ({ hostname, pathname }) => {
    const path = pathname.startsWith(SITE) ? pathname.slice(SITE.length) : pathname.slice(1);
    return hostname === SITE_HOST ? canonicalBoard(path.split("/")[0] ?? "") : null;
  },
  canonicalBoard,
  boardUrl: (board) => `https://${SITE_HOST}/${board}/cx`,
  ticket: {
    request: (board) => ({ url: `https://${SITE_HOST}${SITE}${board}`, headers: { accept: "application/json" } }),
    read: readTicket,
  },
  listRequest: () => listRequest(0),
  readList: (payload, board, asked) =>
    jsonList(payload, {
      arrayKey: "jobRequisitions",
      publicFields,
      readElement: (element) => readElement(element, Row, RowKey, (row) => postingReading(toPosting(row, board))),
      declaredTotal: totalOf,
      next: (envelope, count) => {
        const end = Number(new URL(asked.url).searchParams.get("$skip") ?? 0) + count;
        return hasMore(count, end, totalOf(envelope)) ? [listRequest(end)] : [];
      },
    }),
  // An unknown site hands out no token.
  meanings: { goneRedirects: [], emptyList: "empty" },
  // What a closed posting's own answer is has not been recorded.
  detailRequest: null,
} as const satisfies Provider;

function canonicalBoard(board: string): string | null {
  const token = board.toLowerCase();
  return TOKEN.test(token) && !NOT_BOARDS.has(token) && token.length <= limits.boardCharsMax ? token : null;
}

function readTicket(answer: Uint8Array): (request: RequestSpec) => RequestSpec {
  const { data } = Site.safeParse(readJson(answer));
  if (data === undefined || data.active === false)
    throw new PayloadError(`the career site ${data === undefined ? "hands out no token" : "is switched off"}`);
  const headers = { myjobstoken: data.myJobsToken, rolecode: "manager" };
  return (request) => ({ ...request, headers: { ...request.headers, ...headers } });
}

function listRequest(skip: number): RequestSpec {
  return {
    url: `https://${API_HOST}${LIST}?$top=${PAGE_SIZE}&$skip=${skip}`,
    headers: { accept: "application/json" },
  };
}

function totalOf(envelope: unknown): number | null {
  return Envelope.safeParse(envelope).data?.count ?? null;
}

function toPosting(row: Row, board: string): Posting {
  const first = row.requisitionLocations.filter(({ primaryIndicator }) => primaryIndicator === true);
  const others = row.requisitionLocations.filter(({ primaryIndicator }) => primaryIndicator !== true);
  const places = [...first, ...others].flatMap(toPlace).slice(0, limits.locationsMax);
  const address = `https://${SITE_HOST}/${board}/cx/job/${encodeURIComponent(row.reqId)}`;
  return {
    key: row.reqId,
    title: row.publishedJobTitle,
    locationText: Line.parse(
      places.flatMap(({ text, city, region, country }) => joinLine([city, region, country]) ?? text ?? []).join("; "),
    ),
    places,
    department: row.organizationalUnits[0]?.name ?? row.category,
    team: null,
    employmentText: row.workLevelCode,
    workplaceText: null,
    isRemote: null,
    pay: [],
    payText: null,
    descriptionHtml: joinHtml([row.jobDescription, row.jobQualifications]),
    language: null,
    companyName: null,
    sourceUrl: address,
    // The form is behind the posting's own page.
    applyUrl: address,
    postedAt: row.postingDate,
    updatedAt: null,
    deadlineAt: null,
    native: native({ requisition_id: row.clientRequisitionID, category: row.category }),
  };
}

/** Nothing where all its parts are empty. */
function toPlace({ nameCode, address }: z.infer<typeof Location>): PlaceHint[] {
  const { codeValue = null, longName = null } = address?.countrySubdivisionLevel1 ?? {};
  const place: PlaceHint = {
    text: nameCode?.longName ?? null,
    city: address?.cityName ?? null,
    region: codeValue ?? longName,
    country: address?.country?.codeValue ?? null,
  };
  return Object.values(place).every((part) => part === null) ? [] : [place];
}
