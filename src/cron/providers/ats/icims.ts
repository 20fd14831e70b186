import { z } from "zod";
import { limits } from "../../../core/limits.ts";
import type { PlaceHint, Posting } from "../../../core/posting.ts";
import {
  Html,
  joinHtml,
  Key,
  Line,
  lines,
  Link,
  listOf,
  native,
  orNull,
  payRange,
  postingReading,
  readElement,
  Title,
} from "../fields.ts";
import { linkedDetails } from "../json-ld.ts";
import { labelReader, nestedCells, rowPosting } from "../label-pages.ts";
import { Day, NumberOrText } from "../loose-fields.ts";
import { decodeMarkup, findNode, findNodes, hasClass, innerText, type MarkupNode } from "../markup.ts";
import { markupList } from "../markup-list.ts";
import { keyInAddress } from "../own-address.ts";
import { PayloadError, refuseEmptyPage } from "../payload-error.ts";
import type { Provider, RequestSpec } from "../provider.ts";
import { prose, shown, type Fields, type PublicFields } from "../public-part.ts";
import { tenantHosts } from "../tenant-host.ts";
import { joinLine } from "../texts.ts";

const tenants = tenantHosts("icims.com", ["login", "api", "developer", "developer-community", "community", "help"]);
const POSTING_PATH = /^\/jobs\/(\d{1,12})\/(?:[^/]+\/)?job$/;
const PAGE_SIZE = 20;

/** What a field holds is said by its label, which is the customer's. */
const labels = [
  ["place", /^(?:job |work )?locations?(?: name)?$/],
  ["city", /^city$/],
  ["region", /^state(?:\/province)?$/],
  ["department", /^(?:job |portal )?(?:category|department)(?: name| \(portal searching\))?$/],
  ["employment", /^(?:position|job|employment|employee) type$/],
  ["workplace", /^(?:work(?:place)? (?:arrangement|type|model)|remote(?: work)?|workplace)$/],
  ["requisition", /^(?:(?:job|req|requisition|position) ?)?(?:id|number)$/],
  ["pay", /^(?:pay|salary|compensation|hiring) (?:range|rate)$/],
] as const;
const fieldOf = labelReader(labels, /[:*]+$/);

const isLabelled = (_: unknown, { "#before": before, class: name }: Fields): boolean =>
  (typeof name === "string" && /\bfield-label\b|\biCIMS_JobHeaderField\b/.test(name)) ||
  (typeof before === "string" && fieldOf(before) !== null);
const publicFields = nestedCells(["div", "span", "dl", "dt", "dd", "a"], {
  ...shown("@class", "@href"),
  ...prose("h3"),
  "#text": isLabelled,
});
const publicData: PublicFields = {
  ...shown("@type", "url", "datePosted", "validThrough", "employmentType", "occupationalCategory"),
  ...prose("title", "description"),
  hiringOrganization: shown("@type", "name"),
  baseSalary: shown("@type", "minValue", "maxValue", "currency"),
  jobLocation: { address: shown("@type", "addressLocality", "addressRegion", "addressCountry") },
};

const Row = z.lazy(() =>
  z.object({
    id: Key,
    title: Title,
    link: Link,
    ...lines("place", "city", "region", "department", "employment", "workplace", "requisition", "pay"),
  }),
);
type Row = z.infer<typeof Row>;

const RowKey = z.lazy(() => z.object({ id: z.string() }));
/** "UNAVAILABLE" is how the ATS writes that there is none. */
const Part = Line.transform((text) => (text === "UNAVAILABLE" ? null : text));
const Page = z.lazy(() =>
  z.object({
    title: Title,
    description: Html,
    datePosted: Line,
    validThrough: Line,
    employmentType: Line,
    occupationalCategory: Line,
    hiringOrganization: orNull(z.object({ name: Line })),
    baseSalary: orNull(z.object({ minValue: NumberOrText, maxValue: NumberOrText, currency: Line })),
    jobLocation: listOf(
      z.object({ address: orNull(z.object({ addressLocality: Part, addressRegion: Part, addressCountry: Part })) }),
    ),
  }),
);

