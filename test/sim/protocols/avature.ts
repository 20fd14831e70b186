import { escapeHtml } from "../describe-posting.ts";
import type { SimBoard, SimPosting } from "../sim-posting.ts";
import { htmlParts, plain } from "./parts.ts";
import type { Protocol, Question } from "./protocol.ts";

const PAGE_SIZE = 10;
const portalOf = (board: string): string => `https://${board.replace("|", "/")}`;
const field = (label: string, value: string): string =>
  `<div class="article__content__view__field">${label === "" ? "" : `<div class="article__content__view__field__label">${label}</div>`}<div class="article__content__view__field__value">${value}</div></div>`;
const dateText = (ms: number): string => new Date(ms).toUTCString().slice(5, 16).replaceAll(" ", "-");

/** Avature: a portal's pages of rows with a link to the next page, facts beside labels on each posting's page. */
export const avature: Protocol = {
  ...plain,
  provider: "avature",
  hosts: ["*.avature.net"],
  contentType: "text/html;charset=UTF-8",
  slice: (list) =>
    list.match(/<article class="article article--result".*?<\/article>|<li class="list__item .*?<\/li>/gs) ?? [],
  token: (words) => `${words.join("-")}.avature.net|careers`,
  careersUrl: (board) => `${portalOf(board)}/SearchJobs`,
  parse: ({ hostname, pathname, searchParams: query }) => {
    const board = `${hostname}|careers`;
    if (/^\/careers\/SearchJobs\/?$/.test(pathname)) return { kind: "list", board, key: null, query };
    const key = /^\/careers\/JobDetail\/(?:[\w-]+\/)?(\d+)$/.exec(pathname)?.[1];
    return key === undefined ? null : { kind: "posting", board, key, query };
  },
  listUrl: (board) => `${portalOf(board)}/SearchJobs`,
  postingUrl: (board, key) => `${portalOf(board)}/JobDetail/${key}`,
  renderPosting,
  wrapList: (elements, total, question) => {
    const next = Number(question?.query.get("jobOffset") ?? 0) + elements.length;
    const link = `<a class="pagination__item paginationNextLink" href="${portalOf(question?.board ?? "")}/SearchJobs/?jobOffset=${next}">Next &gt;&gt;</a>`;
    return `<!DOCTYPE html><html><head><meta name="avature.portal.id" content="6"></head><body><div class="list-controls__text">${total} results</div>${elements.join("\n")}${next < total && elements.length > 0 ? link : ""}</body></html>`;
  },
  selectPage: (elements, query) => {
    const first = Number(query.get("jobOffset") ?? 0);
    return elements.slice(first, first + PAGE_SIZE);
  },
  notFound: () => ({ status: 404, contentType: "text/html", body: "<!DOCTYPE html><html></html>" }),
};

function renderPosting(board: SimBoard, posting: SimPosting, question: Question): string {
  const title = escapeHtml(posting.title);
  const [home] = posting.places;
  if (question.kind === "list") {
    const address = `${portalOf(board.board)}/JobDetail/Some-words/${posting.key}`;
    const town = home === undefined ? "" : `<span class="list-item-city">${home.city}</span> `;
    return `<article class="article article--result"><h3 class="article__header__text__title"><a class="link" href="${address}">${title}</a></h3>${town}<span class="list-item-posted">Posted ${dateText(posting.postedAt)}</span></article>`;
  }
  const facts = [
    field("Department", escapeHtml(posting.department)),
    ...(home === undefined
      ? []
      : [field("City", home.city), field("State", home.region), field("Country", home.country)]),
    field("Time Type", posting.employment.replace("_", " ")),
  ];
  return `<!DOCTYPE html><html><head><title>${title} - ${posting.key} - Acme</title><link rel="canonical" href="${portalOf(board.board)}/JobDetail/Some-words/${posting.key}" /></head><body>${facts.join("")}<h3 class="article__header__text__title">Description</h3>${field("", htmlParts(posting, board.name).whole)}</body></html>`;
}
