import { placeLine } from "../corpus/places.ts";
import type { SimBoard, SimPosting } from "../sim-posting.ts";
import { sliceElements } from "../slice-json.ts";
import { day, htmlParts, pageByOffset, plain, secondsOf } from "./parts.ts";
import { turnKeys, type Protocol, type Question } from "./protocol.ts";

const JSON_TYPE = "application/json;charset=utf-8";
const API = "/hcmRestApi/resources/latest/recruitingCEJobRequisition";
const workplaces = { remote: "ORA_REMOTE", hybrid: "ORA_HYBRID", onsite: "ORA_ON_SITE", unspecified: null };
const siteOf = (board: string): string => board.split("|")[1] ?? "";
const urlOf = (board: string, path: string): string => `https://${board.split("|")[0]}${path}`;

/** Oracle Recruiting: a search inside a collection of one, its questions inside one parameter, details apart. */
export const oracle: Protocol = {
  ...plain,
  provider: "oracle",
  hosts: ["*.fa.us2.oraclecloud.com"],
  contentType: JSON_TYPE,
  slice: (list) => sliceElements(sliceElements(list, "items")[0] ?? "", "requisitionList"),
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
  selectPage: pageByOffset(25, 200),
  notFound: () => ({ status: 404, contentType: "text/html", body: "<html>Not found</html>" }),
};

function renderPosting(board: SimBoard, posting: SimPosting, question: Question): string {
  const [home, ...others] = posting.places;
  const row = {
    Id: posting.key,
    Title: posting.title,
    PostedDate: day(posting.postedAt),
    PrimaryLocation: home === undefined ? null : placeLine(home, 1),
    PrimaryLocationCountry: home?.countryCode,
    secondaryLocations: others.map((at) => ({ Name: placeLine(at, 1), CountryCode: at.countryCode })),
    WorkplaceTypeCode: workplaces[posting.workplace],
    JobFamily: posting.department,
    JobSchedule: null,
  };
  if (question.kind === "list") return JSON.stringify(turnKeys(row, posting.keyTurn));
  const detail = {
    ...row,
    JobSchedule: "Full time",
    ContentLocale: posting.language,
    ExternalPostedStartDate: secondsOf(posting.postedAt, "+00:00"),
    ExternalDescriptionStr: htmlParts(posting, board.name).whole,
    requisitionFlexFields: [],
  };
  return JSON.stringify({ items: [detail], count: 1 });
}
