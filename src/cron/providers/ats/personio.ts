import { z } from "zod";
import { limits } from "../../../core/limits.ts";
import type { PayPeriod, PayRange, PlaceHint, Posting } from "../../../core/posting.ts";
import { feedList, ownFeed } from "../feed-list.ts";
import { Html, joinHtml, Key, Line, native, payRange, Title } from "../fields.ts";
import { LooseTime, NumberOrText } from "../loose-fields.ts";
import { childOf, childrenOf, childText, type MarkupNode } from "../markup.ts";
import type { Provider } from "../provider.ts";
import { prose, shown, type PublicFields } from "../public-part.ts";
import { headed } from "../texts.ts";

const TOKEN = /^[a-z0-9][a-z0-9-]*$/;

const feed = ownFeed("workzag-jobs", "position");

const publicFields: PublicFields = {
  ...shown("id", "subcompany", "office", "department", "recruitingCategory", "employmentType", "seniority"),
  ...prose("name"),
  ...shown("schedule", "yearsOfExperience", "keywords", "occupation", "occupationCategory", "createdAt"),
  additionalOffices: shown("office"),
  jobDescriptions: { jobDescription: prose("name", "value") },
  salaryInformation: shown("min", "max", "currencyCode", "type"),
};

const PersonioKey = z.lazy(() => z.object({ id: z.string().trim() }));

const PersonioPosition = z.lazy(() =>
  z.object({
    id: z.string().trim().pipe(Key),
    name: Title,
    subcompany: Line,
    offices: z.array(z.string()).transform((texts) => texts.flatMap((text) => Line.parse(text) ?? [])),
    department: Line,
    recruitingCategory: Line,
    employmentType: Line,
    schedule: Line,
    seniority: Line,
    yearsOfExperience: Line,
    occupation: Line,
    occupationCategory: Line,
    createdAt: LooseTime,
    salary: z.object({ min: NumberOrText, max: NumberOrText, currency: Line, type: Line }),
    parts: z.array(z.object({ name: Line, value: Html })),
  }),
);
type PersonioPosition = z.infer<typeof PersonioPosition>;

/**
 * Personio: the XML feed of a career page, documented for customers' own sites; the whole board in one answer.
 * From recorded feeds (2025, 2026): descriptions are CDATA or escaped text, both are the element's text; a feed
 * has no addresses, no country and no remote flag but an office called "Remote"; `createdAt` is when the position
 * was made, which may be years before; `subcompany` is the employer. A position published only in another
 * language has no description here. An unknown board redirects, or answers a page: only XML is a list.
 */
export const personio = {
  name: "personio",
  label: "Personio",
  example: "acme",
  format: "xml",
  // A board is on both domains.
  hosts: (board) => [`${board}.jobs.personio.com`, `${board}.jobs.personio.de`],
  asks: "documented_api",
  // What a public crawler found to be let through (ats-facts: 3 a second).
  requestsPerSecond: 2,
  listKind: "full_dump",
  makesAddresses: true,
  boardFromUrl: ({ hostname }) => {
    const token = /^([^.]+)\.jobs\.personio\.(?:de|com)$/.exec(hostname)?.[1];
    return token === undefined ? null : canonicalBoard(token);
  },
  canonicalBoard,
  boardUrl,
  listRequest: (board) => ({ url: `${boardUrl(board)}xml`, headers: feed.headers }),
  readList: (payload, board) =>
    feedList(payload, feed, {
      publicFields,
      toFields,
      item: PersonioPosition,
      key: PersonioKey,
      toPosting: (fields) => toPosting(fields, board),
    }),
  // A board that is not there leads to Personio's own site (307), or answers 404.
  meanings: {
    goneRedirects: ["www.personio.com", "www.personio.de", "personio.com", "personio.de"],
    emptyList: "empty",
  },
  // A closed position's page is not known to answer 404.
  detailRequest: null,
} as const satisfies Provider;

function canonicalBoard(board: string): string | null {
  const token = board.toLowerCase();
  return TOKEN.test(token) && token.length <= limits.hostLabelCharsMax ? token : null;
}

function boardUrl(board: string): string {
  return `https://${board}.jobs.personio.com/`;
}

function toFields(node: MarkupNode): Record<string, unknown> {
  const salary = childOf(node, "salaryInformation");
  const offices = [...childrenOf(node, "office"), ...childrenOf(childOf(node, "additionalOffices"), "office")];
  const names = "id name subcompany department recruitingCategory employmentType schedule seniority";
  const more = "yearsOfExperience occupation occupationCategory createdAt";
  return {
    ...Object.fromEntries(`${names} ${more}`.split(" ").map((name) => [name, childText(node, name)])),
    offices: offices.map(({ text }) => text),
    salary: {
      min: childText(salary, "min"),
      max: childText(salary, "max"),
      currency: childText(salary, "currencyCode"),
      type: childText(salary, "type"),
    },
    parts: childrenOf(childOf(node, "jobDescriptions"), "jobDescription").map((part) => ({
      name: childText(part, "name"),
      value: childText(part, "value"),
    })),
  };
}

function toPosting(fields: PersonioPosition, board: string): Posting {
  const offices = [...new Set(fields.offices)].slice(0, limits.locationsMax);
  const words = [fields.employmentType, fields.schedule].filter((word) => word !== null);
  const address = `${boardUrl(board)}job/${fields.id}`;
  return {
    key: fields.id,
    title: fields.name,
    locationText: Line.parse(offices.join("; ")),
    places: offices.map((text): PlaceHint => ({ text, city: null, region: null, country: null })),
    department: fields.department,
    team: fields.recruitingCategory,
    employmentText: words.length === 0 ? null : words.join(", "),
    workplaceText: null,
    isRemote: null,
    pay: toPay(fields.salary),
    payText: null,
    descriptionHtml: joinHtml(fields.parts.flatMap(({ name, value }) => (value === null ? [] : headed(name, value)))),
    language: null,
    companyName: fields.subcompany,
    sourceUrl: address,
    // The form is on the posting's own page.
    applyUrl: address,
    postedAt: fields.createdAt,
    updatedAt: null,
    deadlineAt: null,
    native: native({
      offices,
      recruitingCategory: fields.recruitingCategory,
      employmentType: fields.employmentType,
      schedule: fields.schedule,
      seniority: fields.seniority,
      yearsOfExperience: fields.yearsOfExperience,
      occupation: fields.occupation,
      occupationCategory: fields.occupationCategory,
    }),
  };
}

const periods = new Map<string, PayPeriod>([
  ["yearly", "year"],
  ["year", "year"],
  ["monthly", "month"],
  ["month", "month"],
  ["hourly", "hour"],
  ["hour", "hour"],
]);

function toPay({ type, ...range }: PersonioPosition["salary"]): PayRange[] {
  return payRange({ ...range, period: periods.get(type?.toLowerCase() ?? "") ?? null, label: null });
}
