import { escapeHtml } from "../describe-posting.ts";
import type { SimBoard, SimPosting } from "../sim-posting.ts";
import { htmlParts, mailTime, plain, xmlTag as tag } from "./parts.ts";
import type { Protocol } from "./protocol.ts";

const hostOf = (board: string): string => `https://${board}.hire.trakstar.com`;

/** Trakstar Hire: an RSS feed of whole postings, with the ATS's own elements in a namespace. */
export const trakstar: Protocol = {
  ...plain,
  provider: "trakstar",
  hosts: ["*.hire.trakstar.com"],
  contentType: "application/rss+xml; charset=utf-8",
  slice: (list) => list.match(/<item>.*?<\/item>/gs) ?? [],
  careersUrl: (board) => `${hostOf(board)}/`,
  parse: ({ hostname, pathname, searchParams: query }) =>
    pathname.startsWith("/jobfeeds/") ? { kind: "list", board: hostname.split(".")[0] ?? "", key: null, query } : null,
  listUrl: (board) => `${hostOf(board)}/jobfeeds/${board}`,
  renderPosting,
  wrapList: (elements) =>
    `<rss xmlns:job="https://recruiterbox.com/rss/job/" version="2.0"><channel><title>Jobs</title>${elements.join("\n")}</channel></rss>`,
  notFound: () => ({ status: 404, contentType: "text/html", body: "<html>Not found</html>" }),
};

function renderPosting(board: SimBoard, posting: SimPosting): string {
  const [home] = posting.places;
  const address = `http://${board.board}.hire.trakstar.com/jobs/${posting.key}`;
  const { whole } = htmlParts(posting, board.name);
  const html = `<div id="job_description">${whole}</div>\n<div id="how_to_apply"><a href="${address}">Apply</a></div>`;
  return `<item>${[
    tag("title", posting.title),
    tag("link", address),
    `<description>${escapeHtml(html)}</description>`,
    tag("pubDate", mailTime(posting.postedAt, "00:00:00 +0530")),
    tag("guid", address),
    tag("job:locationCity", home?.city ?? ""),
    tag("job:locationState", home?.region ?? ""),
    tag("job:locationCountry", home?.country ?? ""),
    tag("job:positionType", posting.employment),
    tag("job:team", posting.department),
  ].join("")}</item>`;
}
