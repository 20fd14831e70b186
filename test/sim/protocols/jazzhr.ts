import { placeLine } from "../corpus/places.ts";
import { describePosting, escapeHtml } from "../describe-posting.ts";
import type { SimBoard, SimPosting } from "../sim-posting.ts";
import type { Protocol, Question } from "./protocol.ts";

/** JazzHR: pages for people, a posting's facts in the linked data of its page. */
export const jazzhr: Protocol = {
  provider: "jazzhr",
  hosts: ["*.applytojob.com"],
  contentType: "text/html; charset=utf-8",
  validator: "none",
  slice: (list) => list.match(/<li class="list-group-item">.*?<\/li><!--item-->/gs) ?? [],
  anyCase: true,
  numberKeys: true,
  careersUrl: (board) => `https://${board}.applytojob.com/apply`,
  parse: (url) => {
    const [, key = null] = /^\/apply(?:\/(\d+))?\/?$/.exec(url.pathname) ?? [];
    const board = url.hostname.split(".")[0] ?? "";
    if (!/^\/apply(?:\/\d+)?\/?$/.test(url.pathname)) return null;
    return { kind: key === null ? "list" : "posting", board, key, query: url.searchParams };
  },
  listUrl: (board) => `https://${board}.applytojob.com/apply`,
  postingUrl: (board, key) => `https://${board}.applytojob.com/apply/${key}`,
  renderPosting,
  wrapList: (elements) =>
    `<!DOCTYPE html>\n<html><head></head><body><ul class='list-group'>\n${elements.join("\n")}\n</ul></body></html>`,
  renderBoard: () => "",
  selectPage: (elements) => elements,
  notFound: () => ({ status: 404, contentType: "text/html", body: "<!DOCTYPE html><html><body></body></html>" }),
  otherFormat: () => null,
};

function renderPosting(board: SimBoard, posting: SimPosting, question: Question): string {
  const [home] = posting.places;
  const address = `https://${board.board}.applytojob.com/apply/${posting.key}`;
  if (question.kind === "list")
    return `<li class="list-group-item"><h3><a href="${address}/Words">\n ${escapeHtml(posting.title)} </a></h3><ul><li><i class="fa fa-map-marker"></i>${escapeHtml(home === undefined ? "" : placeLine(home, 1))}</li></ul></li><!--item-->`;
  const { intro, body, sections, pay, closing } = describePosting(posting, board.name);
  const data = {
    "@type": "JobPosting",
    url: address,
    title: posting.title.trim(),
    description: [...intro, ...body, ...sections.flatMap(({ items }) => items), pay ?? "", ...closing]
      .map(escapeHtml)
      .join("<br>"),
    datePosted: new Date(posting.postedAt).toISOString().slice(0, 10),
    employmentType: posting.employment.toUpperCase(),
    hiringOrganization: { name: board.name },
    jobLocation: { address: { addressLocality: home?.city, addressRegion: home?.regionCode } },
  };
  const json = JSON.stringify(data).replaceAll("<", "\\u003c");
  return `<!DOCTYPE html><html><head><script type="application/ld+json">${json}</script></head><body></body></html>`;
}
