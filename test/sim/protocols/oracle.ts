import { placeLine } from "../corpus/places.ts";
import { describePosting, escapeHtml } from "../describe-posting.ts";
import type { SimBoard, SimPosting } from "../sim-posting.ts";
import { sliceElements } from "../slice-json.ts";
import { turnKeys, type Protocol, type Question } from "./protocol.ts";

const JSON_TYPE = "application/json;charset=utf-8";
const API = "/hcmRestApi/resources/latest/recruitingCEJobRequisition";
const siteOf = (board: string): string => board.split("|")[1] ?? "";
const urlOf = (board: string, path: string): string => `https://${board.split("|")[0]}${path}`;

/** Oracle Recruiting: a search inside a collection of one, its questions inside one parameter, details apart. */
export const oracle: Protocol = {
  provider: "oracle",
  hosts: ["*.fa.us2.oraclecloud.com"],
  contentType: JSON_TYPE,
  validator: "none",
  slice: (list) => sliceElements(sliceElements(list, "items")[0] ?? "", "requisitionList"),
  anyCase: true,
  numberKeys: true,
  token: (words) => `${words.join("")}.fa.us2.oraclecloud.com|CX_1001`,
  careersUrl: (board) => urlOf(board, `/hcmUI/CandidateExperience/en/sites/${siteOf(board)}/jobs`),
  parse: (url) => {
    const query = new URLSearchParams((url.searchParams.get("finder") ?? "").replaceAll(/[;,]/g, "&"));
    const board = `${url.hostname}|${query.get("siteNumber")}`;
    if (url.pathname === `${API}s`) return { kind: "list", board, key: null, query };
    const key = query.get("Id")?.replaceAll('"', "") ?? null;
    return url.pathname === `${API}Details` && key !== null ? { kind: "posting", board, key, query } : null;
  },
  listUrl: (board) => urlOf(board, `${API}s?finder=findReqs;siteNumber=${siteOf(board)},limit=200,offset=0`),
  postingUrl: (board, key) => urlOf(board, `${API}Details?finder=ById;Id="${key}",siteNumber=${siteOf(board)}`),
  renderPosting,
  wrapList: (elements, total, question) =>
    `{"items":[{"TotalJobsCount":${total},"SiteNumber":${question === undefined ? null : `"${siteOf(question.board)}"`},"requisitionList":[${elements.join(",")}]}],"count":1,"hasMore":false}`,
  renderBoard: () => "",
  selectPage: (elements, query) => {
    const offset = Number(query.get("offset") ?? 0);
    return elements.slice(offset, offset + Math.min(200, Number(query.get("limit") ?? 25)));
  },
  notFound: () => ({ status: 404, contentType: "text/html", body: "<html>Not found</html>" }),
  otherFormat: () => null,
};

function renderPosting(board: SimBoard, posting: SimPosting, question: Question): string {
  const [home, ...others] = posting.places;
  const row = {
    Id: posting.key,
    Title: posting.title,
    PostedDate: new Date(posting.postedAt).toISOString().slice(0, 10),
    PrimaryLocation: home === undefined ? null : placeLine(home, 1),
    PrimaryLocationCountry: home?.countryCode,
    secondaryLocations: others.map((at) => ({ Name: placeLine(at, 1), CountryCode: at.countryCode })),
    WorkplaceTypeCode: { remote: "ORA_REMOTE", hybrid: "ORA_HYBRID", onsite: "ORA_ON_SITE", unspecified: null }[
      posting.workplace
    ],
    JobFamily: posting.department,
    JobSchedule: null,
  };
  if (question.kind === "list") return JSON.stringify(turnKeys(row, posting.keyTurn));
  const { intro, body, sections, pay, closing } = describePosting(posting, board.name);
  const text = [...intro, ...body, ...sections.flatMap(({ items }) => items), pay ?? "", ...closing];
  const detail = {
    ...row,
    JobSchedule: "Full time",
    ContentLocale: posting.language,
    ExternalPostedStartDate: new Date(posting.postedAt).toISOString().replace(/\.\d+Z/, "+00:00"),
    ExternalDescriptionStr: text.map((part) => `<p>${escapeHtml(part)}</p>`).join(""),
    requisitionFlexFields: [],
  };
  return JSON.stringify({ items: [detail], count: 1 });
}
