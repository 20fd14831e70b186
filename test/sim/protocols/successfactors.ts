import { placeLine } from "../corpus/places.ts";
import { escapeHtml } from "../describe-posting.ts";
import type { SimBoard, SimPosting } from "../sim-posting.ts";
import { htmlParts, plain } from "./parts.ts";
import type { Protocol, Question } from "./protocol.ts";

const PAGE_SIZE = 25;
/** "Wed Jun 24 07:00:00 UTC 2026": midnight of a zone of the customer's. */
const javaDate = (ms: number): string =>
  new Date(ms).toUTCString().replace(/^(\w+), (\d+) (\w+) (\d+) .*$/, "$1 $3 $2 07:00:00 UTC $4");

/** SuccessFactors (RMK): a site of the company's own, its search as a table of 25 rows, a page for each posting. */
export const successfactors: Protocol = {
  ...plain,
  provider: "successfactors",
  hosts: ["*.jobs2web.com"],
  contentType: "text/html; charset=utf-8",
  slice: (list) => list.match(/<tr class="data-row">.*?<\/tr>|<li class="job-tile .*?<\/li>/gs) ?? [],
  token: (words) => `${words.join("-")}.jobs2web.com`,
  careersUrl: (board) => `https://${board}/viewalljobs/`,
  parse: ({ hostname: board, pathname, searchParams: query }) => {
    if (pathname === "/search/") return { kind: "list", board, key: null, query };
    const key = /^\/job\/[^/]+\/(\d+)\/$/.exec(pathname)?.[1];
    return key === undefined ? null : { kind: "posting", board, key, query };
  },
  listUrl: (board) => `https://${board}/search/?q=&startrow=0`,
  postingUrl: (board, key) => `https://${board}/job/A-posting/${key}/`,
  renderPosting,
  wrapList: (elements, total, question) => {
    const first = Number(question?.query.get("startrow") ?? 0);
    const label = `<span class="paginationLabel">Results <b>${first + 1} – ${first + elements.length}</b> of <b>${total}</b></span>`;
    return `<!DOCTYPE html><html><body>${total === 0 ? "" : label}<table id='searchresults'>${elements.join("\n")}</table></body></html>`;
  },
  selectPage: (elements, query) => {
    const first = Number(query.get("startrow") ?? 0);
    return elements.slice(first, first + PAGE_SIZE);
  },
  notFound: () => ({ status: 404, contentType: "text/html", body: "<!DOCTYPE html><html></html>" }),
};

function renderPosting(board: SimBoard, posting: SimPosting, question: Question): string {
  const [home] = posting.places;
  const place = home === undefined ? "" : placeLine(home, 1);
  if (question.kind === "list") {
    const link = `<a class="jobTitle-link" href="/job/A-posting/${posting.key}/">${escapeHtml(posting.title)}</a>`;
    return `<tr class="data-row"><td><span class="jobTitle">${link}</span><div class="visible-phone">${link}<span class="jobLocation">${place}</span></div></td><td><span class="jobLocation">\n ${place} </span></td></tr>`;
  }
  const addresses = posting.places.map(
    ({ city, region, countryCode }) =>
      `<span itemprop="jobLocation"><span itemprop="address"><meta itemprop="addressLocality" content="${city}"><meta itemprop="addressRegion" content="${region}"><meta itemprop="addressCountry" content="${countryCode}"></span></span>`,
  );
  return `<!DOCTYPE html><html><head><link rel="canonical" href="https://${board.board}/job/A-posting/${posting.key}/" /></head><body><div class="jobDisplayShell">${addresses.join("")}<meta itemprop="datePosted" content="${javaDate(posting.postedAt)}"><h1 itemprop="title">${escapeHtml(posting.title)}</h1><p id="job-company"><strong>Company: </strong><span>${escapeHtml(board.name)}</span></p><span itemprop="description" class="jobdescription">${htmlParts(posting, board.name).whole}</span></div></body></html>`;
}
