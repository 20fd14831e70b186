import { z } from "zod";
import { limits } from "../../../core/limits.ts";
import type { PayRange, PlaceHint, Posting } from "../../../core/posting.ts";
import { REDACTED } from "../../../core/text-in/contact.ts";
import {
  Amount,
  Flag,
  Html,
  joinHtml,
  Key,
  Line,
  lines,
  listOf,
  native,
  orNull,
  payRange,
  postingReading,
  readElement,
  Title,
} from "../fields.ts";
import { hasMore } from "../has-more.ts";
import { jsonList } from "../json-list.ts";
import { CountryCode, Day, IdText, NumberOrText } from "../loose-fields.ts";
import type { Provider, Reading, RequestSpec } from "../provider.ts";
import { prose, shown, type Fields, type PublicFields } from "../public-part.ts";
import { joinLine } from "../texts.ts";

const HOST = "apigw.solides.com.br";
const LIST = "/jobs/v3/home/vacancy";
/** More than 14 are answered with none at all. */
const PAGE_SIZE = 10;
const TOKEN = /^[a-z0-9][a-z0-9_-]*$/;
const TENANT_HOST = /^([^.]+)\.(?:vagas\.solides\.com\.br|solides\.jobs)$/;
const NOT_BOARDS = new Set(["www", "vagas", "app", "api", "blog"]);

const named = shown("id", "name", "level");
/** What a company keeps from its page is in the answer all the same. */
const isModeShown = (_: unknown, { showModality }: Fields): boolean => showModality !== false;
const showsRange = (_: unknown, { showRangeToApplicant }: Fields): boolean => showRangeToApplicant === true;
const NoDay = z.lazy(() => z.object({ date: z.object({ show: z.literal(false) }) }));
/** Not the street and its number. */
const publicFields: PublicFields = {
  ...shown("id", "currentState", "companyName", "slug", "redirectLink", "type", "isHiddenJob"),
  ...shown("showModality", "openPositions", "availablePositions"),
  homeOffice: isModeShown,
  jobType: isModeShown,
  createdAt: (_, beside) => !NoDay.safeParse(beside).success,
  ...prose("title", "description"),
  state: shown("id", "name", "code"),
  city: shown("id", "name"),
  address: { country: shown("id", "name", "code") },
  salary: {
    ...shown("type", "showRangeToApplicant", "negotiable"),
    initialRange: showsRange,
    finalRange: showsRange,
  },
  date: shown("show"),
  recruitmentContractType: named,
  occupationAreas: named,
  seniority: named,
};

const Named = z.lazy(() => listOf(z.object({ name: Line })));
const Vacancy = z.lazy(() =>
  z.object({
    id: IdText.pipe(Key),
    title: Title,
    description: Html,
    createdAt: Day,
    homeOffice: orNull(z.union([z.boolean(), z.literal(REDACTED)])),
    isHiddenJob: Flag,
    showModality: Flag,
    ...lines("slug", "companyName", "currentState", "type", "jobType"),
    city: orNull(z.object({ name: Line })),
    state: orNull(z.object({ name: Line, code: Line })),
    address: orNull(z.object({ country: orNull(z.object({ code: CountryCode })) })),
    salary: orNull(z.object({ showRangeToApplicant: Flag, initialRange: NumberOrText, finalRange: NumberOrText })),
    date: orNull(z.object({ show: Flag })),
    openPositions: Amount,
    recruitmentContractType: Named,
    occupationAreas: Named,
    seniority: Named,
  }),
);
type Vacancy = z.infer<typeof Vacancy>;

const VacancyKey = z.lazy(() => z.object({ id: IdText }));
const Envelope = z.lazy(() =>
  z.object({ count: z.int().nonnegative().nullish(), totalPages: z.int().nonnegative().nullish() }),
);

/**
 * Sólides: what a company's career site asks its list from, whole postings in pages with a total. No company's list was
 * recorded, but an answer of the portal of all companies, which has the same rows (2026; ats-facts; the list by
 * adapters that were tried): pay has neither unit nor currency, 0 is an end that is not stated, and it is shown where
 * `showRangeToApplicant` says so, as the way of working (`showModality`) and the day (`date.show`); a street and its
 * number are given; several seniorities; titles end in blanks; `redirectLink` names an older site, which others found
 * to answer 404: a posting's page is made of the company and its number.
 */
