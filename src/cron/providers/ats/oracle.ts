import { z } from "zod";
import { limits } from "../../../core/limits.ts";
import type { PayRange, Posting } from "../../../core/posting.ts";
import { tellsContact } from "../../../core/text-in/contact.ts";
import { jsonDetails } from "../answer-details.ts";
import {
  Html,
  IsoTime,
  joinHtml,
  Key,
  Line,
  lines,
  listOf,
  native,
  payRange,
  postingReading,
  readElement,
  Title,
} from "../fields.ts";
import { hasMore } from "../has-more.ts";
import { jsonList } from "../json-list.ts";
import { CountryCode, Day, LastDay, NumberOrText } from "../loose-fields.ts";
import { PayloadError } from "../payload-error.ts";
import type { Provider, RequestSpec } from "../provider.ts";
import { prose, shown, type Fields, type PublicFields } from "../public-part.ts";
import { joinLine, placeNamed } from "../texts.ts";

/** A tenant's host and a site of it: `acme.fa.us2.oraclecloud.com|CX_1001`; lists of boards write a slash. */
const BOARD = /^([a-z0-9-]{1,63}\.fa(?:\.[a-z0-9]{2,10}){0,2}\.oraclecloud\d{0,2}\.(?:com|eu))[|/]([a-z0-9][\w-]*)$/i;
const PAGE_PATH = /^\/hcmUI\/CandidateExperience\/(?:[\w-]+\/)?sites?\/([^/]+)/i;
/** More rows in one page are not given, nor any behind the window. */
const [PAGE_SIZE, WINDOW] = [200, 10_000];

