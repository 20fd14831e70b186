import { escapeHtml } from "../describe-posting.ts";
import type { SimBoard, SimPosting } from "../sim-posting.ts";
import { day, htmlParts, plain } from "./parts.ts";
import type { Protocol, Question } from "./protocol.ts";

const PAGE_SIZE = 30;
const hostOf = (board: string): string => `https://${board}.careerplug.com`;

/** CareerPlug: pages of cards, each linked to the next, the rest in the linked data of postings' pages. */
export const careerplug: Protocol = {
  ...plain,
  provider: "careerplug",
  hosts: ["*.careerplug.com"],
  contentType: "text/html; charset=utf-8",
  slice: (list) => list.match(/<a href="\/jobs\/\d+" class="row job">.*?<\/a>/gs) ?? [],
  careersUrl: (board) => `${hostOf(board)}/jobs`,
  parse: ({ hostname, pathname, searchParams: query }) => {
    const [, key] = /^\/jobs(?:\/(\d+))?$/.exec(pathname) ?? [undefined, ""];
    if (key === "") return null;
    const board = hostname.split(".")[0] ?? "";
    return { kind: key === undefined ? "list" : "posting", board, key: key ?? null, query };
  },
  listUrl: (board) => `${hostOf(board)}/jobs`,
  postingUrl: (board, key) => `${hostOf(board)}/jobs/${key}`,
  renderPosting,
  wrapList: (elements, total, question) => {
    const page = Number(question?.query.get("page") ?? 1);
    const href = `/jobs?page=${page + 1}`;
    const next =
      page * PAGE_SIZE < total
        ? `<a class="next_page" rel="next" href="${href}">Next</a>`
        : `<span class="next_page disabled">Next</span>`;
    return `<!DOCTYPE html><html><body><div id="job_table">\n${elements.join("\n")}\n</div><div class="pagination">${next}</div></body></html>`;
  },
  selectPage: (elements, query) => {
    const page = Number(query.get("page") ?? 1);
    return elements.slice((page - 1) * PAGE_SIZE, page * PAGE_SIZE);
  },
  // What a company that is not there is answered is not known: a page of another kind, say.
  notFound: (question) =>
    question?.kind === "list"
      ? { status: 200, contentType: "text/html", body: "<!DOCTYPE html><html><body>Sign in</body></html>" }
      : { status: 404, contentType: "text/html", body: "" },
};

function renderPosting({ name }: SimBoard, posting: SimPosting, { kind }: Question): string {
  const { key, title } = posting;
  const [home] = posting.places;
  if (kind === "list") {
    const place = home === undefined ? "" : `${home.regionCode}-${home.city}-05403`;
    const [year = "", month, date] = day(posting.postedAt).split("-");
    return `<a href="/jobs/${key}" class="row job"><div class="job-title"><span class="name">${escapeHtml(title)}</span></div><div class="job-location"><span>Location:</span> ${escapeHtml(place)}</div><div class="job-post-date"><span>Posted:</span> ${month}-${date}-${year.slice(2)}</div></a>`;
  }
  const address = { addressLocality: home?.city, addressRegion: home?.region, addressCountry: home?.countryCode };
  const said = {
    title,
    description: htmlParts(posting, name).whole,
    datePosted: new Date(posting.postedAt).toISOString(),
  };
  const kinds = { employmentType: posting.employment.toUpperCase(), hiringOrganization: { name } };
  const remote = posting.workplace === "remote" ? { jobLocationType: "TELECOMMUTE" } : {};
  const data = { "@type": "JobPosting", ...said, ...kinds, ...remote, jobLocation: { address } };
  return `<!DOCTYPE html><html><head><script type="application/ld+json">${JSON.stringify(data).replaceAll("<", String.raw`\u003c`)}</script></head></html>`;
}
