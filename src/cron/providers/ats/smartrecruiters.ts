import { z } from "zod";
import { limits } from "../../../core/limits.ts";
import type { PayPeriod, PlaceHint, Posting } from "../../../core/posting.ts";
import { jsonDetails } from "../answer-details.ts";
import {
  Amount,
  Flag,
  Html,
  IsoTime,
  joinHtml,
  Key,
  Line,
  lines,
  Link,
  native,
  orNull,
  payRange,
  postingReading,
  readElement,
  Title,
} from "../fields.ts";
import { hasMore } from "../has-more.ts";
import { jsonList } from "../json-list.ts";
import { CountryCode } from "../loose-fields.ts";
import { prose, shown, type PublicFields } from "../public-part.ts";
import type { Provider, RequestSpec } from "../provider.ts";
import { headed, joinLine } from "../texts.ts";

const API = "api.smartrecruiters.com";
/** The API gives no more at once. */
const PAGE_SIZE = 100;
const TOKEN = /^[A-Za-z0-9][\w.-]*$/;
const NOT_BOARDS = new Set(["external-referrals", "oneclick-ui", "sr-jobs", "app", "static", "v1"]);
const PAGE_HOSTS = new Set(["jobs.smartrecruiters.com", "careers.smartrecruiters.com"]);

/** The parts of a description, in their order. */
const ofSections = <T>(value: T) => ({
  companyDescription: value,
  jobDescription: value,
  qualifications: value,
  additionalInformation: value,
});
const label = shown("id", "label");
/** Not `creator`, nor the company's own fields, which name budgets and managers. */
const publicFields: PublicFields = {
  ...shown("id", "uuid", "jobId", "jobAdId", "defaultJobAd", "refNumber"),
  ...shown("releasedDate", "visibility", "ref", "active"),
  ...prose("name"),
  ...shown("postingUrl", "applyUrl"),
  company: shown("identifier", "name"),
  location: {
    ...shown("city", "region", "country", "remote", "hybrid"),
    ...shown("latitude", "longitude", "fullLocation", "postalCode"),
  },
  department: label,
  function: label,
  industry: label,
  typeOfEmployment: label,
  experienceLevel: label,
  language: shown("code", "label", "labelNative"),
  compensation: shown("min", "max", "currency", "period"),
  jobAd: { sections: ofSections(prose("title", "text")) },
};

const Labelled = z.lazy(() => z.object({ id: z.union([z.string(), z.number()]).nullish(), label: Line }));
const Place = z.lazy(() =>
  z.object({
    ...lines("city", "region"),
    country: CountryCode,
    remote: Flag,
    hybrid: Flag,
    // "Szczecin, , Poland": a region that is missing leaves its comma.
    fullLocation: Line.transform((line) => line?.replaceAll(/,(?: ,)+/g, ",") ?? null),
  }),
);

const Listed = z.lazy(() =>
  z.object({
    id: Key,
    name: Title,
    refNumber: Line,
    company: orNull(z.object({ name: Line })),
    releasedDate: IsoTime,
    location: orNull(Place),
    department: orNull(Labelled),
    function: orNull(Labelled),
    industry: orNull(Labelled),
    typeOfEmployment: orNull(Labelled),
    experienceLevel: orNull(Labelled),
    language: orNull(z.object({ code: Line })),
  }),
);
type Listed = z.infer<typeof Listed>;

const Section = z.lazy(() => orNull(z.object({ title: Line, text: Html })));
const Detail = z.lazy(() =>
  z.object({
    id: Key,
    active: Flag,
    postingUrl: Link,
    applyUrl: Link,
    compensation: orNull(z.object({ min: Amount, max: Amount, currency: Line, period: Line })),
    jobAd: orNull(z.object({ sections: orNull(z.object(ofSections(Section))) })),
  }),
);
type Detail = z.infer<typeof Detail>;

const ListKey = z.lazy(() => z.object({ id: z.string() }));
const Envelope = z.lazy(() => z.object({ totalFound: z.int().nonnegative() }));

/**
 * SmartRecruiters: the Posting API, documented for the public (developers.smartrecruiters.com); pages of a
 * hundred with a total, the description in an answer for each posting. From recorded payloads (2026): an unknown
 * company answers 200 with a total of 0; the list reshuffles between its pages; `typeOfEmployment.id` is the
 * contract and its label the schedule, in the account's language; `location.remote` keeps an office's town;
 * one requisition may be several postings, one a place.
 */
