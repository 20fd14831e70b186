import { describePosting, escapeHtml } from "../describe-posting.ts";
import type { SimBoard, SimPosting } from "../sim-posting.ts";
import { employmentWords, listedPay, plain, secondsOf } from "./parts.ts";
import { turnList, type Protocol } from "./protocol.ts";

const types = employmentWords("permanent permanent freelance intern temporary");

/** Personio's XML feed: a host for each board, and the same on another domain. */
export const personio: Protocol = {
  ...plain,
  provider: "personio",
  hosts: ["*.jobs.personio.com", "*.jobs.personio.de"],
  contentType: "application/xml; charset=utf-8",
  validator: "etag",
  slice: (list) => list.match(/<position>.*?<\/position>/gs) ?? [],
  careersUrl: (board) => `https://${board}.jobs.personio.com/`,
  parse: (url) =>
    url.pathname === "/xml"
      ? { kind: "list", board: url.hostname.split(".")[0] ?? "", key: null, query: url.searchParams }
      : null,
  listUrl: (board) => `https://${board}.jobs.personio.com/xml`,
  renderPosting,
  wrapList: (elements) =>
    `<?xml version="1.0" encoding="UTF-8"?>\n<workzag-jobs>\n${elements.join("\n")}\n</workzag-jobs>`,
  // An unknown board leads to Personio's own site.
  notFound: () => ({ status: 307, contentType: "text/html", body: "", location: "https://www.personio.com/" }),
};

function renderPosting(board: SimBoard, posting: SimPosting): string {
  const prose = describePosting(posting, board.name);
  const tag = (name: string, text: string): string => `<${name}>${escapeHtml(text)}</${name}>`;
  const part = (name: string, html: string): string =>
    `<jobDescription>${tag("name", name)}<value><![CDATA[${html}]]></value></jobDescription>`;
  const items = (texts: readonly string[]): string =>
    `<ul>${texts.map((text) => `<li>${escapeHtml(text)}</li>`).join("")}</ul>`;
  const offices = [...posting.places.map(({ city }) => city), ...(posting.workplace === "remote" ? ["Remote"] : [])];
  const { min, max, currency, period } = listedPay(posting);
  return `<position>${[
    tag("id", posting.key),
    tag("subcompany", board.name),
    tag("office", offices[0] ?? ""),
    `<additionalOffices>${turnList(offices.slice(1), posting.keyTurn)
      .map((office) => tag("office", office))
      .join("")}</additionalOffices>`,
    tag("department", posting.department),
    tag("recruitingCategory", posting.team),
    tag("name", posting.title),
    `<jobDescriptions>${[
      part(prose.sections[0]?.heading ?? "", items([...prose.intro, ...prose.body])),
      ...prose.sections.map(({ heading, items: texts }) => part(heading, items(texts))),
      part("", items([prose.pay ?? "", ...prose.closing])),
    ].join("")}</jobDescriptions>`,
    tag("employmentType", types[posting.employment]),
    tag("schedule", posting.employment === "part_time" ? "part-time" : "full-time"),
    min === null || max === null
      ? ""
      : `<salaryInformation>${tag("min", min.toFixed(2))}${tag("max", max.toFixed(2))}${tag("currencyCode", currency ?? "")}${tag("type", `${period}ly`)}</salaryInformation>`,
    tag("createdAt", secondsOf(posting.postedAt, "+00:00")),
  ].join("")}</position>`;
}
