import { placeLine } from "../corpus/places.ts";
import { escapeHtml } from "../describe-posting.ts";
import type { SimBoard, SimPosting } from "../sim-posting.ts";
import { day, htmlParts, plain } from "./parts.ts";
import type { Protocol, Question } from "./protocol.ts";

const HOST = "jobs.jobvite.com";

/** Jobvite: a page with every posting, a posting's facts in the linked data of its page. */
export const jobvite: Protocol = {
  ...plain,
  provider: "jobvite",
  hosts: [HOST],
  contentType: "text/html; charset=utf-8",
  slice: (list) => list.match(/<li class="job">.*?<\/li>/gs) ?? [],
  careersUrl: (board) => `https://${HOST}/${board}/jobs`,
  parse: ({ pathname, searchParams: query }) => {
    const [, board, key = null] = /^\/([^/]+)\/(?:jobs\/viewall|job\/(\d+))$/.exec(pathname) ?? [];
    return board === undefined ? null : { kind: key === null ? "list" : "posting", board, key, query };
  },
  listUrl: (board) => `https://${HOST}/${board}/jobs/viewall`,
  postingUrl: (board, key) => `https://${HOST}/${board}/job/${key}`,
  renderPosting,
  wrapList: (elements) =>
    `<!DOCTYPE html>\n<html><head></head><body><ul class='jv-job-list'>\n${elements.join("\n")}\n</ul></body></html>`,
  notFound: () => ({ status: 404, contentType: "text/html", body: "<!DOCTYPE html><html></html>" }),
};

function renderPosting(board: SimBoard, posting: SimPosting, question: Question): string {
  const [home] = posting.places;
  if (question.kind === "list")
    return `<li class="job"><a class="jv-job-list-name" href="/${board.board}/job/${posting.key}">${escapeHtml(posting.title)}</a><p class="jv-job-list-location">\n ${escapeHtml(home === undefined ? "" : placeLine(home, 1))} </p></li>`;
  const data = {
    "@type": "JobPosting",
    title: posting.title.trim(),
    description: htmlParts(posting, board.name).whole,
    datePosted: day(posting.postedAt),
    identifier: posting.key,
    industry: posting.department,
    hiringOrganization: board.name,
    jobLocation: posting.places.map((at) => ({
      address: {
        addressLocality: `${at.city ?? ""} `,
        addressRegion: `${at.region ?? ""},`,
        addressCountry: at.country,
      },
    })),
  };
  const json = JSON.stringify(data).replaceAll("<", "\\u003c");
  return `<!DOCTYPE html><html><head><script type="application/ld+json">${json}</script></head><body></body></html>`;
}
