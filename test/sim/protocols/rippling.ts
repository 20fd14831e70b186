import { placeLine } from "../corpus/places.ts";
import type { SimBoard, SimPosting } from "../sim-posting.ts";
import { sliceElements } from "../slice-json.ts";
import { employmentWords, htmlParts, listedPay, plain } from "./parts.ts";
import { turnKeys, type Protocol, type Question } from "./protocol.ts";

const HOST = "api.rippling.com";
const JSON_TYPE = "application/json";
const employments = employmentWords("SALARIED_FT HOURLY_PT CONTRACTOR INTERN TEMP");
const listUrl = (board: string): string => `https://${HOST}/platform/api/ats/v1/board/${board}/jobs`;

/** Rippling: a bare array of what a board's page shows, the rest in an answer for each posting. */
export const rippling: Protocol = {
  ...plain,
  provider: "rippling",
  hosts: [HOST],
  contentType: JSON_TYPE,
  numberKeys: false,
  slice: (list) => sliceElements(list, null),
  careersUrl: (board) => `https://ats.rippling.com/${board}/jobs`,
  parse: ({ pathname, searchParams: query }) => {
    const [, board, key = null] =
      /^\/platform\/api\/ats\/v1\/board\/([^/]+)\/jobs(?:\/([\w-]+))?$/.exec(pathname) ?? [];
    return board === undefined ? null : { kind: key === null ? "list" : "posting", board, key, query };
  },
  listUrl,
  postingUrl: (board, key) => `${listUrl(board)}/${key}`,
  renderPosting,
  wrapList: (elements) => `[${elements.join(",")}]`,
  notFound: () => ({ status: 404, contentType: JSON_TYPE, body: '{"error_code":"RESOURCE_NOT_FOUND"}' }),
};

function renderPosting(board: SimBoard, posting: SimPosting, question: Question): string {
  const places = posting.places.map((at) => placeLine(at, 1));
  const url = `https://ats.rippling.com/${board.board}/jobs/${posting.key}`;
  const shared = { uuid: posting.key, name: posting.title, url };
  const workLocation = places[0] === undefined ? null : { id: places[0], label: places[0] };
  const { department } = posting;
  const row = { ...shared, department: { id: department, label: department }, workLocation };
  if (question.kind === "list") return JSON.stringify(turnKeys(row, posting.keyTurn));
  const { min, max, period, currency } = listedPay(posting);
  const prose = htmlParts(posting, board.name);
  return JSON.stringify({
    ...shared,
    companyName: board.name,
    workLocations: places,
    department: { name: department, base_department: department, department_tree: [department] },
    employmentType: { label: employments[posting.employment], id: posting.employment.replace("_", "-") },
    createdOn: new Date(posting.postedAt).toISOString().replace("Z", "000+00:00"),
    payRangeDetails: min === null ? [] : [{ rangeStart: min, rangeEnd: max, currency, frequency: period }],
    description: { company: prose.intro, role: prose.body + prose.skills + prose.closing },
  });
}
