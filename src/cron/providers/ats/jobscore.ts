import { z } from "zod";
import { limits } from "../../../core/limits.ts";
import type { PayPeriod, PlaceHint, Posting } from "../../../core/posting.ts";
import {
  Html,
  IsoTime,
  joinHtml,
  Key,
  Line,
  Link,
  native,
  payRange,
  postingReading,
  readElement,
  Title,
} from "../fields.ts";
import { jsonList } from "../json-list.ts";
import { CountryCode, NumberOrText } from "../loose-fields.ts";
import type { Provider } from "../provider.ts";
import { prose, shown, type PublicFields } from "../public-part.ts";

const HOST = "careers.jobscore.com";
const TOKEN = /^[a-z0-9][a-z0-9_-]*$/;
const PATHS = [/^\/careers\/([^/]+)/, /^\/jobs\/([^/]+)/];

const publicFields: PublicFields = {
  ...shown("id", "company_name", "company_code", "apply_url", "detail_url", "url_slug", "department"),
  ...prose("title"),
  ...shown("location", "city", "state", "country", "postal_code", "experience_level", "job_type"),
  ...prose("description"),
  ...shown("remote", "opened_date", "created_on", "last_updated_date"),
  ...shown("public_salary_minimum", "public_salary_maximum", "public_compensation_interval", "currency_code"),
  ...shown("formatted_public_compensation"),
};

const Job = z.lazy(() =>
  z.object({
    id: Key,
    title: Title,
    company_name: Line,
    apply_url: Link,
    detail_url: Link,
    department: Line,
    location: Line,
    city: Line,
    state: Line,
    country: CountryCode,
    experience_level: Line,
    description: Html,
    job_type: Line,
    remote: Line,
    opened_date: IsoTime,
    last_updated_date: IsoTime,
    public_salary_minimum: NumberOrText,
    public_salary_maximum: NumberOrText,
    public_compensation_interval: Line,
    currency_code: Line,
    formatted_public_compensation: Line,
  }),
);
type Job = z.infer<typeof Job>;

const JobKey = z.lazy(() => z.object({ id: z.string() }));

/**
 * JobScore: the feed of a customer's careers site, newest first. From recorded feeds (2026; ats-facts): amounts are
 * in the smallest unit of their currency (cents, but whole yen); ids have 22 characters, "-" and "_" among them, also
 * at the end; of a posting done from afar, city and state are the home office's; one title in dozens of postings is
 * one for each shop; addresses may be on a domain of the customer's own. How long a list can get is not known, so
 * that a thousand are asked for and absence is only a hint.
 */
export const jobscore = {
  name: "jobscore",
  label: "JobScore",
  example: "acme",
  format: "json",
  hosts: () => [HOST],
  asks: "pages",
  requestsPerSecond: 1,
  listKind: "search_index",
  boardFromUrl: ({ hostname, pathname }) => {
    const token =
      hostname === HOST ? PATHS.map((path) => path.exec(pathname)?.[1]).find((one) => one !== undefined) : undefined;
    return token === undefined ? null : canonicalBoard(token);
  },
  canonicalBoard,
  boardUrl: (board) => `https://${HOST}/careers/${board}`,
  listRequest: (board) => ({
    url: `https://${HOST}/jobs/${board}/feed.json?sort=date&limit=1000`,
    headers: { accept: "application/json" },
  }),
  listCap: 1000,
  readList: (payload) =>
    jsonList(payload, {
      arrayKey: "jobs",
      publicFields,
      readElement: (element) => readElement(element, Job, JobKey, (job) => postingReading(toPosting(job))),
    }),
  meanings: { goneRedirects: [], emptyList: "empty" },
  // A closed posting's page is not known to answer 404; its address is not told by its key.
  detailRequest: null,
} as const satisfies Provider;

function canonicalBoard(board: string): string | null {
  const token = board.toLowerCase();
  return TOKEN.test(token) && token.length <= limits.boardCharsMax ? token : null;
}

function toPosting(job: Job): Posting {
  const isRemote = remoteOf(job.remote);
  const at: PlaceHint = {
    text: job.location,
    city: isRemote === true ? null : job.city,
    region: isRemote === true ? null : job.state,
    country: job.country,
  };
  return {
    key: job.id,
    title: job.title,
    locationText: job.location,
    places: Object.values(at).some((part) => part !== null) ? [at] : [],
    department: job.department,
    team: null,
    employmentText: job.job_type,
    workplaceText: isRemote === null ? null : isRemote ? "remote" : "onsite",
    isRemote,
    pay: payOf(job),
    payText: job.formatted_public_compensation,
    descriptionHtml: joinHtml([job.description]),
    language: null,
    companyName: job.company_name,
    sourceUrl: job.detail_url,
    applyUrl: job.apply_url,
    postedAt: job.opened_date,
    updatedAt: job.last_updated_date,
    deadlineAt: null,
    native: native({ experience_level: job.experience_level, remote: job.remote, job_type: job.job_type }),
  };
}

/** "Yes | Can telecommute …", "No | Must be able to work onsite …"; any other word is neither. */
function remoteOf(text: string | null): boolean | null {
  const word = /^(yes|no) ?(?:\||$)/i.exec(text ?? "")?.[1]?.toLowerCase();
  return word === undefined ? null : word === "yes";
}

const periods = new Map<string, PayPeriod>([
  ["per year", "year"],
  ["per month", "month"],
  ["per week", "week"],
  ["per day", "day"],
  ["per hour", "hour"],
]);

/** An interval without a period of its own leaves the amounts to the text beside them. */
function payOf(job: Job): Posting["pay"] {
  const { currency_code: currency, public_compensation_interval: interval } = job;
  const period = periods.get(interval?.toLowerCase() ?? "") ?? null;
  const unit = smallestUnit(currency);
  if (unit === null || (interval !== null && period === null)) return [];
  const inUnits = (amount: number | null): number | null => (amount === null ? null : amount / unit);
  return payRange({
    min: inUnits(job.public_salary_minimum),
    max: inUnits(job.public_salary_maximum),
    currency,
    period,
    label: null,
  });
}

/** Currencies that have no smaller unit, those of thousands, and those whose hundredths are not agreed on. */
const WHOLE = new Set("BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX VND VUV XAF XOF XPF".split(" "));
const THOUSANDS = new Set("BHD JOD KWD LYD OMR TND".split(" "));
const DISPUTED = new Set("AFN ALL CLF COP HUF IDR IQD IRR KPW LAK LBP MGA MMK MRU PKR SOS SYP UYW YER".split(" "));

/**
 * How many of its smallest unit one of a currency has: 100 cents, 1 yen; null for none, and where ISO 4217 and the lists that
 * programs use differ, so that the text beside the amounts tells. Not asked of Intl: since CLDR 48 (Node 24.21.0 and
 * workerd 1.20261023.1 have it) its digits are those that people pay with, 0 of forints and rupiahs, where ISO has 2.
 */
function smallestUnit(currency: string | null): number | null {
  const code = currency?.toUpperCase() ?? "";
  if (!/^[A-Z]{3}$/.test(code) || DISPUTED.has(code)) return null;
  return WHOLE.has(code) ? 1 : THOUSANDS.has(code) ? 1000 : 100;
}
