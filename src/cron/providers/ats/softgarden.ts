import { z } from "zod";
import { limits } from "../../../core/limits.ts";
import type { PlaceHint, Posting } from "../../../core/posting.ts";
import { Html, joinHtml, Key, Line, Link, native, orNull, postingReading, readElement, Title } from "../fields.ts";
import { linkedDetails } from "../json-ld.ts";
import { LinkedPay, linkedPay, linkedPayFields } from "../linked-pay.ts";
import { CountryCode, Day, UsDay } from "../loose-fields.ts";
import { findNode, findNodes, hasClass, innerText, type MarkupNode } from "../markup.ts";
import { markupList } from "../markup-list.ts";
import { keyInAddress } from "../own-address.ts";
import type { Provider } from "../provider.ts";
import { prose, shown, type PublicFields } from "../public-part.ts";
import { tenantHosts } from "../tenant-host.ts";

const { hostOf, board } = tenantHosts("softgarden.io", ["app", "api", "static", "certificate"]);
const OTHER_HOST = /^([^.]+)\.career\.softgarden\.de$/;
const ROW_ID = /^job_id_(\d{1,15})$/;
const POSTING_PATH = /\/job\/(\d{1,15})(?:\/|$)/;

const row: PublicFields = { ...shown("@class", "@id", "@target", "@href"), ...prose("#text") };
const publicFields: PublicFields = {
  ...row,
  div: { ...row, a: row, div: { ...row, div: { ...row, span: row }, span: row }, span: row },
};
const publicData: PublicFields = {
  ...shown("@type", "url", "datePosted", "validThrough", "employmentType", "industry"),
  ...prose("title", "description"),
  identifier: shown("@type", "value"),
  hiringOrganization: shown("@type", "name", "sameAs"),
  baseSalary: linkedPayFields,
  jobLocation: { address: shown("@type", "addressLocality", "addressRegion", "addressCountry", "postalCode") },
};

const Row = z.lazy(() =>
  z.object({ id: Key, title: Title, date: UsDay, audience: Line, category: Line, cities: z.array(Line) }),
);
const RowKey = z.lazy(() => z.object({ id: z.string() }));
const Place = z.lazy(() =>
  z.object({
    address: orNull(z.object({ addressLocality: Line, addressRegion: Line, addressCountry: CountryCode })),
  }),
);
const Page = z.lazy(() =>
  z.object({
    title: Title,
    description: Html,
    datePosted: Day,
    employmentType: orNull(z.union([z.string(), z.array(z.string())])),
    url: Link,
    hiringOrganization: orNull(z.object({ name: Line })),
    baseSalary: orNull(LinkedPay),
    jobLocation: z.union([z.array(Place), Place.transform((one) => [one])]).nullish(),
  }),
);

/**
 * Softgarden: a customer's whole board in a page that is made to stand in others (`widgets/jobs`); the text in the
 * linked data of each posting's page. From a recorded board (2026; ats-facts): days are written as in the USA
 * ("8/28/26") on a German board too, where English is asked for; a row names towns alone, no country; the address has
 * parameters that name the customer's list, and stands in the link relative to the widget.
 */
export const softgarden = {
  name: "softgarden",
  label: "Softgarden",
  example: "acme",
  format: "html",
  ...board,
  asks: "pages",
  requestsPerSecond: 1,
  listKind: "full_dump",
  makesAddresses: true,
  boardFromUrl: (url) => board.boardFromUrl(url) ?? board.canonicalBoard(OTHER_HOST.exec(url.hostname)?.[1] ?? ""),
  boardUrl: (name) => `https://${hostOf(name)}/`,
  listRequest: (name) => ({ url: `https://${hostOf(name)}/en/widgets/jobs`, headers: { accept: "text/html" } }),
  readList: (payload, name) =>
    markupList(payload, {
      format: "html",
      root: "html",
      isElement: (node) => node.name === "div" && hasClass(node, "matchElement"),
      publicFields,
      readElement: (node) =>
        readElement(toFields(node), Row, RowKey, (fields) => postingReading(toPosting(fields, name))),
    }),
  // What an unknown customer is answered was not recorded.
  meanings: { goneRedirects: [], emptyList: "unknown" },
  details: linkedDetails({
    addressOf,
    publicFields: publicData,
    keyOf: ({ url }) => keyInAddress(url, POSTING_PATH),
    read: (data, listed) =>
      readElement({ ...data, id: listed.key }, Page, RowKey, (page) => postingReading(withPage(listed, page))),
  }),
  // A closed posting's page is not known to answer 404.
  detailRequest: null,
} as const satisfies Provider;

function addressOf(name: string, key: string): string {
  return `https://${hostOf(name)}/job/${encodeURIComponent(key)}`;
}

/** A row's cells by their classes; its towns are spans of the last one. */
function toFields(node: MarkupNode): Record<string, unknown> {
  const cell = (name: string): MarkupNode | null => findNode(node, (one) => hasClass(one, name));
  const textOf = (one: MarkupNode | null): string | null => (one === null ? null : innerText(one));
  const places = cell("ProjectGeoLocationCity");
  const cities = places === null ? [] : findNodes(places, (one) => hasClass(one, "location-view-item"));
  return {
    id: ROW_ID.exec(node.attributes["id"] ?? "")?.[1],
    title: textOf(cell("title")) ?? undefined,
    date: textOf(cell("date")),
    audience: textOf(cell("audience")),
    category: textOf(cell("jobcategory")),
    cities: cities.map((city) => innerText(city)),
  };
}

function toPosting({ id, title, date, audience, category, cities }: z.infer<typeof Row>, name: string): Posting {
  const towns = [...new Set(cities.filter((city) => city !== null))];
  return {
    key: id,
    title,
    locationText: Line.parse(towns.join("; ")),
    places: towns.slice(0, limits.locationsMax).map((city) => ({ text: city, city, region: null, country: null })),
    department: category,
    team: null,
    employmentText: null,
    workplaceText: null,
    isRemote: null,
    pay: [],
    payText: null,
    descriptionHtml: null,
    language: null,
    companyName: null,
    sourceUrl: addressOf(name, id),
    // The form is on the posting's own page.
    applyUrl: addressOf(name, id),
    postedAt: date,
    updatedAt: null,
    deadlineAt: null,
    native: native({ audience }),
  };
}

function withPage(listed: Posting, page: z.infer<typeof Page>): Posting {
  const places: PlaceHint[] = (page.jobLocation ?? [])
    .flatMap(({ address }) => address ?? [])
    .map(({ addressLocality: city, addressRegion: region, addressCountry: country }) => {
      return { text: city, city, region, country };
    })
    .filter((place) => Object.values(place).some((part) => part !== null));
  const kinds = [page.employmentType ?? []].flat().map((kind) => kind.replaceAll("_", " "));
  return {
    ...listed,
    title: page.title,
    places: places.length > 0 ? places.slice(0, limits.locationsMax) : listed.places,
    employmentText: Line.parse(kinds.join(", ")),
    pay: linkedPay(page.baseSalary),
    descriptionHtml: joinHtml([page.description]),
    companyName: page.hiringOrganization?.name ?? null,
    postedAt: listed.postedAt ?? page.datePosted,
  };
}
