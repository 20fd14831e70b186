import { placeLine } from "../corpus/places.ts";
import type { SimBoard, SimPosting } from "../sim-posting.ts";
import { sliceElements } from "../slice-json.ts";
import { htmlParts, plain, secondsOf } from "./parts.ts";
import { turnKeys, type Protocol, type Question } from "./protocol.ts";

const workplaces = { remote: "Remote", hybrid: "Hybrid", onsite: "On-site", unspecified: "" };
const urlOf = (board: string, path: string): string => `https://${board.replace("|", "/")}/${path}`;
const pageOf = (name: string, data: string): string =>
  `<!DOCTYPE html><html><body><script>\nvar phApp = phApp || {};\nphApp.ddo = {"siteConfig":{"status":"success"},"${name}":${data.replaceAll("<", "\\u003c")}}; phApp.experimentData = {};\n</script></body></html>`;

/** Phenom: pages of ten postings that carry them as data, and a page for each posting. */
export const phenom: Protocol = {
  ...plain,
  provider: "phenom",
  hosts: ["*.phenompeople.com"],
  contentType: "text/html; charset=utf-8",
  slice: (list) => sliceElements(list.slice(list.indexOf('{"jobs":'), list.lastIndexOf("}};") - 1), "jobs"),
  keyOf: ({ key }) => `ACMEUS${key}EXTERNALENUS`,
  token: (words) => `${words.join("-")}.phenompeople.com|us/en`,
  careersUrl: (board) => urlOf(board, "search-results"),
  parse: ({ hostname, pathname, searchParams: query }) => {
    const [, path, list, key = null] =
      /^\/(us\/en)\/(?:(search-results)|job\/ACMEUS(\d+)EXTERNALENUS)$/.exec(pathname) ?? [];
    if (path === undefined) return null;
    return { kind: list === undefined ? "posting" : "list", board: `${hostname}|${path}`, key, query };
  },
  listUrl: (board) => urlOf(board, "search-results?from=0&s=1"),
  postingUrl: (board, key) => urlOf(board, `job/ACMEUS${key}EXTERNALENUS`),
  renderPosting,
  wrapList: (elements, total) =>
    pageOf(
      "eagerLoadRefineSearch",
      `{"status":200,"hits":${elements.length},"totalHits":${total},"data":{"jobs":[${elements.join(",")}]}}`,
    ),
  selectPage: (elements, query) => elements.slice(Number(query.get("from")), Number(query.get("from")) + 10),
  notFound: () => ({ status: 404, contentType: "text/html", body: "<!DOCTYPE html><html></html>" }),
};

function renderPosting(board: SimBoard, posting: SimPosting, question: Question): string {
  const [home] = posting.places;
  const row = {
    jobSeqNo: `ACMEUS${posting.key}EXTERNALENUS`,
    reqId: posting.requisition ?? "",
    title: posting.title,
    ...(home === undefined
      ? {}
      : { location: placeLine(home, 1), city: home.city, state: home.region, country: home.country }),
    multi_location: posting.places.map((at) => placeLine(at, 1)),
    category: posting.department,
    type: posting.employment.replace("_", " "),
    RemoteType: workplaces[posting.workplace],
    locale: `${posting.language}_US`,
    postedDate: secondsOf(posting.postedAt, ".000+0000"),
  };
  if (question.kind === "list") return JSON.stringify(turnKeys(row, posting.keyTurn));
  const job = { ...row, companyName: board.name, description: htmlParts(posting, board.name).whole };
  return pageOf("jobDetail", JSON.stringify({ status: 200, hits: 1, totalHits: 1, data: { job } }));
}
