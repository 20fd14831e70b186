import { placeLine } from "../corpus/places.ts";
import type { SimBoard, SimPosting } from "../sim-posting.ts";
import { sliceElements } from "../slice-json.ts";
import { day, htmlParts, listedPay, pageByOffset, plain } from "./parts.ts";
import { boardOfTicket, NOBODY, ticketFor, turnKeys, type Protocol, type Question } from "./protocol.ts";

const HOST = "www.paycomonline.net";
const API_HOST = "portal-applicant-tracking.us-cent.paycomonline.net";
const JSON_TYPE = "application/json";
const portal = (board: string): string => `https://${HOST}/v4/ats/web.php/portal/${board.toUpperCase()}`;

/** Paycom: a portal's page that hands out a token, and a search and answers of postings that want it. */
export const paycom: Protocol = {
  ...plain,
  provider: "paycom",
  hosts: [HOST, API_HOST],
  contentType: JSON_TYPE,
  slice: (list) => sliceElements(list, "jobPostingPreviews"),
  token: (_, rank) => `2b54f2860ad440db8b3b7c9b${String(rank).padStart(8, "0")}`,
  careersUrl: (board) => `${portal(board)}/career-page`,
  parse: ({ hostname, pathname }, body, headers) => {
    const query = new URLSearchParams();
    const [, shown] = /^\/v4\/ats\/web\.php\/portal\/([0-9A-F]{32})\/career-page$/.exec(pathname) ?? [];
    if (hostname === HOST) return shown === undefined ? null : { kind: "board", board: shown, key: null, query };
    const board = boardOfTicket(headers, "authorization");
    const key = /^\/api\/ats\/job-postings\/(\d+)$/.exec(pathname)?.[1] ?? null;
    if (key !== null) return { kind: "posting", board, key, query };
    if (pathname !== "/api/ats/job-posting-previews/search" || body === null) return null;
    const { skip, take } = JSON.parse(body) as { skip: number; take: number };
    query.set("offset", String(skip));
    query.set("limit", String(take));
    return { kind: "list", board, key: null, query, isPost: true };
  },
  listUrl: () => `https://${API_HOST}/api/ats/job-posting-previews/search`,
  postingUrl: (_, key) => `https://${API_HOST}/api/ats/job-postings/${key}`,
  renderPosting,
  wrapList: (elements, total) => `{"jobPostingPreviews":[${elements.join(",")}],"jobPostingPreviewsCount":${total}}`,
  renderBoard: ({ board }) =>
    `<!DOCTYPE html><html><body><script>var configsFromHost = {"sessionJWT":"${ticketFor(board)}","libConfig":"{\\"atsPortalMantleServiceUrl\\":\\"https:\\/\\/${API_HOST}\\"}"}; var Mountable = {};</script></body></html>`,
  selectPage: pageByOffset(10, 100),
  notFound: (question) => ({ status: question?.board === NOBODY ? 401 : 404, contentType: JSON_TYPE, body: "{}" }),
};

function renderPosting(board: SimBoard, posting: SimPosting, { kind }: Question): string {
  const places = posting.places.map((at) => `Site - ${placeLine(at, 1)}`);
  const { key, title: jobTitle, employment: positionType, workplace: remoteType } = posting;
  const facts = { jobId: Number(key), jobTitle, positionType, remoteType };
  const row = { ...facts, locations: places.join("; "), description: "", postedOn: "", isHotJob: false };
  if (kind === "list") return JSON.stringify(turnKeys(row, posting.keyTurn));
  const { min: minValue, max: maxValue, period: unitText, currency } = listedPay(posting);
  const baseSalary = { currency, value: { minValue, maxValue, unitText } };
  const linked = { datePosted: day(posting.postedAt), hiringOrganization: { name: board.name }, baseSalary };
  const { intro, body, skills, closing } = htmlParts(posting, board.name);
  const texts = { description: intro + body, qualifications: skills + closing, qualificationsTitle: "Qualifications" };
  const rest = { jobCategory: posting.department, location: places[0], googleJobJson: JSON.stringify(linked) };
  return JSON.stringify({ jobPosting: { ...facts, ...rest, ...texts } });
}
