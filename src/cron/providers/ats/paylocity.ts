import { z } from "zod";
import type { PlaceHint, Posting } from "../../../core/posting.ts";
import { pageDetails } from "../answer-details.ts";
import {
  Flag,
  Html,
  IsoTime,
  joinHtml,
  Key,
  Line,
  native,
  orNull,
  postingReading,
  readElement,
  Title,
} from "../fields.ts";
import { findJsonLd } from "../json-ld.ts";
import { jsonList } from "../json-list.ts";
import { CountryCode, IdText } from "../loose-fields.ts";
import { decodeMarkup, hasClass, innerText, splitMarkup, type MarkupNode } from "../markup.ts";
import { pageJson, textBehind } from "../page-json.ts";
import type { Provider, Reading } from "../provider.ts";
import { LinkedPay, linkedPay, linkedPayFields } from "../linked-pay.ts";
import { Gated, prose, shown, type Fields, type PublicFields } from "../public-part.ts";

const HOST = "recruiting.paylocity.com";
const TOKEN = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const OWN_PATH = /\/jobs\/(?:details|apply)\/([0-9a-z][\w-]*)/i;
const BOARD_PATH = /^\/recruiting\/jobs\/(?:all|list)\/([^/]+)/i;

/** A place that a company keeps from its page is in the page's data all the same. */
const showsPlace = ({ ShouldDisplayLocation: isShown }: Fields): boolean => isShown !== false;
/** Not the street: of a job from home it may be a person's. */
const publicFields: PublicFields = {
  ...shown("JobId", "ShouldDisplayLocation", "PublishedDate"),
  LocationName: (_, beside) => showsPlace(beside),
  ...prose("JobTitle", "Description"),
  ...shown("IsInternal", "HiringDepartment", "IsRemote", "IndeedRemoteType"),
  JobLocation: new Gated(showsPlace, shown("LocationId", "Name", "Metro", "City", "State", "Country", "County")),
};

const Job = z.lazy(() =>
  z.object({
    JobId: IdText.pipe(Key),
    JobTitle: Title,
    LocationName: Line,
    ShouldDisplayLocation: Flag,
    PublishedDate: IsoTime,
    IsInternal: Flag,
    HiringDepartment: Line,
    IsRemote: Flag,
    JobLocation: orNull(z.object({ City: Line, State: Line, Country: CountryCode })),
  }),
);
type Job = z.infer<typeof Job>;

const JobKey = z.lazy(() => z.object({ JobId: IdText }).transform(({ JobId }) => ({ id: JobId })));
const Envelope = z.lazy(() => z.object({ ModuleTitle: Line }));

const pageFields: PublicFields = {
  ...shown("jobId", "jobType", "salary"),
  ...prose("description", "requirements"),
  baseSalary: linkedPayFields,
};

/** What is read of a posting's page: its id, its parts by their headings, and the pay of its linked data. */
const Page = z.lazy(() =>
  z.object({
    jobId: orNull(Key),
    description: Html,
    requirements: Html,
    jobType: Line,
    salary: Line,
    baseSalary: orNull(LinkedPay),
  }),
);

/**
 * Paylocity: a company's board is a page that holds its postings as data, `window.pageData`; the rest stands on each
 * posting's page. From recorded pages (2026; ats-facts): `IndeedRemoteType` 2 is the default and does not say
 * remote, `IsRemote` does; the place may be kept back (`ShouldDisplayLocation`); `LocationName` is a word of the
 * company's ("Hybrid", "Amarillo Site"); the list's text is empty or cut; the linked data's date is five hours off
 * (its hour is UTC's, its offset is not), so that the list's is taken; the documented feed is empty for most boards.
 */
export const paylocity = {
  name: "paylocity",
  label: "Paylocity",
  example: "211e692d-c45a-4e3a-ae01-3e497af97929",
  format: "html",
  elements: "json",
  hosts: () => [HOST],
  asks: "pages",
  requestsPerSecond: 1,
  listKind: "full_dump",
  boardFromUrl: ({ hostname, pathname }) =>
    hostname === HOST ? canonicalBoard(BOARD_PATH.exec(pathname)?.[1] ?? "") : null,
  canonicalBoard,
  boardUrl,
  listRequest: (board) => ({ url: boardUrl(board), headers: { accept: "text/html" } }),
  readList: (payload) =>
    jsonList(
      pageJson(payload, "script", ({ text }) => textBehind(text, "window.pageData = ")),
      {
        arrayKey: "Jobs",
        publicFields,
        readElement: (element, envelope) =>
          readElement(element, Job, JobKey, (job) => toReading(job, Envelope.safeParse(envelope).data?.ModuleTitle)),
      },
    ),
  meanings: { goneRedirects: [], emptyList: "empty" },
  details: pageDetails({
    addressOf: (_, { key }) => addressOf(key),
    factsOf,
    publicFields: pageFields,
    schema: Page,
    toPosting: withPage,
  }),
  // A closed posting's page is not known to answer 404.
  detailRequest: null,
} as const satisfies Provider;

