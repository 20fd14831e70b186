import type { SimBoard, SimPosting } from "../sim-posting.ts";
import { sliceElements } from "../slice-json.ts";
import { htmlParts, plain, secondsOf } from "./parts.ts";
import { boardOfTicket, NOBODY, ticketFor, turnKeys, type Protocol } from "./protocol.ts";

const SITE = "https://myjobs.adp.com/public/staffing/v1/career-site/";
const LIST = "/myadp_prefix/mycareer/public/staffing/v1/job-requisitions/apply-custom-filters";
const JSON_TYPE = "application/json;charset=UTF-8";

/** ADP Recruiting Management: a site's facts with a token, and a search that wants it. */
export const adprm: Protocol = {
  ...plain,
  provider: "adprm",
  hosts: ["myjobs.adp.com", "my.adp.com"],
  contentType: JSON_TYPE,
  slice: (list) => sliceElements(list, "jobRequisitions"),
  careersUrl: (board) => `https://myjobs.adp.com/${board}/cx`,
  parse: ({ href, pathname, searchParams: query }, _, headers) => {
    if (href.startsWith(SITE)) return { kind: "board", board: href.slice(SITE.length), key: null, query };
    if (pathname !== LIST) return null;
    return { kind: "list", board: boardOfTicket(headers, "myjobstoken"), key: null, query };
  },
  listUrl: () => `https://my.adp.com${LIST}?$top=100&$skip=0`,
  renderPosting,
  wrapList: (elements, total) => `{"count":${total},"jobRequisitions":[${elements.join(",")}]}`,
  renderBoard: ({ board, name }) =>
    JSON.stringify({ clientName: name, domain: board, active: true, myJobsToken: ticketFor(board) }),
  selectPage: (elements, query) => {
    const skip = Number(query.get("$skip"));
    return elements.slice(skip, skip + Math.min(100, Number(query.get("$top") ?? 20)));
  },
  notFound: (question) => ({ status: question?.board === NOBODY ? 401 : 404, contentType: JSON_TYPE, body: "{}" }),
};

function renderPosting(board: SimBoard, posting: SimPosting): string {
  const { intro, body, skills, closing } = htmlParts(posting, board.name);
  const row = {
    organizationalUnits: [{ name: posting.department }],
    requisitionLocations: posting.places.map((at, index) => ({
      address: {
        cityName: at.city,
        countrySubdivisionLevel1: { codeValue: at.regionCode },
        country: { codeValue: at.countryCode },
      },
      primaryIndicator: index === 0,
    })),
    jobDescription: intro + body,
    jobQualifications: skills + closing,
    postingDate: secondsOf(posting.postedAt, "Z"),
    clientRequisitionID: posting.requisition,
    reqId: posting.key,
    workLevelCode: posting.employment,
    publishedJobTitle: posting.title,
  };
  return JSON.stringify(turnKeys(row, posting.keyTurn));
}