/**
 * iCIMS, its own portals (not Jibe's sites): a search in pages of two layouts, rows and cards, that say which page of
 * how many they are; the rest stands in the linked data (JSON-LD) of each posting's page. A board is the host's label
 * (`careers-acme`). From recorded pages (2026; ats-facts): fields and their labels are the customer's; a place is
 * "US-NJ-Passaic" or not there at all; the requisition's number is another than the key; `validThrough` is always a
 * year or three on and no deadline, and a `datePosted` of its very time of day is none either; parts of an address are
 * "UNAVAILABLE", a town is "Remote"; OTHER stands where the header says full time; pay has no unit.
 */
export const icims = {
  name: "icims",
  label: "iCIMS",
  example: "careers-acme",
  format: "html",
  ...tenants.board,
  asks: "pages",
  requestsPerSecond: 1,
  // What goes while its pages are asked moves the rest: one may be on none of them.
  listKind: "search_index",
  paged: true,
  boardUrl: (board) => `https://${tenants.hostOf(board)}/jobs/search?ss=1`,
  listRequest: (board) => listRequest(board, 0),
  readList: (payload, board, asked) => {
    const text = decodeMarkup(payload);
    if (!text.includes("iCIMS_")) throw new PayloadError("the page is none of an iCIMS portal");
    const page = Number(new URL(asked.url).searchParams.get("pr") ?? 0) + 1;
    const stated = pageStated(text, page);
    let isInTable = false;
    return markupList(payload, {
      format: "html",
      root: "html",
      isElement: (node) => {
        isInTable ||= hasClass(node, "iCIMS_JobsTable");
        return hasClass(node, "iCIMS_JobCardItem") || (isInTable && hasClass(node, "row"));
      },
      isListed: (node) => linkOf(node) !== null,
      publicFields,
      readElement: (node) => readElement(toFields(node), Row, RowKey, (row) => postingReading(toPosting(row))),
      next: (count) => {
        if (stated !== null) {
          refuseEmptyPage(page, count);
          if (page > 1 && page > stated.of) throw new PayloadError(`page ${page} says that there are ${stated.of}`);
        }
        // Where it is not said how many there are, a full page may have another one behind it.
        const hasMore = count > 0 && (stated === null ? count >= PAGE_SIZE : page < stated.of);
        return hasMore ? [listRequest(board, page)] : [];
      },
      // One that was cut looks like the last one. A portal without a posting has no such words.
      doubt: (count) =>
        count === 0 || stated?.page === page ? null : `page ${page} does not say which one of how many it is`,
    });
  },
  // An unknown label has no host, as far as is known.
  meanings: { goneRedirects: [], emptyList: "empty" },
  details: linkedDetails({
    addressOf: (board, key) => `https://${tenants.hostOf(board)}/jobs/${key}/job?in_iframe=1`,
    publicFields: publicData,
    keyOf: ({ url }) => keyInAddress(url, POSTING_PATH),
    read: (data, listed) =>
      readElement({ ...data, id: listed.key }, Page, RowKey, (page) => postingReading(withPage(listed, page))),
  }),
  // A closed posting's page is not known to answer 404.
  detailRequest: null,
} as const satisfies Provider;

function listRequest(board: string, page: number): RequestSpec {
  const url = `https://${tenants.hostOf(board)}/jobs/search?ss=1&in_iframe=1&pr=${page}`;
  return { url, headers: { accept: "text/html" } };
}

const PAGES = /\b(?:page|seite|página|pagina)\s{1,99}(\d{1,5})\s{1,99}\p{L}{1,9}\s{1,99}(\d{1,5})\b/giu;

/** "Search Results Page 1 of 35", "page 1 of 1": what a page says of itself first, other words (of a posting) else; null for none. */
function pageStated(text: string, page: number): { page: number; of: number } | null {
  const all = [...text.matchAll(PAGES)].map(([, at, of]) => ({ page: Number(at), of: Number(of) }));
  return all.find((one) => one.page === page) ?? all[0] ?? null;
}

