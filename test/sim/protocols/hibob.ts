import type { SimBoard, SimPosting } from "../sim-posting.ts";
import { sliceElements } from "../slice-json.ts";
import { htmlParts, plain, secondsOf } from "./parts.ts";
import { turnKeys, type Protocol } from "./protocol.ts";

const hostOf = (board: string): string => `https://${board}.careers.hibob.com`;
const workplaces = { remote: "remote", hybrid: "hybrid", onsite: "on_site", unspecified: null };

/** HiBob: the whole board in one answer, beside the filters of its page. */
export const hibob: Protocol = {
  ...plain,
  provider: "hibob",
  hosts: ["*.careers.hibob.com"],
  contentType: "application/json; charset=utf-8",
  slice: (list) => sliceElements(list, "jobAdDetails"),
  numberKeys: false,
  careersUrl: (board) => `${hostOf(board)}/jobs`,
  parse: ({ hostname, pathname, searchParams: query }) =>
    pathname === "/api/job-ad" ? { kind: "list", board: hostname.split(".")[0] ?? "", key: null, query } : null,
  listUrl: (board) => `${hostOf(board)}/api/job-ad`,
  renderPosting,
  wrapList: (elements) => `{"filterGroups":{"departments":[]},"jobAdDetails":[${elements.join(",")}]}`,
  notFound: () => ({ status: 404, contentType: "text/html", body: "<html>Not found</html>" }),
};

function renderPosting(board: SimBoard, posting: SimPosting): string {
  const [home] = posting.places;
  const { intro, body, skills, closing } = htmlParts(posting, board.name);
  const ad = {
    id: posting.key,
    title: posting.title,
    department: posting.department,
    employmentTypeId: posting.employment,
    site: home?.city,
    siteId: 1,
    country: home?.country,
    language: posting.language,
    description: intro,
    responsibilities: body,
    requirements: skills,
    benefits: closing,
    publishedAt: secondsOf(posting.postedAt, ".518438210Z"),
    workspaceTypeId: workplaces[posting.workplace],
  };
  return JSON.stringify(turnKeys(ad, posting.keyTurn));
}
