import type { SimBoard, SimPosting } from "../sim-posting.ts";
import { htmlParts, listedPay, plain, secondsOf, xmlTag as tag } from "./parts.ts";
import type { Protocol } from "./protocol.ts";

const HOST = "recruitingbypaycor.com";

/** Paycor: an Atom feed of whole postings; a board is a number of the ATS's own. */
export const paycor: Protocol = {
  ...plain,
  provider: "paycor",
  hosts: [HOST],
  contentType: "application/atom+xml; charset=utf-8",
  slice: (list) => list.match(/<entry>.*?<\/entry>/gs) ?? [],
  token: (_, rank) => rank.toString(16).padStart(32, "0ac3e"),
  careersUrl: (board) => `https://${HOST}/career/CareerHome.action?clientId=${board}`,
  parse: ({ pathname, searchParams: query }) => {
    const [, board] = /^\/career\/atom\/([^/]+)$/.exec(pathname) ?? [];
    return board === undefined ? null : { kind: "list", board, key: null, query };
  },
  listUrl: (board) => `https://${HOST}/career/atom/${board}`,
  renderPosting,
  wrapList: (elements) =>
    `<feed xmlns="http://www.w3.org/2005/Atom" xmlns:newton="http://www.newtonsoftware.com" version="1.0"><title>Paycor Recruiting Feed</title>${elements.join("\n")}</feed>`,
  notFound: () => ({ status: 404, contentType: "text/html", body: "<html>Not found</html>" }),
};

function renderPosting(board: SimBoard, posting: SimPosting): string {
  const [home] = posting.places;
  const { min, max, period } = listedPay(posting);
  return `<entry>${[
    tag("title", posting.title),
    `<link rel="alternate" href="https://${HOST}/career/JobIntroduction.action?clientId=${board.board}&amp;id=${posting.key}" />`,
    `<author>${tag("name", `${home?.country} ${home?.city}`)}</author>`,
    tag("id", posting.key),
    tag("published", secondsOf(posting.postedAt, "Z")),
    `<summary type="html">${htmlParts(posting, board.name).whole.replaceAll("&", "&amp;").replaceAll("<", "&lt;")}</summary>`,
    tag("newton:jobId", posting.requisition ?? ""),
    tag("newton:department", posting.department),
    tag("newton:location", home?.city ?? ""),
    tag("newton:country", home?.country ?? ""),
    tag("newton:state", home?.regionCode ?? ""),
    min === null ? "<newton:salary />" : tag("newton:salary", `$${min} - $${max} per ${period}`),
  ].join("")}</entry>`;
}
