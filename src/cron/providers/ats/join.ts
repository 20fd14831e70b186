import { z } from "zod";
import { limits } from "../../../core/limits.ts";
import type { PayPeriod, PlaceHint, Posting } from "../../../core/posting.ts";
import {
  Html,
  IsoTime,
  joinHtml,
  keyIs,
  Key,
  Line,
  native,
  orNull,
  payRange,
  postingReading,
  readElement,
  Title,
} from "../fields.ts";
import { hasMore } from "../has-more.ts";
import { jsonList } from "../json-list.ts";
import { valueAt } from "../json-scan.ts";
import { Cents, CountryCode, IdText } from "../loose-fields.ts";
import { markdownToHtml } from "../markdown.ts";
import { pageJson } from "../page-json.ts";
import type { Provider, RequestSpec } from "../provider.ts";
import { publicJson } from "../public-json.ts";
import { Gated, prose, shown, type Fields, type PublicFields } from "../public-part.ts";
import { readJson } from "../read-json.ts";

const HOST = "join.com";
const TOKEN = /^[a-z0-9][a-z0-9-]*$/;
const BOARD_PATH = /^\/companies\/([^/]+)(?:\/|$)/;
const PARAM = /^\d{1,12}-[\w%.~-]{1,300}$/;

const Settings = z.lazy(() => z.object({ settings: z.object({ showSalary: z.literal(true) }) }));
/** Amounts that a company keeps from its page are in the page's data all the same. */
const amount = new Gated((beside: Fields) => Settings.safeParse(beside).success, shown("amount", "currency"));
const publicFields: PublicFields = {
  ...shown("id", "idParam", "createdAt", "salaryFrequency", "workplaceType"),
  ...prose("title", "description", "intro", "tasks", "requirements", "benefits", "outro"),
  salaryAmountFrom: amount,
  salaryAmountTo: amount,
  settings: shown("showSalary"),
  category: shown("name"),
  employmentType: shown("name"),
  country: shown("iso3166", "name"),
  city: shown("cityName", "regionName", "countryName", "countryCode"),
};

const Amount = z.lazy(() => orNull(z.object({ amount: Cents, currency: Line })));
const Named = z.lazy(() => orNull(z.object({ name: Line })));
const Item = z.lazy(() =>
  z.object({
    id: IdText.pipe(Key),
    idParam: z.string().regex(PARAM, "is no part of an address"),
    title: Title,
    createdAt: IsoTime,
    salaryFrequency: Line,
    salaryAmountFrom: Amount,
    salaryAmountTo: Amount,
    settings: orNull(z.object({ showSalary: orNull(z.boolean()) })),
    workplaceType: Line,
    category: Named,
    employmentType: Named,
    country: orNull(z.object({ iso3166: CountryCode })),
    city: orNull(z.object({ cityName: Line, regionName: Line, countryName: Line, countryCode: CountryCode })),
  }),
);
type Item = z.infer<typeof Item>;

const ItemKey = z.lazy(() => z.object({ id: IdText }));
const Company = z.lazy(() => z.object({ name: Line }));
const Envelope = z.lazy(() =>
  z.object({ pagination: z.object({ total: z.int().nonnegative(), pageCount: z.int().nonnegative() }) }),
);
const Job = z.lazy(() =>
  z.object({
    id: orNull(IdText.pipe(Key)),
    description: Html,
    intro: Html,
    tasks: Html,
    requirements: Html,
    benefits: Html,
    outro: Html,
  }),
);

/**
 * join.com: a company's page, five postings each, with its state as JSON inside; the text stands in the state of each
 * posting's page, in Markdown. From recorded pages and code (2026; ats-facts): amounts are cents, and stand there too
 * where the company does not want pay to be shown (`settings.showSalary`); the unit may be there without amounts; the
 * number in an address is another than the key once a posting was renewed; facets do not add up to the total; a text is
 * whole or in five parts; an agency's board names no client; an unknown company answers 404.
 */
