import { escapeHtml } from "../describe-posting.ts";
import type { SimBoard, SimPosting } from "../sim-posting.ts";
import { day, employmentWords, htmlParts, plain } from "./parts.ts";
import type { Protocol, Question } from "./protocol.ts";

const PAGE_SIZE = 20;
const words = employmentWords("FULL_TIME PART_TIME CONTRACTOR INTERN TEMPORARY");
const field = (label: string, value: string): string =>
  `<div class="iCIMS_JobHeaderTag"><dt class="iCIMS_JobHeaderField">${label}</dt><dd class="iCIMS_JobHeaderData"><span>\n${escapeHtml(value)}</span></dd></div>`;

/** iCIMS's own portals: a search of cards, twenty a page, a posting's facts in the linked data of its page. */
export const icims: Protocol = {
  ...plain,
  provider: "icims",
  hosts: ["*.icims.com"],
  contentType: "text/html; charset=utf-8",
  // The one layout of cards, and the fixture's other one of rows.
  slice: (list) =>
    list.match(
      /<li class="iCIMS_JobCardItem">.*?<\/li>|<div class="row">\s*<div class="col-xs-6 header left">.*?<\/dl>\s*<\/div>\s*<\/div>/gs,
    ) ?? [],
  careersUrl: (board) => `https://${board}.icims.com/jobs/search`,
  parse: ({ hostname, pathname, searchParams: query }) => {
    const board = hostname.split(".")[0] ?? "";
    if (pathname === "/jobs/search") return { kind: "list", board, key: null, query };
    const key = /^\/jobs\/(\d+)\/(?:[^/]+\/)?job$/.exec(pathname)?.[1];
    return key === undefined ? null : { kind: "posting", board, key, query };
  },
  listUrl: (board) => `https://${board}.icims.com/jobs/search?ss=1&in_iframe=1&pr=0`,
  postingUrl: (board, key) => `https://${board}.icims.com/jobs/${key}/a-posting/job?in_iframe=1`,
  renderPosting,
  wrapList: (elements, total, question) =>
    `<html><body><h2 class="iCIMS_SubHeader">Search Results Page ${Number(question?.query.get("pr") ?? 0) + 1}\nof ${Math.ceil(total / PAGE_SIZE)}</h2><div class="iCIMS_JobsTable"><ul>${elements.join("\n")}</ul></div></body></html>`,
  selectPage: (elements, query) => {
    const page = Number(query.get("pr") ?? 0);
    return elements.slice(page * PAGE_SIZE, (page + 1) * PAGE_SIZE);
  },
  notFound: () => ({ status: 404, contentType: "text/html", body: "<!DOCTYPE html><html></html>" }),
};

function renderPosting(board: SimBoard, posting: SimPosting, question: Question): string {
  const address = `https://${board.board}.icims.com/jobs/${posting.key}/a-posting/job`;
  if (question.kind === "list") {
    const places = posting.places.map(({ city, regionCode, countryCode }) => `${countryCode}-${regionCode}-${city}`);
    return `<li class="iCIMS_JobCardItem"><div class="row"><div class="title"><a class="iCIMS_Anchor" href="${address}?in_iframe=1"><span class="sr-only field-label">Title</span><h3>\n${escapeHtml(posting.title)}</h3></a></div><dl class="iCIMS_JobHeaderGroup">${field("Category", posting.department)}${field("Job Locations", places.join(" | "))}</dl></div></li>`;
  }
  const date = (years: number): string => day(posting.postedAt).replace(/^\d+/, (year) => String(Number(year) + years));
  const data = {
    "@type": "JobPosting",
    title: posting.title.trim(),
    description: htmlParts(posting, board.name).whole,
    datePosted: `${date(0)}T04:00:00.000Z`,
    validThrough: `${date(1)}T04:00:00.000Z`,
    employmentType: words[posting.employment],
    hiringOrganization: { "@type": "Organization", name: board.name },
    jobLocation: posting.places.map(({ city, region, countryCode }) => ({
      address: { addressLocality: city, addressRegion: region, addressCountry: countryCode, postalCode: "UNAVAILABLE" },
    })),
    url: address,
  };
  const json = JSON.stringify(data).replaceAll("<", "\\u003c");
  return `<html><head><script type="application/ld+json">${json}</script></head><body></body></html>`;
}
