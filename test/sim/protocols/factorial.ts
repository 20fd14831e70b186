import { escapeHtml } from "../describe-posting.ts";
import type { SimBoard, SimPosting } from "../sim-posting.ts";
import { employmentWords, plain } from "./parts.ts";
import type { Protocol } from "./protocol.ts";

const contracts = employmentWords("indefinite indefinite temporary intern temporary");

/** Factorial: a page with every posting, each in a group under its office's name; nothing more is read. */
export const factorial: Protocol = {
  ...plain,
  provider: "factorial",
  hosts: ["*.factorialhr.com"],
  contentType: "text/html; charset=utf-8",
  slice: (list) => list.match(/<h3>[^<]*<\/h3><li class='job-offer-item.*?<\/li>/gs) ?? [],
  token: (words) => `${words.join("-")}.factorialhr.com`,
  careersUrl: (board) => `https://${board}/`,
  parse: ({ hostname, pathname, searchParams: query }) =>
    pathname === "/embed/jobs" ? { kind: "list", board: hostname, key: null, query } : null,
  listUrl: (board) => `https://${board}/embed/jobs`,
  renderPosting,
  wrapList,
  // What a company that is not there is answered is not known: an empty board, say.
  notFound: () => ({ status: 200, contentType: "text/html", body: wrapList([]) }),
};

function renderPosting({ board }: SimBoard, posting: SimPosting): string {
  const address = `https://${board}/embed/job_posting/words-${posting.key}`;
  const workplace = posting.workplace === "unspecified" ? "" : posting.workplace;
  const cells = [posting.title, posting.team, workplace].map((text) => `<div>${escapeHtml(text)}</div>`);
  const office = escapeHtml(posting.places[0]?.city ?? "");
  return `<h3>${office}</h3><li class='job-offer-item w-full' data-contract-type='${contracts[posting.employment]}' data-job-postings-url='${address}'>${cells.join("")}<a href='${address}'>Apply now</a></li>`;
}

function wrapList(elements: readonly string[]): string {
  const groups = elements.map((element) => `<div data-target='job-filters.officeGroup'>${element}</div>`);
  return `<!doctype html>\n<html><body><div id='jobs'>\n${groups.join("\n")}\n</div></body></html>`;
}
