import { placeLine } from "../corpus/places.ts";
import { describePosting, escapeHtml } from "../describe-posting.ts";
import { seedFrom } from "../random.ts";
import type { SimBoard, SimPosting } from "../sim-posting.ts";
import { sliceElements } from "../slice-json.ts";
import { turnKeys, type Protocol } from "./protocol.ts";

const HOST = "api.gem.com";
const workplaces = { onsite: "in_office", hybrid: "hybrid", remote: "remote", unspecified: null } as const;

/** Gem's Job Board API: a bare array, the whole board in one answer. */
export const gem: Protocol = {
  provider: "gem",
  hosts: [HOST],
  contentType: "application/json",
  validator: "none",
  slice: (list) => sliceElements(list, null),
  anyCase: true,
  careersUrl: (board) => `https://jobs.gem.com/${board}`,
  parse: (url) => {
    const [, board, key] = /^\/job_board\/v0\/([^/]+)\/job_posts\/([^/]*)$/.exec(url.pathname) ?? [];
    if (board === undefined) return null;
    const isList = key === undefined || key === "";
    return { kind: isList ? "list" : "posting", board, key: isList ? null : key, query: url.searchParams };
  },
  listUrl: (board) => `https://${HOST}/job_board/v0/${board}/job_posts/`,
  postingUrl: (board, key) => `https://${HOST}/job_board/v0/${board}/job_posts/${key}`,
  renderPosting,
  wrapList: (elements) => `[${elements.join(",")}]`,
  renderBoard: () => "",
  selectPage: (elements) => elements,
  // An unknown board is no error.
  notFound: (question) =>
    question?.kind !== "list"
      ? { status: 404, contentType: "application/json", body: '{"error":"Not Found"}' }
      : { status: 200, contentType: "application/json", body: "[]" },
  otherFormat: () => null,
};

function renderPosting(board: SimBoard, posting: SimPosting): string {
  const prose = describePosting(posting, board.name);
  const div = (text: string): string => `<div>${escapeHtml(text)}</div>`;
  const style = seedFrom(board.id);
  const lines = posting.places.map((at) => placeLine(at, style));
  // Recorded once: the office's name alone says the place.
  const located = (line: string | undefined): { name: string } => ({ name: style % 5 === 0 ? "" : (line ?? "") });
  const parts = [...prose.intro, ...prose.body, ...prose.sections.flatMap(({ items }) => items)];
  const value = {
    absolute_url: `https://jobs.gem.com/${board.board}/${posting.key}`,
    content: [...parts, prose.pay ?? "", ...prose.closing].map(div).join(""),
    created_at: new Date(posting.postedAt).toISOString(),
    departments: [{ id: "1", name: posting.department, parent_id: null, child_ids: [] }],
    employment_type: posting.employment,
    first_published_at: new Date(posting.postedAt).toISOString(),
    id: posting.key,
    internal_job_id: `job${posting.key}`,
    location: located(lines[0]),
    location_type: workplaces[posting.workplace],
    offices: lines.map((line, at) => ({ id: String(at), name: line, location: located(line), parent_id: null })),
    requisition_id: posting.requisition,
    title: posting.title,
    updated_at: new Date(posting.updatedAt).toISOString(),
  };
  return JSON.stringify(turnKeys(value, posting.keyTurn));
}
