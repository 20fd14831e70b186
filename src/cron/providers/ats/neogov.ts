import { z } from "zod";
import { limits } from "../../../core/limits.ts";
import type { PayPeriod, Posting } from "../../../core/posting.ts";
import { feedList, rss } from "../feed-list.ts";
import { Html, joinHtml, Key, Line, Link, native, payRange, Title } from "../fields.ts";
import { IdText, MailTime, NumberOrText } from "../loose-fields.ts";
import { childOf, childrenOf, childTexts, type MarkupNode } from "../markup.ts";
import type { Provider } from "../provider.ts";
import { prose, shown, type PublicFields } from "../public-part.ts";

const NAME = /^[a-z0-9][a-z0-9_-]*$/;
const SCHOOLS = "schooljobs:";
const FEED = "/SearchEngine/JobsFeed";

const publicFields: PublicFields = {
  ...shown("guid", "link", "pubDate", "*:jobId", "*:advertiseFromDateUTC"),
  ...prose("title", "description"),
  ...shown("*:advertiseToDateTimeUTC", "*:minimumSalary", "*:maximumSalary", "*:salaryCurrency", "*:salaryInterval"),
  ...shown("*:department", "*:division", "*:location", "*:state", "*:jobType", "*:jobNumberSingle"),
  ...prose("*:examplesofduties", "*:qualifications", "*:supplementalinformation"),
  "*:categories": shown("*:category"),
};

const Item = z.lazy(() =>
  z.object({
    id: IdText.pipe(Key),
    title: Title,
    link: Link,
    published: MailTime,
    advertised: MailTime,
    closes: MailTime,
    min: NumberOrText,
    max: NumberOrText,
    currency: Line,
    interval: Line,
    department: Line,
    division: Line,
    location: Line,
    state: Line,
    type: Line,
    number: Line,
    parts: z.array(Html),
    categories: z.array(Line),
  }),
);
type Item = z.infer<typeof Item>;

const ItemKey = z.lazy(() => z.object({ id: IdText }));

/**
 * NEOGOV, whose agencies' boards are on governmentjobs.com and, schools', on schooljobs.com: an agency's feed, whole
 * postings in one answer. From a recorded feed (2026; ats-facts): times of advertising are of UTC, end in ":0" and name
 * no zone; `advertiseToDateTimeUTC` is a true deadline and absent where a posting is open until filled; amounts are
 * numbers in major units; a place is a text. A kind of job, a division, a state and a number of the vacancy stand in
 * feeds that others read, and not in the recorded one. Its pages have relative dates only. What an unknown agency answers was not
 * recorded, nor was the feed's own address.
 */
export const neogov = {
  name: "neogov",
  label: "NEOGOV",
  example: "acme",
  format: "xml",
  hosts: (board) => [hostOf(board)],
  asks: "pages",
  requestsPerSecond: 1,
  listKind: "full_dump",
  boardFromUrl: ({ hostname, pathname, searchParams }) => {
    const [, site] = /^(?:www\.)?(governmentjobs|schooljobs)\.com$/.exec(hostname) ?? [];
    const path = /^\/careers\/([^/]+)/.exec(pathname)?.[1];
    const isSearch = path?.toLowerCase() === "home" || pathname === FEED;
    const name = isSearch ? searchParams.get("agency") : path;
    return site === undefined || (name ?? "") === "" ? null : canonicalBoard(`${site}.com/${name}`);
  },
  canonicalBoard,
  boardUrl: (board) => `https://${hostOf(board)}/careers/${nameOf(board)}`,
  listRequest: (board) => ({
    url: `https://${hostOf(board)}${FEED}?agency=${nameOf(board)}`,
    headers: rss.headers,
  }),
  readList: (payload) => feedList(payload, rss, { publicFields, toFields, item: Item, key: ItemKey, toPosting }),
  meanings: { goneRedirects: [], emptyList: "empty" },
  // A closed posting's page is not known to answer 404.
  detailRequest: null,
} as const satisfies Provider;

/** Takes `schooljobs.com/acme`, as public lists of boards write it, for `schooljobs:acme`. */
function canonicalBoard(board: string): string | null {
  const token = board
    .toLowerCase()
    .replace(/^governmentjobs\.com\//, "")
    .replace(/^schooljobs\.com\//, SCHOOLS);
  const name = nameOf(token);
  return NAME.test(name) && name !== "home" && token.length <= limits.boardCharsMax ? token : null;
}

function nameOf(board: string): string {
  return board.startsWith(SCHOOLS) ? board.slice(SCHOOLS.length) : board;
}

function hostOf(board: string): string {
  return board.startsWith(SCHOOLS) ? "www.schooljobs.com" : "www.governmentjobs.com";
}

function toFields(node: MarkupNode): Record<string, unknown> {
  const fields = childTexts(node, {
    id: "*:jobId",
    title: "title",
    link: "link",
    published: "pubDate",
    advertised: "*:advertiseFromDateUTC",
    closes: "*:advertiseToDateTimeUTC",
    min: "*:minimumSalary",
    max: "*:maximumSalary",
    currency: "*:salaryCurrency",
    interval: "*:salaryInterval",
    department: "*:department",
    division: "*:division",
    location: "*:location",
    state: "*:state",
    type: "*:jobType",
    number: "*:jobNumberSingle",
  });
  const texts = childTexts(node, {
    description: "description",
    duties: "*:examplesofduties",
    qualifications: "*:qualifications",
    supplement: "*:supplementalinformation",
  });
  return {
    ...fields,
    id: fields.id?.trim(),
    advertised: inUtc(fields.advertised),
    closes: inUtc(fields.closes),
    parts: Object.values(texts),
    categories: childrenOf(childOf(node, "*:categories"), "*:category").map(({ text }) => text),
  };
}

/** "Wed, 19 Aug 2026 05:00:00:0" with its zone. */
function inUtc(text: string | null): string | null {
  return text?.replace(/(\d\d:\d\d:\d\d):\d{1,3}\s*$/, "$1 UTC") ?? null;
}

const periods = new Map<string, PayPeriod>([
  ["year", "year"],
  ["month", "month"],
  ["week", "week"],
  ["day", "day"],
  ["hour", "hour"],
]);

function toPosting(item: Item): Posting {
  const { location, state, min, max, currency } = item;
  const period = periods.get(item.interval?.toLowerCase() ?? "") ?? null;
  const categories = item.categories.filter((category) => category !== null);
  return {
    key: item.id,
    title: item.title,
    locationText: location,
    places: location === null && state === null ? [] : [{ text: location, city: null, region: state, country: null }],
    department: item.department,
    team: item.division,
    employmentText: item.type,
    workplaceText: null,
    isRemote: null,
    // Amounts for another interval ("Biweekly") would be read as what they are not.
    pay: item.interval !== null && period === null ? [] : payRange({ min, max, currency, period, label: null }),
    payText: null,
    descriptionHtml: joinHtml(item.parts),
    language: null,
    companyName: null,
    sourceUrl: item.link,
    // The form is behind the posting's own page.
    applyUrl: item.link,
    postedAt: item.advertised ?? item.published,
    updatedAt: null,
    deadlineAt: item.closes,
    native: native({ categories, salary_interval: item.interval, requisition_id: item.number }),
  };
}
