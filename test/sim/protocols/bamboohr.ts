import type { SimBoard, SimPosting } from "../sim-posting.ts";
import { sliceElements } from "../slice-json.ts";
import { day, htmlParts, plain } from "./parts.ts";
import { turnKeys, type Protocol, type Question } from "./protocol.ts";

const hostOf = (board: string): string => `https://${board}.bamboohr.com`;

/** BambooHR: the whole list in one answer with a total, the rest of a posting in an answer of its own. */
export const bamboohr: Protocol = {
  ...plain,
  provider: "bamboohr",
  hosts: ["*.bamboohr.com"],
  contentType: "application/json",
  slice: (list) => sliceElements(list, "result"),
  careersUrl: (board) => `${hostOf(board)}/careers`,
  parse: ({ hostname, pathname, searchParams: query }) => {
    const board = hostname.split(".")[0] ?? "";
    if (pathname === "/careers/list") return { kind: "list", board, key: null, query };
    const key = /^\/careers\/(\d+)\/detail$/.exec(pathname)?.[1] ?? null;
    return key === null ? null : { kind: "posting", board, key, query };
  },
  listUrl: (board) => `${hostOf(board)}/careers/list`,
  postingUrl: (board, key) => `${hostOf(board)}/careers/${key}/detail`,
  renderPosting,
  wrapList: (elements, total) => `{"meta":{"totalCount":${total}},"result":[${elements.join(",")}]}`,
  notFound: () => ({ status: 302, contentType: "text/html", body: "", location: "https://www.bamboohr.com/" }),
};

function renderPosting(board: SimBoard, posting: SimPosting, question: Question): string {
  const [home] = posting.places;
  const place = { city: home?.city, state: home?.region };
  const row = {
    id: posting.key,
    jobOpeningName: posting.title,
    departmentLabel: posting.department,
    employmentStatusLabel: posting.employment,
    location: place,
    atsLocation: { country: null, state: null, province: null, city: null },
    isRemote: null,
    locationType: { onsite: "0", remote: "1", hybrid: "2", unspecified: null }[posting.workplace],
  };
  if (question.kind === "list") return JSON.stringify(turnKeys(row, posting.keyTurn));
  const jobOpening = {
    ...row,
    location: { ...place, addressCountry: home?.country },
    jobOpeningShareUrl: `${hostOf(board.board)}/careers/${posting.key}`,
    description: htmlParts(posting, board.name).whole,
    datePosted: day(posting.postedAt),
  };
  return JSON.stringify({ meta: {}, result: { jobOpening } });
}
