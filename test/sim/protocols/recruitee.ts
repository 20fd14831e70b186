import { placeLine } from "../corpus/places.ts";
import type { Employment } from "../corpus/roles.ts";
import { describePosting, escapeHtml } from "../describe-posting.ts";
import { seedFrom } from "../random.ts";
import type { SimBoard, SimPosting } from "../sim-posting.ts";
import { sliceElements } from "../slice-json.ts";
import { turnKeys, type Protocol } from "./protocol.ts";

const types: Readonly<Record<Employment, string>> = {
  full_time: "fulltime_permanent",
  part_time: "parttime_permanent",
  contract: "freelance",
  intern: "internship",
  temporary: "fulltime_fixed_term",
};

/** Recruitee's Careers Site API: a host for each board, the whole board in one answer, no validators. */
export const recruitee: Protocol = {
  provider: "recruitee",
  hosts: ["*.recruitee.com"],
  contentType: "application/json; charset=utf-8",
  validator: "none",
  slice: (list) => sliceElements(list, "offers"),
  anyCase: true,
  numberKeys: true,
  careersUrl: (board) => `https://${board}.recruitee.com/`,
  parse: (url) =>
    /^\/api\/offers\/?$/.test(url.pathname)
      ? { kind: "list", board: url.hostname.split(".")[0] ?? "", key: null, query: url.searchParams }
      : null,
  listUrl: (board) => `https://${board}.recruitee.com/api/offers/`,
  postingUrl: null,
  renderPosting,
  wrapList: (elements) => `{"offers":[${elements.join(",")}]}`,
  renderBoard: () => "",
  selectPage: (elements) => elements,
  notFound: () => ({ status: 404, contentType: "application/json", body: '{"error":"Not Found"}' }),
  otherFormat: () => null,
};

function renderPosting(board: SimBoard, posting: SimPosting): string {
  const prose = describePosting(posting, board.name);
  const paragraphs = (texts: readonly string[]): string => texts.map((text) => `<p>${escapeHtml(text)}</p>`).join("");
  const [home] = posting.places;
  const tier = posting.payListed ? posting.pay?.tiers[0] : undefined;
  const time = (ms: number): string =>
    new Date(ms)
      .toISOString()
      .replace("T", " ")
      .replace(/\.\d+Z/, " UTC");
  const address = `https://${board.board}.recruitee.com/o/${posting.key}`;
  const value = {
    id: Number(posting.key),
    status: "published",
    title: posting.title,
    department: seedFrom(board.id) % 3 === 0 ? `${posting.department}\u200b` : posting.department,
    description: paragraphs([...prose.intro, ...prose.body]),
    requirements: paragraphs([...prose.sections.flatMap(({ items }) => items), prose.pay ?? "", ...prose.closing]),
    location: posting.workplace === "remote" ? "Remote job" : home === undefined ? null : placeLine(home, 1),
    locations: posting.places.map((at) => ({
      name: at.city,
      city: at.city,
      state: at.region,
      country: at.country,
      country_code: at.countryCode,
    })),
    remote: posting.workplace === "remote",
    hybrid: posting.workplace === "hybrid",
    on_site: posting.workplace === "onsite",
    employment_type_code: types[posting.employment],
    salary: {
      min: tier === undefined ? null : String(tier.min),
      max: tier === undefined ? null : String(tier.max),
      period: posting.pay?.period ?? null,
      currency: posting.pay?.currency ?? null,
    },
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
