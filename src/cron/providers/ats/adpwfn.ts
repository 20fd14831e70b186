import { z } from "zod";
import { limits } from "../../../core/limits.ts";
import type { PlaceHint, Posting } from "../../../core/posting.ts";
import {
  Html,
  joinHtml,
  Key,
  keyIs,
  Line,
  listOf,
  native,
  orNull,
  postingReading,
  readElement,
  Title,
} from "../fields.ts";
import { hasMore } from "../has-more.ts";
import { jsonList } from "../json-list.ts";
import { LooseTime } from "../loose-fields.ts";
import type { Provider, RequestSpec } from "../provider.ts";
import { publicJson } from "../public-json.ts";
import { prose, shown, type Fields, type PublicFields } from "../public-part.ts";
import { readJson } from "../read-json.ts";

const HOSTS = new Set(["workforcenow.adp.com", "workforcenow.cloud.adp.com"]);
const HOST = "workforcenow.adp.com";
const API = "/mascsr/default/careercenter/public/events/staffing/v1/job-requisitions";
const PAGE = "/mascsr/default/mdf/recruitment/recruitment.html";
const PAGE_SIZE = 20;
/** The customer, and one of its career centres where an address names it: `3b0a…|19000101_000001`. */
const TOKEN = /^[a-z0-9][a-z0-9-]{2,59}(?:\|\d{1,16}_\d{1,8})?$/;

const OWN_FIELDS = new Set(["ExternalJobID", "HomeDepartment", "JobClass"]);
const OwnField = z.lazy(() =>
  z.object({ stringValue: Line, nameCode: z.object({ codeValue: z.string() }).nullish().catch(null) }),
);

/** Other fields of the customer's own may hold anything. */
const isOwnField = (_: unknown, { nameCode }: Fields): boolean =>
  OWN_FIELDS.has(z.object({ codeValue: z.string() }).safeParse(nameCode).data?.codeValue ?? "");
const publicFields: PublicFields = {
  ...shown("itemID", "postDate", "clientRequisitionID"),
  ...prose("requisitionTitle", "requisitionDescription"),
  workLevelCode: shown("shortName"),
  requisitionLocations: {
    address: { ...shown("cityName", "postalCode"), countrySubdivisionLevel1: shown("codeValue") },
    nameCode: shown("shortName"),
  },
  customFieldGroup: { stringFields: { nameCode: shown("codeValue"), stringValue: isOwnField } },
};

const Location = z.lazy(() =>
  z.object({
    address: orNull(z.object({ cityName: Line, countrySubdivisionLevel1: orNull(z.object({ codeValue: Line })) })),
    nameCode: orNull(z.object({ shortName: Line })),
  }),
);
const Row = z.lazy(() =>
  z.object({
    itemID: Key,
    requisitionTitle: Title,
    postDate: LooseTime,
    clientRequisitionID: Line,
    workLevelCode: orNull(z.object({ shortName: Line })),
    requisitionLocations: listOf(Location),
    customFieldGroup: orNull(z.object({ stringFields: listOf(OwnField) })),
  }),
);
type Row = z.infer<typeof Row>;

const RowKey = z.lazy(() => z.object({ itemID: z.string() }).transform(({ itemID }) => ({ id: itemID })));
const Requisition = z.lazy(() => z.object({ itemID: Key, requisitionTitle: Title, requisitionDescription: Html }));
/** One requisition, or a list of one. */
const Detail = z.lazy(() =>
  z.union([
    z
      .object({ jobRequisitions: z.tuple([Requisition], z.unknown()) })
      .transform(({ jobRequisitions: [first] }) => first),
    Requisition,
  ]),
);
const Envelope = z.lazy(() => z.object({ meta: z.object({ totalNumber: z.int().nonnegative() }) }));

/**
 * ADP Workforce Now: the search behind a customer's career centre, in pages of twenty with a total; the text stands in
 * an answer for each posting. From recorded payloads (2026; ats-facts): `$skip` counts rows from 1, an answer says with
 * which it begins; the language that is asked for changes titles, not ids; a country stands only at the end of a
 * place's name ("Remote TX, TX, US"), which may begin with the name of a building or a blank, and every part of a place
 * may be empty; a posting has three numbers, that of its address is a field of its own; who asks too fast gets 404s.
 */