function linkOf(row: MarkupNode): { node: MarkupNode; url: URL } | null {
  const node = findNode(row, ({ name, attributes }) => {
    return name === "a" && POSTING_PATH.test(URL.parse(attributes["href"] ?? "")?.pathname ?? "");
  });
  const url = URL.parse(node?.attributes["href"] ?? "");
  return node === null || url === null ? null : { node, url };
}

function toFields(row: MarkupNode): Record<string, unknown> {
  const link = linkOf(row);
  const title = link === null ? null : (findNode(link.node, ({ name }) => name === "h3") ?? link.node);
  // A label and its value stand side by side: of fields `dt` and `dd`, above the title two spans.
  const fields = findNodes(row, ({ children }) => children.length > 1).flatMap(({ children }) =>
    children.slice(1).map((value, index) => [fieldOf(innerText(children[index] ?? value)) ?? "", innerText(value)]),
  );
  return {
    ...Object.fromEntries(fields),
    id: POSTING_PATH.exec(link?.url.pathname ?? "")?.[1],
    link: link === null ? null : `${link.url.origin}${link.url.pathname}`,
    title: title === null ? undefined : innerText(title),
  };
}

/** "US-NJ-Passaic", several of them with "|" between. */
function placesOf({ place, city, region }: Row): PlaceHint[] {
  if (place === null) return city === null && region === null ? [] : [{ text: null, city, region, country: null }];
  return place
    .split("|")
    .slice(0, limits.locationsMax)
    .map((one) => {
      const text = one.trim();
      const [, country = null, state = null, town = null] = /^([A-Z]{2})(?:-([A-Z]{2,3}))?(?:-(.+))?$/.exec(text) ?? [];
      return { text, city: town ?? (country === null ? city : null), region: state ?? region, country };
    });
}

function toPosting(row: Row): Posting {
  return {
    ...rowPosting(row, row.link),
    locationText: row.place ?? joinLine([row.city, row.region]),
    places: placesOf(row),
    native: native({ requisition_id: row.requisition, location: row.place }),
  };
}

function withPage(listed: Posting, page: z.infer<typeof Page>): Posting {
  const addresses = page.jobLocation.flatMap(({ address }) => address ?? []);
  const isRemote = addresses.some(({ addressLocality: town }) => town?.toLowerCase() === "remote");
  const places = addresses
    .map(({ addressLocality, addressRegion: region, addressCountry: country }): PlaceHint => {
      const city = addressLocality?.toLowerCase() === "remote" ? null : addressLocality;
      return { text: null, city, region, country };
    })
    .filter((at) => Object.values(at).some((part) => part !== null))
    .slice(0, limits.locationsMax);
  const type = page.employmentType === "OTHER" ? null : page.employmentType;
  const { minValue: min = null, maxValue: max = null, currency = null } = page.baseSalary ?? {};
  const texts = places.flatMap(({ city, region, country }) => joinLine([city, region, country]) ?? []);
  return {
    ...listed,
    title: page.title,
    places: places.length === 0 ? listed.places : places,
    locationText: listed.locationText ?? Line.parse(texts.join("; ")),
    department: listed.department ?? page.occupationalCategory,
    employmentText: listed.employmentText ?? type?.replaceAll("_", " ") ?? null,
    workplaceText: listed.workplaceText ?? (isRemote ? "remote" : null),
    pay: payRange({ min, max, currency, period: null, label: null }),
    descriptionHtml: joinHtml([page.description]),
    companyName: page.hiringOrganization?.name ?? null,
    postedAt: postedAt(page),
  };
}

/** The day of a local midnight; null for a time that `validThrough` has too: both are made up. */
function postedAt({ datePosted, validThrough }: z.infer<typeof Page>): number | null {
  const [day, time] = datePosted?.split("T") ?? [];
  const isMidnight = /^\d\d:00:00(?:\.000)?Z$/.test(time ?? "");
  const isMadeUp = !isMidnight && time !== undefined && time === validThrough?.split("T")[1];
  return isMadeUp ? null : Day.parse(day);
}
