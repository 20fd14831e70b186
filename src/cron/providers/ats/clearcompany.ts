import { z } from "zod";
import type { PlaceHint, Posting } from "../../../core/posting.ts";
import { feedList, ownFeed } from "../feed-list.ts";
import { Html, joinHtml, Key, Line, Link, native, textToHtml, Title } from "../fields.ts";
import { IdText, MailDay } from "../loose-fields.ts";
import { childTexts, type MarkupNode } from "../markup.ts";
import type { Provider } from "../provider.ts";
import { prose, shown, type PublicFields } from "../public-part.ts";
import { tenantHosts } from "../tenant-host.ts";

const tenants = tenantHosts("hrmdirect.com", ["apply", "reports", "app", "api", "help"]);

const feed = ownFeed("source", "job");

const publicFields: PublicFields = {
  ...shown("office", "department", "date", "referencenumber", "customreqid", "url", "company", "city"),
  ...prose("title"),
  ...shown("state", "country", "applymethod", "applylink"),
  ...prose("description", "descriptionrich"),
};

const Job = z.lazy(() =>
  z.object({
    id: IdText.pipe(Key),
    title: Title,
    office: Line,
    department: Line,
    date: MailDay,
    requisition: Line,
    url: Link,
    company: Line,
    city: Line,
    state: Line,
    country: Line,
    applylink: Link,
    description: Html,
    descriptionrich: Html,
  }),
);
type Job = z.infer<typeof Job>;

const JobKey = z.lazy(() => z.object({ id: IdText }));

/**
 * ClearCompany (HRM Direct): the feed of a customer's careers site, the whole board in one answer. From recorded
 * payloads (2026; ats-facts): the text is in `descriptionrich`, `description` is often empty; quotes in it have
 * backslashes; a time is always 04:00 +0100, for an employer in Vermont too, so it is a day; there are two numbers, the
 * ATS's and the customer's. A posting that is closed answers 200 with another customer's title and "Oops!".
 */
export const clearcompany = {
  name: "clearcompany",
  label: "ClearCompany",
  example: "acme",
  format: "xml",
  ...tenants.board,
  asks: "pages",
  requestsPerSecond: 2,
  listKind: "full_dump",
  boardUrl: (board) => `https://${tenants.hostOf(board)}/employment/job-openings.php`,
  listRequest: (board) => ({
    url: `https://${tenants.hostOf(board)}/employment/xml.php`,
    headers: feed.headers,
  }),
  readList: (payload) => feedList(payload, feed, { publicFields, toFields, item: Job, key: JobKey, toPosting }),
  // What an unknown board answers was not recorded.
  meanings: { goneRedirects: [], emptyList: "empty" },
  detailRequest: null,
} as const satisfies Provider;

function toFields(node: MarkupNode): Record<string, unknown> {
  const fields = childTexts(node, {
    id: "referencenumber",
    title: "title",
    office: "office",
    department: "department",
    date: "date",
    requisition: "customreqid",
    url: "url",
    company: "company",
    city: "city",
    state: "state",
    country: "country",
    applylink: "applylink",
    description: "description",
    descriptionrich: "descriptionrich",
  });
  return { ...fields, id: fields.id?.trim() };
}

function toPosting(job: Job): Posting {
  const at: PlaceHint = { text: null, city: job.city, region: job.state, country: job.country };
  const parts = [job.city, job.state, job.country].filter((part) => part !== null);
  return {
    key: job.id,
    title: job.title,
    locationText: Line.parse(parts.join(", ")),
    places: parts.length === 0 ? [] : [at],
    department: job.department,
    team: null,
    employmentText: null,
    workplaceText: null,
    isRemote: null,
    pay: [],
    payText: null,
    descriptionHtml: joinHtml([bodyOf(job)]),
    language: null,
    companyName: job.company,
    sourceUrl: job.url,
    applyUrl: job.applylink,
    postedAt: job.date,
    updatedAt: null,
    deadlineAt: null,
    native: native({ requisition_id: job.requisition, office: job.office }),
  };
}

function bodyOf({ descriptionrich, description }: Job): string | null {
  const html = descriptionrich ?? (description === null ? null : textToHtml(description.trim()));
  return html?.replaceAll('\\"', '"') ?? null;
}
