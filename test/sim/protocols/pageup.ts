import type { SimBoard, SimPosting } from "../sim-posting.ts";
import { htmlParts, mailTime, plain, xmlTag as tag } from "./parts.ts";
import type { Protocol } from "./protocol.ts";

const HOST = "careers.pageuppeople.com";
const siteOf = (board: string): string => `https://${HOST}/${board.replaceAll("|", "/")}`;

/** PageUp: an RSS feed of whole postings; a board is a number, a site and its language. */
export const pageup: Protocol = {
  ...plain,
  provider: "pageup",
  hosts: [HOST],
  contentType: "application/rss+xml; charset=utf-8",
  slice: (list) => list.match(/<item>.*?<\/item>/gs) ?? [],
  token: (_, rank) => `${1000 + rank}|cw|en`,
  careersUrl: (board) => `${siteOf(board)}/listing/`,
  parse: ({ pathname, searchParams: query }) => {
    const [, board] = /^\/(.+)\/latest_jobs\.rss$/.exec(pathname) ?? [];
    return board === undefined ? null : { kind: "list", board: board.replaceAll("/", "|"), key: null, query };
  },
  listUrl: (board) => `${siteOf(board)}/latest_jobs.rss`,
  renderPosting,
  wrapList: (elements) =>
    `<rss xmlns:a10="http://www.w3.org/2005/Atom" version="2.0"><channel xmlns:job="http://pageuppeople.com/"><title/>${elements.join("\n")}</channel></rss>`,
  notFound: () => ({ status: 404, contentType: "text/html", body: "<html>Not found</html>" }),
};

function renderPosting(board: SimBoard, posting: SimPosting): string {
  const { workplace } = posting;
  const arrangement = workplace === "unspecified" ? "" : `,Work Arrangement|${workplace}`;
  const category = tag("job:category", `Position Type|Staff,Department|${posting.department}${arrangement}`);
  return `<item>${[
    tag("guid", `${siteOf(board.board)}/job/${posting.key}`),
    tag("link", `${siteOf(board.board)}/job/${posting.key}`),
    tag("title", posting.title),
    tag("description", "In short."),
    tag("pubDate", mailTime(posting.postedAt, "01:00:00 Z")),
    category,
    tag("job:refNo", posting.key),
    tag("job:description", htmlParts(posting, board.name).whole),
    tag("job:applyLink", `https://secure.dc2.pageuppeople.com/apply/1/gateway/default.aspx?lJobID=${posting.key}`),
    "<job:closingDate/>",
    tag("job:location", posting.places.map(({ city, regionCode }) => `${regionCode}|${city}`).join(",")),
    tag("job:workType", posting.employment.replaceAll("_", " ")),
    category,
  ].join("")}</item>`;
}
