import { placeLine } from "../corpus/places.ts";
import { escapeHtml } from "../describe-posting.ts";
import type { SimBoard, SimPosting } from "../sim-posting.ts";
import { htmlParts, plain } from "./parts.ts";
import type { Protocol, Question } from "./protocol.ts";

const HOST = "app.ismartrecruit.com";

const wrap = (text: string): string => `E7p${Buffer.from(text).toString("base64")}Q9e`;
const unwrap = (text: string | null): string => Buffer.from(text?.slice(3, -3) ?? "", "base64").toString();
const listUrl = (board: string): string =>
  `https://${HOST}/openJobWebsite?tenantId=${wrap(board.replace("|", "_")).replace(/=*Q9e$/, "Q9e")}&view=grid&col=2&lang=en`;
const postingUrl = (board: string, key: string): string =>
  `https://${HOST}/jobDescription?x=${wrap(`${board.split("|")[0]}_${key}_W_en`)}&view=grid`;

/** iSmartRecruit: a page of cards, the text in meta elements of each posting's own; an unknown board is an empty page. */
export const ismartrecruit: Protocol = {
  ...plain,
  provider: "ismartrecruit",
  hosts: [HOST],
  contentType: "text/html; charset=utf-8",
  anyCase: false,
  slice: (list) => list.match(/<a href="[^"]*" target="_blank" class="jobListing_Data">.*?<\/a>/gs) ?? [],
  token: (words, rank) => `${words.join("-")}.com|${String(rank).padStart(4, "0")}QzTb`,
  careersUrl: listUrl,
  parse: ({ pathname, searchParams: query }) => {
    if (pathname === "/openJobWebsite")
      return { kind: "list", board: unwrap(query.get("tenantId")).replace("_", "|"), key: null, query };
    const [, key] = unwrap(query.get("x")).split("_");
    return pathname !== "/jobDescription" || key === undefined ? null : { kind: "posting", board: "", key, query };
  },
  listUrl,
  postingUrl,
  renderPosting,
  wrapList,
  notFound: () => ({ status: 200, contentType: "text/html", body: wrapList([]) }),
};

function wrapList(cards: readonly string[]): string {
  return `<!DOCTYPE html><html><body><div id="frm:jobs" class="ui-datagrid"><div class="ui-g">\n${cards.join("\n")}\n</div></div></body></html>`;
}

function renderPosting(board: SimBoard, posting: SimPosting, question: Question): string {
  const title = escapeHtml(posting.title);
  const [home] = posting.places;
  if (question.kind === "list")
    return `<a href="${escapeHtml(postingUrl(board.board, posting.key))}" target="_blank" class="jobListing_Data"><div class="ui-panel"><div class="ui-panel-titlebar"><span class="ui-panel-title">${title}</span></div><div class="ui-panel-content"><table class="ui-panelgrid"><tbody><tr><td class="ui-panelgrid-cell">${escapeHtml(home === undefined ? "" : placeLine(home, 1))}</td></tr></tbody></table></div></div></a>`;
  const { whole, texts } = htmlParts(posting, board.name);
  const lines = texts.map(escapeHtml).join("\n\n");
  return `<!DOCTYPE html><html><html><head><meta property="og:title" content="${title}"><meta property="og:description" content="${escapeHtml(lines)}"><meta name="twitter:title" content="${escapeHtml(whole)}"></head><body></body></html>`;
}
