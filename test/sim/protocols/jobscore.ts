import { placeLine } from "../corpus/places.ts";
import type { SimBoard, SimPosting } from "../sim-posting.ts";
import { sliceElements } from "../slice-json.ts";
import { htmlParts, listedPay, plain } from "./parts.ts";
import { turnKeys, type Protocol } from "./protocol.ts";

const HOST = "careers.jobscore.com";
const idOf = (key: string): string => key.padStart(22, "a");
const remoteWords = { remote: "Yes | Can telecommute", onsite: "No | Must be able to work onsite" };

/** JobScore: the whole board in one feed, pay in the smallest unit of its currency. */
export const jobscore: Protocol = {
  ...plain,
  provider: "jobscore",
  hosts: [HOST],
  contentType: "application/json; charset=utf-8",
  validator: "etag",
  slice: (list) => sliceElements(list, "jobs"),
  careersUrl: (board) => `https://${HOST}/careers/${board}`,
  parse: ({ pathname, searchParams: query }) => {
    const [, board = ""] = /^\/jobs\/([^/]+)\/feed\.json$/.exec(pathname) ?? [];
    return board === "" ? null : { kind: "list", board, key: null, query };
  },
  listUrl: (board) => `https://${HOST}/jobs/${board}/feed.json`,
  keyOf: ({ key }) => idOf(key),
  renderPosting,
  wrapList: (elements) => `{"publisher":"JobScore","jobs":[${elements.join(",")}],"company_shortcode":"acme"}`,
  notFound: () => ({ status: 404, contentType: "text/html", body: "<html>Not found</html>" }),
};

function renderPosting(board: SimBoard, posting: SimPosting): string {
  const [home] = posting.places;
  const { min, max, period, currency } = listedPay(posting);
  const unit = currency === "JPY" ? 1 : 100;
  const { workplace } = posting;
  const job = {
    id: idOf(posting.key),
    title: posting.title,
    company_name: board.name,
    apply_url: `https://${HOST}/apply_flow/applications/go?job_id=${idOf(posting.key)}`,
    detail_url: `https://${HOST}/careers/${board.board}/jobs/words-${idOf(posting.key)}`,
    department: posting.department,
    location: home === undefined ? "" : placeLine(home, 1),
    city: home?.city,
    state: home?.region ?? "",
    country: home?.countryCode,
    last_updated_date: new Date(posting.updatedAt).toISOString(),
    opened_date: new Date(posting.postedAt).toISOString(),
    description: htmlParts(posting, board.name).whole,
    job_type: posting.employment,
    remote: workplace === "remote" || workplace === "onsite" ? remoteWords[workplace] : null,
    public_salary_minimum: min === null ? null : Math.round(min * unit),
    public_salary_maximum: max === null ? null : Math.round(max * unit),
    public_compensation_interval: period === null ? null : `per ${period}`,
    currency_code: currency,
  };
  return JSON.stringify(turnKeys(job, posting.keyTurn));
}
