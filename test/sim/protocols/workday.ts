import { placeLine, type Place } from "../corpus/places.ts";
import type { SimBoard, SimPosting } from "../sim-posting.ts";
import { sliceElements } from "../slice-json.ts";
import { day, htmlParts, pageByOffset, plain } from "./parts.ts";
import { turnKeys, type Protocol, type Question } from "./protocol.ts";

const JSON_TYPE = "application/json;charset=UTF-8";
const partsOf = (board: string): string[] => board.split("|");
const hostOf = (board: string): string => `${partsOf(board)[0]}.${partsOf(board)[1]}.myworkdayjobs.com`;
const apiOf = (board: string): string => `https://${hostOf(board)}/wday/cxs/${partsOf(board)[0]}/${partsOf(board)[2]}`;
const slugOf = (posting: SimPosting): string => `Words-of-then_R${posting.key}`;
const pathOf = (posting: SimPosting): string => `/job/Somewhere/${slugOf(posting)}`;

/** Workday's career sites: twenty rows a page by POST, a total on the first page alone, details by GET. */
export const workday: Protocol = {
  ...plain,
  provider: "workday",
  hosts: ["*.wd5.myworkdayjobs.com"],
  contentType: JSON_TYPE,
  slice: (list) => sliceElements(list, "jobPostings"),
  keyOf: ({ key }) => `R${key}`,
  token: (words) => `${words.join("")}|wd5|external`,
  careersUrl: (board) => `https://${hostOf(board)}/${partsOf(board)[2]}`,
  parse: (url, body) => {
    const [, tenant, site, rest = ""] = /^\/wday\/cxs\/([^/]+)\/([^/]+)\/(.+)$/.exec(url.pathname) ?? [];
    if (tenant === undefined || site === undefined) return null;
    const board = `${tenant}|${url.hostname.split(".")[1]}|${site}`;
    const key = /^job\/.*_R(\d+)$/.exec(rest)?.[1] ?? null;
    if (key !== null) return { kind: "posting", board, key, query: new URLSearchParams() };
    if (rest !== "jobs" || body === null) return null;
    const asked = JSON.parse(body) as { offset: number; limit: number };
    const query = new URLSearchParams({ offset: String(asked.offset), limit: String(asked.limit) });
    return { kind: "list", board, key: null, query, isPost: true };
  },
  listUrl: (board) => `${apiOf(board)}/jobs`,
  postingUrl: (board, key) => `${apiOf(board)}/job/Somewhere/Words-of-then_R${key}`,
  renderPosting,
  wrapList: (elements, total, question) =>
    `{"total":${Number(question?.query.get("offset") ?? 0) === 0 ? total : 0},"jobPostings":[${elements.join(",")}],"facets":[]}`,
  selectPage: pageByOffset(20, 20),
  notFound: () => ({ status: 404, contentType: JSON_TYPE, body: '{"errorCode":"HTTP_404"}' }),
};

function renderPosting(board: SimBoard, posting: SimPosting, question: Question): string {
  const lines = posting.places.map((at: Place) => placeLine(at, 1));
  if (question.kind === "list") {
    const row = {
      title: posting.title,
      externalPath: pathOf(posting),
      locationsText: lines.length === 1 ? lines[0] : `${lines.length} Locations`,
      postedOn: "Posted 30+ Days Ago",
      bulletFields: [`R${posting.key}`],
    };
    return JSON.stringify(turnKeys(row, posting.keyTurn));
  }
  const info = {
    title: posting.title,
    jobDescription: htmlParts(posting, board.name).whole,
    location: lines[0],
    additionalLocations: lines.slice(1),
    startDate: day(posting.postedAt),
    timeType: "Full time",
    jobReqId: `R${posting.key}`,
    jobPostingId: slugOf(posting),
    externalUrl: `https://${hostOf(board.board)}/external${pathOf(posting)}`,
    jobRequisitionLocation: { country: { alpha2Code: posting.places[0]?.countryCode } },
  };
  return JSON.stringify({ jobPostingInfo: info, hiringOrganization: { name: board.name, url: "" } });
}
