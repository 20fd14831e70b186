import { placeLine } from "../corpus/places.ts";
import { describePosting, escapeHtml } from "../describe-posting.ts";
import type { SimBoard, SimPosting } from "../sim-posting.ts";
import { sliceElements } from "../slice-json.ts";
import { turnKeys, type Protocol } from "./protocol.ts";

/** Jibe: a search on the company's own site, pages by number with a total, everything inline. */
export const jibe: Protocol = {
  provider: "jibe",
  hosts: ["*.jibeapply.com"],
  contentType: "application/json; charset=utf-8",
  validator: "none",
  slice: (list) => sliceElements(list, "jobs"),
  anyCase: true,
  numberKeys: true,
  token: (words) => `${words.join("-")}.jibeapply.com`,
  careersUrl: (board) => `https://${board}/jobs`,
  parse: (url) =>
    url.pathname === "/api/jobs" ? { kind: "list", board: url.hostname, key: null, query: url.searchParams } : null,
  listUrl: (board) => `https://${board}/api/jobs?page=1&limit=100`,
  postingUrl: null,
  renderPosting,
  wrapList: (elements, total) => `{"jobs":[${elements.join(",")}],"totalCount":${total},"count":${elements.length}}`,
  renderBoard: () => "",
  selectPage: (elements, query) => {
    const [page, limit] = [Number(query.get("page") ?? 1), Number(query.get("limit") ?? 10)];
    return elements.slice((page - 1) * limit, page * limit);
  },
  notFound: () => ({ status: 404, contentType: "text/html", body: "<!DOCTYPE html><html></html>" }),
  otherFormat: () => null,
};

function renderPosting(board: SimBoard, posting: SimPosting): string {
  const prose = describePosting(posting, board.name);
  const text = (parts: readonly string[]): string => parts.map((part) => `<p>${escapeHtml(part)}</p>`).join("");
  const [home, ...others] = posting.places.map((at) => ({
    city: at.city,
    state: at.region,
    country: at.country,
    country_code: at.countryCode,
    full_location: placeLine(at, 1),
  }));
  const time = (ms: number): string => new Date(ms).toISOString().replace(/\.\d+Z/, "+0000");
  const data = {
    slug: posting.key,
    req_id: posting.key,
    language: posting.language,
    title: posting.title,
    description: text([...prose.intro, ...prose.body]),
    responsibilities: text(prose.sections.flatMap(({ items }) => items)),
    qualifications: text([prose.pay ?? "", ...prose.closing]),
    ...home,
    additional_locations: others,
    location_type: posting.workplace === "remote" ? "REMOTE" : "LAT_LNG",
    categories: [{ name: posting.department }],
    employment_type: posting.employment.toUpperCase(),
    hiring_organization: board.name,
    posted_date: time(posting.postedAt),
    update_date: time(posting.updatedAt),
    apply_url: `https://portal.icims.com/jobs/${posting.key}/login`,
  };
  return JSON.stringify({ data: turnKeys(data, posting.keyTurn) });
}
