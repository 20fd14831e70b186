import { z } from "zod";
import type { PlaceHint, Posting } from "../../../core/posting.ts";
import {
  Flag,
  Html,
  joinHtml,
  keyIs,
  Key,
  Line,
  Link,
  native,
  orNull,
  postingReading,
  readElement,
  Title,
} from "../fields.ts";
import { jsonList } from "../json-list.ts";
import { Day, IdText } from "../loose-fields.ts";
import type { Provider } from "../provider.ts";
import { publicJson } from "../public-json.ts";
import { prose, shown, type PublicFields } from "../public-part.ts";
import { readJson } from "../read-json.ts";
import { tenantHosts } from "../tenant-host.ts";

const tenants = tenantHosts("bamboohr.com", ["api", "app", "help", "documentation", "marketplace", "resources"]);

const publicFields: PublicFields = {
  ...shown("id", "jobOpeningStatus", "jobOpeningShareUrl", "departmentId", "departmentLabel"),
  ...prose("jobOpeningName"),
  ...shown("employmentStatusLabel", "employmentType", "isRemote", "locationType", "compensation"),
  ...prose("description"),
  ...shown("datePosted", "minimumExperience"),
  location: shown("city", "state", "addressCountry", "postalCode"),
  atsLocation: shown("city", "state", "province", "country"),
};

type StatedPlace = z.infer<typeof Place> | null;
const Place = z.lazy(() => z.object({ city: Line, state: Line, province: Line, country: Line, addressCountry: Line }));
/** A function: `.extend` needs the object itself. */
const statedFields = () =>
  z.object({
    jobOpeningName: Title,
    departmentLabel: Line,
    employmentStatusLabel: Line,
    location: orNull(Place),
    atsLocation: orNull(Place),
    isRemote: Flag,
    locationType: orNull(z.union([z.string(), z.number()]).transform(String)),
  });
const Row = z.lazy(() => statedFields().extend({ id: IdText.pipe(Key) }));
const Opening = z.lazy(() =>
  statedFields().extend({
    jobOpeningShareUrl: Link,
    description: Html,
    compensation: Line,
    datePosted: Day,
    minimumExperience: Line,
  }),
);

const RowKey = z.lazy(() => z.object({ id: IdText }));
const Answer = z.lazy(() => z.object({ result: z.object({ jobOpening: Opening }) }));
const Envelope = z.lazy(() => z.object({ meta: z.object({ totalCount: z.int().nonnegative() }) }));

/**
 * BambooHR: the list behind a customer's careers page, whole in one answer with a total; text, day and pay stand in
 * an answer for each posting. From recorded payloads (2026; ats-facts): such an answer has no id but the one in
 * its address; a place is in `location` for some postings of a board and in `atsLocation` for others; `isRemote` is
 * always null, `locationType` says it (0, 1, 2); the town in `atsLocation` of a remote posting is the office's; pay is
 * a text of no stated unit; a day has no time; talent pools stand open for years.
 */
export const bamboohr = {
  name: "bamboohr",
  label: "BambooHR",
  example: "acme",
  format: "json",
  ...tenants.board,
  asks: "pages",
  // What a public crawler found to be let through is 3 (ats-providers 2.9).
  requestsPerSecond: 2,
  listKind: "full_dump",
  makesAddresses: true,
  boardUrl: (board) => `https://${tenants.hostOf(board)}/careers`,
  listRequest: (board) => ({
    url: `https://${tenants.hostOf(board)}/careers/list`,
    headers: { accept: "application/json" },
  }),
  readList: (payload, board) =>
    jsonList(payload, {
      arrayKey: "result",
      publicFields,
      readElement: (element) => readElement(element, Row, RowKey, (row) => postingReading(toPosting(row, board))),
      declaredTotal: (envelope) => Envelope.safeParse(envelope).data?.meta.totalCount ?? null,
    }),
  // Live in 2026: who asks for a board that is gone or switched off is led to BambooHR's own site (ats-providers 2.9).
  meanings: { goneRedirects: ["www.bamboohr.com"], emptyList: "empty" },
  details: {
    publicPart: (answer) => publicJson(answer, { result: { jobOpening: publicFields } }),
    request: (board, { key }) => ({
      url: `https://${tenants.hostOf(board)}/careers/${key}/detail`,
      headers: { accept: "application/json" },
    }),
    read: (answer, listed) =>
      readElement(readJson(answer), Answer, keyIs(listed.key), ({ result }) =>
        postingReading(withOpening(listed, result.jobOpening)),
      ),
  },
  // What a closed posting's own answer is has not been recorded.
  detailRequest: null,
} as const satisfies Provider;

