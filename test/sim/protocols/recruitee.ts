import { placeLine } from "../corpus/places.ts";
import { seedFrom } from "../random.ts";
import type { SimBoard, SimPosting } from "../sim-posting.ts";
import { sliceElements } from "../slice-json.ts";
import { employmentWords, htmlParts, listedPay, placeFields, plain, secondsOf } from "./parts.ts";
import { turnKeys, type Protocol } from "./protocol.ts";

const types = employmentWords("fulltime_permanent parttime_permanent freelance internship fulltime_fixed_term");

/** Recruitee's Careers Site API: a host for each board, the whole board in one answer, no validators. */
export const recruitee: Protocol = {
  ...plain,
  provider: "recruitee",
  hosts: ["*.recruitee.com"],
  contentType: "application/json; charset=utf-8",
  slice: (list) => sliceElements(list, "offers"),
  careersUrl: (board) => `https://${board}.recruitee.com/`,
  parse: (url) =>
    /^\/api\/offers\/?$/.test(url.pathname)
      ? { kind: "list", board: url.hostname.split(".")[0] ?? "", key: null, query: url.searchParams }
      : null,
  listUrl: (board) => `https://${board}.recruitee.com/api/offers/`,
  renderPosting,
  wrapList: (elements) => `{"offers":[${elements.join(",")}]}`,
  notFound: () => ({ status: 404, contentType: "application/json", body: '{"error":"Not Found"}' }),
};

function renderPosting(board: SimBoard, posting: SimPosting): string {
  const prose = htmlParts(posting, board.name);
  const { min, max, ...pay } = listedPay(posting);
  const [home] = posting.places;
  const time = (ms: number): string => secondsOf(ms, " UTC").replace("T", " ");
  const address = `https://${board.board}.recruitee.com/o/${posting.key}`;
  const value = {
    id: Number(posting.key),
    status: "published",
    title: posting.title,
    department: seedFrom(board.id) % 3 === 0 ? `${posting.department}\u200b` : posting.department,
    description: prose.intro + prose.body,
    requirements: prose.skills + prose.closing,
    location: posting.workplace === "remote" ? "Remote job" : home === undefined ? null : placeLine(home, 1),
    locations: posting.places.map((at) => ({ name: at.city, ...placeFields(at) })),
    remote: posting.workplace === "remote",
    hybrid: posting.workplace === "hybrid",
    on_site: posting.workplace === "onsite",
    employment_type_code: types[posting.employment],
    salary: { min: min?.toString() ?? null, max: max?.toString() ?? null, ...pay },
    created_at: time(posting.postedAt),
    published_at: time(posting.postedAt),
    updated_at: time(posting.updatedAt),
    close_at: null,
    careers_url: address,
    careers_apply_url: `${address}/c/new`,
    company_name: board.name,
    mailbox_email: `job.${posting.key}@${board.board}.example`,
  };
  return JSON.stringify(turnKeys(value, posting.keyTurn));
}
