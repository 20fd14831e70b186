import { z } from "zod";
import { limits } from "../../../core/limits.ts";
import type { PlaceHint, Posting } from "../../../core/posting.ts";
import {
  Flag,
  Html,
  joinHtml,
  Key,
  Line,
  Link,
  listOf,
  native,
  postingReading,
  readElement,
  Title,
} from "../fields.ts";
import { jsonList } from "../json-list.ts";
import { CountryCode, Day } from "../loose-fields.ts";
import type { Provider } from "../provider.ts";
import { prose, shown, type Fields, type PublicFields } from "../public-part.ts";

const HOST = "apply.workable.com";
const TOKEN = /^[a-z0-9][a-z0-9-]*$/;
/** First parts of paths that are no account. */
const NOT_BOARDS = new Set(["api", "j", "static", "assets", "v1", "widget", "accounts", "jobs", "view"]);
/** Workable's own sites below the domain that accounts' old addresses are in. */
const NOT_ACCOUNTS = new Set(["apply", "www", "help", "jobs", "resources", "get", "careers-page", "id", "developers"]);

/** The town of a place that an account keeps from its page is in the widget all the same, there and beside the places. */
const isShown = (at: unknown): boolean => !Hidden.safeParse(at).success;
const Hidden = z.lazy(() => z.object({ hidden: z.literal(true) }));
const showsOwn = (_: unknown, beside: Fields): boolean => isShown(beside);
const showsFlat = (_: unknown, { locations }: Fields): boolean => [locations].flat().every(isShown);
const publicFields: PublicFields = {
  ...shown("shortcode", "code", "employment_type", "telecommuting", "department"),
  ...prose("title", "description"),
  ...shown("url", "shortlink", "application_url", "published_on", "created_at"),
  ...shown("country", "education", "experience", "function", "industry"),
  city: showsFlat,
  state: showsFlat,
  locations: { ...shown("country", "countryCode", "hidden"), city: showsOwn, region: showsOwn },
};

const Location = z.lazy(() =>
  z.object({ country: Line, countryCode: CountryCode, city: Line, region: Line, hidden: Flag }),
);
/** What stands around the list. */
const Account = z.lazy(() => z.object({ name: Line }));
const WorkableKey = z.lazy(() => z.object({ id: z.string() }));

const WorkableJob = z.lazy(() =>
  z.object({
    shortcode: Key,
    title: Title,
    code: Line,
    employment_type: Line,
    telecommuting: Flag,
    department: Line,
    url: Link,
    application_url: Link,
    published_on: Day,
    created_at: Day,
    country: Line,
    city: Line,
    state: Line,
    education: Line,
    experience: Line,
    function: Line,
    industry: Line,
    locations: listOf(Location),
    description: Html,
  }),
);
type WorkableJob = z.infer<typeof WorkableJob>;

/** The pieces of one posting, one for each of its places. */
const Pieces = z.lazy(() => z.union([z.array(WorkableJob).min(1), WorkableJob.transform((job) => [job])]));

/**
 * Workable: the account's widget, documented for customers' own sites; the whole board in one answer. From
 * recorded widgets (2026): a posting in several places is several elements of one shortcode; a place that is
 * `hidden` shows its country only; days have no time; `published_on` is the latest publication; accounts are
 * lower case (GAMIGO answers 404).
 */
