import { escapeHtml } from "../describe-posting.ts";
import type { SimBoard, SimPosting } from "../sim-posting.ts";
import { day, htmlParts, listedPay, plain } from "./parts.ts";
import type { Protocol, Question } from "./protocol.ts";

const hostOf = (board: string): string => `https://${board}.softgarden.io`;
const written = (ms: number): string =>
  new Date(ms).toLocaleDateString("en-US", { dateStyle: "short", timeZone: "UTC" });

/** Softgarden: a board in a page for other pages, towns alone in it, the rest in the linked data of postings' pages. */
export const softgarden: Protocol = {
  ...plain,
  provider: "softgarden",
  hosts: ["*.softgarden.io"],
  contentType: "text/html; charset=utf-8",
  slice: (list) => list.match(/<div class="matchElement".*?<\/div><!--row-->/gs) ?? [],
  careersUrl: (board) => `${hostOf(board)}/`,
  parse: ({ hostname, pathname, searchParams: query }) => {
    const board = hostname.split(".")[0] ?? "";
    if (pathname === "/en/widgets/jobs") return { kind: "list", board, key: null, query };
    const key = /^\/job\/(\d+)$/.exec(pathname)?.[1];
    return key === undefined ? null : { kind: "posting", board, key, query };
  },
  listUrl: (board) => `${hostOf(board)}/en/widgets/jobs`,
  postingUrl: (board, key) => `${hostOf(board)}/job/${key}`,
  renderPosting,
  wrapList: (elements) => `<html><body>${elements.join("\n")}</body></html>`,
  // What a customer that is not there is answered is not known: an empty board, say.
  notFound: (question) =>
    question?.kind === "list"
      ? { status: 200, contentType: "text/html", body: "<html><body></body></html>" }
      : { status: 404, contentType: "text/html", body: "" },
};

function renderPosting(board: SimBoard, posting: SimPosting, question: Question): string {
  const { key } = posting;
  const title = escapeHtml(posting.title);
  if (question.kind === "list") {
    const cities = posting.places.map(({ city }) => `<span class="location-view-item">${escapeHtml(city)}</span>`);
    return `<div class="matchElement" id="job_id_${key}"><div class="matchValue date">${written(posting.postedAt)}</div><div class="matchValue title"><a href="../../job/${key}/words?jobDbPVId=7&amp;l=en">${title}</a></div><div class="matchValue audience">Student</div><div class="matchValue jobcategory">${escapeHtml(posting.department)}</div><div class="matchValue ProjectGeoLocationCity"><div>${cities.join("")}</div></div></div><!--row-->`;
  }
  const { min: minValue, max: maxValue, period, currency } = listedPay(posting);
  const value = { minValue, maxValue, unitText: period?.toUpperCase() };
  const places = posting.places.map(({ city, countryCode }) => {
    return { address: { addressLocality: city, addressCountry: countryCode } };
  });
  const facts = { title: posting.title.trim(), url: `${hostOf(board.board)}/job/${key}/words` };
  const dated = { datePosted: day(posting.postedAt), hiringOrganization: { name: board.name } };
  const rest = {
    employmentType: posting.employment.toUpperCase(),
    jobLocation: places,
    baseSalary: { currency, value },
  };
  const data = {
    "@type": "JobPosting",
    ...facts,
    ...dated,
    ...rest,
    description: htmlParts(posting, board.name).whole,
  };
  return `<!DOCTYPE html><html><head><script type="application/ld+json">${JSON.stringify(data).replaceAll("<", String.raw`\u003c`)}</script></head></html>`;
}