const workplaces = new Map([
  ["0", "onsite"],
  ["1", "remote"],
  ["2", "hybrid"],
]);

/** What list and answer say in the same words. */
function statedFacts(stated: z.infer<ReturnType<typeof statedFields>>) {
  const workplaceText = workplaces.get(stated.locationType ?? "") ?? null;
  const places = toPlaces(stated, workplaceText === "remote");
  const [place] = places;
  return {
    title: stated.jobOpeningName,
    locationText: Line.parse([place?.city, place?.region, place?.country].filter((part) => part != null).join(", ")),
    places,
    department: stated.departmentLabel,
    employmentText: stated.employmentStatusLabel,
    workplaceText,
    isRemote: stated.isRemote,
  };
}

function toPlaces({ location, atsLocation }: z.infer<ReturnType<typeof statedFields>>, isRemote: boolean): PlaceHint[] {
  const own = { text: null, city: location?.city ?? null, region: location?.state ?? null };
  const country = location?.addressCountry ?? null;
  if (own.city !== null || own.region !== null || country !== null)
    return [{ ...own, country: country ?? countryBeside(location, atsLocation) }];
  const office = {
    text: null,
    city: isRemote ? null : (atsLocation?.city ?? null),
    region: isRemote ? null : (atsLocation?.state ?? atsLocation?.province ?? null),
    country: atsLocation?.country ?? null,
  };
  return Object.values(office).every((part) => part === null) ? [] : [office];
}

/** The country that stands in the other place of the two, where that names no other town or state. */
function countryBeside(location: StatedPlace, atsLocation: StatedPlace): string | null {
  const isOther = (a: string | null | undefined, b: string | null | undefined): boolean =>
    a != null && b != null && a !== b;
  const state = atsLocation?.state ?? atsLocation?.province;
  return isOther(location?.city, atsLocation?.city) || isOther(location?.state, state)
    ? null
    : (atsLocation?.country ?? null);
}

function toPosting(row: z.infer<typeof Row>, board: string): Posting {
  const address = `https://${tenants.hostOf(board)}/careers/${row.id}`;
  return {
    ...statedFacts(row),
    key: row.id,
    team: null,
    pay: [],
    payText: null,
    descriptionHtml: null,
    language: null,
    companyName: null,
    sourceUrl: address,
    // The form is on the posting's own page.
    applyUrl: address,
    postedAt: null,
    updatedAt: null,
    deadlineAt: null,
    native: native({ locationType: row.locationType, employmentStatusLabel: row.employmentStatusLabel }),
  };
}

/** Whose answer it is, as its own address says, where it has one: another one's is a reject. */
function keyOfAddress(address: string | null): string | null {
  return /\/careers\/([0-9A-Za-z][\w-]*)/.exec(address ?? "")?.[1] ?? null;
}

function withOpening(listed: Posting, opening: z.infer<typeof Opening>): Posting {
  return {
    ...listed,
    key: keyOfAddress(opening.jobOpeningShareUrl) ?? listed.key,
    ...statedFacts(opening),
    payText: opening.compensation,
    descriptionHtml: joinHtml([opening.description]),
    sourceUrl: opening.jobOpeningShareUrl ?? listed.sourceUrl,
    postedAt: opening.datePosted,
    native: native({ ...listed.native, minimumExperience: opening.minimumExperience }),
  };
}
