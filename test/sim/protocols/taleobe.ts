import { placeLine } from "../corpus/places.ts";
import type { SimBoard, SimPosting } from "../sim-posting.ts";
import { htmlParts, mailTime, plain, xmlTag as tag } from "./parts.ts";
import type { Protocol } from "./protocol.ts";

const urlOf = (board: string, path: string): string => {
  const [zone = "", org, site] = board.split("|");
  return `https://${zone.slice(0, 3)}.tbe.taleo.net/${zone}/ats/${path}?org=${org}&cws=${site}`;
};

/** Taleo Business Edition: an RSS feed of whole postings; its time is that of the last change. */
export const taleobe: Protocol = {
  ...plain,
  provider: "taleobe",
  hosts: ["*.tbe.taleo.net"],
  contentType: "text/xml; charset=utf-8",
  slice: (list) => list.match(/<item>.*?<\/item>/gs) ?? [],
  token: (words) =>
    `phf02|${words
      .join("")
      .toUpperCase()
      .replaceAll(/[^A-Z0-9]/g, "")}|38`,
  careersUrl: (board) => urlOf(board, "careers/v2/searchResults"),
  parse: ({ pathname, searchParams: query }) => {
    const [, zone] = /^\/(\w+)\/ats\/servlet\/Rss$/.exec(pathname) ?? [];
    const board = `${zone}|${query.get("org")}|${query.get("cws")}`;
    return zone === undefined ? null : { kind: "list", board, key: null, query };
  },
  listUrl: (board) => urlOf(board, "servlet/Rss"),
  renderPosting,
  wrapList: (elements) =>
    `<rss xmlns:taleo="urn:TBERss" version="2.0"><channel><title>Job Feed</title>${elements.join("\n")}</channel></rss>`,
  notFound: () => ({ status: 404, contentType: "text/html", body: "<html>Not found</html>" }),
};

function renderPosting(board: SimBoard, posting: SimPosting): string {
  const [home] = posting.places;
  const { whole, texts } = htmlParts(posting, board.name);
  return `<item>${[
    tag("title", posting.title),
    tag("link", `${urlOf(board.board, "careers/requisition.jsp")}&rid=${posting.key}`),
    tag("description", texts.join("  ")),
    tag("pubDate", mailTime(posting.updatedAt, "15:28:38 GMT")),
    tag("taleo:reqId", posting.key),
    tag("taleo:location", home === undefined ? "" : placeLine(home, 1)),
    tag("taleo:locationState", home === undefined ? "" : `${home.countryCode}-${home.regionCode}`),
    tag("taleo:locationCity", home?.city ?? ""),
    tag("taleo:department", posting.department),
    tag("taleo:html-description", whole),
  ].join("")}</item>`;
}
