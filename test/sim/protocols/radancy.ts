import { placeLine } from "../corpus/places.ts";
import { escapeHtml } from "../describe-posting.ts";
import type { SimBoard, SimPosting } from "../sim-posting.ts";
import { day, htmlParts, listedPay, plain } from "./parts.ts";
import type { Protocol, Question } from "./protocol.ts";

const PAGE_SIZE = 15;

/** Radancy: pages of a search, the rest in postings' own pages, of which half carry no linked data. */
export const radancy: Protocol = {
  ...plain,
  provider: "radancy",
  hosts: ["*.acmejobs.com"],
  contentType: "text/html; charset=utf-8",
  slice: (list) => list.match(/<li>\n {2}<(?:button|div).*?<\/li>|<tr>\n.*?<\/tr>/gs) ?? [],
  token: (words) => `${words.join("-")}.acmejobs.com`,
  careersUrl: (board) => `https://${board}/search-jobs`,
  parse: ({ hostname: board, pathname, searchParams: query }) => {
    if (pathname === "/search-jobs") return { kind: "list", board, key: null, query };
    const key = /^\/job\/town\/words\/1113\/(\d+)$/.exec(pathname)?.[1];
    return key === undefined ? null : { kind: "posting", board, key, query };
  },
  listUrl: (board) => `https://${board}/search-jobs`,
  postingUrl: (board, key) => `https://${board}/job/town/words/1113/${key}`,
  renderPosting,
  wrapList: (elements, total, question) => {
    const page = Number(question?.query.get("p") ?? 1);
    const pages = Math.max(1, Math.ceil(total / PAGE_SIZE));
    return `<!DOCTYPE html><html><body><section id="search-results" data-total-results="${total + 7}" data-total-job-results="${total}" data-total-pages="${pages}" data-current-page="${page}"><ul>\n${elements.join("\n")}\n</ul></section></body></html>`;
  },
  selectPage: (elements, query) => {
    const page = Number(query.get("p") ?? 1);
    return elements.slice((page - 1) * PAGE_SIZE, page * PAGE_SIZE);
  },
  notFound: () => ({ status: 404, contentType: "text/html", body: "<!DOCTYPE html><html></html>" }),
};

function renderPosting({ board, name }: SimBoard, posting: SimPosting, { kind }: Question): string {
  const { key, places } = posting;
  const [home] = places;
  const title = escapeHtml(posting.title);
  const path = `/job/town/words/1113/${key}`;
  const where = home === undefined ? "" : escapeHtml(placeLine(home, 1));
  if (kind === "list")
    return `<li>\n  <button class="js-save-job-btn" data-job-id="${key}">Save</button><a href="${path}" data-job-id="${key}"><h2>${title}</h2><span class="job-location"><b>Location</b> ${where}</span></a></li>`;
  const { whole, body } = htmlParts(posting, name);
  const text = `<div class="ats-description">${whole}</div>`;
  const [year, month, date] = day(posting.postedAt).split("-").map(Number);
  const head = `<meta name="job-ats-req-id" content="${posting.requisition ?? ""}"><meta name="gtm_tbcn_jobcategory" content="${escapeHtml(posting.department)}">`;
  if (Number(key) % 2 === 0) {
    const location = home === undefined ? "" : `${home.city}~${home.region}~${home.country}`;
    return `<!DOCTYPE html><html><head>${head}<meta name="gtm_tbcn_jobtitle" content="${title}"><meta name="gtm_tbcn_location" content="${escapeHtml(location)}"><meta name="gtm_firstindex" content="${month}/${date}/${year}"></head><body>${text}</body></html>`;
  }
  const { min: minValue, max: maxValue, currency } = listedPay(posting);
  const jobLocation = places.map((at) => {
    return { address: { addressLocality: at.city, addressRegion: at.region, addressCountry: at.country } };
  });
  const facts = {
    title: posting.title,
    url: `https://${board}${path}`,
    description: body,
    datePosted: `${year}-${month}-${date}`,
  };
  const rest = { industry: posting.department, employmentType: posting.employment, hiringOrganization: { name } };
  const baseSalary = { currency, value: { minValue, maxValue, unitText: "" } };
  const data = { "@type": "JobPosting", ...facts, ...rest, jobLocation, baseSalary };
  return `<!DOCTYPE html><html><head>${head}<script type="application/ld+json">${JSON.stringify(data).replaceAll("<", String.raw`\u003c`)}</script></head><body>${text}</body></html>`;
}
