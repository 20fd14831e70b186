import { z } from "zod";
import { limits } from "../../../core/limits.ts";
import type { PlaceHint, Posting } from "../../../core/posting.ts";
import {
  Flag,
  Html,
  joinHtml,
  Line,
  Link,
  listOf,
  native,
  orNull,
  postingReading,
  readElement,
  Title,
} from "../fields.ts";
import { jsonList } from "../json-list.ts";
import { CountryCode, LooseTime } from "../loose-fields.ts";
import { pageJson, textBehind } from "../page-json.ts";
import type { Provider } from "../provider.ts";
import { prose, shown, type Fields, type PublicFields } from "../public-part.ts";
import { headed } from "../texts.ts";

const HOST = "www.comeet.com";
/** `acme|65.005`: the company's name in addresses, and its number. */
const TOKEN = /^[a-z0-9][a-z0-9._-]*\|[0-9A-F]{1,4}\.[0-9A-F]{3}$/;
const UID = /^[0-9A-F]{1,4}\.[0-9A-F]{3}(?:-[0-9A-F]{1,4}\.[0-9A-F]{3})?$/;

/** Parts of a text; what stands in categories is the company's own and may be anything. */
const isPart = (_: unknown, { order }: Fields): boolean => typeof order === "number";
/** Not `email`, nor `position_url`, which holds the company's token. */
const publicFields: PublicFields = {
  ...prose("name"),
  ...shown("uid", "department", "employment_type", "experience_level", "workplace_type", "time_updated"),
  ...shown("url_comeet_hosted_page", "url_active_page", "company_name", "internal_use_custom_id"),
  location: shown("name", "country", "city", "state", "is_remote", "timezone"),
  custom_fields: { details: { ...shown("name", "order"), value: isPart } },
};

const Position = z.lazy(() =>
  z.object({
    uid: z.string().regex(UID, "is not a position's number"),
    name: Title,
    department: Line,
    employment_type: Line,
    experience_level: Line,
    workplace_type: Line,
    time_updated: LooseTime,
    url_comeet_hosted_page: Link,
    url_active_page: Link,
    company_name: Line,
    internal_use_custom_id: Line,
    location: orNull(z.object({ name: Line, country: CountryCode, city: Line, state: Line, is_remote: Flag })),
    custom_fields: orNull(z.object({ details: listOf(z.object({ name: Line, value: Html })) })),
  }),
);
type Position = z.infer<typeof Position>;

/** The pieces of one posting, one for each of its places. */
const Pieces = z.lazy(() => z.union([z.array(Position).min(1), Position.transform((position) => [position])]));
const Keyed = z.lazy(() => z.object({ pieces: Pieces }));
const PositionKey = z.lazy(() => z.object({ id: z.string() }));

/**
 * Comeet: a company's hosted page, which holds the whole board as data. From recorded pages (2026; ats-facts):
 * `workplace_type` is right where `location.is_remote` is true beside it; a posting of several places is a position for
 * each, whose numbers begin alike ("18.767", "18.767-9B.20A"); `time_updated` is the only time; a part of a text may be
 * null or blank; each position has a mailbox of its own.
 */
export const comeet = {
  name: "comeet",
  label: "Comeet",
  example: "acme|65.005",
  format: "html",
  elements: "json",
  hosts: () => [HOST],
  asks: "pages",
  requestsPerSecond: 1,
  listKind: "full_dump",
  boardFromUrl: ({ hostname, pathname }) => {
    const [, name, number] = /^\/jobs\/([^/]+)\/([^/]+)/.exec(pathname) ?? [];
    return hostname === HOST && number !== undefined ? canonicalBoard(`${name}|${number}`) : null;
  },
  canonicalBoard,
  boardUrl,
  listRequest: (board) => ({ url: boardUrl(board), headers: { accept: "text/html" } }),
  readList: (payload) =>
    jsonList(
      pageJson(payload, "script", ({ text }) => textBehind(text, "COMPANY_POSITIONS_DATA = ")),
      {
        arrayKey: null,
        publicFields,
        groupKey: keyOf,
        readElement: (element) =>
          readElement({ id: keyOf([element].flat()[0]), pieces: element }, Keyed, PositionKey, ({ pieces }) =>
            postingReading(toPosting(pieces)),
          ),
      },
    ),
  // What an unknown company is answered was not recorded.
  meanings: { goneRedirects: [], emptyList: "empty" },
  // A closed position's page is not known to answer 404.
  detailRequest: null,
} as const satisfies Provider;

/** Takes `acme/65.005`, as public lists of boards write it, for the same. */
function canonicalBoard(board: string): string | null {
  const [name = "", number = "", ...rest] = board.split(/[|/]/);
  const token = `${name.toLowerCase()}|${number.toUpperCase()}`;
  return rest.length === 0 && TOKEN.test(token) && token.length <= limits.boardCharsMax ? token : null;
}

function boardUrl(board: string): string {
  return `https://${HOST}/jobs/${board.replace("|", "/")}`;
}

/** What the numbers of one posting's pieces begin with. */
function keyOf(value: unknown): string | null {
  const uid = z.looseObject({ uid: z.string() }).safeParse(value).data?.uid ?? "";
  return UID.test(uid) ? (uid.split("-")[0] ?? null) : null;
}

function toPosting(pieces: Position[]): Posting {
  const [first] = pieces;
  if (first === undefined) throw new TypeError("a posting has a piece");
  const places = placesOf(pieces);
  const address = first.url_active_page ?? first.url_comeet_hosted_page;
  return {
    key: first.uid.split("-")[0] ?? first.uid,
    title: first.name,
    locationText: Line.parse(places.flatMap(({ text, city }) => text ?? city ?? []).join("; ")),
    places,
    department: first.department,
    team: null,
    employmentText: first.employment_type,
    workplaceText: first.workplace_type,
    isRemote: first.location?.is_remote ?? null,
    pay: [],
    payText: null,
    descriptionHtml: joinHtml((first.custom_fields?.details ?? []).flatMap(({ name, value }) => headed(name, value))),
    language: null,
    companyName: first.company_name,
    sourceUrl: address,
    // The form is on the position's own page.
    applyUrl: address,
    postedAt: null,
    updatedAt: first.time_updated,
    deadlineAt: null,
    native: native({ requisition_id: first.internal_use_custom_id, experience_level: first.experience_level }),
  };
}

/** Every piece's place, each once. */
function placesOf(pieces: Position[]): PlaceHint[] {
  const all = pieces
    .flatMap(({ location }) => location ?? [])
    .map(({ name: text, city, state: region, country }): PlaceHint => ({ text, city, region, country }))
    .filter((at) => Object.values(at).some((part) => part !== null));
  return [...new Map(all.map((at) => [JSON.stringify(at), at])).values()].slice(0, limits.locationsMax);
}