export const smartrecruiters = {
  name: "smartrecruiters",
  label: "SmartRecruiters",
  example: "acme",
  format: "json",
  hosts: () => [API],
  asks: "documented_api",
  // What a public crawler found to be let through (ats-providers 2.4).
  requestsPerSecond: 3,
  listKind: "search_index",
  makesAddresses: true,
  paged: true,
  boardFromUrl: (url) => canonicalBoard(tokenOfUrl(url) ?? ""),
  canonicalBoard,
  boardUrl: (board) => `https://jobs.smartrecruiters.com/${board}`,
  listRequest: (board) => listRequest(board, 0),
  readList: (payload, board, asked) =>
    jsonList(payload, {
      arrayKey: "content",
      publicFields,
      readElement: (element) =>
        readElement(element, Listed, ListKey, (fields) => postingReading(toPosting(fields, board))),
      declaredTotal: (envelope) => Envelope.safeParse(envelope).data?.totalFound ?? null,
      next: (envelope, count) => {
        const end = Number(new URL(asked.url).searchParams.get("offset") ?? 0) + count;
        const total = Envelope.safeParse(envelope).data?.totalFound ?? null;
        return hasMore(count, end, total) ? [listRequest(board, end)] : [];
      },
    }),
  // A company that is not there answers 200 with a total of 0, as one without postings does.
  meanings: { goneRedirects: [], emptyList: "unknown" },
  details: jsonDetails({
    request: (board, { key }) => detailRequest(board, key),
    publicFields,
    schema: Detail,
    toPosting: withDetail,
  }),
  // A closed posting's answers 404.
  detailRequest,
} as const satisfies Provider;

/** The API takes any case; lower case is the one that ids are made of. */
function canonicalBoard(board: string): string | null {
  const token = board.toLowerCase();
  return TOKEN.test(token) && !NOT_BOARDS.has(token) && token.length <= limits.boardCharsMax ? token : null;
}

function tokenOfUrl({ hostname, pathname }: URL): string | null {
  if (hostname === API) return /^\/v1\/companies\/([^/]+)/.exec(pathname)?.[1] ?? null;
  if (!PAGE_HOSTS.has(hostname)) return null;
  return /^\/oneclick-ui\/company\/([^/]+)/.exec(pathname)?.[1] ?? /^\/([^/]+)/.exec(pathname)?.[1] ?? null;
}

function apiUrl(board: string): string {
  return `https://${API}/v1/companies/${encodeURIComponent(board)}/postings`;
}

function listRequest(board: string, offset: number): RequestSpec {
  return { url: `${apiUrl(board)}?limit=${PAGE_SIZE}&offset=${offset}` };
}

function detailRequest(board: string, key: string): RequestSpec {
  return { url: `${apiUrl(board)}/${encodeURIComponent(key)}` };
}

function toPosting(fields: Listed, board: string): Posting {
  const { location } = fields;
  const { id = null, label: schedule = null } = fields.typeOfEmployment ?? {};
  const contract = id === null ? null : String(id).replaceAll("_", " ");
  return {
    key: fields.id,
    title: fields.name,
    locationText: location?.fullLocation ?? null,
    places: toPlaces(location),
    department: fields.department?.label ?? null,
    team: fields.function?.label ?? null,
    employmentText: joinLine([contract, schedule]),
    workplaceText: location?.hybrid === true && location.remote !== true ? "hybrid" : null,
    isRemote: location?.remote ?? null,
    pay: [],
    payText: null,
    descriptionHtml: null,
    language: fields.language?.code ?? null,
    companyName: fields.company?.name ?? null,
    sourceUrl: `https://jobs.smartrecruiters.com/${board}/${fields.id}`,
    applyUrl: null,
    postedAt: fields.releasedDate,
    updatedAt: null,
    deadlineAt: null,
    native: native({
      refNumber: fields.refNumber,
      location,
      function: fields.function?.label ?? null,
      industry: fields.industry?.label ?? null,
      typeOfEmployment: { id, label: schedule },
      experienceLevel: fields.experienceLevel?.label ?? null,
    }),
  };
}

function toPlaces(location: Listed["location"]): PlaceHint[] {
  if (location === null) return [];
  const { fullLocation: text, city, region, country } = location;
  const place = { text, city, region, country };
  return Object.values(place).every((part) => part === null) ? [] : [place];
}

const periods = new Map<string, PayPeriod>([
  ["HOURLY", "hour"],
  ["DAILY", "day"],
  ["WEEKLY", "week"],
  ["MONTHLY", "month"],
  ["YEARLY", "year"],
  ["ANNUALLY", "year"],
]);

function withDetail(listed: Posting, { id, compensation, jobAd, postingUrl, applyUrl }: Detail): Posting {
  const period = periods.get(compensation?.period?.toUpperCase() ?? "") ?? null;
  const parts = Object.values(jobAd?.sections ?? {}).flatMap((section) =>
    section?.text == null || section.text.trim() === "" ? [] : headed(section.title, section.text),
  );
  return {
    ...listed,
    // Whose answer it is, as it says itself: another one's is a reject.
    key: id,
    pay: compensation === null ? [] : payRange({ ...compensation, period, label: null }),
    descriptionHtml: joinHtml(parts),
    sourceUrl: postingUrl ?? listed.sourceUrl,
    applyUrl,
  };
}
