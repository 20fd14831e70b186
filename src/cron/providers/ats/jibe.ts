import { z } from "zod";
import { limits } from "../../../core/limits.ts";
import type { PlaceHint, Posting } from "../../../core/posting.ts";
import {
  Html,
  joinHtml,
  Key,
  Line,
  Link,
  listOf,
  native,
  orNull,
  postingReading,
  readElement,
  Title,
} from "../fields.ts";
import { hasMore } from "../has-more.ts";
import { jsonList } from "../json-list.ts";
import { CountryCode, IdText, LooseTime } from "../loose-fields.ts";
import { prose, shown, type PublicFields } from "../public-part.ts";
import type { Provider, RequestSpec } from "../provider.ts";
import { publicHost } from "../tenant-host.ts";

const PAGE_SIZE = 100;

/** Not `tags1` to `tags10`: on some site each of them holds an address or a mailbox. */
const place = shown("city", "state", "country", "country_code", "postal_code");
const publicFields: PublicFields = {
  data: {
    ...place,
    ...shown("slug", "req_id", "language"),
    ...prose("title", "description", "responsibilities", "qualifications"),
    ...shown(
      "location_name",
      "full_location",
      "short_location",
      "location_type",
      "employment_type",
      "hiring_organization",
    ),
    ...shown(
      "posted_date",
      "posting_expiry_date",
      "create_date",
      "update_date",
      "apply_url",
      "ats_code",
      "multipleLocations",
    ),
    additional_locations: place,
    categories: shown("name"),
    meta_data: shown("canonical_url", "client_code"),
  },
};

const Place = z.object({ city: Line, state: Line, country: Line, country_code: CountryCode });
const Job = z.lazy(() =>
  Place.extend({
    slug: IdText.pipe(Key),
    req_id: orNull(IdText),
    language: Line,
    title: Title,
    description: Html,
    responsibilities: Html,
    qualifications: Html,
    location_name: Line,
    full_location: Line,
    location_type: Line,
    additional_locations: listOf(Place),
    categories: listOf(z.object({ name: Line })),
    employment_type: Line,
    hiring_organization: Line,
    posted_date: LooseTime,
    posting_expiry_date: LooseTime,
    apply_url: Link,
    meta_data: orNull(z.object({ canonical_url: Link })),
  }),
);
type Job = z.infer<typeof Job>;

const Element = z.lazy(() => z.object({ data: Job }).transform(({ data }) => data));
const ElementKey = z.lazy(() =>
  z.object({ data: z.object({ slug: IdText }) }).transform(({ data }) => ({ id: data.slug })),
);
const Envelope = z.lazy(() => z.object({ totalCount: z.int().nonnegative() }));

/**
 * Jibe, the career sites of iCIMS; a board is the host of its site (`careers.acme.com`, `acme.jibeapply.com`): the search behind a company's own site, pages with a total and the whole
 * posting inline. From recorded payloads (2026): times end in "+0000"; `tags1` to `tags10` mean something else on
 * every site and may hold e-mail addresses, so none is read; amounts of 0 are no pay; `update_date` moves every
 * night; `posting_expiry_date`, where it is said, is the last day as its page's linked data says it; three fields make the description and may repeat each other; applications go to several iCIMS portals.
 */
export const jibe = {
  name: "jibe",
  label: "iCIMS (Jibe)",
  example: "careers.acme.com",
  format: "json",
  hosts: (board) => [board],
  asks: "pages",
  requestsPerSecond: 1,
  listKind: "search_index",
  makesAddresses: true,
  paged: true,
  statesTotal: true,
  // A site of the company's own does not show in its address what runs it.
  boardFromUrl: ({ hostname, pathname }) =>
    hostname.endsWith(".jibeapply.com") || /^\/api\/jobs\/?$/.test(pathname) ? publicHost(hostname) : null,
  canonicalBoard: publicHost,
  boardUrl: (board) => `https://${board}/api/jobs`,
  listRequest: (board) => listRequest(board, 1),
  readList: (payload, board, asked) =>
    jsonList(payload, {
      arrayKey: "jobs",
      publicFields,
      readElement: (element) =>
        readElement(element, Element, ElementKey, (job) => postingReading(toPosting(job, board))),
      declaredTotal: (envelope) => Envelope.safeParse(envelope).data?.totalCount ?? null,
      next: (envelope, count) => {
        const page = pageOf(asked);
        const total = Envelope.safeParse(envelope).data?.totalCount ?? null;
        return hasMore(count, page * PAGE_SIZE, total) ? [listRequest(board, page + 1)] : [];
      },
    }),
  meanings: { goneRedirects: [], emptyList: "empty" },
  detailRequest: null,
} as const satisfies Provider;

function listRequest(board: string, page: number): RequestSpec {
  const url = `https://${board}/api/jobs?page=${page}&limit=${PAGE_SIZE}&sortBy=relevance&descending=false&internal=false`;
  return { url, headers: { accept: "application/json" } };
}

function pageOf({ url }: RequestSpec): number {
  return Number(new URL(url).searchParams.get("page") ?? 1);
}

function toPosting(job: Job, board: string): Posting {
  const parts = [job.description, job.responsibilities, job.qualifications];
  const address = `https://${board}/jobs/${job.slug}`;
  const isRemote = /^remote$/i.test(job.location_type ?? "");
  return {
    key: job.slug,
    title: job.title,
    locationText: job.full_location ?? job.location_name,
    places: toPlaces(job),
    department: job.categories[0]?.name ?? null,
    team: null,
    employmentText: job.employment_type?.replaceAll("_", " ") ?? null,
    workplaceText: isRemote ? "remote" : null,
    isRemote: null,
    pay: [],
    payText: null,
    descriptionHtml: joinHtml([...new Set(parts)]),
    language: job.language,
    companyName: job.hiring_organization,
    sourceUrl: job.meta_data?.canonical_url ?? address,
    applyUrl: job.apply_url,
    postedAt: job.posted_date,
    updatedAt: null,
    deadlineAt: job.posting_expiry_date,
    native: native({
      req_id: job.req_id,
      categories: job.categories,
      employment_type: job.employment_type,
      location_name: job.location_name,
      location_type: job.location_type,
    }),
  };
}

/** The town, and the further ones: `multipleLocations` is false beside several of them. */
function toPlaces(job: Job): PlaceHint[] {
  const hints = [job, ...job.additional_locations].map(({ city, state, country, country_code: code }, index) => ({
    text: index === 0 ? (job.full_location ?? job.location_name) : null,
    city,
    region: state,
    country: code ?? country,
  }));
  const different = new Map(hints.map((hint) => [JSON.stringify([hint.city, hint.region, hint.country]), hint]));
  return [...different.values()]
    .filter((hint) => Object.values(hint).some((part) => part !== null))
    .slice(0, limits.locationsMax);
}
