import type { Place } from "../corpus/places.ts";
import { describePosting, escapeHtml } from "../describe-posting.ts";
import type { SimBoard, SimPosting } from "../sim-posting.ts";
import { sliceElements } from "../slice-json.ts";
import { turnKeys, type Protocol } from "./protocol.ts";

const hostOf = (board: string): string => `https://${board}.teamtailor.com`;

/** Teamtailor: a JSON feed, a hundred items a page, which says no total but whether there is more. */
export const teamtailor: Protocol = {
  provider: "teamtailor",
  hosts: ["*.teamtailor.com"],
  contentType: "application/json; charset=utf-8",
  validator: "etag",
  slice: (list) => sliceElements(list, "items"),
  anyCase: true,
  careersUrl: (board) => `${hostOf(board)}/jobs`,
  parse: ({ hostname, pathname, searchParams: query }) =>
    pathname === "/jobs.json" ? { kind: "list", board: hostname.split(".")[0] ?? "", key: null, query } : null,
  listUrl: (board) => `${hostOf(board)}/jobs.json`,
  postingUrl: null,
  renderPosting,
  wrapList: (elements, total, question) => {
    const page = Number(question?.query.get("page") ?? 1);
    const next = page * 100 < total ? `"next_url":"https://elsewhere.example/jobs.json?page=${page + 1}",` : "";
    return `{"version":"https://jsonfeed.org/version/1.1",${next}"items":[${elements.join(",")}]}`;
  },
  renderBoard: () => "",
  selectPage: (elements, query) => {
    const page = Number(query.get("page") ?? 1);
    return elements.slice((page - 1) * 100, page * 100);
  },
  notFound: () => ({ status: 404, contentType: "text/html", body: "<html>Not found</html>" }),
  otherFormat: () => null,
};

function renderPosting(board: SimBoard, posting: SimPosting): string {
  const { intro, body, sections, pay, closing } = describePosting(posting, board.name);
  const text = [...intro, ...body, ...sections.flatMap(({ items }) => items), pay ?? "", ...closing];
  const jobLocation = posting.places.map((at: Place) => ({
    address: { addressLocality: at.city, addressRegion: at.region, addressCountry: at.countryCode },
  }));
  const item = {
    id: posting.key,
    title: posting.title,
    url: `${hostOf(board.board)}/jobs/${posting.proseSeed}-words`,
    date_published: new Date(posting.postedAt).toISOString().replace(/\.\d+Z/, "+00:00"),
    content_html: text.map((part) => `<p>${escapeHtml(part)}</p>`).join(""),
    _jobposting: { identifier: { value: posting.proseSeed }, hiringOrganization: { name: board.name }, jobLocation },
  };
  return JSON.stringify(turnKeys(item, posting.keyTurn));
}
