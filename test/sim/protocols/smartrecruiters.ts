import { placeLine } from "../corpus/places.ts";
import type { SimBoard, SimPosting } from "../sim-posting.ts";
import { sliceElements } from "../slice-json.ts";
import { htmlParts, pageByOffset, plain } from "./parts.ts";
import { turnKeys, type Protocol, type Question } from "./protocol.ts";

const HOST = "api.smartrecruiters.com";

/** SmartRecruiters' Posting API: pages with a total, the rest of a posting at its own address. */
export const smartrecruiters: Protocol = {
  ...plain,
  provider: "smartrecruiters",
  hosts: [HOST],
  contentType: "application/json;charset=UTF-8",
  validator: "etag",
  slice: (list) => sliceElements(list, "content"),
  careersUrl: (board) => `https://jobs.smartrecruiters.com/${board}`,
  parse: (url) => {
    const [, board, key = null] = /^\/v1\/companies\/([^/]+)\/postings(?:\/([^/]+))?$/.exec(url.pathname) ?? [];
    if (board === undefined) return null;
    return { kind: key === null ? "list" : "posting", board, key, query: url.searchParams };
  },
  listUrl: (board) => `https://${HOST}/v1/companies/${board}/postings?limit=100&offset=0`,
  postingUrl: (board, key) => `https://${HOST}/v1/companies/${board}/postings/${key}`,
  renderPosting,
  wrapList: (elements, total, question) =>
    `{"offset":${Number(question?.query.get("offset") ?? 0)},"limit":100,"totalFound":${total},"content":[${elements.join(",")}]}`,
  selectPage: pageByOffset(10, 100),
  // An unknown company is no error.
  notFound: (question) =>
    question?.kind === "posting"
      ? { status: 404, contentType: "application/json", body: '{"code":"RESOURCE_NOT_FOUND"}' }
      : { status: 200, contentType: "application/json", body: '{"offset":0,"limit":100,"totalFound":0,"content":[]}' },
};

function renderPosting(board: SimBoard, posting: SimPosting, question: Question): string {
  const [home] = posting.places;
  const listed = {
    id: posting.key,
    name: posting.title,
    refNumber: posting.requisition,
    company: { identifier: board.board, name: board.name },
    releasedDate: new Date(posting.postedAt).toISOString(),
    location: {
      city: home?.city,
      region: home?.regionCode || home?.region,
      country: home?.countryCode.toLowerCase(),
      remote: posting.workplace === "remote",
      hybrid: posting.workplace === "hybrid",
      fullLocation: home === undefined ? null : placeLine(home, 1),
    },
    department: { id: "1", label: posting.department },
    function: { id: "2", label: posting.team },
    typeOfEmployment: { id: posting.employment, label: "Full-time" },
    visibility: "PUBLIC",
    language: { code: posting.language },
  };
  if (question.kind === "list") return JSON.stringify(turnKeys(listed, posting.keyTurn));
  const prose = htmlParts(posting, board.name);
  const sections = {
    companyDescription: { title: "Company Description", text: prose.intro },
    jobDescription: { title: "Job Description", text: prose.body },
    qualifications: { title: "Qualifications", text: prose.skills },
    additionalInformation: { title: "Additional Information", text: prose.closing },
  };
  const url = `https://jobs.smartrecruiters.com/${board.board}/${posting.key}-words`;
  return JSON.stringify({ ...listed, active: true, postingUrl: url, applyUrl: `${url}?oga=true`, jobAd: { sections } });
}