export const solides = {
  name: "solides",
  label: "Sólides",
  example: "acme",
  format: "json",
  hosts: () => [HOST],
  asks: "pages",
  proven: false,
  requestsPerSecond: 1,
  // What goes while its pages are asked moves the rest: one may be on none of them.
  listKind: "search_index",
  paged: true,
  statesTotal: true,
  makesAddresses: true,
  boardFromUrl: ({ hostname, pathname, searchParams }) => {
    const isList = hostname === HOST && pathname === LIST;
    const token = isList ? searchParams.get("slug") : TENANT_HOST.exec(hostname)?.[1];
    return canonicalBoard(token ?? "");
  },
  canonicalBoard,
  boardUrl: (board) => `https://${board}.vagas.solides.com.br/`,
  listRequest: (board) => listRequest(board, 1),
  readList: (payload, board, asked) =>
    jsonList(payload, {
      within: "data",
      arrayKey: "data",
      publicFields,
      readElement: (element) => readElement(element, Vacancy, VacancyKey, (row) => toReading(row, board)),
      declaredTotal: (envelope) => Envelope.safeParse(envelope).data?.count ?? null,
      next: (envelope, count) => {
        const page = Number(new URL(asked.url).searchParams.get("page") ?? 1);
        const pages = Envelope.safeParse(envelope).data?.totalPages ?? null;
        return hasMore(count, page, pages) ? [listRequest(board, page + 1)] : [];
      },
    }),
  // A company that is not there answers an empty list.
  meanings: { goneRedirects: [], emptyList: "unknown" },
  detailRequest: null,
} as const satisfies Provider;

function canonicalBoard(board: string): string | null {
  const token = board.toLowerCase();
  return TOKEN.test(token) && !NOT_BOARDS.has(token) && token.length <= limits.hostLabelCharsMax ? token : null;
}

function listRequest(board: string, page: number): RequestSpec {
  return {
    url: `https://${HOST}${LIST}?slug=${board}&take=${PAGE_SIZE}&page=${page}`,
    headers: { accept: "application/json" },
  };
}

/** Only what is open ("em andamento") and for everybody. A row names its company. */
function toReading(row: Vacancy, board: string): Reading {
  const isOpen = row.currentState === null || row.currentState === "em_andamento";
  if (row.isHiddenJob === true || row.type === "interna" || !isOpen) return { kind: "unlisted", key: row.id };
  const reading = postingReading(toPosting(row, board));
  return reading.kind === "posting" ? { ...reading, board: row.slug?.toLowerCase() ?? null } : reading;
}

function toPosting(row: Vacancy, board: string): Posting {
  const at: PlaceHint = {
    text: null,
    city: row.city?.name ?? null,
    region: row.state?.name ?? row.state?.code ?? null,
    country: row.address?.country?.code ?? null,
  };
  const showsMode = row.showModality !== false;
  const address = `https://${board}.vagas.solides.com.br/vaga/${row.id}`;
  const contract = namesOf(row.recruitmentContractType);
  return {
    key: row.id,
    title: row.title,
    locationText: joinLine([at.city, row.state?.code ?? at.region]),
    places: at.city === null && at.region === null ? [] : [at],
    department: namesOf(row.occupationAreas),
    team: null,
    employmentText: contract,
    workplaceText: showsMode ? row.jobType : null,
    // False says only that it is not wholly so.
    isRemote: showsMode && row.homeOffice === true ? true : null,
    pay: payOf(row.salary),
    payText: null,
    descriptionHtml: joinHtml([row.description]),
    language: null,
    companyName: row.companyName,
    sourceUrl: address,
    // The form is behind the posting's own page.
    applyUrl: address,
    postedAt: row.date?.show === false ? null : row.createdAt,
    updatedAt: null,
    deadlineAt: null,
    native: native({ contract_type: contract, seniority: namesOf(row.seniority), openings: row.openPositions }),
  };
}

function namesOf(list: { name: string | null }[]): string | null {
  return joinLine([...new Set(list.map(({ name }) => name))]);
}

function payOf(salary: Vacancy["salary"]): PayRange[] {
  if (salary?.showRangeToApplicant !== true) return [];
  const [min, max] = [salary.initialRange, salary.finalRange].map((end) => (end === 0 ? null : (end ?? null)));
  return payRange({ min: min ?? null, max: max ?? null, currency: null, period: null, label: null });
}
