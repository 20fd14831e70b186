import type { SimBoard, SimPosting } from "../sim-posting.ts";
import { sliceElements } from "../slice-json.ts";
import { employmentWords, htmlParts, pageByOffset, plain } from "./parts.ts";
import { turnKeys, type Protocol } from "./protocol.ts";

const HOST = "employability-portal.gupy.io";
const employments = employmentWords("effective part_time legal_entity internship temporary");
const workplaces = { onsite: "on-site", hybrid: "hybrid", remote: "remote", unspecified: null } as const;

/** Gupy's job portal: one search for all companies, by number, pages by offset. */
export const gupy: Protocol = {
  ...plain,
  provider: "gupy",
  hosts: [HOST],
  contentType: "application/json; charset=utf-8",
  slice: (list) => sliceElements(list, "data"),
  token: (_, rank) => String(1_000 + rank),
  careersUrl: (board) => `https://${HOST}/api/v1/jobs?companyId=${board}`,
  parse: ({ pathname, searchParams: query }) => {
    const board = query.get("companyId");
    return pathname === "/api/v1/jobs" && board !== null ? { kind: "list", board, key: null, query } : null;
  },
  listUrl: (board) => `https://${HOST}/api/v1/jobs?companyId=${board}&limit=100&offset=0`,
  renderPosting,
  // Its total is right on the last page alone.
  wrapList: (elements) => `{"data":[${elements.join(",")}],"pagination":{"total":${elements.length}}}`,
  selectPage: pageByOffset(10, 100),
  // A number that no company has is a search that finds nothing.
  notFound: (question) =>
    question === null
      ? { status: 404, contentType: "text/html", body: "<html>Not found</html>" }
      : { status: 200, contentType: "application/json; charset=utf-8", body: '{"data":[],"pagination":{"total":0}}' },
};

function renderPosting(board: SimBoard, posting: SimPosting): string {
  const [home] = posting.places;
  const id = Buffer.from(`{"jobId":${posting.key},"source":"gupy_portal"}`).toString("base64");
  const row = {
    id: Number(posting.key),
    companyId: Number(board.board),
    name: posting.title,
    description: htmlParts(posting, board.name).texts.join("\n"),
    careerPageName: board.name,
    type: `vacancy_type_${employments[posting.employment]}`,
    publishedDate: new Date(posting.postedAt).toISOString(),
    applicationDeadline: "2099-12-31",
    isRemoteWork: posting.workplace === "remote",
    city: home?.city ?? "",
    state: home?.region ?? "",
    country: home?.country,
    jobUrl: `https://acme.gupy.io/job/${id}?jobBoardSource=gupy_portal`,
    workplaceType: workplaces[posting.workplace],
  };
  return JSON.stringify(turnKeys(row, posting.keyTurn));
}