export const workable = {
  name: "workable",
  label: "Workable",
  example: "acme",
  format: "json",
  hosts: () => [HOST],
  asks: "documented_api",
  // It answers 429 at 5 a second (ats-providers 1.5).
  requestsPerSecond: 1,
  listKind: "full_dump",
  // Where `url` is stated it names no account.
  makesAddresses: true,
  boardFromUrl: (url) => {
    const token = tokenOfUrl(url);
    return token === null ? null : canonicalBoard(token);
  },
  canonicalBoard,
  boardUrl: (board) => `https://${HOST}/${board}/`,
  listRequest: (board) => ({
    url: `https://${HOST}/api/v1/widget/accounts/${board}?details=true`,
    headers: { accept: "application/json" },
  }),
  readList: (payload, board) =>
    jsonList(payload, {
      arrayKey: "jobs",
      publicFields,
      groupKey: (value) => z.object({ shortcode: z.string() }).safeParse(value).data?.shortcode ?? null,
      readElement: (element, envelope) =>
        readElement(withKey(element), Keyed, WorkableKey, ({ jobs }) =>
          postingReading({ ...toPosting(jobs, board), companyName: Account.safeParse(envelope).data?.name ?? null }),
        ),
    }),
  meanings: { goneRedirects: [], emptyList: "empty" },
  // `apply.workable.com/j/CODE` of a closed posting is a page of status 200.
  detailRequest: null,
} as const satisfies Provider;

const Keyed = z.lazy(() => z.object({ id: z.string(), jobs: Pieces }));

/** The element with its key beside it, so that a refused one is still known by it. */
function withKey(element: unknown): unknown {
  const [first] = [element].flat();
  const { shortcode } = z.looseObject({ shortcode: z.unknown() }).safeParse(first).data ?? {};
  return { id: shortcode, jobs: element };
}

function canonicalBoard(board: string): string | null {
  const token = board.toLowerCase();
  return TOKEN.test(token) && !NOT_BOARDS.has(token) && token.length <= limits.boardCharsMax ? token : null;
}

/** `apply.workable.com/j/CODE` names no account: only asking it does. */
function tokenOfUrl({ hostname, pathname }: URL): string | null {
  if (hostname === HOST) return /^\/(?:api\/v\d\/(?:widget\/)?accounts\/)?([^/]+)/.exec(pathname)?.[1] ?? null;
  const account = /^([^.]+)\.workable\.com$/.exec(hostname)?.[1] ?? null;
  return account === null || NOT_ACCOUNTS.has(account) ? null : account;
}

function toPosting(jobs: WorkableJob[], board: string): Posting {
  const [job] = jobs;
  if (job === undefined) throw new Error("a posting of no pieces");
  const places = placesOf(jobs);
  const lines = places.map(({ city, region, country }) => [city, region, country].filter((part) => part !== null));
  const page = `https://${HOST}/${board}/j/${job.shortcode}/`;
  return {
    key: job.shortcode,
    title: job.title,
    locationText: Line.parse([...new Set(lines.map((parts) => parts.join(", ")))].join("; ")),
    places: places.map(({ city, region, country, countryCode }): PlaceHint => ({
      text: null,
      city,
      region,
      country: countryCode ?? country,
    })),
    department: job.department,
    team: null,
    employmentText: job.employment_type,
    workplaceText: null,
    isRemote: job.telecommuting,
    pay: [],
    payText: null,
    descriptionHtml: joinHtml([job.description]),
    language: null,
    companyName: null,
    sourceUrl: job.url ?? page,
    applyUrl: job.application_url ?? `${page}apply/`,
    postedAt: job.published_on ?? job.created_at,
    updatedAt: null,
    deadlineAt: null,
    native: native({
      code: job.code,
      employment_type: job.employment_type,
      telecommuting: job.telecommuting,
      education: job.education,
      experience: job.experience,
      function: job.function,
      industry: job.industry,
    }),
  };
}

/** A place as shown: what is hidden shows its country alone. */
type Shown = Pick<z.infer<typeof Location>, "country" | "countryCode" | "city" | "region">;

/** Every piece's places: the structured ones, else its flat one. */
function placesOf(jobs: WorkableJob[]): Shown[] {
  const all = jobs.flatMap(({ locations, city, state, country }): Shown[] =>
    locations.length === 0
      ? [{ country, countryCode: null, city, region: state }]
      : locations.map((at) => (at.hidden === true ? { ...at, city: null, region: null } : at)),
  );
  const different = new Map(all.map((at) => [JSON.stringify([at.city, at.region, at.countryCode ?? at.country]), at]));
  return [...different.values()]
    .filter(({ city, region, country }) => city !== null || region !== null || country !== null)
    .slice(0, limits.locationsMax);
}