export const adpwfn = {
  name: "adpwfn",
  label: "ADP Workforce Now",
  example: "acme|19000101_000001",
  format: "json",
  hosts: () => [HOST],
  asks: "pages",
  // Others let six seconds pass (ats-providers 1.5).
  requestsPerSecond: 0.2,
  // What goes while its pages are asked moves the rest: one may be on none of them.
  listKind: "search_index",
  paged: true,
  statesTotal: true,
  makesAddresses: true,
  boardFromUrl: ({ hostname, pathname, searchParams }) => {
    const isOurs = HOSTS.has(hostname) && (pathname === PAGE || pathname.startsWith(API));
    const center = searchParams.get("ccId");
    return isOurs ? canonicalBoard(`${searchParams.get("cid") ?? ""}${center === null ? "" : `|${center}`}`) : null;
  },
  writtenAddress: ({ searchParams }, board) => {
    const id = searchParams.get("jobId") ?? "";
    return id === "" ? null : postingAddress(board, id);
  },
  canonicalBoard,
  boardUrl: (board) => `https://${HOST}${PAGE}?${queryOf(board)}`,
  listRequest: (board) => listRequest(board, 1),
  readList: (payload, board, asked) =>
    jsonList(payload, {
      arrayKey: "jobRequisitions",
      publicFields,
      readElement: (element) => readElement(element, Row, RowKey, (row) => postingReading(toPosting(row, board))),
      declaredTotal: totalOf,
      next: (envelope, count) => {
        const first = Number(new URL(asked.url).searchParams.get("$skip") ?? 1);
        return hasMore(count, first - 1 + count, totalOf(envelope)) ? [listRequest(board, first + count)] : [];
      },
    }),
  // What an unknown customer answers was not recorded.
  meanings: { goneRedirects: [], emptyList: "empty" },
  details: {
    publicPart: (answer) => publicJson(answer, { ...publicFields, jobRequisitions: publicFields }),
    request: (board, { key }) => apiRequest(`/${key}?${queryOf(board)}`),
    read: (answer, listed) =>
      readElement(readJson(answer), Detail, keyIs(listed.key), (detail) =>
        // Whose answer it is, as it says itself: another one's is a reject.
        postingReading({ ...listed, key: detail.itemID, descriptionHtml: joinHtml([detail.requisitionDescription]) }),
      ),
  },
  // A 404 is also what those get who ask too fast.
  detailRequest: null,
} as const satisfies Provider;

/** Takes `{cid}/{ccId}`, as public lists of boards write it. */
function canonicalBoard(board: string): string | null {
  const token = board.toLowerCase().replace("/", "|");
  return TOKEN.test(token) ? token : null;
}

function queryOf(board: string): string {
  const [customer, center] = board.split("|");
  return `cid=${customer}${center === undefined ? "" : `&ccId=${center}`}&lang=en_US`;
}

function postingAddress(board: string, id: string): string {
  return `https://${HOST}${PAGE}?${queryOf(board)}&jobId=${encodeURIComponent(id)}`;
}

function apiRequest(path: string): RequestSpec {
  return { url: `https://${HOST}${API}${path}`, headers: { accept: "application/json" } };
}

function listRequest(board: string, first: number): RequestSpec {
  return apiRequest(`?${queryOf(board)}&$top=${PAGE_SIZE}&$skip=${first}`);
}

function totalOf(envelope: unknown): number | null {
  return Envelope.safeParse(envelope).data?.meta.totalNumber ?? null;
}

function toPosting(row: Row, board: string): Posting {
  const own = (name: string): string | null =>
    row.customFieldGroup?.stringFields.find(({ nameCode }) => nameCode?.codeValue === name)?.stringValue ?? null;
  const places = row.requisitionLocations.flatMap(toPlace).slice(0, limits.locationsMax);
  const externalId = own("ExternalJobID");
  const address = postingAddress(board, externalId ?? row.itemID);
  return {
    key: row.itemID,
    title: row.requisitionTitle,
    locationText: Line.parse(places.flatMap(({ text, city }) => text ?? city ?? []).join("; ")),
    places,
    department: own("HomeDepartment"),
    team: null,
    employmentText: row.workLevelCode?.shortName ?? null,
    workplaceText: null,
    isRemote: null,
    pay: [],
    payText: null,
    descriptionHtml: null,
    language: null,
    companyName: null,
    sourceUrl: address,
    // The form is behind the posting's own page.
    applyUrl: address,
    postedAt: row.postDate,
    updatedAt: null,
    deadlineAt: null,
    native: native({
      requisition_id: row.clientRequisitionID,
      external_job_id: externalId,
      job_class: own("JobClass"),
    }),
  };
}

/** Nothing where all its parts are empty. */
function toPlace({ address, nameCode }: z.infer<typeof Location>): PlaceHint[] {
  const text = nameCode?.shortName ?? null;
  const [, country = null] = /(?:^|, [A-Z]{2}, )([A-Z]{2})$/.exec(text ?? "") ?? [];
  const at = {
    text,
    city: address?.cityName ?? null,
    region: address?.countrySubdivisionLevel1?.codeValue ?? null,
    country,
  };
  return Object.values(at).every((part) => part === null) ? [] : [at];
}
