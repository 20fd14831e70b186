import { z } from "zod";
import { limits } from "../../../core/limits.ts";
import type { PlaceHint, Posting } from "../../../core/posting.ts";
import {
  Flag,
  Html,
  joinHtml,
  Key,
  keyIs,
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
import { IdText, LooseTime } from "../loose-fields.ts";
import { pageJson } from "../page-json.ts";
import type { Provider, Reading, RequestSpec } from "../provider.ts";
import { publicJson } from "../public-json.ts";
import { prose, shown, type PublicFields } from "../public-part.ts";
import { readJson } from "../read-json.ts";
import { publicHost } from "../tenant-host.ts";

/** Host, and the path of the site in one country and language: `careers.acme.com|us/en`. */
const BOARD = /^([a-z0-9.-]+)\|((?:[a-z0-9-]+\/)?[a-z]{2,6}\/[a-z]{2})$/;
const PAGE_PATH = /^\/((?:[a-z0-9-]+\/)?[a-z]{2,6}\/[a-z]{2})\/(?:search-results\/?$|job\/[\w-]+EXTERNAL)/i;

const place = shown("location", "city", "state", "country", "cityState", "cityStateCountry");
/** Not `department`, nor any other field of an organisation's levels: they name who leads them. */
const publicFields: PublicFields = {
  ...place,
  ...shown("jobSeqNo", "jobId", "reqId", "type", "jobType", "category", "RemoteType", "locale", "companyName"),
  ...shown("postedDate", "dateCreated", "applyUrl", "compensationRange", "salaryRange", "isMultiLocation", "isPrivate"),
  ...prose("title", "description", "descriptionTeaser"),
  multi_location: true,
  standardised_multi_location: shown("standardisedCity", "standardisedState", "standardisedCountry"),
};

const Place = z.object({ location: Line, city: Line, state: Line, country: Line });
const Job = z.lazy(() =>
  Place.extend({
    jobSeqNo: orNull(IdText.pipe(Key)),
    title: Title,
    cityStateCountry: Line,
    multi_location: listOf(z.union([Line.transform((location) => ({ ...NOWHERE, location })), Place])),
    standardised_multi_location: listOf(z.object({ standardisedCountry: Line })),
    reqId: z.union([IdText, Line]),
    category: Line,
    type: Line,
    jobType: Line,
    RemoteType: Line,
    locale: Line,
    companyName: Line,
    postedDate: LooseTime,
    applyUrl: Link,
    compensationRange: Line,
    salaryRange: Line,
    description: Html,
    isPrivate: Flag,
  }),
);
type Job = z.infer<typeof Job>;
const NOWHERE = { city: null, state: null, country: null };
const RowKey = z.lazy(() => z.object({ jobSeqNo: IdText }).transform(({ jobSeqNo }) => ({ id: jobSeqNo })));
const Detail = z.lazy(() => z.object({ data: z.object({ job: Job }) }).transform(({ data }) => data.job));
const Envelope = z.lazy(() => z.object({ totalHits: z.int().nonnegative() }));

/**
 * Phenom: a company's own site, whose pages carry what they show as data (`phApp.ddo`), ten postings on each; the text
 * on the posting's page. From recorded pages (2026; ats-facts): `jobSeqNo` names a posting in addresses, `reqId` is the
 * requisition; `postedDate` is a true time on some sites and a midnight on others, `jobUpdatedDate` is nightly;
 * `applyUrl` shows the system behind, whose own board may list the posting too; "0.0-0.0 " is no pay, amounts have no
 * unit of their own, so that the company's words are taken; `department` may hold a manager's name.
 */
export const phenom = {
  name: "phenom",
  label: "Phenom",
  example: "careers.acme.com|us/en",
  format: "html",
  elements: "json",
  hosts: (board) => [partsOf(board).host],
  asks: "pages",
  requestsPerSecond: 1,
  listKind: "search_index",
  makesAddresses: true,
  paged: true,
  statesTotal: true,
  boardFromUrl: ({ hostname, pathname }) => {
    const [, path] = PAGE_PATH.exec(pathname) ?? [];
    return path === undefined ? null : canonicalBoard(`${hostname}|${path}`);
  },
  canonicalBoard,
  boardUrl: (board) => siteUrl(board, "search-results"),
  listRequest: (board) => listRequest(board, 0),
  readList: (payload, board, asked) =>
    jsonList(dataOf(payload, "eagerLoadRefineSearch"), {
      within: "data",
      arrayKey: "jobs",
      publicFields,
      readElement: (element) => readElement(element, Job, RowKey, (job) => readRow(job, board)),
      declaredTotal: totalOf,
      next: (envelope, count) => {
        const end = Number(new URL(asked.url).searchParams.get("from")) + count;
        return hasMore(count, end, totalOf(envelope)) ? [listRequest(board, end)] : [];
      },
    }),
  meanings: { goneRedirects: [], emptyList: "empty" },
  details: {
    publicPart: (answer) =>
      publicJson(dataOf(answer, "jobDetail"), {
        data: { job: { ...publicFields, multi_location: place } },
      }),
    request: (board, { key }) => ask(siteUrl(board, `job/${encodeURIComponent(key)}`)),
    read: (answer, listed) =>
      readElement(readJson(dataOf(answer, "jobDetail")), Detail, keyIs(listed.key), (job) =>
        postingReading(withDetail(listed, job)),
      ),
  },
  // What a closed posting's page answers has not been recorded.
  detailRequest: null,
} as const satisfies Provider;

function partsOf(board: string): { host: string; path: string } {
  const [host = "", path = ""] = board.split("|");
  return { host, path };
}

function canonicalBoard(board: string): string | null {
  const token = board.toLowerCase();
  const [, host = ""] = BOARD.exec(token) ?? [];
  return publicHost(host) !== null && token.length <= limits.boardCharsMax ? token : null;
}

function siteUrl(board: string, path: string): string {
  const { host, path: site } = partsOf(board);
  return `https://${host}/${site}/${path}`;
}

function ask(url: string): RequestSpec {
  return { url, headers: { accept: "text/html" } };
}

function listRequest(board: string, from: number): RequestSpec {
  return ask(siteUrl(board, `search-results?from=${from}&s=1`));
}

/** One of the objects that a page carries, by its name. */
function dataOf(page: Uint8Array, name: "eagerLoadRefineSearch" | "jobDetail"): Uint8Array {
  const mark = new RegExp(`"${name}"\\s*:(?=\\s*\\{)`);
  return pageJson(page, "script", ({ text }) => {
    const found = mark.exec(text);
    return found === null ? null : text.slice(found.index + found[0].length);
  });
}

function totalOf(envelope: unknown): number | null {
  return Envelope.safeParse(envelope).data?.totalHits ?? null;
}

function readRow(job: Job, board: string): Reading {
  const key = job.jobSeqNo;
  if (key === null) return { kind: "reject", reject: { key, reason: "jobSeqNo: is missing" } };
  return job.isPrivate === true ? { kind: "unlisted", key } : postingReading(toPosting(withTexts(job), key, board));
}

/** A list's places are lines; whole objects stand on the posting's page. */
function withTexts(job: Job): Job {
  return { ...job, multi_location: job.multi_location.filter((at) => (at.city ?? at.state ?? at.country) === null) };
}

function placesOf(job: Job): PlaceHint[] {
  const main = { ...job, location: job.location ?? job.cityStateCountry };
  const all = job.multi_location.length > 1 ? job.multi_location : [main, ...job.multi_location].slice(0, 1);
  return all.slice(0, limits.locationsMax).flatMap(({ location: text, city, state: region, country }, at) => {
    const named = country ?? job.standardised_multi_location[at]?.standardisedCountry ?? null;
    return (text ?? city ?? region ?? named) === null ? [] : [{ text, city, region, country: named }];
  });
}

/** The first text in which an amount stands. */
function payText(texts: (string | null)[]): string | null {
  return texts.find((text) => text !== null && /[1-9]/.test(text)) ?? null;
}

function toPosting(job: Job, key: string, board: string): Posting {
  const places = placesOf(job);
  return {
    key,
    title: job.title,
    locationText: Line.parse(places.map(({ text, city }) => text ?? city ?? "").join("; ")),
    places,
    department: job.category,
    team: null,
    employmentText: job.type ?? job.jobType,
    workplaceText: job.RemoteType,
    isRemote: null,
    pay: [],
    payText: payText([job.compensationRange, job.salaryRange]),
    descriptionHtml: joinHtml([job.description]),
    // "en_GLOBAL".
    language: job.locale?.split("_")[0] ?? null,
    companyName: job.companyName,
    sourceUrl: siteUrl(board, `job/${encodeURIComponent(key)}`),
    applyUrl: job.applyUrl,
    postedAt: job.postedDate,
    updatedAt: null,
    deadlineAt: null,
    native: native({ reqId: job.reqId }),
  };
}

/** What the posting's page leaves out stays as the list says it. */
function withDetail(listed: Posting, job: Job): Posting {
  // Whose answer it is, as it says itself: another one's is a reject. Of three recorded ones two leave it out.
  const detail = toPosting(job, job.jobSeqNo ?? listed.key, "");
  const said = Object.entries(detail).filter(
    ([name, value]) => value !== null && !["places", "locationText", "sourceUrl", "native", "pay"].includes(name),
  );
  const isMore = detail.places.length > listed.places.length;
  return {
    ...listed,
    ...(Object.fromEntries(said) as Partial<Posting>),
    ...(isMore ? { places: detail.places, locationText: detail.locationText } : {}),
    native: native({ reqId: job.reqId ?? listed.native["reqId"] ?? null }),
  };
}
