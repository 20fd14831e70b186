import type { SimBoard, SimPosting } from "../sim-posting.ts";
import { sliceElements } from "../slice-json.ts";
import { htmlParts, plain, secondsOf } from "./parts.ts";
import { turnKeys, type Protocol } from "./protocol.ts";

const API = "https://api.hireology.com/v2/public/careers";
const JSON_TYPE = "application/json; charset=utf-8";

/** Hireology: pages with a total, a group's postings under its daughters' addresses. */
export const hireology: Protocol = {
  ...plain,
  provider: "hireology",
  hosts: ["api.hireology.com"],
  contentType: JSON_TYPE,
  slice: (list) => sliceElements(list, "data"),
  careersUrl: (board) => `https://careers.hireology.com/${board}`,
  parse: ({ href, searchParams: query }) => {
    const [, board] = /^\/([^/?]+)\?/.exec(href.slice(API.length)) ?? [];
    return href.startsWith(API) && board !== undefined ? { kind: "list", board, key: null, query } : null;
  },
  listUrl: (board) => `${API}/${board}?page_size=100&page=1`,
  renderPosting,
  wrapList: (elements, total, question) =>
    `{"data":[${elements.join(",")}],"count":${total},"page":${question?.query.get("page") ?? 1},"page_size":100}`,
  selectPage: (elements, query) => {
    const size = Math.min(500, Number(query.get("page_size") ?? 10));
    const page = Number(query.get("page") ?? 1);
    return elements.slice((page - 1) * size, page * size);
  },
  // What a company that is not there is answered is not known: nothing, say.
  notFound: (question) =>
    question === null
      ? { status: 404, contentType: "text/html", body: "" }
      : { status: 200, contentType: JSON_TYPE, body: '{"data":[],"count":0,"page":1,"page_size":100}' },
};

function renderPosting(board: SimBoard, posting: SimPosting): string {
  const row = {
    id: Number(posting.key),
    name: posting.title,
    status: "Open",
    remote: posting.workplace === "remote",
    locations: posting.places.map((at) => ({ city: at.city, state: at.regionCode, zip_code: "" })),
    employment_status: posting.employment,
    created_at: secondsOf(posting.postedAt, "Z"),
    job_description: htmlParts(posting, board.name).whole,
    job_family: { id: 9, name: posting.department },
    organization: { id: 42, name: board.name },
    career_site_url: `https://careers.hireology.com/daughter/${posting.key}/description`,
  };
  return JSON.stringify(turnKeys(row, posting.keyTurn));
}
