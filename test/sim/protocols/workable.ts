import type { Employment } from "../corpus/roles.ts";
import { describePosting, escapeHtml } from "../describe-posting.ts";
import type { SimBoard, SimPosting } from "../sim-posting.ts";
import { sliceElements } from "../slice-json.ts";
import { turnKeys, type Protocol } from "./protocol.ts";

const HOST = "apply.workable.com";
const types: Readonly<Record<Employment, string>> = {
  full_time: "Full-time",
  part_time: "Part-time",
  contract: "Contract",
  intern: "Internship",
  temporary: "Temporary",
};

/** Workable's widget: the whole account in one answer; here a posting is one element with all its places. */
export const workable: Protocol = {
  provider: "workable",
  hosts: [HOST],
  contentType: "application/json; charset=utf-8",
  validator: "none",
  slice: (list) => sliceElements(list, "jobs"),
  anyCase: false,
  careersUrl: (board) => `https://${HOST}/${board}/`,
  parse: (url) => {
    const board = /^\/api\/v1\/widget\/accounts\/([^/]+)$/.exec(url.pathname)?.[1];
    return board === undefined ? null : { kind: "list", board, key: null, query: url.searchParams };
  },
  listUrl: (board) => `https://${HOST}/api/v1/widget/accounts/${board}?details=true`,
  postingUrl: null,
  renderPosting,
  wrapList: (elements) => `{"name":"Simulated","description":null,"jobs":[${elements.join(",")}]}`,
  renderBoard: () => "",
  selectPage: (elements) => elements,
  notFound: () => ({ status: 404, contentType: "application/json", body: '{"error":"Not Found"}' }),
  otherFormat: () => null,
};

function renderPosting(board: SimBoard, posting: SimPosting, question: { query: URLSearchParams }): string {
  const prose = describePosting(posting, board.name);
  const paragraphs = [...prose.intro, ...prose.body, ...prose.sections.flatMap(({ items }) => items), prose.pay ?? ""];
  const day = (ms: number): string => new Date(ms).toISOString().slice(0, 10);
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
    ...(question.query.get("details") === "true"
      ? { description: [...paragraphs, ...prose.closing].map((text) => `<p>${escapeHtml(text)}</p>`).join("") }
      : {}),
  };
  return JSON.stringify(turnKeys(value, posting.keyTurn));
}