/** What tenants call their own fields of pay and of its unit; other words than these amounts and units may be a name. */
const PAY = /\bsalary\b|\b(?:pay|hiring|wage|compensation) (?:range|rate|scale)\b/i;
const AMOUNT =
  /\p{Sc} ?\d|\b\d{1,3}(?:[,.' ]\d{3})+(?!\d)|\b\d+[.,]\d\d\b|\b\d+ ?(?:k|[A-Z]{3})\b|^[\d\s.,\u2013-]*\d[\d\s.,\u2013-]*$/u;
const UNIT = /^(?:per |\/ ?)?(?:hour|day|week|month|year|annual|annum|dai|bi-?week)(?:ly)?$|^null$/i;
const isPay = (value: unknown, { Prompt: prompt }: Fields): boolean =>
  typeof prompt === "string" &&
  PAY.test(prompt) &&
  (typeof value !== "string" || AMOUNT.test(value) || UNIT.test(value.trim())) &&
  !tellsContact(value);
const payField: PublicFields = { ...shown("Prompt"), Value: isPay };

/** Not `ExternalContactName`, `ExternalContactEmail`, `HiringManager`, nor what is for insiders (`Internal…`). */
const publicFields: PublicFields = {
  ...shown("Id", "PostedDate", "PostingEndDate", "Language", "PrimaryLocation", "PrimaryLocationCountry"),
  ...prose("Title"),
  ...shown("WorkplaceType", "WorkplaceTypeCode", "JobSchedule", "JobShift", "JobFamily", "JobFunction", "StudyLevel"),
  ...shown("ContractType", "WorkerType", "Department", "LegalEmployer", "Category"),
  ...prose("ShortDescriptionStr"),
  ...shown("RequisitionType", "ContentLocale", "ExternalPostedStartDate", "ExternalPostedEndDate"),
  ...prose("ExternalDescriptionStr", "ExternalResponsibilitiesStr", "ExternalQualificationsStr"),
  secondaryLocations: shown("Name", "CountryCode", "Latitude", "Longitude"),
  requisitionFlexFields: { ...payField, items: payField },
};

/** A function: `.extend` needs the object itself. */
const statedFields = () =>
  z.object({
    Id: Key,
    Title,
    PrimaryLocationCountry: CountryCode,
    secondaryLocations: listOf(z.object({ Name: Line, CountryCode })),
    ...lines("PrimaryLocation", "WorkplaceType", "WorkplaceTypeCode", "JobSchedule", "ContractType", "WorkerType"),
    ...lines("JobFunction", "Department", "LegalEmployer"),
  });
const Row = z.lazy(() => statedFields().extend({ PostedDate: Day, PostingEndDate: LastDay, JobFamily: Line }));

const FlexFields = z.lazy(() => listOf(z.object({ Prompt: Line, Value: Line })));
const Detail = z.lazy(() =>
  statedFields().extend({
    ExternalPostedStartDate: IsoTime,
    ExternalPostedEndDate: IsoTime,
    ...lines("ContentLocale", "Category", "RequisitionType"),
    ExternalDescriptionStr: Html,
    ExternalResponsibilitiesStr: Html,
    ExternalQualificationsStr: Html,
    // A bare list, or one inside an object, by how the tenant's version expands it.
    requisitionFlexFields: z.union([z.object({ items: FlexFields }).transform(({ items }) => items), FlexFields]),
  }),
);

const RowKey = z.lazy(() => z.object({ Id: z.string() }).transform(({ Id }) => ({ id: Id })));
const Answer = z.lazy(() => z.object({ items: z.tuple([Detail], z.unknown()) }));
const Envelope = z.lazy(() => z.object({ TotalJobsCount: z.int().nonnegative().nullish(), SiteNumber: Line }));

/**
 * Oracle Recruiting: the search behind a tenant's candidate site (Oracle documents it for its customers, so it is
 * asked as pages are). From recorded payloads (2026; ats-facts): the list is inside a collection of one search,
 * whose own `count` and `hasMore` say nothing; an offset counts only inside the finder; rows reshuffle between
 * pages; an unknown site is answered with the tenant's default site, so what names another one is no list of this
 * board; `Language` "US" is no language of the text, the answer's own `ContentLocale` is; ids may hold letters;
 * schedule, pay and the last day stand in the posting's own answer alone; pay is in fields of the tenant's making and
 * without unit; a second place is in `secondaryLocations`, its address in `otherWorkLocations`; `Distance` may be a time.
 */
export const oracle = {
  name: "oracle",
  label: "Oracle Recruiting",
  example: "acme.fa.us2.oraclecloud.com|CX_1001",
  format: "json",
  hosts: (board) => [partsOf(board).host],
  asks: "pages",
  requestsPerSecond: 2,
  listKind: "search_index",
  makesAddresses: true,
  listCap: WINDOW,
  paged: true,
  statesTotal: true,
  boardFromUrl: (url) =>
    canonicalBoard(`${url.hostname}|${PAGE_PATH.exec(url.pathname)?.[1] ?? siteOfFinder(url) ?? ""}`),
  canonicalBoard,
  boardUrl: (board) => `${siteUrl(board)}/jobs`,
  listRequest: (board) => listRequest(board, 0),
  readList: (payload, board, asked) =>
    jsonList(payload, {
      within: "items",
      arrayKey: "requisitionList",
      publicFields,
      readElement: (element) => readElement(element, Row, RowKey, (row) => postingReading(toPosting(row, board))),
      declaredTotal: (envelope) => totalOf(envelope, board),
      next: (envelope, count) => {
        const end = Number(/,offset=(\d{1,9})/.exec(asked.url)?.[1] ?? 0) + count;
        const isMore = end < WINDOW && hasMore(count, end, totalOf(envelope, board));
        return isMore ? [listRequest(board, end)] : [];
      },
    }),
  meanings: { goneRedirects: [], emptyList: "empty" },
  details: jsonDetails({
    request: (board, { key }) =>
      apiRequest(board, "recruitingCEJobRequisitionDetails?onlyData=true&expand=all", `ById;Id=%22${key}%22`),
    publicFields: { items: publicFields },
    schema: Answer,
    toPosting: (listed, { items: [detail] }) => withDetail(listed, detail),
  }),
  // What a closed posting's own answer is has not been recorded.
  detailRequest: null,
} as const satisfies Provider;

/** A host has no case. A site's name keeps its own, since a wrong one is not refused; numbered ones are "CX_1". */
function canonicalBoard(board: string): string | null {
  const [, host, site] = BOARD.exec(board) ?? [];
  if (host === undefined || site === undefined || board.length > limits.boardCharsMax) return null;
  return `${host.toLowerCase()}|${/^cx(?:_\d+)?$/i.test(site) ? site.toUpperCase() : site}`;
}

function partsOf(board: string): { host: string; site: string } {
  const [host = "", site = ""] = board.split("|");
  return { host, site };
}

function siteUrl(board: string): string {
  const { host, site } = partsOf(board);
  return `https://${host}/hcmUI/CandidateExperience/en/sites/${site}`;
}

function apiRequest(board: string, resource: string, finder: string): RequestSpec {
  const { host, site } = partsOf(board);
  return {
    url: `https://${host}/hcmRestApi/resources/latest/${resource}&finder=${finder},siteNumber=${site}`,
    headers: { accept: "application/json" },
  };
}

function listRequest(board: string, offset: number): RequestSpec {
  const resource = "recruitingCEJobRequisitions?onlyData=true&expand=requisitionList.secondaryLocations";
  return apiRequest(board, resource, `findReqs;limit=${PAGE_SIZE},offset=${offset},sortBy=POSTING_DATES_DESC`);
}

function siteOfFinder({ pathname, searchParams }: URL): string | null {
  if (!/\/recruitingCEJobRequisition(?:s|Details)$/.test(pathname)) return null;
  return /\bsiteNumber=([\w-]+)/.exec(searchParams.get("finder") ?? "")?.[1] ?? null;
}

/** Throws PayloadError for the answer of another site. */
function totalOf(envelope: unknown, board: string): number | null {
  const { TotalJobsCount: total, SiteNumber: answered } = Envelope.safeParse(envelope).data ?? {};
  const { site } = partsOf(board);
  if (answered != null && answered.toLowerCase() !== site.toLowerCase()) {
    throw new PayloadError(`the answer is the site ${JSON.stringify(answered.slice(0, 60))}, not ${site}`);
  }
  return total ?? null;
}

/** What list and answer say in the same words. */
function statedFacts(stated: z.infer<ReturnType<typeof statedFields>>) {
  const home = { Name: stated.PrimaryLocation, CountryCode: stated.PrimaryLocationCountry };
  const known = [home, ...stated.secondaryLocations].filter((at) => (at.Name ?? at.CountryCode) !== null);
  return {
    title: stated.Title,
    locationText: Line.parse(known.flatMap(({ Name }) => Name ?? []).join("; ")),
    places: known.slice(0, limits.locationsMax).map((at) => placeNamed(at.Name, at.CountryCode)),
    team: stated.JobFunction,
    employmentText: joinLine([stated.ContractType, stated.WorkerType, stated.JobSchedule]),
    workplaceText:
      stated.WorkplaceTypeCode?.replace(/^ORA_/, "").replaceAll("_", " ").toLowerCase() ?? stated.WorkplaceType,
    companyName: stated.LegalEmployer,
  };
}

function toPosting(row: z.infer<typeof Row>, board: string): Posting {
  const address = `${siteUrl(board)}/job/${row.Id}`;
  return {
    ...statedFacts(row),
    key: row.Id,
    department: row.Department ?? row.JobFamily,
    isRemote: null,
    pay: [],
    payText: null,
    descriptionHtml: null,
    language: null,
    sourceUrl: address,
    applyUrl: address,
    postedAt: row.PostedDate,
    updatedAt: null,
    deadlineAt: row.PostingEndDate,
    native: native({ JobFamily: row.JobFamily, JobFunction: row.JobFunction }),
  };
}

function withDetail(listed: Posting, detail: z.infer<typeof Detail>): Posting {
  const { Category, RequisitionType } = detail;
  const texts = [detail.ExternalDescriptionStr, detail.ExternalResponsibilitiesStr, detail.ExternalQualificationsStr];
  return {
    ...listed,
    // Whose answer it is, as it says itself: another one's is a reject.
    key: detail.Id,
    ...statedFacts(detail),
    department: detail.Department ?? Category ?? listed.department,
    ...payOf(detail.requisitionFlexFields),
    descriptionHtml: joinHtml([...new Set(texts)]),
    language: detail.ContentLocale,
    postedAt: detail.ExternalPostedStartDate ?? listed.postedAt,
    deadlineAt: detail.ExternalPostedEndDate ?? listed.deadlineAt,
    native: native({ ...listed.native, Category, RequisitionType }),
  };
}

/** Numbers in a field for each bound are a range; anything else is the tenant's own words. */
function payOf(fields: z.infer<typeof FlexFields>): { pay: PayRange[]; payText: string | null } {
  const stated = fields.filter((field) => isPay(field.Value, field) && field.Value !== "null");
  const amountOf = (bound: RegExp): number | null =>
    NumberOrText.parse(stated.find(({ Prompt }) => bound.test(Prompt ?? ""))?.Value);
  const [min, max] = [amountOf(/\bmin/i), amountOf(/\bmax/i)];
  return {
    pay: payRange({ min, max, currency: null, period: null, label: null }),
    payText: Line.parse(stated.map(({ Value }) => Value ?? "").join(" ")),
  };
}
