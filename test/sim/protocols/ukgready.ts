import type { SimBoard, SimPosting } from "../sim-posting.ts";
import { sliceElements } from "../slice-json.ts";
import { htmlParts, listedPay, plain } from "./parts.ts";
import { turnKeys, type Protocol, type Question } from "./protocol.ts";

const apiOf = (board: string): string => {
  const [host, customer] = board.split("|");
  return `https://${host}/ta/rest/ui/recruitment/companies/%7C${customer}/job-requisitions`;
};
const API = /^\/ta\/rest\/ui\/recruitment\/companies\/%7C([^/]+)\/job-requisitions(?:\/(\d+))?$/;

/** UKG Ready: pages counted from 1 with a total, no dates, a posting's texts in an answer of its own. */
export const ukgready: Protocol = {
  ...plain,
  provider: "ukgready",
  hosts: ["secure7.saashr.com"],
  contentType: "application/json",
  slice: (list) => sliceElements(list, "job_requisitions"),
  token: (words) => `secure7.saashr.com|${words.join("").replaceAll(/[^a-z0-9]/g, "")}`,
  careersUrl: (board) => `https://secure7.saashr.com/ta/${board.split("|")[1]}.careers`,
  parse: ({ hostname, pathname, searchParams: query }) => {
    const [, customer, key = null] = API.exec(pathname) ?? [];
    const board = `${hostname}|${customer}`;
    return customer === undefined ? null : { kind: key === null ? "list" : "posting", board, key, query };
  },
  listUrl: (board) => `${apiOf(board)}?offset=1&size=100`,
  postingUrl: (board, key) => `${apiOf(board)}/${key}`,
  renderPosting,
  wrapList: (elements, total) =>
    `{"job_requisitions":[${elements.join(",")}],"_paging":{"offset":1,"size":100,"total":${total}}}`,
  selectPage: (elements, query) => {
    const size = Number(query.get("size") ?? 20);
    const page = Number(query.get("offset") ?? 1);
    return elements.slice((page - 1) * size, page * size);
  },
  notFound: () => ({ status: 404, contentType: "text/html", body: "<html>Not found</html>" }),
};

function renderPosting(board: SimBoard, posting: SimPosting, question: Question): string {
  const [home] = posting.places;
  const { intro, body, skills, closing } = htmlParts(posting, board.name);
  const { min, max, period } = listedPay(posting);
  const row = {
    id: Number(posting.key),
    job_title: posting.title,
    location: { city: home?.city, state: home?.regionCode, country: home?.countryCode },
    ...(min === null ? {} : { base_pay_from: min, base_pay_to: max, base_pay_frequency: period?.toUpperCase() }),
    employee_type: { name: posting.employment },
    job_description: `${posting.title.slice(0, 40)}...`,
    is_remote_job: posting.workplace === "remote",
  };
  if (question.kind === "list") return JSON.stringify(turnKeys(row, posting.keyTurn));
  return JSON.stringify({ ...row, job_preview: intro + body, job_description: closing, job_requirement: skills });
}