export const join = {
  name: "join",
  label: "join.com",
  example: "acme",
  format: "html",
  elements: "json",
  hosts: () => [HOST],
  asks: "pages",
  requestsPerSecond: 2,
  // What goes while its pages are asked moves the rest: one may be on none of them.
  listKind: "search_index",
  paged: true,
  statesTotal: true,
  makesAddresses: true,
  boardFromUrl: ({ hostname, pathname }) =>
    hostname === HOST || hostname === `www.${HOST}` ? canonicalBoard(BOARD_PATH.exec(pathname)?.[1] ?? "") : null,
  canonicalBoard,
  boardUrl: (board) => `https://${HOST}/companies/${board}`,
  listRequest: (board) => listRequest(board, 1),
  readList: (payload, board, asked) => {
    const state = stateOf(payload);
    const company = Company.safeParse(readJson(valueAt(state, ["company"]))).data?.name ?? null;
    return jsonList(valueAt(state, ["jobs"]), {
      arrayKey: "items",
      publicFields,
      readElement: (element) =>
        readElement(element, Item, ItemKey, (item) => postingReading(toPosting(item, board, company))),
      declaredTotal: (envelope) => Envelope.safeParse(envelope).data?.pagination.total ?? null,
      next: (envelope, count) => {
        const page = Number(new URL(asked.url).searchParams.get("page") ?? 1);
        const pages = Envelope.safeParse(envelope).data?.pagination.pageCount ?? null;
        return hasMore(count, page, pages) ? [listRequest(board, page + 1)] : [];
      },
    });
  },
  meanings: { goneRedirects: [], emptyList: "empty" },
  details: {
    publicPart: (answer) => publicJson(valueAt(stateOf(answer), ["job"]), publicFields),
    request: (board, { key, sourceUrl }) => ({
      url: sourceUrl ?? addressOf(board, key),
      headers: { accept: "text/html" },
    }),
    read: (answer, listed) =>
      readElement(readJson(valueAt(stateOf(answer), ["job"])), Job, keyIs(listed.key), (job) => {
        const parts = [job.description, job.intro, job.tasks, job.requirements, job.benefits, job.outro];
        const html = parts.map((part) => (part === null ? null : markdownToHtml(part)));
        return postingReading({ ...listed, key: keyOf(job.id, listed), descriptionHtml: joinHtml(html) });
      }),
  },
  // A closed posting's page is not known to answer 404.
  detailRequest: null,
} as const satisfies Provider;

function canonicalBoard(board: string): string | null {
  const token = board.toLowerCase();
  return TOKEN.test(token) && token.length <= limits.boardCharsMax ? token : null;
}

function listRequest(board: string, page: number): RequestSpec {
  return { url: `https://${HOST}/companies/${board}?page=${page}`, headers: { accept: "text/html" } };
}

function addressOf(board: string, param: string): string {
  return `https://${HOST}/companies/${board}/${param}`;
}

function stateOf(page: Uint8Array): Uint8Array {
  const json = pageJson(page, "script", ({ attributes, text }) => (attributes["id"] === "__NEXT_DATA__" ? text : null));
  return valueAt(json, ["props", "pageProps", "initialState"]);
}

/**
 * Whose page it is, as it says itself: another one's is a reject. No such page was recorded: one that says nothing is
 * the listed posting's, and a renewed one's may say the number of its address.
 */
function keyOf(id: string | null, { key, sourceUrl }: Posting): string {
  const isListed = id === null || sourceUrl?.split("/").at(-1)?.startsWith(`${id}-`) === true;
  return isListed ? key : id;
}

const periods = new Map<string, PayPeriod>([
  ["PER_YEAR", "year"],
  ["PER_MONTH", "month"],
  ["PER_WEEK", "week"],
  ["PER_DAY", "day"],
  ["PER_HOUR", "hour"],
]);

function toPosting(item: Item, board: string, company: string | null): Posting {
  const { cityName: city = null, regionName: region = null, countryName: country = null } = item.city ?? {};
  const code = item.city?.countryCode ?? item.country?.iso3166 ?? null;
  const at: PlaceHint = { text: null, city, region, country: code ?? country };
  const address = addressOf(board, item.idParam);
  const { salaryAmountFrom: from, salaryAmountTo: to } = item;
  const pay = payRange({
    min: from?.amount ?? null,
    max: to?.amount ?? null,
    currency: from?.currency ?? to?.currency ?? null,
    period: periods.get(item.salaryFrequency ?? "") ?? null,
    label: null,
  });
  return {
    key: item.id,
    title: item.title,
    locationText: Line.parse([city, country ?? code].filter((part) => part !== null).join(", ")),
    places: Object.values(at).some((part) => part !== null) ? [at] : [],
    department: item.category?.name ?? null,
    team: null,
    employmentText: item.employmentType?.name ?? null,
    workplaceText: item.workplaceType?.toLowerCase() ?? null,
    isRemote: null,
    pay: item.settings?.showSalary === true ? pay : [],
    payText: null,
    descriptionHtml: null,
    language: null,
    companyName: company,
    sourceUrl: address,
    // The form is behind the posting's own page.
    applyUrl: address,
    postedAt: item.createdAt,
    updatedAt: null,
    deadlineAt: null,
    native: native({ workplace_type: item.workplaceType, category: item.category?.name ?? null }),
  };
}
