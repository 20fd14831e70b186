import { placeLine } from "../corpus/places.ts";
import type { SimBoard, SimPosting } from "../sim-posting.ts";
import { htmlParts, listedPay, mailTime, plain, xmlTag as tag } from "./parts.ts";
import type { Protocol } from "./protocol.ts";

const HOST = "https://www.governmentjobs.com";

/** NEOGOV: an agency's RSS feed of whole postings, its times in UTC without saying so. */
export const neogov: Protocol = {
  ...plain,
  provider: "neogov",
  hosts: ["www.governmentjobs.com"],
  contentType: "application/rss+xml; charset=utf-8",
  slice: (list) => list.match(/<item>.*?<\/item>/gs) ?? [],
  careersUrl: (board) => `${HOST}/careers/${board}`,
  parse: ({ pathname, searchParams: query }) =>
    pathname === "/SearchEngine/JobsFeed" ? { kind: "list", board: query.get("agency") ?? "", key: null, query } : null,
  listUrl: (board) => `${HOST}/SearchEngine/JobsFeed?agency=${board}`,
  renderPosting,
  wrapList: (elements) =>
    `<rss version="2.0" xmlns:joblisting="http://www.neogov.com/namespaces/JobListing"><channel><title>Agency</title>${elements.join("\n")}</channel></rss>`,
  notFound: () => ({ status: 404, contentType: "text/html", body: "<html>Not found</html>" }),
};

function renderPosting(board: SimBoard, posting: SimPosting): string {
  const [home] = posting.places;
  const { intro, body, skills, closing } = htmlParts(posting, board.name);
  const { min, max, currency, period } = listedPay(posting);
  const own = (name: string, text: string | number | null): string =>
    text === null ? "" : tag(`joblisting:${name}`, String(text));
  return `<item>${[
    tag("link", `${HOST}/careers/${board.board}/jobs/${posting.key}`),
    tag("title", posting.title),
    tag("description", intro),
    tag("pubDate", mailTime(posting.updatedAt, "23:10:38 GMT")),
    own("jobId", posting.key),
    own("advertiseFromDateUTC", mailTime(posting.postedAt, "05:00:00:0")),
    own("minimumSalary", min),
    own("maximumSalary", max),
    own("salaryCurrency", currency),
    own("salaryInterval", period),
    own("department", posting.department),
    own("location", home === undefined ? "" : placeLine(home, 1)),
    own("examplesofduties", body),
    own("qualifications", skills),
    own("supplementalinformation", closing),
  ].join("")}</item>`;
}
