import type { SimBoard, SimPosting } from "../sim-posting.ts";
import { sliceElements } from "../slice-json.ts";
import { htmlParts, plain, secondsOf } from "./parts.ts";
import { turnKeys, type Protocol } from "./protocol.ts";

const MARK = "COMPANY_POSITIONS_DATA = ";
const boardUrl = (board: string): string => `https://www.comeet.com/jobs/${board.replace("|", "/")}`;
/** A position's number: digits of sixteen, a dot before the last three. */
const uidOf = (key: string): string => {
  const digits = (BigInt(key) % 268_435_456n).toString(16).toUpperCase().padStart(5, "0");
  return `${digits.slice(0, -3)}.${digits.slice(-3)}`;
};

/** Comeet: a page that holds the board as data, a position for each place of a posting. */
export const comeet: Protocol = {
  ...plain,
  provider: "comeet",
  hosts: ["www.comeet.com"],
  contentType: "text/html; charset=utf-8",
  slice: (list) => {
    const json = list.slice(list.indexOf(MARK) + MARK.length, list.lastIndexOf("];") + 1);
    return sliceElements(`{"positions":${json}}`, "positions");
  },
  token: (words, rank) => `${words.join("-")}|65.${String(rank % 1000).padStart(3, "0")}`,
  careersUrl: boardUrl,
  parse: ({ pathname, searchParams: query }) => {
    const [, name, number] = /^\/jobs\/([^/]+)\/([^/]+)$/.exec(pathname) ?? [];
    return number === undefined ? null : { kind: "list", board: `${name}|${number}`, key: null, query };
  },
  listUrl: boardUrl,
  keyOf: ({ key }) => uidOf(key),
  renderPosting,
  wrapList: (elements) =>
    `<!DOCTYPE html><html><body><script>\nCOMPANY_DATA = {"name":"Acme"};\n${MARK}[${elements.join(",").replaceAll("<", "\\u003c")}];\nPOSITION_DATA = null;\n</script></body></html>`,
  notFound: () => ({ status: 404, contentType: "text/html", body: "<!DOCTYPE html><html></html>" }),
};

function renderPosting(board: SimBoard, posting: SimPosting): string {
  const [home] = posting.places;
  const { intro, body, skills, closing } = htmlParts(posting, board.name);
  const uid = uidOf(posting.key);
  const position = {
    uid,
    name: posting.title,
    department: posting.department,
    email: "acme@applynow.example",
    location:
      home === undefined ? null : { name: home.city, city: home.city, state: home.region, country: home.countryCode },
    url_active_page: `${boardUrl(board.board)}/words/${uid}`,
    employment_type: posting.employment,
    workplace_type: posting.workplace === "unspecified" ? null : posting.workplace,
    time_updated: secondsOf(posting.updatedAt, "Z"),
    company_name: board.name,
    internal_use_custom_id: posting.requisition ?? "",
    custom_fields: {
      details: [intro + body, skills, closing].map((value, order) => ({ name: `Part ${order}`, value, order })),
      categories: [],
    },
  };
  return JSON.stringify(turnKeys(position, posting.keyTurn));
}
