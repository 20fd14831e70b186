import { placeLine, type Place } from "../corpus/places.ts";
import { describePosting, escapeHtml } from "../describe-posting.ts";
import type { SimBoard, SimPosting } from "../sim-posting.ts";
import { sliceElements } from "../slice-json.ts";
import { turnKeys, type Protocol } from "./protocol.ts";

const hostOf = (board: string): string => `https://${board}.breezy.hr`;

/** Breezy: the whole board as one array, everything inline. */
export const breezy: Protocol = {
  provider: "breezy",
  hosts: ["*.breezy.hr"],
  contentType: "application/json; charset=utf-8",
  validator: "etag",
  slice: (list) => sliceElements(list, null),
  anyCase: true,
  numberKeys: true,
  careersUrl: (board) => `${hostOf(board)}/`,
  parse: ({ hostname, pathname, searchParams: query }) =>
    pathname === "/json" ? { kind: "list", board: hostname.split(".")[0] ?? "", key: null, query } : null,
  listUrl: (board) => `${hostOf(board)}/json?verbose=true`,
  postingUrl: null,
  renderPosting,
  wrapList: (elements) => `[${elements.join(",")}]`,
  renderBoard: () => "",
  selectPage: (elements) => elements,
  notFound: () => ({ status: 404, contentType: "text/html", body: "<html>Not found</html>" }),
  otherFormat: () => null,
};

function renderPosting(board: SimBoard, posting: SimPosting): string {
  const { intro, body, sections, pay, closing } = describePosting(posting, board.name);
  const text = [...intro, ...body, ...sections.flatMap(({ items }) => items), pay ?? "", ...closing];
  const locations = posting.places.map((at: Place, index) => ({
    country: { id: at.countryCode, name: at.country },
    state: { id: at.regionCode, name: at.region },
    city: at.city,
    name: placeLine(at, 1),
    primary: index === 0,
    is_remote: posting.workplace === "remote",
    remote_details: posting.workplace === "hybrid" ? { value: "hybrid" } : null,
  }));
  const position = {
    id: posting.key,
    friendly_id: `${posting.key}-words`,
    name: posting.title,
    url: `${hostOf(board.board)}/p/${posting.key}-words`,
    published_date: new Date(posting.postedAt).toISOString(),
    type: { id: "fullTime", name: posting.employment },
    location: locations[0],
    locations,
    department: posting.department,
    salary: "",
    company: { name: board.name, friendly_id: board.board },
    description: text.map((part) => `<p>${escapeHtml(part)}</p>`).join(""),
  };
  return JSON.stringify(turnKeys(position, posting.keyTurn));
}
