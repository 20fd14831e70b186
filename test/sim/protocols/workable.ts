import type { SimBoard, SimPosting } from "../sim-posting.ts";
import { sliceElements } from "../slice-json.ts";
import { day, employmentWords, htmlParts, plain } from "./parts.ts";
import { turnKeys, type Protocol } from "./protocol.ts";

const HOST = "apply.workable.com";
const types = employmentWords("Full-time Part-time Contract Internship Temporary");

/** Workable's widget: the whole account in one answer; here a posting is one element with all its places. */
export const workable: Protocol = {
  ...plain,
  provider: "workable",
  hosts: [HOST],
  contentType: "application/json; charset=utf-8",
  slice: (list) => sliceElements(list, "jobs"),
  anyCase: false,
  numberKeys: false,
  careersUrl: (board) => `https://${HOST}/${board}/`,
  parse: (url) => {
    const board = /^\/api\/v1\/widget\/accounts\/([^/]+)$/.exec(url.pathname)?.[1];
    return board === undefined ? null : { kind: "list", board, key: null, query: url.searchParams };
  },
  listUrl: (board) => `https://${HOST}/api/v1/widget/accounts/${board}?details=true`,
  renderPosting,
  wrapList: (elements) => `{"name":"Simulated","description":null,"jobs":[${elements.join(",")}]}`,
  notFound: () => ({ status: 404, contentType: "application/json", body: '{"error":"Not Found"}' }),
};

function renderPosting(board: SimBoard, posting: SimPosting, question: { query: URLSearchParams }): string {
  const [home] = posting.places;
  const value = {
    title: posting.title,
    shortcode: posting.key,
    code: posting.requisition ?? "",
    employment_type: types[posting.employment],
    telecommuting: posting.workplace === "remote",
    department: posting.department,
    url: `https://${HOST}/j/${posting.key}`,
    application_url: `https://${HOST}/j/${posting.key}/apply`,
    published_on: day(posting.postedAt),
    created_at: day(posting.postedAt),
    country: home?.country,
    city: home?.city,
    state: home?.region,
    locations: posting.places.map((at) => ({
      country: at.country,
      countryCode: at.countryCode,
      city: at.city,
      region: at.region,
      hidden: false,
    })),
    ...(question.query.get("details") === "true" ? { description: htmlParts(posting, board.name).whole } : {}),
  };
  return JSON.stringify(turnKeys(value, posting.keyTurn));
}
