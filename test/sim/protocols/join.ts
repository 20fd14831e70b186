import type { SimBoard, SimPosting } from "../sim-posting.ts";
import { sliceElements } from "../slice-json.ts";
import { htmlParts, listedPay, plain } from "./parts.ts";
import { turnKeys, type Protocol, type Question } from "./protocol.ts";

const HOST = "join.com";
const PAGE_SIZE = 5;
const page = (state: string): string =>
  `<!DOCTYPE html><html><body><script id="__NEXT_DATA__" type="application/json">{"props":{"pageProps":{"initialState":${state.replaceAll("<", "\\u003c")}}}}</script></body></html>`;

/** join.com: a company's page with its state as JSON inside, five postings a page, texts as Markdown. */
export const join: Protocol = {
  ...plain,
  provider: "join",
  hosts: [HOST],
  contentType: "text/html; charset=utf-8",
  slice: (list) => sliceElements(/(?<="jobs":).*?(?=<\/script>)/s.exec(list)?.[0] ?? "", "items"),
  careersUrl: (board) => `https://${HOST}/companies/${board}`,
  parse: ({ pathname, searchParams: query }) => {
    const [, board, key = null] = /^\/companies\/([^/]+)(?:\/(\d+)-[^/]+)?$/.exec(pathname) ?? [];
    return board === undefined ? null : { kind: key === null ? "list" : "posting", board, key, query };
  },
  listUrl: (board) => `https://${HOST}/companies/${board}?page=1`,
  postingUrl: (board, key) => `https://${HOST}/companies/${board}/${key}-a-posting`,
  renderPosting,
  wrapList: (elements, total, question) => {
    const pagination = {
      page: Number(question?.query.get("page") ?? 1),
      pageCount: Math.ceil(total / PAGE_SIZE),
      total,
    };
    return page(
      `{"company":{"name":"Acme"},"jobs":{"items":[${elements.join(",")}],"pagination":${JSON.stringify(pagination)}}}`,
    );
  },
  selectPage: (elements, query) => {
    const first = (Number(query.get("page") ?? 1) - 1) * PAGE_SIZE;
    return elements.slice(first, first + PAGE_SIZE);
  },
  notFound: () => ({ status: 404, contentType: "text/html", body: "<!DOCTYPE html><html></html>" }),
};

function renderPosting(board: SimBoard, posting: SimPosting, question: Question): string {
  if (question.kind === "posting") {
    const description = htmlParts(posting, board.name).texts.join("\n\n");
    return page(JSON.stringify({ job: { id: Number(posting.key), title: posting.title, description } }));
  }
  const [home] = posting.places;
  const { min, max, period, currency } = listedPay(posting);
  const amount = (units: number | null) => (units === null ? null : { amount: units * 100, currency });
  const item = {
    id: Number(posting.key),
    idParam: `${posting.key}-a-posting`,
    title: posting.title,
    createdAt: new Date(posting.postedAt).toISOString(),
    salaryFrequency: period === null ? null : `PER_${period.toUpperCase()}`,
    salaryAmountFrom: amount(min),
    salaryAmountTo: amount(max),
    settings: { showSalary: min !== null },
    workplaceType: posting.workplace === "unspecified" ? null : posting.workplace.toUpperCase(),
    category: { name: posting.department },
    employmentType: { name: posting.employment },
    country: { iso3166: home?.countryCode },
    city: { cityName: home?.city, regionName: home?.region, countryName: home?.country },
  };
  return JSON.stringify(turnKeys(item, posting.keyTurn));
}
