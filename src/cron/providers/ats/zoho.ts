import { z } from "zod";
import { limits } from "../../../core/limits.ts";
import type { PlaceHint } from "../../../core/posting.ts";
import { Flag, Key, Line, native, postingReading, readElement, textToHtml, Title } from "../fields.ts";
import { jsonList } from "../json-list.ts";
import { Day, IdText } from "../loose-fields.ts";
import { pageJson } from "../page-json.ts";
import type { Provider, Reading } from "../provider.ts";
import { prose, shown, type PublicFields } from "../public-part.ts";

/** A tenant's host: a label, and the domain of the region where its account lies. */
const HOST = /^([a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?)\.zohorecruit\.(?:com|eu|in|ca|sa|jp|com\.au|com\.cn)$/;
const NOT_TENANTS = new Set(["www", "app", "recruit", "api", "help"]);

const publicFields: PublicFields = {
  ...shown("id", "City", "State", "Country", "Remote_Job", "Job_Type"),
  ...shown("Industry", "Work_Experience", "Date_Opened", "Publish", "Is_Locked"),
  ...shown("Keep_on_Career_Site"),
  ...prose("Posting_Title", "Job_Opening_Name", "Job_Description"),
};

const Job = z.lazy(() =>
  z.object({
    id: IdText.pipe(Key),
    Posting_Title: Title,
    City: Line,
    State: Line,
    Country: Line,
    Remote_Job: Flag,
    Job_Type: Line,
    Industry: Line,
    Work_Experience: Line,
    Job_Description: Line,
    Date_Opened: Day,
    Publish: Flag,
  }),
);
type Job = z.infer<typeof Job>;

const JobKey = z.lazy(() => z.object({ id: IdText }));

/**
 * Zoho Recruit: a career site is a page that holds the whole board as data in a hidden field. From recorded pages
 * (2026; ats-facts): ids have 17 or 18 digits and are texts; `Job_Opening_Name` is the name for insiders, the title
 * is `Posting_Title`; one field of towns may name fourteen, or "Pan India", beside the state of one of them;
 * a posting from home has no place at all; `Date_Opened` is a day. The texts were recorded cut, and no page of a
 * posting was: whether the list's text is the whole is not known.
 */
export const zoho = {
  name: "zoho",
  label: "Zoho Recruit",
  example: "acme.zohorecruit.com",
  format: "html",
  elements: "json",
  hosts: (board) => [board],
  asks: "pages",
  requestsPerSecond: 1,
  sharesRate: true,
  listKind: "full_dump",
  makesAddresses: true,
  boardFromUrl: ({ hostname }) => canonicalBoard(hostname),
  canonicalBoard,
  boardUrl,
  listRequest: (board) => ({ url: boardUrl(board), headers: { accept: "text/html" } }),
  readList: (payload, board) =>
    jsonList(
      pageJson(payload, "input", ({ attributes }) =>
        attributes["id"] === "jobs" ? (attributes["value"] ?? null) : null,
      ),
      {
        arrayKey: null,
        publicFields,
        readElement: (element) => readElement(element, Job, JobKey, (job) => toReading(job, board)),
      },
    ),
  meanings: { goneRedirects: [], emptyList: "empty" },
  // A closed posting's page is not known to answer 404.
  detailRequest: null,
} as const satisfies Provider;

function canonicalBoard(board: string): string | null {
  const host = board.toLowerCase();
  const label = HOST.exec(host)?.[1];
  return label === undefined || NOT_TENANTS.has(label) || host.length > limits.boardCharsMax ? null : host;
}

function boardUrl(board: string): string {
  return `https://${board}/jobs/Careers`;
}

function toReading(job: Job, board: string): Reading {
  if (job.Publish === false) return { kind: "unlisted", key: job.id };
  const { City: city, State: region, Country: country } = job;
  const address = `${boardUrl(board)}/${encodeURIComponent(job.id)}`;
  const places = placesOf(city, region, country);
  const text = [city, places.length > 1 ? null : region, country].filter((part) => part !== null).join(", ");
  return postingReading({
    key: job.id,
    title: job.Posting_Title,
    locationText: Line.parse(text),
    places,
    department: null,
    team: null,
    employmentText: job.Job_Type,
    workplaceText: null,
    isRemote: job.Remote_Job,
    pay: [],
    payText: null,
    descriptionHtml: job.Job_Description === null ? null : `<p>${textToHtml(job.Job_Description)}</p>`,
    language: null,
    companyName: null,
    sourceUrl: address,
    applyUrl: address,
    postedAt: job.Date_Opened,
    updatedAt: null,
    deadlineAt: null,
    native: native({ Industry: job.Industry, Work_Experience: job.Work_Experience, Job_Type: job.Job_Type }),
  });
}

/** Several towns are places of the country alone: the state is one town's. */
function placesOf(city: string | null, region: string | null, country: string | null): PlaceHint[] {
  if (city === null && region === null && country === null) return [];
  const towns = (city ?? "")
    .split(",")
    .map((town) => town.trim())
    .filter((town) => town !== "");
  if (towns.length < 2) return [{ text: null, city, region, country }];
  return [...new Set(towns)]
    .slice(0, limits.locationsMax)
    .map((town) => ({ text: null, city: town, region: null, country }));
}
