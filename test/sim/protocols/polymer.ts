import { placeLine } from "../corpus/places.ts";
import type { SimBoard, SimPosting } from "../sim-posting.ts";
import { sliceElements } from "../slice-json.ts";
import { htmlParts, plain } from "./parts.ts";
import { turnKeys, type Protocol, type Question } from "./protocol.ts";

const API = "https://api.polymer.co/v1/hire/organizations";
const JSON_TYPE = "application/json; charset=utf-8";
const workplaces = { remote: "Remote", hybrid: "Hybrid", onsite: "No remote", unspecified: null };

/** Polymer: pages of fifty, their number and that of the postings beside them, texts in answers of their own. */
export const polymer: Protocol = {
  ...plain,
  provider: "polymer",
  hosts: ["api.polymer.co"],
  contentType: JSON_TYPE,
  slice: (list) => sliceElements(list, "items"),
  careersUrl: (board) => `https://jobs.polymer.co/${board}`,
  parse: ({ href, searchParams: query }) => {
    const [, board, key = null] = /^([^/?]+)\/jobs(?:\/(\d+))?(?:\?|$)/.exec(href.slice(API.length + 1)) ?? [];
    return board === undefined ? null : { kind: key === null ? "list" : "posting", board, key, query };
  },
  listUrl: (board) => `${API}/${board}/jobs?page=1&per_page=50`,
  postingUrl: (board, key) => `${API}/${board}/jobs/${key}`,
  renderPosting,
  wrapList: (elements, total) =>
    `{"items":[${elements.join(",")}],"meta":{"count":${total},"total":${Math.ceil(total / 50)},"is_last":false}}`,
  selectPage: (elements, query) => {
    const size = Math.min(50, Number(query.get("per_page") ?? 20));
    const page = Number(query.get("page") ?? 1);
    return elements.slice((page - 1) * size, page * size);
  },
  notFound: () => ({ status: 404, contentType: JSON_TYPE, body: '{"error":"Not found"}' }),
};

function renderPosting(board: SimBoard, posting: SimPosting, question: Question): string {
  const [home] = posting.places;
  const facts = { id: Number(posting.key), title: posting.title, organization_name: board.name };
  if (question.kind === "posting")
    return JSON.stringify({ ...facts, description: htmlParts(posting, board.name).whole, department: null });
  const row = {
    ...facts,
    country: home?.countryCode,
    state_region: home?.region,
    city: home?.city,
    display_location: home && placeLine(home, 1),
    kind_pretty: posting.employment,
    published_at: new Date(posting.postedAt).toISOString(),
    job_post_url: `https://jobs.polymer.co/${board.board}/${posting.key}`,
    remoteness_pretty: workplaces[posting.workplace],
    job_category_name: posting.department,
  };
  return JSON.stringify(turnKeys(row, posting.keyTurn));
}