function canonicalBoard(board: string): string | null {
  const token = board.toLowerCase();
  return TOKEN.test(token) ? token : null;
}

function boardUrl(board: string): string {
  return `https://${HOST}/recruiting/jobs/All/${board}`;
}

function addressOf(key: string): string {
  return `https://${HOST}/Recruiting/Jobs/Details/${encodeURIComponent(key)}`;
}

function toReading(job: Job, company: string | null | undefined): Reading {
  if (job.IsInternal === true) return { kind: "unlisted", key: job.JobId };
  const isShown = job.ShouldDisplayLocation !== false;
  const { City: city = null, State: region = null, Country: country = null } = job.JobLocation ?? {};
  const place: PlaceHint = { text: job.LocationName, city, region, country };
  const hasPlace = isShown && Object.values(place).some((part) => part !== null);
  return postingReading({
    key: job.JobId,
    title: job.JobTitle,
    locationText: isShown ? job.LocationName : null,
    places: hasPlace ? [place] : [],
    department: job.HiringDepartment,
    team: null,
    employmentText: null,
    workplaceText: null,
    isRemote: job.IsRemote,
    pay: [],
    payText: null,
    descriptionHtml: null,
    language: null,
    companyName: company ?? null,
    sourceUrl: addressOf(job.JobId),
    applyUrl: `https://${HOST}/Recruiting/Jobs/Apply/${encodeURIComponent(job.JobId)}`,
    postedAt: job.PublishedDate,
    updatedAt: null,
    deadlineAt: null,
    native: native({ LocationName: isShown ? job.LocationName : null }),
  });
}

/** An address of the page's own that ends in the posting's id: the page's, or that of its form. */
function ownAddress(node: MarkupNode): string | null {
  const { name, attributes } = node;
  if (name === "meta" && attributes["property"] === "og:url") return attributes["content"] ?? null;
  return name === "a" && hasClass(node, "apply-link-marker") ? (attributes["href"] ?? null) : null;
}

/** A page's id, its parts, each the first `div` behind its heading, and what its linked data says of pay. */
function factsOf(page: Uint8Array): Record<string, unknown> {
  const source = decodeMarkup(page);
  const parts = new Map<string, { html: string; text: string }>();
  let isBehindHeading = false;
  const spans = splitMarkup(page, "html", (node) => {
    const isHeading = hasClass(node, "job-listing-header");
    const isPart = isBehindHeading && node.name === "div" && !isHeading;
    isBehindHeading = isHeading || (isBehindHeading && !isPart);
    return isHeading || isPart || ownAddress(node) !== null;
  });
  let heading = "";
  let jobId: string | null = null;
  for (const { node, start, end } of spans) {
    const address = ownAddress(node);
    if (address !== null) jobId ??= OWN_PATH.exec(address)?.[1] ?? null;
    else if (hasClass(node, "job-listing-header")) heading = innerText(node).trim();
    else parts.set(heading, { html: source.slice(start, end), text: innerText(node) });
  }
  return {
    jobId,
    description: parts.get("Description")?.html ?? null,
    requirements: parts.get("Requirements")?.html ?? null,
    jobType: parts.get("Job Type")?.text ?? null,
    salary: parts.get("Salary Description")?.text ?? null,
    baseSalary: findJsonLd(page, "JobPosting")?.["baseSalary"] ?? null,
  };
}

function withPage(listed: Posting, page: z.infer<typeof Page>): Posting {
  const requirements = page.requirements === null ? null : `<h3>Requirements</h3>\n${page.requirements}`;
  return {
    ...listed,
    // Whose page it is, as it says itself, where it does: another one's is a reject.
    key: page.jobId ?? listed.key,
    employmentText: page.jobType,
    pay: linkedPay(page.baseSalary),
    payText: page.salary,
    descriptionHtml: joinHtml([page.description, requirements]),
  };
}
