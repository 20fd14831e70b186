import { placeLine } from "../corpus/places.ts";
import type { SimBoard, SimPosting } from "../sim-posting.ts";
import { sliceElements } from "../slice-json.ts";
import { htmlParts, plain, secondsOf } from "./parts.ts";
import { turnKeys, type Protocol, type Question } from "./protocol.ts";

const HOST = "https://workforcenow.adp.com";
const API = "/mascsr/default/careercenter/public/events/staffing/v1/job-requisitions";
const firstOf = (query?: URLSearchParams): number => Number(query?.get("$skip") ?? 1);

/** ADP Workforce Now: pages whose rows count from 1, a posting's text in an answer of its own. */
export const adpwfn: Protocol = {
  ...plain,
  provider: "adpwfn",
  hosts: ["workforcenow.adp.com"],
  contentType: "application/json;charset=UTF-8",
  slice: (list) => sliceElements(list, "jobRequisitions"),
  token: (words) => `${words.join("-")}|19000101_000001`,
  careersUrl: (board) => {
    const [customer, center] = board.split("|");
    return `${HOST}/mascsr/default/mdf/recruitment/recruitment.html?cid=${customer}&ccId=${center}`;
  },
  parse: ({ pathname, searchParams: query }) => {
    if (!pathname.startsWith(API)) return null;
    const [, key = null] = /^\/(\w+)$/.exec(pathname.slice(API.length)) ?? [];
    const board = `${query.get("cid")}|${query.get("ccId")}`;
    return { kind: key === null ? "list" : "posting", board, key: key?.replace(/_1$/, "") ?? null, query };
  },
  listUrl: (board) => `${HOST}${API}?cid=${board.replace("|", "&ccId=")}&$top=20&$skip=1`,
  postingUrl: (board, key) => `${HOST}${API}/${key}_1?cid=${board.replace("|", "&ccId=")}`,
  keyOf: ({ key }) => `${key}_1`,
  renderPosting,
  wrapList: (elements, total, question) =>
    `{"jobRequisitions":[${elements.join(",")}],"meta":{"startSequence":${firstOf(question?.query)},"totalNumber":${total}}}`,
  selectPage: (elements, query) =>
    elements.slice(firstOf(query) - 1, firstOf(query) - 1 + Math.min(20, Number(query.get("$top") ?? 20))),
  notFound: () => ({ status: 404, contentType: "text/html", body: "<html>Not found</html>" }),
};

function renderPosting(board: SimBoard, posting: SimPosting, question: Question): string {
  const row = {
    itemID: `${posting.key}_1`,
    requisitionTitle: posting.title,
    postDate: secondsOf(posting.postedAt, ".000-04:00"),
    organizationalUnits: [],
    workLevelCode: { shortName: posting.employment },
    customFieldGroup: { stringFields: [{ stringValue: posting.key, nameCode: { codeValue: "ExternalJobID" } }] },
    clientRequisitionID: posting.requisition,
    requisitionLocations: posting.places.map((at) => ({
      address: { cityName: at.city, countrySubdivisionLevel1: { codeValue: at.regionCode }, postalCode: "" },
      nameCode: { shortName: ` ${placeLine(at, 1)}` },
    })),
  };
  if (question.kind === "list") return JSON.stringify(turnKeys(row, posting.keyTurn));
  return JSON.stringify({
    jobRequisitions: [{ ...row, requisitionDescription: htmlParts(posting, board.name).whole }],
  });
}
