import { placeLine } from "../corpus/places.ts";
import type { SimBoard, SimPosting } from "../sim-posting.ts";
import { sliceElements } from "../slice-json.ts";
import { htmlParts, placeFields, plain, secondsOf } from "./parts.ts";
import { turnKeys, type Protocol } from "./protocol.ts";

/** Jibe: a search on the company's own site, pages by number with a total, everything inline. */
export const jibe: Protocol = {
  ...plain,
  provider: "jibe",
  hosts: ["*.jibeapply.com"],
  contentType: "application/json; charset=utf-8",
  slice: (list) => sliceElements(list, "jobs"),
  token: (words) => `${words.join("-")}.jibeapply.com`,
  careersUrl: (board) => `https://${board}/jobs`,
  parse: (url) =>
    url.pathname === "/api/jobs" ? { kind: "list", board: url.hostname, key: null, query: url.searchParams } : null,
  listUrl: (board) => `https://${board}/api/jobs?page=1&limit=100`,
  renderPosting,
  wrapList: (elements, total) => `{"jobs":[${elements.join(",")}],"totalCount":${total},"count":${elements.length}}`,
  selectPage: (elements, query) => {
    const [page, limit] = [Number(query.get("page") ?? 1), Number(query.get("limit") ?? 10)];
    return elements.slice((page - 1) * limit, page * limit);
  },
  notFound: () => ({ status: 404, contentType: "text/html", body: "<!DOCTYPE html><html></html>" }),
};

function renderPosting(board: SimBoard, posting: SimPosting): string {
  const prose = htmlParts(posting, board.name);
  const [home, ...others] = posting.places.map((at) => ({
    ...placeFields(at),
    full_location: placeLine(at, 1),
  }));
  const data = {
    slug: posting.key,
    req_id: posting.key,
    language: posting.language,
    title: posting.title,
    description: prose.intro + prose.body,
    responsibilities: prose.skills,
    qualifications: prose.closing,
    ...home,
    additional_locations: others,
    location_type: posting.workplace === "remote" ? "REMOTE" : "LAT_LNG",
    categories: [{ name: posting.department }],
    employment_type: posting.employment.toUpperCase(),
    hiring_organization: board.name,
    posted_date: secondsOf(posting.postedAt, "+0000"),
    update_date: secondsOf(posting.updatedAt, "+0000"),
    apply_url: `https://portal.icims.com/jobs/${posting.key}/login`,
  };
  return JSON.stringify({ data: turnKeys(data, posting.keyTurn) });
}
