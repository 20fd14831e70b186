import { placeLine } from "../corpus/places.ts";
import type { SimBoard, SimPosting } from "../sim-posting.ts";
import { sliceElements } from "../slice-json.ts";
import { htmlParts, listedPay, plain, secondsOf } from "./parts.ts";
import { turnKeys, type Protocol, type Question } from "./protocol.ts";

const HOST = "recruiting.paylocity.com";
const MARK = "window.pageData = ";
const boardUrl = (board: string): string => `https://${HOST}/recruiting/jobs/All/${board}`;
/** JSON as it may stand in a script. */
const scriptJson = (json: string): string => json.replaceAll("<", "\\u003c");

/** Paylocity: a page that holds the board as data, and a page for each posting, its parts under headings. */
export const paylocity: Protocol = {
  ...plain,
  provider: "paylocity",
  hosts: [HOST],
  contentType: "text/html; charset=utf-8",
  slice: (list) => sliceElements(list.slice(list.indexOf(MARK) + MARK.length, list.lastIndexOf("};") + 1), "Jobs"),
  token: (_, rank) => `211e692d-c45a-4e3a-ae01-${String(rank).padStart(12, "0")}`,
  careersUrl: boardUrl,
  parse: ({ pathname, searchParams: query }) => {
    const [, list, key] = /^\/recruiting\/jobs\/(?:all\/([\w-]+)|details\/(\d+))$/i.exec(pathname) ?? [];
    if (list !== undefined) return { kind: "list", board: list, key: null, query };
    // A posting's address does not name its board: the world has one.
    return key === undefined ? null : { kind: "posting", board: "", key, query };
  },
  listUrl: boardUrl,
  postingUrl: (_, key) => `https://${HOST}/Recruiting/Jobs/Details/${key}`,
  renderPosting,
  wrapList: (elements) =>
    `<!DOCTYPE html><html><body><script>\n  ${MARK}{"Departments":[],"Jobs":[${scriptJson(elements.join(","))}],"ModuleTitle":"Acme"};\n</script></body></html>`,
  notFound: () => ({ status: 404, contentType: "text/html", body: "<!DOCTYPE html><html></html>" }),
};

function renderPosting(board: SimBoard, posting: SimPosting, question: Question): string {
  const [home] = posting.places;
  const place = home === undefined ? "" : placeLine(home, 1);
  const row = {
    JobId: Number(posting.key),
    JobTitle: posting.title,
    LocationName: place,
    ShouldDisplayLocation: true,
    PublishedDate: secondsOf(posting.postedAt, "+00:00"),
    Description: "",
    IsInternal: false,
    HiringDepartment: posting.department,
    JobLocation: { Name: place, City: home?.city, State: home?.regionCode, Country: home?.countryCode },
    IsRemote: posting.workplace === "remote",
    IndeedRemoteType: 2,
  };
  if (question.kind === "list") return JSON.stringify(turnKeys(row, posting.keyTurn));
  const { min: minValue, max: maxValue, period, currency } = listedPay(posting);
  const baseSalary = { currency, value: { minValue, maxValue, unitText: period?.toUpperCase() } };
  const data = { "@type": "JobPosting", title: posting.title, ...(minValue === null ? {} : { baseSalary }) };
  return `<!DOCTYPE html><html><head><script type="application/ld+json">${scriptJson(JSON.stringify(data))}</script><meta property="og:url" content="https://${HOST}/recruiting/jobs/Details/${posting.key}/Acme/Words"/></head><body><a class="apply-link-marker button" href="/Recruiting/jobs/Apply/${posting.key}">Apply</a><div class="job-preview-details"><div class="vertical-padding"><div class="job-listing-header">Job Type</div><div>${posting.employment}</div></div><div class="job-listing-header">Description</div><div>${htmlParts(posting, board.name).whole}</div></div></body></html>`;
}
