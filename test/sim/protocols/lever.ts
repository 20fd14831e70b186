import { placeLine, remoteLine, type Place } from "../corpus/places.ts";
import type { Employment } from "../corpus/roles.ts";
import { describePosting, escapeHtml, payBounds } from "../describe-posting.ts";
import { seedFrom } from "../random.ts";
import type { SimBoard, SimPay, SimPosting } from "../sim-posting.ts";
import { sliceElements } from "../slice-json.ts";
import { turnKeys, turnList, type Protocol, type Question } from "./protocol.ts";

const JSON_TYPE = "application/json; charset=utf-8";
const EU_HOST = "api.eu.lever.co";

// `commitment` is free text: every company has words of its own.
const commitments: readonly Readonly<Record<Employment, string>>[] = [
  {
    full_time: "Full-time",
    part_time: "Part-time",
    contract: "Contract",
    intern: "Internship",
    temporary: "Temporary",
  },
  { full_time: "Permanent", part_time: "Part Time", contract: "Contractor", intern: "Intern", temporary: "Fixed Term" },
  {
    full_time: "Regular Full Time (Salary)",
    part_time: "Regular Part Time (Hourly)",
    contract: "Freelance",
    intern: "Student",
    temporary: "Seasonal",
  },
];
const intervals = { year: "per-year-salary", month: "per-month-salary", hour: "per-hour-wage" } as const;

/** Lever's Postings API: a bare array, EU boards on a host (and in a namespace) of their own. */
export const lever: Protocol = {
  provider: "lever",
  hosts: ["api.lever.co", EU_HOST],
  contentType: JSON_TYPE,
  validator: "etag",
  slice: (list) => sliceElements(list, null),
  careersUrl: (board) =>
    board.startsWith("eu:") ? `https://jobs.eu.lever.co/${board.slice(3)}` : `https://jobs.lever.co/${board}`,
  anyCase: false,
  parse: parseUrl,
  listUrl: (board) => `${boardAddress(board)}?mode=json`,
  postingUrl: (board, key) => `${boardAddress(board)}/${key}?mode=json`,
  renderPosting,
  wrapList: (elements) => `[${elements.join(",")}]`,
  renderBoard: () => "",
  selectPage: (elements, query) => {
    const skip = Number(query.get("skip") ?? 0);
    return elements.slice(skip, skip + Number(query.get("limit") ?? elements.length));
  },
  notFound: () => ({ status: 404, contentType: JSON_TYPE, body: '{"ok":false,"error":"Document not found"}' }),
  otherFormat: (question, accept) =>
    question.query.get("mode") === "json" || accept.includes("application/json")
      ? null
      : {
          status: 200,
          contentType: "text/html; charset=utf-8",
          body: '<!DOCTYPE html><div class="lever-jobs-container"></div>',
        },
};

function boardAddress(board: string): string {
  return board.startsWith("eu:")
    ? `https://${EU_HOST}/v0/postings/${board.slice(3)}`
    : `https://api.lever.co/v0/postings/${board}`;
}

function parseUrl(url: URL): Question | null {
  const match = /^\/v0\/postings\/([^/]+)(?:\/([^/]+))?$/.exec(url.pathname);
  if (match?.[1] === undefined) return null;
  const board = (url.hostname === EU_HOST ? "eu:" : "") + decodeURIComponent(match[1]);
  const key = match[2] ?? null;
  return { kind: key === null ? "list" : "posting", board, key, query: url.searchParams };
}

function renderPosting(board: SimBoard, posting: SimPosting): string {
  const prose = describePosting(posting, board.name);
  const style = seedFrom(board.id);
  const site = board.board.replace(/^eu:/, "");
  const hostedUrl = `https://jobs.${board.board.startsWith("eu:") ? "eu." : ""}lever.co/${site}/${posting.key}`;
  const lines = locationLines(posting, style);
  const openingPlain = prose.intro.join("\n");
  const bodyPlain = prose.body.join("\n\n");
  const additionalPlain = prose.closing.join("\n\n");
  const value = {
    ...(prose.closing.length === 0 ? {} : { additionalPlain, additional: divs(prose.closing) }),
    categories: {
      commitment: commitments[style % commitments.length]?.[posting.employment],
      // Often absent in recorded boards.
      ...(style % 5 === 0 ? {} : { department: posting.department }),
      location: lines[0],
      team: posting.team,
      allLocations: [lines[0], ...turnList(lines.slice(1), posting.keyTurn)],
    },
    createdAt: posting.postedAt,
    descriptionPlain: `${openingPlain}\n\n${bodyPlain}\n`,
    description: `<div>${divs(prose.intro)}<div><br></div>${divs(prose.body)}</div>`,
    id: posting.key,
    lists: prose.sections.map((section) => ({
      text: section.heading,
      content: section.items.map((item) => `<li>${escapeHtml(item)}</li>`).join(""),
    })),
    ...salaryFields(posting, prose.pay),
    text: posting.title,
    country: (posting.places[0] as Place).countryCode,
    workplaceType: posting.workplace,
    opening: divs(prose.intro),
    openingPlain,
    descriptionBody: divs(prose.body),
    descriptionBodyPlain: bodyPlain.replaceAll("  ", "\u00a0 "),
    hostedUrl,
    applyUrl: `${hostedUrl}/apply`,
  };
  return JSON.stringify(turnKeys(value, posting.keyTurn));
}

function locationLines(posting: SimPosting, style: number): string[] {
  // Some companies write "Remote" into the place, others leave that to `workplaceType`.
  const inWords = posting.workplace === "remote" && style % 3 === 0;
  return [...new Set(posting.places.map((at) => (inWords ? remoteLine(at, style) : placeLine(at, style))))];
}

function salaryFields(posting: SimPosting, payLine: string | null): Record<string, unknown> {
  const said =
    payLine === null ? {} : { salaryDescription: `<div>${escapeHtml(payLine)}</div>`, salaryDescriptionPlain: payLine };
  return posting.pay === null || !posting.payListed ? said : { salaryRange: salaryRange(posting.pay), ...said };
}

function salaryRange(pay: SimPay): Record<string, unknown> {
  return { currency: pay.currency, interval: intervals[pay.period], ...payBounds(pay) };
}

function divs(paragraphs: readonly string[]): string {
  return paragraphs
    .map((paragraph) => `<div><span style="font-size: 16px;">${escapeHtml(paragraph)}</span></div>`)
    .join("");
}
