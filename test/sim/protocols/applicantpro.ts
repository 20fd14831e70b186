import { placeLine } from "../corpus/places.ts";
import type { SimBoard, SimPosting } from "../sim-posting.ts";
import { sliceElements } from "../slice-json.ts";
import { day, htmlParts, listedPay, plain } from "./parts.ts";
import { turnKeys, type Protocol, type Question } from "./protocol.ts";

const JSON_TYPE = "application/json";
const hostOf = (board: string): string => `https://${board}.applicantpro.com`;
/** The site's number, another one for each board. */
const siteOf = (board: string): number => 1_000 + (board.charCodeAt(0) * 31 + board.length);
const written = (ms: number): string =>
  new Date(ms).toLocaleDateString("en-US", { dateStyle: "medium", timeZone: "UTC" });

/** ApplicantPro: a site's page that says its number, the whole list by that, a page for each posting. */
export const applicantpro: Protocol = {
  ...plain,
  provider: "applicantpro",
  hosts: ["*.applicantpro.com"],
  contentType: JSON_TYPE,
  slice: (list) => sliceElements(list.slice(list.indexOf('"data":') + 7, list.lastIndexOf("}")), "jobs"),
  careersUrl: (board) => `${hostOf(board)}/jobs/`,
  parse: ({ hostname, pathname, searchParams: query }, _, headers) => {
    const board = hostname.split(".")[0] ?? "";
    if (pathname === "/jobs/") return { kind: "board", board, key: null, query };
    const key = /^\/jobs\/(\d+)\.html$/.exec(pathname)?.[1];
    if (key !== undefined) return { kind: "posting", board, key, query };
    const site = Number(/^\/core\/jobs\/(\d+)$/.exec(pathname)?.[1] ?? Number.NaN);
    // Asked over the wire, only with its own number.
    const isOwn = headers === undefined ? site === 0 : site === siteOf(board);
    return isOwn ? { kind: "list", board, key: null, query } : null;
  },
  listUrl: (board) => `${hostOf(board)}/core/jobs/${siteOf(board)}?getParams=%7B%7D`,
  postingUrl: (board, key) => `${hostOf(board)}/jobs/${key}.html`,
  renderPosting,
  wrapList: (elements, total) => `{"success":true,"data":{"jobs":[${elements.join(",")}],"jobCount":${total}}}`,
  renderBoard: ({ board }) =>
    `<!DOCTYPE html><html><body><script>bootstrapVue({ componentData: { organizationId: 7, domainId : ${siteOf(board)} } });</script></body></html>`,
  notFound: () => ({ status: 404, contentType: "text/html", body: "" }),
};

function renderPosting(board: SimBoard, posting: SimPosting, question: Question): string {
  const [home] = posting.places;
  const { min, max, period, currency } = listedPay(posting);
  const jobUrl = `${hostOf(board.board)}/jobs/${posting.key}`;
  const pay = { minSalary: min?.toLocaleString("en-US"), maxSalary: max?.toLocaleString("en-US") };
  const where = { city: home?.city, abbreviation: home?.regionCode, jobLocation: home && placeLine(home, 1) };
  const ends = { startDateRef: written(posting.postedAt), endDateRef: "Jun 22, 2031", untilFilled: 1 };
  const facts = { id: Number(posting.key), title: posting.title, orgTitle: posting.department };
  const kinds = { employmentType: posting.employment, workplaceType: posting.workplace, payTypeFrame: `per ${period}` };
  const row = { ...facts, ...kinds, ...where, ...ends, ...pay, jobUrl };
  if (question.kind === "list") return JSON.stringify(turnKeys(row, posting.keyTurn));
  const value = { minValue: String(min), maxValue: String(max), unitText: period?.toUpperCase() };
  const said = { title: posting.title, url: `${jobUrl}.html`, description: htmlParts(posting, board.name).whole };
  const dated = { datePosted: `${day(posting.postedAt)} 00:00:00`, hiringOrganization: { name: board.name } };
  const paid = min === null ? {} : { baseSalary: { currency, value } };
  const data = { "@type": "JobPosting", ...said, ...dated, ...paid };
  return `<!DOCTYPE html><html><head><script type="application/ld+json">${JSON.stringify(data).replaceAll("<", String.raw`\u003c`)}</script></head></html>`;
}
