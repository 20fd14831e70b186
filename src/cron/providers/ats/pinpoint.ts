import { z } from "zod";
import type { PayPeriod, PlaceHint, Posting } from "../../../core/posting.ts";
import {
  Flag,
  Html,
  IsoTime,
  joinHtml,
  Key,
  Line,
  Link,
  native,
  orNull,
  payRange,
  postingReading,
  readElement,
  Title,
} from "../fields.ts";
import { jsonList } from "../json-list.ts";
import { IdText, NumberOrText } from "../loose-fields.ts";
import type { Provider } from "../provider.ts";
import { prose, shown, type Fields, type PublicFields } from "../public-part.ts";
import { tenantHosts } from "../tenant-host.ts";
import { headed } from "../texts.ts";

const tenants = tenantHosts("pinpointhq.com", ["app", "api", "developers", "help", "status", "support"]);

/** Amounts that the customer keeps from the page are in the feed all the same. */
const isShown = (_: unknown, { compensation_visible: visible }: Fields): boolean => visible === true;
/** Not `reporting_to`, which names a person. */
const publicFields: PublicFields = {
  ...shown("id", "url", "path", "deadline_at", "employment_type", "employment_type_text"),
  ...prose("title"),
  ...shown("workplace_type", "workplace_type_text", "compensation_visible"),
  ...prose("description", "benefits"),
  ...prose("benefits_header", "key_responsibilities", "key_responsibilities_header"),
  ...prose("skills_knowledge_expertise", "skills_knowledge_expertise_header"),
  compensation: isShown,
  compensation_minimum: isShown,
  compensation_maximum: isShown,
  compensation_currency: isShown,
  compensation_frequency: isShown,
  job: {
    ...shown("id", "requisition_id"),
    department: shown("id", "name"),
    division: shown("id", "name"),
    structure_custom_group_one: shown("id", "name", "title"),
  },
  location: shown("id", "city", "name", "province", "postal_code"),
};

const Named = z.lazy(() => orNull(z.object({ name: Line })));
const PostingRow = z.lazy(() =>
  z.object({
    id: IdText.pipe(Key),
    title: Title,
    url: Link,
    description: Html,
    key_responsibilities: Html,
    key_responsibilities_header: Line,
    skills_knowledge_expertise: Html,
    skills_knowledge_expertise_header: Line,
    benefits: Html,
    benefits_header: Line,
    compensation: Line,
    // In the public part a hidden amount is a text.
    compensation_minimum: NumberOrText,
    compensation_maximum: NumberOrText,
    compensation_currency: Line,
    compensation_frequency: Line,
    compensation_visible: Flag,
    employment_type: Line,
    employment_type_text: Line,
    workplace_type: Line,
    deadline_at: IsoTime,
    job: orNull(
      z.object({ requisition_id: Line, department: Named, division: Named, structure_custom_group_one: Named }),
    ),
    location: orNull(z.object({ city: Line, name: Line, province: Line })),
  }),
);
type PostingRow = z.infer<typeof PostingRow>;

const RowKey = z.lazy(() => z.object({ id: IdText }));

/**
 * Pinpoint: the feed of a customer's career site, the whole board in one answer. From recorded payloads (2026;
 * ats-facts): amounts are in major units and shown only where `compensation_visible` says so; pay may be a text
 * beside amounts of null; there is no day of publication, but a closing time; a place has no country, its name may
 * be an office's while the town is empty; empty texts stand for what is not said; addresses may be on a domain of
 * the customer's own. An unknown board answers 404.
 */
export const pinpoint = {
  name: "pinpoint",
  label: "Pinpoint",
  example: "acme",
  format: "json",
  ...tenants.board,
  // Its developers' pages document an API with a key only.
  asks: "pages",
  requestsPerSecond: 2,
  listKind: "full_dump",
  boardUrl: (board) => `https://${tenants.hostOf(board)}/`,
  listRequest: (board) => ({
    url: `https://${tenants.hostOf(board)}/postings.json`,
    headers: { accept: "application/json" },
  }),
  readList: (payload) =>
    jsonList(payload, {
      arrayKey: "data",
      publicFields,
      readElement: (element) => readElement(element, PostingRow, RowKey, (row) => postingReading(toPosting(row))),
    }),
  meanings: { goneRedirects: [], emptyList: "empty" },
  // A closed posting's page is not known to answer 404; its address is not told by its key.
  detailRequest: null,
} as const satisfies Provider;

function toPosting(row: PostingRow): Posting {
  const { job, location } = row;
  return {
    key: row.id,
    title: row.title,
    locationText: location?.name ?? location?.city ?? null,
    places: toPlaces(location),
    department: job?.department?.name ?? null,
    team: job?.division?.name ?? null,
    employmentText: row.employment_type_text ?? row.employment_type?.replaceAll("_", " ") ?? null,
    workplaceText: row.workplace_type,
    isRemote: null,
    ...payOf(row),
    descriptionHtml: joinHtml([
      row.description,
      ...section(row.key_responsibilities_header, row.key_responsibilities),
      ...section(row.skills_knowledge_expertise_header, row.skills_knowledge_expertise),
      ...section(row.benefits_header, row.benefits),
    ]),
    language: null,
    companyName: null,
    sourceUrl: row.url,
    applyUrl: row.url,
    postedAt: null,
    updatedAt: null,
    deadlineAt: row.deadline_at,
    native: native({
      requisition_id: job?.requisition_id ?? null,
      division: job?.division?.name ?? null,
      group: job?.structure_custom_group_one?.name ?? null,
      employment_type: row.employment_type,
    }),
  };
}

function section(header: string | null, text: string | null): (string | null)[] {
  if (text === null || text.trim() === "") return [];
  return headed(header, text);
}

function toPlaces(location: PostingRow["location"]): PlaceHint[] {
  if (location === null) return [];
  const place = { text: location.name, city: location.city, region: location.province, country: null };
  return Object.values(place).every((part) => part === null) ? [] : [place];
}

const periods = new Map<string, PayPeriod>([
  ["year", "year"],
  ["month", "month"],
  ["week", "week"],
  ["day", "day"],
  ["hour", "hour"],
]);

/** A frequency without a period of its own ("two_weeks") leaves the amounts to the text beside them. */
function payOf(row: PostingRow): Pick<Posting, "pay" | "payText"> {
  if (row.compensation_visible !== true) return { pay: [], payText: null };
  const frequency = row.compensation_frequency;
  const period = periods.get(frequency ?? "") ?? null;
  const amounts = { min: row.compensation_minimum, max: row.compensation_maximum };
  const isKnown = frequency === null || period !== null;
  return {
    pay: isKnown ? payRange({ ...amounts, currency: row.compensation_currency, period, label: null }) : [],
    payText: row.compensation,
  };
}
