import { z } from "zod";
import { limits } from "../../../core/limits.ts";
import { isTotalPay } from "../../../core/normalize/pay/pay-summary.ts";
import type { PayPeriod, PayRange, PlaceHint, Posting } from "../../../core/posting.ts";
import {
  Flag,
  Html,
  IsoTime,
  joinHtml,
  Key,
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
import type { Provider } from "../provider.ts";
import { Gated, prose, shown, type PublicFields } from "../public-part.ts";

/** Tokens hold dots, spaces, "&" and "'": `kraken.com`, `tools for humanity`. */
const TOKEN = /^[a-z0-9][a-z0-9 ._&'-]*$/;
/** Paths of the job page's host that are no board. */
const NOT_BOARDS = new Set(["api", "_next"]);
const paths = new Map([
  ["jobs.ashbyhq.com", /^\/([^/]+)/],
  ["api.ashbyhq.com", /^\/posting-api\/job-board\/([^/]+)/],
]);

/** Recorded payloads have "1 YEAR", "1 HOUR", "1 MONTH", "NONE"; "1 TIME" is a single payment. */
const periods = new Map<string | null, PayPeriod>([
  ["1 YEAR", "year"],
  ["1 MONTH", "month"],
  ["1 WEEK", "week"],
  ["1 DAY", "day"],
  ["1 HOUR", "hour"],
]);

const componentFields = shown("id", "summary", "compensationType", "interval", "currencyCode", "minValue", "maxValue");
const addressFields: PublicFields = { postalAddress: shown("addressLocality", "addressRegion", "addressCountry") };
const publicFields: PublicFields = {
  ...shown("id", "department", "team", "employmentType", "location", "isRemote", "workplaceType", "isListed"),
  ...prose("title"),
  ...shown("publishedAt", "jobUrl", "applyUrl"),
  ...prose("descriptionHtml", "descriptionPlain"),
  ...shown("shouldDisplayCompensationOnJobPostings"),
  address: addressFields,
  secondaryLocations: { ...shown("location"), address: addressFields },
  // What a company chose not to show is not ours to show.
  compensation: new Gated(({ shouldDisplayCompensationOnJobPostings: isShown }) => isShown !== false, {
    ...shown("compensationTierSummary", "scrapeableCompensationSalarySummary"),
    compensationTiers: {
      ...shown("id", "title", "tierSummary", "additionalInformation"),
      components: componentFields,
    },
    summaryComponents: componentFields,
  }),
};

const PostalAddress = z.lazy(() => z.object({ addressLocality: Line, addressRegion: Line, addressCountry: Line }));
const Address = z.lazy(() => orNull(z.object({ postalAddress: orNull(PostalAddress) })));

const Component = z.lazy(() =>
  z.object({
    compensationType: Line,
    interval: Line,
    currencyCode: Line,
    minValue: NumberOrText,
    maxValue: NumberOrText,
  }),
);

const Compensation = z.lazy(() =>
  z.object({
    compensationTierSummary: Line,
    scrapeableCompensationSalarySummary: Line,
    compensationTiers: listOf(z.object({ title: Line, tierSummary: Line, components: listOf(Component) })),
  }),
);

const AshbyKey = z.lazy(() => z.object({ id: Key }));

const AshbyPosting = z.lazy(() =>
  z.object({
    id: Key,
    title: Title,
    department: Line,
    team: Line,
    employmentType: Line,
    location: Line,
    address: Address,
    secondaryLocations: listOf(z.object({ location: Line, address: Address })),
    isRemote: Flag,
    workplaceType: Line,
    isListed: Flag,
    publishedAt: IsoTime,
    jobUrl: Link,
    applyUrl: Link,
    descriptionHtml: Html,
    shouldDisplayCompensationOnJobPostings: Flag,
    compensation: orNull(Compensation),
  }),
);
type AshbyPosting = z.infer<typeof AshbyPosting>;

export const ashby = {
  name: "ashby",
  label: "Ashby",
  example: "acme",
  format: "json",
  hosts: () => ["api.ashbyhq.com"],
  asks: "documented_api",
  requestsPerSecond: 5,
  listKind: "full_dump",
  boardFromUrl: (url) => {
    const token = paths.get(url.hostname)?.exec(url.pathname)?.[1];
    return token === undefined || NOT_BOARDS.has(token) ? null : canonicalBoard(token);
  },
  canonicalBoard,
  boardUrl: (board) => `https://jobs.ashbyhq.com/${encodeURIComponent(board)}`,
  listRequest: (board) => ({
    url: `https://api.ashbyhq.com/posting-api/job-board/${encodeURIComponent(board)}?includeCompensation=true`,
  }),
  readList: (payload) =>
    jsonList(payload, {
      arrayKey: "jobs",
      publicFields,
      readElement: (element) =>
        readElement(element, AshbyPosting, AshbyKey, (fields) =>
          fields.isListed === false ? { kind: "unlisted", key: fields.id } : postingReading(toPosting(fields)),
        ),
    }),
  meanings: { goneRedirects: [], emptyList: "empty" },
  // The API has only whole boards; the posting's page is a shell that answers 200 for any id.
  detailRequest: null,
} as const satisfies Provider;

/** The API takes any case; "%" is in no token, so that decoding one twice changes nothing. */
function canonicalBoard(board: string): string | null {
  const token = percentDecoded(board)?.trim().toLowerCase() ?? "";
  return TOKEN.test(token) && token.length <= limits.boardCharsMax ? token : null;
}

function percentDecoded(text: string): string | null {
  try {
    return decodeURIComponent(text);
  } catch {
    return null;
  }
}

function toPosting(fields: AshbyPosting): Posting {
  // What a company chose not to show is not ours to show.
  const compensation = fields.shouldDisplayCompensationOnJobPostings === false ? null : fields.compensation;
  const pay = toPay(compensation);
  const places = [fields, ...fields.secondaryLocations].flatMap(toPlace).slice(0, limits.locationsMax);
  return {
    key: fields.id,
    title: fields.title,
    locationText: fields.location,
    places,
    department: fields.department,
    team: fields.team,
    employmentText: fields.employmentType,
    // Wins over isRemote, which is true for hybrid postings too (recorded payload of ramp, 2026).
    workplaceText: fields.workplaceType,
    isRemote: fields.isRemote,
    pay,
    payText: toPayText(compensation, pay),
    descriptionHtml: joinHtml([fields.descriptionHtml]),
    language: null,
    companyName: null,
    sourceUrl: fields.jobUrl,
    applyUrl: fields.applyUrl,
    postedAt: fields.publishedAt,
    updatedAt: null,
    deadlineAt: null,
    native: native({
      department: fields.department,
      team: fields.team,
      employmentType: fields.employmentType,
      location: fields.location,
      address: fields.address,
      secondaryLocations: fields.secondaryLocations.map(({ location, address }) => ({
        location,
        address,
      })),
      isRemote: fields.isRemote,
      workplaceType: fields.workplaceType,
      compensation,
    }),
  };
}

function toPlace(place: { location: string | null; address: AshbyPosting["address"] }): PlaceHint[] {
  const address = place.address?.postalAddress;
  const hint = {
    text: place.location,
    city: address?.addressLocality ?? null,
    region: address?.addressRegion ?? null,
    country: address?.addressCountry ?? null,
  };
  return Object.values(hint).every((part) => part === null) ? [] : [hint];
}

/**
 * Base salary only: equity, bonus and commission are other components, and a "Salary" whose tier says that it is
 * on-target earnings ("$250K – $330K • OTE", 42 of 1,305 recorded postings) is none. Tiers are never summed.
 */
function toPay(compensation: AshbyPosting["compensation"]): PayRange[] {
  const ranges = (compensation?.compensationTiers ?? []).flatMap((tier) =>
    tier.components
      .filter((component) => component.compensationType === "Salary" && !isTotalPay(tier.tierSummary ?? ""))
      .flatMap((component) =>
        payRange({
          min: component.minValue,
          max: component.maxValue,
          currency: component.currencyCode,
          period: periods.get(component.interval) ?? null,
          label: tier.title,
          text: tier.tierSummary,
        }),
      ),
  );
  return ranges.slice(0, 100);
}

/**
 * The tiers' summary may be of equity alone, which is no pay; it serves where a salary is stated. Its line for
 * scrapers leaves out that amounts are on-target earnings, which a tier may say alone: then that tier's line serves.
 */
function toPayText(compensation: AshbyPosting["compensation"], pay: PayRange[]): string | null {
  if (!compensation) return null;
  const { scrapeableCompensationSalarySummary: salary, compensationTierSummary: all } = compensation;
  if (all !== null && isTotalPay(all)) return all;
  const total = compensation.compensationTiers.find(({ tierSummary }) => isTotalPay(tierSummary ?? ""))?.tierSummary;
  if (pay.length === 0 && total) return total;
  return salary ?? (pay.length > 0 ? all : null);
}
