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
  orNull,
  postingReading,
  readElement,
  Title,
} from "../fields.ts";
import { jsonList } from "../json-list.ts";
import { LooseTime } from "../loose-fields.ts";
import type { Provider } from "../provider.ts";
import { prose, shown, type PublicFields } from "../public-part.ts";
import { tenantHosts } from "../tenant-host.ts";

const tenants = tenantHosts("breezy.hr", ["app", "api", "developer", "help", "assets", "gallery-cdn"]);

/** Not the street's parts: some are a person's home. */
const place: PublicFields = {
  ...shown("name", "city", "is_remote", "primary"),
  country: shown("id", "name"),
  state: shown("id", "name"),
  remote_details: shown("value", "label"),
};
const publicFields: PublicFields = {
  ...shown("id", "friendly_id", "url", "published_date", "department", "salary"),
  ...prose("name", "description"),
  type: shown("id", "name"),
  company: shown("name", "friendly_id"),
  location: place,
  locations: place,
};

const Named = z.lazy(() => z.object({ id: Line, name: Line }));
const Place = z.lazy(() =>
  z.object({
    name: Line,
    city: Line,
    state: orNull(Named),
    country: orNull(Named),
    is_remote: Flag,
    remote_details: orNull(z.object({ value: Line })),
  }),
);
const Position = z.lazy(() =>
  z.object({
    id: Key,
    name: Title,
    url: Link,
    published_date: LooseTime,
    type: orNull(Named),
    location: orNull(Place),
    locations: listOf(Place),
    department: Line,
    salary: Line,
    description: Html,
    company: orNull(z.object({ name: Line })),
  }),
);
type Position = z.infer<typeof Position>;

const PositionKey = z.lazy(() => z.object({ id: z.string() }));

/**
 * Breezy: the feed of a customer's career site, the whole board in one answer; `verbose` adds the texts. From
 * recorded payloads (2026; ats-facts): `is_remote` contradicts `remote_details` both ways, which says it in words;
 * `locations` may be empty beside a `location`; pay is a text that may lack its unit; `published_date` is the last
 * publication; talent pools stand open for years.
 */
export const breezy = {
  name: "breezy",
  label: "Breezy",
  example: "acme",
  format: "json",
  ...tenants.board,
  // Its developers' pages document an API with a key only.
  asks: "pages",
  requestsPerSecond: 2,
  listKind: "full_dump",
  boardUrl: (board) => `https://${tenants.hostOf(board)}/`,
  listRequest: (board) => ({
    url: `https://${tenants.hostOf(board)}/json?verbose=true`,
    headers: { accept: "application/json" },
  }),
  readList: (payload, board) =>
    jsonList(payload, {
      arrayKey: null,
      publicFields,
      readElement: (element) =>
        readElement(element, Position, PositionKey, (position) => postingReading(toPosting(position, board))),
    }),
  // A board that is not there is a redirect or 404 (ats-providers 2.13); where it leads was not recorded.
  meanings: { goneRedirects: [], emptyList: "empty" },
  // A closed position's page is not known to answer 404.
  detailRequest: null,
} as const satisfies Provider;

function toPosting(position: Position, board: string): Posting {
  const all = position.locations.length > 0 ? position.locations : [position.location].flatMap((at) => at ?? []);
  const home = position.location ?? all[0] ?? null;
  const places = all.slice(0, limits.locationsMax).map((at): PlaceHint => ({
    text: at.name,
    city: at.city,
    region: at.state?.name ?? at.state?.id ?? null,
    country: at.country?.id ?? at.country?.name ?? null,
  }));
  const address = position.url ?? `https://${tenants.hostOf(board)}/p/${position.id}`;
  return {
    key: position.id,
    title: position.name,
    locationText: Line.parse(places.flatMap(({ text }) => text ?? []).join("; ")),
    places: places.filter((at) => Object.values(at).some((part) => part !== null)),
    department: position.department,
    team: null,
    employmentText: position.type?.name ?? null,
    workplaceText: workplaceOf(home?.remote_details?.value ?? null),
    isRemote: home?.is_remote ?? null,
    pay: [],
    payText: position.salary,
    descriptionHtml: joinHtml([position.description]),
    language: null,
    companyName: position.company?.name ?? null,
    sourceUrl: address,
    // The form is behind the posting's own page.
    applyUrl: address,
    postedAt: position.published_date,
    updatedAt: null,
    deadlineAt: null,
    native: native({ type: position.type?.id ?? null, remote: home?.remote_details?.value ?? null }),
  };
}

/** "remote-location" is remote within the places that are named. */
function workplaceOf(value: string | null): string | null {
  return /hybrid|remote/i.exec(value ?? "")?.[0].toLowerCase() ?? null;
}
