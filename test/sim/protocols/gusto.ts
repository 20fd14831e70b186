import { placeLine } from "../corpus/places.ts";
import { escapeHtml } from "../describe-posting.ts";
import type { SimBoard, SimPosting } from "../sim-posting.ts";
import { employmentWords, htmlParts, plain } from "./parts.ts";
import type { Protocol, Question } from "./protocol.ts";

const HOST = "jobs.gusto.com";
const kinds = employmentWords("Full-time Part-time Contract Intern Temporary");
const UUID = /[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/;
/** A board's token ends in a UUID, made of its rank. */
const boardKey = (rank: number): string => `00000000-0000-4000-8000-${String(rank).padStart(12, "0")}`;

/** Gusto: a page with every posting, the text in parts under headings on each posting's own. */
export const gusto: Protocol = {
  ...plain,
  provider: "gusto",
  hosts: [HOST],
  contentType: "text/html; charset=utf-8",
  numberKeys: false,
  slice: (list) => list.match(/<li>\s*<a class="block[^>]*>.*?<\/li>/gs) ?? [],
  token: (words, rank) => `${words.join("-")}-${boardKey(rank)}`,
  careersUrl: (board) => `https://${HOST}/boards/${board}`,
  parse: ({ pathname, searchParams: query }) => {
    const board = /^\/boards\/([^/]+)$/.exec(pathname)?.[1];
    if (board !== undefined) return { kind: "list", board, key: null, query };
    const key = pathname.startsWith("/postings/") ? UUID.exec(pathname)?.[0] : undefined;
    return key === undefined ? null : { kind: "posting", board: "", key, query };
  },
  listUrl: (board) => `https://${HOST}/boards/${board}`,
  postingUrl: (_, key) => `https://${HOST}/postings/words-${key}`,
  renderPosting,
  wrapList: (elements) =>
    `<!DOCTYPE html><html><body><div id="job-board-header"></div><ul>\n${elements.join("\n")}\n</ul></body></html>`,
  notFound: () => ({ status: 404, contentType: "text/html", body: "<!DOCTYPE html><html></html>" }),
};

function renderPosting(board: SimBoard, posting: SimPosting, question: Question): string {
  const path = `/postings/words-${posting.key}`;
  const title = escapeHtml(posting.title);
  const kind = kinds[posting.employment].replace("-", " ");
  if (question.kind === "list") {
    const places = posting.places.map((at) => `\n  ${escapeHtml(placeLine(at, 1))}\n  <br>`).join("");
    return `<li>\n<a class="block hover:bg-gray-50" href="${path}"><div><h3 class="text-lg">${title}</h3><p class="text-gray-500 flex">${places}\n</p><p class="text-gray-500 flex items-center">\n${kind}\n</p></div>\n</a></li>`;
  }
  const { intro, body, skills, closing } = htmlParts(posting, board.name);
  const text = (heading: string, html: string): string =>
    `<div><h3 class="mb-4">${escapeHtml(heading)}</h3><div><div class="rich-text-container">${html}</div></div></div>`;
  return `<!DOCTYPE html><html><head><link rel="canonical" href="https://${HOST}${path}"></head><body><h1><span>${escapeHtml(board.name)}</span><span>${title}</span></h1>${text(`About ${board.name}`, intro)}${text("Description", body + skills + closing)}</body></html>`;
}
