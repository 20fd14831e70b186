import { placeLine, remoteLine, type Place } from "../corpus/places.ts";
import { describePosting, escapeHtml, shortMoneyText, type Prose } from "../describe-posting.ts";
import { createRandom, seedFrom } from "../random.ts";
import type { SimBoard, SimPay, SimPosting } from "../sim-posting.ts";
import { sliceElements } from "../slice-json.ts";
import { turnKeys, turnList, type Protocol, type Question } from "./protocol.ts";

const HOST = "api.ashbyhq.com";
const JSON_TYPE = "application/json; charset=utf-8";

const employmentTypes = {
  full_time: "FullTime",
  part_time: "PartTime",
  contract: "Contract",
  intern: "Intern",
  temporary: "Temporary",
} as const;
const workplaceTypes = { onsite: "OnSite", hybrid: "Hybrid", remote: "Remote" } as const;
const intervals = { year: "1 YEAR", month: "1 MONTH", hour: "1 HOUR" } as const;

/** Ashby's posting API: pay only on request, unlisted postings in the list, no address of a posting. */
export const ashby: Protocol = {
  provider: "ashby",
  hosts: [HOST],
  contentType: JSON_TYPE,
  validator: "last-modified",
  slice: (list) => sliceElements(list, "jobs"),
  // Tokens may hold spaces and dots.
  token: (words, rank) =>
    rank % 4 === 1 ? words.join(" ") : rank % 4 === 2 ? `${words.join("-")}.com` : words.join("-"),
  careersUrl: (board) => `https://jobs.ashbyhq.com/${encodeURIComponent(board)}`,
  anyCase: true,
  parse: parseUrl,
  listUrl: (board) => `https://${HOST}/posting-api/job-board/${encodeURIComponent(board)}?includeCompensation=true`,
  postingUrl: null,
  renderPosting,
  wrapList: (elements) => `{"jobs":[${elements.join(",")}],"apiVersion":"1"}`,
  renderBoard: () => "",
  selectPage: (elements) => elements,
  notFound: () => ({ status: 404, contentType: "text/plain; charset=utf-8", body: "Not Found" }),
  otherFormat: () => null,
};

function parseUrl(url: URL): Question | null {
  const match = /^\/posting-api\/job-board\/([^/]+)$/.exec(url.pathname);
  if (match?.[1] === undefined) return null;
  return { kind: "list", board: decodeURIComponent(match[1]), key: null, query: url.searchParams };
}

function renderPosting(board: SimBoard, posting: SimPosting, question: Question): string {
  const style = seedFrom(board.id);
  const prose = describePosting(posting, board.name);
  const [primary, ...others] = posting.places as [Place, ...Place[]];
  const jobUrl = `https://jobs.ashbyhq.com/${encodeURIComponent(board.board)}/${posting.key}`;
  const value = {
    id: posting.key,
    title: posting.title,
    department: posting.department,
    team: posting.team,
    employmentType: employmentTypes[posting.employment],
    location:
      posting.workplace === "remote" && style % 2 === 0 ? remoteLine(primary, style) : placeLine(primary, style),
    shouldDisplayCompensationOnJobPostings: posting.payListed,
    secondaryLocations: turnList(others, posting.keyTurn).map((at) => ({
      location: placeLine(at, style),
      address: addressOf(at, style),
    })),
    publishedAt: new Date(posting.postedAt).toISOString().replace("Z", "+00:00"),
    isListed: posting.listed,
    // True for hybrid postings too, and null on many boards.
    isRemote: posting.workplace === "unspecified" ? null : posting.workplace !== "onsite",
    // Absent where the company says nothing, as on all boards of 2025.
    ...(posting.workplace === "unspecified" ? {} : { workplaceType: workplaceTypes[posting.workplace] }),
    address: addressOf(primary, style),
    jobUrl,
    applyUrl: `${jobUrl}/application`,
    descriptionHtml: proseHtml(prose),
    descriptionPlain: prosePlain(prose),
    ...(question.query.get("includeCompensation") === "true" ? { compensation: compensationOf(posting) } : {}),
  };
  return JSON.stringify(turnKeys(value, posting.keyTurn));
}

