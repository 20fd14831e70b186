import { z } from "zod";
import { limits } from "../../../core/limits.ts";
import type { PlaceHint, Posting } from "../../../core/posting.ts";
import {
  Flag,
  Html,
  joinHtml,
  Key,
  Line,
  lines,
  listOf,
  native,
  orNull,
  postingReading,
  readElement,
  Title,
} from "../fields.ts";
import { literalJson } from "../js-literal.ts";
import { linkedDetails } from "../json-ld.ts";
import { jsonList } from "../json-list.ts";
import { Day, endOfDay, IdText, LooseTime } from "../loose-fields.ts";
import { splitMarkup } from "../markup.ts";
import { keyInAddress } from "../own-address.ts";
import { textBehind } from "../page-json.ts";
import { PayloadError } from "../payload-error.ts";
import type { Provider, Reading } from "../provider.ts";
import { prose, shown, type PublicFields } from "../public-part.ts";
import { joinLine, placeNamed } from "../texts.ts";

const LIST_HOST = "cdn.jobylon.com";
const PAGE_HOST = "emp.jobylon.com";
const TOKEN = /^(?:group:)?[1-9]\d{0,9}$/;
const LIST_PATH = /^\/jobs\/compan(?:y-(group)s|ies)\/(\d+)\/embed(?:\/|$)/;
const COMPANY_PATH = /^\/companies\/(\d+)(?:-|\/|$)/;
const POSTING_PATH = /^\/jobs\/(\d+)(?:-|\/|$)/;
/** How a company's own page tells the widget whose postings it shows. */
const WIDGET = /\bjbl_company_id\s{0,9}=\s{0,9}["']?(\d{1,10})\b/;
const LIST_MARK = "JBL.embed_v2['jobs'] =";

const publicFields: PublicFields = {
  ...shown("id", "url", "company", "company_id", "locations", "locations_text", "departments", "workspace"),
  ...shown("experience", "employment_type", "function", "language", "to_date", "published_date", "is_internal"),
  ...prose("title"),
};
const publicData: PublicFields = {
  ...shown("@type", "url", "datePosted", "validThrough", "employmentType"),
  ...prose("title", "description"),
  hiringOrganization: shown("@type", "name"),
  jobLocation: { address: shown("@type", "addressLocality", "addressRegion", "addressCountry", "postalCode") },
};

/** The months of the languages in which pages are written, in their order: en, sv, no and da, fi. */
const MONTHS = [
  "january januari januar tammikuuta",
  "february februari februar helmikuuta",
  "march mars marts maaliskuuta",
  "april huhtikuuta",
  "may maj mai toukokuuta",
  "june juni kesäkuuta",
  "july juli heinäkuuta",
  "august augusti elokuuta",
  "september syyskuuta",
  "october oktober lokakuuta",
  "november marraskuuta",
  "december desember joulukuuta",
].map((names) => names.split(" "));
const WRITTEN = /^(?:(\d{1,2})\.? (\p{L}{3,20}) |(\p{L}{3,20}) (\d{1,2}), )(\d{4})$/u;
const languages = new Map(
  ["en", "sv", "no", "da", "fi", "de", "nl", "fr", "es", "it", "pl"].map((code) => [
    new Intl.DisplayNames("en", { type: "language" }).of(code) ?? code,
    code,
  ]),
);

/** A fact that nobody stated is the word "None". */
const Known = z.lazy(() => Line.transform((text) => (text === "None" ? null : text)));
/** "21 april 2026", "21. huhtikuuta 2026", "April 21, 2026": a day in the words of the page's language. */
const LocalDay = z.lazy(() =>
  Line.transform((text) => {
    const [, day, name, nameFirst, dayLast, year = ""] = WRITTEN.exec(text ?? "") ?? [];
    const month = MONTHS.findIndex((names) => names.includes((name ?? nameFirst ?? "").toLowerCase())) + 1;
    const parts = [year, String(month), day ?? dayLast ?? ""].map((part) => part.padStart(2, "0"));
    return Day.parse(parts.join("-"));
  }),
);
const Row = z.lazy(() =>
  z.object({
    id: IdText.pipe(Key),
    url: z.string().regex(POSTING_PATH, "is not a posting's path"),
    title: Title,
    company: Known,
    locations: listOf(Line),
    departments: listOf(Line),
    workspace: Known,
    experience: Known,
    employment_type: Known,
    function: Known,
    language: Known,
    published_date: LocalDay,
    to_date: LocalDay,
    is_internal: Flag,
  }),
);
type Row = z.infer<typeof Row>;
const RowKey = z.lazy(() => z.object({ id: IdText }));

const Address = z.lazy(() =>
  z.object({
    ...lines("addressLocality", "addressRegion"),
    addressCountry: z.union([Line, z.object({ name: Line }).transform(({ name }) => name)]),
  }),
);
const Place = z.lazy(() => z.object({ address: orNull(Address) }));
const Page = z.lazy(() =>
  z.object({
    description: Html,
    datePosted: LooseTime,
    employmentType: z.union([Line.transform((one) => [one]), z.array(Line)]),
    jobLocation: orNull(z.union([z.array(Place), Place.transform((one) => [one])])),
  }),
);

/**
 * Jobylon: the widget that a company shows in its own page, which holds its postings as a literal of JavaScript; texts in
 * the linked data of postings' pages. A board is a company's number, or that of a group of companies (`group:241`). From
 * a recorded widget (2026; ats-facts) and adapters that were measured: how many are asked for changes nothing, though an
 * older form of the widget holds few of many, so that absence is a hint; what is not stated is "None"; days are written in
 * the page's language; internal ones stand among the others; a company that nobody has is answered 404.
 */
export const jobylon = {
  name: "jobylon",
  label: "Jobylon",
  example: "1955",
  format: "html",
  elements: "json",
  hosts: () => [LIST_HOST, PAGE_HOST],
  asks: "pages",
  requestsPerSecond: 1,
  listKind: "search_index",
  boardFromUrl: ({ hostname, pathname }) => {
    const [, group, number] = (hostname === LIST_HOST ? LIST_PATH.exec(pathname) : null) ?? [];
    const company = hostname === PAGE_HOST ? COMPANY_PATH.exec(pathname)?.[1] : undefined;
    return canonicalBoard(company ?? `${group === undefined ? "" : "group:"}${number ?? ""}`);
  },
  look: {
    read: ({ text }) => {
      const found = WIDGET.exec(text)?.[1];
      return found === undefined ? null : canonicalBoard(found);
    },
  },
  canonicalBoard,
  boardUrl,
  listRequest: (board) => ({
    url: `${boardUrl(board)}?target=jobylon-jobs-widget&page_size=1000`,
    headers: { accept: "text/html" },
  }),
  readList: (payload) =>
    jsonList(literalJson(listLiteral(payload)), {
      arrayKey: null,
      publicFields,
      readElement: (element) => readElement(element, Row, RowKey, toReading),
    }),
  meanings: { goneRedirects: [], emptyList: "empty" },
  details: {
    ...linkedDetails({
      addressOf: (_, key) => `https://${PAGE_HOST}/jobs/${key}/`,
      publicFields: publicData,
      keyOf: ({ url }) => keyInAddress(url, POSTING_PATH),
      read: (data, listed) =>
        readElement({ ...data, id: listed.key }, Page, RowKey, (page) => postingReading(withPage(listed, page))),
    }),
    request: (_, { key, sourceUrl }) => ({
      url: sourceUrl ?? `https://${PAGE_HOST}/jobs/${key}/`,
      headers: { accept: "text/html" },
    }),
  },
  // What a closed posting's page answers has not been recorded.
  detailRequest: null,
} as const satisfies Provider;

function canonicalBoard(board: string): string | null {
  const token = board.toLowerCase();
  return TOKEN.test(token) && token.length <= limits.boardCharsMax ? token : null;
}

function boardUrl(board: string): string {
  const [number = "", group] = board.split(":").toReversed();
  return `https://${LIST_HOST}/jobs/${group === undefined ? "companies" : "company-groups"}/${number}/embed/v2/`;
}

/** A page without the widget's list is none: another page, an error with status 200. */
function listLiteral(payload: Uint8Array): string {
  for (const { node } of splitMarkup(payload, "html", ({ name }) => name === "script")) {
    const literal = textBehind(node.text, LIST_MARK);
    if (literal !== null) return literal;
  }
  throw new PayloadError("no page of a widget");
}

function toReading(row: Row): Reading {
  if (row.is_internal === true) return { kind: "unlisted", key: row.id };
  const towns = row.locations.filter((town) => town !== null);
  return postingReading({
    key: row.id,
    title: row.title,
    locationText: Line.parse(towns.join("; ")),
    places: towns.slice(0, limits.locationsMax).map((town) => placeNamed(town)),
    department: row.departments.find((name) => name !== null) ?? null,
    team: null,
    employmentText: row.employment_type,
    workplaceText: row.workspace,
    isRemote: null,
    pay: [],
    payText: null,
    descriptionHtml: null,
    language: languages.get(row.language ?? "") ?? null,
    companyName: row.company,
    sourceUrl: `https://${PAGE_HOST}${row.url}`,
    applyUrl: `https://${PAGE_HOST}/applications/jobs/${row.id}/create/`,
    postedAt: row.published_date,
    updatedAt: null,
    deadlineAt: endOfDay(row.to_date),
    native: native({ function: row.function, experience: row.experience, employment_type: row.employment_type }),
  });
}

function withPage(listed: Posting, page: z.infer<typeof Page>): Posting {
  const places = (page.jobLocation ?? []).flatMap(({ address }): PlaceHint[] => {
    const {
      addressLocality: city = null,
      addressRegion: region = null,
      addressCountry: country = null,
    } = address ?? {};
    return city === null ? [] : [{ text: joinLine([city, region, country]), city, region, country }];
  });
  const kinds = page.employmentType.flatMap((kind) => kind?.replaceAll("_", " ") ?? []);
  return {
    ...listed,
    ...(places.length === 0 ? {} : { places: places.slice(0, limits.locationsMax) }),
    employmentText: listed.employmentText ?? joinLine(kinds),
    descriptionHtml: joinHtml([page.description]),
    // The list has its day alone.
    postedAt: page.datePosted ?? listed.postedAt,
  };
}
