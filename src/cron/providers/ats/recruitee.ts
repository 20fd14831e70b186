import { z } from "zod";
import { limits } from "../../../core/limits.ts";
import type { PayPeriod, PlaceHint, Posting } from "../../../core/posting.ts";
import {
  Flag,
  Html,
  joinHtml,
  Key,
  Line,
  Link,
  listOf,
  native,
  orNull,
  payRange,
  postingReading,
  readElement,
  Title,
} from "../fields.ts";
import { jsonList } from "../json-list.ts";
import { CountryCode, IdText, LooseTime, NumberOrText } from "../loose-fields.ts";
import type { Provider } from "../provider.ts";
import { prose, shown, type PublicFields } from "../public-part.ts";

const TOKEN = /^[a-z0-9][a-z0-9-]*$/;
/** Recruitee's own sites below the domain that customers' boards are in. */
const NOT_BOARDS = new Set(["www", "app", "api", "docs", "support", "help", "careers-api", "cdn", "status", "blog"]);
/** What the place line of every remote offer says; its structured place is then an office of the company. */
const REMOTE_LINE = /^remote(?: job)?$/i;

/** Not `mailbox_email`, to which applications go, nor the questions that an applicant is asked. */
const publicFields: PublicFields = {
  ...shown("id", "guid", "slug", "status", "department", "company_name"),
  ...prose("title", "description", "requirements"),
  ...shown("location", "city", "state_name", "state_code", "country", "country_code", "postal_code"),
  ...shown("remote", "hybrid", "on_site", "careers_url", "careers_apply_url"),
  ...shown("employment_type_code", "experience_code", "education_code", "category_code"),
  ...shown("min_hours", "max_hours", "min_hours_per_week", "max_hours_per_week"),
  ...shown("published_at", "created_at", "updated_at", "close_at"),
  salary: shown("min", "max", "currency", "period"),
  locations: shown("id", "name", "city", "state", "state_code", "country", "country_code", "postal_code"),
};

const RecruiteeKey = z.lazy(() => z.object({ id: IdText }));
const Place = z.lazy(() => z.object({ name: Line, city: Line, state: Line, country: Line, country_code: CountryCode }));

const RecruiteePosting = z.lazy(() =>
  z.object({
    id: IdText.pipe(Key),
    title: Title,
    status: Line,
    department: Line,
    description: Html,
    requirements: Html,
    location: Line,
    locations: listOf(Place),
    city: Line,
    state_name: Line,
    country: Line,
    country_code: CountryCode,
    remote: Flag,
    hybrid: Flag,
    on_site: Flag,
    employment_type_code: Line,
    experience_code: Line,
    education_code: Line,
    category_code: Line,
    min_hours: orNull(NumberOrText),
    max_hours: orNull(NumberOrText),
    salary: orNull(z.object({ min: NumberOrText, max: NumberOrText, currency: Line, period: Line })),
    published_at: LooseTime,
    created_at: LooseTime,
    updated_at: LooseTime,
    close_at: LooseTime,
    careers_url: Link,
    careers_apply_url: Link,
    company_name: Line,
  }),
);
type RecruiteePosting = z.infer<typeof RecruiteePosting>;

/**
 * Recruitee (Tellent): the Careers Site API, documented at docs.recruitee.com, one answer for the whole board.
 * From recorded payloads (2026): times are "2026-08-05 10:10:39 UTC"; amounts are texts; `salary` keeps its
 * period and currency when it has no amounts; every remote offer's place line is "Remote job" while its
 * structured place names an office; `remote`, `hybrid` and `on_site` may be true together; `country` is in the
 * board's language, `country_code` is not; `requirements` may repeat the description.
 */
