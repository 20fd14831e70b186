import type { SimBoard, SimPosting } from "../sim-posting.ts";
import { htmlParts, mailTime, plain } from "./parts.ts";
import type { Protocol } from "./protocol.ts";

const hostOf = (board: string): string => `https://${board}.hrmdirect.com`;
const cdata = (name: string, text: string): string =>
  `<${name}><![CDATA[${text.replaceAll("]]>", "]]]]><![CDATA[>")}]]></${name}>`;

/** ClearCompany: XML of the whole board, every text in a CDATA, quotes with backslashes. */
export const clearcompany: Protocol = {
  ...plain,
  provider: "clearcompany",
  hosts: ["*.hrmdirect.com"],
  contentType: "text/xml; charset=utf-8",
  slice: (list) => list.match(/<job>.*?<\/job>/gs) ?? [],
  careersUrl: (board) => `${hostOf(board)}/employment/job-openings.php`,
  parse: ({ hostname, pathname, searchParams: query }) =>
    pathname === "/employment/xml.php" ? { kind: "list", board: hostname.split(".")[0] ?? "", key: null, query } : null,
  listUrl: (board) => `${hostOf(board)}/employment/xml.php`,
  renderPosting,
  wrapList: (elements) => `<source><publisher>HRM Direct</publisher>${elements.join("\n")}</source>`,
  notFound: () => ({ status: 404, contentType: "text/html", body: "<html>Not found</html>" }),
};

function renderPosting(board: SimBoard, posting: SimPosting): string {
  const [home] = posting.places;
  return `<job>${[
    cdata("title", posting.title),
    cdata("office", posting.team),
    cdata("department", posting.department),
    cdata("date", mailTime(posting.postedAt, "04:00:00 +0100")),
    cdata("referencenumber", posting.key),
    cdata("customreqid", posting.requisition ?? ""),
    cdata("url", `http://${board.board}.hrmdirect.com/employment/view.php?req=${posting.key}`),
    cdata("company", board.name),
    cdata("city", home?.city ?? ""),
    cdata("state", home?.regionCode ?? ""),
    cdata("country", (home?.country ?? "").toUpperCase()),
    cdata("applylink", `https://apply.hrmdirect.com/resumedirect/ApplyOnline/Apply.aspx?req_id=${posting.key}`),
    cdata("description", ""),
    cdata("descriptionrich", htmlParts(posting, board.name).whole.replaceAll('"', '\\"')),
  ].join("")}</job>`;
}
