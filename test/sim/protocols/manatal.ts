import { placeLine } from "../corpus/places.ts";
import type { SimBoard, SimPosting } from "../sim-posting.ts";
import { sliceElements } from "../slice-json.ts";
import { htmlParts, plain } from "./parts.ts";
import { turnKeys, type Protocol } from "./protocol.ts";

const HOST = "www.careers-page.com";
const sizeOf = (query?: URLSearchParams): number => Math.min(100, Number(query?.get("page_size") ?? 10));
const pageOf = (query?: URLSearchParams): number => Number(query?.get("page") ?? 1);

/** Manatal: pages with a total, and where the next one is; a posting has no dates and no pay. */
export const manatal: Protocol = {
  ...plain,
  provider: "manatal",
  hosts: [HOST],
  contentType: "application/json",
  slice: (list) => sliceElements(list, "results"),
  careersUrl: (board) => `https://${HOST}/${board}`,
  parse: ({ pathname, searchParams: query }) => {
    const [, board = ""] = /^\/api\/v1\.0\/c\/([^/]+)\/jobs\/$/.exec(pathname) ?? [];
    return board === "" ? null : { kind: "list", board, key: null, query };
  },
  listUrl: (board) => `https://${HOST}/api/v1.0/c/${board}/jobs/`,
  renderPosting,
  wrapList: (elements, total, question) => {
    const page = pageOf(question?.query);
    const hasMore = page * sizeOf(question?.query) < total;
    const next = hasMore ? `"https://elsewhere.example/jobs/?page=${page + 1}"` : "null";
    return `{"count":${total},"next":${next},"previous":null,"results":[${elements.join(",")}]}`;
  },
  selectPage: (elements, query) => elements.slice((pageOf(query) - 1) * sizeOf(query), pageOf(query) * sizeOf(query)),
  notFound: () => ({ status: 404, contentType: "application/json", body: '{"detail":"Not found."}' }),
};

function renderPosting(board: SimBoard, posting: SimPosting): string {
  const [home] = posting.places;
  const job = {
    id: Number(posting.key),
    hash: `X${posting.key}`,
    organization_name: posting.department,
    position_name: posting.title,
    description: htmlParts(posting, board.name).whole,
    country: home?.country ?? "",
    state: home?.region ?? "",
    city: home?.city ?? "",
    location_display: home === undefined ? "" : placeLine(home, 1),
    is_remote: posting.workplace === "remote" ? true : null,
    contract_details: posting.employment,
  };
  return JSON.stringify(turnKeys(job, posting.keyTurn));
}