export const recruitee = {
  name: "recruitee",
  label: "Recruitee",
  example: "acme",
  format: "json",
  hosts: (board) => [hostOf(board)],
  asks: "documented_api",
  // What a public crawler found to be let through (ats-facts: 2 a second).
  requestsPerSecond: 2,
  listKind: "full_dump",
  boardFromUrl: ({ hostname }) => {
    const token = /^([^.]+)\.recruitee\.com$/.exec(hostname)?.[1];
    return token === undefined ? null : canonicalBoard(token);
  },
  canonicalBoard,
  boardUrl: (board) => `https://${hostOf(board)}/`,
  listRequest: (board) => ({ url: `https://${hostOf(board)}/api/offers/`, headers: { accept: "application/json" } }),
  readList: (payload) =>
    jsonList(payload, {
      arrayKey: "offers",
      publicFields,
      readElement: (element) =>
        readElement(element, RecruiteePosting, RecruiteeKey, (fields) =>
          fields.status === null || fields.status === "published"
            ? postingReading(toPosting(fields))
            : { kind: "unlisted", key: fields.id },
        ),
    }),
  meanings: { goneRedirects: [], emptyList: "empty" },
  // A closed offer's address is not known to answer 404.
  detailRequest: null,
} as const satisfies Provider;

function canonicalBoard(board: string): string | null {
  const token = board.toLowerCase();
  return TOKEN.test(token) && !NOT_BOARDS.has(token) && token.length <= limits.hostLabelCharsMax ? token : null;
}

function hostOf(board: string): string {
  return `${board}.recruitee.com`;
}

function toPosting(fields: RecruiteePosting): Posting {
  const { salary } = fields;
  return {
    key: fields.id,
    title: fields.title,
    locationText: fields.location,
    places: toPlaces(fields),
    department: fields.department,
    team: null,
    employmentText: fields.employment_type_code?.replaceAll("_", " ") ?? null,
    workplaceText: workplaceOf(fields),
    isRemote: fields.remote,
    pay: salary === null ? [] : payRange({ ...salary, period: periods.get(salary.period ?? "") ?? null, label: null }),
    payText: null,
    descriptionHtml: joinHtml([
      fields.description,
      fields.requirements === fields.description ? null : fields.requirements,
    ]),
    language: null,
    companyName: fields.company_name,
    sourceUrl: fields.careers_url,
    applyUrl: fields.careers_apply_url,
    postedAt: fields.published_at ?? fields.created_at,
    updatedAt: fields.updated_at,
    deadlineAt: fields.close_at,
    native: native({
      employment_type_code: fields.employment_type_code,
      experience_code: fields.experience_code,
      education_code: fields.education_code,
      category_code: fields.category_code,
      remote: fields.remote,
      hybrid: fields.hybrid,
      on_site: fields.on_site,
      min_hours: fields.min_hours,
      max_hours: fields.max_hours,
      salary,
      locations: fields.locations,
    }),
  };
}

const periods = new Map<string, PayPeriod>([
  ["year", "year"],
  ["month", "month"],
  ["week", "week"],
  ["day", "day"],
  ["hour", "hour"],
]);

/** The one flag that is set, as a word; of several set ones none is the fact. */
function workplaceOf({ remote, hybrid, on_site: onSite }: RecruiteePosting): string | null {
  const words = [remote === true ? "remote" : [], hybrid === true ? "hybrid" : [], onSite === true ? "on_site" : []];
  const [word = null, ...others] = words.flat();
  return others.length === 0 ? word : null;
}

/** The offer's places; of a remote one only its country, since the town is that of an office. */
function toPlaces(fields: RecruiteePosting): PlaceHint[] {
  const isRemote = fields.remote === true || REMOTE_LINE.test(fields.location ?? "");
  const own = { name: fields.location, city: fields.city, state: fields.state_name, country: fields.country };
  const all = fields.locations.length > 0 ? fields.locations : [{ ...own, country_code: fields.country_code }];
  const hints = all.map(({ name, city, state, country, country_code: code }) => ({
    text: isRemote ? fields.location : name,
    city: isRemote ? null : city,
    region: isRemote ? null : state,
    country: code ?? country,
  }));
  const different = new Map(hints.map((hint) => [JSON.stringify(hint), hint]));
  return [...different.values()]
    .filter((hint) => Object.values(hint).some((part) => part !== null))
    .slice(0, limits.locationsMax);
}
