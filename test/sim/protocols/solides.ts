import type { SimBoard, SimPosting } from "../sim-posting.ts";
import { sliceElements } from "../slice-json.ts";
import { day, employmentWords, htmlParts, listedPay, plain } from "./parts.ts";
import { turnKeys, type Protocol } from "./protocol.ts";

const HOST = "apigw.solides.com.br";
const JSON_TYPE = "application/json; charset=utf-8";
const contracts = employmentWords("CLT CLT PJ Estágio Temporário");
const modes = { remote: "remoto", hybrid: "hibrido", onsite: "presencial", unspecified: "presencial" };

/** Sólides: whole postings in pages of ten with a total, pay without unit and currency. */
export const solides: Protocol = {
  ...plain,
  provider: "solides",
  hosts: [HOST],
  contentType: JSON_TYPE,
  slice: (list) => sliceElements(list.slice(list.indexOf('"data":') + 7), "data"),
  careersUrl: (board) => `https://${board}.vagas.solides.com.br/`,
  parse: ({ pathname, searchParams: query }) => {
    const board = query.get("slug");
    return pathname === "/jobs/v3/home/vacancy" && board !== null ? { kind: "list", board, key: null, query } : null;
  },
  listUrl: (board) => `https://${HOST}/jobs/v3/home/vacancy?slug=${board}&take=10&page=1`,
  renderPosting,
  wrapList: (elements, total, question) =>
    `{"success":true,"errors":[],"data":{"totalPages":${Math.ceil(total / 10)},"currentPage":${question?.query.get("page") ?? 1},"count":${total},"data":[${elements.join(",")}]}}`,
  selectPage: (elements, query) => {
    const take = Number(query.get("take") ?? 12);
    const start = (Number(query.get("page") ?? 1) - 1) * take;
    return take > 14 ? [] : elements.slice(start, start + take);
  },
  notFound: (question) =>
    question === null
      ? { status: 404, contentType: "text/html", body: "" }
      : {
          status: 200,
          contentType: JSON_TYPE,
          body: '{"success":true,"errors":[],"data":{"totalPages":0,"currentPage":1,"count":0,"data":[]}}',
        },
};

function renderPosting(board: SimBoard, posting: SimPosting): string {
  const [home] = posting.places;
  const { min, max } = listedPay(posting);
  const row = {
    id: Number(posting.key),
    title: `${posting.title} `,
    description: htmlParts(posting, board.name).whole,
    currentState: "em_andamento",
    slug: board.board,
    companyName: board.name,
    city: home === undefined ? null : { name: home.city },
    state: home === undefined ? null : { name: home.region, code: home.regionCode },
    address: { street_address: "Rua do Moinho", country: { code: home?.countryCode ?? null } },
    type: "externa",
    isHiddenJob: false,
    homeOffice: posting.workplace === "remote",
    jobType: modes[posting.workplace],
    showModality: posting.workplace !== "unspecified",
    salary: { type: "simple", showRangeToApplicant: min !== null, initialRange: min, finalRange: max },
    recruitmentContractType: [{ name: contracts[posting.employment] }],
    occupationAreas: [{ name: posting.department }],
    createdAt: day(posting.postedAt),
    date: { show: true },
  };
  return JSON.stringify(turnKeys(row, posting.keyTurn));
}
