import { placeLine } from "../corpus/places.ts";
import { describePosting, escapeHtml } from "../describe-posting.ts";
import type { SimBoard, SimPosting } from "../sim-posting.ts";
import { sliceElements } from "../slice-json.ts";
import { turnKeys, type Protocol } from "./protocol.ts";

const hostOf = (board: string): string => `https://${board}.pinpointhq.com`;

/** Pinpoint: the whole board in one answer, a text in parts, pay that may be for the company's eyes alone. */
export const pinpoint: Protocol = {
  provider: "pinpoint",
  hosts: ["*.pinpointhq.com"],
  contentType: "application/json; charset=utf-8",
  validator: "none",
  slice: (list) => sliceElements(list, "data"),
  anyCase: true,
  numberKeys: true,
  careersUrl: (board) => `${hostOf(board)}/`,
  parse: ({ hostname, pathname, searchParams: query }) =>
    pathname === "/postings.json" ? { kind: "list", board: hostname.split(".")[0] ?? "", key: null, query } : null,
  listUrl: (board) => `${hostOf(board)}/postings.json`,
  postingUrl: null,
  renderPosting,
  wrapList: (elements) => `{"data":[${elements.join(",")}]}`,
  renderBoard: () => "",
  selectPage: (elements) => elements,
  notFound: () => ({ status: 404, contentType: "text/html", body: "<html>Not found</html>" }),
  otherFormat: () => null,
};

function renderPosting(board: SimBoard, posting: SimPosting): string {
  const [home] = posting.places;
  const prose = describePosting(posting, board.name);
  const text = (parts: readonly string[]): string => parts.map((part) => `<div>${escapeHtml(part)}</div>`).join("");
  const path = `/en/postings/00000000-0000-4000-8000-${posting.key.padStart(12, "0")}`;
  const row = {
    id: posting.key,
    title: posting.title,
    url: `${hostOf(board.board)}${path}`,
    path,
    description: text([...prose.intro, ...prose.body]),
    key_responsibilities: text(prose.sections.flatMap(({ items }) => items)),
    key_responsibilities_header: "Key Responsibilities",
    benefits: text([prose.pay ?? "", ...prose.closing]),
    benefits_header: "",
    compensation_visible: false,
    employment_type_text: posting.employment,
    workplace_type: posting.workplace === "unspecified" ? null : posting.workplace,
    job: { id: "1", requisition_id: posting.requisition, department: { name: posting.department } },
    location: { city: home?.city, name: home === undefined ? null : placeLine(home, 1), province: home?.region },
  };
  return JSON.stringify(turnKeys(row, posting.keyTurn));
}