function addressOf(at: Place, style: number): Record<string, unknown> {
  const country = at.countryCode === "US" && style % 2 === 0 ? "USA" : at.country;
  return { postalAddress: { addressRegion: at.region, addressCountry: country, addressLocality: at.city } };
}

function compensationOf(posting: SimPosting): Record<string, unknown> {
  const { pay } = posting;
  if (pay === null || !posting.payListed) {
    return {
      compensationTierSummary: null,
      scrapeableCompensationSalarySummary: null,
      compensationTiers: [],
      summaryComponents: [],
    };
  }
  const random = createRandom(seedFrom(posting.key, "pay"));
  const min = Math.min(...pay.tiers.map((tier) => tier.min));
  const max = Math.max(...pay.tiers.map((tier) => tier.max));
  const equity = pay.equity
    ? [
        {
          compensationType: "EquityCashValue",
          interval: "1 YEAR",
          currencyCode: pay.currency,
          minValue: null,
          maxValue: null,
        },
      ]
    : [];
  return {
    compensationTierSummary: summaryOf(pay, min, max) + (pay.tiers.length > 1 ? " • Multiple Ranges" : ""),
    scrapeableCompensationSalarySummary: `${shortMoneyText(min, pay.currency)} - ${shortMoneyText(max, pay.currency)}`,
    compensationTiers: pay.tiers.map((tier) => ({
      id: random.uuid(),
      tierSummary: summaryOf(pay, tier.min, tier.max),
      title: tier.label,
      additionalInformation: null,
      components: [
        { id: random.uuid(), summary: rangeText(pay, tier.min, tier.max), ...salaryComponent(pay, tier.min, tier.max) },
        ...equity.map((component) => ({ id: random.uuid(), summary: "Offers Equity", ...component })),
      ],
    })),
    summaryComponents: [salaryComponent(pay, min, max), ...equity],
  };
}

function salaryComponent(pay: SimPay, minValue: number, maxValue: number): Record<string, unknown> {
  return {
    compensationType: "Salary",
    interval: intervals[pay.period],
    currencyCode: pay.currency,
    minValue,
    maxValue,
  };
}

function summaryOf(pay: SimPay, min: number, max: number): string {
  return rangeText(pay, min, max) + (pay.equity ? " • Offers Equity" : "");
}

function rangeText(pay: SimPay, min: number, max: number): string {
  const period = pay.period === "hour" ? " per hour" : "";
  return `${shortMoneyText(min, pay.currency)} – ${shortMoneyText(max, pay.currency)}${period}`;
}

function proseHtml(prose: Prose): string {
  const paragraph = (text: string): string => `<p style="min-height:1.5em">${escapeHtml(text)}</p>`;
  const sections = prose.sections.map(
    (section) =>
      `<h2><strong>${escapeHtml(section.heading)}</strong></h2><ul style="min-height:1.5em">${section.items.map((item) => `<li>${paragraph(item)}</li>`).join("")}</ul>`,
  );
  const pay = prose.pay === null ? [] : [prose.pay];
  return [
    ...prose.intro.map(paragraph),
    ...prose.body.map(paragraph),
    ...sections,
    ...pay.map(paragraph),
    ...prose.closing.map(paragraph),
  ].join("");
}

function prosePlain(prose: Prose): string {
  const sections = prose.sections.map(
    (section) => `${section.heading.toUpperCase()}\n\n${section.items.map((item) => `- ${item}`).join("\n\n")}`,
  );
  return [
    ...prose.intro,
    ...prose.body,
    ...sections,
    ...(prose.pay === null ? [] : [prose.pay]),
    ...prose.closing,
  ].join("\n\n");
}
