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
  postingReading,
  readElement,
  Title,
} from "../fields.ts";
import { hasMore } from "../has-more.ts";
import { jsonList } from "../json-list.ts";
import { CountryCode, EpochSeconds, IdText } from "../loose-fields.ts";
import type { Provider, RequestSpec } from "../provider.ts";
import { JsonText, prose, shown, type PublicFields } from "../public-part.ts";
import { readJson } from "../read-json.ts";
import { tenantHosts } from "../tenant-host.ts";
import { joinLine } from "../texts.ts";

const PAGE_SIZE = 50;
const { hostOf, board } = tenantHosts("traffit.com", [
  "api",
  "app",
  "cdn",
  "cdn3",
  "help",
  "jobs",
  "kariera",
  "knowledge",
]);

const place = shown("locality", "region1", "country", "iso");
const publicFields: PublicFields = {
  ...shown("advertId", "advertPublishId", "recruitmentId", "nrRef", "url", "applicationForm", "awarded", "language"),
  ...shown("validStart", "validEnd", "remote", "confidential", "job_type", "branches", "sector"),
  ...prose("title", "name", "description", "responsibilities", "requirements", "benefits"),
  locations: place,
  geolocation: new JsonText(place),
  job: shown("experienceLevel"),
};

const Place = z.lazy(() => z.object({ ...lines("locality", "region1", "country"), iso: CountryCode }));
/** A place as JSON in a text; null for what is none. */
const PlaceText = z.lazy(() =>
  orNull(z.string()).transform((text) => Place.safeParse(readJson(new TextEncoder().encode(text ?? ""))).data ?? null),
);
/** A choice of one or of several, whatever it is saved as. */
const Words = z.lazy(() => z.union([listOf(Line), z.string().transform((text) => [Line.parse(text)])]));
const Row = z.lazy(() =>
  z.object({
    advertId: IdText.pipe(Key),
    name: orNull(Title),
    title: orNull(z.string()),
    nrRef: Line,
    url: Link,
    applicationForm: Link,
    language: Line,
    validStart: EpochSeconds,
    remote: z.unknown().optional(),
    description: Html,
    responsibilities: Html,
    requirements: Html,
    benefits: Html,
    locations: listOf(Place),
    geolocation: PlaceText,
    job_type: Words,
    branches: Words,
    job: orNull(z.object({ experienceLevel: Words })),
  }),
);
type Row = z.infer<typeof Row>;
const RowKey = z.lazy(() => z.object({ advertId: IdText }).transform(({ advertId }) => ({ id: advertId })));
const Envelope = z.lazy(() => z.object({ count: z.int().nonnegative() }));

/**
 * TRAFFIT: the list that a customer's career page shows, in pages with a total, texts in it. The ATS documents it for
 * everybody (knowledge.traffit.com, articles/3752019; a customer may close it). From that, from adapters that were
 * measured and their recorded answers (2026): `title` has the recruitment's number in front, `name` has not; the one place
 * of older adverts is JSON in a text; `validEnd` is when the advert ends, thirty days on unless somebody says otherwise,
 * and no deadline; `awarded` is highlighted; what else a customer asks (pay, contract) stands under names of its own; a
 * host that is no customer's answers a page.
 */
export const traffit = {
  name: "traffit",
  label: "TRAFFIT",
  example: "acme",
  format: "json",
  ...board,
  asks: "documented_api",
  proven: false,
  requestsPerSecond: 1,
  // What goes while its pages are asked moves the rest: one may be on none of them.
  listKind: "search_index",
  paged: true,
  statesTotal: true,
  // The docs write customers' hosts with a "www." before them.
  boardFromUrl: (url) => board.boardFromUrl(new URL(url.href.replace("://www.", "://"))),
  boardUrl: (name) => `https://${hostOf(name)}/career/`,
  listRequest: (name) => listRequest(name, 0),
  readList: (payload, name, asked) =>
    jsonList(payload, {
      arrayKey: "items",
      publicFields,
      readElement: (element) => readElement(element, Row, RowKey, (row) => postingReading(toPosting(row))),
      declaredTotal: totalOf,
      next: (envelope, count) => {
        const end = Number(new URL(asked.url).searchParams.get("offset") ?? 0) + count;
        return hasMore(count, end, totalOf(envelope)) ? [listRequest(name, end)] : [];
      },
    }),
  meanings: { goneRedirects: [], emptyList: "empty" },
  detailRequest: null,
} as const satisfies Provider;

function listRequest(name: string, offset: number): RequestSpec {
  const url = `https://${hostOf(name)}/public/an/list/?limit=${PAGE_SIZE}&offset=${offset}`;
  return { url, headers: { accept: "application/json" } };
}

function totalOf(envelope: unknown): number | null {
  return Envelope.safeParse(envelope).data?.count ?? null;
}

/** Not what says where somebody came from: `?source=career_page`. */
function withoutQuery(address: string | null): string | null {
  return address?.split("?")[0] ?? null;
}

function toPosting(row: Row): Posting {
  const stated = row.locations.length > 0 ? row.locations : [row.geolocation].filter((at) => at !== null);
  const places = stated
    .map(({ locality: city, region1: region, country, iso }): PlaceHint => {
      return { text: joinLine([city, region, country]), city, region, country: iso ?? country };
    })
    .filter((at) => at.city !== null || at.region !== null || at.country !== null)
    .slice(0, limits.locationsMax);
  const [address, form] = [withoutQuery(row.url), withoutQuery(row.applicationForm)];
  return {
    key: row.advertId,
    // Without the number that stands before it in `title`.
    title: row.name ?? row.title ?? "",
    locationText: Line.parse(places.flatMap(({ text }) => text ?? []).join("; ")),
    places,
    department: null,
    team: null,
    employmentText: joinLine(row.job_type),
    workplaceText: null,
    // Not set is no answer.
    isRemote: [true, 1, "1", "true"].includes(row.remote as string) ? true : null,
    pay: [],
    payText: null,
    descriptionHtml: joinHtml([row.description, row.responsibilities, row.requirements, row.benefits]),
    language: row.language,
    companyName: null,
    sourceUrl: address,
    applyUrl: form ?? address,
    postedAt: row.validStart,
    updatedAt: null,
    deadlineAt: null,
    native: native({
      ref: row.nrRef,
      branches: joinLine(row.branches),
      experience_level: joinLine(row.job?.experienceLevel ?? []),
    }),
  };
}
