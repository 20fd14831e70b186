import { z } from "zod";
import { limits } from "../../../core/limits.ts";
import type { PlaceHint, Posting } from "../../../core/posting.ts";
import {
  Amount,
  Flag,
  Html,
  IsoTime,
  joinHtml,
  Key,
  Line,
  listOf,
  native,
  orNull,
  payRange,
  postingReading,
  readElement,
  Title,
} from "../fields.ts";
import { jsonList } from "../json-list.ts";
import { nextFlight } from "../next-flight.ts";
import { PayloadError } from "../payload-error.ts";
import type { Provider } from "../provider.ts";
import { prose, shown, type PublicFields } from "../public-part.ts";

const HOST = "jobs.deel.com";
const TOKEN = /^[A-Za-z0-9][\w.-]*$/;
const NOT_BOARDS = new Set(["_next", "api", "job-boards", "robots.txt", "sitemap.xml", "favicon.ico"]);

const named = shown("id", "name");
const publicFields: PublicFields = {
  ...shown("id", "jobId", "createdAt", "updatedAt", "isCompensationVisible"),
  ...prose("title", "richtextDescription"),
  job: {
    jobEmploymentTypes: { employmentType: named },
    jobLocations: { location: named },
    jobTeams: { team: named },
    jobDepartments: { department: named },
    currentCompensation: shown("currencyIsoCode", "minAmount", "maxAmount"),
  },
};

const Named = z.lazy(() => orNull(z.object({ name: Line })));
const Job = z.lazy(() =>
  z.object({
    id: Key,
    title: Title,
    richtextDescription: Html,
    isCompensationVisible: Flag,
    createdAt: IsoTime,
    updatedAt: IsoTime,
    job: orNull(
      z.object({
        jobEmploymentTypes: listOf(z.object({ employmentType: Named })),
        jobLocations: listOf(z.object({ location: Named })),
        jobTeams: listOf(z.object({ team: Named })),
        jobDepartments: listOf(z.object({ department: Named })),
        currentCompensation: orNull(z.object({ currencyIsoCode: Line, minAmount: Amount, maxAmount: Amount })),
      }),
    ),
  }),
);
type Job = z.infer<typeof Job>;

const JobKey = z.lazy(() => z.object({ id: z.string() }));
const Envelope = z.lazy(() => z.object({ company: Line }));
const Board = z.lazy(() =>
  z.object({
    jobPostings: z.array(z.unknown()),
    careerPageSettings: z.object({ preferredOrganizationName: z.string().nullish() }).nullish(),
  }),
);
/** What is put in order in an element before it is read. */
const Raw = z.lazy(() =>
  z.looseObject({
    richtextDescription: z.unknown().optional(),
    isCompensationVisible: z.unknown().optional(),
    job: z.looseObject({}),
  }),
);

/**
 * Deel: a company's board is one page of Next.js whose flight stream holds every posting, its text in a row of its own
 * that the posting names. From recorded pages (2026): the ids of these rows change with every build, so that a posting
 * is read with its text in place; pay is there too where the company does not show it (`isCompensationVisible`), and
 * has no unit; a place is a name ("Sweden", "Stockholm"); `jobId` is another id than the posting's. A token's case is
 * kept as it is.
 */
export const deel = {
  name: "deel",
  label: "Deel",
  example: "acme",
  format: "html",
  elements: "json",
  hosts: () => [HOST],
  asks: "pages",
  requestsPerSecond: 1,
  listKind: "full_dump",
  makesAddresses: true,
  boardFromUrl: ({ hostname, pathname }) =>
    hostname === HOST ? canonicalBoard(/^\/([^/]+)/.exec(pathname)?.[1] ?? "") : null,
  canonicalBoard,
  boardUrl,
  listRequest: (board) => ({ url: boardUrl(board), headers: { accept: "text/html" } }),
  readList: (payload, board) =>
    jsonList(boardOf(payload), {
      arrayKey: "jobPostings",
      publicFields,
      readElement: (element, envelope) =>
        readElement(element, Job, JobKey, (job) =>
          postingReading(toPosting(job, board, Envelope.safeParse(envelope).data?.company ?? null)),
        ),
    }),
  // What an unknown board answers was not recorded.
  meanings: { goneRedirects: [], emptyList: "empty" },
  // A closed posting's page is not known to answer 404.
  detailRequest: null,
} as const satisfies Provider;

function canonicalBoard(board: string): string | null {
  return TOKEN.test(board) && !NOT_BOARDS.has(board) && board.length <= limits.boardCharsMax ? board : null;
}

function boardUrl(board: string): string {
  return `https://${HOST}/${board}`;
}

/** The board as one JSON: the postings with their texts in place of the rows' ids, and without pay that is not shown. */
function boardOf(page: Uint8Array): Uint8Array {
  const { rows, textOf } = nextFlight(page);
  for (const row of rows) {
    for (const part of Array.isArray(row) ? row : []) {
      const board = Board.safeParse(part).data;
      if (board === undefined) continue;
      const jobPostings = board.jobPostings.map((element) => {
        const posting = Raw.safeParse(element).data;
        if (posting === undefined) return element;
        const richtextDescription = textOf(posting.richtextDescription);
        const job =
          posting.isCompensationVisible === true ? posting.job : { ...posting.job, currentCompensation: null };
        return { ...posting, title: textOf(posting["title"]), richtextDescription, job };
      });
      const company = board.careerPageSettings?.preferredOrganizationName ?? null;
      return new TextEncoder().encode(JSON.stringify({ company, jobPostings }));
    }
  }
  throw new PayloadError("the page's stream holds no postings");
}

function toPosting(posting: Job, board: string, company: string | null): Posting {
  const { job } = posting;
  const places = (job?.jobLocations ?? [])
    .flatMap(({ location }) => location?.name ?? [])
    .slice(0, limits.locationsMax)
    .map((text): PlaceHint => ({ text, city: null, region: null, country: null }));
  const {
    currencyIsoCode: currency = null,
    minAmount: min = null,
    maxAmount: max = null,
  } = job?.currentCompensation ?? {};
  const address = `${boardUrl(board)}/job-details/${posting.id}/overview`;
  const types = (job?.jobEmploymentTypes ?? []).flatMap(({ employmentType }) => employmentType?.name ?? []);
  return {
    key: posting.id,
    title: posting.title,
    locationText: Line.parse(places.flatMap(({ text }) => text ?? []).join("; ")),
    places,
    department: job?.jobDepartments[0]?.department?.name ?? null,
    team: job?.jobTeams[0]?.team?.name ?? null,
    employmentText: Line.parse(types.join(", ")),
    workplaceText: null,
    isRemote: null,
    pay: payRange({ min, max, currency, period: null, label: null }),
    payText: null,
    descriptionHtml: joinHtml([posting.richtextDescription]),
    language: null,
    companyName: company,
    sourceUrl: address,
    // The form is behind the posting's own page.
    applyUrl: address,
    postedAt: posting.createdAt,
    updatedAt: posting.updatedAt,
    deadlineAt: null,
    native: native({ employment_types: types }),
  };
}
