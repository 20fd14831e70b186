import type { SimBoard, SimPosting } from "../sim-posting.ts";
import { sliceElements } from "../slice-json.ts";
import { htmlParts, pageByOffset, plain } from "./parts.ts";
import { boardOfTicket, NOBODY, ticketFor, turnKeys, type Protocol } from "./protocol.ts";

const CLOUD = "us.api.csod.com";
const JSON_TYPE = "application/json; charset=utf-8";
const siteUrl = (board: string): string => {
  const [customer, site] = board.split("|");
  return `https://${customer}.csod.com/ux/ats/careersite/${site}/home?c=${customer}`;
};

/** Cornerstone: a site's page that hands out a token, and a search by POST that wants it. */
export const cornerstone: Protocol = {
  ...plain,
  provider: "cornerstone",
  hosts: ["*.csod.com", CLOUD],
  contentType: JSON_TYPE,
  slice: (list) => sliceElements(list.slice(list.indexOf('"data":') + 7), "requisitions"),
  token: (words, rank) => `${words.join("-")}|${1 + (rank % 9)}`,
  careersUrl: siteUrl,
  parse: ({ hostname, pathname }, body, headers) => {
    const query = new URLSearchParams();
    const [, site] = /^\/ux\/ats\/careersite\/(\d+)\/home$/.exec(pathname) ?? [];
    if (site !== undefined) return { kind: "board", board: `${hostname.split(".")[0]}|${site}`, key: null, query };
    if (hostname !== CLOUD || pathname !== "/rec-job-search/external/jobs" || body === null) return null;
    const asked = JSON.parse(body) as { careerSitePageId: number; pageNumber: number; pageSize: number };
    query.set("offset", String((asked.pageNumber - 1) * asked.pageSize));
    query.set("limit", String(asked.pageSize));
    const ticket = boardOfTicket(headers, "authorization");
    const board = ticket.includes("|") ? `${ticket.split("|")[0]}|${asked.careerSitePageId}` : ticket;
    return { kind: "list", board, key: null, query, isPost: true };
  },
  listUrl: () => `https://${CLOUD}/rec-job-search/external/jobs`,
  renderPosting,
  wrapList: (elements, total) =>
    `{"status":"Success","data":{"totalCount":${total},"requisitions":[${elements.join(",")}],"filters":[]}}`,
  renderBoard: ({ board }) =>
    `<!DOCTYPE html><html><head><script type="text/javascript">csod.context={"corp":"${board.split("|")[0]}","cultureID":1,"endpoints":{"cloud":"https://${CLOUD}/","api":"/"},"token":"${ticketFor(board)}"};</script></head><body></body></html>`,
  selectPage: pageByOffset(25, 1_000),
  notFound: (question) => {
    if (question?.kind === "list" && question.board !== NOBODY) {
      return { status: 200, contentType: JSON_TYPE, body: '{"status":0,"data":{"totalCount":0,"requisitions":[]}}' };
    }
    if (question?.kind === "board") return { status: 200, contentType: "text/html", body: "<html>Error</html>" };
    return { status: question === null ? 404 : 401, contentType: JSON_TYPE, body: "" };
  },
};

function renderPosting(board: SimBoard, posting: SimPosting): string {
  const row = {
    requisitionId: Number(posting.key),
    postingEffectiveDate: new Date(posting.postedAt).toLocaleDateString("en-US", { timeZone: "UTC" }),
    postingExpirationDate: "-",
    displayJobTitle: posting.title.replaceAll("<", "&lt;"),
    locations: posting.places.map((at) => ({ city: at.city, state: at.regionCode, country: at.countryCode })),
    externalDescription: htmlParts(posting, board.name).texts.join("\n"),
  };
  return JSON.stringify(turnKeys(row, posting.keyTurn));
}
