import { z } from "zod";
import { limits } from "../../../core/limits.ts";
import type { PayPeriod, PlaceHint, Posting } from "../../../core/posting.ts";
import {
  Html,
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
import { linkedDetails } from "../json-ld.ts";
import { jsonList } from "../json-list.ts";
import { LinkedPay, linkedPay, linkedPayFields } from "../linked-pay.ts";
import { CountryCode, Day, endOfDay, IdText, NumberOrText, WrittenDay } from "../loose-fields.ts";
import { keyInAddress } from "../own-address.ts";
import { PayloadError } from "../payload-error.ts";
import type { Provider, RequestSpec } from "../provider.ts";
import { prose, shown, type PublicFields } from "../public-part.ts";

/** The names under which the software is sold; boards of the first one need no prefix. */
const DOMAINS = ["applicantpro", "isolvedhire", "applicantpool"];
const TOKEN = /^(?:(isolvedhire|applicantpool):)?([a-z0-9](?:[a-z0-9-]*[a-z0-9])?)$/;
const NOT_BOARDS = new Set(["www", "admin", "api", "app", "feeds", "login", "secure", "support"]);
const POSTING_PATH = /^\/jobs\/(\d+)(?:\.html)?\/?$/;
/** The site's number in its page, written in two ways. */
const SITE = /\bdomainId\s{0,9}:\s{0,9}(\d{1,12})\b|"domain_id"\s{0,9}:\s{0,9}"?(\d{1,12})\b/;
const UNTOLD_SITE = "/core/jobs/0?";

const publicFields: PublicFields = {
  ...prose("title"),
  ...shown("id", "city", "abbreviation", "stateName", "iso3", "jobLocation", "jobUrl", "startDateRef", "endDateRef"),
  ...shown("untilFilled", "classification", "orgTitle", "parentTitle", "jobCategory", "customCategory"),
  ...shown("workplaceType", "employmentType", "payType", "payTypeFrame", "payDetails", "minSalary", "maxSalary"),
};
const publicData: PublicFields = {
  ...shown("@type", "url", "datePosted", "validThrough", "employmentType"),
  ...prose("title", "description"),
  identifier: shown("@type", "sameAs"),
  hiringOrganization: shown("@type", "name", "sameAs"),
  baseSalary: linkedPayFields,
  jobLocation: { address: shown("@type", "addressLocality", "addressRegion", "addressCountry") },
};

/** "110,000", "130,000.00", "22.5": the ATS writes them so in every country. */
const Grouped = z.lazy(() =>
  orNull(z.union([z.number(), z.string()])).transform((amount) => {
    const text = String(amount ?? "").trim();
    return NumberOrText.parse(/^\d{1,3}(?:,\d{3})+(?:\.\d+)?$/.test(text) ? text.replaceAll(",", "") : text);
  }),
);
const Row = z.lazy(() =>
  z.object({
    id: IdText.pipe(Key),
    title: Title,
    iso3: CountryCode,
    ...lines("city", "abbreviation", "jobLocation", "workplaceType", "employmentType", "orgTitle", "classification"),
    ...lines("parentTitle", "jobCategory", "customCategory", "payType", "payTypeFrame", "payDetails"),
    minSalary: Grouped,
    maxSalary: Grouped,
    startDateRef: WrittenDay,
    endDateRef: WrittenDay,
    untilFilled: NumberOrText,
    jobUrl: Link,
  }),
);
type Row = z.infer<typeof Row>;
const RowKey = z.lazy(() => z.object({ id: IdText }));
const Envelope = z.lazy(() => z.object({ jobCount: z.int().nonnegative() }));

const Page = z.lazy(() =>
  z.object({
    description: Html,
    // "2026-07-14 00:00:00": a day, whose time is everywhere this one.
    datePosted: orNull(z.string()).transform((text) => Day.parse(text?.slice(0, 10))),
    employmentType: Line,
    hiringOrganization: orNull(z.object({ name: Line })),
    baseSalary: orNull(LinkedPay),
  }),
);

/**
 * ApplicantPro, and isolved Talent Acquisition, which is the same software: what a site's page asks its whole list from,
 * by the number of the site that stands in the page; the text in the linked data of each posting's page. From a recorded
 * page (2026; ats-facts) and adapters that were measured: pay has grouped digits and no currency in the list, texts in
 * the linked data; a posting that is open until it is filled has a last day in five years, which is none, and the linked
 * data's `validThrough` is no date; days are written "Jun 22, 2026"; a site that nobody has shows a page without a number.
 */
export const applicantpro = {
  name: "applicantpro",
  label: "ApplicantPro",
  example: "acme",
  format: "json",
  hosts: (board) => [hostOf(board)],
  asks: "pages",
  // A page of a posting was recorded; no list.
  proven: false,
  requestsPerSecond: 2,
  sharesRate: true,
  listKind: "full_dump",
  boardFromUrl: ({ hostname }) => {
    const [, name = "", domain = ""] = /^([^.]+)\.([^.]+)\.com$/.exec(hostname) ?? [];
    return DOMAINS.includes(domain) ? canonicalBoard(domain === DOMAINS[0] ? name : `${domain}:${name}`) : null;
  },
  canonicalBoard,
  boardUrl,
  ticket: {
    request: (board) => ({ url: boardUrl(board), headers: { accept: "text/html" } }),
    read: (page) => readTicket(new TextDecoder().decode(page)),
  },
  listRequest: (board) => ({
    url: `https://${hostOf(board)}${UNTOLD_SITE}getParams=%7B%7D`,
    headers: { accept: "application/json" },
  }),
  readList: (payload) =>
    jsonList(payload, {
      within: "data",
      arrayKey: "jobs",
      publicFields,
      readElement: (element) => readElement(element, Row, RowKey, (row) => postingReading(toPosting(row))),
      declaredTotal: (envelope) => Envelope.safeParse(envelope).data?.jobCount ?? null,
    }),
  meanings: { goneRedirects: [], emptyList: "empty" },
  details: linkedDetails({
    addressOf: (board, key) => `https://${hostOf(board)}/jobs/${encodeURIComponent(key)}.html`,
    publicFields: publicData,
    keyOf: ({ url }) => keyInAddress(url, POSTING_PATH),
    read: (data, listed) =>
      readElement({ ...data, id: listed.key }, Page, RowKey, (page) => postingReading(withPage(listed, page))),
  }),
  // What the page of a closed posting answers has not been recorded.
  detailRequest: null,
} as const satisfies Provider;

function canonicalBoard(board: string): string | null {
  const token = board.toLowerCase();
  const [, , name = ""] = TOKEN.exec(token) ?? [];
  return name !== "" && !NOT_BOARDS.has(name) && name.length <= limits.hostLabelCharsMax ? token : null;
}

function hostOf(board: string): string {
  const [, domain = DOMAINS[0], name] = TOKEN.exec(board) ?? [];
  return `${name}.${domain}.com`;
}

function boardUrl(board: string): string {
  return `https://${hostOf(board)}/jobs/`;
}

function readTicket(page: string): (request: RequestSpec) => RequestSpec {
  const [, first, second] = SITE.exec(page) ?? [];
  const site = first ?? second;
  if (site === undefined || Number(site) === 0) throw new PayloadError("the site's page does not say its number");
  return (request) => ({ ...request, url: request.url.replace(UNTOLD_SITE, `/core/jobs/${site}?`) });
}

const periods = new Map<string, PayPeriod>([
  ["per year", "year"],
  ["per month", "month"],
  ["per week", "week"],
  ["per day", "day"],
  ["per hour", "hour"],
]);

function toPosting(row: Row): Posting {
  const place: PlaceHint = { text: row.jobLocation, city: row.city, region: row.abbreviation, country: row.iso3 };
  return {
    key: row.id,
    title: row.title,
    locationText: row.jobLocation,
    places: Object.values(place).some((part) => part !== null) ? [place] : [],
    department: row.orgTitle ?? row.classification,
    team: null,
    employmentText: row.employmentType,
    workplaceText: row.workplaceType,
    isRemote: null,
    pay: payRange({
      min: row.minSalary,
      max: row.maxSalary,
      currency: null,
      period: periods.get(row.payTypeFrame?.toLowerCase() ?? "") ?? null,
      label: null,
    }),
    payText: row.payDetails,
    descriptionHtml: null,
    language: null,
    companyName: null,
    sourceUrl: row.jobUrl,
    // The form is on the posting's own page.
    applyUrl: row.jobUrl,
    postedAt: row.startDateRef,
    updatedAt: null,
    deadlineAt: row.untilFilled === 0 ? endOfDay(row.endDateRef) : null,
    native: native({
      classification: row.classification,
      parent_unit: row.parentTitle,
      job_category: row.jobCategory,
      custom_category: row.customCategory,
      pay_type: row.payType,
    }),
  };
}

function withPage(listed: Posting, page: z.infer<typeof Page>): Posting {
  const linked = linkedPay(page.baseSalary);
  return {
    ...listed,
    employmentText: listed.employmentText ?? page.employmentType?.replaceAll("_", " ") ?? null,
    pay: linked.length > 0 ? linked : listed.pay,
    descriptionHtml: joinHtml([page.description]),
    companyName: page.hiringOrganization?.name ?? null,
    postedAt: listed.postedAt ?? page.datePosted,
  };
}
