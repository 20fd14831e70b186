import { describePosting, escapeHtml } from "../describe-posting.ts";
import type { SimBoard, SimPosting } from "../sim-posting.ts";
import { sliceElements } from "../slice-json.ts";
import { day, employmentWords, plain } from "./parts.ts";
import { turnKeys, type Protocol } from "./protocol.ts";

const employments = employmentWords("Full_time Part_time Contract Internship Temporary");
const decode = (text: string): string =>
  text
    .replaceAll("&#34;", '"')
    .replaceAll("&quot;", '"')
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&#39;", "'")
    .replaceAll("&#x27;", "'")
    .replaceAll("&amp;", "&");

/** Zoho Recruit: a page that holds the board as data in a hidden field. */
export const zoho: Protocol = {
  ...plain,
  provider: "zoho",
  hosts: ["*.zohorecruit.com"],
  contentType: "text/html; charset=utf-8",
  slice: (list) => sliceElements(decode(/(?<=value=").*?(?=" id="jobs">)/s.exec(list)?.[0] ?? "[]"), null),
  token: (words) => `${words.join("-")}.zohorecruit.com`,
  careersUrl: (board) => `https://${board}/jobs/Careers`,
  parse: ({ hostname: board, pathname, searchParams: query }) =>
    pathname === "/jobs/Careers" ? { kind: "list", board, key: null, query } : null,
  listUrl: (board) => `https://${board}/jobs/Careers`,
  postingUrl: null,
  renderPosting,
  wrapList: (elements) =>
    `<!DOCTYPE html><html><body>\n<input type="hidden" value="${escapeHtml(`[${elements.join(",")}]`).replaceAll('"', "&#34;")}" id="jobs">\n</body></html>`,
  notFound: () => ({ status: 404, contentType: "text/html", body: "<!DOCTYPE html><html></html>" }),
};

function renderPosting(board: SimBoard, posting: SimPosting): string {
  const [home] = posting.places;
  const row = {
    id: posting.key,
    Posting_Title: posting.title,
    Job_Opening_Name: posting.requisition,
    City: home?.city ?? null,
    State: home?.region ?? null,
    Country: home?.country ?? null,
    Remote_Job: posting.workplace === "remote",
    Job_Type: employments[posting.employment].replace("_", " "),
    Industry: posting.department,
    Job_Description: describePosting(posting, board.name).body.join(" "),
    Date_Opened: day(posting.postedAt),
    Publish: true,
  };
  return JSON.stringify(turnKeys(row, posting.keyTurn));
}
