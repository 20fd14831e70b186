import { placeLine } from "../corpus/places.ts";
import type { SimBoard, SimPosting } from "../sim-posting.ts";
import { sliceElements } from "../slice-json.ts";
import { htmlParts, listedPay, pageByOffset, plain } from "./parts.ts";
import { turnKeys, type Protocol, type Question } from "./protocol.ts";

const API = "https://app.dover.com/api/v1";
const JSON_TYPE = "application/json";
/** Companies' ids, told by their names; and whose they are. */
const boards = new Map<string, string>();

function idOf(board: string): string {
  const digits = [0, 1, 2, 3].map((turn) => {
    const bytes = Array.from(new TextEncoder().encode(`${turn}${board}`));
    const sum = bytes.reduce((hash, byte) => Math.imul(hash ^ byte, 16_777_619), turn + 7);
    return (sum >>> 0).toString(16).padStart(8, "0");
  });
  const [a = "", b = "", c = "", d = ""] = digits;
  const id = `${a}-${b.slice(0, 4)}-${b.slice(4)}-${c.slice(0, 4)}-${c.slice(4)}${d}`;
  boards.set(id, board);
  return id;
}

/** Dover: a company's id by its name, its list in pages by that, an answer of its own for each posting. */
export const dover: Protocol = {
  ...plain,
  provider: "dover",
  hosts: ["app.dover.com"],
  contentType: JSON_TYPE,
  numberKeys: false,
  slice: (list) => sliceElements(list, "results"),
  careersUrl: (board) => `https://app.dover.com/jobs/${board}`,
  parse: ({ href, searchParams: query }, _, headers) => {
    const path = href.startsWith(API) ? href.slice(API.length) : "";
    const name = /^\/careers-page-slug\/([^/?]+)$/.exec(path)?.[1];
    if (name !== undefined) return { kind: "board", board: name, key: null, query };
    const key = /^\/inbound\/application-portal-job\/([\w-]+)$/.exec(path)?.[1];
    if (key !== undefined) return { kind: "posting", board: "", key, query };
    // Asked without the company's id, it is nobody's; over the wire there is nothing.
    if (path.startsWith("/careers-page/jobs?") && headers === undefined)
      return { kind: "list", board: "", key: null, query };
    const board = boards.get(/^\/careers-page\/([\w-]+)\/jobs\?/.exec(path)?.[1] ?? "");
    return board === undefined ? null : { kind: "list", board, key: null, query };
  },
  listUrl: (board) => `${API}/careers-page/${idOf(board)}/jobs?limit=100&offset=0`,
  postingUrl: (_, key) => `${API}/inbound/application-portal-job/${key}`,
  renderPosting,
  wrapList: (elements, total) => `{"count":${total},"next":null,"previous":null,"results":[${elements.join(",")}]}`,
  renderBoard: ({ board, name }) =>
    JSON.stringify({ id: idOf(board), slug: board, name, careers_page_info: "<p>Us</p>" }),
  selectPage: pageByOffset(20, 100),
  notFound: () => ({ status: 404, contentType: JSON_TYPE, body: '{"detail":"Not found."}' }),
};

const models: Record<SimPosting["workplace"], string | null> = {
  onsite: "ONSITE",
  hybrid: "HYBRID",
  remote: "REMOTE",
  unspecified: null,
};

function renderPosting({ name }: SimBoard, posting: SimPosting, question: Question): string {
  const { min, max, period, currency } = listedPay(posting);
  const row = {
    id: posting.key,
    title: posting.title,
    workplace_type: models[posting.workplace],
    is_published: true,
    is_sample: false,
    locations: posting.places.map((at, index) => {
      const option = {
        display_name: placeLine(at, 1),
        location_type: "CITY",
        city: at.city,
        state: at.region,
        country: at.countryCode,
      };
      return { location_type: "IN_OFFICE", name: placeLine(at, 1), is_primary: index === 0, location_option: option };
    }),
  };
  if (question.kind === "list") return JSON.stringify(turnKeys(row, posting.keyTurn));
  const compensation = {
    currency_code: currency,
    employment_type: posting.employment.toUpperCase(),
    lower_bound: min,
    upper_bound: max,
    open_to_sharing_comp: min !== null,
    salary_range_type: period === null ? null : `${period.toUpperCase()}LY`,
  };
  const said = { client_name: name, user_provided_description: htmlParts(posting, name).whole };
  return JSON.stringify({ ...row, ...said, created: new Date(posting.postedAt).toISOString(), compensation });
}
