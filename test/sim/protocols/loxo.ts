import { placeLine } from "../corpus/places.ts";
import { escapeHtml } from "../describe-posting.ts";
import type { SimBoard, SimPosting } from "../sim-posting.ts";
import { employmentWords, htmlParts, plain } from "./parts.ts";
import type { Protocol, Question } from "./protocol.ts";

const kinds = employmentWords("Full_Time Part_Time Contract Internship Temporary");
const pathOf = (key: string): string => `/job/${btoa(key)}`;

/** Loxo: a page of cards without days, the text on each posting's own page. */
export const loxo: Protocol = {
  ...plain,
  provider: "loxo",
  hosts: ["*.app.loxo.co"],
  contentType: "text/html; charset=utf-8",
  slice: (list) => list.match(/<div class='jobs-listing-card'>.*?\n<\/div>/gs) ?? [],
  token: (words) => `${words.join("-")}.app.loxo.co|${words.join("-")}`,
  careersUrl: (board) => `https://${board.replace("|", "/")}`,
  parse: ({ hostname, pathname, searchParams: query }) => {
    const [, name = "", code] = /^\/([^/]+)(?:\/([\w+=-]+))?$/.exec(pathname) ?? [];
    const board = `${hostname}|${hostname.split(".")[0]}`;
    if (code === undefined)
      return name === "" ? null : { kind: "list", board: `${hostname}|${name}`, key: null, query };
    return { kind: "posting", board, key: Buffer.from(code, "base64").toString(), query };
  },
  listUrl: (board) => `https://${board.replace("|", "/")}`,
  postingUrl: (board, key) => `https://${board.split("|")[0]}${pathOf(key)}`,
  renderPosting,
  wrapList: (elements) =>
    `<!DOCTYPE html><html><body><div class='job-listings-wrapper'>\n${elements.join("\n")}\n</div></body></html>`,
  notFound: () => ({ status: 404, contentType: "text/html", body: "<!DOCTYPE html><html></html>" }),
};

function renderPosting(board: SimBoard, posting: SimPosting, question: Question): string {
  const path = pathOf(posting.key);
  const [home] = posting.places;
  if (question.kind === "list")
    return `<div class='jobs-listing-card'><div class='data-cell'><div><a class='job-title' href="${path}">\n ${escapeHtml(posting.title)} </a></div></div><div class='data-cell'><div class='job-type'>${kinds[posting.employment].replace("_", " ")}</div></div><div class='data-cell'><div class='job-location'>${escapeHtml(home === undefined ? "" : placeLine(home, 1))}</div></div>\n</div>`;
  const address = `https://${board.board.split("|")[0]}${path}?t=1783700180`;
  return `<!DOCTYPE html><html><head><meta content="${address}" property="og:url"></head><body><div class='cleanslate'>${htmlParts(posting, board.name).whole}</div></body></html>`;
}
