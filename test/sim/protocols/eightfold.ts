import { placeLine } from "../corpus/places.ts";
import type { SimBoard, SimPosting } from "../sim-posting.ts";
import { sliceElements } from "../slice-json.ts";
import { htmlParts, plain } from "./parts.ts";
import { turnKeys, type Protocol, type Question } from "./protocol.ts";

const JSON_TYPE = "application/json";
const workplaces = { remote: "remote", hybrid: "hybrid", onsite: "onsite", unspecified: null };
const urlOf = (board: string, path: string): string => {
  const [host, domain] = board.split("|");
  return `https://${host}${path}${path.includes("?") ? "&" : "?"}domain=${domain}`;
};

/** Eightfold: ten rows a page, whatever is asked; a domain that the host does not know has no rows. */
export const eightfold: Protocol = {
  ...plain,
  provider: "eightfold",
  hosts: ["*.eightfold.ai"],
  contentType: JSON_TYPE,
  slice: (list) => sliceElements(list.slice(list.indexOf('"data":') + 7), "positions"),
  token: (words) => `${words.join("")}.eightfold.ai|${words.join("")}.com`,
  careersUrl: (board) => urlOf(board, "/careers"),
  parse: ({ hostname, pathname, searchParams: query }) => {
    const board = `${hostname}|${query.get("domain")}`;
    if (pathname === "/api/pcsx/search") return { kind: "list", board, key: null, query };
    const key = query.get("position_id");
    return pathname === "/api/pcsx/position_details" && key !== null ? { kind: "posting", board, key, query } : null;
  },
  listUrl: (board) => urlOf(board, "/api/pcsx/search?start=0"),
  postingUrl: (board, key) => urlOf(board, `/api/pcsx/position_details?position_id=${key}`),
  renderPosting,
  wrapList: (elements, count) =>
    `{"status":200,"error":{"message":""},"data":{"positions":[${elements.join(",")}],"filterDef":[],"count":${count}}}`,
  selectPage: (elements, query) => elements.slice(Number(query.get("start")), Number(query.get("start")) + 10),
  notFound: (question) =>
    question?.kind === "posting"
      ? { status: 404, contentType: JSON_TYPE, body: '{"status":404,"data":null}' }
      : { status: 200, contentType: JSON_TYPE, body: '{"status":200,"data":{"positions":[],"count":0}}' },
};

function renderPosting(board: SimBoard, posting: SimPosting, question: Question): string {
  const row = {
    id: Number(posting.key),
    displayJobId: posting.requisition,
    name: posting.title,
    locations: posting.places.map((at) => placeLine(at, 1)),
    standardizedLocations: posting.places.map(({ city, region, countryCode }) => `${city}, ${region}, ${countryCode}`),
    postedTs: Math.floor(posting.postedAt / 1000),
    department: posting.department,
    workLocationOption: workplaces[posting.workplace],
    positionUrl: `/careers/job/${posting.key}`,
  };
  if (question.kind === "list") return JSON.stringify(turnKeys(row, posting.keyTurn));
  const publicUrl = `https://${board.board.split("|")[0]}/careers/job/${posting.key}`;
  return JSON.stringify({
    status: 200,
    data: { ...row, publicUrl, jobDescription: htmlParts(posting, board.name).whole },
  });
}
